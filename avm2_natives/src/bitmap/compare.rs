//! Comparing pixels: with thresholds, colours, and other pictures.

use super::{Bitmap, Region};

/// How a pixel is compared with a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
}

impl Comparison {
    /// The comparison that an operator stands for.
    pub fn from_operator(operator: &str) -> Option<Self> {
        Some(match operator {
            "<" => Self::Less,
            "<=" => Self::LessOrEqual,
            ">" => Self::Greater,
            ">=" => Self::GreaterOrEqual,
            "==" => Self::Equal,
            "!=" => Self::NotEqual,
            _ => return None,
        })
    }

    fn holds(self, a: u32, b: u32) -> bool {
        match self {
            Self::Less => a < b,
            Self::LessOrEqual => a <= b,
            Self::Greater => a > b,
            Self::GreaterOrEqual => a >= b,
            Self::Equal => a == b,
            Self::NotEqual => a != b,
        }
    }
}

/// What [`Bitmap::threshold`] looks for and does.
#[derive(Clone, Copy, Debug)]
pub struct Threshold {
    /// The comparison.
    pub comparison: Comparison,
    /// What pixels are compared with.
    pub value: u32,
    /// What pixels that pass become.
    pub color: u32,
    /// Which bits are compared.
    pub mask: u32,
    /// Whether the others are copied.
    pub copies_others: bool,
}

impl Bitmap {
    /// Sets the pixels that pass to a colour; gives how many they are.
    pub fn threshold(
        &mut self,
        source: &Self,
        region: Region,
        to: (i32, i32),
        threshold: &Threshold,
    ) -> u32 {
        let mut count = 0;
        for (x, y) in region.within(source.region()).points() {
            let (dx, dy) = (x - region.left + to.0, y - region.top + to.1);
            if self.index(dx, dy).is_none() {
                continue;
            }
            let color = source.pixel(x, y);
            if threshold
                .comparison
                .holds(color & threshold.mask, threshold.value & threshold.mask)
            {
                count += 1;
                self.set_pixel(dx, dy, threshold.color);
            } else if threshold.copies_others {
                self.set_pixel(dx, dy, color);
            }
        }
        count
    }

    /// The region that holds all pixels which are of a colour in the bits of `mask`, or which aren't.
    pub fn color_bounds(&self, mask: u32, color: u32, finds_color: bool) -> Option<Region> {
        let mut found: Option<(i32, i32, i32, i32)> = None;
        for (x, y) in self.region().points() {
            if (self.pixel(x, y) & mask == color & mask) == finds_color {
                let (left, top, right, bottom) = found.unwrap_or((x, y, x, y));
                found = Some((left.min(x), top.min(y), right.max(x), bottom.max(y)));
            }
        }
        found.map(|(left, top, right, bottom)| {
            Region::new(left, top, right - left + 1, bottom - top + 1)
        })
    }

    /// Whether a pixel's alpha is at least so much.
    pub fn is_hit(&self, x: i32, y: i32, least: u32) -> bool {
        self.index(x, y).is_some() && self.pixel(x, y) >> 24 >= least
    }

    /// Whether a pixel in a region is hit.
    pub fn is_region_hit(&self, region: Region, least: u32) -> bool {
        region
            .within(self.region())
            .points()
            .any(|(x, y)| self.is_hit(x, y, least))
    }

    /// Whether some pixel is hit in both pictures, of which the other one is shifted.
    pub fn meets(&self, least: u32, other: &Self, shift: (i32, i32), other_least: u32) -> bool {
        self.region().points().any(|(x, y)| {
            self.is_hit(x, y, least) && other.is_hit(x - shift.0, y - shift.1, other_least)
        })
    }

    /// The difference to a picture of the same size; `None` where they are equal. Where colours differ it is the
    /// difference of each channel, opaque; where only alphas do, that of the alphas with white.
    pub fn difference(&self, other: &Self) -> Option<Self> {
        let mut result = Self::new(self.width, self.height, true, 0)?;
        let mut is_equal = true;
        for (x, y) in self.region().points() {
            let (a, b) = (self.pixel(x, y), other.pixel(x, y));
            if a == b {
                continue;
            }
            is_equal = false;
            let channel = |shift: u32| (a >> shift & 0xFF).wrapping_sub(b >> shift & 0xFF) & 0xFF;
            let color = if a & 0x00FF_FFFF == b & 0x00FF_FFFF {
                channel(24) << 24 | 0x00FF_FFFF
            } else {
                0xFF00_0000 | channel(16) << 16 | channel(8) << 8 | channel(0)
            };
            result.set_pixel(x, y, color);
        }
        (!is_equal).then_some(result)
    }
}
