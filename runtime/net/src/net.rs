//! The context that holds all sockets and reports what happens to them.

use std::collections::VecDeque;
use std::future::poll_fn;
use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::runtime::Handle;

use crate::connect::Attempt;
use crate::drain::Drain;
use crate::event::{Event, ServerId, StreamId};
use crate::http::CookieJar;
use crate::inherited::Inherited;
use crate::listener::Listener;
use crate::policy::{self, Policies};
use crate::ready::{ReadyList, Source, SourceWaker};
use crate::slots::Slots;
use crate::stats::Stats;
use crate::stream::Stream;
use crate::tls::Trust;
use crate::{Limits, Permissions, Refusal};

mod channels;
mod datagrams;
mod fetches;
mod interface_watch;
mod streams;
mod turn;

use channels::{Channel, Outbox};
use datagrams::Datagrams;
use fetches::FetchEntry;
use interface_watch::InterfaceWatch;

/// The size of the largest single read, which a packet fits into.
const READ_SIZE: usize = 64 << 10;

/// All sockets of a program, and the one queue of their events.
///
/// It works while it is asked for events with [`next`](Self::next), [`poll_next`](Self::poll_next) or
/// [`try_next`](Self::try_next), and on the thread that asks. It spawns no tasks. In between, what arrives waits in
/// the operating system's buffers.
///
/// It can be sent to another thread. Dropping it closes everything at once; [`shutdown`](Self::shutdown) sends first
/// what was written.
#[derive(Debug)]
pub struct Net {
    runtime: Handle,
    limits: Limits,
    permissions: Arc<Permissions>,
    policies: Arc<Policies>,
    stats: Arc<Stats>,
    /// Sockets that the process was started with.
    inherited: Vec<Inherited>,
    /// Whether servers share their ports with other processes.
    reuse_port: bool,
    /// Whether reading stopped somewhere because the buffers of all connections are full.
    is_full: bool,
    ready: Arc<ReadyList>,
    /// Sockets that may have something to do, in the order in which they get their turns.
    turn: VecDeque<Source>,
    /// How many of them have not had their turn in this round.
    round_left: usize,
    /// How many rounds have begun since the operating system was last asked for what is ready.
    rounds: usize,
    /// Streams of which [`Event::Written`] has to be reported.
    written: VecDeque<StreamId>,
    /// Whether the last event came from `written`.
    reported_written: bool,
    /// Streams written to since the last [`flush_all`](Self::flush_all).
    unflushed: Vec<StreamId>,
    servers: Slots<Server>,
    streams: Slots<Connection>,
    datagrams: Slots<Datagrams>,
    fetches: Slots<FetchEntry>,
    channels: Slots<Channel>,
    outboxes: Slots<Outbox>,
    /// The number of the next message to a channel.
    next_message: u64,
    trust: Arc<Trust>,
    cookies: Arc<CookieJar>,
    interface_watch: Option<InterfaceWatch>,
    /// Where all streams read into before the bytes go to the stream's own buffer, which stays as small as its
    /// content.
    scratch: Box<[u8]>,
}

#[derive(Debug)]
struct Server {
    waker: SourceWaker,
    listener: Listener,
}

#[derive(Debug)]
struct Connection {
    waker: SourceWaker,
    state: State,
}

enum State {
    Connecting(Attempt),
    Open(Stream),
    /// Closed for the script, which cannot tell it from one that is gone.
    Draining(Drain),
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Connecting(_) => f.write_str("Connecting"),
            Self::Open(stream) => stream.fmt(f),
            Self::Draining(drain) => drain.fmt(f),
        }
    }
}

impl State {
    fn server(&self) -> Option<ServerId> {
        match self {
            Self::Connecting(_) => None,
            Self::Open(stream) => stream.server,
            Self::Draining(drain) => drain.server,
        }
    }
}

/// How many sockets a [`Net`] has, by what they do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Counts {
    /// Servers that listen.
    pub listening: usize,
    /// Outgoing connections that are being opened.
    pub connecting: usize,
    /// Open connections.
    pub open: usize,
    /// Connections that are closed for the script and still being sent.
    pub draining: usize,
}

impl Net {
    /// A context without sockets, driven by a tokio runtime whose I/O and time drivers are enabled.
    pub fn new(runtime: Handle, limits: Limits) -> Self {
        Self {
            runtime,
            limits,
            permissions: Arc::default(),
            policies: Arc::new(Policies::new(policy::MASTER_PORT)),
            stats: Arc::default(),
            inherited: Vec::new(),
            reuse_port: false,
            is_full: false,
            ready: Arc::default(),
            turn: VecDeque::new(),
            round_left: 0,
            rounds: 0,
            written: VecDeque::new(),
            reported_written: false,
            unflushed: Vec::new(),
            servers: Slots::new(),
            streams: Slots::new(),
            datagrams: Slots::new(),
            fetches: Slots::new(),
            channels: Slots::new(),
            outboxes: Slots::new(),
            next_message: 0,
            trust: Arc::default(),
            cookies: Arc::default(),
            interface_watch: None,
            scratch: vec![0; READ_SIZE].into_boxed_slice(),
        }
    }

    /// What the program may do, for the checks that are not this crate's own: of files and processes.
    pub fn permissions(&self) -> &Arc<Permissions> {
        &self.permissions
    }

    /// Limits what the program may do. What it does already goes on. In the beginning everything is allowed.
    pub fn set_permissions(&mut self, permissions: Permissions) {
        self.permissions = Arc::new(permissions);
    }

    /// Counters of what it has done, for other threads to read.
    pub fn stats(&self) -> &Arc<Stats> {
        &self.stats
    }

    /// Hands over a listening socket that the process was started with, as by systemd's socket activation.
    ///
    /// A server that is [bound](crate::ServerSocket::bind) to what the `name` says, `PORT` or `ADDRESS:PORT`, takes the
    /// socket instead of opening one; so does one that is bound to the socket's own address. It can be taken again after the
    /// server has been closed.
    ///
    /// # Errors
    ///
    /// The operating system's, where it isn't a listening TCP socket.
    pub fn inherit(&mut self, listener: std::net::TcpListener, name: &str) -> io::Result<()> {
        self.inherited.push(Inherited::new(listener, name)?);
        Ok(())
    }

    pub(crate) fn inherited(&self) -> &[Inherited] {
        &self.inherited
    }

    /// Lets servers that are bound from now on share their ports with other processes that want it too: the system then
    /// spreads the connections over them (`SO_REUSEPORT`). Where the system doesn't know that, nothing changes.
    pub fn set_reuse_port(&mut self, reuse: bool) {
        self.reuse_port = reuse;
    }

    pub(crate) fn reuses_port(&self) -> bool {
        self.reuse_port
    }

    /// Remembers where there is a socket policy file: `Security.loadPolicyFile(url)`. It is fetched when a connection to
    /// its host needs it.
    ///
    /// The URL is `xmlsocket://HOST:PORT`, or the same without its scheme. Others have no effect, as only sockets speak for
    /// sockets.
    pub fn load_policy_file(&mut self, url: &str) {
        self.policies.add_location(url);
    }

    /// Has master policy files be looked for at another port than 843, and forgets all files. For tests, as that port is a
    /// privileged one.
    pub fn set_master_policy_port(&mut self, port: u16) {
        self.policies = Arc::new(Policies::new(port));
    }

    /// The bounds in force.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Changes the bounds. They apply from now on; what exceeds a new bound already is not taken back.
    pub fn set_limits(&mut self, limits: Limits) {
        self.limits = limits;
        // A higher bound may let held listeners and paused streams go on.
        for server in self.servers.iter() {
            server.waker.wake();
        }
        for connection in self.streams.iter() {
            connection.waker.wake();
        }
    }

    /// Waits for the next event.
    ///
    /// Without sockets there is none, and it waits for ever; see [`is_idle`](Self::is_idle).
    ///
    /// # Cancel safety
    ///
    /// Dropping the future loses no event.
    pub async fn next(&mut self) -> Event {
        poll_fn(|cx| self.poll_next(cx)).await
    }

    /// The next event if there is one now, for a player that looks once a frame.
    ///
    /// `None` can also mean that work was done which is no event, such as sending; there may be an event at the next call.
    pub fn try_next(&mut self) -> Option<Event> {
        unbudgeted(|| self.work())
    }

    /// The next event, or a wake-up of the given context when it is worth to ask again.
    pub fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Event> {
        if let Some(event) = self.try_next() {
            return Poll::Ready(event);
        }
        if self.turn.is_empty() {
            self.ready.wait(cx.waker());
        } else {
            cx.waker().wake_by_ref();
        }
        Poll::Pending
    }

    /// Whether nothing can happen any more: nothing listens, no connection is open, being opened or being sent, no
    /// packets are received or sent, no request awaits its answer, and no channel is open or about to get a message.
    ///
    /// Servers that are bound and do not listen do not count, nor do UDP sockets that do not receive.
    pub fn is_idle(&self) -> bool {
        self.servers.len() == 0
            && self.streams.len() == 0
            && self.fetches.len() == 0
            && self.channels.len() == 0
            && self.outboxes.len() == 0
            && !self.datagrams.iter().any(Datagrams::is_active)
    }

    /// How many sockets there are. Looks at each of them.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts {
            listening: self.servers.len(),
            ..Counts::default()
        };
        for connection in self.streams.iter() {
            *match connection.state {
                State::Connecting(_) => &mut counts.connecting,
                State::Open(_) => &mut counts.open,
                State::Draining(_) => &mut counts.draining,
            } += 1;
        }
        counts
    }

    /// Ends everything in order: stops listening, gives up its UDP sockets, requests and
    /// channels, closes all connections and waits until all that was written is sent.
    ///
    /// After `limit` the connections that still have bytes to send are reset. Returns how many those were. There are
    /// no events of it.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future leaves the connections closed and sending; it can be called again.
    pub async fn shutdown(&mut self, limit: Duration) -> usize {
        for server in self.servers.keys() {
            self.remove_listener(ServerId(server));
        }
        self.datagrams.drain();
        self.fetches.drain();
        self.channels.drain();
        self.outboxes.drain();
        for stream in self.streams.keys() {
            // Those that are closed already stay as they are.
            let _ = self.close(StreamId(stream));
        }
        let all_sent = poll_fn(|cx| {
            // Nothing is open to the script any more, so there are no events.
            let _ = self.poll_next(cx);
            if self.streams.len() == 0 {
                Poll::Ready(())
            } else {
                Poll::Pending
            }
        });
        // Whether it ran out of time shows in what is left.
        let _ = tokio::time::timeout(limit, all_sent).await;
        let mut unsent = 0;
        for connection in self.streams.drain() {
            if let State::Draining(drain) = connection.state
                && drain.unsent() > 0
            {
                drain.reset();
                unsent += 1;
            }
        }
        unsent
    }

    /// Registers a listening socket with the runtime.
    pub(crate) fn register(&self, listener: std::net::TcpListener) -> io::Result<TcpListener> {
        let _runtime = self.runtime.enter();
        TcpListener::from_std(listener)
    }

    pub(crate) fn add_listener(&mut self, listener: Listener) -> (ServerId, SourceWaker) {
        let ready = &self.ready;
        let key = self.servers.insert_with(|key| Server {
            waker: SourceWaker::new(Source::Server(ServerId(key)), Arc::clone(ready)),
            listener,
        });
        let waker = self.servers.get(key).map(|server| server.waker.clone());
        self.count_sockets();
        (ServerId(key), waker.expect("it has just been inserted"))
    }

    pub(crate) fn listener(&mut self, id: ServerId) -> Option<&mut Listener> {
        self.servers
            .get_mut(id.0)
            .map(|server| &mut server.listener)
    }

    /// Closes a listening socket.
    pub(crate) fn remove_listener(&mut self, id: ServerId) {
        if let Some(server) = self.servers.remove(id.0) {
            server.listener.open.store(false, Ordering::Release);
        }
        self.count_sockets();
    }

    fn count_sockets(&self) {
        self.stats.listening.set(self.servers.len() as u64);
        self.stats.connections.set(self.streams.len() as u64);
    }

    /// Stores a connection and gives it its first turn.
    fn insert(&mut self, state: State) -> StreamId {
        let Self {
            streams,
            ready,
            turn,
            ..
        } = self;
        let key = streams.insert_with(|key| {
            let waker = SourceWaker::new(Source::Stream(StreamId(key)), Arc::clone(ready));
            waker.again(turn);
            Connection { waker, state }
        });
        self.count_sockets();
        StreamId(key)
    }

    /// Accounts for a connection that was taken out: listeners that wait for room go on.
    fn ended(&mut self, state: &State) {
        self.count_sockets();
        if let Some(server) = state.server()
            && let Some(server) = self.servers.get_mut(server.0)
        {
            server.listener.connections -= 1;
        }
        for server in self.servers.iter_mut() {
            if server.listener.retry() {
                server.waker.again(&mut self.turn);
            }
        }
    }

    fn open(&self, id: StreamId) -> Result<&Stream, Refusal> {
        match self.streams.get(id.0) {
            Some(Connection {
                state: State::Open(stream),
                ..
            }) => Ok(stream),
            _ => Err(Refusal::INVALID_SOCKET),
        }
    }

    fn open_mut(&mut self, id: StreamId) -> Result<(&mut Stream, &SourceWaker), Refusal> {
        match self.streams.get_mut(id.0) {
            Some(Connection {
                state: State::Open(stream),
                waker,
            }) => Ok((stream, waker)),
            _ => Err(Refusal::INVALID_SOCKET),
        }
    }
}

/// Works on sockets without tokio's bound on what a task does at a time.
///
/// At that bound a socket that is ready says that it isn't, and is woken: with many sockets most turns would be for
/// nothing, and a flush would leave bytes behind that the operating system takes. The bound of a [`Net`] is a number of
/// rounds, after which it lets the runtime have its turn.
fn unbudgeted<R>(work: impl FnOnce() -> R) -> R {
    let mut work = Some(work);
    let work = poll_fn(|_| match work.take() {
        Some(work) => Poll::Ready(work()),
        None => Poll::Pending,
    });
    let work = pin!(tokio::task::unconstrained(work));
    match work.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result,
        Poll::Pending => unreachable!("the first poll does the work"),
    }
}
