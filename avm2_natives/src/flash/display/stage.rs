//! `flash.display.Stage`.

use airshim_avm2::prelude::*;

use crate::Natives;

/// The bounds of `frameRate`.
const SLOWEST: f64 = 0.01;
const FASTEST: f64 = 1000.0;

/// Allows instances, unlike the abstract classes above it. The constructor refuses those that scripts make.
pub fn allocate<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    Ok(Kind::Plain)
}

/// `frameRate`.
pub fn get_frame_rate<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(Natives::of(activation).frame_rate.into())
}

/// `frameRate = value`, held between 0.01 and 1000. NaN stays, and frames go on at the rate before.
pub fn set_frame_rate<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Natives::of(activation).frame_rate = args.number(0).clamp(SLOWEST, FASTEST);
    Ok(Value::Undefined)
}
