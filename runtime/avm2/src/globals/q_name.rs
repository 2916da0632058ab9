//! `QName` (ECMA-357 section 13.3).

use super::xml::text_or_nothing;
use crate::name::Multiname;
use crate::prelude::*;
use crate::xml::natives as xml;

/// `QName(…)`: a value that is a QName already is returned as it is. Errors: as [`construct`].
pub fn call<'gc>(
    activation: &mut Activation<'_, 'gc>,
    class: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    match *args {
        [value] if xml::q_name(value).is_some() => Ok(value),
        _ => construct(activation, class, args),
    }
}

/// `new QName()`, `new QName(name)` or `new QName(namespace, name)`. Errors: what `toString` of
/// the arguments throws.
pub fn construct<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _class: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    xml::new_q_name(activation, args)
}

fn name<'gc>(this: Value<'gc>) -> Multiname<'gc> {
    xml::q_name(this).expect("methods of QName are bound to instances of QName")
}

/// `localName`: `*` is any.
pub fn get_local_name<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(xml::local_name(activation, &name(this)).into())
}

/// `uri`: `null` is any.
pub fn get_uri<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(xml::uri(activation, &name(this)))
}

/// `valueOf()`: the QName itself.
pub fn value_of<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(this)
}

/// `toString()`: `uri::localName`.
pub fn to_string<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(xml::q_name_text(activation, &name(this)).into())
}

/// The text of `args[0]` for the prototype's `toString`. Errors: TypeError #1034 of anything but
/// an instance and the prototype, #1009 of `null` and `undefined`.
pub fn _text_of<'gc>(
    activation: &mut Activation<'_, 'gc>,
    class: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    text_or_nothing(activation, class, args.at(0), to_string)
}
