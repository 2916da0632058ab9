//! The characters of DefineText tags.

use swf::Tag;

use super::summary;
use crate::symbols::LoadedMovie;

/// Twips per pixel.
const TWIPS: f64 = 20.0;

/// A character of static text, in pixels of the text's own coordinates.
#[derive(Clone, Debug, PartialEq)]
pub struct StaticCharacter {
    /// The character.
    pub character: char,
    /// The left end of its base line.
    pub x: f64,
    /// The height of its base line.
    pub y: f64,
    /// Up to the next character.
    pub width: f64,
    /// The size of its font.
    pub size: f64,
    /// The name of its font.
    pub font: String,
    /// 0xAARRGGBB.
    pub color: u32,
}

/// The characters of a DefineText tag: those of its glyphs. `None` for an empty one, and where a font or a glyph isn't there.
pub fn static_text(movie: &LoadedMovie, text: &swf::Text) -> Option<Vec<StaticCharacter>> {
    let mut characters = Vec::new();
    let mut font = None;
    let mut name = String::new();
    let mut color = 0xFF00_0000;
    let (mut x, mut y, mut size) = (0.0, 0.0, 0.0);
    let pixels = |twips: swf::Twips| f64::from(twips.get()) / TWIPS;
    for record in &text.records {
        if let Some(id) = record.font_id {
            font = match movie.definition(id)? {
                Tag::DefineFont2(font) => Some(font),
                _ => return None,
            };
            name = summary(movie, id)
                .map(|summary| summary.name)
                .unwrap_or_default();
        }
        x = record.x_offset.map_or(x, pixels);
        y = record.y_offset.map_or(y, pixels);
        size = record.height.map_or(size, pixels);
        if let Some(shade) = record.color {
            let [alpha, red, green, blue] = [shade.a, shade.r, shade.g, shade.b].map(u32::from);
            color = alpha << 24 | red << 16 | green << 8 | blue;
        }
        for entry in &record.glyphs {
            let glyph = font.as_ref()?.glyphs.get(entry.index as usize)?;
            let width = f64::from(entry.advance) / TWIPS;
            characters.push(StaticCharacter {
                character: char::from_u32(glyph.code.into())?,
                x,
                y,
                width,
                size,
                font: name.clone(),
                color,
            });
            x += width;
        }
    }
    (!characters.is_empty()).then_some(characters)
}
