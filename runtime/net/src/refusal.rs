//! What a call answers when it may not or cannot be done.

use std::fmt;

/// The ActionScript class of the error a refusal becomes.
///
/// The names are those that the script sees: [`ErrorClass::IoError`] is `flash.errors.IOError`, and so with
/// [`ErrorClass::IllegalOperationError`]; the others are top level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorClass {
    /// `ArgumentError`: an argument that no call could accept.
    ArgumentError,
    /// `flash.errors.IllegalOperationError`: the object is in a state in which the call has no meaning.
    IllegalOperationError,
    /// `flash.errors.IOError`: the operating system, or the state of the socket, does not allow the operation.
    IoError,
    /// `RangeError`: a number outside of its range.
    RangeError,
    /// `SecurityError`: the caller's sandbox does not permit the operation.
    SecurityError,
}

impl ErrorClass {
    /// The class's name without its package.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ArgumentError => "ArgumentError",
            Self::IllegalOperationError => "IllegalOperationError",
            Self::IoError => "IOError",
            Self::RangeError => "RangeError",
            Self::SecurityError => "SecurityError",
        }
    }

    /// The class's name with its package, as `getDefinitionByName` takes it.
    pub const fn qualified_name(self) -> &'static str {
        match self {
            Self::IllegalOperationError => "flash.errors.IllegalOperationError",
            Self::IoError => "flash.errors.IOError",
            Self::ArgumentError | Self::RangeError | Self::SecurityError => self.name(),
        }
    }
}

/// A call that was refused: everything a binding needs to throw the error that AIR throws.
///
/// A refused call has changed nothing: the object can be used as before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub struct Refusal {
    /// The class to throw.
    pub class: ErrorClass,
    /// The number that `Error.errorID` shows.
    pub id: u32,
    /// The text that belongs to the number, without the `Error #…: ` in front of it.
    pub message: &'static str,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.class.name(), self.text())
    }
}

impl Refusal {
    /// What `Error.message` shows: `Error #2002: Operation attempted on invalid socket.`
    pub fn text(&self) -> String {
        format!("Error #{}: {}", self.id, self.message)
    }

    /// `IOError #2002`: the socket is not in a state that allows the operation, or the operating system refused it.
    ///
    /// AIR gives this one error for an address in use, for missing privileges, for an address that is not local and
    /// for every operation on a socket that is not open. The operating system's reason goes to the log.
    pub const INVALID_SOCKET: Self = Self {
        class: ErrorClass::IoError,
        id: 2002,
        message: "Operation attempted on invalid socket.",
    };

    /// `RangeError #2003`: the port given to [`bind`](crate::ServerSocket::bind) is outside of 0–65535.
    pub const BIND_PORT: Self = Self {
        class: ErrorClass::RangeError,
        id: 2003,
        message: "Invalid socket port number specified.",
    };

    /// `SecurityError #2003`: the port given to [`connect`](crate::Net::connect) is outside of 0–65535.
    ///
    /// The number is that of [`Refusal::BIND_PORT`]; the class differs, as it does in AIR.
    pub const CONNECT_PORT: Self = Self {
        class: ErrorClass::SecurityError,
        ..Self::BIND_PORT
    };

    /// `ArgumentError #2004`: the address is not a well-formed IP address.
    pub const ADDRESS: Self = Self {
        class: ErrorClass::ArgumentError,
        id: 2004,
        message: "One of the parameters is invalid.",
    };

    /// `RangeError #2006`: the backlog is negative.
    pub const BACKLOG: Self = Self {
        class: ErrorClass::RangeError,
        id: 2006,
        message: "The supplied index is out of bounds.",
    };

    /// `SecurityError #2010`: the sandbox local-with-filesystem has no sockets at all.
    pub const LOCAL_WITH_FILE: Self = Self {
        class: ErrorClass::SecurityError,
        id: 2010,
        message: "Local-with-filesystem SWF files are not permitted to use sockets.",
    };

    /// `IOError #2031`: more bytes wait to be sent than [`Limits::output_bytes`](crate::Limits::output_bytes) allows.
    ///
    /// AIR has no such limit (its process runs out of memory instead), so this is the nearest of its errors.
    pub const OUTPUT_FULL: Self = Self {
        class: ErrorClass::IoError,
        id: 2031,
        message: "Socket Error.",
    };

    /// `ArgumentError #2082`: a channel of this name is open in some program of the user.
    pub const CHANNEL_IN_USE: Self = Self {
        class: ErrorClass::ArgumentError,
        id: 2082,
        message: "Connect failed because the object is already connected.",
    };

    /// `ArgumentError #2084`: a message to a channel is too long.
    pub const MESSAGE_TOO_LONG: Self = Self {
        class: ErrorClass::ArgumentError,
        id: 2084,
        message: "The AMF encoding of the arguments cannot exceed 40K.",
    };

    /// `IOError #3224`: a packet is longer than the network takes.
    pub const TOO_LONG: Self = Self {
        class: ErrorClass::IoError,
        id: 3224,
        message: "Socket message too long",
    };

    /// `IllegalOperationError #3225`: a connected [`DatagramSocket`](crate::DatagramSocket) has one peer, and it was told
    /// another.
    pub const ALREADY_CONNECTED: Self = Self {
        class: ErrorClass::IllegalOperationError,
        id: 3225,
        message: "Cannot send data to a location when connected.",
    };

    /// `SecurityError #3205`: the caller is not in the application sandbox.
    pub const APPLICATION_ONLY: Self = Self {
        class: ErrorClass::SecurityError,
        id: 3205,
        message: "Only application-sandbox content can access this feature.",
    };
}
