//! What belongs to one page: the sockets of the program that runs in it.

use std::collections::HashMap;
use std::sync::Arc;

use airshim_net::{
    DatagramId, DatagramSocket, Net, Refusal, Sandbox, ServerId, ServerSocket, StreamId,
};
use bytes::{Bytes, BytesMut};
use tokio::sync::Semaphore;

use crate::call::{self, Call, Facts};
use crate::control::{self, Told};
use crate::guard::Token;
use crate::link;
use crate::outbox::Outbox;

/// Bytes of messages that may wait for the player before packets are lost, as the network itself loses them.
pub(crate) const PACKETS_BOUND: usize = 4 << 20;

/// Servers and UDP sockets that one program may have.
const SOCKETS: usize = 4096;

/// Bytes that one connection may have on the way to the program: sent to the player and not yet read by the program.
const WINDOW: usize = 4 << 20;

/// The least that it may have, however many connections there are. Far more than the shim waits for before it tells of reading.
const LEAST_WINDOW: usize = 512 << 10;

/// What all connections share, as long as each has the least.
const WINDOW_OF_ALL: usize = 128 << 20;

/// A page, from being served to being closed.
#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) key: Token,
    /// Whether the page is there.
    pub(crate) is_open: bool,
    /// Messages to the shim.
    pub(crate) control: Outbox,
    pub(crate) streams: HashMap<u32, Stream>,
    stream_numbers: HashMap<StreamId, u32>,
    last_stream: u32,
    servers: HashMap<u32, ServerSocket>,
    datagrams: HashMap<u32, DatagramSocket>,
    has_lost_packets: bool,
    /// A message of the shim that isn't whole yet.
    cut_message: BytesMut,
}

/// A connection between the player and a peer.
#[derive(Debug)]
pub(crate) struct Stream {
    /// The peer's side, until it is over.
    pub(crate) id: Option<StreamId>,
    pub(crate) is_connecting: bool,
    /// What the program wrote before its connection was open.
    pub(crate) early: Vec<Bytes>,
    /// What has arrived and the player hasn't taken.
    pub(crate) outbox: Outbox,
    /// What of it the program hasn't read; `None` for a connection whose reading the shim doesn't see, as the program opened
    /// it itself.
    unread: Option<usize>,
    /// Whether reading from the peer is held, as the program is too slow.
    is_held: bool,
    /// Bytes that the peer has sent, and those that the player has.
    pub(crate) arrived: u64,
    pub(crate) written: u64,
    /// What the player will have sent when the program has answered all of a peer that has finished.
    pub(crate) last_written: Option<u64>,
    /// What the player may still send.
    pub(crate) credit: Arc<Semaphore>,
    /// Bytes that the player has sent and the operating system hasn't taken.
    pub(crate) unsent: usize,
}

impl Stream {
    pub(crate) fn open(id: StreamId) -> Self {
        Self {
            id: Some(id),
            is_connecting: false,
            early: Vec::new(),
            outbox: Outbox::default(),
            unread: Some(0),
            is_held: false,
            arrived: 0,
            written: 0,
            last_written: None,
            credit: link::credit(),
            unsent: 0,
        }
    }

    pub(crate) fn connecting(id: StreamId) -> Self {
        Self {
            is_connecting: true,
            unread: None,
            ..Self::open(id)
        }
    }

    /// Whether a server has accepted it, so that the shim looks after it.
    pub(crate) fn is_accepted(&self) -> bool {
        self.unread.is_some()
    }

    /// Sends to the player what has arrived.
    pub(crate) fn push(&mut self, bytes: Bytes) {
        if let Some(unread) = &mut self.unread {
            *unread += bytes.len();
        }
        self.arrived += bytes.len() as u64;
        self.outbox.push(bytes);
    }

    /// Whether its peer has finished, and has got all of the program's answers.
    pub(crate) fn is_answered(&self) -> bool {
        self.last_written.is_some_and(|last| self.written >= last)
    }

    /// Whether the peer must be kept from sending or may go on, where that changes: it stops when more than the window is on the
    /// way, and goes on when half of it is free.
    pub(crate) fn changes_hold(&mut self, window: usize) -> Option<bool> {
        let on_the_way = self.unread.unwrap_or(self.outbox.waiting());
        let holds = if self.is_held {
            on_the_way > window / 2
        } else {
            on_the_way > window
        };
        (std::mem::replace(&mut self.is_held, holds) != holds).then_some(holds)
    }
}

impl Session {
    pub(crate) fn new(key: Token) -> Self {
        Self {
            key,
            is_open: false,
            control: Outbox::default(),
            streams: HashMap::new(),
            stream_numbers: HashMap::new(),
            last_stream: 0,
            servers: HashMap::new(),
            datagrams: HashMap::new(),
            has_lost_packets: false,
            cut_message: BytesMut::new(),
        }
    }

    /// Bytes that each connection may have on the way to the program.
    pub(crate) fn window(&self) -> usize {
        let share = WINDOW_OF_ALL / self.streams.len().max(1);
        share.clamp(LEAST_WINDOW, WINDOW)
    }

    /// Takes in what the shim tells; gives the messages that are whole.
    pub(crate) fn take_in(&mut self, bytes: &[u8]) -> Result<Vec<Told>, control::Unknown> {
        self.cut_message.extend_from_slice(bytes);
        let mut told = Vec::new();
        while let Some(message) = control::take_told(&mut self.cut_message)? {
            told.push(message);
        }
        Ok(told)
    }

    /// The program has read so many bytes of a connection.
    pub(crate) fn has_read(&mut self, number: u32, count: u32) {
        // It may be over, and the page isn't believed to count right.
        if let Some(stream) = self.streams.get_mut(&number)
            && let Some(unread) = &mut stream.unread
        {
            *unread = unread.saturating_sub(count as usize);
        }
    }

    /// Does what the shim asks for.
    pub(crate) fn perform(&mut self, net: &mut Net, call: Call) -> Result<Facts, Refusal> {
        const NOTHING: Facts = Facts::Nothing {};
        match call {
            Call::Bind {
                server,
                port,
                address,
            } => {
                let server = self.server(server)?;
                server.bind(net, port, address.as_deref())?;
                let address = server.local_address().ok_or(Refusal::INVALID_SOCKET)?;
                Ok(Facts::Bound {
                    address,
                    port: server.local_port(),
                })
            }
            Call::Listen {
                server,
                backlog,
                accepting,
            } => {
                let server = self.server(server)?;
                server.listen(net, backlog)?;
                server.set_accepting(net, accepting);
                Ok(NOTHING)
            }
            Call::Accept { server, accepting } => {
                self.server(server)?.set_accepting(net, accepting);
                Ok(NOTHING)
            }
            Call::CloseServer { server } => self.server(server)?.close(net).map(|()| NOTHING),
            Call::NoDelay { stream, on } => {
                let id = self.streams.get(&stream).and_then(|stream| stream.id);
                net.set_tcp_nodelay(id.ok_or(Refusal::INVALID_SOCKET)?, on)
                    .map(|()| NOTHING)
            }
            Call::BindDatagrams {
                socket,
                port,
                address,
            } => {
                let socket = self.datagram(socket)?;
                socket.bind(net, port, address.as_deref())?;
                Ok(Facts::from(&*socket))
            }
            Call::ConnectDatagrams {
                socket,
                port,
                address,
            } => {
                let socket = self.datagram(socket)?;
                socket.connect(net, address.as_deref(), port)?;
                Ok(Facts::from(&*socket))
            }
            Call::Receive { socket } => self.datagram(socket)?.receive(net).map(|()| NOTHING),
            Call::CloseDatagrams { socket } => {
                let socket = self.datagram(socket)?;
                socket.close(net)?;
                Ok(Facts::from(&*socket))
            }
            Call::Send {
                socket,
                data,
                address,
                port,
            } => {
                let packet = call::bytes_of(&data).ok_or(Refusal::ADDRESS)?;
                let socket = self.datagram(socket)?;
                socket.send(net, &packet, address.as_deref(), port)?;
                Ok(Facts::from(&*socket))
            }
            Call::Start {} => Ok(NOTHING),
        }
    }

    /// The server of a number, which the shim may have given just now.
    fn server(&mut self, number: u32) -> Result<&mut ServerSocket, Refusal> {
        if self.servers.len() >= SOCKETS && !self.servers.contains_key(&number) {
            // Those that are closed, or were never bound, hold nothing.
            self.servers.retain(|_, server| server.bound());
            if self.servers.len() >= SOCKETS {
                return Err(Refusal::INVALID_SOCKET);
            }
        }
        match self.servers.entry(number) {
            std::collections::hash_map::Entry::Occupied(entry) => Ok(entry.into_mut()),
            std::collections::hash_map::Entry::Vacant(entry) => {
                Ok(entry.insert(ServerSocket::new(Sandbox::Application)?))
            }
        }
    }

    fn datagram(&mut self, number: u32) -> Result<&mut DatagramSocket, Refusal> {
        if self.datagrams.len() >= SOCKETS && !self.datagrams.contains_key(&number) {
            self.datagrams.retain(|_, socket| socket.bound());
            if self.datagrams.len() >= SOCKETS {
                return Err(Refusal::INVALID_SOCKET);
            }
        }
        match self.datagrams.entry(number) {
            std::collections::hash_map::Entry::Occupied(entry) => Ok(entry.into_mut()),
            std::collections::hash_map::Entry::Vacant(entry) => {
                Ok(entry.insert(DatagramSocket::new(Sandbox::Application)?))
            }
        }
    }

    /// The addresses of a UDP socket.
    pub(crate) fn datagram_facts(&self, number: u32) -> Option<Facts> {
        self.datagrams.get(&number).map(Facts::from)
    }

    /// The number of a server that listens.
    pub(crate) fn server_number(&self, id: ServerId) -> Option<u32> {
        let mut servers = self.servers.iter();
        servers
            .find(|(_, server)| server.id() == Some(id))
            .map(|(number, _)| *number)
    }

    /// The number of a UDP socket.
    pub(crate) fn datagram_number(&self, id: DatagramId) -> Option<u32> {
        let mut sockets = self.datagrams.iter();
        sockets
            .find(|(_, socket)| socket.id() == Some(id))
            .map(|(number, _)| *number)
    }

    /// Says once that packets are lost.
    pub(crate) fn tell_of_lost_packets(&mut self) {
        if !std::mem::replace(&mut self.has_lost_packets, true) {
            tracing::warn!(
                "packets are lost, as the player doesn't take them as fast as they come"
            );
        }
    }

    /// Adds a connection; gives its number.
    pub(crate) fn add_stream(&mut self, stream: Stream) -> u32 {
        self.last_stream += 1;
        if let Some(id) = stream.id {
            self.stream_numbers.insert(id, self.last_stream);
        }
        self.streams.insert(self.last_stream, stream);
        self.last_stream
    }

    /// The number of a connection whose peer is there.
    pub(crate) fn stream_number(&self, id: StreamId) -> Option<u32> {
        self.stream_numbers.get(&id).copied()
    }

    /// Takes out a connection that the player has ended. Gives the peer's side, if that isn't over.
    pub(crate) fn remove_stream(&mut self, number: u32) -> Option<StreamId> {
        let id = self.streams.remove(&number)?.id?;
        self.stream_numbers.remove(&id);
        Some(id)
    }

    /// The peer has ended a connection: the player gets what has arrived, and then the end. Gives the connection's number.
    pub(crate) fn forget_peer(&mut self, id: StreamId) -> Option<u32> {
        let number = self.stream_numbers.remove(&id)?;
        let stream = self.streams.get_mut(&number)?;
        stream.id = None;
        stream.is_connecting = false;
        stream.early.clear();
        stream.outbox.end();
        Some(number)
    }

    /// Closes everything.
    pub(crate) fn close(mut self, net: &mut Net) {
        // What isn't open needs no closing.
        for server in self.servers.values_mut() {
            let _ = server.close(net);
        }
        for socket in self.datagrams.values_mut() {
            let _ = socket.close(net);
        }
        for id in self.stream_numbers.into_keys() {
            let _ = net.close(id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session() -> Session {
        Session::new(Token::new().expect("random numbers"))
    }

    #[tokio::test]
    async fn a_peer_waits_for_a_program_that_does_not_read() {
        let mut net = Net::new(
            tokio::runtime::Handle::current(),
            airshim_net::Limits::default(),
        );
        let id = net
            .connect("127.0.0.1", 1, std::time::Duration::from_secs(1))
            .expect("a port");
        let mut session = session();
        let number = session.add_stream(Stream::open(id));
        let window = session.window();
        assert_eq!(window, WINDOW);
        let stream = session.streams.get_mut(&number).expect("added");
        stream.push(Bytes::from(vec![0; window]));
        assert_eq!(stream.changes_hold(window), None);
        stream.push(Bytes::from_static(b"x"));
        assert_eq!(stream.changes_hold(window), Some(true));
        assert_eq!(stream.changes_hold(window), None);
        // That the player has taken it all doesn't matter.
        session.has_read(number, window as u32 / 2);
        let stream = session.streams.get_mut(&number).expect("added");
        assert_eq!(stream.changes_hold(window), None, "one byte too many");
        session.has_read(number, 1);
        let stream = session.streams.get_mut(&number).expect("added");
        assert_eq!(stream.changes_hold(window), Some(false));
        // More than there was, and of a connection that isn't there.
        session.has_read(number, u32::MAX);
        session.has_read(number + 1, 1);
        let stream = session.streams.get_mut(&number).expect("added");
        assert_eq!(stream.unread, Some(0));
    }

    #[tokio::test]
    async fn many_connections_share_what_may_be_on_the_way() {
        let mut net = Net::new(
            tokio::runtime::Handle::current(),
            airshim_net::Limits::default(),
        );
        let mut session = session();
        for (count, window) in [(32, WINDOW), (64, WINDOW / 2), (1000, LEAST_WINDOW)] {
            while session.streams.len() < count {
                let id = net.connect("127.0.0.1", 1, std::time::Duration::from_secs(1));
                session.add_stream(Stream::open(id.expect("a port")));
            }
            assert_eq!(session.window(), window);
        }
    }
}
