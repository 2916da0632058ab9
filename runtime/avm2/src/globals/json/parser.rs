//! From JSON text to values.

use std::borrow::Cow;

use crate::prelude::*;
use crate::property_map::PropertyKey;

/// Parses `text`.
pub(super) fn parse<'gc>(
    activation: &mut Activation<'_, 'gc>,
    text: WStr<'gc>,
) -> Result<Value<'gc>, Error<'gc>> {
    let parsed = match text {
        WStr::Latin1(units) => Parser::new(units).whole(activation),
        WStr::Wide(units) => Parser::new(units).whole(activation),
    };
    parsed.map_err(|failure| match failure {
        Failure::Syntax => activation.error(ErrorClass::SyntaxError, msg::E1132, []),
        Failure::Depth => super::too_deep(activation),
    })
}

/// Why a text could not be parsed.
enum Failure {
    /// It isn't JSON.
    Syntax,
    /// It nests too deeply.
    Depth,
}

/// A code unit of a text in one of its forms.
trait Unit: Copy + Into<u16> {
    fn text(units: &[Self]) -> WStr<'_>;
}

impl Unit for u8 {
    fn text(units: &[Self]) -> WStr<'_> {
        WStr::Latin1(units)
    }
}

impl Unit for u16 {
    fn text(units: &[Self]) -> WStr<'_> {
        WStr::Wide(units)
    }
}

/// A string of the text: a part of it, where there are no escapes in it.
enum Literal<'t> {
    Plain(WStr<'t>),
    Escaped(WString),
}

impl Literal<'_> {
    fn as_wstr(&self) -> WStr<'_> {
        match self {
            Self::Plain(text) => *text,
            Self::Escaped(text) => text.as_wstr(),
        }
    }
}

struct Parser<'t, U> {
    text: &'t [U],
    at: usize,
    depth: u32,
}

impl<'t, U: Unit> Parser<'t, U> {
    fn new(text: &'t [U]) -> Self {
        Self {
            text,
            at: 0,
            depth: 0,
        }
    }

    /// The value that is the whole text.
    fn whole<'gc>(&mut self, activation: &mut Activation<'_, 'gc>) -> Result<Value<'gc>, Failure> {
        let value = self.value(activation)?;
        self.skip_white_space();
        if self.at == self.text.len() {
            Ok(value)
        } else {
            Err(Failure::Syntax)
        }
    }

    #[inline]
    fn peek(&self) -> Option<u8> {
        // What isn't ASCII has no meaning outside of strings, like the byte 0xFF.
        self.text
            .get(self.at)
            .map(|&unit| u8::try_from(unit.into()).unwrap_or(0xFF))
    }

    fn skip_white_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Takes `byte` if it comes next.
    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// Takes `byte` after white space.
    fn expect(&mut self, byte: u8) -> Result<(), Failure> {
        self.skip_white_space();
        if self.eat(byte) {
            Ok(())
        } else {
            Err(Failure::Syntax)
        }
    }

    fn value<'gc>(&mut self, activation: &mut Activation<'_, 'gc>) -> Result<Value<'gc>, Failure> {
        self.skip_white_space();
        match self.peek().ok_or(Failure::Syntax)? {
            b'"' => Ok(match self.string()? {
                Literal::Plain(text) => AvmString::from_wstr(activation.mc(), text),
                Literal::Escaped(text) => AvmString::new(activation.mc(), text),
            }
            .into()),
            b'{' => self.nested(activation, Self::object),
            b'[' => self.nested(activation, Self::array),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            b'n' => self.word("null", Value::Null),
            _ => self.number(),
        }
    }

    fn nested<'gc>(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        parse: fn(&mut Self, &mut Activation<'_, 'gc>) -> Result<Value<'gc>, Failure>,
    ) -> Result<Value<'gc>, Failure> {
        if self.depth >= super::MAX_DEPTH {
            return Err(Failure::Depth);
        }
        self.depth += 1;
        self.at += 1;
        let value = parse(self, activation);
        self.depth -= 1;
        value
    }

    fn word<'gc>(&mut self, word: &str, value: Value<'gc>) -> Result<Value<'gc>, Failure> {
        let matches = word.bytes().all(|byte| self.eat(byte));
        if matches {
            Ok(value)
        } else {
            Err(Failure::Syntax)
        }
    }

    fn object<'gc>(&mut self, activation: &mut Activation<'_, 'gc>) -> Result<Value<'gc>, Failure> {
        let object = activation.object();
        self.skip_white_space();
        if self.eat(b'}') {
            return Ok(object.into());
        }
        loop {
            self.skip_white_space();
            if self.peek() != Some(b'"') {
                return Err(Failure::Syntax);
            }
            let key = self.string()?;
            let key = activation.intern_wstr(key.as_wstr());
            self.expect(b':')?;
            let value = self.value(activation)?;
            object.set_dynamic(activation.mc(), PropertyKey::from_name(key), value);
            self.skip_white_space();
            if self.eat(b'}') {
                return Ok(object.into());
            }
            self.expect(b',')?;
        }
    }

    fn array<'gc>(&mut self, activation: &mut Activation<'_, 'gc>) -> Result<Value<'gc>, Failure> {
        let mut elements = Vec::new();
        self.skip_white_space();
        if self.eat(b']') {
            return Ok(activation.array(elements).into());
        }
        loop {
            elements.push(self.value(activation)?);
            self.skip_white_space();
            if self.eat(b']') {
                return Ok(activation.array(elements).into());
            }
            self.expect(b',')?;
        }
    }

    fn digits(&mut self) -> Result<(), Failure> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at > start {
            Ok(())
        } else {
            Err(Failure::Syntax)
        }
    }

    fn number<'gc>(&mut self) -> Result<Value<'gc>, Failure> {
        let start = self.at;
        let negative = self.eat(b'-');
        if !self.eat(b'0') {
            self.digits()?;
        }
        let mut integral = true;
        if self.eat(b'.') {
            integral = false;
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            integral = false;
            let _signed = self.eat(b'+') || self.eat(b'-');
            self.digits()?;
        }
        let units = &self.text[start..self.at];
        // Minus zero is not an int.
        if integral && let Some(int) = int_of(units).filter(|&int| !(negative && int == 0)) {
            return Ok(Value::Int(int));
        }
        let text: Cow<'_, str> = U::text(units).to_utf8_lossy();
        text.parse().map(Value::Number).map_err(|_| Failure::Syntax)
    }

    /// A string whose opening quotation mark comes next.
    fn string(&mut self) -> Result<Literal<'t>, Failure> {
        self.at += 1;
        let start = self.at;
        if self.end_of_plain()? == b'"' {
            let plain = &self.text[start..self.at];
            self.at += 1;
            return Ok(Literal::Plain(U::text(plain)));
        }
        let mut string = WString::new();
        let mut plain_from = start;
        loop {
            string.push_wstr(U::text(&self.text[plain_from..self.at]));
            self.at += 1;
            string.push(self.escape()?);
            plain_from = self.at;
            if self.end_of_plain()? == b'"' {
                string.push_wstr(U::text(&self.text[plain_from..self.at]));
                self.at += 1;
                return Ok(Literal::Escaped(string));
            }
        }
    }

    /// Goes to the next quotation mark or backslash, and gives it.
    fn end_of_plain(&mut self) -> Result<u8, Failure> {
        for &unit in &self.text[self.at..] {
            match unit.into() {
                0x22 => return Ok(b'"'),
                0x5C => return Ok(b'\\'),
                0..0x20 => break,
                _ => self.at += 1,
            }
        }
        Err(Failure::Syntax)
    }

    /// The code unit of an escape whose backslash has been read.
    fn escape(&mut self) -> Result<u16, Failure> {
        let byte = self.peek().ok_or(Failure::Syntax)?;
        self.at += 1;
        Ok(match byte {
            b'"' | b'\\' | b'/' => u16::from(byte),
            b'b' => 0x08,
            b'f' => 0x0C,
            b'n' => 0x0A,
            b'r' => 0x0D,
            b't' => 0x09,
            b'u' => {
                let mut unit = 0;
                for _ in 0..4 {
                    let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
                    unit = unit << 4 | digit.ok_or(Failure::Syntax)? as u16;
                    self.at += 1;
                }
                unit
            }
            _ => return Err(Failure::Syntax),
        })
    }
}

/// The number that digits, perhaps after a minus, stand for; `None` where it's no int.
fn int_of(units: &[impl Unit]) -> Option<i32> {
    let digits = match units {
        [sign, digits @ ..] if (*sign).into() == u16::from(b'-') => digits,
        digits => digits,
    };
    let mut number = 0_i32;
    for &digit in digits {
        let digit = i32::from(digit.into() - u16::from(b'0'));
        number = number.checked_mul(10)?.checked_sub(digit)?;
    }
    if digits.len() < units.len() {
        Some(number)
    } else {
        number.checked_neg()
    }
}

#[cfg(test)]
mod tests {
    use super::int_of;

    #[test]
    fn ints_end_where_they_no_longer_fit() {
        assert_eq!(int_of(b"0"), Some(0));
        assert_eq!(int_of(b"-120"), Some(-120));
        assert_eq!(int_of(b"2147483647"), Some(i32::MAX));
        assert_eq!(int_of(b"2147483648"), None);
        assert_eq!(int_of(b"-2147483648"), Some(i32::MIN));
        assert_eq!(int_of(b"-2147483649"), None);
        assert_eq!(int_of(b"99999999999999999999"), None);
    }
}
