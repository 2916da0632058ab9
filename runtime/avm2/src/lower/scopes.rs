//! The scope stack, and finding what a name is found in.

use gc_arena::Gc;
use swf::avm2::types as abc;

use super::names::Found;
use super::ops::{Step, late_operands};
use super::state::{Known, Place, Scope};
use super::{Fault, Lowering, Stop};
use crate::activation::Activation;
use crate::class::ClassDef;
use crate::code::{Op, Reg, ScopeState};
use crate::error_messages::msg;
use crate::name::Multiname;
use crate::types::Type;

/// The register of `this`.
const THIS: Reg = 0;

impl<'gc> Lowering<'gc> {
    /// The scopes at this place, of an instruction that reads their registers when it runs.
    pub(super) fn live_scopes(&mut self) -> ScopeState {
        self.scopes_are_read = true;
        self.scope_state()
    }

    pub(super) fn scope_state(&self) -> ScopeState {
        ScopeState {
            count: self.state.scopes.len() as u16,
            with: self
                .state
                .scopes
                .iter()
                .enumerate()
                .filter(|(depth, scope)| scope.is_with && *depth < 64)
                .fold(0, |bits, (depth, _)| bits | 1 << depth),
        }
    }

    pub(super) fn scope_layouts(&self) -> super::emit::ScopeLayouts<'gc> {
        self.state
            .scopes
            .iter()
            .map(|scope| self.layout(scope.known))
            .collect()
    }

    pub(super) fn push_scope(&mut self, is_with: bool) -> Step<'gc> {
        let depth = self.state.scopes.len();
        if depth >= self.emit.max_scopes() {
            return Err(Fault::new(msg::E1017).into());
        }
        let (src, known) = self.pop_register()?;
        let reg = self.emit.scope_register(depth);
        self.release(reg);
        // Most methods push `this`, which stays in its register, and find all names before they run.
        let is_object = matches!(known, Known::Type(Type::Class(_)) | Known::Layout(_));
        let is_this = src == THIS && self.this_stays && is_object && !is_with;
        if !is_this || self.scopes_are_read {
            self.emit.op(Op::PushScope { reg, src });
        }
        let place = if is_this { THIS } else { reg };
        self.state.scopes.push(Scope {
            known,
            is_with,
            place,
        });
        Ok(())
    }

    pub(super) fn pop_scope(&mut self) -> Step<'gc> {
        if self.state.scopes.pop().is_none() {
            return Err(Fault::new(msg::E1018).into());
        }
        Ok(())
    }

    pub(super) fn get_scope_object(&mut self, index: usize) -> Step<'gc> {
        let Some(scope) = self.state.scopes.get(index) else {
            return Err(Fault::with(msg::E1019, [&index]).into());
        };
        let Scope { known, place, .. } = *scope;
        if place != THIS {
            self.scopes_are_read = true;
        }
        Ok(self.push_place(known, Place::Register(place))?)
    }

    /// Checks the index of an entry of a constant pool, which must not be that of the default. Errors: #1032.
    pub(super) fn check_index(&self, index: u32, len: usize) -> Result<(), Fault> {
        if index == 0 || index as usize > len {
            return Err(Fault::with(msg::E1032, [&index, &(len + 1)]));
        }
        Ok(())
    }

    /// The name that an instruction on a property has. Errors: #1032, and #1058 where what is to complete it isn't
    /// known to be a namespace. `above` is how many operands lie above those that complete it.
    pub(super) fn property_name(
        &self,
        activation: &mut Activation<'_, 'gc>,
        index: abc::Index<abc::Multiname>,
        above: usize,
    ) -> Result<Gc<'gc, Multiname<'gc>>, Stop<'gc>> {
        let name = self.multiname(activation, index)?;
        if name.lazy_ns {
            let class = activation.class("Namespace")?.as_class();
            let namespace = class.map_or(Type::Any, ClassDef::as_type);
            self.require(above + usize::from(name.lazy_name), namespace)?;
        }
        Ok(name)
    }

    pub(super) fn multiname(
        &self,
        activation: &mut Activation<'_, 'gc>,
        index: abc::Index<abc::Multiname>,
    ) -> Result<Gc<'gc, Multiname<'gc>>, Stop<'gc>> {
        let pool = &self.method.unit.abc().constant_pool.multinames;
        self.check_index(index.as_u30(), pool.len())?;
        Ok(self.method.unit.multiname(activation, index.as_u30())?)
    }

    pub(super) fn find_property(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        name: Gc<'gc, Multiname<'gc>>,
        strict: bool,
    ) -> Step<'gc> {
        if self.state.scopes.is_empty() && self.outer.entries.is_empty() {
            return Err(Fault::new(msg::E1013).into());
        }
        if !name.is_lazy() {
            match self.resolve_scope(activation, &name)? {
                Found::Local(depth) => return self.get_scope_object(depth),
                Found::Script(script) => {
                    let index = self.emit.script(script);
                    let dst = self.push(Known::Global(script))?;
                    self.emit.op(Op::GetScriptGlobal { dst, script: index });
                    return Ok(());
                }
                Found::Outer(depth) => {
                    let dst = self.push(outer_known(&self.outer.entries[depth]))?;
                    self.emit.op(Op::GetOuterScope {
                        dst,
                        depth: depth as u16,
                    });
                    return Ok(());
                }
                Found::Late => {}
            }
        }
        let late = late_operands(&name);
        let base = self.settle_top(late)?;
        self.drop_top(late);
        let scopes = self.live_scopes();
        let site = self.emit.site(name, scopes);
        let dst = self.push(Known::Any)?;
        self.emit.op(Op::FindProperty {
            dst,
            base,
            site,
            strict,
        });
        Ok(())
    }

    pub(super) fn get_lex(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        name: Gc<'gc, Multiname<'gc>>,
    ) -> Step<'gc> {
        if name.is_lazy() {
            return Err(Fault::with(msg::E1078, [&"getlex", &*name]).into());
        }
        if self.state.scopes.is_empty() && self.outer.entries.is_empty() {
            return Err(Fault::new(msg::E1013).into());
        }
        if matches!(self.resolve_scope(activation, &name)?, Found::Late) {
            let scopes = self.live_scopes();
            let site = self.emit.site(name, scopes);
            let dst = self.push(Known::Any)?;
            self.emit.op(Op::GetLex { dst, site });
            return Ok(());
        }
        self.find_property(activation, name, true)?;
        self.get_property(activation, name)
    }
}

/// What is known of an object of the captured scope chain.
pub(super) fn outer_known<'gc>(entry: &crate::scope::ScopeEntry<'gc>) -> Known<'gc> {
    match entry.layout.class_def() {
        // An instance may be of a subclass.
        Some(class) if Gc::ptr_eq(class.instance, entry.layout) => {
            Known::Type(ClassDef::as_type(class))
        }
        _ => Known::Layout(entry.layout),
    }
}
