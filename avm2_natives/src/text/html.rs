//! The HTML of text fields: read into styled text, and written as the player writes it.

mod entities;
mod reader;
mod tag;
mod writer;

pub use reader::{Reading, read};
pub use writer::write;

#[cfg(test)]
mod tests;
