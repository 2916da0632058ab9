//! The package `flash.display`: the display list as data. Nothing is drawn.

use airshim_avm2::prelude::*;

pub mod avm1_movie;
pub mod bitmap;
pub mod bitmap_data;
pub mod display_object;
pub mod display_object_container;
pub mod graphics;
pub mod interactive_object;
pub mod loader;
pub mod loader_info;
pub mod morph_shape;
pub mod movie_clip;
pub mod shape;
pub mod simple_button;
pub mod sprite;
pub mod stage;

/// The native half of a class that scripts may make instances of, unlike the abstract classes above it.
macro_rules! concrete_class {
    () => {
        /// Allows instances, unlike the abstract classes above it.
        pub fn allocate<'gc>(
            _activation: &mut airshim_avm2::prelude::Activation<'_, 'gc>,
            _class: airshim_avm2::prelude::Object<'gc>,
        ) -> Result<airshim_avm2::prelude::Kind<'gc>, airshim_avm2::prelude::Error<'gc>> {
            Ok(airshim_avm2::prelude::Kind::Plain)
        }
    };
}
pub(crate) use concrete_class;

/// Refuses to make an instance of an abstract class. Errors: ArgumentError #2012, always; it names the class to be made.
pub(crate) fn refuse_abstract<'gc>(
    activation: &mut Activation<'_, 'gc>,
    class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    let name = class.class_name(activation);
    let name = name.rsplit([':', '.']).next().unwrap_or_default();
    Err(activation.error(ErrorClass::ArgumentError, msg::E2012, [&name]))
}
