//! `flash.system.Security`.

use airshim_avm2::prelude::*;
use airshim_net::Sandbox;

use crate::Natives;

/// `sandboxType`.
pub fn get_sandbox_type<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let sandbox = Natives::of(activation).application.sandbox;
    Ok(activation.string(sandbox.name()).into())
}

/// `pageDomain`: null, as no page is around the program.
pub fn get_page_domain<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(Value::Null)
}

/// Content outside of the application may allow other domains, of which none is ever loaded here. Errors: SecurityError
/// #3207 for application content (semantics §10).
pub fn allow_domain<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    if Natives::of(activation).application.sandbox == Sandbox::Application {
        return Err(activation.error(ErrorClass::SecurityError, msg::E3207, []));
    }
    Ok(Value::Undefined)
}

/// As [`allow_domain`].
pub fn allow_insecure_domain<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    allow_domain(activation, this, args)
}

/// Application content needs no policy file, so the call has no effect (semantics §10). Errors: Error #1001 in the
/// sandboxes whose connections would depend on the file.
pub fn load_policy_file<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    match Natives::of(activation).application.sandbox {
        Sandbox::Application | Sandbox::LocalTrusted => Ok(Value::Undefined),
        _ => Err(activation.error(
            ErrorClass::Error,
            msg::E1001,
            [&"flash.system::Security$/loadPolicyFile()"],
        )),
    }
}

/// `showSettings(panel)`: there is no dialogue to show.
pub fn show_settings<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    tracing::info!("the program asks for the settings dialogue, which this runtime doesn't have");
    Ok(Value::Undefined)
}
