//! [`Value`]: any ActionScript value, and the conversions between types (ECMA-262 section 9).

use gc_arena::Collect;

use crate::activation::Activation;
use crate::error::{Error, ErrorClass};
use crate::error_messages::msg;
use crate::number;
use crate::object::{Kind, NameData, Object};
use crate::string::AvmString;

/// Any ActionScript value.
///
/// `int`, `uint` and `Number` are one type at run time, as in the reference VM: an integer that
/// fits an `i32` may be held as either numeric form, and the two compare equal.
#[derive(Copy, Clone, Debug, Collect)]
#[collect(no_drop)]
#[repr(u64)] // Without padding between tag and content, which would be copied piece by piece.
pub enum Value<'gc> {
    /// `undefined`
    Undefined,
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number that is known to be an `i32`.
    Int(i32),
    /// Any other number.
    Number(f64),
    /// A string.
    String(AvmString<'gc>),
    /// An object of any class.
    Object(Object<'gc>),
}

/// The preferred result of a conversion to a primitive (ECMA-262 section 8.6.2.6).
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// Number, but String for a Date.
    None,
    /// `valueOf` first.
    Number,
    /// `toString` first.
    String,
}

impl<'gc> Value<'gc> {
    /// Whether it is `null` or `undefined`.
    #[inline]
    pub fn is_null_or_undefined(self) -> bool {
        matches!(self, Self::Null | Self::Undefined)
    }

    /// The object, if it is one.
    #[inline]
    pub fn as_object(self) -> Option<Object<'gc>> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The string, if it is one.
    #[inline]
    pub fn as_string(self) -> Option<AvmString<'gc>> {
        match self {
            Self::String(string) => Some(string),
            _ => None,
        }
    }

    /// The number, if it is one.
    #[inline]
    pub fn as_number(self) -> Option<f64> {
        match self {
            Self::Int(int) => Some(f64::from(int)),
            Self::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The value as an array index, if it is a number that is one.
    #[inline]
    pub fn as_index(self) -> Option<u32> {
        match self {
            Self::Int(int) => u32::try_from(int).ok(),
            Self::Number(number) => {
                let index = number as u32;
                (f64::from(index) == number && index != u32::MAX).then_some(index)
            }
            _ => None,
        }
    }

    /// ToBoolean.
    #[inline]
    pub fn to_boolean(self) -> bool {
        match self {
            Self::Undefined | Self::Null => false,
            Self::Bool(bool) => bool,
            Self::Int(int) => int != 0,
            Self::Number(number) => number != 0.0 && !number.is_nan(),
            Self::String(string) => !string.is_empty(),
            Self::Object(_) => true,
        }
    }

    /// ToNumber. Errors: what the object's `valueOf` and `toString` throw.
    #[inline]
    pub fn to_number(self, activation: &mut Activation<'_, 'gc>) -> Result<f64, Error<'gc>> {
        match self {
            Self::Int(int) => Ok(f64::from(int)),
            Self::Number(number) => Ok(number),
            other => other.to_number_slow(activation),
        }
    }

    fn to_number_slow(self, activation: &mut Activation<'_, 'gc>) -> Result<f64, Error<'gc>> {
        Ok(match self {
            Self::Undefined => f64::NAN,
            Self::Null => 0.0,
            Self::Bool(bool) => f64::from(u8::from(bool)),
            Self::Int(int) => f64::from(int),
            Self::Number(number) => number,
            Self::String(string) => number::string_to_number(string.as_wstr()),
            Self::Object(_) => {
                return self
                    .to_primitive(activation, Hint::Number)?
                    .to_number(activation);
            }
        })
    }

    /// ToInt32. Errors: as [`Self::to_number`].
    #[inline]
    pub fn to_i32(self, activation: &mut Activation<'_, 'gc>) -> Result<i32, Error<'gc>> {
        match self {
            Self::Int(int) => Ok(int),
            other => Ok(number::to_int32(other.to_number(activation)?)),
        }
    }

    /// ToUint32. Errors: as [`Self::to_number`].
    #[inline]
    pub fn to_u32(self, activation: &mut Activation<'_, 'gc>) -> Result<u32, Error<'gc>> {
        Ok(self.to_i32(activation)? as u32)
    }

    /// ToString: `null` and `undefined` give these words. Errors: what `toString` throws.
    pub fn to_avm_string(
        self,
        activation: &mut Activation<'_, 'gc>,
    ) -> Result<AvmString<'gc>, Error<'gc>> {
        Ok(match self {
            Self::String(string) => string,
            Self::Undefined => activation.names().undefined.string(),
            Self::Null => activation.names().null.string(),
            Self::Bool(true) => activation.names().true_.string(),
            Self::Bool(false) => activation.names().false_.string(),
            Self::Int(int) => activation.int_to_string(int),
            Self::Number(number) => {
                AvmString::new(activation.mc(), number::number_to_wstring(number))
            }
            Self::Object(_) => {
                return self
                    .to_primitive(activation, Hint::String)?
                    .to_avm_string(activation);
            }
        })
    }

    /// `coerce_s`: as ToString, but `null` and `undefined` stay `None`.
    pub fn coerce_to_string(
        self,
        activation: &mut Activation<'_, 'gc>,
    ) -> Result<Option<AvmString<'gc>>, Error<'gc>> {
        if self.is_null_or_undefined() {
            return Ok(None);
        }
        self.to_avm_string(activation).map(Some)
    }

    /// ToPrimitive. Errors: what `valueOf` and `toString` throw; TypeError #1050 where neither
    /// gives a primitive.
    pub fn to_primitive(
        self,
        activation: &mut Activation<'_, 'gc>,
        hint: Hint,
    ) -> Result<Value<'gc>, Error<'gc>> {
        let Self::Object(object) = self else {
            return Ok(self);
        };
        // XML is its text, whatever children are called `toString` (ECMA-357 section 9.1.1.5).
        if matches!(object.kind(), Kind::Xml(_) | Kind::XmlList(_)) {
            return crate::xml::to_string(activation, self).map(Self::String);
        }
        let hint = match (hint, object.kind()) {
            (Hint::None, Kind::Date(_)) => Hint::String,
            (Hint::None, _) => Hint::Number,
            (hint, _) => hint,
        };
        let names = activation.names();
        let order = if hint == Hint::String {
            [names.to_string, names.value_of]
        } else {
            [names.value_of, names.to_string]
        };
        for name in order {
            let result = activation.call_named(self, name, &[])?;
            if !matches!(result, Self::Object(_)) {
                return Ok(result);
            }
        }
        let class = object.class_name(activation);
        Err(activation.error(ErrorClass::TypeError, msg::E1050, [&class]))
    }

    /// `==` where that can be told from a look at both values; `None` where it can't.
    #[inline]
    pub(crate) fn equals_at_sight(self, other: Self) -> Option<bool> {
        match (self, other) {
            (Self::Int(a), Self::Int(b)) => Some(a == b),
            (Self::Number(a), Self::Number(b)) => Some(a == b),
            (Self::Undefined | Self::Null, Self::Undefined | Self::Null) => Some(true),
            (Self::Object(object), Self::Undefined | Self::Null)
            | (Self::Undefined | Self::Null, Self::Object(object))
                if !object.is_of_e4x() =>
            {
                Some(false)
            }
            (Self::Object(a), Self::Object(b)) if a == b => Some(true),
            (Self::Object(a), Self::Object(b)) if !a.is_of_e4x() && !b.is_of_e4x() => Some(false),
            _ => None,
        }
    }

    /// `===`.
    pub fn strict_equals(self, other: Self) -> bool {
        match (self, other) {
            (Self::Undefined, Self::Undefined) | (Self::Null, Self::Null) => true,
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::Int(a), Self::Int(b)) => a == b,
            (Self::String(a), Self::String(b)) => a == b,
            (Self::Object(a), Self::Object(b)) => {
                a == b || (a.is_of_e4x() && crate::xml::strict_equals(a, b))
            }
            _ => match (self.as_number(), other.as_number()) {
                (Some(a), Some(b)) => a == b,
                _ => false,
            },
        }
    }

    /// `==` (ECMA-262 section 11.9.3). Errors: what a conversion to a primitive throws.
    pub fn abstract_equals(
        self,
        other: Self,
        activation: &mut Activation<'_, 'gc>,
    ) -> Result<bool, Error<'gc>> {
        if let Some(equal) = self.equals_at_sight(other) {
            return Ok(equal);
        }
        match (self, other) {
            (Self::Object(_), Self::Object(_)) => {
                crate::xml::abstract_equals(activation, self, other).map(|r| r.unwrap_or(false))
            }
            (Self::Object(_), _) | (_, Self::Object(_)) => {
                if let Some(equal) = crate::xml::abstract_equals(activation, self, other)? {
                    return Ok(equal);
                }
                if self.is_null_or_undefined() || other.is_null_or_undefined() {
                    return Ok(false);
                }
                let a = self.to_primitive(activation, Hint::None)?;
                let b = other.to_primitive(activation, Hint::None)?;
                a.abstract_equals(b, activation)
            }
            (Self::Undefined | Self::Null, _) | (_, Self::Undefined | Self::Null) => Ok(false),
            (Self::String(a), Self::String(b)) => Ok(a == b),
            (Self::Bool(a), Self::Bool(b)) => Ok(a == b),
            _ => Ok(self.to_number(activation)? == other.to_number(activation)?),
        }
    }

    /// `self < other`; `None` where one of them is NaN (ECMA-262 section 11.8.5). Errors: what a
    /// conversion to a primitive throws.
    pub fn less_than(
        self,
        other: Self,
        activation: &mut Activation<'_, 'gc>,
    ) -> Result<Option<bool>, Error<'gc>> {
        let a = self.to_primitive(activation, Hint::Number)?;
        let b = other.to_primitive(activation, Hint::Number)?;
        if let (Self::String(a), Self::String(b)) = (a, b) {
            return Ok(Some(a.as_wstr() < b.as_wstr()));
        }
        let (a, b) = (a.to_number(activation)?, b.to_number(activation)?);
        Ok(a.partial_cmp(&b).map(|ordering| ordering.is_lt()))
    }

    /// `self + other` (ECMA-262 section 11.6.1; of XML, ECMA-357 section 11.4.1). Errors: what a
    /// conversion to a primitive throws.
    pub fn add(
        self,
        other: Self,
        activation: &mut Activation<'_, 'gc>,
    ) -> Result<Value<'gc>, Error<'gc>> {
        if let (Some(a), Some(b)) = (self.as_number(), other.as_number()) {
            return Ok(Self::Number(a + b));
        }
        if let (Self::String(a), Self::String(b)) = (self, other) {
            return Ok(activation.concat(a, b)?.into());
        }
        if let Some(list) = crate::xml::add(activation, self, other)? {
            return Ok(list);
        }
        // Unlike in ECMA-262, an object that is added to a string is converted by its toString.
        let hint = match (self, other) {
            (Self::String(_), _) | (_, Self::String(_)) => Hint::String,
            _ => Hint::None,
        };
        let a = self.to_addend(activation, hint)?;
        let b = other.to_addend(activation, hint)?;
        if matches!(a, Self::String(_)) || matches!(b, Self::String(_)) {
            let a = a.to_avm_string(activation)?;
            let b = b.to_avm_string(activation)?;
            return Ok(activation.concat(a, b)?.into());
        }
        Ok(Self::Number(
            a.to_number(activation)? + b.to_number(activation)?,
        ))
    }

    /// What an operand of `+` is before it is known whether it's text or a number: a primitive value, to which the
    /// reference VM counts a Namespace. Errors: those of [`Self::to_primitive`].
    fn to_addend(
        self,
        activation: &mut Activation<'_, 'gc>,
        hint: Hint,
    ) -> Result<Value<'gc>, Error<'gc>> {
        if let Self::Object(object) = self
            && let Kind::Name(data) = object.kind()
            && matches!(**data, NameData::Namespace { .. })
        {
            return Ok(self);
        }
        self.to_primitive(activation, hint)
    }

    /// `typeof` (ECMA-262 section 11.4.3, with `"xml"` for XML and XMLList).
    pub fn type_of(self, activation: &mut Activation<'_, 'gc>) -> AvmString<'gc> {
        let names = activation.names();
        let name = match self {
            Self::Undefined => names.undefined,
            Self::Null => names.object,
            Self::Bool(_) => names.boolean,
            Self::Int(_) | Self::Number(_) => names.number,
            Self::String(_) => names.string,
            Self::Object(object) => match object.kind() {
                Kind::Function(_) => names.function,
                Kind::Xml(_) | Kind::XmlList(_) => names.xml,
                _ => names.object,
            },
        };
        name.string()
    }
}

macro_rules! value_from {
    ($($from:ty => |$value:ident| $expr:expr),* $(,)?) => {
        $(impl<'gc> From<$from> for Value<'gc> {
            #[inline]
            fn from($value: $from) -> Self {
                $expr
            }
        })*
    };
}

value_from! {
    bool => |value| Self::Bool(value),
    i32 => |value| Self::Int(value),
    u32 => |value| i32::try_from(value).map_or(Self::Number(f64::from(value)), Self::Int),
    usize => |value| i32::try_from(value).map_or(Self::Number(value as f64), Self::Int),
    f64 => |value| Self::Number(value),
    AvmString<'gc> => |value| Self::String(value),
    Object<'gc> => |value| Self::Object(value),
    Option<AvmString<'gc>> => |value| value.map_or(Self::Null, Self::String),
    Option<Object<'gc>> => |value| value.map_or(Self::Null, Self::Object),
}

#[cfg(test)]
mod tests {
    use super::Value;

    /// Registers, slots and elements are values.
    #[test]
    fn values_are_small() {
        assert_eq!(size_of::<Value<'_>>(), 16);
        assert_eq!(size_of::<Option<Value<'_>>>(), 16);
    }
}
