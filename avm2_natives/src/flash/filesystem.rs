//! The package `flash.filesystem`.

pub mod file;
