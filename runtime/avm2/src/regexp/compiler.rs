//! From [`Node`]s to the instructions that the matcher runs.

use super::InvalidPattern;
use super::ast::{Apart, Assertion, Condition, Greed, Node};
use super::charset::{CharSet, fold, is_newline};
use super::parser::Pattern;

/// A program longer than this is refused: counts multiply when repetitions nest.
const MAX_INSTRUCTIONS: usize = 200_000;

/// One instruction. Where it doesn't say otherwise, the next one follows.
#[derive(Clone, Debug)]
pub(super) enum Instruction {
    /// Takes this character.
    Char(u32),
    /// Takes a character that folds to this one.
    FoldedChar(u32),
    /// Takes any character but a line feed.
    NotNewline,
    /// Takes any character.
    Any,
    /// Takes a character of the set of this index.
    Set(u32),
    /// Goes on only where this holds.
    Assert(Assertion),
    /// Goes on only if a group has matched, otherwise at the target.
    IfGroup { group: u32, otherwise: u32 },
    /// Takes the text of a group, nothing if it has not matched.
    Backreference { group: u32, ignore_case: bool },
    /// Notes the place in a slot.
    Save(u32),
    /// Takes back what these groups have matched: another round of the group around them begins.
    Forget { first: u32, last: u32 },
    /// Goes on at the first target, and on failure at the second.
    Split(u32, u32),
    /// Goes on at the target.
    Jump(u32),
    /// Leaves a loop, to the target, if the place is still the one noted in the slot: the loop's
    /// body took nothing.
    LeaveIfStuck { slot: u32, exit: u32 },
    /// Repeats the next instruction, which takes one character; goes on after it.
    RepeatOne { min: u32, max: u32, greed: Greed },
    /// Runs from the next instruction to [`Self::End`] apart, then goes on at the target.
    Apart { kind: Apart, after: u32 },
    /// Goes back so many characters; fails if there aren't as many.
    Back(u32),
    /// Runs a group (0: the pattern) once more inside of itself.
    Recursion { group: u32 },
    /// What runs apart, or everything, has matched.
    End,
}

/// A compiled pattern.
#[derive(Clone, Debug)]
pub(super) struct Program {
    pub(super) instructions: Vec<Instruction>,
    pub(super) sets: Vec<CharSet>,
    /// The slots: two for each group, then those of loops.
    pub(super) slots: usize,
    /// The number of groups with the whole match, which is group 0.
    pub(super) groups: usize,
    /// Where each group begins, and where it ends: the place after its last instruction.
    pub(super) spans: Vec<(u32, u32)>,
    /// What every match begins with.
    pub(super) first: First,
    /// Whether a match can only begin where the text does.
    pub(super) anchored: bool,
    /// Whether the pattern names a carriage return or a line feed, so that a match may begin between the two.
    pub(super) names_crlf: bool,
}

/// What a match can begin with.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum First {
    /// Anything, or nothing at all.
    Anything,
    /// This character.
    Char(u32),
    /// Of the characters of ASCII these, a bit for each, and anything beyond.
    Ascii(u128),
}

impl First {
    /// Alternatives that are looked into before it counts as anything.
    const DEPTH: u32 = 16;

    /// What a run from an instruction on takes first.
    fn of(program: &Program, mut pc: u32, depth: u32) -> Self {
        if depth == Self::DEPTH {
            return Self::Anything;
        }
        loop {
            return match &program.instructions[pc as usize] {
                Instruction::Save(_) | Instruction::Forget { .. } | Instruction::Assert(_) => {
                    pc += 1;
                    continue;
                }
                Instruction::RepeatOne { min: 1.., .. } => {
                    pc += 1;
                    continue;
                }
                Instruction::Split(one, other) => {
                    let one = Self::of(program, *one, depth + 1);
                    one.or(Self::of(program, *other, depth + 1))
                }
                Instruction::Char(c) => Self::Char(*c),
                Instruction::FoldedChar(c) => Self::by(|ascii| fold(ascii) == *c),
                Instruction::NotNewline => Self::by(|ascii| !is_newline(ascii)),
                Instruction::Set(index) => {
                    let set = &program.sets[*index as usize];
                    Self::by(|ascii| set.contains(ascii))
                }
                _ => Self::Anything,
            };
        }
    }

    fn by(takes: impl Fn(u32) -> bool) -> Self {
        Self::Ascii((0..0x80).fold(0, |set, c| set | u128::from(takes(c)) << c))
    }

    fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Anything, _) | (_, Self::Anything) => Self::Anything,
            _ if self == other => self,
            _ => Self::Ascii(self.ascii() | other.ascii()),
        }
    }

    fn ascii(self) -> u128 {
        match self {
            Self::Anything => u128::MAX,
            Self::Char(c) => 1u128.checked_shl(c).unwrap_or(0),
            Self::Ascii(set) => set,
        }
    }
}

/// Compiles a parsed pattern.
pub(super) fn compile(pattern: &Pattern) -> Result<Program, InvalidPattern> {
    let groups = pattern.groups as usize + 1;
    let mut compiler = Compiler {
        program: Program {
            instructions: Vec::new(),
            sets: Vec::new(),
            slots: groups * 2,
            groups,
            spans: vec![(0, 0); groups],
            first: First::Anything,
            anchored: false,
            names_crlf: false,
        },
        repetitions: 0,
    };
    compiler.node(&pattern.root)?;
    let end = compiler.emit(Instruction::End)?;
    compiler.program.spans[0] = (0, end);
    let mut program = compiler.program;
    let opening = program
        .instructions
        .iter()
        .find(|i| !matches!(i, Instruction::Save(_) | Instruction::Forget { .. }));
    program.anchored = matches!(opening, Some(Instruction::Assert(Assertion::TextStart)));
    program.first = First::of(&program, 0, 0);
    program.names_crlf = program.instructions.iter().any(|instruction| {
        matches!(instruction, Instruction::Char(c) | Instruction::FoldedChar(c) if matches!(c, 0x0A | 0x0D))
    });
    Ok(program)
}

struct Compiler {
    program: Program,
    /// How many repetitions are around what is being compiled.
    repetitions: u32,
}

impl Compiler {
    /// Appends an instruction and returns its place.
    fn emit(&mut self, instruction: Instruction) -> Result<u32, InvalidPattern> {
        if self.program.instructions.len() >= MAX_INSTRUCTIONS {
            return Err(InvalidPattern);
        }
        self.program.instructions.push(instruction);
        Ok(self.here() - 1)
    }

    /// The place of the next instruction.
    fn here(&self) -> u32 {
        self.program.instructions.len() as u32
    }

    /// Gives the instruction at `place` the target it waits for: here.
    fn land(&mut self, place: u32) {
        let here = self.here();
        match &mut self.program.instructions[place as usize] {
            Instruction::Split(_, target)
            | Instruction::Jump(target)
            | Instruction::LeaveIfStuck { exit: target, .. }
            | Instruction::IfGroup {
                otherwise: target, ..
            }
            | Instruction::Apart { after: target, .. } => *target = here,
            _ => {}
        }
    }

    fn new_slot(&mut self) -> u32 {
        self.program.slots += 1;
        self.program.slots as u32 - 1
    }

    fn node(&mut self, node: &Node) -> Result<(), InvalidPattern> {
        match node {
            Node::Empty => {}
            Node::Char {
                c,
                ignore_case: false,
            } => {
                self.emit(Instruction::Char(*c))?;
            }
            Node::Char {
                c,
                ignore_case: true,
            } => {
                self.emit(Instruction::FoldedChar(fold(*c)))?;
            }
            Node::Any { newline } => {
                self.emit(if *newline {
                    Instruction::Any
                } else {
                    Instruction::NotNewline
                })?;
            }
            Node::Set(set) => {
                self.program.sets.push(set.clone());
                self.emit(Instruction::Set(self.program.sets.len() as u32 - 1))?;
            }
            Node::Assert(assertion) => {
                self.emit(Instruction::Assert(*assertion))?;
            }
            Node::Concat(nodes) => {
                for node in nodes {
                    self.node(node)?;
                }
            }
            Node::Alternatives(nodes) => self.alternatives(nodes, Self::node)?,
            Node::Group { index, last, body } => self.group(*index, *last, body)?,
            Node::Repeat {
                body,
                min,
                max,
                greed,
            } => {
                self.repetitions += 1;
                self.repeat(body, *min, *max, *greed)?;
                self.repetitions -= 1;
            }
            Node::Apart { kind, behind, body } => self.apart(*kind, *behind, body)?,
            Node::Backreference { group, ignore_case } => {
                let (group, ignore_case) = (*group, *ignore_case);
                self.emit(Instruction::Backreference { group, ignore_case })?;
            }
            Node::Conditional { condition, yes, no } => self.conditional(condition, yes, no)?,
            Node::Recursion { group } => {
                self.emit(Instruction::Recursion { group: *group })?;
            }
        }
        Ok(())
    }

    fn alternatives(
        &mut self,
        nodes: &[Node],
        each: fn(&mut Self, &Node) -> Result<(), InvalidPattern>,
    ) -> Result<(), InvalidPattern> {
        let Some((last, others)) = nodes.split_last() else {
            return Ok(());
        };
        let mut ends = Vec::with_capacity(others.len());
        for node in others {
            let split = self.emit(Instruction::Split(self.here() + 1, 0))?;
            each(self, node)?;
            ends.push(self.emit(Instruction::Jump(0))?);
            self.land(split);
        }
        each(self, last)?;
        for end in ends {
            self.land(end);
        }
        Ok(())
    }

    fn group(&mut self, index: u32, last: u32, body: &Node) -> Result<(), InvalidPattern> {
        let start = self.emit(Instruction::Save(index * 2))?;
        if last > index && self.repetitions > 0 {
            let first = index + 1;
            self.emit(Instruction::Forget { first, last })?;
        }
        self.node(body)?;
        let end = self.emit(Instruction::Save(index * 2 + 1))? + 1;
        let span = &mut self.program.spans[index as usize];
        if span.1 == 0 {
            *span = (start, end);
        }
        Ok(())
    }

    fn repeat(
        &mut self,
        body: &Node,
        min: u32,
        max: Option<u32>,
        greed: Greed,
    ) -> Result<(), InvalidPattern> {
        if body.is_single() {
            self.emit(Instruction::RepeatOne {
                min,
                max: max.unwrap_or(u32::MAX),
                greed,
            })?;
            return self.node(body);
        }
        if greed == Greed::Possessive {
            let apart = self.emit(Instruction::Apart {
                kind: Apart::Atomic,
                after: 0,
            })?;
            self.repeat(body, min, max, Greed::Greedy)?;
            self.emit(Instruction::End)?;
            self.land(apart);
            return Ok(());
        }
        for _ in 0..min {
            self.node(body)?;
        }
        match max {
            None => self.endless(body, greed),
            Some(max) => {
                let mut exits = Vec::new();
                for _ in min..max {
                    exits.push(self.choice(greed)?);
                    self.node(body)?;
                }
                for exit in exits {
                    self.exit_here(exit, greed);
                }
                Ok(())
            }
        }
    }

    /// `body*`
    fn endless(&mut self, body: &Node, greed: Greed) -> Result<(), InvalidPattern> {
        let slot = self.new_slot();
        let choice = self.choice(greed)?;
        self.emit(Instruction::Save(slot))?;
        self.node(body)?;
        let stuck = self.emit(Instruction::LeaveIfStuck { slot, exit: 0 })?;
        self.emit(Instruction::Jump(choice))?;
        self.land(stuck);
        self.exit_here(choice, greed);
        Ok(())
    }

    /// The choice between a loop's body, which follows, and its exit.
    fn choice(&mut self, greed: Greed) -> Result<u32, InvalidPattern> {
        let body = self.here() + 1;
        self.emit(match greed {
            Greed::Lazy => Instruction::Split(0, body),
            Greed::Greedy | Greed::Possessive => Instruction::Split(body, 0),
        })
    }

    /// Sets the exit of a choice to here.
    fn exit_here(&mut self, choice: u32, greed: Greed) {
        let here = self.here();
        if let Instruction::Split(first, second) = &mut self.program.instructions[choice as usize] {
            let exit = if greed == Greed::Lazy { first } else { second };
            *exit = here;
        }
    }

    fn apart(&mut self, kind: Apart, behind: bool, body: &Node) -> Result<(), InvalidPattern> {
        let apart = self.emit(Instruction::Apart { kind, after: 0 })?;
        match body {
            Node::Alternatives(nodes) if behind => self.alternatives(nodes, Self::behind)?,
            _ if behind => self.behind(body)?,
            _ => self.node(body)?,
        }
        self.emit(Instruction::End)?;
        self.land(apart);
        Ok(())
    }

    /// An alternative of a look behind: it has a fixed length, by which it goes back first.
    fn behind(&mut self, node: &Node) -> Result<(), InvalidPattern> {
        self.emit(Instruction::Back(node.fixed_len().ok_or(InvalidPattern)?))?;
        self.node(node)
    }

    fn conditional(
        &mut self,
        condition: &Condition,
        yes: &Node,
        no: &Node,
    ) -> Result<(), InvalidPattern> {
        match condition {
            Condition::Group(group) => {
                let test = self.emit(Instruction::IfGroup {
                    group: *group,
                    otherwise: 0,
                })?;
                self.node(yes)?;
                let end = self.emit(Instruction::Jump(0))?;
                self.land(test);
                self.node(no)?;
                self.land(end);
            }
            Condition::Look(look) => {
                // `(?(?=a)yes|no)` is `(?:(?=a)yes|(?!a)no)`.
                let mut opposite = look.as_ref().clone();
                if let Node::Apart { kind, .. } = &mut opposite {
                    *kind = match kind {
                        Apart::NegativeLook => Apart::Look,
                        _ => Apart::NegativeLook,
                    };
                }
                let yes = Node::Concat(vec![look.as_ref().clone(), yes.clone()]);
                let no = Node::Concat(vec![opposite, no.clone()]);
                self.alternatives(&[yes, no], Self::node)?;
            }
        }
        Ok(())
    }
}
