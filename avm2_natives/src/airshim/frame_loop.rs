//! `airshim.FrameLoop`: whether frames have to be played, and the code that they bring.

use airshim_avm2::DomainId;
use airshim_avm2::prelude::*;
use airshim_avm2::script::Script;
use airshim_avm2::unit::Unit;

use crate::Natives;
use crate::application::FrameCode;

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

/// `FrameLoop.loadCode(movie, frame)`: brings in the code of a main timeline's frames up to this one. What its scripts throw is
/// shown as uncaught.
pub fn load_code<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (number, frame) = (args.uint(0), args.int(1));
    loop {
        let movie = Natives::of(activation).movies.get_mut(number);
        let Some((movie, code)) = movie.and_then(|movie| {
            let code = movie.next_code(frame)?;
            Some((movie, code))
        }) else {
            return Ok(Value::Undefined);
        };
        for (character, class) in &code.classes {
            movie.bind(*character, class);
        }
        let domain = movie.domain;
        load_frame(activation, domain, &code)?;
    }
}

/// A frame's code: first the definitions of all its blocks, then the classes that it binds, then the entry points.
pub(crate) fn load_frame<'gc>(
    activation: &mut Activation<'_, 'gc>,
    domain: DomainId,
    code: &FrameCode,
) -> Result<(), Error<'gc>> {
    let domain = activation.domain(domain);
    let mut entries = Vec::new();
    for (bytes, is_lazy) in &code.blocks {
        match activation.load_block(domain, bytes, None) {
            Ok(unit) => entries.extend((!is_lazy).then_some(unit)),
            Err(error) => report(activation, error)?,
        }
    }
    for (_, name) in &code.classes {
        if let Err(error) = activation.class_in(domain, name) {
            report(activation, error)?;
        }
    }
    for unit in entries {
        let Some(last) = unit.script_count().checked_sub(1) else {
            continue;
        };
        let outcome = Unit::script(unit, activation, last)
            .and_then(|script| Script::ensure_initialized(script, activation));
        if let Err(error) = outcome {
            report(activation, error)?;
        }
    }
    Ok(())
}

/// Shows what was thrown. Errors: those that no script can catch.
fn report<'gc>(activation: &mut Activation<'_, 'gc>, error: Error<'gc>) -> Result<(), Error<'gc>> {
    match error {
        Error::Thrown(value) => {
            activation.report_uncaught(value);
            Ok(())
        }
        other => Err(other),
    }
}
