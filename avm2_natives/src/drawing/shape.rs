//! Drawings of shape tags (SWF19, chapter "Shapes").

use swf::{DefineMorphShape, LineStyle, Shape, ShapeFlag, ShapeRecord};

use super::{Drawing, Edge, Extent, Fill, Point, Stroke};

/// The drawing of a DefineShape tag.
pub fn from_shape(shape: &Shape) -> Drawing {
    let is_nonzero = shape.flags.contains(ShapeFlag::NON_ZERO_WINDING_RULE);
    let mut paths = Paths::new(
        is_nonzero,
        shape.styles.fill_styles.len(),
        &shape.styles.line_styles,
    );
    paths.read(&shape.shape);
    let extent = Extent::of(&shape.shape_bounds);
    let edges = if shape.version >= 4 {
        Extent::of(&shape.edge_bounds)
    } else {
        paths.edge_extent
    };
    paths.finish(extent, edges)
}

/// The drawing of a DefineMorphShape tag at `ratio`, from 0 for its start to 65535 for its end.
pub fn from_morph(morph: &DefineMorphShape, ratio: u16) -> Drawing {
    let ratio = f64::from(ratio) / f64::from(u16::MAX);
    let lines: Vec<LineStyle> = morph
        .start
        .line_styles
        .iter()
        .zip(&morph.end.line_styles)
        .map(|(start, end)| {
            let (start, end) = (start.width().get(), end.width().get());
            let width = f64::from(start) + f64::from(end - start) * ratio;
            LineStyle::new().with_width(swf::Twips::new(width.round() as i32))
        })
        .collect();
    let mut paths = Paths::new(false, morph.start.fill_styles.len(), &lines);
    paths.read(&mixed(&morph.start.shape, &morph.end.shape, ratio));
    let between = |start, end| Extent::of(start).towards(&Extent::of(end), ratio);
    let extent = between(&morph.start.shape_bounds, &morph.end.shape_bounds);
    let edges = if morph.version >= 2 {
        between(&morph.start.edge_bounds, &morph.end.edge_bounds)
    } else {
        paths.edge_extent
    };
    paths.finish(extent, edges)
}

/// The records between two shapes, whose edges belong together one by one.
fn mixed(start: &[ShapeRecord], end: &[ShapeRecord], ratio: f64) -> Vec<ShapeRecord> {
    let mut ends = end.iter().peekable();
    let mut records = Vec::with_capacity(start.len());
    // Where the two are, for moves are absolute and only the start's records have styles.
    let (mut from, mut to) = (Point::default(), Point::default());
    let mix = |a: f64, b: f64| a + (b - a) * ratio;
    let twips = |value: f64| swf::Twips::new(value.round() as i32);
    for record in start {
        match record {
            ShapeRecord::StyleChange(change) => {
                let mut change = change.clone();
                if let Some(position) = change.move_to {
                    from = point(position.x, position.y);
                }
                let moved = ends.next_if(|next| matches!(next, ShapeRecord::StyleChange(_)));
                if let Some(ShapeRecord::StyleChange(moved)) = moved
                    && let Some(position) = moved.move_to
                {
                    to = point(position.x, position.y);
                }
                if change.move_to.is_some() {
                    change.move_to = Some(swf::Point::new(
                        twips(mix(from.x, to.x)),
                        twips(mix(from.y, to.y)),
                    ));
                }
                records.push(ShapeRecord::StyleChange(change));
            }
            edge => {
                // A style change of the end alone moves it.
                while let Some(ShapeRecord::StyleChange(moved)) =
                    ends.next_if(|next| matches!(next, ShapeRecord::StyleChange(_)))
                {
                    if let Some(position) = moved.move_to {
                        to = point(position.x, position.y);
                    }
                }
                let (first_control, first) = deltas(edge);
                let (last_control, last) = ends.next().map_or((first_control, first), deltas);
                let (control, anchor) = (
                    Point {
                        x: mix(first_control.x, last_control.x),
                        y: mix(first_control.y, last_control.y),
                    },
                    Point {
                        x: mix(first.x, last.x),
                        y: mix(first.y, last.y),
                    },
                );
                records.push(ShapeRecord::CurvedEdge {
                    control_delta: swf::PointDelta::new(twips(control.x), twips(control.y)),
                    anchor_delta: swf::PointDelta::new(twips(anchor.x), twips(anchor.y)),
                });
                from = sum(from, sum(first_control, first));
                to = sum(to, sum(last_control, last));
            }
        }
    }
    records
}

/// An edge as a curve: the way to its control point, and on from there.
fn deltas(record: &ShapeRecord) -> (Point, Point) {
    match record {
        ShapeRecord::StraightEdge { delta } => {
            let half = Point {
                x: f64::from(delta.dx.get()) / 2.0,
                y: f64::from(delta.dy.get()) / 2.0,
            };
            (half, half)
        }
        ShapeRecord::CurvedEdge {
            control_delta,
            anchor_delta,
        } => (
            point(control_delta.dx, control_delta.dy),
            point(anchor_delta.dx, anchor_delta.dy),
        ),
        ShapeRecord::StyleChange(_) => (Point::default(), Point::default()),
    }
}

fn point(x: swf::Twips, y: swf::Twips) -> Point {
    Point {
        x: x.get().into(),
        y: y.get().into(),
    }
}

fn sum(a: Point, b: Point) -> Point {
    Point {
        x: a.x + b.x,
        y: a.y + b.y,
    }
}

/// The edges of a shape, by style.
struct Paths {
    fills: Vec<Fill>,
    strokes: Vec<Stroke>,
    /// Where the styles that count now begin: a shape may bring new ones in its midst.
    fill_base: usize,
    line_base: usize,
    is_nonzero: bool,
    edge_extent: Extent,
}

impl Paths {
    fn new(is_nonzero: bool, fills: usize, lines: &[LineStyle]) -> Self {
        let mut paths = Self {
            fills: Vec::new(),
            strokes: Vec::new(),
            fill_base: 0,
            line_base: 0,
            is_nonzero,
            edge_extent: Extent::default(),
        };
        paths.add_styles(fills, lines);
        paths
    }

    fn add_styles(&mut self, fills: usize, lines: &[LineStyle]) {
        self.fill_base = self.fills.len();
        self.line_base = self.strokes.len();
        for _ in 0..fills {
            self.fills.push(Fill {
                edges: Vec::new(),
                is_nonzero: self.is_nonzero,
            });
        }
        for line in lines {
            self.strokes.push(Stroke {
                edges: Vec::new(),
                width: line.width().get().into(),
            });
        }
    }

    fn read(&mut self, records: &[ShapeRecord]) {
        let mut pen = Point::default();
        // 0 is no style, others count from 1.
        let (mut left, mut right, mut line) = (0, 0, 0);
        for record in records {
            match record {
                ShapeRecord::StyleChange(change) => {
                    if let Some(styles) = &change.new_styles {
                        self.add_styles(styles.fill_styles.len(), &styles.line_styles);
                        (left, right, line) = (0, 0, 0);
                    }
                    if let Some(to) = change.move_to {
                        pen = point(to.x, to.y);
                    }
                    left = change.fill_style_0.unwrap_or(left);
                    right = change.fill_style_1.unwrap_or(right);
                    line = change.line_style.unwrap_or(line);
                }
                ShapeRecord::StraightEdge { delta } => {
                    let to = sum(pen, point(delta.dx, delta.dy));
                    self.add(Edge::line(pen, to), left, right, line);
                    pen = to;
                }
                ShapeRecord::CurvedEdge {
                    control_delta,
                    anchor_delta,
                } => {
                    let control = sum(pen, point(control_delta.dx, control_delta.dy));
                    let to = sum(control, point(anchor_delta.dx, anchor_delta.dy));
                    self.add(Edge::curve(pen, control, to), left, right, line);
                    pen = to;
                }
            }
        }
    }

    fn add(&mut self, edge: Edge, left: u32, right: u32, line: u32) {
        self.edge_extent.add(&edge, 0.0);
        // An edge with the same area on both of its sides bounds nothing.
        if left != right {
            for style in [left, right] {
                let index = (style as usize).checked_sub(1);
                if let Some(fill) = index.and_then(|i| self.fills.get_mut(self.fill_base + i)) {
                    fill.edges.push(edge);
                }
            }
        }
        let index = (line as usize).checked_sub(1);
        if let Some(stroke) = index.and_then(|i| self.strokes.get_mut(self.line_base + i)) {
            stroke.edges.push(edge);
        }
    }

    fn finish(self, extent: Extent, edges: Extent) -> Drawing {
        Drawing::of_shapes(self.fills, self.strokes, extent, edges)
    }
}
