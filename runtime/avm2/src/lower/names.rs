//! What names mean as far as it's known before the code runs.

use gc_arena::Gc;

use super::state::Known;
use super::{Lowering, Stop};
use crate::activation::Activation;
use crate::class::ClassDef;
use crate::error::Error;
use crate::method::Method;
use crate::name::{Multiname, QName};
use crate::script::Script;
use crate::types::{Type, TypeRef};
use crate::unit::Unit;
use crate::vtable::{Property, PropertyTable, SlotDef, VTable};

/// Where a name is found.
pub(super) enum Found<'gc> {
    /// In the function's own scope at this depth.
    Local(usize),
    /// In the captured scope chain at this depth.
    Outer(usize),
    /// In the global object of a script.
    Script(Gc<'gc, Script<'gc>>),
    /// Nowhere, or in an object whose properties change: to be looked up when the code runs.
    Late,
}

impl<'gc> Lowering<'gc> {
    /// The layout of values of which `known` is known.
    pub(super) fn layout(&self, known: Known<'gc>) -> Option<Gc<'gc, VTable<'gc>>> {
        match known {
            Known::Layout(vtable) => Some(vtable),
            Known::Global(script) => Some(script.global.vtable()),
            Known::Type(Type::Class(class)) if !class.is_interface() => {
                // XML's members are looked up among its children.
                let special = &*class.name.name.to_utf8_lossy() == "XML"
                    || &*class.name.name.to_utf8_lossy() == "XMLList";
                (!special || class.unit.block().is_none()).then_some(class.instance)
            }
            _ => None,
        }
    }

    /// The layout whose members values of which `known` is known have, of a class that nothing extends.
    pub(super) fn primitive_layout(
        &self,
        activation: &Activation<'_, 'gc>,
        known: Known<'gc>,
    ) -> Option<Gc<'gc, VTable<'gc>>> {
        let core = Gc::as_ref(activation.vm().core.get()?);
        let class = match known {
            Known::Type(Type::String) => core.string,
            Known::Type(Type::Number) => core.number,
            Known::Type(Type::Int) => core.int,
            Known::Type(Type::Uint) => core.uint,
            Known::Type(Type::Boolean) => core.boolean,
            _ => return None,
        };
        Some(class.instance)
    }

    /// Where `name`, which isn't lazy, is found from the current scopes. As in the reference VM, a member that only a
    /// subclass adds doesn't hide a definition. Errors: those of parsing a block of the class library.
    pub(super) fn resolve_scope(
        &self,
        activation: &mut Activation<'_, 'gc>,
        name: &Multiname<'gc>,
    ) -> Result<Found<'gc>, Stop<'gc>> {
        for (depth, scope) in self.state.scopes.iter().enumerate().rev() {
            if scope.is_with {
                return Ok(Found::Late);
            }
            let layout = self.layout(scope.known);
            match layout.or_else(|| self.primitive_layout(activation, scope.known)) {
                Some(layout) if layout.find(name).is_some() => return Ok(Found::Local(depth)),
                Some(_) => {}
                // An object of unknown layout may have it.
                None => return Ok(Found::Late),
            }
        }
        // The outermost object is the script's global object: others may add to it.
        for (depth, entry) in self.outer.entries.iter().enumerate().rev() {
            if entry.is_with {
                return Ok(Found::Late);
            }
            if entry.layout.find(name).is_some() {
                return Ok(Found::Outer(depth));
            }
        }
        if name.is_any() {
            return Ok(Found::Late);
        }
        let definition = activation.find_definition(self.outer.domain, name)?;
        Ok(definition.map_or(Found::Late, |definition| Found::Script(definition.script)))
    }

    /// The class that a constant of the global object of `known` layout holds for good.
    pub(super) fn constant_class(
        &self,
        known: Known<'gc>,
        property: Property,
    ) -> Option<Gc<'gc, ClassDef<'gc>>> {
        let (Known::Global(script), Property::Const(slot)) = (known, property) else {
            return None;
        };
        script.global.slot(slot).as_object()?.as_class()
    }

    /// What is known of what a constant of a script's global object holds: a class's object, once the script has made
    /// it. Else `otherwise`.
    pub(super) fn declared_class(
        &self,
        activation: &mut Activation<'_, 'gc>,
        known: Known<'gc>,
        property: Property,
        otherwise: Known<'gc>,
    ) -> Known<'gc> {
        let (Known::Global(script), Property::Const(slot)) = (known, property) else {
            return otherwise;
        };
        let Some(index) = script.class_in_slot(slot) else {
            return otherwise;
        };
        // What is wrong with the class is an error where it's made.
        let layout = Unit::class(script.unit, activation, index)
            .and_then(|class| ClassDef::statics(class, activation));
        layout.map_or(otherwise, Known::Layout)
    }

    /// The type of a slot.
    pub(super) fn slot_type(
        &self,
        activation: &mut Activation<'_, 'gc>,
        slot: &SlotDef<'gc>,
    ) -> Result<Type<'gc>, Stop<'gc>> {
        Ok(TypeRef::resolve(slot.ty, activation)?)
    }

    /// What is known of a member's value.
    pub(super) fn member_known(
        &self,
        activation: &mut Activation<'_, 'gc>,
        layout: Gc<'gc, VTable<'gc>>,
        property: Property,
    ) -> Result<Known<'gc>, Stop<'gc>> {
        match property {
            Property::Slot(slot) | Property::Const(slot) => {
                let slot = layout.slots[slot as usize];
                Ok(known_of(self.slot_type(activation, &slot)?))
            }
            Property::Accessor { get: Some(id), .. } => {
                let method = layout.methods[id as usize].method;
                let signature = Method::signature(method, activation)?;
                Ok(known_of(signature.result))
            }
            _ => Ok(Known::Any),
        }
    }
}

/// What is known of a value that has been coerced to `ty`.
pub(super) fn known_of<'gc>(ty: Type<'gc>) -> Known<'gc> {
    match ty {
        Type::Any => Known::Any,
        Type::Void => Known::Undefined,
        ty => Known::Type(ty),
    }
}

/// The layout of a `catch` clause's scope object: its variable.
pub(super) fn catch_vtable<'gc>(
    activation: &mut Activation<'_, 'gc>,
    unit: Gc<'gc, Unit<'gc>>,
    variable: u32,
    ty: u32,
) -> Result<Gc<'gc, VTable<'gc>>, Error<'gc>> {
    let mut properties = PropertyTable::default();
    let mut slots = Vec::new();
    let mut scope_name = activation.public_name("catch");
    if variable != 0 {
        let multiname = unit.multiname(activation, variable)?;
        let ns = multiname.ns.as_slice().and_then(|set| set.first().copied());
        let name = QName {
            ns: ns.unwrap_or(activation.public_namespace()),
            name: multiname.name.unwrap_or(activation.names().empty),
        };
        scope_name = name;
        let type_name = unit.multiname(activation, ty)?;
        slots.push(SlotDef {
            ty: TypeRef::named(activation.mc(), unit, type_name),
            default: crate::value::Value::Undefined,
            name,
        });
        properties.insert(name, Property::Slot(0));
    }
    let vtable = VTable::new(scope_name, properties, slots, Vec::new(), false);
    Ok(Gc::new(activation.mc(), vtable))
}
