//! The user's trash, where the platform keeps it: by freedesktop's trash specification 1.0 on Linux, `~/.Trash` on macOS.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use jiff::ZonedDateTime;

use super::copy::{Kind, Transfer};
use super::error::FileError;
use super::location::Location;
use super::url::percent_encoded;

/// Moves what is at `path` to the trash.
pub(super) fn put(path: &Path, home: &Path) -> Result<(), FileError> {
    fs::symlink_metadata(path)?;
    let name = path.file_name().ok_or(FileError::CannotDelete)?;
    let name = name.to_string_lossy();
    if cfg!(windows) {
        tracing::warn!("the recycle bin can't be reached: {} stays", path.display());
        return Err(FileError::CannotDelete);
    }
    if cfg!(target_os = "macos") {
        let trash = home.join(".Trash");
        let free = (1..)
            .map(|count| numbered(&name, count))
            .map(|name| trash.join(name));
        let free = free
            .into_iter()
            .find(|path| fs::symlink_metadata(path).is_err());
        return relocate(path, &free.ok_or(FileError::CannotDelete)?);
    }
    let data = std::env::var_os("XDG_DATA_HOME")
        .map(PathBuf::from)
        .filter(|data| data.is_absolute())
        .unwrap_or_else(|| home.join(".local/share"));
    let (files, info) = (data.join("Trash/files"), data.join("Trash/info"));
    fs::create_dir_all(&files)?;
    fs::create_dir_all(&info)?;
    for count in 1.. {
        let name = numbered(&name, count);
        // Making the information file claims the name.
        let about = info.join(format!("{name}.trashinfo"));
        let mut file = match fs::File::create_new(&about) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            file => file?,
        };
        let text = format!(
            "[Trash Info]\nPath={}\nDeletionDate={}\n",
            percent_encoded(&path.to_string_lossy()),
            ZonedDateTime::now().strftime("%Y-%m-%dT%H:%M:%S")
        );
        let moved = file
            .write_all(text.as_bytes())
            .map_err(FileError::from)
            .and_then(|()| relocate(path, &files.join(name)));
        if moved.is_err() {
            // Nothing has that name in the trash.
            let _ = fs::remove_file(&about);
        }
        return moved;
    }
    Err(FileError::CannotDelete)
}

fn relocate(from: &Path, to: &Path) -> Result<(), FileError> {
    let transfer = Transfer {
        kind: Kind::Move,
        source: Location::native(from).ok_or(FileError::IllegalName)?,
        destination: Location::native(to).ok_or(FileError::IllegalName)?,
        overwrite: false,
        cancelled: Default::default(),
    };
    transfer.run()
}

/// `name`, `name.2`, `name.3`, …
fn numbered(name: &str, count: u32) -> String {
    match count {
        1 => name.to_owned(),
        count => format!("{name}.{count}"),
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use crate::files::system::tests::Scratch;

    #[test]
    fn the_trash_says_where_things_were() {
        if std::env::var_os("XDG_DATA_HOME").is_some() {
            // The user's own trash isn't for tests.
            return;
        }
        let scratch = Scratch::new();
        for content in ["one", "two"] {
            let file = scratch.file("my file.txt", content);
            assert_eq!(scratch.files.trash(&file), Ok(()));
            assert!(!file.path().exists());
        }
        let trash = ".local/share/Trash";
        assert_eq!(scratch.text(&format!("{trash}/files/my file.txt")), "one");
        assert_eq!(scratch.text(&format!("{trash}/files/my file.txt.2")), "two");
        let info = scratch.text(&format!("{trash}/info/my file.txt.trashinfo"));
        assert!(info.starts_with("[Trash Info]\nPath=/"), "{info}");
        assert!(info.contains("/my%20file.txt\nDeletionDate=20"), "{info}");
    }
}
