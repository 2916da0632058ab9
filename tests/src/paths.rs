//! Where things lie in the repository.

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
