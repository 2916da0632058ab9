//! Text fields without a VM: text and formats, HTML, style sheets, layout, selection.

pub mod edit_text;
pub mod format;
pub mod html;
pub mod layout;
pub mod line_breaking;
pub mod restriction;
pub mod selection;
pub mod style_sheet;
pub mod styled_text;
