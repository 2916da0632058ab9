//! `Array`. What a method does is done on [`ArrayStorage`]; anything else that a prototype function
//! is called on goes through `elements`.

pub(crate) mod elements;
pub(crate) mod quick_sort;
pub(crate) mod sort;

use self::elements::{edit, fill_holes, look};
use crate::array_storage::ArrayStorage;
use crate::prelude::*;

/// The longest string that `join` tries to make, in separators.
const MAX_JOINED: u32 = 1 << 28;

/// In programs of earlier SWF versions, arrays of sealed classes have elements.
const SEALS_FROM: u8 = 13;

/// An empty array; the constructor fills it. An array of a sealed class has no elements, and reading or setting one
/// fails as with any other property that isn't there.
pub fn allocate<'gc>(
    activation: &mut Activation<'_, 'gc>,
    class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    let is_sealed = class.as_class().is_some_and(|class| class.is_sealed());
    if is_sealed && activation.vm().config.swf_version >= SEALS_FROM {
        return Ok(Kind::Plain);
    }
    Ok(Kind::array(activation.mc(), ArrayStorage::new()))
}

/// `Array(…)` is `new Array(…)`.
pub fn call<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let array = activation.classes().array;
    Ok(activation.construct(array, args)?.into())
}

/// The constructor. Errors: RangeError #1005 for one number that is not a length.
pub fn instance_init<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let storage = match args {
        [Value::Int(_) | Value::Number(_)] => {
            let number = args.number(0);
            let length = number as u32;
            if f64::from(length) != number {
                let shown = args[0].to_avm_string(activation)?;
                return Err(activation.error(ErrorClass::RangeError, msg::E1005, [&shown]));
            }
            ArrayStorage::with_length(length)
        }
        elements => elements.iter().copied().collect(),
    };
    if is_array(this) || !storage.is_empty() {
        edit(activation, this, |array| *array = storage)?;
    }
    Ok(Value::Undefined)
}

/// `length`
pub fn get_length<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let array = this
        .as_object()
        .and_then(|object| object.as_array().map(|array| array.len()));
    Ok(array.unwrap_or(0).into())
}

/// Sets `length`.
pub fn set_length<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    if is_array(this) {
        edit(activation, this, |array| array.set_len(args.uint(0)))?;
    }
    Ok(Value::Undefined)
}

/// Defines the method of arrays and the function behind the prototype's; the latter gets what it is
/// called on as its first argument.
macro_rules! list_methods {
    ($($(#[$doc:meta])* $method:ident, $function:ident => $body:ident;)*) => {$(
        $(#[$doc])*
        pub fn $method<'gc>(
            activation: &mut Activation<'_, 'gc>,
            this: Value<'gc>,
            args: &[Value<'gc>],
        ) -> Result<Value<'gc>, Error<'gc>> {
            $body(activation, this, args)
        }

        $(#[$doc])*
        pub fn $function<'gc>(
            activation: &mut Activation<'_, 'gc>,
            _this: Value<'gc>,
            args: &[Value<'gc>],
        ) -> Result<Value<'gc>, Error<'gc>> {
            $body(activation, args.at(0), &args[1..])
        }
    )*};
}

/// As [`list_methods`], for methods with rest arguments: the function gets those in an Array.
macro_rules! list_methods_of_rest {
    ($($(#[$doc:meta])* $method:ident, $function:ident => $body:ident;)*) => {$(
        $(#[$doc])*
        pub fn $method<'gc>(
            activation: &mut Activation<'_, 'gc>,
            this: Value<'gc>,
            args: &[Value<'gc>],
        ) -> Result<Value<'gc>, Error<'gc>> {
            $body(activation, this, args)
        }

        $(#[$doc])*
        pub fn $function<'gc>(
            activation: &mut Activation<'_, 'gc>,
            _this: Value<'gc>,
            args: &[Value<'gc>],
        ) -> Result<Value<'gc>, Error<'gc>> {
            let rest = elements::to_vec(activation, args.at(1))?;
            $body(activation, args.at(0), &rest)
        }
    )*};
}

list_methods! {
    /// `indexOf`
    index_of, _index_of => first_index;
    /// `lastIndexOf`
    last_index_of, _last_index_of => last_index;
    /// `join`. Errors: MemoryError #1000 where the text would be too long.
    join, _join => joined;
    /// `pop`
    pop, _pop => pop_last;
    /// `reverse`
    reverse, _reverse => reverse_in_place;
    /// `shift`
    shift, _shift => shift_first;
    /// `slice`
    slice, _slice => copy_range;
    /// `sortOn`
    sort_on, _sort_on => sort_by_fields;
}

list_methods_of_rest! {
    /// `concat`
    concat, _concat => concatenated;
    /// `sort`
    sort, _sort => sort_elements;
    /// `splice`
    splice, _splice => replace_range;
    /// `unshift`
    unshift, _unshift => unshift_all;
}

/// `push`: no element goes beyond the greatest length.
pub fn push<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    push_all(activation, this, args)
}

/// The prototype's `push`, for anything with a length: the length wraps around.
pub fn _push<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let list = args.at(0);
    let rest = elements::to_vec(activation, args.at(1))?;
    let array = list.as_object().and_then(Object::as_array);
    let fits = |length: u32| {
        u32::try_from(rest.len()).is_ok_and(|more| length.checked_add(more).is_some())
    };
    match array.map(|array| array.len()) {
        Some(length) if fits(length) => push_all(activation, list, &rest),
        _ => Ok(elements::push(activation, list, &rest)?.into()),
    }
}

/// `insertAt`
pub fn insert_at<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let object = this.as_object();
    edit(activation, this, |array| {
        let index = from_end(f64::from(args.int(0)), array.len());
        if let Some(object) = object {
            fill_holes(object, array, index);
        }
        array.splice(index, 0, &[args.at(1)]);
    })?;
    Ok(Value::Undefined)
}

/// `removeAt`
pub fn remove_at<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let object = this.as_object();
    let removed = edit(activation, this, |array| {
        let index = from_end(f64::from(args.int(0)), array.len());
        if let Some(object) = object {
            fill_holes(object, array, index);
        }
        array.remove(index)
    })?;
    Ok(removed.unwrap_or(Value::Undefined))
}

fn sort_elements<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    sort::sort(activation, list, args)
}

fn sort_by_fields<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    sort::sort_on(activation, list, args)
}

fn push_all<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    if !is_array(list) {
        return Ok(elements::push(activation, list, args)?.into());
    }
    let length = edit(activation, list, |array| {
        for &value in args {
            array.push(value);
        }
        array.len()
    })?;
    Ok(length.into())
}

fn is_array(list: Value<'_>) -> bool {
    list.as_object()
        .is_some_and(|object| object.as_array().is_some())
}

fn unshift_all<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let length = edit(activation, list, |array| {
        let length = array.len().wrapping_add(args.len() as u32);
        array.splice(0, 0, args);
        // Beyond the greatest length it wraps around.
        if array.len() != length {
            array.set_len(length);
        }
        length
    })?;
    Ok(length.into())
}

fn pop_last<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    if !is_array(list) {
        return elements::pop(activation, list);
    }
    let popped = edit(activation, list, ArrayStorage::pop)?;
    Ok(popped.unwrap_or(Value::Undefined))
}

fn shift_first<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let shifted = edit(activation, list, ArrayStorage::shift)?;
    Ok(shifted.unwrap_or(Value::Undefined))
}

fn reverse_in_place<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    edit(activation, list, ArrayStorage::reverse)?;
    Ok(list)
}

fn concatenated<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let mut result = ArrayStorage::new();
    for value in [list].iter().chain(args) {
        match value.as_object().and_then(Object::as_array) {
            Some(array) => match elements::overridden_length(activation, *value)? {
                Some(length) => {
                    let mut array = ArrayStorage::clone(&array);
                    array.set_len(length);
                    result.append(&array);
                }
                None => result.append(&array),
            },
            // That of a sealed class has nothing to append.
            None if activation.is_of_type(*value, activation.classes().array) => {}
            None => result.push(*value),
        }
    }
    Ok(activation.array_from_storage(result).into())
}

fn copy_range<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (start, end) = (
        args.at(0).to_number(activation)?,
        args.at(1).to_number(activation)?,
    );
    let part = look(activation, list, |array| {
        array.slice(from_end(start, array.len()), from_end(end, array.len()))
    })?;
    Ok(activation.array_from_storage(part).into())
}

fn replace_range<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let [start, rest @ ..] = args else {
        return Ok(Value::Undefined);
    };
    let start = start.to_number(activation)?;
    let count = match rest {
        [] => u32::MAX,
        [count, ..] => count.to_number(activation)?.max(0.0) as u32,
    };
    let items = rest.get(1..).unwrap_or_default();
    let object = list.as_object();
    let other_length = elements::overridden_length(activation, list)?;
    let removed = edit(activation, list, |array| {
        if let Some(length) = other_length {
            array.set_len(length);
        }
        let start = from_end(start, array.len());
        if let Some(object) = object {
            fill_holes(object, array, start);
        }
        array.splice(start, count, items)
    })?;
    Ok(activation.array_from_storage(removed).into())
}

fn joined<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let separator = match args.at(0) {
        Value::Undefined => activation.string(","),
        other => other.to_avm_string(activation)?,
    };
    let length = elements::length(activation, list)?;
    if length > MAX_JOINED {
        return Err(activation.error(ErrorClass::MemoryError, msg::E1000, []));
    }
    let mut text = WString::new();
    for index in 0..length {
        if index > 0 {
            text.push_wstr(separator.as_wstr());
        }
        // Each element is read anew: a toString may change the array.
        let there = list.as_object().and_then(Object::as_array);
        let there = there.and_then(|array| array.get(index));
        let element = match there {
            Some(element) => element,
            None => activation.get_index(list, index)?,
        };
        if !element.is_null_or_undefined() {
            text.push_wstr(element.to_avm_string(activation)?.as_wstr());
        }
    }
    Ok(AvmString::new(activation.mc(), text).into())
}

fn first_index<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (searched, from) = (args.at(0), args.at(1).to_number(activation)?);
    let found = look(activation, list, |array| {
        let from = from_end(from, array.len());
        if matches!(searched, Value::Undefined) {
            return (from..array.len()).find(|&index| is_undefined(array, index));
        }
        let mut rest = array.iter_from(from);
        rest.find(|(_, value)| value.strict_equals(searched))
            .map(|(index, _)| index)
    })?;
    Ok(index_or_minus_one(found))
}

fn last_index<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (searched, from) = (args.at(0), args.at(1).to_number(activation)?);
    let found = look(activation, list, |array| {
        let end = end_of_backward_search(from, array.len());
        if matches!(searched, Value::Undefined) {
            return (0..end).rev().find(|&index| is_undefined(array, index));
        }
        let before = array.iter().take_while(|&(index, _)| index < end);
        before
            .filter(|(_, value)| value.strict_equals(searched))
            .map(|(index, _)| index)
            .last()
    })?;
    Ok(index_or_minus_one(found))
}

fn is_undefined(array: &ArrayStorage<'_>, index: u32) -> bool {
    matches!(array.get(index), None | Some(Value::Undefined))
}

fn index_or_minus_one<'gc>(index: Option<u32>) -> Value<'gc> {
    // The methods' result is an int: an index beyond its range turns negative as in the reference.
    Value::Int(index.map_or(-1, |index| index as i32))
}

/// A position as `slice` and its like take it: a negative one counts from the end; cut to
/// `0..=length`.
pub(crate) fn from_end(position: f64, length: u32) -> u32 {
    let position = position.trunc();
    let position = if position < 0.0 {
        position + f64::from(length)
    } else {
        position
    };
    // A NaN becomes 0.
    position.clamp(0.0, f64::from(length)) as u32
}

/// One past the index at which `lastIndexOf` starts: a negative `from` counts from the end, at most
/// to the start.
pub(crate) fn end_of_backward_search(from: f64, length: u32) -> u32 {
    let length = f64::from(length);
    let from = from.trunc();
    let end = if from < 0.0 {
        (from + length).max(0.0) + 1.0
    } else {
        from + 1.0
    };
    end.clamp(0.0, length) as u32
}
