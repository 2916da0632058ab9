//! What happens to frames when an error is thrown.

use gc_arena::Gc;

use crate::activation::Activation;
use crate::error::Error;
use crate::stack::{Return, Stack};
use crate::types::Type;
use crate::value::Value;

/// Drops frames until one has a handler for `error`, which is entered. Gives the error back once
/// the frames of this run are gone.
pub(super) fn unwind<'gc>(
    activation: &mut Activation<'_, 'gc>,
    error: Error<'gc>,
) -> Result<(), Error<'gc>> {
    let mc = activation.mc();
    let stack = activation.vm().stack;
    let frames = Stack::frames_cell(stack, mc);
    loop {
        let Some(frame) = frames.borrow().last().cloned() else {
            return Err(error);
        };
        if let Error::Thrown(value) = error {
            let offset = frame.code.offsets[frame.pc as usize];
            let handler = Gc::as_ref(frame.code).handlers.iter().find(|handler| {
                offset >= handler.from
                    && offset < handler.to
                    && handler
                        .catches
                        .is_none_or(|ty| is_of(activation, value, ty))
            });
            if let Some(handler) = handler {
                let values = Stack::values(stack, mc);
                let at = frame.base as usize + usize::from(handler.stack_register);
                values[at].unlock().set(value);
                if let Some(frame) = frames.borrow_mut().last_mut() {
                    frame.pc = handler.target;
                }
                return Ok(());
            }
        }
        frames.borrow_mut().pop();
        if frame.ret == Return::Run {
            return Err(error);
        }
    }
}

fn is_of<'gc>(activation: &Activation<'_, 'gc>, value: Value<'gc>, ty: Type<'gc>) -> bool {
    match ty {
        Type::Any => true,
        Type::Class(class) => class.has_instance(activation, value),
        Type::Object => !value.is_null_or_undefined(),
        Type::String => matches!(value, Value::String(_)),
        Type::Boolean => matches!(value, Value::Bool(_)),
        Type::Number | Type::Int | Type::Uint => value.as_number().is_some(),
        Type::Void => matches!(value, Value::Undefined),
    }
}
