//! [`ClassDef`]: a class, from its declaration in an ABC block to its class object (AVM2
//! specification, sections 4.7 and 4.8).

mod layout;
mod legality;

use gc_arena::barrier::field;
use gc_arena::lock::Lock;
use gc_arena::{Collect, Gc, Mutation};
use swf::avm2::types as abc;

use crate::activation::Activation;
use crate::error::{Error, ErrorClass};
use crate::error_messages::msg;
use crate::library::{AllocateFn, ClassHooks};
use crate::method::{CLASS_INITIALIZER, Method, Owner};
use crate::name::{Namespace, NamespaceKind, QName};
use crate::object::{Kind, Object};
use crate::scope::ScopeChain;
use crate::string::AvmString;
use crate::types::Type;
use crate::unit::Unit;
use crate::value::Value;
use crate::vtable::VTable;

use layout::Layout;
pub(crate) use layout::build_plain_vtable;
pub(crate) use legality::is_legal_default;

/// A class chain longer than this is taken for a loop.
const MAX_DEPTH: usize = 256;

/// A class or an interface.
#[derive(Collect)]
#[collect(no_drop)]
pub struct ClassDef<'gc> {
    /// Its name.
    pub name: QName<'gc>,
    /// The block that declares it.
    pub unit: Gc<'gc, Unit<'gc>>,
    /// Its index there.
    pub index: u32,
    /// What it extends.
    pub superclass: Option<Gc<'gc, ClassDef<'gc>>>,
    /// All classes that it extends, the root first, itself last.
    ancestors: Lock<Option<Gc<'gc, Box<[Gc<'gc, ClassDef<'gc>>]>>>>,
    /// All interfaces that it implements or extends, also indirectly.
    pub interfaces: Box<[Gc<'gc, ClassDef<'gc>>]>,
    /// The layout of its instances.
    pub instance: Gc<'gc, VTable<'gc>>,
    /// The layout of the class object.
    statics: Lock<Option<Gc<'gc, VTable<'gc>>>>,
    /// The constructor.
    pub instance_init: Gc<'gc, Method<'gc>>,
    /// The static initializer.
    pub static_init: Gc<'gc, Method<'gc>>,
    /// The type of a variable of this class.
    #[collect(require_static)]
    primitive: Primitive,
    #[collect(require_static)]
    hooks: Option<&'static ClassHooks>,
    /// The native function that makes its objects, its own or a superclass's; plain ones where there's none.
    #[collect(require_static)]
    allocate: Option<AllocateFn>,
    is_interface: bool,
    protected: Option<Namespace<'gc>>,
    /// Where its instance methods look names up; known once the class object is made.
    instance_scope: Lock<Option<Gc<'gc, ScopeChain<'gc>>>>,
    /// Where its static methods look names up.
    static_scope: Lock<Option<Gc<'gc, ScopeChain<'gc>>>>,
    object: Lock<Option<Object<'gc>>>,
    prototype: Lock<Option<Object<'gc>>>,
    /// Of a `Vector.<T>`, what `T` is.
    element: Lock<Option<Type<'gc>>>,
}

/// The classes that aren't handled as objects of a class when they're a variable's type.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
enum Primitive {
    None,
    Object,
    Boolean,
    Int,
    Uint,
    Number,
    String,
    Void,
}

impl<'gc> ClassDef<'gc> {
    /// Whether the declaration has no `dynamic`.
    pub fn is_sealed(&self) -> bool {
        self.declaration().is_sealed
    }

    /// Whether nothing may extend it.
    pub fn is_final(&self) -> bool {
        self.declaration().is_final
    }

    /// Whether it's an interface.
    pub fn is_interface(&self) -> bool {
        self.is_interface
    }

    /// The instance half of the declaration in the block.
    pub fn declaration(&self) -> &abc::Instance {
        &self.unit.abc().instances[self.index as usize]
    }

    /// The static half of the declaration in the block.
    pub fn static_declaration(&self) -> &abc::Class {
        &self.unit.abc().classes[self.index as usize]
    }

    /// The type of a variable of this class.
    pub fn as_type(this: Gc<'gc, Self>) -> Type<'gc> {
        match this.primitive {
            Primitive::None => Type::Class(this),
            Primitive::Object => Type::Object,
            Primitive::Boolean => Type::Boolean,
            Primitive::Int => Type::Int,
            Primitive::Uint => Type::Uint,
            Primitive::Number => Type::Number,
            Primitive::String => Type::String,
            Primitive::Void => Type::Void,
        }
    }

    /// The class object, if the class's script has made it.
    #[inline]
    pub fn class_object(&self) -> Option<Object<'gc>> {
        self.object.get()
    }

    /// The prototype of its instances.
    #[inline]
    pub fn prototype(&self) -> Option<Object<'gc>> {
        self.prototype.get()
    }

    pub(crate) fn set_prototype(
        this: Gc<'gc, Self>,
        mc: &Mutation<'gc>,
        prototype: Option<Object<'gc>>,
    ) {
        field!(Gc::write(mc, this), ClassDef, prototype)
            .unlock()
            .set(prototype);
    }

    /// Where its methods look names up.
    #[inline]
    pub(crate) fn scope(&self, is_static: bool) -> Option<Gc<'gc, ScopeChain<'gc>>> {
        if is_static {
            self.static_scope.get()
        } else {
            self.instance_scope.get()
        }
    }

    /// What a `Vector.<T>` holds.
    pub fn element_type(&self) -> Option<Type<'gc>> {
        self.element.get()
    }

    /// What the class does natively beyond methods: of the nearest class that does something.
    pub(crate) fn allocator(&self) -> Option<AllocateFn> {
        self.allocate
    }

    /// The scope of its constructor, where `new` makes a plain object and calls that; once its class object is made.
    #[inline]
    pub(crate) fn plain_constructor_scope(&self) -> Option<Gc<'gc, ScopeChain<'gc>>> {
        let is_plain =
            self.allocate.is_none() && self.construct_hook().is_none() && !self.is_interface;
        self.instance_scope.get().filter(|_| is_plain)
    }

    /// The native function for calling the class.
    pub(crate) fn call_hook(&self) -> Option<crate::library::NativeFn> {
        self.hooks.and_then(|hooks| hooks.call)
    }

    /// The native function for `new`, which isn't inherited.
    pub(crate) fn construct_hook(&self) -> Option<crate::library::NativeFn> {
        self.hooks.and_then(|hooks| hooks.construct)
    }

    /// The classes from the root down to this one.
    pub(crate) fn ancestors(&self) -> &[Gc<'gc, ClassDef<'gc>>] {
        match self.ancestors.get() {
            Some(list) => &Gc::as_ref(list)[..],
            None => &[],
        }
    }

    /// Whether this is `other`, extends it or implements it.
    #[inline]
    pub fn is_subclass_of(&self, other: &ClassDef<'gc>) -> bool {
        let is_other = |class: &Gc<'gc, ClassDef<'gc>>| std::ptr::eq(&**class, other);
        let depth = other.ancestors().len();
        (depth > 0 && self.ancestors().get(depth - 1).is_some_and(is_other))
            || self.interfaces.iter().any(is_other)
    }

    /// Whether `value is` this class.
    pub fn has_instance(&self, activation: &Activation<'_, 'gc>, value: Value<'gc>) -> bool {
        match self.primitive {
            Primitive::None => match value {
                Value::Object(object) => object
                    .class_def()
                    .is_some_and(|class| class.is_subclass_of(self)),
                Value::Undefined | Value::Null => false,
                _ => activation
                    .class_of_primitive(value)
                    .is_some_and(|class| class.is_subclass_of(self)),
            },
            Primitive::Object => !value.is_null_or_undefined(),
            Primitive::Boolean => matches!(value, Value::Bool(_)),
            Primitive::Int => match value {
                Value::Int(_) => true,
                Value::Number(number) => f64::from(number as i32) == number,
                _ => false,
            },
            Primitive::Uint => match value {
                Value::Int(int) => int >= 0,
                Value::Number(number) => f64::from(number as u32) == number,
                _ => false,
            },
            Primitive::Number => matches!(value, Value::Int(_) | Value::Number(_)),
            Primitive::String => matches!(value, Value::String(_)),
            Primitive::Void => matches!(value, Value::Undefined),
        }
    }

    /// Makes the class from its declaration. Errors: VerifyError #1014 where a class or interface
    /// that it names isn't there, #1103 where its superclass is final or an interface, #1110
    /// where it's its own ancestor.
    pub(crate) fn link(
        activation: &mut Activation<'_, 'gc>,
        unit: Gc<'gc, Unit<'gc>>,
        index: u32,
    ) -> Result<Gc<'gc, Self>, Error<'gc>> {
        activation.enter_linking()?;
        let result = Self::link_unguarded(activation, unit, index);
        activation.leave_linking();
        result
    }

    fn link_unguarded(
        activation: &mut Activation<'_, 'gc>,
        unit: Gc<'gc, Unit<'gc>>,
        index: u32,
    ) -> Result<Gc<'gc, Self>, Error<'gc>> {
        let unit_ref = Gc::as_ref(unit);
        let declaration = &unit_ref.abc().instances[index as usize];
        let name = qname(activation, unit, declaration.name.as_u30())?;
        let name = vector_name(activation, unit, name);
        let superclass = match declaration.super_name.as_u30() {
            0 => None,
            super_name => {
                let super_name = unit.multiname(activation, super_name)?;
                match activation.find_class(unit.domain(), &super_name)? {
                    Some(class) => Some(class),
                    None => {
                        let shown = super_name.to_string();
                        return Err(activation.error(
                            ErrorClass::VerifyError,
                            msg::E1014,
                            [&shown],
                        ));
                    }
                }
            }
        };
        if let Some(superclass) = superclass {
            if superclass.is_final() || superclass.is_interface() {
                return Err(activation.error(ErrorClass::VerifyError, msg::E1103, [&name]));
            }
            if superclass.ancestors().len() >= MAX_DEPTH {
                return Err(activation.error(
                    ErrorClass::VerifyError,
                    msg::E1110,
                    [&name, &superclass.name],
                ));
            }
        }
        if declaration.is_interface && declaration.traits.iter().any(is_slot) {
            return Err(activation.error(ErrorClass::VerifyError, msg::E1057, [&name]));
        }
        let (interfaces, declared) =
            collect_interfaces(activation, unit, declaration, superclass, name)?;
        let protected = match declaration.protected_namespace {
            Some(index) => unit.namespace(activation, index.as_u30())?,
            None => None,
        };

        let mut layout = Layout::from_base(
            superclass.map(|class| class.instance),
            !declaration.is_sealed,
        );
        if let (Some(own), Some(base)) = (protected, superclass.and_then(|class| class.protected)) {
            layout.alias_protected(base, own);
        }
        layout.class = Some(index);
        layout.add_traits(activation, unit, &declaration.traits, name)?;
        layout.alias_interfaces(activation, &declared);
        let instance = layout.finish(activation, name);

        let instance_init = Unit::method(unit, activation, declaration.init_method.as_u30())?;
        let static_init_index = unit_ref.abc().classes[index as usize].init_method.as_u30();
        let static_init = Unit::method(unit, activation, static_init_index)?;
        let hooks = unit.block().and_then(|block| block.hooks(index));
        let mc = activation.mc();
        let this = Gc::new(
            mc,
            Self {
                name,
                unit,
                index,
                superclass,
                ancestors: Lock::new(None),
                interfaces,
                instance,
                statics: Lock::new(None),
                instance_init,
                static_init,
                primitive: primitive_of(unit, name),
                hooks,
                allocate: hooks
                    .and_then(|hooks| hooks.allocate)
                    .or_else(|| superclass.and_then(|superclass| superclass.allocate)),
                is_interface: declaration.is_interface,
                protected,
                instance_scope: Lock::new(None),
                static_scope: Lock::new(None),
                object: Lock::new(None),
                prototype: Lock::new(None),
                element: Lock::new(None),
            },
        );
        Self::finish_links(this, mc);
        legality::check_interfaces(activation, this, &declared)?;
        let empty = activation.names().empty.string();
        let cinit = activation.name_string(CLASS_INITIALIZER);
        Method::set_owner(instance_init, mc, owner(this, false, empty));
        Method::set_owner(static_init, mc, owner(this, true, cinit));
        Self::claim_methods(this, activation, &declaration.traits, false)?;
        let statics = &unit_ref.abc().classes[index as usize].traits;
        Self::claim_methods(this, activation, statics, true)?;
        Ok(this)
    }

    /// Fills in what refers back to the class.
    fn finish_links(this: Gc<'gc, Self>, mc: &Mutation<'gc>) {
        let mut ancestors: Vec<_> = this
            .superclass
            .map(|class| class.ancestors().to_vec())
            .unwrap_or_default();
        ancestors.push(this);
        let ancestors = Gc::new(mc, ancestors.into_boxed_slice());
        field!(Gc::write(mc, this), ClassDef, ancestors)
            .unlock()
            .set(Some(ancestors));
        VTable::set_class_def(this.instance, mc, this);
    }

    /// Tells the methods of `traits` whose they are.
    fn claim_methods(
        this: Gc<'gc, Self>,
        activation: &mut Activation<'_, 'gc>,
        traits: &[abc::Trait],
        is_static: bool,
    ) -> Result<(), Error<'gc>> {
        for declared in traits {
            let (method, prefix) = match declared.kind {
                abc::TraitKind::Method { method, .. } => (method, ""),
                abc::TraitKind::Getter { method, .. } => (method, "get "),
                abc::TraitKind::Setter { method, .. } => (method, "set "),
                _ => continue,
            };
            let method = Unit::method(this.unit, activation, method.as_u30())?;
            let name = qname(activation, this.unit, declared.name.as_u30())?;
            let shown = if prefix.is_empty() && shows_bare(name.ns) {
                name.name.string()
            } else if shows_bare(name.ns) {
                activation.string(&format!("{prefix}{}", name.name))
            } else {
                activation.string(&format!("{prefix}{name}"))
            };
            Method::set_owner(method, activation.mc(), owner(this, is_static, shown));
        }
        Ok(())
    }

    /// The layout of the class object: that of Class with the static members. Errors: those of building it.
    pub(crate) fn statics(
        this: Gc<'gc, Self>,
        activation: &mut Activation<'_, 'gc>,
    ) -> Result<Gc<'gc, VTable<'gc>>, Error<'gc>> {
        if let Some(known) = this.statics.get() {
            return Ok(known);
        }
        let class_class = activation.class_class()?;
        let mut layout = Layout::from_base(Some(class_class.instance), true);
        let declaration = Gc::as_ref(this).static_declaration();
        layout.declares_statics = true;
        layout.class = Some(this.index);
        layout.add_traits(activation, this.unit, &declaration.traits, this.name)?;
        let name = QName {
            ns: this.name.ns,
            name: activation.name(&format!("{}$", this.name.name)),
        };
        layout.set_declarer(this, true);
        let vtable = layout.finish(activation, name);
        let mc = activation.mc();
        VTable::set_class_def(vtable, mc, class_class);
        VTable::set_constructs(vtable, mc, this);
        field!(Gc::write(mc, this), ClassDef, statics)
            .unlock()
            .set(Some(vtable));
        Ok(vtable)
    }

    /// Makes the class object, in the scope in which its script makes it. The static initializer
    /// is left to be called. Errors: those of building the layout.
    pub(crate) fn make_object(
        this: Gc<'gc, Self>,
        activation: &mut Activation<'_, 'gc>,
        scope: Gc<'gc, ScopeChain<'gc>>,
    ) -> Result<Object<'gc>, Error<'gc>> {
        let statics = Self::statics(this, activation)?;
        let mc = activation.mc();
        let object = Object::new(mc, statics, activation.class_prototype(), Kind::Class(this));
        activation.await_prototype(object);
        let inner = scope.extended(mc, [crate::scope::ScopeEntry::exact(object)]);
        let write = Gc::write(mc, this);
        field!(write, ClassDef, static_scope)
            .unlock()
            .set(Some(inner));
        field!(write, ClassDef, instance_scope)
            .unlock()
            .set(Some(inner));
        field!(write, ClassDef, object).unlock().set(Some(object));
        Method::set_class_scope(this.instance_init, mc, inner);
        Method::set_class_scope(this.static_init, mc, inner);
        let class = Gc::as_ref(this);
        let (own, statics) = (
            &class.declaration().traits,
            &class.static_declaration().traits,
        );
        for declared in own.iter().chain(statics) {
            if let abc::TraitKind::Method { method, .. }
            | abc::TraitKind::Getter { method, .. }
            | abc::TraitKind::Setter { method, .. } = declared.kind
            {
                let method = Unit::method(this.unit, activation, method.as_u30())?;
                Method::set_class_scope(method, mc, inner);
            }
        }
        if !this.is_interface() {
            let proto = this
                .superclass
                .and_then(|superclass| superclass.prototype());
            let prototype = activation.new_prototype(this, proto)?;
            Self::set_prototype(this, mc, Some(prototype));
        }
        Ok(object)
    }

    /// A class like this one that holds elements of type `element`: `Vector.<T>` of
    /// `Vector$object`.
    pub(crate) fn applied(
        this: Gc<'gc, Self>,
        activation: &mut Activation<'_, 'gc>,
        name: QName<'gc>,
        element: Type<'gc>,
    ) -> Result<Gc<'gc, Self>, Error<'gc>> {
        let base = Layout::from_base(Some(this.instance), !this.is_sealed());
        let instance = base.finish(activation, name);
        let mc = activation.mc();
        let applied = Gc::new(
            mc,
            Self {
                name,
                unit: this.unit,
                index: this.index,
                superclass: Some(this),
                ancestors: Lock::new(None),
                interfaces: this.interfaces.clone(),
                instance,
                statics: Lock::new(None),
                instance_init: this.instance_init,
                static_init: this.static_init,
                primitive: Primitive::None,
                hooks: this.hooks,
                allocate: this.allocate,
                is_interface: false,
                protected: this.protected,
                instance_scope: Lock::new(this.instance_scope.get()),
                static_scope: Lock::new(this.static_scope.get()),
                object: Lock::new(None),
                prototype: Lock::new(this.prototype.get()),
                element: Lock::new(Some(element)),
            },
        );
        Self::finish_links(applied, mc);
        let statics = Self::statics(applied, activation)?;
        let object = Object::new(
            mc,
            statics,
            activation.class_prototype(),
            Kind::Class(applied),
        );
        field!(Gc::write(mc, applied), ClassDef, object)
            .unlock()
            .set(Some(object));
        Ok(applied)
    }

    /// Sets what [`Self::element_type`] gives.
    pub(crate) fn set_element_type(this: Gc<'gc, Self>, mc: &Mutation<'gc>, element: Type<'gc>) {
        field!(Gc::write(mc, this), ClassDef, element)
            .unlock()
            .set(Some(element));
    }
}

/// Whether call stacks show a member of the namespace by its local name alone.
fn shows_bare(ns: Namespace<'_>) -> bool {
    ns.kind() != NamespaceKind::Public || ns.uri().is_empty()
}

fn owner<'gc>(class: Gc<'gc, ClassDef<'gc>>, is_static: bool, name: AvmString<'gc>) -> Owner<'gc> {
    Owner {
        class: Some(class),
        is_static,
        script: None,
        name: Some(name),
    }
}

/// The name that scripts see of the classes that the vectors are made of.
fn vector_name<'gc>(
    activation: &Activation<'_, 'gc>,
    unit: Gc<'gc, Unit<'gc>>,
    name: QName<'gc>,
) -> QName<'gc> {
    if unit.block().is_none() {
        return name;
    }
    let shown = match &*name.name.to_utf8_lossy() {
        "Vector$int" => "Vector.<int>",
        "Vector$uint" => "Vector.<uint>",
        "Vector$double" => "Vector.<Number>",
        "Vector$object" => "Vector.<*>",
        _ => return name,
    };
    QName {
        ns: activation.namespace(NamespaceKind::Public, name.ns.uri()),
        name: activation.name(shown),
    }
}

fn primitive_of<'gc>(unit: Gc<'gc, Unit<'gc>>, name: QName<'gc>) -> Primitive {
    // Only the class library's own `int` is the type int.
    if unit.block().is_none() || !name.ns.is_public() {
        return Primitive::None;
    }
    match &*name.name.to_utf8_lossy() {
        "Object" => Primitive::Object,
        "Boolean" => Primitive::Boolean,
        "int" => Primitive::Int,
        "uint" => Primitive::Uint,
        "Number" => Primitive::Number,
        "String" => Primitive::String,
        "void" => Primitive::Void,
        _ => Primitive::None,
    }
}

/// The name that a definition in `unit` has. Errors: VerifyError #1032, #1107.
fn qname<'gc>(
    activation: &mut Activation<'_, 'gc>,
    unit: Gc<'gc, Unit<'gc>>,
    index: u32,
) -> Result<QName<'gc>, Error<'gc>> {
    let multiname = unit.multiname(activation, index)?;
    match (multiname.ns.as_slice(), multiname.name) {
        (Some([ns, ..]), Some(name)) => Ok(QName { ns: *ns, name }),
        _ => Err(activation.error(ErrorClass::VerifyError, msg::E1107, [])),
    }
}

fn is_slot(declared: &abc::Trait) -> bool {
    matches!(
        declared.kind,
        abc::TraitKind::Slot { .. } | abc::TraitKind::Const { .. } | abc::TraitKind::Class { .. }
    )
}

/// Interfaces, and those that interfaces extend.
type Interfaces<'gc> = Box<[Gc<'gc, ClassDef<'gc>>]>;

/// All interfaces of a class, and those that it declares itself.
fn collect_interfaces<'gc>(
    activation: &mut Activation<'_, 'gc>,
    unit: Gc<'gc, Unit<'gc>>,
    declaration: &abc::Instance,
    superclass: Option<Gc<'gc, ClassDef<'gc>>>,
    name: QName<'gc>,
) -> Result<(Interfaces<'gc>, Interfaces<'gc>), Error<'gc>> {
    let mut declared = Vec::new();
    let mut all: Vec<Gc<'gc, ClassDef<'gc>>> = superclass
        .map(|class| class.interfaces.to_vec())
        .unwrap_or_default();
    for index in &declaration.interfaces {
        let interface_name = unit.multiname(activation, index.as_u30())?;
        let Some(interface) = activation.find_class(unit.domain(), &interface_name)? else {
            let shown = interface_name.to_string();
            return Err(activation.error(ErrorClass::VerifyError, msg::E1014, [&shown]));
        };
        if !interface.is_interface() {
            return Err(activation.error(
                ErrorClass::VerifyError,
                msg::E1111,
                [&name, &interface.name],
            ));
        }
        for candidate in interface.interfaces.iter().copied().chain([interface]) {
            declared.push(candidate);
            if !all.iter().any(|known| Gc::ptr_eq(*known, candidate)) {
                all.push(candidate);
            }
        }
    }
    Ok((all.into_boxed_slice(), declared.into_boxed_slice()))
}
