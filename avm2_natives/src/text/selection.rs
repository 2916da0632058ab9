//! Where the caret goes: by characters, words, lines, and to the ends of the text.

use super::layout::Layout;

/// A way that the caret goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// By one character.
    Character,
    /// To the edge of a word.
    Word,
    /// To the edge of a line.
    Line,
    /// To the edge of the text.
    Document,
}

/// Which characters are selected, and between which ones the caret is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Where the selection began.
    pub anchor: usize,
    /// Where the caret is: the other end.
    pub caret: usize,
}

impl Selection {
    /// From where to where, within a text of `length`.
    pub fn new(anchor: i32, caret: i32, length: usize) -> Self {
        let within = |index: i32| usize::try_from(index).unwrap_or(0).min(length);
        Self {
            anchor: within(anchor),
            caret: within(caret),
        }
    }

    /// The lower end.
    pub fn begin(&self) -> usize {
        self.anchor.min(self.caret)
    }

    /// The upper end.
    pub fn end(&self) -> usize {
        self.anchor.max(self.caret)
    }

    /// As much of it as there is in a text of `length`.
    pub fn clamped(self, length: usize) -> Self {
        Self {
            anchor: self.anchor.min(length),
            caret: self.caret.min(length),
        }
    }
}

/// Where a step to the left or to the right leads from `from`.
pub fn step(units: &[u16], layout: &Layout, from: usize, step: Step, is_left: bool) -> usize {
    match step {
        Step::Character if is_left => from.saturating_sub(1),
        Step::Character => (from + 1).min(units.len()),
        Step::Word => word_edge(units, from, is_left),
        Step::Line => {
            let line = &layout.lines()[layout.caret_line(from)];
            match () {
                () if is_left => line.range.start,
                // Before the newline, or before the space at which the line was broken.
                () if line.range.end < units.len() || ends_in_newline(units) => {
                    let is_last = line.range.end == units.len() && line.range.is_empty();
                    line.range.end - usize::from(!is_last)
                }
                () => line.range.end,
            }
        }
        Step::Document if is_left => 0,
        Step::Document => units.len(),
    }
}

/// The line above or below: as far right as `from` is.
pub fn line_step(layout: &Layout, from: usize, is_up: bool) -> Option<usize> {
    let line = layout.caret_line(from);
    let target = if is_up {
        line.checked_sub(1)?
    } else {
        line + 1
    };
    let y = layout.lines().get(target)?.y;
    Some(layout.caret_at(layout.caret_x(from), y))
}

fn ends_in_newline(units: &[u16]) -> bool {
    units.last() == Some(&super::styled_text::NEWLINE)
}

/// The word that is at a place, which a double click selects.
pub fn word_at(units: &[u16], index: usize) -> std::ops::Range<usize> {
    let index = index.min(units.len());
    let start = units[..index].iter().rposition(|&unit| is_blank(unit));
    let end = units[index..].iter().position(|&unit| is_blank(unit));
    start.map_or(0, |at| at + 1)..end.map_or(units.len(), |at| index + at)
}

fn is_blank(unit: u16) -> bool {
    char::from_u32(unit.into()).is_some_and(char::is_whitespace)
}

/// Over the blanks next to a place, then over the word beyond them.
fn word_edge(units: &[u16], from: usize, is_left: bool) -> usize {
    let mut at = from;
    if is_left {
        while at > 0 && is_blank(units[at - 1]) {
            at -= 1;
        }
        while at > 0 && !is_blank(units[at - 1]) {
            at -= 1;
        }
    } else {
        while at < units.len() && is_blank(units[at]) {
            at += 1;
        }
        while at < units.len() && !is_blank(units[at]) {
            at += 1;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(text: &str) -> Vec<u16> {
        text.encode_utf16().collect()
    }

    #[test]
    fn words_are_what_is_between_blanks() {
        let text = units("one  two\rthree");
        assert_eq!(word_edge(&text, 0, false), 3);
        assert_eq!(word_edge(&text, 3, false), 8);
        assert_eq!(word_edge(&text, 5, true), 0);
        assert_eq!(word_edge(&text, 8, true), 5);
        assert_eq!(word_at(&text, 6), 5..8);
        assert_eq!(word_at(&text, 14), 9..14);
    }

    #[test]
    fn a_selection_stays_within_the_text() {
        let selection = Selection::new(9, -1, 4);
        assert_eq!((selection.begin(), selection.end()), (0, 4));
        assert_eq!(selection.clamped(2).end(), 2);
    }
}
