//! [`WString`]: owned text that grows.

use std::fmt;
use std::hash::{Hash, Hasher};

use super::{WStr, decode};

/// Owned text. It starts in Latin-1 form and turns wide with the first code unit above 255.
#[derive(Clone)]
pub enum WString {
    /// Every code unit is below 256.
    Latin1(Vec<u8>),
    /// Code units as they are.
    Wide(Vec<u16>),
}

impl WString {
    /// The empty text.
    pub const fn new() -> Self {
        WString::Latin1(Vec::new())
    }

    /// The empty text with room for `units` code units below 256.
    pub fn with_capacity(units: usize) -> Self {
        WString::Latin1(Vec::with_capacity(units))
    }

    /// Text from UTF-8 as AVM2 reads it: bytes that are no UTF-8 each become the code unit of
    /// their number, and surrogates in three bytes are accepted.
    pub fn from_utf8_bytes(bytes: &[u8]) -> Self {
        decode::from_utf8_lenient(bytes)
    }

    /// Text from code units, in Latin-1 form where it fits.
    pub fn from_units(units: &[u16]) -> Self {
        let narrow: Result<Vec<u8>, _> = units.iter().map(|&unit| u8::try_from(unit)).collect();
        match narrow {
            Ok(bytes) => WString::Latin1(bytes),
            Err(_) => WString::Wide(units.to_vec()),
        }
    }

    /// The text.
    pub fn as_wstr(&self) -> WStr<'_> {
        match self {
            WString::Latin1(units) => WStr::Latin1(units),
            WString::Wide(units) => WStr::Wide(units),
        }
    }

    /// The length in code units.
    pub fn len(&self) -> usize {
        self.as_wstr().len()
    }

    /// Whether there is no code unit in it.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Removes all code units and keeps the storage.
    pub fn clear(&mut self) {
        self.truncate(0);
    }

    /// Keeps the first `len` code units only.
    pub fn truncate(&mut self, len: usize) {
        match self {
            WString::Latin1(units) => units.truncate(len),
            WString::Wide(units) => units.truncate(len),
        }
    }

    /// Appends a code unit.
    pub fn push(&mut self, unit: u16) {
        match self {
            WString::Latin1(units) => match u8::try_from(unit) {
                Ok(byte) => units.push(byte),
                Err(_) => self.widen(1).push(unit),
            },
            WString::Wide(units) => units.push(unit),
        }
    }

    /// Appends a character: one code unit or a pair.
    pub fn push_char(&mut self, character: char) {
        for &unit in character.encode_utf16(&mut [0; 2]).iter() {
            self.push(unit);
        }
    }

    /// Appends the text of a Rust string.
    pub fn push_str(&mut self, text: &str) {
        match self {
            WString::Latin1(units) if text.is_ascii() => units.extend_from_slice(text.as_bytes()),
            _ => self.extend(text.encode_utf16()),
        }
    }

    /// Appends text.
    pub fn push_wstr(&mut self, text: WStr<'_>) {
        match (&mut *self, text) {
            (WString::Latin1(units), WStr::Latin1(text)) => units.extend_from_slice(text),
            (WString::Wide(units), WStr::Wide(text)) => units.extend_from_slice(text),
            (WString::Wide(units), WStr::Latin1(text)) => {
                units.extend(text.iter().copied().map(u16::from));
            }
            (WString::Latin1(units), WStr::Wide(text)) => {
                if text.iter().all(|&unit| unit < 0x100) {
                    units.extend(text.iter().map(|&unit| unit.to_le_bytes()[0]));
                } else {
                    self.widen(text.len()).extend_from_slice(text);
                }
            }
        }
    }

    /// Turns the text wide, with room for `additional` units more.
    fn widen(&mut self, additional: usize) -> &mut Vec<u16> {
        if let WString::Latin1(units) = self {
            let mut wide = Vec::with_capacity(units.capacity().max(units.len() + additional));
            wide.extend(units.iter().copied().map(u16::from));
            *self = WString::Wide(wide);
        }
        match self {
            WString::Wide(units) => units,
            WString::Latin1(_) => unreachable!("the text has been turned wide"),
        }
    }
}

impl Default for WString {
    fn default() -> Self {
        Self::new()
    }
}

impl From<&str> for WString {
    fn from(text: &str) -> Self {
        if text.is_ascii() {
            return WString::Latin1(text.as_bytes().to_vec());
        }
        text.encode_utf16().collect()
    }
}

impl From<String> for WString {
    fn from(text: String) -> Self {
        if text.is_ascii() {
            return WString::Latin1(text.into_bytes());
        }
        WString::from(text.as_str())
    }
}

impl From<&String> for WString {
    fn from(text: &String) -> Self {
        WString::from(text.as_str())
    }
}

impl From<WStr<'_>> for WString {
    fn from(text: WStr<'_>) -> Self {
        match text {
            WStr::Latin1(units) => WString::Latin1(units.to_vec()),
            WStr::Wide(units) => WString::from_units(units),
        }
    }
}

impl Extend<u16> for WString {
    fn extend<I: IntoIterator<Item = u16>>(&mut self, units: I) {
        for unit in units {
            self.push(unit);
        }
    }
}

impl FromIterator<u16> for WString {
    fn from_iter<I: IntoIterator<Item = u16>>(units: I) -> Self {
        let units = units.into_iter();
        let mut text = WString::with_capacity(units.size_hint().0);
        text.extend(units);
        text
    }
}

impl fmt::Write for WString {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.push_str(text);
        Ok(())
    }
}

impl PartialEq for WString {
    fn eq(&self, other: &Self) -> bool {
        self.as_wstr() == other.as_wstr()
    }
}

impl Eq for WString {}

impl PartialEq<str> for WString {
    fn eq(&self, other: &str) -> bool {
        self.as_wstr() == *other
    }
}

impl PartialEq<&str> for WString {
    fn eq(&self, other: &&str) -> bool {
        self.as_wstr() == **other
    }
}

impl Hash for WString {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_wstr().hash(state);
    }
}

impl fmt::Display for WString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.as_wstr(), f)
    }
}

impl fmt::Debug for WString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.as_wstr(), f)
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::*;

    #[test]
    fn turns_wide_when_needed() {
        let mut text = WString::from("a");
        text.push(0xFF);
        assert!(matches!(text, WString::Latin1(_)));
        text.push(0x100);
        text.push_str("bé");
        assert!(matches!(text, WString::Wide(_)));
        assert_eq!(text, "aÿĀbé");
    }

    #[test]
    fn wide_text_that_fits_stays_narrow() {
        let mut text = WString::new();
        text.push_wstr(WStr::Wide(&[0x61, 0xE9]));
        assert!(matches!(text, WString::Latin1(_)));
        assert_eq!(text, WString::from("aé"));
        assert!(matches!(
            WString::from(WStr::Wide(&[0x61])),
            WString::Latin1(_)
        ));
    }

    #[test]
    fn formats_into() {
        let mut text = WString::new();
        write!(text, "{}€", 12).expect("writing to a WString can't fail");
        assert_eq!(text.to_string(), "12€");
        text.clear();
        assert!(text.is_empty());
    }

    proptest::proptest! {
        #[test]
        fn both_forms_agree(left: Vec<u16>, right: Vec<u16>) {
            let narrow = WString::from_units(&left);
            let wide = WStr::Wide(&left);
            assert_eq!(narrow.as_wstr(), wide);
            assert_eq!(narrow.as_wstr().hash_code(), wide.hash_code());
            assert_eq!(narrow.as_wstr().cmp(&WStr::Wide(&right)), left.cmp(&right));

            let mut joined = narrow;
            joined.push_wstr(WStr::Wide(&right));
            assert!(joined.as_wstr().iter().eq(left.iter().chain(&right).copied()));
        }
    }
}
