//! A pattern as the parser understands it.

use super::charset::CharSet;

/// What a place in the text must be like, without taking a character.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Assertion {
    /// `\A`, and `^` without the flag m
    TextStart,
    /// `^` with the flag m
    LineStart,
    /// `\z`
    TextEnd,
    /// `\Z`, and `$` without the flag m: also before a line feed that ends the text
    TextEndOrLastLine,
    /// `$` with the flag m
    LineEnd,
    /// `\b`
    WordBoundary,
    /// `\B`
    NotWordBoundary,
    /// `\G`
    SearchStart,
}

/// How a repetition chooses.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Greed {
    /// `*`: as often as possible, then less
    Greedy,
    /// `*?`: as seldom as possible, then more
    Lazy,
    /// `*+`: as often as possible, and never less
    Possessive,
}

/// Which of the groups that match apart from their surroundings.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Apart {
    /// `(?>…)`
    Atomic,
    /// `(?=…)` and `(?<=…)`
    Look,
    /// `(?!…)` and `(?<!…)`
    NegativeLook,
}

/// The condition of `(?(condition)yes|no)`.
#[derive(Clone, Debug)]
pub(super) enum Condition {
    /// Whether a group has matched.
    Group(u32),
    /// Whether an assertion holds.
    Look(Box<Node>),
}

/// One construct.
#[derive(Clone, Debug)]
pub(super) enum Node {
    Empty,
    Char {
        c: u32,
        ignore_case: bool,
    },
    Any {
        newline: bool,
    },
    Set(CharSet),
    Assert(Assertion),
    Concat(Vec<Node>),
    Alternatives(Vec<Node>),
    Group {
        index: u32,
        /// The highest index of the groups inside; its own where there are none.
        last: u32,
        body: Box<Node>,
    },
    Repeat {
        body: Box<Node>,
        min: u32,
        max: Option<u32>,
        greed: Greed,
    },
    Apart {
        kind: Apart,
        behind: bool,
        body: Box<Node>,
    },
    Backreference {
        group: u32,
        ignore_case: bool,
    },
    Conditional {
        condition: Condition,
        yes: Box<Node>,
        no: Box<Node>,
    },
    Recursion {
        group: u32,
    },
}

impl Node {
    /// Whether it always takes exactly one character.
    pub(super) fn is_single(&self) -> bool {
        matches!(self, Self::Char { .. } | Self::Any { .. } | Self::Set(_))
    }

    /// The number of characters it takes, where that doesn't depend on the text.
    pub(super) fn fixed_len(&self) -> Option<u32> {
        match self {
            Self::Empty | Self::Assert(_) => Some(0),
            Self::Char { .. } | Self::Any { .. } | Self::Set(_) => Some(1),
            Self::Concat(nodes) => nodes
                .iter()
                .try_fold(0u32, |sum, node| sum.checked_add(node.fixed_len()?)),
            Self::Alternatives(nodes) => {
                let mut lengths = nodes.iter().map(Self::fixed_len);
                let first = lengths.next()??;
                lengths.all(|length| length == Some(first)).then_some(first)
            }
            Self::Group { body, .. }
            | Self::Apart {
                kind: Apart::Atomic,
                body,
                ..
            } => body.fixed_len(),
            Self::Apart { .. } => Some(0),
            Self::Repeat { body, min, max, .. } => {
                if *max == Some(*min) {
                    body.fixed_len()?.checked_mul(*min)
                } else {
                    None
                }
            }
            Self::Conditional { yes, no, .. } => {
                let length = yes.fixed_len()?;
                (no.fixed_len() == Some(length)).then_some(length)
            }
            Self::Backreference { .. } | Self::Recursion { .. } => None,
        }
    }
}
