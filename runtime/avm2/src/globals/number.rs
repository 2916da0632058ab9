//! `Number`. It has `Math`'s functions too.

pub use super::math::{
    abs, acos, asin, atan, atan2, ceil, cos, exp, floor, log, max, min, pow, random, round, sin,
    sqrt, tan,
};

use crate::number;
use crate::prelude::*;

/// The first SWF version for which `toFixed` rounds numbers below 1 as others.
const FIXES_SMALL_NUMBERS_FROM: u8 = 15;

/// `Number(value)`
pub fn call<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    match args.first() {
        Some(Value::Int(int)) => Ok(Value::Int(*int)),
        Some(value) => Ok(value.to_number(activation)?.into()),
        None => Ok(Value::Int(0)),
    }
}

/// `new Number(value)` is a number as any other.
pub fn construct<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    call(activation, this, args)
}

/// A number in a radix. Errors: RangeError #1003 for a radix that isn't between 2 and 36.
pub fn _to_string<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let radix = args.int(1);
    let text = match radix {
        10 => return Ok(args.at(0).to_avm_string(activation)?.into()),
        2..=36 => number::to_radix_string(args.number(0), radix.unsigned_abs()),
        _ => return Err(activation.error(ErrorClass::RangeError, msg::E1003, [&radix])),
    };
    Ok(AvmString::new(activation.mc(), text).into())
}

/// A number with a choice of digits; the mode is one of the constants in `Number.as`. Errors:
/// RangeError #1002 for less than 0 or more than 20 digits, or a precision of less than 1 or more
/// than 21.
pub fn _convert<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    const EXPONENTIAL: i32 = 1;
    const PRECISION: i32 = 2;
    let mode = args.int(2);
    let range = if mode == PRECISION { 1..=21 } else { 0..=20 };
    let digits = usize::try_from(args.int(1))
        .ok()
        .filter(|digits| range.contains(digits));
    let Some(digits) = digits else {
        return Err(activation.error(ErrorClass::RangeError, msg::E1002, []));
    };
    let convert = match mode {
        PRECISION => number::to_precision,
        EXPONENTIAL => number::to_exponential,
        _ if activation.vm().config().swf_version < FIXES_SMALL_NUMBERS_FROM => {
            number::to_fixed_legacy
        }
        _ => number::to_fixed,
    };
    Ok(AvmString::new(activation.mc(), convert(args.number(0), digits)).into())
}
