//! `Object`, and the helpers that it provides to the core classes written in ActionScript.

use crate::prelude::*;
use crate::property_map::PropertyKey;

/// `Object(value)`: the value, or a new object for `null` and `undefined`.
pub fn call<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _class: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    match args.at(0) {
        Value::Undefined | Value::Null => Ok(activation.object().into()),
        value => Ok(value),
    }
}

/// `new Object(value)` is `Object(value)`.
pub fn construct<'gc>(
    activation: &mut Activation<'_, 'gc>,
    class: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    call(activation, class, args)
}

/// Hides the properties that a prototype has from for-in loops.
pub fn _dont_enum_prototype<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    if let Some(proto) = args.object(0) {
        proto.hide_dynamic(activation.mc());
    }
    Ok(Value::Undefined)
}

/// Errors: TypeError #1510 where the callback is bound to an object and another one is given.
pub fn _check_callback<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let callback = args.object(0).and_then(Object::as_function);
    let is_bound = callback.is_some_and(|callback| callback.receiver.is_some());
    if is_bound && !args.at(1).is_null_or_undefined() {
        return Err(activation.error(ErrorClass::TypeError, msg::E1510, []));
    }
    Ok(Value::Undefined)
}

/// Whether `args[0]` itself has a public property with the name `args[1]`.
pub fn _has_own_property<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    if args.at(0).is_null_or_undefined() {
        return Ok(false.into());
    }
    let name = name(activation, args.at(1))?;
    let name = activation.public_multiname(name);
    Ok(activation.has_own_property(args.at(0), &name)?.into())
}

/// Whether `args[0]` is among the prototypes of `args[1]`.
pub fn _is_prototype_of<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let searched = args.object(0);
    let mut next = activation.proto_of(args.at(1));
    while let Some(proto) = next {
        if Some(proto) == searched {
            return Ok(true.into());
        }
        next = proto.proto();
    }
    Ok(false.into())
}

/// Whether `args[0]` itself has a dynamic property, or an element, that a for-in loop shows.
pub fn _property_is_enumerable<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let name = name(activation, args.at(1))?;
    let Some(object) = args.object(0) else {
        return Ok(false.into());
    };
    if matches!(object.kind(), Kind::Name(_)) {
        let name = activation.public_multiname(name);
        return Ok(activation.has_own_property(object.into(), &name)?.into());
    }
    // A Vector's elements count as declared.
    if name.as_index().is_some() && matches!(object.kind(), Kind::Vector(_)) {
        return Ok(false.into());
    }
    let is_element = match object.kind() {
        Kind::Array(_) | Kind::ByteArray(_) => name.as_index().is_some(),
        Kind::Dictionary(_) => true,
        _ => false,
    };
    if is_element {
        let name = activation.public_multiname(name);
        return Ok(activation.has_own_property(object.into(), &name)?.into());
    }
    let enumerable = object.dynamic_is_enumerable(PropertyKey::from_name(name));
    Ok(enumerable.unwrap_or(false).into())
}

/// Shows or hides the dynamic property `args[1]` of `args[0]`.
pub fn _set_property_is_enumerable<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let name = name(activation, args.at(1))?;
    if let Some(object) = args.object(0) {
        let key = PropertyKey::from_name(name);
        object.set_dynamic_enumerable(activation.mc(), key, args.bool(2));
    }
    Ok(Value::Undefined)
}

fn name<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
) -> Result<Name<'gc>, Error<'gc>> {
    let name = value.to_avm_string(activation)?;
    Ok(activation.intern(name))
}

/// `[object Name]`, or of a class `[class Name]`.
pub fn _to_string<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let text = match args.at(0) {
        Value::Object(object) => match object.kind() {
            Kind::Class(class) => activation.string(&format!("[class {}]", class.name.name)),
            // The number tells functions apart.
            Kind::Function(function) => {
                activation.string(&format!("[object Function-{}]", function.method.index))
            }
            _ => object.default_string(activation),
        },
        // Ints inherit from the prototype of Number.
        Value::Int(_) => activation.string("[object Number]"),
        other => activation.string(&format!("[object {}]", activation.class_name_of(other))),
    };
    Ok(text.into())
}
