//! `Math` (ECMA-262 §15.8).

use crate::prelude::*;

/// `Math(…)`. Errors: TypeError #1075, always.
pub fn call<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Err(activation.error(ErrorClass::TypeError, msg::E1075, []))
}

/// `new Math()`. Errors: TypeError #1076, always.
pub fn construct<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Err(activation.error(ErrorClass::TypeError, msg::E1076, []))
}

/// Defines functions of one number.
macro_rules! functions_of_one {
    ($($name:ident: $function:expr, $doc:literal;)*) => {$(
        #[doc = $doc]
        pub fn $name<'gc>(
            _activation: &mut Activation<'_, 'gc>,
            _this: Value<'gc>,
            args: &[Value<'gc>],
        ) -> Result<Value<'gc>, Error<'gc>> {
            let function: fn(f64) -> f64 = $function;
            Ok(function(args.number(0)).into())
        }
    )*};
}

functions_of_one! {
    abs: f64::abs, "`abs(x)`";
    acos: f64::acos, "`acos(x)`";
    asin: f64::asin, "`asin(x)`";
    atan: f64::atan, "`atan(x)`";
    ceil: f64::ceil, "`ceil(x)`";
    cos: f64::cos, "`cos(x)`";
    exp: f64::exp, "`exp(x)`";
    floor: f64::floor, "`floor(x)`";
    log: f64::ln, "`log(x)`";
    round: round_half_up, "`round(x)`: halves are rounded up.";
    sin: f64::sin, "`sin(x)`";
    sqrt: f64::sqrt, "`sqrt(x)`";
    tan: f64::tan, "`tan(x)`";
}

/// The integer next to a number. As opposed to ECMA-262, AVM2 gives 0 where that has -0.
fn round_half_up(number: f64) -> f64 {
    (number + 0.5).floor()
}

/// `atan2(y, x)`
pub fn atan2<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(args.number(0).atan2(args.number(1)).into())
}

/// `pow(x, y)`
pub fn pow<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(power(args.number(0), args.number(1)).into())
}

/// A power. As opposed to IEEE 754, it is NaN for an exponent of NaN, and for an infinite exponent
/// of 1 or -1; and -Infinity to any negative integer is -0.
fn power(base: f64, exponent: f64) -> f64 {
    if exponent.is_nan() || (base.abs() == 1.0 && exponent.is_infinite()) {
        return f64::NAN;
    }
    let is_int = f64::from(exponent as i32) == exponent;
    if base == f64::NEG_INFINITY && exponent < 0.0 && is_int {
        return -0.0;
    }
    base.powf(exponent)
}

/// `max(x, y, …)`: -Infinity without arguments, NaN if one of them is.
pub fn max<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    // 0 is greater than -0.
    fold(activation, args, f64::NEG_INFINITY, |a, b| {
        a > b || (a == b && b.is_sign_negative())
    })
}

/// `min(x, y, …)`: Infinity without arguments, NaN if one of them is.
pub fn min<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    fold(activation, args, f64::INFINITY, |a, b| {
        a < b || (a == b && a.is_sign_negative())
    })
}

/// The argument that `wins` over all others. Every argument is converted, whatever the others are.
fn fold<'gc>(
    activation: &mut Activation<'_, 'gc>,
    args: &[Value<'gc>],
    start: f64,
    wins: impl Fn(f64, f64) -> bool,
) -> Result<Value<'gc>, Error<'gc>> {
    let mut best = start;
    for value in args {
        let number = value.to_number(activation)?;
        if number.is_nan() || (!best.is_nan() && wins(number, best)) {
            best = number;
        }
    }
    Ok(best.into())
}

/// `random()`: at least 0, and below 1.
pub fn random<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    const TWO_32: f64 = 4_294_967_296.0;
    Ok((f64::from(activation.host().random_u32()) / TWO_32).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding() {
        for (number, rounded) in [
            (2.5, 3.0),
            (-2.5, -2.0),
            (-2.6, -3.0),
            (0.49, 0.0),
            (f64::INFINITY, f64::INFINITY),
        ] {
            assert_eq!(round_half_up(number), rounded);
        }
        assert!(round_half_up(-0.5).is_sign_positive());
        assert!(round_half_up(-0.0).is_sign_positive());
        assert!(round_half_up(f64::NAN).is_nan());
    }

    #[test]
    fn powers_that_are_not_numbers() {
        assert!(power(1.0, f64::NAN).is_nan());
        assert!(power(1.0, f64::INFINITY).is_nan());
        assert!(power(-1.0, f64::NEG_INFINITY).is_nan());
        assert!(power(-8.0, 1.0 / 3.0).is_nan());
        assert_eq!(power(f64::NAN, 0.0), 1.0);
    }

    #[test]
    fn negative_infinity_to_negative_exponents() {
        assert!(power(f64::NEG_INFINITY, -2.0).is_sign_negative());
        assert!(power(f64::NEG_INFINITY, -2.5).is_sign_positive());
        assert_eq!(power(f64::NEG_INFINITY, 2.0), f64::INFINITY);
    }
}
