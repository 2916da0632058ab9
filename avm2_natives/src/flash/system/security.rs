//! `flash.system.Security`.

use airshim_avm2::prelude::*;
use airshim_net::{ConnectPermission, Sandbox};

use crate::Natives;
use crate::content::Content;

/// `sandboxType`.
pub fn get_sandbox_type<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let sandbox = Content::of_caller(activation).sandbox;
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
    if Content::of_caller(activation).sandbox == Sandbox::Application {
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

/// `loadPolicyFile(url)`: remembered for connections that need a socket policy file. Application content, which needs none,
/// calls it without effect (semantics §10).
pub fn load_policy_file<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let url = args.nonnull_string(activation, 0, "url")?.to_utf8_lossy();
    let permission = Content::of_caller(activation).sandbox.may_connect();
    if permission == Ok(ConnectPermission::NeedsPolicyFile) {
        Natives::of(activation).net.load_policy_file(&url);
    }
    Ok(Value::Undefined)
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
