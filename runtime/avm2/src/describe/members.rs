//! The public members of a class as a description shows them.

use std::collections::HashSet;

use gc_arena::Gc;
use swf::avm2::types as abc;

use super::{Flags, object, parameters, string, type_name};
use crate::activation::Activation;
use crate::class::ClassDef;
use crate::error::Error;
use crate::method::Method;
use crate::name::{NamespaceKind, QName};
use crate::types::{Type, TypeRef};
use crate::unit::Unit;
use crate::value::Value;

/// What the URIs of the class library's own namespaces begin with, whose members programs can't know.
const INTERNAL_NAMESPACES: &str = "airshim:";

/// What one class of an inheritance chain declares.
pub(super) struct Level<'gc> {
    /// The qualified name of the class, as `declaredBy` shows it.
    pub(super) name: String,
    unit: Gc<'gc, Unit<'gc>>,
    class: u32,
    is_static: bool,
    traits: &'gc [abc::Trait],
    is_object: bool,
}

impl<'gc> Level<'gc> {
    /// The chain for an instance of `class`, the root first.
    pub(super) fn of_instance(class: Gc<'gc, ClassDef<'gc>>) -> Vec<Self> {
        Gc::as_ref(class)
            .ancestors()
            .iter()
            .map(|&ancestor| Self::instance(ancestor))
            .collect()
    }

    /// The chain for the class object of `class`: Object, Class, then its static members.
    pub(super) fn of_class_object(
        activation: &Activation<'_, 'gc>,
        class: Gc<'gc, ClassDef<'gc>>,
    ) -> Vec<Self> {
        let class_class = activation.classes().class.as_class();
        let mut levels = class_class.map(Self::of_instance).unwrap_or_default();
        levels.push(Self {
            name: class.name.to_string(),
            unit: class.unit,
            class: class.index,
            is_static: true,
            traits: &Gc::as_ref(class).static_declaration().traits,
            is_object: false,
        });
        levels
    }

    fn is_of_library(&self) -> bool {
        self.unit.block().is_some()
    }

    fn instance(class: Gc<'gc, ClassDef<'gc>>) -> Self {
        Self {
            name: class.name.to_string(),
            unit: class.unit,
            class: class.index,
            is_static: false,
            traits: &Gc::as_ref(class).declaration().traits,
            is_object: class.superclass.is_none() && !class.is_interface(),
        }
    }
}

/// Where a member is declared.
#[derive(Clone, Copy)]
struct Declaration<'gc> {
    level: usize,
    declared: &'gc abc::Trait,
}

enum Kind<'gc> {
    Variable(Declaration<'gc>),
    Method(Declaration<'gc>),
    Accessor {
        getter: Option<Declaration<'gc>>,
        setter: Option<Declaration<'gc>>,
    },
}

impl Kind<'_> {
    /// The place in the chain of the class that declares it last.
    fn level(&self) -> usize {
        match self {
            Self::Variable(declaration) | Self::Method(declaration) => declaration.level,
            Self::Accessor { getter, setter } => [getter, setter]
                .into_iter()
                .flatten()
                .map(|declaration| declaration.level)
                .max()
                .unwrap_or(0),
        }
    }
}

struct Member<'gc> {
    name: QName<'gc>,
    kind: Kind<'gc>,
}

/// All public members, each as its last override declares it.
pub(super) struct Members<'a, 'gc> {
    levels: &'a [Level<'gc>],
    members: Vec<Member<'gc>>,
}

impl<'a, 'gc> Members<'a, 'gc> {
    /// The members of a chain that the flags do not hide.
    ///
    /// # Errors
    ///
    /// VerifyError #1032 for a corrupt name.
    pub(super) fn collect(
        activation: &mut Activation<'_, 'gc>,
        levels: &'a [Level<'gc>],
        flags: Flags,
    ) -> Result<Self, Error<'gc>> {
        let mut all = Self {
            levels,
            members: Vec::new(),
        };
        // The URIs of the namespaces in which superclasses have members. Those of the class library are other
        // namespaces than those of the program.
        let mut inherited_uris = HashSet::new();
        for (level, class) in levels.iter().enumerate() {
            let is_last = level + 1 == levels.len();
            let is_hidden = class.is_object && flags.has(Flags::HIDE_OBJECT);
            for declared in class.traits {
                let name = class.unit.multiname(activation, declared.name.as_u30())?;
                // Of several namespaces the first is the member's own; see `Unit::with_hidden`.
                let (Some([ns, ..]), Some(name)) = (name.ns.as_slice(), name.name) else {
                    continue;
                };
                let name = QName { ns: *ns, name };
                if ns.kind() != NamespaceKind::Public
                    || is_internal(name)
                    || class
                        .unit
                        .hides(activation, class.class, class.is_static, name)
                {
                    continue;
                }
                if !is_last && !ns.is_public() {
                    inherited_uris.insert((class.is_of_library(), ns.uri()));
                }
                if !is_hidden {
                    all.add(name, Declaration { level, declared });
                }
            }
        }
        if flags.has(Flags::HIDE_NSURI_METHODS) {
            all.members.retain(|member| {
                let level = member.kind.level();
                let uri = member.name.ns.uri();
                !inherited_uris.contains(&(levels[level].is_of_library(), uri))
            });
        }
        Ok(all)
    }

    fn add(&mut self, name: QName<'gc>, declaration: Declaration<'gc>) {
        let place = self.members.iter_mut().find(|member| member.name == name);
        let (old_getter, old_setter) = match &place {
            Some(Member {
                kind: Kind::Accessor { getter, setter },
                ..
            }) => (*getter, *setter),
            _ => (None, None),
        };
        let kind = match declaration.declared.kind {
            abc::TraitKind::Slot { .. }
            | abc::TraitKind::Const { .. }
            | abc::TraitKind::Class { .. }
            | abc::TraitKind::Function { .. } => Kind::Variable(declaration),
            abc::TraitKind::Method { .. } => Kind::Method(declaration),
            abc::TraitKind::Getter { .. } => Kind::Accessor {
                getter: Some(declaration),
                setter: old_setter,
            },
            abc::TraitKind::Setter { .. } => Kind::Accessor {
                getter: old_getter,
                setter: Some(declaration),
            },
        };
        match place {
            Some(member) => member.kind = kind,
            None => self.members.push(Member { name, kind }),
        }
    }

    fn unit(&self, declaration: Declaration<'gc>) -> Gc<'gc, Unit<'gc>> {
        self.levels[declaration.level].unit
    }

    fn declared_by(
        &self,
        activation: &Activation<'_, 'gc>,
        declaration: Declaration<'gc>,
    ) -> Value<'gc> {
        string(activation, &self.levels[declaration.level].name)
    }

    /// The variables and constants.
    ///
    /// # Errors
    ///
    /// VerifyError #1014 where a type is not there.
    pub(super) fn variables(
        &self,
        activation: &mut Activation<'_, 'gc>,
        flags: Flags,
    ) -> Result<Value<'gc>, Error<'gc>> {
        let mut list = Vec::new();
        for member in &self.members {
            let Kind::Variable(declaration) = member.kind else {
                continue;
            };
            let unit = self.unit(declaration);
            let (ty, access) = match declaration.declared.kind {
                abc::TraitKind::Slot { type_name, .. } => (type_name.as_u30(), "readwrite"),
                abc::TraitKind::Const { type_name, .. } => (type_name.as_u30(), "readonly"),
                _ => (0, "readonly"),
            };
            let ty = named_type(activation, unit, ty)?;
            let metadata = self.metadata(activation, flags, &[Some(declaration)])?;
            let parts = [
                ("name", member.name.name.string().into()),
                ("type", string(activation, &type_name(ty))),
                ("access", string(activation, access)),
                ("uri", uri(member.name)),
                ("metadata", metadata),
            ];
            list.push(object(activation, &parts));
        }
        Ok(activation.array(list).into())
    }

    /// The getters and setters.
    ///
    /// # Errors
    ///
    /// VerifyError #1014 where a type is not there.
    pub(super) fn accessors(
        &self,
        activation: &mut Activation<'_, 'gc>,
        flags: Flags,
    ) -> Result<Value<'gc>, Error<'gc>> {
        let mut list = Vec::new();
        for member in &self.members {
            let Kind::Accessor { getter, setter } = member.kind else {
                continue;
            };
            let access = match (getter, setter) {
                (Some(_), Some(_)) => "readwrite",
                (Some(_), None) => "readonly",
                _ => "writeonly",
            };
            // Of two, the one that is declared last.
            let last = [getter, setter]
                .into_iter()
                .flatten()
                .max_by_key(|found| found.level);
            let Some(last) = last else { continue };
            let ty = match getter {
                Some(getter) => self.method(activation, getter)?.1,
                None => self
                    .method(activation, last)?
                    .0
                    .first()
                    .map_or(Type::Any, |p| p.ty),
            };
            let metadata = self.metadata(activation, flags, &[getter, setter])?;
            let parts = [
                ("name", member.name.name.string().into()),
                ("access", string(activation, access)),
                ("type", string(activation, &type_name(ty))),
                ("declaredBy", self.declared_by(activation, last)),
                ("uri", uri(member.name)),
                ("metadata", metadata),
            ];
            list.push(object(activation, &parts));
        }
        Ok(activation.array(list).into())
    }

    /// The methods.
    ///
    /// # Errors
    ///
    /// VerifyError #1014 where a type is not there.
    pub(super) fn methods(
        &self,
        activation: &mut Activation<'_, 'gc>,
        flags: Flags,
    ) -> Result<Value<'gc>, Error<'gc>> {
        let mut list = Vec::new();
        for member in &self.members {
            let Kind::Method(declaration) = member.kind else {
                continue;
            };
            let (params, result) = self.method(activation, declaration)?;
            let metadata = self.metadata(activation, flags, &[Some(declaration)])?;
            let parts = [
                ("name", member.name.name.string().into()),
                ("declaredBy", self.declared_by(activation, declaration)),
                ("returnType", string(activation, &type_name(result))),
                ("parameters", parameters(activation, params)),
                ("uri", uri(member.name)),
                ("metadata", metadata),
            ];
            list.push(object(activation, &parts));
        }
        Ok(activation.array(list).into())
    }

    fn method(
        &self,
        activation: &mut Activation<'_, 'gc>,
        declaration: Declaration<'gc>,
    ) -> Result<(&'gc [crate::method::Param<'gc>], Type<'gc>), Error<'gc>> {
        let index = match declaration.declared.kind {
            abc::TraitKind::Method { method, .. }
            | abc::TraitKind::Getter { method, .. }
            | abc::TraitKind::Setter { method, .. } => method.as_u30(),
            _ => return Ok((&[], Type::Any)),
        };
        let method = Unit::method(self.unit(declaration), activation, index)?;
        let signature = Gc::as_ref(Method::signature(method, activation)?);
        Ok((&signature.params, signature.result))
    }

    fn metadata(
        &self,
        activation: &mut Activation<'_, 'gc>,
        flags: Flags,
        declarations: &[Option<Declaration<'gc>>],
    ) -> Result<Value<'gc>, Error<'gc>> {
        if !flags.has(Flags::INCLUDE_METADATA) {
            return Ok(Value::Null);
        }
        let mut list = Vec::new();
        for &declaration in declarations.iter().flatten() {
            add_metadata(
                activation,
                self.unit(declaration),
                declaration.declared,
                &mut list,
            )?;
        }
        Ok(activation.array(list).into())
    }
}

/// The metadata of a class itself.
///
/// # Errors
///
/// VerifyError #1032 for a corrupt name.
pub(super) fn class_metadata<'gc>(
    activation: &mut Activation<'_, 'gc>,
    class: Gc<'gc, ClassDef<'gc>>,
    is_static: bool,
) -> Result<Value<'gc>, Error<'gc>> {
    let mut list = Vec::new();
    let scripts = &Gc::as_ref(class.unit).abc().scripts;
    let declared = scripts
        .iter()
        .flat_map(|script| &script.traits)
        .find(|declared| {
            matches!(declared.kind, abc::TraitKind::Class { class: index, .. }
            if index.as_u30() == class.index)
        });
    if let Some(declared) = declared.filter(|_| !is_static) {
        add_metadata(activation, class.unit, declared, &mut list)?;
    }
    Ok(activation.array(list).into())
}

/// Describes the metadata of one declaration. What the class library's declarations say to this
/// runtime is not shown.
fn add_metadata<'gc>(
    activation: &mut Activation<'_, 'gc>,
    unit: Gc<'gc, Unit<'gc>>,
    declared: &abc::Trait,
    list: &mut Vec<Value<'gc>>,
) -> Result<(), Error<'gc>> {
    if unit.block().is_some() {
        return Ok(());
    }
    for index in &declared.metadata {
        let Some(metadata) = unit.abc().metadata.get(index.as_u30() as usize) else {
            continue;
        };
        let mut items = Vec::with_capacity(metadata.items.len());
        for item in &metadata.items {
            let key = unit.string(activation, item.key.as_u30())?.string().into();
            let value = unit
                .string(activation, item.value.as_u30())?
                .string()
                .into();
            items.push(object(activation, &[("key", key), ("value", value)]));
        }
        let name = unit
            .string(activation, metadata.name.as_u30())?
            .string()
            .into();
        let items = activation.array(items).into();
        list.push(object(activation, &[("name", name), ("value", items)]));
    }
    Ok(())
}

fn named_type<'gc>(
    activation: &mut Activation<'_, 'gc>,
    unit: Gc<'gc, Unit<'gc>>,
    index: u32,
) -> Result<Type<'gc>, Error<'gc>> {
    if index == 0 {
        return Ok(Type::Any);
    }
    let name = unit.multiname(activation, index)?;
    TypeRef::resolve(TypeRef::named(activation.mc(), unit, name), activation)
}

/// Whether a member is only for the class library's own use: it is in a namespace of the runtime's.
fn is_internal(name: QName<'_>) -> bool {
    name.ns
        .uri()
        .to_utf8_lossy()
        .starts_with(INTERNAL_NAMESPACES)
}

/// The namespace's URI; `null` for the public one.
fn uri(name: QName<'_>) -> Value<'_> {
    if name.ns.is_public() {
        Value::Null
    } else {
        name.ns.uri().string().into()
    }
}
