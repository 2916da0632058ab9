//! Fields of SWFs: DefineEditText.

use std::rc::Rc;

use swf::Tag;

use super::*;
use crate::airshim::swf_symbol::identity;
use crate::fonts::summary;
use crate::symbols::LoadedMovie;
use crate::text::edit_text::Edges;
use crate::text::format::Align;

/// `takeSymbol(symbol)`: makes the field what its definition says.
pub fn take_symbol<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let symbol = args.nonnull_object(activation, 0, "symbol")?;
    let (number, id) = identity(activation, symbol);
    let movie = Natives::of(activation).movies.get(number);
    let definition = movie.and_then(|movie| Some((movie, movie.definition(id)?)));
    if let Some((movie, Tag::DefineEditText(definition))) = definition {
        take(&mut edit(this).borrow_mut(), movie, &definition);
    }
    Ok(Value::Undefined)
}

fn take(field: &mut EditText, movie: &LoadedMovie, definition: &swf::EditText<'_>) {
    let bounds = definition.bounds();
    field.set_edges(Edges {
        left: bounds.x_min.get(),
        top: bounds.y_min.get(),
        right: bounds.x_max.get(),
        bottom: bounds.y_max.get(),
    });
    field.largest_size = match movie.movie.version {
        ..13 => LARGEST_SIZE_BEFORE_13,
        _ => i32::MAX,
    };
    field.is_multiline = definition.is_multiline();
    field.set_wraps(definition.is_word_wrap());
    field.set_is_password(definition.is_password());
    field.set_is_input(!definition.is_read_only());
    field.set_embeds_fonts(definition.use_outlines());
    if definition.is_auto_size() {
        field.auto_size = AutoSize::Left;
    }
    field.patch_default_format(&format(movie, definition));
    let Some(text) = definition.initial_text() else {
        return;
    };
    let text: Vec<u16> = text.to_string_lossy(swf::UTF_8).encode_utf16().collect();
    if definition.is_html() {
        field.set_html(&text);
    } else {
        field.set_text(&text);
    }
}

fn format(movie: &LoadedMovie, definition: &swf::EditText<'_>) -> Patch {
    let whole_pixels = |twips: swf::Twips| twips.get() / TWIPS;
    let font = definition.font_id().and_then(|id| summary(movie, id));
    let mut patch = Patch {
        size: definition.height().map(whole_pixels),
        color: definition.color().map(|color| {
            let [red, green, blue] = [color.r, color.g, color.b].map(u32::from);
            red << 16 | green << 8 | blue
        }),
        bold: font.as_ref().map(|font| font.is_bold),
        italic: font.as_ref().map(|font| font.is_italic),
        font: font.map(|font| Rc::from(font.name)),
        ..Patch::default()
    };
    if let Some(layout) = definition.layout() {
        patch.align = Some(match layout.align {
            swf::TextAlign::Left => Align::Left,
            swf::TextAlign::Right => Align::Right,
            swf::TextAlign::Center => Align::Center,
            swf::TextAlign::Justify => Align::Justify,
        });
        patch.left_margin = Some(whole_pixels(layout.left_margin));
        patch.right_margin = Some(whole_pixels(layout.right_margin));
        patch.indent = Some(whole_pixels(layout.indent));
        patch.leading = Some(whole_pixels(layout.leading));
    }
    patch
}
