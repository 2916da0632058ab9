//! The C interface of `airshim-net`, for players that aren't written in Rust. The header `include/airshim.h` says how it is
//! used; it is made from this crate by `cbindgen`, and a test compares the two.
//!
//! All that is `unsafe` here is reading and writing the memory that C passes, in `memory`. Its invariants are those of the
//! header: a pointer is null or points to what its type says, for the time of the call; a buffer has the length that is
//! given with it; a text ends with a NUL. Handles are numbers that are looked up, so that none of them can dangle, and
//! enumerations come in as plain integers, which may have any value.

mod context;
mod datagram_socket;
mod error;
mod event;
mod log;
mod memory;
mod network_info;
mod registry;
mod secure_socket;
mod server_socket;
mod signal;
mod socket;

pub use context::*;
pub use datagram_socket::*;
pub use error::*;
pub use event::*;
pub use log::*;
pub use network_info::*;
pub use secure_socket::*;
pub use server_socket::*;
pub use socket::*;

/// The handle of a context. 0 is none.
pub type AirshimContext = u64;

/// The handle of an object within its context: of a ServerSocket, a Socket or a DatagramSocket. 0 is none.
pub type AirshimObject = u64;
