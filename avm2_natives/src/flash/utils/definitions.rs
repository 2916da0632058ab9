//! The functions of flash.utils that deal with definitions and their names.

use airshim_avm2::describe;
use airshim_avm2::prelude::*;

pub use crate::avmplus::{get_qualified_class_name, get_qualified_superclass_name};

/// `getDefinitionByName`. Errors: TypeError #2007 without a name, ReferenceError #1065 where there is
/// no such definition.
pub fn get_definition_by_name<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let name = args.nonnull_string(activation, 0, "name")?;
    let domain = activation.caller_domain();
    describe::definition_by_name(activation, domain, &name.as_wstr().to_utf8_lossy())
}
