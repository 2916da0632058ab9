//! Between UTF-8 and code units, as AVM2 does it.
//!
//! Reading is lenient: bytes that are no UTF-8 each stand for the code unit of their number, and
//! surrogates in three bytes are accepted.

use std::borrow::Cow;

use super::{WStr, WString};

/// Reads UTF-8 text leniently.
pub(super) fn from_utf8_lenient(bytes: &[u8]) -> WString {
    if bytes.is_ascii() {
        return WString::Latin1(bytes.to_vec());
    }
    let mut text = WString::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((&lead, tail)) = rest.split_first() {
        match decode_sequence(lead, tail) {
            Some((code_point, tail_len)) => {
                push_code_point(&mut text, code_point);
                rest = &tail[tail_len..];
            }
            None => {
                text.push(u16::from(lead));
                rest = tail;
            }
        }
    }
    text
}

/// The code point of the sequence that starts with `lead`, and how many bytes of `tail` belong to
/// it; `None` if it is malformed, longer than need be, or above U+10FFFF.
///
/// A lead byte of 0xF8 or above, which UTF-8 doesn't have, counts as one of a four-byte sequence:
/// the byte's low three bits matter only.
fn decode_sequence(lead: u8, tail: &[u8]) -> Option<(u32, usize)> {
    let (bits, tail_len, lowest) = match lead {
        0x00..=0x7F => return Some((u32::from(lead), 0)),
        0x80..=0xBF => return None,
        0xC0..=0xDF => (lead & 0x1F, 1, 0x80),
        0xE0..=0xEF => (lead & 0x0F, 2, 0x800),
        0xF0..=0xFF => (lead & 0x07, 3, 0x1_0000),
    };
    let mut code_point = u32::from(bits);
    for &byte in tail.get(..tail_len)? {
        if byte & 0xC0 != 0x80 {
            return None;
        }
        code_point = code_point << 6 | u32::from(byte & 0x3F);
    }
    (lowest..=0x10_FFFF)
        .contains(&code_point)
        .then_some((code_point, tail_len))
}

/// Appends a code point that may be a surrogate.
fn push_code_point(text: &mut WString, code_point: u32) {
    match u16::try_from(code_point) {
        Ok(unit) => text.push(unit),
        Err(_) => {
            let character = char::from_u32(code_point).expect("above U+FFFF and at most U+10FFFF");
            text.push_char(character);
        }
    }
}

/// See [`WStr::to_utf8_lossy`].
pub(super) fn to_utf8_lossy(text: WStr<'_>) -> Cow<'_, str> {
    if let WStr::Latin1(bytes) = text
        && bytes.is_ascii()
        && let Ok(ascii) = str::from_utf8(bytes)
    {
        return Cow::Borrowed(ascii);
    }
    let mut utf8 = String::with_capacity(text.len() + text.len() / 2);
    utf8.extend(text.chars_lossy());
    Cow::Owned(utf8)
}

/// See [`WStr::to_utf8_bytes_lenient`].
pub(super) fn to_utf8_lenient(text: WStr<'_>) -> Cow<'_, [u8]> {
    if let WStr::Latin1(bytes) = text
        && bytes.is_ascii()
    {
        return Cow::Borrowed(bytes);
    }
    let mut utf8 = Vec::with_capacity(text.len() + text.len() / 2);
    for unit in char::decode_utf16(text.iter()) {
        match unit {
            Ok(character) => {
                utf8.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
            }
            Err(lone) => utf8.extend_from_slice(&surrogate_bytes(lone.unpaired_surrogate())),
        }
    }
    Cow::Owned(utf8)
}

/// The three bytes that UTF-8 would use for a surrogate, were it allowed there.
fn surrogate_bytes(unit: u16) -> [u8; 3] {
    let [high, low] = unit.to_be_bytes();
    [
        0xE0 | high >> 4,
        0x80 | (high & 0x0F) << 2 | low >> 6,
        0x80 | low & 0x3F,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_decodes(bytes: &[u8], units: &[u16]) {
        assert_eq!(from_utf8_lenient(bytes).as_wstr(), WStr::Wide(units));
    }

    #[test]
    fn well_formed() {
        assert_decodes(b"abc", &[0x61, 0x62, 0x63]);
        assert_decodes("é€😀".as_bytes(), &[0xE9, 0x20AC, 0xD83D, 0xDE00]);
    }

    #[test]
    fn malformed_bytes_stand_for_themselves() {
        assert_decodes(&[0xED, 0x80], &[0xED, 0x80]);
        assert_decodes(&[0xED, 0x70, 0x80], &[0xED, 0x70, 0x80]);
        assert_decodes(&[0xED, 0x80, 0x70], &[0xED, 0x80, 0x70]);
        assert_decodes(&[0xC1, 0x80], &[0xC1, 0x80]);
        assert_decodes(&[0xE0, 0x80, 0x80], &[0xE0, 0x80, 0x80]);
    }

    #[test]
    fn lead_bytes_beyond_utf8_start_four_byte_sequences() {
        assert_decodes(&[0xF9, 0x80, 0x80, 0x80, 0x80], &[0xD8C0, 0xDC00, 0x80]);
    }

    #[test]
    fn surrogates_in_three_bytes_survive() {
        assert_decodes(&[0xED, 0xA0, 0xBD], &[0xD83D]);
        let lone = WStr::Wide(&[0xD83D, 0x61, 0xDC0C]);
        let bytes = lone.to_utf8_bytes_lenient();
        assert_eq!(*bytes, [0xED, 0xA0, 0xBD, 0x61, 0xED, 0xB0, 0x8C]);
        assert_eq!(from_utf8_lenient(&bytes).as_wstr(), lone);
        assert_eq!(lone.to_utf8_lossy(), "\u{FFFD}a\u{FFFD}");
    }

    proptest::proptest! {
        #[test]
        fn utf8_round_trip(text: String) {
            let units = from_utf8_lenient(text.as_bytes());
            assert_eq!(units.as_wstr().to_utf8_lossy(), text);
            assert_eq!(*units.as_wstr().to_utf8_bytes_lenient(), *text.as_bytes());
            assert_eq!(units, WString::from(text.as_str()));
        }

        #[test]
        fn any_bytes_decode(bytes: Vec<u8>) {
            assert!(from_utf8_lenient(&bytes).len() <= bytes.len());
        }
    }
}
