//! Writing AMF0.

use std::collections::HashMap;

use airshim_avm2::prelude::*;

use super::amf0_input::marker;
use super::members::{dynamic_members, is_function};
use super::{MAX_DEPTH, amf3_output, class_aliases, too_deep};

/// A writer of AMF0.
#[derive(Default)]
struct Output {
    bytes: Vec<u8>,
    /// By address. Nothing is collected while something is written, so that these stay.
    objects: HashMap<usize, u16>,
    depth: u32,
}

/// See [`super::encode`].
pub(super) fn encode<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
) -> Result<Vec<u8>, Error<'gc>> {
    let mut output = Output::default();
    output.value(activation, value)?;
    Ok(output.bytes)
}

impl Output {
    fn value<'gc>(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        value: Value<'gc>,
    ) -> Result<(), Error<'gc>> {
        match value {
            Value::Undefined => self.bytes.push(marker::UNDEFINED),
            Value::Null => self.bytes.push(marker::NULL),
            Value::Bool(bool) => self.bytes.extend([marker::BOOLEAN, u8::from(bool)]),
            Value::Int(int) => self.number(f64::from(int)),
            Value::Number(number) => self.number(number),
            Value::String(text) => self.string(text.as_wstr()),
            Value::Object(object) => {
                if self.depth == MAX_DEPTH {
                    return Err(too_deep(activation));
                }
                self.depth += 1;
                let written = self.object(activation, object);
                self.depth -= 1;
                return written;
            }
        }
        Ok(())
    }

    fn object<'gc>(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        object: Object<'gc>,
    ) -> Result<(), Error<'gc>> {
        match object.kind() {
            Kind::Function(_) | Kind::Class(_) => self.bytes.push(marker::UNDEFINED),
            Kind::Date(time) => {
                self.bytes.push(marker::DATE);
                self.bytes.extend(time.get().to_be_bytes());
                self.bytes.extend([0, 0]);
            }
            Kind::Xml(_) | Kind::XmlList(_) => {
                let text = activation.call_public(object.into(), "toXMLString", &[])?;
                let text = text.to_avm_string(activation)?;
                self.bytes.push(marker::XML_DOCUMENT);
                self.long_text(&text.as_wstr().to_utf8_bytes_lenient());
            }
            Kind::ByteArray(_) | Kind::Vector(_) | Kind::Dictionary(_) => {
                // AMF0 has no form of its own for these.
                let bytes = amf3_output::encode(activation, object.into())?;
                self.bytes.push(marker::AMF3);
                self.bytes.extend(bytes);
            }
            Kind::Array(_) => {
                if self.begin(object) {
                    self.array(activation, object)?;
                }
            }
            _ => {
                if self.begin(object) {
                    self.instance(activation, object)?;
                }
            }
        }
        Ok(())
    }

    /// An Array: the elements by their indexes, then the other properties.
    fn array<'gc>(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        array: Object<'gc>,
    ) -> Result<(), Error<'gc>> {
        let storage = array
            .as_array()
            .expect("the caller looked at the kind")
            .clone();
        self.bytes.push(marker::ECMA_ARRAY);
        self.bytes.extend(storage.len().to_be_bytes());
        let mut next = storage.next_index(0);
        while let Some(index) = next {
            let element = storage.get(index).unwrap_or(Value::Undefined);
            if !is_function(element) {
                self.text(index.to_string().as_bytes());
                self.value(activation, element)?;
            }
            next = index
                .checked_add(1)
                .and_then(|index| storage.next_index(index));
        }
        self.dynamic_part(activation, array)
    }

    /// An object of any class.
    fn instance<'gc>(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        object: Object<'gc>,
    ) -> Result<(), Error<'gc>> {
        match object
            .class()
            .and_then(|class| class_aliases::alias_of(activation, class))
        {
            Some(alias) => {
                self.bytes.push(marker::TYPED_OBJECT);
                self.text(&alias.as_wstr().to_utf8_bytes_lenient());
            }
            None => self.bytes.push(marker::OBJECT),
        }
        for name in object.serializable_members() {
            let value = activation.get_named(object.into(), name)?;
            self.text(&name.as_wstr().to_utf8_bytes_lenient());
            self.value(activation, value)?;
        }
        self.dynamic_part(activation, object)
    }

    /// The dynamic properties, and the end marker.
    fn dynamic_part<'gc>(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        object: Object<'gc>,
    ) -> Result<(), Error<'gc>> {
        for (name, value) in dynamic_members(activation, object)? {
            self.text(&name.as_wstr().to_utf8_bytes_lenient());
            self.value(activation, value)?;
        }
        self.bytes.extend([0, 0, marker::OBJECT_END]);
        Ok(())
    }

    /// Whether the object has to follow, since it hasn't been written before. Otherwise it is
    /// referred to. Objects beyond the range of a reference are written each time.
    fn begin(&mut self, object: Object<'_>) -> bool {
        if let Some(index) = self.objects.get(&object.address()) {
            self.bytes.push(marker::REFERENCE);
            self.bytes.extend(index.to_be_bytes());
            return false;
        }
        if let Ok(index) = u16::try_from(self.objects.len()) {
            self.objects.insert(object.address(), index);
        }
        true
    }

    fn number(&mut self, number: f64) {
        self.bytes.push(marker::NUMBER);
        self.bytes.extend(number.to_be_bytes());
    }

    fn string(&mut self, text: WStr<'_>) {
        let utf8 = text.to_utf8_bytes_lenient();
        if utf8.len() > usize::from(u16::MAX) {
            self.bytes.push(marker::LONG_STRING);
            self.long_text(&utf8);
        } else {
            self.bytes.push(marker::STRING);
            self.text(&utf8);
        }
    }

    /// A name: longer ones than the format allows are cut off.
    fn text(&mut self, utf8: &[u8]) {
        let len = u16::try_from(utf8.len()).unwrap_or(u16::MAX);
        self.bytes.extend(len.to_be_bytes());
        self.bytes.extend(&utf8[..usize::from(len)]);
    }

    fn long_text(&mut self, utf8: &[u8]) {
        let len = u32::try_from(utf8.len()).unwrap_or(u32::MAX);
        self.bytes.extend(len.to_be_bytes());
        self.bytes.extend(&utf8[..len as usize]);
    }
}
