//! `JSON` (ECMA-262 5th edition, section 15.12).

mod parser;
mod stringifier;

use crate::prelude::*;

/// Nested arrays and objects beyond this depth end in a stack overflow, #1023.
const MAX_DEPTH: u32 = 1_000;

/// The value of a JSON text. Errors: #1132 if the text isn't JSON.
pub fn _parse<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let Some(text) = args.string(0) else {
        return Err(activation.error(ErrorClass::SyntaxError, msg::E1132, []));
    };
    parser::parse(activation, text.as_wstr())
}

/// The JSON text of a value, or null for one that has none.
/// Errors: #1129 for a value that contains itself, #1131 for an unusable replacer.
pub fn _stringify<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    stringifier::stringify(activation, args.at(0), args.at(1), args.at(2))
}

fn too_deep<'gc>(activation: &mut Activation<'_, 'gc>) -> Error<'gc> {
    activation.error(ErrorClass::StackOverflowError, msg::E1023, [])
}
