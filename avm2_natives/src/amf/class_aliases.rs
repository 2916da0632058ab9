//! [`ClassAliases`]: the classes that keep their type in AMF.

use std::collections::HashMap;

use airshim_avm2::RootId;
use airshim_avm2::prelude::*;

use crate::Natives;

/// What `flash.net.registerClassAlias` has registered.
#[derive(Debug, Default)]
pub struct ClassAliases {
    by_name: HashMap<WString, RootId>,
    /// By the class object's address, which stays: each is rooted.
    by_class: HashMap<usize, WString>,
}

/// The class with an alias.
pub(super) fn class_of<'gc>(
    activation: &mut Activation<'_, 'gc>,
    alias: WStr<'_>,
) -> Option<Object<'gc>> {
    let aliases = &Natives::of(activation).class_aliases;
    let root = *aliases.by_name.get(&WString::from(alias))?;
    activation.rooted(root)
}

/// The alias of a class.
pub(super) fn alias_of<'gc>(
    activation: &mut Activation<'_, 'gc>,
    class: Object<'gc>,
) -> Option<WString> {
    let aliases = &Natives::of(activation).class_aliases;
    aliases.by_class.get(&class.address()).cloned()
}

/// `flash.net.registerClassAlias(aliasName:String, classObject:Class):void`
///
/// A class has one alias, the last one; an alias that is registered again stands for the new
/// class when something is read. Errors: TypeError #2007.
pub fn register_class_alias<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let alias = args.nonnull_string(activation, 0, "aliasName")?;
    let class = args.nonnull_object(activation, 1, "classObject")?;
    let alias = WString::from(alias.as_wstr());
    let root = activation.root(class);
    // The class that had the alias stays rooted: objects of it are still written under this name.
    let aliases = &mut Natives::of(activation).class_aliases;
    aliases.by_class.insert(class.address(), alias.clone());
    aliases.by_name.insert(alias, root);
    Ok(Value::Undefined)
}

/// `flash.net.getClassByAlias(aliasName:String):Class`. Errors: TypeError #2007, ReferenceError
/// #1014.
pub fn get_class_by_alias<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let alias = args.nonnull_string(activation, 0, "aliasName")?;
    match class_of(activation, alias.as_wstr()) {
        Some(class) => Ok(class.into()),
        None => Err(activation.error(ErrorClass::ReferenceError, msg::E1014, [&alias])),
    }
}
