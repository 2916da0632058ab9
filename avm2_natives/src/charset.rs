//! Text in a named character set: `readMultiByte` and `writeMultiByte`.
//!
//! The names are those of the ActionScript reference's table of supported character sets, which
//! are Windows names, most of them also labels of the WHATWG Encoding Standard. An unknown name
//! stands for the system's code page; here that is UTF-8.

use airshim_avm2::prelude::*;
use encoding_rs::{Encoder, EncoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use airshim_avm2::bytearray::Endian;

/// The byte order mark.
const BOM: u16 = 0xFEFF;

/// What a character set that lacks a character has in its place.
const REPLACEMENT: u8 = b'?';

enum Charset {
    Utf8,
    Utf16(Endian),
    /// One of the single-byte or East Asian encodings.
    Legacy(&'static Encoding),
}

impl Charset {
    fn from_name(name: &str) -> Self {
        let encoding = match name.to_ascii_lowercase().as_str() {
            "unicode" => UTF_16LE,
            "unicodefffe" => UTF_16BE,
            name => label(name).unwrap_or(UTF_8),
        };
        match encoding {
            encoding if encoding == UTF_8 => Self::Utf8,
            encoding if encoding == UTF_16LE => Self::Utf16(Endian::Little),
            encoding if encoding == UTF_16BE => Self::Utf16(Endian::Big),
            encoding => Self::Legacy(encoding),
        }
    }
}

/// The encoding of a WHATWG label, or of the Windows names that aren't labels.
fn label(name: &str) -> Option<&'static Encoding> {
    let whatwg = match name {
        "hz-gb-2312" | "gb_2312-80" | "csgb231280" => "gb2312",
        "iso-2022-kr" | "csiso2022kr" | "johab" => "euc-kr",
        "iso-8859-8 visual" => "iso-8859-8",
        "logical" => "iso-8859-8-i",
        "windows-936" | "cp936" => "gbk",
        "cp950" => "big5",
        "cp949" => "euc-kr",
        "cp932" => "shift_jis",
        name => name,
    };
    Encoding::for_label_no_replacement(whatwg.as_bytes())
}

/// The text that `bytes` are in the character set `name`. A leading byte order mark is left out;
/// bytes that mean nothing become U+FFFD.
pub fn decode(bytes: &[u8], name: &str) -> WString {
    match Charset::from_name(name) {
        Charset::Utf8 => {
            WString::from_utf8_bytes(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes))
        }
        Charset::Utf16(endian) => {
            let units: Vec<u16> = bytes
                .chunks_exact(2)
                .map(|pair| u16::from_be_bytes(endian.to_big([pair[0], pair[1]])))
                .collect();
            WString::from_units(units.strip_prefix(&[BOM]).unwrap_or(&units))
        }
        Charset::Legacy(encoding) => decode_legacy(bytes, encoding),
    }
}

fn decode_legacy(bytes: &[u8], encoding: &'static Encoding) -> WString {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let room = decoder
        .max_utf16_buffer_length(bytes.len())
        .expect("twice the bytes of text that is in memory can be counted");
    let mut units = vec![0; room];
    let (_, _, written, _) = decoder.decode_to_utf16(bytes, &mut units, true);
    WString::from_units(&units[..written])
}

/// The bytes of `text` in the character set `name`, with `?` for each character that it lacks.
pub fn encode(text: WStr<'_>, name: &str) -> Vec<u8> {
    match Charset::from_name(name) {
        Charset::Utf8 => text.to_utf8_bytes_lenient().into_owned(),
        Charset::Utf16(endian) => text
            .iter()
            .flat_map(|unit| endian.to_big(unit.to_be_bytes()))
            .collect(),
        Charset::Legacy(encoding) => encode_legacy(&text.to_utf8_lossy(), encoding.new_encoder()),
    }
}

fn encode_legacy(mut text: &str, mut encoder: Encoder) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let room = encoder
            .max_buffer_length_from_utf8_without_replacement(text.len())
            .unwrap_or(text.len());
        bytes.reserve(room + 1);
        let (result, read) =
            encoder.encode_from_utf8_to_vec_without_replacement(text, &mut bytes, true);
        text = &text[read..];
        match result {
            EncoderResult::InputEmpty => return bytes,
            EncoderResult::OutputFull => {}
            EncoderResult::Unmappable(_) => bytes.push(REPLACEMENT),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_round_trip(text: &str, name: &str, bytes: &[u8]) {
        let text = WString::from(text);
        assert_eq!(encode(text.as_wstr(), name), bytes);
        assert_eq!(decode(bytes, name), text);
    }

    #[test]
    fn windows_names_of_utf16() {
        assert_round_trip("Aé", "unicode", &[0x41, 0, 0xE9, 0]);
        assert_round_trip("A", "unicodeFFFE", &[0, 0x41]);
        assert_round_trip("A", "utf-16be", &[0, 0x41]);
        assert_round_trip("😀", "UTF-16", &[0x3D, 0xD8, 0x00, 0xDE]);
    }

    #[test]
    fn legacy_sets() {
        assert_round_trip("次", "shift-jis", &[0x8E, 0x9F]);
        assert_round_trip("é€", "windows-1252", &[0xE9, 0x80]);
        assert_round_trip("中", "gb2312", &[0xD6, 0xD0]);
        assert_round_trip("ж", "koi8-r", &[0xD6]);
    }

    #[test]
    fn what_a_set_lacks_becomes_a_question_mark() {
        assert_eq!(
            encode(WString::from("a😀b次").as_wstr(), "windows-1252"),
            b"a?b?"
        );
    }

    #[test]
    fn unknown_names_and_utf8() {
        assert_round_trip("é", "no such set", "é".as_bytes());
        assert_eq!(decode(b"\xEF\xBB\xBFx", "utf-8"), WString::from("x"));
        assert_eq!(
            decode(&[0xFF, 0xFE, 0x41, 0, 7], "unicode"),
            WString::from("A")
        );
    }
}
