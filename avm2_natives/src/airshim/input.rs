//! `airshim.Input`: what the runtime asks of the program's stage.

use airshim_avm2::prelude::*;

use crate::Natives;

/// `report(answer)`: the answer to what the runtime asked; null for none.
pub fn report<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let answer = args.string(0).map(|text| text.to_utf8_lossy().into_owned());
    Natives::of(activation).answer = answer;
    Ok(Value::Undefined)
}
