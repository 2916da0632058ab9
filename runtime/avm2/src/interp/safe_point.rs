//! Safe points: where a script can be stopped, or left for a collection.

use crate::activation::Activation;
use crate::error::{Error, ErrorClass};
use crate::error_messages::msg;
use crate::profile::{self, SafePoint};

/// Safe points between two looks at the clock and the heap.
pub(crate) const FUEL: i32 = 1024;

/// How many safe points a call of a native function counts for: it may take long and make much.
pub(super) const NATIVE_FUEL: i32 = 8;

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
