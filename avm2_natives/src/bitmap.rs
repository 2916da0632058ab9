//! [`Bitmap`]: pixels in memory, as BitmapData keeps them: with alpha, and colours multiplied by it.

mod channels;
mod compare;
mod draw;
mod images;
mod noise;
mod region;

pub use channels::Adjustment;
pub use compare::{Comparison, Threshold};
pub use images::{ImageError, decode, encode_jpeg, encode_png, of_character};
pub use noise::Perlin;
pub use region::Region;

/// The largest picture, in pixels and in pixels of one side.
pub const MAX_PIXELS: u64 = 0x00FF_FFFF;

/// A picture. Pixels are 0xAARRGGBB, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bitmap {
    width: i32,
    height: i32,
    is_transparent: bool,
    pixels: Vec<u32>,
}

/// A colour with its channels multiplied by its alpha.
pub fn premultiply(color: u32) -> u32 {
    let alpha = color >> 24;
    let channel = |shift: u32| {
        let value = color >> shift & 0xFF;
        (value * alpha + 127) / 255
    };
    alpha << 24 | channel(16) << 16 | channel(8) << 8 | channel(0)
}

/// What [`premultiply`] makes a colour from, as far as it can be told.
pub fn unmultiply(color: u32) -> u32 {
    let alpha = color >> 24;
    if alpha == 0 {
        return 0;
    }
    // The player multiplies by the reciprocal in 8.8 fixed-point.
    let reciprocal = 0xFF00 / alpha;
    let channel = |shift: u32| {
        let value = color >> shift & 0xFF;
        ((value * reciprocal + 0x7F) >> 8).min(255)
    };
    alpha << 24 | channel(16) << 16 | channel(8) << 8 | channel(0)
}

/// A premultiplied colour over another one.
fn over(source: u32, target: u32) -> u32 {
    let rest = 255 - (source >> 24);
    let channel = |shift: u32| {
        let under = target >> shift & 0xFF;
        ((source >> shift & 0xFF) + (under * rest + 127) / 255).min(255)
    };
    channel(24) << 24 | channel(16) << 16 | channel(8) << 8 | channel(0)
}

impl Bitmap {
    /// A picture of one colour, 0xAARRGGBB without premultiplication. `None` where the size isn't one of a picture.
    pub fn new(width: i32, height: i32, is_transparent: bool, color: u32) -> Option<Self> {
        let count = u64::try_from(width).ok()? * u64::try_from(height).ok()?;
        if count == 0 || count > MAX_PIXELS {
            return None;
        }
        let mut bitmap = Self {
            width,
            height,
            is_transparent,
            pixels: Vec::new(),
        };
        bitmap.pixels = vec![bitmap.kept(color); count as usize];
        Some(bitmap)
    }

    /// A picture of pixels without premultiplication.
    pub fn of_pixels(
        width: i32,
        height: i32,
        is_transparent: bool,
        colors: &[u32],
    ) -> Option<Self> {
        let mut bitmap = Self::new(width, height, is_transparent, 0)?;
        for (pixel, color) in bitmap.pixels.iter_mut().zip(colors) {
            let opaque = if is_transparent { 0 } else { 0xFF00_0000 };
            *pixel = premultiply(color | opaque);
        }
        Some(bitmap)
    }

    /// Its width.
    pub fn width(&self) -> i32 {
        self.width
    }

    /// Its height.
    pub fn height(&self) -> i32 {
        self.height
    }

    /// Whether pixels have alpha.
    pub fn is_transparent(&self) -> bool {
        self.is_transparent
    }

    /// All of it.
    pub fn region(&self) -> Region {
        Region::new(0, 0, self.width, self.height)
    }

    /// How a colour is kept.
    fn kept(&self, color: u32) -> u32 {
        if self.is_transparent {
            premultiply(color)
        } else {
            color | 0xFF00_0000
        }
    }

    fn index(&self, x: i32, y: i32) -> Option<usize> {
        let is_inside = x >= 0 && y >= 0 && x < self.width && y < self.height;
        is_inside.then(|| y as usize * self.width as usize + x as usize)
    }

    /// A pixel without premultiplication; 0 outside.
    pub fn pixel(&self, x: i32, y: i32) -> u32 {
        self.index(x, y)
            .map_or(0, |index| unmultiply(self.pixels[index]))
    }

    fn raw(&self, x: i32, y: i32) -> u32 {
        self.index(x, y).map_or(0, |index| self.pixels[index])
    }

    fn set_raw(&mut self, x: i32, y: i32, color: u32) {
        if let Some(index) = self.index(x, y) {
            let opaque = if self.is_transparent { 0 } else { 0xFF00_0000 };
            self.pixels[index] = color | opaque;
        }
    }

    /// Sets a pixel; outside nothing happens.
    pub fn set_pixel(&mut self, x: i32, y: i32, color: u32) {
        let kept = self.kept(color);
        if let Some(index) = self.index(x, y) {
            self.pixels[index] = kept;
        }
    }

    /// Sets a pixel's colour and leaves its alpha.
    pub fn set_rgb(&mut self, x: i32, y: i32, color: u32) {
        let alpha = self.raw(x, y) & 0xFF00_0000;
        self.set_pixel(x, y, alpha | color & 0x00FF_FFFF);
    }

    /// Fills a region.
    pub fn fill(&mut self, region: Region, color: u32) {
        let kept = self.kept(color);
        for (x, y) in region.within(self.region()).points() {
            self.set_raw(x, y, kept);
        }
    }

    /// Fills what is of one colour with the pixel at a point and connected with it.
    pub fn flood_fill(&mut self, x: i32, y: i32, color: u32) {
        let Some(start) = self.index(x, y) else {
            return;
        };
        let (old, new) = (self.pixels[start], self.kept(color));
        if old == new {
            return;
        }
        let mut open = vec![(x, y)];
        while let Some((x, y)) = open.pop() {
            match self.index(x, y) {
                Some(index) if self.pixels[index] == old => self.pixels[index] = new,
                _ => continue,
            }
            open.extend([(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)]);
        }
    }

    /// Copies a region of `source` to a point. With `alpha` that picture's alpha counts, from the point on that belongs to
    /// the region's corner. With `merge` what is there shows through.
    pub fn copy_pixels(
        &mut self,
        source: &Self,
        region: Region,
        to: (i32, i32),
        alpha: Option<(&Self, (i32, i32))>,
        merge: bool,
    ) {
        let copied = region.within(source.region());
        for (x, y) in copied.points() {
            let (dx, dy) = (x - region.left + to.0, y - region.top + to.1);
            if self.index(dx, dy).is_none() {
                continue;
            }
            let mut color = source.raw(x, y);
            if let Some((mask, (left, top))) = alpha {
                let (mx, my) = (x - region.left + left, y - region.top + top);
                if mask.index(mx, my).is_none() {
                    continue;
                }
                let strength = if mask.is_transparent {
                    mask.raw(mx, my) >> 24
                } else {
                    255
                };
                color = scaled(color, strength);
            }
            let color = if merge || !self.is_transparent && source.is_transparent {
                over(color, self.raw(dx, dy))
            } else {
                color
            };
            self.set_raw(dx, dy, color);
        }
    }

    /// Shifts all pixels. What nothing comes to stays as it is.
    pub fn scroll(&mut self, dx: i32, dy: i32) {
        let old = self.clone();
        for (x, y) in self.region().points() {
            if let (Some(from_x), Some(from_y)) = (x.checked_sub(dx), y.checked_sub(dy))
                && old.index(from_x, from_y).is_some()
            {
                self.set_raw(x, y, old.raw(from_x, from_y));
            }
        }
    }
}

/// A premultiplied colour with so much of its alpha, of 255.
fn scaled(color: u32, strength: u32) -> u32 {
    let channel = |shift: u32| ((color >> shift & 0xFF) * strength + 127) / 255;
    channel(24) << 24 | channel(16) << 16 | channel(8) << 8 | channel(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_lose_what_their_alpha_cannot_keep() {
        assert_eq!(unmultiply(premultiply(0x88FE_BABE)), 0x88FD_BABD);
        assert_eq!(unmultiply(premultiply(0x00FF_FFFF)), 0);
        assert_eq!(unmultiply(premultiply(0xFF12_3456)), 0xFF12_3456);
    }

    #[test]
    fn opaque_pictures_have_no_alpha() {
        let mut bitmap = Bitmap::new(2, 2, false, 0x0012_3456).expect("a size");
        assert_eq!(bitmap.pixel(0, 0), 0xFF12_3456);
        bitmap.set_pixel(1, 1, 0);
        assert_eq!(bitmap.pixel(1, 1), 0xFF00_0000);
        assert_eq!(bitmap.pixel(2, 0), 0, "outside");
    }

    #[test]
    fn sizes_are_bounded() {
        assert!(Bitmap::new(0, 1, true, 0).is_none());
        assert!(Bitmap::new(-1, -1, true, 0).is_none());
        assert!(Bitmap::new(i32::MAX, i32::MAX, true, 0).is_none());
    }

    #[test]
    fn floods_stop_at_other_colours() {
        let mut bitmap = Bitmap::new(3, 3, true, 0xFFFF_FFFF).expect("a size");
        for y in 0..3 {
            bitmap.set_pixel(1, y, 0xFF00_0000);
        }
        bitmap.flood_fill(0, 0, 0xFFFF_0000);
        assert_eq!(bitmap.pixel(0, 2), 0xFFFF_0000);
        assert_eq!(bitmap.pixel(2, 2), 0xFFFF_FFFF);
    }
}
