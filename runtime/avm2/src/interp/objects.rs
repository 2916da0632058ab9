//! The instructions that make objects, functions and classes, and those that ask for types.

use gc_arena::Gc;

use super::calls::{Above, enter_above};
use super::{Cursor, Flow};
use crate::activation::Activation;
use crate::class::ClassDef;
use crate::code::{Code, Reg};
use crate::error::{Error, ErrorClass};
use crate::error_messages::msg;
use crate::method::Method;
use crate::object::{Kind, Object};
use crate::property_map::PropertyKey;
use crate::scope::{ScopeChain, ScopeEntry};
use crate::stack::Return;
use crate::types::Type;
use crate::unit::Unit;
use crate::value::Value;

/// `value instanceof class`. Errors: TypeError #1040 where `class` is neither a class nor a function.
pub(super) fn instance_of<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
    class: Value<'gc>,
) -> Result<bool, Error<'gc>> {
    let prototype = match class.as_object().map(Object::kind) {
        Some(Kind::Class(def)) => def.prototype(),
        Some(Kind::Function(function)) => {
            crate::function::FunctionData::prototype(*function, activation).as_object()
        }
        _ => return Err(activation.error(ErrorClass::TypeError, msg::E1040, [])),
    };
    if let Value::Undefined = value {
        return Err(activation.null_error(value));
    }
    let mut next = activation.proto_of(value);
    while let Some(proto) = next {
        if Some(proto) == prototype {
            return Ok(true);
        }
        next = proto.proto();
    }
    // A function without a prototype has that of nothing, with which each chain ends.
    Ok(prototype.is_none()
        && !value.is_null_or_undefined()
        && class.as_object().and_then(Object::as_function).is_some())
}

/// Whether `value is ty`.
pub(super) fn is_type<'gc>(
    activation: &Activation<'_, 'gc>,
    value: Value<'gc>,
    ty: Type<'gc>,
) -> bool {
    match ty {
        Type::Any => !value.is_null_or_undefined(),
        Type::Void => matches!(value, Value::Undefined),
        Type::Object => !value.is_null_or_undefined(),
        Type::Boolean => matches!(value, Value::Bool(_)),
        Type::String => matches!(value, Value::String(_)),
        Type::Number => matches!(value, Value::Int(_) | Value::Number(_)),
        Type::Int => match value {
            Value::Int(_) => true,
            Value::Number(number) => f64::from(number as i32) == number,
            _ => false,
        },
        Type::Uint => match value {
            Value::Int(int) => int >= 0,
            Value::Number(number) => f64::from(number as u32) == number,
            _ => false,
        },
        Type::Class(class) => class.has_instance(activation, value),
    }
}

/// `value is class`. Errors: TypeError #1041 where `class` is none, #1009 and #1010 where it's missing.
pub(super) fn is_type_late<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
    class: Value<'gc>,
) -> Result<bool, Error<'gc>> {
    match class {
        Value::Object(object) => match object.kind() {
            Kind::Class(def) => Ok(def.has_instance(activation, value)),
            _ => Err(activation.error(ErrorClass::TypeError, msg::E1041, [])),
        },
        Value::Undefined | Value::Null => Err(activation.null_error(class)),
        _ => Err(activation.error(ErrorClass::TypeError, msg::E1041, [])),
    }
}

/// Whether `value as class` is `value`. Errors: those of [`is_type_late`], but #1009 where `class` is no object at all.
pub(super) fn as_type_late<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
    class: Value<'gc>,
) -> Result<bool, Error<'gc>> {
    match class {
        Value::Object(_) | Value::Undefined => is_type_late(activation, value, class),
        _ => Err(activation.null_error(Value::Null)),
    }
}

/// The scope chain of what is made here: the captured one and the function's own scopes at this place.
fn scope_here<'gc>(
    activation: &Activation<'_, 'gc>,
    cursor: &Cursor<'gc>,
    scopes: u16,
) -> Gc<'gc, ScopeChain<'gc>> {
    let code: &Code<'gc> = cursor.code;
    let state = &code.scope_states[usize::from(scopes)];
    let outer = match code.default_xml.map(|own| cursor.window.get(own)) {
        Some(Value::String(uri)) => {
            let uri = activation.intern(uri);
            cursor.scope.with_default_xml(activation.mc(), uri)
        }
        _ => cursor.scope,
    };
    if state.count == 0 {
        return outer;
    }
    let layouts = code.scope_layouts[usize::from(scopes)].iter();
    let own = (0..state.count).zip(layouts).filter_map(|(depth, layout)| {
        let object = cursor.window.get(code.scope_register + depth).as_object()?;
        Some(ScopeEntry {
            object,
            layout: layout.unwrap_or_else(|| object.vtable()),
            is_with: state.with & (1 << depth) != 0,
        })
    });
    outer.extended(activation.mc(), own)
}

pub(super) fn new_function<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &Cursor<'gc>,
    dst: Reg,
    method: u32,
    scopes: u16,
) -> Result<(), Error<'gc>> {
    let method = Unit::method(cursor.code.method.unit, activation, method)?;
    let scope = scope_here(activation, cursor, scopes);
    let function = activation.new_function(method, scope, None, cursor.code.declarer);
    cursor.window.set(dst, function.into());
    Ok(())
}

/// Makes a class object and calls its static initializer. Errors: those of linking the class; TypeError #1009 where
/// the superclass is missing, VerifyError #1108 where it's another one.
pub(super) fn new_class<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &mut Cursor<'gc>,
    dst: Reg,
    base: Reg,
    class: u32,
    scopes: u16,
) -> Flow<'gc> {
    let def = Unit::class(cursor.code.method.unit, activation, class)?;
    let given = cursor
        .window
        .get(base)
        .as_object()
        .and_then(Object::as_class);
    match (def.superclass, given) {
        (Some(declared), Some(given)) if Gc::ptr_eq(declared, given) => {}
        (Some(_), Some(_)) => {
            return Err(activation.error(ErrorClass::VerifyError, msg::E1108, []));
        }
        (Some(_), None) => return Err(activation.error(ErrorClass::TypeError, msg::E1009, [])),
        (None, _) => {}
    }
    let scope = scope_here(activation, cursor, scopes);
    let object = ClassDef::make_object(def, activation, scope)?;
    cursor.window.set(dst, object.into());
    let scope = match def.scope(true) {
        Some(scope) => scope,
        None => scope,
    };
    enter_above(
        activation,
        Above {
            method: def.static_init,
            scope,
            declarer: Some(def),
            receiver: object.into(),
            ret: Return::Discard,
        },
        &[],
    )
}

pub(super) fn new_activation<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &Cursor<'gc>,
    dst: Reg,
) -> Result<(), Error<'gc>> {
    let vtable = Method::activation_vtable(cursor.code.method, activation)?;
    let object = Object::new(activation.mc(), vtable, None, Kind::Plain);
    cursor.window.set(dst, object.into());
    Ok(())
}

pub(super) fn new_catch<'gc>(
    activation: &Activation<'_, 'gc>,
    cursor: &Cursor<'gc>,
    dst: Reg,
    handler: u16,
) {
    let vtable = cursor.code.handlers[usize::from(handler)].vtable;
    let object = Object::new(activation.mc(), vtable, None, Kind::Plain);
    cursor.window.set(dst, object.into());
}

pub(super) fn new_object<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &Cursor<'gc>,
    dst: Reg,
    base: Reg,
    pairs: u16,
) -> Result<(), Error<'gc>> {
    let object = activation.object();
    for pair in 0..pairs {
        let name = cursor.window.get(base + pair * 2);
        let value = cursor.window.get(base + pair * 2 + 1);
        let name = name.to_avm_string(activation)?;
        let key = PropertyKey::from_name(activation.intern(name));
        object.set_dynamic(activation.mc(), key, value);
    }
    cursor.window.set(dst, object.into());
    Ok(())
}

/// `Vector.<T>`. Errors: TypeError #1127 of anything but Vector, #1128 of another number of types than one.
pub(super) fn apply_type<'gc>(
    activation: &mut Activation<'_, 'gc>,
    cursor: &Cursor<'gc>,
    dst: Reg,
    base: Reg,
    count: u16,
) -> Result<(), Error<'gc>> {
    let generic = cursor.window.get(base);
    let vector = activation.class("__AS3__.vec.Vector")?;
    let Some(generic) = generic.as_object().filter(|object| *object == vector) else {
        if generic.is_null_or_undefined() {
            return Err(activation.null_error(generic));
        }
        return Err(activation.error(ErrorClass::TypeError, msg::E1127, []));
    };
    if count != 1 {
        let name = activation.class_name_of(generic.into());
        let args: [&dyn std::fmt::Display; 3] = [&name, &1, &count];
        return Err(activation.error(ErrorClass::TypeError, msg::E1128, args));
    }
    let parameter = cursor.window.get(base + 1);
    let element = match parameter {
        Value::Null | Value::Undefined => Type::Any,
        Value::Object(object) => match object.as_class() {
            Some(class) => ClassDef::as_type(class),
            None => return Err(activation.error(ErrorClass::TypeError, msg::E1041, [])),
        },
        _ => return Err(activation.error(ErrorClass::TypeError, msg::E1041, [])),
    };
    let Some(generic) = generic.as_class() else {
        return Err(activation.error(ErrorClass::TypeError, msg::E1127, []));
    };
    let class = activation.apply_vector(generic, element)?;
    let object = activation.class_object(class)?;
    cursor.window.set(dst, object.into());
    Ok(())
}

/// `checkfilter`: Errors: TypeError #1123 of anything but XML.
pub(super) fn check_filter<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
) -> Result<(), Error<'gc>> {
    match value {
        Value::Object(object) if matches!(object.kind(), Kind::Xml(_) | Kind::XmlList(_)) => Ok(()),
        Value::Undefined | Value::Null => Err(activation.null_error(value)),
        other => {
            let class = activation.class_name_of(other);
            Err(activation.error(ErrorClass::TypeError, msg::E1123, [&class]))
        }
    }
}
