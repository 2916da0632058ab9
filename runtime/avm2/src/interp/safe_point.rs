//! Safe points: where a script can be stopped, or left for a collection.

use crate::activation::Activation;
use crate::error::{Error, ErrorClass};
use crate::error_messages::msg;
use crate::profile::{self, SafePoint};

/// Safe points between two looks at the clock and the heap.
pub(crate) const FUEL: i32 = 1024;

/// How many safe points a call of a native function counts for: it may take long.
const NATIVE_FUEL: i32 = 8;

/// Objects made by native functions between two looks at the heap: one call may make as many as a long loop.
const OBJECTS: usize = 8192;

/// Counts a call of a native function: it makes the next safe point look at the clock and the heap if it was one of many,
/// or has made much.
#[inline(always)]
pub(super) fn count_native(activation: &mut Activation<'_, '_>) {
    let state = &activation.vm().state;
    let much = activation.mc().metrics().total_gc_count() > state.look_at.get()
        || activation.host().memory_in_use() > state.collect_at.get();
    let fuel = &activation.vm().state.fuel;
    fuel.set(if much { 0 } else { fuel.get() - NATIVE_FUEL });
}

/// Looks at the clock and the heap. Whether the script should pause for a collection. Errors: the time limit, and
/// MemoryError #1000 past the memory limit.
#[cold]
pub(super) fn safe_point<'gc>(
    activation: &mut Activation<'_, 'gc>,
    place: SafePoint,
    may_pause: bool,
) -> Result<bool, Error<'gc>> {
    let vm = activation.vm();
    vm.state.fuel.set(FUEL);
    let objects = activation.mc().metrics().total_gc_count();
    vm.state.look_at.set(objects.saturating_add(OBJECTS));
    if vm.config.profile && !profile::pass(activation, place) {
        return Ok(false);
    }
    if activation.host().monotonic_ms() > vm.state.deadline.get() {
        return Err(Error::TimedOut);
    }
    let used = activation.host().memory_in_use();
    if let Some(limit) = vm.config.max_memory
        && used > limit
    {
        if may_pause && vm.state.settled_memory.get() <= limit {
            return Ok(true);
        }
        // The next time it is worth looking for garbage again.
        vm.state.settled_memory.set(0);
        return Err(activation.error(ErrorClass::MemoryError, msg::E1000, []));
    }
    let is_due =
        used > vm.state.collect_at.get() || activation.mc().metrics().allocation_debt() > 0.0;
    Ok(may_pause && is_due)
}
