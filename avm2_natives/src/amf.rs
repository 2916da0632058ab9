//! The Action Message Format: `readObject` and `writeObject`.
//!
//! Both versions are read and written straight from and to ActionScript values, since both may
//! run a script: getters and setters of registered classes, and the methods of IExternalizable.
//! Input is bounded by what is there: nothing is allocated for a count that the bytes left over
//! couldn't hold, and nesting is limited.

mod amf0_input;
mod amf0_output;
mod amf3_input;
mod amf3_output;
pub mod class_aliases;
pub(crate) mod local_object;
mod members;
pub mod object_input;
pub mod object_output;

use std::cell::RefCell;

use airshim_avm2::bytearray::{ByteArrayStorage, ObjectEncoding};
use airshim_avm2::prelude::*;

use crate::data_io;

/// How deep values may be nested. Deeper ones end in Error #1023, as a recursion that is too deep
/// does elsewhere.
const MAX_DEPTH: u32 = 256;

/// The bytes of AMF that `value` is written as.
///
/// # Errors
///
/// What getters and `writeExternal` throw, and Error #1023 for values that are nested too deep.
pub fn encode<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
    encoding: ObjectEncoding,
) -> Result<Vec<u8>, Error<'gc>> {
    match encoding {
        ObjectEncoding::Amf0 => amf0_output::encode(activation, value),
        ObjectEncoding::Amf3 => amf3_output::encode(activation, value),
    }
}

/// The value that `bytes` begin with, and how many of them it takes.
///
/// # Errors
///
/// EOFError #2030 where the value isn't all there, RangeError #2006 for bytes that are no AMF,
/// and what constructors, setters and `readExternal` throw.
pub fn decode<'gc>(
    activation: &mut Activation<'_, 'gc>,
    bytes: Vec<u8>,
    encoding: ObjectEncoding,
) -> Result<(Value<'gc>, usize), Error<'gc>> {
    let bytes = byte_array(activation, bytes)?;
    let value = read_object(activation, bytes, encoding)?;
    let consumed = storage(bytes).borrow().position() as usize;
    Ok((value, consumed))
}

/// The value at the position of a ByteArray. The position moves behind it, or stays if there's an
/// error.
///
/// # Errors
///
/// As [`decode`].
pub fn read_object<'gc>(
    activation: &mut Activation<'_, 'gc>,
    bytes: Object<'gc>,
    encoding: ObjectEncoding,
) -> Result<Value<'gc>, Error<'gc>> {
    let start = storage(bytes).borrow().position();
    let value = match encoding {
        ObjectEncoding::Amf0 => amf0_input::read(activation, bytes),
        ObjectEncoding::Amf3 => amf3_input::read(activation, bytes),
    };
    if value.is_err() {
        storage(bytes).borrow_mut().set_position(start);
    }
    value
}

/// The encoding that the first argument, a value of `flash.net.ObjectEncoding`, names.
///
/// # Errors
///
/// ArgumentError #2008.
pub fn encoding_argument<'gc>(
    activation: &mut Activation<'_, 'gc>,
    args: &[Value<'gc>],
) -> Result<ObjectEncoding, Error<'gc>> {
    ObjectEncoding::from_number(args.uint(0))
        .ok_or_else(|| activation.error(ErrorClass::ArgumentError, msg::E2008, [&"objectEncoding"]))
}

/// A new ByteArray of `bytes`.
pub(crate) fn byte_array<'gc>(
    activation: &mut Activation<'_, 'gc>,
    bytes: Vec<u8>,
) -> Result<Object<'gc>, Error<'gc>> {
    let class = activation.class("flash.utils.ByteArray")?;
    let object = activation.construct(class, &[])?;
    storage(object).borrow_mut().replace(bytes);
    Ok(object)
}

/// The bytes of an object that is known to be a ByteArray.
fn storage<'gc>(object: Object<'gc>) -> &'gc RefCell<ByteArrayStorage> {
    object.as_byte_array().expect("the object is a ByteArray")
}

/// Bytes of AMF being read from a ByteArray. Numbers are big-endian whatever its `endian` is.
#[derive(Copy, Clone)]
struct Bytes<'gc>(Object<'gc>);

impl<'gc> Bytes<'gc> {
    fn array<const N: usize>(
        self,
        activation: &mut Activation<'_, 'gc>,
    ) -> Result<[u8; N], Error<'gc>> {
        let mut bytes = [0; N];
        match storage(self.0).borrow_mut().read(N) {
            Ok(read) => bytes.copy_from_slice(read),
            Err(error) => return Err(data_io::throw(activation, error)),
        }
        Ok(bytes)
    }

    fn byte(self, activation: &mut Activation<'_, 'gc>) -> Result<u8, Error<'gc>> {
        Ok(u8::from_be_bytes(self.array(activation)?))
    }

    fn u16(self, activation: &mut Activation<'_, 'gc>) -> Result<u16, Error<'gc>> {
        Ok(u16::from_be_bytes(self.array(activation)?))
    }

    fn u32(self, activation: &mut Activation<'_, 'gc>) -> Result<u32, Error<'gc>> {
        Ok(u32::from_be_bytes(self.array(activation)?))
    }

    fn double(self, activation: &mut Activation<'_, 'gc>) -> Result<f64, Error<'gc>> {
        Ok(f64::from_be_bytes(self.array(activation)?))
    }

    /// The next `len` bytes, as `convert` makes something of them.
    fn slice<R>(
        self,
        activation: &mut Activation<'_, 'gc>,
        len: usize,
        convert: impl FnOnce(&[u8]) -> R,
    ) -> Result<R, Error<'gc>> {
        let converted = storage(self.0).borrow_mut().read(len).map(convert);
        converted.map_err(|error| data_io::throw(activation, error))
    }

    fn text(
        self,
        activation: &mut Activation<'_, 'gc>,
        len: usize,
    ) -> Result<AvmString<'gc>, Error<'gc>> {
        let text = self.slice(activation, len, WString::from_utf8_bytes)?;
        Ok(AvmString::new(activation.mc(), text))
    }

    /// Refuses a count of elements that each take `size` bytes or more, if they can't all be
    /// there.
    fn check_count(
        self,
        activation: &mut Activation<'_, 'gc>,
        count: usize,
        size: usize,
    ) -> Result<(), Error<'gc>> {
        if count > storage(self.0).borrow().bytes_available() / size {
            return Err(activation.error(ErrorClass::EofError, msg::E2030, []));
        }
        Ok(())
    }
}

/// The exception for bytes that are no AMF, and for references to nothing.
fn malformed<'gc>(activation: &mut Activation<'_, 'gc>) -> Error<'gc> {
    activation.error(ErrorClass::RangeError, msg::E2006, [])
}

/// The exception for values that are nested too deep.
fn too_deep<'gc>(activation: &mut Activation<'_, 'gc>) -> Error<'gc> {
    activation.error(ErrorClass::Error, msg::E1023, [])
}

/// The object behind a reference.
fn referenced<'gc>(
    activation: &mut Activation<'_, 'gc>,
    table: Object<'gc>,
    index: u32,
) -> Result<Value<'gc>, Error<'gc>> {
    let value = table.as_array().and_then(|table| table.get(index));
    value.ok_or_else(|| malformed(activation))
}

/// Adds what later references refer to.
fn remember<'gc>(activation: &Activation<'_, 'gc>, table: Object<'gc>, value: Value<'gc>) {
    if let Some(mut table) = table.array_mut(activation.mc()) {
        let index = table.len();
        table.set(index, value);
    }
}
