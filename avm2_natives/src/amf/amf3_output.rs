//! Writing AMF3.

use std::cell::RefCell;
use std::rc::Rc;

use airshim_avm2::bytearray::{ByteArrayStorage, DataError};
use airshim_avm2::prelude::*;
use airshim_avm2::types::Type;
use airshim_avm2::vector_storage::Elements;
use rustc_hash::FxHashMap;

use super::amf3_input::{Marker, TRAITS_DYNAMIC, TRAITS_EXTERNALIZABLE};
use super::members::{dynamic_members, is_function};
use super::{MAX_DEPTH, class_aliases, object_output, too_deep};
use crate::data_io;

/// The range of the integers that fit the variable-length form.
const INT_RANGE: std::ops::Range<f64> = -268_435_456.0..268_435_456.0;

/// What has been written so far. An `ObjectOutput` shares it with the writer that made it.
#[derive(Default)]
pub(super) struct OutputState {
    pub(super) bytes: ByteArrayStorage,
    strings: FxHashMap<WString, u32>,
    /// By address. Nothing is collected while something is written, so that these stay.
    objects: FxHashMap<usize, u32>,
    /// By the address of the class.
    traits: FxHashMap<usize, u32>,
    depth: u32,
}

/// A writer of AMF3.
#[derive(Clone, Default)]
pub(super) struct Output(pub(super) Rc<RefCell<OutputState>>);

/// See [`super::encode`].
pub(super) fn encode<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
) -> Result<Vec<u8>, Error<'gc>> {
    let output = Output::default();
    output.value(activation, value)?;
    let bytes = output.0.borrow_mut().bytes.replace(Vec::new());
    Ok(bytes)
}

impl Output {
    /// Writes any value.
    ///
    /// # Errors
    ///
    /// As [`super::encode`].
    pub(super) fn value<'gc>(
        &self,
        activation: &mut Activation<'_, 'gc>,
        value: Value<'gc>,
    ) -> Result<(), Error<'gc>> {
        match value {
            Value::Undefined => self.marker(activation, Marker::Undefined),
            Value::Null => self.marker(activation, Marker::Null),
            Value::Bool(false) => self.marker(activation, Marker::False),
            Value::Bool(true) => self.marker(activation, Marker::True),
            Value::Int(int) => self.number(activation, f64::from(int)),
            Value::Number(number) => self.number(activation, number),
            Value::String(text) => {
                self.marker(activation, Marker::String)?;
                self.text(activation, text.as_wstr())
            }
            Value::Object(object) => self.nested(activation, object),
        }
    }

    fn nested<'gc>(
        &self,
        activation: &mut Activation<'_, 'gc>,
        object: Object<'gc>,
    ) -> Result<(), Error<'gc>> {
        let depth = self.0.borrow().depth;
        if depth == MAX_DEPTH {
            return Err(too_deep(activation));
        }
        self.0.borrow_mut().depth = depth + 1;
        let written = self.object(activation, object);
        self.0.borrow_mut().depth = depth;
        written
    }

    fn object<'gc>(
        &self,
        activation: &mut Activation<'_, 'gc>,
        object: Object<'gc>,
    ) -> Result<(), Error<'gc>> {
        match object.kind() {
            Kind::Function(_) | Kind::Class(_) => self.marker(activation, Marker::Undefined),
            Kind::Array(_) => self.array(activation, object),
            Kind::Vector(_) => self.vector(activation, object),
            Kind::Dictionary(_) => self.dictionary(activation, object),
            Kind::Date(time) => {
                if self.begin(activation, Marker::Date, object)? {
                    self.u29(activation, 1)?;
                    self.raw(activation, &time.get().to_be_bytes())?;
                }
                Ok(())
            }
            Kind::ByteArray(bytes) => {
                if self.begin(activation, Marker::ByteArray, object)? {
                    let bytes = bytes.borrow();
                    self.length(activation, bytes.len())?;
                    self.raw(activation, bytes.bytes())?;
                }
                Ok(())
            }
            Kind::Xml(_) | Kind::XmlList(_) => {
                if self.begin(activation, Marker::Xml, object)? {
                    let text = activation.call_public(object.into(), "toXMLString", &[])?;
                    let text = text.to_avm_string(activation)?;
                    let utf8 = text.as_wstr().to_utf8_bytes_lenient();
                    self.length(activation, utf8.len())?;
                    self.raw(activation, &utf8)?;
                }
                Ok(())
            }
            _ => self.instance(activation, object),
        }
    }

    /// An Array: first the properties with names, among them the elements behind the first hole,
    /// then the elements before it. A function counts as a hole.
    fn array<'gc>(
        &self,
        activation: &mut Activation<'_, 'gc>,
        array: Object<'gc>,
    ) -> Result<(), Error<'gc>> {
        if !self.begin(activation, Marker::Array, array)? {
            return Ok(());
        }
        let storage = array
            .as_array()
            .expect("the caller looked at the kind")
            .clone();
        let dense: Vec<_> = (0..storage.len())
            .map_while(|index| storage.get(index))
            .take_while(|&value| !is_function(value))
            .collect();
        self.length(activation, dense.len())?;
        let mut next = storage.next_index(dense.len() as u32);
        while let Some(index) = next {
            let element = storage.get(index).unwrap_or(Value::Undefined);
            if !is_function(element) {
                self.text(activation, WString::from(index.to_string()).as_wstr())?;
                self.value(activation, element)?;
            }
            next = index
                .checked_add(1)
                .and_then(|index| storage.next_index(index));
        }
        self.dynamic_part(activation, array)?;
        for element in dense {
            self.value(activation, element)?;
        }
        Ok(())
    }

    /// The dynamic properties, and the empty name that ends them.
    fn dynamic_part<'gc>(
        &self,
        activation: &mut Activation<'_, 'gc>,
        object: Object<'gc>,
    ) -> Result<(), Error<'gc>> {
        for (name, value) in dynamic_members(activation, object)? {
            // An empty name would end the properties here.
            if !name.is_empty() {
                self.text(activation, name.as_wstr())?;
                self.value(activation, value)?;
            }
        }
        self.text(activation, WStr::EMPTY)
    }

    fn vector<'gc>(
        &self,
        activation: &mut Activation<'_, 'gc>,
        vector: Object<'gc>,
    ) -> Result<(), Error<'gc>> {
        let storage = vector
            .as_vector()
            .expect("the caller looked at the kind")
            .clone();
        let marker = match storage.elements() {
            Elements::Int(_) => Marker::VectorInt,
            Elements::Uint(_) => Marker::VectorUint,
            Elements::Number(_) => Marker::VectorDouble,
            Elements::Object(_) => Marker::VectorObject,
        };
        if !self.begin(activation, marker, vector)? {
            return Ok(());
        }
        self.length(activation, storage.len() as usize)?;
        self.raw(activation, &[u8::from(storage.is_fixed())])?;
        match storage.elements() {
            Elements::Int(ints) => ints
                .iter()
                .try_for_each(|int| self.raw(activation, &int.to_be_bytes())),
            Elements::Uint(uints) => uints
                .iter()
                .try_for_each(|uint| self.raw(activation, &uint.to_be_bytes())),
            Elements::Number(numbers) => numbers
                .iter()
                .try_for_each(|number| self.raw(activation, &number.to_be_bytes())),
            Elements::Object(values) => {
                let alias = match storage.element_type() {
                    Type::Class(class) => class.class_object(),
                    _ => None,
                };
                let alias = alias.and_then(|class| class_aliases::alias_of(activation, class));
                self.text(activation, alias.unwrap_or_default().as_wstr())?;
                values.iter().try_for_each(|&value| {
                    let value = if matches!(value, Value::Undefined) {
                        Value::Null
                    } else {
                        value
                    };
                    self.value(activation, value)
                })
            }
        }
    }

    fn dictionary<'gc>(
        &self,
        activation: &mut Activation<'_, 'gc>,
        dictionary: Object<'gc>,
    ) -> Result<(), Error<'gc>> {
        if !self.begin(activation, Marker::Dictionary, dictionary)? {
            return Ok(());
        }
        let storage = dictionary
            .as_dictionary()
            .expect("the caller looked at the kind");
        let has_weak_keys = storage.has_weak_keys();
        let entries: Vec<_> = storage.iter(activation.mc()).collect();
        drop(storage);
        self.length(activation, entries.len())?;
        self.raw(activation, &[u8::from(has_weak_keys)])?;
        for (key, value) in entries {
            self.value(activation, key)?;
            self.value(activation, value)?;
        }
        Ok(())
    }

    /// An object of any class: its traits, the fixed members, the dynamic properties; or what its
    /// `writeExternal` writes.
    fn instance<'gc>(
        &self,
        activation: &mut Activation<'_, 'gc>,
        object: Object<'gc>,
    ) -> Result<(), Error<'gc>> {
        if !self.begin(activation, Marker::Object, object)? {
            return Ok(());
        }
        let class = object.class();
        let key = class.map_or(0, Object::address);
        let external = activation.class("flash.utils.IExternalizable")?;
        if activation.is_of_type(object.into(), external) {
            if !self.known_traits(activation, key)? {
                self.u29(activation, TRAITS_EXTERNALIZABLE)?;
                self.alias(activation, class)?;
            }
            let output = object_output::create(activation, self.clone())?;
            activation.call_public(object.into(), "writeExternal", &[output.into()])?;
            return Ok(());
        }
        let members = object.serializable_members();
        if !self.known_traits(activation, key)? {
            let dynamic = if object.is_dynamic() {
                TRAITS_DYNAMIC
            } else {
                0
            };
            self.u29(activation, (members.len() as u32) << 4 | dynamic | 0b11)?;
            self.alias(activation, class)?;
            for name in &members {
                self.text(activation, name.as_wstr())?;
            }
        }
        for name in members {
            let value = activation.get_named(object.into(), name)?;
            self.value(activation, value)?;
        }
        if object.is_dynamic() {
            self.dynamic_part(activation, object)?;
        }
        Ok(())
    }

    fn alias<'gc>(
        &self,
        activation: &mut Activation<'_, 'gc>,
        class: Option<Object<'gc>>,
    ) -> Result<(), Error<'gc>> {
        let alias = class.and_then(|class| class_aliases::alias_of(activation, class));
        self.text(activation, alias.unwrap_or_default().as_wstr())
    }

    /// Whether the traits of a class have been written before. Then they are referred to.
    fn known_traits<'gc>(
        &self,
        activation: &mut Activation<'_, 'gc>,
        class: usize,
    ) -> Result<bool, Error<'gc>> {
        let known = {
            let traits = &mut self.0.borrow_mut().traits;
            let next = traits.len() as u32;
            let known = traits.get(&class).copied();
            traits.entry(class).or_insert(next);
            known
        };
        match known {
            Some(index) => self.u29(activation, index << 2 | 0b01).map(|()| true),
            None => Ok(false),
        }
    }

    /// Writes the marker of an object; whether the object has to follow, since it hasn't been
    /// written before. Otherwise it is referred to.
    fn begin<'gc>(
        &self,
        activation: &mut Activation<'_, 'gc>,
        marker: Marker,
        object: Object<'gc>,
    ) -> Result<bool, Error<'gc>> {
        self.marker(activation, marker)?;
        let known = {
            let objects = &mut self.0.borrow_mut().objects;
            let next = objects.len() as u32;
            let known = objects.get(&object.address()).copied();
            objects.entry(object.address()).or_insert(next);
            known
        };
        match known {
            Some(index) => self.u29(activation, index << 1).map(|()| false),
            None => Ok(true),
        }
    }

    fn number<'gc>(
        &self,
        activation: &mut Activation<'_, 'gc>,
        number: f64,
    ) -> Result<(), Error<'gc>> {
        let is_negative_zero = number == 0.0 && number.is_sign_negative();
        if number.fract() == 0.0 && INT_RANGE.contains(&number) && !is_negative_zero {
            self.marker(activation, Marker::Integer)?;
            return self.u29(activation, number as i32 as u32);
        }
        self.marker(activation, Marker::Double)?;
        self.raw(activation, &number.to_be_bytes())
    }

    /// A text, or a reference to it if it has been written before.
    pub(super) fn text<'gc>(
        &self,
        activation: &mut Activation<'_, 'gc>,
        text: WStr<'_>,
    ) -> Result<(), Error<'gc>> {
        if text.is_empty() {
            return self.u29(activation, 1);
        }
        let known = {
            let strings = &mut self.0.borrow_mut().strings;
            let next = strings.len() as u32;
            let text = WString::from(text);
            let known = strings.get(&text).copied();
            strings.entry(text).or_insert(next);
            known
        };
        if let Some(index) = known {
            return self.u29(activation, index << 1);
        }
        let utf8 = text.to_utf8_bytes_lenient();
        self.length(activation, utf8.len())?;
        self.raw(activation, &utf8)
    }

    /// A length, marked as being no reference. Errors: RangeError #2006 above 2^28.
    fn length<'gc>(
        &self,
        activation: &mut Activation<'_, 'gc>,
        len: usize,
    ) -> Result<(), Error<'gc>> {
        match u32::try_from(len) {
            Ok(len) if len < 1 << 28 => self.u29(activation, len << 1 | 1),
            _ => Err(data_io::throw(activation, DataError::OutOfRange)),
        }
    }

    /// An unsigned integer of 29 bits: seven to a byte, but eight in the fourth.
    fn u29<'gc>(&self, activation: &mut Activation<'_, 'gc>, value: u32) -> Result<(), Error<'gc>> {
        let value = value & 0x1FFF_FFFF;
        let more = |shift: u32| (value >> shift) as u8 & 0x7F | 0x80;
        let last = value as u8 & 0x7F;
        match value {
            0..0x80 => self.raw(activation, &[last]),
            0x80..0x4000 => self.raw(activation, &[more(7), last]),
            0x4000..0x20_0000 => self.raw(activation, &[more(14), more(7), last]),
            _ => self.raw(activation, &[more(22), more(15), more(8), value as u8]),
        }
    }

    fn marker<'gc>(
        &self,
        activation: &mut Activation<'_, 'gc>,
        marker: Marker,
    ) -> Result<(), Error<'gc>> {
        self.raw(activation, &[marker as u8])
    }

    pub(super) fn raw<'gc>(
        &self,
        activation: &mut Activation<'_, 'gc>,
        bytes: &[u8],
    ) -> Result<(), Error<'gc>> {
        let written = self.0.borrow_mut().bytes.write(bytes);
        written.map_err(|error| data_io::throw(activation, error))
    }
}
