//! How a player's loop learns that it is worth asking for events: a flag, a descriptor, and a wait.

use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::task::Wake;
use std::time::{Duration, Instant};

#[cfg(unix)]
use std::{
    io::{Read, Write},
    os::fd::{AsRawFd, RawFd},
    os::unix::net::UnixStream,
};

/// Raised whenever it is worth asking for events, lowered when that is done.
#[derive(Debug)]
pub(crate) struct Signal {
    raised: Mutex<bool>,
    changed: Condvar,
    /// Readable while the flag is raised: one byte lies in it then.
    #[cfg(unix)]
    reader: UnixStream,
    #[cfg(unix)]
    writer: UnixStream,
}

impl Signal {
    /// A signal that isn't raised.
    pub(crate) fn new() -> io::Result<Self> {
        #[cfg(unix)]
        let (reader, writer) = UnixStream::pair()?;
        #[cfg(unix)]
        {
            reader.set_nonblocking(true)?;
            writer.set_nonblocking(true)?;
        }
        Ok(Self {
            raised: Mutex::new(false),
            changed: Condvar::new(),
            #[cfg(unix)]
            reader,
            #[cfg(unix)]
            writer,
        })
    }

    fn raised(&self) -> MutexGuard<'_, bool> {
        // Nothing panics under the lock.
        self.raised.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn raise(&self) {
        let mut raised = self.raised();
        if !std::mem::replace(&mut *raised, true) {
            // There is room: no byte lies there while the flag is lowered.
            #[cfg(unix)]
            let _ = (&self.writer).write(&[1]);
            self.changed.notify_all();
        }
    }

    pub(crate) fn lower(&self) {
        let mut raised = self.raised();
        if std::mem::replace(&mut *raised, false) {
            #[cfg(unix)]
            let _ = (&self.reader).read(&mut [0]);
        }
    }

    /// Waits until it is raised; `None` for ever. Gives whether it is.
    pub(crate) fn wait(&self, limit: Option<Duration>) -> bool {
        // One beyond all reckoning is as good as none.
        let deadline = limit.and_then(|limit| Instant::now().checked_add(limit));
        let mut raised = self.raised();
        while !*raised {
            raised = match deadline {
                None => self
                    .changed
                    .wait(raised)
                    .unwrap_or_else(PoisonError::into_inner),
                Some(deadline) => {
                    let Some(rest) = deadline.checked_duration_since(Instant::now()) else {
                        return false;
                    };
                    let waited = self.changed.wait_timeout(raised, rest);
                    waited.unwrap_or_else(PoisonError::into_inner).0
                }
            };
        }
        true
    }

    /// The descriptor to wait on.
    #[cfg(unix)]
    pub(crate) fn descriptor(&self) -> RawFd {
        self.reader.as_raw_fd()
    }
}

impl Wake for Signal {
    fn wake(self: Arc<Self>) {
        self.raise();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.raise();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_stays_raised_until_it_is_lowered() {
        let signal = Signal::new().expect("descriptors");
        assert!(!signal.wait(Some(Duration::ZERO)));
        signal.raise();
        signal.raise();
        assert!(signal.wait(Some(Duration::ZERO)) && signal.wait(None));
        signal.lower();
        signal.lower();
        assert!(!signal.wait(Some(Duration::from_millis(1))));
        signal.raise();
        assert!(signal.wait(Some(Duration::MAX)));
    }

    #[cfg(unix)]
    #[test]
    fn the_descriptor_is_readable_while_it_is_raised() {
        let signal = Signal::new().expect("descriptors");
        let readable = || signal.reader.try_clone().expect("one more").read(&mut [0]);
        let would_block = |result: io::Result<usize>| {
            result.is_err_and(|error| error.kind() == io::ErrorKind::WouldBlock)
        };
        assert!(would_block(readable()));
        signal.raise();
        signal.raise();
        signal.lower();
        assert!(would_block(readable()), "no byte is left behind");
        signal.raise();
        assert!(matches!(readable(), Ok(1)));
    }
}
