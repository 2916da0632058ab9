//! The project's own package `airshim`: what the declared classes share.

use airshim_avm2::prelude::*;

pub mod frame_loop;
pub mod swf_symbol;
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
