//! Reading and writing typed data: what `ByteArray`, `Socket` and the other classes with
//! `IDataInput` and `IDataOutput` share (semantics.md section 5).
//!
//! A class gets its natives from [`data_input_natives!`](crate::data_input_natives) and
//! [`data_output_natives!`](crate::data_output_natives). It supplies a function that takes `this`
//! apart, refuses if it isn't open, and lends something that is a [`DataInput`] or a
//! [`DataOutput`].

use std::cell::RefCell;

use airshim_avm2::bytearray::{ByteArrayStorage, DataError, Endian};
use airshim_avm2::prelude::*;

use crate::charset;

/// Bytes that come in.
pub trait DataInput {
    /// The byte order of numbers.
    fn endian(&self) -> Endian;

    /// How many bytes can be read now.
    fn bytes_available(&self) -> usize;

    /// Lends the next `len` bytes to `use_them`. They are consumed then.
    ///
    /// # Errors
    ///
    /// [`DataError::EndOfFile`] if there are fewer; nothing is consumed then.
    fn read_with<R>(
        &mut self,
        len: usize,
        use_them: impl FnOnce(&[u8]) -> R,
    ) -> Result<R, DataError>;

    /// Fills `into` with the next bytes.
    ///
    /// # Errors
    ///
    /// [`DataError::EndOfFile`] if there are fewer; nothing is consumed then.
    #[inline]
    fn read_exact(&mut self, into: &mut [u8]) -> Result<(), DataError> {
        self.read_with(into.len(), |bytes| into.copy_from_slice(bytes))
    }
}

/// Where bytes go out.
pub trait DataOutput {
    /// The byte order of numbers.
    fn endian(&self) -> Endian;

    /// Writes all of `bytes`.
    ///
    /// # Errors
    ///
    /// [`DataError::OutOfMemory`].
    fn write_all(&mut self, bytes: &[u8]) -> Result<(), DataError>;

    /// What it writes to, where that is a ByteArray: a script may write a ByteArray to itself.
    fn own_bytes(&self) -> &[u8] {
        &[]
    }
}

/// The exception for a refused read or write: EOFError #2030, RangeError #2006 or MemoryError #1000.
pub fn throw<'gc>(activation: &mut Activation<'_, 'gc>, error: DataError) -> Error<'gc> {
    match error {
        DataError::EndOfFile => activation.error(ErrorClass::EofError, msg::E2030, []),
        DataError::OutOfRange => activation.error(ErrorClass::RangeError, msg::E2006, []),
        DataError::OutOfMemory => activation.error(ErrorClass::MemoryError, msg::E1000, []),
    }
}

/// The order that the first argument, a value of `flash.utils.Endian`, names. Messages about unknown ones call it
/// `parameter`, which differs from class to class (semantics §4.1, row "endian").
///
/// # Errors
///
/// TypeError #2007 for null, ArgumentError #2008 for any other text.
pub fn endian_argument<'gc>(
    activation: &mut Activation<'_, 'gc>,
    args: &[Value<'gc>],
    parameter: &str,
) -> Result<Endian, Error<'gc>> {
    let name = args.nonnull_string(activation, 0, "endian")?;
    Endian::from_name(&name.to_utf8_lossy())
        .ok_or_else(|| activation.error(ErrorClass::ArgumentError, msg::E2008, [&parameter]))
}

/// Reads `N` bytes and puts them in big-endian order.
///
/// # Errors
///
/// [`DataError::EndOfFile`].
#[inline]
pub fn read_array<const N: usize>(
    input: &mut (impl DataInput + ?Sized),
) -> Result<[u8; N], DataError> {
    let mut bytes = [0; N];
    input.read_exact(&mut bytes)?;
    Ok(input.endian().to_big(bytes))
}

/// Reads a text with its length before it. The two bytes of the length are gone even where the
/// text is cut off.
///
/// # Errors
///
/// [`DataError::EndOfFile`].
pub fn read_utf(input: &mut (impl DataInput + ?Sized)) -> Result<WString, DataError> {
    let len = u16::from_be_bytes(read_array(input)?);
    read_utf_bytes(input, usize::from(len))
}

/// Reads `len` bytes as UTF-8: without a leading byte order mark, up to the first NUL.
///
/// # Errors
///
/// [`DataError::EndOfFile`].
pub fn read_utf_bytes(
    input: &mut (impl DataInput + ?Sized),
    len: usize,
) -> Result<WString, DataError> {
    input.read_with(len, |bytes| {
        let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let end = memchr::memchr(0, text).unwrap_or(text.len());
        WString::from_utf8_bytes(&text[..end])
    })
}

/// Reads `len` bytes as text in a character set, up to the first NUL.
///
/// # Errors
///
/// [`DataError::EndOfFile`].
pub fn read_multi_byte(
    input: &mut (impl DataInput + ?Sized),
    len: usize,
    charset: &str,
) -> Result<WString, DataError> {
    let mut text = input.read_with(len, |bytes| charset::decode(bytes, charset))?;
    let end = match text.as_wstr() {
        WStr::Latin1(bytes) => memchr::memchr(0, bytes),
        WStr::Wide(units) => units.iter().position(|&unit| unit == 0),
    };
    if let Some(end) = end {
        text.truncate(end);
    }
    Ok(text)
}

/// `readBytes(destination, offset, length)`: moves as many bytes into a ByteArray, all that there are for a length of 0. Its
/// position stays. Bytes that couldn't be put there, since `destination` is what they are read from, are given back: they are for
/// [`store_copy`].
///
/// # Errors
///
/// [`DataError::EndOfFile`] if there are fewer than `length`; [`DataError::OutOfRange`] if they
/// would go beyond the largest index; [`DataError::OutOfMemory`].
pub fn read_bytes(
    input: &mut (impl DataInput + ?Sized),
    destination: &RefCell<ByteArrayStorage>,
    offset: u32,
    length: u32,
) -> Result<Option<Vec<u8>>, DataError> {
    let available = input.bytes_available();
    let len = match length as usize {
        0 => available,
        len if len > available => return Err(DataError::EndOfFile),
        len => len,
    };
    if offset as usize + len > u32::MAX as usize {
        return Err(DataError::OutOfRange);
    }
    match destination.try_borrow_mut() {
        Ok(mut destination) => {
            input.read_with(len, |bytes| destination.write_at(offset as usize, bytes))??;
            Ok(None)
        }
        Err(_) => input.read_with(len, |bytes| Some(bytes.to_vec())),
    }
}

/// Puts what [`read_bytes`] has given back where it belongs.
///
/// # Errors
///
/// [`DataError::OutOfMemory`].
pub fn store_copy(
    destination: &RefCell<ByteArrayStorage>,
    offset: u32,
    bytes: Option<Vec<u8>>,
) -> Result<(), DataError> {
    match bytes {
        None => Ok(()),
        Some(bytes) => destination.borrow_mut().write_at(offset as usize, &bytes),
    }
}

/// The part of a ByteArray that `writeBytes(bytes, offset, length)` names: all from `offset` on
/// for a length of 0.
///
/// # Errors
///
/// [`DataError::OutOfRange`] if it isn't all there.
pub fn slice_to_write(bytes: &[u8], offset: u32, length: u32) -> Result<&[u8], DataError> {
    let rest = bytes.get(offset as usize..).ok_or(DataError::OutOfRange)?;
    match length as usize {
        0 => Ok(rest),
        len => rest.get(..len).ok_or(DataError::OutOfRange),
    }
}

/// Writes bytes of a number that are in big-endian order.
///
/// # Errors
///
/// [`DataError::OutOfMemory`].
#[inline]
pub fn write_array<const N: usize>(
    output: &mut (impl DataOutput + ?Sized),
    bytes: [u8; N],
) -> Result<(), DataError> {
    let bytes = output.endian().to_big(bytes);
    output.write_all(&bytes)
}

/// Writes a text as UTF-8 with its length in bytes before it.
///
/// # Errors
///
/// [`DataError::OutOfRange`] if the text takes more than 65535 bytes; nothing is written then.
/// [`DataError::OutOfMemory`].
pub fn write_utf(output: &mut (impl DataOutput + ?Sized), text: WStr<'_>) -> Result<(), DataError> {
    let utf8 = text.to_utf8_bytes_lenient();
    let len = u16::try_from(utf8.len()).map_err(|_| DataError::OutOfRange)?;
    write_array(output, len.to_be_bytes())?;
    output.write_all(&utf8)
}

/// Defines the natives of `IDataInput` that read: `read_boolean`, `read_byte`,
/// `read_unsigned_byte`, `read_short`, `read_unsigned_short`, `read_int`, `read_unsigned_int`,
/// `read_float`, `read_double`, `read_utf`, `read_utf_bytes`, `read_multi_byte` and `read_bytes`.
///
/// `$with` is a function
/// `fn<'gc, R>(&mut Activation<'_, 'gc>, Value<'gc>, impl FnOnce(&mut I) -> R) -> Result<R, Error<'gc>>`
/// for some `I: DataInput`.
#[macro_export]
macro_rules! data_input_natives {
    ($with:path) => {
        $crate::data_input_natives! { @numbers $with;
            /// `readBoolean():Boolean`: any byte but 0 is true.
            read_boolean: 1 => |bytes| u8::from_be_bytes(bytes) != 0;
            /// `readByte():int`
            read_byte: 1 => |bytes| i32::from(i8::from_be_bytes(bytes));
            /// `readUnsignedByte():uint`
            read_unsigned_byte: 1 => |bytes| i32::from(u8::from_be_bytes(bytes));
            /// `readShort():int`
            read_short: 2 => |bytes| i32::from(i16::from_be_bytes(bytes));
            /// `readUnsignedShort():uint`
            read_unsigned_short: 2 => |bytes| i32::from(u16::from_be_bytes(bytes));
            /// `readInt():int`
            read_int: 4 => |bytes| i32::from_be_bytes(bytes);
            /// `readUnsignedInt():uint`
            read_unsigned_int: 4 => |bytes| u32::from_be_bytes(bytes);
            /// `readFloat():Number`
            read_float: 4 => |bytes| f64::from(f32::from_be_bytes(bytes));
            /// `readDouble():Number`
            read_double: 8 => |bytes| f64::from_be_bytes(bytes);
        }

        /// `readUTF():String`
        pub fn read_utf<'gc>(
            activation: &mut $crate::data_io::macros::Activation<'_, 'gc>,
            this: $crate::data_io::macros::Value<'gc>,
            _args: &[$crate::data_io::macros::Value<'gc>],
        ) -> $crate::data_io::macros::NativeResult<'gc> {
            let text = $with(activation, this, |input| $crate::data_io::read_utf(input))?;
            $crate::data_io::macros::text_result(activation, text)
        }

        /// `readUTFBytes(length:uint):String`
        pub fn read_utf_bytes<'gc>(
            activation: &mut $crate::data_io::macros::Activation<'_, 'gc>,
            this: $crate::data_io::macros::Value<'gc>,
            args: &[$crate::data_io::macros::Value<'gc>],
        ) -> $crate::data_io::macros::NativeResult<'gc> {
            use $crate::data_io::macros::Args as _;
            let len = args.uint(0) as usize;
            let text = $with(activation, this, |input| {
                $crate::data_io::read_utf_bytes(input, len)
            })?;
            $crate::data_io::macros::text_result(activation, text)
        }

        /// `readMultiByte(length:uint, charSet:String):String`
        pub fn read_multi_byte<'gc>(
            activation: &mut $crate::data_io::macros::Activation<'_, 'gc>,
            this: $crate::data_io::macros::Value<'gc>,
            args: &[$crate::data_io::macros::Value<'gc>],
        ) -> $crate::data_io::macros::NativeResult<'gc> {
            use $crate::data_io::macros::Args as _;
            let len = args.uint(0) as usize;
            let charset = args.nonnull_string(activation, 1, "charSet")?.to_utf8_lossy();
            let text = $with(activation, this, |input| {
                $crate::data_io::read_multi_byte(input, len, &charset)
            })?;
            $crate::data_io::macros::text_result(activation, text)
        }

        /// `readBytes(bytes:ByteArray, offset:uint = 0, length:uint = 0):void`
        pub fn read_bytes<'gc>(
            activation: &mut $crate::data_io::macros::Activation<'_, 'gc>,
            this: $crate::data_io::macros::Value<'gc>,
            args: &[$crate::data_io::macros::Value<'gc>],
        ) -> $crate::data_io::macros::NativeResult<'gc> {
            use $crate::data_io::macros::Args as _;
            let destination = $crate::data_io::byte_array(activation, args)?;
            let (offset, length) = (args.uint(1), args.uint(2));
            let copied = $with(activation, this, |input| {
                $crate::data_io::read_bytes(input, destination, offset, length)
            })?;
            let stored = copied
                .and_then(|copied| $crate::data_io::store_copy(destination, offset, copied));
            match stored {
                Ok(()) => Ok($crate::data_io::macros::Value::Undefined),
                Err(error) => Err($crate::data_io::throw(activation, error)),
            }
        }
    };
    (@numbers $with:path;
        $($(#[$doc:meta])* $name:ident: $len:literal => |$bytes:ident| $value:expr;)*) => {
        $($(#[$doc])*
        pub fn $name<'gc>(
            activation: &mut $crate::data_io::macros::Activation<'_, 'gc>,
            this: $crate::data_io::macros::Value<'gc>,
            _args: &[$crate::data_io::macros::Value<'gc>],
        ) -> $crate::data_io::macros::NativeResult<'gc> {
            match $with(activation, this, |input| $crate::data_io::read_array::<$len>(input))? {
                Ok($bytes) => Ok($crate::data_io::macros::Value::from($value)),
                Err(error) => Err($crate::data_io::throw(activation, error)),
            }
        })*
    };
}

/// Defines the natives of `IDataOutput` that write: `write_boolean`, `write_byte`, `write_short`,
/// `write_int`, `write_unsigned_int`, `write_float`, `write_double`, `write_utf`,
/// `write_utf_bytes`, `write_multi_byte` and `write_bytes`.
///
/// `$with` is a function
/// `fn<'gc, R>(&mut Activation<'_, 'gc>, Value<'gc>, impl FnOnce(&mut O) -> R) -> Result<R, Error<'gc>>`
/// for some `O: DataOutput`.
#[macro_export]
macro_rules! data_output_natives {
    ($with:path) => {
        $crate::data_output_natives! { @natives $with;
            /// `writeBoolean(value:Boolean):void`
            write_boolean: |_activation, args| args.bool(0)
                => |output, value| $crate::data_io::write_array(output, [u8::from(value)]);
            /// `writeByte(value:int):void`: the low eight bits.
            write_byte: |_activation, args| args.int(0) as u8
                => |output, value| $crate::data_io::write_array(output, [value]);
            /// `writeShort(value:int):void`: the low sixteen bits.
            write_short: |_activation, args| args.int(0) as u16
                => |output, value| $crate::data_io::write_array(output, value.to_be_bytes());
            /// `writeInt(value:int):void`
            write_int: |_activation, args| args.int(0)
                => |output, value| $crate::data_io::write_array(output, value.to_be_bytes());
            /// `writeUnsignedInt(value:uint):void`
            write_unsigned_int: |_activation, args| args.uint(0)
                => |output, value| $crate::data_io::write_array(output, value.to_be_bytes());
            /// `writeFloat(value:Number):void`
            write_float: |_activation, args| args.number(0) as f32
                => |output, value| $crate::data_io::write_array(output, value.to_be_bytes());
            /// `writeDouble(value:Number):void`
            write_double: |_activation, args| args.number(0)
                => |output, value| $crate::data_io::write_array(output, value.to_be_bytes());
            /// `writeUTF(value:String):void`
            write_utf: |activation, args| args.nonnull_string(activation, 0, "value")?
                => |output, value| $crate::data_io::write_utf(output, value.as_wstr());
            /// `writeUTFBytes(value:String):void`
            write_utf_bytes: |activation, args| args.nonnull_string(activation, 0, "value")?
                => |output, value| {
                    $crate::data_io::DataOutput::write_all(
                        output,
                        &value.as_wstr().to_utf8_bytes_lenient(),
                    )
                };
            /// `writeMultiByte(value:String, charSet:String):void`
            write_multi_byte: |activation, args| {
                    let text = args.nonnull_string(activation, 0, "value")?;
                    let charset = args.nonnull_string(activation, 1, "charSet")?;
                    $crate::charset::encode(text.as_wstr(), &charset.to_utf8_lossy())
                }
                => |output, value| $crate::data_io::DataOutput::write_all(output, &value);
            /// `writeBytes(bytes:ByteArray, offset:uint = 0, length:uint = 0):void`
            write_bytes: |activation, args| $crate::data_io::bytes_to_write(activation, args)?
                => |output, value| value.write_to(output);
        }
    };
    (@natives $with:path;
        $($(#[$doc:meta])* $name:ident: |$activation:ident, $args:ident| $argument:expr
            => |$output:ident, $value:ident| $write:expr;)*) => {
        $($(#[$doc])*
        pub fn $name<'gc>(
            $activation: &mut $crate::data_io::macros::Activation<'_, 'gc>,
            this: $crate::data_io::macros::Value<'gc>,
            $args: &[$crate::data_io::macros::Value<'gc>],
        ) -> $crate::data_io::macros::NativeResult<'gc> {
            #[allow(unused_imports, reason = "one of the arguments' forms needs no method of it")]
            use $crate::data_io::macros::Args as _;
            let $value = $argument;
            match $with($activation, this, |$output| $write)? {
                Ok(()) => Ok($crate::data_io::macros::Value::Undefined),
                Err(error) => Err($crate::data_io::throw($activation, error)),
            }
        })*
    };
}

/// The ByteArray that is the first argument of `readBytes` or `writeBytes`.
///
/// # Errors
///
/// TypeError #2007 for null.
pub fn byte_array<'gc>(
    activation: &mut Activation<'_, 'gc>,
    args: &[Value<'gc>],
) -> Result<&'gc RefCell<ByteArrayStorage>, Error<'gc>> {
    let object = args.nonnull_object(activation, 0, "bytes")?;
    Ok(object
        .as_byte_array()
        .expect("the parameter is declared as a ByteArray"))
}

/// What `writeBytes(source, offset, length)` writes.
#[derive(Debug)]
pub struct BytesToWrite<'gc> {
    source: &'gc RefCell<ByteArrayStorage>,
    offset: u32,
    length: u32,
}

/// The arguments of `writeBytes`, checked.
///
/// # Errors
///
/// TypeError #2007, RangeError #2006.
pub fn bytes_to_write<'gc>(
    activation: &mut Activation<'_, 'gc>,
    args: &[Value<'gc>],
) -> Result<BytesToWrite<'gc>, Error<'gc>> {
    let source = byte_array(activation, args)?;
    let (offset, length) = (args.uint(1), args.uint(2));
    match slice_to_write(source.borrow().bytes(), offset, length) {
        Ok(_) => Ok(BytesToWrite {
            source,
            offset,
            length,
        }),
        Err(error) => Err(throw(activation, error)),
    }
}

impl BytesToWrite<'_> {
    /// Writes them, also where the source is what is written to.
    ///
    /// # Errors
    ///
    /// [`DataError::OutOfMemory`].
    pub fn write_to(&self, output: &mut (impl DataOutput + ?Sized)) -> Result<(), DataError> {
        match self.source.try_borrow() {
            Ok(source) => {
                output.write_all(slice_to_write(source.bytes(), self.offset, self.length)?)
            }
            Err(_) => {
                let copy = slice_to_write(output.own_bytes(), self.offset, self.length)?.to_vec();
                output.write_all(&copy)
            }
        }
    }
}

/// What the macros of this module expand to names of.
#[doc(hidden)]
pub mod macros {
    pub use airshim_avm2::prelude::{Activation, Args, Value};

    use airshim_avm2::bytearray::DataError;
    use airshim_avm2::prelude::{AvmString, Error, WString};

    pub type NativeResult<'gc> = Result<Value<'gc>, Error<'gc>>;

    pub fn text_result<'gc>(
        activation: &mut Activation<'_, 'gc>,
        text: Result<WString, DataError>,
    ) -> NativeResult<'gc> {
        match text {
            Ok(text) => Ok(AvmString::new(activation.mc(), text).into()),
            Err(error) => Err(super::throw(activation, error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bytes to be read, in a byte order.
    struct Source(Vec<u8>, Endian);

    impl DataInput for Source {
        fn endian(&self) -> Endian {
            self.1
        }

        fn bytes_available(&self) -> usize {
            self.0.len()
        }

        fn read_with<R>(
            &mut self,
            len: usize,
            use_them: impl FnOnce(&[u8]) -> R,
        ) -> Result<R, DataError> {
            let result = use_them(self.0.get(..len).ok_or(DataError::EndOfFile)?);
            self.0.drain(..len);
            Ok(result)
        }
    }

    impl DataOutput for Source {
        fn endian(&self) -> Endian {
            self.1
        }

        fn write_all(&mut self, bytes: &[u8]) -> Result<(), DataError> {
            self.0.extend_from_slice(bytes);
            Ok(())
        }
    }

    fn big(bytes: &[u8]) -> Source {
        Source(bytes.to_vec(), Endian::Big)
    }

    #[test]
    fn the_byte_order_applies_to_numbers_and_text_lengths() {
        let mut source = Source(vec![1, 0, 3, 0, b'a', b'b', b'c'], Endian::Little);
        assert_eq!(read_array(&mut source).map(u16::from_be_bytes), Ok(1));
        assert_eq!(read_utf(&mut source), Ok(WString::from("abc")));
        assert_eq!(write_utf(&mut source, WStr::from_latin1(b"d")), Ok(()));
        assert_eq!(source.0, [1, 0, b'd']);
    }

    #[test]
    fn a_cut_off_text_costs_its_length() {
        let mut source = big(&[0, 3, b'a']);
        assert_eq!(read_utf(&mut source), Err(DataError::EndOfFile));
        assert_eq!(source.0, [b'a']);
    }

    #[test]
    fn text_ends_at_nul_but_is_consumed_whole() {
        let mut source = big(b"\xEF\xBB\xBFab\0cd");
        assert_eq!(read_utf_bytes(&mut source, 7), Ok(WString::from("ab")));
        assert_eq!(source.0, b"d");
    }

    #[test]
    fn read_bytes_takes_all_for_a_length_of_zero() {
        let destination = RefCell::new(ByteArrayStorage::from_bytes(vec![9, 9, 9]));
        let read = |offset, length| read_bytes(&mut big(&[1, 2]), &destination, offset, length);
        assert_eq!(read(0, 3), Err(DataError::EndOfFile));
        assert_eq!(read(u32::MAX, 0), Err(DataError::OutOfRange));
        assert_eq!(destination.borrow().bytes(), [9, 9, 9]);
        assert_eq!(read(1, 1), Ok(None));
        assert_eq!(destination.borrow().bytes(), [9, 1, 9]);
        assert_eq!(read(2, 0), Ok(None));
        assert_eq!(destination.borrow().bytes(), [9, 1, 1, 2]);
        assert_eq!(read(5, 0), Ok(None));
        assert_eq!(destination.borrow().bytes(), [9, 1, 1, 2, 0, 1, 2]);
    }

    #[test]
    fn a_byte_array_can_be_read_into_and_written_to_itself() {
        let bytes = RefCell::new(ByteArrayStorage::from_bytes(vec![1, 2, 3]));
        let copied = read_bytes(&mut *bytes.borrow_mut(), &bytes, 2, 0);
        assert_eq!(copied, Ok(Some(vec![1, 2, 3])));
        assert_eq!(store_copy(&bytes, 2, copied.unwrap_or_default()), Ok(()));
        assert_eq!(bytes.borrow().bytes(), [1, 2, 1, 2, 3]);

        let to_write = BytesToWrite {
            source: &bytes,
            offset: 3,
            length: 2,
        };
        bytes.borrow_mut().set_position(0);
        assert_eq!(to_write.write_to(&mut *bytes.borrow_mut()), Ok(()));
        assert_eq!(bytes.borrow().bytes(), [2, 3, 1, 2, 3]);
    }

    #[test]
    fn write_bytes_refuses_what_is_not_there() {
        let bytes = [1, 2, 3];
        assert_eq!(slice_to_write(&bytes, 1, 0), Ok(&bytes[1..]));
        assert_eq!(slice_to_write(&bytes, 3, 0), Ok(&bytes[3..]));
        assert_eq!(slice_to_write(&bytes, 4, 0), Err(DataError::OutOfRange));
        assert_eq!(slice_to_write(&bytes, 1, 3), Err(DataError::OutOfRange));
        assert_eq!(
            slice_to_write(&bytes, u32::MAX, u32::MAX),
            Err(DataError::OutOfRange)
        );
    }

    #[test]
    fn a_text_of_more_than_65535_bytes_is_refused() {
        let mut out = big(&[]);
        let text = vec![b'x'; 65_536];
        assert_eq!(
            write_utf(&mut out, WStr::from_latin1(&text)),
            Err(DataError::OutOfRange)
        );
        assert!(out.0.is_empty());
    }
}
