//! Finding the member that a name stands for in a value of a known type.

use super::api::{Api, Kind, Member, Origin};
use super::names::{Name, Symbol};
use super::types::{ClassId, Type};

/// How code uses a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Access {
    /// It reads or calls it.
    Read,
    /// It writes it.
    Write,
}

/// What a name stands for in a value.
#[derive(Debug)]
pub(super) enum Found<'a> {
    /// A member that this class declares.
    Member {
        class: ClassId,
        is_static: bool,
        member: &'a Member,
    },
    /// A member that can't be there: the value is of this class, or is it, and neither it nor what it extends has one.
    Missing { class: ClassId, is_static: bool },
    /// Something that no declaration tells of: a property of an object, an item of a list.
    Unknown,
}

impl Api {
    /// Finds a name in a value of a type. Compilers resolve what is declared, and write then a name in one namespace: such a
    /// one in a value whose class is known is a member of that class, or of a later version of it.
    pub(super) fn member(&self, value: &Type, name: &Name, access: Access) -> Found<'_> {
        let Name::Known {
            spaces,
            local,
            pops_space,
            is_attribute,
        } = name
        else {
            return Found::Unknown;
        };
        if *is_attribute || *pops_space {
            return Found::Unknown;
        }
        let is_meant = |member: &Member| {
            let is_named = !member.space.is_private || spaces.contains(&member.space);
            // A half that is overridden alone has its other one in what is extended.
            let has_half = member.kind != Kind::Accessor
                || match access {
                    Access::Read => member.read.is_some(),
                    Access::Write => member.write.is_some(),
                };
            is_named && member.is_visible && has_half
        };
        let (class, is_static) = match value {
            Type::Instance(class) => (*class, false),
            Type::Class(class) => (*class, true),
            Type::Vector(_) => match self.vector() {
                Some(class) => (class, false),
                None => return Found::Unknown,
            },
            _ => return Found::Unknown,
        };
        let found = if is_static {
            let member = self.class(class).statics.get(local);
            match member.filter(|member| is_meant(member)) {
                Some(member) => Some((class, true, member)),
                None => ["Class", "Object"].iter().find_map(|name| {
                    let class = self.core_class(name)?;
                    let member = self.class(class).members.get(local)?;
                    Some((class, false, member))
                }),
            }
        } else {
            self.inherited(class, *local, &is_meant)
                .map(|(class, member)| (class, false, member))
        };
        if let Some((class, is_static, member)) = found {
            return Found::Member {
                class,
                is_static,
                member,
            };
        }
        let is_open = !is_static
            && self
                .chain(class)
                .any(|class| self.class(class).is_dynamic || self.class(class).lacks_base);
        if is_open || spaces.iter().all(|space| space.is_private) {
            return Found::Unknown;
        }
        // A name in several namespaces is one that the compiler didn't resolve: the value may be of a class that extends this
        // one, and has it.
        if spaces.len() != 1 && self.may_be_extended_by_one_with(class, is_static, *local) {
            return Found::Unknown;
        }
        // Of its own classes the program knows what is there: what it misses is in the library's that they extend.
        let class = self
            .chain(class)
            .find(|&class| self.class(class).origin == Origin::Library);
        match class {
            Some(class) => Found::Missing { class, is_static },
            None => Found::Unknown,
        }
    }

    /// Whether a class below `class` has a member, or may get it while the program runs.
    fn may_be_extended_by_one_with(&self, class: ClassId, is_static: bool, local: Symbol) -> bool {
        let all = (0..self.classes.len() as u32).map(ClassId);
        !is_static
            && all.into_iter().any(|below| {
                let known = self.class(below);
                let has =
                    known.is_dynamic || known.lacks_base || known.members.contains_key(&local);
                has && self.chain(below).any(|base| base == class)
            })
    }

    fn inherited(
        &self,
        class: ClassId,
        local: Symbol,
        is_meant: &dyn Fn(&Member) -> bool,
    ) -> Option<(ClassId, &Member)> {
        let own = self.chain(class).find_map(|class| {
            let member = self.class(class).members.get(&local)?;
            is_meant(member).then_some((class, member))
        });
        if own.is_some() || !self.class(class).is_interface {
            return own;
        }
        let mut left = self.class(class).interfaces.clone();
        let mut seen = vec![class];
        while let Some(interface) = left.pop() {
            if seen.contains(&interface) {
                continue;
            }
            seen.push(interface);
            if let Some(member) = self.class(interface).members.get(&local) {
                return Some((interface, member));
            }
            left.extend(&self.class(interface).interfaces);
        }
        let object = self.core_class("Object")?;
        let member = self.class(object).members.get(&local)?;
        Some((object, member))
    }

    /// The class that Vectors of objects are instances of.
    fn vector(&self) -> Option<ClassId> {
        let package = self.symbols.known("__AS3__.vec")?;
        let name = self.symbols.known("Vector$object")?;
        match self.definition(package, name)? {
            super::api::Definition::Class(class) => Some(*class),
            _ => None,
        }
    }
}
