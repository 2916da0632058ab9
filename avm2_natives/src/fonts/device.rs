//! The fonts of a machine. There are none here, so the measures of common ones stand for all: `data/device_fonts.tsv`.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use super::Face;
use super::face::Widths;
use crate::text::line_breaking::is_wide;

/// The widths, a character a line: its code, then each column of [`Column`], in 2048ths of an em.
const TABLE: &str = include_str!("../../data/device_fonts.tsv");

const UNITS_PER_EM: f64 = 2048.0;

/// The width of characters that the table doesn't have.
const OTHER: f64 = 0.5;

/// That of every character of a font like Courier New.
const MONOSPACED: f64 = 1229.0 / UNITS_PER_EM;

/// The families that stand for all others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    /// As Times New Roman.
    Serif,
    /// As Arial.
    Sans,
    /// As Courier New.
    Mono,
}

impl Family {
    /// The one that is most like a font. A name may be a list, of which the first one that is known counts.
    fn of(name: &str) -> Self {
        let known = name.split(',').find_map(|name| {
            let name = name.trim().to_ascii_lowercase();
            let is_like = |words: &[&str]| words.iter().any(|word| name.contains(word));
            if is_like(&[
                "courier",
                "typewriter",
                "mono",
                "consolas",
                "monaco",
                "menlo",
            ]) {
                Some(Self::Mono)
            } else if is_like(&[
                "sans",
                "arial",
                "helvetica",
                "verdana",
                "tahoma",
                "calibri",
                "trebuchet",
                "segoe",
            ]) {
                Some(Self::Sans)
            } else if is_like(&["times", "serif", "georgia", "garamond"]) {
                Some(Self::Serif)
            } else {
                None
            }
        });
        known.unwrap_or(Self::Serif)
    }
}

static WIDTHS: LazyLock<Arc<[HashMap<u16, u16>; 8]>> = LazyLock::new(|| {
    let mut columns: [HashMap<u16, u16>; 8] = Default::default();
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('\t');
        let code = fields
            .next()
            .and_then(|code| u16::from_str_radix(code, 16).ok());
        for (column, width) in columns.iter_mut().zip(fields) {
            if let (Some(code), Ok(width)) = (code, width.parse()) {
                column.insert(code, width);
            }
        }
    }
    Arc::new(columns)
});

/// The widths of a family in a style.
#[derive(Clone, Debug)]
pub(super) enum DeviceWidths {
    /// A column of the table.
    Column(Arc<[HashMap<u16, u16>; 8]>, usize),
    /// The same for all.
    Monospaced,
}

impl DeviceWidths {
    /// The width of a character in parts of an em. Both halves of a surrogate pair are as wide as one ideograph.
    pub(super) fn of(&self, unit: u16) -> f64 {
        match unit {
            0..0x20 | 0xDC00..0xE000 | 0x0300..0x0370 | 0x200B..=0x200F => 0.0,
            _ if is_wide(unit) => 1.0,
            _ => match self {
                Self::Column(columns, column) => columns[*column]
                    .get(&unit)
                    .map_or(OTHER, |&width| f64::from(width) / UNITS_PER_EM),
                Self::Monospaced => MONOSPACED,
            },
        }
    }
}

/// The face that stands for a font of a machine.
pub(super) fn face(name: &str, is_bold: bool, is_italic: bool) -> Face {
    let family = Family::of(name);
    let (ascent, descent) = match family {
        Family::Serif => (1825.0, 443.0),
        Family::Sans => (1854.0, 434.0),
        Family::Mono => (1705.0, 615.0),
    };
    let style = usize::from(is_bold) + 2 * usize::from(is_italic);
    let widths = match family {
        Family::Serif => DeviceWidths::Column(Arc::clone(&WIDTHS), style),
        Family::Sans => DeviceWidths::Column(Arc::clone(&WIDTHS), 4 + style),
        Family::Mono => DeviceWidths::Monospaced,
    };
    Face {
        ascent: ascent / UNITS_PER_EM,
        descent: descent / UNITS_PER_EM,
        widths: Widths::Device(widths),
        kerning: HashMap::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn width(name: &str, character: char) -> i32 {
        face(name, false, false).advance(character as u16, 2048 / 20)
    }

    #[test]
    fn widths_are_those_of_the_common_fonts() {
        assert_eq!(width("Times New Roman", 'a'), 905);
        assert_eq!(width("Arial", 'a'), 1134);
        assert_eq!(width("Courier New", 'a'), 1224);
        assert_eq!(width("_sans", 'W'), width("Arial", 'W'));
        assert_eq!(width("Nobody's Font", 'W'), width("_serif", 'W'));
        assert_eq!(width("Unknown, Arial", 'i'), width("Arial", 'i'));
    }

    #[test]
    fn ideographs_are_an_em_wide_and_marks_nothing() {
        assert_eq!(width("Arial", '形'), 2040);
        assert_eq!(width("Arial", '\u{301}'), 0);
    }
}
