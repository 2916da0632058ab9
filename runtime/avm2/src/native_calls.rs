//! The native functions under way, for call stacks.

use gc_arena::lock::RefLock;
use gc_arena::{Collect, Gc, Mutation};

use crate::method::Method;
use crate::stack::Stack;

/// The native functions under way, each with the number of ActionScript frames below it.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub(crate) struct NativeCalls<'gc> {
    calls: Gc<'gc, RefLock<Vec<(usize, Gc<'gc, Method<'gc>>)>>>,
    stack: Gc<'gc, Stack<'gc>>,
}

impl<'gc> NativeCalls<'gc> {
    pub(crate) fn new(mc: &Mutation<'gc>, stack: Gc<'gc, Stack<'gc>>) -> Self {
        Self {
            calls: Gc::new(mc, RefLock::new(Vec::new())),
            stack,
        }
    }

    #[inline]
    pub(crate) fn push(&self, mc: &Mutation<'gc>, method: Gc<'gc, Method<'gc>>) {
        let depth = self.stack.frames.borrow().len();
        self.calls.unlock(mc).borrow_mut().push((depth, method));
    }

    #[inline]
    pub(crate) fn pop(&self, mc: &Mutation<'gc>) {
        self.calls.unlock(mc).borrow_mut().pop();
    }

    /// The calls under way, innermost last.
    pub(crate) fn snapshot(&self) -> Vec<(usize, Gc<'gc, Method<'gc>>)> {
        self.calls.borrow().clone()
    }
}
