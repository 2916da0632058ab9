//! [`Script`]: a script of an ABC block, its global object and its initializer (AVM2
//! specification, section 4.10).

use std::cell::Cell;

use gc_arena::{Collect, Gc};
use swf::avm2::types::{Trait, TraitKind};

use crate::activation::Activation;
use crate::class::build_plain_vtable;
use crate::error::Error;
use crate::method::{Method, Owner, SCRIPT_INITIALIZER};
use crate::object::{Kind, Object};
use crate::scope::{ScopeChain, ScopeEntry};
use crate::unit::Unit;

/// How far a script's initializer has come.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum InitState {
    /// Nothing of the script was used yet.
    Waiting,
    /// It's running, or has run: its definitions can be used.
    Started,
}

/// One script.
#[derive(Collect)]
#[collect(no_drop)]
pub struct Script<'gc> {
    /// The block that it's of.
    pub unit: Gc<'gc, Unit<'gc>>,
    /// The object whose properties are its definitions.
    pub global: Object<'gc>,
    /// Its initializer.
    pub init: Gc<'gc, Method<'gc>>,
    #[collect(require_static)]
    state: Cell<InitState>,
    /// The classes among its definitions: slot and class index.
    class_slots: Box<[(u32, u32)]>,
}

impl<'gc> Script<'gc> {
    pub(crate) fn new(
        activation: &mut Activation<'_, 'gc>,
        unit: Gc<'gc, Unit<'gc>>,
        index: u32,
    ) -> Result<Gc<'gc, Self>, Error<'gc>> {
        let script = &Gc::as_ref(unit).abc().scripts[index as usize];
        let init = Unit::method(unit, activation, script.init_method.as_u30())?;
        let vtable = build_plain_vtable(activation, unit, "global", &script.traits, true)?;
        let mut class_slots = Vec::new();
        for declared in &script.traits {
            if let TraitKind::Class { class, .. } = declared.kind {
                let name = unit.multiname(activation, declared.name.as_u30())?;
                if let Some(crate::vtable::Property::Const(slot)) = vtable.find(&name) {
                    class_slots.push((slot, class.as_u30()));
                }
            }
        }
        let proto = activation.object_prototype();
        let mc = activation.mc();
        let global = Object::new(mc, vtable, proto, Kind::Plain);
        activation.await_prototype(global);
        let this = Gc::new(
            mc,
            Self {
                unit,
                global,
                init,
                state: Cell::new(InitState::Waiting),
                class_slots: class_slots.into_boxed_slice(),
            },
        );
        Self::claim_methods(this, activation, &script.traits)?;
        Ok(this)
    }

    /// Tells the initializer and the functions whose they are.
    fn claim_methods(
        this: Gc<'gc, Self>,
        activation: &mut Activation<'_, 'gc>,
        traits: &[Trait],
    ) -> Result<(), Error<'gc>> {
        let owner = |name| Owner {
            name: Some(name),
            script: Some(this),
            ..Owner::default()
        };
        let name = activation.string(SCRIPT_INITIALIZER);
        Method::set_owner(this.init, activation.mc(), owner(name));
        for declared in traits {
            let (method, prefix) = match declared.kind {
                TraitKind::Method { method, .. } => (method, ""),
                TraitKind::Getter { method, .. } => (method, "get "),
                TraitKind::Setter { method, .. } => (method, "set "),
                _ => continue,
            };
            let method = Unit::method(this.unit, activation, method.as_u30())?;
            let name = this.unit.multiname(activation, declared.name.as_u30())?;
            let name = activation.string(&format!("global/{prefix}{name}"));
            Method::set_owner(method, activation.mc(), owner(name));
        }
        Ok(())
    }

    /// How far its initializer has come.
    #[inline]
    pub fn state(&self) -> InitState {
        self.state.get()
    }

    /// Remembers that the initializer has been started.
    pub(crate) fn mark_started(&self) {
        self.state.set(InitState::Started);
    }

    /// The index of the class that its slot `slot` holds.
    pub(crate) fn class_in_slot(&self, slot: u32) -> Option<u32> {
        self.class_slots
            .iter()
            .find(|&&(candidate, _)| candidate == slot)
            .map(|&(_, class)| class)
    }

    /// The scope that its functions and classes are made in.
    pub(crate) fn outer_scope(&self, activation: &Activation<'_, 'gc>) -> Gc<'gc, ScopeChain<'gc>> {
        ScopeChain::empty(activation.mc(), self.unit.domain())
    }

    /// The scope that its functions run in.
    pub(crate) fn function_scope(
        &self,
        activation: &Activation<'_, 'gc>,
    ) -> Gc<'gc, ScopeChain<'gc>> {
        self.outer_scope(activation)
            .extended(activation.mc(), [self.scope_entry()])
    }

    /// Its global object as an entry of a scope chain.
    pub fn scope_entry(&self) -> ScopeEntry<'gc> {
        ScopeEntry::exact(self.global)
    }

    /// The initializer as a function without parameters; it counts as started.
    pub(crate) fn initializer(
        this: Gc<'gc, Self>,
        activation: &mut Activation<'_, 'gc>,
    ) -> Object<'gc> {
        this.mark_started();
        let scope = this.outer_scope(activation);
        activation.new_function(this.init, scope, Some(this.global.into()), None)
    }

    /// Runs the initializer, unless it has been started before. Errors: what it throws.
    pub fn ensure_initialized(
        this: Gc<'gc, Self>,
        activation: &mut Activation<'_, 'gc>,
    ) -> Result<(), Error<'gc>> {
        if this.state.get() == InitState::Started {
            return Ok(());
        }
        this.mark_started();
        let scope = this.outer_scope(activation);
        activation.call_method(this.init, scope, None, this.global.into(), &[])?;
        Ok(())
    }
}
