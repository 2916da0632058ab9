//! Drawing one picture over another, moved, turned and scaled.

use super::{Bitmap, Region, over};

/// The matrix `a`, `b`, `c`, `d`, `tx`, `ty` of flash.geom.Matrix, turned round: it leads from where something is drawn to
/// what is drawn there.
struct Inverse {
    matrix: [f64; 4],
    translation: (f64, f64),
}

impl Inverse {
    /// `None` where nothing has an extent.
    fn of([a, b, c, d, tx, ty]: [f64; 6]) -> Option<Self> {
        let determinant = a * d - b * c;
        if determinant == 0.0 || ![determinant, tx, ty].iter().all(|value| value.is_finite()) {
            return None;
        }
        Some(Self {
            matrix: [a, b, c, d].map(|value| value / determinant),
            translation: (tx, ty),
        })
    }

    fn apply(&self, x: f64, y: f64) -> (f64, f64) {
        let [a, b, c, d] = self.matrix;
        let (x, y) = (x - self.translation.0, y - self.translation.1);
        (d * x - c * y, a * y - b * x)
    }
}

/// The whole pixels that a picture drawn with a matrix lies on.
fn extent([a, b, c, d, tx, ty]: [f64; 6], width: f64, height: f64) -> Region {
    let corners = [(0.0, 0.0), (width, 0.0), (0.0, height), (width, height)];
    let corners = corners.map(|(x, y)| (a * x + c * y + tx, b * x + d * y + ty));
    let least = |values: [f64; 4]| values.into_iter().fold(f64::INFINITY, f64::min).floor() as i32;
    let most = |values: [f64; 4]| {
        let most = values.into_iter().fold(f64::NEG_INFINITY, f64::max);
        most.ceil() as i32
    };
    let (across, down) = (corners.map(|(x, _)| x), corners.map(|(_, y)| y));
    let (left, top) = (least(across), least(down));
    Region::new(
        left,
        top,
        most(across).saturating_sub(left),
        most(down).saturating_sub(top),
    )
}

impl Bitmap {
    /// Draws `source` over what is there, by a matrix `[a, b, c, d, tx, ty]` from its pixels to those of this picture, as
    /// far as it falls into `clip`. A pixel gets the colour at its middle, or with `is_smooth` what lies between the four
    /// nearest ones.
    pub fn draw(&mut self, source: &Self, matrix: [f64; 6], clip: Region, is_smooth: bool) {
        let Some(inverse) = Inverse::of(matrix) else {
            return;
        };
        let size = (f64::from(source.width), f64::from(source.height));
        let drawn = extent(matrix, size.0, size.1).within(clip);
        for (x, y) in drawn.within(self.region()).points() {
            let (from_x, from_y) = inverse.apply(f64::from(x) + 0.5, f64::from(y) + 0.5);
            if from_x < 0.0 || from_y < 0.0 || from_x >= size.0 || from_y >= size.1 {
                continue;
            }
            let color = if is_smooth {
                source.between(from_x, from_y)
            } else {
                source.raw(from_x as i32, from_y as i32)
            };
            let color = over(color, self.raw(x, y));
            self.set_raw(x, y, color);
        }
    }

    /// The colour at a point in pixels, each of whose own colour is in its middle. At the edges theirs goes on.
    fn between(&self, x: f64, y: f64) -> u32 {
        let (x, y) = (x - 0.5, y - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let (right_share, lower_share) = (x - left, y - top);
        let at = |dx: i32, dy: i32| {
            let column = (left as i32 + dx).clamp(0, self.width - 1);
            let row = (top as i32 + dy).clamp(0, self.height - 1);
            self.raw(column, row)
        };
        let corners = [
            (at(0, 0), (1.0 - right_share) * (1.0 - lower_share)),
            (at(1, 0), right_share * (1.0 - lower_share)),
            (at(0, 1), (1.0 - right_share) * lower_share),
            (at(1, 1), right_share * lower_share),
        ];
        [24, 16, 8, 0].into_iter().fold(0, |color, shift| {
            let sum: f64 = corners
                .iter()
                .map(|(corner, share)| f64::from(corner >> shift & 0xFF) * share)
                .sum();
            color | (sum.round() as u32) << shift
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RED: u32 = 0xFFFF_0000;
    const BLUE: u32 = 0xFF00_00FF;

    /// Two pixels beside each other.
    fn pair() -> Bitmap {
        Bitmap::of_pixels(2, 1, true, &[RED, BLUE]).expect("a size")
    }

    fn drawn(matrix: [f64; 6], is_smooth: bool) -> Vec<u32> {
        let mut target = Bitmap::new(4, 2, true, 0).expect("a size");
        let all = target.region();
        target.draw(&pair(), matrix, all, is_smooth);
        target.pixels
    }

    #[test]
    fn pixels_are_moved_scaled_and_turned() {
        assert_eq!(
            drawn([1.0, 0.0, 0.0, 1.0, 1.0, 1.0], false),
            [0, 0, 0, 0, 0, RED, BLUE, 0]
        );
        assert_eq!(
            drawn([2.0, 0.0, 0.0, 2.0, 0.0, 0.0], false),
            [RED, RED, BLUE, BLUE, RED, RED, BLUE, BLUE]
        );
        let quarter_turn = [0.0, 1.0, -1.0, 0.0, 1.0, 0.0];
        assert_eq!(drawn(quarter_turn, false), [RED, 0, 0, 0, BLUE, 0, 0, 0]);
        let mirrored = [-1.0, 0.0, 0.0, 1.0, 2.0, 0.0];
        assert_eq!(drawn(mirrored, false), [BLUE, RED, 0, 0, 0, 0, 0, 0]);
    }

    #[test]
    fn smooth_pixels_lie_between_their_neighbours() {
        let wide = drawn([2.0, 0.0, 0.0, 1.0, 0.0, 0.0], true);
        assert_eq!(wide[..4], [RED, 0xFFBF_0040, 0xFF40_00BF, BLUE]);
    }

    #[test]
    fn what_has_no_extent_or_lies_elsewhere_changes_nothing() {
        for matrix in [
            [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
            [f64::NAN, 0.0, 0.0, 1.0, 0.0, 0.0],
            [1.0, 0.0, 0.0, 1.0, f64::INFINITY, 0.0],
            [1.0, 0.0, 0.0, 1.0, 1e300, -1e300],
            [1e-300, 0.0, 0.0, 1e-300, 0.0, 0.0],
        ] {
            assert_eq!(drawn(matrix, false), [0; 8], "{matrix:?}");
        }
    }

    #[test]
    fn half_of_a_colour_shows_what_is_below() {
        let mut target = Bitmap::new(1, 1, false, 0xFFFF_FFFF).expect("a size");
        let half = Bitmap::new(1, 1, true, 0x8000_0000).expect("a size");
        let all = target.region();
        target.draw(&half, [1.0, 0.0, 0.0, 1.0, 0.0, 0.0], all, false);
        assert_eq!(target.pixel(0, 0), 0xFF7F_7F7F);
    }
}
