//! `airshim.FrameLoop`: whether frames have to be played.

use airshim_avm2::prelude::*;

use crate::Natives;

/// `FrameLoop.announce(needed)`: tells the player whether anything would happen in the frames to come.
pub fn announce<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let needed = args.bool(0);
    Natives::of(activation).frames_needed = needed;
    Ok(Value::Undefined)
}
