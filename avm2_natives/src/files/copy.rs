//! [`Transfer`]: copying and moving, of files and of whole directories.

use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::error::FileError;
use super::location::Location;

/// Whether what is transferred stays where it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It stays.
    Copy,
    /// It goes.
    Move,
}

/// A file or directory that is to be copied or moved.
#[derive(Clone, Debug)]
pub struct Transfer {
    /// Whether it stays.
    pub kind: Kind,
    /// Where it is.
    pub source: Location,
    /// Where it is to be, under this very name.
    pub destination: Location,
    /// Whether it takes the place of what is there.
    pub overwrite: bool,
    /// Set from outside when the work is to stop: what has been copied so far stays.
    pub cancelled: Arc<AtomicBool>,
}

impl Transfer {
    /// Does it. Directories above the destination are made. A move to another disk copies and then deletes.
    ///
    /// # Errors
    ///
    /// [`FileError::NotFound`] for the source, [`FileError::DestinationExists`] where nothing is to be overwritten,
    /// [`FileError::ContainsSource`] where the one is in the other or both are the same, and what the system says.
    pub(super) fn run(&self) -> Result<(), FileError> {
        let source = self.source.path();
        let destination = self.destination.path();
        let kind = fs::symlink_metadata(source)?.file_type();
        let is_taken = fs::symlink_metadata(destination).is_ok();
        if is_taken && !self.overwrite {
            return Err(FileError::DestinationExists);
        }
        let real_source = resolved(source);
        let real_destination = resolved(destination);
        if real_source.starts_with(&real_destination)
            || kind.is_dir() && real_destination.starts_with(&real_source)
        {
            return Err(FileError::ContainsSource);
        }
        if let Some(parent) = destination.parent() {
            fs::create_dir_all(parent)?;
        }
        if is_taken && (kind.is_dir() || destination.is_dir()) {
            remove(destination)?;
        }
        if self.kind == Kind::Move {
            match fs::rename(source, destination) {
                Err(error) if error.kind() == io::ErrorKind::CrossesDevices => {}
                moved => return Ok(moved?),
            }
        }
        self.copy(source, destination)?;
        if self.kind == Kind::Move {
            remove(source)?;
        }
        Ok(())
    }

    fn copy(&self, source: &Path, destination: &Path) -> Result<(), FileError> {
        if self.cancelled.load(Ordering::Relaxed) {
            return Err(FileError::Other);
        }
        let kind = fs::symlink_metadata(source)?.file_type();
        if kind.is_dir() {
            fs::create_dir(destination)?;
            for entry in fs::read_dir(source)? {
                let entry = entry?;
                self.copy(&entry.path(), &destination.join(entry.file_name()))?;
            }
            return Ok(());
        }
        if kind.is_symlink() {
            return copy_link(source, destination);
        }
        if !kind.is_file() {
            // A pipe or a device has no content to copy.
            return Err(FileError::NotAFile);
        }
        // What is at the destination goes only when all of the new content is there.
        let part = beside(destination);
        let copied = fs::copy(source, &part).and_then(|_| fs::rename(&part, destination));
        if copied.is_err() {
            // It may not have come to be.
            let _ = fs::remove_file(&part);
        }
        Ok(copied?)
    }
}

#[cfg(unix)]
fn copy_link(source: &Path, destination: &Path) -> Result<(), FileError> {
    if fs::symlink_metadata(destination).is_ok() {
        fs::remove_file(destination)?;
    }
    Ok(std::os::unix::fs::symlink(
        fs::read_link(source)?,
        destination,
    )?)
}

#[cfg(not(unix))]
fn copy_link(source: &Path, destination: &Path) -> Result<(), FileError> {
    fs::copy(source, destination)?;
    Ok(())
}

fn remove(path: &Path) -> Result<(), FileError> {
    if fs::symlink_metadata(path)?.is_dir() {
        fs::remove_dir_all(path)?;
    } else {
        fs::remove_file(path)?;
    }
    Ok(())
}

/// The path with links in the directories above it followed, as far as those are there.
fn resolved(path: &Path) -> PathBuf {
    match (path.parent(), path.file_name()) {
        (Some(parent), Some(name)) => match fs::canonicalize(parent) {
            Ok(parent) => parent.join(name),
            Err(_) => resolved(parent).join(name),
        },
        _ => path.to_owned(),
    }
}

/// A name in the same directory that nothing has.
pub(super) fn beside(path: &Path) -> PathBuf {
    let name = format!(".airshim-{:016x}.part", unique());
    path.with_file_name(name)
}

/// A number that is not the same twice.
pub(super) fn unique() -> u64 {
    // The standard library seeds each hasher from the operating system's random numbers.
    RandomState::new().hash_one(std::process::id())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::system::tests::Scratch;

    fn transfer(
        scratch: &Scratch,
        kind: Kind,
        source: &str,
        destination: &str,
        overwrite: bool,
    ) -> Result<(), FileError> {
        scratch.files.transfer(&Transfer {
            kind,
            source: scratch.at(source),
            destination: scratch.at(destination),
            overwrite,
            cancelled: Arc::default(),
        })
    }

    #[test]
    fn files_are_copied_and_moved_under_a_new_name() {
        let scratch = Scratch::new();
        scratch.file("a", "one");
        assert_eq!(
            transfer(&scratch, Kind::Copy, "a", "new/dir/b", false),
            Ok(())
        );
        assert_eq!(scratch.text("new/dir/b"), "one");
        assert_eq!(transfer(&scratch, Kind::Move, "a", "c", false), Ok(()));
        assert_eq!(
            (scratch.text("c"), scratch.text("a")),
            ("one".into(), String::new())
        );
        let missing = transfer(&scratch, Kind::Move, "a", "c", true);
        assert_eq!(missing, Err(FileError::NotFound));
        assert_eq!(
            scratch.text("c"),
            "one",
            "nothing was overwritten by nothing"
        );
    }

    #[test]
    fn what_is_there_goes_only_by_request() {
        for kind in [Kind::Copy, Kind::Move] {
            let scratch = Scratch::new();
            scratch.file("a", "new");
            scratch.file("b", "old");
            let refused = transfer(&scratch, kind, "a", "b", false);
            assert_eq!(refused, Err(FileError::DestinationExists));
            assert_eq!(scratch.text("b"), "old");
            assert_eq!(transfer(&scratch, kind, "a", "b", true), Ok(()));
            assert_eq!(scratch.text("b"), "new");
        }
    }

    #[test]
    fn directories_go_as_a_whole() {
        for kind in [Kind::Copy, Kind::Move] {
            let scratch = Scratch::new();
            scratch.file("from/x/y", "deep");
            scratch.file("to/old", "old");
            assert_eq!(transfer(&scratch, kind, "from", "to", true), Ok(()));
            assert_eq!(scratch.text("to/x/y"), "deep");
            assert_eq!(scratch.text("to/old"), "");
            assert_eq!(scratch.root.join("from").exists(), kind == Kind::Copy);
        }
    }

    #[test]
    fn nothing_is_copied_into_or_over_what_it_is_in() {
        let scratch = Scratch::new();
        scratch.file("a/b/c", "content");
        for kind in [Kind::Copy, Kind::Move] {
            for (source, destination) in [("a", "a"), ("a", "a/b/d"), ("a/b", "a"), ("a/b/c", "a")]
            {
                let refused = transfer(&scratch, kind, source, destination, true);
                assert_eq!(
                    refused,
                    Err(FileError::ContainsSource),
                    "{source} to {destination}"
                );
            }
        }
        assert_eq!(scratch.text("a/b/c"), "content");
    }

    #[cfg(unix)]
    #[test]
    fn links_are_copied_as_links() {
        let scratch = Scratch::new();
        std::fs::create_dir(scratch.root.join("from")).expect("writable");
        std::os::unix::fs::symlink("/no/such", scratch.root.join("from/link")).expect("writable");
        assert_eq!(transfer(&scratch, Kind::Copy, "from", "to", false), Ok(()));
        let link = std::fs::read_link(scratch.root.join("to/link")).expect("a link");
        assert_eq!(link, Path::new("/no/such"));
    }

    #[test]
    fn a_copy_stops_when_it_is_cancelled() {
        let scratch = Scratch::new();
        scratch.file("a", "x");
        let stopped = scratch.files.transfer(&Transfer {
            kind: Kind::Copy,
            source: scratch.at("a"),
            destination: scratch.at("b"),
            overwrite: false,
            cancelled: Arc::new(AtomicBool::new(true)),
        });
        assert_eq!(stopped, Err(FileError::Other));
        assert!(!scratch.root.join("b").exists());
    }
}
