//! Reading AMF3.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use airshim_avm2::class::ClassDef;
use airshim_avm2::prelude::*;
use airshim_avm2::types::Type;
use airshim_avm2::vector_storage::VectorStorage;

use super::members::{new_date, new_object, new_xml, set_member};
use super::{Bytes, MAX_DEPTH, malformed, object_input, referenced, remember, too_deep};

/// The byte that says what follows.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Marker {
    Undefined = 0x00,
    Null = 0x01,
    False = 0x02,
    True = 0x03,
    Integer = 0x04,
    Double = 0x05,
    String = 0x06,
    XmlDocument = 0x07,
    Date = 0x08,
    Array = 0x09,
    Object = 0x0A,
    Xml = 0x0B,
    ByteArray = 0x0C,
    VectorInt = 0x0D,
    VectorUint = 0x0E,
    VectorDouble = 0x0F,
    VectorObject = 0x10,
    Dictionary = 0x11,
}

impl Marker {
    const ALL: [Self; 0x12] = [
        Self::Undefined,
        Self::Null,
        Self::False,
        Self::True,
        Self::Integer,
        Self::Double,
        Self::String,
        Self::XmlDocument,
        Self::Date,
        Self::Array,
        Self::Object,
        Self::Xml,
        Self::ByteArray,
        Self::VectorInt,
        Self::VectorUint,
        Self::VectorDouble,
        Self::VectorObject,
        Self::Dictionary,
    ];
}

/// Traits, in the integer that begins an object: it writes itself (with the bits that say that
/// neither the object nor its traits are a reference).
pub(super) const TRAITS_EXTERNALIZABLE: u32 = 0b0111;
/// Traits, in the integer that begins an object: dynamic properties follow the members.
pub(super) const TRAITS_DYNAMIC: u32 = 0b1000;

/// What objects of one class have in common.
#[derive(Debug)]
struct Traits {
    alias: WString,
    is_externalizable: bool,
    is_dynamic: bool,
    members: Vec<WString>,
}

/// What has been read so far, apart from objects. An `ObjectInput` shares it with the reader that
/// made it.
#[derive(Debug, Default)]
pub(super) struct InputState {
    traits: RefCell<Vec<Rc<Traits>>>,
    depth: Cell<u32>,
}

/// A reader of AMF3.
#[derive(Clone)]
pub(super) struct Input<'gc> {
    pub(super) bytes: Bytes<'gc>,
    /// An Array of the objects that references refer to.
    pub(super) objects: Object<'gc>,
    /// An Array of the texts that references refer to.
    pub(super) strings: Object<'gc>,
    pub(super) state: Rc<InputState>,
}

/// What an object begins with: the number of a reference, or what follows.
enum Header {
    Reference(u32),
    /// The bits above the one that says that it's no reference.
    Inline(u32),
}

/// Reads the value at the position of a ByteArray. Errors: as [`super::decode`].
pub(super) fn read<'gc>(
    activation: &mut Activation<'_, 'gc>,
    bytes: Object<'gc>,
) -> Result<Value<'gc>, Error<'gc>> {
    let input = Input {
        bytes: Bytes(bytes),
        objects: activation.array(Vec::new()),
        strings: activation.array(Vec::new()),
        state: Rc::default(),
    };
    input.value(activation)
}

impl<'gc> Input<'gc> {
    /// Reads any value.
    ///
    /// # Errors
    ///
    /// As [`super::decode`].
    pub(super) fn value(
        &self,
        activation: &mut Activation<'_, 'gc>,
    ) -> Result<Value<'gc>, Error<'gc>> {
        let depth = self.state.depth.get();
        if depth == MAX_DEPTH {
            return Err(too_deep(activation));
        }
        self.state.depth.set(depth + 1);
        let value = self.value_of_marker(activation);
        self.state.depth.set(depth);
        value
    }

    fn value_of_marker(
        &self,
        activation: &mut Activation<'_, 'gc>,
    ) -> Result<Value<'gc>, Error<'gc>> {
        let marker = self.bytes.byte(activation)?;
        let Some(&marker) = Marker::ALL.get(usize::from(marker)) else {
            return Err(malformed(activation));
        };
        match marker {
            Marker::Undefined => return Ok(Value::Undefined),
            Marker::Null => return Ok(Value::Null),
            Marker::False => return Ok(Value::Bool(false)),
            Marker::True => return Ok(Value::Bool(true)),
            Marker::Integer => {
                // The 29 bits are signed.
                let bits = self.u29(activation)? << 3;
                return Ok(Value::Int(bits as i32 >> 3));
            }
            Marker::Double => return Ok(Value::Number(self.bytes.double(activation)?)),
            Marker::String => return Ok(self.text(activation)?.into()),
            _ => {}
        }
        let len = match self.header(activation)? {
            Header::Reference(index) => return referenced(activation, self.objects, index),
            Header::Inline(bits) => bits,
        };
        match marker {
            Marker::Date => {
                let time = self.bytes.double(activation)?;
                let date = new_date(activation, time).into();
                Ok(self.remembered(activation, date))
            }
            Marker::Array => self.array(activation, len as usize),
            Marker::Object => self.object(activation, len),
            Marker::Xml | Marker::XmlDocument => {
                let text = self.bytes.text(activation, len as usize)?;
                let xml = new_xml(activation, text)?.into();
                Ok(self.remembered(activation, xml))
            }
            Marker::ByteArray => {
                let bytes = self.bytes.slice(activation, len as usize, <[u8]>::to_vec)?;
                let bytes = super::byte_array(activation, bytes)?.into();
                Ok(self.remembered(activation, bytes))
            }
            Marker::Dictionary => self.dictionary(activation, len as usize),
            vector => self.vector(activation, vector, len as usize),
        }
    }

    fn remembered(&self, activation: &Activation<'_, 'gc>, value: Value<'gc>) -> Value<'gc> {
        remember(activation, self.objects, value);
        value
    }

    fn array(
        &self,
        activation: &mut Activation<'_, 'gc>,
        len: usize,
    ) -> Result<Value<'gc>, Error<'gc>> {
        self.bytes.check_count(activation, len, 1)?;
        let array = activation.array(Vec::new());
        remember(activation, self.objects, array.into());
        self.dynamic_part(activation, array)?;
        for index in 0..len {
            let element = self.value(activation)?;
            activation.set_index(array.into(), index as u32, element)?;
        }
        Ok(array.into())
    }

    fn dynamic_part(
        &self,
        activation: &mut Activation<'_, 'gc>,
        object: Object<'gc>,
    ) -> Result<(), Error<'gc>> {
        loop {
            let name = self.text(activation)?;
            if name.is_empty() {
                return Ok(());
            }
            let value = self.value(activation)?;
            set_member(activation, object, name, value)?;
        }
    }

    fn object(
        &self,
        activation: &mut Activation<'_, 'gc>,
        bits: u32,
    ) -> Result<Value<'gc>, Error<'gc>> {
        let traits = self.traits(activation, bits)?;
        let object = new_object(activation, traits.alias.as_wstr())?;
        remember(activation, self.objects, object.into());
        if traits.is_externalizable {
            self.externalizable(activation, object, &traits)?;
            return Ok(object.into());
        }
        // What the class doesn't have is tried last, and reported then.
        let mut unknown = Vec::new();
        for name in &traits.members {
            let value = self.value(activation)?;
            let name = AvmString::new(activation.mc(), name.clone());
            let key = activation.intern(name);
            if activation.has_named(object.into(), key)? {
                set_member(activation, object, name, value)?;
            } else {
                unknown.push((name, value));
            }
        }
        for (name, value) in unknown {
            set_member(activation, object, name, value)?;
        }
        if traits.is_dynamic {
            self.dynamic_part(activation, object)?;
        }
        Ok(object.into())
    }

    /// Lets an object read itself. Errors: ArgumentError #2173 where it can't.
    fn externalizable(
        &self,
        activation: &mut Activation<'_, 'gc>,
        object: Object<'gc>,
        traits: &Traits,
    ) -> Result<(), Error<'gc>> {
        let external = activation.class("flash.utils.IExternalizable")?;
        if !activation.is_of_type(object.into(), external) {
            let alias = traits.alias.as_wstr();
            return Err(activation.error(ErrorClass::ArgumentError, msg::E2173, [&alias]));
        }
        let input = object_input::create(activation, self)?;
        activation.call_public(object.into(), "readExternal", &[input.into()])?;
        Ok(())
    }

    fn traits(
        &self,
        activation: &mut Activation<'_, 'gc>,
        bits: u32,
    ) -> Result<Rc<Traits>, Error<'gc>> {
        if bits & 1 == 0 {
            let known = self.state.traits.borrow().get(bits as usize >> 1).cloned();
            return known.ok_or_else(|| malformed(activation));
        }
        let is_externalizable = bits & TRAITS_EXTERNALIZABLE >> 1 == TRAITS_EXTERNALIZABLE >> 1;
        let alias = WString::from(self.text(activation)?.as_wstr());
        let count = if is_externalizable {
            0
        } else {
            bits as usize >> 3
        };
        self.bytes.check_count(activation, count, 1)?;
        let mut members = Vec::with_capacity(count);
        for _ in 0..count {
            members.push(WString::from(self.text(activation)?.as_wstr()));
        }
        let traits = Rc::new(Traits {
            alias,
            is_externalizable,
            is_dynamic: bits & TRAITS_DYNAMIC >> 1 != 0,
            members,
        });
        self.state.traits.borrow_mut().push(traits.clone());
        Ok(traits)
    }

    fn dictionary(
        &self,
        activation: &mut Activation<'_, 'gc>,
        len: usize,
    ) -> Result<Value<'gc>, Error<'gc>> {
        let has_weak_keys = self.bytes.byte(activation)? != 0;
        self.bytes.check_count(activation, len, 2)?;
        let class = activation.class("flash.utils.Dictionary")?;
        let dictionary = activation.construct(class, &[has_weak_keys.into()])?;
        remember(activation, self.objects, dictionary.into());
        for _ in 0..len {
            let key = self.value(activation)?;
            let value = self.value(activation)?;
            if let Some(mut storage) = dictionary.dictionary_mut(activation.mc()) {
                storage.set(activation.mc(), key, value);
            }
        }
        Ok(dictionary.into())
    }

    fn vector(
        &self,
        activation: &mut Activation<'_, 'gc>,
        marker: Marker,
        len: usize,
    ) -> Result<Value<'gc>, Error<'gc>> {
        let is_fixed = self.bytes.byte(activation)? != 0;
        let (ty, size) = match marker {
            Marker::VectorInt => (Type::Int, 4),
            Marker::VectorUint => (Type::Uint, 4),
            Marker::VectorDouble => (Type::Number, 8),
            _ => (self.element_type(activation)?, 1),
        };
        self.bytes.check_count(activation, len, size)?;
        let vector = activation.vector(VectorStorage::new(ty))?;
        remember(activation, self.objects, vector.into());
        for index in 0..len {
            let element = match marker {
                Marker::VectorInt => Value::from(self.bytes.u32(activation)? as i32),
                Marker::VectorUint => Value::from(self.bytes.u32(activation)?),
                Marker::VectorDouble => Value::from(self.bytes.double(activation)?),
                _ => self.value(activation)?,
            };
            // This coerces the element, which input that lies about the type needs.
            activation.set_index(vector.into(), index as u32, element)?;
        }
        if let Some(mut storage) = vector.vector_mut(activation.mc()) {
            storage.set_fixed(is_fixed);
        }
        Ok(vector.into())
    }

    /// The type of a Vector's elements: the class with the alias that is here, or Object.
    fn element_type(&self, activation: &mut Activation<'_, 'gc>) -> Result<Type<'gc>, Error<'gc>> {
        let alias = self.text(activation)?;
        let class = super::class_aliases::class_of(activation, alias.as_wstr());
        let class = class.unwrap_or(activation.classes().object);
        Ok(class.as_class().map_or(Type::Object, ClassDef::as_type))
    }

    pub(super) fn text(
        &self,
        activation: &mut Activation<'_, 'gc>,
    ) -> Result<AvmString<'gc>, Error<'gc>> {
        match self.header(activation)? {
            Header::Reference(index) => {
                let text = referenced(activation, self.strings, index)?;
                text.as_string().ok_or_else(|| malformed(activation))
            }
            Header::Inline(len) => {
                let text = self.bytes.text(activation, len as usize)?;
                if !text.is_empty() {
                    remember(activation, self.strings, text.into());
                }
                Ok(text)
            }
        }
    }

    fn header(&self, activation: &mut Activation<'_, 'gc>) -> Result<Header, Error<'gc>> {
        let bits = self.u29(activation)?;
        Ok(match bits & 1 {
            0 => Header::Reference(bits >> 1),
            _ => Header::Inline(bits >> 1),
        })
    }

    /// An unsigned integer of 29 bits: seven to a byte, but eight in the fourth.
    fn u29(&self, activation: &mut Activation<'_, 'gc>) -> Result<u32, Error<'gc>> {
        let mut value = 0;
        for _ in 0..3 {
            let byte = u32::from(self.bytes.byte(activation)?);
            value = value << 7 | byte & 0x7F;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Ok(value << 8 | u32::from(self.bytes.byte(activation)?))
    }
}
