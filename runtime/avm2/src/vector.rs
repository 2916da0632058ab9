//! What the virtual machine and the natives share of `Vector.<T>`: coercion to the element type, and
//! refusals as exceptions.

use crate::activation::Activation;
use crate::error::{Error, ErrorClass};
use crate::error_messages::msg;
use crate::object::Object;
use crate::types::Type;
use crate::value::Value;
use crate::vector_storage::{VectorError, VectorStorage};

/// The exception for a refusal: RangeError #1125 or #1126, MemoryError #1000.
pub(crate) fn vector_error<'gc>(
    activation: &mut Activation<'_, 'gc>,
    error: VectorError,
) -> Error<'gc> {
    match error {
        VectorError::OutOfRange { index, length } => {
            activation.error(ErrorClass::RangeError, msg::E1125, [&index, &length])
        }
        VectorError::Fixed => activation.error(ErrorClass::RangeError, msg::E1126, []),
        VectorError::TooLong => activation.error(ErrorClass::MemoryError, msg::E1000, []),
    }
}

/// The type to which `vector` coerces its elements; `*` of anything but a Vector.
pub(crate) fn element_type<'gc>(vector: Object<'gc>) -> Type<'gc> {
    vector
        .as_vector()
        .map_or(Type::Any, |storage| storage.element_type())
}

/// Changes the elements of `vector`.
///
/// # Errors
///
/// The exception for what `change` refuses; TypeError #1034 where `vector` is no Vector.
pub(crate) fn edit<'gc, R>(
    activation: &mut Activation<'_, 'gc>,
    vector: Object<'gc>,
    change: impl FnOnce(&mut VectorStorage<'gc>) -> Result<R, VectorError>,
) -> Result<R, Error<'gc>> {
    let result = match vector.vector_mut(activation.mc()) {
        Some(mut storage) => change(&mut storage),
        None => {
            let shown = vector.class_name(activation);
            let args: [&dyn std::fmt::Display; 2] = [&shown, &"Vector"];
            return Err(activation.error(ErrorClass::TypeError, msg::E1034, args));
        }
    };
    result.map_err(|error| vector_error(activation, error))
}

/// `vector[index] = value`.
///
/// # Errors
///
/// What the coercion to the element type throws; RangeError #1125 past the end, and at the end of a
/// fixed vector.
pub(crate) fn set_element<'gc>(
    activation: &mut Activation<'_, 'gc>,
    vector: Object<'gc>,
    index: u32,
    value: Value<'gc>,
) -> Result<(), Error<'gc>> {
    let value = element_type(vector).coerce(activation, value)?;
    edit(activation, vector, |storage| storage.set(index, value))
}
