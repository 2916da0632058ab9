//! `escape` and `unescape` (ECMA-262 §B.2.1 and §B.2.2): code units in hexadecimal.

use super::uri::{escaped_byte, hex_value, push_escape, push_hex};
use super::{WStr, WString};

/// `escape`: `%XX` for code units below 256, `%uXXXX` for others; ASCII letters, digits and
/// `@-_*+./` stand for themselves.
pub fn escape(text: WStr<'_>) -> WString {
    let mut escaped = WString::with_capacity(text.len());
    for unit in text.iter() {
        match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii_alphanumeric() || b"@-_*+./".contains(&byte) => {
                escaped.push(unit);
            }
            Ok(byte) => push_escape(&mut escaped, byte),
            Err(_) => {
                escaped.push_str("%u");
                push_hex(&mut escaped, unit, 4);
            }
        }
    }
    escaped
}

/// `unescape`: undoes [`escape`]. What isn't an escape stays as it is.
pub fn unescape(text: WStr<'_>) -> WString {
    let mut unescaped = WString::with_capacity(text.len());
    let mut index = 0;
    while let Some(unit) = text.get(index) {
        let (unit, len) = escape_at(text, index).unwrap_or((unit, 1));
        unescaped.push(unit);
        index += len;
    }
    unescaped
}

/// The code unit that is escaped at `index`, and the length of the escape.
fn escape_at(text: WStr<'_>, index: usize) -> Option<(u16, usize)> {
    if let Some(byte) = escaped_byte(text, index) {
        return Some((u16::from(byte), 3));
    }
    if text.slice(index..index + 2) != "%u" {
        return None;
    }
    hex_value(text.slice(index + 2..index + 6), 4).map(|unit| (unit, 6))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes() {
        let text = WString::from("a/B £€😭@");
        assert_eq!(escape(text.as_wstr()), "a/B%20%A3%u20AC%uD83D%uDE2D@");
    }

    #[test]
    fn leaves_what_is_no_escape() {
        for text in ["%32%3", "%%3", "%G3 %25", "%u", "%u33", "%U3333", "%u333G"] {
            let expected = text.replace("%32", "2").replace("%25", "%");
            assert_eq!(unescape(WString::from(text).as_wstr()), expected.as_str());
        }
    }

    proptest::proptest! {
        #[test]
        fn round_trip(units: Vec<u16>) {
            let escaped = escape(WStr::Wide(&units));
            assert!(escaped.as_wstr().is_ascii());
            assert_eq!(unescape(escaped.as_wstr()).as_wstr(), WStr::Wide(&units));
        }
    }
}
