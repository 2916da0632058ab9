//! The package `flash.utils`.

use airshim_avm2::prelude::*;

pub mod byte_array;
mod definitions;
pub mod dictionary;
mod multi_byte;
pub mod proxy;
pub mod timer;

pub use self::definitions::{
    get_definition_by_name, get_qualified_class_name, get_qualified_superclass_name,
};
pub use self::multi_byte::{escape_multi_byte, unescape_multi_byte};
pub use crate::amf::{object_input, object_output};

/// `getTimer()`: milliseconds since the program started. The int turns negative after 24 days, as it does elsewhere.
pub fn get_timer<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let milliseconds = activation.host().monotonic_ms() as i64;
    Ok((milliseconds as i32).into())
}
