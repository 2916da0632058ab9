//! [`Running`]: the instructions and registers of the running frame, without a check at each use.
//!
//! The instructions of a method are checked once, as a whole, when its code is made ([`CheckedOps`]). Checking each
//! register and each instruction's place again when they run took a quarter of the interpreter's time.
//!
//! [`CheckedOps`]: crate::checked_ops::CheckedOps

use gc_arena::barrier::Write;
use gc_arena::lock::Lock;

use crate::code::{Code, Op, Reg};
use crate::register;
use crate::stack::Window;
use crate::value::Value;

/// The instructions and registers of a frame.
#[derive(Copy, Clone)]
pub(super) struct Running<'gc> {
    ops: &'gc [Op],
    registers: &'gc Write<[Lock<Value<'gc>>]>,
}

impl<'gc> Running<'gc> {
    /// Those of a frame that runs `code` in `window`.
    ///
    /// # Safety
    ///
    /// Until it is dropped, [`Self::op`] may be asked only for instructions that `code` leads to: the first, the targets of
    /// its jumps, tables and handlers, and those after an instruction that goes on; the others only for registers that the
    /// instruction at hand names, and of [`Op::CallValue`] for the one after its `base`.
    #[inline(always)]
    pub(super) unsafe fn new(code: &'gc Code<'gc>, window: Window<'gc>) -> Self {
        let registers = window.registers();
        assert_eq!(registers.len(), code.registers as usize);
        Self {
            ops: &code.ops,
            registers,
        }
    }

    #[inline(always)]
    pub(super) fn op(self, pc: usize) -> &'gc Op {
        debug_assert!(pc < self.ops.len());
        // SAFETY: `CheckedOps` holds only code whose targets are there and which can't go on after its last instruction, and
        // whoever made this promised to ask for no other place.
        unsafe { self.ops.get_unchecked(pc) }
    }

    /// A register, to be read or written.
    #[inline(always)]
    pub(super) fn register(self, register: Reg) -> &'gc Write<Lock<Value<'gc>>> {
        debug_assert!(usize::from(register) < self.registers.len());
        // SAFETY: `CheckedOps` holds only instructions that name registers below `Code::registers`, of which there are so
        // many, and whoever made this promised to ask for no others. A `Write` of a slice is one of each of its elements, as
        // gc-arena's own indexing has it.
        unsafe { Write::assume(self.registers.get_unchecked(usize::from(register))) }
    }

    #[inline(always)]
    pub(super) fn get(self, register: Reg) -> Value<'gc> {
        register::read(self.register(register))
    }

    #[inline(always)]
    pub(super) fn set(self, register: Reg, value: Value<'gc>) {
        register::write(self.register(register), value);
    }

    #[inline(always)]
    pub(super) fn set_int(self, register: Reg, value: i32) {
        register::write_int(self.register(register), value);
    }

    #[inline(always)]
    pub(super) fn set_number(self, register: Reg, value: f64) {
        register::write_number(self.register(register), value);
    }

    #[inline(always)]
    pub(super) fn set_bool(self, register: Reg, value: bool) {
        register::write_bool(self.register(register), value);
    }

    /// Copies `from`: another register, or any other place that holds a value.
    #[inline(always)]
    pub(super) fn copy(self, register: Reg, from: &Lock<Value<'gc>>) {
        register::copy(self.register(register), from);
    }

    /// Copies the register `src`.
    #[inline(always)]
    pub(super) fn copy_register(self, register: Reg, src: Reg) {
        self.copy(register, self.register(src));
    }
}
