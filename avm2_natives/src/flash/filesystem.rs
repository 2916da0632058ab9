//! The package `flash.filesystem`.

use airshim_avm2::prelude::*;

use crate::files::FileError;

pub mod file;
pub mod file_stream;

/// The exception for an operation that failed: an IOError, or a SecurityError where the program may not.
pub(crate) fn file_error<'gc>(
    activation: &mut Activation<'_, 'gc>,
    error: FileError,
) -> Error<'gc> {
    let class = if error.is_security() {
        ErrorClass::SecurityError
    } else {
        ErrorClass::IoError
    };
    activation.error_with_text(class, error.id(), &error.text())
}
