//! `airshim.Unimplemented`: declared members that this runtime cannot honour.

use airshim_avm2::prelude::*;

use crate::Natives;

/// `Unimplemented.throwFor(member)`: throws Error #1001 and logs the member once.
pub fn throw_for<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let member = log_once(activation, args)?;
    Err(activation.error(ErrorClass::Error, msg::E1001, [&member]))
}

/// `Unimplemented.warnOf(member)`: logs the member once.
pub fn warn_of<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    log_once(activation, args)?;
    Ok(Value::Undefined)
}

/// The member that is the first argument.
fn log_once<'gc>(
    activation: &mut Activation<'_, 'gc>,
    args: &[Value<'gc>],
) -> Result<String, Error<'gc>> {
    let member = args
        .nonnull_string(activation, 0, "member")?
        .to_utf8_lossy()
        .into_owned();
    if Natives::of(activation).is_first_use(&member) {
        tracing::warn!(%member, "the program uses a member that is not implemented");
    }
    Ok(member)
}
