//! [`Domain`]: the definitions that code can see by name (`flash.system.ApplicationDomain`).

use std::cell::RefCell;

use gc_arena::lock::{Lock, RefLock};
use gc_arena::{Collect, Gc, Mutation};
use rustc_hash::FxHashMap;

use crate::activation::Activation;
use crate::api_version::ApiVersion;
use crate::bytearray::ByteArrayStorage;
use crate::class::ClassDef;
use crate::config::Config;
use crate::error::{Error, ErrorClass};
use crate::error_messages::msg;
use crate::library::{Block, Library};
use crate::name::{Multiname, Namespace, NamespaceKind, NamespaceSet, QName};
use crate::object::{Kind, Object};
use crate::script::Script;
use crate::string::Name;
use crate::types::Type;
use crate::unit::Unit;
use crate::vtable::Property;

/// The length of a domain's memory where the program has set none: ApplicationDomain.MIN_DOMAIN_MEMORY_LENGTH.
pub const MIN_MEMORY_LENGTH: usize = 1024;

/// A definition: the script that makes it, and under which name.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub struct Definition<'gc> {
    /// The script.
    pub script: Gc<'gc, Script<'gc>>,
    /// The name.
    pub name: QName<'gc>,
}

/// An entry of the table of definitions.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
struct Known<'gc> {
    ns: Namespace<'gc>,
    script: Gc<'gc, Script<'gc>>,
    /// Whether only the class library sees it.
    is_hidden: bool,
}

/// A block of the class library that hasn't been parsed.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
struct Unparsed<'gc> {
    uri: Name<'gc>,
    /// Whether only the class library sees it.
    is_hidden: bool,
    #[collect(require_static)]
    library: &'static Library,
    #[collect(require_static)]
    block: &'static Block,
}

type ByName<'gc, T> = FxHashMap<Name<'gc>, Vec<T>>;

/// Definitions by name, and a parent domain in which to look first.
#[derive(Collect)]
#[collect(no_drop)]
pub struct Domain<'gc> {
    /// Where names are looked up first.
    pub parent: Option<Gc<'gc, Domain<'gc>>>,
    /// The embedder's number of the content whose code this is; that of the parent, unless it is given another.
    pub content: u32,
    definitions: Gc<'gc, RefLock<Table<'gc, Known<'gc>>>>,
    /// The names of the definitions, in the order in which they came.
    order: Gc<'gc, RefLock<Vec<QName<'gc>>>>,
    unparsed: Gc<'gc, RefLock<Table<'gc, Unparsed<'gc>>>>,
    /// The ByteArray that the `li8` family of instructions works on.
    pub memory: Gc<'gc, Lock<Option<Object<'gc>>>>,
    /// What they work on where the program has set none.
    scratch: Gc<'gc, Lock<Option<Object<'gc>>>>,
}

/// A map from local name to a list of entries.
struct Table<'gc, T>(ByName<'gc, T>);

// SAFETY: all keys and entries are traced; the map is only changed through a `RefLock`.
unsafe impl<'gc, T: Collect<'gc>> Collect<'gc> for Table<'gc, T> {
    fn trace<C: gc_arena::collect::Trace<'gc>>(&self, cc: &mut C) {
        for (name, list) in &self.0 {
            name.trace(cc);
            for entry in list {
                entry.trace(cc);
            }
        }
    }
}

impl<'gc> Domain<'gc> {
    /// A domain without definitions, of the content that its parent is of.
    pub fn new(mc: &Mutation<'gc>, parent: Option<Gc<'gc, Self>>) -> Gc<'gc, Self> {
        Self::of_content(mc, parent, parent.map_or(0, |parent| parent.content))
    }

    /// A domain without definitions, of a content that has this number.
    pub fn of_content(
        mc: &Mutation<'gc>,
        parent: Option<Gc<'gc, Self>>,
        content: u32,
    ) -> Gc<'gc, Self> {
        Gc::new(
            mc,
            Self {
                parent,
                content,
                definitions: Gc::new(mc, RefLock::new(Table(FxHashMap::default()))),
                order: Gc::new(mc, RefLock::new(Vec::new())),
                unparsed: Gc::new(mc, RefLock::new(Table(FxHashMap::default()))),
                memory: Gc::new(mc, Lock::new(None)),
                scratch: Gc::new(mc, Lock::new(None)),
            },
        )
    }

    /// Makes the definitions of a class library known; each of its blocks is parsed when one of
    /// them is first looked up.
    pub(crate) fn add_library(&self, activation: &Activation<'_, 'gc>, library: &'static Library) {
        let vm = activation.vm();
        let version = ApiVersion::of(vm.config());
        let mut table = self.unparsed.unlock(activation.mc()).borrow_mut();
        for block in library.blocks {
            for member in block.members {
                if !version.shows(member.versions) {
                    vm.hide_name(activation.mc(), activation.name(member.name));
                }
            }
            for definition in block.definitions {
                let entry = Unparsed {
                    uri: activation.name(definition.uri),
                    is_hidden: !version.shows(definition.versions),
                    library,
                    block,
                };
                table
                    .0
                    .entry(activation.name(definition.name))
                    .or_default()
                    .push(entry);
            }
        }
    }

    /// Makes the definitions of a script known. A name that is taken already stays with who took
    /// it first.
    pub(crate) fn add_script(
        &self,
        mc: &Mutation<'gc>,
        config: &Config,
        script: Gc<'gc, Script<'gc>>,
    ) {
        let version = ApiVersion::of(config);
        let mut table = self.definitions.unlock(mc).borrow_mut();
        let mut order = self.order.unlock(mc).borrow_mut();
        for (name, _) in script.global.vtable().properties.iter() {
            let list = table.0.entry(name.name).or_default();
            if !list.iter().any(|known| known.ns == name.ns) {
                list.push(Known {
                    ns: name.ns,
                    script,
                    is_hidden: script
                        .unit
                        .block()
                        .is_some_and(|block| !version.shows(block.versions(name))),
                });
                order.push(name);
            }
        }
    }

    fn find_own(&self, name: &Multiname<'gc>, hidden: bool) -> Option<Definition<'gc>> {
        let local = name.name?;
        let table = self.definitions.borrow();
        let &Known { ns, script, .. } = table
            .0
            .get(&local)?
            .iter()
            .find(|known| name.ns.contains(known.ns) && (hidden || !known.is_hidden))?;
        Some(Definition {
            script,
            name: QName { ns, name: local },
        })
    }

    fn find_unparsed(&self, name: &Multiname<'gc>, hidden: bool) -> Option<Unparsed<'gc>> {
        let table = self.unparsed.borrow();
        let mut list = table
            .0
            .get(&name.name?)?
            .iter()
            .filter(|entry| hidden || !entry.is_hidden);
        let wanted = |ns: &Namespace<'gc>, entry: &Unparsed<'gc>| ns.uri() == entry.uri;
        let found = match &name.ns {
            NamespaceSet::Any => list.next(),
            set => list.find(|entry| {
                set.as_slice()
                    .is_some_and(|set| set.iter().any(|ns| wanted(ns, entry)))
            }),
        };
        found.copied()
    }

    fn forget_unparsed(&self, mc: &Mutation<'gc>, block: &'static Block) {
        let mut table = self.unparsed.unlock(mc).borrow_mut();
        for list in table.0.values_mut() {
            list.retain(|entry| !std::ptr::eq(entry.block, block));
        }
    }

    /// The object whose bytes the domain memory instructions work on: what the program set, or else a small one of the
    /// domain's own.
    pub(crate) fn memory_object(
        this: Gc<'gc, Self>,
        activation: &Activation<'_, 'gc>,
    ) -> Object<'gc> {
        if let Some(object) = this.memory.get().or(this.scratch.get()) {
            return object;
        }
        let bytes = ByteArrayStorage::from_bytes(vec![0; MIN_MEMORY_LENGTH]);
        let kind = Kind::ByteArray(Box::new(RefCell::new(bytes)));
        let object = activation.instantiate_def(activation.core().object, kind);
        this.scratch.unlock(activation.mc()).set(Some(object));
        object
    }

    /// The names that this domain itself defines, in order.
    pub fn definition_names(&self) -> Vec<QName<'gc>> {
        self.order.borrow().clone()
    }
}

impl<'gc> Activation<'_, 'gc> {
    /// The definition that `name` finds in `domain` or its parents, parents first. What the program's API version hides
    /// is found in the class library's own domain only. Errors: those of parsing a block of the class library.
    pub fn find_definition(
        &mut self,
        domain: Gc<'gc, Domain<'gc>>,
        name: &Multiname<'gc>,
    ) -> Result<Option<Definition<'gc>>, Error<'gc>> {
        self.find_shown(domain, name, true)
    }

    /// As [`Self::find_definition`]; what is hidden only where `hidden`.
    fn find_shown(
        &mut self,
        domain: Gc<'gc, Domain<'gc>>,
        name: &Multiname<'gc>,
        hidden: bool,
    ) -> Result<Option<Definition<'gc>>, Error<'gc>> {
        if let Some(parent) = domain.parent
            && let Some(found) = self.find_shown(parent, name, false)?
        {
            return Ok(Some(found));
        }
        if let Some(found) = domain.find_own(name, hidden) {
            return Ok(Some(found));
        }
        let Some(unparsed) = domain.find_unparsed(name, hidden) else {
            return Ok(None);
        };
        domain.forget_unparsed(self.mc(), unparsed.block);
        let bytes = unparsed.library.abc(unparsed.block);
        self.load_block(domain, bytes, Some(unparsed.block))?;
        Ok(domain.find_own(name, hidden))
    }

    /// Parses an ABC block and makes its definitions known in `domain`. Errors: VerifyError, of those
    /// numbers that `abc_check::read` tells.
    pub fn load_block(
        &mut self,
        domain: Gc<'gc, Domain<'gc>>,
        bytes: &[u8],
        block: Option<&'static Block>,
    ) -> Result<Gc<'gc, Unit<'gc>>, Error<'gc>> {
        let abc = match crate::abc_check::read(bytes, block.is_some()) {
            Ok(abc) => abc,
            Err(refusal) => {
                return Err(self.error_with_text(
                    ErrorClass::VerifyError,
                    refusal.id,
                    &refusal.text,
                ));
            }
        };
        let unit = Unit::new(self, abc, block, domain);
        self.vm().units.unlock(self.mc()).borrow_mut().push(unit);
        for index in 0..unit.script_count() {
            let script = Unit::script(unit, self, index)?;
            domain.add_script(self.mc(), self.vm().config(), script);
        }
        Ok(unit)
    }

    /// The class that `name` finds, without running the script that makes it. Errors: those of
    /// linking the class.
    pub fn find_class(
        &mut self,
        domain: Gc<'gc, Domain<'gc>>,
        name: &Multiname<'gc>,
    ) -> Result<Option<Gc<'gc, ClassDef<'gc>>>, Error<'gc>> {
        let Some(found) = self.find_definition(domain, name)? else {
            return Ok(None);
        };
        let property = found
            .script
            .global
            .vtable()
            .properties
            .get(found.name.ns, found.name.name);
        let Some(Property::Const(slot)) = property else {
            return Ok(None);
        };
        let Some(index) = found.script.class_in_slot(slot) else {
            return Ok(None);
        };
        let class = Unit::class(found.script.unit, self, index)?;
        if let Some(parameters) = name.parameters {
            let argument = match parameters.first() {
                Some(parameter) => self.resolve_type(domain, parameter)?,
                None => Type::Any,
            };
            return self.apply_vector(class, argument).map(Some);
        }
        Ok(Some(class))
    }

    /// The class library names its classes `Vector$int` and so on without their namespace, which is internal to their
    /// package.
    fn find_vector_class(
        &mut self,
        domain: Gc<'gc, Domain<'gc>>,
        name: &Multiname<'gc>,
    ) -> Result<Option<Gc<'gc, ClassDef<'gc>>>, Error<'gc>> {
        let Some(local) = name
            .name
            .filter(|name| name.to_utf8_lossy().starts_with("Vector$"))
        else {
            return Ok(None);
        };
        if !Gc::ptr_eq(domain, self.vm().system_domain) {
            return Ok(None);
        }
        let package = self.name("__AS3__.vec");
        let internal = self.namespace(NamespaceKind::Internal, package);
        self.find_class(domain, &Multiname::qualified(internal, local))
    }

    /// The type that `name` stands for. Errors: VerifyError #1014 where there's no such class.
    pub fn resolve_type(
        &mut self,
        domain: Gc<'gc, Domain<'gc>>,
        name: &Multiname<'gc>,
    ) -> Result<Type<'gc>, Error<'gc>> {
        if name.is_any() {
            return Ok(Type::Any);
        }
        if name.name == Some(self.names().void) && name.ns.contains_public() {
            return Ok(Type::Void);
        }
        let found = match self.find_class(domain, name)? {
            Some(class) => Some(class),
            None => self.find_vector_class(domain, name)?,
        };
        match found {
            Some(class) => Ok(ClassDef::as_type(class)),
            None => Err(self.error(ErrorClass::VerifyError, msg::E1014, [name])),
        }
    }
}
