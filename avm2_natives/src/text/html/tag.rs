//! [`Tag`]: what stands between `<` and `>`.

/// A tag.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tag {
    /// Its name in lower case.
    pub(super) name: String,
    /// Whether it is an end tag.
    pub(super) is_end: bool,
    /// Its attributes, their names in lower case.
    attributes: Vec<(String, String)>,
}

impl Tag {
    /// The tag at the start of `units`, and how long it is. One that nothing closes takes up the rest; a comment is a tag
    /// without a name.
    pub(super) fn read(units: &[u16]) -> (Self, usize) {
        const COMMENT: [u16; 4] = [b'<' as u16, b'!' as u16, b'-' as u16, b'-' as u16];
        const COMMENT_END: [u16; 3] = [b'-' as u16, b'-' as u16, b'>' as u16];
        if units.starts_with(&COMMENT) {
            let end = units.windows(3).position(|three| three == COMMENT_END);
            return (Self::default(), end.map_or(units.len(), |at| at + 3));
        }
        let mut quote = None;
        let end = units
            .iter()
            .position(|&unit| match (quote, u8::try_from(unit)) {
                (None, Ok(b'>')) => true,
                (None, Ok(mark @ (b'"' | b'\''))) => {
                    quote = Some(mark);
                    false
                }
                (Some(open), Ok(mark)) if mark == open => {
                    quote = None;
                    false
                }
                _ => false,
            });
        let end = end.unwrap_or(units.len());
        let text = String::from_utf16_lossy(&units[1.min(end)..end]);
        (Self::parse(&text), (end + 1).min(units.len()))
    }

    fn parse(text: &str) -> Self {
        let (is_end, text) = match text.strip_prefix('/') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let text = text.trim_start();
        let ends_name = |character: char| character.is_whitespace() || character == '/';
        let (name, mut rest) = text.split_at(text.find(ends_name).unwrap_or(text.len()));
        let mut tag = Self {
            name: name.to_ascii_lowercase(),
            is_end,
            attributes: Vec::new(),
        };
        loop {
            rest = rest.trim_start_matches(|character: char| ends_name(character));
            if rest.is_empty() {
                return tag;
            }
            let end = rest.find(|character: char| character == '=' || ends_name(character));
            let (name, behind) = rest.split_at(end.unwrap_or(rest.len()));
            let Some(value) = behind.trim_start().strip_prefix('=') else {
                rest = behind;
                continue;
            };
            let value = value.trim_start();
            let (value, behind) = match value.chars().next() {
                Some(mark @ ('"' | '\'')) => {
                    let inner = &value[1..];
                    inner.split_once(mark).unwrap_or((inner, ""))
                }
                _ => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
            };
            tag.attributes
                .push((name.to_ascii_lowercase(), value.to_owned()));
            rest = behind;
        }
    }

    /// An attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(own, _)| own == name)
            .map(|(_, value)| value.as_str())
    }

    /// An attribute that is a whole number, as far as it is one.
    pub(super) fn integer(&self, name: &str) -> Option<i32> {
        integer(self.attribute(name)?)
    }
}

/// A whole number at the start of a text.
pub(super) fn integer(text: &str) -> Option<i32> {
    let text = text.trim_start();
    let (sign, digits) = match text.as_bytes().first()? {
        b'-' => (-1, &text[1..]),
        b'+' => (1, &text[1..]),
        _ => (1, text),
    };
    let mut digits = digits
        .chars()
        .map_while(|digit| digit.to_digit(10))
        .peekable();
    digits.peek()?;
    let value = digits.fold(0i32, |value, digit| {
        value.saturating_mul(10).saturating_add(digit as i32)
    });
    Some(sign * value)
}
