//! The enumeration instructions behind `for … in` and `for each … in` (AVM2 specification, `hasnext2`, `nextname`,
//! `nextvalue`).
//!
//! A place is a number above 0 for the elements of an Array, Vector or XMLList (index plus one) and for the entries of
//! anything else; the dynamic properties of an object that has elements are at places below 0, so that elements that
//! come or go don't shift them.

use super::Cursor;
use crate::activation::Activation;
use crate::code::Reg;
use crate::error::Error;
use crate::object::{Kind, Object};
use crate::property_map::PropertyKey;
use crate::stack::Window;
use crate::value::Value;

/// The place after `place` in `object` itself; 0 where there's none. Errors: what a Proxy's method throws.
fn next<'gc>(
    activation: &mut Activation<'_, 'gc>,
    object: Object<'gc>,
    place: i32,
) -> Result<i32, Error<'gc>> {
    let element = match object.kind() {
        Kind::Proxy => return crate::proxy::next_name_index(activation, object, place),
        Kind::Dictionary(storage) => {
            let next = storage
                .borrow()
                .next_place(activation.mc(), place.max(0) as usize);
            return Ok(i32::try_from(next).unwrap_or(0));
        }
        Kind::Xml(_) | Kind::XmlList(_) | Kind::Name(_) => {
            return Ok(crate::xml::next_place(object, place));
        }
        Kind::Array(storage) if place >= 0 => storage.borrow().next_index(place as u32),
        Kind::Vector(storage) if place >= 0 => {
            Some(place as u32).filter(|&index| index < storage.borrow().len())
        }
        Kind::Array(_) | Kind::Vector(_) => None,
        _ => return Ok(next_dynamic(object, place)),
    };
    match element.and_then(|index| i32::try_from(index + 1).ok()) {
        Some(place) => Ok(place),
        None => Ok(-next_dynamic(object, (-place).max(0))),
    }
}

fn next_dynamic(object: Object<'_>, place: i32) -> i32 {
    let next = object.extension().map_or(0, |extension| {
        extension
            .borrow()
            .properties
            .next_place(place.max(0) as usize)
    });
    i32::try_from(next).unwrap_or(0)
}

/// The own property that is at `place`, of an object whose properties lie in its map.
fn dynamic_at<'gc>(object: Object<'gc>, place: i32) -> Option<(PropertyKey<'gc>, Value<'gc>)> {
    let extension = object.extension()?;
    let extension = extension.borrow();
    let place = place.unsigned_abs() as usize;
    let key = extension.properties.key_at(place)?;
    Some((key, extension.properties.value_at(place)?))
}

/// Steps an enumeration: the object and the place in their registers move on, to the prototypes at the end; `dst`
/// tells whether there was something. The class library's own code doesn't see what a program has put into prototypes.
pub(super) fn has_next<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &Cursor<'gc>,
    dst: Reg,
    object: Reg,
    index: Reg,
) -> Result<(), Error<'gc>> {
    let window = cursor.window;
    let is_library = cursor.code.method.unit.block().is_some();
    let mut place = window.get(index).to_i32(activation)?;
    let mut holder = match window.get(object) {
        Value::Object(object) => Some(object),
        Value::Undefined | Value::Null => None,
        // A primitive value has nothing of its own.
        other => activation.proto_of(other),
    };
    while let Some(object_now) = holder {
        let next = next(activation, object_now, place)?;
        if next != 0 {
            window.set(object, object_now.into());
            window.set(index, Value::Int(next));
            window.set(dst, Value::Bool(true));
            return Ok(());
        }
        place = 0;
        holder = match object_now.kind() {
            Kind::Proxy => None,
            _ if is_library => None,
            _ => object_now.proto(),
        };
    }
    window.set(object, Value::Null);
    window.set(index, Value::Int(0));
    window.set(dst, Value::Bool(false));
    Ok(())
}

/// `hasnext`: the next place of the object, without its prototypes.
pub(super) fn next_place<'gc>(
    activation: &mut Activation<'_, 'gc>,
    window: Window<'gc>,
    dst: Reg,
    object: Reg,
    index: Reg,
) -> Result<(), Error<'gc>> {
    let place = window.get(index).to_i32(activation)?;
    let next = match window.get(object) {
        Value::Object(object) => next(activation, object, place)?,
        _ => 0,
    };
    window.set(dst, Value::Int(next));
    Ok(())
}

/// The name at a place. Errors: TypeError #1009 and #1010, and what a Proxy's method throws.
pub(super) fn next_name<'gc>(
    activation: &mut Activation<'_, 'gc>,
    window: Window<'gc>,
    dst: Reg,
    object: Reg,
    index: Reg,
) -> Result<(), Error<'gc>> {
    let place = window.get(index).to_i32(activation)?;
    let object = holder(activation, window.get(object))?;
    let name = match object {
        None => Value::Undefined,
        Some(object) => match object.kind() {
            Kind::Proxy => crate::proxy::next_name(activation, object, place)?,
            Kind::Dictionary(storage) => storage
                .borrow()
                .key_at(activation.mc(), place.max(0) as usize)
                .unwrap_or(Value::Undefined),
            Kind::Xml(_) | Kind::XmlList(_) | Kind::Name(_) => {
                crate::xml::name_at(activation, object, place)
            }
            Kind::Array(_) | Kind::Vector(_) if place > 0 => Value::Int(place - 1),
            _ => dynamic_at(object, place).map_or(Value::Undefined, |(key, _)| key.to_value()),
        },
    };
    window.set(dst, name);
    Ok(())
}

/// The value at a place. Errors: TypeError #1009 and #1010, and what a Proxy's method throws.
pub(super) fn next_value<'gc>(
    activation: &mut Activation<'_, 'gc>,
    window: Window<'gc>,
    dst: Reg,
    object: Reg,
    index: Reg,
) -> Result<(), Error<'gc>> {
    let place = window.get(index).to_i32(activation)?;
    let object = holder(activation, window.get(object))?;
    let value = match object {
        None => Value::Undefined,
        Some(object) => match object.kind() {
            Kind::Proxy => crate::proxy::next_value(activation, object, place)?,
            Kind::Dictionary(storage) => storage
                .borrow()
                .value_at(place.max(0) as usize)
                .unwrap_or(Value::Undefined),
            Kind::Xml(_) | Kind::XmlList(_) | Kind::Name(_) => {
                crate::xml::value_at(activation, object, place)
            }
            Kind::Array(storage) if place > 0 => storage
                .borrow()
                .get(place as u32 - 1)
                .unwrap_or(Value::Undefined),
            Kind::Vector(storage) if place > 0 => storage
                .borrow()
                .get(place as u32 - 1)
                .unwrap_or(Value::Undefined),
            _ => dynamic_at(object, place).map_or(Value::Undefined, |(_, value)| value),
        },
    };
    window.set(dst, value);
    Ok(())
}

fn holder<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
) -> Result<Option<Object<'gc>>, Error<'gc>> {
    match value {
        Value::Object(object) => Ok(Some(object)),
        Value::Undefined | Value::Null => Err(activation.null_error(value)),
        other => Ok(activation.proto_of(other)),
    }
}
