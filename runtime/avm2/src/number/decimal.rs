//! `toFixed`, `toExponential` and `toPrecision` (ECMA-262 §15.7.4.5 to §15.7.4.7).
//!
//! AVM2 differs from ECMA-262 in that the digits end where the number is told from its neighbours well enough, in how
//! it writes 0, in that `toExponential` cuts digits off where the others round, and in that `toPrecision` never writes
//! a small number with an exponent.

use super::digits::Digits;

/// Some decimal digits of a finite number other than 0, without its sign.
struct Decimal {
    /// Values 0 to 9, the first of them not 0.
    digits: Vec<u8>,
    /// The power of ten of the first digit.
    exponent: i32,
}

impl Decimal {
    /// Enough digits to write `number` with `precision` of them, or that many after the point, and to round the last
    /// one.
    fn new(number: f64, precision: usize) -> Self {
        let bounded = u32::try_from(precision).expect("checked by the caller: at most 21");
        let digits = Digits::for_precision(number.abs(), bounded);
        let exponent = digits.exponent();
        let whole = usize::try_from(exponent).unwrap_or(0);
        Self {
            digits: digits.take(whole + precision + 2).collect(),
            exponent,
        }
    }

    /// Keeps `count` digits, or adds zeros up to `count`.
    fn truncate(&mut self, count: usize) {
        self.digits.resize(count, 0);
    }

    /// Keeps `count` digits and rounds the last one, halves away from zero.
    fn round(&mut self, count: usize) {
        let up = self.digits.get(count).is_some_and(|&digit| digit >= 5);
        self.truncate(count);
        if !up {
            return;
        }
        for digit in self.digits.iter_mut().rev() {
            *digit += 1;
            if *digit < 10 {
                return;
            }
            *digit = 0;
        }
        self.digits.insert(0, 1);
        self.digits.truncate(count.max(1));
        self.exponent += 1;
    }

    /// `d.ddd` followed by the exponent; an exponent of 0 isn't written.
    fn write_exponential(&self, text: &mut String) {
        write_digits(text, &self.digits[..1]);
        if self.digits.len() > 1 {
            text.push('.');
            write_digits(text, &self.digits[1..]);
        }
        if self.exponent != 0 {
            text.push_str(if self.exponent < 0 { "e-" } else { "e+" });
            text.push_str(&self.exponent.unsigned_abs().to_string());
        }
    }

    /// The number without an exponent, with as many digits as there are.
    fn write_positional(&self, text: &mut String) {
        let Ok(whole_last) = usize::try_from(self.exponent) else {
            text.push_str("0.");
            write_zeros(text, self.exponent.unsigned_abs() as usize - 1);
            write_digits(text, &self.digits);
            return;
        };
        let (whole, fraction) = self.digits.split_at(whole_last + 1);
        write_digits(text, whole);
        if !fraction.is_empty() {
            text.push('.');
            write_digits(text, fraction);
        }
    }
}

fn write_digits(text: &mut String, digits: &[u8]) {
    text.extend(digits.iter().map(|&digit| char::from(b'0' + digit)));
}

fn write_zeros(text: &mut String, count: usize) {
    text.extend(std::iter::repeat_n('0', count));
}

/// `0` with `digits` decimals.
fn zero_with_decimals(digits: usize) -> String {
    let mut text = String::from("0");
    if digits > 0 {
        text.push('.');
        write_zeros(&mut text, digits);
    }
    text
}

fn not_finite(number: f64) -> String {
    ryu_js::Buffer::new().format(number).to_owned()
}

fn sign(number: f64) -> String {
    String::from(if number < 0.0 { "-" } else { "" })
}

/// `Number.toFixed`: `digits` digits after the point, rounded; never an exponent.
pub fn to_fixed(number: f64, digits: usize) -> String {
    if !number.is_finite() {
        return not_finite(number);
    }
    if number == 0.0 {
        return zero_with_decimals(digits);
    }
    let mut decimal = Decimal::new(number, digits);
    let decimals = i32::try_from(digits).expect("checked by the caller: at most 20");
    let kept = decimal.exponent + 1 + decimals;
    let mut text = sign(number);
    let kept = usize::try_from(kept).ok();
    if let Some(kept) = kept {
        decimal.round(kept);
    }
    if kept.is_none() || decimal.digits.is_empty() {
        return text + &zero_with_decimals(digits);
    }
    let missing = decimal.exponent + 1 + decimals;
    decimal.truncate(usize::try_from(missing).expect("rounding never removes digits"));
    decimal.write_positional(&mut text);
    text
}

/// `Number.toFixed` as programs below SWF version 15 see it: without decimals a number below 1 keeps its point, and what
/// is cut off a smaller one rounds by its first digit other than 0.
pub fn to_fixed_legacy(number: f64, digits: usize) -> String {
    if number == 0.0 {
        return zero_with_decimals(digits) + if digits == 0 { "." } else { "" };
    }
    if number.abs() >= 1.0 || !number.is_finite() {
        return to_fixed(number, digits);
    }
    let decimal = Decimal::new(number, digits);
    let zeros = (decimal.exponent.unsigned_abs() as usize - 1).min(digits);
    let mut padded = Decimal {
        digits: vec![0; zeros + 1],
        exponent: 0,
    };
    padded.digits.extend(decimal.digits);
    padded.round(digits + 1);
    let mut text = sign(number);
    padded.write_positional(&mut text);
    if digits == 0 {
        text.push('.');
    }
    text
}

/// `Number.toExponential`: `digits` digits after the point, cut off rather than rounded.
///
/// AVM2 writes 0 as `1e-15`, or with decimals as `0.00e-16`.
pub fn to_exponential(number: f64, digits: usize) -> String {
    if !number.is_finite() {
        return not_finite(number);
    }
    if number == 0.0 {
        return match digits {
            0 => String::from("1e-15"),
            _ => zero_with_decimals(digits) + "e-16",
        };
    }
    let mut decimal = Decimal::new(number, digits);
    decimal.truncate(digits + 1);
    let mut text = sign(number);
    decimal.write_exponential(&mut text);
    text
}

/// `Number.toPrecision`: `precision` significant digits, rounded; with an exponent where the
/// number has more digits than that before the point.
///
/// AVM2 writes 0 with `precision` digits after the point.
pub fn to_precision(number: f64, precision: usize) -> String {
    if !number.is_finite() {
        return not_finite(number);
    }
    if number == 0.0 {
        return zero_with_decimals(precision);
    }
    let mut decimal = Decimal::new(number, precision);
    decimal.round(precision);
    let mut text = sign(number);
    if usize::try_from(decimal.exponent).is_ok_and(|exponent| exponent >= precision) {
        decimal.write_exponential(&mut text);
    } else {
        decimal.write_positional(&mut text);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fixed_rounds_exactly() {
        assert_eq!(to_fixed(123.15, 1), "123.2");
        assert_eq!(
            to_fixed(1.005, 2),
            "1.00",
            "the number is a little below 1.005"
        );
        assert_eq!(to_fixed(0.5, 0), "1");
        assert_eq!(to_fixed(2.5, 0), "3");
        assert_eq!(to_fixed(-2.5, 0), "-3");
        assert_eq!(to_fixed(0.49, 0), "0");
        assert_eq!(to_fixed(-0.1, 0), "-0");
        assert_eq!(to_fixed(-1e-9, 2), "-0.00");
        assert_eq!(to_fixed(0.06, 1), "0.1");
        assert_eq!(to_fixed(1e-9, 2), "0.00");
        assert_eq!(to_fixed(9.999, 2), "10.00");
        assert_eq!(to_fixed(0.999, 2), "1.00");
        assert_eq!(
            to_fixed(1.2315987654321987e21, 5),
            "1231598765432198660096.00000"
        );
        assert_eq!(to_fixed(0.0, 2), "0.00");
        assert_eq!(to_fixed(f64::NAN, 2), "NaN");
        assert_eq!(to_fixed(123.0, 20), format!("123.{:020}", 0));
    }

    #[test]
    fn fixed_ends_with_the_digits_that_tell_the_number() {
        let number = 1_000_000_000_000_000_128.0;
        assert_eq!(to_fixed(number, 0), "1000000000000000100");
        assert_eq!(to_fixed(number, 1), "1000000000000000130.0");
        assert_eq!(to_fixed(number, 2), "1000000000000000128.00");
    }

    #[test]
    fn fixed_before_version_15() {
        for (number, digits, text) in [
            (0.0, 0, "0."),
            (0.1, 0, "0."),
            (-0.05, 0, "-1."),
            (5e-5, 2, "0.01"),
            (5e-7, 3, "0.000"),
            (7e-7, 3, "0.001"),
            (9e-7, 2, "0.01"),
            (0.96, 1, "1.0"),
            (0.96, 0, "1."),
            (12.34, 1, "12.3"),
        ] {
            assert_eq!(to_fixed_legacy(number, digits), text, "{number}");
        }
    }

    #[test]
    fn exponential_cuts_digits_off() {
        assert_eq!(to_exponential(123.15, 0), "1e+2");
        assert_eq!(to_exponential(123.15, 3), "1.231e+2");
        assert_eq!(to_exponential(123.15, 20), "1.23150000000000005684e+2");
        assert_eq!(to_exponential(-1.2315e-8, 4), "-1.2314e-8");
        assert_eq!(
            to_exponential(1.0, 2),
            "1.00",
            "an exponent of 0 isn't written"
        );
        assert_eq!(to_exponential(0.0, 0), "1e-15");
        assert_eq!(to_exponential(-0.0, 2), "0.00e-16");
    }

    #[test]
    fn precision_chooses_the_notation() {
        assert_eq!(to_precision(123.0, 1), "1e+2");
        assert_eq!(to_precision(123.0, 3), "123");
        assert_eq!(to_precision(123.0, 5), "123.00");
        assert_eq!(to_precision(123.15, 4), "123.2");
        assert_eq!(to_precision(1.2315e-8, 4), "0.00000001231");
        assert_eq!(to_precision(4294967295.0, 2), "4.3e+9");
        assert_eq!(to_precision(99.9, 2), "1.0e+2");
        assert_eq!(to_precision(0.0, 2), "0.00");
        assert_eq!(to_precision(f64::INFINITY, 2), "Infinity");
    }

    #[test]
    fn extremes() {
        assert_eq!(to_fixed(5e-324, 20), zero_with_decimals(20));
        assert_eq!(to_exponential(5e-324, 3), "4.940e-324");
        assert_eq!(to_precision(f64::MAX, 5), "1.7977e+308");
        assert_eq!(to_fixed(f64::MAX, 1).len(), 311);
    }

    proptest::proptest! {
        #[test]
        fn fixed_is_near(number in -1e15..1e15_f64, digits in 0..=20_usize) {
            let text = to_fixed(number, digits);
            let parsed: f64 = text.parse().expect("it is a number");
            let ulp = number.abs() * f64::EPSILON;
            assert!((parsed - number).abs() <= 0.5 * 10f64.powi(-(digits as i32)) + ulp);
        }
    }
}
