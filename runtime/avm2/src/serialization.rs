//! What a serializer of objects, such as AMF's, asks of the virtual machine.

use swf::avm2::types::{Index, Metadata, Multiname as DeclaredName, Trait};

use crate::activation::Activation;
use crate::error::Error;
use crate::name::{Multiname, NamespaceKind};
use crate::object::{Kind, Object};
use crate::string::Name;
use crate::unit::Unit;
use crate::value::Value;
use crate::vector_storage::VectorStorage;
use crate::vtable::Property;

/// The metadata that keeps a member out of serialized objects.
const TRANSIENT: &str = "Transient";

impl<'gc> Object<'gc> {
    /// Whether its class lets properties be added to it.
    pub fn is_dynamic(self) -> bool {
        self.vtable().is_dynamic
    }

    /// The names of its public variables, then of its public accessors that have a getter and a
    /// setter, each in the order of declaration, superclasses first. Those that are marked
    /// `[Transient]` are left out.
    pub fn serializable_members(self) -> Vec<Name<'gc>> {
        let vtable = self.vtable();
        let mut members: Vec<_> = vtable
            .properties
            .iter()
            .filter(|(name, _)| name.ns.is_public())
            .filter_map(|(name, property)| match property {
                Property::Slot(slot) => Some((false, slot, name.name)),
                Property::Accessor {
                    get: Some(getter),
                    set: Some(_),
                } => Some((true, getter, name.name)),
                _ => None,
            })
            .filter(|&(_, _, name)| !self.is_transient(name))
            .collect();
        members.sort_by_key(|&(is_accessor, place, _)| (is_accessor, place));
        members.into_iter().map(|(_, _, name)| name).collect()
    }

    fn is_transient(self, name: Name<'gc>) -> bool {
        let mut class = self.class_def();
        while let Some(def) = class {
            let traits = &def.declaration().traits;
            if traits
                .iter()
                .any(|t| is_transient(&def.unit, t) && is_named(&def.unit, t, name))
            {
                return true;
            }
            class = def.superclass;
        }
        false
    }
}

fn is_transient(unit: &Unit<'_>, member: &Trait) -> bool {
    let is_transient = |index: &Index<Metadata>| {
        let metadata = unit.abc().metadata.get(index.as_u30() as usize);
        metadata.is_some_and(|metadata| unit.string_lossy(metadata.name.as_u30()) == TRANSIENT)
    };
    member.metadata.iter().any(is_transient)
}

fn is_named(unit: &Unit<'_>, member: &Trait, name: Name<'_>) -> bool {
    let index = member.name.as_u30() as usize;
    let declared = index
        .checked_sub(1)
        .and_then(|index| unit.abc().constant_pool.multinames.get(index));
    matches!(declared, Some(DeclaredName::QName { name: local, .. })
        if unit.string_lossy(local.as_u30()) == name.to_utf8_lossy())
}

impl<'gc> Activation<'_, 'gc> {
    /// A new Vector of the elements in `storage`. Errors: those of running the classes that
    /// Vector is made of.
    pub fn vector(&mut self, storage: VectorStorage<'gc>) -> Result<Object<'gc>, Error<'gc>> {
        let generic = self.classes().vector.as_class().expect("Vector is a class");
        let class = self.apply_vector(generic, storage.element_type())?;
        Ok(self.instantiate_def(class, Kind::vector(self.mc(), storage)))
    }

    /// Calls the method `name` of the namespace with `uri`. Errors: those of
    /// [`Self::call_property`].
    pub fn call_in_namespace(
        &mut self,
        receiver: Object<'gc>,
        uri: &str,
        name: &str,
        args: &[Value<'gc>],
    ) -> Result<Value<'gc>, Error<'gc>> {
        let uri = self.name(uri);
        let namespace = self.namespace(NamespaceKind::Public, uri);
        let name = Multiname::qualified(namespace, self.name(name));
        self.call_property(receiver.into(), &name, args)
    }
}
