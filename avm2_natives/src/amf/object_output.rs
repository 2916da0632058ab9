//! `flash.utils.ObjectOutput`: what `writeExternal` writes to.

use std::cell::RefCell;

use airshim_avm2::bytearray::{ByteArrayStorage, DataError, Endian};
use airshim_avm2::prelude::*;

use super::amf3_output::Output;
use crate::data_format::DataFormat;
use crate::data_io::DataOutput;

/// The native data of an ObjectOutput.
#[derive(Default)]
struct ObjectOutput {
    output: RefCell<Output>,
    /// Its own byte order, whatever that of the stream is.
    format: DataFormat,
}

/// The bytes of the stream, with the byte order of the ObjectOutput.
struct Lent<'a> {
    bytes: &'a mut ByteArrayStorage,
    endian: Endian,
}

impl DataOutput for Lent<'_> {
    fn endian(&self) -> Endian {
        self.endian
    }

    fn write_all(&mut self, bytes: &[u8]) -> Result<(), DataError> {
        self.bytes.write(bytes)
    }

    fn own_bytes(&self) -> &[u8] {
        self.bytes.bytes()
    }
}

/// Allocates the native data.
pub fn allocate<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    Ok(Kind::Native(Box::new(ObjectOutput::default())))
}

/// An ObjectOutput that goes on where `output` is.
///
/// # Errors
///
/// Those of making an object.
pub(super) fn create<'gc>(
    activation: &mut Activation<'_, 'gc>,
    output: Output,
) -> Result<Object<'gc>, Error<'gc>> {
    let class = activation.class("flash.utils.ObjectOutput")?;
    let object = activation.construct(class, &[])?;
    native(object.into()).output.replace(output);
    Ok(object)
}

fn native<'gc>(this: Value<'gc>) -> &'gc ObjectOutput {
    this.as_object()
        .and_then(Object::native)
        .expect("`this` is an ObjectOutput")
}

fn with_output<'gc, R>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    write: impl FnOnce(&mut Lent<'_>) -> R,
) -> Result<R, Error<'gc>> {
    let native = native(this);
    let output = native.output.borrow().clone();
    let mut state = output.0.borrow_mut();
    Ok(write(&mut Lent {
        bytes: &mut state.bytes,
        endian: native.format.endian.get(),
    }))
}

crate::data_output_natives!(with_output);

/// `writeObject(object:*):void`, which refers to the objects around this one where it meets them.
pub fn write_object<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let output = native(this).output.borrow().clone();
    output.value(activation, args.at(0))?;
    Ok(Value::Undefined)
}

fn format<'gc>(this: Value<'gc>) -> &'gc DataFormat {
    &native(this).format
}

crate::endian_natives!(format, "type");
