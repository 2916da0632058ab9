//! The selection, and changes of the text by scripts and by typing.

use std::rc::Rc;

use super::*;
use crate::text::restriction::Restriction;
use crate::text::selection::{self, Step};

/// `replace(beginIndex, endIndex, newText, selects)`: in the format of text to come; `selects` puts the caret behind it.
pub fn replace<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let begin = usize::try_from(args.int(0)).unwrap_or(0);
    let end = usize::try_from(args.int(1)).unwrap_or(0);
    let new_text = units(args.nonnull_string(activation, 2, "text")?);
    let mut field = edit(this).borrow_mut();
    let format = Rc::clone(field.default_format());
    field.replace(begin..end, &new_text, &format);
    if args.bool(3) {
        let caret = (begin + new_text.len()) as i32;
        field.select(caret, caret);
    }
    Ok(Value::Undefined)
}

/// `insertTyped(value)`: in place of the selection, in the format of the character before.
pub fn insert_typed<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let value = units(args.nonnull_string(activation, 0, "text")?);
    let mut field = edit(this).borrow_mut();
    let selected = field.selection();
    let format = field.typing_format(selected.begin());
    field.replace(selected.begin()..selected.end(), &value, &format);
    let caret = (selected.begin() + value.len()) as i32;
    field.select(caret, caret);
    Ok(Value::Undefined)
}

/// `allowed(value, restrict, maxChars)`: what of a text may be typed.
pub fn allowed<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let value = units(args.nonnull_string(activation, 0, "text")?);
    let set = args.string(1).map(units);
    let field = edit(this).borrow();
    let selected = field.selection();
    let kept = field.text().len() - (selected.end() - selected.begin());
    let room = match usize::try_from(args.int(2)) {
        Ok(most) if most > 0 => most.saturating_sub(kept),
        _ => usize::MAX,
    };
    let restriction = Restriction {
        set: set.as_deref(),
        is_multiline: field.is_multiline,
        room,
    };
    Ok(text(activation, &restriction.accepted(&value)))
}

macro_rules! places {
    ($($(#[$doc:meta])* $native:ident: |$selection:ident| $value:expr;)*) => {
        $(
            $(#[$doc])*
            pub fn $native<'gc>(_activation: &mut Activation<'_, 'gc>, this: Value<'gc>, _args: &[Value<'gc>]) -> Answer<'gc> {
                let $selection = edit(this).borrow().selection();
                Ok(($value as i32).into())
            }
        )*
    };
}

places! {
    /// `selectionBeginIndex`.
    get_selection_begin_index: |selection| selection.begin();
    /// `selectionEndIndex`.
    get_selection_end_index: |selection| selection.end();
    /// `caretIndex`.
    get_caret_index: |selection| selection.caret;
    /// `anchorIndex`.
    get_anchor_index: |selection| selection.anchor;
}

/// `setSelection(beginIndex, endIndex)`.
pub fn set_selection<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    edit(this).borrow_mut().select(args.int(0), args.int(1));
    Ok(Value::Undefined)
}

/// `scrollToCaret()`: whether it had to scroll.
pub fn scroll_to_caret<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Answer<'gc> {
    Ok(laid_out(activation, this, EditText::scroll_to_caret).into())
}

/// `caretStep(from, unit, isLeft)`.
pub fn caret_step<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let from = usize::try_from(args.int(0)).unwrap_or(0);
    let unit = args.nonnull_string(activation, 1, "unit")?;
    let step = match &*unit.to_utf8_lossy() {
        "Word" => Step::Word,
        "Line" => Step::Line,
        "Document" => Step::Document,
        _ => Step::Character,
    };
    let is_left = args.bool(2);
    let to = laid_out(activation, this, |field, find| {
        let layout = field.layout(find).clone();
        selection::step(field.text().units(), &layout, from, step, is_left)
    });
    Ok((to as i32).into())
}

/// `caretLineStep(from, isUp)`: as far right in the line above or below; `from` where there is none.
pub fn caret_line_step<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let from = usize::try_from(args.int(0)).unwrap_or(0);
    let is_up = args.bool(1);
    let to = laid_out(activation, this, |field, find| {
        selection::line_step(field.layout(find), from, is_up)
    });
    Ok((to.unwrap_or(from) as i32).into())
}

/// `caretAt(x, y)`: where a press at a point puts the caret.
pub fn caret_at<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let (x, y) = (twips(args.number(0)), twips(args.number(1)));
    let caret = laid_out(activation, this, |field, find| field.caret_at(x, y, find));
    Ok((caret as i32).into())
}
