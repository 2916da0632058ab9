//! What `TextField.restrict` and `maxChars` let in of what is typed.

const CARET: u16 = b'^' as u16;
const HYPHEN: u16 = b'-' as u16;
const BACKSLASH: u16 = b'\\' as u16;
const NEWLINE: u16 = b'\r' as u16;
const LINE_FEED: u16 = b'\n' as u16;

/// The rules of a field for what is typed into it.
#[derive(Clone, Copy, Debug)]
pub struct Restriction<'a> {
    /// A set like `A-Z^Q`; `None` lets everything in.
    pub set: Option<&'a [u16]>,
    /// Whether newlines come in.
    pub is_multiline: bool,
    /// For how many units there is room.
    pub room: usize,
}

impl Restriction<'_> {
    /// What of a text comes in: control characters don't, and letters that only fit in the other case are turned to it.
    pub fn accepted(&self, units: &[u16]) -> Vec<u16> {
        let accepted = units.iter().filter_map(|&unit| match unit {
            NEWLINE | LINE_FEED => self.is_multiline.then_some(NEWLINE),
            0..0x20 => None,
            _ => self.fitting(unit),
        });
        accepted.take(self.room).collect()
    }

    fn fitting(&self, unit: u16) -> Option<u16> {
        let Some(set) = self.set else {
            return Some(unit);
        };
        let turned = |upper: bool| {
            let character = char::from_u32(unit.into())?;
            let other = if upper {
                character.to_uppercase().next()?
            } else {
                character.to_lowercase().next()?
            };
            u16::try_from(u32::from(other)).ok()
        };
        [Some(unit), turned(true), turned(false)]
            .into_iter()
            .flatten()
            .find(|&candidate| is_in(set, candidate))
    }
}

/// Whether a set has a character. What follows a caret is taken away, what follows the next one added again; a set that
/// begins with one has all others; a backslash takes the meaning from the character behind it.
fn is_in(set: &[u16], unit: u16) -> bool {
    let mut result = set.first() == Some(&CARET);
    let mut includes = true;
    let mut rest = set.iter().copied().peekable();
    while let Some(first) = rest.next() {
        if first == CARET {
            includes = !includes;
            continue;
        }
        let literal = |unit, rest: &mut std::iter::Peekable<_>| match unit {
            BACKSLASH => rest.next().unwrap_or(BACKSLASH),
            unit => unit,
        };
        let from = literal(first, &mut rest);
        let mut to = from;
        let mut ahead = rest.clone();
        if ahead.next() == Some(HYPHEN)
            && let Some(last) = ahead.next()
        {
            to = literal(last, &mut ahead);
            rest = ahead;
        }
        if (from..=to).contains(&unit) {
            result = includes;
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepted(set: &str, text: &str) -> String {
        let set: Vec<u16> = set.encode_utf16().collect();
        let text: Vec<u16> = text.encode_utf16().collect();
        let restriction = Restriction {
            set: Some(&set),
            is_multiline: false,
            room: usize::MAX,
        };
        String::from_utf16_lossy(&restriction.accepted(&text))
    }

    #[test]
    fn sets_have_ranges_exceptions_and_escapes() {
        assert_eq!(accepted("A-Z 0-9", "AB cd-1"), "AB CD1");
        assert_eq!(accepted("a-z^q", "quit"), "uit");
        assert_eq!(accepted("^a-zA-Z", "aB-1"), "-1");
        assert_eq!(accepted("\\^\\-\\\\", "^a-\\b"), "^-\\");
        assert_eq!(accepted("", "abc"), "");
    }

    #[test]
    fn only_as_much_comes_in_as_there_is_room_for() {
        let restriction = Restriction {
            set: None,
            is_multiline: true,
            room: 4,
        };
        let text: Vec<u16> = "a\n\u{1}bcd".encode_utf16().collect();
        let accepted = restriction.accepted(&text);
        assert_eq!(String::from_utf16_lossy(&accepted), "a\rbc");
    }
}
