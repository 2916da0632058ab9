//! [`Args`]: the arguments of a native function, taken apart.

use crate::activation::Activation;
use crate::error::{Error, ErrorClass};
use crate::error_messages::msg;
use crate::number;
use crate::object::Object;
use crate::string::AvmString;
use crate::value::Value;

/// Access to arguments that have been coerced to the declared types of a native function's parameters. A method of a
/// type gives that type's default value where the argument isn't of it, which the coercion rules out.
pub trait Args<'gc> {
    /// The argument at `index`; `undefined` where there are fewer.
    fn at(&self, index: usize) -> Value<'gc>;

    /// An `int`.
    fn int(&self, index: usize) -> i32 {
        match self.at(index) {
            Value::Int(int) => int,
            Value::Number(number) => number::to_int32(number),
            _ => 0,
        }
    }

    /// A `uint`.
    fn uint(&self, index: usize) -> u32 {
        self.int(index) as u32
    }

    /// A `Number`.
    fn number(&self, index: usize) -> f64 {
        self.at(index).as_number().unwrap_or(f64::NAN)
    }

    /// A `Boolean`.
    fn bool(&self, index: usize) -> bool {
        matches!(self.at(index), Value::Bool(true))
    }

    /// A `String`; `None` is `null`.
    fn string(&self, index: usize) -> Option<AvmString<'gc>> {
        self.at(index).as_string()
    }

    /// An object; `None` is `null`.
    fn object(&self, index: usize) -> Option<Object<'gc>> {
        self.at(index).as_object()
    }

    /// A `String` that must be there. Errors: TypeError #2007, with the parameter's `name`.
    fn nonnull_string(
        &self,
        activation: &mut Activation<'_, 'gc>,
        index: usize,
        name: &str,
    ) -> Result<AvmString<'gc>, Error<'gc>> {
        match self.string(index) {
            Some(string) => Ok(string),
            None => Err(activation.error(ErrorClass::TypeError, msg::E2007, [&name])),
        }
    }

    /// An object that must be there. Errors: TypeError #2007, with the parameter's `name`.
    fn nonnull_object(
        &self,
        activation: &mut Activation<'_, 'gc>,
        index: usize,
        name: &str,
    ) -> Result<Object<'gc>, Error<'gc>> {
        match self.object(index) {
            Some(object) => Ok(object),
            None => Err(activation.error(ErrorClass::TypeError, msg::E2007, [&name])),
        }
    }
}

impl<'gc> Args<'gc> for [Value<'gc>] {
    fn at(&self, index: usize) -> Value<'gc> {
        self.get(index).copied().unwrap_or(Value::Undefined)
    }
}
