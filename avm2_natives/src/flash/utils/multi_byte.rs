//! `escapeMultiByte` and `unescapeMultiByte`: text as the bytes of the system's code page, which here is UTF-8, with
//! `%XX` for all but ASCII letters and digits. Both take a NUL as the end of the text.

use airshim_avm2::prelude::*;

/// `escapeMultiByte(value)`. Errors: TypeError #2007 for null.
pub fn escape_multi_byte<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let value = args.nonnull_string(activation, 0, "value")?;
    let escaped = escape(value.to_utf8_lossy().as_bytes());
    Ok(activation.string(&escaped).into())
}

/// `unescapeMultiByte(value)`. Errors: TypeError #2007 for null.
pub fn unescape_multi_byte<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let value = args.nonnull_string(activation, 0, "value")?;
    let bytes = unescape(value.to_utf8_lossy().as_bytes());
    let text = WString::from_utf8_bytes(&bytes);
    Ok(AvmString::new(activation.mc(), text).into())
}

fn escape(bytes: &[u8]) -> String {
    let mut escaped = String::with_capacity(bytes.len());
    for &byte in bytes.iter().take_while(|&&byte| byte != 0) {
        if byte.is_ascii_alphanumeric() {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

/// Undoes [`escape`]. An escape that is cut off or no hexadecimal number is left out, up to and with the character that
/// spoils it.
fn unescape(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.iter().copied();
    while let Some(byte) = rest.next().filter(|&byte| byte != 0) {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut digit = || Some(char::from(rest.next()?).to_digit(16)? as u8);
        if let Some(high) = digit()
            && let Some(low) = digit()
        {
            bytes.push(high << 4 | low);
        }
    }
    // An escaped NUL ends the text as well.
    let end = bytes.iter().position(|&byte| byte == 0);
    bytes.truncate(end.unwrap_or(bytes.len()));
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_all_but_letters_and_digits() {
        assert_eq!(
            escape("a-Z_0 ä👾".as_bytes()),
            "a%2DZ%5F0%20%C3%A4%F0%9F%91%BE"
        );
        assert_eq!(escape(b"P\0P"), "P");
    }

    #[test]
    fn leaves_spoilt_escapes_out() {
        for text in ["", "%", "%A", "%AG", "%%", "%A%", "%G%"] {
            assert_eq!(unescape(text.as_bytes()), b"", "{text}");
        }
        assert_eq!(unescape(b"%GA"), b"A");
        assert_eq!(unescape(b"%\0H"), b"H");
        assert_eq!(unescape(b"P\0H"), b"P");
        assert_eq!(unescape(b"a%4fb%00c"), b"aOb");
    }

    #[test]
    fn unescapes_what_was_escaped() {
        let text = "a-Z_0 ä👾";
        assert_eq!(
            unescape(escape(text.as_bytes()).as_bytes()),
            text.as_bytes()
        );
    }
}
