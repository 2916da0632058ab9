//! `flash.utils.Proxy`. That access to properties calls its methods is the virtual machine's doing.

use airshim_avm2::object::NameData;
use airshim_avm2::prelude::*;

/// Makes the native data of an instance of a subclass.
pub fn allocate<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    Ok(Kind::Proxy)
}

/// `isAttribute(name)`: whether it is a QName that was written with `@`.
pub fn is_attribute<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let is_attribute = args.object(0).is_some_and(|object| match object.kind() {
        Kind::Name(data) => matches!(&**data, NameData::QName(name) if name.is_attribute),
        _ => false,
    });
    Ok(is_attribute.into())
}
