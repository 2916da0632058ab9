//! Text to numbers: ToNumber, `parseInt` and `parseFloat`.

use std::borrow::Cow;

use crate::string::{WStr, is_space};

/// From here on an f64 doesn't hold every integer: 2⁵³.
const EXACT_LIMIT: f64 = 9_007_199_254_740_992.0;

/// ToNumber of text (ECMA-262 §9.3.1): empty text is 0, text with anything but a number in it is
/// NaN. White space around the number doesn't count. As opposed to ECMA-262, AVM2 takes a sign
/// before a hexadecimal number, and an `e` without digits behind it.
pub fn string_to_number(text: WStr<'_>) -> f64 {
    // As in the reference VM, text ends at a NUL.
    let end = text.iter().position(|unit| unit == 0);
    let text = text.slice(0..end.unwrap_or(text.len())).trim();
    if text.is_empty() {
        return 0.0;
    }
    let (negative, digits) = take_sign(text);
    if let Some(hexadecimal) = strip_hex_prefix(digits) {
        let (value, rest) = parse_digits(hexadecimal, 16);
        return if rest.is_empty() {
            signed(value, negative)
        } else {
            f64::NAN
        };
    }
    match scan_decimal(digits) {
        Scan::Number { value, rest } if rest.is_empty() => signed(value, negative),
        Scan::Nothing { rest } if rest.len() == digits.len() && rest == "Infinity" => {
            signed(f64::INFINITY, negative)
        }
        _ => f64::NAN,
    }
}

/// `parseFloat`: the number that the text starts with, NaN if there is none.
///
/// AVM2's own: an exponent of more than 32 bits wraps around; `10e-` is NaN, while `10e` is 10;
/// `Infinity` is also found behind a point or an exponent that no digit precedes, white space in
/// between.
pub fn parse_float(text: WStr<'_>) -> f64 {
    let (negative, digits) = take_sign(text.trim_start());
    match scan_decimal(digits) {
        Scan::Number { value, .. } => signed(value, negative),
        Scan::Nothing { rest } => {
            const INFINITY: WStr<'static> = WStr::from_static_str("Infinity");
            let rest = rest.trim_start();
            let ends = rest.get(INFINITY.len()).is_none_or(is_space);
            if rest.starts_with(INFINITY) && ends {
                signed(f64::INFINITY, negative)
            } else {
                f64::NAN
            }
        }
        Scan::Malformed => f64::NAN,
    }
}

/// `parseFloat` as programs below SWF version 11 see it: of several points among the digits the
/// last one counts, and no exponent is read behind them.
pub fn parse_float_legacy(text: WStr<'_>) -> f64 {
    let (negative, rest) = take_sign(text.trim_start());
    let bytes = ascii(rest);
    let belongs = |byte: &&u8| byte.is_ascii_digit() || **byte == b'.';
    let len = bytes.iter().take_while(belongs).count();
    let mantissa = &bytes[..len];
    let mut points = mantissa.iter().filter(|byte| **byte == b'.').count();
    if points < 2 || points == len {
        return parse_float(text);
    }
    let mut merged = mantissa.to_vec();
    merged.retain(|byte| {
        let point = *byte == b'.';
        points -= usize::from(point);
        !point || points == 0
    });
    signed(decimal_value(&merged, None), negative)
}

/// `parseInt`: the integer in `radix` that the text starts with, NaN if there is none or if the
/// radix isn't between 2 and 36. Radix 0 is 16 for text with the prefix `0x`, else 10.
pub fn parse_int(text: WStr<'_>, radix: i32) -> f64 {
    let (negative, mut digits) = take_sign(text.trim_start());
    let mut radix = radix;
    if matches!(radix, 0 | 16)
        && let Some(hexadecimal) = strip_hex_prefix(digits)
    {
        digits = hexadecimal;
        radix = 16;
    }
    let radix = match radix {
        0 => 10,
        2..=36 => radix.unsigned_abs(),
        _ => return f64::NAN,
    };
    signed(parse_digits(digits, radix).0, negative)
}

fn signed(value: f64, negative: bool) -> f64 {
    if negative { -value } else { value }
}

/// Whether there is a minus sign, and the text after the sign if any.
fn take_sign(text: WStr<'_>) -> (bool, WStr<'_>) {
    let rest = text.slice(1..text.len());
    match text.get(0).map(u32::from).and_then(char::from_u32) {
        Some('-') => (true, rest),
        Some('+') => (false, rest),
        _ => (false, text),
    }
}

fn strip_hex_prefix(text: WStr<'_>) -> Option<WStr<'_>> {
    let prefix = text.slice(0..2);
    (prefix == "0x" || prefix == "0X").then(|| text.slice(2..text.len()))
}

/// The text as ASCII bytes, with every other code unit as 0.
fn ascii(text: WStr<'_>) -> Cow<'_, [u8]> {
    match text {
        WStr::Latin1(bytes) => Cow::Borrowed(bytes),
        WStr::Wide(units) => Cow::Owned(
            units
                .iter()
                .map(|&unit| u8::try_from(unit).unwrap_or(0))
                .collect(),
        ),
    }
}

/// What [`scan_decimal`] found.
enum Scan<'a> {
    /// A number, and the text behind it.
    Number { value: f64, rest: WStr<'a> },
    /// No digit; what is behind a point and an exponent, if there are any.
    Nothing { rest: WStr<'a> },
    /// A number with a minus sign for an exponent.
    Malformed,
}

/// Reads `12.5e3` from the start of the text.
fn scan_decimal(text: WStr<'_>) -> Scan<'_> {
    let bytes = ascii(text);
    let digits_from = |start: usize| {
        bytes[start..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count()
    };
    let whole = digits_from(0);
    let mut mantissa_end = whole;
    let mut digits = whole;
    if bytes.get(whole) == Some(&b'.') {
        let fraction = digits_from(whole + 1);
        digits += fraction;
        mantissa_end = whole + 1 + fraction;
    }

    let mut end = mantissa_end;
    let mut exponent = None;
    if matches!(bytes.get(mantissa_end), Some(b'e' | b'E')) {
        let sign = bytes.get(mantissa_end + 1).copied();
        let start = mantissa_end + 1 + usize::from(matches!(sign, Some(b'+' | b'-')));
        let count = digits_from(start);
        if count > 0 {
            exponent = Some(wrapping_exponent(&bytes[start..start + count], sign));
            end = start + count;
        } else if digits > 0 && sign == Some(b'-') {
            return Scan::Malformed;
        } else {
            end = start;
        }
    }
    let rest = text.slice(end..text.len());
    if digits == 0 {
        return Scan::Nothing { rest };
    }
    let value = decimal_value(&bytes[..mantissa_end], exponent);
    Scan::Number { value, rest }
}

fn wrapping_exponent(digits: &[u8], sign: Option<u8>) -> i32 {
    let exponent = digits.iter().fold(0_i32, |exponent, digit| {
        exponent
            .wrapping_mul(10)
            .wrapping_add(i32::from(digit - b'0'))
    });
    if sign == Some(b'-') {
        exponent.wrapping_neg()
    } else {
        exponent
    }
}

/// The number nearest to `mantissa`, digits with at most one point, times ten to `exponent`.
fn decimal_value(mantissa: &[u8], exponent: Option<i32>) -> f64 {
    let mantissa = str::from_utf8(mantissa).expect("digits and a point are ASCII");
    let parsed = match exponent {
        None => mantissa.parse(),
        Some(exponent) => format!("{mantissa}e{exponent}").parse(),
    };
    parsed.expect("Rust reads every decimal that has a digit")
}

/// The integer that the text starts with, NaN without a digit, and the text behind it.
fn parse_digits(text: WStr<'_>, radix: u32) -> (f64, WStr<'_>) {
    let digit_at = |unit: u16| char::from_u32(u32::from(unit))?.to_digit(radix);
    let count = text
        .iter()
        .take_while(|&unit| digit_at(unit).is_some())
        .count();
    let rest = text.slice(count..text.len());
    if count == 0 {
        return (f64::NAN, rest);
    }
    let digits = text.slice(0..count);
    let value = digits
        .iter()
        .filter_map(digit_at)
        .fold(0.0, |value, digit| {
            value * f64::from(radix) + f64::from(digit)
        });
    if value < EXACT_LIMIT {
        return (value, rest);
    }
    // Adding digit by digit has rounded more than once, which AVM2 mends for powers of two only.
    let value = if radix.is_power_of_two() {
        binary_value(digits.iter().filter_map(digit_at), radix.trailing_zeros())
    } else {
        value
    };
    (value, rest)
}

/// The number nearest to an integer given as digits of `bits` bits each, halves to even.
fn binary_value(digits: impl Iterator<Item = u32>, bits: u32) -> f64 {
    // The top bits, of which the lowest says whether any bit below them is set: that is all that
    // rounding needs to know.
    let mut top = 0_u64;
    let mut dropped = 0_i32;
    for digit in digits {
        for position in (0..bits).rev() {
            let bit = u64::from(digit >> position & 1);
            if top >> 62 == 0 {
                top = top << 1 | bit;
            } else {
                top |= bit;
                dropped = dropped.saturating_add(1);
            }
        }
    }
    top as f64 * 2f64.powi(dropped)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::string::WString;

    #[track_caller]
    fn assert_same(actual: f64, expected: f64, text: &str) {
        let same = actual == expected || (actual.is_nan() && expected.is_nan());
        assert!(same, "{text:?} is {actual}, not {expected}");
    }

    #[test]
    fn to_number() {
        for (text, expected) in [
            ("", 0.0),
            (" \t\n ", 0.0),
            ("12", 12.0),
            ("  -12.5  ", -12.5),
            ("0x1F", 31.0),
            ("-0x1f", -31.0),
            ("0x", f64::NAN),
            ("0x1g", f64::NAN),
            ("1.2315e2", 123.15),
            (".5", 0.5),
            ("5.", 5.0),
            (".", f64::NAN),
            ("1e", 1.0),
            ("1e+", 1.0),
            ("1e-", f64::NAN),
            ("1e\u{0}5", 1.0),
            ("12abc", f64::NAN),
            ("Infinity", f64::INFINITY),
            ("-Infinity", f64::NEG_INFINITY),
            ("infinity", f64::NAN),
            ("inf", f64::NAN),
            ("NaN", f64::NAN),
            (".Infinity", f64::NAN),
            ("1 2", f64::NAN),
            ("\u{2000}7\u{a0}", 7.0),
        ] {
            assert_same(
                string_to_number(WString::from(text).as_wstr()),
                expected,
                text,
            );
        }
        assert!(string_to_number(WStr::from_static_str("-0")).is_sign_negative());
    }

    #[test]
    fn floats() {
        for (text, expected) in [
            (" \t\r\n99999.99999\t", 99999.99999),
            ("-22222222222222222", -22222222222222224.0),
            ("0000.12345GIBBERISH", 0.12345),
            ("9e99999", f64::INFINITY),
            (".2E20E1", 20000000000000000000.0),
            ("-034.1+e20", -34.1),
            ("10e", 10.0),
            ("e10", f64::NAN),
            ("10e-", f64::NAN),
            ("1e4294967297", 10.0),
            ("1e2147483648", 0.0),
            ("1e-2147483648", 0.0),
            ("1.2345.678", 1.2345),
            ("+Infinity", f64::INFINITY),
            ("Infinitya", f64::NAN),
            ("Infinity   a", f64::INFINITY),
            (".   Infinity", f64::INFINITY),
            ("e10   Infinity", f64::INFINITY),
            (".e10   Infinity", f64::INFINITY),
            ("1   Infinity", 1.0),
            ("", f64::NAN),
            ("-", f64::NAN),
            ("0xff", 0.0),
            ("ı", f64::NAN),
        ] {
            assert_same(parse_float(WString::from(text).as_wstr()), expected, text);
        }
    }

    #[test]
    fn several_points() {
        for (text, expected) in [
            ("1.2345.678", 12345.678),
            ("-1.2345.6e50", -12345.6),
            ("1.5e1", 15.0),
            ("1..", 1.0),
            ("..", f64::NAN),
        ] {
            assert_same(
                parse_float_legacy(WString::from(text).as_wstr()),
                expected,
                text,
            );
        }
    }

    #[test]
    fn integers() {
        for (text, radix, expected) in [
            ("null", 32, 785_077.0),
            ("undefined", 32, 33_790_067_563_981.0),
            ("100", 1, f64::NAN),
            ("100", 37, f64::NAN),
            ("100", -1, f64::NAN),
            ("0xabc", 0, 2748.0),
            ("-0x100", 0, -256.0),
            ("0x+0X100", 0, f64::NAN),
            ("0x100", 36, 1_540_944.0),
            ("077", 0, 77.0),
            ("12aaa", 0, 12.0),
            ("++1", 0, f64::NAN),
            ("0x", 16, f64::NAN),
            ("\u{2000}123", 0, 123.0),
            ("9007199254740993", 10, 9_007_199_254_740_992.0),
            ("123456789012345678", 10, 123_456_789_012_345_696.0),
            ("0x20000000000003", 0, 9_007_199_254_740_996.0),
            ("0x200000000000011", 0, 144_115_188_075_855_904.0),
        ] {
            assert_same(
                parse_int(WString::from(text).as_wstr(), radix),
                expected,
                text,
            );
        }
        let long = format!("0x1{}", "0".repeat(400));
        assert_same(
            parse_int(WString::from(long).as_wstr(), 0),
            f64::INFINITY,
            "2¹⁶⁰⁰",
        );
    }

    proptest::proptest! {
        #[test]
        fn shortest_decimals_read_back(number in -1e21..1e21_f64) {
            let text = crate::number::number_to_wstring(number);
            assert_same(string_to_number(text.as_wstr()), number, &text.to_string());
            assert_same(parse_float(text.as_wstr()), number, &text.to_string());
        }

        #[test]
        fn binary_radices_round_like_a_cast(integer: u128) {
            let text = WString::from(format!("{integer:x}"));
            assert_eq!(parse_int(text.as_wstr(), 16), integer as f64);
        }

        #[test]
        fn any_text_parses(units: Vec<u16>, radix: i32) {
            let text = WStr::Wide(&units);
            let _ = (string_to_number(text), parse_float(text), parse_int(text, radix));
        }
    }
}
