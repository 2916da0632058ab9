//! Sets of characters: classes such as `[a-z]` and `\w`.

/// The greatest code point.
const MAX_CHAR: u32 = 0x10_FFFF;

/// `\d`
pub(super) const DIGIT: &[(u32, u32)] = &[(0x30, 0x39)];
/// `\w`
pub(super) const WORD: &[(u32, u32)] = &[(0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)];
/// `\s`: of ASCII only, and without the vertical tab, as PCRE has it.
pub(super) const SPACE: &[(u32, u32)] = &[(0x09, 0x0A), (0x0C, 0x0D), (0x20, 0x20)];
/// `\h`
pub(super) const HORIZONTAL_SPACE: &[(u32, u32)] = &[
    (0x09, 0x09),
    (0x20, 0x20),
    (0xA0, 0xA0),
    (0x1680, 0x1680),
    (0x180E, 0x180E),
    (0x2000, 0x200A),
    (0x202F, 0x202F),
    (0x205F, 0x205F),
    (0x3000, 0x3000),
];
/// Whether a line ends at this character: PCRE's NEWLINE_ANY, which Flash Player and AIR set.
pub(super) fn is_newline(c: u32) -> bool {
    matches!(c, 0x0A..=0x0D | 0x85 | 0x2028 | 0x2029)
}

/// `\v`
pub(super) const VERTICAL_SPACE: &[(u32, u32)] = &[(0x0A, 0x0D), (0x85, 0x85), (0x2028, 0x2029)];

/// The ranges of a POSIX class such as `[:alpha:]`, by its name.
pub(super) fn posix_class(name: &str) -> Option<&'static [(u32, u32)]> {
    Some(match name {
        "alpha" => &[(0x41, 0x5A), (0x61, 0x7A)],
        "lower" => &[(0x61, 0x7A)],
        "upper" => &[(0x41, 0x5A)],
        "alnum" => &[(0x30, 0x39), (0x41, 0x5A), (0x61, 0x7A)],
        "ascii" => &[(0x00, 0x7F)],
        "blank" => &[(0x09, 0x09), (0x20, 0x20)],
        "cntrl" => &[(0x00, 0x1F), (0x7F, 0x7F)],
        "digit" => DIGIT,
        "graph" => &[(0x21, 0x7E)],
        "print" => &[(0x20, 0x7E)],
        "punct" => &[(0x21, 0x2F), (0x3A, 0x40), (0x5B, 0x60), (0x7B, 0x7E)],
        "space" => &[(0x09, 0x0D), (0x20, 0x20)],
        "word" => WORD,
        "xdigit" => &[(0x30, 0x39), (0x41, 0x46), (0x61, 0x66)],
        _ => return None,
    })
}

/// Everything that isn't in `ranges`, which are in order and don't overlap.
pub(super) fn complement(ranges: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let mut gaps = Vec::with_capacity(ranges.len() + 1);
    let mut next = 0;
    for &(low, high) in ranges {
        if low > next {
            gaps.push((next, low - 1));
        }
        next = high + 1;
    }
    if next <= MAX_CHAR {
        gaps.push((next, MAX_CHAR));
    }
    gaps
}

/// The one case that all cases of a letter turn into.
pub(super) fn fold(c: u32) -> u32 {
    if c < 0x80 {
        return match c {
            0x41..=0x5A => c + 0x20,
            _ => c,
        };
    }
    char::from_u32(c).map_or(c, |c| single(c.to_lowercase(), c))
}

fn upper(c: u32) -> u32 {
    char::from_u32(c).map_or(c, |c| single(c.to_uppercase(), c))
}

/// The mapping of a letter, or the letter where it maps to several.
fn single(mut mapping: impl Iterator<Item = char>, c: char) -> u32 {
    match (mapping.next(), mapping.next()) {
        (Some(mapped), None) => u32::from(mapped),
        _ => u32::from(c),
    }
}

/// A set of characters.
#[derive(Clone, Debug)]
pub(super) struct CharSet {
    /// In order, not overlapping.
    ranges: Vec<(u32, u32)>,
    negated: bool,
    ignore_case: bool,
    /// The answers for ASCII.
    ascii: u128,
}

impl CharSet {
    /// The set of the characters in `ranges`, or of all others where `negated`.
    pub(super) fn new(mut ranges: Vec<(u32, u32)>, negated: bool, ignore_case: bool) -> Self {
        ranges.sort_unstable();
        let mut merged: Vec<(u32, u32)> = Vec::with_capacity(ranges.len());
        for (low, high) in ranges {
            match merged.last_mut() {
                Some(last) if low <= last.1.saturating_add(1) => last.1 = last.1.max(high),
                _ => merged.push((low, high)),
            }
        }
        let mut set = Self {
            ranges: merged,
            negated,
            ignore_case,
            ascii: 0,
        };
        for c in 0..0x80 {
            set.ascii |= u128::from(set.search(c)) << c;
        }
        set
    }

    /// Whether `c` is in the set.
    #[inline]
    pub(super) fn contains(&self, c: u32) -> bool {
        if c < 0x80 {
            self.ascii >> c & 1 != 0
        } else {
            self.search(c)
        }
    }

    fn search(&self, c: u32) -> bool {
        let found = self.in_ranges(c)
            || self.ignore_case && (self.in_ranges(fold(c)) || self.in_ranges(upper(c)));
        found != self.negated
    }

    fn in_ranges(&self, c: u32) -> bool {
        let after = self.ranges.partition_point(|&(low, _)| low <= c);
        after > 0 && c <= self.ranges[after - 1].1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_merge_and_negate() {
        let set = CharSet::new(vec![(0x62, 0x64), (0x61, 0x62)], false, false);
        assert!(set.contains(0x61) && set.contains(0x64) && !set.contains(0x65));
        let set = CharSet::new(WORD.to_vec(), true, false);
        assert!(!set.contains(0x5F) && set.contains(0x20) && set.contains(0xE9));
    }

    #[test]
    fn case_is_ignored_beyond_ascii() {
        let set = CharSet::new(vec![(0xE9, 0xE9)], false, true);
        assert!(set.contains(0xC9));
    }

    #[test]
    fn the_complement_covers_the_rest() {
        assert_eq!(complement(&[(0, 9), (20, MAX_CHAR)]), [(10, 19)]);
        assert_eq!(complement(&[]), [(0, MAX_CHAR)]);
    }
}
