//! Reading AMF0.

use airshim_avm2::prelude::*;

use super::members::{new_date, new_object, new_xml, set_member};
use super::{Bytes, MAX_DEPTH, amf3_input, malformed, referenced, remember, too_deep};

/// The bytes that say what follows.
pub(super) mod marker {
    pub(in crate::amf) const NUMBER: u8 = 0x00;
    pub(in crate::amf) const BOOLEAN: u8 = 0x01;
    pub(in crate::amf) const STRING: u8 = 0x02;
    pub(in crate::amf) const OBJECT: u8 = 0x03;
    pub(in crate::amf) const NULL: u8 = 0x05;
    pub(in crate::amf) const UNDEFINED: u8 = 0x06;
    pub(in crate::amf) const REFERENCE: u8 = 0x07;
    pub(in crate::amf) const ECMA_ARRAY: u8 = 0x08;
    pub(in crate::amf) const OBJECT_END: u8 = 0x09;
    pub(in crate::amf) const STRICT_ARRAY: u8 = 0x0A;
    pub(in crate::amf) const DATE: u8 = 0x0B;
    pub(in crate::amf) const LONG_STRING: u8 = 0x0C;
    pub(in crate::amf) const UNSUPPORTED: u8 = 0x0D;
    pub(in crate::amf) const XML_DOCUMENT: u8 = 0x0F;
    pub(in crate::amf) const TYPED_OBJECT: u8 = 0x10;
    pub(in crate::amf) const AMF3: u8 = 0x11;
}

/// A reader of AMF0.
struct Input<'gc> {
    bytes: Bytes<'gc>,
    /// An Array of the objects that references refer to.
    objects: Object<'gc>,
    depth: u32,
}

/// Reads the value at the position of a ByteArray. Errors: as [`super::decode`].
pub(super) fn read<'gc>(
    activation: &mut Activation<'_, 'gc>,
    bytes: Object<'gc>,
) -> Result<Value<'gc>, Error<'gc>> {
    let mut input = Input {
        bytes: Bytes(bytes),
        objects: activation.array(Vec::new()),
        depth: 0,
    };
    input.value(activation)
}

impl<'gc> Input<'gc> {
    fn value(&mut self, activation: &mut Activation<'_, 'gc>) -> Result<Value<'gc>, Error<'gc>> {
        let marker = self.bytes.byte(activation)?;
        self.value_of(activation, marker)
    }

    fn value_of(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        marker: u8,
    ) -> Result<Value<'gc>, Error<'gc>> {
        if self.depth == MAX_DEPTH {
            return Err(too_deep(activation));
        }
        self.depth += 1;
        let value = self.value_of_marker(activation, marker);
        self.depth -= 1;
        value
    }

    fn value_of_marker(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        marker: u8,
    ) -> Result<Value<'gc>, Error<'gc>> {
        Ok(match marker {
            marker::NUMBER => self.bytes.double(activation)?.into(),
            marker::BOOLEAN => (self.bytes.byte(activation)? != 0).into(),
            marker::STRING => self.text(activation)?.into(),
            marker::LONG_STRING => self.long_text(activation)?.into(),
            marker::NULL => Value::Null,
            marker::UNDEFINED | marker::UNSUPPORTED => Value::Undefined,
            marker::REFERENCE => {
                let index = self.bytes.u16(activation)?;
                referenced(activation, self.objects, u32::from(index))?
            }
            marker::OBJECT => self.object(activation, WStr::EMPTY)?,
            marker::TYPED_OBJECT => {
                let alias = self.text(activation)?;
                self.object(activation, alias.as_wstr())?
            }
            marker::ECMA_ARRAY => {
                // The number of elements that Flash Player writes here is taken as a hint, as
                // other writers have other numbers here.
                self.bytes.u32(activation)?;
                let array = activation.array(Vec::new());
                remember(activation, self.objects, array.into());
                self.members(activation, array)?;
                array.into()
            }
            marker::STRICT_ARRAY => self.strict_array(activation)?,
            marker::DATE => {
                let time = self.bytes.double(activation)?;
                // A time zone, which is always 0.
                self.bytes.u16(activation)?;
                new_date(activation, time).into()
            }
            marker::XML_DOCUMENT => {
                let text = self.long_text(activation)?;
                new_xml(activation, text)?.into()
            }
            marker::AMF3 => amf3_input::read(activation, self.bytes.0)?,
            _ => return Err(malformed(activation)),
        })
    }

    fn object(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        alias: WStr<'_>,
    ) -> Result<Value<'gc>, Error<'gc>> {
        let object = new_object(activation, alias)?;
        remember(activation, self.objects, object.into());
        self.members(activation, object)?;
        Ok(object.into())
    }

    /// Names and values, up to an empty name with an end marker.
    fn members(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        object: Object<'gc>,
    ) -> Result<(), Error<'gc>> {
        loop {
            let name = self.text(activation)?;
            let marker = self.bytes.byte(activation)?;
            if name.is_empty() && marker == marker::OBJECT_END {
                return Ok(());
            }
            let value = self.value_of(activation, marker)?;
            set_member(activation, object, name, value)?;
        }
    }

    fn strict_array(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
    ) -> Result<Value<'gc>, Error<'gc>> {
        let count = self.bytes.u32(activation)?;
        self.bytes.check_count(activation, count as usize, 1)?;
        let array = activation.array(Vec::new());
        remember(activation, self.objects, array.into());
        for index in 0..count {
            let element = self.value(activation)?;
            activation.set_index(array.into(), index, element)?;
        }
        Ok(array.into())
    }

    fn text(&self, activation: &mut Activation<'_, 'gc>) -> Result<AvmString<'gc>, Error<'gc>> {
        let len = self.bytes.u16(activation)?;
        self.bytes.text(activation, usize::from(len))
    }

    fn long_text(
        &self,
        activation: &mut Activation<'_, 'gc>,
    ) -> Result<AvmString<'gc>, Error<'gc>> {
        let len = self.bytes.u32(activation)?;
        self.bytes.text(activation, len as usize)
    }
}
