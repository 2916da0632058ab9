//! `flash.filesystem.File`.

use std::path::PathBuf;

use airshim_avm2::prelude::*;

use crate::Natives;
use crate::flash::net::refuse;

/// The path that is the first argument. Errors: SecurityError #3205 where the program may not read there.
fn path<'gc>(
    activation: &mut Activation<'_, 'gc>,
    args: &[Value<'gc>],
) -> Result<PathBuf, Error<'gc>> {
    let path = PathBuf::from(
        args.nonnull_string(activation, 0, "path")?
            .to_utf8_lossy()
            .into_owned(),
    );
    let allowed = Natives::of(activation).permissions().read(&path);
    allowed.map_err(|denied| refuse(activation, denied.into()))?;
    Ok(path)
}

/// `exists`.
pub fn path_exists<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(path(activation, args)?.exists().into())
}

/// `isDirectory`.
pub fn path_is_directory<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(path(activation, args)?.is_dir().into())
}
