//! What a program's class may declare: what it overrides, and what its variables hold at first.
//!
//! The class library isn't checked, nor is a program's class against it: a program is compiled against the whole of AIR's
//! classes, of which the library may lack a member or have one of its own.

use gc_arena::Gc;
use swf::avm2::types as abc;

use super::ClassDef;
use super::layout::Layout;
use crate::activation::Activation;
use crate::error::{Error, ErrorClass};
use crate::error_messages::msg;
use crate::method::Method;
use crate::name::{Multiname, QName};
use crate::string::Name;
use crate::types::Type;
use crate::unit::Unit;
use crate::value::Value;
use crate::vtable::Property;

/// What a superclass has under a name.
#[derive(Copy, Clone, PartialEq, Eq)]
enum Inherited {
    Nothing,
    Method(u32),
    Slot,
    Accessor { get: Option<u32>, set: Option<u32> },
}

impl<'gc> Layout<'gc> {
    /// Checks a method, getter or setter against what its name stands for in the superclasses. Errors: VerifyError #1053
    /// where it overrides something without saying so, says so without overriding anything, or overrides something else,
    /// something final or something with other parameters.
    pub(super) fn check_override(
        &self,
        activation: &mut Activation<'_, 'gc>,
        unit: Gc<'gc, Unit<'gc>>,
        declared: &abc::Trait,
        name: QName<'gc>,
        owner: QName<'gc>,
    ) -> Result<(), Error<'gc>> {
        if self.class.is_none() || unit.block().is_some() {
            return Ok(());
        }
        let own_index = match declared.kind {
            abc::TraitKind::Method { method, .. }
            | abc::TraitKind::Getter { method, .. }
            | abc::TraitKind::Setter { method, .. } => method.as_u30(),
            _ => return Ok(()),
        };
        let inherited = self.inherited(name);
        let overridden = match (inherited, &declared.kind) {
            (Inherited::Method(id), abc::TraitKind::Method { .. }) => Some(id),
            (Inherited::Accessor { get, .. }, abc::TraitKind::Getter { .. }) => get,
            (Inherited::Accessor { set, .. }, abc::TraitKind::Setter { .. }) => set,
            _ => None,
        };
        let fits = match (inherited, &declared.kind) {
            (Inherited::Nothing, _) => true,
            (Inherited::Method(_), abc::TraitKind::Method { .. }) => true,
            (Inherited::Accessor { .. }, abc::TraitKind::Method { .. }) => false,
            (Inherited::Accessor { .. }, _) => true,
            (Inherited::Method(_) | Inherited::Slot, _) => false,
        };
        if self.is_of_library(inherited) {
            return Ok(());
        }
        let mut is_legal = fits && declared.is_override == overridden.is_some();
        if let Some(id) = overridden.filter(|_| is_legal) {
            let base = self.methods[id as usize].method;
            let own = Unit::method(unit, activation, own_index)?;
            is_legal = !is_final(base) && takes_the_same(activation, base, own)?;
        }
        if is_legal {
            return Ok(());
        }
        let (name, owner) = (name.name, owner.to_dotted());
        Err(activation.error(ErrorClass::VerifyError, msg::E1053, [&name, &owner]))
    }

    fn inherited(&self, name: QName<'gc>) -> Inherited {
        let from_base = |id: &u32| (*id as usize) < self.first_own_method;
        match self.properties.get(name.ns, name.name) {
            Some(Property::Method(id)) if from_base(&id) => Inherited::Method(id),
            Some(Property::Slot(slot) | Property::Const(slot))
                if (slot as usize) < self.first_own_slot =>
            {
                Inherited::Slot
            }
            Some(Property::Accessor { get, set }) => {
                match (get.filter(from_base), set.filter(from_base)) {
                    (None, None) => Inherited::Nothing,
                    (get, set) => Inherited::Accessor { get, set },
                }
            }
            _ => Inherited::Nothing,
        }
    }

    /// Whether the class library declares it, or may have to.
    fn is_of_library(&self, inherited: Inherited) -> bool {
        match inherited {
            Inherited::Nothing | Inherited::Slot => {
                let base = self.base.and_then(|base| base.class_def());
                base.is_some_and(|base| extends_library(base))
            }
            Inherited::Method(id)
            | Inherited::Accessor { get: Some(id), .. }
            | Inherited::Accessor { set: Some(id), .. } => {
                let method = self.methods[id as usize].method;
                method.unit.block().is_some()
            }
            Inherited::Accessor { .. } => false,
        }
    }
}

/// Whether a class is one of the class library, or extends one, apart from Object.
fn extends_library(class: Gc<'_, ClassDef<'_>>) -> bool {
    class
        .ancestors()
        .iter()
        .any(|ancestor| ancestor.superclass.is_some() && ancestor.unit.block().is_some())
}

fn is_final(method: Gc<'_, Method<'_>>) -> bool {
    let Some(class) = method.owner().class else {
        return false;
    };
    let is_it = |declared: &&abc::Trait| match declared.kind {
        abc::TraitKind::Method { method: index, .. }
        | abc::TraitKind::Getter { method: index, .. }
        | abc::TraitKind::Setter { method: index, .. } => index.as_u30() == method.index,
        _ => false,
    };
    let traits = &class.declaration().traits;
    traits
        .iter()
        .find(is_it)
        .is_some_and(|declared| declared.is_final)
}

/// Whether two methods have the same types of parameters, as many optional ones, and the same type of result. Types are
/// told apart by their names: looking them up could fail now, for they may not be there yet.
fn takes_the_same<'gc>(
    activation: &mut Activation<'_, 'gc>,
    base: Gc<'gc, Method<'gc>>,
    own: Gc<'gc, Method<'gc>>,
) -> Result<bool, Error<'gc>> {
    let (base_info, own_info) = (Gc::as_ref(base).info(), Gc::as_ref(own).info());
    let optional = |info: &abc::Method| {
        let params = info.params.iter();
        params.filter(|param| param.default_value.is_some()).count()
    };
    if base_info.params.len() != own_info.params.len() || optional(base_info) != optional(own_info)
    {
        return Ok(false);
    }
    let types = |info: &'gc abc::Method| {
        let params = info.params.iter().map(|param| param.kind.as_u30());
        params.chain([info.return_type.as_u30()])
    };
    for (base_type, own_type) in types(base_info).zip(types(own_info)) {
        let base_type = base.unit.multiname(activation, base_type)?;
        let own_type = own.unit.multiname(activation, own_type)?;
        if base_type.name != own_type.name {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Checks that a class has what its interfaces, of which `interfaces` are those that it names itself, ask for. Errors:
/// VerifyError #1053 where it hasn't.
pub(super) fn check_interfaces<'gc>(
    activation: &mut Activation<'_, 'gc>,
    class: Gc<'gc, ClassDef<'gc>>,
    interfaces: &[Gc<'gc, ClassDef<'gc>>],
) -> Result<(), Error<'gc>> {
    if class.unit.block().is_some() || class.is_interface() || extends_library_above(class) {
        return Ok(());
    }
    let public = activation.public_namespace();
    for interface in interfaces.iter().filter(|it| it.unit.block().is_none()) {
        for (name, wanted) in interface.instance.properties.iter() {
            let found = class.instance.properties.get(public, name.name);
            let found = found.or_else(|| class.instance.properties.get(name.ns, name.name));
            let has = match (wanted, found) {
                (Property::Method(_), Some(Property::Method(_))) => true,
                (
                    Property::Accessor { get, set },
                    Some(Property::Accessor {
                        get: own_get,
                        set: own_set,
                    }),
                ) => get.is_some() <= own_get.is_some() && set.is_some() <= own_set.is_some(),
                _ => false,
            };
            if !has {
                // The reference names the class twice, and not what is missing.
                let (name, dotted) = (class.name.name, class.name.to_dotted());
                return Err(activation.error(
                    ErrorClass::VerifyError,
                    msg::E1053,
                    [&name, &dotted],
                ));
            }
        }
    }
    Ok(())
}

fn extends_library_above(class: Gc<'_, ClassDef<'_>>) -> bool {
    class.superclass.is_some_and(extends_library)
}

/// Whether `value` may be what a parameter of type `ty` is when a call leaves it out. Undefined stands for the type's own
/// default.
pub(crate) fn is_legal_default<'gc>(ty: Type<'gc>, value: Value<'gc>) -> bool {
    if let Value::Undefined = value {
        return true;
    }
    let number = value.as_number();
    match ty {
        Type::Any | Type::Void | Type::Object => true,
        Type::Number => number.is_some(),
        Type::Int => number.is_some_and(|number| f64::from(number as i32) == number),
        Type::Uint => number.is_some_and(|number| f64::from(number as u32) == number),
        Type::Boolean => matches!(value, Value::Bool(_)),
        Type::String => matches!(value, Value::Null | Value::String(_)),
        Type::Class(class) => match value {
            Value::Null => true,
            // Of objects only namespaces can be written as a default.
            Value::Object(object) => object
                .class_def()
                .is_some_and(|def| def.is_subclass_of(Gc::as_ref(class))),
            _ => false,
        },
    }
}

/// The type that a name stands for if it's one of those that aren't classes of objects.
pub(super) fn simple_type<'gc>(name: &Multiname<'gc>) -> Option<Type<'gc>> {
    if !name.ns.contains_public() || name.parameters.is_some() {
        return None;
    }
    match &*name.name.map(Name::to_utf8_lossy)? {
        "int" => Some(Type::Int),
        "uint" => Some(Type::Uint),
        "Number" => Some(Type::Number),
        "Boolean" => Some(Type::Boolean),
        "String" => Some(Type::String),
        "void" => Some(Type::Void),
        _ => None,
    }
}
