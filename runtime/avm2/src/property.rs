//! Looking properties up by name at run time (AVM2 specification, section 2.3; ECMA-262 sections
//! 8.6.2.1 to 8.6.2.5).
//!
//! A look-up never calls ActionScript itself: where it finds a getter or setter it gives the
//! method to be called, so that the interpreter can call it without recursion.

use gc_arena::Gc;

use crate::activation::Activation;
use crate::error::{Error, ErrorClass};
use crate::error_messages::msg;
use crate::name::Multiname;
use crate::object::{Kind, Object};
use crate::property_map::PropertyKey;
use crate::types::TypeRef;
use crate::value::Value;
use crate::vtable::{MethodSlot, Property, VTable};

/// From this SWF version on, a number that is no index of a Vector is an error of its own.
const CHECKS_VECTOR_INDEXES_FROM: u8 = 11;

/// What a property's name is to a Vector.
enum VectorName {
    /// The index of an element, whether or not there is one.
    Index(u32),
    /// A number that no property can have as its name.
    Missing,
    /// A name as of any other object.
    Other,
}

/// What reading a property comes to.
pub(crate) enum Got<'gc> {
    /// This value.
    Value(Value<'gc>),
    /// The result of this getter.
    Getter(MethodSlot<'gc>),
}

/// What calling a property comes to.
pub(crate) enum Callee<'gc> {
    /// This method, on the receiver.
    Method(MethodSlot<'gc>),
    /// This value as a function.
    Value(Value<'gc>),
    /// The result of this getter as a function.
    Getter(MethodSlot<'gc>),
    /// The native classes have done the call already.
    Done(Value<'gc>),
}

impl<'gc> Activation<'_, 'gc> {
    /// The layout whose members `value` has. Errors: TypeError #1009 and #1010 of `null` and
    /// `undefined`.
    pub(crate) fn vtable_of(
        &mut self,
        value: Value<'gc>,
    ) -> Result<Gc<'gc, VTable<'gc>>, Error<'gc>> {
        if let Value::Object(object) = value {
            return Ok(object.vtable());
        }
        match self.class_of_primitive(value) {
            Some(class) => Ok(class.instance),
            None => Err(self.null_error(value)),
        }
    }

    /// The error of using `null` or `undefined` as an object.
    #[cold]
    pub(crate) fn null_error(&mut self, value: Value<'gc>) -> Error<'gc> {
        match value {
            Value::Undefined => self.error(ErrorClass::TypeError, msg::E1010, []),
            _ => self.error(ErrorClass::TypeError, msg::E1009, []),
        }
    }

    /// Reads the property `name` of `value`.
    pub(crate) fn lookup_get(
        &mut self,
        value: Value<'gc>,
        name: &Multiname<'gc>,
    ) -> Result<Got<'gc>, Error<'gc>> {
        if let Value::Object(object) = value
            && let Some(special) = self.special_get(object, name)?
        {
            return Ok(Got::Value(special));
        }
        let vtable = self.vtable_of(value)?;
        if let Some(property) = vtable.find(name) {
            return self.get_fixed(value, vtable, property, name);
        }
        if let Some(found) = self.get_dynamic(value, name) {
            return Ok(Got::Value(found));
        }
        let could_be_added = name.name.is_some() && !name.is_attribute && name.ns.contains_public();
        if could_be_added && self.is_open(value) {
            return Ok(Got::Value(Value::Undefined));
        }
        Err(self.missing_error(value, name))
    }

    /// Reads a member that a layout declares.
    pub(crate) fn get_fixed(
        &mut self,
        value: Value<'gc>,
        vtable: Gc<'gc, VTable<'gc>>,
        property: Property,
        name: &Multiname<'gc>,
    ) -> Result<Got<'gc>, Error<'gc>> {
        Ok(match property {
            Property::Slot(slot) | Property::Const(slot) => Got::Value(match value {
                Value::Object(object) => object.slot(slot),
                _ => Value::Undefined,
            }),
            Property::Method(id) => Got::Value(self.bound_method(value, vtable, id)?.into()),
            Property::Accessor { get: Some(id), .. } => Got::Getter(vtable.methods[id as usize]),
            Property::Accessor { get: None, .. } => {
                let class = vtable.display_name();
                return Err(self.error(ErrorClass::ReferenceError, msg::E1077, [name, &class]));
            }
        })
    }

    /// The closure of a method with its receiver; the same one each time.
    pub(crate) fn bound_method(
        &mut self,
        receiver: Value<'gc>,
        vtable: Gc<'gc, VTable<'gc>>,
        id: u32,
    ) -> Result<Object<'gc>, Error<'gc>> {
        let known = receiver
            .as_object()
            .and_then(Object::extension)
            .and_then(|extension| {
                let extension = extension.borrow();
                extension
                    .bound_methods
                    .iter()
                    .find(|(known, _)| *known == id)
                    .map(|&(_, f)| f)
            });
        if let Some(known) = known {
            return Ok(known);
        }
        let entry = vtable.methods[id as usize];
        let scope = self.method_scope(&entry)?;
        let declarer = entry.owner_class();
        let closure = self.new_function(entry.method, scope, Some(receiver), declarer);
        if let Some(object) = receiver.as_object() {
            let mc = self.mc();
            let extension = object.extension_or_new(mc).unlock(mc);
            extension.borrow_mut().bound_methods.push((id, closure));
        }
        Ok(closure)
    }

    /// A dynamic property of `value` or of its prototypes.
    pub(crate) fn get_dynamic(
        &mut self,
        value: Value<'gc>,
        name: &Multiname<'gc>,
    ) -> Option<Value<'gc>> {
        if !name.ns.contains_public() || name.is_attribute {
            return None;
        }
        let key = PropertyKey::from_name(name.name?);
        let mut next = match value {
            Value::Object(object) => Some(object),
            other => self.proto_of(other),
        };
        while let Some(object) = next {
            if let Some(found) = object.dynamic(key) {
                return Some(found);
            }
            if let PropertyKey::Index(index) = key
                && let Some(found) = object.as_array().and_then(|array| array.get(index))
            {
                return Some(found);
            }
            next = object.proto();
        }
        None
    }

    /// Whether reading a property that isn't there gives `undefined`.
    fn is_open(&self, value: Value<'gc>) -> bool {
        match value {
            Value::Object(object) => Self::takes_dynamic(object),
            _ => false,
        }
    }

    #[cold]
    fn missing_error(&mut self, value: Value<'gc>, name: &Multiname<'gc>) -> Error<'gc> {
        let class = self.class_name_of(value);
        // A name that no dynamic property of an object could have, other than one in a single namespace.
        let several = matches!(name.ns, crate::name::NamespaceSet::Many(_));
        let unusual =
            name.name.is_none() || name.is_attribute || (several && !name.ns.contains_public());
        if unusual && matches!(value, Value::Object(_)) {
            return self.error(ErrorClass::ReferenceError, msg::E1081, [name, &class]);
        }
        self.error(ErrorClass::ReferenceError, msg::E1069, [name, &class])
    }

    /// Writes the property `name` of `value`. A setter that is to be called is given back.
    /// `init` is whether constants may be written.
    pub(crate) fn lookup_set(
        &mut self,
        value: Value<'gc>,
        name: &Multiname<'gc>,
        new: Value<'gc>,
        init: bool,
    ) -> Result<Option<MethodSlot<'gc>>, Error<'gc>> {
        let Value::Object(object) = value else {
            return self.set_on_primitive(value, name);
        };
        if self.special_set(object, name, new)? {
            return Ok(None);
        }
        let vtable = object.vtable();
        match vtable.find(name) {
            Some(Property::Slot(slot)) => self.write_slot(object, slot, new).map(|()| None),
            Some(Property::Const(slot)) if init && self.may_initialize(vtable, slot) => {
                self.write_slot(object, slot, new).map(|()| None)
            }
            Some(Property::Accessor { set: Some(id), .. }) => Ok(Some(vtable.methods[id as usize])),
            Some(Property::Const(_) | Property::Accessor { set: None, .. }) => {
                let class = vtable.display_name();
                Err(self.error(ErrorClass::ReferenceError, msg::E1074, [name, &class]))
            }
            // The class library fills prototypes whose objects have the methods already, in the namespace AS3, which
            // its compiler opens everywhere.
            Some(Property::Method(_)) if self.is_in_library() => {
                self.set_dynamic_property(object, name, new).map(|()| None)
            }
            Some(Property::Method(_)) => {
                let class = vtable.display_name();
                Err(self.error(ErrorClass::ReferenceError, msg::E1037, [name, &class]))
            }
            None => self.set_dynamic_property(object, name, new).map(|()| None),
        }
    }

    /// Whether the running code may set the constant in `slot` of objects of the layout.
    #[cold]
    fn may_initialize(&self, vtable: Gc<'gc, VTable<'gc>>, slot: u32) -> bool {
        let frames = self.vm().stack.frames.borrow();
        let class = frames
            .last()
            .and_then(|frame| frame.code.method.owner().class);
        vtable.is_set_by(slot, class)
    }

    /// Whether the running code is of the class library.
    #[cold]
    fn is_in_library(&self) -> bool {
        let frames = self.vm().stack.frames.borrow();
        frames
            .last()
            .is_some_and(|frame| frame.code.method.unit.block().is_some())
    }

    fn set_dynamic_property(
        &mut self,
        object: Object<'gc>,
        name: &Multiname<'gc>,
        new: Value<'gc>,
    ) -> Result<(), Error<'gc>> {
        let key = name
            .name
            .filter(|_| name.ns.contains_public() && !name.is_attribute);
        match key {
            Some(key) if Self::takes_dynamic(object) => {
                object.set_dynamic(self.mc(), PropertyKey::from_name(key), new);
                Ok(())
            }
            _ => {
                let class = object.vtable().display_name();
                Err(self.error(ErrorClass::ReferenceError, msg::E1056, [name, &class]))
            }
        }
    }

    fn set_on_primitive(
        &mut self,
        value: Value<'gc>,
        name: &Multiname<'gc>,
    ) -> Result<Option<MethodSlot<'gc>>, Error<'gc>> {
        let vtable = self.vtable_of(value)?;
        let class = vtable.display_name();
        match vtable.find(name) {
            Some(Property::Method(_)) => {
                Err(self.error(ErrorClass::ReferenceError, msg::E1037, [name, &class]))
            }
            Some(_) => Err(self.error(ErrorClass::ReferenceError, msg::E1074, [name, &class])),
            None => Err(self.error(ErrorClass::ReferenceError, msg::E1056, [name, &class])),
        }
    }

    /// Sets a slot, the value coerced to the slot's type.
    pub(crate) fn write_slot(
        &mut self,
        object: Object<'gc>,
        slot: u32,
        new: Value<'gc>,
    ) -> Result<(), Error<'gc>> {
        let vtable = object.vtable();
        let Some(declared) = vtable.slots.get(slot as usize) else {
            return Ok(());
        };
        let ty = match declared.ty.get() {
            Some(ty) => ty,
            None => TypeRef::resolve(declared.ty, self)?,
        };
        let new = ty.coerce(self, new)?;
        object.set_slot(self.mc(), slot, new);
        Ok(())
    }

    /// Finds what calling the property `name` of `value` calls.
    pub(crate) fn lookup_call(
        &mut self,
        value: Value<'gc>,
        name: &Multiname<'gc>,
        args: &[Value<'gc>],
    ) -> Result<Callee<'gc>, Error<'gc>> {
        if let Value::Object(object) = value
            && let Some(done) = self.special_call(object, name, args)?
        {
            return Ok(Callee::Done(done));
        }
        let vtable = self.vtable_of(value)?;
        match vtable.find(name) {
            Some(Property::Method(id)) => Ok(Callee::Method(vtable.methods[id as usize])),
            Some(Property::Accessor { get: Some(id), .. }) => {
                Ok(Callee::Getter(vtable.methods[id as usize]))
            }
            Some(property) => match self.get_fixed(value, vtable, property, name)? {
                Got::Value(function) => Ok(Callee::Value(function)),
                Got::Getter(getter) => Ok(Callee::Getter(getter)),
            },
            // What a primitive value hasn't is undefined here, so that calling it is what fails.
            None if !matches!(value, Value::Object(_))
                && self.get_dynamic(value, name).is_none() =>
            {
                let name = name.local_name();
                Err(self.error(ErrorClass::TypeError, msg::E1006, [&name]))
            }
            None => match self.lookup_get(value, name)? {
                Got::Value(function) => {
                    if !self.is_callable(function) {
                        return Err(self.error(
                            ErrorClass::TypeError,
                            msg::E1006,
                            [&name.local_name()],
                        ));
                    }
                    Ok(Callee::Value(function))
                }
                Got::Getter(getter) => Ok(Callee::Getter(getter)),
            },
        }
    }

    /// Whether `value` has the property `name`, own or inherited (the `in` operator).
    pub(crate) fn has_property(
        &mut self,
        value: Value<'gc>,
        name: &Multiname<'gc>,
    ) -> Result<bool, Error<'gc>> {
        if let Value::Object(object) = value
            && let Some(special) = self.special_has(object, name)?
        {
            return Ok(special);
        }
        let vtable = self.vtable_of(value)?;
        Ok(vtable.find(name).is_some() || self.get_dynamic(value, name).is_some())
    }

    /// Whether `value` itself, not a prototype, has the property `name`.
    pub fn has_own_property(
        &mut self,
        value: Value<'gc>,
        name: &Multiname<'gc>,
    ) -> Result<bool, Error<'gc>> {
        if let Value::Object(object) = value {
            if let Kind::Proxy = object.kind()
                && let Some(local) = name.name
                && !crate::proxy::is_declared(object, name)
            {
                return crate::proxy::is_in(self, object, local.string().into());
            }
            if let Some(special) = self.special_has(object, name)? {
                return Ok(special);
            }
        }
        let vtable = self.vtable_of(value)?;
        if vtable.find(name).is_some() {
            return Ok(true);
        }
        let key = name.name.filter(|_| name.ns.contains_public());
        Ok(match (key, value) {
            (Some(key), Value::Object(object)) => {
                object.dynamic(PropertyKey::from_name(key)).is_some()
            }
            _ => false,
        })
    }

    /// `delete value.name`; whether it's gone. Errors: ReferenceError #1120 of what is no object.
    pub(crate) fn delete_property(
        &mut self,
        value: Value<'gc>,
        name: &Multiname<'gc>,
    ) -> Result<bool, Error<'gc>> {
        let Value::Object(object) = value else {
            if value.is_null_or_undefined() {
                return Err(self.null_error(value));
            }
            let class = self.class_name_of(value);
            return Err(self.error(ErrorClass::ReferenceError, msg::E1120, [name, &class]));
        };
        if let Some(special) = self.special_delete(object, name)? {
            return Ok(special);
        }
        let vtable = object.vtable();
        if vtable.find(name).is_some() {
            return Ok(false);
        }
        match name.name.filter(|_| name.ns.contains_public()) {
            Some(key) if vtable.is_dynamic => {
                object.remove_dynamic(self.mc(), PropertyKey::from_name(key));
                Ok(true)
            }
            _ => Ok(vtable.is_dynamic),
        }
    }

    // --- Objects whose properties aren't all in slots and maps -------------------------------

    /// Whether the object can have dynamic properties. A Vector hasn't any, although its class is dynamic.
    fn takes_dynamic(object: Object<'gc>) -> bool {
        object.vtable().is_dynamic && !matches!(object.kind(), Kind::Vector(_))
    }

    /// What `name` is to a Vector: text that is a number counts as the number. Errors: those of
    /// [`Self::check_vector_index`].
    fn vector_name(
        &mut self,
        vector: Object<'gc>,
        name: &Multiname<'gc>,
    ) -> Result<VectorName, Error<'gc>> {
        let Some(local) = name
            .name
            .filter(|_| name.ns.contains_public() && !name.is_attribute)
        else {
            return Ok(VectorName::Other);
        };
        if let Some(index) = local.as_index() {
            return Ok(VectorName::Index(index));
        }
        let text = local.string().as_wstr();
        let starts_number =
            |unit| matches!(u8::try_from(unit), Ok(b'0'..=b'9' | b'-' | b'+' | b'.'));
        if !text.get(0).is_some_and(starts_number) {
            return Ok(VectorName::Other);
        }
        let number = crate::number::string_to_number(text);
        if number.is_nan() {
            return Ok(VectorName::Other);
        }
        let index = number as u32;
        if f64::from(index) == number {
            return Ok(VectorName::Index(index));
        }
        self.check_vector_index(vector, number)?;
        Ok(VectorName::Missing)
    }

    /// Errors: RangeError #1125 where `object` is a Vector, for a number that is no index. In programs of earlier SWF
    /// versions, such a number is a name as any other.
    pub(crate) fn check_vector_index(
        &mut self,
        object: Object<'gc>,
        number: f64,
    ) -> Result<(), Error<'gc>> {
        let Some(len) = object.as_vector().map(|storage| storage.len()) else {
            return Ok(());
        };
        if self.vm().config.swf_version < CHECKS_VECTOR_INDEXES_FROM {
            return Ok(());
        }
        let shown = crate::number::number_to_wstring(number);
        Err(self.error(ErrorClass::RangeError, msg::E1125, [&shown, &len]))
    }

    /// The array index that `name` is, of a public name.
    fn index_name(name: &Multiname<'gc>) -> Option<u32> {
        if !name.ns.contains_public() || name.is_attribute {
            return None;
        }
        name.name?.as_index()
    }

    fn special_get(
        &mut self,
        object: Object<'gc>,
        name: &Multiname<'gc>,
    ) -> Result<Option<Value<'gc>>, Error<'gc>> {
        match object.kind() {
            Kind::Plain | Kind::Function(_) | Kind::Class(_) | Kind::Native(_) => Ok(None),
            Kind::Array(_) | Kind::ByteArray(_) => match Self::index_name(name) {
                Some(index) => self.index_get(object, index),
                None => Ok(None),
            },
            Kind::Vector(_) => match self.vector_name(object, name)? {
                VectorName::Index(index) => self.index_get(object, index),
                VectorName::Missing => Err(self.missing_error(object.into(), name)),
                VectorName::Other => Ok(None),
            },
            Kind::Dictionary(_) => {
                if object.vtable().find(name).is_some() {
                    return Ok(None);
                }
                let Some(key) = dictionary_key(object, name) else {
                    return Ok(None);
                };
                let storage = object.as_dictionary();
                Ok(storage.and_then(|storage| storage.get(self.mc(), key.string().into())))
            }
            Kind::Proxy => {
                if crate::proxy::is_declared(object, name) {
                    return Ok(None);
                }
                crate::proxy::get_property(self, object, name).map(Some)
            }
            Kind::Xml(_) | Kind::XmlList(_) => {
                if !name.is_attribute
                    && object
                        .vtable()
                        .find(name)
                        .is_some_and(|_| !name.ns.contains_public())
                {
                    return Ok(None);
                }
                crate::xml::get_property(self, object, name).map(Some)
            }
            _ => Ok(None),
        }
    }

    fn special_set(
        &mut self,
        object: Object<'gc>,
        name: &Multiname<'gc>,
        new: Value<'gc>,
    ) -> Result<bool, Error<'gc>> {
        match object.kind() {
            Kind::Plain | Kind::Function(_) | Kind::Class(_) | Kind::Native(_) => Ok(false),
            Kind::Array(_) | Kind::ByteArray(_) => match Self::index_name(name) {
                Some(index) => self.index_set(object, index, new),
                None => Ok(false),
            },
            Kind::Vector(_) => match self.vector_name(object, name)? {
                VectorName::Index(index) => self.index_set(object, index, new),
                VectorName::Missing | VectorName::Other => Ok(false),
            },
            Kind::Dictionary(_) => {
                if object.vtable().find(name).is_some() {
                    return Ok(false);
                }
                let Some(key) = dictionary_key(object, name) else {
                    return Ok(false);
                };
                let mc = self.mc();
                if let Some(mut storage) = object.dictionary_mut(mc) {
                    storage.set(mc, key.string().into(), new);
                }
                Ok(true)
            }
            Kind::Proxy => {
                if crate::proxy::is_declared(object, name) {
                    return Ok(false);
                }
                crate::proxy::set_property(self, object, name, new).map(|()| true)
            }
            Kind::Xml(_) | Kind::XmlList(_) => {
                crate::xml::set_property(self, object, name, new).map(|()| true)
            }
            _ => Ok(false),
        }
    }

    fn special_call(
        &mut self,
        object: Object<'gc>,
        name: &Multiname<'gc>,
        args: &[Value<'gc>],
    ) -> Result<Option<Value<'gc>>, Error<'gc>> {
        match object.kind() {
            Kind::Proxy if !crate::proxy::is_declared(object, name) => {
                crate::proxy::call_property(self, object, name, args).map(Some)
            }
            Kind::Xml(_) | Kind::XmlList(_) => crate::xml::call_property(self, object, name, args),
            _ => Ok(None),
        }
    }

    fn special_has(
        &mut self,
        object: Object<'gc>,
        name: &Multiname<'gc>,
    ) -> Result<Option<bool>, Error<'gc>> {
        match object.kind() {
            Kind::Array(_) | Kind::Vector(_) | Kind::ByteArray(_) => {
                Ok(Self::index_name(name).map(|index| self.index_has(object, index)))
            }
            Kind::Dictionary(_) => {
                let Some(key) = dictionary_key(object, name) else {
                    return Ok(None);
                };
                let mc = self.mc();
                let storage = object.as_dictionary();
                let has =
                    storage.is_some_and(|storage| storage.get(mc, key.string().into()).is_some());
                Ok(has.then_some(true))
            }
            Kind::Proxy if !crate::proxy::is_declared(object, name) => {
                crate::proxy::has_property(self, object, name).map(Some)
            }
            // What isn't a child or attribute may be a method of the prototype.
            Kind::Xml(_) | Kind::XmlList(_) => {
                Ok(crate::xml::has_property(self, object, name)?.then_some(true))
            }
            _ => Ok(None),
        }
    }

    fn special_delete(
        &mut self,
        object: Object<'gc>,
        name: &Multiname<'gc>,
    ) -> Result<Option<bool>, Error<'gc>> {
        let mc = self.mc();
        match object.kind() {
            Kind::Array(_) => Ok(Self::index_name(name).map(|index| {
                if let Some(mut storage) = object.array_mut(mc) {
                    storage.delete(index);
                }
                true
            })),
            // As the reference VM answers, though all elements stay; but for the members of the class.
            Kind::Vector(_) => Ok(Some(object.vtable().find(name).is_none())),
            Kind::ByteArray(_) => Ok(Self::index_name(name).map(|_| false)),
            Kind::Dictionary(_) => {
                let Some(key) = dictionary_key(object, name) else {
                    return Ok((!object.vtable().is_dynamic).then_some(false));
                };
                if let Some(mut storage) = object.dictionary_mut(mc) {
                    storage.remove(mc, key.string().into());
                }
                Ok(Some(true))
            }
            Kind::Proxy if !crate::proxy::is_declared(object, name) => {
                crate::proxy::delete_property(self, object, name).map(Some)
            }
            Kind::Xml(_) | Kind::XmlList(_) => {
                crate::xml::delete_property(self, object, name).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// Element `index` of an Array, Vector or ByteArray; `None` where a look-up in the prototypes
    /// goes on. Errors: RangeError #1125 past the end of a Vector.
    pub(crate) fn index_get(
        &mut self,
        object: Object<'gc>,
        index: u32,
    ) -> Result<Option<Value<'gc>>, Error<'gc>> {
        match object.kind() {
            Kind::Array(storage) => Ok(storage.borrow().get(index)),
            Kind::Vector(storage) => {
                let storage = storage.borrow();
                if let Some(value) = storage.get(index) {
                    return Ok(Some(value));
                }
                let len = storage.len();
                drop(storage);
                Err(self.error(ErrorClass::RangeError, msg::E1125, [&index, &len]))
            }
            Kind::ByteArray(storage) => {
                let storage = storage.borrow();
                let byte = storage.bytes().get(index as usize);
                Ok(Some(byte.map_or(Value::Undefined, |&byte| {
                    Value::Int(i32::from(byte))
                })))
            }
            _ => Ok(None),
        }
    }

    /// Sets element `index` of an Array, Vector or ByteArray; whether it's one of these. Errors:
    /// RangeError #1125 and #1126 of a Vector, what the coercion to its element type throws, and
    /// MemoryError #1000 of a ByteArray that would grow too large.
    pub(crate) fn index_set(
        &mut self,
        object: Object<'gc>,
        index: u32,
        new: Value<'gc>,
    ) -> Result<bool, Error<'gc>> {
        let mc = self.mc();
        match object.kind() {
            Kind::Array(storage) => {
                storage.unlock(mc).borrow_mut().set(index, new);
                Ok(true)
            }
            Kind::Vector(_) => {
                crate::vector::set_element(self, object, index, new)?;
                Ok(true)
            }
            Kind::ByteArray(storage) => {
                let byte = new.to_i32(self)? as u8;
                if storage.borrow_mut().set_byte(index as usize, byte).is_err() {
                    return Err(self.error(ErrorClass::MemoryError, msg::E1000, []));
                }
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    fn index_has(&self, object: Object<'gc>, index: u32) -> bool {
        match object.kind() {
            Kind::Array(storage) => storage.borrow().get(index).is_some(),
            Kind::Vector(storage) => index < storage.borrow().len(),
            Kind::ByteArray(storage) => (index as usize) < storage.borrow().bytes().len(),
            _ => false,
        }
    }
}

/// The entry of a Dictionary that a name stands for; none where the class is sealed. Keys that are objects have no name.
fn dictionary_key<'gc>(
    object: Object<'gc>,
    name: &Multiname<'gc>,
) -> Option<crate::string::Name<'gc>> {
    name.name
        .filter(|_| name.ns.contains_public() && object.vtable().is_dynamic)
}
