//! [`Cursor`]: the running frame.

use std::cell::RefCell;

use gc_arena::Gc;
use gc_arena::barrier::Write;
use gc_arena::lock::Lock;

use crate::code::{Code, Reg};
use crate::scope::ScopeChain;
use crate::stack::{Frame, Window};
use crate::value::Value;

/// The running frame, taken apart.
pub(super) struct Cursor<'gc> {
    pub(super) code: &'gc Code<'gc>,
    pub(super) scope: Gc<'gc, ScopeChain<'gc>>,
    /// Its first register in the stack.
    pub(super) base: u32,
    pub(super) window: Window<'gc>,
    pub(super) pc: usize,
}

impl<'gc> Cursor<'gc> {
    /// That of `frame`.
    #[inline(always)]
    pub(super) fn at(frame: &Frame<'gc>, values: &'gc Write<[Lock<Value<'gc>>]>) -> Self {
        let code = Gc::as_ref(frame.code);
        Self {
            code,
            scope: frame.scope,
            base: frame.base,
            window: Window::new(values, frame.base as usize, code.registers as usize),
            pc: frame.pc as usize,
        }
    }

    /// Remembers the instruction under way, for when the frame is returned to, for call stacks
    /// and handlers.
    #[inline(never)]
    pub(super) fn save(&self, frames: &RefCell<Vec<Frame<'gc>>>) {
        if let Some(frame) = frames.borrow_mut().last_mut() {
            frame.pc = self.pc as u32;
        }
    }

    /// Where a register of it is in the stack.
    pub(super) fn absolute(&self, register: Reg) -> u32 {
        self.base + u32::from(register)
    }
}
