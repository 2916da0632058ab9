//! The entities of a text field's HTML.

const AMPERSAND: u16 = b'&' as u16;

/// The longest name or number that is looked for a semicolon behind.
const LONGEST: usize = 64;

/// The character that an entity at the start of `units` stands for, and how long the entity is.
pub(super) fn decode(units: &[u16]) -> Option<(u16, usize)> {
    if units.first() != Some(&AMPERSAND) {
        return None;
    }
    let length = units
        .iter()
        .take(LONGEST)
        .position(|&unit| unit == u16::from(b';'))?;
    let name = String::from_utf16_lossy(&units[1..length]);
    let unit = match name.as_str() {
        "amp" => AMPERSAND,
        "lt" => b'<'.into(),
        "gt" => b'>'.into(),
        "quot" => b'"'.into(),
        "apos" => b'\''.into(),
        "nbsp" => 0xA0,
        number => {
            let number = number.strip_prefix('#')?;
            match number.strip_prefix('x') {
                Some(number) => parse(number, 16)?,
                None => parse(number, 10)?,
            }
        }
    };
    Some((unit, length + 1))
}

/// A number behind space and a sign, as far as it goes; only its lower 16 bits count.
fn parse(text: &str, radix: u32) -> Option<u16> {
    let text = text.trim_start();
    let (is_negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let mut digits = digits
        .chars()
        .map_while(|digit| digit.to_digit(radix))
        .peekable();
    digits.peek()?;
    let value = digits.fold(0u16, |value, digit| {
        value.wrapping_mul(radix as u16).wrapping_add(digit as u16)
    });
    Some(if is_negative {
        value.wrapping_neg()
    } else {
        value
    })
}

/// Writes text so that it reads back as it is.
pub(super) fn encode(units: &[u16], into: &mut Vec<u16>) {
    for &unit in units {
        let entity = match u8::try_from(unit) {
            Ok(b'&') => "&amp;",
            Ok(b'<') => "&lt;",
            Ok(b'>') => "&gt;",
            Ok(b'"') => "&quot;",
            Ok(b'\'') => "&apos;",
            _ => {
                into.push(unit);
                continue;
            }
        };
        into.extend(entity.encode_utf16());
    }
}
