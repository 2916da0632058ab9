//! [`Api`]: what the class library and the program's files define, with the members of each class.

use std::collections::HashMap;

use airshim_avm2::api_version::ApiVersion;
use airshim_avm2::library::{Block, Library};
use swf::avm2::read::Reader;
use swf::avm2::types::{AbcFile, Index, Method, Trait, TraitKind};

use super::names::{Name, Names, Space, Symbol, Symbols};
use super::status::{self, Status};
use super::types::{ClassId, Type};

/// Where a definition comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// The runtime's own class library.
    Library,
    /// The program.
    Program,
}

/// One ABC file.
#[derive(Debug)]
pub(super) struct Unit {
    pub(super) abc: AbcFile,
    pub(super) names: Names,
    pub(super) origin: Origin,
    /// Its classes, by their index there.
    pub(super) classes: Vec<ClassId>,
}

/// What can be done with a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// It is called.
    Method,
    /// It is read, written, or both, by code of its own.
    Accessor,
    /// A variable or a constant.
    Variable,
    /// A class in a class; not written by compilers.
    Class,
}

/// A member of a class.
#[derive(Clone, Debug)]
pub(super) struct Member {
    pub(super) space: Space,
    pub(super) kind: Kind,
    /// What it is, or what calling it gives.
    pub(super) value: Type,
    /// What reading or calling it does; `None` where it can only be written.
    pub(super) read: Option<Status>,
    /// What writing it does; `None` where it can't be written.
    pub(super) write: Option<Status>,
    /// Whether the program's version of the API has it.
    pub(super) is_visible: bool,
}

/// A class or an interface.
#[derive(Debug)]
pub(super) struct Class {
    pub(super) space: Space,
    pub(super) local: Symbol,
    pub(super) origin: Origin,
    pub(super) is_dynamic: bool,
    pub(super) is_interface: bool,
    /// Whether the program's version of the API has it.
    pub(super) is_visible: bool,
    pub(super) base: Option<ClassId>,
    /// Whether something that it extends isn't there, so that not all its members are known.
    pub(super) lacks_base: bool,
    pub(super) interfaces: Vec<ClassId>,
    pub(super) members: HashMap<Symbol, Member>,
    pub(super) statics: HashMap<Symbol, Member>,
    /// What making an instance does.
    pub(super) constructor: Status,
    /// Whether its `isSupported` says no.
    pub(super) is_unsupported: bool,
}

/// What a script defines.
#[derive(Clone, Debug)]
pub(super) enum Definition {
    /// A class.
    Class(ClassId),
    /// A function of a package.
    Function {
        returns: Type,
        status: Status,
        origin: Origin,
    },
    /// A variable of a package.
    Variable(Type),
}

/// All definitions of the library and of the program.
#[derive(Debug)]
pub(super) struct Api {
    pub(super) symbols: Symbols,
    pub(super) units: Vec<Unit>,
    pub(super) classes: Vec<Class>,
    definitions: HashMap<(Symbol, Symbol), Definition>,
    /// What later versions of the API have.
    hidden: HashMap<(Symbol, Symbol), Definition>,
    version: ApiVersion,
    object: Option<ClassId>,
}

impl Api {
    /// The class libraries, as a program of this API version sees them.
    pub(super) fn new(version: ApiVersion, libraries: &[&'static Library]) -> Self {
        let mut api = Self {
            symbols: Symbols::default(),
            units: Vec::new(),
            classes: Vec::new(),
            definitions: HashMap::new(),
            hidden: HashMap::new(),
            version,
            object: None,
        };
        let mut sources = Vec::new();
        for library in libraries {
            for block in library.blocks {
                let bytes = &library.swf[block.offset..block.offset + block.len];
                let abc = Reader::new(bytes)
                    .read()
                    .expect("the build read the same bytes");
                sources.push((api.add(abc, Origin::Library), Some(block)));
            }
        }
        api.define(&sources);
        api
    }

    /// Adds the files of the program.
    pub(super) fn add_program(&mut self, files: Vec<AbcFile>) {
        let sources: Vec<_> = files
            .into_iter()
            .map(|abc| (self.add(abc, Origin::Program), None))
            .collect();
        self.define(&sources);
    }

    fn add(&mut self, abc: AbcFile, origin: Origin) -> usize {
        let names = Names::read(&abc, self.units.len(), &mut self.symbols);
        self.units.push(Unit {
            abc,
            names,
            origin,
            classes: Vec::new(),
        });
        self.units.len() - 1
    }

    /// Takes the definitions of files that were added together: they may name each other's.
    fn define(&mut self, sources: &[(usize, Option<&'static Block>)]) {
        for &(unit, block) in sources {
            self.define_classes(unit, block);
        }
        for &(unit, _) in sources {
            self.define_globals(unit);
        }
        self.object = self.core_class("Object");
        for &(unit, block) in sources {
            self.complete_classes(unit, block);
            self.complete_globals(unit);
        }
    }

    fn define_classes(&mut self, unit: usize, block: Option<&'static Block>) {
        let Unit {
            abc, names, origin, ..
        } = &self.units[unit];
        let mut classes = Vec::new();
        for instance in &abc.instances {
            let name = names.of_trait(instance.name.0);
            let (space, local) = name.unwrap_or((Space::PUBLIC, Symbol::EMPTY));
            classes.push(Class {
                space,
                local,
                origin: *origin,
                is_dynamic: !instance.is_sealed,
                is_interface: instance.is_interface,
                is_visible: block.is_none_or(|block| {
                    let (uri, local) = (self.symbols.text(space.uri), self.symbols.text(local));
                    let definition = block
                        .definitions
                        .iter()
                        .find(|definition| definition.uri == uri && definition.name == local);
                    definition.is_none_or(|definition| self.version.shows(definition.versions))
                }),
                base: None,
                lacks_base: false,
                interfaces: Vec::new(),
                members: HashMap::new(),
                statics: HashMap::new(),
                constructor: Status::There,
                is_unsupported: false,
            });
        }
        let first = self.classes.len() as u32;
        let count = classes.len() as u32;
        self.classes.extend(classes);
        self.units[unit].classes = (first..first + count).map(ClassId).collect();
    }

    fn define_globals(&mut self, unit: usize) {
        let unit = &self.units[unit];
        let mut found = Vec::new();
        for definition in unit.abc.scripts.iter().flat_map(|script| &script.traits) {
            let Some((space, local)) = unit.names.of_trait(definition.name.0) else {
                continue;
            };
            let value = match definition.kind {
                TraitKind::Class { class, .. } => match unit.classes.get(class.0 as usize) {
                    Some(&class) => Definition::Class(class),
                    None => continue,
                },
                TraitKind::Method { .. } | TraitKind::Function { .. } => Definition::Function {
                    returns: Type::Any,
                    status: Status::There,
                    origin: unit.origin,
                },
                _ => Definition::Variable(Type::Any),
            };
            found.push(((space.uri, local), value));
        }
        for (key, value) in found {
            let is_hidden =
                matches!(value, Definition::Class(class) if !self.class(class).is_visible);
            let into = if is_hidden {
                &mut self.hidden
            } else {
                &mut self.definitions
            };
            // What the library defines comes before the program's: its domain is the parent.
            into.entry(key).or_insert(value);
        }
    }

    fn complete_globals(&mut self, unit: usize) {
        let source = &self.units[unit];
        let mut found = Vec::new();
        for definition in source.abc.scripts.iter().flat_map(|script| &script.traits) {
            let Some((space, local)) = source.names.of_trait(definition.name.0) else {
                continue;
            };
            let value = match definition.kind {
                TraitKind::Method { method, .. }
                | TraitKind::Function {
                    function: method, ..
                } => Definition::Function {
                    returns: self.return_type(unit, method),
                    status: self.status(unit, method),
                    origin: source.origin,
                },
                TraitKind::Slot { type_name, .. } | TraitKind::Const { type_name, .. } => {
                    Definition::Variable(self.type_of(unit, type_name.0))
                }
                _ => continue,
            };
            found.push(((space.uri, local), value));
        }
        for (key, value) in found {
            if let Some(known) = self.definitions.get_mut(&key)
                && !matches!(known, Definition::Class(_))
            {
                *known = value;
            }
        }
    }

    fn complete_classes(&mut self, unit: usize, block: Option<&'static Block>) {
        for index in 0..self.units[unit].classes.len() {
            let source = &self.units[unit];
            let id = source.classes[index];
            let instance = &source.abc.instances[index];
            let base = self.class_named(source.names.get(instance.super_name.0));
            let interfaces = instance
                .interfaces
                .iter()
                .map(|interface| self.class_named(source.names.get(interface.0)));
            let interfaces: Vec<_> = interfaces.collect();
            let lacks_base =
                instance.super_name.0 != 0 && base.is_none() || interfaces.contains(&None);
            let constructor = self.status(unit, instance.init_method);
            let visible = |member: &Trait, is_static| {
                block.is_none_or(|block| {
                    let name = source.names.of_trait(member.name.0);
                    let Some((_, local)) = name else { return false };
                    let local = self.symbols.text(local);
                    let version = block.members.iter().find(|known| {
                        (known.class_index, known.is_static) == (index as u32, is_static)
                            && known.name == local
                    });
                    version.is_none_or(|member| self.version.shows(member.versions))
                })
            };
            let mut members = HashMap::new();
            for member in &instance.traits {
                self.add_member(unit, member, visible(member, false), &mut members);
            }
            let mut statics = HashMap::new();
            for member in &source.abc.classes[index].traits {
                self.add_member(unit, member, visible(member, true), &mut statics);
            }
            let is_unsupported = source.origin == Origin::Library
                && status::says_unsupported(&source.abc, &source.abc.classes[index].traits);
            let class = &mut self.classes[id.0 as usize];
            class.base = base;
            class.lacks_base = lacks_base;
            class.interfaces = interfaces.into_iter().flatten().collect();
            class.constructor = constructor;
            class.members = members;
            class.statics = statics;
            class.is_unsupported = is_unsupported;
        }
    }

    fn add_member(
        &self,
        unit: usize,
        member: &Trait,
        is_visible: bool,
        into: &mut HashMap<Symbol, Member>,
    ) {
        let source = &self.units[unit];
        let Some((space, local)) = source.names.of_trait(member.name.0) else {
            return;
        };
        if source.origin == Origin::Library && !self.is_api(space) {
            return;
        }
        let (kind, value, read, write) = match member.kind {
            TraitKind::Method { method, .. }
            | TraitKind::Function {
                function: method, ..
            } => {
                let status = self.status(unit, method);
                (
                    Kind::Method,
                    self.return_type(unit, method),
                    Some(status),
                    None,
                )
            }
            TraitKind::Getter { method, .. } => {
                let status = self.status(unit, method);
                (
                    Kind::Accessor,
                    self.return_type(unit, method),
                    Some(status),
                    None,
                )
            }
            TraitKind::Setter { method, .. } => (
                Kind::Accessor,
                Type::Null,
                None,
                Some(self.status(unit, method)),
            ),
            TraitKind::Slot { type_name, .. } => {
                let value = self.type_of(unit, type_name.0);
                (
                    Kind::Variable,
                    value,
                    Some(Status::There),
                    Some(Status::There),
                )
            }
            TraitKind::Const { type_name, .. } => {
                let value = self.type_of(unit, type_name.0);
                // The constructor writes it.
                (
                    Kind::Variable,
                    value,
                    Some(Status::There),
                    Some(Status::There),
                )
            }
            TraitKind::Class { .. } => (Kind::Class, Type::Any, Some(Status::There), None),
        };
        let new = Member {
            space,
            kind,
            value,
            read,
            write,
            is_visible,
        };
        match into.get_mut(&local) {
            // The other half of an accessor.
            Some(known) if known.kind == Kind::Accessor && new.kind == Kind::Accessor => {
                known.read = known.read.take().or(new.read);
                known.write = known.write.take().or(new.write);
                known.value = known.value.join(&new.value);
            }
            // One name in several namespaces: the public one counts.
            Some(known) if new.space.is_private && !known.space.is_private => {}
            _ => {
                into.insert(local, new);
            }
        }
    }

    /// Whether programs can name what the library has in a namespace.
    fn is_api(&self, space: Space) -> bool {
        !space.is_private && !self.symbols.text(space.uri).starts_with("airshim")
    }

    fn status(&self, unit: usize, method: Index<Method>) -> Status {
        let unit = &self.units[unit];
        match unit.origin {
            Origin::Library => status::of_method(&unit.abc, method.0),
            Origin::Program => Status::There,
        }
    }

    fn return_type(&self, unit: usize, method: Index<Method>) -> Type {
        let method = self.units[unit].abc.methods.get(method.0 as usize);
        method.map_or(Type::Any, |method| self.type_of(unit, method.return_type.0))
    }

    /// The type that a name stands for in a declaration.
    pub(super) fn type_of(&self, unit: usize, index: u32) -> Type {
        let names = &self.units[unit].names;
        match names.get(index) {
            Name::Parameterized { parameter } => {
                // A parameter is a plain name or, nested, a Vector; hostile files nest for ever.
                let element = match parameter.map(|parameter| names.get(parameter)) {
                    Some(Name::Parameterized { .. }) | None => Type::Any,
                    Some(name) => self.instance_of(name),
                };
                Type::Vector(element.into())
            }
            name => self.instance_of(name),
        }
    }

    fn instance_of(&self, name: &Name) -> Type {
        match self.class_named(name) {
            // Every value fits Object, and has the members that it has.
            Some(class) if Some(class) == self.object => Type::Any,
            Some(class) => Type::Instance(class),
            None if matches!(name, Name::Known { .. }) => Type::Missing,
            None => Type::Any,
        }
    }

    /// The class of a name.
    pub(super) fn class_named(&self, name: &Name) -> Option<ClassId> {
        match self.find(name)? {
            (_, Definition::Class(class)) => Some(*class),
            _ => None,
        }
    }

    /// What a name stands for outside of classes, and the namespace that it is in.
    pub(super) fn find(&self, name: &Name) -> Option<(Symbol, &Definition)> {
        let Name::Known { spaces, local, .. } = name else {
            return None;
        };
        spaces.iter().find_map(|space| {
            let definition = self.definition(space.uri, *local)?;
            Some((space.uri, definition))
        })
    }

    /// Whether a later version of the API has a definition.
    pub(super) fn is_later(&self, uri: Symbol, local: Symbol) -> bool {
        self.hidden.contains_key(&(uri, local))
    }

    /// The definition of a namespace and a local name.
    pub(super) fn definition(&self, uri: Symbol, local: Symbol) -> Option<&Definition> {
        self.definitions.get(&(uri, local))
    }

    /// All classes and functions that the library defines in a package, by package and name.
    pub(super) fn library(&self) -> impl Iterator<Item = (Symbol, Symbol, &Definition)> {
        self.definitions.iter().filter_map(|(key, definition)| {
            let origin = match definition {
                Definition::Class(class) => self.class(*class).origin,
                Definition::Function { origin, .. } => *origin,
                Definition::Variable(_) => return None,
            };
            (origin == Origin::Library).then_some((key.0, key.1, definition))
        })
    }

    pub(super) fn class(&self, id: ClassId) -> &Class {
        &self.classes[id.0 as usize]
    }

    /// The core class with a name.
    pub(super) fn core_class(&self, name: &str) -> Option<ClassId> {
        match self.definition(Symbol::EMPTY, self.symbols.known(name)?)? {
            Definition::Class(class) => Some(*class),
            _ => None,
        }
    }

    /// A class and what it extends, from it on. A class that extends itself, by way of others, comes once.
    pub(super) fn chain(&self, class: ClassId) -> impl Iterator<Item = ClassId> {
        let mut next = Some(class);
        let mut left = self.classes.len();
        std::iter::from_fn(move || {
            let class = next?;
            left = left.checked_sub(1)?;
            next = self.class(class).base;
            Some(class)
        })
    }

    /// The name of a class, as in source code.
    pub(super) fn class_name(&self, id: ClassId) -> String {
        let class = self.class(id);
        self.qualified(class.space.uri, class.local)
    }

    /// A package's name and a local one, as in source code.
    pub(super) fn qualified(&self, uri: Symbol, local: Symbol) -> String {
        let (uri, local) = (self.symbols.text(uri), self.symbols.text(local));
        if uri.is_empty() || uri.starts_with('\0') {
            local.to_owned()
        } else {
            format!("{uri}.{local}")
        }
    }
}
