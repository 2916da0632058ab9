//! `String`. What takes a regular expression is in `patterns`.

mod patterns;

pub use patterns::{_find_from, _match_all, _replace_by_text, _search, split};

use crate::number::to_integer;
use crate::prelude::*;

/// In programs of earlier SWF versions, `localeCompare` takes `null` and `undefined` for no text, which equals any
/// but the empty one.
const COMPARES_NULL_AS_TEXT_FROM: u8 = 10;

/// `String(value)`
pub fn call<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let text = match args.first() {
        Some(value) => value.to_avm_string(activation)?,
        None => activation.string(""),
    };
    Ok(text.into())
}

/// `new String(value)` is a string as any other.
pub fn construct<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    call(activation, this, args)
}

/// The text that a method is called on.
fn text_of<'gc>(this: Value<'gc>) -> AvmString<'gc> {
    this.as_string()
        .expect("methods of String are bound to strings")
}

/// A number as a place in text of `len` code units: without its fraction, and within the text.
fn clamp(number: f64, len: usize) -> usize {
    // The cast saturates, and makes 0 of NaN.
    (number as usize).min(len)
}

/// As [`clamp`]; a negative number counts from the end.
fn clamp_relative(number: f64, len: usize) -> usize {
    let number = to_integer(number);
    clamp(
        if number < 0.0 {
            number + len as f64
        } else {
            number
        },
        len,
    )
}

fn find_result<'gc>(found: Option<usize>) -> Value<'gc> {
    found.map_or(Value::Int(-1), Value::from)
}

/// `String.fromCharCode(…)`
pub fn from_char_code<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    if let [code] = args {
        let unit = code.to_u32(activation)? as u16;
        return Ok(activation.character(unit).into());
    }
    let mut text = WString::with_capacity(args.len());
    for value in args {
        text.push(value.to_u32(activation)? as u16);
    }
    Ok(AvmString::new(activation.mc(), text).into())
}

/// `length`
pub fn get_length<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(text_of(this).len().into())
}

/// `indexOf(s, i)`
pub fn index_of<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let text = text_of(this).as_wstr();
    let from = clamp(args.number(1), text.len());
    Ok(find_result(
        args.string(0).and_then(|s| text.find(s.as_wstr(), from)),
    ))
}

/// `lastIndexOf(s, i)`; where `i` is NaN the search starts at the end.
pub fn last_index_of<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let text = text_of(this).as_wstr();
    let from = args.number(1);
    // Other than by ECMA-262, section 15.5.4.8, nothing is found before the beginning.
    if to_integer(from) < 0.0 {
        return Ok(Value::Int(-1));
    }
    let from = if from.is_nan() {
        text.len()
    } else {
        clamp(from, text.len())
    };
    Ok(find_result(
        args.string(0).and_then(|s| text.rfind(s.as_wstr(), from)),
    ))
}

/// The code unit at a position given as a number.
fn unit_at(text: WStr<'_>, position: f64) -> Option<u16> {
    let index = position as u32;
    if f64::from(index) == position {
        return text.get(index as usize);
    }
    let position = to_integer(position);
    if position < 0.0 {
        return None;
    }
    text.get(position as usize)
}

/// `charAt(i)`
pub fn char_at<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let text = match unit_at(text_of(this).as_wstr(), args.number(0)) {
        Some(unit) => activation.character(unit),
        None => activation.string(""),
    };
    Ok(text.into())
}

/// `charCodeAt(i)`
pub fn char_code_at<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let unit = unit_at(text_of(this).as_wstr(), args.number(0));
    Ok(unit.map_or(Value::Number(f64::NAN), |unit| Value::Int(i32::from(unit))))
}

/// `concat(…)`
pub fn concat<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let mut text = text_of(this);
    for value in args {
        let part = value.to_avm_string(activation)?;
        text = activation.concat(text, part)?;
    }
    Ok(text.into())
}

/// `localeCompare(other)`: how far the first code units that differ are apart, or else which is
/// longer. The locale plays no part.
pub fn locale_compare<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    if activation.vm().config.swf_version < COMPARES_NULL_AS_TEXT_FROM
        && args.at(0).is_null_or_undefined()
    {
        return Ok(Value::Int(i32::from(text_of(this).is_empty())));
    }
    let other = args.at(0).to_avm_string(activation)?;
    let (text, other) = (text_of(this).as_wstr(), other.as_wstr());
    let differing = text.iter().zip(other.iter()).find(|(a, b)| a != b);
    Ok(match differing {
        Some((a, b)) => Value::Int(i32::from(a) - i32::from(b)),
        None => Value::Int(text.len().cmp(&other.len()) as i32),
    })
}

/// The part of a string from `start` to `end`.
fn part<'gc>(
    activation: &mut Activation<'_, 'gc>,
    text: AvmString<'gc>,
    start: usize,
    end: usize,
) -> Value<'gc> {
    if start == 0 && end == text.len() {
        return text.into();
    }
    AvmString::from_wstr(activation.mc(), text.as_wstr().slice(start..end)).into()
}

/// `slice(start, end)`
pub fn slice<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let text = text_of(this);
    let start = clamp_relative(args.number(0), text.len());
    let end = clamp_relative(args.number(1), text.len());
    Ok(part(activation, text, start, end))
}

/// `substring(start, end)`, in either order.
pub fn substring<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let text = text_of(this);
    let start = clamp(args.number(0), text.len());
    let end = clamp(args.number(1), text.len());
    Ok(part(activation, text, start.min(end), start.max(end)))
}

/// `substr(start, len)`.
///
/// AVM2 takes a negative `len` as relative to the length of the text, and then only what ends
/// before the end of the text.
pub fn substr<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let text = text_of(this);
    let len = text.len() as f64;
    let start = clamp_relative(args.number(0), text.len());
    let count = to_integer(args.number(1));
    let end = if count < 0.0 {
        Some(start as f64 + count + len)
            .filter(|&end| end < len)
            .unwrap_or(0.0)
    } else {
        start as f64 + count
    };
    Ok(part(activation, text, start, clamp(end, text.len())))
}

/// `toLowerCase()`
pub fn to_lower_case<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let text = text_of(this).as_wstr().to_lowercase();
    Ok(AvmString::new(activation.mc(), text).into())
}

/// `toUpperCase()`
pub fn to_upper_case<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let text = text_of(this).as_wstr().to_uppercase();
    Ok(AvmString::new(activation.mc(), text).into())
}
