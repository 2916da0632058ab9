//! What a program may do with files.

use std::fmt::Debug;
use std::path::Path;

use airshim_net::Permissions;

/// What is to be done with a file or directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Look at it: its content, its metadata, or that it exists.
    Read,
    /// Change it, make it or remove it.
    Write,
    /// Start it as a program.
    Run,
}

/// Who decides which files a program may use. Asked before each operation, also those that run on other threads.
pub trait FilePermissions: Debug + Send + Sync {
    /// Whether `access` to `path`, which is absolute and has no `.` or `..`, is allowed.
    fn allows(&self, access: Access, path: &Path) -> bool;
}

/// What whoever runs the program lets it do.
impl FilePermissions for Permissions {
    fn allows(&self, access: Access, path: &Path) -> bool {
        let allowed = match access {
            Access::Read => self.read(path),
            Access::Write => self.write(path),
            Access::Run => self.run(path),
        };
        allowed.is_ok()
    }
}
