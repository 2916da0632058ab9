//! [`Host`]: what the virtual machine and the native classes ask of their surroundings.

use std::any::Any;

/// The surroundings of a virtual machine. The player implements it with the real clock, the test
/// runner with a fixed one.
pub trait Host {
    /// The wall clock: milliseconds since 1970-01-01 UTC.
    fn unix_time_ms(&self) -> f64;

    /// A clock that never goes back, in milliseconds from some start. Time limits and timers use
    /// it.
    fn monotonic_ms(&self) -> f64;

    /// Thirty-two random bits.
    fn random_u32(&mut self) -> u32;

    /// Takes a line that a script traces, without its line end.
    fn trace(&mut self, line: &str);

    /// Takes an error that no script caught: its text with the call stack, several lines.
    fn uncaught_error(&mut self, text: &str);

    /// The zone for local time, by its name in the IANA database or a POSIX rule; `None` for the
    /// machine's.
    fn time_zone(&self) -> Option<&str> {
        None
    }

    /// How many bytes of memory are in use, for the limit of [`Config::max_memory`](crate::Config::max_memory) and for
    /// deciding when garbage is looked for; 0 where nobody counts.
    fn memory_in_use(&self) -> usize {
        0
    }

    /// How many ticks of the profiler's clock have passed since the last call; 0 where nobody counts.
    fn ticks(&self) -> u32 {
        0
    }

    /// The state of the native classes (`airshim_natives::Natives`).
    fn extension(&mut self) -> &mut dyn Any;
}
