//! Calls of one function over and over from a native function, as `Array.sort` calls its comparison.

use std::cell::RefCell;

use gc_arena::Gc;
use gc_arena::barrier::Write;
use gc_arena::lock::Lock;

use super::{MAX_NESTING, QuickPlace};
use crate::activation::Activation;
use crate::error::Error;
use crate::function::FunctionData;
use crate::interp;
use crate::object::Kind;
use crate::stack::{Frame, Return, Stack, Window};
use crate::value::Value;

/// A function to be called over and over, and what each call would find out anew. It belongs to the native function that
/// made it.
#[derive(Copy, Clone)]
pub(crate) struct Repeated<'gc> {
    callee: Value<'gc>,
    this: Value<'gc>,
    /// Of a function of a script.
    quick: Option<Quick<'gc>>,
}

#[derive(Copy, Clone)]
struct Quick<'gc> {
    function: Gc<'gc, FunctionData<'gc>>,
    receiver: Value<'gc>,
    values: &'gc Write<[Lock<Value<'gc>>]>,
    frames: &'gc RefCell<Vec<Frame<'gc>>>,
    /// Where the calling frame is.
    pc: u32,
    /// The register of the receiver.
    base: usize,
}

impl<'gc> Activation<'_, 'gc> {
    /// Prepares calls of `callee` as a function, with `this` as [`Activation::call`] takes it.
    pub(crate) fn repeated(&self, callee: Value<'gc>, this: Value<'gc>) -> Repeated<'gc> {
        let function = match callee.as_object().map(|object| object.kind()) {
            Some(Kind::Function(function)) => Some(*function),
            _ => None,
        };
        let nests = self.vm().state.nesting.get() < MAX_NESTING;
        let quick = function
            .filter(|function| nests && function.method.native.is_none())
            .map(|function| {
                let (stack, mc) = (self.vm().stack, self.mc());
                let frames = Stack::frames_cell(stack, mc);
                Quick {
                    function,
                    receiver: self.receiver_of(function, this),
                    values: Stack::values(stack, mc),
                    frames,
                    pc: frames.borrow().last().map_or(0, |frame| frame.pc),
                    base: self.first_free_register(),
                }
            });
        Repeated {
            callee,
            this,
            quick,
        }
    }

    /// Calls it once. Errors: as [`Activation::call`].
    pub(crate) fn call_again<const ARGS: usize>(
        &mut self,
        repeated: &Repeated<'gc>,
        args: [Value<'gc>; ARGS],
    ) -> Result<Value<'gc>, Error<'gc>> {
        if let Some(quick) = &repeated.quick
            && self.vm().stack.reserve(quick.base + ARGS + 1)
        {
            let window = Window::new(quick.values, quick.base, ARGS + 1);
            window.set(0, quick.receiver);
            for (index, arg) in args.iter().enumerate() {
                window.set(index as u16 + 1, *arg);
            }
            let place = QuickPlace {
                values: quick.values,
                frames: quick.frames,
                pc: quick.pc,
                base: quick.base,
                argc: ARGS as u32,
                ret: Return::Run,
                constructing: None,
            };
            let (method, scope) = (quick.function.method, quick.function.scope);
            if self.enter_quick(method, scope, place).is_some() {
                let nesting = &self.vm().state.nesting;
                let depth = nesting.get();
                nesting.set(depth + 1);
                let result = interp::run_nested(self);
                self.vm().state.nesting.set(depth);
                return result;
            }
        }
        self.call(repeated.callee, repeated.this, &args)
    }
}
