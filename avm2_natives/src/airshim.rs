//! The project's own package `airshim`: what the declared classes share.

use airshim_avm2::DomainId;
use airshim_avm2::name::{Multiname, NamespaceKind};
use airshim_avm2::prelude::*;
use ring::rand::{SecureRandom, SystemRandom};

use crate::Natives;
use crate::text::format::Format;
use crate::text::layout::TWIPS;
use crate::text::line_breaking::may_break;

pub mod frame_loop;
pub mod input;
pub mod swf_symbol;
pub mod unimplemented;

/// The method `name` of `object`, one that the class library has in the namespace `runtime_internal`.
///
/// # Errors
///
/// ReferenceError #1069 where there's none.
pub(crate) fn internal_method<'gc>(
    activation: &mut Activation<'_, 'gc>,
    object: Object<'gc>,
    name: &str,
) -> Result<Value<'gc>, Error<'gc>> {
    let uri = activation.name("airshim:runtime_internal");
    let namespace = activation.namespace(NamespaceKind::Public, uri);
    let name = Multiname::qualified(namespace, activation.name(name));
    activation.get(object.into(), &name)
}

/// `reportUncaught(error)`: shows an error that no script caught.
pub fn report_uncaught<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    activation.report_uncaught(args.at(0));
    Ok(Value::Undefined)
}

/// `requireApplicationSandbox()`. Errors: SecurityError #3205 where the caller isn't application content.
pub fn require_application_sandbox<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Natives::require_application_sandbox(activation)?;
    Ok(Value::Undefined)
}

/// `domainOf(code)`: the number of the domain that a function's code is from.
pub fn domain_of<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let function = args.object(0);
    let domain = function.and_then(|function| activation.domain_of_function(function));
    Ok(domain.unwrap_or(DomainId::MAIN).0.into())
}

/// `fillWithRandomBytes(bytes)`: overwrites a ByteArray with random bytes of the system's. Errors: Error #2004 where it has
/// none.
pub fn fill_with_random_bytes<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let Some(bytes) = args.object(0).and_then(Object::as_byte_array) else {
        return Ok(Value::Undefined);
    };
    let filled = SystemRandom::new().fill(bytes.borrow_mut().bytes_mut());
    filled.map_err(|_| activation.error(ErrorClass::Error, msg::E2004, []))?;
    Ok(Value::Undefined)
}

/// `measureText(text, font, isBold, isItalic, kerns)`: ascent, descent and each character's width, in ems.
pub fn measure_text<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    /// At this size what a face drops of a twip is no longer of importance.
    const EM: i32 = 2048;
    let units: Vec<u16> = {
        let text = args.nonnull_string(activation, 0, "text")?;
        text.as_wstr().iter().collect()
    };
    let names = args.nonnull_string(activation, 1, "font")?.to_utf8_lossy();
    let font = names.split(',').next().unwrap_or_default().trim();
    let format = Format {
        font: font.into(),
        bold: args.bool(2),
        italic: args.bool(3),
        ..Format::default()
    };
    let kerns = args.bool(4);
    let natives = Natives::of(activation);
    let face = natives.fonts.face(&natives.movies, &format, false);
    let ems = |twips: i32| Value::from(f64::from(twips) / f64::from(TWIPS * EM));
    let mut measures = Vec::with_capacity(units.len() + 2);
    measures.push(ems(face.ascent(EM)));
    measures.push(ems(face.descent(EM)));
    let mut before = None;
    for &unit in &units {
        let kerning = match before {
            Some(left) if kerns => face.kerning(left, unit, EM),
            _ => 0,
        };
        measures.push(ems(face.advance(unit, EM) + kerning));
        before = Some(unit);
    }
    Ok(activation.array(measures).into())
}

/// `mayBreakLine(left, right)`.
pub fn may_break_line<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let unit = |index| args.number(index) as u16;
    Ok(may_break(unit(0), unit(1)).into())
}
