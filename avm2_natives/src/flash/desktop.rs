//! The package `flash.desktop`.

pub mod native_application;
