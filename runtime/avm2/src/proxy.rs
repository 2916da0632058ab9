//! Access to the properties of a `flash.utils.Proxy`: each kind calls a method of the namespace `flash_proxy`, which
//! the program's subclass overrides.

use crate::activation::Activation;
use crate::error::Error;
use crate::name::{Multiname, NamespaceKind};
use crate::object::Object;
use crate::value::Value;

/// The URI of the namespace `flash_proxy`.
const FLASH_PROXY: &str = "http://www.adobe.com/2006/actionscript/flash/proxy";

/// Calls the method `name` of the namespace `flash_proxy`. Errors: what it throws.
fn call<'gc>(
    activation: &mut Activation<'_, 'gc>,
    proxy: Object<'gc>,
    name: &str,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let uri = activation.name(FLASH_PROXY);
    let namespace = activation.namespace(NamespaceKind::Public, uri);
    let name = Multiname::qualified(namespace, activation.name(name));
    activation.call_property(proxy.into(), &name, args)
}

/// A property's name as the methods get it: a String, or a QName where it isn't public or is an attribute.
fn name_argument<'gc>(
    activation: &mut Activation<'_, 'gc>,
    name: &Multiname<'gc>,
) -> Result<Value<'gc>, Error<'gc>> {
    let is_plain = name.ns.contains_public() && !name.is_attribute;
    match name.name {
        Some(local) if is_plain => Ok(local.string().into()),
        _ => Ok(activation.q_name_object(*name)?.into()),
    }
}

/// `proxy.name`. Errors: what the program's `getProperty` throws.
pub(crate) fn get_property<'gc>(
    activation: &mut Activation<'_, 'gc>,
    proxy: Object<'gc>,
    name: &Multiname<'gc>,
) -> Result<Value<'gc>, Error<'gc>> {
    let name = name_argument(activation, name)?;
    call(activation, proxy, "getProperty", &[name])
}

/// `proxy.name = value`. Errors: what the program's `setProperty` throws.
pub(crate) fn set_property<'gc>(
    activation: &mut Activation<'_, 'gc>,
    proxy: Object<'gc>,
    name: &Multiname<'gc>,
    value: Value<'gc>,
) -> Result<(), Error<'gc>> {
    let name = name_argument(activation, name)?;
    call(activation, proxy, "setProperty", &[name, value]).map(drop)
}

/// `proxy.name(…)`. Errors: what the program's `callProperty` throws.
pub(crate) fn call_property<'gc>(
    activation: &mut Activation<'_, 'gc>,
    proxy: Object<'gc>,
    name: &Multiname<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let mut all = Vec::with_capacity(args.len() + 1);
    all.push(name_argument(activation, name)?);
    all.extend_from_slice(args);
    call(activation, proxy, "callProperty", &all)
}

/// `name in proxy`. Errors: what the program's `hasProperty` throws.
pub(crate) fn has_property<'gc>(
    activation: &mut Activation<'_, 'gc>,
    proxy: Object<'gc>,
    name: &Multiname<'gc>,
) -> Result<bool, Error<'gc>> {
    let name = name_argument(activation, name)?;
    Ok(call(activation, proxy, "hasProperty", &[name])?.to_boolean())
}

/// `delete proxy.name`. Errors: what the program's `deleteProperty` throws.
pub(crate) fn delete_property<'gc>(
    activation: &mut Activation<'_, 'gc>,
    proxy: Object<'gc>,
    name: &Multiname<'gc>,
) -> Result<bool, Error<'gc>> {
    let name = name_argument(activation, name)?;
    Ok(call(activation, proxy, "deleteProperty", &[name])?.to_boolean())
}

/// `proxy..name`. Errors: what the program's `getDescendants` throws.
pub(crate) fn descendants<'gc>(
    activation: &mut Activation<'_, 'gc>,
    proxy: Object<'gc>,
    name: &Multiname<'gc>,
) -> Result<Value<'gc>, Error<'gc>> {
    let name = name_argument(activation, name)?;
    call(activation, proxy, "getDescendants", &[name])
}

/// The place after `place`; 0 at the end. Errors: what the program's `nextNameIndex` throws.
pub(crate) fn next_name_index<'gc>(
    activation: &mut Activation<'_, 'gc>,
    proxy: Object<'gc>,
    place: i32,
) -> Result<i32, Error<'gc>> {
    call(activation, proxy, "nextNameIndex", &[Value::Int(place)])?.to_i32(activation)
}

/// The name at a place. Errors: what the program's `nextName` throws.
pub(crate) fn next_name<'gc>(
    activation: &mut Activation<'_, 'gc>,
    proxy: Object<'gc>,
    place: i32,
) -> Result<Value<'gc>, Error<'gc>> {
    call(activation, proxy, "nextName", &[Value::Int(place)])
}

/// The value at a place. Errors: what the program's `nextValue` throws.
pub(crate) fn next_value<'gc>(
    activation: &mut Activation<'_, 'gc>,
    proxy: Object<'gc>,
    place: i32,
) -> Result<Value<'gc>, Error<'gc>> {
    call(activation, proxy, "nextValue", &[Value::Int(place)])
}
