//! What a program under test has traced so far, shared with the scripted clients that wait for it.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

/// The most bytes that are kept: a program in an endless loop must not fill the memory.
const MAX_LENGTH: usize = 64 * 1024 * 1024;

/// The output of one test.
#[derive(Debug, Default)]
pub struct TraceLog {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    text: String,
    lines: usize,
    closed: bool,
}

impl TraceLog {
    /// Appends a line.
    pub fn push(&self, line: &str) {
        let mut state = self.lock();
        if state.text.len() + line.len() < MAX_LENGTH {
            state.text.push_str(line);
            state.text.push('\n');
            state.lines += 1 + line.bytes().filter(|byte| *byte == b'\n').count();
        }
        self.changed.notify_all();
    }

    /// Appends what a program has traced. The reference player's log has a line feed for each carriage return.
    pub fn push_traced(&self, text: &str) {
        self.push(&text.replace('\r', "\n"));
    }

    /// Says that nothing will be traced any more: whoever waits, waits no longer.
    pub fn close(&self) {
        self.lock().closed = true;
        self.changed.notify_all();
    }

    /// Whether nothing will be traced any more.
    pub fn is_closed(&self) -> bool {
        self.lock().closed
    }

    /// Everything traced so far, each line with its end.
    pub fn text(&self) -> String {
        self.lock().text.clone()
    }

    /// The number of lines traced so far.
    pub fn line_count(&self) -> usize {
        self.lock().lines
    }

    /// Waits until `find` finds what it looks for in the text so far.
    ///
    /// Gives `None` at the deadline, or when the program has ended.
    pub fn wait_for<T>(
        &self,
        deadline: Instant,
        mut find: impl FnMut(&str) -> Option<T>,
    ) -> Option<T> {
        let mut state = self.lock();
        loop {
            if let Some(found) = find(&state.text) {
                return Some(found);
            }
            let rest = deadline.checked_duration_since(Instant::now())?;
            if state.closed {
                return None;
            }
            state = self
                .changed
                .wait_timeout(state, rest)
                .unwrap_or_else(PoisonError::into_inner)
                .0;
        }
    }

    /// The state stays consistent when a thread panics while it holds the lock: each change is one append.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn lines_are_collected_and_counted() {
        let log = TraceLog::default();
        log.push("a");
        log.push("b\nc");
        assert_eq!(log.text(), "a\nb\nc\n");
        assert_eq!(log.line_count(), 3);
    }

    #[test]
    fn waiting_ends_with_the_text_the_deadline_or_the_program() {
        let log = TraceLog::default();
        let find = |text: &str| text.contains("ready").then_some(());
        assert_eq!(
            log.wait_for(Instant::now() + Duration::from_millis(10), find),
            None
        );
        std::thread::scope(|scope| {
            let waiter =
                scope.spawn(|| log.wait_for(Instant::now() + Duration::from_secs(60), find));
            log.push("ready");
            assert_eq!(waiter.join().expect("no panic"), Some(()));
        });
        log.close();
        assert_eq!(
            log.wait_for(Instant::now() + Duration::from_secs(60), |_| None::<()>),
            None
        );
    }
}
