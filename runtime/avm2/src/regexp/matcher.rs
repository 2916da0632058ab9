//! Running a [`Program`] over a text: a backtracking matcher with its choices on a stack of its
//! own, and with a bound on its work.

use std::ops::Range;

use super::ast::{Apart, Assertion, Greed};
use super::charset::{fold, is_newline};
use super::compiler::{First, Instruction, Program};

/// Instructions that one search may run. PCRE has the same limit on its calls of `match`; a
/// search that reaches it finds nothing.
const MAX_STEPS: u64 = 10_000_000;
/// Choices and undone slots that may be open at a time (16 bytes each).
const MAX_OPEN: usize = 4_000_000;
/// How deep recursions of the pattern into itself, look-arounds and atomic groups may nest.
const MAX_DEPTH: u32 = 500;
/// Choices that there is memory for between searches.
const KEPT_OPEN: usize = 256;
/// A slot that holds no place.
const UNSET: u32 = u32::MAX;

/// Text that can be matched: a sequence of characters in one to two units each.
pub(super) trait Text: Copy {
    /// The length in units.
    fn len(self) -> u32;
    /// The character at a place, and the place after it; `None` at the end.
    fn char_at(self, at: u32) -> Option<(u32, u32)>;
    /// The character before a place, and its place; `None` at the start.
    fn char_before(self, at: u32) -> Option<(u32, u32)>;
    /// Where a character stands first, at a place or behind it.
    fn find(self, c: u32, at: u32) -> Option<u32>;
}

impl Text for &[u8] {
    fn len(self) -> u32 {
        <[u8]>::len(self) as u32
    }

    #[inline]
    fn char_at(self, at: u32) -> Option<(u32, u32)> {
        self.get(at as usize).map(|&unit| (u32::from(unit), at + 1))
    }

    #[inline]
    fn char_before(self, at: u32) -> Option<(u32, u32)> {
        let before = at.checked_sub(1)?;
        self.get(before as usize)
            .map(|&unit| (u32::from(unit), before))
    }

    fn find(self, c: u32, at: u32) -> Option<u32> {
        let found = memchr::memchr(u8::try_from(c).ok()?, self.get(at as usize..)?)?;
        Some(at + found as u32)
    }
}

impl Text for &[u16] {
    fn len(self) -> u32 {
        <[u16]>::len(self) as u32
    }

    #[inline]
    fn char_at(self, at: u32) -> Option<(u32, u32)> {
        let unit = u32::from(*self.get(at as usize)?);
        if unit & 0xFC00 == 0xD800
            && let Some(&low) = self.get(at as usize + 1)
            && low & 0xFC00 == 0xDC00
        {
            return Some((combine(unit, u32::from(low)), at + 2));
        }
        Some((unit, at + 1))
    }

    #[inline]
    fn char_before(self, at: u32) -> Option<(u32, u32)> {
        let before = at.checked_sub(1)?;
        let unit = u32::from(*self.get(before as usize)?);
        if unit & 0xFC00 == 0xDC00
            && let Some(earlier) = before.checked_sub(1)
            && self[earlier as usize] & 0xFC00 == 0xD800
        {
            return Some((combine(u32::from(self[earlier as usize]), unit), earlier));
        }
        Some((unit, before))
    }

    fn find(self, c: u32, mut at: u32) -> Option<u32> {
        loop {
            let (found, after) = self.char_at(at)?;
            if found == c {
                return Some(at);
            }
            at = after;
        }
    }
}

fn combine(high: u32, low: u32) -> u32 {
    0x1_0000 + ((high & 0x3FF) << 10) + (low & 0x3FF)
}

/// Memory that one search leaves for the next.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    slots: Vec<u32>,
    open: Vec<Open>,
}

/// The first match at or after `start`, as the bounds of its groups; `None` if there is none or
/// the search took too long.
pub(super) fn search<T: Text>(
    program: &Program,
    text: T,
    start: u32,
    scratch: &mut Scratch,
) -> Option<Vec<Option<Range<usize>>>> {
    let mut matcher = Matcher {
        program,
        text,
        search_start: start,
        slots: std::mem::take(&mut scratch.slots),
        open: std::mem::take(&mut scratch.open),
        steps: 0,
        depth: 0,
    };
    matcher.slots.clear();
    matcher.slots.resize(program.slots, UNSET);
    let found = matcher.search(start);
    matcher.open.clear();
    // What one text needed isn't kept for ever.
    matcher.open.shrink_to(KEPT_OPEN);
    *scratch = Scratch {
        slots: matcher.slots,
        open: matcher.open,
    };
    found
}

/// Whether a carriage return and a line feed stand at `at`.
fn is_crlf<T: Text>(text: T, at: u32) -> bool {
    let is = |at, expected| text.char_at(at).is_some_and(|(c, _)| c == expected);
    is(at, 0x0D) && is(at + 1, 0x0A)
}

/// The search reached a limit.
struct GaveUp;

/// What to come back to on failure.
#[derive(Debug)]
enum Open {
    /// Go on at an instruction and a place.
    Choice { next: u32, at: u32 },
    /// A greedy repetition of one character may end earlier, down to `least`.
    Fewer { next: u32, at: u32, least: u32 },
    /// A lazy repetition of one character may take one more, `left` times.
    More { repeat: u32, at: u32, left: u32 },
    /// Put a slot back.
    Slot { slot: u32, value: u32 },
}

struct Matcher<'p, T> {
    program: &'p Program,
    text: T,
    search_start: u32,
    slots: Vec<u32>,
    open: Vec<Open>,
    steps: u64,
    depth: u32,
}

impl<T: Text> Matcher<'_, T> {
    fn search(&mut self, start: u32) -> Option<Vec<Option<Range<usize>>>> {
        let program = self.program;
        let text = self.text;
        let mut at = start;
        loop {
            if program.anchored && at > 0 {
                return None;
            }
            let is_promising = match program.first {
                First::Anything => true,
                First::Char(c) => {
                    // Where it lies within a newline of two characters, the pattern names that one.
                    at = text.find(c, at)?;
                    true
                }
                First::Ascii(set) => {
                    let (c, _) = text.char_at(at)?;
                    c >= 0x80 || set >> c & 1 != 0
                }
            };
            if is_promising {
                match self.run(0, at, None) {
                    Ok(Some(end)) => return Some(self.groups(at, end)),
                    Ok(None) => {}
                    Err(GaveUp) => return None,
                }
            }
            let after = text.char_at(at)?.1;
            // Nothing begins within a newline of two characters, unless the pattern names one of them.
            at = if !program.names_crlf && is_crlf(text, at) {
                after + 1
            } else {
                after
            };
        }
    }

    fn groups(&self, start: u32, end: u32) -> Vec<Option<Range<usize>>> {
        let mut groups = Vec::with_capacity(self.program.groups);
        groups.push(Some(start as usize..end as usize));
        groups.extend((1..self.program.groups as u32).map(|group| {
            let (start, end) = self.group(group)?;
            Some(start as usize..end as usize)
        }));
        groups
    }

    fn group(&self, group: u32) -> Option<(u32, u32)> {
        let start = self.slots[group as usize * 2];
        let end = self.slots[group as usize * 2 + 1];
        // Inside of the group's own next round the start may lie behind the end.
        (start != UNSET && end != UNSET && start <= end).then_some((start, end))
    }

    /// Runs from instruction `pc` at the place `at` to an `End`, or to the instruction `stop`.
    /// Returns where the match ends. On success no choice stays open, but slots stay undoable.
    fn run(&mut self, pc: u32, at: u32, stop: Option<u32>) -> Result<Option<u32>, GaveUp> {
        if self.depth >= MAX_DEPTH {
            return Err(GaveUp);
        }
        self.depth += 1;
        let base = self.open.len();
        let end = self.run_from(pc, at, stop, base);
        self.depth -= 1;
        if let Ok(Some(_)) = end {
            self.commit(base);
        }
        end
    }

    fn run_from(
        &mut self,
        mut pc: u32,
        mut at: u32,
        stop: Option<u32>,
        base: usize,
    ) -> Result<Option<u32>, GaveUp> {
        let program = self.program;
        loop {
            self.steps += 1;
            if self.steps > MAX_STEPS || self.open.len() > MAX_OPEN {
                return Err(GaveUp);
            }
            if stop == Some(pc) {
                return Ok(Some(at));
            }
            let step = match &program.instructions[pc as usize] {
                Instruction::End => return Ok(Some(at)),
                Instruction::Split(first, second) => {
                    self.open.push(Open::Choice { next: *second, at });
                    Some((*first, at))
                }
                Instruction::Jump(target) => Some((*target, at)),
                Instruction::Save(slot) => {
                    self.set_slot(*slot, at);
                    Some((pc + 1, at))
                }
                Instruction::Forget { first, last } => {
                    self.steps += u64::from(last - first) / 8;
                    for end in (*first..=*last).map(|group| group * 2 + 1) {
                        if self.slots[end as usize] != UNSET {
                            self.set_slot(end, UNSET);
                        }
                    }
                    Some((pc + 1, at))
                }
                Instruction::LeaveIfStuck { slot, exit } => {
                    let stuck = self.slots[*slot as usize] == at;
                    Some((if stuck { *exit } else { pc + 1 }, at))
                }
                Instruction::RepeatOne { min, max, greed } => {
                    self.repeat_one(pc, at, (*min, *max), *greed)
                }
                Instruction::IfGroup { group, otherwise } => {
                    let matched = self.group(*group).is_some();
                    Some((if matched { pc + 1 } else { *otherwise }, at))
                }
                Instruction::Backreference { group, ignore_case } => self
                    .backreference(*group, *ignore_case, at)
                    .map(|at| (pc + 1, at)),
                Instruction::Assert(assertion) => {
                    self.holds(*assertion, at).then_some((pc + 1, at))
                }
                Instruction::Apart { kind, after } => {
                    self.apart(*kind, pc + 1, at)?.map(|at| (*after, at))
                }
                Instruction::Back(count) => self.back(*count, at).map(|at| (pc + 1, at)),
                Instruction::Recursion { group } => {
                    self.recursion(*group, at)?.map(|at| (pc + 1, at))
                }
                single => self.take(single, at).map(|at| (pc + 1, at)),
            };
            (pc, at) = match step {
                Some(next) => next,
                None => match self.backtrack(base, stop) {
                    Some(next) => next,
                    None => return Ok(None),
                },
            };
        }
    }

    /// Takes one character at `at`, if `single` allows it.
    #[inline]
    fn take(&self, single: &Instruction, at: u32) -> Option<u32> {
        let (c, next) = self.text.char_at(at)?;
        let taken = match single {
            Instruction::Char(expected) => c == *expected,
            Instruction::FoldedChar(expected) => fold(c) == *expected,
            Instruction::NotNewline => !is_newline(c),
            Instruction::Any => true,
            Instruction::Set(index) => self.program.sets[*index as usize].contains(c),
            // The others don't take characters.
            _ => false,
        };
        taken.then_some(next)
    }

    fn set_slot(&mut self, slot: u32, at: u32) {
        let value = std::mem::replace(&mut self.slots[slot as usize], at);
        self.open.push(Open::Slot { slot, value });
    }

    /// Where to go on after a failure; `None` if nothing above `base` is open.
    fn backtrack(&mut self, base: usize, stop: Option<u32>) -> Option<(u32, u32)> {
        while self.open.len() > base {
            match self.open.pop()? {
                Open::Slot { slot, value } => self.slots[slot as usize] = value,
                Open::Choice { next, at } => return Some((next, at)),
                Open::Fewer { next, at, least } => {
                    let Some(at) = self.fewer(next, at, least, stop) else {
                        continue;
                    };
                    if at > least {
                        self.open.push(Open::Fewer { next, at, least });
                    }
                    return Some((next, at));
                }
                Open::More { repeat, at, left } => {
                    let single = &self.program.instructions[repeat as usize + 1];
                    let Some(at) = self.take(single, at) else {
                        continue;
                    };
                    if left > 1 {
                        self.open.push(Open::More {
                            repeat,
                            at,
                            left: left - 1,
                        });
                    }
                    return Some((repeat + 2, at));
                }
            }
        }
        None
    }

    /// The next place at which a repetition that has reached `at` may end, down to `least`; `None` where there is none that the
    /// rest of the pattern could go on from, as far as one can see.
    fn fewer(&mut self, next: u32, at: u32, least: u32, stop: Option<u32>) -> Option<u32> {
        let (mut c, mut place) = self.text.char_before(at)?;
        if let Some(expected) = self.expected(next, stop) {
            while c != expected {
                if place <= least {
                    return None;
                }
                (c, place) = self.text.char_before(place)?;
            }
            self.steps += u64::from(at - place) / 8;
        }
        Some(place)
    }

    /// The character that the pattern takes from an instruction on, where there is only one.
    fn expected(&self, mut pc: u32, stop: Option<u32>) -> Option<u32> {
        loop {
            if stop == Some(pc) {
                return None;
            }
            match &self.program.instructions[pc as usize] {
                Instruction::Save(_) => pc += 1,
                Instruction::Char(c) => return Some(*c),
                _ => return None,
            }
        }
    }

    /// Closes the choices above `base`. What they noted can still be undone.
    fn commit(&mut self, base: usize) {
        let mut kept = base;
        for index in base..self.open.len() {
            if matches!(self.open[index], Open::Slot { .. }) {
                self.open.swap(kept, index);
                kept += 1;
            }
        }
        self.open.truncate(kept);
    }

    /// Undoes everything above `base`.
    fn undo(&mut self, base: usize) {
        while self.open.len() > base {
            if let Some(Open::Slot { slot, value }) = self.open.pop() {
                self.slots[slot as usize] = value;
            }
        }
    }

    fn repeat_one(
        &mut self,
        repeat: u32,
        start: u32,
        (min, max): (u32, u32),
        greed: Greed,
    ) -> Option<(u32, u32)> {
        let program = self.program;
        let single = &program.instructions[repeat as usize + 1];
        let next = repeat + 2;
        let mut at = start;
        for _ in 0..min {
            at = self.take(single, at)?;
        }
        if greed == Greed::Lazy {
            if max > min {
                self.open.push(Open::More {
                    repeat,
                    at,
                    left: max - min,
                });
            }
            return Some((next, at));
        }
        let least = at;
        let left = max - min;
        at = match single {
            Instruction::Set(index) => {
                let set = &program.sets[*index as usize];
                self.take_while(at, left, |c| set.contains(c))
            }
            Instruction::NotNewline => self.take_while(at, left, |c| !is_newline(c)),
            Instruction::Any => self.take_while(at, left, |_| true),
            Instruction::Char(expected) => self.take_while(at, left, |c| c == *expected),
            Instruction::FoldedChar(expected) => {
                self.take_while(at, left, |c| fold(c) == *expected)
            }
            // The others don't take characters.
            _ => at,
        };
        self.steps += u64::from(at - start) / 8;
        if greed == Greed::Greedy && at > least {
            self.open.push(Open::Fewer { next, at, least });
        }
        Some((next, at))
    }

    /// Takes up to `most` characters that `takes` allows. The loop is made for each kind of them.
    #[inline]
    fn take_while(&self, mut at: u32, most: u32, takes: impl Fn(u32) -> bool) -> u32 {
        for _ in 0..most {
            match self.text.char_at(at) {
                Some((c, after)) if takes(c) => at = after,
                _ => break,
            }
        }
        at
    }

    /// Runs what stands apart from `pc` to its end. Returns where to go on if it allows that.
    fn apart(&mut self, kind: Apart, pc: u32, at: u32) -> Result<Option<u32>, GaveUp> {
        let base = self.open.len();
        let end = self.run(pc, at, None)?;
        Ok(match kind {
            Apart::Atomic => end,
            Apart::Look => end.map(|_| at),
            Apart::NegativeLook => {
                self.undo(base);
                if end.is_none() { Some(at) } else { None }
            }
        })
    }

    /// Runs a group inside of itself. What its groups match inside is forgotten.
    fn recursion(&mut self, group: u32, at: u32) -> Result<Option<u32>, GaveUp> {
        let (start, end) = self.program.spans[group as usize];
        let base = self.open.len();
        let end = self.run(start, at, Some(end))?;
        self.undo(base);
        Ok(end)
    }

    fn back(&self, count: u32, mut at: u32) -> Option<u32> {
        for _ in 0..count {
            at = self.text.char_before(at)?.1;
        }
        Some(at)
    }

    fn backreference(&mut self, group: u32, ignore_case: bool, mut at: u32) -> Option<u32> {
        let Some((mut from, end)) = self.group(group) else {
            return Some(at);
        };
        self.steps += u64::from(end - from) / 8;
        while from < end {
            let (expected, next) = self.text.char_at(from)?;
            let (c, after) = self.text.char_at(at)?;
            if c != expected && !(ignore_case && fold(c) == fold(expected)) {
                return None;
            }
            (from, at) = (next, after);
        }
        Some(at)
    }

    fn holds(&self, assertion: Assertion, at: u32) -> bool {
        let newline_at = |at| self.text.char_at(at).is_some_and(|(c, _)| is_newline(c));
        match assertion {
            Assertion::TextStart => at == 0,
            Assertion::LineStart => {
                // Not after a newline that ends the text, as in PCRE.
                at == 0
                    || at < self.text.len()
                        && (self.text.char_before(at)).is_some_and(|(c, _)| is_newline(c))
            }
            Assertion::TextEnd => at == self.text.len(),
            Assertion::TextEndOrLastLine => {
                let is_last = at + 1 == self.text.len()
                    || at + 2 == self.text.len() && is_crlf(self.text, at);
                at == self.text.len() || is_last && newline_at(at)
            }
            Assertion::LineEnd => at == self.text.len() || newline_at(at),
            Assertion::WordBoundary => self.at_word_boundary(at),
            Assertion::NotWordBoundary => !self.at_word_boundary(at),
            Assertion::SearchStart => at == self.search_start,
        }
    }

    fn at_word_boundary(&self, at: u32) -> bool {
        let word =
            |c: u32| char::from_u32(c).is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
        let before = self.text.char_before(at).is_some_and(|(c, _)| word(c));
        let after = self.text.char_at(at).is_some_and(|(c, _)| word(c));
        before != after
    }
}
