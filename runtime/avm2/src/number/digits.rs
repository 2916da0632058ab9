//! [`Digits`]: the decimal digits of a number one by one, after R. G. Burger and R. K. Dybvig, "Printing
//! Floating-Point Numbers Quickly and Accurately" (PLDI 1996), which the reference follows too.

use num_bigint::BigUint;

/// How many bits a mantissa has. Numbers below the normal range get them by a smaller exponent.
const MANTISSA_BITS: i32 = 53;

/// The digits of a number, until those given tell it from its neighbours.
pub(super) struct Digits {
    /// What is left of the number, as the numerator of a fraction.
    rest: BigUint,
    /// The denominator of that fraction, and of the two below.
    scale: BigUint,
    /// How far above the number text may be and still mean it.
    above: BigUint,
    /// How far below.
    below: BigUint,
    /// Whether the bounds themselves still mean the number.
    inclusive: bool,
    finished: bool,
    exponent: i32,
}

impl Digits {
    /// The shortest digits that read back as `number`, which is finite and above 0.
    pub(super) fn shortest(number: f64) -> Self {
        Self::new(number, None)
    }

    /// The digits of `number`, which is finite and above 0, for text of `precision` digits. They end once they are as
    /// near to the number as half the distance to its neighbour, divided by ten to `precision`: so the reference
    /// adjusts the algorithm, and so zeros follow where exact digits would.
    pub(super) fn for_precision(number: f64, precision: u32) -> Self {
        Self::new(number, Some(precision))
    }

    fn new(number: f64, precision: Option<u32>) -> Self {
        let (mantissa, power) = decompose(number);
        // The neighbour below a power of two is only half as far.
        let narrow = mantissa == 1 << (MANTISSA_BITS - 1);
        let unit = 1_u32 + u32::from(narrow);
        let mut digits = Self {
            rest: BigUint::from(mantissa) * (2 * unit),
            scale: BigUint::from(2 * unit),
            above: BigUint::from(unit),
            below: BigUint::from(1_u32),
            inclusive: precision.is_some() || mantissa & 1 == 0,
            finished: false,
            exponent: 0,
        };
        let shift = power.unsigned_abs();
        if power >= 0 {
            digits.rest <<= shift;
            digits.above <<= shift;
            digits.below <<= shift;
        } else {
            digits.scale <<= shift;
        }
        if let Some(precision) = precision {
            let factor = BigUint::from(10_u32).pow(precision);
            digits.rest *= &factor;
            digits.scale *= &factor;
        }
        digits.find_exponent(power + MANTISSA_BITS - 1);
        digits
    }

    /// Finds the power of ten of the first digit, and scales the number to below 10. `magnitude` is its binary logarithm,
    /// rounded down.
    fn find_exponent(&mut self, magnitude: i32) {
        let estimate = (f64::from(magnitude) * std::f64::consts::LOG10_2 - 1e-10).ceil() as i32;
        let factor = BigUint::from(10_u32).pow(estimate.unsigned_abs());
        if estimate >= 0 {
            self.scale *= factor;
        } else {
            self.rest *= &factor;
            self.above *= &factor;
            self.below *= factor;
        }
        self.exponent = estimate;
        if !self.reaches_up() {
            self.advance();
            self.exponent -= 1;
        }
    }

    /// The power of ten of the first digit.
    pub(super) fn exponent(&self) -> i32 {
        self.exponent
    }

    /// Whether text that rounded the rest up would still mean the number.
    fn reaches_up(&self) -> bool {
        let sum = &self.rest + &self.above;
        sum > self.scale || self.inclusive && sum == self.scale
    }

    /// Whether text without the rest would still mean the number.
    fn reaches_down(&self) -> bool {
        self.rest < self.below || self.inclusive && self.rest == self.below
    }

    fn advance(&mut self) {
        self.rest *= 10_u32;
        self.above *= 10_u32;
        self.below *= 10_u32;
    }
}

impl Iterator for Digits {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        if self.finished {
            return None;
        }
        let digit = &self.rest / &self.scale;
        self.rest -= &digit * &self.scale;
        let digit = digit.to_bytes_le()[0];
        let up = match (self.reaches_down(), self.reaches_up()) {
            (false, false) => {
                self.advance();
                return Some(digit);
            }
            (true, false) => false,
            (false, true) => true,
            (true, true) => &self.rest * 2_u32 >= self.scale,
        };
        self.finished = true;
        Some(digit + u8::from(up))
    }
}

/// A positive finite number as a mantissa of [`MANTISSA_BITS`] bits and a power of two.
fn decompose(number: f64) -> (u64, i32) {
    let bits = number.to_bits();
    let biased = (bits >> 52 & 0x7FF) as i32;
    let fraction = bits & ((1 << 52) - 1);
    if biased == 0 {
        let missing = fraction.leading_zeros() as i32 - (64 - MANTISSA_BITS);
        (fraction << missing, -1074 - missing)
    } else {
        (fraction | 1 << 52, biased - 1075)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(digits: Digits) -> String {
        let exponent = digits.exponent();
        let digits: String = digits.map(|digit| char::from(b'0' + digit)).collect();
        format!("{digits}e{exponent}")
    }

    #[test]
    fn shortest_digits() {
        for (number, expected) in [
            (1.0, "1e0"),
            (0.3, "3e-1"),
            (0.1 + 0.2, "30000000000000004e-1"),
            (123.15, "12315e2"),
            (2f64.powi(60), "1152921504606847e18"),
            (9.5367431640625e-7, "95367431640625e-7"),
            (f64::MAX, "17976931348623157e308"),
            (f64::MIN_POSITIVE, "22250738585072014e-308"),
        ] {
            assert_eq!(text(Digits::shortest(number)), expected);
        }
    }

    #[test]
    fn numbers_below_the_normal_range_have_as_many_digits_as_others() {
        assert_eq!(text(Digits::shortest(5e-324)), "49406564584124654e-324");
    }

    #[test]
    fn precision_asks_for_more_digits() {
        let number = 1_000_000_000_000_000_128.0;
        assert_eq!(
            text(Digits::for_precision(number, 0)),
            "10000000000000001e18"
        );
        assert_eq!(
            text(Digits::for_precision(number, 1)),
            "100000000000000013e18"
        );
        assert_eq!(
            text(Digits::for_precision(number, 2)),
            "1000000000000000128e18"
        );
    }

    proptest::proptest! {
        #[test]
        fn shortest_digits_are_those_of_ecmascript(number in 1e-300..1e300_f64) {
            let expected = format!("{number:e}").replace('.', "");
            proptest::prop_assert_eq!(text(Digits::shortest(number)), expected);
        }
    }
}
