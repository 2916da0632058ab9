//! [`OpenFile`]: a file that is read and written at any place.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;

use super::error::FileError;

/// How a file is opened: `flash.filesystem.FileMode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// For reading. It has to be there.
    Read,
    /// For writing, from nothing.
    Write,
    /// For writing behind its end.
    Append,
    /// For reading and writing.
    Update,
}

impl Mode {
    /// The mode that a value of `FileMode` names.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "read" => Some(Self::Read),
            "write" => Some(Self::Write),
            "append" => Some(Self::Append),
            "update" => Some(Self::Update),
            _ => None,
        }
    }

    /// Whether bytes can be read.
    pub fn can_read(self) -> bool {
        matches!(self, Self::Read | Self::Update)
    }

    /// Whether bytes can be written.
    pub fn can_write(self) -> bool {
        self != Self::Read
    }
}

/// An open file. It has no place of its own that it is at.
#[derive(Debug)]
pub struct OpenFile(File);

impl OpenFile {
    /// Opens a file. For writing it is made where it isn't there, with the directories above it.
    ///
    /// # Errors
    ///
    /// It isn't there, is a directory, or the system refuses.
    pub(super) fn open(path: &Path, mode: Mode) -> Result<Self, FileError> {
        if mode.can_write()
            && let Some(parent) = path.parent()
        {
            fs::create_dir_all(parent)?;
        }
        let file = OpenOptions::new()
            .read(mode.can_read())
            .write(mode.can_write())
            .create(mode.can_write())
            .truncate(mode == Mode::Write)
            .open(path)?;
        if file.metadata()?.is_dir() {
            return Err(FileError::NotAFile);
        }
        Ok(Self(file))
    }

    /// How long it is now.
    ///
    /// # Errors
    ///
    /// The system's.
    pub fn size(&self) -> Result<u64, FileError> {
        Ok(self.0.metadata()?.len())
    }

    /// Cuts it off, or fills it up with zeros.
    ///
    /// # Errors
    ///
    /// The system's.
    pub fn set_len(&self, len: u64) -> Result<(), FileError> {
        Ok(self.0.set_len(len)?)
    }

    /// Reads at a place, up to the length of `into` or the file's end. Gives how much.
    ///
    /// # Errors
    ///
    /// The system's.
    pub fn read_at(&self, place: u64, into: &mut [u8]) -> Result<usize, FileError> {
        let mut filled = 0;
        while filled < into.len() {
            match read_once(&self.0, place + filled as u64, &mut into[filled..]) {
                Ok(0) => break,
                Ok(count) => filled += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(filled)
    }

    /// Writes all of `bytes` at a place. What lies between the file's end and that place becomes zeros.
    ///
    /// # Errors
    ///
    /// The system's.
    pub fn write_at(&self, place: u64, bytes: &[u8]) -> Result<(), FileError> {
        let mut written = 0;
        while written < bytes.len() {
            match write_once(&self.0, place + written as u64, &bytes[written..]) {
                Ok(0) => return Err(FileError::NoSpace),
                Ok(count) => written += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }
}

#[cfg(unix)]
fn read_once(file: &File, place: u64, into: &mut [u8]) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, into, place)
}

#[cfg(unix)]
fn write_once(file: &File, place: u64, bytes: &[u8]) -> io::Result<usize> {
    std::os::unix::fs::FileExt::write_at(file, bytes, place)
}

#[cfg(windows)]
fn read_once(file: &File, place: u64, into: &mut [u8]) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, into, place)
}

#[cfg(windows)]
fn write_once(file: &File, place: u64, bytes: &[u8]) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_write(file, bytes, place)
}
