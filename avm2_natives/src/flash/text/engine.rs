//! The package `flash.text.engine`.

pub mod text_line;
