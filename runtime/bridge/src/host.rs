//! The host: it owns the sockets, and does what the page that is open asks for.
//!
//! One task runs it. The tasks of the page's connections send it [`Request`]s and never wait for one another through it, as it
//! waits for none of them.

use std::future::Future;
use std::sync::Arc;

use airshim_net::{CloseCause, ConnectFailure, DEFAULT_CONNECT_TIMEOUT, Event, Net, StreamId};
use bytes::Bytes;
use tokio::sync::{Semaphore, mpsc, oneshot};

use crate::call::{Answer, Call, Facts, Start};
use crate::control::{self, Told};
use crate::guard::Token;
use crate::link::Purpose;
use crate::ports::{Kept, Kind};
use crate::session::{PACKETS_BOUND, Session, Stream};
use crate::{Console, End};

/// What the connections of the page ask the host for.
#[derive(Debug)]
pub(crate) enum Request {
    /// The page is about to be served: its key, or `None` while another page is open.
    Serve(oneshot::Sender<Option<Token>>),
    /// A page is there. Answers whether it is the one that was served last, and none is open.
    Open {
        key: String,
        reply: oneshot::Sender<bool>,
    },
    /// The open page is gone.
    Gone,
    /// The program traced something.
    Trace(String),
    /// The program asks to exit with this code, behind all that it has traced.
    Exit(i32),
    /// The player, or the page's script, has something to say.
    Log { is_error: bool, text: String },
    Call {
        key: String,
        call: Call,
        reply: oneshot::Sender<Option<Answer>>,
    },
    /// The player has connected, and has said for what.
    Attach {
        key: String,
        purpose: Purpose,
        reply: oneshot::Sender<Option<Attached>>,
    },
    /// The program wants to connect to somewhere.
    Connect {
        key: String,
        host: String,
        port: u16,
        reply: oneshot::Sender<Option<Attached>>,
    },
    /// Bytes from the player: for a connection's peer, or what the shim tells.
    Data { purpose: Purpose, bytes: Bytes },
    /// A connection from the player is over.
    Ended(Purpose),
    /// A connection to the player has taken something.
    Room(Purpose),
}

/// What the task of an attached connection works with.
#[derive(Debug)]
pub(crate) struct Attached {
    pub(crate) purpose: Purpose,
    /// What has to be sent to the player.
    pub(crate) from_host: mpsc::Receiver<Bytes>,
    /// A permit for each byte that the player may send.
    pub(crate) credit: Arc<Semaphore>,
}

/// What a call is about.
#[derive(Clone, Copy, Debug)]
enum Subject {
    Server(u32),
    Datagrams(u32),
    Nothing,
}

/// The sockets, and the page that they belong to.
pub(crate) struct Host<C> {
    net: Net,
    console: C,
    facts: Start,
    /// The page that was served last.
    session: Option<Session>,
    /// Ports that are kept for a program whose player can't ask for one.
    kept: Kept,
    end: Option<End>,
}

impl<C: Console> Host<C> {
    pub(crate) fn new(net: Net, console: C, facts: Start) -> Self {
        Self {
            net,
            console,
            facts,
            session: None,
            kept: Kept::default(),
            end: None,
        }
    }

    /// Has a session from the start: that of a player that isn't in a page, with the ports that it was told to be free.
    pub(crate) fn open_session(&mut self, key: Token, kept: Kept) {
        let mut session = Session::new(key);
        session.is_open = true;
        self.session = Some(session);
        self.kept = kept;
    }

    /// Works until the program asks to exit or `stop` completes. The connections that are open then are closed in order.
    pub(crate) async fn run(
        &mut self,
        mut requests: mpsc::Receiver<Request>,
        stop: impl Future<Output = ()>,
    ) -> End {
        tokio::pin!(stop);
        loop {
            tokio::select! {
                () = &mut stop => self.end = Some(End::Stopped),
                Some(request) = requests.recv() => self.request(request),
                event = self.net.next() => self.event(event),
            }
            if let Some(end) = self.end {
                self.close_session();
                return end;
            }
        }
    }

    /// The network, for its orderly end.
    pub(crate) fn net(&mut self) -> &mut Net {
        &mut self.net
    }

    fn request(&mut self, request: Request) {
        // Where nobody waits for the answer any more, the connection is gone, and says so by another request.
        match request {
            Request::Serve(reply) => drop(reply.send(self.serve())),
            Request::Open { key, reply } => drop(reply.send(self.open(&key))),
            Request::Gone => {
                tracing::info!("the page is closed: what its program hosted ends");
                self.close_session();
            }
            Request::Trace(text) => self.console.trace(&text),
            Request::Exit(code) => self.end = Some(End::Exit(code)),
            Request::Log {
                is_error: true,
                text,
            } => tracing::warn!("the player says: {text}"),
            Request::Log {
                is_error: false,
                text,
            } => tracing::debug!("the player says: {text}"),
            Request::Call { key, call, reply } => drop(reply.send(self.call(&key, call))),
            Request::Attach {
                key,
                purpose,
                reply,
            } => drop(reply.send(self.attach(&key, purpose))),
            Request::Connect {
                key,
                host,
                port,
                reply,
            } => drop(reply.send(self.connect(&key, &host, port))),
            Request::Data {
                purpose: Purpose::Stream(number),
                bytes,
            } => self.write(number, &bytes),
            Request::Data {
                purpose: Purpose::Control,
                bytes,
            } => self.shim_tells(&bytes),
            Request::Ended(purpose) => self.ended(purpose),
            Request::Room(purpose) => self.room(purpose),
        }
    }

    fn serve(&mut self) -> Option<Token> {
        if self.session.as_ref().is_some_and(|session| session.is_open) {
            tracing::warn!("a second page is refused: one is open");
            return None;
        }
        let key = Token::new()
            .inspect_err(|error| tracing::error!("no random numbers: {error}"))
            .ok()?;
        self.session = Some(Session::new(key.clone()));
        Some(key)
    }

    fn open(&mut self, key: &str) -> bool {
        match &mut self.session {
            Some(session) if !session.is_open && session.key.is(key) => {
                session.is_open = true;
                true
            }
            _ => false,
        }
    }

    /// The open page's session, to one who knows its key.
    fn session(&mut self, key: &str) -> Option<&mut Session> {
        self.session
            .as_mut()
            .filter(|session| session.is_open && session.key.is(key))
    }

    fn close_session(&mut self) {
        if let Some(session) = self.session.take() {
            session.close(&mut self.net);
        }
    }

    fn call(&mut self, key: &str, call: Call) -> Option<Answer> {
        self.session(key)?;
        let outcome = match call {
            Call::Start {} => Ok(Facts::Start(Box::new(Start {
                key: key.to_owned(),
                ..self.facts.clone()
            }))),
            call => self.session.as_mut()?.perform(&mut self.net, call),
        };
        Some(outcome.into())
    }

    fn attach(&mut self, key: &str, purpose: Purpose) -> Option<Attached> {
        let session = self.session(key)?;
        let (from_host, credit) = match purpose {
            // What it sends is kept by nobody, so it needs no bound.
            Purpose::Control => (
                session.control.attach()?,
                Arc::new(Semaphore::new(Semaphore::MAX_PERMITS)),
            ),
            Purpose::Stream(number) => {
                let stream = session.streams.get_mut(&number)?;
                (stream.outbox.attach()?, Arc::clone(&stream.credit))
            }
        };
        Some(Attached {
            purpose,
            from_host,
            credit,
        })
    }

    fn connect(&mut self, key: &str, host: &str, port: u16) -> Option<Attached> {
        self.session(key)?;
        let id = self
            .net
            .connect(host, port.into(), DEFAULT_CONNECT_TIMEOUT)
            .ok()?;
        let session = self.session.as_mut()?;
        let number = session.add_stream(Stream::connecting(id));
        self.attach(key, Purpose::Stream(number))
    }

    fn write(&mut self, number: u32, bytes: &Bytes) {
        let Some(stream) = self.stream(number) else {
            return;
        };
        stream.unsent += bytes.len();
        stream.written += bytes.len() as u64;
        if stream.is_connecting {
            stream.early.push(bytes.clone());
            return;
        }
        let Some(id) = stream.id else {
            // The peer is gone, and the player is about to learn it.
            self.settle(number, 0);
            return;
        };
        if self
            .net
            .write(id, bytes)
            .and_then(|()| self.net.flush(id))
            .is_err()
        {
            tracing::warn!("a connection is given up: it can't take what the program wrote");
            // It can't be open and refuse for another reason than that it is full, which the credit prevents.
            let _ = self.net.abort(id);
            self.peer_gone(id);
            return;
        }
        let pending = self.net.bytes_pending(id).unwrap_or(0);
        self.settle(number, pending);
        self.close_if_answered(number);
    }

    /// Ends a connection whose peer has finished, once it has got all of the program's answers.
    fn close_if_answered(&mut self, number: u32) {
        if let Some(stream) = self.stream(number)
            && stream.is_answered()
            && let Some(id) = stream.id
        {
            // It is open.
            let _ = self.net.close(id);
            self.peer_gone(id);
        }
    }

    /// Gives the player credit again for what has left.
    fn settle(&mut self, number: u32, pending: u64) {
        if let Some(stream) = self.stream(number) {
            let pending = usize::try_from(pending)
                .unwrap_or(usize::MAX)
                .min(stream.unsent);
            stream.credit.add_permits(stream.unsent - pending);
            stream.unsent = pending;
        }
    }

    /// Tells the shim what has left of a connection that it looks after.
    fn tell_sent(&mut self, number: u32, total: u64) {
        if let Some(session) = &mut self.session
            && let Some(stream) = session.streams.get(&number)
            && stream.is_accepted()
        {
            session.control.push(control::sent(number, total));
        }
    }

    fn ended(&mut self, purpose: Purpose) {
        let Some(session) = &mut self.session else {
            return;
        };
        match purpose {
            // Nothing can be told any more.
            Purpose::Control => session.control.end(),
            Purpose::Stream(number) => {
                if let Some(id) = session.remove_stream(number) {
                    // It may have ended in the same moment.
                    let _ = self.net.close(id);
                }
            }
        }
    }

    fn room(&mut self, purpose: Purpose) {
        match purpose {
            Purpose::Control => {
                if let Some(session) = &mut self.session {
                    session.control.advance();
                }
            }
            Purpose::Stream(number) => {
                let Some(stream) = self.stream(number) else {
                    return;
                };
                stream.outbox.advance();
                self.control_input(number);
            }
        }
    }

    /// Does what the shim tells by the control connection.
    fn shim_tells(&mut self, bytes: &[u8]) {
        let Some(session) = &mut self.session else {
            return;
        };
        let told = match session.take_in(bytes) {
            Ok(told) => told,
            Err(error) => {
                tracing::error!("{error}: what the program hosted ends");
                self.close_session();
                return;
            }
        };
        for message in told {
            match message {
                Told::Read { stream, count } => {
                    if let Some(session) = &mut self.session {
                        session.has_read(stream, count);
                    }
                    self.control_input(stream);
                }
                Told::Call(call) => self.late_call(call),
                Told::Exit(code) => self.end = Some(End::Exit(code)),
                Told::Answered { stream, written } => {
                    if let Some(connection) = self.stream(stream) {
                        connection.last_written = Some(written);
                    }
                    self.close_if_answered(stream);
                }
            }
        }
    }

    /// Does what the program was told to be done already.
    fn late_call(&mut self, call: Call) {
        let Some(session) = &mut self.session else {
            return;
        };
        let (subject, bound) = match &call {
            Call::Bind { server, port, .. } => (Subject::Server(*server), Some(*port)),
            Call::BindDatagrams { socket, port, .. } => (Subject::Datagrams(*socket), Some(*port)),
            Call::Listen { server, .. }
            | Call::Accept { server, .. }
            | Call::CloseServer { server } => (Subject::Server(*server), None),
            Call::ConnectDatagrams { socket, .. }
            | Call::Receive { socket }
            | Call::CloseDatagrams { socket }
            | Call::Send { socket, .. } => (Subject::Datagrams(*socket), None),
            Call::Start {} | Call::NoDelay { .. } => (Subject::Nothing, None),
        };
        let kind = match subject {
            Subject::Datagrams(_) => Kind::Datagrams,
            Subject::Server(_) | Subject::Nothing => Kind::Servers,
        };
        if let Some(Ok(port)) = bound.map(u16::try_from)
            && let Some(other) = self.kept.release(kind, port)
        {
            let free = control::free_port(kind == Kind::Datagrams, other);
            session.control.push(free);
        }
        let before = match subject {
            Subject::Datagrams(socket) => session.datagram_facts(socket),
            Subject::Server(_) | Subject::Nothing => None,
        };
        let message = match (session.perform(&mut self.net, call), subject) {
            (Err(refusal), Subject::Server(server)) => {
                tracing::warn!(%refusal, "a server can't do what the program was told to be done: it is closed");
                control::server_closed(server)
            }
            (Err(refusal), Subject::Datagrams(socket)) => {
                tracing::warn!(%refusal, "a DatagramSocket can't do what the program was told to be done");
                control::packet_failed(socket)
            }
            // A connection that is over needs no such option.
            (Err(_), Subject::Nothing) => return,
            (Ok(_), Subject::Datagrams(socket)) => match session.datagram_facts(socket) {
                Some(facts) if before.as_ref() != Some(&facts) => {
                    control::datagrams_at(socket, &facts)
                }
                _ => return,
            },
            (Ok(_), _) => return,
        };
        session.control.push(message);
    }

    /// Keeps a peer from sending while the program leaves too much unread, and lets it go on once that is less.
    fn control_input(&mut self, number: u32) {
        let Some(session) = &mut self.session else {
            return;
        };
        let window = session.window();
        if let Some(stream) = session.streams.get_mut(&number)
            && let Some(id) = stream.id
            && let Some(holds) = stream.changes_hold(window)
        {
            // It is open.
            let _ = self.net.hold_input(id, holds);
        }
    }

    fn stream(&mut self, number: u32) -> Option<&mut Stream> {
        self.session.as_mut()?.streams.get_mut(&number)
    }

    fn event(&mut self, event: Event) {
        match event {
            Event::Accepted { server, stream } => {
                let addresses = self
                    .net
                    .remote_address(stream)
                    .and_then(|peer| Ok((peer, self.net.local_address(stream)?)));
                let session = self.session.as_mut();
                if let (Some(session), Ok((peer, own))) = (session, addresses)
                    && let Some(server) = session.server_number(server)
                {
                    // The program answers later than the end of a peer is seen here.
                    let _ = self.net.keep_open_at_end(stream);
                    let number = session.add_stream(Stream::open(stream));
                    session
                        .control
                        .push(control::accepted(server, number, peer, own));
                } else {
                    // Its server was closed meanwhile.
                    let _ = self.net.close(stream);
                }
            }
            Event::ServerClosed { server } => {
                if let Some(session) = &mut self.session
                    && let Some(number) = session.server_number(server)
                {
                    session.control.push(control::server_closed(number));
                }
            }
            Event::Connected { stream } => self.connected(stream),
            Event::ConnectFailed { stream, failure } => self.connect_failed(stream, &failure),
            Event::Data { stream, .. } => self.data(stream),
            Event::Written {
                stream,
                pending,
                total,
            } => {
                if let Some(number) = self.number(stream) {
                    self.settle(number, pending);
                    self.tell_sent(number, total.saturating_sub(pending));
                }
            }
            Event::PeerFinished { stream } => {
                if let Some(session) = &mut self.session
                    && let Some(number) = session.stream_number(stream)
                    && let Some(connection) = session.streams.get(&number)
                {
                    let total = connection.arrived;
                    session.control.push(control::peer_finished(number, total));
                }
            }
            Event::Closed { stream, cause } => {
                if let CloseCause::Broken(error) = cause {
                    tracing::debug!(%error, "a connection broke");
                }
                self.peer_gone(stream);
            }
            Event::Datagram { socket, from, data } => {
                if let Some(session) = &mut self.session
                    && let Some(number) = session.datagram_number(socket)
                {
                    if session.control.waiting() > PACKETS_BOUND {
                        session.tell_of_lost_packets();
                    } else {
                        session.control.push(control::packet(number, from, &data));
                    }
                }
            }
            Event::DatagramFailed { socket, error } => {
                if let Some(session) = &mut self.session
                    && let Some(number) = session.datagram_number(socket)
                {
                    tracing::warn!(%error, "a packet couldn't be sent");
                    session.control.push(control::packet_failed(number));
                }
            }
            other => tracing::debug!(?other, "an event that the bridge has no use for"),
        }
    }

    fn number(&self, id: StreamId) -> Option<u32> {
        self.session.as_ref()?.stream_number(id)
    }

    fn connected(&mut self, id: StreamId) {
        let Some(number) = self.number(id) else {
            return;
        };
        let Some(stream) = self.stream(number) else {
            return;
        };
        stream.is_connecting = false;
        let early = std::mem::take(&mut stream.early);
        // Counted when it came.
        stream.unsent = 0;
        for bytes in early {
            self.write(number, &bytes);
        }
    }

    fn connect_failed(&mut self, id: StreamId, failure: &ConnectFailure) {
        tracing::info!(%failure, "the program's connection can't be opened");
        self.peer_gone(id);
    }

    /// Takes over what has arrived.
    fn data(&mut self, id: StreamId) {
        let Some(number) = self.number(id) else {
            return;
        };
        let Ok(input) = self.net.input(id) else {
            return;
        };
        let bytes = Bytes::copy_from_slice(input);
        let _ = self.net.consume(id, bytes.len());
        let Some(stream) = self.stream(number) else {
            return;
        };
        stream.push(bytes);
        self.control_input(number);
    }

    /// The peer has ended the connection: the player learns it behind what has arrived.
    fn peer_gone(&mut self, id: StreamId) {
        if let Some(session) = &mut self.session
            && let Some(number) = session.forget_peer(id)
        {
            self.settle(number, 0);
        }
    }
}
