//! [`Object`]: the layout that all ActionScript objects share.

use std::any::Any;
use std::cell::{Cell, Ref, RefCell, RefMut};
use std::fmt;

use gc_arena::barrier::{Write, field};
use gc_arena::lock::{Lock, RefLock};
use gc_arena::{Collect, Gc, GcWeak, Mutation};

use crate::activation::Activation;
use crate::array_storage::ArrayStorage;
use crate::bytearray::ByteArrayStorage;
use crate::class::ClassDef;
use crate::dictionary::DictionaryStorage;
use crate::function::FunctionData;
use crate::object_slots::{self, HasSlots, Slots};
use crate::property_map::{PropertyKey, PropertyMap};
use crate::regexp::RegExpData;
use crate::register;
use crate::string::{AvmString, Name};
use crate::value::Value;
use crate::vector_storage::VectorStorage;
use crate::vtable::VTable;
use crate::xml::{XmlListData, XmlNode};

/// What an object is besides its properties: the data of its native class.
#[derive(Collect)]
#[collect(no_drop)]
pub enum Kind<'gc> {
    /// Nothing more than properties.
    Plain,
    /// An Array.
    Array(Gc<'gc, RefLock<ArrayStorage<'gc>>>),
    /// A Vector of any element type.
    Vector(Gc<'gc, RefLock<VectorStorage<'gc>>>),
    /// A function closure or a bound method.
    Function(Gc<'gc, FunctionData<'gc>>),
    /// A class object.
    Class(Gc<'gc, ClassDef<'gc>>),
    /// A Date: its time value in milliseconds since 1970 UTC, NaN if invalid.
    Date(#[collect(require_static)] Cell<f64>),
    /// A RegExp.
    RegExp(#[collect(require_static)] Box<RegExpData>),
    /// An XML node.
    Xml(Gc<'gc, XmlNode<'gc>>),
    /// An XMLList.
    XmlList(Gc<'gc, XmlListData<'gc>>),
    /// A Namespace or QName: what it holds.
    Name(Gc<'gc, NameData<'gc>>),
    /// An Error: the call stack at its construction.
    Error(#[collect(require_static)] Box<RefCell<ErrorData>>),
    /// A ByteArray.
    ByteArray(#[collect(require_static)] Box<RefCell<ByteArrayStorage>>),
    /// A Dictionary.
    Dictionary(Gc<'gc, RefLock<DictionaryStorage<'gc>>>),
    /// A Proxy: property access calls its `flash_proxy` methods.
    Proxy,
    /// Data of a native class outside of this crate. It holds nothing of the collected heap.
    Native(#[collect(require_static)] Box<dyn Any>),
}

impl<'gc> Kind<'gc> {
    /// An Array with `storage`.
    pub fn array(mc: &Mutation<'gc>, storage: ArrayStorage<'gc>) -> Self {
        Self::Array(Gc::new(mc, RefLock::new(storage)))
    }

    /// A Vector with `storage`.
    pub fn vector(mc: &Mutation<'gc>, storage: VectorStorage<'gc>) -> Self {
        Self::Vector(Gc::new(mc, RefLock::new(storage)))
    }

    /// A Dictionary with `storage`.
    pub fn dictionary(mc: &Mutation<'gc>, storage: DictionaryStorage<'gc>) -> Self {
        Self::Dictionary(Gc::new(mc, RefLock::new(storage)))
    }

    /// A ByteArray with `storage`.
    pub fn byte_array(storage: ByteArrayStorage) -> Self {
        Self::ByteArray(Box::new(RefCell::new(storage)))
    }
}

/// What a Namespace or QName object holds.
#[derive(Collect)]
#[collect(no_drop)]
pub enum NameData<'gc> {
    /// A Namespace: its prefix, if it has one, and the namespace.
    Namespace {
        /// The prefix, `undefined` where unknown.
        prefix: Value<'gc>,
        /// The namespace.
        namespace: crate::name::Namespace<'gc>,
    },
    /// A QName.
    QName(crate::name::Multiname<'gc>),
}

/// The native data of an Error.
#[derive(Default, Debug)]
pub struct ErrorData {
    /// The call stack, a line `\tat Class/method()` each.
    pub stack_trace: String,
}

/// The parts of an object that most objects do without.
#[derive(Default, Collect)]
#[collect(no_drop)]
pub(crate) struct Extension<'gc> {
    /// Dynamic properties.
    pub(crate) properties: PropertyMap<'gc>,
    /// The closures of its methods that were taken as values, by dispatch id: taking a method
    /// twice gives the same closure (AVM2 specification, section 5.5), and a closure that is held
    /// only weakly lives as long as its object.
    pub(crate) bound_methods: Vec<(u32, Object<'gc>)>,
}

/// The data behind an [`Object`].
#[derive(Collect)]
#[collect(no_drop)]
pub struct ObjectData<'gc> {
    vtable: Gc<'gc, VTable<'gc>>,
    proto: Lock<Option<Object<'gc>>>,
    extension: Lock<Option<Gc<'gc, RefLock<Extension<'gc>>>>>,
    slots: Slots<'gc>,
    kind: Kind<'gc>,
}

impl<'gc> HasSlots<'gc> for ObjectData<'gc> {
    #[inline(always)]
    fn slots(&self) -> &Slots<'gc> {
        &self.slots
    }
}

/// An ActionScript object. Copying it copies a pointer; `==` compares identity.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub struct Object<'gc>(Gc<'gc, ObjectData<'gc>>);

impl<'gc> Object<'gc> {
    /// A new object laid out by `vtable`, its slots at their default values.
    pub(crate) fn new(
        mc: &Mutation<'gc>,
        vtable: Gc<'gc, VTable<'gc>>,
        proto: Option<Object<'gc>>,
        kind: Kind<'gc>,
    ) -> Self {
        let object = ObjectData {
            vtable,
            proto: Lock::new(proto),
            extension: Lock::new(None),
            slots: Slots::none(),
            kind,
        };
        let defaults = Gc::as_ref(vtable).slots.iter().map(|slot| slot.default);
        Self(object_slots::allocate(mc, object, defaults))
    }

    /// Its native data.
    #[inline]
    pub fn kind(self) -> &'gc Kind<'gc> {
        &Gc::as_ref(self.0).kind
    }

    /// Whether it's of a class of ECMA-357's, whose objects may equal other values than themselves.
    #[inline]
    pub(crate) fn is_of_e4x(self) -> bool {
        matches!(self.kind(), Kind::Xml(_) | Kind::XmlList(_) | Kind::Name(_))
    }

    /// The layout of its fixed properties.
    #[inline]
    pub(crate) fn vtable(self) -> Gc<'gc, VTable<'gc>> {
        self.0.vtable
    }

    /// The class that it's an instance of; `None` for the global object of a script and for
    /// activation objects.
    pub(crate) fn class_def(self) -> Option<Gc<'gc, ClassDef<'gc>>> {
        self.0.vtable.class_def()
    }

    /// The class object of its class; `None` for the global object of a script and for
    /// activation objects.
    pub fn class(self) -> Option<Object<'gc>> {
        self.class_def()?.class_object()
    }

    /// The class's qualified name, as messages show it.
    pub fn class_name(self, _activation: &Activation<'_, 'gc>) -> String {
        self.0.vtable.display_name()
    }

    /// The object that its dynamic look-up continues in (ECMA-262 `[[Prototype]]`).
    #[inline]
    pub fn proto(self) -> Option<Object<'gc>> {
        self.0.proto.get()
    }

    /// Sets what [`Self::proto`] gives.
    pub(crate) fn set_proto(self, mc: &Mutation<'gc>, proto: Option<Object<'gc>>) {
        field!(Gc::write(mc, self.0), ObjectData, proto)
            .unlock()
            .set(proto);
    }

    /// The value of a slot; `undefined` where there's no such slot.
    #[inline]
    pub(crate) fn slot(self, index: u32) -> Value<'gc> {
        self.slot_lock(index)
            .map_or(Value::Undefined, register::read)
    }

    /// A slot, to be read.
    #[inline(always)]
    pub(crate) fn slot_lock(self, index: u32) -> Option<&'gc Lock<Value<'gc>>> {
        Slots::of(self.0).get(index as usize)
    }

    /// Sets a slot to a value that has been coerced to its type.
    #[inline]
    pub(crate) fn set_slot(self, mc: &Mutation<'gc>, index: u32, value: Value<'gc>) {
        if let Some(slot) = self.slot_lock(index) {
            Gc::write(mc, self.0);
            // SAFETY: the barrier of the object that is traced with the slot has just been triggered.
            register::write(unsafe { Write::assume(slot) }, value);
        }
    }

    #[inline]
    pub(crate) fn extension(self) -> Option<Gc<'gc, RefLock<Extension<'gc>>>> {
        self.0.extension.get()
    }

    pub(crate) fn extension_or_new(self, mc: &Mutation<'gc>) -> Gc<'gc, RefLock<Extension<'gc>>> {
        if let Some(extension) = self.0.extension.get() {
            return extension;
        }
        let extension = Gc::new(mc, RefLock::new(Extension::default()));
        field!(Gc::write(mc, self.0), ObjectData, extension)
            .unlock()
            .set(Some(extension));
        extension
    }

    /// The own dynamic property `key`.
    #[inline]
    pub fn dynamic(self, key: PropertyKey<'gc>) -> Option<Value<'gc>> {
        self.extension()?.borrow().properties.get(key)
    }

    /// The own dynamic property `key`, which was last found at `hint` in an object like this one.
    #[inline]
    pub(crate) fn dynamic_hinted(
        self,
        key: PropertyKey<'gc>,
        hint: &Cell<u32>,
    ) -> Option<Value<'gc>> {
        self.extension()?.borrow().properties.get_hinted(key, hint)
    }

    /// Sets the own dynamic property `key`, looked for as [`Self::dynamic_hinted`] does.
    pub(crate) fn set_dynamic_hinted(
        self,
        mc: &Mutation<'gc>,
        key: PropertyKey<'gc>,
        value: Value<'gc>,
        hint: &Cell<u32>,
    ) {
        let extension = self.extension_or_new(mc).unlock(mc);
        let properties = &mut extension.borrow_mut().properties;
        if !properties.replace_hinted(key, value, hint) {
            properties.set(key, value);
        }
    }

    /// Sets the own dynamic property `key`, whether or not the class is dynamic.
    pub fn set_dynamic(self, mc: &Mutation<'gc>, key: PropertyKey<'gc>, value: Value<'gc>) {
        self.extension_or_new(mc)
            .unlock(mc)
            .borrow_mut()
            .properties
            .set(key, value);
    }

    /// Removes the own dynamic property `key`; whether there was one.
    pub fn remove_dynamic(self, mc: &Mutation<'gc>, key: PropertyKey<'gc>) -> bool {
        self.extension()
            .is_some_and(|extension| extension.unlock(mc).borrow_mut().properties.remove(key))
    }

    /// Whether the own dynamic property `key` shows in `for … in`; `None` without such a property.
    pub fn dynamic_is_enumerable(self, key: PropertyKey<'gc>) -> Option<bool> {
        self.extension()?.borrow().properties.is_enumerable(key)
    }

    /// Shows or hides the own dynamic property `key` in `for … in`.
    pub fn set_dynamic_enumerable(
        self,
        mc: &Mutation<'gc>,
        key: PropertyKey<'gc>,
        enumerable: bool,
    ) {
        if let Some(extension) = self.extension() {
            extension
                .unlock(mc)
                .borrow_mut()
                .properties
                .set_enumerable(key, enumerable);
        }
    }

    /// Hides all own dynamic properties from `for … in`.
    pub fn hide_dynamic(self, mc: &Mutation<'gc>) {
        for key in self.dynamic_property_keys() {
            self.set_dynamic_enumerable(mc, key, false);
        }
    }

    /// The enumerable own dynamic properties, in the order in which they were added.
    pub fn dynamic_property_keys(self) -> Vec<PropertyKey<'gc>> {
        self.extension()
            .map(|extension| extension.borrow().properties.enumerable_keys().collect())
            .unwrap_or_default()
    }

    /// The names of [`Self::dynamic_property_keys`] as values.
    pub fn dynamic_keys(self) -> Vec<Value<'gc>> {
        self.dynamic_property_keys()
            .into_iter()
            .map(PropertyKey::to_value)
            .collect()
    }

    /// The value of a variable that the class declares, by its local name in whatever namespace;
    /// `undefined` where there's none. For the native halves of classes.
    pub fn field(self, activation: &Activation<'_, 'gc>, name: &str) -> Value<'gc> {
        let name = activation.name(name);
        self.field_slot(name)
            .map_or(Value::Undefined, |slot| self.slot(slot))
    }

    /// Sets a variable that the class declares, as [`Self::field`] finds it. The value isn't
    /// coerced: it has to be of the declared type.
    pub fn set_field(self, activation: &Activation<'_, 'gc>, name: &str, value: Value<'gc>) {
        let name = activation.name(name);
        match self.field_slot(name) {
            Some(slot) => self.set_slot(activation.mc(), slot, value),
            None => debug_assert!(
                false,
                "{} declares no variable {name}",
                self.0.vtable.display_name()
            ),
        }
    }

    fn field_slot(self, name: Name<'gc>) -> Option<u32> {
        self.0.vtable.slot_by_local_name(name)
    }

    /// The data of a native class outside of this crate, if it is of type `T`.
    pub fn native<T: Any>(self) -> Option<&'gc T> {
        match self.kind() {
            Kind::Native(data) => data.downcast_ref(),
            _ => None,
        }
    }

    /// The elements, of an Array.
    pub fn as_array(self) -> Option<Ref<'gc, ArrayStorage<'gc>>> {
        match self.kind() {
            Kind::Array(storage) => Some(Gc::as_ref(*storage).borrow()),
            _ => None,
        }
    }

    /// The elements, of an Array, to be changed.
    pub fn array_mut(self, mc: &Mutation<'gc>) -> Option<RefMut<'gc, ArrayStorage<'gc>>> {
        match self.kind() {
            Kind::Array(storage) => Some(storage.unlock(mc).borrow_mut()),
            _ => None,
        }
    }

    /// The elements, of a Vector.
    pub fn as_vector(self) -> Option<Ref<'gc, VectorStorage<'gc>>> {
        match self.kind() {
            Kind::Vector(storage) => Some(Gc::as_ref(*storage).borrow()),
            _ => None,
        }
    }

    /// The elements, of a Vector, to be changed.
    pub fn vector_mut(self, mc: &Mutation<'gc>) -> Option<RefMut<'gc, VectorStorage<'gc>>> {
        match self.kind() {
            Kind::Vector(storage) => Some(storage.unlock(mc).borrow_mut()),
            _ => None,
        }
    }

    /// The entries, of a Dictionary.
    pub fn as_dictionary(self) -> Option<Ref<'gc, DictionaryStorage<'gc>>> {
        match self.kind() {
            Kind::Dictionary(storage) => Some(Gc::as_ref(*storage).borrow()),
            _ => None,
        }
    }

    /// The entries, of a Dictionary, to be changed.
    pub fn dictionary_mut(self, mc: &Mutation<'gc>) -> Option<RefMut<'gc, DictionaryStorage<'gc>>> {
        match self.kind() {
            Kind::Dictionary(storage) => Some(storage.unlock(mc).borrow_mut()),
            _ => None,
        }
    }

    /// The bytes, of a ByteArray.
    pub fn as_byte_array(self) -> Option<&'gc RefCell<ByteArrayStorage>> {
        match self.kind() {
            Kind::ByteArray(storage) => Some(storage),
            _ => None,
        }
    }

    /// The class that it stands for, of a class object.
    pub fn as_class(self) -> Option<Gc<'gc, ClassDef<'gc>>> {
        match self.kind() {
            Kind::Class(def) => Some(*def),
            _ => None,
        }
    }

    /// The function, of a closure.
    pub fn as_function(self) -> Option<Gc<'gc, FunctionData<'gc>>> {
        match self.kind() {
            Kind::Function(data) => Some(*data),
            _ => None,
        }
    }

    /// A pointer to it that doesn't keep it alive.
    pub fn downgrade(self) -> WeakObject<'gc> {
        WeakObject(Gc::downgrade(self.0))
    }

    /// A number that differs from those of all other living objects.
    pub fn address(self) -> usize {
        Gc::as_ptr(self.0) as usize
    }

    /// The string `[object Name]`.
    pub fn default_string(self, activation: &Activation<'_, 'gc>) -> AvmString<'gc> {
        let name = self.0.vtable.local_name();
        AvmString::from_utf8(activation.mc(), &format!("[object {name}]"))
    }
}

impl PartialEq for Object<'_> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        Gc::ptr_eq(self.0, other.0)
    }
}

impl Eq for Object<'_> {}

impl std::hash::Hash for Object<'_> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.address().hash(state);
    }
}

impl fmt::Debug for Object<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[object {}]", self.0.vtable.local_name())
    }
}

/// A pointer to an object that doesn't keep it alive.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub struct WeakObject<'gc>(GcWeak<'gc, ObjectData<'gc>>);

impl<'gc> WeakObject<'gc> {
    /// The object, unless it has been collected or is about to be.
    pub fn upgrade(self, mc: &Mutation<'gc>) -> Option<Object<'gc>> {
        self.0.upgrade(mc).map(Object)
    }

    /// The number that [`Object::address`] gave, for comparing.
    pub fn address(self) -> usize {
        self.0.as_ptr() as usize
    }
}
