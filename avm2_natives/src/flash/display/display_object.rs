//! `flash.display.DisplayObject`, an abstract class.

use airshim_avm2::prelude::*;

/// Refuses: scripts can derive from the classes below it only. Errors: ArgumentError #2012.
pub fn allocate<'gc>(
    activation: &mut Activation<'_, 'gc>,
    class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    super::refuse_abstract(activation, class)
}
