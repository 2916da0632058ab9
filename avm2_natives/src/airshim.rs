//! The project's own package `airshim`: what the declared classes share.

use airshim_avm2::prelude::*;

use crate::Natives;

pub mod frame_loop;
pub mod unimplemented;

/// `reportUncaught(error)`: shows an error that no script caught.
pub fn report_uncaught<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    activation.report_uncaught(args.at(0));
    Ok(Value::Undefined)
}

/// `requireApplicationSandbox()`. Errors: SecurityError #3205 where the caller isn't application content.
pub fn require_application_sandbox<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Natives::require_application_sandbox(activation)?;
    Ok(Value::Undefined)
}
