//! Pictures of random numbers.

use super::{Bitmap, Region};

/// The minimal standard generator of Park and Miller.
#[derive(Debug)]
struct Generator(u32);

impl Generator {
    const MODULUS: u64 = 0x7FFF_FFFF;

    fn new(seed: i32) -> Self {
        // 0 would stay 0, and negative seeds are their own row.
        Self(if seed <= 0 {
            seed.unsigned_abs().wrapping_add(1) & 0x7FFF_FFFF
        } else {
            seed as u32
        })
    }

    fn next(&mut self) -> u32 {
        self.0 = (u64::from(self.0) * 16_807 % Self::MODULUS) as u32;
        self.0
    }

    fn between(&mut self, low: u32, high: u32) -> u32 {
        low + self.next() % (high.max(low) - low + 1)
    }
}

impl Bitmap {
    /// Fills it with noise. Channels are bits: red 1, green 2, blue 4, alpha 8; the others are 0, alpha 255.
    pub fn noise(&mut self, seed: i32, low: u32, high: u32, channels: u32, is_gray: bool) {
        let mut generator = Generator::new(seed);
        for (x, y) in self.region().points() {
            let color = if is_gray {
                let gray = generator.between(low, high);
                gray << 16 | gray << 8 | gray
            } else {
                let mut channel = |bit: u32| {
                    if channels & bit == 0 {
                        0
                    } else {
                        generator.between(low, high)
                    }
                };
                channel(1) << 16 | channel(2) << 8 | channel(4)
            };
            let alpha = if channels & 8 == 0 {
                255
            } else {
                generator.between(low, high)
            };
            self.set_pixel(x, y, alpha << 24 | color);
        }
    }

    /// Fills it with the noise of Perlin, octave upon octave.
    pub fn perlin_noise(&mut self, settings: &Perlin) {
        let field = Field::new(settings.seed);
        for (x, y) in self.region().points() {
            let value = |channel: usize| {
                let mut sum = 0.0;
                let (mut frequency, mut strength) = (1.0, 1.0);
                let mut total = 0.0;
                for octave in 0..settings.octaves as usize {
                    let (dx, dy) = settings.offsets.get(octave).copied().unwrap_or((0.0, 0.0));
                    let at = |offset: f64, position: i32, base: f64| {
                        (f64::from(position) + offset) * frequency / base
                    };
                    let (px, py) = (
                        at(dx, x, settings.base.0) + channel as f64 * 31.4,
                        at(dy, y, settings.base.1),
                    );
                    let noise = field.at(px, py);
                    sum += strength
                        * if settings.is_fractal {
                            noise
                        } else {
                            noise.abs()
                        };
                    total += strength;
                    frequency *= 2.0;
                    strength /= 2.0;
                }
                let level = if total == 0.0 { 0.0 } else { sum / total };
                let level = if settings.is_fractal {
                    (level + 1.0) / 2.0
                } else {
                    level
                };
                (level * 255.0).clamp(0.0, 255.0) as u32
            };
            let color = if settings.is_gray {
                let gray = value(0);
                gray << 16 | gray << 8 | gray
            } else {
                let part = |bit: u32, channel: usize| {
                    if settings.channels & bit == 0 {
                        0
                    } else {
                        value(channel)
                    }
                };
                part(1, 0) << 16 | part(2, 1) << 8 | part(4, 2)
            };
            let alpha = if settings.channels & 8 == 0 {
                255
            } else {
                value(3)
            };
            self.set_pixel(x, y, alpha << 24 | color);
        }
    }

    /// Copies so many more pixels of a region, in an order that is neither that of rows nor one that repeats; `start`
    /// is what the last call gave. Without a source of its own a picture's pixels become `color`.
    pub fn dissolve(
        &mut self,
        source: Option<&Self>,
        region: Region,
        to: (i32, i32),
        start: i32,
        count: i32,
        color: u32,
    ) -> i32 {
        let (width, height) = (region.width() as u64, region.height() as u64);
        let total = width * height;
        if total == 0 {
            return start;
        }
        let mut generator = Shuffle::new(total, start);
        for _ in 0..count.max(0) {
            let index = generator.next();
            let (x, y) = ((index % width) as i32, (index / width) as i32);
            let (sx, sy) = (region.left + x, region.top + y);
            let color = match source {
                Some(source) if source.index(sx, sy).is_some() => source.pixel(sx, sy),
                Some(_) => continue,
                None => color,
            };
            self.set_pixel(to.0 + x, to.1 + y, color);
        }
        generator.state()
    }
}

/// Settings of [`Bitmap::perlin_noise`].
#[derive(Clone, Debug)]
pub struct Perlin {
    /// Pixels between the points of the first octave, across and down.
    pub base: (f64, f64),
    /// How many octaves.
    pub octaves: u32,
    /// Where each number row starts.
    pub seed: i32,
    /// Whether values below the mean count as what they are, not as their distance from it.
    pub is_fractal: bool,
    /// Bits: red 1, green 2, blue 4, alpha 8.
    pub channels: u32,
    /// One value for all colours.
    pub is_gray: bool,
    /// By how much each octave is shifted.
    pub offsets: Vec<(f64, f64)>,
}

/// Gradients at whole coordinates.
struct Field([u8; 256]);

impl Field {
    fn new(seed: i32) -> Self {
        let mut generator = Generator::new(seed);
        let mut order: [u8; 256] = std::array::from_fn(|index| index as u8);
        for index in (1..256).rev() {
            let other = generator.next() as usize % (index + 1);
            order.swap(index, other);
        }
        Self(order)
    }

    fn gradient(&self, x: i64, y: i64, dx: f64, dy: f64) -> f64 {
        let inner = self.0[(x & 255) as usize];
        let hash = self.0[((i64::from(inner) + y) & 255) as usize];
        let angle = f64::from(hash) * std::f64::consts::TAU / 256.0;
        dx * angle.cos() + dy * angle.sin()
    }

    fn at(&self, x: f64, y: f64) -> f64 {
        let (left, top) = (x.floor(), y.floor());
        let (dx, dy) = (x - left, y - top);
        let (left, top) = (left as i64, top as i64);
        let ease = |t: f64| t * t * t * (t * (t * 6.0 - 15.0) + 10.0);
        let mix = |a: f64, b: f64, t: f64| a + (b - a) * ease(t);
        let upper = mix(
            self.gradient(left, top, dx, dy),
            self.gradient(left + 1, top, dx - 1.0, dy),
            dx,
        );
        let lower = mix(
            self.gradient(left, top + 1, dx, dy - 1.0),
            self.gradient(left + 1, top + 1, dx - 1.0, dy - 1.0),
            dx,
        );
        mix(upper, lower, dy) * std::f64::consts::SQRT_2
    }
}

/// All numbers below a bound, once each, in the order of a full-period congruential generator.
struct Shuffle {
    total: u64,
    modulus: u64,
    state: u64,
}

impl Shuffle {
    fn new(total: u64, start: i32) -> Self {
        let modulus = total.next_power_of_two();
        Self {
            total,
            modulus,
            state: start.unsigned_abs() as u64 % modulus,
        }
    }

    fn next(&mut self) -> u64 {
        loop {
            // Full period: the increment is odd, and the factor one more than a multiple of 4.
            self.state = (self.state * 1_664_525 + 1_013_904_223) % self.modulus;
            if self.state < self.total {
                return self.state;
            }
        }
    }

    fn state(&self) -> i32 {
        self.state as i32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_noise() {
        let noise = |seed| {
            let mut bitmap = Bitmap::new(4, 4, true, 0).expect("a size");
            bitmap.noise(seed, 0, 255, 7, false);
            bitmap
        };
        assert_eq!(noise(3), noise(3));
        assert_ne!(noise(3), noise(4));
    }

    #[test]
    fn dissolving_reaches_each_pixel_once() {
        let mut bitmap = Bitmap::new(5, 3, false, 0).expect("a size");
        let region = bitmap.region();
        let mut state = 0;
        for count in 1..=15 {
            state = bitmap.dissolve(None, region, (0, 0), state, 1, 0xFFFF_0000);
            let reached = bitmap
                .region()
                .points()
                .filter(|(x, y)| bitmap.pixel(*x, *y) == 0xFFFF_0000)
                .count();
            assert_eq!(reached, count);
        }
    }
}
