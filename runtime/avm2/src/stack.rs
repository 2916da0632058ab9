//! The stack of ActionScript calls: frames, and the registers that they share.
//!
//! It lives on the collected heap, so that a script can be left at a safe point, garbage
//! collected, and the script gone on with.

use std::cell::Cell;

use gc_arena::barrier::Write;
use gc_arena::barrier::field;
use gc_arena::collect::Trace;
use gc_arena::lock::{Lock, RefLock};
use gc_arena::{Collect, Gc, Mutation};

use crate::code::{Code, Reg};
use crate::object::Object;
use crate::register::{read, write};
use crate::scope::ScopeChain;
use crate::value::Value;

/// What happens to a call's result.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Return {
    /// It goes to this register of the stack.
    Register(u32),
    /// It's dropped.
    Discard,
    /// It ends the run of the interpreter that entered the frame.
    Run,
}

/// One ActionScript call.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub(crate) struct Frame<'gc> {
    pub(crate) code: Gc<'gc, Code<'gc>>,
    pub(crate) scope: Gc<'gc, ScopeChain<'gc>>,
    /// Of a constructor that `new` called, the new object, which is the result.
    pub(crate) constructing: Option<Object<'gc>>,
    #[collect(require_static)]
    pub(crate) ret: Return,
    pub(crate) base: u32,
    /// The instruction to go on at, while the frame isn't the running one.
    pub(crate) pc: u32,
}

/// The stack of ActionScript calls.
#[derive(Collect)]
#[collect(no_drop)]
pub(crate) struct Stack<'gc> {
    pub(crate) frames: RefLock<Vec<Frame<'gc>>>,
    registers: Registers<'gc>,
}

/// The registers of all frames.
struct Registers<'gc> {
    values: Box<[Lock<Value<'gc>>]>,
    /// The first register that no frame uses.
    top: Cell<usize>,
    /// The first register that nobody has written since the last trace.
    high: Cell<usize>,
}

// SAFETY: the registers below `top` are traced. Those from `top` to `high` may hold pointers of
// calls that are over; they are overwritten with `undefined` here, so that none of them can be
// read after what it points to has been freed. Those from `high` on hold no pointer: every
// register that is written lies below the `high` that `Stack::reserve` has set. Writing
// `undefined` adopts no pointer, so it needs no write barrier.
unsafe impl<'gc> Collect<'gc> for Registers<'gc> {
    fn trace<T: Trace<'gc>>(&self, cc: &mut T) {
        let top = self.top.get();
        for value in &self.values[..top] {
            value.trace(cc);
        }
        let high = self.high.get().max(top);
        for value in &self.values[top..high] {
            // SAFETY: see above.
            unsafe { value.as_cell() }.set(Value::Undefined);
        }
        self.high.set(top);
    }
}

impl<'gc> Stack<'gc> {
    pub(crate) fn new(mc: &Mutation<'gc>, len: usize) -> Gc<'gc, Self> {
        Gc::new(
            mc,
            Self {
                frames: RefLock::new(Vec::with_capacity(64)),
                registers: Registers {
                    values: (0..len).map(|_| Lock::new(Value::Undefined)).collect(),
                    top: Cell::new(0),
                    high: Cell::new(0),
                },
            },
        )
    }

    /// Access to the registers until the end of the arena's callback.
    pub(crate) fn values(
        this: Gc<'gc, Self>,
        mc: &Mutation<'gc>,
    ) -> &'gc Write<[Lock<Value<'gc>>]> {
        let registers = field!(Gc::write(mc, this), Stack, registers);
        field!(registers, Registers, values).as_deref()
    }

    pub(crate) fn frames_cell(
        this: Gc<'gc, Self>,
        mc: &Mutation<'gc>,
    ) -> &'gc std::cell::RefCell<Vec<Frame<'gc>>> {
        field!(Gc::write(mc, this), Stack, frames).unlock()
    }

    /// Makes sure that the registers up to `end` are there. `false` where they aren't.
    #[inline]
    pub(crate) fn reserve(&self, end: usize) -> bool {
        if end > self.registers.high.get() {
            if end > self.registers.values.len() {
                return false;
            }
            self.registers.high.set(end);
        }
        true
    }

    /// Keeps the registers of the frames that are on the stack alive, before the heap may be collected.
    pub(crate) fn set_top_to_frames(&self) {
        let frames = self.frames.borrow();
        let top = frames
            .last()
            .map_or(0, |frame| frame.base + frame.code.registers);
        self.registers.top.set(top as usize);
    }

    /// A register of the frame whose first one is `base`.
    pub(crate) fn register(&self, base: u32, register: Reg) -> Value<'gc> {
        read(&self.registers.values[base as usize + usize::from(register)])
    }

    /// Keeps no register alive: the script is over.
    pub(crate) fn release_registers(&self) {
        debug_assert!(
            self.frames.borrow().is_empty(),
            "each run takes its frames off the stack"
        );
        self.registers.top.set(0);
    }
}

/// The registers of one frame.
#[derive(Copy, Clone)]
pub(crate) struct Window<'gc> {
    values: &'gc Write<[Lock<Value<'gc>>]>,
}

impl<'gc> Window<'gc> {
    /// The registers from `base` on, `len` of them; they've been reserved.
    #[inline]
    pub(crate) fn new(all: &'gc Write<[Lock<Value<'gc>>]>, base: usize, len: usize) -> Self {
        Self {
            values: &all[base..base + len],
        }
    }

    /// All of them.
    #[inline(always)]
    pub(crate) fn registers(self) -> &'gc Write<[Lock<Value<'gc>>]> {
        self.values
    }

    /// Sets the registers from `from` up to `to` to `undefined`.
    #[inline]
    pub(crate) fn clear(self, from: u32, to: u32) {
        for register in from..to {
            self.set(register as Reg, Value::Undefined);
        }
    }

    #[inline(always)]
    pub(crate) fn get(self, register: Reg) -> Value<'gc> {
        read(&self.values[register as usize])
    }

    #[inline(always)]
    pub(crate) fn set(self, register: Reg, value: Value<'gc>) {
        write(&self.values[register as usize], value);
    }

    /// A copy of `count` registers from `first` on.
    pub(crate) fn copy(self, first: Reg, count: u16) -> smallvec::SmallVec<[Value<'gc>; 8]> {
        (0..count).map(|at| self.get(first + at)).collect()
    }
}
