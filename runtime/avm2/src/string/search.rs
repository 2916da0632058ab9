//! Searching, splitting, replacing and trimming text.

use super::{WStr, WString};

/// A code unit in storage.
trait Unit: Copy + Into<u16> {}
impl Unit for u8 {}
impl Unit for u16 {}

/// Runs `$body` with the slices of both texts, in whichever forms they are.
macro_rules! with_units {
    ($a:expr, $b:expr, |$x:ident, $y:ident| $body:expr) => {
        match ($a, $b) {
            (WStr::Latin1($x), WStr::Latin1($y)) => $body,
            (WStr::Latin1($x), WStr::Wide($y)) => $body,
            (WStr::Wide($x), WStr::Latin1($y)) => $body,
            (WStr::Wide($x), WStr::Wide($y)) => $body,
        }
    };
}

impl<'a> WStr<'a> {
    /// Where `needle` first occurs at `from` or later. The empty text occurs everywhere, also at
    /// the very end.
    pub fn find(self, needle: WStr<'_>, from: usize) -> Option<usize> {
        with_units!(self, needle, |haystack, needle| find(
            haystack, needle, from
        ))
    }

    /// Where `needle` last occurs at `from` or earlier.
    pub fn rfind(self, needle: WStr<'_>, from: usize) -> Option<usize> {
        with_units!(self, needle, |haystack, needle| rfind(
            haystack, needle, from
        ))
    }

    /// Whether `needle` occurs anywhere.
    pub fn contains(self, needle: WStr<'_>) -> bool {
        self.find(needle, 0).is_some()
    }

    /// Whether the text starts with `prefix`.
    pub fn starts_with(self, prefix: WStr<'_>) -> bool {
        self.len() >= prefix.len() && self.slice(0..prefix.len()) == prefix
    }

    /// Whether the text ends with `suffix`.
    pub fn ends_with(self, suffix: WStr<'_>) -> bool {
        self.len()
            .checked_sub(suffix.len())
            .is_some_and(|start| self.slice(start..self.len()) == suffix)
    }

    /// The parts between the occurrences of `separator`; with an empty separator, each code unit.
    pub fn split<'s>(self, separator: WStr<'s>) -> Split<'a, 's> {
        Split {
            text: self,
            separator,
            start: (!separator.is_empty() || !self.is_empty()).then_some(0),
        }
    }

    /// The text with the first occurrence of `pattern` replaced.
    pub fn replace_first(self, pattern: WStr<'_>, by: WStr<'_>) -> WString {
        let mut text = WString::with_capacity(self.len());
        match self.find(pattern, 0) {
            Some(at) => {
                text.push_wstr(self.slice(0..at));
                text.push_wstr(by);
                text.push_wstr(self.slice(at + pattern.len()..self.len()));
            }
            None => text.push_wstr(self),
        }
        text
    }

    /// The text with each occurrence of `pattern` replaced. An empty pattern replaces nothing.
    pub fn replace_all(self, pattern: WStr<'_>, by: WStr<'_>) -> WString {
        let mut text = WString::with_capacity(self.len());
        if pattern.is_empty() {
            text.push_wstr(self);
            return text;
        }
        for (index, part) in self.split(pattern).enumerate() {
            if index > 0 {
                text.push_wstr(by);
            }
            text.push_wstr(part);
        }
        text
    }

    /// The text without the white space before and after it.
    pub fn trim(self) -> WStr<'a> {
        self.trim_start().trim_end()
    }

    /// The text without the white space before it.
    pub fn trim_start(self) -> WStr<'a> {
        let start = self.iter().position(|unit| !is_space(unit));
        self.slice(start.unwrap_or(self.len())..self.len())
    }

    /// The text without the white space after it.
    pub fn trim_end(self) -> WStr<'a> {
        let last = self.iter().rposition(|unit| !is_space(unit));
        self.slice(0..last.map_or(0, |last| last + 1))
    }
}

/// Whether a code unit is white space or ends a line, for converting text to numbers
/// (ECMA-262, StrWhiteSpaceChar).
pub fn is_space(unit: u16) -> bool {
    matches!(
        unit,
        0x09..=0x0D | 0x20 | 0xA0 | 0x1680 | 0x180E | 0x2000..=0x200B | 0x2028 | 0x2029 | 0x202F
            | 0x205F | 0x3000 | 0xFEFF
    )
}

/// Iterator of [`WStr::split`].
#[derive(Clone, Debug)]
pub struct Split<'a, 's> {
    text: WStr<'a>,
    separator: WStr<'s>,
    /// Where the next part starts; `None` after the last.
    start: Option<usize>,
}

impl<'a> Iterator for Split<'a, '_> {
    type Item = WStr<'a>;

    fn next(&mut self) -> Option<WStr<'a>> {
        let start = self.start?;
        if self.separator.is_empty() {
            let end = start + 1;
            self.start = (end < self.text.len()).then_some(end);
            return Some(self.text.slice(start..end));
        }
        let end = self.text.find(self.separator, start);
        self.start = end.map(|end| end + self.separator.len());
        Some(self.text.slice(start..end.unwrap_or(self.text.len())))
    }
}

fn same<A: Unit, B: Unit>(a: A, b: B) -> bool {
    a.into() == b.into()
}

fn matches_at<H: Unit, N: Unit>(haystack: &[H], needle: &[N]) -> bool {
    haystack.iter().zip(needle).all(|(&a, &b)| same(a, b))
}

fn find<H: Unit, N: Unit>(haystack: &[H], needle: &[N], from: usize) -> Option<usize> {
    let last_start = haystack.len().checked_sub(needle.len())?;
    if from > last_start {
        return None;
    }
    let Some((&first, rest)) = needle.split_first() else {
        return Some(from);
    };
    let mut start = from;
    loop {
        start += haystack[start..=last_start]
            .iter()
            .position(|&unit| same(unit, first))?;
        if matches_at(&haystack[start + 1..], rest) {
            return Some(start);
        }
        start += 1;
        if start > last_start {
            return None;
        }
    }
}

fn rfind<H: Unit, N: Unit>(haystack: &[H], needle: &[N], from: usize) -> Option<usize> {
    let last_start = haystack.len().checked_sub(needle.len())?;
    (0..=from.min(last_start))
        .rev()
        .find(|&start| matches_at(&haystack[start..], needle))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(ascii: &'static str) -> WStr<'static> {
        WStr::from_static_str(ascii)
    }

    #[test]
    fn finds_in_both_directions() {
        assert_eq!(text("hello").find(text("l"), 0), Some(2));
        assert_eq!(text("hello").find(text("l"), 4), None);
        assert_eq!(text("hello").rfind(text("l"), 9), Some(3));
        assert_eq!(text("hello").rfind(text("l"), 2), Some(2));
        assert_eq!(text("hello").find(text("hellos"), 0), None);
        assert_eq!(text("aab").find(WStr::Wide(&[0x61, 0x62]), 0), Some(1));
    }

    #[test]
    fn empty_text_is_everywhere() {
        assert_eq!(text("ab").find(text(""), 2), Some(2));
        assert_eq!(text("ab").find(text(""), 3), None);
        assert_eq!(text("ab").rfind(text(""), 9), Some(2));
        assert_eq!(text("").find(text(""), 0), Some(0));
    }

    #[test]
    fn splits() {
        let parts = |a, b| text(a).split(text(b)).collect::<Vec<_>>();
        assert_eq!(parts("a,b,,c", ","), ["a", "b", "", "c"]);
        assert_eq!(parts(",", ","), ["", ""]);
        assert_eq!(parts("", ","), [""]);
        assert_eq!(parts("abc", ""), ["a", "b", "c"]);
        assert!(parts("", "").is_empty());
    }

    #[test]
    fn replaces_and_trims() {
        assert_eq!(
            text("aXbX").replace_first(text("X"), text("--")),
            WString::from("a--bX")
        );
        assert_eq!(
            text("aXbX").replace_all(text("X"), text("--")),
            WString::from("a--b--")
        );
        assert_eq!(
            text("aXbX").replace_all(text(""), text("--")),
            WString::from("aXbX")
        );
        assert_eq!(text(" \t a b\n ").trim(), "a b");
        assert_eq!(text("   ").trim(), "");
    }

    #[test]
    fn prefixes_and_suffixes() {
        assert!(text("abc").starts_with(text("ab")));
        assert!(text("abc").ends_with(WStr::Wide(&[0x63])));
        assert!(!text("c").ends_with(text("bc")));
    }

    proptest::proptest! {
        #[test]
        fn find_agrees_with_std(haystack in "[ab]{0,12}", needle in "[ab]{0,3}", from in 0..12_usize) {
            let expected = haystack.get(from..).and_then(|rest| rest.find(&needle)).map(|at| at + from);
            let haystack = WString::from(haystack);
            let needle = WString::from(needle);
            assert_eq!(haystack.as_wstr().find(needle.as_wstr(), from), expected);
        }
    }
}
