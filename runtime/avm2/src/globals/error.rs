//! `Error` and its subclasses.

use std::cell::RefCell;

use crate::error_messages::msg;
use crate::object::ErrorData;
use crate::prelude::*;

/// The native data: the call stack at this moment.
pub fn allocate<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    let stack_trace = activation.stack_trace();
    Ok(Kind::Error(Box::new(RefCell::new(ErrorData {
        stack_trace,
    }))))
}

/// An error class called as a function makes an error too.
pub fn call<'gc>(
    activation: &mut Activation<'_, 'gc>,
    class: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let class = class
        .as_object()
        .expect("a class is called with itself as receiver");
    Ok(activation.construct(class, args)?.into())
}

/// `getErrorMessage`: `Error #1009: Cannot access …`, and `Error #1` for a number without a text.
pub fn get_error_message<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let index = args.int(0);
    let text = u32::try_from(index).ok().and_then(msg::text_of);
    let message = match text {
        None | Some("") => format!("Error #{index}"),
        Some(text) => format!("Error #{index}: {text}"),
    };
    Ok(activation.string(&message).into())
}

/// The lines of the call stack, each after a line break.
pub fn _stack_trace<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let trace = match this.as_object().map(Object::kind) {
        Some(Kind::Error(data)) => data.borrow().stack_trace.clone(),
        _ => String::new(),
    };
    let trace = if trace.is_empty() {
        trace
    } else {
        format!("\n{trace}")
    };
    Ok(activation.string(&trace).into())
}
