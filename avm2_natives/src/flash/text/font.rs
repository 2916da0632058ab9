//! `flash.text.Font`.

use airshim_avm2::prelude::*;

use crate::Natives;
use crate::airshim::swf_symbol::identity;
use crate::fonts::{EmbeddedFont, FontKind, Summary};

/// The fonts that stand for those of a machine.
const DEVICE_FONTS: [&str; 3] = ["Arial", "Courier New", "Times New Roman"];

/// As FontStyle names it.
fn style(summary: &Summary) -> &'static str {
    match (summary.is_bold, summary.is_italic) {
        (false, false) => "regular",
        (true, false) => "bold",
        (false, true) => "italic",
        (true, true) => "boldItalic",
    }
}

/// Name, style and type.
fn facts<'gc>(activation: &mut Activation<'_, 'gc>, font: &EmbeddedFont) -> Vec<Value<'gc>> {
    let kind = match font.kind {
        FontKind::Embedded => "embedded",
        FontKind::EmbeddedCff => "embeddedCFF",
    };
    [font.summary.name.as_str(), style(&font.summary), kind]
        .map(|text| activation.string(text).into())
        .to_vec()
}

/// The font of the symbol that is the first argument.
fn font_of<'gc>(
    activation: &mut Activation<'_, 'gc>,
    args: &[Value<'gc>],
) -> Result<Option<EmbeddedFont>, Error<'gc>> {
    let symbol = args.nonnull_object(activation, 0, "symbol")?;
    let (movie, id) = identity(activation, symbol);
    let natives = Natives::of(activation);
    Ok(natives.fonts.font(&natives.movies, movie, id).cloned())
}

/// `Font.describe(symbol)`: name, style and type; null for what isn't a font.
pub fn describe<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(match font_of(activation, args)? {
        Some(font) => {
            let facts = facts(activation, &font);
            activation.array(facts).into()
        }
        None => Value::Null,
    })
}

/// `Font.list(withDeviceFonts)`: of each font its name, style and type, and of embedded ones the SWF and the character.
pub fn list<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let domain = activation.caller_domain();
    let domain = activation.domain_id(domain);
    let natives = Natives::of(activation);
    let fonts = natives.fonts.listed(&natives.movies, domain);
    let mut listed = Vec::with_capacity(fonts.len());
    for font in &fonts {
        let mut facts = facts(activation, font);
        facts.push(font.movie.into());
        facts.push(u32::from(font.id).into());
        listed.push(activation.array(facts).into());
    }
    if args.bool(0) {
        for name in DEVICE_FONTS {
            let facts = [name, "regular", "device"].map(|text| activation.string(text).into());
            listed.push(activation.array(facts.to_vec()).into());
        }
    }
    Ok(activation.array(listed).into())
}

/// `Font.register(symbol)`.
pub fn register<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let symbol = args.nonnull_object(activation, 0, "symbol")?;
    let (movie, id) = identity(activation, symbol);
    let natives = Natives::of(activation);
    natives.fonts.register(&natives.movies, movie, id);
    Ok(Value::Undefined)
}

/// `Font.covers(symbol, text)`: whether it has a glyph for each character.
pub fn covers<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let text = args.nonnull_string(activation, 1, "str")?;
    let font = font_of(activation, args)?;
    Ok(font
        .is_some_and(|font| font.has_glyphs(text.as_wstr().iter()))
        .into())
}
