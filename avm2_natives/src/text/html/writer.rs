//! [`write`]: styled text to the HTML that `htmlText` gives.

use std::fmt::Write;
use std::rc::Rc;

use super::entities;
use crate::text::format::Format;
use crate::text::styled_text::{NEWLINE, StyledText};

/// Writes every paragraph as one element, with the format of its first character, and its stretches of one font within each
/// other: a `<FONT>` lasts until a font around it is needed again.
pub fn write(text: &StyledText) -> Vec<u16> {
    let mut result = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let range = text.paragraph_at(start);
        start = range.end;
        write_paragraph(&text.slice(range), &mut result);
    }
    result
}

fn push(into: &mut Vec<u16>, text: &str) {
    into.extend(text.encode_utf16());
}

fn write_paragraph(paragraph: &StyledText, into: &mut Vec<u16>) {
    let Some(format) = paragraph.format_at(0) else {
        return;
    };
    let text_format = text_format(format);
    if !text_format.is_empty() {
        push(into, &format!("<TEXTFORMAT{text_format}>"));
    }
    if format.bullet {
        push(into, "<LI>");
    } else {
        let align = format.align.name().to_ascii_uppercase();
        push(into, &format!("<P ALIGN=\"{align}\">"));
    }
    let mut fonts: Vec<&Format> = Vec::new();
    for (units, format) in stretches(paragraph) {
        match fonts.iter().rposition(|font| has_same_font(font, format)) {
            Some(index) => {
                for _ in fonts.drain(index + 1..) {
                    push(into, "</FONT>");
                }
            }
            None => {
                push(into, &font_tag(fonts.last().copied(), format));
                fonts.push(format);
            }
        }
        write_stretch(units, format, into);
    }
    for _ in fonts {
        push(into, "</FONT>");
    }
    push(into, if format.bullet { "</LI>" } else { "</P>" });
    if !text_format.is_empty() {
        push(into, "</TEXTFORMAT>");
    }
}

/// The runs, those joined that only differ in what belongs to paragraphs.
fn stretches(paragraph: &StyledText) -> Vec<(&[u16], &Format)> {
    let mut stretches: Vec<(std::ops::Range<usize>, &Rc<Format>)> = Vec::new();
    for (range, format) in paragraph.runs() {
        match stretches.last_mut() {
            Some((last, shown)) if looks_same(shown, format) => last.end = range.end,
            _ => stretches.push((range, format)),
        }
    }
    stretches
        .into_iter()
        .map(|(range, format)| (&paragraph.units()[range], format.as_ref()))
        .collect()
}

fn has_same_font(a: &Format, b: &Format) -> bool {
    a.font == b.font
        && a.size == b.size
        && a.color == b.color
        && a.letter_spacing == b.letter_spacing
        && a.kerning == b.kerning
}

fn looks_same(a: &Format, b: &Format) -> bool {
    has_same_font(a, b)
        && a.bold == b.bold
        && a.italic == b.italic
        && a.underline == b.underline
        && a.url == b.url
        && a.target == b.target
}

/// The attributes of a `<TEXTFORMAT>`: none where nothing is other than usual.
fn text_format(format: &Format) -> String {
    let mut attributes = String::new();
    let lengths = [
        ("LEFTMARGIN", format.left_margin),
        ("RIGHTMARGIN", format.right_margin),
        ("INDENT", format.indent),
        ("LEADING", format.leading),
        ("BLOCKINDENT", format.block_indent),
    ];
    for (name, value) in lengths.into_iter().filter(|(_, value)| *value != 0) {
        let _ = write!(attributes, " {name}=\"{value}\"");
    }
    if !format.tab_stops.is_empty() {
        let stops: Vec<String> = format.tab_stops.iter().map(i32::to_string).collect();
        let _ = write!(attributes, " TABSTOPS=\"{}\"", stops.join(","));
    }
    attributes
}

/// A `<FONT>` with what is other than in the one around it.
fn font_tag(outer: Option<&Format>, format: &Format) -> String {
    let mut tag = "<FONT".to_owned();
    let differs =
        |is_same: fn(&Format, &Format) -> bool| outer.is_none_or(|outer| !is_same(outer, format));
    if differs(|a, b| a.font == b.font) {
        let _ = write!(tag, " FACE=\"{}\"", format.font);
    }
    if differs(|a, b| a.size == b.size) {
        let _ = write!(tag, " SIZE=\"{}\"", format.size);
    }
    if differs(|a, b| a.color == b.color) {
        let _ = write!(tag, " COLOR=\"#{:06X}\"", format.color);
    }
    if differs(|a, b| a.letter_spacing == b.letter_spacing) {
        let _ = write!(tag, " LETTERSPACING=\"{}\"", format.letter_spacing);
    }
    if differs(|a, b| a.kerning == b.kerning) {
        let _ = write!(tag, " KERNING=\"{}\"", i32::from(format.kerning));
    }
    tag + ">"
}

fn write_stretch(units: &[u16], format: &Format, into: &mut Vec<u16>) {
    let is_link = !format.url.is_empty();
    if is_link {
        push(into, "<A HREF=\"");
        entities::encode(&format.url.encode_utf16().collect::<Vec<_>>(), into);
        push(into, &format!("\" TARGET=\"{}\">", format.target));
    }
    let wrappings = [
        (format.bold, "<B>", "</B>"),
        (format.italic, "<I>", "</I>"),
        (format.underline, "<U>", "</U>"),
    ];
    for (_, start, _) in wrappings.iter().filter(|(is_on, ..)| *is_on) {
        push(into, start);
    }
    entities::encode(units.strip_suffix(&[NEWLINE]).unwrap_or(units), into);
    for (_, _, end) in wrappings.iter().rev().filter(|(is_on, ..)| *is_on) {
        push(into, end);
    }
    if is_link {
        push(into, "</A>");
    }
}
