//! The native halves of `flash.net.ServerSocket`, `Socket` and `DatagramSocket`, for any player: what lies between
//! [`Net`](crate::Net) and a script's objects.
//!
//! A player brings along a [`Player`], which says how its objects are kept alive and how an event is dispatched on one. It
//! puts a [`ServerSocketObject`], a [`SocketObject`] or a [`DatagramSocketObject`] into each object of the class, and its
//! native functions call the members of that. Its loop takes events from [`Net::next`](crate::Net::next) or
//! [`Net::try_next`](crate::Net::try_next), and gives them to [`deliver`]. This is also how the project's own player does it.
//!
//!

mod datagram_socket;
mod deliver;
mod objects;
mod player;
mod server_socket;
mod socket;

pub use datagram_socket::DatagramSocketObject;
pub use deliver::{Delivery, deliver};
pub use objects::Objects;
pub use player::{Content, Player, ScriptEvent};
pub use server_socket::ServerSocketObject;
pub use socket::SocketObject;
