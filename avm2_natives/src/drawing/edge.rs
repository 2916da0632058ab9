//! [`Edge`]: a straight line or a quadratic curve.

/// A place, in twips.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// A part of a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edge {
    from: Point,
    /// The control point of a curve.
    control: Option<Point>,
    to: Point,
}

/// Into how many straight lines a curve is taken apart to find how far it is.
const PIECES: u32 = 16;

impl Edge {
    /// A straight line.
    pub fn line(from: Point, to: Point) -> Self {
        Self {
            from,
            control: None,
            to,
        }
    }

    /// A quadratic curve.
    pub fn curve(from: Point, control: Point, to: Point) -> Self {
        Self {
            from,
            control: Some(control),
            to,
        }
    }

    /// Where it ends.
    pub fn to(&self) -> Point {
        self.to
    }

    /// The point at `t` between 0 and 1.
    fn at(&self, t: f64) -> Point {
        let mix = |a: f64, c: Option<f64>, b: f64| match c {
            Some(c) => (1.0 - t) * (1.0 - t) * a + 2.0 * t * (1.0 - t) * c + t * t * b,
            None => a + t * (b - a),
        };
        Point {
            x: mix(self.from.x, self.control.map(|c| c.x), self.to.x),
            y: mix(self.from.y, self.control.map(|c| c.y), self.to.y),
        }
    }

    /// The points that decide how far it reaches: its ends, and where a curve turns.
    pub(super) fn extremes(&self) -> impl Iterator<Item = Point> + use<> {
        let edge = *self;
        let turns = self.control.map_or([None; 2], |control| {
            [
                turn(self.from.x, control.x, self.to.x),
                turn(self.from.y, control.y, self.to.y),
            ]
        });
        [self.from, self.to]
            .into_iter()
            .chain(turns.into_iter().flatten().map(move |t| edge.at(t)))
    }

    /// How often a ray from `point` to the right is crossed: 1 for each crossing downwards, -1 upwards.
    pub(super) fn winding(&self, point: Point) -> i32 {
        let Some(control) = self.control else {
            return crossing(self.from, self.to, point);
        };
        let (top, bottom) = (
            self.from.y.min(control.y).min(self.to.y),
            self.from.y.max(control.y).max(self.to.y),
        );
        if point.y < top || point.y > bottom {
            return 0;
        }
        // Between its turns a curve goes one way only.
        match turn(self.from.y, control.y, self.to.y) {
            Some(t) => self.monotone(0.0, t, point) + self.monotone(t, 1.0, point),
            None => self.monotone(0.0, 1.0, point),
        }
    }

    /// The crossing of the part between `start` and `end`, which only rises or only falls.
    fn monotone(&self, start: f64, end: f64, point: Point) -> i32 {
        let (first, last) = (self.at(start), self.at(end));
        let is_down = first.y <= point.y && point.y < last.y;
        let is_up = last.y <= point.y && point.y < first.y;
        if !is_down && !is_up {
            return 0;
        }
        let (mut low, mut high) = (start, end);
        for _ in 0..40 {
            let middle = (low + high) / 2.0;
            if (self.at(middle).y <= point.y) == is_down {
                low = middle;
            } else {
                high = middle;
            }
        }
        match self.at(low).x > point.x {
            true if is_down => 1,
            true => -1,
            false => 0,
        }
    }

    /// Whether a point is at most `distance` away.
    pub(super) fn is_within(&self, point: Point, distance: f64) -> bool {
        let pieces = if self.control.is_some() { PIECES } else { 1 };
        (0..pieces).any(|piece| {
            let start = self.at(f64::from(piece) / f64::from(pieces));
            let end = self.at(f64::from(piece + 1) / f64::from(pieces));
            distance_to_line(point, start, end) <= distance
        })
    }
}

/// Where one coordinate of a curve turns, if it does between its ends.
fn turn(from: f64, control: f64, to: f64) -> Option<f64> {
    let t = (from - control) / (from - 2.0 * control + to);
    (t > 0.0 && t < 1.0).then_some(t)
}

fn crossing(from: Point, to: Point, point: Point) -> i32 {
    let is_down = from.y <= point.y && point.y < to.y;
    let is_up = to.y <= point.y && point.y < from.y;
    if !is_down && !is_up {
        return 0;
    }
    let x = from.x + (point.y - from.y) / (to.y - from.y) * (to.x - from.x);
    match x > point.x {
        true if is_down => 1,
        true => -1,
        false => 0,
    }
}

fn distance_to_line(point: Point, start: Point, end: Point) -> f64 {
    let (dx, dy) = (end.x - start.x, end.y - start.y);
    let length = dx * dx + dy * dy;
    let t = if length == 0.0 {
        0.0
    } else {
        (((point.x - start.x) * dx + (point.y - start.y) * dy) / length).clamp(0.0, 1.0)
    };
    f64::hypot(point.x - (start.x + t * dx), point.y - (start.y + t * dy))
}
