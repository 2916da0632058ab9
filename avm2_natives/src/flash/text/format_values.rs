//! TextFormats as they come from ActionScript and go there: as the Arrays of `TextFormat.values`.

use std::rc::Rc;

use airshim_avm2::prelude::*;

use crate::text::format::{Align, Patch};

/// Reads what `TextFormat.values` gives.
pub(super) fn read(values: Value<'_>) -> Patch {
    let Some(values) = values.as_object().and_then(Object::as_array) else {
        return Patch::default();
    };
    let at = |index| values.get(index).unwrap_or(Value::Null);
    let text = |index| at(index).as_string().map(|text| text.to_utf8_lossy());
    let integer = |index| at(index).as_number().map(|number| number as i32);
    let flag = |index| match at(index) {
        Value::Bool(flag) => Some(flag),
        _ => None,
    };
    Patch {
        font: text(0).filter(|font| !font.is_empty()).map(Rc::from),
        size: integer(1),
        color: integer(2).map(|color| color as u32 & 0xFF_FFFF),
        bold: flag(3),
        italic: flag(4),
        underline: flag(5),
        url: text(6).map(Rc::from),
        target: text(7).map(Rc::from),
        align: text(8).and_then(|name| Align::from_name(&name)),
        left_margin: integer(9),
        right_margin: integer(10),
        indent: integer(11),
        leading: integer(12),
        block_indent: integer(13),
        bullet: flag(14),
        kerning: flag(15),
        letter_spacing: at(16).as_number(),
        tab_stops: integers(at(17)),
    }
}

fn integers(value: Value<'_>) -> Option<Rc<[i32]>> {
    let array = value.as_object()?.as_array()?;
    let integer = |(_, value): (u32, Value<'_>)| value.as_number().map(|number| number as i32);
    Some(array.iter().filter_map(integer).collect())
}

/// What `TextFormat.ofValues` takes.
pub(super) fn write<'gc>(activation: &mut Activation<'_, 'gc>, patch: &Patch) -> Object<'gc> {
    fn value<'gc>(value: Option<impl Into<Value<'gc>>>) -> Value<'gc> {
        value.map_or(Value::Null, Into::into)
    }
    let text = |text: Option<&str>| value(text.map(|text| activation.string(text)));
    let stops = patch.tab_stops.as_ref().map(|stops| {
        let stops = stops.iter().map(|&stop| stop.into()).collect();
        activation.array(stops)
    });
    let values = vec![
        text(patch.font.as_deref()),
        value(patch.size),
        value(patch.color),
        value(patch.bold),
        value(patch.italic),
        value(patch.underline),
        text(patch.url.as_deref()),
        text(patch.target.as_deref()),
        text(patch.align.map(Align::name)),
        value(patch.left_margin),
        value(patch.right_margin),
        value(patch.indent),
        value(patch.leading),
        value(patch.block_indent),
        value(patch.bullet),
        value(patch.kerning),
        value(patch.letter_spacing),
        value(stops),
    ];
    activation.array(values)
}
