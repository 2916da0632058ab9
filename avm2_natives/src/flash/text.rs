//! The package `flash.text`.

pub mod text_field;
