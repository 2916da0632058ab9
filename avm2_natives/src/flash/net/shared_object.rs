//! `flash.net.SharedObject`: the files of local ones. They lie in the directory `#SharedObjects` of the application's
//! storage, below the path of the SWF or the part of it that the program asked for.

use airshim_avm2::bytearray::ObjectEncoding;
use airshim_avm2::prelude::*;

use crate::Natives;
use crate::amf::local_object;
use crate::files::{FileError, FileSystem, Location, percent_decoded};

/// The directory in the application's storage.
const DIRECTORY: &str = "#SharedObjects";

/// What the name of a shared object may not hold (Adobe's reference of `getLocal`).
const FORBIDDEN: &str = "~%&\\;:\"',<>?# ";

fn is_part(part: &str) -> bool {
    !part.is_empty() && part != "." && part != ".."
}

/// The path of a URL, without escapes.
fn path_of(url: &str) -> Option<String> {
    let path = url.split_once(':').map_or(url, |(_, path)| path);
    percent_decoded(path.split(['?', '#']).next().unwrap_or_default())
}

/// The directory below [`DIRECTORY`] for what belongs to the SWF of a URL, or to all below a part of a path. It ends with a
/// slash, but for that of all.
fn directory(url: &str) -> Option<String> {
    let parts = path_of(url)?;
    let parts = parts.split('/').filter(|part| is_part(part));
    Some(parts.map(|part| format!("{part}/")).collect())
}

/// The path of a shared object's file below [`DIRECTORY`]. `None` where the name isn't allowed, or `local_path` isn't part
/// of the path of the SWF, whose URL is `url`.
fn file_path(name: &str, local_path: Option<&str>, url: &str) -> Option<String> {
    let is_allowed = |c: char| !FORBIDDEN.contains(c) && !c.is_control();
    if !name.chars().all(is_allowed) || !name.split('/').all(is_part) {
        return None;
    }
    let own = path_of(url)?;
    let own: Vec<&str> = own.split('/').filter(|part| is_part(part)).collect();
    let directories: Vec<&str> = match local_path {
        None => own,
        Some(path) => {
            let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
            if !path.starts_with('/') || !own.starts_with(&parts) {
                return None;
            }
            parts
        }
    };
    let mut path = directories.join("/");
    if !path.is_empty() {
        path.push('/');
    }
    Some(format!("{path}{name}.sol"))
}

/// `locate(name, localPath)`. Errors: TypeError #2007 for no name, Error #2134 for a name or path that can't be.
pub fn locate<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let name = args.nonnull_string(activation, 0, "name")?.to_utf8_lossy();
    let local_path = args.string(1).map(|path| path.to_utf8_lossy());
    let url = &Natives::of(activation).application.url;
    let path = file_path(&name, local_path.as_deref(), url);
    text_or_refusal(activation, path)
}

/// A path for the script. Errors: Error #2134 for none.
fn text_or_refusal<'gc>(
    activation: &mut Activation<'_, 'gc>,
    path: Option<String>,
) -> Result<Value<'gc>, Error<'gc>> {
    match path {
        Some(path) => Ok(activation.string(&path).into()),
        None => Err(activation.error(ErrorClass::Error, msg::E2134, [])),
    }
}

/// `directoryOf(url)`. Errors: TypeError #2007 for null, Error #2134 for what is no URL.
pub fn directory_of<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let url = args.nonnull_string(activation, 0, "url")?.to_utf8_lossy();
    text_or_refusal(activation, directory(&url))
}

/// `removeAll(directory)`: whether it was there. What can't be removed is logged.
pub fn remove_all<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (place, _) = place(activation, args)?;
    let removed = Natives::of(activation).files.delete_directory(&place, true);
    if let Err(error) = removed
        && error != FileError::NotFound
    {
        tracing::warn!(path = %place.path().display(), %error, "shared objects can't be removed");
    }
    Ok(removed.is_ok().into())
}

/// `usage(directory)`: the bytes of all files in it, or -1 where it isn't there.
pub fn usage<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (place, _) = place(activation, args)?;
    let total = total(&Natives::of(activation).files, &place);
    Ok(total
        .map_or(-1, |bytes| i32::try_from(bytes).unwrap_or(i32::MAX))
        .into())
}

/// The bytes of all files in a directory and in those below it. Links aren't followed.
fn total(files: &FileSystem, directory: &Location) -> Result<u64, FileError> {
    let mut sum = 0;
    for entry in files.list(directory)? {
        let metadata = files.metadata(&entry)?;
        sum += match metadata.is_directory {
            true if files.is_symbolic_link(&entry)? => 0,
            true => total(files, &entry)?,
            false => metadata.len,
        };
    }
    Ok(sum)
}

/// The place of the file that the first argument names, and the shared object's own name.
fn place<'gc>(
    activation: &mut Activation<'_, 'gc>,
    args: &[Value<'gc>],
) -> Result<(Location, String), Error<'gc>> {
    let path = args.nonnull_string(activation, 0, "path")?.to_utf8_lossy();
    let folders = Natives::of(activation).files.folders();
    let place = Location::storage(folders).resolve(&format!("{DIRECTORY}/{path}"), folders);
    let file = path.rsplit('/').next().unwrap_or(&path);
    let name = file.strip_suffix(".sol").unwrap_or(file).to_owned();
    match place {
        Some(place) => Ok((place, name)),
        None => Err(activation.error(ErrorClass::Error, msg::E2134, [])),
    }
}

/// `read(path, data)`: sets the properties of `data` to those in the file, and gives its encoding. A file that isn't there
/// or is damaged gives -1. Errors: Error #2134 where the program may not read it.
pub fn read<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (place, _) = place(activation, args)?;
    let data = args.nonnull_object(activation, 1, "data")?;
    Natives::of(activation).keeps_shared_objects = true;
    let file = match Natives::of(activation).files.read(&place) {
        Ok(file) => file,
        Err(FileError::NotFound) => Vec::new(),
        Err(error) => {
            tracing::warn!(path = %place.path().display(), %error, "a shared object can't be read");
            return Err(activation.error(ErrorClass::Error, msg::E2134, []));
        }
    };
    let is_there = !file.is_empty();
    let decoded = local_object::decode_into(activation, &file, data);
    let encoding = match decoded {
        Ok(encoding) => encoding,
        Err(Error::Thrown(_)) => None,
        Err(error) => return Err(error),
    };
    if is_there && encoding.is_none() {
        tracing::warn!(path = %place.path().display(), "a shared object is damaged");
    }
    Ok(encoding
        .map_or(-1, |encoding| encoding.number() as i32)
        .into())
}

/// The file of a shared object: the arguments of `write` and `measure`.
fn encoded<'gc>(
    activation: &mut Activation<'_, 'gc>,
    args: &[Value<'gc>],
    name: &str,
) -> Result<Vec<u8>, Error<'gc>> {
    let data = args.nonnull_object(activation, 1, "data")?;
    let encoding = ObjectEncoding::from_number(args.uint(2)).unwrap_or(ObjectEncoding::Amf3);
    local_object::encode(activation, name, data, encoding)
}

/// `write(path, data, encoding)`. Errors: Error #2130 where the file can't be written.
pub fn write<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (place, name) = place(activation, args)?;
    let file = encoded(activation, args, &name)?;
    let written = Natives::of(activation).files.replace(&place, &file);
    if let Err(error) = written {
        tracing::warn!(path = %place.path().display(), %error, "a shared object can't be written");
        return Err(activation.error(ErrorClass::Error, msg::E2130, []));
    }
    Ok(Value::Undefined)
}

/// `measure(path, data, encoding)`: the length of the file.
pub fn measure<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (_, name) = place(activation, args)?;
    let file = encoded(activation, args, &name)?;
    Ok(u32::try_from(file.len()).unwrap_or(u32::MAX).into())
}

/// `remove(path)`. A file that isn't there is removed already.
pub fn remove<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (place, _) = place(activation, args)?;
    match Natives::of(activation).files.delete_file(&place) {
        Ok(()) | Err(FileError::NotFound) => {}
        Err(error) => {
            tracing::warn!(path = %place.path().display(), %error, "a shared object can't be removed");
        }
    }
    Ok(Value::Undefined)
}

#[cfg(test)]
mod tests {
    use super::{directory, file_path};

    #[test]
    fn a_shared_object_lies_below_its_swf_or_a_part_of_that_path() {
        let path = |name, local_path| file_path(name, local_path, "app:/bin/My%20App.swf");
        assert_eq!(
            path("settings", None).as_deref(),
            Some("bin/My App.swf/settings.sol")
        );
        assert_eq!(path("a/b", Some("/")).as_deref(), Some("a/b.sol"));
        assert_eq!(path("a", Some("/bin")).as_deref(), Some("bin/a.sol"));
        assert_eq!(path("a", Some("/other")), None);
        assert_eq!(path("a", Some("bin")), None);
    }

    #[test]
    fn all_of_a_path_are_in_its_directory() {
        let of = |url| directory(url).expect("a URL");
        assert_eq!(of("app:/bin/My%20App.swf?x=1"), "bin/My App.swf/");
        assert_eq!(of("app:/"), "");
        assert_eq!(of("/old/../.."), "old/");
        assert_eq!(directory("app:/%ff"), None);
    }

    #[test]
    fn names_stay_in_their_directory() {
        for name in [
            "", "a b", "../a", "a/../b", "/a", "a//b", "a:b", "a\\b", "a#b", "a\nb",
        ] {
            assert_eq!(file_path(name, None, "app:/x.swf"), None, "{name}");
        }
    }
}
