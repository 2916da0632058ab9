//! The package `flash.desktop`.

pub mod native_application;
pub mod native_process;
