//! The property instructions.

use gc_arena::Gc;

use super::names::known_of;
use super::ops::{Step, argument_count, late_operands};
use super::state::{Known, Operand, Place};
use super::{Fault, Lowering};
use crate::activation::Activation;
use crate::code::{KnownMethod, Op, Reg};
use crate::error_messages::msg;
use crate::method::StringInstruction;
use crate::name::Multiname;
use crate::vtable::{Property, VTable};

impl<'gc> Lowering<'gc> {
    /// Whether an element is found by its index under this name: as the public property that it is, or in whatever
    /// namespaces in code that runs once, which the reference VM doesn't compile but interprets.
    fn reaches_elements(&self, name: &Multiname<'gc>) -> bool {
        name.ns.contains_public() || self.method.is_initializer()
    }

    pub(super) fn get_property(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        name: Gc<'gc, Multiname<'gc>>,
    ) -> Step<'gc> {
        let scopes = self.scope_state();
        if name.is_lazy() {
            if name.lazy_name && !name.lazy_ns && self.reaches_elements(&name) {
                let site = self.emit.site(name, scopes);
                let (index, _) = self.pop_register()?;
                let (object, _) = self.pop_register()?;
                let dst = self.push(Known::Any)?;
                self.emit.op(Op::GetIndex {
                    dst,
                    object,
                    index,
                    site,
                });
                return Ok(());
            }
            let count = 1 + late_operands(&name);
            let base = self.settle_top(count)?;
            self.drop_top(count);
            let site = self.emit.site(name, scopes);
            let dst = self.push(Known::Any)?;
            self.emit.op(Op::GetPropertyLate { dst, base, site });
            return Ok(());
        }
        let (object, known) = self.pop_register()?;
        if let Some(layout) = self.layout(known)
            && let Some(property) = layout.find(&name)
        {
            let result = self.member_known(activation, layout, property)?;
            match property {
                Property::Slot(slot) | Property::Const(slot) => {
                    if let Some(object) = self
                        .constant_class(known, property)
                        .and_then(|class| class.class_object())
                    {
                        return Ok(
                            self.push_constant(Known::Layout(object.vtable()), object.into())?
                        );
                    }
                    let result = self.declared_class(activation, known, property, result);
                    let dst = self.push(result)?;
                    self.emit.op(Op::GetSlot { dst, object, slot });
                    return Ok(());
                }
                Property::Accessor { get: Some(id), .. } => {
                    // A getter is a call: its receiver must be the topmost operand.
                    self.state.stack.push(Operand {
                        known,
                        place: Place::Register(object),
                    });
                    let base = self.settle_top(1)?;
                    self.drop_top(1);
                    let dst = self.push(result)?;
                    self.emit.op(Op::CallMethod {
                        dst,
                        base,
                        argc: 0,
                        id,
                    });
                    return Ok(());
                }
                _ => {}
            }
        }
        if let Some(layout) = self.primitive_layout(activation, known)
            && let Some(property @ Property::Accessor { get: Some(id), .. }) = layout.find(&name)
        {
            let result = self.member_known(activation, layout, property)?;
            self.state.stack.push(Operand {
                known,
                place: Place::Register(object),
            });
            let slot = layout.methods[id as usize];
            return self.call_known(KnownMethod { slot, scope: None }, 1, result);
        }
        let site = self.emit.site(name, scopes);
        let dst = self.push(Known::Any)?;
        self.emit.op(Op::GetProperty { dst, object, site });
        Ok(())
    }

    /// A call of a method that is known, on the topmost `operands`: the receiver, which may be null, and arguments.
    pub(super) fn call_known(
        &mut self,
        method: KnownMethod<'gc>,
        operands: usize,
        result: Known<'gc>,
    ) -> Step<'gc> {
        if let Some(make) = method.slot.method.string_instruction(operands) {
            return match make {
                StringInstruction::Length => {
                    self.unary(|dst, a| Op::StringLength { dst, a }, result)
                }
                StringInstruction::CharCodeAt => {
                    self.binary(|dst, a, b| Op::CharCodeAt { dst, a, b }, result)
                }
            };
        }
        let (dst, base) = self.call(operands, result)?;
        let known = self.emit.known_method(method);
        let argc = argument_count(operands as u32 - 1)?;
        self.emit.op(Op::CallKnown {
            dst,
            base,
            argc,
            known,
        });
        Ok(())
    }

    pub(super) fn set_property(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        name: Gc<'gc, Multiname<'gc>>,
        init: bool,
    ) -> Step<'gc> {
        let scopes = self.scope_state();
        if name.is_lazy() {
            if name.lazy_name && !name.lazy_ns && !init && self.reaches_elements(&name) {
                let site = self.emit.site(name, scopes);
                let (src, _) = self.pop_register()?;
                let (index, _) = self.pop_register()?;
                let (object, _) = self.pop_register()?;
                self.emit.op(Op::SetIndex {
                    object,
                    index,
                    src,
                    site,
                });
                return Ok(());
            }
            let count = 2 + late_operands(&name);
            let base = self.settle_top(count)?;
            let src = base + count as Reg - 1;
            self.drop_top(count);
            let site = self.emit.site(name, scopes);
            self.emit.op(Op::SetPropertyLate {
                base,
                src,
                site,
                init,
            });
            return Ok(());
        }
        let len = self.state.stack.len();
        let holder = len.checked_sub(2).map(|at| self.state.stack[at].known);
        let holder = holder.ok_or(Fault::new(msg::E1024))?;
        if let Some(layout) = self.layout(holder)
            && let Some(property) = layout.find(&name)
        {
            match property {
                Property::Slot(slot) => return self.set_known_slot(activation, layout, slot),
                Property::Const(slot)
                    if init && layout.is_set_by(slot, self.method.owner().class) =>
                {
                    return self.set_known_slot(activation, layout, slot);
                }
                Property::Accessor { set: Some(id), .. } => {
                    let base = self.settle_top(2)?;
                    self.drop_top(2);
                    self.emit.op(Op::CallMethod {
                        dst: base,
                        base,
                        argc: 1,
                        id,
                    });
                    return Ok(());
                }
                _ => {}
            }
        }
        let site = self.emit.site(name, scopes);
        let (src, _) = self.pop_register()?;
        let (object, _) = self.pop_register()?;
        self.emit.op(if init {
            Op::InitProperty { object, src, site }
        } else {
            Op::SetProperty { object, src, site }
        });
        Ok(())
    }

    pub(super) fn set_known_slot(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        layout: Gc<'gc, VTable<'gc>>,
        slot: u32,
    ) -> Step<'gc> {
        let declared = layout.slots[slot as usize];
        let ty = self.slot_type(activation, &declared)?;
        self.coerce(ty)?;
        let (src, _) = self.pop_register()?;
        let (object, _) = self.pop_register()?;
        self.emit.op(Op::SetSlot { object, slot, src });
        Ok(())
    }

    /// The layout that an instruction on a slot of a value counts on. Errors: #1051 where it isn't known, #1026.
    pub(super) fn slot_layout(
        &self,
        activation: &Activation<'_, 'gc>,
        known: Known<'gc>,
        id: u32,
    ) -> Result<(Gc<'gc, VTable<'gc>>, u32), Fault> {
        let layout = self.layout(known);
        let Some(layout) = layout.or_else(|| self.primitive_layout(activation, known)) else {
            return Err(Fault::with(msg::E1051, [&known.name()]));
        };
        match id.checked_sub(1) {
            Some(slot) if (slot as usize) < layout.slots.len() => Ok((layout, slot)),
            _ => Err(Fault::with(
                msg::E1026,
                [&id, &layout.slots.len(), &known.name()],
            )),
        }
    }

    pub(super) fn get_slot(&mut self, activation: &mut Activation<'_, 'gc>, id: u32) -> Step<'gc> {
        let (layout, slot) = self.slot_layout(activation, self.known_at(0)?, id)?;
        let (object, _) = self.pop_register()?;
        let declared = layout.slots[slot as usize];
        let result = known_of(self.slot_type(activation, &declared)?);
        let dst = self.push(result)?;
        self.emit.op(Op::GetSlot { dst, object, slot });
        Ok(())
    }

    pub(super) fn set_slot(&mut self, activation: &mut Activation<'_, 'gc>, id: u32) -> Step<'gc> {
        let (layout, slot) = self.slot_layout(activation, self.known_at(1)?, id)?;
        self.set_known_slot(activation, layout, slot)
    }

    /// An instruction on a property whose object (and whatever of the name comes from the stack)
    /// are the topmost operands, and that gives a result.
    pub(super) fn on_property(
        &mut self,
        name: Gc<'gc, Multiname<'gc>>,
        make: fn(Reg, Reg, u16) -> Op,
    ) -> Step<'gc> {
        let count = 1 + late_operands(&name);
        let base = self.settle_top(count)?;
        self.drop_top(count);
        let scopes = self.scope_state();
        let site = self.emit.site(name, scopes);
        let dst = self.push(Known::Any)?;
        self.emit.op(make(dst, base, site));
        Ok(())
    }
}
