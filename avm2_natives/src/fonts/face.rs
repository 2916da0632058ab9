//! [`Face`]: the measures of one font in one style.

use std::collections::HashMap;

use super::device::DeviceWidths;

/// Twips per pixel.
const TWIPS: f64 = 20.0;

/// How wide the characters of a font are.
#[derive(Clone, Debug)]
pub(super) enum Widths {
    /// Those of its glyphs, in parts of an em. Other characters aren't shown.
    Glyphs(HashMap<u16, f64>),
    /// Every character has one.
    Device(DeviceWidths),
    /// Nothing is shown.
    None,
}

/// The measures of a font in a style. Lengths go in as the height of an em in pixels and come out in whole twips, what is
/// left of a twip dropped, as the player does.
#[derive(Clone, Debug)]
pub struct Face {
    /// Above the base line, in parts of an em.
    pub(super) ascent: f64,
    /// Below the base line, in parts of an em.
    pub(super) descent: f64,
    pub(super) widths: Widths,
    /// By how much a character stands farther from the one before it, in parts of an em.
    pub(super) kerning: HashMap<(u16, u16), f64>,
}

impl Face {
    /// Of a font in a SWF. Without a layout table its glyphs have no widths.
    pub(super) fn embedded(font: &swf::Font<'_>) -> Self {
        // Since version 3 the units are a twentieth as large.
        let em = if font.version >= 3 { 20480.0 } else { 1024.0 };
        let widths = font
            .glyphs
            .iter()
            .map(|glyph| (glyph.code, f64::from(glyph.advance as i16) / em));
        let mut face = Self {
            ascent: 0.0,
            descent: 0.0,
            widths: Widths::Glyphs(widths.collect()),
            kerning: HashMap::new(),
        };
        if let Some(layout) = &font.layout {
            face.ascent = f64::from(layout.ascent) / em;
            face.descent = f64::from(layout.descent) / em;
            face.kerning = layout
                .kerning
                .iter()
                .map(|pair| {
                    let adjustment = f64::from(pair.adjustment.get()) / em;
                    ((pair.left_code, pair.right_code), adjustment)
                })
                .collect();
        }
        face
    }

    /// Of a font that isn't there: it has lines, but shows nothing.
    pub(super) fn missing(like: &Self) -> Self {
        Self {
            widths: Widths::None,
            ..like.clone()
        }
    }

    /// Whether it has a glyph for a character.
    pub fn has(&self, unit: u16) -> bool {
        match &self.widths {
            Widths::Glyphs(glyphs) => glyphs.contains_key(&unit),
            Widths::Device(_) => true,
            Widths::None => false,
        }
    }

    /// The width of a character; 0 where it isn't shown.
    pub fn advance(&self, unit: u16, size: i32) -> i32 {
        let width = match &self.widths {
            Widths::Glyphs(glyphs) => glyphs.get(&unit).copied().unwrap_or(0.0),
            Widths::Device(widths) => widths.of(unit),
            Widths::None => 0.0,
        };
        scaled(width, size)
    }

    /// By how much `right` stands farther from `left` than its width says.
    pub fn kerning(&self, left: u16, right: u16, size: i32) -> i32 {
        let adjustment = self.kerning.get(&(left, right)).copied().unwrap_or(0.0);
        scaled(adjustment, size)
    }

    /// The height above the base line.
    pub fn ascent(&self, size: i32) -> i32 {
        scaled(self.ascent, size)
    }

    /// The height below the base line.
    pub fn descent(&self, size: i32) -> i32 {
        scaled(self.descent, size)
    }
}

fn scaled(ems: f64, size: i32) -> i32 {
    // A hair more, so that what is a whole number of twips stays one.
    (ems * f64::from(size) * TWIPS + 1e-6).floor() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_of_a_twip_is_dropped() {
        assert_eq!(scaled(7400.0 / 20480.0, 12), 86);
        assert_eq!(scaled(16384.0 / 20480.0, 10), 160);
    }
}
