//! [`EditText`]: the state of a text field.

use std::ops::Range;
use std::rc::Rc;

use super::format::{Format, Patch};
use super::html::{self, Reading};
use super::layout::{Frame, GUTTER, Layout, TWIPS};
use super::selection::Selection;
use super::style_sheet::Sheet;
use super::styled_text::{NEWLINE, StyledText};
use crate::fonts::Face;

/// What a caret needs behind the text of a field that sizes itself, in twips.
const CARET_ROOM: i32 = 50;

/// The largest font size of HTML in SWFs up to version 12.
pub const LARGEST_SIZE_BEFORE_13: i32 = 127;

/// Which edge stays where it is when a field sizes itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AutoSize {
    /// It doesn't.
    #[default]
    None,
    /// The left one.
    Left,
    /// The middle.
    Center,
    /// The right one.
    Right,
}

impl AutoSize {
    /// As TextFieldAutoSize names it.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "none" => Self::None,
            "left" => Self::Left,
            "center" => Self::Center,
            "right" => Self::Right,
            _ => return None,
        })
    }

    /// The name in TextFieldAutoSize.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Left => "left",
            Self::Center => "center",
            Self::Right => "right",
        }
    }
}

/// The edges of a field in its own coordinates, in twips.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edges {
    /// The left one, which moves when a field sizes itself.
    pub left: i32,
    /// The upper one.
    pub top: i32,
    /// The right one.
    pub right: i32,
    /// The lower one.
    pub bottom: i32,
}

impl Edges {
    /// Between left and right.
    pub fn width(&self) -> i32 {
        self.right - self.left
    }

    /// Between top and bottom.
    pub fn height(&self) -> i32 {
        self.bottom - self.top
    }
}

/// Finds the face of a format; the flag is whether it has to be an embedded font.
pub type FindFace<'a> = &'a mut dyn FnMut(&Format, bool) -> Rc<Face>;

/// A text field's text and how it is shown. It is laid out when its measures are asked for.
#[derive(Clone, Debug)]
pub struct EditText {
    text: StyledText,
    default_format: Rc<Format>,
    edges: Edges,
    /// How it sizes itself.
    pub auto_size: AutoSize,
    /// Whether HTML makes lines, and Enter.
    pub is_multiline: bool,
    /// Whether stretches of space in HTML become one.
    pub condenses: bool,
    /// The largest font size in HTML.
    pub largest_size: i32,
    wraps: bool,
    is_input: bool,
    is_password: bool,
    embeds_fonts: bool,
    selection: Selection,
    /// The first line that is shown, counted from 1.
    scroll_v: usize,
    /// By how many pixels the text is moved to the left.
    scroll_h: i32,
    sheet: Option<Sheet>,
    /// The HTML that was set while there was a style sheet.
    source: Option<Vec<u16>>,
    layout: Option<Layout>,
}

impl Default for EditText {
    /// That of a new TextField: 100 pixels wide and high.
    fn default() -> Self {
        let side = 100 * TWIPS;
        Self {
            text: StyledText::default(),
            default_format: Rc::default(),
            edges: Edges {
                left: 0,
                top: 0,
                right: side,
                bottom: side,
            },
            auto_size: AutoSize::None,
            is_multiline: false,
            condenses: false,
            largest_size: i32::MAX,
            wraps: false,
            is_input: false,
            is_password: false,
            embeds_fonts: false,
            selection: Selection::default(),
            scroll_v: 1,
            scroll_h: 0,
            sheet: None,
            source: None,
            layout: None,
        }
    }
}

macro_rules! laid_out_by {
    ($($(#[$doc:meta])* $get:ident, $set:ident;)*) => {
        $(
            $(#[$doc])*
            pub fn $get(&self) -> bool {
                self.$get
            }

            $(#[$doc])*
            pub fn $set(&mut self, value: bool) {
                self.layout = None;
                self.$get = value;
            }
        )*
    };
}

impl EditText {
    laid_out_by! {
        /// Whether lines that are too long are broken.
        wraps, set_wraps;
        /// Whether one can type into it.
        is_input, set_is_input;
        /// Whether asterisks are shown instead of the text.
        is_password, set_is_password;
        /// Whether only fonts of SWFs are used.
        embeds_fonts, set_embeds_fonts;
    }

    /// The text.
    pub fn text(&self) -> &StyledText {
        &self.text
    }

    /// The format of text that is set, and of what is inserted by a script.
    pub fn default_format(&self) -> &Rc<Format> {
        &self.default_format
    }

    /// Changes the format of text to come.
    pub fn patch_default_format(&mut self, patch: &Patch) {
        self.default_format = Rc::new(self.default_format.with(patch));
        self.layout = None;
    }

    /// Sets the text: as HTML where there is a style sheet. The same text again changes nothing.
    pub fn set_text(&mut self, units: &[u16]) {
        if self.sheet.is_some() {
            self.set_html(units);
            return;
        }
        let units = with_newlines(units);
        if units == self.text.units() {
            return;
        }
        self.source = None;
        let mut text = StyledText::default();
        text.push(&units, &self.default_format);
        self.set_styled(text);
    }

    /// Sets the text as HTML. The same HTML again changes nothing.
    pub fn set_html(&mut self, source: &[u16]) {
        if source == self.html() && !(self.text.is_empty() && source.is_empty()) {
            return;
        }
        self.source = self.sheet.is_some().then(|| source.to_vec());
        self.read_html(source);
    }

    fn read_html(&mut self, source: &[u16]) {
        let reading = Reading {
            default_format: &self.default_format,
            sheet: self.sheet.as_ref(),
            is_multiline: self.is_multiline,
            condenses: self.condenses,
            largest_size: self.largest_size,
        };
        let text = html::read(source, &reading);
        self.set_styled(text);
    }

    /// The text as HTML: what was set while there was a style sheet as it was.
    pub fn html(&self) -> Vec<u16> {
        match &self.source {
            Some(source) => source.clone(),
            None => html::write(&self.text),
        }
    }

    /// Whether there is a style sheet, so that scripts can't change the text in place.
    pub fn has_style_sheet(&self) -> bool {
        self.sheet.is_some()
    }

    /// Sets or takes away the style sheet; `rereads` reads HTML again that was set under one.
    pub fn set_style_sheet(&mut self, sheet: Option<Sheet>, rereads: bool) {
        self.sheet = sheet;
        if self.sheet.is_none() {
            self.source = None;
        } else if let Some(source) = self.source.clone().filter(|_| rereads) {
            self.read_html(&source);
        }
    }

    fn set_styled(&mut self, text: StyledText) {
        self.selection = self.selection.clamped(text.len());
        self.text = text;
        self.layout = None;
    }

    /// Puts text in place of a range, which is clamped to what there is, in a format.
    pub fn replace(&mut self, range: Range<usize>, units: &[u16], format: &Rc<Format>) {
        let start = range.start.min(self.text.len());
        let end = range.end.clamp(start, self.text.len());
        let mut text = std::mem::take(&mut self.text);
        text.replace(start..end, &with_newlines(units), format);
        self.source = None;
        self.set_styled(text);
    }

    /// The format of what is typed: that of the character before, or the one for text to come.
    pub fn typing_format(&self, at: usize) -> Rc<Format> {
        let before = at
            .checked_sub(1)
            .and_then(|index| self.text.format_at(index));
        Rc::clone(before.unwrap_or(&self.default_format))
    }

    /// Changes the formats of a range.
    pub fn patch(&mut self, range: Range<usize>, patch: &Patch) {
        self.text.patch(range, patch);
        self.layout = None;
    }

    /// What is selected.
    pub fn selection(&self) -> Selection {
        self.selection
    }

    /// Selects.
    pub fn select(&mut self, anchor: i32, caret: i32) {
        self.selection = Selection::new(anchor, caret, self.text.len());
    }

    /// The edges as they are now. See [`EditText::resize`].
    pub fn edges(&self) -> Edges {
        self.edges
    }

    /// Sets the edges.
    pub fn set_edges(&mut self, edges: Edges) {
        if edges.width() != self.edges.width() {
            self.layout = None;
        }
        self.edges = edges;
    }

    /// Has the field size itself where it does. The player puts that off until the size is asked for or drawn.
    pub fn resize(&mut self, find: FindFace<'_>) {
        if self.auto_size == AutoSize::None {
            return;
        }
        let layout = self.layout(find);
        let height = layout.text_height() + 2 * GUTTER;
        let mut width = layout.text_width() + 2 * GUTTER;
        if self.is_input {
            width += CARET_ROOM;
        }
        let mut edges = self.edges;
        edges.bottom = edges.top + height;
        if !self.wraps {
            let spare = edges.width() - width;
            edges.left += match self.auto_size {
                AutoSize::Right => spare,
                AutoSize::Center => spare / 2,
                AutoSize::Left | AutoSize::None => 0,
            };
            edges.right = edges.left + width;
        }
        self.set_edges(edges);
    }

    /// The lines.
    pub fn layout(&mut self, find: FindFace<'_>) -> &Layout {
        let frame = Frame {
            width: self.edges.width(),
            wraps: self.wraps,
            is_input: self.is_input,
            is_password: self.is_password,
        };
        if self.layout.is_none() {
            let embeds_fonts = self.embeds_fonts;
            self.layout = Some(Layout::new(
                &self.text,
                &self.default_format,
                frame,
                |format| find(format, embeds_fonts),
            ));
        }
        self.layout.as_ref().expect("it was laid out")
    }

    fn inner_height(&self) -> i32 {
        (self.edges.height() - 2 * GUTTER).max(0)
    }

    /// `maxScrollV`.
    pub fn max_scroll_v(&mut self, find: FindFace<'_>) -> usize {
        let height = self.inner_height();
        self.layout(find).max_scroll(height)
    }

    /// `scrollV`: no more than there is to scroll.
    pub fn scroll_v(&mut self, find: FindFace<'_>) -> usize {
        let most = self.max_scroll_v(find);
        self.scroll_v.min(most)
    }

    /// Sets `scrollV`. Whether it has changed.
    pub fn set_scroll_v(&mut self, line: i32, find: FindFace<'_>) -> bool {
        let most = self.max_scroll_v(find);
        let line = usize::try_from(line).unwrap_or(0).clamp(1, most);
        let before = std::mem::replace(&mut self.scroll_v, line);
        before.min(most) != line
    }

    /// `bottomScrollV`.
    pub fn bottom_scroll_v(&mut self, find: FindFace<'_>) -> usize {
        let top = self.scroll_v(find);
        let height = self.inner_height();
        self.layout(find).bottom_line(top, height)
    }

    /// `maxScrollH`.
    pub fn max_scroll_h(&mut self, find: FindFace<'_>) -> i32 {
        self.layout(find).max_scroll_h()
    }

    /// `scrollH`.
    pub fn scroll_h(&mut self, find: FindFace<'_>) -> i32 {
        let most = self.max_scroll_h(find);
        self.scroll_h.min(most)
    }

    /// Sets `scrollH`: a negative number counts as the positive one. Whether it has changed.
    pub fn set_scroll_h(&mut self, pixels: i32, find: FindFace<'_>) -> bool {
        let most = self.max_scroll_h(find);
        let pixels = pixels.saturating_abs().min(most);
        std::mem::replace(&mut self.scroll_h, pixels) != pixels
    }

    /// By how far the text is scrolled, in twips: to the left, and up.
    fn scrolled(&mut self, find: FindFace<'_>) -> (i32, i32) {
        let top = self.scroll_v(find);
        let left = self.scroll_h(find) * TWIPS;
        (left, self.layout(find).lines()[top - 1].y - GUTTER)
    }

    /// What a character covers, in twips: left, top, width and height. `None` for one that isn't shown, or whose line is
    /// above what is or farther below than the next one.
    pub fn char_box(&mut self, index: usize, find: FindFace<'_>) -> Option<[i32; 4]> {
        let (_, up) = self.scrolled(find);
        let shown = self.scroll_v(find) - 1..=self.bottom_scroll_v(find);
        let edges = self.edges;
        let layout = self.layout(find);
        let [x, y, width, height] = layout.char_box(index)?;
        let is_shown = shown.contains(&layout.line_of(index)?);
        is_shown.then_some([x + edges.left, y - up + edges.top, width, height])
    }

    /// A point of the field's own coordinates, in those of its layout.
    fn within(&mut self, x: i32, y: i32, find: FindFace<'_>) -> (i32, i32) {
        let (left, up) = self.scrolled(find);
        (x - self.edges.left + left, y - self.edges.top + up)
    }

    /// The character at a point.
    pub fn char_at(&mut self, x: i32, y: i32, find: FindFace<'_>) -> Option<usize> {
        let (x, y) = self.within(x, y, find);
        self.layout(find).char_at(x, y)
    }

    /// Where a press at a point puts the caret.
    pub fn caret_at(&mut self, x: i32, y: i32, find: FindFace<'_>) -> usize {
        let (x, y) = self.within(x, y, find);
        self.layout(find).caret_at(x, y)
    }

    /// Scrolls until the caret is in view. Whether it had to.
    pub fn scroll_to_caret(&mut self, find: FindFace<'_>) -> bool {
        let caret = self.selection.caret;
        let line = self.layout(find).caret_line(caret) + 1;
        let (top, bottom) = (self.scroll_v(find), self.bottom_scroll_v(find));
        let first = if line < top {
            line
        } else if line > bottom {
            top + line - bottom
        } else {
            top
        };
        let has_moved_v = self.set_scroll_v(first as i32, find);
        let x = (self.layout(find).caret_x(caret) - GUTTER) / TWIPS;
        let left = self.scroll_h(find);
        let inner = self.layout(find).frame().inner_width() / TWIPS;
        let has_moved_h = if x < left {
            self.set_scroll_h(x, find)
        } else if x > left + inner {
            // As far as `max_scroll_h` leaves room behind the end.
            self.set_scroll_h(x - inner + inner / 4, find)
        } else {
            false
        };
        has_moved_v || has_moved_h
    }

    /// The line at a point; `None` outside of the field.
    pub fn line_at(&mut self, x: i32, y: i32, find: FindFace<'_>) -> Option<usize> {
        let edges = self.edges;
        let is_in =
            (edges.left..=edges.right).contains(&x) && (edges.top..=edges.bottom).contains(&y);
        let (_, y) = self.within(x, y, find);
        is_in.then(|| self.layout(find).line_at(y))
    }
}

/// Text with each line break as the one that a field has.
fn with_newlines(units: &[u16]) -> Vec<u16> {
    let newline = |&unit: &u16| {
        if unit == u16::from(b'\n') {
            NEWLINE
        } else {
            unit
        }
    };
    units.iter().map(newline).collect()
}
