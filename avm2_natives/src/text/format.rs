//! [`Format`]: how a stretch of text looks. [`Patch`]: what of a format is to change, as a TextFormat says it.

use std::rc::Rc;

/// Where the lines of a paragraph stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// At the left edge.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// At the right edge.
    Right,
    /// At both, by wider spaces in lines that were broken.
    Justify,
}

impl Align {
    /// As TextFormatAlign names it. `start` and `end` are the edges of text that runs from left to right.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "left" | "start" => Self::Left,
            "center" => Self::Center,
            "right" | "end" => Self::Right,
            "justify" => Self::Justify,
            _ => return None,
        })
    }

    /// The name in TextFormatAlign.
    pub fn name(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Center => "center",
            Self::Right => "right",
            Self::Justify => "justify",
        }
    }
}

macro_rules! formats {
    ($($(#[$doc:meta])* $field:ident: $type:ty,)*) => {
        /// Everything that a TextFormat can say, decided. Lengths are in pixels.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Format {
            $($(#[$doc])* pub $field: $type,)*
        }

        /// A TextFormat: what is `None` stays as it is, or differs within a stretch.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Patch {
            $($(#[$doc])* pub $field: Option<$type>,)*
        }

        impl Patch {
            /// Changes a format.
            pub fn apply(&self, format: &mut Format) {
                $(if let Some(value) = &self.$field {
                    format.$field = value.clone();
                })*
            }

            /// Drops what is different in `format`.
            pub fn keep_common(&mut self, format: &Format) {
                $(if self.$field.as_ref() != Some(&format.$field) {
                    self.$field = None;
                })*
            }
        }

        impl From<&Format> for Patch {
            fn from(format: &Format) -> Self {
                Self { $($field: Some(format.$field.clone()),)* }
            }
        }
    };
}

formats! {
    /// The name of the font.
    font: Rc<str>,
    /// The height of an em.
    size: i32,
    /// Red, green and blue.
    color: u32,
    /// Bold type.
    bold: bool,
    /// Italic type.
    italic: bool,
    /// A line below it.
    underline: bool,
    /// What it links to; empty for nothing.
    url: Rc<str>,
    /// The window for what it links to.
    target: Rc<str>,
    /// Where the paragraph's lines stand.
    align: Align,
    /// Left of the paragraph.
    left_margin: i32,
    /// Right of the paragraph.
    right_margin: i32,
    /// Left of its first line.
    indent: i32,
    /// Between two lines.
    leading: i32,
    /// Left of the paragraph, on top of its margin.
    block_indent: i32,
    /// Whether it's an item of a list.
    bullet: bool,
    /// Whether pairs of characters that a font wants closer are.
    kerning: bool,
    /// Behind each character.
    letter_spacing: f64,
    /// Where tabs end, from the left edge.
    tab_stops: Rc<[i32]>,
}

impl Default for Format {
    /// That of a new TextField.
    fn default() -> Self {
        Self {
            font: "Times New Roman".into(),
            size: 12,
            color: 0,
            bold: false,
            italic: false,
            underline: false,
            url: "".into(),
            target: "".into(),
            align: Align::Left,
            left_margin: 0,
            right_margin: 0,
            indent: 0,
            leading: 0,
            block_indent: 0,
            bullet: false,
            kerning: false,
            letter_spacing: 0.0,
            tab_stops: [].into(),
        }
    }
}

impl Format {
    /// This format with a change.
    pub fn with(&self, patch: &Patch) -> Self {
        let mut format = self.clone();
        patch.apply(&mut format);
        format
    }

    /// Takes over from another format what belongs to characters rather than to their paragraph.
    pub fn take_font(&mut self, other: &Self) {
        self.font = Rc::clone(&other.font);
        self.size = other.size;
        self.color = other.color;
        self.kerning = other.kerning;
        self.letter_spacing = other.letter_spacing;
    }
}
