//! Where a program's time goes, by function.
//!
//! The host's ticks are samples. A safe point (the beginning of a call, a way back in a loop) gives the ticks since the last
//! one to the function that has been running in between. Those of a native function, or of one that neither calls nor loops,
//! are its caller's. Without [`Config::profile`](crate::Config::profile) nothing of this is done.

use std::cell::Cell;

use gc_arena::lock::Lock;
use gc_arena::{Collect, Gc, Mutation};

use crate::activation::Activation;
use crate::code::Code;
use crate::interp::FUEL;
use crate::machine::Machine;

/// Where a safe point is.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum SafePoint {
    /// At the beginning of a call: its caller has been running.
    Call,
    /// On the way back in a loop.
    Loop,
}

/// What one function took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunctionProfile {
    /// Its name, as call stacks show it.
    pub name: String,
    /// How often it was called.
    pub calls: u64,
    /// How many of the host's ticks fell into it, what it called left out.
    pub samples: u64,
}

/// Where a program's time went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// What was called, the most samples first.
    pub functions: Vec<FunctionProfile>,
    /// How many ticks fell into collecting garbage.
    pub collecting: u64,
}

/// What is known of the script that runs.
#[derive(Collect)]
#[collect(no_drop)]
pub(crate) struct Sampler<'gc> {
    /// Safe points to pass until the clock and the heap are looked at.
    #[collect(require_static)]
    fuel: Cell<i32>,
    #[collect(require_static)]
    collecting: Cell<u64>,
    /// What the script began with.
    entry: Gc<'gc, Lock<Option<Gc<'gc, Code<'gc>>>>>,
}

impl<'gc> Sampler<'gc> {
    pub(crate) fn new(mc: &Mutation<'gc>) -> Self {
        Self {
            fuel: Cell::new(FUEL),
            collecting: Cell::new(0),
            entry: Gc::new(mc, Lock::new(None)),
        }
    }
}

impl Code<'_> {
    fn add_samples(&self, ticks: u32) {
        self.samples.set(self.samples.get() + u64::from(ticks));
    }
}

/// A script begins: its entry is the topmost frame, if it's code at all. What came before it is nobody's.
pub(crate) fn script_begins(activation: &mut Activation<'_, '_>) {
    activation.host().ticks();
    let vm = activation.vm();
    let entry = vm.stack.frames.borrow().last().map(|frame| frame.code);
    vm.sampler.entry.unlock(activation.mc()).set(entry);
    vm.state.fuel.set(1);
}

/// A script has ended: what is left is the entry's.
pub(crate) fn script_ends(activation: &mut Activation<'_, '_>) {
    let ticks = activation.host().ticks();
    let entry = activation.vm().sampler.entry.unlock(activation.mc()).take();
    if let Some(code) = entry {
        code.add_samples(ticks);
    }
}

/// Garbage is about to be collected between scripts.
pub(crate) fn collection_begins(activation: &mut Activation<'_, '_>) {
    activation.host().ticks();
}

/// Garbage has been collected.
pub(crate) fn collection_ends(activation: &mut Activation<'_, '_>) {
    let ticks = u64::from(activation.host().ticks());
    let collecting = &activation.vm().sampler.collecting;
    collecting.set(collecting.get() + ticks);
}

/// Passes a safe point. Whether it is time to look at the clock and the heap.
pub(crate) fn pass(activation: &mut Activation<'_, '_>, place: SafePoint) -> bool {
    let ticks = activation.host().ticks();
    let vm = activation.vm();
    vm.state.fuel.set(1);
    if ticks > 0 {
        let frames = vm.stack.frames.borrow();
        match (place, &frames[..]) {
            (SafePoint::Call, [.., running, _]) | (_, [.., running]) => {
                running.code.add_samples(ticks);
            }
            (_, []) => {}
        }
    }
    let left = vm.sampler.fuel.get() - 1;
    vm.sampler.fuel.set(if left > 0 { left } else { FUEL });
    left <= 0
}

impl Machine {
    /// Where the program's time went so far. Empty without [`Config::profile`](crate::Config::profile).
    pub fn profile(&mut self) -> Profile {
        if !self.config().profile {
            return Profile::default();
        }
        self.enter(|activation| {
            let vm = activation.vm();
            let mut functions = Vec::new();
            for unit in vm.units.borrow().iter() {
                for method in unit.known_methods() {
                    if let Some(code) = method.code() {
                        functions.push(FunctionProfile {
                            name: method.display_name(),
                            calls: code.entered.get(),
                            samples: code.samples.get(),
                        });
                    }
                }
            }
            functions.sort_by_key(|function| std::cmp::Reverse((function.samples, function.calls)));
            Profile {
                functions,
                collecting: vm.sampler.collecting.get(),
            }
        })
    }
}
