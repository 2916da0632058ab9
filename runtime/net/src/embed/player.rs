//! What a virtual machine has to bring along.

use std::net::SocketAddr;

use super::{Objects, SocketObject};
use crate::{CertificateStatus, Net, Sandbox};

/// A virtual machine that hosts the classes, as seen from here: where its sockets are, how its objects are kept alive, and
/// how its scripts hear of events.
///
/// It is implemented for whatever a native function of the machine gets to work with: a context, an activation, a handle of
/// the engine. No object's native data is borrowed while [`dispatch`](Self::dispatch) or [`new_socket`](Self::new_socket)
/// runs, so scripts may call any member from there.
pub trait Player {
    /// An object of the script, as a native function gets it (`this`).
    type Object;

    /// A reference to such an object that keeps it alive, and that can be put away: an entry of the collector's roots.
    type Root: Clone;

    /// What it comes to when listeners are called. `()` where they have run when [`dispatch`](Self::dispatch) returns; a
    /// machine that lets others start its scripts answers with the call to be made.
    type Outcome;

    /// Lends the program's sockets, and its objects that events can come to. Neither the player nor a script is called
    /// meanwhile, so they may lie behind a `RefCell` or a lock.
    fn with_net<T>(&mut self, work: impl FnOnce(&mut Net, &mut Objects<Self::Root>) -> T) -> T;

    /// Keeps an object alive.
    fn root(&mut self, object: &Self::Object) -> Self::Root;

    /// Keeps an object alive no longer, on account of this reference.
    fn release(&mut self, root: Self::Root) {
        drop(root);
    }

    /// Makes a `flash.net.Socket` for a connection that a server has accepted: `new Socket()`, with `socket` for its native
    /// data.
    ///
    /// # Errors
    ///
    /// What it has come to where the object can't be made. The connection is closed then.
    fn new_socket(&mut self, socket: SocketObject) -> Result<Self::Object, Self::Outcome>;

    /// Makes an event object and dispatches it on the target, that is calls its listeners.
    ///
    /// Exceptions of listeners are reported by the player, as those of all events.
    fn dispatch(&mut self, target: &Self::Root, event: ScriptEvent<Self::Object>) -> Self::Outcome;
}

/// The content whose code calls: a SWF, which carries its sandbox wherever it is called from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Content<'a> {
    /// What it may do.
    pub sandbox: Sandbox,
    /// Where it was loaded from: `LoaderInfo.url`.
    pub url: &'a str,
}

/// An event for a script, with all that its object shows. None of them bubbles, none can be cancelled.
#[derive(Debug)]
pub enum ScriptEvent<O> {
    /// `flash.events.ServerSocketConnectEvent` `connect`, on a ServerSocket.
    ServerSocketConnect {
        /// `socket`: what [`Player::new_socket`] has made.
        socket: O,
    },
    /// `flash.events.Event` `connect`, on a Socket.
    Connect,
    /// `flash.events.Event` `close`, on a Socket or a ServerSocket.
    Close,
    /// `flash.events.ProgressEvent` `socketData`, on a Socket. `bytesTotal` is 0.
    SocketData {
        /// `bytesLoaded`: how many have come now.
        bytes_loaded: usize,
    },
    /// `flash.events.OutputProgressEvent` `outputProgress`, on a Socket.
    OutputProgress {
        /// `bytesPending`.
        bytes_pending: u64,
        /// `bytesTotal`.
        bytes_total: u64,
    },
    /// `flash.events.IOErrorEvent` `ioError`, on a Socket or a DatagramSocket.
    IoError {
        /// `text`.
        text: String,
        /// `errorID`.
        id: u32,
        /// What `SecureSocket.serverCertificateStatus` shows from now on, where that is what was wrong.
        certificate: Option<CertificateStatus>,
        /// The server's certificate in DER, where that was refused: the script may be asked by a `certificateError` whether
        /// to connect again and [accept](crate::TrustedCertificates::accept) it.
        refused: Option<Vec<u8>>,
    },
    /// `flash.events.SecurityErrorEvent` `securityError`, on a Socket.
    SecurityError {
        /// `text`.
        text: String,
        /// `errorID`.
        id: u32,
    },
    /// `flash.events.DatagramSocketDataEvent` `data`, on a DatagramSocket.
    DatagramData {
        /// `srcAddress` and `srcPort`.
        source: SocketAddr,
        /// `dstAddress` and `dstPort`: the socket's own.
        destination: SocketAddr,
        /// `data`.
        data: Vec<u8>,
    },
}

impl<O> ScriptEvent<O> {
    /// `Event.type`.
    pub const fn event_type(&self) -> &'static str {
        match self {
            Self::ServerSocketConnect { .. } | Self::Connect => "connect",
            Self::Close => "close",
            Self::SocketData { .. } => "socketData",
            Self::OutputProgress { .. } => "outputProgress",
            Self::IoError { .. } => "ioError",
            Self::SecurityError { .. } => "securityError",
            Self::DatagramData { .. } => "data",
        }
    }

    /// The name of the event's class, without `flash.events`.
    pub const fn class_name(&self) -> &'static str {
        match self {
            Self::ServerSocketConnect { .. } => "ServerSocketConnectEvent",
            Self::Connect | Self::Close => "Event",
            Self::SocketData { .. } => "ProgressEvent",
            Self::OutputProgress { .. } => "OutputProgressEvent",
            Self::IoError { .. } => "IOErrorEvent",
            Self::SecurityError { .. } => "SecurityErrorEvent",
            Self::DatagramData { .. } => "DatagramSocketDataEvent",
        }
    }
}
