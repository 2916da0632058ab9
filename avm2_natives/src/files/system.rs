//! [`FileSystem`]: the operations, each behind the check of what the program may do.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use super::access::{Access, FilePermissions};
use super::copy::{self, Transfer};
use super::error::FileError;
use super::folders::Folders;
use super::location::{Location, Scheme};
use super::open_file::{Mode, OpenFile};
use super::trash;

/// What is known about a file or directory without opening it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Metadata {
    /// Bytes of content.
    pub len: u64,
    /// Whether it is a directory.
    pub is_directory: bool,
    /// When it was made, in milliseconds since 1970-01-01 UTC; `None` where the file system doesn't keep that.
    pub created_ms: Option<f64>,
    /// When its content was changed last, likewise.
    pub modified_ms: Option<f64>,
}

/// Access to files for one program. A copy does the same on another thread.
#[derive(Clone, Debug)]
pub struct FileSystem {
    folders: Arc<Folders>,
    permissions: Arc<dyn FilePermissions>,
}

impl FileSystem {
    /// The file system with a program's own directories, as far as `permissions` let it.
    pub fn new(folders: Folders, permissions: Arc<dyn FilePermissions>) -> Self {
        Self {
            folders: Arc::new(folders),
            permissions,
        }
    }

    /// The directories that have names.
    pub fn folders(&self) -> &Folders {
        &self.folders
    }

    /// Whether a URL names something in the application's directory: then it is the application's own content.
    pub fn is_application_url(&self, url: &str) -> bool {
        let Some(location) = Location::from_url(url, &self.folders) else {
            return false;
        };
        let real = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        location.scheme() != Scheme::AppStorage
            && real(location.path()).starts_with(real(&self.folders.application))
    }

    /// The one check before every operation. Gives the path to be used.
    ///
    /// # Errors
    ///
    /// [`FileError::ApplicationDirectory`] for writing below `app:`, [`FileError::NotPermitted`] where the program's
    /// permissions don't reach.
    pub fn allow<'a>(&self, access: Access, location: &'a Location) -> Result<&'a Path, FileError> {
        if access == Access::Write && location.scheme() == Scheme::App {
            return Err(FileError::ApplicationDirectory);
        }
        let path = location.path();
        if self.permissions.allows(access, path) {
            Ok(path)
        } else {
            Err(FileError::NotPermitted)
        }
    }

    /// Whether something is there. A symbolic link to nothing counts as nothing.
    ///
    /// # Errors
    ///
    /// Those of [`Self::allow`].
    pub fn exists(&self, location: &Location) -> Result<bool, FileError> {
        Ok(self.allow(Access::Read, location)?.exists())
    }

    /// What is known about it.
    ///
    /// # Errors
    ///
    /// It isn't there or can't be looked at, and those of [`Self::allow`].
    pub fn metadata(&self, location: &Location) -> Result<Metadata, FileError> {
        let metadata = fs::metadata(self.allow(Access::Read, location)?)?;
        Ok(Metadata {
            len: metadata.len(),
            is_directory: metadata.is_dir(),
            created_ms: metadata.created().ok().map(unix_ms),
            modified_ms: metadata.modified().ok().map(unix_ms),
        })
    }

    /// Whether it is a symbolic link; false where nothing is there.
    ///
    /// # Errors
    ///
    /// Those of [`Self::allow`].
    pub fn is_symbolic_link(&self, location: &Location) -> Result<bool, FileError> {
        Ok(self.allow(Access::Read, location)?.is_symlink())
    }

    /// What is in a directory, by name.
    ///
    /// # Errors
    ///
    /// It isn't there, is no directory or can't be read, and those of [`Self::allow`].
    pub fn list(&self, location: &Location) -> Result<Vec<Location>, FileError> {
        let path = self.allow(Access::Read, location)?;
        let names: io::Result<Vec<OsString>> = fs::read_dir(path)?
            .map(|entry| entry.map(|entry| entry.file_name()))
            .collect();
        let mut names = names?;
        names.sort();
        Ok(names.into_iter().map(|name| location.child(name)).collect())
    }

    /// Makes a directory and those above it, where they aren't there.
    ///
    /// # Errors
    ///
    /// It can't be made, or a file has its name, and those of [`Self::allow`].
    pub fn create_directory(&self, location: &Location) -> Result<(), FileError> {
        Ok(fs::create_dir_all(self.allow(Access::Write, location)?)?)
    }

    /// Removes a file or a symbolic link.
    ///
    /// # Errors
    ///
    /// It isn't there, is a directory or can't be removed, and those of [`Self::allow`].
    pub fn delete_file(&self, location: &Location) -> Result<(), FileError> {
        let path = self.allow(Access::Write, location)?;
        if fs::symlink_metadata(path)?.is_dir() {
            return Err(FileError::NotAFile);
        }
        fs::remove_file(path).map_err(cannot_delete)
    }

    /// Removes a directory, with all that is in it where `contents` says so. Symbolic links in it are not followed.
    ///
    /// # Errors
    ///
    /// It isn't there, is no directory, isn't empty or can't be removed, and those of [`Self::allow`].
    pub fn delete_directory(&self, location: &Location, contents: bool) -> Result<(), FileError> {
        let path = self.allow(Access::Write, location)?;
        if !fs::metadata(path)?.is_dir() {
            return Err(FileError::NotADirectory);
        }
        let removed = if path.is_symlink() {
            fs::remove_file(path)
        } else if contents {
            fs::remove_dir_all(path)
        } else {
            fs::remove_dir(path)
        };
        removed.map_err(cannot_delete)
    }

    /// Copies or moves a file or directory.
    ///
    /// # Errors
    ///
    /// Those of the transfer and of [`Self::allow`].
    pub fn transfer(&self, transfer: &Transfer) -> Result<(), FileError> {
        self.allow_transfer(transfer)?;
        transfer.run()
    }

    /// The check of [`Self::transfer`] alone.
    ///
    /// # Errors
    ///
    /// Those of [`Self::allow`].
    pub fn allow_transfer(&self, transfer: &Transfer) -> Result<(), FileError> {
        let of_source = match transfer.kind {
            copy::Kind::Copy => Access::Read,
            copy::Kind::Move => Access::Write,
        };
        self.allow(of_source, &transfer.source)?;
        self.allow(Access::Write, &transfer.destination)?;
        Ok(())
    }

    /// Moves a file or directory to the user's trash.
    ///
    /// # Errors
    ///
    /// It isn't there or can't be moved, and those of [`Self::allow`].
    pub fn trash(&self, location: &Location) -> Result<(), FileError> {
        trash::put(self.allow(Access::Write, location)?, &self.folders.user)
    }

    /// Opens a file.
    ///
    /// # Errors
    ///
    /// Those of opening the file, and those of [`Self::allow_open`].
    pub fn open(&self, location: &Location, mode: Mode) -> Result<OpenFile, FileError> {
        OpenFile::open(self.allow_open(location, mode)?, mode)
    }

    /// The check of [`Self::open`] alone.
    ///
    /// # Errors
    ///
    /// Those of [`Self::allow`].
    pub fn allow_open<'a>(
        &self,
        location: &'a Location,
        mode: Mode,
    ) -> Result<&'a Path, FileError> {
        if mode.can_write() {
            self.allow(Access::Write, location)?;
        }
        if mode.can_read() {
            self.allow(Access::Read, location)?;
        }
        Ok(location.path())
    }

    /// A whole file's content.
    ///
    /// # Errors
    ///
    /// It isn't there, is a directory or can't be read, and those of [`Self::allow`].
    pub fn read(&self, location: &Location) -> Result<Vec<u8>, FileError> {
        let mut file = fs::File::open(self.allow(Access::Read, location)?)?;
        if file.metadata()?.is_dir() {
            return Err(FileError::NotAFile);
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// Writes a whole file, in place of what was there. It is there as a whole or not at all.
    ///
    /// # Errors
    ///
    /// It can't be written, and those of [`Self::allow`].
    pub fn replace(&self, location: &Location, bytes: &[u8]) -> Result<(), FileError> {
        let path = self.allow(Access::Write, location)?;
        let parent = path.parent().ok_or(FileError::NotAFile)?;
        fs::create_dir_all(parent)?;
        let part = copy::beside(path);
        let written = fs::write(&part, bytes).and_then(|()| fs::rename(&part, path));
        if written.is_err() {
            // It may not have come to be.
            let _ = fs::remove_file(&part);
        }
        Ok(written?)
    }

    /// Makes an empty temporary file or directory with a name of its own.
    ///
    /// # Errors
    ///
    /// It can't be made, and those of [`Self::allow`].
    pub fn create_temporary(&self, is_directory: bool) -> Result<Location, FileError> {
        let suffix = if is_directory { "" } else { ".tmp" };
        let directory = &self.folders.temporary;
        loop {
            let name = format!("fla{:016x}{suffix}", copy::unique());
            let location = Location::native(directory.join(name)).ok_or(FileError::IllegalName)?;
            let path = self.allow(Access::Write, &location)?;
            let made = if is_directory {
                fs::create_dir(path)
            } else {
                fs::File::create_new(path).map(drop)
            };
            match made {
                Ok(()) => return Ok(location),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// The place with its symbolic links followed and, where letters' case doesn't count, with the case that is on the
    /// disk. Parts that aren't there stay as they are.
    ///
    /// # Errors
    ///
    /// Those of [`Self::allow`].
    pub fn canonical(&self, location: &Location) -> Result<Location, FileError> {
        let path = self.allow(Access::Read, location)?;
        let mut there = path;
        let mut missing = Vec::new();
        let found = loop {
            if let Ok(found) = fs::canonicalize(there) {
                break found;
            }
            match (there.parent(), there.file_name()) {
                (Some(parent), Some(name)) => {
                    missing.push(name);
                    there = parent;
                }
                _ => break there.to_owned(),
            }
        };
        let found = missing
            .into_iter()
            .rev()
            .fold(found, |path, name| path.join(name));
        Ok(location.reaching(found, &self.folders))
    }

    /// How many bytes the user can write to the disk that it is on, or would be on.
    ///
    /// # Errors
    ///
    /// The system doesn't say, and those of [`Self::allow`].
    pub fn space_available(&self, location: &Location) -> Result<u64, FileError> {
        let path = self.allow(Access::Read, location)?;
        let there = path.ancestors().find(|path| path.exists());
        space_available(there.ok_or(FileError::NotFound)?)
    }

    /// The roots of the file system.
    pub fn roots(&self) -> Vec<Location> {
        let paths: Vec<PathBuf> = if cfg!(windows) {
            (b'A'..=b'Z')
                .map(|letter| PathBuf::from(format!("{}:\\", char::from(letter))))
                .filter(|path| path.exists())
                .collect()
        } else {
            vec![PathBuf::from("/")]
        };
        paths.into_iter().filter_map(Location::native).collect()
    }
}

/// An entry that can't be removed for want of rights has a number of its own.
fn cannot_delete(error: io::Error) -> FileError {
    match FileError::from(error) {
        FileError::AccessDenied | FileError::Other => FileError::CannotDelete,
        known => known,
    }
}

fn unix_ms(time: SystemTime) -> f64 {
    match time.duration_since(UNIX_EPOCH) {
        Ok(since) => (since.as_secs_f64() * 1000.0).floor(),
        Err(before) => (before.duration().as_secs_f64() * -1000.0).floor(),
    }
}

#[cfg(unix)]
fn space_available(path: &Path) -> Result<u64, FileError> {
    let statistics = rustix::fs::statvfs(path).map_err(io::Error::from)?;
    Ok(statistics.f_bavail.saturating_mul(statistics.f_frsize))
}

#[cfg(not(unix))]
fn space_available(_path: &Path) -> Result<u64, FileError> {
    // The standard library doesn't say, and no program that hosts servers was seen to ask.
    Err(FileError::Other)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use airshim_net::Permissions;

    /// A directory that is removed at the end, and a file system whose `app:` is its `app` and whose `app-storage:` its
    /// `storage`.
    pub(crate) struct Scratch {
        pub(crate) files: FileSystem,
        pub(crate) root: PathBuf,
    }

    impl Scratch {
        pub(crate) fn new() -> Self {
            let name = format!("airshim-files-{}-{:x}", std::process::id(), copy::unique());
            let root = std::env::temp_dir().join(name);
            fs::create_dir_all(root.join("app")).expect("the folder for temporary files");
            let folders = Folders {
                temporary: root.clone(),
                user: root.clone(),
                ..Folders::new(root.join("app"), root.join("storage"))
            };
            Self {
                files: FileSystem::new(folders, Arc::new(Permissions::default())),
                root,
            }
        }

        /// A place below the directory.
        pub(crate) fn at(&self, path: &str) -> Location {
            Location::native(self.root.join(path)).expect("absolute")
        }

        /// The same, with a file of this content.
        pub(crate) fn file(&self, path: &str, content: &str) -> Location {
            let location = self.at(path);
            let parent = location.path().parent().expect("below the directory");
            fs::create_dir_all(parent).expect("writable");
            fs::write(location.path(), content).expect("writable");
            location
        }

        /// What a file holds; empty where it isn't there.
        pub(crate) fn text(&self, path: &str) -> String {
            fs::read_to_string(self.root.join(path)).unwrap_or_default()
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            // Left behind in the worst case.
            drop(fs::remove_dir_all(&self.root));
        }
    }

    #[test]
    fn the_applications_directory_is_read_only_by_its_url() {
        let scratch = Scratch::new();
        scratch.file("app/data.txt", "data");
        let files = &scratch.files;
        let location = Location::from_url("app:/data.txt", files.folders()).expect("below app:");
        assert_eq!(files.read(&location), Ok(b"data".to_vec()));
        let refused = Err(FileError::ApplicationDirectory);
        assert_eq!(files.delete_file(&location), refused);
        assert_eq!(files.create_directory(&location), refused);
        assert_eq!(files.replace(&location, b""), refused);
        assert_eq!(files.trash(&location), refused);
        assert!(files.open(&location, Mode::Read).is_ok());
        for mode in [Mode::Write, Mode::Append, Mode::Update] {
            let opened = files.open(&location, mode).map(drop);
            assert_eq!(opened, refused, "{mode:?}");
        }
        // By its native path it is a file like any other.
        let native = scratch.at("app/data.txt");
        assert_eq!(files.delete_file(&native), Ok(()));
    }

    #[test]
    fn every_operation_asks_first() {
        #[derive(Debug)]
        struct Nothing;
        impl FilePermissions for Nothing {
            fn allows(&self, _: Access, _: &Path) -> bool {
                false
            }
        }
        let scratch = Scratch::new();
        let location = scratch.file("x/y", "z");
        let files = FileSystem::new(scratch.files.folders().clone(), Arc::new(Nothing));
        let denied = FileError::NotPermitted;
        assert_eq!(files.exists(&location), Err(denied));
        assert_eq!(files.metadata(&location), Err(denied));
        assert_eq!(files.is_symbolic_link(&location), Err(denied));
        assert_eq!(files.list(&location), Err(denied));
        assert_eq!(files.create_directory(&location), Err(denied));
        assert_eq!(files.delete_file(&location), Err(denied));
        assert_eq!(files.delete_directory(&location, true), Err(denied));
        assert_eq!(files.trash(&location), Err(denied));
        assert_eq!(files.read(&location), Err(denied));
        assert_eq!(files.replace(&location, b""), Err(denied));
        assert_eq!(files.create_temporary(true), Err(denied));
        assert_eq!(files.canonical(&location), Err(denied));
        assert_eq!(files.space_available(&location), Err(denied));
        assert_eq!(files.open(&location, Mode::Read).map(drop), Err(denied));
        assert_eq!(scratch.text("x/y"), "z");
    }

    #[test]
    fn directories_are_made_listed_and_removed() {
        let scratch = Scratch::new();
        let files = &scratch.files;
        let directory = scratch.at("a/b/c");
        assert_eq!(files.create_directory(&directory), Ok(()));
        assert_eq!(
            files.create_directory(&directory),
            Ok(()),
            "it is there already"
        );
        let file = scratch.file("a/z", "");
        scratch.file("a/m", "");
        let list = files.list(&scratch.at("a")).expect("a directory");
        let names: Vec<_> = list.iter().map(Location::name).collect();
        assert_eq!(names, ["b", "m", "z"]);
        assert_eq!(files.list(&file), Err(FileError::NotADirectory));
        assert_eq!(files.list(&scratch.at("none")), Err(FileError::NotFound));
        assert_eq!(files.create_directory(&file), Err(FileError::Exists));
        let top = scratch.at("a");
        assert_eq!(
            files.delete_directory(&top, false),
            Err(FileError::NotEmpty)
        );
        assert_eq!(files.delete_file(&top), Err(FileError::NotAFile));
        assert_eq!(
            files.delete_directory(&file, true),
            Err(FileError::NotADirectory)
        );
        assert_eq!(files.delete_directory(&top, true), Ok(()));
        assert_eq!(files.delete_directory(&top, true), Err(FileError::NotFound));
        assert_eq!(files.delete_file(&file), Err(FileError::NotFound));
    }

    #[test]
    fn what_may_not_be_removed_has_a_number_of_its_own() {
        let denied = |kind: io::ErrorKind| cannot_delete(kind.into()).id();
        assert_eq!(denied(io::ErrorKind::PermissionDenied), 3012);
        assert_eq!(denied(io::ErrorKind::DirectoryNotEmpty), 3010);
        assert_eq!(denied(io::ErrorKind::ResourceBusy), 3013);
    }

    #[test]
    fn temporary_files_are_new() {
        let scratch = Scratch::new();
        let one = scratch.files.create_temporary(false).expect("writable");
        let two = scratch.files.create_temporary(true).expect("writable");
        assert!(one.path().is_file() && two.path().is_dir());
        assert!(one.name().starts_with("fla") && one.name().ends_with(".tmp"));
    }

    #[cfg(unix)]
    #[test]
    fn canonical_places_follow_links_as_far_as_they_are_there() {
        let scratch = Scratch::new();
        scratch.file("real/x", "");
        std::os::unix::fs::symlink(scratch.root.join("real"), scratch.root.join("link"))
            .expect("writable");
        let real = fs::canonicalize(&scratch.root).expect("there").join("real");
        let canonical = |path: &str| {
            let location = scratch.files.canonical(&scratch.at(path)).expect("allowed");
            location.path().to_owned()
        };
        assert_eq!(canonical("link/x"), real.join("x"));
        assert_eq!(canonical("link/no/such"), real.join("no/such"));
        assert_eq!(
            scratch.files.is_symbolic_link(&scratch.at("link")),
            Ok(true)
        );
        // A link is removed, not what it leads to.
        assert_eq!(
            scratch.files.delete_directory(&scratch.at("link"), true),
            Ok(())
        );
        assert!(real.join("x").exists());
    }
}
