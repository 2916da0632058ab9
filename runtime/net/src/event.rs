//! What a [`Net`](crate::Net) reports, and the handles it reports it for.

use std::io;
use std::net::SocketAddr;

use crate::connect::ConnectFailure;
use crate::dns::{LookupFailure, ResourceRecord};
use crate::http::{FetchFailure, HttpResponse};
use crate::slots::Key;

/// A listening server within its [`Net`](crate::Net). It means nothing to another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ServerId(pub(crate) Key);

/// A connection within its [`Net`](crate::Net), accepted or outgoing. It means nothing to another one.
///
/// It ends with the connection: every call with it is then refused, and it is never given to another connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StreamId(pub(crate) Key);

/// A bound UDP socket within its [`Net`](crate::Net). It means nothing to another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DatagramId(pub(crate) Key);

/// An HTTP request within its [`Net`](crate::Net). It means nothing to another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FetchId(pub(crate) Key);

/// A look-up of records within its [`Net`](crate::Net). It means nothing to another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LookupId(pub(crate) Key);

/// An open channel between programs within its [`Net`](crate::Net). It means nothing to another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ChannelId(pub(crate) Key);

/// A message to a channel that is on its way, within its [`Net`](crate::Net). It means nothing to another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LocalMessageId(pub(crate) u64);

/// Something that happened. Each is to be turned into the ActionScript event that its documentation names.
///
/// Events of one connection come in the order `Connected` or `Accepted`, any number of `Data` and `Written`, `Closed`.
/// After the embedder closes a connection itself there are none for it any more.
#[derive(Debug)]
#[non_exhaustive]
pub enum Event {
    /// `ServerSocketConnectEvent.CONNECT`: a server accepted a connection, which is open from the start and gets no
    /// `Connected` of its own.
    Accepted {
        /// The server.
        server: ServerId,
        /// The new connection. [`Net::close`](crate::Net::close) it to deny it.
        stream: StreamId,
    },
    /// `Event.CLOSE` of a `ServerSocket`: the operating system closed the listening socket.
    ServerClosed {
        /// The server, which is not listening any more.
        server: ServerId,
    },
    /// `Event.CONNECT` of a `Socket`: an outgoing connection is open.
    Connected {
        /// The connection.
        stream: StreamId,
    },
    /// `IOErrorEvent.IO_ERROR`, id 2031: an outgoing connection could not be opened. Where it
    /// is [`Denied`](ConnectFailure::Denied) or has [`NoPolicy`](ConnectFailure::NoPolicy), `SecurityErrorEvent.SECURITY_ERROR`, id 2048.
    ConnectFailed {
        /// What would have been the connection.
        stream: StreamId,
        /// Why. The script is told the host only; this is for the log.
        failure: ConnectFailure,
    },
    /// `ProgressEvent.SOCKET_DATA`: bytes arrived and can be read with [`Net::input`](crate::Net::input).
    Data {
        /// The connection.
        stream: StreamId,
        /// How many bytes arrived now, `bytesLoaded`. Unread ones from before are not counted.
        bytes: usize,
    },
    /// `OutputProgressEvent.OUTPUT_PROGRESS`: the operating system took bytes. Several takings may have been put together.
    Written {
        /// The connection.
        stream: StreamId,
        /// Bytes not taken yet, `bytesPending`.
        pending: u64,
        /// Bytes taken since the connection was opened plus those not taken yet, `bytesTotal`.
        total: u64,
    },
    /// `Event.CLOSE` of a `Socket`: the peer closed the connection, or it broke. All data that arrived was reported before.
    ///
    /// Bytes that were written are still sent if the peer takes them.
    Closed {
        /// The connection, which is not open any more.
        stream: StreamId,
        /// How it ended. AIR's scripts see no difference (semantics §12 row 7).
        cause: CloseCause,
    },
    /// The peer has finished sending, and the connection stays open, as
    /// [`keep_open_at_end`](crate::Net::keep_open_at_end) has asked for. All data that arrived was reported before.
    PeerFinished {
        /// The connection.
        stream: StreamId,
    },
    /// `DatagramSocketDataEvent.DATA`: a packet arrived.
    Datagram {
        /// The socket, whose own address the event shows as the packet's destination.
        socket: DatagramId,
        /// Who sent it.
        from: SocketAddr,
        /// What it holds.
        data: Vec<u8>,
    },
    /// `IOErrorEvent.IO_ERROR` of a `DatagramSocket`, id 2031: a packet that had to wait could not be sent, or receiving
    /// failed. The socket goes on.
    DatagramFailed {
        /// The socket.
        socket: DatagramId,
        /// Why, for the log.
        error: io::Error,
    },
    /// A server has begun to answer a request: `open` and `httpResponseStatus`.
    Response {
        /// The request.
        fetch: FetchId,
        /// What it said so far.
        response: HttpResponse,
    },
    /// `ProgressEvent.PROGRESS`: more of an answer has come.
    Body {
        /// The request.
        fetch: FetchId,
        /// What has come.
        bytes: Vec<u8>,
    },
    /// `httpStatus` and `Event.COMPLETE`: the answer is there. The request is over.
    Fetched {
        /// The request.
        fetch: FetchId,
    },
    /// `IOErrorEvent.IO_ERROR`, id 2032: there is no answer, or not all of it. The request is over.
    FetchFailed {
        /// The request.
        fetch: FetchId,
        /// Why, for the log.
        failure: FetchFailure,
    },
    /// `DNSResolverEvent.LOOKUP`: name servers have answered.
    LookedUp {
        /// What was asked.
        lookup: LookupId,
        /// The answer: one record at least.
        records: Vec<ResourceRecord>,
    },
    /// `ErrorEvent.ERROR` of a `DNSResolver`, id 3223: there is no answer.
    LookupFailed {
        /// What was asked.
        lookup: LookupId,
        /// Why.
        failure: LookupFailure,
    },
    /// A message for a `LocalConnection`.
    LocalMessage {
        /// The channel that it came to.
        channel: ChannelId,
        /// What was sent.
        bytes: Vec<u8>,
    },
    /// `StatusEvent.STATUS` of a `LocalConnection`: a message has reached its channel, or found nobody.
    LocalMessageSent {
        /// The message.
        message: LocalMessageId,
        /// Whether somebody has it; `status` rather than `error`.
        delivered: bool,
    },
    /// `networkChange` of `NetworkInfo` and `NativeApplication`: an interface or an address came or went. Only while
    /// [`Net::watch_interfaces`](crate::Net::watch_interfaces) asks for it.
    InterfacesChanged,
}

/// How a connection ended that the script did not close.
#[derive(Debug)]
#[non_exhaustive]
pub enum CloseCause {
    /// The peer has finished sending.
    Finished,
    /// The peer reset the connection, or it broke: a time-out, an unreachable network.
    Broken(io::Error),
}
