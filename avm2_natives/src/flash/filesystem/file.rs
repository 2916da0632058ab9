//! `flash.filesystem.File`.

use std::path::PathBuf;

use airshim_avm2::prelude::*;

/// The path that is the first argument.
fn path<'gc>(
    activation: &mut Activation<'_, 'gc>,
    args: &[Value<'gc>],
) -> Result<PathBuf, Error<'gc>> {
    Ok(PathBuf::from(
        args.nonnull_string(activation, 0, "path")?
            .to_utf8_lossy()
            .into_owned(),
    ))
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
