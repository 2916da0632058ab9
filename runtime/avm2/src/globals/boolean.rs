//! `Boolean`. Its methods are written in ActionScript.

use crate::prelude::*;

/// `Boolean(value)`
pub fn call<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(args.at(0).to_boolean().into())
}

/// `new Boolean(value)` is `true` or `false` as any other.
pub fn construct<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    call(activation, this, args)
}
