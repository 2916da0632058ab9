//! [`FileError`]: why an operation on a file failed.

use std::io;

/// Why an operation on a file failed, as a script sees it: most are `IOError`s with a number of AIR's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// Error #3000.
    #[error("Illegal path name.")]
    IllegalName,
    /// Error #3001.
    #[error("File or directory access denied.")]
    AccessDenied,
    /// Error #3002.
    #[error("File or directory exists.")]
    Exists,
    /// Error #3003.
    #[error("File or directory does not exist.")]
    NotFound,
    /// Error #3004.
    #[error("Insufficient file space.")]
    NoSpace,
    /// Error #3005.
    #[error("Insufficient system resources.")]
    NoResources,
    /// Error #3006.
    #[error("Not a file.")]
    NotAFile,
    /// Error #3007.
    #[error("Not a directory.")]
    NotADirectory,
    /// Error #3008.
    #[error("Read-only or write-protected media.")]
    ReadOnly,
    /// Error #3009.
    #[error("Cannot move file or directory to a different device.")]
    OtherDevice,
    /// Error #3010.
    #[error("Directory is not empty.")]
    NotEmpty,
    /// Error #3011.
    #[error("Move or copy destination already exists.")]
    DestinationExists,
    /// Error #3012.
    #[error("Cannot delete file or directory.")]
    CannotDelete,
    /// Error #3013.
    #[error("File or directory is in use.")]
    InUse,
    /// Error #3014.
    #[error("Cannot copy or move a file or directory to overwrite a containing directory.")]
    ContainsSource,
    /// Error #2038, for what has no number of its own.
    #[error("File I/O Error.")]
    Other,
    /// The location is one of the application's own directory, by its `app:` URL, which can't be written to. A SecurityError
    /// without a number, as AIR throws it.
    #[error("fileWriteResource")]
    ApplicationDirectory,
    /// The program isn't permitted to use the file: a SecurityError #3001.
    #[error("File or directory access denied.")]
    NotPermitted,
}

impl FileError {
    /// The number that a script sees; 0 where AIR gives none.
    pub fn id(self) -> u32 {
        match self {
            Self::IllegalName => 3000,
            Self::AccessDenied | Self::NotPermitted => 3001,
            Self::Exists => 3002,
            Self::NotFound => 3003,
            Self::NoSpace => 3004,
            Self::NoResources => 3005,
            Self::NotAFile => 3006,
            Self::NotADirectory => 3007,
            Self::ReadOnly => 3008,
            Self::OtherDevice => 3009,
            Self::NotEmpty => 3010,
            Self::DestinationExists => 3011,
            Self::CannotDelete => 3012,
            Self::InUse => 3013,
            Self::ContainsSource => 3014,
            Self::Other => 2038,
            Self::ApplicationDirectory => 0,
        }
    }

    /// Whether it is a SecurityError rather than an IOError.
    pub fn is_security(self) -> bool {
        matches!(self, Self::ApplicationDirectory | Self::NotPermitted)
    }

    /// The message with its number: `Error #3003: File or directory does not exist.`
    pub fn text(self) -> String {
        match self.id() {
            0 => self.to_string(),
            id => format!("Error #{id}: {self}"),
        }
    }
}

impl From<io::Error> for FileError {
    fn from(error: io::Error) -> Self {
        use io::ErrorKind;
        let known = match error.kind() {
            ErrorKind::NotFound => Self::NotFound,
            ErrorKind::PermissionDenied => Self::AccessDenied,
            ErrorKind::AlreadyExists => Self::Exists,
            ErrorKind::NotADirectory => Self::NotADirectory,
            ErrorKind::IsADirectory => Self::NotAFile,
            ErrorKind::DirectoryNotEmpty => Self::NotEmpty,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::NoSpace
            }
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => Self::InUse,
            ErrorKind::CrossesDevices => Self::OtherDevice,
            ErrorKind::InvalidFilename | ErrorKind::InvalidInput => Self::IllegalName,
            ErrorKind::OutOfMemory => Self::NoResources,
            _ => Self::of_system(&error),
        };
        if known == Self::Other {
            tracing::info!(%error, "a file operation failed in a way that AIR has no number for");
        }
        known
    }
}

impl FileError {
    #[cfg(unix)]
    fn of_system(error: &io::Error) -> Self {
        use rustix::io::Errno;
        match error.raw_os_error().map(Errno::from_raw_os_error) {
            Some(Errno::MFILE | Errno::NFILE) => Self::NoResources,
            Some(Errno::LOOP | Errno::NAMETOOLONG) => Self::IllegalName,
            _ => Self::Other,
        }
    }

    #[cfg(not(unix))]
    fn of_system(_error: &io::Error) -> Self {
        Self::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_of_the_system_have_airs_numbers() {
        let missing = std::fs::read("/no/such/file").expect_err("it isn't there");
        assert_eq!(FileError::from(missing), FileError::NotFound);
        let directory = std::fs::read("/").expect_err("a directory");
        assert_eq!(FileError::from(directory), FileError::NotAFile);
        assert_eq!(
            FileError::NotFound.text(),
            "Error #3003: File or directory does not exist."
        );
        assert_eq!(FileError::ApplicationDirectory.text(), "fileWriteResource");
    }

    #[cfg(unix)]
    #[test]
    fn numbers_of_the_system_have_airs_numbers() {
        use rustix::io::Errno;
        for (number, id) in [
            (Errno::NAMETOOLONG, 3000),
            (Errno::LOOP, 3000),
            (Errno::ACCESS, 3001),
            (Errno::PERM, 3001),
            (Errno::EXIST, 3002),
            (Errno::NOENT, 3003),
            (Errno::NOSPC, 3004),
            (Errno::DQUOT, 3004),
            (Errno::MFILE, 3005),
            (Errno::NFILE, 3005),
            (Errno::NOMEM, 3005),
            (Errno::ISDIR, 3006),
            (Errno::NOTDIR, 3007),
            (Errno::ROFS, 3008),
            (Errno::XDEV, 3009),
            (Errno::NOTEMPTY, 3010),
            (Errno::BUSY, 3013),
            (Errno::TXTBSY, 3013),
            (Errno::IO, 2038),
        ] {
            let error = io::Error::from_raw_os_error(number.raw_os_error());
            assert_eq!(FileError::from(error).id(), id, "{number}");
        }
    }

    #[test]
    fn the_texts_are_those_of_the_table() {
        use airshim_avm2::error_messages::msg::text_of;
        for error in [
            FileError::IllegalName,
            FileError::AccessDenied,
            FileError::Exists,
            FileError::NotFound,
            FileError::NoSpace,
            FileError::NoResources,
            FileError::NotAFile,
            FileError::NotADirectory,
            FileError::ReadOnly,
            FileError::OtherDevice,
            FileError::NotEmpty,
            FileError::DestinationExists,
            FileError::CannotDelete,
            FileError::InUse,
            FileError::ContainsSource,
            FileError::Other,
        ] {
            assert_eq!(text_of(error.id()), Some(error.to_string().as_str()));
        }
    }
}
