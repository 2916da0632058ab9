//! [`Activation`]: what a native function works with.

use gc_arena::{Gc, Mutation};

use crate::class::ClassDef;
use crate::domain::Domain;
use crate::error::{Error, ErrorClass};
use crate::error_messages::msg;
use crate::function::FunctionData;
use crate::host::Host;
use crate::name::{Multiname, Namespace, NamespaceKind, QName};
use crate::names::Names;
use crate::object::{Kind, NameData, Object};
use crate::property::{Callee, Got};
use crate::property_map::PropertyKey;
use crate::script::Script;
use crate::string::{AvmString, Name, WStr};
use crate::types::Type;
use crate::unit::Unit;
use crate::value::Value;
use crate::vm::{Classes, CoreDefs, DomainId, RootId, Vm};

/// Classes that are being linked one for the other; more is a loop.
const MAX_LINKING: u32 = 256;

/// The machine, for the duration of one call into it.
pub struct Activation<'a, 'gc> {
    mc: &'gc Mutation<'gc>,
    vm: &'gc Vm<'gc>,
    host: &'a mut dyn Host,
}

impl<'a, 'gc> Activation<'a, 'gc> {
    pub(crate) fn new(mc: &'gc Mutation<'gc>, vm: &'gc Vm<'gc>, host: &'a mut dyn Host) -> Self {
        Self { mc, vm, host }
    }

    /// The heap's mutation context.
    #[inline]
    pub fn mc(&self) -> &'gc Mutation<'gc> {
        self.mc
    }

    /// The machine.
    #[inline]
    pub fn vm(&self) -> &'gc Vm<'gc> {
        self.vm
    }

    /// The surroundings.
    pub fn host(&mut self) -> &mut dyn Host {
        self.host
    }

    /// The names that the machine itself uses.
    #[inline]
    pub fn names(&self) -> &'gc Names<'gc> {
        &self.vm.names
    }

    /// The core classes.
    ///
    /// # Panics
    ///
    /// While the machine is being started, which no native sees.
    pub fn classes(&self) -> &'gc Classes<'gc> {
        Gc::as_ref(self.vm.classes.get().expect("the machine has been started"))
    }

    /// The declarations of the core classes.
    ///
    /// # Panics
    ///
    /// Before the machine has linked them, which no native sees.
    #[inline]
    pub(crate) fn core(&self) -> &'gc CoreDefs<'gc> {
        Gc::as_ref(
            self.vm
                .core
                .get()
                .expect("the core classes have been linked"),
        )
    }

    // --- Strings and names -----------------------------------------------------------------

    /// A string with the text of `text`.
    pub fn string(&self, text: &str) -> AvmString<'gc> {
        AvmString::from_utf8(self.mc, text)
    }

    /// `a` followed by `b`. Errors: MemoryError #1000 where that is longer than [`AvmString::MAX_LEN`].
    #[inline]
    pub fn concat(
        &mut self,
        a: AvmString<'gc>,
        b: AvmString<'gc>,
    ) -> Result<AvmString<'gc>, Error<'gc>> {
        if a.len() + b.len() > AvmString::MAX_LEN {
            return Err(self.error(ErrorClass::MemoryError, msg::E1000, []));
        }
        Ok(AvmString::concat(self.mc, a, b))
    }

    /// The name for the text of `string`.
    pub fn intern(&self, string: AvmString<'gc>) -> Name<'gc> {
        self.vm
            .interner
            .unlock(self.mc)
            .borrow_mut()
            .intern(self.mc, string)
    }

    /// The name for `text`.
    pub fn intern_wstr(&self, text: WStr<'_>) -> Name<'gc> {
        self.vm
            .interner
            .unlock(self.mc)
            .borrow_mut()
            .intern_wstr(self.mc, text)
    }

    /// The name for `text`.
    pub fn name(&self, text: &str) -> Name<'gc> {
        self.vm
            .interner
            .unlock(self.mc)
            .borrow_mut()
            .intern_str(self.mc, text)
    }

    /// The string of one UTF-16 code unit.
    pub fn character(&self, unit: u16) -> AvmString<'gc> {
        match self.vm.characters.get(usize::from(unit)) {
            Some(&known) => known,
            None => AvmString::from_wstr(self.mc, WStr::Wide(&[unit])),
        }
    }

    pub(crate) fn int_to_string(&self, int: i32) -> AvmString<'gc> {
        if (0..10).contains(&int) {
            return self.vm.characters[usize::from(b'0') + int as usize];
        }
        let mut digits = itoa::Buffer::new();
        AvmString::from_wstr(self.mc, WStr::from_latin1(digits.format(int).as_bytes()))
    }

    /// The namespace of `kind` with `uri`.
    pub fn namespace(&self, kind: NamespaceKind, uri: Name<'gc>) -> Namespace<'gc> {
        self.vm.namespace(self.mc, kind, uri)
    }

    /// The public namespace without a URI.
    #[inline]
    pub fn public_namespace(&self) -> Namespace<'gc> {
        self.vm.public
    }

    /// `name` in the public namespace.
    pub fn public_name(&self, name: &str) -> QName<'gc> {
        QName {
            ns: self.vm.public,
            name: self.name(name),
        }
    }

    /// `name` in the public namespace, for looking it up.
    #[inline]
    pub fn public_multiname(&self, name: Name<'gc>) -> Multiname<'gc> {
        Multiname::qualified(self.vm.public, name)
    }

    // --- Classes ---------------------------------------------------------------------------

    /// The class object of a class by its dotted name, from the class library. Errors:
    /// ReferenceError #1065 where there's none.
    pub fn class(&mut self, name: &str) -> Result<Object<'gc>, Error<'gc>> {
        let domain = self.vm.system_domain;
        for kind in [NamespaceKind::Public, NamespaceKind::Internal] {
            let found = self.definition_of_kind(domain, name, kind)?;
            let class = found.and_then(|value| value.as_object());
            if let Some(class) = class.filter(|object| object.as_class().is_some()) {
                return Ok(class);
            }
        }
        Err(self.error(ErrorClass::ReferenceError, msg::E1065, [&name]))
    }

    /// The class object of a class by its dotted name, as `domain` sees it. Errors:
    /// ReferenceError #1065 where there's none.
    pub fn class_in(
        &mut self,
        domain: Gc<'gc, Domain<'gc>>,
        name: &str,
    ) -> Result<Object<'gc>, Error<'gc>> {
        let value = self.definition(domain, name)?;
        match value
            .as_object()
            .filter(|object| object.as_class().is_some())
        {
            Some(class) => Ok(class),
            None => Err(self.error(ErrorClass::ReferenceError, msg::E1065, [&name])),
        }
    }

    /// The value of a definition by its dotted name (or `package::name`). Errors: ReferenceError
    /// #1065 where there's none, and what its script's initializer throws.
    pub fn definition(
        &mut self,
        domain: Gc<'gc, Domain<'gc>>,
        name: &str,
    ) -> Result<Value<'gc>, Error<'gc>> {
        match self.definition_of_kind(domain, name, NamespaceKind::Public)? {
            Some(value) => Ok(value),
            None => Err(self.error(ErrorClass::ReferenceError, msg::E1065, [&name])),
        }
    }

    /// The value of a definition by its dotted name (or `package::name`), in its package's namespace of that kind. Errors:
    /// what its script's initializer throws.
    fn definition_of_kind(
        &mut self,
        domain: Gc<'gc, Domain<'gc>>,
        name: &str,
        kind: NamespaceKind,
    ) -> Result<Option<Value<'gc>>, Error<'gc>> {
        let (package, local) = match name.split_once("::") {
            Some(split) => split,
            None => name.rsplit_once('.').unwrap_or(("", name)),
        };
        let ns = self.namespace(kind, self.name(package));
        let multiname = Multiname::qualified(ns, self.name(local));
        let Some(found) = self.find_definition(domain, &multiname)? else {
            return Ok(None);
        };
        Script::ensure_initialized(found.script, self)?;
        self.get(found.script.global.into(), &multiname).map(Some)
    }

    /// The class object of `class`, whose script is run if it hasn't been. Errors: what it
    /// throws.
    pub(crate) fn class_object(
        &mut self,
        class: Gc<'gc, ClassDef<'gc>>,
    ) -> Result<Object<'gc>, Error<'gc>> {
        if let Some(object) = class.class_object() {
            return Ok(object);
        }
        if let Some(script) = Unit::script_of_class(class.unit, self, class.index)? {
            Script::ensure_initialized(script, self)?;
        }
        match class.class_object() {
            Some(object) => Ok(object),
            None => Err(self.error(ErrorClass::ReferenceError, msg::E1065, [&class.name])),
        }
    }

    /// Whether `value is class`.
    pub fn is_of_type(&self, value: Value<'gc>, class: Object<'gc>) -> bool {
        class
            .as_class()
            .is_some_and(|class| class.has_instance(self, value))
    }

    /// The class that a value which isn't an object is an instance of; `None` for `null` and
    /// `undefined`.
    #[inline]
    pub(crate) fn class_of_primitive(&self, value: Value<'gc>) -> Option<Gc<'gc, ClassDef<'gc>>> {
        let core = self.vm.core.get()?;
        match value {
            Value::Undefined | Value::Null => None,
            Value::Bool(_) => Some(core.boolean),
            Value::Int(_) => Some(core.int),
            Value::Number(_) => Some(core.number),
            Value::String(_) => Some(core.string),
            Value::Object(object) => object.class_def(),
        }
    }

    /// The first object in which a value's inherited properties are looked up. That of ints is
    /// the one of Number.
    pub(crate) fn proto_of(&self, value: Value<'gc>) -> Option<Object<'gc>> {
        match value {
            Value::Object(object) => object.proto(),
            Value::Int(_) => self.vm.core.get()?.number.prototype(),
            other => self.class_of_primitive(other)?.prototype(),
        }
    }

    /// The qualified name of a value's class, as messages show it.
    pub fn class_name_of(&self, value: Value<'gc>) -> String {
        match value {
            Value::Undefined => "undefined".to_owned(),
            Value::Null => "null".to_owned(),
            Value::Object(object) => object.class_name(self),
            // Whichever form it's held in.
            Value::Int(_) => "Number".to_owned(),
            other => self
                .class_of_primitive(other)
                .map(|c| c.name.to_dotted())
                .unwrap_or_default(),
        }
    }

    /// A value as the message of a failed coercion shows it: `package::Class@hash`, strings in
    /// quotes.
    pub(crate) fn describe_for_coercion(&mut self, value: Value<'gc>) -> String {
        match value {
            Value::Object(object) => {
                // The debug player shows an address here, which would tell scripts where the heap is.
                format!("{}@00000000000", object.vtable().name)
            }
            Value::String(string) => format!("\"{string}\""),
            other => other
                .to_avm_string(self)
                .map(|s| s.to_string())
                .unwrap_or_default(),
        }
    }

    /// The domain of the code that is running, apart from that of the class library; without such code, that of the
    /// program.
    pub fn caller_domain(&self) -> Gc<'gc, Domain<'gc>> {
        let frames = self.vm.stack.frames.borrow();
        frames
            .iter()
            .rev()
            .map(|frame| frame.scope.domain)
            .find(|domain| !Gc::ptr_eq(*domain, self.vm.system_domain))
            .unwrap_or(self.vm.main_domain)
    }

    /// The domain with a number; that of the program where nothing has it.
    pub fn domain(&self, id: DomainId) -> Gc<'gc, Domain<'gc>> {
        let domains = self.vm.domains.borrow();
        domains
            .get(id.0 as usize)
            .copied()
            .unwrap_or(self.vm.main_domain)
    }

    /// A new domain below `parent`, for code of the content that is running. It lives as long as the machine.
    pub fn new_domain(&self, parent: DomainId) -> DomainId {
        self.new_domain_of_content(parent, self.caller_domain().content)
    }

    /// A new domain below `parent`, for code of the embedder's content with this number.
    pub fn new_domain_of_content(&self, parent: DomainId, content: u32) -> DomainId {
        let domain = Domain::of_content(self.mc, Some(self.domain(parent)), content);
        let mut domains = self.vm.domains.unlock(self.mc).borrow_mut();
        domains.push(domain);
        DomainId(domains.len() as u32 - 1)
    }

    /// The number of a domain.
    pub fn domain_id(&self, domain: Gc<'gc, Domain<'gc>>) -> DomainId {
        let domains = self.vm.domains.borrow();
        let index = domains.iter().position(|known| Gc::ptr_eq(*known, domain));
        index.map_or(DomainId::MAIN, |index| DomainId(index as u32))
    }

    /// The domain that a class was loaded into.
    pub fn domain_of_class(&self, class: Object<'gc>) -> Option<DomainId> {
        let class = class.as_class()?;
        Some(self.domain_id(class.unit.domain()))
    }

    /// The domain that a function's code was loaded into.
    pub fn domain_of_function(&self, function: Object<'gc>) -> Option<DomainId> {
        let function = function.as_function()?;
        Some(self.domain_id(function.scope.domain))
    }

    /// The class object of a class's superclass.
    pub fn superclass_of(&self, class: Object<'gc>) -> Option<Object<'gc>> {
        class.as_class()?.superclass?.class_object()
    }

    /// The name of a class with its package before a dot.
    pub fn dotted_name_of_class(&self, class: Object<'gc>) -> Option<String> {
        let name = class.as_class()?.name;
        let package = name.ns.uri().to_utf8_lossy().into_owned();
        Some(match package.as_str() {
            "" => name.name.to_utf8_lossy().into_owned(),
            package => format!("{package}.{}", name.name),
        })
    }

    pub(crate) fn enter_linking(&mut self) -> Result<(), Error<'gc>> {
        let depth = self.vm.state.linking.get();
        if depth >= MAX_LINKING {
            // The error's own class may have to be linked first.
            self.vm.state.linking.set(0);
            let error = self.error(ErrorClass::VerifyError, msg::E1107, []);
            self.vm.state.linking.set(depth);
            return Err(error);
        }
        self.vm.state.linking.set(depth + 1);
        Ok(())
    }

    pub(crate) fn leave_linking(&mut self) {
        let depth = self.vm.state.linking.get();
        self.vm.state.linking.set(depth.saturating_sub(1));
    }

    pub(crate) fn class_class(&mut self) -> Result<Gc<'gc, ClassDef<'gc>>, Error<'gc>> {
        match self.vm.core.get() {
            Some(core) => Ok(core.class),
            None => {
                let name = Multiname::from(self.public_name("Class"));
                let found = self.find_class(self.vm.system_domain, &name)?;
                Ok(found.expect("the class library declares Class"))
            }
        }
    }

    pub(crate) fn class_prototype(&self) -> Option<Object<'gc>> {
        self.vm.core.get().and_then(|core| core.class.prototype())
    }

    pub(crate) fn object_prototype(&self) -> Option<Object<'gc>> {
        self.vm.core.get().and_then(|core| core.object.prototype())
    }

    /// A prototype object for the instances of `class`.
    pub(crate) fn new_prototype(
        &mut self,
        class: Gc<'gc, ClassDef<'gc>>,
        proto: Option<Object<'gc>>,
    ) -> Result<Object<'gc>, Error<'gc>> {
        let root = class.ancestors().first().copied().unwrap_or(class);
        let prototype = match crate::function::prototype_kind(self, class) {
            Some(kind) => Object::new(self.mc, class.instance, proto, kind),
            None => Object::new(self.mc, root.instance, proto, Kind::Plain),
        };
        if let Some(function) = prototype.as_function() {
            FunctionData::set_object(function, self.mc, prototype);
        }
        if let Some(object) = class.class_object() {
            let key = PropertyKey::Name(self.names().constructor);
            prototype.set_dynamic(self.mc, key, object.into());
            prototype.set_dynamic_enumerable(self.mc, key, false);
        }
        Ok(prototype)
    }

    // --- Objects ---------------------------------------------------------------------------

    /// A new object of `class` with `kind` as its native data; no constructor is run.
    pub fn instantiate(&self, class: Object<'gc>, kind: Kind<'gc>) -> Object<'gc> {
        match class.as_class() {
            Some(def) => self.instantiate_def(def, kind),
            None => Object::new(self.mc, class.vtable(), class.proto(), kind),
        }
    }

    pub(crate) fn instantiate_def(
        &self,
        def: Gc<'gc, ClassDef<'gc>>,
        kind: Kind<'gc>,
    ) -> Object<'gc> {
        let object = Object::new(self.mc, def.instance, def.prototype(), kind);
        self.await_prototype(object);
        object
    }

    /// While the machine is being started, remembers an object whose prototype may not be there yet.
    pub(crate) fn await_prototype(&self, object: Object<'gc>) {
        if self.vm.classes.get().is_none() {
            self.vm.early.unlock(self.mc).borrow_mut().push(object);
        }
    }

    /// A new Array of `values`.
    pub fn array(&self, values: Vec<Value<'gc>>) -> Object<'gc> {
        self.array_from_storage(crate::array_storage::ArrayStorage::from(values))
    }

    /// A new Array with `storage`.
    pub fn array_from_storage(
        &self,
        storage: crate::array_storage::ArrayStorage<'gc>,
    ) -> Object<'gc> {
        self.instantiate_def(self.core().array, Kind::array(self.mc, storage))
    }

    /// A new `{}`.
    pub fn object(&self) -> Object<'gc> {
        self.instantiate_def(self.core().object, Kind::Plain)
    }

    /// A Namespace object. `prefix` is a string, or `undefined` where unknown.
    pub fn namespace_object(
        &mut self,
        namespace: Namespace<'gc>,
        prefix: Value<'gc>,
    ) -> Result<Object<'gc>, Error<'gc>> {
        let class = self.class("Namespace")?;
        let data = NameData::Namespace { prefix, namespace };
        Ok(self.instantiate(class, Kind::Name(Gc::new(self.mc, data))))
    }

    /// A QName object.
    pub fn q_name_object(&mut self, name: Multiname<'gc>) -> Result<Object<'gc>, Error<'gc>> {
        let class = self.class("QName")?;
        Ok(self.instantiate(class, Kind::Name(Gc::new(self.mc, NameData::QName(name)))))
    }

    /// Keeps `object` alive until [`Self::unroot`].
    pub fn root(&self, object: Object<'gc>) -> RootId {
        self.vm.root(self.mc, object)
    }

    /// The object behind `id`; `None` once it has been unrooted.
    pub fn rooted(&self, id: RootId) -> Option<Object<'gc>> {
        self.vm.rooted(id)
    }

    /// Keeps the object behind `id` alive no longer.
    pub fn unroot(&self, id: RootId) {
        self.vm.unroot(self.mc, id);
    }

    // --- Properties ------------------------------------------------------------------------

    /// Reads the property `name` of `value`. Errors: TypeError #1009, #1010, ReferenceError
    /// #1069, and what a getter throws.
    pub fn get(
        &mut self,
        value: Value<'gc>,
        name: &Multiname<'gc>,
    ) -> Result<Value<'gc>, Error<'gc>> {
        match self.lookup_get(value, name)? {
            Got::Value(found) => Ok(found),
            Got::Getter(getter) => self.call_slot(&getter, value, &[]),
        }
    }

    /// Writes the property `name` of `value`. Errors: TypeError #1009, #1010, #1034,
    /// ReferenceError #1037, #1056, #1074, and what a setter throws.
    pub fn set(
        &mut self,
        value: Value<'gc>,
        name: &Multiname<'gc>,
        new: Value<'gc>,
    ) -> Result<(), Error<'gc>> {
        if let Some(setter) = self.lookup_set(value, name, new, false)? {
            self.call_slot(&setter, value, &[new])?;
        }
        Ok(())
    }

    /// Calls the property `name` of `value`. Errors: those of [`Self::get`], TypeError #1006, and
    /// what the function throws.
    pub fn call_property(
        &mut self,
        value: Value<'gc>,
        name: &Multiname<'gc>,
        args: &[Value<'gc>],
    ) -> Result<Value<'gc>, Error<'gc>> {
        match self.lookup_call(value, name, args)? {
            Callee::Method(method) => self.call_slot(&method, value, args),
            Callee::Value(function) => self.call(function, value, args),
            Callee::Getter(getter) => {
                let function = self.call_slot(&getter, value, &[])?;
                self.call(function, value, args)
            }
            Callee::Done(result) => Ok(result),
        }
    }

    /// Reads a public property. Errors: as [`Self::get`].
    pub fn get_public(&mut self, value: Value<'gc>, name: &str) -> Result<Value<'gc>, Error<'gc>> {
        self.get_named(value, self.name(name))
    }

    /// Writes a public property. Errors: as [`Self::set`].
    pub fn set_public(
        &mut self,
        value: Value<'gc>,
        name: &str,
        new: Value<'gc>,
    ) -> Result<(), Error<'gc>> {
        self.set_named(value, self.name(name), new)
    }

    /// Calls a public property. Errors: as [`Self::call_property`].
    pub fn call_public(
        &mut self,
        value: Value<'gc>,
        name: &str,
        args: &[Value<'gc>],
    ) -> Result<Value<'gc>, Error<'gc>> {
        self.call_named(value, self.name(name), args)
    }

    /// Reads a public property. Errors: as [`Self::get`].
    pub fn get_named(
        &mut self,
        value: Value<'gc>,
        name: Name<'gc>,
    ) -> Result<Value<'gc>, Error<'gc>> {
        self.get(value, &self.public_multiname(name))
    }

    /// Writes a public property. Errors: as [`Self::set`].
    pub fn set_named(
        &mut self,
        value: Value<'gc>,
        name: Name<'gc>,
        new: Value<'gc>,
    ) -> Result<(), Error<'gc>> {
        self.set(value, &self.public_multiname(name), new)
    }

    /// Calls a public property. Errors: as [`Self::call_property`].
    pub fn call_named(
        &mut self,
        value: Value<'gc>,
        name: Name<'gc>,
        args: &[Value<'gc>],
    ) -> Result<Value<'gc>, Error<'gc>> {
        self.call_property(value, &self.public_multiname(name), args)
    }

    /// Whether there's a public property, own or inherited. Errors: TypeError #1009, #1010, and what a Proxy throws.
    pub fn has_named(&mut self, value: Value<'gc>, name: Name<'gc>) -> Result<bool, Error<'gc>> {
        self.has_property(value, &self.public_multiname(name))
    }

    /// Deletes a public property; whether it's gone. Errors: ReferenceError #1120.
    pub fn delete_named(&mut self, value: Value<'gc>, name: Name<'gc>) -> Result<bool, Error<'gc>> {
        self.delete_property(value, &self.public_multiname(name))
    }

    /// Reads `value[index]`. Errors: as [`Self::get`], RangeError #1125 of a Vector.
    pub fn get_index(&mut self, value: Value<'gc>, index: u32) -> Result<Value<'gc>, Error<'gc>> {
        if let Value::Object(object) = value {
            if let Some(found) = self.index_get(object, index)? {
                return Ok(found);
            }
            if matches!(object.kind(), Kind::Plain)
                && let Some(found) = object.dynamic(PropertyKey::Index(index))
            {
                return Ok(found);
            }
        }
        self.get_named(value, self.index_name_of(index))
    }

    /// Writes `value[index]`. Errors: as [`Self::set`], RangeError #1125 of a Vector.
    pub fn set_index(
        &mut self,
        value: Value<'gc>,
        index: u32,
        new: Value<'gc>,
    ) -> Result<(), Error<'gc>> {
        if let Value::Object(object) = value {
            if self.index_set(object, index, new)? {
                return Ok(());
            }
            if matches!(object.kind(), Kind::Plain) && object.vtable().is_dynamic {
                object.set_dynamic(self.mc, PropertyKey::Index(index), new);
                return Ok(());
            }
        }
        self.set_named(value, self.index_name_of(index), new)
    }

    pub(crate) fn index_name_of(&self, index: u32) -> Name<'gc> {
        self.name(&index.to_string())
    }

    // --- Calls -----------------------------------------------------------------------------

    /// Whether calling `value` makes sense.
    pub fn is_callable(&self, value: Value<'gc>) -> bool {
        value.as_object().is_some_and(|object| {
            matches!(
                object.kind(),
                Kind::Function(_) | Kind::Class(_) | Kind::RegExp(_)
            )
        })
    }

    /// A vector class: `Vector.<element>`, from the class `Vector`. Errors: those of linking and
    /// running the classes that Vector is made of.
    pub(crate) fn apply_vector(
        &mut self,
        generic: Gc<'gc, ClassDef<'gc>>,
        element: Type<'gc>,
    ) -> Result<Gc<'gc, ClassDef<'gc>>, Error<'gc>> {
        let known = self
            .vm
            .vectors
            .borrow()
            .iter()
            .find(|(ty, _)| *ty == element)
            .map(|e| e.1);
        if let Some(known) = known {
            return Ok(known);
        }
        let base = match element {
            Type::Int => "Vector$int",
            Type::Uint => "Vector$uint",
            Type::Number => "Vector$double",
            _ => "Vector$object",
        };
        let multiname = Multiname::qualified(generic.name.ns, self.name(base));
        // The special classes are internal to their package.
        let internal = Multiname::qualified(
            self.namespace(NamespaceKind::Internal, generic.name.ns.uri()),
            self.name(base),
        );
        let domain = self.vm.system_domain;
        let found = match self.find_class(domain, &multiname)? {
            Some(found) => Some(found),
            None => self.find_class(domain, &internal)?,
        };
        let Some(base_class) = found else {
            return Err(self.error(ErrorClass::VerifyError, msg::E1014, [&base]));
        };
        self.class_object(base_class)?;
        let class = match element {
            // `Vector.<*>` is what all vectors of objects extend.
            Type::Int | Type::Uint | Type::Number | Type::Any => {
                ClassDef::set_element_type(base_class, self.mc, element);
                base_class
            }
            _ => {
                let shown = self.type_name(element);
                let name = QName {
                    ns: generic.name.ns,
                    name: self.name(&format!("Vector.<{shown}>")),
                };
                ClassDef::applied(base_class, self, name, element)?
            }
        };
        self.vm
            .vectors
            .unlock(self.mc)
            .borrow_mut()
            .push((element, class));
        Ok(class)
    }

    /// A type's name, as messages show it.
    pub fn type_name(&self, ty: Type<'gc>) -> String {
        match ty {
            Type::Any => "*".to_owned(),
            Type::Void => "void".to_owned(),
            Type::Boolean => "Boolean".to_owned(),
            Type::Int => "int".to_owned(),
            Type::Uint => "uint".to_owned(),
            Type::Number => "Number".to_owned(),
            Type::String => "String".to_owned(),
            Type::Object => "Object".to_owned(),
            Type::Class(class) => class.name.to_string(),
        }
    }
}
