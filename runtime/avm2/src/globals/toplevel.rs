//! The functions of the top-level package.

use crate::number;
use crate::prelude::*;
use crate::string::{self, UriPart};

/// `trace(…)`
pub fn trace<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let mut line = String::new();
    for (index, value) in args.iter().enumerate() {
        if index > 0 {
            line.push(' ');
        }
        line.push_str(&value.to_avm_string(activation)?.to_utf8_lossy());
    }
    activation.host().trace(&line.replace('\r', "\n"));
    Ok(Value::Undefined)
}

/// An argument of type String as text: null is the word.
fn text<'gc>(
    activation: &mut Activation<'_, 'gc>,
    args: &[Value<'gc>],
) -> Result<WStr<'gc>, Error<'gc>> {
    Ok(args.at(0).to_avm_string(activation)?.as_wstr())
}

/// `parseInt(s, radix)`
pub fn parse_int<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(number::parse_int(text(activation, args)?, args.int(1)).into())
}

/// `parseFloat(str)`
pub fn parse_float<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let text = text(activation, args)?;
    let parse = match activation.vm().config().swf_version {
        ..11 => number::parse_float_legacy,
        _ => number::parse_float,
    };
    Ok(parse(text).into())
}

/// `isNaN(n)`
pub fn is_na_n<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(args.number(0).is_nan().into())
}

/// `isFinite(n)`
pub fn is_finite<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(args.number(0).is_finite().into())
}

/// `escape(s)`
pub fn escape<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let escaped = string::escape(text(activation, args)?);
    Ok(AvmString::new(activation.mc(), escaped).into())
}

/// `unescape(s)`
pub fn unescape<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let unescaped = string::unescape(text(activation, args)?);
    Ok(AvmString::new(activation.mc(), unescaped).into())
}

/// Defines the functions for URIs, which throw URIError #1052 with their own name.
macro_rules! uri_functions {
    ($($name:ident: $convert:path, $part:ident, $script_name:literal;)*) => {$(
        #[doc = concat!("`", $script_name, "(uri)`. Errors: URIError #1052.")]
        pub fn $name<'gc>(
            activation: &mut Activation<'_, 'gc>,
            _this: Value<'gc>,
            args: &[Value<'gc>],
        ) -> Result<Value<'gc>, Error<'gc>> {
            match $convert(text(activation, args)?, UriPart::$part) {
                Some(text) => Ok(AvmString::new(activation.mc(), text).into()),
                None => {
                    Err(activation.error(ErrorClass::UriError, msg::E1052, [&$script_name]))
                }
            }
        }
    )*};
}

uri_functions! {
    encode_uri: string::encode_uri, Whole, "encodeURI";
    decode_uri: string::decode_uri, Whole, "decodeURI";
    encode_uri_component: string::encode_uri, Component, "encodeURIComponent";
    decode_uri_component: string::decode_uri, Component, "decodeURIComponent";
}

/// `isXMLName(str)`
pub fn is_xml_name<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    if args.at(0).is_null_or_undefined() {
        return Ok(false.into());
    }
    let text = args.at(0).to_avm_string(activation)?;
    Ok(crate::xml::is_xml_name(text.as_wstr()).into())
}
