//! [`WStr`]: borrowed text.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::iter::{Copied, FusedIterator};
use std::ops::Range;
use std::slice;

use super::decode;

/// Borrowed text: a sequence of UTF-16 code units in one of two forms.
///
/// The form is a matter of storage only. Text that would fit the Latin-1 form may be stored wide
/// (a slice of wide text, for instance), and then it is equal to, ordered as and hashed as the
/// same text in Latin-1 form.
#[derive(Copy, Clone)]
pub enum WStr<'a> {
    /// Every code unit is below 256 and takes one byte.
    Latin1(&'a [u8]),
    /// Code units as they are.
    Wide(&'a [u16]),
}

impl<'a> WStr<'a> {
    /// The empty text.
    pub const EMPTY: WStr<'static> = WStr::Latin1(&[]);

    /// Text in Latin-1.
    pub const fn from_latin1(bytes: &'a [u8]) -> Self {
        WStr::Latin1(bytes)
    }

    /// The text of an ASCII literal.
    ///
    /// # Panics
    ///
    /// If `text` isn't ASCII; in a constant that is an error of compilation.
    pub const fn from_static_str(text: &'static str) -> WStr<'static> {
        assert!(text.is_ascii(), "the literal is ASCII");
        WStr::Latin1(text.as_bytes())
    }

    /// The length in code units.
    pub const fn len(self) -> usize {
        match self {
            WStr::Latin1(units) => units.len(),
            WStr::Wide(units) => units.len(),
        }
    }

    /// Whether there is no code unit in it.
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The code unit at `index`.
    ///
    /// # Panics
    ///
    /// If `index` is not below the length.
    pub fn at(self, index: usize) -> u16 {
        match self {
            WStr::Latin1(units) => u16::from(units[index]),
            WStr::Wide(units) => units[index],
        }
    }

    /// The code unit at `index`, or `None` past the end.
    pub fn get(self, index: usize) -> Option<u16> {
        match self {
            WStr::Latin1(units) => units.get(index).copied().map(u16::from),
            WStr::Wide(units) => units.get(index).copied(),
        }
    }

    /// The code units of `range`. Both ends are clamped to the text; a range whose end lies before
    /// its start is empty.
    pub fn slice(self, range: Range<usize>) -> WStr<'a> {
        let end = range.end.min(self.len());
        let start = range.start.min(end);
        match self {
            WStr::Latin1(units) => WStr::Latin1(&units[start..end]),
            WStr::Wide(units) => WStr::Wide(&units[start..end]),
        }
    }

    /// The code units, one by one, from either end.
    pub fn iter(self) -> Units<'a> {
        match self {
            WStr::Latin1(units) => Units::Latin1(units.iter().copied()),
            WStr::Wide(units) => Units::Wide(units.iter().copied()),
        }
    }

    /// The characters; a lone surrogate becomes U+FFFD.
    pub fn chars_lossy(self) -> impl Iterator<Item = char> + 'a {
        char::decode_utf16(self.iter()).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    /// Whether every code unit is below 256, in whichever form they are stored.
    pub fn is_latin1(self) -> bool {
        match self {
            WStr::Latin1(_) => true,
            WStr::Wide(units) => units.iter().all(|&unit| unit < 0x100),
        }
    }

    /// Whether every code unit is below 128.
    pub fn is_ascii(self) -> bool {
        match self {
            WStr::Latin1(units) => units.is_ascii(),
            WStr::Wide(units) => units.iter().all(|&unit| unit < 0x80),
        }
    }

    /// The text as UTF-8; a lone surrogate becomes U+FFFD. ASCII text is borrowed.
    pub fn to_utf8_lossy(self) -> Cow<'a, str> {
        decode::to_utf8_lossy(self)
    }

    /// The text as UTF-8 with a lone surrogate in the three bytes that its number would take, as
    /// `ByteArray.writeUTFBytes` writes it. ASCII text is borrowed.
    pub fn to_utf8_bytes_lenient(self) -> Cow<'a, [u8]> {
        decode::to_utf8_lenient(self)
    }

    /// A hash of the text, the same for the same text in either form: 31 bits, of which one is set.
    pub fn hash_code(self) -> u32 {
        match self {
            WStr::Latin1(units) => hash_units(units.iter().map(|&unit| u32::from(unit))),
            WStr::Wide(units) => hash_units(units.iter().map(|&unit| u32::from(unit))),
        }
    }
}

/// Rotates and multiplies per code unit, and mixes the high bits down at the end, for tables that
/// take the low bits.
fn hash_units(units: impl Iterator<Item = u32>) -> u32 {
    const MULTIPLIER: u32 = 0x9E37_79B1;
    let hash = units.fold(0_u32, |hash, unit| {
        (hash.rotate_left(5) ^ unit).wrapping_mul(MULTIPLIER)
    });
    ((hash ^ (hash >> 15)) & (u32::MAX >> 1)).max(1)
}

impl PartialEq for WStr<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (*self, *other) {
            (WStr::Latin1(a), WStr::Latin1(b)) => a == b,
            (WStr::Wide(a), WStr::Wide(b)) => a == b,
            (WStr::Latin1(a), WStr::Wide(b)) | (WStr::Wide(b), WStr::Latin1(a)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(&a, &b)| u16::from(a) == b)
            }
        }
    }
}

impl Eq for WStr<'_> {}

impl PartialEq<str> for WStr<'_> {
    fn eq(&self, other: &str) -> bool {
        self.iter().eq(other.encode_utf16())
    }
}

impl PartialEq<&str> for WStr<'_> {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

/// Text is ordered by code units, as ActionScript's `<` orders it.
impl Ord for WStr<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        match (*self, *other) {
            (WStr::Latin1(a), WStr::Latin1(b)) => a.cmp(b),
            (WStr::Wide(a), WStr::Wide(b)) => a.cmp(b),
            _ => self.iter().cmp(other.iter()),
        }
    }
}

impl PartialOrd for WStr<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for WStr<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u32(self.hash_code());
    }
}

impl Default for WStr<'_> {
    fn default() -> Self {
        WStr::EMPTY
    }
}

impl fmt::Display for WStr<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.to_utf8_lossy())
    }
}

impl fmt::Debug for WStr<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.to_utf8_lossy(), f)
    }
}

/// Iterator over the code units of a [`WStr`].
#[derive(Clone, Debug)]
pub enum Units<'a> {
    /// Of text in Latin-1 form.
    Latin1(Copied<slice::Iter<'a, u8>>),
    /// Of text in wide form.
    Wide(Copied<slice::Iter<'a, u16>>),
}

impl Iterator for Units<'_> {
    type Item = u16;

    fn next(&mut self) -> Option<u16> {
        match self {
            Units::Latin1(units) => units.next().map(u16::from),
            Units::Wide(units) => units.next(),
        }
    }

    fn nth(&mut self, count: usize) -> Option<u16> {
        match self {
            Units::Latin1(units) => units.nth(count).map(u16::from),
            Units::Wide(units) => units.nth(count),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match self {
            Units::Latin1(units) => units.size_hint(),
            Units::Wide(units) => units.size_hint(),
        }
    }
}

impl DoubleEndedIterator for Units<'_> {
    fn next_back(&mut self) -> Option<u16> {
        match self {
            Units::Latin1(units) => units.next_back().map(u16::from),
            Units::Wide(units) => units.next_back(),
        }
    }
}

impl ExactSizeIterator for Units<'_> {}
impl FusedIterator for Units<'_> {}

#[cfg(test)]
mod tests {
    use super::*;

    const WIDE_ABC: WStr<'_> = WStr::Wide(&[0x61, 0x62, 0x63]);
    const ABC: WStr<'_> = WStr::from_static_str("abc");

    #[test]
    fn form_does_not_show() {
        assert_eq!(WIDE_ABC, ABC);
        assert_eq!(WIDE_ABC.cmp(&ABC), Ordering::Equal);
        assert_eq!(WIDE_ABC.hash_code(), ABC.hash_code());
        assert!(WIDE_ABC.is_latin1());
        assert_eq!(ABC, "abc");
        assert_ne!(ABC, "abd");
    }

    #[test]
    fn order_is_by_code_unit() {
        // U+FFFD is above every surrogate, though not above the character that a pair stands for.
        assert!(WStr::Wide(&[0xFFFD]) > WStr::Wide(&[0xD83D, 0xDC0C]));
        assert!(ABC < WStr::Wide(&[0x100]));
        assert!(ABC.slice(0..2) < WIDE_ABC);
    }

    #[test]
    fn slices_are_clamped() {
        assert_eq!(ABC.slice(1..9), "bc");
        assert_eq!(ABC.slice(9..12), "");
        #[expect(clippy::reversed_empty_ranges, reason = "that is what is tested")]
        let reversed = ABC.slice(2..1);
        assert!(reversed.is_empty());
    }

    #[test]
    fn units_from_either_end() {
        assert!(WIDE_ABC.iter().rev().eq([0x63, 0x62, 0x61]));
        assert_eq!(ABC.iter().len(), 3);
        assert_eq!(ABC.get(3), None);
        assert_eq!(WIDE_ABC.at(2), 0x63);
    }
}
