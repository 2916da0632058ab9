//! [`StyledText`]: UTF-16 text, each unit of it with a format.

use std::ops::Range;
use std::rc::Rc;

use super::format::{Format, Patch};

/// What ends a paragraph: the only line break within a field.
pub const NEWLINE: u16 = b'\r' as u16;

/// So many units of one format.
#[derive(Clone, Debug, PartialEq)]
struct Run {
    length: usize,
    format: Rc<Format>,
}

/// A text in runs of formats. Neighbouring runs differ.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StyledText {
    units: Vec<u16>,
    runs: Vec<Run>,
}

impl StyledText {
    /// Its characters.
    pub fn units(&self) -> &[u16] {
        &self.units
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.units.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    /// Adds text at the end.
    pub fn push(&mut self, units: &[u16], format: &Rc<Format>) {
        if units.is_empty() {
            return;
        }
        self.units.extend_from_slice(units);
        push_run(&mut self.runs, units.len(), format);
    }

    /// Puts text of one format in place of a range.
    pub fn replace(&mut self, range: Range<usize>, units: &[u16], format: &Rc<Format>) {
        let mut changed = self.slice(0..range.start);
        changed.push(units, format);
        changed.append(&self.slice(range.end..self.len()));
        *self = changed;
    }

    /// Changes the formats of a range.
    pub fn patch(&mut self, range: Range<usize>, patch: &Patch) {
        let mut changed = self.slice(0..range.start);
        for (part, format) in self.slice(range.clone()).runs() {
            let length = part.len();
            let at = range.start + part.start;
            changed.push(&self.units[at..at + length], &Rc::new(format.with(patch)));
        }
        changed.append(&self.slice(range.end..self.len()));
        *self = changed;
    }

    /// The runs, each with where it is.
    pub fn runs(&self) -> impl Iterator<Item = (Range<usize>, &Rc<Format>)> {
        self.runs.iter().scan(0, |start, run| {
            let range = *start..*start + run.length;
            *start = range.end;
            Some((range, &run.format))
        })
    }

    /// The format of a unit; that of the last one behind the end. `None` in an empty text.
    pub fn format_at(&self, index: usize) -> Option<&Rc<Format>> {
        self.runs()
            .find(|(range, _)| range.end > index)
            .map(|(_, format)| format)
            .or_else(|| self.runs.last().map(|run| &run.format))
    }

    /// What the formats of a range have in common.
    pub fn common(&self, range: Range<usize>) -> Patch {
        let mut formats = self
            .runs()
            .filter(|(run, _)| run.start < range.end && run.end > range.start)
            .map(|(_, format)| format);
        let Some(first) = formats.next() else {
            return Patch::default();
        };
        let mut common = Patch::from(first.as_ref());
        for format in formats {
            common.keep_common(format);
        }
        common
    }

    /// The paragraph that a unit is in, with the newline that ends it.
    pub fn paragraph_at(&self, index: usize) -> Range<usize> {
        let is_newline = |unit: &u16| *unit == NEWLINE;
        let before = self.units[..index].iter().rposition(is_newline);
        let behind = self.units[index..].iter().position(is_newline);
        before.map_or(0, |at| at + 1)..behind.map_or(self.len(), |at| index + at + 1)
    }

    /// A part of it.
    pub fn slice(&self, range: Range<usize>) -> Self {
        let mut part = Self::default();
        for (run, format) in self.runs() {
            let from = run.start.max(range.start);
            let to = run.end.min(range.end);
            if from < to {
                part.push(&self.units[from..to], format);
            }
        }
        part
    }

    fn append(&mut self, other: &Self) {
        self.units.extend_from_slice(&other.units);
        for run in &other.runs {
            push_run(&mut self.runs, run.length, &run.format);
        }
    }
}

fn push_run(runs: &mut Vec<Run>, length: usize, format: &Rc<Format>) {
    match runs.last_mut() {
        Some(last) if Rc::ptr_eq(&last.format, format) || last.format == *format => {
            last.length += length;
        }
        _ => runs.push(Run {
            length,
            format: Rc::clone(format),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(text: &str) -> Vec<u16> {
        text.encode_utf16().collect()
    }

    fn bold(is_bold: bool) -> Patch {
        Patch {
            bold: Some(is_bold),
            ..Patch::default()
        }
    }

    fn sample() -> StyledText {
        let mut text = StyledText::default();
        text.push(&units("one two\rthree"), &Rc::default());
        text
    }

    #[test]
    fn a_patch_splits_runs_and_equal_ones_join_again() {
        let mut text = sample();
        text.patch(4..7, &bold(true));
        let ranges: Vec<_> = text.runs().map(|(range, _)| range).collect();
        assert_eq!(ranges, [0..4, 4..7, 7..13]);
        assert_eq!(text.common(0..13).bold, None);
        assert_eq!(text.common(4..7).bold, Some(true));
        text.patch(0..13, &bold(false));
        assert_eq!(text, sample());
    }

    #[test]
    fn replaced_text_has_the_format_given() {
        let mut text = sample();
        let format = Rc::new(Format::default().with(&bold(true)));
        text.replace(0..3, &units("five"), &format);
        assert_eq!(text.units(), units("five two\rthree"));
        assert!(text.format_at(3).expect("there is text").bold);
        assert!(!text.format_at(4).expect("there is text").bold);
    }

    #[test]
    fn paragraphs_end_with_their_newline() {
        let text = sample();
        assert_eq!(text.paragraph_at(0), 0..8);
        assert_eq!(text.paragraph_at(7), 0..8);
        assert_eq!(text.paragraph_at(8), 8..13);
        assert_eq!(text.paragraph_at(13), 8..13);
    }
}
