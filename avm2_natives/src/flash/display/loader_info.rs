//! `flash.display.LoaderInfo`.

use std::sync::Arc;

use airshim_avm2::prelude::*;

use crate::Natives;

/// `readMovie(target)`: fills a ByteArray with the SWF, decompressed.
pub fn read_movie<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let bytes = Arc::clone(&Natives::of(activation).application.movie.bytes);
    if let Some(target) = args.object(0).and_then(Object::as_byte_array) {
        target.borrow_mut().replace(bytes.to_vec());
    }
    Ok(Value::Undefined)
}
