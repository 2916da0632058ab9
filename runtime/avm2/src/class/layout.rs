//! [`Layout`]: the making of a vtable from the traits of a class, a script or an activation (AVM2
//! specification, section 4.8).

use gc_arena::Gc;
use swf::avm2::types as abc;

use super::legality::{is_legal_default, simple_type};
use super::{ClassDef, qname};
use crate::activation::Activation;
use crate::error::{Error, ErrorClass};
use crate::error_messages::msg;
use crate::name::{Namespace, QName};
use crate::string::Name;
use crate::types::{Type, TypeRef};
use crate::unit::Unit;
use crate::value::Value;
use crate::vtable::{MethodSlot, Property, PropertyTable, SlotDef, VTable};

/// A layout that doesn't belong to a class: of a script's global object or of activations.
/// Errors: VerifyError #1107 where a trait's name isn't one.
pub(crate) fn build_plain_vtable<'gc>(
    activation: &mut Activation<'_, 'gc>,
    unit: Gc<'gc, Unit<'gc>>,
    name: &str,
    traits: &[abc::Trait],
    is_dynamic: bool,
) -> Result<Gc<'gc, VTable<'gc>>, Error<'gc>> {
    let name = activation.public_name(name);
    let mut layout = Layout::from_base(None, is_dynamic);
    layout.add_traits(activation, unit, traits, name)?;
    Ok(layout.finish(activation, name))
}

/// The making of a vtable.
pub(super) struct Layout<'gc> {
    pub(super) properties: PropertyTable<'gc>,
    slots: Vec<SlotDef<'gc>>,
    pub(super) methods: Vec<MethodSlot<'gc>>,
    pub(super) base: Option<Gc<'gc, VTable<'gc>>>,
    is_dynamic: bool,
    pub(super) first_own_method: usize,
    pub(super) first_own_slot: usize,
    pub(super) declares_statics: bool,
    /// The index of the class that it's for.
    pub(super) class: Option<u32>,
}

impl<'gc> Layout<'gc> {
    pub(super) fn from_base(base: Option<Gc<'gc, VTable<'gc>>>, is_dynamic: bool) -> Self {
        match base {
            Some(base) => Self {
                properties: base.properties.clone(),
                slots: base.slots.clone(),
                methods: base.methods.clone(),
                base: Some(base),
                is_dynamic,
                first_own_method: base.methods.len(),
                first_own_slot: base.slots.len(),
                declares_statics: false,
                class: None,
            },
            None => Self {
                properties: PropertyTable::default(),
                slots: Vec::new(),
                methods: Vec::new(),
                base: None,
                is_dynamic,
                first_own_method: 0,
                first_own_slot: 0,
                declares_statics: false,
                class: None,
            },
        }
    }

    /// Makes a superclass's protected members visible under the subclass's protected namespace.
    pub(super) fn alias_protected(&mut self, base: Namespace<'gc>, own: Namespace<'gc>) {
        let inherited: Vec<_> = self
            .properties
            .iter()
            .filter(|(name, _)| name.ns == base)
            .collect();
        for (name, property) in inherited {
            self.properties.insert_alias(
                QName {
                    ns: own,
                    name: name.name,
                },
                property,
            );
        }
    }

    /// Makes public methods reachable by the names that interfaces give them.
    pub(super) fn alias_interfaces(
        &mut self,
        activation: &Activation<'_, 'gc>,
        interfaces: &[Gc<'gc, ClassDef<'gc>>],
    ) {
        let public = activation.public_namespace();
        for interface in interfaces {
            let names: Vec<_> = interface
                .instance
                .properties
                .iter()
                .map(|(name, _)| name)
                .collect();
            for name in names {
                if name.ns != public
                    && let Some(property) = self.properties.get(public, name.name)
                {
                    self.properties.insert_alias(name, property);
                }
            }
        }
    }

    pub(super) fn add_traits(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        unit: Gc<'gc, Unit<'gc>>,
        traits: &[abc::Trait],
        owner: QName<'gc>,
    ) -> Result<(), Error<'gc>> {
        let slots = self.place_slots(activation, unit, traits, owner)?;
        for (declared, slot) in traits.iter().zip(slots) {
            let name = qname(activation, unit, declared.name.as_u30())?;
            let name = self.hidden_or_shown(activation, unit, name);
            self.check_override(activation, unit, declared, name, owner)?;
            match &declared.kind {
                abc::TraitKind::Slot {
                    type_name, value, ..
                } => {
                    self.add_slot(
                        activation,
                        unit,
                        name,
                        slot,
                        type_name.as_u30(),
                        value.as_ref(),
                    )?;
                    self.properties.insert(name, Property::Slot(slot));
                }
                abc::TraitKind::Const {
                    type_name, value, ..
                } => {
                    self.add_slot(
                        activation,
                        unit,
                        name,
                        slot,
                        type_name.as_u30(),
                        value.as_ref(),
                    )?;
                    self.properties.insert(name, Property::Const(slot));
                }
                abc::TraitKind::Class { .. } => {
                    self.slots[slot as usize] = SlotDef {
                        ty: TypeRef::known(activation.mc(), Type::Any),
                        default: Value::Undefined,
                        name,
                    };
                    self.properties.insert(name, Property::Const(slot));
                }
                abc::TraitKind::Function { function, .. } => {
                    let _ = Unit::method(unit, activation, function.as_u30())?;
                    self.slots[slot as usize] = SlotDef {
                        ty: TypeRef::known(activation.mc(), Type::Any),
                        default: Value::Undefined,
                        name,
                    };
                    self.properties.insert(name, Property::Slot(slot));
                }
                abc::TraitKind::Method { method, .. } => {
                    let id =
                        self.add_method(
                            activation,
                            unit,
                            method.as_u30(),
                            name,
                            |old| match old {
                                Some(Property::Method(id)) => Some(id),
                                _ => None,
                            },
                        )?;
                    self.properties.insert(name, Property::Method(id));
                }
                abc::TraitKind::Getter { method, .. } => {
                    let id =
                        self.add_method(
                            activation,
                            unit,
                            method.as_u30(),
                            name,
                            |old| match old {
                                Some(Property::Accessor { get, .. }) => get,
                                _ => None,
                            },
                        )?;
                    let set = match self.properties.get(name.ns, name.name) {
                        Some(Property::Accessor { set, .. }) => set,
                        _ => None,
                    };
                    self.properties
                        .insert(name, Property::Accessor { get: Some(id), set });
                }
                abc::TraitKind::Setter { method, .. } => {
                    let id =
                        self.add_method(
                            activation,
                            unit,
                            method.as_u30(),
                            name,
                            |old| match old {
                                Some(Property::Accessor { set, .. }) => set,
                                _ => None,
                            },
                        )?;
                    let get = match self.properties.get(name.ns, name.name) {
                        Some(Property::Accessor { get, .. }) => get,
                        _ => None,
                    };
                    self.properties
                        .insert(name, Property::Accessor { get, set: Some(id) });
                }
            }
        }
        Ok(())
    }

    /// The name of a member, in the namespace of hidden ones if the program's API version hides it, or what it overrides.
    fn hidden_or_shown(
        &self,
        activation: &Activation<'_, 'gc>,
        unit: Gc<'gc, Unit<'gc>>,
        name: QName<'gc>,
    ) -> QName<'gc> {
        let Some(class) = self.class.filter(|_| unit.block().is_some()) else {
            return name;
        };
        let hidden = activation.vm().hidden_namespace;
        let is_hidden = unit.hides(activation, class, self.declares_statics, name)
            || (name.ns.is_public() && self.properties.get(hidden, name.name).is_some());
        QName {
            ns: if is_hidden { hidden } else { name.ns },
            ..name
        }
    }

    /// The slot of each trait. A trait may ask for a slot by its id (which counts from one); the
    /// others fill the places between and after.
    fn place_slots(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        unit: Gc<'gc, Unit<'gc>>,
        traits: &[abc::Trait],
        owner: QName<'gc>,
    ) -> Result<Vec<u32>, Error<'gc>> {
        let base = self.slots.len();
        // Another block can't know how many slots a class of this one will have: ids don't count then.
        let is_foreign = self.base.is_some_and(|base| {
            base.class_def().is_none_or(|class| {
                let foreign = |class: &Gc<'gc, ClassDef<'gc>>| {
                    !Gc::ptr_eq(class.unit, unit) && !class.instance.slots.is_empty()
                };
                class.ancestors().iter().any(foreign)
            })
        });
        let wanted: Vec<Option<u32>> = traits
            .iter()
            .map(|declared| match declared.kind {
                abc::TraitKind::Slot { slot_id, .. }
                | abc::TraitKind::Const { slot_id, .. }
                | abc::TraitKind::Class { slot_id, .. }
                | abc::TraitKind::Function { slot_id, .. } => {
                    Some(if is_foreign { 0 } else { slot_id })
                }
                _ => None,
            })
            .collect();
        // No id may be higher than there are traits.
        if wanted
            .iter()
            .flatten()
            .any(|&id| id as usize > traits.len())
        {
            return Err(activation.error(ErrorClass::VerifyError, msg::E1107, []));
        }
        let count = wanted.iter().flatten().count();
        let mut taken = vec![false; count];
        let mut placed = vec![0; traits.len()];
        // Ids are honoured where they're plausible: compilers number the slots of activations and
        // scripts, which instructions then refer to.
        for (place, wanted) in placed.iter_mut().zip(&wanted) {
            let Some(id) = wanted.filter(|&id| id > 0) else {
                continue;
            };
            let at = (id as usize - 1).checked_sub(base).filter(|&at| at < count);
            match at {
                Some(at) if !taken[at] => {
                    taken[at] = true;
                    *place = (base + at) as u32 + 1;
                }
                Some(_) if base == 0 => {
                    return Err(activation.error(ErrorClass::VerifyError, msg::E1051, [&owner]));
                }
                _ => {}
            }
        }
        let mut free = (0..count)
            .filter(|&at| !taken[at])
            .collect::<Vec<_>>()
            .into_iter();
        for (place, wanted) in placed.iter_mut().zip(&wanted) {
            if wanted.is_some() && *place == 0 {
                let at = free.next().unwrap_or_default();
                *place = (base + at) as u32 + 1;
            }
        }
        let empty = SlotDef {
            ty: TypeRef::known(activation.mc(), Type::Any),
            default: Value::Undefined,
            name: owner,
        };
        self.slots.resize(base + count, empty);
        Ok(placed
            .into_iter()
            .map(|place| place.saturating_sub(1))
            .collect())
    }

    fn add_slot(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        unit: Gc<'gc, Unit<'gc>>,
        name: QName<'gc>,
        slot: u32,
        type_name: u32,
        value: Option<&abc::DefaultValue>,
    ) -> Result<(), Error<'gc>> {
        let type_name = unit.multiname(activation, type_name)?;
        let ty = if type_name.is_any() {
            TypeRef::known(activation.mc(), Type::Any)
        } else {
            TypeRef::named(activation.mc(), unit, type_name)
        };
        let simple = simple_type(&type_name).filter(|_| unit.block().is_none());
        if simple == Some(Type::Void) {
            return Err(activation.error(ErrorClass::VerifyError, msg::E1022, []));
        }
        let default = match value {
            Some(value) => {
                let value = unit.default_value(activation, value)?;
                if simple.is_some_and(|ty| !is_legal_default(ty, value)) {
                    return Err(activation.error(
                        ErrorClass::VerifyError,
                        msg::E1102,
                        [&type_name],
                    ));
                }
                coerce_default(&type_name, value)
            }
            None => default_of_named_type(&type_name),
        };
        self.slots[slot as usize] = SlotDef { ty, default, name };
        Ok(())
    }

    fn add_method(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        unit: Gc<'gc, Unit<'gc>>,
        method: u32,
        name: QName<'gc>,
        overridden: impl Fn(Option<Property>) -> Option<u32>,
    ) -> Result<u32, Error<'gc>> {
        let method = Unit::method(unit, activation, method)?;
        let entry = MethodSlot {
            method,
            declarer: None,
            is_static: self.declares_statics,
        };
        let old = overridden(self.properties.get(name.ns, name.name));
        Ok(match old {
            Some(id) => {
                self.methods[id as usize] = entry;
                id
            }
            None => {
                self.methods.push(entry);
                self.methods.len() as u32 - 1
            }
        })
    }

    /// Sets the class that declares the methods added since the base.
    pub(super) fn set_declarer(&mut self, class: Gc<'gc, ClassDef<'gc>>, is_static: bool) {
        let first = self.first_own_method;
        for entry in &mut self.methods[first..] {
            entry.declarer = Some(class);
            entry.is_static = is_static;
        }
    }

    pub(super) fn finish(
        self,
        activation: &Activation<'_, 'gc>,
        name: QName<'gc>,
    ) -> Gc<'gc, VTable<'gc>> {
        let vtable = VTable::new(
            name,
            self.properties,
            self.slots,
            self.methods,
            self.is_dynamic,
        );
        Gc::new(activation.mc(), vtable)
    }
}

/// What a variable of a type that is only known by name holds at first.
fn default_of_named_type<'gc>(name: &crate::name::Multiname<'gc>) -> Value<'gc> {
    if name.is_any() {
        return Value::Undefined;
    }
    let builtin = name.ns.contains_public() && name.parameters.is_none();
    match name
        .name
        .filter(|_| builtin)
        .map(Name::to_utf8_lossy)
        .as_deref()
    {
        Some("int" | "uint") => Value::Int(0),
        Some("Number") => Value::Number(f64::NAN),
        Some("Boolean") => Value::Bool(false),
        _ => Value::Null,
    }
}

/// A declared default as its type holds it.
fn coerce_default<'gc>(name: &crate::name::Multiname<'gc>, value: Value<'gc>) -> Value<'gc> {
    match (default_of_named_type(name), value) {
        (Value::Number(_), Value::Int(int)) => Value::Number(f64::from(int)),
        (Value::Null, Value::Undefined) => Value::Null,
        (_, value) => value,
    }
}
