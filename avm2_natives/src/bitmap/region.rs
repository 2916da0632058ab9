//! [`Region`]: a rectangle of whole pixels.

/// A rectangle of pixels, its right and lower edges not in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// The first column.
    pub left: i32,
    /// The first row.
    pub top: i32,
    right: i32,
    bottom: i32,
}

impl Region {
    /// A rectangle of a place and a size.
    pub fn new(left: i32, top: i32, width: i32, height: i32) -> Self {
        Self {
            left,
            top,
            right: left.saturating_add(width),
            bottom: top.saturating_add(height),
        }
    }

    /// How many columns it has.
    pub fn width(&self) -> i32 {
        self.right.saturating_sub(self.left).max(0)
    }

    /// How many rows it has.
    pub fn height(&self) -> i32 {
        self.bottom.saturating_sub(self.top).max(0)
    }

    /// What it has in common with another one.
    pub fn within(&self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    /// Its pixels, row by row.
    pub fn points(self) -> impl Iterator<Item = (i32, i32)> {
        (self.top..self.bottom).flat_map(move |y| (self.left..self.right).map(move |x| (x, y)))
    }
}
