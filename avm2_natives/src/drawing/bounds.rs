//! [`Extent`]: how far something reaches.

use super::{Edge, Point};

/// A rectangle in twips that grows with what it has to hold; empty at first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Default for Extent {
    fn default() -> Self {
        Self {
            left: f64::INFINITY,
            top: f64::INFINITY,
            right: f64::NEG_INFINITY,
            bottom: f64::NEG_INFINITY,
        }
    }
}

impl Extent {
    /// That of a rectangle of a SWF; empty where its corners are the wrong way round.
    pub fn of(rectangle: &swf::Rectangle<swf::Twips>) -> Self {
        Self::new(
            f64::from(rectangle.x_min.get()),
            f64::from(rectangle.y_min.get()),
            f64::from(rectangle.x_max.get()),
            f64::from(rectangle.y_max.get()),
        )
    }

    /// That of a rectangle; empty where its corners are the wrong way round.
    pub fn new(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        if right < left || bottom < top {
            return Self::default();
        }
        Self {
            left,
            top,
            right,
            bottom,
        }
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.right < self.left
    }

    /// Its left edge.
    pub fn left(&self) -> f64 {
        self.left
    }

    /// Its upper edge.
    pub fn top(&self) -> f64 {
        self.top
    }

    /// Its right edge.
    pub fn right(&self) -> f64 {
        self.right
    }

    /// Its lower edge.
    pub fn bottom(&self) -> f64 {
        self.bottom
    }

    /// Grows by an edge with so much around it.
    pub(super) fn add(&mut self, edge: &Edge, margin: f64) {
        for Point { x, y } in edge.extremes() {
            self.left = self.left.min(x - margin);
            self.top = self.top.min(y - margin);
            self.right = self.right.max(x + margin);
            self.bottom = self.bottom.max(y + margin);
        }
    }

    /// Whether a point is in it or at most `distance` beside it.
    pub(super) fn reaches(&self, point: Point, distance: f64) -> bool {
        point.x >= self.left - distance
            && point.x <= self.right + distance
            && point.y >= self.top - distance
            && point.y <= self.bottom + distance
    }

    /// The extent so far between this one and `end`, at `ratio` from 0 to 1.
    pub(super) fn towards(&self, end: &Self, ratio: f64) -> Self {
        let mix = |a: f64, b: f64| (a + (b - a) * ratio).round();
        Self::new(
            mix(self.left, end.left),
            mix(self.top, end.top),
            mix(self.right, end.right),
            mix(self.bottom, end.bottom),
        )
    }
}
