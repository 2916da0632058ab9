//! [`Layout`]: the lines of a text and where its characters stand. All lengths are twips, from the upper left corner of the
//! field as it is before any scrolling.

use std::ops::Range;
use std::rc::Rc;

use super::format::{Align, Format};
use super::line_breaking::{is_space, may_break};
use super::styled_text::{NEWLINE, StyledText};
use crate::fonts::Face;

/// Twips per pixel.
pub const TWIPS: i32 = 20;

/// Between the edges of a field and its text.
pub const GUTTER: i32 = 2 * TWIPS;

/// How far the text of an item of a list is moved to the right.
const BULLET_INDENT: i32 = 36 * TWIPS;

/// Where tabs end without tab stops: at each multiple of so many ems. What the player does isn't known.
const DEFAULT_TAB: i32 = 4;

const TAB: u16 = b'\t' as u16;

/// What a text is laid out in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The width of the field.
    pub width: i32,
    /// Whether lines that are too long are broken.
    pub wraps: bool,
    /// Whether a last line without text has a height: it does where one can type.
    pub is_input: bool,
    /// Whether asterisks are shown instead.
    pub is_password: bool,
}

impl Frame {
    /// The width between the gutters.
    pub fn inner_width(&self) -> i32 {
        (self.width - 2 * GUTTER).max(0)
    }
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its characters, with the newline that ends it.
    pub range: Range<usize>,
    /// Where its text begins.
    pub x: i32,
    /// Its upper edge.
    pub y: i32,
    /// The width of its text, without what justifies it.
    pub width: i32,
    /// From its upper edge to the base line.
    pub ascent: i32,
    /// From the base line to the lower edge of its characters.
    pub descent: i32,
    /// Below that, up to the next line.
    pub leading: i32,
}

impl Line {
    /// The height of its characters.
    pub fn text_height(&self) -> i32 {
        self.ascent + self.descent
    }

    /// Up to the next line.
    pub fn height(&self) -> i32 {
        self.text_height() + self.leading
    }
}

/// A character's place in its line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Spot {
    x: i32,
    width: i32,
}

/// A rectangle: left, top, width and height.
pub type Box4 = [i32; 4];

/// A text that has been laid out. There is always a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    lines: Vec<Line>,
    spots: Vec<Spot>,
    frame: Frame,
}

impl Layout {
    /// Lays out a text. `default_format` is that of an empty text; `face` finds the font of a format.
    pub fn new(
        text: &StyledText,
        default_format: &Rc<Format>,
        frame: Frame,
        face: impl FnMut(&Format) -> Rc<Face>,
    ) -> Self {
        let mut setter = Setter {
            measured: measure(text, frame, face, default_format),
            text,
            frame,
            lines: Vec::new(),
            spots: vec![Spot::default(); text.len()],
            y: GUTTER,
        };
        let mut start = 0;
        loop {
            let units = &text.units()[start..];
            let newline = units.iter().position(|&unit| unit == NEWLINE);
            let end = newline.map_or(text.len(), |at| start + at);
            let format = text.format_at(start).unwrap_or(default_format);
            setter.set_paragraph(start..end, newline.is_some(), format);
            if newline.is_none() {
                break;
            }
            start = end + 1;
        }
        Self {
            lines: setter.lines,
            spots: setter.spots,
            frame,
        }
    }

    /// What it was laid out in.
    pub fn frame(&self) -> Frame {
        self.frame
    }

    /// The lines from the top.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The line that a character is in; `None` behind the end.
    pub fn line_of(&self, index: usize) -> Option<usize> {
        self.lines
            .iter()
            .position(|line| line.range.contains(&index))
    }

    /// The line that the caret is in where it stands before `index`: the last one behind the end.
    pub fn caret_line(&self, index: usize) -> usize {
        self.line_of(index).unwrap_or(self.lines.len() - 1)
    }

    /// What a character covers: as high as its line. `None` for one that isn't shown, like a newline.
    pub fn char_box(&self, index: usize) -> Option<Box4> {
        let line = &self.lines[self.line_of(index)?];
        let spot = self.spots[index];
        (spot.width != 0).then(|| [spot.x, line.y, spot.width, line.text_height()])
    }

    /// The line at a height: the first one above, the last one below all.
    pub fn line_at(&self, y: i32) -> usize {
        self.lines.iter().rposition(|line| line.y <= y).unwrap_or(0)
    }

    /// The character at a point.
    pub fn char_at(&self, x: i32, y: i32) -> Option<usize> {
        let line = self
            .lines
            .iter()
            .find(|line| (line.y..line.y + line.height()).contains(&y))?;
        line.range.clone().find(|&index| {
            let spot = self.spots[index];
            (spot.x..spot.x + spot.width).contains(&x)
        })
    }

    /// Between which characters of its line a point is nearest: where a press puts the caret.
    pub fn caret_at(&self, x: i32, y: i32) -> usize {
        let line = &self.lines[self.line_at(y)];
        let middle_is_right =
            |&index: &usize| self.spots[index].x + self.spots[index].width / 2 > x;
        let end = self.text_end(line);
        (line.range.start..end).find(middle_is_right).unwrap_or(end)
    }

    /// Where the caret stands before a character.
    pub fn caret_x(&self, index: usize) -> i32 {
        let line = &self.lines[self.caret_line(index)];
        if line.range.contains(&index) {
            self.spots[index].x
        } else {
            line.x + line.width
        }
    }

    /// The width of the longest line.
    pub fn text_width(&self) -> i32 {
        self.lines.iter().map(|line| line.width).max().unwrap_or(0)
    }

    /// The height of the lines. What is below the last one isn't counted, unless it is the only one; and a last line
    /// without text only where one can type.
    pub fn text_height(&self) -> i32 {
        let is_empty = |line: &Line| line.range.is_empty();
        let counted = match self.lines.split_last() {
            Some((last, above)) if is_empty(last) && !self.frame.is_input => above,
            _ => &self.lines[..],
        };
        match counted {
            [] => 0,
            [line] => line.height(),
            [first, .., last] => last.y + last.text_height() - first.y,
        }
    }

    /// By how many lines the text can be scrolled, counted from 1: until its end is in a field of that height.
    pub fn max_scroll(&self, inner_height: i32) -> usize {
        let end = GUTTER + self.text_height();
        let fits = |line: &Line| end - line.y <= inner_height;
        let first = self.lines.iter().position(fits);
        first.map_or(self.lines.len(), |line| line + 1)
    }

    /// The last line that is wholly in a field of that height, counted from 1, while `top` is the first one.
    pub fn bottom_line(&self, top: usize, inner_height: i32) -> usize {
        let first = &self.lines[top - 1];
        let is_in = |line: &&Line| line.y + line.text_height() - first.y <= inner_height;
        let below = self.lines[top - 1..].iter().take_while(is_in).count();
        top - 1 + below.max(1)
    }

    /// How far the text can be scrolled to the right, in pixels. Where one can type, a quarter of the field is left behind it.
    pub fn max_scroll_h(&self) -> i32 {
        let inner = f64::from(self.frame.inner_width());
        let room = if self.frame.is_input {
            inner / 4.0
        } else {
            0.0
        };
        let beyond = f64::from(self.text_width()) + room - inner;
        (beyond.max(0.0) / f64::from(TWIPS)) as i32
    }

    /// The end of a line, before its newline.
    fn text_end(&self, line: &Line) -> usize {
        let ends_in_newline = line.range.end < self.spots.len()
            || self
                .lines
                .last()
                .is_some_and(|last| last.range.start == line.range.end);
        let has_next = self
            .lines
            .iter()
            .any(|next| next.range.start == line.range.end && next != line);
        if ends_in_newline && has_next && !line.range.is_empty() {
            line.range.end - 1
        } else {
            line.range.end
        }
    }
}

/// What is known of characters before they are in lines.
struct Measured {
    /// The width of each; tabs have none yet.
    widths: Vec<i32>,
    /// Stretches of one format, with what they need above and below the base line.
    heights: Vec<(Range<usize>, i32, i32)>,
    /// The heights of a text without characters.
    empty: (i32, i32),
    /// The heights of a bullet: it has the format of text to come.
    bullet: (i32, i32),
}

fn measure(
    text: &StyledText,
    frame: Frame,
    mut face: impl FnMut(&Format) -> Rc<Face>,
    default_format: &Format,
) -> Measured {
    let mut widths = Vec::with_capacity(text.len());
    let mut heights = Vec::new();
    for (range, format) in text.runs() {
        let font = face(format);
        let size = format.size;
        heights.push((range.clone(), font.ascent(size), font.descent(size)));
        let spacing = (format.letter_spacing * f64::from(TWIPS)).round() as i32;
        for index in range.clone() {
            let shown = |unit| if frame.is_password { b'*'.into() } else { unit };
            let unit = text.units()[index];
            if unit == NEWLINE || unit == TAB {
                widths.push(0);
                continue;
            }
            let mut width = font.advance(shown(unit), size);
            if font.has(shown(unit)) {
                width += spacing;
            }
            let next = text
                .units()
                .get(index + 1)
                .filter(|_| index + 1 < range.end);
            if let Some(&next) = next.filter(|_| format.kerning) {
                width += font.kerning(shown(unit), shown(next), size);
            }
            widths.push(width.max(0));
        }
    }
    let font = face(default_format);
    let bullet = (
        font.ascent(default_format.size),
        font.descent(default_format.size),
    );
    let empty = heights
        .last()
        .map_or(bullet, |&(_, ascent, descent)| (ascent, descent));
    Measured {
        widths,
        heights,
        empty,
        bullet,
    }
}

impl Measured {
    /// What a line needs above and below its base line.
    fn heights(&self, range: &Range<usize>) -> (i32, i32) {
        let runs = self
            .heights
            .iter()
            .filter(|(run, ..)| run.start < range.end && run.end > range.start);
        runs.map(|&(_, ascent, descent)| (ascent, descent))
            .reduce(|a, b| (a.0.max(b.0), a.1.max(b.1)))
            .unwrap_or(self.empty)
    }
}

/// Where a line goes.
#[derive(Clone, Copy)]
struct Place {
    /// From the gutter.
    left: i32,
    /// How wide it can be.
    room: i32,
    /// Whether it is the first one of its paragraph.
    is_first: bool,
    /// Whether the paragraph goes on below.
    is_broken: bool,
}

/// Sets line below line.
struct Setter<'a> {
    text: &'a StyledText,
    frame: Frame,
    measured: Measured,
    lines: Vec<Line>,
    spots: Vec<Spot>,
    y: i32,
}

impl Setter<'_> {
    fn set_paragraph(&mut self, range: Range<usize>, has_newline: bool, format: &Format) {
        let mut start = range.start;
        let mut is_first = true;
        loop {
            let mut left = (format.left_margin + format.block_indent) * TWIPS;
            if is_first {
                left += format.indent * TWIPS;
            }
            if format.bullet {
                left += BULLET_INDENT;
            }
            let left = left.max(0);
            let room = self.frame.inner_width() - left - format.right_margin * TWIPS;
            let end = self.line_end(start..range.end, left, room, format);
            let is_last = end == range.end;
            let newline = usize::from(is_last && has_newline);
            let place = Place {
                left,
                room,
                is_first,
                is_broken: !is_last,
            };
            self.set_line(start..end, newline, place, format);
            if is_last {
                break;
            }
            start = end;
            is_first = false;
        }
    }

    /// Where a line ends that begins at the start of `rest`.
    fn line_end(&self, rest: Range<usize>, left: i32, room: i32, format: &Format) -> usize {
        if !self.frame.wraps {
            return rest.end;
        }
        let units = self.text.units();
        let mut width = 0;
        let mut last_break = None;
        for index in rest.clone() {
            let is_within = index > rest.start;
            if is_within && may_break(units[index - 1], units[index]) {
                last_break = Some(index);
            }
            let own = self.width_at(index, left + width, format);
            // Spaces at the end of a line may stand out.
            if is_within && !is_space(units[index]) && width + own > room {
                return last_break.unwrap_or(index);
            }
            width += own;
        }
        rest.end
    }

    /// The width of a character at `x`, from the inner edge of the field: a tab fills the space to its stop.
    fn width_at(&self, index: usize, x: i32, format: &Format) -> i32 {
        if self.text.units()[index] != TAB {
            return self.measured.widths[index];
        }
        if format.tab_stops.is_empty() {
            let every = (format.size * DEFAULT_TAB * TWIPS).max(TWIPS);
            return (x / every + 1) * every - x;
        }
        let mut stops = format.tab_stops.iter().map(|stop| stop * TWIPS);
        // Behind the last stop a tab has no width.
        stops.find(|&stop| stop > x).map_or(0, |stop| stop - x)
    }

    fn set_line(&mut self, range: Range<usize>, newline: usize, place: Place, format: &Format) {
        let Place {
            left,
            room,
            is_first,
            is_broken,
        } = place;
        let units = self.text.units();
        let trimmed = if is_broken && format.align != Align::Left {
            let is_text = |unit: &u16| !is_space(*unit);
            let last = units[range.clone()].iter().rposition(is_text);
            last.map_or(range.start, |at| range.start + at + 1)
        } else {
            range.end
        };
        let mut width = 0;
        for index in range.clone() {
            let own = self.width_at(index, left + width, format);
            self.spots[index] = Spot {
                x: width,
                width: own,
            };
            width += own;
        }
        if trimmed < range.end {
            width = self.spots[trimmed].x;
        }
        let spare = (room - width).max(0);
        let mut x = GUTTER + left;
        match format.align {
            Align::Center => x += spare / 2,
            Align::Right => x += spare,
            Align::Justify if is_broken => self.stretch(range.start..trimmed, range.end, spare),
            Align::Left | Align::Justify => {}
        }
        for spot in &mut self.spots[range.start..range.end] {
            spot.x += x;
        }
        let end = range.end + newline;
        if newline == 1 {
            self.spots[range.end] = Spot {
                x: x + width,
                width: 0,
            };
        }
        let (mut ascent, mut descent) = if range.is_empty() {
            self.measured.heights(&(range.start..end))
        } else {
            self.measured.heights(&range)
        };
        if format.bullet && is_first {
            let (above, below) = self.measured.bullet;
            ascent = ascent.max(above);
            descent = descent.max(below);
        }
        let line = Line {
            range: range.start..end,
            x,
            y: self.y,
            width,
            ascent,
            descent,
            leading: format.leading * TWIPS,
        };
        self.y += line.height();
        self.lines.push(line);
    }

    /// Shares out what a line is too short by among the spaces in `text`, and moves all up to `end`.
    fn stretch(&mut self, text: Range<usize>, end: usize, spare: i32) {
        let units = self.text.units();
        let spaces = units[text.clone()]
            .iter()
            .filter(|&&unit| is_space(unit))
            .count() as i32;
        let mut met = 0;
        let mut moved = 0;
        let spots = &mut self.spots[text.start..end];
        for (offset, (spot, &unit)) in spots.iter_mut().zip(&units[text.start..end]).enumerate() {
            spot.x += moved;
            if offset < text.len() && is_space(unit) {
                met += 1;
                // Rounded so that the last one makes the sum right.
                let share = spare * met / spaces - moved;
                spot.width += share;
                moved += share;
            }
        }
    }
}

#[cfg(test)]
#[path = "layout_tests.rs"]
mod tests;
