//! [`Ticks`]: the clock of a profile, which costs the program that is measured next to nothing.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

/// The time from tick to tick.
const PERIOD: Duration = Duration::from_millis(1);

/// A count that a thread of its own raises a thousand times a second.
#[derive(Debug)]
pub(crate) struct Ticks(Arc<AtomicU32>);

impl Ticks {
    /// Starts to count. The thread ends when the count has been dropped.
    ///
    /// # Errors
    ///
    /// Those of starting a thread.
    pub(crate) fn start() -> std::io::Result<Self> {
        let count = Arc::new(AtomicU32::new(0));
        let raised = Arc::downgrade(&count);
        thread::Builder::new()
            .name("ticks".to_owned())
            .spawn(move || {
                while let Some(count) = raised.upgrade() {
                    count.fetch_add(1, Ordering::Relaxed);
                    drop(count);
                    thread::sleep(PERIOD);
                }
            })?;
        Ok(Self(count))
    }

    /// How many ticks have passed since the last call.
    pub(crate) fn take(&self) -> u32 {
        // A plain read first: most of the time there is nothing to take.
        match self.0.load(Ordering::Relaxed) {
            0 => 0,
            _ => self.0.swap(0, Ordering::Relaxed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tick_is_taken_once() {
        let ticks = Ticks(Arc::new(AtomicU32::new(3)));
        assert_eq!(ticks.take(), 3);
        assert_eq!(ticks.take(), 0);
    }

    #[test]
    fn ticks_pass() {
        let ticks = Ticks::start().expect("a thread");
        while ticks.take() == 0 {
            thread::yield_now();
        }
    }
}
