//! The members of objects, as AMF writes and reads them.

use airshim_avm2::prelude::*;

/// The namespace of the methods that a Proxy overrides.
const FLASH_PROXY: &str = "http://www.adobe.com/2006/actionscript/flash/proxy";

/// Whether it's a function. Functions aren't written: as an element they are `undefined`, as a
/// dynamic property they are left out.
pub(super) fn is_function(value: Value<'_>) -> bool {
    value
        .as_object()
        .is_some_and(|object| matches!(object.kind(), Kind::Function(_)))
}

/// The dynamic properties of `object` that are written: those that the program's `dynamicPropertyWriter` writes, or its own
/// enumerable ones, and of a Proxy those that its `nextName` and `nextValue` tell of.
///
/// # Errors
///
/// What the writer and a Proxy's methods throw.
pub(super) fn dynamic_members<'gc>(
    activation: &mut Activation<'_, 'gc>,
    object: Object<'gc>,
) -> Result<Vec<(AvmString<'gc>, Value<'gc>)>, Error<'gc>> {
    let mut members = Vec::new();
    if !object.is_dynamic() {
        return Ok(members);
    }
    if object.as_array().is_none() {
        let encoding = activation.class("flash.net.ObjectEncoding")?;
        let writer = activation.get_public(encoding.into(), "dynamicPropertyWriter")?;
        if !writer.is_null_or_undefined() {
            return chosen_members(activation, writer, object);
        }
    }
    if matches!(object.kind(), Kind::Proxy) {
        return proxy_members(activation, object);
    }
    for key in object.dynamic_property_keys() {
        let Some(value) = object.dynamic(key).filter(|&value| !is_function(value)) else {
            continue;
        };
        members.push((key.to_value().to_avm_string(activation)?, value));
    }
    Ok(members)
}

/// What an IDynamicPropertyWriter writes of an object.
fn chosen_members<'gc>(
    activation: &mut Activation<'_, 'gc>,
    writer: Value<'gc>,
    object: Object<'gc>,
) -> Result<Vec<(AvmString<'gc>, Value<'gc>)>, Error<'gc>> {
    let output = activation.class("airshim.DynamicProperties")?;
    let output = activation.construct(output, &[])?;
    let args = [object.into(), output.into()];
    activation.call_public(writer, "writeDynamicProperties", &args)?;
    let list = activation.get_public(output.into(), "members")?;
    let list: Vec<_> = match list.as_object().and_then(Object::as_array) {
        Some(list) => (0..list.len())
            .map(|index| list.get(index).unwrap_or(Value::Undefined))
            .collect(),
        None => Vec::new(),
    };
    list.chunks_exact(2)
        .filter(|pair| !pair[0].is_null_or_undefined())
        .map(|pair| Ok((pair[0].to_avm_string(activation)?, pair[1])))
        .collect()
}

fn proxy_members<'gc>(
    activation: &mut Activation<'_, 'gc>,
    proxy: Object<'gc>,
) -> Result<Vec<(AvmString<'gc>, Value<'gc>)>, Error<'gc>> {
    let mut members = Vec::new();
    let mut index = Value::Int(0);
    loop {
        let args = [index];
        index = activation.call_in_namespace(proxy, FLASH_PROXY, "nextNameIndex", &args)?;
        if index.to_i32(activation)? == 0 {
            return Ok(members);
        }
        let name = activation.call_in_namespace(proxy, FLASH_PROXY, "nextName", &[index])?;
        let value = activation.call_in_namespace(proxy, FLASH_PROXY, "nextValue", &[index])?;
        if !is_function(value) {
            members.push((name.to_avm_string(activation)?, value));
        }
    }
}

/// Sets a property of an object that is being read. One that can't be set is traced and left out.
///
/// # Errors
///
/// What the exception's `toString` throws; anything that a script can't catch.
pub(super) fn set_member<'gc>(
    activation: &mut Activation<'_, 'gc>,
    object: Object<'gc>,
    name: AvmString<'gc>,
    value: Value<'gc>,
) -> Result<(), Error<'gc>> {
    let name = activation.intern(name);
    let Err(error) = activation.set_named(object.into(), name, value) else {
        return Ok(());
    };
    let Some(thrown) = error.thrown() else {
        return Err(error);
    };
    let text = thrown.to_avm_string(activation)?;
    activation.host().trace(&text.to_utf8_lossy());
    Ok(())
}

/// A new object of the class with this alias; a plain one for no alias and for an unknown one.
///
/// # Errors
///
/// What the constructor throws.
pub(super) fn new_object<'gc>(
    activation: &mut Activation<'_, 'gc>,
    alias: WStr<'_>,
) -> Result<Object<'gc>, Error<'gc>> {
    let class = match alias.is_empty() {
        true => None,
        false => super::class_aliases::class_of(activation, alias),
    };
    match class {
        Some(class) => activation.construct(class, &[]),
        None => Ok(activation.object()),
    }
}

/// A new Date.
pub(super) fn new_date<'gc>(activation: &mut Activation<'_, 'gc>, time: f64) -> Object<'gc> {
    let class = activation.classes().date;
    activation.instantiate(class, Kind::Date(std::cell::Cell::new(time)))
}

/// XML from its text.
///
/// # Errors
///
/// What parsing it throws.
pub(super) fn new_xml<'gc>(
    activation: &mut Activation<'_, 'gc>,
    text: AvmString<'gc>,
) -> Result<Object<'gc>, Error<'gc>> {
    let class = activation.classes().xml;
    activation.construct(class, &[text.into()])
}
