//! Escapes that mean the same inside and outside of a character class.

use super::InvalidPattern;
use super::charset::{DIGIT, HORIZONTAL_SPACE, SPACE, VERTICAL_SPACE, WORD, complement};
use super::parser::Input;

/// What an escape stands for.
pub(super) enum Escape {
    /// One character.
    Char(u32),
    /// Any character of these ranges.
    Set(Vec<(u32, u32)>),
}

/// Reads an escape whose backslash has been read. A letter without a meaning stands for itself.
pub(super) fn parse(input: &mut Input) -> Result<Escape, InvalidPattern> {
    if input.peek().is_some_and(|c| c.is_ascii_digit()) {
        return octal_or_digit(input)
            .map(Escape::Char)
            .ok_or(InvalidPattern);
    }
    let c = input.next().ok_or(InvalidPattern)?;
    let Some(letter) = char::from_u32(c) else {
        return Ok(Escape::Char(c));
    };
    Ok(match letter {
        'd' => Escape::Set(DIGIT.to_vec()),
        'D' => Escape::Set(complement(DIGIT)),
        'w' => Escape::Set(WORD.to_vec()),
        'W' => Escape::Set(complement(WORD)),
        's' => Escape::Set(SPACE.to_vec()),
        'S' => Escape::Set(complement(SPACE)),
        'h' => Escape::Set(HORIZONTAL_SPACE.to_vec()),
        'H' => Escape::Set(complement(HORIZONTAL_SPACE)),
        'v' => Escape::Set(VERTICAL_SPACE.to_vec()),
        'V' => Escape::Set(complement(VERTICAL_SPACE)),
        'n' => Escape::Char(0x0A),
        'r' => Escape::Char(0x0D),
        't' => Escape::Char(0x09),
        'f' => Escape::Char(0x0C),
        'e' => Escape::Char(0x1B),
        'a' => Escape::Char(0x07),
        'c' => Escape::Char(control(input)?),
        'x' => Escape::Char(hexadecimal(input)?),
        'u' => Escape::Char(fixed_hexadecimal(input, 4).unwrap_or(c)),
        // Properties, single bytes and the like: PCRE as Flash embeds it was built without.
        'p' | 'P' | 'X' | 'C' | 'N' | 'L' | 'l' | 'U' => return Err(InvalidPattern),
        _ => Escape::Char(c),
    })
}

/// `\cA`
fn control(input: &mut Input) -> Result<u32, InvalidPattern> {
    let c = input.next().filter(|c| *c < 0x80).ok_or(InvalidPattern)?;
    let upper = if (0x61..=0x7A).contains(&c) {
        c - 0x20
    } else {
        c
    };
    Ok(upper ^ 0x40)
}

/// `\x`, `\x4`, `\x41` or `\x{41}`
fn hexadecimal(input: &mut Input) -> Result<u32, InvalidPattern> {
    let mark = input.mark();
    if input.eat("{") {
        let mut value: u32 = 0;
        while let Some(digit) = input.peek().and_then(|c| c.to_digit(16)) {
            value = value.checked_mul(16).ok_or(InvalidPattern)? | digit;
            input.next();
        }
        if input.eat("}") {
            return if value <= 0x10_FFFF {
                Ok(value)
            } else {
                Err(InvalidPattern)
            };
        }
        input.reset(mark);
    }
    let mut value = 0;
    for _ in 0..2 {
        let Some(digit) = input.peek().and_then(|c| c.to_digit(16)) else {
            break;
        };
        value = value * 16 + digit;
        input.next();
    }
    Ok(value)
}

/// Exactly `digits` hexadecimal digits, or nothing.
fn fixed_hexadecimal(input: &mut Input, digits: usize) -> Option<u32> {
    let mark = input.mark();
    let mut value = 0;
    for _ in 0..digits {
        let Some(digit) = input.peek().and_then(|c| c.to_digit(16)) else {
            input.reset(mark);
            return None;
        };
        value = value * 16 + digit;
        input.next();
    }
    Some(value)
}

/// Up to three octal digits; an 8 or 9 stands for itself.
pub(super) fn octal_or_digit(input: &mut Input) -> Option<u32> {
    let mut value = None;
    for _ in 0..3 {
        let Some(digit) = input.peek().and_then(|c| c.to_digit(8)) else {
            break;
        };
        value = Some(value.unwrap_or(0) * 8 + digit);
        input.next();
    }
    value.or_else(|| input.next())
}
