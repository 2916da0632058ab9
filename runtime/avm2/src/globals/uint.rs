//! `uint`. Its methods are written in ActionScript.

use crate::prelude::*;

/// `uint(value)`
pub fn call<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    match args.first() {
        Some(value) => Ok(value.to_u32(activation)?.into()),
        None => Ok(Value::Int(0)),
    }
}

/// `new uint(value)` is a number as any other.
pub fn construct<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    call(activation, this, args)
}
