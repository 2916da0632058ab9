//! [`read`]: HTML to styled text.

use std::rc::Rc;

use super::entities;
use super::tag::{Tag, integer};
use crate::text::format::{Align, Format, Patch};
use crate::text::style_sheet::{Display, Sheet, Style};
use crate::text::styled_text::{NEWLINE, StyledText};

const LINE_FEED: u16 = b'\n' as u16;
const SPACE: u16 = b' ' as u16;
const TAB: u16 = b'\t' as u16;
const LESS_THAN: u16 = b'<' as u16;

/// How HTML is read.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    /// The format of what has no tags.
    pub default_format: &'a Rc<Format>,
    /// The styles of classes and elements.
    pub sheet: Option<&'a Sheet>,
    /// Whether `<p>`, `<li>` and `<br>` make lines.
    pub is_multiline: bool,
    /// Whether stretches of space become one.
    pub condenses: bool,
    /// The largest size that a `<font>` can have.
    pub largest_size: i32,
}

/// Reads HTML. Nothing is an error: tags that aren't known are passed over.
pub fn read(source: &[u16], reading: &Reading<'_>) -> StyledText {
    let mut reader = Reader {
        reading,
        text: StyledText::default(),
        format: Rc::clone(reading.default_format),
        is_hidden: false,
        open: Vec::new(),
        is_in_paragraph: false,
        closed_font: Rc::clone(reading.default_format),
    };
    let mut at = 0;
    while at < source.len() {
        if source[at] == LESS_THAN {
            let (tag, length) = Tag::read(&source[at..]);
            if tag.is_end {
                reader.end(&tag.name);
            } else {
                reader.start(&tag);
            }
            at += length;
        } else if let Some((unit, length)) = entities::decode(&source[at..]) {
            reader.push(unit);
            at += length;
        } else {
            reader.push_plain(source[at]);
            at += 1;
        }
    }
    reader.text
}

/// An element that hasn't ended.
struct Open {
    name: String,
    /// The format within it.
    format: Rc<Format>,
    /// The format around it.
    outer: Rc<Format>,
    was_hidden: bool,
    /// Of an element that only the style sheet knows: whether it is a paragraph.
    is_styled_paragraph: bool,
}

struct Reader<'a> {
    reading: &'a Reading<'a>,
    text: StyledText,
    format: Rc<Format>,
    is_hidden: bool,
    open: Vec<Open>,
    /// Whether a paragraph has begun that no end tag has ended. Paragraphs in paragraphs are one.
    is_in_paragraph: bool,
    /// The format within the `<font>` that ended last: newlines at the ends of paragraphs have its font.
    closed_font: Rc<Format>,
}

impl Reader<'_> {
    fn push(&mut self, unit: u16) {
        if !self.is_hidden {
            self.text.push(&[unit], &self.format);
        }
    }

    /// A character that isn't an entity.
    fn push_plain(&mut self, unit: u16) {
        let is_space = matches!(unit, SPACE | TAB | LINE_FEED | NEWLINE);
        match unit {
            _ if is_space && self.reading.condenses => {
                let last = self.text.units().last().copied().unwrap_or(NEWLINE);
                if !matches!(last, SPACE | TAB | LINE_FEED | NEWLINE) {
                    self.push(SPACE);
                }
            }
            LINE_FEED => self.push(NEWLINE),
            _ => self.push(unit),
        }
    }

    fn push_newline(&mut self, format: &Rc<Format>) {
        self.text.push(&[NEWLINE], format);
    }

    fn style(&self, selector: &str) -> Option<&Style> {
        self.reading.sheet?.get(&selector.to_lowercase())
    }

    fn start(&mut self, tag: &Tag) {
        if self.text_tag(tag) {
            return;
        }
        let mut format = (*self.format).clone();
        let mut is_hidden = self.is_hidden;
        let mut is_styled_paragraph = false;
        let mut dress = |style: Option<&Style>| {
            if let Some(style) = style {
                style.patch.apply(&mut format);
                is_hidden |= style.display == Display::None;
            }
        };
        match tag.name.as_str() {
            "p" | "a" | "li" => {
                dress(self.style(&tag.name));
                if tag.name == "a" && tag.attribute("href").is_some() {
                    dress(self.style("a:link"));
                }
            }
            "b" | "i" | "u" | "font" | "textformat" | "span" => {}
            other => match self.style(other) {
                Some(style) => {
                    dress(Some(style));
                    is_styled_paragraph = style.display != Display::Inline;
                }
                None => return,
            },
        }
        if matches!(tag.name.as_str(), "p" | "a" | "li" | "span")
            && let Some(class) = tag.attribute("class")
        {
            dress(self.style(&format!(".{class}")));
        }
        match tag.name.as_str() {
            "p" => self.is_in_paragraph = true,
            _ if is_styled_paragraph => self.is_in_paragraph = true,
            "li" => self.begin_item(),
            _ => {}
        }
        self.attributes(tag).apply(&mut format);
        let format = if format == *self.format {
            Rc::clone(&self.format)
        } else {
            Rc::new(format)
        };
        self.open.push(Open {
            name: tag.name.clone(),
            outer: std::mem::replace(&mut self.format, Rc::clone(&format)),
            format,
            was_hidden: std::mem::replace(&mut self.is_hidden, is_hidden),
            is_styled_paragraph,
        });
    }

    /// A tag that is text rather than an element. Whether it is one.
    fn text_tag(&mut self, tag: &Tag) -> bool {
        match tag.name.as_str() {
            "br" | "sbr" => {
                if self.reading.is_multiline {
                    self.push(NEWLINE);
                }
            }
            "tab" => self.push(TAB),
            _ => return false,
        }
        true
    }

    /// An item of a list begins a line.
    fn begin_item(&mut self) {
        let last = self.text.units().last();
        if self.reading.is_multiline && last.is_some_and(|&unit| unit != NEWLINE) {
            let format = Rc::clone(&self.format);
            self.push_newline(&format);
        }
    }

    /// What an element's name and attributes change.
    fn attributes(&self, tag: &Tag) -> Patch {
        let mut patch = Patch::default();
        match tag.name.as_str() {
            "b" => patch.bold = Some(true),
            "i" => patch.italic = Some(true),
            "u" => patch.underline = Some(true),
            "li" => patch.bullet = Some(true),
            "p" => {
                let align = tag.attribute("align").map(str::to_ascii_lowercase);
                patch.align = align.and_then(|name| Align::from_name(&name));
            }
            "a" => {
                if let Some(url) = tag.attribute("href") {
                    patch.url = Some(decoded(url).into());
                    patch.target = Some(tag.attribute("target").unwrap_or_default().into());
                }
            }
            "font" => {
                patch.font = tag
                    .attribute("face")
                    .filter(|face| !face.is_empty())
                    .map(Into::into);
                patch.size = tag.attribute("size").and_then(|size| self.size(size));
                patch.color = tag.attribute("color").and_then(color);
                patch.letter_spacing = tag
                    .attribute("letterspacing")
                    .and_then(|spacing| spacing.trim().parse().ok());
                patch.kerning = tag.integer("kerning").map(|kerning| kerning != 0);
            }
            "textformat" => {
                patch.left_margin = tag.integer("leftmargin");
                patch.right_margin = tag.integer("rightmargin");
                patch.indent = tag.integer("indent");
                patch.block_indent = tag.integer("blockindent");
                patch.leading = tag.integer("leading");
                patch.tab_stops = tag
                    .attribute("tabstops")
                    .map(|stops| stops.split(',').filter_map(integer).collect());
            }
            _ => {}
        }
        patch
    }

    /// A size, which a sign makes one relative to the size around it.
    fn size(&self, text: &str) -> Option<i32> {
        let number = integer(text)?;
        let is_relative = text.trim_start().starts_with(['+', '-']);
        let size = if is_relative {
            self.format.size.saturating_add(number)
        } else {
            number
        };
        Some(size.clamp(1, self.reading.largest_size))
    }

    fn end(&mut self, name: &str) {
        let Some(index) = self.open.iter().rposition(|open| open.name == name) else {
            return;
        };
        let mut left = self.open.drain(index..);
        let ended = left.next().expect("there is an element at its index");
        drop(left);
        let inner = std::mem::replace(&mut self.format, Rc::clone(&ended.outer));
        self.is_hidden = ended.was_hidden;
        match name {
            "font" => self.closed_font = inner,
            "p" => {
                let was_in_paragraph = std::mem::take(&mut self.is_in_paragraph);
                if self.reading.is_multiline && was_in_paragraph {
                    let format = self.paragraph_end(&ended.format);
                    self.push_newline(&format);
                }
            }
            "li" if self.reading.is_multiline => self.push_newline(&ended.format),
            _ if ended.is_styled_paragraph && std::mem::take(&mut self.is_in_paragraph) => {
                self.push_newline(&ended.format);
            }
            _ => {}
        }
    }

    /// The format of the newline at the end of a paragraph: it isn't bold, italic, underlined or a link.
    fn paragraph_end(&self, paragraph: &Format) -> Rc<Format> {
        let plain = self.reading.default_format;
        let mut format = paragraph.clone();
        format.take_font(&self.closed_font);
        format.bold = plain.bold;
        format.italic = plain.italic;
        format.underline = plain.underline;
        format.url = Rc::clone(&plain.url);
        format.target = Rc::clone(&plain.target);
        Rc::new(format)
    }
}

/// A color like `#0066ff`.
fn color(text: &str) -> Option<u32> {
    let digits = text.trim().strip_prefix('#')?;
    let value = u32::from_str_radix(digits, 16).ok()?;
    Some(value & 0xFF_FFFF)
}

/// An attribute's value with its entities decoded.
fn decoded(value: &str) -> String {
    let units: Vec<u16> = value.encode_utf16().collect();
    let mut result = Vec::with_capacity(units.len());
    let mut at = 0;
    while at < units.len() {
        let (unit, length) = entities::decode(&units[at..]).unwrap_or((units[at], 1));
        result.push(unit);
        at += length;
    }
    String::from_utf16_lossy(&result)
}
