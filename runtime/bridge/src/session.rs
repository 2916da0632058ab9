//! What belongs to one page: the sockets of the program that runs in it.

use std::collections::HashMap;
use std::sync::Arc;

use airshim_net::{
    DatagramId, DatagramSocket, Net, Refusal, Sandbox, ServerId, ServerSocket, StreamId,
};
use bytes::Bytes;
use tokio::sync::Semaphore;

use crate::call::{self, Call, Facts};
use crate::guard::Token;
use crate::link;
use crate::outbox::Outbox;

/// Bytes of messages that may wait for the player before packets are lost, as the network itself loses them.
pub(crate) const PACKETS_BOUND: usize = 4 << 20;

/// Servers and UDP sockets that one program may have.
const SOCKETS: usize = 4096;

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
    /// Whether reading from the peer is held, as the player is too slow.
    pub(crate) is_held: bool,
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
            is_held: false,
            credit: link::credit(),
            unsent: 0,
        }
    }

    pub(crate) fn connecting(id: StreamId) -> Self {
        Self {
            is_connecting: true,
            ..Self::open(id)
        }
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
            Call::Start {} | Call::Exit { .. } => Ok(NOTHING),
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
