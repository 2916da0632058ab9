//! [`VTable`]: the fixed properties of a class's instances, of a class object, of a script's
//! global object or of an activation object (AVM2 specification, section 4.8).

use gc_arena::barrier::field;
use gc_arena::lock::Lock;
use gc_arena::{Collect, Gc, Mutation};
use rustc_hash::FxHashMap;

use crate::class::ClassDef;
use crate::method::Method;
use crate::name::{Multiname, Namespace, QName};
use crate::string::Name;
use crate::types::TypeRef;
use crate::value::Value;

/// What a name of a vtable refers to.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Collect)]
#[collect(require_static)]
pub enum Property {
    /// A variable: its slot.
    Slot(u32),
    /// A constant, or a class: its slot.
    Const(u32),
    /// A method: its dispatch id.
    Method(u32),
    /// A getter, a setter or both: their dispatch ids.
    Accessor {
        /// The getter's.
        get: Option<u32>,
        /// The setter's.
        set: Option<u32>,
    },
}

/// A slot's declaration.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub struct SlotDef<'gc> {
    /// What it holds.
    pub ty: Gc<'gc, TypeRef<'gc>>,
    /// What it holds at first.
    pub default: Value<'gc>,
    /// Its name.
    pub name: QName<'gc>,
}

/// A method as a vtable holds it.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub struct MethodSlot<'gc> {
    /// The code.
    pub method: Gc<'gc, Method<'gc>>,
    /// The class that declares it, whose scope it runs in; `None` in a script's or activation's
    /// vtable.
    pub declarer: Option<Gc<'gc, ClassDef<'gc>>>,
    /// Whether `method` is for the class object rather than for instances.
    pub is_static: bool,
}

impl<'gc> MethodSlot<'gc> {
    /// The class whose scope the method runs in.
    #[inline]
    pub(crate) fn owner_class(&self) -> Option<Gc<'gc, ClassDef<'gc>>> {
        self.declarer.or_else(|| self.method.owner().class)
    }
}

/// The properties of one local name, by namespace. Most names have one.
type ByNamespace<'gc> = Vec<(Namespace<'gc>, Property)>;

/// A layout of fixed properties.
#[derive(Collect)]
#[collect(no_drop)]
pub struct VTable<'gc> {
    pub(crate) name: QName<'gc>,
    class_def: Lock<Option<Gc<'gc, ClassDef<'gc>>>>,
    /// The class whose class object it lays out.
    constructs: Lock<Option<Gc<'gc, ClassDef<'gc>>>>,
    pub(crate) properties: PropertyTable<'gc>,
    pub(crate) slots: Vec<SlotDef<'gc>>,
    pub(crate) methods: Vec<MethodSlot<'gc>>,
    /// Whether properties can be added to its objects.
    pub(crate) is_dynamic: bool,
}

/// The named properties of a [`VTable`].
#[derive(Default, Clone)]
pub(crate) struct PropertyTable<'gc>(FxHashMap<Name<'gc>, ByNamespace<'gc>>);

// SAFETY: keys and namespaces are all traced; the table isn't changed once its vtable is made.
unsafe impl<'gc> Collect<'gc> for PropertyTable<'gc> {
    fn trace<T: gc_arena::collect::Trace<'gc>>(&self, cc: &mut T) {
        for (name, properties) in &self.0 {
            name.trace(cc);
            for (namespace, _) in properties {
                namespace.trace(cc);
            }
        }
    }
}

impl<'gc> PropertyTable<'gc> {
    pub(crate) fn get(&self, ns: Namespace<'gc>, name: Name<'gc>) -> Option<Property> {
        self.0
            .get(&name)?
            .iter()
            .find(|(candidate, _)| *candidate == ns)
            .map(|&(_, property)| property)
    }

    /// Adds a property, or replaces it. Where a multiname finds several, the one that was added last counts: that of
    /// the class that extends the others.
    pub(crate) fn insert(&mut self, name: QName<'gc>, property: Property) {
        let entry = self.0.entry(name.name).or_default();
        entry.retain(|(ns, _)| *ns != name.ns);
        entry.insert(0, (name.ns, property));
    }

    /// Adds another name of a property, or replaces it. Where a multiname finds several, it doesn't count first.
    pub(crate) fn insert_alias(&mut self, name: QName<'gc>, property: Property) {
        let entry = self.0.entry(name.name).or_default();
        match entry.iter_mut().find(|(ns, _)| *ns == name.ns) {
            Some((_, old)) => *old = property,
            None => entry.push((name.ns, property)),
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (QName<'gc>, Property)> + '_ {
        self.0.iter().flat_map(|(&name, list)| {
            list.iter()
                .map(move |&(ns, property)| (QName { ns, name }, property))
        })
    }

    pub(crate) fn of_name(&self, name: Name<'gc>) -> &[(Namespace<'gc>, Property)] {
        self.0.get(&name).map_or(&[], Vec::as_slice)
    }
}

impl<'gc> VTable<'gc> {
    pub(crate) fn new(
        name: QName<'gc>,
        properties: PropertyTable<'gc>,
        slots: Vec<SlotDef<'gc>>,
        methods: Vec<MethodSlot<'gc>>,
        is_dynamic: bool,
    ) -> Self {
        Self {
            name,
            class_def: Lock::new(None),
            constructs: Lock::new(None),
            properties,
            slots,
            methods,
            is_dynamic,
        }
    }

    /// The property that `name` finds; of a multiname that isn't lazy.
    #[inline]
    pub fn find(&self, name: &Multiname<'gc>) -> Option<Property> {
        let candidates = self.properties.of_name(name.name?);
        candidates
            .iter()
            .find(|(ns, _)| name.ns.contains(*ns))
            .map(|&(_, property)| property)
    }

    /// The class whose instances it lays out.
    pub fn class_def(&self) -> Option<Gc<'gc, ClassDef<'gc>>> {
        self.class_def.get()
    }

    pub(crate) fn set_class_def(
        this: Gc<'gc, Self>,
        mc: &Mutation<'gc>,
        def: Gc<'gc, ClassDef<'gc>>,
    ) {
        field!(Gc::write(mc, this), VTable, class_def)
            .unlock()
            .set(Some(def));
    }

    /// Whether methods of `class` may initialize the constant in `slot`: that of another class, they may not.
    pub(crate) fn is_set_by(&self, slot: u32, class: Option<Gc<'gc, ClassDef<'gc>>>) -> bool {
        let Some(def) = self
            .class_def
            .get()
            .filter(|def| std::ptr::eq(&*def.instance, self))
        else {
            return true;
        };
        let declares = |class: &&Gc<'gc, ClassDef<'gc>>| class.instance.slots.len() > slot as usize;
        match (def.ancestors().iter().find(declares), class) {
            (Some(declarer), Some(class)) => Gc::ptr_eq(*declarer, class),
            (_, class) => class.is_none(),
        }
    }

    /// The class whose class object it lays out.
    pub(crate) fn constructs(&self) -> Option<Gc<'gc, ClassDef<'gc>>> {
        self.constructs.get()
    }

    pub(crate) fn set_constructs(
        this: Gc<'gc, Self>,
        mc: &Mutation<'gc>,
        class: Gc<'gc, ClassDef<'gc>>,
    ) {
        field!(Gc::write(mc, this), VTable, constructs)
            .unlock()
            .set(Some(class));
    }

    /// The slot of the variable or constant `name` of whatever namespace.
    pub(crate) fn slot_by_local_name(&self, name: Name<'gc>) -> Option<u32> {
        self.properties
            .of_name(name)
            .iter()
            .find_map(|&(_, property)| match property {
                Property::Slot(slot) | Property::Const(slot) => Some(slot),
                _ => None,
            })
    }

    /// `package.Name`, as messages show it.
    pub fn display_name(&self) -> String {
        self.name.to_dotted()
    }

    /// The name without its package.
    pub fn local_name(&self) -> String {
        self.name.name.to_utf8_lossy().into_owned()
    }
}
