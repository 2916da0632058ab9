//! What a [`Net`](crate::Net) has done, in numbers that other threads can read while it works.

use std::sync::atomic::{AtomicU64, Ordering};

/// A number that one thread changes and any can read.
#[derive(Debug, Default)]
pub(crate) struct Counter(AtomicU64);

impl Counter {
    // There is one writer, the thread that drives the `Net`, so that reading and writing need not be one step.

    pub(crate) fn add(&self, count: usize) {
        self.set(self.get().wrapping_add(count as u64));
    }

    pub(crate) fn sub(&self, count: usize) {
        self.set(self.get().wrapping_sub(count as u64));
    }

    pub(crate) fn set(&self, value: u64) {
        self.0.store(value, Ordering::Relaxed);
    }

    pub(crate) fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// The counters of a [`Net`](crate::Net), which it shares: [`Net::stats`](crate::Net::stats).
#[derive(Debug, Default)]
pub struct Stats {
    pub(crate) connections: Counter,
    pub(crate) listening: Counter,
    pub(crate) accepted: Counter,
    pub(crate) connected: Counter,
    pub(crate) connect_failed: Counter,
    pub(crate) held: Counter,
    pub(crate) received: Counter,
    pub(crate) sent: Counter,
    pub(crate) buffered: Counter,
}

impl Stats {
    /// Connections that there are: being opened, open, or closed for the script and still sending.
    pub fn connections(&self) -> u64 {
        self.connections.get()
    }

    /// Servers that listen.
    pub fn listening(&self) -> u64 {
        self.listening.get()
    }

    /// Connections that were accepted, ever.
    pub fn accepted(&self) -> u64 {
        self.accepted.get()
    }

    /// Outgoing connections that were opened, ever.
    pub fn connected(&self) -> u64 {
        self.connected.get()
    }

    /// Outgoing connections that could not be opened, ever.
    pub fn connect_failed(&self) -> u64 {
        self.connect_failed.get()
    }

    /// How often a server stopped accepting for want of room: at a limit, or without file descriptors.
    pub fn held(&self) -> u64 {
        self.held.get()
    }

    /// Bytes that came from peers of streams, ever.
    pub fn received(&self) -> u64 {
        self.received.get()
    }

    /// Bytes that the operating system has taken for peers of streams, ever.
    pub fn sent(&self) -> u64 {
        self.sent.get()
    }

    /// Bytes that wait now in the buffers of all streams: for the script to read them, or for peers to take them.
    pub fn buffered(&self) -> u64 {
        self.buffered.get()
    }
}
