//! The package `flash.text`.

pub mod engine;
pub mod font;
mod format_values;
pub mod static_text;
pub mod style_sheet;
pub mod text_field;
