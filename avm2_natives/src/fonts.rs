//! Fonts: those of SWFs, and what stands for those of a machine.

mod device;
mod face;
mod library;
mod static_text;

pub use face::Face;
pub use library::{EmbeddedFont, FontKind, FontLibrary};
pub use static_text::{StaticCharacter, static_text};
use swf::Tag;

use crate::symbols::LoadedMovie;

/// What a font is called and how it looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Its name.
    pub name: String,
    /// Whether it is bold.
    pub is_bold: bool,
    /// Whether it is italic.
    pub is_italic: bool,
}

/// The name and the looks of a font; `None` where the character is none or has no name.
pub fn summary(movie: &LoadedMovie, id: u16) -> Option<Summary> {
    match movie.definition(id)? {
        Tag::DefineFont2(font) => Some(Summary {
            // Authoring tools end the name with a NUL.
            name: font
                .name
                .to_string_lossy(swf::UTF_8)
                .trim_end_matches('\0')
                .to_owned(),
            is_bold: font.flags.contains(swf::FontFlag::IS_BOLD),
            is_italic: font.flags.contains(swf::FontFlag::IS_ITALIC),
        }),
        Tag::DefineFont4(font) => Some(Summary {
            name: font.name.to_string_lossy(swf::UTF_8),
            is_bold: font.is_bold,
            is_italic: font.is_italic,
        }),
        _ => None,
    }
}
