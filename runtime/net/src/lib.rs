//! AIR's networking as plain Rust: what `flash.net.ServerSocket`, `Socket`, `DatagramSocket`, `URLStream` and their kin
//! do, without a virtual machine.
//!
//! A Flash player that has neither can host both with this crate. What is left to its binding is to convert arguments,
//! to throw the errors and to dispatch the events; every rule about ports, addresses, states, sandboxes, buffers and
//! limits is decided here. Where those rules come from, and how sure they are, is written in the project's
//! `semantics.md`, to whose rows the documentation refers.
//!
//! # The parts
//!
//! - [`Net`] holds all sockets of a program. It runs on a tokio runtime, spawns no tasks, and does its work when it is asked
//!   for the next [`Event`]: awaited with [`Net::next`], or polled once a frame with [`Net::try_next`].
//! - [`ServerSocket`] is ActionScript's class: unbound, bound, listening, closed. Each call is synchronous and answers with
//!   a [`Refusal`] where AIR throws: the class, the id and the text of the error.
//! - A [`StreamId`] is one connection, accepted or outgoing. What `Socket` does with it are methods of [`Net`]:
//!   [`input`](Net::input) and [`consume`](Net::consume), [`write`](Net::write) and [`flush`](Net::flush),
//!   [`close`](Net::close), [`connect`](Net::connect).
//! - [`Net::connect_secure`] opens a connection by TLS; [`TrustedCertificates`] and [`CertificateStatus`] belong to it.
//! - [`DatagramSocket`] is ActionScript's class for UDP, [`NetworkInterface`] the one for this machine's interfaces.
//! - [`Net::fetch`] sends an [`HttpRequest`], [`Net::open_channel`] and [`Net::send_to_channel`] are `LocalConnection`.
//! - [`Sandbox`] says where the program came from, and so what it may do. [`Limits`] bounds what it may use.
//!
//! # Hosting a server
//!
//! This program does what an ActionScript server does in its listeners: it sends back every message it gets. It is the
//! crate's example `echo`, with a client.
//!
//! ```
//! use airshim_net::{Event, Limits, Net, Sandbox, ServerSocket};
//! # use tokio::io::{AsyncReadExt, AsyncWriteExt};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mut net = Net::new(tokio::runtime::Handle::current(), Limits::default());
//!
//! // new ServerSocket(), outside of the application sandbox a SecurityError
//! let mut server = ServerSocket::new(Sandbox::Application)?;
//! // A refusal is a value. A binding makes an exception of it.
//! let refusal = server.bind(&mut net, 80_000, Some("127.0.0.1")).unwrap_err();
//! assert_eq!(refusal.to_string(), "RangeError: Error #2003: Invalid socket port number specified.");
//! // server.bind(0, "127.0.0.1"); server.listen();
//! server.bind(&mut net, 0, Some("127.0.0.1"))?;
//! server.listen(&mut net, 0)?;
//! // server.addEventListener("connect", …)
//! server.set_accepting(&mut net, true);
//!
//! # let port = server.local_port();
//! # let client = tokio::spawn(async move {
//! #     let mut client = tokio::net::TcpStream::connect(("127.0.0.1", port)).await?;
//! #     client.write_all(b"hello").await?;
//! #     let mut reply = [0; 5];
//! #     client.read_exact(&mut reply).await.map(|_| reply)
//! # });
//! loop {
//!     match net.next().await {
//!         // The binding makes a Socket of the stream and dispatches a ServerSocketConnectEvent.
//!         Event::Accepted { stream, .. } => assert!(net.is_connected(stream)),
//!         // It dispatches "socketData" on that Socket; the script's listener reads, writes and flushes.
//!         Event::Data { stream, .. } => {
//!             let message = net.input(stream)?.to_vec();
//!             net.consume(stream, message.len())?;
//!             net.write(stream, &message)?;
//!         }
//!         // It dispatches "outputProgress" …
//!         Event::Written { .. } => {}
//!         // … and "close".
//!         Event::Closed { .. } => break,
//!         _ => {}
//!     }
//!     // The script has had its turn: what it wrote without a flush leaves when the next event is asked for.
//! }
//! # assert_eq!(&client.await??, b"hello");
//! # Ok(())
//! # }
//! ```
//!
//! # Whose turn it is
//!
//! A script expects that nothing changes while it runs, and that its reply leaves when it flushes. So a [`Net`]
//! touches its sockets in two places only: in the call for the next event, which sends what was left unflushed and
//! then reads once from one connection, and in [`Net::flush`], which writes as much as the operating system takes.
//! Between an arriving packet and the event there is no queue of bytes, no other task and no other thread.
//!
//! It follows that a script that is busy, or that does not read, slows its peers down by TCP's own means: bytes wait
//! in the system's buffers, then at the sender. Bytes that were reported stay in the connection's input until the
//! script takes them, however long the message that it waits for, up to [`Limits::input_bytes`].
//!
//! # Ending
//!
//! [`Net::close`] is over at once for the script, while the rest of the output is sent in the background, and then the
//! peer is given time to finish, as a reset would cost it bytes. [`Net::is_idle`] says when all of that is done and
//! nothing listens; [`Net::shutdown`] brings it about in bounded time.
//!
//! # Log
//!
//! What scripts are not told goes to [`tracing`]: the system's reason for a refused `bind`, the limit at which
//! accepting stopped, a connection that was reset because its peer took no more bytes.

mod address;
mod bound_table;
mod byte_queue;
mod certificate;
mod connect;
mod datagram;
mod drain;
pub mod embed;
mod event;
mod http;
mod inherited;
mod interfaces;
mod limits;
mod listener;
mod local;
mod net;
mod permissions;
mod policy;
mod ready;
mod refusal;
mod sandbox;
mod server_socket;
mod slots;
mod stats;
mod stream;
mod tls;
mod transport;

pub use certificate::{Certificate, DistinguishedName};
pub use connect::{ConnectFailure, DEFAULT_CONNECT_TIMEOUT, MIN_CONNECT_TIMEOUT};
pub use datagram::DatagramSocket;
pub use event::{
    ChannelId, CloseCause, DatagramId, Event, FetchId, LocalMessageId, ServerId, StreamId,
};
pub use http::{FetchFailure, HttpRequest, HttpResponse};
pub use interfaces::{InterfaceAddress, NetworkInterface};
pub use limits::Limits;
pub use local::is_local_connection_supported;
pub use net::{Counts, Net};
pub use permissions::{Access, Denied, Permissions, PermissionsError};
pub use policy::{Origin, PolicyDenied};
pub use refusal::{ErrorClass, Refusal};
pub use sandbox::{ConnectPermission, Sandbox};
pub use server_socket::ServerSocket;
pub use stats::Stats;
pub use tls::{CertificateStatus, TrustedCertificates};
