//! Arithmetic and comparison of values that aren't two ints or two Numbers.

use crate::activation::Activation;
use crate::error::Error;
use crate::number;
use crate::value::Value;

type Numeric<'gc> = Result<Value<'gc>, Error<'gc>>;

pub(super) fn add<'gc>(
    activation: &mut Activation<'_, 'gc>,
    a: Value<'gc>,
    b: Value<'gc>,
) -> Numeric<'gc> {
    a.add(b, activation)
}

/// ToInt32 of `a + b`.
pub(super) fn add_to_int<'gc>(
    activation: &mut Activation<'_, 'gc>,
    a: Value<'gc>,
    b: Value<'gc>,
) -> Result<i32, Error<'gc>> {
    a.add(b, activation)?.to_i32(activation)
}

pub(super) fn subtract<'gc>(
    activation: &mut Activation<'_, 'gc>,
    a: Value<'gc>,
    b: Value<'gc>,
) -> Numeric<'gc> {
    Ok(Value::Number(
        a.to_number(activation)? - b.to_number(activation)?,
    ))
}

/// ToInt32 of `a - b`.
pub(super) fn subtract_to_int<'gc>(
    activation: &mut Activation<'_, 'gc>,
    a: Value<'gc>,
    b: Value<'gc>,
) -> Result<i32, Error<'gc>> {
    Ok(number::to_int32(
        a.to_number(activation)? - b.to_number(activation)?,
    ))
}

/// The product of ints as Numbers: zero may be negative, and large products aren't exact.
#[inline]
pub(super) fn multiply_ints<'gc>(a: i32, b: i32) -> Value<'gc> {
    match a.checked_mul(b) {
        Some(product) if product != 0 => Value::Int(product),
        _ => Value::Number(f64::from(a) * f64::from(b)),
    }
}

pub(super) fn multiply<'gc>(
    activation: &mut Activation<'_, 'gc>,
    a: Value<'gc>,
    b: Value<'gc>,
) -> Numeric<'gc> {
    Ok(Value::Number(
        a.to_number(activation)? * b.to_number(activation)?,
    ))
}

pub(super) fn divide<'gc>(
    activation: &mut Activation<'_, 'gc>,
    a: Value<'gc>,
    b: Value<'gc>,
) -> Result<f64, Error<'gc>> {
    Ok(a.to_number(activation)? / b.to_number(activation)?)
}

pub(super) fn modulo<'gc>(
    activation: &mut Activation<'_, 'gc>,
    a: Value<'gc>,
    b: Value<'gc>,
) -> Numeric<'gc> {
    // Rust's remainder of floats is C's fmod, as ECMA-262 section 11.5.3 asks.
    Ok(Value::Number(
        a.to_number(activation)? % b.to_number(activation)?,
    ))
}

pub(super) fn to_ints<'gc>(
    activation: &mut Activation<'_, 'gc>,
    a: Value<'gc>,
    b: Value<'gc>,
) -> Result<(i32, i32), Error<'gc>> {
    Ok((a.to_i32(activation)?, b.to_i32(activation)?))
}

/// `text.charCodeAt(index)`. Errors: #1009 of null, and what the index's `valueOf` throws.
pub(super) fn char_code_at<'gc>(
    activation: &mut Activation<'_, 'gc>,
    text: Value<'gc>,
    index: Value<'gc>,
) -> Result<Value<'gc>, Error<'gc>> {
    if text.is_null_or_undefined() {
        return Err(activation.null_error(text));
    }
    let index = index.to_number(activation)?;
    crate::globals::string::char_code_at(activation, text, &[Value::Number(index)])
}

pub(super) fn equals<'gc>(
    activation: &mut Activation<'_, 'gc>,
    a: Value<'gc>,
    b: Value<'gc>,
) -> Result<bool, Error<'gc>> {
    a.abstract_equals(b, activation)
}

pub(super) fn less_than<'gc>(
    activation: &mut Activation<'_, 'gc>,
    a: Value<'gc>,
    b: Value<'gc>,
) -> Result<bool, Error<'gc>> {
    Ok(a.less_than(b, activation)?.unwrap_or(false))
}

pub(super) fn greater_than<'gc>(
    activation: &mut Activation<'_, 'gc>,
    a: Value<'gc>,
    b: Value<'gc>,
) -> Result<bool, Error<'gc>> {
    less_than(activation, b, a)
}

pub(super) fn greater_equals<'gc>(
    activation: &mut Activation<'_, 'gc>,
    a: Value<'gc>,
    b: Value<'gc>,
) -> Result<bool, Error<'gc>> {
    less_equals(activation, b, a)
}

/// `a <= b`: that `b < a` is known to be false.
pub(super) fn less_equals<'gc>(
    activation: &mut Activation<'_, 'gc>,
    a: Value<'gc>,
    b: Value<'gc>,
) -> Result<bool, Error<'gc>> {
    Ok(b.less_than(a, activation)? == Some(false))
}
