//! Files and directories as AIR's classes see them, without any virtual machine.
//!
//! A [`Location`] is what a `File` stands for: a path, and the scheme it was reached by. A [`FileSystem`] does the work,
//! and is the only place in this crate that touches the disk: each of its operations first asks whether the program may
//! ([`FileSystem::allow`]), and answers with a [`FileError`] that knows AIR's number and class.

mod access;
mod async_stream;
mod copy;
mod error;
mod folders;
mod location;
mod open_file;
mod sync_stream;
mod system;
mod trash;
mod url;

pub use access::{Access, FilePermissions};
pub use async_stream::{AsyncStream, Done, Operation, Report};
pub use copy::{Kind as TransferKind, Transfer};
pub use error::FileError;
pub use folders::Folders;
pub use location::{Location, Scheme};
pub use open_file::{Mode, OpenFile};
pub use sync_stream::SyncStream;
pub use system::{FileSystem, Metadata};
pub use url::{percent_decoded, percent_encoded};
