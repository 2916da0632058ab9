//! The operand stack and the locals: where operands are kept until an instruction needs them in registers.

use super::ops::Step;
use super::state::{Known, Operand, Place};
use super::{Fault, Lowering};
use crate::code::{Op, Reg};
use crate::error_messages::msg;
use crate::types::Type;
use crate::value::Value;

impl<'gc> Lowering<'gc> {
    pub(super) fn push_place(&mut self, known: Known<'gc>, place: Place) -> Result<(), Fault> {
        if self.state.stack.len() >= self.emit.max_stack() {
            return Err(Fault::new(msg::E1023));
        }
        self.state.stack.push(Operand { known, place });
        Ok(())
    }

    /// Pushes a result that the next instruction puts into its own register, which is given.
    pub(super) fn push(&mut self, known: Known<'gc>) -> Result<Reg, Fault> {
        let register = self.emit.stack_register(self.state.stack.len());
        self.push_place(known, Place::Register(register))?;
        Ok(register)
    }

    pub(super) fn push_constant(
        &mut self,
        known: Known<'gc>,
        value: Value<'gc>,
    ) -> Result<(), Fault> {
        let index = self.emit.constant(value);
        self.push_place(known, Place::Constant(index))
    }

    pub(super) fn pop(&mut self) -> Result<Operand<'gc>, Fault> {
        self.state.stack.pop().ok_or(Fault::new(msg::E1024))
    }

    /// Pops an operand that must be in a register.
    pub(super) fn pop_register(&mut self) -> Result<(Reg, Known<'gc>), Fault> {
        let operand = self.pop()?;
        let own = self.emit.stack_register(self.state.stack.len());
        Ok((self.load(operand, own), operand.known))
    }

    /// The register that holds `operand`; `own` is loaded with it if none does.
    pub(super) fn load(&mut self, operand: Operand<'gc>, own: Reg) -> Reg {
        match operand.place {
            Place::Register(register) => register,
            Place::Int(value) => {
                self.emit.op(Op::LoadInt { dst: own, value });
                own
            }
            Place::Constant(index) => {
                self.emit.op(Op::LoadConst { dst: own, index });
                own
            }
        }
    }

    /// Puts the operand at `depth` into its own register. One that is still in it is of a higher depth, and moves on first.
    pub(super) fn settle(&mut self, depth: usize) {
        let own = self.emit.stack_register(depth);
        let operand = self.state.stack[depth];
        if operand.place != Place::Register(own) {
            for above in depth + 1..self.state.stack.len() {
                if self.state.stack[above].place == Place::Register(own) {
                    self.settle(above);
                }
            }
        }
        match operand.place {
            Place::Register(register) if register == own => {}
            Place::Register(src) => self.emit.op(Op::Move { dst: own, src }),
            _ => {
                self.load(operand, own);
            }
        }
        self.state.stack[depth].place = Place::Register(own);
    }

    /// Puts all operands into their own registers.
    pub(super) fn settle_stack(&mut self) {
        for depth in 0..self.state.stack.len() {
            self.settle(depth);
        }
    }

    /// Puts the topmost `count` operands into their own registers, and gives the first one's.
    pub(super) fn settle_top(&mut self, count: usize) -> Result<Reg, Fault> {
        let len = self.state.stack.len();
        let first = len.checked_sub(count).ok_or(Fault::new(msg::E1024))?;
        for depth in first..len {
            self.settle(depth);
        }
        Ok(self.emit.stack_register(first))
    }

    pub(super) fn drop_top(&mut self, count: usize) {
        let len = self.state.stack.len();
        self.state.stack.truncate(len.saturating_sub(count));
    }

    /// Before `register` is overwritten: operands that are still to be read from it move out.
    pub(super) fn release(&mut self, register: Reg) {
        for depth in 0..self.state.stack.len() {
            let own = self.emit.stack_register(depth);
            if self.state.stack[depth].place == Place::Register(register) && own != register {
                self.settle(depth);
            }
        }
    }

    /// What is known of the operand below `above` others. Errors: #1024.
    pub(super) fn known_at(&self, above: usize) -> Result<Known<'gc>, Fault> {
        let at = self.state.stack.len().checked_sub(above + 1);
        let at = at.ok_or(Fault::new(msg::E1024))?;
        Ok(self.state.stack[at].known)
    }

    /// Checks that the operand below `above` others is known to be of the type. Errors: #1058.
    pub(super) fn require(&self, above: usize, ty: Type<'gc>) -> Result<(), Fault> {
        let known = self.known_at(above)?;
        if known.is(ty) {
            return Ok(());
        }
        Err(Fault::with(msg::E1058, [&known.name(), &ty.name()]))
    }

    pub(super) fn local(&self, index: u32) -> Result<usize, Fault> {
        if index >= self.body.num_locals {
            return Err(Fault::with(msg::E1025, [&index]));
        }
        Ok(index as usize)
    }

    pub(super) fn get_local(&mut self, index: u32) -> Step<'gc> {
        let local = self.local(index)?;
        Ok(self.push_place(self.state.locals[local], Place::Register(local as Reg))?)
    }

    pub(super) fn set_local(&mut self, index: u32) -> Step<'gc> {
        let local = self.local(index)?;
        let operand = self.pop()?;
        let register = local as Reg;
        let own = self.emit.stack_register(self.state.stack.len());
        let released = self
            .state
            .stack
            .iter()
            .any(|operand| operand.place == Place::Register(register));
        self.release(register);
        match operand.place {
            Place::Int(value) => self.emit.op(Op::LoadInt {
                dst: register,
                value,
            }),
            Place::Constant(index) => self.emit.op(Op::LoadConst {
                dst: register,
                index,
            }),
            Place::Register(src) if src == register => {}
            Place::Register(src)
                if src == own && !released && self.retarget_last(own, register) => {}
            Place::Register(src) => self.emit.op(Op::Move { dst: register, src }),
        }
        self.state.locals[local] = operand.known;
        Ok(())
    }

    /// Lets the last instruction, if it's what put a value into `from`, put it into `to`.
    pub(super) fn retarget_last(&mut self, from: Reg, to: Reg) -> bool {
        let Some(last) = self.emit.last() else {
            return false;
        };
        match last.destination() {
            Some(dst) if *dst == from => {
                *dst = to;
                true
            }
            _ => false,
        }
    }

    pub(super) fn change_local(&mut self, index: u32, by: i16, as_int: bool) -> Step<'gc> {
        let local = self.local(index)?;
        let register = local as Reg;
        self.release(register);
        let known = self.state.locals[local];
        if as_int {
            if !known.is_int() {
                self.emit.op(Op::ToInt {
                    dst: register,
                    a: register,
                });
            }
            self.emit.op(Op::AddIntImm {
                dst: register,
                a: register,
                imm: by,
            });
            self.state.locals[local] = Known::Type(Type::Int);
        } else {
            self.emit.op(Op::AddImm {
                dst: register,
                a: register,
                imm: by,
            });
            self.state.locals[local] = Known::Type(Type::Number);
        }
        Ok(())
    }
}
