//! Reading and changing the elements of an Array, or of anything else that has a length and numbered
//! properties.

use crate::array_storage::ArrayStorage;
use crate::prelude::*;
use crate::property_map::PropertyKey;
use crate::vtable::{Property, VTable};
use gc_arena::Gc;

/// The most properties that are read one by one of an object that is not an Array.
const MAX_GENERIC_LENGTH: u32 = 1 << 24;

/// The length of `list`: of an Array its own, otherwise its property `length`, also of an Array whose class overrides it.
pub(crate) fn length<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
) -> Result<u32, Error<'gc>> {
    if let Some(object) = list.as_object()
        && let Some(array) = object.as_array()
        && !overrides_length(activation, object)
    {
        return Ok(array.len());
    }
    activation.get_public(list, "length")?.to_u32(activation)
}

/// Whether the class of an Array has a `length` of its own.
fn overrides_length<'gc>(activation: &Activation<'_, 'gc>, array: Object<'gc>) -> bool {
    let Some(of_arrays) = activation.classes().array.as_class() else {
        return false;
    };
    let vtable = array.vtable();
    if Gc::ptr_eq(vtable, of_arrays.instance) {
        return false;
    }
    let name = activation.names().length;
    let public = activation.public_namespace();
    let getter = |vtable: Gc<'gc, VTable<'gc>>| match vtable.properties.get(public, name) {
        Some(Property::Accessor { get: Some(id), .. }) => Some(vtable.methods[id as usize].method),
        _ => None,
    };
    match (getter(vtable), getter(of_arrays.instance)) {
        (Some(own), Some(inherited)) => !Gc::ptr_eq(own, inherited),
        _ => false,
    }
}

/// The `length` that the class of an Array has instead of the array's own.
pub(crate) fn overridden_length<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
) -> Result<Option<u32>, Error<'gc>> {
    match list.as_object() {
        Some(object) if object.as_array().is_some() && overrides_length(activation, object) => {
            length(activation, list).map(Some)
        }
        _ => Ok(None),
    }
}

/// Looks at the elements of `list`. A hole shows the element that the prototypes have there, as
/// reading the property gives it.
///
/// # Errors
///
/// Of anything but an Array, those of reading the properties; MemoryError #1000 where there are too many.
pub(crate) fn look<'gc, R>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
    look: impl FnOnce(&ArrayStorage<'gc>) -> R,
) -> Result<R, Error<'gc>> {
    let other_length = overridden_length(activation, list)?;
    let array = list
        .as_object()
        .and_then(|object| Some((object, object.as_array()?)));
    let Some((object, array)) = array else {
        return Ok(look(&read_properties(activation, list)?));
    };
    if !has_holes(&array, 0) && other_length.is_none() {
        return Ok(look(&array));
    }
    let mut elements = ArrayStorage::clone(&array);
    if let Some(length) = other_length {
        elements.set_len(length);
    }
    fill_holes(object, &mut elements, 0);
    Ok(look(&elements))
}

fn read_properties<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
) -> Result<ArrayStorage<'gc>, Error<'gc>> {
    let length = length(activation, list)?;
    let mut elements = ArrayStorage::with_length(length);
    if length > MAX_GENERIC_LENGTH {
        let Some(object) = list.as_object().filter(|object| is_plain(*object)) else {
            return Err(activation.error(ErrorClass::MemoryError, msg::E1000, []));
        };
        // Nearly all of so many are missing.
        let present = numbered_properties(object).into_iter();
        for (index, value) in present.filter(|&(index, _)| index < length) {
            elements.set(index, value);
        }
        fill_holes(object, &mut elements, 0);
        return Ok(elements);
    }
    for index in 0..length {
        // A property that is not there and one that is undefined are alike here.
        match activation.get_index(list, index)? {
            Value::Undefined => {}
            value => elements.set(index, value),
        }
    }
    Ok(elements)
}

/// Whether all numbered properties that the object and its prototypes have are kept as dynamic ones.
fn is_plain(object: Object<'_>) -> bool {
    matches!(object.kind(), Kind::Plain)
}

/// The elements of an Array as a vector, its holes as `undefined`.
pub(crate) fn to_vec<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
) -> Result<Vec<Value<'gc>>, Error<'gc>> {
    let elements = look(activation, list, ArrayStorage::clone)?;
    let dense = elements.dense().iter();
    let mut values: Vec<_> = dense
        .map(|value| value.unwrap_or(Value::Undefined))
        .collect();
    let rest = values.len() as u32..elements.len();
    if rest.len() > MAX_GENERIC_LENGTH as usize {
        return Err(activation.error(ErrorClass::MemoryError, msg::E1000, []));
    }
    values.extend(rest.map(|index| elements.get(index).unwrap_or(Value::Undefined)));
    Ok(values)
}

/// Changes the elements of `list`: of an Array in place, otherwise those of its numbered
/// properties, which are then stored back with the length.
///
/// # Errors
///
/// Of anything but an Array, those of [`look`] and of writing the properties.
pub(crate) fn edit<'gc, R>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
    change: impl FnOnce(&mut ArrayStorage<'gc>) -> R,
) -> Result<R, Error<'gc>> {
    let mc = activation.mc();
    if let Some(mut array) = list.as_object().and_then(|object| object.array_mut(mc)) {
        return Ok(change(&mut array));
    }
    let mut elements = read_properties(activation, list)?;
    let old_length = elements.len();
    let result = change(&mut elements);
    write_back(activation, list, old_length, &elements)?;
    Ok(result)
}

/// Appends to anything: sets the properties from its `length` on, and that. Gives the new length, which wraps around.
/// Errors: those of reading and writing the properties.
pub(crate) fn push<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
    values: &[Value<'gc>],
) -> Result<u32, Error<'gc>> {
    let mut end = length(activation, list)?;
    for &value in values {
        activation.set_index(list, end, value)?;
        end = end.wrapping_add(1);
    }
    activation.set_public(list, "length", end.into())?;
    Ok(end)
}

/// Takes the last element away of anything but an Array. Errors: those of reading and writing the properties.
pub(crate) fn pop<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
) -> Result<Value<'gc>, Error<'gc>> {
    let Some(last) = length(activation, list)?.checked_sub(1) else {
        activation.set_public(list, "length", 0_u32.into())?;
        return Ok(Value::Undefined);
    };
    let popped = activation.get_index(list, last)?;
    if let Some(object) = list.as_object() {
        object.remove_dynamic(activation.mc(), PropertyKey::Index(last));
    }
    activation.set_public(list, "length", last.into())?;
    Ok(popped)
}

fn write_back<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
    old_length: u32,
    elements: &ArrayStorage<'gc>,
) -> Result<(), Error<'gc>> {
    for (index, value) in elements.iter() {
        activation.set_index(list, index, value)?;
    }
    if let Some(object) = list.as_object() {
        for (index, _) in numbered_properties(object) {
            if index < old_length && elements.get(index).is_none() {
                object.remove_dynamic(activation.mc(), PropertyKey::Index(index));
            }
        }
    }
    activation.set_public(list, "length", elements.len().into())
}

/// Gives the holes of `elements` at `from` and later what the prototypes of `array` have there.
pub(crate) fn fill_holes<'gc>(array: Object<'gc>, elements: &mut ArrayStorage<'gc>, from: u32) {
    if !has_holes(elements, from) {
        return;
    }
    let mut next = array.proto();
    while let Some(proto) = next {
        for (index, value) in numbered_properties(proto) {
            let is_hole = index < elements.len() && elements.get(index).is_none();
            if is_hole && index >= from && !matches!(value, Value::Undefined) {
                elements.set(index, value);
            }
        }
        next = proto.proto();
    }
}

fn has_holes(elements: &ArrayStorage<'_>, from: u32) -> bool {
    !elements.is_dense()
        || elements
            .dense()
            .iter()
            .skip(from as usize)
            .any(Option::is_none)
}

fn numbered_properties<'gc>(object: Object<'gc>) -> Vec<(u32, Value<'gc>)> {
    let mut properties = Vec::new();
    if let Some(array) = object.as_array() {
        properties.extend(array.iter());
    }
    for key in object.dynamic_property_keys() {
        if let (PropertyKey::Index(index), Some(value)) = (key, object.dynamic(key)) {
            properties.push((index, value));
        }
    }
    properties
}
