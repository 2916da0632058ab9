//! The escapes of URLs.

/// Text with its `%20` and the like replaced; `None` where that isn't UTF-8 or holds a NUL.
pub fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let escaped = (byte == b'%')
            .then(|| tail.get(..2))
            .flatten()
            .filter(|digits| digits.iter().all(u8::is_ascii_hexdigit))
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(escaped.unwrap_or(byte));
        rest = if escaped.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8(bytes)
        .ok()
        .filter(|text| !text.contains('\0'))
}

/// Text with everything escaped that isn't allowed in the path of a URL, as `File.url` has it.
pub fn percent_encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~!$&'()*+,;=:@/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_go_both_ways() {
        assert_eq!(percent_encoded("/a b/ü?#%"), "/a%20b/%C3%BC%3F%23%25");
        let back = percent_decoded("/a%20b/%C3%BC%3F%23%25");
        assert_eq!(back.as_deref(), Some("/a b/ü?#%"));
    }

    #[test]
    fn what_is_no_escape_stays() {
        assert_eq!(percent_decoded("100%").as_deref(), Some("100%"));
        assert_eq!(percent_decoded("%+1%zz").as_deref(), Some("%+1%zz"));
        assert_eq!(percent_decoded("%ff"), None, "no UTF-8");
        assert_eq!(percent_decoded("a%00b"), None, "no path has a NUL");
    }
}
