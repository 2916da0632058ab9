//! `flash.display.LoaderInfo`.

use std::sync::Arc;

use airshim_avm2::prelude::*;

use crate::Natives;

/// `readMovie(target, movie)`: fills a ByteArray with a SWF, decompressed.
pub fn read_movie<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let movie = Natives::of(activation).movies.get(args.uint(1));
    let bytes = movie.map(|movie| Arc::clone(&movie.movie.bytes));
    if let Some(bytes) = bytes
        && let Some(target) = args.object(0).and_then(Object::as_byte_array)
    {
        target.borrow_mut().replace(bytes.to_vec());
    }
    Ok(Value::Undefined)
}
