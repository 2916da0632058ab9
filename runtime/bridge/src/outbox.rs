//! Bytes that wait for a connection to the player.

use std::collections::VecDeque;

use bytes::Bytes;
use tokio::sync::mpsc;
use tokio::sync::mpsc::error::TrySendError;

/// Parts that may be on their way to the task that writes.
pub(crate) const PARTS: usize = 16;

/// A queue that goes to a connection as fast as that takes it, once there is one.
#[derive(Debug, Default)]
pub(crate) struct Outbox {
    queue: VecDeque<Bytes>,
    bytes: usize,
    out: Option<mpsc::Sender<Bytes>>,
    is_over: bool,
}

impl Outbox {
    /// Gives the queue its connection; `None` where it has one or had one.
    pub(crate) fn attach(&mut self) -> Option<mpsc::Receiver<Bytes>> {
        if self.out.is_some() {
            return None;
        }
        let (out, receiver) = mpsc::channel(PARTS);
        self.out = Some(out);
        self.advance();
        Some(receiver)
    }

    pub(crate) fn push(&mut self, bytes: Bytes) {
        self.bytes += bytes.len();
        self.queue.push_back(bytes);
        self.advance();
    }

    /// Nothing is pushed any more: the connection ends when it has taken what there is.
    pub(crate) fn end(&mut self) {
        self.is_over = true;
        self.advance();
    }

    /// Bytes that the connection hasn't taken.
    pub(crate) fn waiting(&self) -> usize {
        self.bytes
    }

    /// Passes on what the connection has room for.
    pub(crate) fn advance(&mut self) {
        let Some(out) = &self.out else { return };
        while let Some(bytes) = self.queue.pop_front() {
            let length = bytes.len();
            if let Err(TrySendError::Full(bytes)) = out.try_send(bytes) {
                self.queue.push_front(bytes);
                return;
            }
            // Where the connection is gone, so is what was meant for it.
            self.bytes -= length;
        }
        if self.is_over && !out.is_closed() {
            // The sender in place is one without a receiver, so that nothing is attached again.
            self.out = Some(mpsc::channel(1).0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_before_the_connection_goes_first() {
        let mut outbox = Outbox::default();
        outbox.push(Bytes::from_static(b"abc"));
        outbox.push(Bytes::from_static(b"de"));
        assert_eq!(outbox.waiting(), 5);
        let mut receiver = outbox.attach().expect("the first");
        assert_eq!(outbox.waiting(), 0);
        assert_eq!(receiver.try_recv().as_deref(), Ok(&b"abc"[..]));
        assert!(outbox.attach().is_none());
    }

    #[test]
    fn a_slow_connection_keeps_bytes_waiting_and_ends_behind_them() {
        let mut outbox = Outbox::default();
        let mut receiver = outbox.attach().expect("the first");
        for number in 0..20u8 {
            outbox.push(Bytes::copy_from_slice(&[number]));
        }
        outbox.end();
        assert_eq!(outbox.waiting(), 20 - PARTS);
        for number in 0..20u8 {
            assert_eq!(receiver.try_recv().as_deref(), Ok(&[number][..]));
            outbox.advance();
        }
        assert_eq!(
            receiver.try_recv(),
            Err(mpsc::error::TryRecvError::Disconnected)
        );
        assert!(outbox.attach().is_none());
    }
}
