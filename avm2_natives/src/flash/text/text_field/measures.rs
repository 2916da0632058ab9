//! The size of a field, its scrolling, and where its lines and characters are.

use super::*;
use crate::text::layout::{Layout, Line};

macro_rules! measures {
    ($($(#[$doc:meta])* $native:ident: |$field:ident, $find:ident| $value:expr;)*) => {
        $(
            $(#[$doc])*
            pub fn $native<'gc>(activation: &mut Activation<'_, 'gc>, this: Value<'gc>, _args: &[Value<'gc>]) -> Answer<'gc> {
                Ok(laid_out(activation, this, |$field, $find| $value).into())
            }
        )*
    };
}

measures! {
    /// `textWidth`.
    get_text_width: |field, find| pixels(field.layout(find).text_width());
    /// `textHeight`.
    get_text_height: |field, find| pixels(field.layout(find).text_height());
    /// `numLines`.
    get_num_lines: |field, find| field.layout(find).lines().len() as i32;
    /// `scrollV`.
    get_scroll_v: |field, find| field.scroll_v(find) as i32;
    /// `maxScrollV`.
    get_max_scroll_v: |field, find| field.max_scroll_v(find) as i32;
    /// `bottomScrollV`.
    get_bottom_scroll_v: |field, find| field.bottom_scroll_v(find) as i32;
    /// `scrollH`.
    get_scroll_h: |field, find| field.scroll_h(find);
    /// `maxScrollH`.
    get_max_scroll_h: |field, find| field.max_scroll_h(find);
}

/// `assignScrollV(value)`: whether it has changed.
pub fn assign_scroll_v<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let line = args.int(0);
    Ok(laid_out(activation, this, |field, find| {
        field.set_scroll_v(line, find)
    })
    .into())
}

/// `assignScrollH(value)`: whether it has changed.
pub fn assign_scroll_h<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let x = args.int(0);
    Ok(laid_out(activation, this, |field, find| field.set_scroll_h(x, find)).into())
}

/// `resize()`.
pub fn resize<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Answer<'gc> {
    laid_out(activation, this, EditText::resize);
    Ok(Value::Undefined)
}

/// `fixedBounds`: left, top, width and height.
pub fn get_fixed_bounds<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Answer<'gc> {
    let edges = laid_out(activation, this, |field, find| {
        field.resize(find);
        field.edges()
    });
    let bounds = [edges.left, edges.top, edges.width(), edges.height()];
    Ok(array(activation, bounds.map(pixels)))
}

/// `assignSize(width, height)`: NaN for what stays.
pub fn assign_size<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let (width, height) = (args.number(0), args.number(1));
    laid_out(activation, this, |field, find| {
        field.resize(find);
        let mut edges = field.edges();
        if !width.is_nan() {
            edges.right = edges.left.saturating_add(twips(width));
        }
        if !height.is_nan() {
            edges.bottom = edges.top.saturating_add(twips(height));
        }
        field.set_edges(edges);
    });
    Ok(Value::Undefined)
}

/// Asks something of a line. Errors: RangeError #2006 where there is none of that index.
fn of_line<'gc, T>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    index: i32,
    ask: impl FnOnce(&Line) -> T,
) -> Result<T, Error<'gc>> {
    let answer = laid_out(activation, this, |field, find| {
        let index = usize::try_from(index).ok()?;
        field.layout(find).lines().get(index).map(ask)
    });
    answer.ok_or_else(|| out_of_range(activation))
}

/// `getLineText(lineIndex)`. Errors: RangeError #2006.
pub fn get_line_text<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let range = of_line(activation, this, args.int(0), |line| line.range.clone())?;
    Ok(text(activation, &edit(this).borrow().text().units()[range]))
}

/// `getLineLength(lineIndex)`. Errors: RangeError #2006.
pub fn get_line_length<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    of_line(activation, this, args.int(0), |line| {
        (line.range.len() as i32).into()
    })
}

/// `getLineOffset(lineIndex)`. Errors: RangeError #2006.
pub fn get_line_offset<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    of_line(activation, this, args.int(0), |line| {
        (line.range.start as i32).into()
    })
}

/// `lineMetrics(lineIndex)`: x, width, height, ascent, descent and leading. Errors: RangeError #2006.
pub fn line_metrics<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let metrics = of_line(activation, this, args.int(0), |line| {
        [
            line.x,
            line.width,
            line.height(),
            line.ascent,
            line.descent,
            line.leading,
        ]
    })?;
    Ok(array(activation, metrics.map(pixels)))
}

/// An index, or -1.
fn index_or_none<'gc>(index: Option<usize>) -> Value<'gc> {
    index.map_or(-1, |index| index as i32).into()
}

/// `getLineIndexOfChar(charIndex)`: -1 for none.
pub fn get_line_index_of_char<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let index = args.int(0);
    Ok(index_or_none(laid_out(activation, this, |field, find| {
        let index = usize::try_from(index).ok()?;
        Layout::line_of(field.layout(find), index)
    })))
}

/// The paragraph of a character. The place behind the last one counts as a character of its own.
fn paragraph(this: Value<'_>, index: i32) -> Option<Range<usize>> {
    let field = edit(this).borrow();
    let text = field.text();
    let index = usize::try_from(index).ok()?;
    if index > text.len() {
        return None;
    }
    let mut range = text.paragraph_at(index);
    if index == text.len() {
        range.end += 1;
    }
    Some(range)
}

/// `getParagraphLength(charIndex)`: -1 for none.
pub fn get_paragraph_length<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    Ok(index_or_none(
        paragraph(this, args.int(0)).map(|range| range.len()),
    ))
}

/// `getFirstCharInParagraph(charIndex)`: -1 for none.
pub fn get_first_char_in_paragraph<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    Ok(index_or_none(
        paragraph(this, args.int(0)).map(|range| range.start),
    ))
}

/// `charBox(charIndex)`: left, top, width and height, or null.
pub fn char_box<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let index = args.int(0);
    let found = laid_out(activation, this, |field, find| {
        field.char_box(usize::try_from(index).ok()?, find)
    });
    Ok(match found {
        Some(found) => array(activation, found.map(pixels)),
        None => Value::Null,
    })
}

/// The point that the first two arguments name in pixels, in twips.
fn point(args: &[Value<'_>]) -> (i32, i32) {
    (twips(args.number(0)), twips(args.number(1)))
}

/// `getCharIndexAtPoint(x, y)`: -1 for none.
pub fn get_char_index_at_point<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let (x, y) = point(args);
    Ok(index_or_none(laid_out(activation, this, |field, find| {
        field.char_at(x, y, find)
    })))
}

/// `getLineIndexAtPoint(x, y)`: -1 for none.
pub fn get_line_index_at_point<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let (x, y) = point(args);
    Ok(index_or_none(laid_out(activation, this, |field, find| {
        field.line_at(x, y, find)
    })))
}

/// `linkAt(x, y)`: the URL and the target of the link at a point, or null.
pub fn link_at<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Answer<'gc> {
    let (x, y) = point(args);
    let link = laid_out(activation, this, |field, find| {
        let index = field.char_at(x, y, find)?;
        let format = field.text().format_at(index)?;
        (!format.url.is_empty()).then(|| [format.url.clone(), format.target.clone()])
    });
    Ok(match link {
        Some(link) => {
            let link = link.map(|text| activation.string(&text).into()).to_vec();
            activation.array(link).into()
        }
        None => Value::Null,
    })
}
