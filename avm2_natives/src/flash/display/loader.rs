//! `flash.display.Loader`.

use airshim_avm2::prelude::*;

/// Allows instances, unlike the abstract classes above it.
pub fn allocate<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    Ok(Kind::Plain)
}
