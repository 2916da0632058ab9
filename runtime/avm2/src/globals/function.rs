//! `Function`.

use super::array::elements;
use crate::function::FunctionData;
use crate::prelude::*;

/// `new Function()`: a function that does nothing. Errors: EvalError #1066 with arguments, for code
/// can't be compiled at run time.
pub fn construct<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _class: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    if !args.is_empty() {
        return Err(activation.error(ErrorClass::EvalError, msg::E1066, []));
    }
    let maker = activation.classes().function.field(activation, "_newEmpty");
    activation.call(maker, Value::Null, &[])
}

/// `length`: how many parameters are declared.
pub fn get_length<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let function = this.as_object().and_then(Object::as_function);
    let length = function.map_or(0, |function| function.method.info().params.len());
    Ok(length.into())
}

/// `prototype`
pub fn get_prototype<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let function = this.as_object().and_then(Object::as_function);
    Ok(match function {
        Some(function) => FunctionData::prototype(function, activation),
        None => Value::Undefined,
    })
}

/// Sets `prototype`.
pub fn set_prototype<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    if let Some(function) = this.as_object().and_then(Object::as_function) {
        FunctionData::set_prototype(function, activation.mc(), args.at(0));
    }
    Ok(Value::Undefined)
}

/// `apply`. Errors: TypeError #1116 where the second argument is no Array.
pub fn apply<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let list = args.at(1);
    let passed = match list {
        Value::Undefined | Value::Null => Vec::new(),
        Value::Object(object) if object.as_array().is_some() => elements::to_vec(activation, list)?,
        _ => return Err(activation.error(ErrorClass::TypeError, msg::E1116, [])),
    };
    activation.call(this, args.at(0), &passed)
}

/// `call`
pub fn call<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    activation.call(this, args.at(0), args.get(1..).unwrap_or_default())
}
