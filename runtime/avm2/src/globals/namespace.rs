//! `Namespace` (ECMA-357 section 13.2).

use super::xml::text_or_nothing;
use crate::name::Namespace;
use crate::prelude::*;
use crate::xml::natives as xml;

/// `Namespace(…)`: a value that is a Namespace already is returned as it is. Errors: as
/// [`construct`].
pub fn call<'gc>(
    activation: &mut Activation<'_, 'gc>,
    class: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    match *args {
        [value] if xml::namespace(value).is_some() => Ok(value),
        _ => construct(activation, class, args),
    }
}

/// `new Namespace()`, `new Namespace(uri)` or `new Namespace(prefix, uri)`. Errors: TypeError
/// #1098 of a prefix for no namespace.
pub fn construct<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _class: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    xml::new_namespace(activation, args)
}

fn parts<'gc>(this: Value<'gc>) -> (Value<'gc>, Namespace<'gc>) {
    xml::namespace(this).expect("methods of Namespace are bound to instances of Namespace")
}

/// `prefix`: `undefined` where unknown.
pub fn get_prefix<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(parts(this).0)
}

/// `uri`
pub fn get_uri<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(parts(this).1.uri().string().into())
}

/// `valueOf()`: the URI.
pub fn value_of<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    get_uri(activation, this, args)
}

/// `toString()`: the URI.
pub fn to_string<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    get_uri(activation, this, args)
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
