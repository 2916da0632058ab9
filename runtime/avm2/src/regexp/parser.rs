//! From the text of a pattern to its [`Node`]s: the syntax of PCRE.

use super::ast::{Apart, Assertion, Condition, Greed, Node};
use super::charset::{CharSet, VERTICAL_SPACE, is_newline};
use super::escape::{self, Escape};
use super::{Flags, InvalidPattern, class};
use crate::string::{WStr, WString};

/// Groups nested deeper than this are refused, so that parsing can't exhaust the stack.
const MAX_DEPTH: u32 = 520;
/// The greatest count in `{n,m}`, as in PCRE.
const MAX_REPEAT: u32 = 65_535;

/// A parsed pattern.
pub(super) struct Pattern {
    pub(super) root: Node,
    /// The number of capturing groups.
    pub(super) groups: u32,
    /// Names of groups, in the order of the pattern.
    pub(super) names: Vec<(WString, usize)>,
}

/// Parses `source`.
pub(super) fn parse(source: WStr<'_>, flags: Flags) -> Result<Pattern, InvalidPattern> {
    let chars = code_points(source);
    let mut parser = Parser {
        input: Input { chars, at: 0 },
        flags,
        groups: 0,
        names: Vec::new(),
        greatest_reference: 0,
        depth: 0,
    };
    let root = parser.alternatives()?;
    if !parser.input.is_at_end() {
        return Err(InvalidPattern);
    }
    if parser.greatest_reference > parser.groups {
        return Err(InvalidPattern);
    }
    Ok(Pattern {
        root,
        groups: parser.groups,
        names: parser.names,
    })
}

/// The characters of `source`; a lone surrogate stands for itself.
fn code_points(source: WStr<'_>) -> Vec<u32> {
    char::decode_utf16(source.iter())
        .map(|decoded| match decoded {
            Ok(c) => u32::from(c),
            Err(lone) => u32::from(lone.unpaired_surrogate()),
        })
        .collect()
}

/// The characters of a pattern and a place in them.
pub(super) struct Input {
    chars: Vec<u32>,
    at: usize,
}

impl Input {
    pub(super) fn is_at_end(&self) -> bool {
        self.at >= self.chars.len()
    }

    /// The next character, where it is in ASCII.
    pub(super) fn peek(&self) -> Option<char> {
        self.peek_at(0)
    }

    fn peek_at(&self, ahead: usize) -> Option<char> {
        self.chars
            .get(self.at + ahead)
            .and_then(|&c| char::from_u32(c))
    }

    pub(super) fn next(&mut self) -> Option<u32> {
        let c = self.chars.get(self.at).copied()?;
        self.at += 1;
        Some(c)
    }

    /// Takes `text` if it comes next.
    pub(super) fn eat(&mut self, text: &str) -> bool {
        let matches = text
            .chars()
            .enumerate()
            .all(|(i, c)| self.peek_at(i) == Some(c));
        if matches {
            self.at += text.len();
        }
        matches
    }

    /// Takes what comes before the next `end`, and `end`.
    pub(super) fn until(&mut self, end: &str) -> Option<String> {
        let start = self.at;
        let mut text = String::new();
        loop {
            if self.eat(end) {
                return Some(text);
            }
            let Some(c) = self.next() else {
                self.at = start;
                return None;
            };
            text.push(char::from_u32(c).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
    }

    /// A decimal number, if one comes next and fits.
    pub(super) fn number(&mut self) -> Option<u32> {
        let mut value: Option<u32> = None;
        while let Some(digit) = self.peek().and_then(|c| c.to_digit(10)) {
            value = Some(value.unwrap_or(0).checked_mul(10)?.checked_add(digit)?);
            self.at += 1;
        }
        value
    }

    /// The place, to come back to.
    pub(super) fn mark(&self) -> usize {
        self.at
    }

    /// Comes back to a place.
    pub(super) fn reset(&mut self, mark: usize) {
        self.at = mark;
    }
}

struct Parser {
    input: Input,
    flags: Flags,
    groups: u32,
    names: Vec<(WString, usize)>,
    /// The greatest group number that a reference names.
    greatest_reference: u32,
    depth: u32,
}

impl Parser {
    /// Alternatives up to a `)` or the end. Flags that they set end with them.
    fn alternatives(&mut self) -> Result<Node, InvalidPattern> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(InvalidPattern);
        }
        let flags = self.flags;
        let mut alternatives = vec![self.sequence()?];
        while self.input.eat("|") {
            alternatives.push(self.sequence()?);
        }
        self.flags = flags;
        self.depth -= 1;
        Ok(match alternatives.len() {
            1 => alternatives.remove(0),
            _ => Node::Alternatives(alternatives),
        })
    }

    fn sequence(&mut self) -> Result<Node, InvalidPattern> {
        let mut nodes = Vec::new();
        loop {
            self.skip_ignored()?;
            match self.input.peek() {
                Some('|' | ')') => break,
                None if self.input.is_at_end() => break,
                _ => {}
            }
            if self.input.eat("\\Q") {
                self.quoted(&mut nodes)?;
                continue;
            }
            if self.input.eat("\\E") {
                continue;
            }
            if let Some(node) = self.atom()? {
                let node = self.repetition(node)?;
                nodes.push(node);
            }
        }
        Ok(match nodes.len() {
            0 => Node::Empty,
            1 => nodes.remove(0),
            _ => Node::Concat(nodes),
        })
    }

    /// Comments, and with the flag x white space.
    fn skip_ignored(&mut self) -> Result<(), InvalidPattern> {
        loop {
            if self.input.eat("(?#") {
                self.input.until(")").ok_or(InvalidPattern)?;
            } else if self.flags.contains(Flags::EXTENDED) {
                match self.input.peek() {
                    Some(' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}') => {
                        self.input.next();
                    }
                    Some('#') => while self.input.next().is_some_and(|c| !is_newline(c)) {},
                    _ => return Ok(()),
                }
            } else {
                return Ok(());
            }
        }
    }

    /// `\Q…\E`: the characters between stand for themselves.
    fn quoted(&mut self, nodes: &mut Vec<Node>) -> Result<(), InvalidPattern> {
        while !self.input.is_at_end() && !self.input.eat("\\E") {
            let Some(c) = self.input.next() else { break };
            let node = self.literal(c);
            let ends = self.input.is_at_end() || self.input.eat("\\E");
            if ends {
                let node = self.repetition(node)?;
                nodes.push(node);
                break;
            }
            nodes.push(node);
        }
        Ok(())
    }

    fn literal(&self, c: u32) -> Node {
        Node::Char {
            c,
            ignore_case: self.flags.contains(Flags::IGNORE_CASE),
        }
    }

    /// One construct without its repetition; `None` for one that only sets flags.
    fn atom(&mut self) -> Result<Option<Node>, InvalidPattern> {
        let Some(c) = self.input.next() else {
            return Err(InvalidPattern);
        };
        Ok(Some(match char::from_u32(c) {
            Some('(') => return self.group(),
            Some('[') => {
                let ignore_case = self.flags.contains(Flags::IGNORE_CASE);
                Node::Set(class::parse(&mut self.input, ignore_case)?)
            }
            Some('.') => Node::Any {
                newline: self.flags.contains(Flags::DOTALL),
            },
            Some('^') => Node::Assert(self.by_line(Assertion::LineStart, Assertion::TextStart)),
            Some('$') => {
                Node::Assert(self.by_line(Assertion::LineEnd, Assertion::TextEndOrLastLine))
            }
            Some('*' | '+' | '?') => return Err(InvalidPattern),
            Some('\\') => self.escaped()?,
            _ => self.literal(c),
        }))
    }

    fn by_line(&self, multiline: Assertion, text: Assertion) -> Assertion {
        if self.flags.contains(Flags::MULTILINE) {
            multiline
        } else {
            text
        }
    }

    /// A construct that begins with a backslash, which has been read.
    fn escaped(&mut self) -> Result<Node, InvalidPattern> {
        let assertion = match self.input.peek() {
            Some('b') => Some(Assertion::WordBoundary),
            Some('B') => Some(Assertion::NotWordBoundary),
            Some('A') => Some(Assertion::TextStart),
            Some('Z') => Some(Assertion::TextEndOrLastLine),
            Some('z') => Some(Assertion::TextEnd),
            Some('G') => Some(Assertion::SearchStart),
            _ => None,
        };
        if let Some(assertion) = assertion {
            self.input.next();
            return Ok(Node::Assert(assertion));
        }
        match self.input.peek() {
            Some('k') => {
                self.input.next();
                let end = self.name_opening().ok_or(InvalidPattern)?;
                self.named_backreference(end)
            }
            Some('g') => {
                self.input.next();
                self.numbered_backreference()
            }
            Some('R') => {
                self.input.next();
                Ok(line_break())
            }
            Some('1'..='9') => self.decimal_escape(),
            _ => match escape::parse(&mut self.input)? {
                Escape::Char(c) => Ok(self.literal(c)),
                Escape::Set(ranges) => Ok(Node::Set(CharSet::new(ranges, false, false))),
            },
        }
    }

    /// `\1`: a group, if there is one of that number or the number is below 10; else octal.
    fn decimal_escape(&mut self) -> Result<Node, InvalidPattern> {
        let mark = self.input.mark();
        match self.input.number() {
            Some(group) if group < 10 || group <= self.groups => Ok(self.backreference(group)),
            _ => {
                self.input.reset(mark);
                let c = escape::octal_or_digit(&mut self.input).ok_or(InvalidPattern)?;
                Ok(self.literal(c))
            }
        }
    }

    fn backreference(&mut self, group: u32) -> Node {
        self.greatest_reference = self.greatest_reference.max(group);
        Node::Backreference {
            group,
            ignore_case: self.flags.contains(Flags::IGNORE_CASE),
        }
    }

    /// `\g1`, `\g{1}`, `\g{-1}` (the group before here) and `\g{name}`.
    fn numbered_backreference(&mut self) -> Result<Node, InvalidPattern> {
        let braced = self.input.eat("{");
        let relative = self.input.eat("-");
        let Some(number) = self.input.number() else {
            return if braced && !relative {
                self.named_backreference("}")
            } else {
                Err(InvalidPattern)
            };
        };
        let group = if relative {
            (self.groups + 1).checked_sub(number).filter(|_| number > 0)
        } else {
            Some(number)
        };
        if braced && !self.input.eat("}") {
            return Err(InvalidPattern);
        }
        group
            .filter(|&group| group > 0)
            .map(|group| self.backreference(group))
            .ok_or(InvalidPattern)
    }

    fn named_backreference(&mut self, end: &str) -> Result<Node, InvalidPattern> {
        let group = self.named_group(end)?;
        Ok(self.backreference(group))
    }

    /// The number of the group whose name comes next.
    fn named_group(&mut self, end: &str) -> Result<u32, InvalidPattern> {
        let name = WString::from(self.input.until(end).ok_or(InvalidPattern)?.as_str());
        if let Some((_, group)) = self.names.iter().find(|(known, _)| *known == name) {
            return u32::try_from(*group).map_err(|_| InvalidPattern);
        }
        // A name is known from its group on.
        Err(InvalidPattern)
    }

    /// The opening of a name, as its closing.
    fn name_opening(&mut self) -> Option<&'static str> {
        [("<", ">"), ("'", "'"), ("{", "}")]
            .into_iter()
            .find(|(open, _)| self.input.eat(open))
            .map(|(_, close)| close)
    }

    /// A group, whose `(` has been read.
    fn group(&mut self) -> Result<Option<Node>, InvalidPattern> {
        if !self.input.eat("?") {
            return self.capture().map(Some);
        }
        for (opening, kind, behind) in [
            ("=", Apart::Look, false),
            ("!", Apart::NegativeLook, false),
            ("<=", Apart::Look, true),
            ("<!", Apart::NegativeLook, true),
            (">", Apart::Atomic, false),
        ] {
            if self.input.eat(opening) {
                let body = Box::new(self.body()?);
                return Ok(Some(Node::Apart { kind, behind, body }));
            }
        }
        if self.input.eat(":") {
            return self.body().map(Some);
        }
        for (opening, closing) in [("P<", ">"), ("<", ">"), ("'", "'")] {
            if self.input.eat(opening) {
                return self.named_capture(closing).map(Some);
            }
        }
        if self.input.eat("P=") {
            return self.named_backreference(")").map(Some);
        }
        if self.input.eat("P>") || self.input.eat("&") {
            let group = self.named_group(")")?;
            return Ok(Some(self.recursion(group)));
        }
        if self.input.eat("(") {
            return self.conditional().map(Some);
        }
        if self.input.eat("R)") {
            return Ok(Some(self.recursion(0)));
        }
        if let Some(group) = self.input.number() {
            return if self.input.eat(")") {
                Ok(Some(self.recursion(group)))
            } else {
                Err(InvalidPattern)
            };
        }
        self.inline_flags()
    }

    fn recursion(&mut self, group: u32) -> Node {
        self.greatest_reference = self.greatest_reference.max(group);
        Node::Recursion { group }
    }

    /// The inside of a group and its `)`.
    fn body(&mut self) -> Result<Node, InvalidPattern> {
        let body = self.alternatives()?;
        if self.input.eat(")") {
            Ok(body)
        } else {
            Err(InvalidPattern)
        }
    }

    fn capture(&mut self) -> Result<Node, InvalidPattern> {
        self.groups += 1;
        let index = self.groups;
        let body = Box::new(self.body()?);
        let last = self.groups;
        Ok(Node::Group { index, last, body })
    }

    fn named_capture(&mut self, closing: &str) -> Result<Node, InvalidPattern> {
        let name = self.input.until(closing).ok_or(InvalidPattern)?;
        let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
        if name.is_empty()
            || name.starts_with(|c: char| c.is_ascii_digit())
            || !name.chars().all(word)
        {
            return Err(InvalidPattern);
        }
        let name = WString::from(name.as_str());
        if self.names.iter().any(|(known, _)| *known == name) {
            return Err(InvalidPattern);
        }
        self.names.push((name, self.groups as usize + 1));
        self.capture()
    }

    /// `(?(1)yes|no)`, `(?(<name>)…)` and `(?(?=…)…)`, of which `(?(` has been read.
    fn conditional(&mut self) -> Result<Node, InvalidPattern> {
        let condition = if let Some(group) = self.input.number() {
            if !self.input.eat(")") {
                return Err(InvalidPattern);
            }
            self.greatest_reference = self.greatest_reference.max(group);
            Condition::Group(group)
        } else if self.input.peek() == Some('?') {
            match self.group()? {
                Some(
                    look @ Node::Apart {
                        kind: Apart::Look | Apart::NegativeLook,
                        ..
                    },
                ) => Condition::Look(Box::new(look)),
                _ => return Err(InvalidPattern),
            }
        } else {
            let closing = match self.name_opening() {
                Some(closing) => closing.to_owned() + ")",
                None => ")".to_owned(),
            };
            Condition::Group(self.named_group(&closing)?)
        };
        let (yes, no) = match self.body()? {
            Node::Alternatives(mut both) if both.len() == 2 => {
                let no = both.pop().ok_or(InvalidPattern)?;
                (both.pop().ok_or(InvalidPattern)?, no)
            }
            Node::Alternatives(_) => return Err(InvalidPattern),
            yes => (yes, Node::Empty),
        };
        Ok(Node::Conditional {
            condition,
            yes: Box::new(yes),
            no: Box::new(no),
        })
    }

    /// `(?i-m)` and `(?i-m:…)`, of which `(?` has been read.
    fn inline_flags(&mut self) -> Result<Option<Node>, InvalidPattern> {
        let outer = self.flags;
        let mut on = true;
        loop {
            let flag = match self.input.next().and_then(char::from_u32) {
                Some('-') => {
                    on = false;
                    continue;
                }
                Some('i') => Flags::IGNORE_CASE,
                Some('m') => Flags::MULTILINE,
                Some('s') => Flags::DOTALL,
                Some('x') => Flags::EXTENDED,
                // They hold to the end of the group that is being parsed.
                Some(')') => return Ok(None),
                Some(':') => {
                    let body = self.body()?;
                    self.flags = outer;
                    return Ok(Some(body));
                }
                _ => return Err(InvalidPattern),
            };
            self.flags.set(flag, on);
        }
    }

    /// `node` with the repetition that follows it, if one does.
    fn repetition(&mut self, node: Node) -> Result<Node, InvalidPattern> {
        self.skip_ignored()?;
        let (min, max) = match self.input.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => match self.counts()? {
                Some(counts) => return self.greed(node, counts),
                None => return Ok(node),
            },
            _ => return Ok(node),
        };
        self.input.next();
        self.greed(node, (min, max))
    }

    /// `{n}`, `{n,}` or `{n,m}`; `None` where the brace stands for itself.
    fn counts(&mut self) -> Result<Option<(u32, Option<u32>)>, InvalidPattern> {
        let mark = self.input.mark();
        self.input.next();
        let min = self.input.number();
        let max = if self.input.eat(",") {
            self.input.number()
        } else {
            min
        };
        let Some(min) = min.filter(|_| self.input.eat("}")) else {
            self.input.reset(mark);
            return Ok(None);
        };
        if max.unwrap_or(min).max(min) > MAX_REPEAT || max.is_some_and(|max| max < min) {
            return Err(InvalidPattern);
        }
        Ok(Some((min, max)))
    }

    fn greed(
        &mut self,
        node: Node,
        (min, max): (u32, Option<u32>),
    ) -> Result<Node, InvalidPattern> {
        let greed = if self.input.eat("?") {
            Greed::Lazy
        } else if self.input.eat("+") {
            Greed::Possessive
        } else {
            Greed::Greedy
        };
        let node = Node::Repeat {
            body: Box::new(node),
            min,
            max,
            greed,
        };
        // `(a{2}){3}` may be written `a{2}{3}`.
        self.repetition(node)
    }
}

/// `\R`: a line break of any kind, which is never taken apart.
fn line_break() -> Node {
    let char = |c| Node::Char {
        c,
        ignore_case: false,
    };
    let one = CharSet::new(VERTICAL_SPACE.to_vec(), false, false);
    let body = Node::Alternatives(vec![
        Node::Concat(vec![char(0x0D), char(0x0A)]),
        Node::Set(one),
    ]);
    Node::Apart {
        kind: Apart::Atomic,
        behind: false,
        body: Box::new(body),
    }
}
