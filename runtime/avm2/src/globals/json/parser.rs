//! From JSON text to values.

use crate::prelude::*;

/// Parses `text`.
pub(super) fn parse<'gc>(
    activation: &mut Activation<'_, 'gc>,
    text: WStr<'gc>,
) -> Result<Value<'gc>, Error<'gc>> {
    let mut parser = Parser {
        text,
        at: 0,
        depth: 0,
    };
    let parsed = parser.value(activation).and_then(|value| {
        parser.skip_white_space();
        if parser.at == text.len() {
            Ok(value)
        } else {
            Err(Failure::Syntax)
        }
    });
    parsed.map_err(|failure| match failure {
        Failure::Syntax => activation.error(ErrorClass::SyntaxError, msg::E1132, []),
        Failure::Depth => super::too_deep(activation),
        Failure::Script(error) => error,
    })
}

/// Why a text could not be parsed.
enum Failure<'gc> {
    /// It isn't JSON.
    Syntax,
    /// It nests too deeply.
    Depth,
    /// Making the value threw an error.
    Script(Error<'gc>),
}

struct Parser<'gc> {
    text: WStr<'gc>,
    at: usize,
    depth: u32,
}

impl<'gc> Parser<'gc> {
    fn peek(&self) -> Option<u8> {
        // What isn't ASCII has no meaning outside of strings, like the byte 0xFF.
        self.text
            .get(self.at)
            .map(|unit| u8::try_from(unit).unwrap_or(0xFF))
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
    fn expect(&mut self, byte: u8) -> Result<(), Failure<'gc>> {
        self.skip_white_space();
        if self.eat(byte) {
            Ok(())
        } else {
            Err(Failure::Syntax)
        }
    }

    fn value(&mut self, activation: &mut Activation<'_, 'gc>) -> Result<Value<'gc>, Failure<'gc>> {
        self.skip_white_space();
        match self.peek().ok_or(Failure::Syntax)? {
            b'"' => Ok(AvmString::new(activation.mc(), self.string()?).into()),
            b'{' => self.nested(activation, Self::object),
            b'[' => self.nested(activation, Self::array),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            b'n' => self.word("null", Value::Null),
            _ => self.number(),
        }
    }

    fn nested(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        parse: fn(&mut Self, &mut Activation<'_, 'gc>) -> Result<Value<'gc>, Failure<'gc>>,
    ) -> Result<Value<'gc>, Failure<'gc>> {
        if self.depth >= super::MAX_DEPTH {
            return Err(Failure::Depth);
        }
        self.depth += 1;
        self.at += 1;
        let value = parse(self, activation);
        self.depth -= 1;
        value
    }

    fn word(&mut self, word: &str, value: Value<'gc>) -> Result<Value<'gc>, Failure<'gc>> {
        let matches = word.bytes().all(|byte| self.eat(byte));
        if matches {
            Ok(value)
        } else {
            Err(Failure::Syntax)
        }
    }

    fn object(&mut self, activation: &mut Activation<'_, 'gc>) -> Result<Value<'gc>, Failure<'gc>> {
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
            let key = AvmString::new(activation.mc(), self.string()?);
            let key = activation.intern(key);
            self.expect(b':')?;
            let value = self.value(activation)?;
            activation
                .set_named(object.into(), key, value)
                .map_err(Failure::Script)?;
            self.skip_white_space();
            if self.eat(b'}') {
                return Ok(object.into());
            }
            self.expect(b',')?;
        }
    }

    fn array(&mut self, activation: &mut Activation<'_, 'gc>) -> Result<Value<'gc>, Failure<'gc>> {
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

    fn digits(&mut self) -> Result<(), Failure<'gc>> {
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

    fn number(&mut self) -> Result<Value<'gc>, Failure<'gc>> {
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
        let text = self.text.slice(start..self.at).to_utf8_lossy();
        // Minus zero is not an int.
        if integral
            && !(negative && text == "-0")
            && let Ok(int) = text.parse::<i32>()
        {
            return Ok(Value::Int(int));
        }
        text.parse().map(Value::Number).map_err(|_| Failure::Syntax)
    }

    /// A string whose opening quotation mark comes next.
    fn string(&mut self) -> Result<WString, Failure<'gc>> {
        self.at += 1;
        let mut string = WString::new();
        let mut plain_from = self.at;
        loop {
            let unit = self.text.get(self.at).ok_or(Failure::Syntax)?;
            match unit {
                0x22 | 0x5C => {
                    string.push_wstr(self.text.slice(plain_from..self.at));
                    self.at += 1;
                    if unit == 0x22 {
                        return Ok(string);
                    }
                    string.push(self.escape()?);
                    plain_from = self.at;
                }
                0..0x20 => return Err(Failure::Syntax),
                _ => self.at += 1,
            }
        }
    }

    /// The code unit of an escape whose backslash has been read.
    fn escape(&mut self) -> Result<u16, Failure<'gc>> {
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
