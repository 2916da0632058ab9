//! `flash.display.Graphics`: a [`Drawing`]. Lengths come in pixels and are kept as twips.

use std::cell::RefCell;

use airshim_avm2::prelude::*;
use swf::Tag;

use crate::Natives;
use crate::airshim::swf_symbol::identity;
use crate::drawing::{Drawing, Point, from_morph, from_shape};

/// Twips per pixel.
const TWIPS: f64 = 20.0;

/// The thickest line, in pixels.
const THICKEST: f64 = 255.0;

/// Into how many curves a circle is divided.
const ARCS: u32 = 8;

/// Makes an empty drawing.
pub fn allocate<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    Ok(Kind::Native(Box::<RefCell<Drawing>>::default()))
}

fn drawing<'gc>(this: Value<'gc>) -> &'gc RefCell<Drawing> {
    this.as_object()
        .and_then(Object::native)
        .expect("a Graphics has been allocated as one")
}

/// A length in whole twips. What is no number counts as 0.
fn twips(pixels: f64) -> f64 {
    if pixels.is_finite() {
        (pixels * TWIPS).round()
    } else {
        0.0
    }
}

fn point(args: &[Value<'_>], index: usize) -> Point {
    Point {
        x: twips(args.number(index)),
        y: twips(args.number(index + 1)),
    }
}

/// `clear()`.
pub fn clear<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    drawing(this).borrow_mut().clear();
    Ok(Value::Undefined)
}

/// `beginFill(color, alpha)`.
pub fn begin_fill<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    drawing(this).borrow_mut().begin_fill();
    Ok(Value::Undefined)
}

/// `endFill()`.
pub fn end_fill<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    drawing(this).borrow_mut().end_fill();
    Ok(Value::Undefined)
}

/// `setThickness(thickness)`: NaN for no lines.
pub fn set_thickness<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let thickness = args.number(0);
    let width = (!thickness.is_nan()).then(|| twips(thickness.clamp(0.0, THICKEST)));
    drawing(this).borrow_mut().set_line(width);
    Ok(Value::Undefined)
}

/// `setWinding(isNonzero)`: by which rule the area being drawn covers.
pub fn set_winding<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    drawing(this).borrow_mut().set_nonzero(args.bool(0));
    Ok(Value::Undefined)
}

/// `moveTo(x, y)`.
pub fn move_to<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    drawing(this).borrow_mut().move_to(point(args, 0));
    Ok(Value::Undefined)
}

/// `lineTo(x, y)`.
pub fn line_to<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    drawing(this).borrow_mut().line_to(point(args, 0));
    Ok(Value::Undefined)
}

/// `curveTo(controlX, controlY, anchorX, anchorY)`.
pub fn curve_to<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (control, anchor) = (point(args, 0), point(args, 2));
    drawing(this).borrow_mut().curve_to(control, anchor);
    Ok(Value::Undefined)
}

/// `cubicCurveTo(…)`: in four quadratic curves that meet where the cubic one is.
pub fn cubic_curve_to<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    /// Pieces of one cubic curve.
    const PIECES: u32 = 4;
    let (first, second, end) = (point(args, 0), point(args, 2), point(args, 4));
    let mut drawing = drawing(this).borrow_mut();
    let start = drawing.pen();
    let cubic = |a: f64, b: f64, c: f64, d: f64, t: f64| {
        let s = 1.0 - t;
        s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d
    };
    let slope = |a: f64, b: f64, c: f64, d: f64, t: f64| {
        let s = 1.0 - t;
        3.0 * (s * s * (b - a) + 2.0 * s * t * (c - b) + t * t * (d - c))
    };
    let step = 1.0 / f64::from(PIECES);
    for piece in 0..PIECES {
        let t = f64::from(piece) * step;
        let x = (start.x, first.x, second.x, end.x);
        let y = (start.y, first.y, second.y, end.y);
        let at = |t: f64| Point {
            x: cubic(x.0, x.1, x.2, x.3, t),
            y: cubic(y.0, y.1, y.2, y.3, t),
        };
        let (from, to) = (at(t), at(t + step));
        // The mean of where the two tangents would put the control point.
        let middle = |from: f64, to: f64, first: f64, last: f64| {
            (from + to) / 2.0 + (first - last) * step / 4.0
        };
        let control = Point {
            x: middle(
                from.x,
                to.x,
                slope(x.0, x.1, x.2, x.3, t),
                slope(x.0, x.1, x.2, x.3, t + step),
            ),
            y: middle(
                from.y,
                to.y,
                slope(y.0, y.1, y.2, y.3, t),
                slope(y.0, y.1, y.2, y.3, t + step),
            ),
        };
        drawing.curve_to(control, to);
    }
    Ok(Value::Undefined)
}

/// `drawRect(x, y, width, height)`.
pub fn draw_rect<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let start = point(args, 0);
    let end = Point {
        x: twips(args.number(0) + args.number(2)),
        y: twips(args.number(1) + args.number(3)),
    };
    let mut drawing = drawing(this).borrow_mut();
    drawing.move_to(start);
    drawing.line_to(Point {
        x: end.x,
        y: start.y,
    });
    drawing.line_to(end);
    drawing.line_to(Point {
        x: start.x,
        y: end.y,
    });
    drawing.line_to(start);
    Ok(Value::Undefined)
}

/// An arc of an ellipse around `center`, between two angles in eighths of a turn.
fn arc(drawing: &mut Drawing, center: Point, radius: Point, from: u32, to: u32) {
    let step = std::f64::consts::TAU / f64::from(ARCS);
    // The control points of an arc lie outside of the circle, where its tangents meet.
    let beyond = 1.0 / (step / 2.0).cos();
    for index in from..to {
        let (middle, end) = (
            (f64::from(index) + 0.5) * step,
            (f64::from(index) + 1.0) * step,
        );
        let at = |angle: f64, factor: f64| Point {
            x: center.x + radius.x * factor * angle.cos(),
            y: center.y + radius.y * factor * angle.sin(),
        };
        drawing.curve_to(at(middle, beyond), at(end, 1.0));
    }
}

/// `drawEllipse(x, y, width, height)`.
pub fn draw_ellipse<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let radius = Point {
        x: twips(args.number(2)) / 2.0,
        y: twips(args.number(3)) / 2.0,
    };
    let corner = point(args, 0);
    let center = Point {
        x: corner.x + radius.x,
        y: corner.y + radius.y,
    };
    let mut drawing = drawing(this).borrow_mut();
    drawing.move_to(Point {
        x: center.x + radius.x,
        y: center.y,
    });
    arc(&mut drawing, center, radius, 0, ARCS);
    Ok(Value::Undefined)
}

/// `drawCorners(x, y, width, height, topLeft, topRight, bottomLeft, bottomRight, stretch)`: a rectangle with rounded
/// corners, each with its radius across; up and down it is `stretch` times that.
pub fn draw_corners<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let corner = point(args, 0);
    let (right, bottom) = (
        corner.x + twips(args.number(2)),
        corner.y + twips(args.number(3)),
    );
    let stretch = args.number(8);
    let radius = |index: usize| {
        let x = twips(args.number(index));
        Point { x, y: x * stretch }
    };
    let (top_left, top_right) = (radius(4), radius(5));
    let (bottom_left, bottom_right) = (radius(6), radius(7));
    let mut drawing = drawing(this).borrow_mut();
    let around = |x: f64, y: f64| Point { x, y };
    drawing.move_to(around(right, bottom - bottom_right.y));
    let center = around(right - bottom_right.x, bottom - bottom_right.y);
    arc(&mut drawing, center, bottom_right, 0, 2);
    drawing.line_to(around(corner.x + bottom_left.x, bottom));
    let center = around(corner.x + bottom_left.x, bottom - bottom_left.y);
    arc(&mut drawing, center, bottom_left, 2, 4);
    drawing.line_to(around(corner.x, corner.y + top_left.y));
    let center = around(corner.x + top_left.x, corner.y + top_left.y);
    arc(&mut drawing, center, top_left, 4, 6);
    drawing.line_to(around(right - top_right.x, corner.y));
    let center = around(right - top_right.x, corner.y + top_right.y);
    arc(&mut drawing, center, top_right, 6, ARCS);
    drawing.line_to(around(right, bottom - bottom_right.y));
    Ok(Value::Undefined)
}

/// `copyDrawing(source)`.
pub fn copy_drawing<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let source = drawing(args.at(0)).borrow().clone();
    *drawing(this).borrow_mut() = source;
    Ok(Value::Undefined)
}

/// `showSymbol(symbol, ratio)`: takes over what a shape of a SWF draws, or a morph at a ratio.
pub fn show_symbol<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let symbol = args.nonnull_object(activation, 0, "symbol")?;
    let (movie, id) = identity(activation, symbol);
    let definition = Natives::of(activation)
        .movies
        .get(movie)
        .and_then(|movie| movie.definition(id));
    let shown = match definition {
        Some(Tag::DefineShape(shape)) => from_shape(&shape),
        Some(Tag::DefineMorphShape(morph)) => from_morph(&morph, args.uint(1) as u16),
        _ => Drawing::default(),
    };
    *drawing(this).borrow_mut() = shown;
    Ok(Value::Undefined)
}

/// `extent(withLines)`: left, top, right and bottom in twips, or null where nothing is drawn.
pub fn extent<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let extent = drawing(this).borrow().extent(args.bool(0));
    if extent.is_empty() {
        return Ok(Value::Null);
    }
    let sides = [extent.left(), extent.top(), extent.right(), extent.bottom()];
    let sides = sides.map(|side| side.round().into()).to_vec();
    Ok(activation.array(sides).into())
}

/// `covers(x, y)`: whether a point, in pixels, is in an area or on a line.
pub fn covers<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let point = Point {
        x: args.number(0) * TWIPS,
        y: args.number(1) * TWIPS,
    };
    Ok(drawing(this).borrow().covers(point).into())
}
