//! `flash.desktop.NativeApplication`: the running program as a whole.

use airshim_avm2::prelude::*;

use crate::Natives;

/// The version of the AIR runtime that programs are told of: the last one that Adobe itself released.
const RUNTIME_VERSION: &str = "32.0.0.125";

/// Its last number.
const PATCH_LEVEL: i32 = 125;

/// `applicationID`, from the application descriptor.
pub fn get_application_id<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let id = Natives::of(activation).application.id.clone();
    Ok(activation.string(&id).into())
}

/// `publisherID`; empty for programs that aren't signed.
pub fn get_publisher_id<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let id = Natives::of(activation).application.publisher_id.clone();
    Ok(activation.string(&id).into())
}

/// `applicationDescriptor`, as XML. A bare SWF has a descriptor of the least that one needs (semantics §11.3).
pub fn get_application_descriptor<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let application = &Natives::of(activation).application;
    let text = application.descriptor.clone().unwrap_or_else(|| {
        let id = &application.id;
        format!(
            "<application xmlns=\"http://ns.adobe.com/air/application/32.0\"><id>{id}</id>\
             <versionNumber>1.0.0</versionNumber><filename>{id}</filename>\
             <initialWindow><content>{id}.swf</content></initialWindow></application>"
        )
    });
    let xml = activation.class("XML")?;
    let text = activation.string(&text).into();
    Ok(activation.construct(xml, &[text])?.into())
}

/// `runtimeVersion`.
pub fn get_runtime_version<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(activation.string(RUNTIME_VERSION).into())
}

/// `runtimePatchLevel`.
pub fn get_runtime_patch_level<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(PATCH_LEVEL.into())
}

/// `exit(errorCode)`: returns, and the program ends after the running handler, without an `exiting` event (semantics §8).
pub fn exit<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let code = args.int(0);
    Natives::of(activation).request_exit(code);
    Ok(Value::Undefined)
}

/// `stay()`: takes back an `exit` that a window has prevented.
pub fn stay<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Natives::of(activation).stays = true;
    Ok(Value::Undefined)
}

/// `timeSinceLastUserInput`, in seconds. There is no user, so it counts from the start.
pub fn get_time_since_last_user_input<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let now = activation.host().monotonic_ms();
    let started_at = Natives::of(activation).started_at;
    Ok((((now - started_at) / 1000.0) as i32).into())
}

/// The first listener to `invoke` has come: the events that waited for it follow.
pub fn release_invocations<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Natives::of(activation).wants_invocations = true;
    Ok(Value::Undefined)
}
