//! `flash.text.TextField`: an [`EditText`]. Lengths come in and go out in pixels.

use std::cell::RefCell;
use std::ops::Range;

use airshim_avm2::prelude::*;

use super::format_values;
use crate::Natives;
use crate::text::edit_text::{AutoSize, EditText, FindFace, LARGEST_SIZE_BEFORE_13};
use crate::text::format::Patch;
use crate::text::layout::TWIPS;
use crate::text::style_sheet::{Display, Sheet, Style};

mod editing;
mod measures;
mod symbol;

pub use editing::*;
pub use measures::*;
pub use symbol::take_symbol;

type Answer<'gc> = Result<Value<'gc>, Error<'gc>>;

/// Makes an empty field.
pub fn allocate<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    let mut field = EditText::default();
    if Natives::of(activation).application.movie.version < 13 {
        field.largest_size = LARGEST_SIZE_BEFORE_13;
    }
    Ok(Kind::Native(Box::new(RefCell::new(field))))
}

fn edit<'gc>(this: Value<'gc>) -> &'gc RefCell<EditText> {
    this.as_object()
        .and_then(Object::native)
        .expect("a TextField has been allocated as one")
}

/// Asks something for which the text may have to be laid out.
fn laid_out<'gc, T>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    ask: impl FnOnce(&mut EditText, FindFace<'_>) -> T,
) -> T {
    let natives = Natives::of(activation);
    let (fonts, movies) = (&mut natives.fonts, &natives.movies);
    let mut find = |format: &_, is_embedded| fonts.face(movies, format, is_embedded);
    ask(&mut edit(this).borrow_mut(), &mut find)
}

fn pixels(twips: i32) -> f64 {
    f64::from(twips) / f64::from(TWIPS)
}

/// Whole twips; what is no number counts as 0.
fn twips(pixels: f64) -> i32 {
    (pixels * f64::from(TWIPS)) as i32
}

fn units(text: AvmString<'_>) -> Vec<u16> {
    text.as_wstr().iter().collect()
}

fn text<'gc>(activation: &Activation<'_, 'gc>, units: &[u16]) -> Value<'gc> {
    AvmString::new(activation.mc(), WString::from_units(units)).into()
}

fn array<'gc>(
    activation: &Activation<'_, 'gc>,
    values: impl IntoIterator<Item = f64>,
) -> Value<'gc> {
    let values = values.into_iter().map(Value::from).collect();
    activation.array(values).into()
}

fn out_of_range<'gc>(activation: &mut Activation<'_, 'gc>) -> Error<'gc> {
    activation.error(ErrorClass::RangeError, msg::E2006, [])
}

macro_rules! flags {
    ($($(#[$doc:meta])* $get_native:ident, $set_native:ident: |$field:ident| $get:expr, |$changed:ident, $value:ident| $set:expr;)*) => {
        $(
            $(#[$doc])*
            pub fn $get_native<'gc>(_activation: &mut Activation<'_, 'gc>, this: Value<'gc>, _args: &[Value<'gc>]) -> Answer<'gc> {
                let $field = edit(this).borrow();
                Ok($get.into())
            }

            $(#[$doc])*
            pub fn $set_native<'gc>(_activation: &mut Activation<'_, 'gc>, this: Value<'gc>, args: &[Value<'gc>]) -> Answer<'gc> {
                let mut $changed = edit(this).borrow_mut();
                let $value = args.bool(0);
                $set;
                Ok(Value::Undefined)
            }
        )*
    };
}

flags! {
    /// `condenseWhite`.
    get_condense_white, set_condense_white: |field| field.condenses, |field, value| field.condenses = value;
    /// `displayAsPassword`.
    get_display_as_password, set_display_as_password: |field| field.is_password(), |field, value| field.set_is_password(value);
    /// `embedFonts`.
    get_embed_fonts, set_embed_fonts: |field| field.embeds_fonts(), |field, value| field.set_embeds_fonts(value);
    /// `multiline`.
    get_multiline, set_multiline: |field| field.is_multiline, |field, value| field.is_multiline = value;
    /// `wordWrap`.
    get_word_wrap, set_word_wrap: |field| field.wraps(), |field, value| field.set_wraps(value);
}

/// `text`.
pub fn get_text<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Answer<'gc> {
    Ok(text(activation, edit(this).borrow().text().units()))
}

/// `assignText(value)`.
pub fn assign_text<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let value = args.nonnull_string(activation, 0, "text")?;
    edit(this).borrow_mut().set_text(&units(value));
    Ok(Value::Undefined)
}

/// `htmlText`.
pub fn get_html_text<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Answer<'gc> {
    Ok(text(activation, &edit(this).borrow().html()))
}

/// `assignHtml(value)`.
pub fn assign_html<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let value = args.nonnull_string(activation, 0, "htmlText")?;
    edit(this).borrow_mut().set_html(&units(value));
    Ok(Value::Undefined)
}

/// `length`.
pub fn get_length<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Answer<'gc> {
    Ok((edit(this).borrow().text().len() as i32).into())
}

/// `assignStyles(names, styles)`: see TextField.as.
pub fn assign_styles<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let sheet = args.object(0).and_then(Object::as_array).map(|names| {
        let styles = args.object(1).and_then(Object::as_array);
        let mut sheet = Sheet::new();
        for (index, name) in names.iter() {
            let facts = styles.as_ref().and_then(|styles| styles.get(index));
            let facts = facts.unwrap_or(Value::Null);
            if let Some(name) = name.as_string() {
                sheet.insert(name.to_utf8_lossy().into_owned(), style(facts));
            }
        }
        sheet
    });
    edit(this).borrow_mut().set_style_sheet(sheet, args.bool(2));
    Ok(Value::Undefined)
}

/// A style of a format's values with its display behind them; one that changes nothing of null.
fn style(facts: Value<'_>) -> Style {
    let display = facts
        .as_object()
        .and_then(Object::as_array)
        .and_then(|values| values.get(values.len().checked_sub(1)?)?.as_string())
        .map(|name| name.to_utf8_lossy());
    Style {
        patch: format_values::read(facts),
        display: match display.as_deref() {
            Some("inline") => Display::Inline,
            Some("none") => Display::None,
            _ => Display::Block,
        },
    }
}

/// `type`.
pub fn get_type<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Answer<'gc> {
    let is_input = edit(this).borrow().is_input();
    Ok(activation
        .string(if is_input { "input" } else { "dynamic" })
        .into())
}

/// `type`. Errors: TypeError #2007, ArgumentError #2008.
pub fn set_type<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let name = args.nonnull_string(activation, 0, "type")?;
    let is_input = match &*name.to_utf8_lossy() {
        "input" => true,
        "dynamic" => false,
        _ => return Err(activation.error(ErrorClass::ArgumentError, msg::E2008, [&"type"])),
    };
    edit(this).borrow_mut().set_is_input(is_input);
    Ok(Value::Undefined)
}

/// `autoSize`.
pub fn get_auto_size<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Answer<'gc> {
    let name = edit(this).borrow().auto_size.name();
    Ok(activation.string(name).into())
}

/// `assignAutoSize(value)`. Errors: TypeError #2007, ArgumentError #2008.
pub fn assign_auto_size<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let name = args.nonnull_string(activation, 0, "autoSize")?;
    let Some(auto_size) = AutoSize::from_name(&name.to_utf8_lossy()) else {
        return Err(activation.error(ErrorClass::ArgumentError, msg::E2008, [&"autoSize"]));
    };
    edit(this).borrow_mut().auto_size = auto_size;
    Ok(Value::Undefined)
}

/// `textColor`.
pub fn get_text_color<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Answer<'gc> {
    Ok(edit(this).borrow().default_format().color.into())
}

/// `textColor`: of all text, and of what comes.
pub fn set_text_color<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let mut field = edit(this).borrow_mut();
    let patch = Patch {
        color: Some(args.uint(0) & 0xFF_FFFF),
        ..Patch::default()
    };
    let length = field.text().len();
    field.patch(0..length, &patch);
    field.patch_default_format(&patch);
    Ok(Value::Undefined)
}

/// `defaultValues()`.
pub fn default_values<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Answer<'gc> {
    let patch = Patch::from(&**edit(this).borrow().default_format());
    Ok(format_values::write(activation, &patch).into())
}

/// `assignDefault(values)`.
pub fn assign_default<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let patch = format_values::read(args.at(0));
    edit(this).borrow_mut().patch_default_format(&patch);
    Ok(Value::Undefined)
}

/// The range that two indices mean: without both the whole text, without the end one character. `None` where it isn't in
/// the text.
fn range(begin: i32, end: i32, length: usize) -> Option<Range<usize>> {
    if begin < 0 && end < 0 {
        return Some(0..length);
    }
    let begin = usize::try_from(begin).unwrap_or(0);
    let end = usize::try_from(end).unwrap_or(begin + 1);
    (begin <= end && end <= length).then_some(begin..end)
}

/// `assignFormat(values, beginIndex, endIndex)`. Errors: RangeError #2006.
pub fn assign_format<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let length = edit(this).borrow().text().len();
    let Some(range) = range(args.int(1), args.int(2), length) else {
        return Err(out_of_range(activation));
    };
    let patch = format_values::read(args.at(0));
    edit(this).borrow_mut().patch(range, &patch);
    Ok(Value::Undefined)
}

/// `formatValues(beginIndex, endIndex)`: what all characters have in common; null where there are none.
pub fn format_values<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let length = edit(this).borrow().text().len();
    let range = range(args.int(0), args.int(1), length).filter(|range| !range.is_empty());
    let Some(range) = range else {
        return Ok(Value::Null);
    };
    let common = edit(this).borrow().text().common(range);
    Ok(format_values::write(activation, &common).into())
}

/// `runsBetween(beginIndex, endIndex)`: of each run its begin, its end and the values of its format.
pub fn runs_between<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let begin = usize::try_from(args.int(0)).unwrap_or(0);
    let end = usize::try_from(args.int(1)).unwrap_or(0);
    let field = edit(this).borrow();
    let mut facts = Vec::new();
    for (run, format) in field.text().runs() {
        let part = run.start.max(begin)..run.end.min(end);
        if part.is_empty() {
            continue;
        }
        let values = format_values::write(activation, &Patch::from(format.as_ref()));
        let fact = vec![
            (part.start as i32).into(),
            (part.end as i32).into(),
            values.into(),
        ];
        facts.push(activation.array(fact).into());
    }
    Ok(activation.array(facts).into())
}
