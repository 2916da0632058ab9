//! Which object of the script an event is for.

use rustc_hash::FxHashMap;

use crate::event::{DatagramId, ServerId, StreamId};

/// The script's objects that something can still happen to: the servers that listen, the sockets with a connection, the
/// datagram sockets that receive. Each is kept alive meanwhile by a reference of type `R`, so that no program loses a
/// connection to the garbage collector (semantics §2, row "GC": the safe superset).
#[derive(Debug)]
pub struct Objects<R> {
    pub(super) servers: FxHashMap<ServerId, R>,
    pub(super) sockets: FxHashMap<StreamId, Connected<R>>,
    pub(super) datagrams: FxHashMap<DatagramId, R>,
}

/// The Socket object of a connection, and what has to be known of it before it is told anything.
#[derive(Debug)]
pub(super) struct Connected<R> {
    pub(super) root: R,
    /// Whether it has an `outputProgress` listener.
    pub(super) reports_progress: bool,
    /// Only until the connection is open.
    pub(super) attempt: Option<Box<Attempt>>,
}

/// A connection that a script is waiting for.
#[derive(Debug)]
pub(super) struct Attempt {
    /// The host given to `connect`, for the text of a failure.
    pub(super) host: String,
    /// Where the content was loaded from, for that of a denial.
    pub(super) url: String,
    /// `tcpNoDelay`, which the connection is to have.
    pub(super) no_delay: bool,
}

impl<R> Objects<R> {
    /// Without objects.
    pub fn new() -> Self {
        Self {
            servers: FxHashMap::default(),
            sockets: FxHashMap::default(),
            datagrams: FxHashMap::default(),
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.servers.len() + self.sockets.len() + self.datagrams.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Takes all references out: the program is over, its objects hear nothing more.
    pub fn take_all(&mut self) -> Vec<R> {
        let sockets = self.sockets.drain().map(|(_, connected)| connected.root);
        let servers = self.servers.drain().map(|(_, root)| root);
        let datagrams = self.datagrams.drain().map(|(_, root)| root);
        servers.chain(sockets).chain(datagrams).collect()
    }
}

impl<R> Default for Objects<R> {
    fn default() -> Self {
        Self::new()
    }
}
