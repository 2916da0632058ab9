//! Where things lie in the repository.

use std::io;
use std::path::{Path, PathBuf};

/// The repository's top folder.
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("this crate lies in a folder of the repository")
}

/// The folder of the fixtures.
pub fn fixtures() -> PathBuf {
    repository().join("swf_fixtures")
}

/// The compiled program of a fixture.
pub fn fixture(name: &str) -> PathBuf {
    fixtures().join(name).join("test.swf")
}

/// A program for another runtime, to compare with.
pub fn peer(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("peers")
        .join(name)
}

/// The command that a benchmark measures, which has to be built by itself: the given one, or `airshim` beside this program.
///
/// # Errors
///
/// It isn't there.
pub fn command(given: Option<&Path>) -> io::Result<PathBuf> {
    let path = match given {
        Some(path) => path.to_owned(),
        None => std::env::current_exe()?.with_file_name("airshim"),
    };
    if path.is_file() {
        Ok(path)
    } else {
        Err(io::Error::other(format!(
            "{}: not there; cargo build --release makes it",
            path.display()
        )))
    }
}
