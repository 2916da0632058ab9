//! `encodeURI`, `decodeURI` and their `Component` forms (ECMA-262 §15.1.3).

use super::{WStr, WString};

/// Which code units stand for themselves.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum UriPart {
    /// A whole URI: the separators `; / ? : @ & = + $ , #` keep their meaning.
    Whole,
    /// A component of one: separators are escaped.
    Component,
}

impl UriPart {
    fn keeps(self, unit: u16) -> bool {
        self == UriPart::Whole && is_one_of(unit, b";/?:@&=+$,#")
    }
}

fn is_one_of(unit: u16, set: &[u8]) -> bool {
    u8::try_from(unit).is_ok_and(|byte| set.contains(&byte))
}

/// Whether a code unit is never escaped in a URI.
fn is_unreserved(unit: u16) -> bool {
    u8::try_from(unit)
        .is_ok_and(|byte| byte.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&byte))
}

/// Escapes text as UTF-8 in a URI. `None` if a surrogate isn't paired (URIError #1052).
pub fn encode_uri(text: WStr<'_>, part: UriPart) -> Option<WString> {
    let mut encoded = WString::with_capacity(text.len());
    for character in char::decode_utf16(text.iter()) {
        let character = character.ok()?;
        match u16::try_from(u32::from(character)) {
            Ok(unit) if is_unreserved(unit) || part.keeps(unit) => encoded.push(unit),
            _ => {
                for &byte in character.encode_utf8(&mut [0; 4]).as_bytes() {
                    push_escape(&mut encoded, byte);
                }
            }
        }
    }
    Some(encoded)
}

/// Undoes [`encode_uri`]. `None` if an escape is incomplete or no UTF-8 (URIError #1052).
pub fn decode_uri(text: WStr<'_>, part: UriPart) -> Option<WString> {
    let mut decoded = WString::with_capacity(text.len());
    let mut index = 0;
    while let Some(unit) = text.get(index) {
        if unit != u16::from(b'%') {
            decoded.push(unit);
            index += 1;
            continue;
        }
        let (code_point, end) = decode_code_point(text, index)?;
        match (u16::try_from(code_point), char::from_u32(code_point)) {
            (Ok(unit), _) if part.keeps(unit) => decoded.push_wstr(text.slice(index..end)),
            (Ok(unit), _) => decoded.push(unit),
            (Err(_), character) => decoded.push_char(character?),
        }
        index = end;
    }
    Some(decoded)
}

/// The code point whose UTF-8 form is escaped at `index`, and where the escapes end. Surrogates
/// have a form of three bytes here, as in AIR, which also lets them stand alone.
fn decode_code_point(text: WStr<'_>, index: usize) -> Option<(u32, usize)> {
    let lead = escaped_byte(text, index)?;
    let len = match lead {
        0x00..=0x7F => 1,
        0xC0..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF7 => 4,
        _ => return None,
    };
    let mut bytes = [lead, 0, 0, 0];
    for (position, byte) in bytes.iter_mut().enumerate().take(len).skip(1) {
        *byte = escaped_byte(text, index + 3 * position)?;
    }
    let code_point = match bytes {
        [0xED, second @ 0xA0..=0xBF, third @ 0x80..=0xBF, 0] => {
            0xD000 | u32::from(second & 0x3F) << 6 | u32::from(third & 0x3F)
        }
        _ => u32::from(str::from_utf8(&bytes[..len]).ok()?.chars().next()?),
    };
    Some((code_point, index + 3 * len))
}

/// The byte that is escaped as `%XX` at `index`.
pub(super) fn escaped_byte(text: WStr<'_>, index: usize) -> Option<u8> {
    if text.get(index)? != u16::from(b'%') {
        return None;
    }
    hex_value(text.slice(index + 1..index + 3), 2).and_then(|value| u8::try_from(value).ok())
}

/// The value of `text`, if it is exactly `digits` hexadecimal digits.
pub(super) fn hex_value(text: WStr<'_>, digits: usize) -> Option<u16> {
    if text.len() != digits {
        return None;
    }
    text.iter().try_fold(0, |value, unit| {
        let digit = char::from_u32(u32::from(unit))?.to_digit(16)?;
        Some(value << 4 | u16::try_from(digit).ok()?)
    })
}

/// Appends `%XX`.
pub(super) fn push_escape(text: &mut WString, byte: u8) {
    text.push(u16::from(b'%'));
    push_hex(text, u16::from(byte), 2);
}

/// Appends the last `digits` hexadecimal digits of a value, in upper case.
pub(super) fn push_hex(text: &mut WString, value: u16, digits: u16) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for position in (0..digits).rev() {
        let digit = usize::from(value >> (4 * position) & 0xF);
        text.push(u16::from(DIGITS[digit]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_decodes(text: &str, part: UriPart, expected: Option<&str>) {
        let text = WString::from(text);
        assert_eq!(
            decode_uri(text.as_wstr(), part),
            expected.map(WString::from)
        );
    }

    #[test]
    fn encodes() {
        let text = WString::from("a b/£?😭");
        let encode = |part| encode_uri(text.as_wstr(), part);
        assert_eq!(
            encode(UriPart::Whole),
            Some("a%20b/%C2%A3?%F0%9F%98%AD".into())
        );
        assert_eq!(
            encode(UriPart::Component),
            Some("a%20b%2F%C2%A3%3F%F0%9F%98%AD".into())
        );
        assert_eq!(
            encode_uri(WStr::Wide(&[0xDC00, 0xDFFF]), UriPart::Whole),
            None
        );
        assert_eq!(encode_uri(WStr::Wide(&[0xD800]), UriPart::Whole), None);
    }

    #[test]
    fn decodes() {
        assert_decodes("%3A%41", UriPart::Whole, Some("%3AA"));
        assert_decodes("%3A%41", UriPart::Component, Some(":A"));
        assert_decodes("%F0%A0%AE%9f", UriPart::Whole, Some("𠮟"));
        assert_decodes("😭", UriPart::Whole, Some("😭"));
    }

    #[test]
    fn decodes_surrogates_alone() {
        let text = WString::from("%ED%B0%80%ED%A0%80");
        let decoded = decode_uri(text.as_wstr(), UriPart::Component);
        let units = decoded.map(|text| text.as_wstr().iter().collect::<Vec<_>>());
        assert_eq!(units, Some(vec![0xDC00, 0xD800]));
    }

    #[test]
    fn refuses_what_is_not_utf8() {
        for text in [
            "%E0%A4%A", "%FFabcd", "%", "%4", "%C1%81", "%ED%A0", "%80", "%C2x",
        ] {
            assert_decodes(text, UriPart::Component, None);
        }
    }

    proptest::proptest! {
        #[test]
        fn round_trip(text: String) {
            let text = WString::from(text);
            for part in [UriPart::Whole, UriPart::Component] {
                let encoded = encode_uri(text.as_wstr(), part).expect("there are no lone surrogates");
                assert!(encoded.as_wstr().is_ascii());
                assert_eq!(decode_uri(encoded.as_wstr(), part), Some(text.clone()));
            }
        }
    }
}
