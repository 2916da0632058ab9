//! `flash.filesystem.File`: a place in the file system, and what can be done there at once. What is done in the background
//! is in `background`.

use std::path::PathBuf;

use airshim_avm2::prelude::*;

use super::file_error;
use crate::Natives;
use crate::files::{FileError, FileSystem, Location, Transfer, TransferKind};
use crate::flash::net::file_reference::FileData;

mod background;

pub use background::*;

/// A new File with a place.
pub(crate) fn create<'gc>(
    activation: &mut Activation<'_, 'gc>,
    location: Location,
) -> Result<Object<'gc>, Error<'gc>> {
    let class = activation.class("flash.filesystem.File")?;
    let file = activation.construct(class, &[])?;
    FileData::of(file).set_location(location);
    Ok(file)
}

/// An Array of Files.
fn create_all<'gc>(
    activation: &mut Activation<'_, 'gc>,
    locations: Vec<Location>,
) -> Result<Object<'gc>, Error<'gc>> {
    let mut files = Vec::with_capacity(locations.len());
    for location in locations {
        files.push(create(activation, location)?.into());
    }
    Ok(activation.array(files))
}

/// Does `operation` with the place of the receiver. Errors: IllegalOperationError #2037 where it has none, and those of
/// the operation.
fn on_location<'gc, T>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    operation: impl FnOnce(&FileSystem, &Location) -> Result<T, FileError>,
) -> Result<T, Error<'gc>> {
    let location = FileData::of_this(this).location(activation)?;
    let result = operation(&Natives::of(activation).files, &location);
    result.map_err(|error| file_error(activation, error))
}

/// A place, or ArgumentError #2004.
fn checked<'gc>(
    activation: &mut Activation<'_, 'gc>,
    location: Option<Location>,
) -> Result<Location, Error<'gc>> {
    location.ok_or_else(|| activation.error(ErrorClass::ArgumentError, msg::E2004, []))
}

/// `lineEnding`.
pub fn get_line_ending<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let ending = if cfg!(windows) { "\r\n" } else { "\n" };
    Ok(activation.string(ending).into())
}

/// `separator`.
pub fn get_separator<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(activation.string(std::path::MAIN_SEPARATOR_STR).into())
}

/// `directory(name)`: one of the directories that have names.
pub fn directory<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let name = args.nonnull_string(activation, 0, "name")?;
    let natives = Natives::of(activation);
    let folders = natives.files.folders();
    let location = match &*name.to_utf8_lossy() {
        "application" => Some(Location::application(folders)),
        "storage" => {
            let storage = Location::storage(folders);
            // AIR makes it when the application is installed. Where it can't be made, writing to it will tell.
            if let Err(error) = natives.files.create_directory(&storage) {
                tracing::debug!(%error, "the application's storage directory can't be made");
            }
            Some(storage)
        }
        "cache" => Location::native(&folders.cache),
        "desktop" => Location::native(&folders.desktop),
        "documents" => Location::native(&folders.documents),
        "user" => Location::native(&folders.user),
        "working" => std::env::current_dir().ok().and_then(Location::native),
        _ => None,
    };
    let location = location.ok_or_else(|| activation.error(ErrorClass::IoError, msg::E3003, []))?;
    Ok(create(activation, location)?.into())
}

/// `createTempFile()` and `createTempDirectory()`. Errors: IOError where it can't be made.
pub fn create_temporary<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let made = Natives::of(activation).files.create_temporary(args.bool(0));
    match made {
        Ok(location) => Ok(create(activation, location)?.into()),
        Err(error) => Err(file_error(activation, error)),
    }
}

/// `getRootDirectories()`.
pub fn get_root_directories<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let roots = Natives::of(activation).files.roots();
    Ok(create_all(activation, roots)?.into())
}

/// The constructor's argument. Errors: ArgumentError #2004 unless it is an absolute path or a URL of a file.
pub fn place<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let text = args.nonnull_string(activation, 0, "path")?.to_utf8_lossy();
    let location = Location::parse(&text, Natives::of(activation).files.folders());
    let location = checked(activation, location)?;
    FileData::of_this(this).set_location(location);
    Ok(Value::Undefined)
}

/// `nativePath`. Errors: IllegalOperationError #2037 where it has no place.
pub fn get_native_path<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let location = FileData::of_this(this).location(activation)?;
    Ok(activation.string(&location.native_path()).into())
}

/// `nativePath = path`. Errors: ArgumentError #2004 unless it is absolute.
pub fn set_native_path<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let location = args
        .string(0)
        .and_then(|path| Location::native(PathBuf::from(&*path.to_utf8_lossy())));
    let location = checked(activation, location)?;
    FileData::of_this(this).set_location(location);
    Ok(Value::Undefined)
}

/// `url`. Errors: IllegalOperationError #2037 where it has no place.
pub fn get_url<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let location = FileData::of_this(this).location(activation)?;
    let url = location.url(Natives::of(activation).files.folders());
    Ok(activation.string(&url).into())
}

/// `url = url`. Errors: ArgumentError #2004 unless it is a URL of a file.
pub fn set_url<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let folders = Natives::of(activation).files.folders();
    let location = args
        .string(0)
        .and_then(|url| Location::from_url(&url.to_utf8_lossy(), folders));
    let location = checked(activation, location)?;
    FileData::of_this(this).set_location(location);
    Ok(Value::Undefined)
}

/// `parent`; null for the root.
pub fn parent_file<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let location = FileData::of_this(this).location(activation)?;
    match location.parent(Natives::of(activation).files.folders()) {
        Some(parent) => Ok(create(activation, parent)?.into()),
        None => Ok(Value::Null),
    }
}

/// `exists`.
pub fn get_exists<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(on_location(activation, this, FileSystem::exists)?.into())
}

/// `isDirectory`; false where nothing is there.
pub fn get_is_directory<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let is_directory = on_location(activation, this, |files, location| {
        match files.metadata(location) {
            Ok(metadata) => Ok(metadata.is_directory),
            Err(error) if error.is_security() => Err(error),
            Err(_) => Ok(false),
        }
    })?;
    Ok(is_directory.into())
}

/// `isHidden`: the name begins with a dot.
pub fn get_is_hidden<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let location = FileData::of_this(this).location(activation)?;
    Ok(location.name().starts_with('.').into())
}

/// `isSymbolicLink`.
pub fn get_is_symbolic_link<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(on_location(activation, this, FileSystem::is_symbolic_link)?.into())
}

/// `spaceAvailable`, in bytes.
pub fn get_space_available<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let space = on_location(activation, this, FileSystem::space_available)?;
    Ok((space as f64).into())
}

/// `resolvePath(path)`. Errors: TypeError #2007 for null, ArgumentError #2004 for what can't be a path.
pub fn resolve<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let path = args.nonnull_string(activation, 0, "path")?.to_utf8_lossy();
    let location = FileData::of_this(this).location(activation)?;
    let resolved = location.resolve(&path, Natives::of(activation).files.folders());
    let resolved = checked(activation, resolved)?;
    Ok(create(activation, resolved)?.into())
}

/// `getRelativePath(ref, useDotDot)`; null where there is no way. Errors: TypeError #2007 for null.
pub fn get_relative_path<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let other = args.nonnull_object(activation, 0, "ref")?;
    let other = FileData::of(other).location(activation)?;
    let location = FileData::of_this(this).location(activation)?;
    Ok(match location.relative(&other, args.bool(1)) {
        Some(path) => activation.string(&path).into(),
        None => Value::Null,
    })
}

/// `clone()`.
pub fn copy<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let location = FileData::of_this(this).location(activation)?;
    Ok(create(activation, location)?.into())
}

/// `canonicalize()`.
pub fn canonicalize<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let location = on_location(activation, this, FileSystem::canonical)?;
    FileData::of_this(this).set_location(location);
    Ok(Value::Undefined)
}

/// `createDirectory()`.
pub fn create_directory<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    on_location(activation, this, FileSystem::create_directory)?;
    Ok(Value::Undefined)
}

/// `deleteDirectory(deleteDirectoryContents)`.
pub fn delete_directory<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    on_location(activation, this, |files, location| {
        files.delete_directory(location, args.bool(0))
    })?;
    Ok(Value::Undefined)
}

/// `deleteFile()`.
pub fn delete_file<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    on_location(activation, this, FileSystem::delete_file)?;
    Ok(Value::Undefined)
}

/// `moveToTrash()`.
pub fn move_to_trash<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    on_location(activation, this, FileSystem::trash)?;
    Ok(Value::Undefined)
}

/// `getDirectoryListing()`: an Array of Files, by name.
pub fn get_directory_listing<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let locations = on_location(activation, this, FileSystem::list)?;
    Ok(create_all(activation, locations)?.into())
}

/// `copyTo()` and `moveTo()`: `transfer(newLocation, move, overwrite)`.
pub fn transfer<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let transfer = transfer_of(activation, this, args)?;
    let result = Natives::of(activation).files.transfer(&transfer);
    result.map_err(|error| file_error(activation, error))?;
    Ok(Value::Undefined)
}

/// What `transfer` and `transferAsync` are to do. Errors: TypeError #2007 without a destination, IllegalOperationError
/// #2037 where one of them has no place.
fn transfer_of<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Transfer, Error<'gc>> {
    let destination = args.nonnull_object(activation, 0, "newLocation")?;
    let data = FileData::of_this(this);
    Ok(Transfer {
        kind: if args.bool(1) {
            TransferKind::Move
        } else {
            TransferKind::Copy
        },
        source: data.location(activation)?,
        destination: FileData::of(destination).location(activation)?,
        overwrite: args.bool(2),
        cancelled: data.cancellation(),
    })
}
