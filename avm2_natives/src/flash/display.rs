//! The package `flash.display`: the display list as data. Nothing is drawn.

use airshim_avm2::prelude::*;

pub mod display_object;
pub mod display_object_container;
pub mod interactive_object;
pub mod loader;
pub mod loader_info;
pub mod movie_clip;
pub mod shape;
pub mod sprite;
pub mod stage;

/// Refuses to make an instance of an abstract class. Errors: ArgumentError #2012, always; it names the class to be made.
pub(crate) fn refuse_abstract<'gc>(
    activation: &mut Activation<'_, 'gc>,
    class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    let name = class.class_name(activation);
    let name = name.rsplit([':', '.']).next().unwrap_or_default();
    Err(activation.error(ErrorClass::ArgumentError, msg::E2012, [&name]))
}
