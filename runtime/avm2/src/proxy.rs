//! Access to the properties of a `flash.utils.Proxy`: each kind calls a method of the namespace `flash_proxy`, which
//! the program's subclass overrides.

use crate::activation::Activation;
use crate::error::Error;
use crate::name::{Multiname, NamespaceKind, NamespaceSet};
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

/// Whether `name` is that of a declared member, which the methods have no say in. A name in any namespace is of none.
pub(crate) fn is_declared<'gc>(proxy: Object<'gc>, name: &Multiname<'gc>) -> bool {
    !matches!(name.ns, NamespaceSet::Any) && proxy.vtable().find(name).is_some()
}

/// A property's name as the methods get it: a QName, but for an index, which is a String.
fn name_argument<'gc>(
    activation: &mut Activation<'_, 'gc>,
    name: &Multiname<'gc>,
) -> Result<Value<'gc>, Error<'gc>> {
    let is_plain = name.ns.contains_public() && !name.is_attribute;
    match name.name {
        Some(local) if is_plain && local.as_index().is_some() => Ok(local.string().into()),
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

/// Whether `proxy` has a property that scopes look for. Errors: what the program's `hasProperty` throws.
pub(crate) fn has_property<'gc>(
    activation: &mut Activation<'_, 'gc>,
    proxy: Object<'gc>,
    name: &Multiname<'gc>,
) -> Result<bool, Error<'gc>> {
    let name = name_argument(activation, name)?;
    has_named(activation, proxy, name)
}

/// `name in proxy`: the program's `hasProperty` gets the name as a String, also that of a declared member. Errors: what
/// it throws.
pub(crate) fn is_in<'gc>(
    activation: &mut Activation<'_, 'gc>,
    proxy: Object<'gc>,
    name: Value<'gc>,
) -> Result<bool, Error<'gc>> {
    let name = name.to_avm_string(activation)?.into();
    has_named(activation, proxy, name)
}

fn has_named<'gc>(
    activation: &mut Activation<'_, 'gc>,
    proxy: Object<'gc>,
    name: Value<'gc>,
) -> Result<bool, Error<'gc>> {
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
