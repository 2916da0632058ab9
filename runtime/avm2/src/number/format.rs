//! Numbers to text: the shortest decimal form, and integers in other radices.

use super::digits::Digits;
use crate::string::{WStr, WString};

/// How many digits a number of 10²¹ or more has in text.
const DIGITS_OF_LARGE_NUMBERS: usize = 15;

/// ToString of a number (ECMA-262 §9.8.1): the shortest digits that read back as the same number, but that AVM2 cuts
/// those of numbers of 10²¹ and above, without rounding.
pub fn number_to_wstring(number: f64) -> WString {
    let integer = number as i32;
    if f64::from(integer) == number {
        return int_to_wstring(integer);
    }
    let size = number.abs();
    if (f64::MIN_POSITIVE..1e21).contains(&size) || !number.is_finite() {
        return WString::from(ryu_js::Buffer::new().format(number));
    }
    exponential(number)
}

/// The text of a number too large or too small to be written without an exponent.
fn exponential(number: f64) -> WString {
    let size = number.abs();
    let mut text = String::from(if number < 0.0 { "-" } else { "" });
    // The reference's digits of 2¹⁰²² and 2¹⁰²³ overflow.
    if size == 2f64.powi(1022) || size == 2f64.powi(1023) {
        return WString::from(text + "1e+308");
    }
    let digits = Digits::shortest(size);
    let exponent = digits.exponent();
    let limit = if exponent < 0 {
        usize::MAX
    } else {
        DIGITS_OF_LARGE_NUMBERS
    };
    for (at, digit) in digits.take(limit).enumerate() {
        if at == 1 {
            text.push('.');
        }
        text.push(char::from(b'0' + digit));
    }
    text.push_str(if exponent < 0 { "e" } else { "e+" });
    text.push_str(&exponent.to_string());
    WString::from(text)
}

/// An `int` in decimal.
pub fn int_to_wstring(number: i32) -> WString {
    // "-2147483648" has 11 characters.
    let mut digits = [0_u8; 11];
    let mut start = digits.len();
    let mut rest = number.unsigned_abs();
    loop {
        start -= 1;
        digits[start] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if number < 0 {
        start -= 1;
        digits[start] = b'-';
    }
    WString::from(WStr::from_latin1(&digits[start..]))
}

/// `Number.toString(radix)`: in any radix but 10 a number loses its fraction. The digits of large
/// numbers are exact. `radix` is between 2 and 36.
pub fn to_radix_string(number: f64, radix: u32) -> WString {
    let integer = number.trunc();
    if radix == 10 || !integer.is_finite() {
        return number_to_wstring(number);
    }
    // Every number of less than 2⁵³ in size is an exact i64.
    if integer.abs() < 9_007_199_254_740_992.0 {
        return integer_to_radix(integer as i64, radix);
    }
    large_to_radix(integer, radix)
}

/// An integer in `radix`, which is between 2 and 36.
pub fn integer_to_radix(number: i64, radix: u32) -> WString {
    let mut digits = Vec::new();
    let mut rest = number.unsigned_abs();
    loop {
        digits.push(digit((rest % u64::from(radix)) as u32));
        rest /= u64::from(radix);
        if rest == 0 {
            break;
        }
    }
    finish_reversed(digits, number < 0)
}

/// As [`integer_to_radix`] for integers of 2⁵³ and above.
fn large_to_radix(integer: f64, radix: u32) -> WString {
    let bits = integer.abs().to_bits();
    let exponent = (bits >> 52) as usize - 1075;
    let mantissa = bits & ((1 << 52) - 1) | 1 << 52;

    // The integer as 32-bit limbs, the lowest first.
    let shifted = u128::from(mantissa) << (exponent % 32);
    let mut limbs = vec![0_u32; exponent / 32];
    limbs.extend([
        shifted as u32,
        (shifted >> 32) as u32,
        (shifted >> 64) as u32,
    ]);

    let mut digits = Vec::new();
    while limbs.iter().any(|&limb| limb != 0) {
        digits.push(digit(divide(&mut limbs, radix)));
    }
    finish_reversed(digits, integer < 0.0)
}

/// Divides the number of `limbs` in place, and returns the remainder.
fn divide(limbs: &mut Vec<u32>, divisor: u32) -> u32 {
    let mut remainder = 0_u64;
    for limb in limbs.iter_mut().rev() {
        let dividend = remainder << 32 | u64::from(*limb);
        *limb = (dividend / u64::from(divisor)) as u32;
        remainder = dividend % u64::from(divisor);
    }
    while limbs.last() == Some(&0) {
        limbs.pop();
    }
    remainder as u32
}

fn digit(value: u32) -> u8 {
    char::from_digit(value, 36).expect("a remainder is below the radix") as u8
}

fn finish_reversed(mut digits: Vec<u8>, negative: bool) -> WString {
    if negative {
        digits.push(b'-');
    }
    digits.reverse();
    WString::Latin1(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortest_decimal() {
        for (number, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (123.15, "123.15"),
            (1e21, "1e+21"),
            (1.2315e20, "123150000000000000000"),
            (1.2315e-6, "0.0000012315"),
            (1.2315e-7, "1.2315e-7"),
            (-2147483648.0, "-2147483648"),
            (4294967295.0, "4294967295"),
            (5e-324, "4.9406564584124654e-324"),
            (1e300, "1e+300"),
            (-1.5e22, "-1.5e+22"),
            (f64::MAX, "1.79769313486231e+308"),
            (-5.0382092584196585e263, "-5.03820925841965e+263"),
            (0.1 + 0.2, "0.30000000000000004"),
            (f64::NAN, "NaN"),
            (f64::NEG_INFINITY, "-Infinity"),
        ] {
            assert_eq!(number_to_wstring(number), text);
        }
    }

    #[test]
    fn other_radices() {
        assert_eq!(to_radix_string(123.75, 36), "3f");
        assert_eq!(to_radix_string(-255.0, 16), "-ff");
        assert_eq!(to_radix_string(0.5, 2), "0");
        assert_eq!(to_radix_string(1e-7, 10), "1e-7");
        assert_eq!(to_radix_string(f64::INFINITY, 2), "Infinity");
        assert_eq!(to_radix_string(1.2315e21, 8), "205411767123567544000000");
        assert_eq!(
            to_radix_string(-(2f64.powi(100)), 16),
            "-10000000000000000000000000"
        );
        assert_eq!(
            integer_to_radix(i64::from(i32::MIN), 2),
            format!("-1{:031}", 0).as_str()
        );
    }

    proptest::proptest! {
        #[test]
        fn large_numbers_agree_with_u128(number in 1e16..3e38_f64) {
            let integer = number as u128;
            assert_eq!(to_radix_string(number, 2), format!("{integer:b}").as_str());
            assert_eq!(to_radix_string(number, 16), format!("{integer:x}").as_str());
            let parsed = u128::from_str_radix(&to_radix_string(number, 7).to_string(), 7);
            assert_eq!(parsed, Ok(integer));
        }
    }
}
