//! The project's own package `airshim`: what the declared classes share.

use airshim_avm2::name::{Multiname, NamespaceKind};
use airshim_avm2::prelude::*;
use ring::rand::{SecureRandom, SystemRandom};

use crate::Natives;

pub mod frame_loop;
pub mod input;
pub mod swf_symbol;
pub mod unimplemented;

/// The method `name` of `object`, one that the class library has in the namespace `runtime_internal`.
///
/// # Errors
///
/// ReferenceError #1069 where there's none.
pub(crate) fn internal_method<'gc>(
    activation: &mut Activation<'_, 'gc>,
    object: Object<'gc>,
    name: &str,
) -> Result<Value<'gc>, Error<'gc>> {
    let uri = activation.name("airshim:runtime_internal");
    let namespace = activation.namespace(NamespaceKind::Public, uri);
    let name = Multiname::qualified(namespace, activation.name(name));
    activation.get(object.into(), &name)
}

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

/// `fillWithRandomBytes(bytes)`: overwrites a ByteArray with random bytes of the system's. Errors: Error #2004 where it has
/// none.
pub fn fill_with_random_bytes<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let Some(bytes) = args.object(0).and_then(Object::as_byte_array) else {
        return Ok(Value::Undefined);
    };
    let filled = SystemRandom::new().fill(bytes.borrow_mut().bytes_mut());
    filled.map_err(|_| activation.error(ErrorClass::Error, msg::E2004, []))?;
    Ok(Value::Undefined)
}
