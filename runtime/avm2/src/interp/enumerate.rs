//! The enumeration instructions behind `for … in` and `for each … in` (AVM2 specification, `hasnext2`, `nextname`,
//! `nextvalue`).
//!
//! A place is a number above 0 for the elements of an Array, Vector or XMLList (index plus one) and for the entries of
//! anything else. Of an object that has elements, the dynamic properties are at the lowest places below 0, so that
//! elements that come or go don't shift them; an index of 2^31 and more wraps around to the places above those.

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
        Kind::Array(storage) if element_before(object, place).is_some() => {
            let storage = storage.borrow();
            let mut next = storage.next_index(place as u32);
            // Those whose places are taken are passed over.
            if next.is_some_and(|index| element_at(object, place_of(index)).is_none()) {
                next = storage.next_index((1 << 31) + dynamic_places(object));
            }
            next
        }
        Kind::Vector(storage) if place >= 0 => {
            Some(place as u32).filter(|&index| index < storage.borrow().len())
        }
        Kind::Array(_) | Kind::Vector(_) => None,
        _ => return Ok(next_dynamic(object, place)),
    };
    if let Some(index) = element {
        return Ok(place_of(index));
    }
    let dynamic = match element_before(object, place) {
        Some(_) => 0,
        None => place.wrapping_sub(i32::MIN),
    };
    match next_dynamic(object, dynamic) {
        0 => Ok(0),
        next => Ok(i32::MIN.wrapping_add(next)),
    }
}

/// The place of the element at `index`.
fn place_of(index: u32) -> i32 {
    (index + 1) as i32
}

/// The greatest place of a dynamic property.
fn dynamic_places(object: Object<'_>) -> u32 {
    object.extension().map_or(0, |extension| {
        let places = extension.borrow().properties.places();
        u32::try_from(places).unwrap_or(u32::MAX >> 1)
    })
}

/// The index of the element at `place` of an object that has elements; `None` where that is a dynamic property's place.
fn element_at(object: Object<'_>, place: i32) -> Option<u32> {
    let is_element =
        place > 0 || place == i32::MIN || place as u32 > (1 << 31) + dynamic_places(object);
    is_element.then(|| place as u32 - 1)
}

/// As [`element_at`], and 0 before the first element.
fn element_before(object: Object<'_>, place: i32) -> Option<u32> {
    if place == 0 {
        return Some(0);
    }
    element_at(object, place)
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
    let place = match object.kind() {
        Kind::Array(_) | Kind::Vector(_) => place.wrapping_sub(i32::MIN),
        _ => place,
    };
    let place = usize::try_from(place).ok()?;
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
            Kind::Array(_) | Kind::Vector(_) if let Some(index) = element_at(object, place) => {
                index.into()
            }
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
            Kind::Array(storage) if let Some(index) = element_at(object, place) => {
                storage.borrow().get(index).unwrap_or(Value::Undefined)
            }
            Kind::Vector(storage) if let Some(index) = element_at(object, place) => {
                storage.borrow().get(index).unwrap_or(Value::Undefined)
            }
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
