//! The package `avmplus`: descriptions of types, which flash.utils passes on.

use airshim_avm2::describe::{self, Flags};
use airshim_avm2::prelude::*;

/// `describeTypeJSON`. Errors: those of [`describe::describe_type`].
pub fn describe_type_json<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    describe::describe_type(activation, args.at(0), Flags::new(args.uint(1)))
}

/// `getQualifiedClassName`
pub fn get_qualified_class_name<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let name = describe::qualified_class_name(activation, args.at(0));
    Ok(activation.string(&name).into())
}

/// `getQualifiedSuperclassName`
pub fn get_qualified_superclass_name<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let name = describe::qualified_superclass_name(activation, args.at(0));
    Ok(name.map_or(Value::Null, |name| activation.string(&name).into()))
}
