//! From the operating system's readiness to the embedder's turn, without a task in between.
//!
//! Every socket has a waker of its own. When tokio's driver finds the socket ready, the waker writes the socket's
//! handle on one list and wakes whoever waits in [`Net::next`](crate::Net::next); there the handles are taken off the
//! list and the sockets read, written or accepted from. So an event costs one system call and no hand-over between
//! tasks, nothing is read before somebody wants it, and the state of the sockets needs no lock: it belongs to the
//! [`Net`](crate::Net).

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Wake, Waker};

use crate::event::{ChannelId, DatagramId, FetchId, LookupId, ServerId, StreamId};
use crate::slots::Key;

/// A socket that may have something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    Server(ServerId),
    Stream(StreamId),
    Datagram(DatagramId),
    Fetch(FetchId),
    Lookup(LookupId),
    Channel(ChannelId),
    /// The messages to one channel.
    Outbox(Key),
    /// The look-out for changes of the network interfaces.
    Interfaces,
}

/// The list of sockets found ready since it was last taken.
#[derive(Debug, Default)]
pub(crate) struct ReadyList {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    sources: Vec<Source>,
    /// Who waits for the list to fill.
    embedder: Option<Waker>,
}

impl ReadyList {
    fn state(&self) -> MutexGuard<'_, State> {
        // No code that can panic runs under the lock but `Waker`s of others, after the state was changed.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn push(&self, source: Source) {
        let waiting = {
            let mut state = self.state();
            state.sources.push(source);
            state.embedder.take()
        };
        if let Some(embedder) = waiting {
            embedder.wake();
        }
    }

    /// Moves the list to the end of `turn`.
    pub(crate) fn take_into(&self, turn: &mut VecDeque<Source>) {
        turn.extend(self.state().sources.drain(..));
    }

    /// Registers who is to be woken by the next entry, and wakes it at once if there is one already.
    pub(crate) fn wait(&self, embedder: &Waker) {
        let mut state = self.state();
        if state.sources.is_empty() {
            state.embedder = Some(embedder.clone());
        } else {
            drop(state);
            embedder.wake_by_ref();
        }
    }
}

/// What one socket's waker points to.
#[derive(Debug)]
struct Target {
    source: Source,
    /// Whether the socket stands on a list already.
    queued: AtomicBool,
    ready: Arc<ReadyList>,
}

impl Wake for Target {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        if !self.queued.swap(true, Ordering::AcqRel) {
            self.ready.push(self.source);
        }
    }
}

/// The waker of one socket.
#[derive(Clone, Debug)]
pub(crate) struct SourceWaker {
    target: Arc<Target>,
    waker: Waker,
}

impl SourceWaker {
    pub(crate) fn new(source: Source, ready: Arc<ReadyList>) -> Self {
        let target = Arc::new(Target {
            source,
            queued: AtomicBool::new(false),
            ready,
        });
        Self {
            waker: Waker::from(Arc::clone(&target)),
            target,
        }
    }

    /// What to register with the socket.
    pub(crate) fn waker(&self) -> &Waker {
        &self.waker
    }

    /// What it stands for on the list.
    pub(crate) fn source(&self) -> Source {
        self.target.source
    }

    /// Puts the socket on the list from another place than its readiness.
    pub(crate) fn wake(&self) {
        self.target.wake_by_ref();
    }

    /// Notes that the socket was taken off the list. Comes before the socket is looked at: what happens later is seen
    /// by the look or makes a new entry.
    pub(crate) fn taken(&self) {
        self.target.queued.store(false, Ordering::Release);
    }

    /// Puts the socket at the end of the turn that is being worked off.
    pub(crate) fn again(&self, turn: &mut VecDeque<Source>) {
        if !self.target.queued.swap(true, Ordering::AcqRel) {
            turn.push_back(self.target.source);
        }
    }
}
