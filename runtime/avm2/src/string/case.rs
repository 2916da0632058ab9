//! Upper and lower case, one code unit at a time.
//!
//! AVM2 maps each code unit to one other at most: ß has no upper case, and characters beyond
//! U+FFFF have none either. Its tables are those of an early Unicode: where they differ from
//! today's, [`legacy_lowercase`] and [`legacy_uppercase`] have the difference.

use super::{WStr, WString};

impl WStr<'_> {
    /// The text in lower case.
    pub fn to_lowercase(self) -> WString {
        match self {
            // Lower case of Latin-1 is Latin-1: U+00C0 to U+00DE, less the multiplication sign.
            WStr::Latin1(units) => WString::Latin1(
                units
                    .iter()
                    .map(|&unit| match unit {
                        b'A'..=b'Z' | 0xC0..=0xD6 | 0xD8..=0xDE => unit + 0x20,
                        _ => unit,
                    })
                    .collect(),
            ),
            WStr::Wide(units) => {
                WString::Wide(units.iter().map(|&unit| unit_to_lowercase(unit)).collect())
            }
        }
    }

    /// The text in upper case.
    pub fn to_uppercase(self) -> WString {
        if let WStr::Latin1(units) = self
            && units.is_ascii()
        {
            return WString::Latin1(units.to_ascii_uppercase());
        }
        self.iter().map(unit_to_uppercase).collect()
    }

    /// Whether the two texts are equal but for the case of ASCII letters.
    pub fn eq_ignore_ascii_case(self, other: WStr<'_>) -> bool {
        fn fold(unit: u16) -> u16 {
            u8::try_from(unit).map_or(unit, |byte| u16::from(byte.to_ascii_lowercase()))
        }
        self.len() == other.len() && self.iter().map(fold).eq(other.iter().map(fold))
    }
}

/// The lower case of a code unit, itself where there is none.
pub fn unit_to_lowercase(unit: u16) -> u16 {
    legacy_lowercase(unit).unwrap_or_else(|| single_unit(unit, char::to_lowercase))
}

/// The upper case of a code unit, itself where there is none or where it takes more than one.
pub fn unit_to_uppercase(unit: u16) -> u16 {
    legacy_uppercase(unit).unwrap_or_else(|| single_unit(unit, char::to_uppercase))
}

fn legacy_lowercase(unit: u16) -> Option<u16> {
    match unit {
        // İ: today followed by a combining dot.
        0x130 => Some(0x69),
        // Unassigned, between rho and sigma.
        0x3A2 => Some(0x3C2),
        // Georgian capitals: today they belong to the Nuskhuri letters.
        0x10A0..=0x10C5 => Some(unit + 0x30),
        // Younger Georgian capitals.
        0x10C7 | 0x10CD => Some(unit),
        _ => None,
    }
}

fn legacy_uppercase(unit: u16) -> Option<u16> {
    match unit {
        // Final sigma, and lunate sigma.
        0x3C2 => Some(0x3A2),
        0x3F2 => Some(0x3A3),
        // The micro sign is no mu.
        0xB5 => Some(unit),
        // Georgian had no upper case.
        0x10D0..=0x10FF => Some(unit),
        // Greek with iota subscript: today its upper case takes two characters.
        0x1F80..=0x1F87 | 0x1F90..=0x1F97 | 0x1FA0..=0x1FA7 => Some(unit + 8),
        0x1FB3 | 0x1FC3 | 0x1FF3 => Some(unit + 9),
        _ => None,
    }
}

fn single_unit<I>(unit: u16, map: impl Fn(char) -> I) -> u16
where
    I: ExactSizeIterator<Item = char>,
{
    let Some(character) = char::from_u32(u32::from(unit)) else {
        return unit;
    };
    let mut mapped = map(character);
    match (mapped.len(), mapped.next()) {
        (1, Some(mapped)) => u16::try_from(u32::from(mapped)).unwrap_or(unit),
        _ => unit,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_keep_the_length() {
        let text = WString::from("Straße ÿµ ÄÖ×Ü");
        assert_eq!(
            text.as_wstr().to_uppercase(),
            WString::from("STRAßE Ÿµ ÄÖ×Ü")
        );
        assert_eq!(
            text.as_wstr().to_lowercase(),
            WString::from("straße ÿµ äö×ü")
        );
    }

    #[test]
    fn early_unicode() {
        let text = WString::from("İႠς\u{3A2}");
        assert_eq!(text.as_wstr().to_lowercase(), WString::from("iაςς"));
        let text = WString::from("ςϲᾀῳა");
        assert_eq!(text.as_wstr().to_uppercase(), WString::from("\u{3A2}Σᾈῼა"));
    }

    #[test]
    fn surrogates_stay() {
        // U+10400 has a lower case, which a code unit can't tell.
        let text = WString::from("\u{10400}Σ");
        assert_eq!(text.as_wstr().to_lowercase(), WString::from("\u{10400}σ"));
    }
}
