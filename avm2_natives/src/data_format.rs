//! The properties `endian` and `objectEncoding`, which the classes with `IDataInput` and `IDataOutput` share (semantics.md
//! section 5).

use std::cell::Cell;

use airshim_avm2::bytearray::{Endian, ObjectEncoding};

/// How an object reads and writes numbers and values.
#[derive(Debug, Default)]
pub struct DataFormat {
    /// The byte order of numbers; at first big-endian.
    pub endian: Cell<Endian>,
    /// The format of `readObject` and `writeObject`; at first AMF3.
    pub object_encoding: Cell<ObjectEncoding>,
}

/// Defines the natives `get_endian` and `set_endian`.
///
/// `$format` is a function `fn<'gc>(Value<'gc>) -> &'gc DataFormat`; `$parameter` is what messages about unknown orders call
/// them.
#[macro_export]
macro_rules! endian_natives {
    ($format:path, $parameter:literal) => {
        /// `endian`.
        pub fn get_endian<'gc>(
            activation: &mut $crate::data_io::macros::Activation<'_, 'gc>,
            this: $crate::data_io::macros::Value<'gc>,
            _args: &[$crate::data_io::macros::Value<'gc>],
        ) -> $crate::data_io::macros::NativeResult<'gc> {
            Ok(activation.string($format(this).endian.get().name()).into())
        }

        /// `endian = type`. Errors: TypeError #2007 for null, ArgumentError #2008 for an unknown one.
        pub fn set_endian<'gc>(
            activation: &mut $crate::data_io::macros::Activation<'_, 'gc>,
            this: $crate::data_io::macros::Value<'gc>,
            args: &[$crate::data_io::macros::Value<'gc>],
        ) -> $crate::data_io::macros::NativeResult<'gc> {
            let endian = $crate::data_io::endian_argument(activation, args, $parameter)?;
            $format(this).endian.set(endian);
            Ok($crate::data_io::macros::Value::Undefined)
        }
    };
}

/// Defines the natives of [`endian_natives!`](crate::endian_natives), `get_object_encoding` and `set_object_encoding`.
#[macro_export]
macro_rules! data_format_natives {
    ($format:path, $parameter:literal) => {
        $crate::endian_natives!($format, $parameter);

        /// `objectEncoding`.
        pub fn get_object_encoding<'gc>(
            _activation: &mut $crate::data_io::macros::Activation<'_, 'gc>,
            this: $crate::data_io::macros::Value<'gc>,
            _args: &[$crate::data_io::macros::Value<'gc>],
        ) -> $crate::data_io::macros::NativeResult<'gc> {
            Ok($format(this).object_encoding.get().number().into())
        }

        /// `objectEncoding = version`. Errors: ArgumentError #2008 unless it is 0 or 3.
        pub fn set_object_encoding<'gc>(
            activation: &mut $crate::data_io::macros::Activation<'_, 'gc>,
            this: $crate::data_io::macros::Value<'gc>,
            args: &[$crate::data_io::macros::Value<'gc>],
        ) -> $crate::data_io::macros::NativeResult<'gc> {
            let encoding = $crate::amf::encoding_argument(activation, args)?;
            $format(this).object_encoding.set(encoding);
            Ok($crate::data_io::macros::Value::Undefined)
        }
    };
}
