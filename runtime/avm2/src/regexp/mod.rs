//! Regular expressions in the dialect that ActionScript has from PCRE.
//!
//! Why an engine of its own: the dialect has possessive repetitions, atomic groups, recursion
//! and the flag x; text is UTF-16 or Latin-1 and is matched in place; and a search must end in
//! bounded time whatever the pattern, as it runs inside of a server's event handler.
//!
//! Of PCRE's differences from ECMAScript the reference VM hasn't these: a reference to a group that
//! didn't match takes nothing, `[]` never matches and `[^]` takes any character, and each round of a group
//! begins with the groups inside of it unmatched. Those inside of `(?:…)` alone keep what they had.
//!
//! A pattern is parsed to a tree (`parser`, `ast`), compiled to instructions (`compiler`) and
//! run by a backtracking matcher (`matcher`). An invalid pattern isn't an error in ActionScript:
//! it never matches.

mod ast;
mod charset;
mod class;
mod compiler;
mod escape;
mod matcher;
mod parser;

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use bitflags::bitflags;

use crate::string::{WStr, WString};
use compiler::Program;
use matcher::Scratch;

bitflags! {
    /// The flags after a pattern.
    #[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
    pub struct Flags: u8 {
        /// `g`: a search goes on where the last one ended.
        const GLOBAL = 1;
        /// `i`: letters match in either case.
        const IGNORE_CASE = 1 << 1;
        /// `m`: `^` and `$` match at lines.
        const MULTILINE = 1 << 2;
        /// `s`: a dot matches a line feed too.
        const DOTALL = 1 << 3;
        /// `x`: white space and comments in the pattern are ignored.
        const EXTENDED = 1 << 4;
    }
}

impl Flags {
    const LETTERS: [(u8, Self); 5] = [
        (b'g', Self::GLOBAL),
        (b'i', Self::IGNORE_CASE),
        (b'm', Self::MULTILINE),
        (b's', Self::DOTALL),
        (b'x', Self::EXTENDED),
    ];

    /// The flags of a string; what isn't a flag is skipped.
    pub fn parse(text: WStr<'_>) -> Self {
        let flag = |unit| {
            let letter = Self::LETTERS
                .iter()
                .find(|(letter, _)| u16::from(*letter) == unit);
            letter.map_or(Self::empty(), |(_, flag)| *flag)
        };
        text.iter().map(flag).fold(Self::empty(), Self::union)
    }

    /// Their letters, in the order `gimsx`.
    pub fn letters(self) -> String {
        let set = Self::LETTERS
            .iter()
            .filter(|(_, flag)| self.contains(*flag));
        set.map(|(letter, _)| char::from(*letter)).collect()
    }
}

/// The pattern doesn't follow the syntax, or is too large.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
struct InvalidPattern;

/// A pattern with its flags, ready to be matched.
#[derive(Debug)]
pub struct RegExp {
    source: WString,
    flags: Flags,
    /// `None` if the pattern is invalid.
    program: Option<Program>,
    names: Rc<[(WString, usize)]>,
    scratch: RefCell<Scratch>,
}

impl RegExp {
    /// Compiles a pattern. An invalid one is one that never matches.
    pub fn new(source: WString, flags: Flags) -> Self {
        let pattern = parser::parse(source.as_wstr(), flags);
        let compiled = pattern.and_then(|p| Ok((compiler::compile(&p)?, p.names)));
        let (program, names) = match compiled {
            Ok((program, names)) => (Some(program), names),
            Err(InvalidPattern) => (None, Vec::new()),
        };
        Self {
            source,
            flags,
            program,
            names: names.into(),
            scratch: RefCell::default(),
        }
    }

    /// The pattern's text.
    pub fn source(&self) -> WStr<'_> {
        self.source.as_wstr()
    }

    /// The flags.
    pub fn flags(&self) -> Flags {
        self.flags
    }

    /// Whether the pattern follows the syntax.
    pub fn is_valid(&self) -> bool {
        self.program.is_some()
    }

    /// The first match that begins at `start` or later. A search that exceeds its bounds in
    /// time or memory finds nothing.
    pub fn exec_at(&self, text: WStr<'_>, start: usize) -> Option<Match> {
        let program = self.program.as_ref()?;
        // The matcher keeps places in 32 bits, of which the greatest means "none".
        if start > text.len() || u32::try_from(text.len()).is_ok_and(|len| len == u32::MAX) {
            return None;
        }
        let start = u32::try_from(start).ok()?;
        let mut scratch = self.scratch.take();
        let groups = match text {
            WStr::Latin1(units) => matcher::search(program, units, start, &mut scratch),
            WStr::Wide(units) => matcher::search(program, units, start, &mut scratch),
        };
        self.scratch.replace(scratch);
        let groups = groups?;
        let whole = groups.first().cloned().flatten()?;
        Some(Match {
            start: whole.start,
            end: whole.end,
            groups,
            names: Rc::clone(&self.names),
        })
    }
}

/// A match: places in the text, counted in UTF-16 code units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What each group took; group 0 is the whole match. `None` for a group that took no part.
    pub groups: Vec<Option<Range<usize>>>,
    /// The named groups with their numbers.
    pub names: Rc<[(WString, usize)]>,
}

/// What a RegExp object holds.
#[derive(Debug)]
pub struct RegExpData {
    compiled: RefCell<Rc<RegExp>>,
    /// `lastIndex`: where the next search of a global expression starts.
    pub last_index: Cell<i32>,
}

impl RegExpData {
    /// The data of an object whose constructor has not run: an empty pattern.
    pub fn empty() -> Self {
        Self {
            compiled: RefCell::new(Rc::new(RegExp::new(WString::new(), Flags::empty()))),
            last_index: Cell::new(0),
        }
    }

    /// The pattern, which stays the same whatever the object becomes meanwhile.
    pub fn compiled(&self) -> Rc<RegExp> {
        Rc::clone(&self.compiled.borrow())
    }

    /// Replaces the pattern.
    pub fn set_compiled(&self, compiled: Rc<RegExp>) {
        *self.compiled.borrow_mut() = compiled;
    }

    /// The flags.
    pub fn flags(&self) -> Flags {
        self.compiled.borrow().flags()
    }

    /// The first match that begins at `start` or later; `lastIndex` plays no part.
    pub fn exec_at(&self, text: WStr<'_>, start: usize) -> Option<Match> {
        self.compiled().exec_at(text, start)
    }
}

#[cfg(test)]
mod tests;
