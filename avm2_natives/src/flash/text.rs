//! The package `flash.text`.

pub mod static_text;
pub mod text_field;
