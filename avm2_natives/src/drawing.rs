//! [`Drawing`]: what a Graphics object or a shape of a SWF draws, as paths. Nothing is rendered: paths answer how far
//! they reach and which points they cover. All lengths are twips.

mod bounds;
mod edge;
mod shape;

pub use bounds::Extent;
pub use edge::{Edge, Point};
pub use shape::{from_morph, from_shape};

/// The thinnest line that a pointer meets, as half of its width: half a pixel.
const THINNEST: f64 = 10.0;

/// An area: edges that may come in any order.
#[derive(Clone, Debug, Default)]
pub struct Fill {
    /// What bounds it.
    pub edges: Vec<Edge>,
    /// Whether it covers what its edges go around in sum, rather than what an odd number of edges encloses.
    pub is_nonzero: bool,
}

/// A line along edges.
#[derive(Clone, Debug, Default)]
pub struct Stroke {
    /// Its way.
    pub edges: Vec<Edge>,
    /// Its width.
    pub width: f64,
}

/// Areas and lines, with a pen that goes on drawing them.
#[derive(Clone, Debug, Default)]
pub struct Drawing {
    fills: Vec<Fill>,
    strokes: Vec<Stroke>,
    /// How far it all reaches: with its lines' widths and without.
    extent: Extent,
    edge_extent: Extent,
    pen: Point,
    /// Where the contour that is being filled began.
    start: Point,
    /// The area that is being drawn.
    fill: Option<Fill>,
    /// The width of the lines that are being drawn.
    line: Option<f64>,
}

impl Drawing {
    /// Drawn shapes whose extent is known: with the lines' widths and without.
    pub fn of_shapes(
        fills: Vec<Fill>,
        strokes: Vec<Stroke>,
        extent: Extent,
        edge_extent: Extent,
    ) -> Self {
        Self {
            fills,
            strokes,
            extent,
            edge_extent,
            ..Self::default()
        }
    }

    /// Takes everything away.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Whether nothing is drawn.
    pub fn is_empty(&self) -> bool {
        self.extent.is_empty()
    }

    /// How far it reaches: with the widths of lines, or only the edges themselves.
    pub fn extent(&self, with_lines: bool) -> Extent {
        let mut extent = if with_lines {
            self.extent
        } else {
            self.edge_extent
        };
        // The edge that would close the area that is being drawn is between points that count already.
        if self.extent.is_empty() {
            extent = Extent::default();
        }
        extent
    }

    /// Begins an area.
    pub fn begin_fill(&mut self) {
        self.end_fill();
        self.fill = Some(Fill::default());
        self.start = self.pen;
    }

    /// Sets by which rule the area being drawn covers.
    pub fn set_nonzero(&mut self, is_nonzero: bool) {
        if let Some(fill) = &mut self.fill {
            fill.is_nonzero = is_nonzero;
        }
    }

    /// Ends the area that is being drawn. It is closed.
    pub fn end_fill(&mut self) {
        self.close_contour();
        if let Some(fill) = self.fill.take()
            && !fill.edges.is_empty()
        {
            self.fills.push(fill);
        }
    }

    fn close_contour(&mut self) {
        let edge = Edge::line(self.pen, self.start);
        if let Some(fill) = &mut self.fill
            && self.pen != self.start
        {
            fill.edges.push(edge);
            self.pen = self.start;
        }
    }

    /// Sets the width of the lines to come; `None` for no lines.
    pub fn set_line(&mut self, width: Option<f64>) {
        self.line = width;
    }

    /// Moves the pen without drawing.
    pub fn move_to(&mut self, to: Point) {
        self.close_contour();
        self.pen = to;
        self.start = to;
    }

    /// Draws a straight edge.
    pub fn line_to(&mut self, to: Point) {
        self.add(Edge::line(self.pen, to));
    }

    /// Draws a quadratic curve.
    pub fn curve_to(&mut self, control: Point, to: Point) {
        self.add(Edge::curve(self.pen, control, to));
    }

    fn add(&mut self, edge: Edge) {
        if let Some(width) = self.line {
            self.extent.add(&edge, width / 2.0);
            self.edge_extent.add(&edge, 0.0);
            match self.strokes.last_mut() {
                Some(stroke) if stroke.width == width => stroke.edges.push(edge),
                _ => self.strokes.push(Stroke {
                    edges: vec![edge],
                    width,
                }),
            }
        }
        if let Some(fill) = &mut self.fill {
            self.extent.add(&edge, 0.0);
            self.edge_extent.add(&edge, 0.0);
            fill.edges.push(edge);
        }
        self.pen = edge.to();
    }

    /// Where the pen is.
    pub fn pen(&self) -> Point {
        self.pen
    }

    /// Whether a point is covered by an area or a line.
    pub fn covers(&self, point: Point) -> bool {
        if !self.extent.reaches(point, THINNEST) {
            return false;
        }
        let in_fill = self.fills.iter().any(|fill| fill.covers(point));
        in_fill
            || self.fill.as_ref().is_some_and(|fill| {
                let mut closed = fill.clone();
                closed.edges.push(Edge::line(self.pen, self.start));
                closed.covers(point)
            })
            || self.strokes.iter().any(|stroke| stroke.covers(point))
    }
}

impl Fill {
    fn covers(&self, point: Point) -> bool {
        let winding: i32 = self.edges.iter().map(|edge| edge.winding(point)).sum();
        if self.is_nonzero {
            winding != 0
        } else {
            winding % 2 != 0
        }
    }
}

impl Stroke {
    fn covers(&self, point: Point) -> bool {
        let reach = (self.width / 2.0).max(THINNEST);
        self.edges.iter().any(|edge| edge.is_within(point, reach))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    #[test]
    fn an_area_is_closed_and_covers_its_inside() {
        let mut drawing = Drawing::default();
        drawing.begin_fill();
        drawing.move_to(point(0.0, 0.0));
        drawing.line_to(point(200.0, 0.0));
        drawing.line_to(point(200.0, 200.0));
        assert!(drawing.covers(point(150.0, 50.0)), "before it has ended");
        drawing.end_fill();
        assert!(drawing.covers(point(150.0, 50.0)));
        assert!(!drawing.covers(point(50.0, 150.0)), "the other half");
        assert!(!drawing.covers(point(300.0, 50.0)));
    }

    #[test]
    fn curves_cover_less_than_their_control_points_span() {
        let mut drawing = Drawing::default();
        drawing.begin_fill();
        drawing.move_to(point(0.0, 0.0));
        drawing.curve_to(point(100.0, 200.0), point(200.0, 0.0));
        drawing.end_fill();
        assert!(drawing.covers(point(100.0, 90.0)));
        assert!(!drawing.covers(point(100.0, 110.0)));
        let extent = drawing.extent(true);
        assert_eq!((extent.right(), extent.bottom()), (200.0, 100.0));
    }

    #[test]
    fn a_line_reaches_as_far_as_its_width() {
        let mut drawing = Drawing::default();
        drawing.set_line(Some(40.0));
        drawing.line_to(point(200.0, 0.0));
        assert!(drawing.covers(point(100.0, 19.0)));
        assert!(!drawing.covers(point(100.0, 21.0)));
        assert_eq!(drawing.extent(true).left(), -20.0);
        assert_eq!(drawing.extent(false).left(), 0.0);
    }

    #[test]
    fn holes_are_not_covered() {
        let mut drawing = Drawing::default();
        drawing.begin_fill();
        for inset in [0.0, 50.0] {
            drawing.move_to(point(inset, inset));
            drawing.line_to(point(300.0 - inset, inset));
            drawing.line_to(point(300.0 - inset, 300.0 - inset));
            drawing.line_to(point(inset, 300.0 - inset));
        }
        drawing.end_fill();
        assert!(drawing.covers(point(20.0, 150.0)));
        assert!(!drawing.covers(point(150.0, 150.0)));
    }
}
