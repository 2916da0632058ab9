//! `Vector.<T>`: the natives of `Vector$int`, `Vector$uint`, `Vector$double` and `Vector$object`.

use super::array::sort::{sort_arguments, sorted_positions};
use super::array::{elements, end_of_backward_search, from_end};
use crate::class::ClassDef;
use crate::prelude::*;
use crate::types::Type;
use crate::vector::{edit, element_type};
use crate::vector_storage::VectorStorage;

/// The longest string that `join` tries to make, in separators.
const MAX_JOINED: u32 = 1 << 28;

/// In programs of earlier SWF versions, `concat` appends its arguments in reverse order.
const CONCATENATES_IN_ORDER_FROM: u8 = 11;

/// `new Vector()` without an element type. Errors: always TypeError #1007.
pub fn construct<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _class: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Err(activation.error(ErrorClass::TypeError, msg::E1007, []))
}

/// The object that a method is called on.
fn vector(this: Value<'_>) -> Object<'_> {
    this.as_object()
        .expect("a Vector's methods are called on Vectors")
}

/// An empty vector of the element type that the class has.
pub fn allocate<'gc>(
    activation: &mut Activation<'_, 'gc>,
    class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    let element_type = class.as_class().and_then(|class| class.element_type());
    let storage = VectorStorage::new(element_type.unwrap_or(Type::Any));
    Ok(Kind::vector(activation.mc(), storage))
}

/// `Vector.<T>(list)`: a Vector of that type as it is, or a new one with the elements of an Array,
/// another Vector or anything else with a length and numbered properties. Errors: TypeError #1034 for anything else.
pub fn call<'gc>(
    activation: &mut Activation<'_, 'gc>,
    class: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let class = vector(class);
    let list = args.at(0);
    if activation.is_of_type(list, class) {
        return Ok(list);
    }
    let def = class
        .as_class()
        .expect("a class is called with itself as receiver");
    if list.as_object().is_none() {
        let shown = activation.describe_for_coercion(list);
        return Err(activation.error(
            ErrorClass::TypeError,
            msg::E1034,
            [&shown, &def.name.to_dotted()],
        ));
    }
    let mut values = elements::to_vec(activation, list)?;
    let result = activation.construct(class, &[])?;
    let is_untyped = result
        .as_vector()
        .is_some_and(|storage| storage.element_type() == Type::Any);
    // The reference keeps no undefined of the list in a `Vector.<*>`.
    for value in values.iter_mut().filter(|_| is_untyped) {
        if let Value::Undefined = value {
            *value = Value::Null;
        }
    }
    push_values(activation, result, &values)?;
    Ok(result.into())
}

/// The constructor's work.
pub fn _init<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    edit(activation, vector(this), |storage| {
        storage.set_len(args.uint(0))?;
        storage.set_fixed(args.bool(1));
        Ok(())
    })?;
    Ok(Value::Undefined)
}

/// A new vector of the same class with a length.
pub fn _new_like<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let storage = VectorStorage::new(element_type(vector(this)));
    let result = new_like(activation, this, storage);
    edit(activation, result, |storage| storage.set_len(args.uint(0)))?;
    Ok(result.into())
}

fn new_like<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    storage: VectorStorage<'gc>,
) -> Object<'gc> {
    let class = vector(this)
        .class()
        .expect("a Vector is an instance of a class");
    activation.instantiate(class, Kind::vector(activation.mc(), storage))
}

/// `length`
pub fn get_length<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(length(this).into())
}

fn length(this: Value<'_>) -> u32 {
    vector(this).as_vector().map_or(0, |storage| storage.len())
}

/// Sets `length`. Errors: RangeError #1126 of a fixed vector.
pub fn set_length<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    edit(activation, vector(this), |storage| {
        storage.set_len(args.uint(0))
    })?;
    Ok(Value::Undefined)
}

/// `fixed`
pub fn get_fixed<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let fixed = vector(this)
        .as_vector()
        .is_some_and(|storage| storage.is_fixed());
    Ok(fixed.into())
}

/// Sets `fixed`.
pub fn set_fixed<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    edit(activation, vector(this), |storage| {
        storage.set_fixed(args.bool(0));
        Ok(())
    })?;
    Ok(Value::Undefined)
}

fn coerce_all<'gc>(
    activation: &mut Activation<'_, 'gc>,
    vector: Object<'gc>,
    values: &[Value<'gc>],
) -> Result<Vec<Value<'gc>>, Error<'gc>> {
    let element_type = element_type(vector);
    values
        .iter()
        .map(|&value| element_type.coerce(activation, value))
        .collect()
}

fn push_values<'gc>(
    activation: &mut Activation<'_, 'gc>,
    vector: Object<'gc>,
    values: &[Value<'gc>],
) -> Result<u32, Error<'gc>> {
    let values = coerce_all(activation, vector, values)?;
    edit(activation, vector, |storage| {
        storage.check_not_fixed()?;
        for value in values {
            storage.push(value)?;
        }
        Ok(storage.len())
    })
}

/// `push`. Errors: RangeError #1126 of a fixed vector.
pub fn push<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(push_values(activation, vector(this), args)?.into())
}

/// `unshift`. Errors: RangeError #1126 of a fixed vector.
pub fn unshift<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let values = coerce_all(activation, vector(this), args)?;
    let length = edit(activation, vector(this), |storage| {
        storage.check_not_fixed()?;
        storage.splice(0, 0, &values)?;
        Ok(storage.len())
    })?;
    Ok(length.into())
}

/// What taking an element out of an empty vector gives.
fn nothing<'gc>(vector: Object<'gc>) -> Value<'gc> {
    match element_type(vector) {
        Type::Int | Type::Uint | Type::Number => Value::Int(0),
        _ => Value::Undefined,
    }
}

/// `pop`. Errors: RangeError #1126 of a fixed vector.
pub fn pop<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let popped = edit(activation, vector(this), VectorStorage::pop)?;
    Ok(popped.unwrap_or_else(|| nothing(vector(this))))
}

/// `shift`. Errors: RangeError #1126 of a fixed vector.
pub fn shift<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let shifted = edit(activation, vector(this), |storage| {
        storage.check_not_fixed()?;
        if storage.is_empty() {
            Ok(None)
        } else {
            storage.remove(0).map(Some)
        }
    })?;
    Ok(shifted.unwrap_or_else(|| nothing(vector(this))))
}

/// `insertAt`. Errors: RangeError #1126 of a fixed vector.
pub fn insert_at<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let value = element_type(vector(this)).coerce(activation, args.at(1))?;
    edit(activation, vector(this), |storage| {
        let index = from_end(f64::from(args.int(0)), storage.len());
        storage.insert(index, value)
    })?;
    Ok(Value::Undefined)
}

/// `removeAt`. Errors: RangeError #1126 of a fixed vector, #1125 past the end.
pub fn remove_at<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    edit(activation, vector(this), |storage| {
        let index = args.int(0);
        let index =
            u32::try_from(index).unwrap_or_else(|_| from_end(f64::from(index), storage.len()));
        storage.remove(index)
    })
}

/// `reverse`
pub fn reverse<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    edit(activation, vector(this), |storage| {
        storage.reverse();
        Ok(())
    })?;
    Ok(this)
}

/// `concat`. Errors: TypeError #1034 for what is no Vector of the same type.
pub fn concat<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let class = vector(this)
        .class_def()
        .expect("a Vector is an instance of a class");
    // `Vector$object`, or another of the four classes.
    let family = class.superclass.unwrap_or(class);
    let copy = whole(vector(this));
    let result = new_like(activation, this, copy);
    let appended: Vec<_> = if activation.vm().config.swf_version < CONCATENATES_IN_ORDER_FROM {
        args.iter().rev().collect()
    } else {
        args.iter().collect()
    };
    for &other in appended {
        let other = match other {
            // Of two Vectors of objects, the elements decide.
            Value::Object(object)
                if object
                    .class_def()
                    .is_some_and(|other| other.is_subclass_of(&family)) =>
            {
                object
            }
            other => {
                let coerced = ClassDef::as_type(class).coerce(activation, other)?;
                let Some(object) = coerced.as_object() else {
                    return Err(activation.error(ErrorClass::TypeError, msg::E1009, []));
                };
                object
            }
        };
        let values: Vec<_> = whole(other).iter().collect();
        push_values(activation, result, &values)?;
    }
    Ok(result.into())
}

/// A copy of all elements.
fn whole<'gc>(vector: Object<'gc>) -> VectorStorage<'gc> {
    let copy = vector
        .as_vector()
        .map(|storage| storage.slice(0, storage.len()));
    copy.unwrap_or_else(|| VectorStorage::new(Type::Any))
}

/// `slice`
pub fn slice<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let part = edit(activation, vector(this), |storage| {
        let start = from_end(args.number(0), storage.len());
        let end = from_end(args.number(1), storage.len());
        Ok(storage.slice(start, end))
    })?;
    Ok(new_like(activation, this, part).into())
}

/// `splice`. It changes the length of a fixed vector too.
pub fn splice<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let items = coerce_all(activation, vector(this), args.get(2..).unwrap_or_default())?;
    let removed = edit(activation, vector(this), |storage| {
        let start = from_end(args.number(0), storage.len());
        let count = args.number(1);
        // A negative count says where to stop, from the end. NaN becomes 0.
        let count = if count < 0.0 {
            from_end(count, storage.len()).saturating_sub(start)
        } else {
            count as u32
        };
        storage.splice(start, count, &items)
    })?;
    Ok(new_like(activation, this, removed).into())
}

/// `join`
pub fn join<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let separator = args.at(0).to_avm_string(activation)?;
    if length(this) > MAX_JOINED {
        return Err(activation.error(ErrorClass::MemoryError, msg::E1000, []));
    }
    let mut text = WString::new();
    let mut index = 0;
    // The length is read anew each time: a toString may change it.
    while index < length(this) {
        if index > 0 {
            text.push_wstr(separator.as_wstr());
        }
        let element = vector(this)
            .as_vector()
            .and_then(|storage| storage.get(index));
        if let Some(element) = element {
            text.push_wstr(element.to_avm_string(activation)?.as_wstr());
        }
        index += 1;
    }
    Ok(AvmString::new(activation.mc(), text).into())
}

/// `indexOf`
pub fn index_of<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    edit(activation, vector(this), |storage| {
        let start = from_end(args.number(1), storage.len());
        let found = (start..storage.len()).find(|&index| is_at(storage, index, args.at(0)));
        Ok(found.map_or(Value::Int(-1), Value::from))
    })
}

/// `lastIndexOf`
pub fn last_index_of<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    edit(activation, vector(this), |storage| {
        let end = end_of_backward_search(args.number(1), storage.len());
        let found = (0..end)
            .rev()
            .find(|&index| is_at(storage, index, args.at(0)));
        Ok(found.map_or(Value::Int(-1), Value::from))
    })
}

fn is_at<'gc>(storage: &VectorStorage<'gc>, index: u32, searched: Value<'gc>) -> bool {
    storage
        .get(index)
        .is_some_and(|value| value.strict_equals(searched))
}

/// `sort`: by a comparison function or by options. With `RETURNINDEXEDARRAY`, and where `UNIQUESORT`
/// finds equal elements, it changes nothing.
pub fn sort<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (callback, options) = sort_arguments(activation, args)?;
    let values: Vec<_> = whole(vector(this)).iter().collect();
    let positions = sorted_positions(activation, &values, callback, options)?;
    if let Some(positions) = positions.filter(|_| !options.returns_indexes()) {
        edit(activation, vector(this), |storage| {
            for (index, &position) in (0..storage.len()).zip(&positions) {
                storage.set(index, values[position as usize])?;
            }
            Ok(())
        })?;
    }
    Ok(this)
}
