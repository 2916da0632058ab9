//! `flash.utils.ObjectInput`: what `readExternal` reads from.

use std::cell::RefCell;
use std::rc::Rc;

use airshim_avm2::bytearray::{ByteArrayStorage, DataError, Endian};
use airshim_avm2::prelude::*;

use super::amf3_input::{Input, InputState};
use super::{Bytes, storage};
use crate::data_format::DataFormat;
use crate::data_io::DataInput;

/// The native data of an ObjectInput.
#[derive(Debug, Default)]
struct ObjectInput {
    state: RefCell<Rc<InputState>>,
    /// Its own byte order, whatever that of the stream is.
    format: DataFormat,
}

/// The bytes of the stream, with the byte order of the ObjectInput.
struct Lent<'a> {
    bytes: &'a mut ByteArrayStorage,
    endian: Endian,
}

impl DataInput for Lent<'_> {
    fn endian(&self) -> Endian {
        self.endian
    }

    fn bytes_available(&self) -> usize {
        self.bytes.bytes_available()
    }

    fn read_with<R>(
        &mut self,
        len: usize,
        use_them: impl FnOnce(&[u8]) -> R,
    ) -> Result<R, DataError> {
        self.bytes.read(len).map(use_them)
    }
}

/// Allocates the native data.
pub fn allocate<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    Ok(Kind::Native(Box::new(ObjectInput::default())))
}

/// An ObjectInput that goes on where `input` is.
///
/// # Errors
///
/// Those of making an object.
pub(super) fn create<'gc>(
    activation: &mut Activation<'_, 'gc>,
    input: &Input<'gc>,
) -> Result<Object<'gc>, Error<'gc>> {
    let class = activation.class("flash.utils.ObjectInput")?;
    let object = activation.construct(class, &[])?;
    object.set_field(activation, "_bytes", input.bytes.0.into());
    object.set_field(activation, "_objects", input.objects.into());
    object.set_field(activation, "_strings", input.strings.into());
    native(object.into()).state.replace(input.state.clone());
    Ok(object)
}

fn native<'gc>(this: Value<'gc>) -> &'gc ObjectInput {
    this.as_object()
        .and_then(Object::native)
        .expect("`this` is an ObjectInput")
}

/// An object that a field of the class holds. Errors: TypeError #1009 in an ObjectInput that a
/// script made itself.
fn field<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    name: &str,
) -> Result<Object<'gc>, Error<'gc>> {
    let value = this.as_object().map(|this| this.field(activation, name));
    value
        .and_then(Value::as_object)
        .ok_or_else(|| activation.error(ErrorClass::TypeError, msg::E1009, []))
}

fn with_input<'gc, R>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    read: impl FnOnce(&mut Lent<'_>) -> R,
) -> Result<R, Error<'gc>> {
    let bytes = field(activation, this, "_bytes")?;
    Ok(read(&mut Lent {
        bytes: &mut storage(bytes).borrow_mut(),
        endian: native(this).format.endian.get(),
    }))
}

crate::data_input_natives!(with_input);

/// `get bytesAvailable():uint`
pub fn get_bytes_available<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    with_input(activation, this, |input| input.bytes_available().into())
}

/// `readObject():*`, which may refer to the objects around this one.
pub fn read_object<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let input = Input {
        bytes: Bytes(field(activation, this, "_bytes")?),
        objects: field(activation, this, "_objects")?,
        strings: field(activation, this, "_strings")?,
        state: native(this).state.borrow().clone(),
    };
    input.value(activation)
}

fn format<'gc>(this: Value<'gc>) -> &'gc DataFormat {
    &native(this).format
}

crate::endian_natives!(format, "type");
