//! What File does in the background. Whether the program may is found out at once; everything else comes as an event.

use airshim_avm2::prelude::*;

use super::{create_all, file_error, transfer_of};
use crate::Natives;
use crate::files::{Access, FileError, FileSystem, Location};
use crate::flash::net::file_reference::{FileData, error_arguments, spawn};

/// Has `operation` done with the place of the receiver, which needs `access`: `complete` or `ioError`.
fn in_background<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    access: Access,
    operation: impl FnOnce(&FileSystem, &Location) -> Result<(), FileError> + Send + 'static,
) -> Result<Value<'gc>, Error<'gc>> {
    let location = FileData::of_this(this).location(activation)?;
    allow(activation, access, &location)?;
    spawn(
        activation,
        this,
        "finished",
        move |files| operation(files, &location),
        |activation, result| Ok(outcome(activation, result.map(|()| Value::Null))),
    );
    Ok(Value::Undefined)
}

fn allow<'gc>(
    activation: &mut Activation<'_, 'gc>,
    access: Access,
    location: &Location,
) -> Result<(), Error<'gc>> {
    let allowed = Natives::of(activation).files.allow(access, location);
    allowed
        .map(drop)
        .map_err(|error| file_error(activation, error))
}

/// The arguments of `finished(error, id, files)`.
fn outcome<'gc>(
    activation: &mut Activation<'_, 'gc>,
    result: Result<Value<'gc>, FileError>,
) -> Vec<Value<'gc>> {
    match result {
        Ok(files) => vec![Value::Null, 0.into(), files],
        Err(error) => {
            let [text, id] = error_arguments(activation, error);
            vec![text, id, Value::Null]
        }
    }
}

/// `deleteDirectoryAsync(deleteDirectoryContents)`.
pub fn delete_directory_async<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let contents = args.bool(0);
    in_background(activation, this, Access::Write, move |files, location| {
        files.delete_directory(location, contents)
    })
}

/// `deleteFileAsync()`.
pub fn delete_file_async<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    in_background(activation, this, Access::Write, FileSystem::delete_file)
}

/// `moveToTrashAsync()`.
pub fn move_to_trash_async<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    in_background(activation, this, Access::Write, FileSystem::trash)
}

/// `getDirectoryListingAsync()`: `directoryListing` or `ioError`.
pub fn get_directory_listing_async<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let location = FileData::of_this(this).location(activation)?;
    allow(activation, Access::Read, &location)?;
    spawn(
        activation,
        this,
        "finished",
        move |files| files.list(&location),
        |activation, result| {
            let files = match result {
                Ok(locations) => Ok(create_all(activation, locations)?.into()),
                Err(error) => Err(error),
            };
            Ok(outcome(activation, files))
        },
    );
    Ok(Value::Undefined)
}

/// `copyToAsync()` and `moveToAsync()`: `transferAsync(newLocation, move, overwrite)`.
pub fn transfer_async<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let transfer = transfer_of(activation, this, args)?;
    let allowed = Natives::of(activation).files.allow_transfer(&transfer);
    allowed.map_err(|error| file_error(activation, error))?;
    spawn(
        activation,
        this,
        "finished",
        move |files| files.transfer(&transfer),
        |activation, result| Ok(outcome(activation, result.map(|()| Value::Null))),
    );
    Ok(Value::Undefined)
}
