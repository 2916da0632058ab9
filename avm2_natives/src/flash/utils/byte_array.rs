//! `flash.utils.ByteArray` (semantics §5). Its bytes are the virtual machine's own, as instructions work on them.

use std::cell::RefCell;

use airshim_avm2::DomainId;
use airshim_avm2::bytearray::{ByteArrayStorage, DataError, Endian};
use airshim_avm2::prelude::*;

use self::compression::{Algorithm, Failure};
use crate::data_io::{self, DataInput, DataOutput};
use crate::{Natives, amf, charset, data_input_natives, data_output_natives};

mod compression;

/// The least length of a ByteArray that is the domain memory.
const MIN_DOMAIN_MEMORY: u32 = 1024;

data_input_natives!(with_bytes);
data_output_natives!(with_bytes);

impl DataInput for ByteArrayStorage {
    fn endian(&self) -> Endian {
        self.endian()
    }

    fn bytes_available(&self) -> usize {
        self.bytes_available()
    }

    #[inline]
    fn read_with<R>(
        &mut self,
        len: usize,
        use_them: impl FnOnce(&[u8]) -> R,
    ) -> Result<R, DataError> {
        self.read(len).map(use_them)
    }
}

impl DataOutput for ByteArrayStorage {
    fn endian(&self) -> Endian {
        self.endian()
    }

    fn write_all(&mut self, bytes: &[u8]) -> Result<(), DataError> {
        self.write(bytes)
    }

    fn own_bytes(&self) -> &[u8] {
        self.bytes()
    }
}

/// Makes the native data of `new ByteArray()`.
pub fn allocate<'gc>(
    activation: &mut Activation<'_, 'gc>,
    class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    let embedded = embedded(activation, class).map(ByteArrayStorage::from_bytes);
    Ok(Kind::ByteArray(Box::new(RefCell::new(
        embedded.unwrap_or_default(),
    ))))
}

/// The file that the compiler embedded as this class, or as one above it.
fn embedded<'gc>(activation: &mut Activation<'_, 'gc>, class: Object<'gc>) -> Option<Vec<u8>> {
    let mut class = Some(class);
    while let Some(candidate) = class {
        let domain = activation.domain_of_class(candidate)?;
        if domain == DomainId::SYSTEM {
            return None;
        }
        let name = activation.dotted_name_of_class(candidate)?;
        let movies = &Natives::of(activation).movies;
        if let Some((movie, character)) = movies.linked(domain, &name) {
            let data = &movies.get(movie)?.movie.binary_data;
            return data.get(&character).cloned();
        }
        class = activation.superclass_of(candidate);
    }
    None
}

fn object<'gc>(this: Value<'gc>) -> Object<'gc> {
    this.as_object()
        .expect("a method of ByteArray is called on an object")
}

fn storage<'gc>(this: Value<'gc>) -> &'gc RefCell<ByteArrayStorage> {
    object(this)
        .as_byte_array()
        .expect("a ByteArray has been allocated as one")
}

/// Lends the bytes for reading or writing.
fn with_bytes<'gc, R>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    operation: impl FnOnce(&mut ByteArrayStorage) -> R,
) -> Result<R, Error<'gc>> {
    Ok(operation(&mut storage(this).borrow_mut()))
}

/// Whether it is the memory of the instructions `li8` to `sf64`.
fn is_domain_memory<'gc>(activation: &Activation<'_, 'gc>, this: Value<'gc>) -> bool {
    let memory = activation.vm().main_domain().memory.get();
    memory.is_some_and(|memory| memory == object(this))
}

/// Refuses to make the domain memory too short. Errors: an error of `class`, #1506.
fn check_length<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    length: u32,
    class: ErrorClass,
) -> Result<(), Error<'gc>> {
    if length < MIN_DOMAIN_MEMORY && is_domain_memory(activation, this) {
        return Err(activation.error(class, msg::E1506, []));
    }
    Ok(())
}

fn resize<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    length: u32,
) -> Result<(), Error<'gc>> {
    let resized = storage(this).borrow_mut().set_len(length as usize);
    resized.map_err(|error| data_io::throw(activation, error))
}

/// `length`.
pub fn get_length<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(storage(this).borrow().len().into())
}

/// `length = value`: zeros are added at the end, or bytes cut off. Errors: MemoryError #1000, RangeError #1506 where it is
/// the domain memory.
pub fn set_length<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    check_length(activation, this, args.uint(0), ErrorClass::RangeError)?;
    resize(activation, this, args.uint(0))?;
    Ok(Value::Undefined)
}

/// `clear()`. Errors: RangeError #1506 where it is the domain memory.
pub fn clear<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    check_length(activation, this, 0, ErrorClass::RangeError)?;
    storage(this).borrow_mut().clear();
    Ok(Value::Undefined)
}

/// `position`.
pub fn get_position<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(storage(this).borrow().position().into())
}

/// `position = offset`, which may lie beyond the end.
pub fn set_position<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    storage(this).borrow_mut().set_position(args.uint(0));
    Ok(Value::Undefined)
}

/// `bytesAvailable`.
pub fn get_bytes_available<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(storage(this).borrow().bytes_available().into())
}

/// `endian`.
pub fn get_endian<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let endian = storage(this).borrow().endian();
    Ok(activation.string(endian.name()).into())
}

/// `endian = type`. Errors: TypeError #2007 for null, ArgumentError #2008 for an unknown one.
pub fn set_endian<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let endian = data_io::endian_argument(activation, args, "type")?;
    storage(this).borrow_mut().set_endian(endian);
    Ok(Value::Undefined)
}

/// `objectEncoding`.
pub fn get_object_encoding<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(storage(this).borrow().object_encoding().number().into())
}

/// `objectEncoding = version`. Errors: ArgumentError #2008 unless it is 0 or 3.
pub fn set_object_encoding<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let encoding = amf::encoding_argument(activation, args)?;
    storage(this).borrow_mut().set_object_encoding(encoding);
    Ok(Value::Undefined)
}

/// `shareable`.
pub fn get_shareable<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(storage(this).borrow().is_shareable().into())
}

/// `shareable = newValue`. Once true it stays so. There are no workers to share the bytes with.
pub fn set_shareable<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    if args.bool(0) {
        storage(this).borrow_mut().set_shareable(true);
    }
    Ok(Value::Undefined)
}

/// `readObject()`. Errors: EOFError #2030, RangeError #2006, and what the script's own code throws that it runs; the
/// position stays then.
pub fn read_object<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let encoding = storage(this).borrow().object_encoding();
    amf::read_object(activation, object(this), encoding)
}

/// `writeObject(object)`. Errors: what the script's own code throws that it runs, MemoryError #1000.
pub fn write_object<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let encoding = storage(this).borrow().object_encoding();
    let bytes = amf::encode(activation, args.at(0), encoding)?;
    let written = storage(this).borrow_mut().write(&bytes);
    written.map_err(|error| data_io::throw(activation, error))?;
    Ok(Value::Undefined)
}

/// `toString()`: all bytes as text, whatever the position is.
pub fn to_string<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let text = text(storage(this).borrow().bytes());
    Ok(AvmString::new(activation.mc(), text).into())
}

/// UTF-16 behind its byte order mark, otherwise UTF-8, without the mark.
fn text(bytes: &[u8]) -> WString {
    match bytes {
        [0xEF, 0xBB, 0xBF, text @ ..] => WString::from_utf8_bytes(text),
        // The mark alone isn't taken for one.
        [0xFE, 0xFF, _, ..] => charset::decode(bytes, "unicodeFFFE"),
        [0xFF, 0xFE, _, ..] => charset::decode(bytes, "unicode"),
        _ => WString::from_utf8_bytes(bytes),
    }
}

/// `compress(algorithm)`: the position goes to the end. Without bytes nothing happens. Errors: TypeError #2007, IOError
/// #2058 for an unknown algorithm, ArgumentError #3735 where it is the domain memory.
pub fn compress<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let algorithm = algorithm(activation, this, args)?;
    if storage(this).borrow().is_empty() {
        return Ok(Value::Undefined);
    }
    let compressed = compression::compress(algorithm, storage(this).borrow().bytes());
    let compressed = compressed.map_err(|failure| fail(activation, failure))?;
    let mut storage = storage(this).borrow_mut();
    storage.replace(compressed);
    let end = storage.len() as u32;
    storage.set_position(end);
    Ok(Value::Undefined)
}

/// `uncompress(algorithm)`: the position goes to the start. Without bytes nothing happens. Errors: TypeError #2007, IOError
/// #2058 for an unknown algorithm and for bytes that it didn't make, ArgumentError #3735 where it is the domain memory,
/// MemoryError #1000. Bytes and position stay as they are then.
pub fn uncompress<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let algorithm = algorithm(activation, this, args)?;
    if storage(this).borrow().is_empty() {
        return Ok(Value::Undefined);
    }
    let content = compression::uncompress(algorithm, storage(this).borrow().bytes());
    if let Some(content) = content.map_err(|failure| fail(activation, failure))? {
        storage(this).borrow_mut().replace(content);
    }
    Ok(Value::Undefined)
}

/// The algorithm that is the first argument, for bytes that may be replaced.
fn algorithm<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Algorithm, Error<'gc>> {
    let name = args.nonnull_string(activation, 0, "algorithm")?;
    let algorithm = Algorithm::from_name(&name.to_utf8_lossy())
        .ok_or_else(|| fail(activation, Failure::Malformed))?;
    if is_domain_memory(activation, this) {
        return Err(activation.error(ErrorClass::ArgumentError, msg::E3735, []));
    }
    Ok(algorithm)
}

fn fail<'gc>(activation: &mut Activation<'_, 'gc>, failure: Failure) -> Error<'gc> {
    match failure {
        Failure::Malformed => activation.error(ErrorClass::IoError, msg::E2058, []),
        Failure::OutOfMemory => data_io::throw(activation, DataError::OutOfMemory),
    }
}

/// `atomicCompareAndSwapIntAt(byteIndex, expectedValue, newValue)`: the value that was there, in little-endian order as in
/// domain memory. Errors: RangeError #1506 where the index is no multiple of 4 or there are no four bytes at it.
pub fn atomic_compare_and_swap_int_at<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let swapped = swap_int(
        &mut storage(this).borrow_mut(),
        args.uint(0),
        args.int(1),
        args.int(2),
    );
    match swapped {
        Some(before) => Ok(before.into()),
        None => Err(activation.error(ErrorClass::RangeError, msg::E1506, [])),
    }
}

fn swap_int(bytes: &mut ByteArrayStorage, index: u32, expected: i32, new: i32) -> Option<i32> {
    let before = i32::from_le_bytes(bytes.load(index).filter(|_| index.is_multiple_of(4))?);
    if before == expected {
        bytes.store(index, new.to_le_bytes())?;
    }
    Some(before)
}

/// `atomicCompareAndSwapLength(expectedLength, newLength)`: the length before. Errors: MemoryError #1000, Error #1506 where
/// it is the domain memory.
pub fn atomic_compare_and_swap_length<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    check_length(activation, this, args.uint(1), ErrorClass::Error)?;
    let before = storage(this).borrow().len() as i32;
    if before == args.int(0) {
        resize(activation, this, args.uint(1))?;
    }
    Ok(before.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_heeds_byte_order_marks() {
        for (bytes, expected) in [
            (&b"\xEF\xBB\xBFab\0c"[..], "ab\0c"),
            (b"\xFE\xFF\0a\0b", "ab"),
            (b"\xFF\xFEa\0b\0\0", "ab"),
            (b"\xFE\xFF", "\u{FE}\u{FF}"),
            (b"\xE4b", "\u{E4}b"),
            (b"", ""),
        ] {
            assert_eq!(text(bytes), expected);
        }
    }

    #[test]
    fn ints_are_swapped_at_whole_places_only() {
        let mut bytes = ByteArrayStorage::from_bytes(vec![9, 9, 9, 9, 1, 0, 0, 0, 7]);
        assert_eq!(swap_int(&mut bytes, 4, 2, 3), Some(1));
        assert_eq!(swap_int(&mut bytes, 4, 1, -2), Some(1));
        assert_eq!(bytes.bytes()[4..], [0xFE, 0xFF, 0xFF, 0xFF, 7]);
        for index in [1, 5, 8, u32::MAX, u32::MAX - 3] {
            assert_eq!(swap_int(&mut bytes, index, 0, 1), None, "{index}");
        }
    }
}
