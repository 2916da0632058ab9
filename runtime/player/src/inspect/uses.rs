//! [`Uses`]: what a program's bytecode uses, as it is found.

use std::collections::{BTreeMap, BTreeSet};

use super::api::{Api, Definition, Origin};
use super::lookup::{Access, Found};
use super::names::{Name, Symbol};
use super::types::{ClassId, Type};

/// The key of a member: its class, whether it is the class object's, its name.
pub(super) type MemberKey = (ClassId, bool, Symbol);

/// What is used, with how many places use it.
#[derive(Debug, Default)]
pub(super) struct Uses {
    /// Classes of the library.
    pub(super) classes: BTreeMap<ClassId, u32>,
    /// Those that instances are made of.
    pub(super) constructed: BTreeMap<ClassId, u32>,
    /// Members that the library's classes declare.
    pub(super) members: BTreeMap<(MemberKey, Access), u32>,
    /// Members that a class of the library should have and doesn't.
    pub(super) missing_members: BTreeMap<(MemberKey, Access), u32>,
    /// Functions of packages: namespace and name.
    pub(super) functions: BTreeMap<(Symbol, Symbol), u32>,
    /// Definitions that nothing has, by namespace and name.
    pub(super) missing: BTreeMap<(Symbol, Symbol), u32>,
    /// Names that are looked up in values of which nothing is known.
    pub(super) untyped: BTreeMap<Symbol, u32>,
    /// Names that such values are given, and texts in the code, which may be names of properties, too.
    pub(super) dynamic: BTreeSet<Symbol>,
}

impl Uses {
    /// A class is named.
    pub(super) fn class(&mut self, api: &Api, class: ClassId) {
        if api.class(class).origin == Origin::Library {
            *self.classes.entry(class).or_default() += 1;
        }
    }

    /// An instance of a class is made.
    pub(super) fn construction(&mut self, api: &Api, class: ClassId) {
        if api.class(class).origin == Origin::Library {
            *self.constructed.entry(class).or_default() += 1;
        }
    }

    /// A type is named.
    pub(super) fn type_name(&mut self, api: &Api, unit: usize, index: u32) {
        match api.units[unit].names.get(index) {
            Name::Parameterized {
                parameter: Some(parameter),
            } => {
                let parameter = api.units[unit].names.get(*parameter);
                if !matches!(parameter, Name::Parameterized { .. }) {
                    self.global(api, parameter);
                }
            }
            name => self.global(api, name),
        }
    }

    /// A definition is named.
    pub(super) fn global(&mut self, api: &Api, name: &Name) {
        let Name::Known {
            spaces,
            local,
            is_attribute: false,
            pops_space: false,
        } = name
        else {
            return;
        };
        match api.find(name) {
            Some((_, &Definition::Class(class))) => self.class(api, class),
            Some((
                uri,
                Definition::Function {
                    origin: Origin::Library,
                    ..
                },
            )) => {
                *self.functions.entry((uri, *local)).or_default() += 1;
            }
            Some(_) => {}
            None => {
                // A name that the compiler resolved is in one namespace. `void` is no class.
                let is_void = spaces.len() == 1
                    && spaces[0].uri == Symbol::EMPTY
                    && api.symbols.text(*local) == "void";
                if let [space] = spaces[..]
                    && !space.is_private
                    && !is_void
                {
                    *self.missing.entry((space.uri, *local)).or_default() += 1;
                }
            }
        }
    }

    /// A text is in the code.
    pub(super) fn text(&mut self, api: &Api, text: &str) {
        self.dynamic.extend(api.symbols.known(text));
    }

    /// A member of a value is used.
    pub(super) fn member(&mut self, api: &Api, value: &Type, name: &Name, access: Access) {
        let Name::Known {
            local,
            is_attribute: false,
            ..
        } = name
        else {
            return;
        };
        match api.member(value, name, access) {
            Found::Member {
                class, is_static, ..
            } => {
                if api.class(class).origin == Origin::Library {
                    let key = ((class, is_static, *local), access);
                    *self.members.entry(key).or_default() += 1;
                }
            }
            Found::Missing { class, is_static } => {
                let key = ((class, is_static, *local), access);
                *self.missing_members.entry(key).or_default() += 1;
            }
            Found::Unknown => match value {
                Type::Any | Type::Null | Type::Instance(_) => match access {
                    Access::Read => *self.untyped.entry(*local).or_default() += 1,
                    Access::Write => drop(self.dynamic.insert(*local)),
                },
                _ => {}
            },
        }
    }
}
