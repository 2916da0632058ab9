//! What works on the channels of pixels, one by one.

use super::{Bitmap, Region};

/// What a colour transform does to the channels red, green, blue and alpha.
#[derive(Clone, Copy, Debug)]
pub struct Adjustment {
    /// Factors.
    pub multipliers: [f64; 4],
    /// What is added then.
    pub offsets: [f64; 4],
}

impl Adjustment {
    /// Whether it leaves all colours as they are.
    pub fn is_none(&self) -> bool {
        self.multipliers == [1.0; 4] && self.offsets == [0.0; 4]
    }
}

/// The shifts of the channels that BitmapDataChannel has bits for: red 1, green 2, blue 4, alpha 8.
fn shift(channel: u32) -> Option<u32> {
    match channel {
        1 => Some(16),
        2 => Some(8),
        4 => Some(0),
        8 => Some(24),
        _ => None,
    }
}

impl Bitmap {
    /// Copies one channel of a region into another one.
    pub fn copy_channel(
        &mut self,
        source: &Self,
        region: Region,
        to: (i32, i32),
        from_channel: u32,
        to_channel: u32,
    ) {
        for (x, y) in region.within(source.region()).points() {
            let (dx, dy) = (x - region.left + to.0, y - region.top + to.1);
            if self.index(dx, dy).is_none() {
                continue;
            }
            let value = shift(from_channel).map_or(0, |shift| source.pixel(x, y) >> shift & 0xFF);
            let color = self.pixel(dx, dy);
            let color = match shift(to_channel) {
                Some(shift) => color & !(0xFF << shift) | value << shift,
                None => color,
            };
            self.set_pixel(dx, dy, color);
        }
    }

    /// Applies a colour transform to a region.
    pub fn adjust(&mut self, region: Region, adjustment: &Adjustment) {
        for (x, y) in region.within(self.region()).points() {
            let color = self.pixel(x, y);
            let channel = |index: usize, shift: u32| {
                let value = f64::from(color >> shift & 0xFF);
                // Factors are kept in 256ths.
                let factor = (adjustment.multipliers[index] * 256.0).trunc() / 256.0;
                let value = (value * factor).floor() + adjustment.offsets[index].trunc();
                value.clamp(0.0, 255.0) as u32
            };
            let adjusted =
                channel(3, 24) << 24 | channel(0, 16) << 16 | channel(1, 8) << 8 | channel(2, 0);
            self.set_pixel(x, y, adjusted);
        }
    }

    /// Mixes a region of `source` in: of each channel so many 256ths.
    pub fn merge(&mut self, source: &Self, region: Region, to: (i32, i32), shares: [i32; 4]) {
        for (x, y) in region.within(source.region()).points() {
            let (dx, dy) = (x - region.left + to.0, y - region.top + to.1);
            let (from, old) = (source.pixel(x, y), self.pixel(dx, dy));
            let channel = |share: i32, shift: u32| {
                let share = share.clamp(0, 256) as u32;
                ((from >> shift & 0xFF) * share + (old >> shift & 0xFF) * (256 - share)) / 256
            };
            let [red, green, blue, alpha] = shares;
            let mixed = channel(alpha, 24) << 24
                | channel(red, 16) << 16
                | channel(green, 8) << 8
                | channel(blue, 0);
            self.set_pixel(dx, dy, mixed);
        }
    }

    /// Replaces each channel's values by those of a table and adds the four up. A channel without a table stays.
    pub fn map_palette(
        &mut self,
        source: &Self,
        region: Region,
        to: (i32, i32),
        tables: &[Option<Vec<u32>>; 4],
    ) {
        let shifts = [16, 8, 0, 24];
        for (x, y) in region.within(source.region()).points() {
            let color = source.pixel(x, y);
            let mapped = tables.iter().zip(shifts).fold(0u32, |sum, (table, shift)| {
                let value = color >> shift & 0xFF;
                let part = match table {
                    Some(table) => table.get(value as usize).copied().unwrap_or(0),
                    None => value << shift,
                };
                sum.wrapping_add(part)
            });
            self.set_pixel(x - region.left + to.0, y - region.top + to.1, mapped);
        }
    }

    /// How often each value of red, green, blue and alpha is there.
    pub fn histogram(&self, region: Region) -> [[u32; 256]; 4] {
        let mut counts = [[0; 256]; 4];
        for (x, y) in region.within(self.region()).points() {
            let color = self.pixel(x, y);
            for (counts, shift) in counts.iter_mut().zip([16, 8, 0, 24]) {
                counts[(color >> shift & 0xFF) as usize] += 1;
            }
        }
        counts
    }
}
