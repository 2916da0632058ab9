//! `flash.net.ServerSocket`: its states, and what it refuses in each.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use socket2::{Domain, Protocol, SockRef, Socket, Type};

use crate::bound_table::Reservation;
use crate::event::ServerId;
use crate::listener::Listener;
use crate::net::Net;
use crate::ready::SourceWaker;
use crate::{Refusal, Sandbox, address};

/// A server: bound, then listening, then closed for good.
///
/// It has the members of ActionScript's class, and they do and refuse what AIR's do. Its connections are reported by
/// the [`Net`] on which it listens, as [`Event::Accepted`](crate::Event::Accepted) with its [`id`](Self::id).
///
/// Dropping it closes it. Connections that it has accepted are independent of it and stay open.
#[derive(Debug)]
pub struct ServerSocket {
    state: State,
}

#[derive(Debug)]
enum State {
    Unbound,
    Bound {
        // Dropped in this order: the address is free when the socket is closed, not before.
        socket: Socket,
        reservation: Reservation,
    },
    Listening(Listening),
    Closed,
}

/// The side of a [`Listener`] that the script holds.
#[derive(Debug)]
struct Listening {
    id: ServerId,
    address: SocketAddr,
    open: Arc<AtomicBool>,
    waker: SourceWaker,
}

impl Drop for Listening {
    fn drop(&mut self) {
        // The `Net` closes the socket the next time that it is asked for events.
        self.open.store(false, Ordering::Release);
        self.waker.wake();
    }
}

impl ServerSocket {
    /// Whether this platform can host servers: `ServerSocket.isSupported`.
    pub const fn is_supported() -> bool {
        cfg!(any(unix, windows))
    }

    /// A new server, neither bound nor listening.
    ///
    /// # Errors
    ///
    /// [`Refusal::APPLICATION_ONLY`] outside of the application sandbox.
    pub fn new(sandbox: Sandbox) -> Result<Self, Refusal> {
        sandbox.may_serve()?;
        Ok(Self {
            state: State::Unbound,
        })
    }

    /// Binds to a port of the local computer; 0 takes a free one, which [`local_port`](Self::local_port) then tells.
    ///
    /// `0.0.0.0` stands for all IPv4 addresses and `::` for all IPv6 addresses; the families do not mix. `None` is
    /// ActionScript's `null`.
    ///
    /// # Errors
    ///
    /// Checked in this order (semantics §2):
    ///
    /// - [`Refusal::BIND_PORT`]: the port is outside of 0–65535.
    /// - [`Refusal::ADDRESS`]: the address is not an IP address in text form.
    /// - [`Refusal::INVALID_SOCKET`]: this server is bound or closed.
    /// - [`Refusal::APPLICATION_ONLY`]: the [`Permissions`](crate::Permissions) of `net` do not allow the address.
    /// - [`Refusal::INVALID_SOCKET`]: the address is bound by another server or process, it is not an address of this computer, or the process lacks the privileges for the port.
    ///
    /// After any of them the server is as it was, so a later call can succeed.
    pub fn bind(&mut self, net: &mut Net, port: i32, address: Option<&str>) -> Result<(), Refusal> {
        let port = address::port(port, Refusal::BIND_PORT)?;
        let address = address::parse(address.ok_or(Refusal::ADDRESS)?, port)?;
        let State::Unbound = self.state else {
            return Err(Refusal::INVALID_SOCKET);
        };
        net.permissions().listen(address)?;
        let (socket, reservation) =
            open(net, address).map_err(|error| refused("bind", address, &error))?;
        self.state = State::Bound {
            socket,
            reservation,
        };
        Ok(())
    }

    /// Starts to listen on `net`. Returns at once.
    ///
    /// `backlog` is the length of the queue of connections that were not accepted yet; 0, and everything above the
    /// system's maximum, stands for that maximum. While the queue is full the system denies connections.
    ///
    /// Nothing is accepted before [`set_accepting`](Self::set_accepting). Listening again changes the backlog.
    ///
    /// # Errors
    ///
    /// - [`Refusal::BACKLOG`]: the backlog is negative.
    /// - [`Refusal::INVALID_SOCKET`]: the server is not bound, or closed, or the system refuses: another process listens on
    ///   the address.
    pub fn listen(&mut self, net: &mut Net, backlog: i32) -> Result<(), Refusal> {
        let backlog = match backlog {
            ..0 => return Err(Refusal::BACKLOG),
            // The system lowers what exceeds its maximum.
            0 => i32::MAX,
            _ => backlog,
        };
        match &self.state {
            State::Unbound | State::Closed => Err(Refusal::INVALID_SOCKET),
            State::Listening(listening) => {
                let listener = net.listener(listening.id).ok_or(Refusal::INVALID_SOCKET)?;
                SockRef::from(&listener.tcp)
                    .listen(backlog)
                    .map_err(|error| refused("listen", listening.address, &error))
            }
            State::Bound {
                socket,
                reservation,
            } => {
                socket
                    .listen(backlog)
                    .map_err(|error| refused("listen", reservation.address(), &error))?;
                self.hand_over(net)
            }
        }
    }

    /// Gives the listening socket to `net`.
    fn hand_over(&mut self, net: &mut Net) -> Result<(), Refusal> {
        let State::Bound {
            socket,
            reservation,
        } = std::mem::replace(&mut self.state, State::Closed)
        else {
            return Err(Refusal::INVALID_SOCKET);
        };
        let address = reservation.address();
        let open = Arc::new(AtomicBool::new(true));
        let listener = net
            .register(socket.into())
            .map(|tcp| Listener::new(tcp, reservation, Arc::clone(&open)))
            .map_err(|error| refused("listen", address, &error))?;
        let (id, waker) = net.add_listener(listener);
        self.state = State::Listening(Listening {
            id,
            address,
            open,
            waker,
        });
        Ok(())
    }

    /// Says whether connections are to be accepted. To be called with whether the script has a `connect` listener.
    ///
    /// Until then connections stay in the system's queue, so a script that adds its listener late loses none
    /// (semantics §12 row 8). Without effect unless the server listens.
    pub fn set_accepting(&mut self, net: &mut Net, accepting: bool) {
        if let State::Listening(listening) = &self.state
            && let Some(listener) = net.listener(listening.id)
        {
            listener.accepting = accepting;
            listening.waker.wake();
        }
    }

    /// Stops listening and frees the address. A closed server cannot be used again.
    ///
    /// Connections that wait in the system's queue are denied; accepted ones stay open. There is no event.
    ///
    /// # Errors
    ///
    /// [`Refusal::INVALID_SOCKET`]: the server is not open, that is neither bound nor listening (semantics §12 row 2).
    pub fn close(&mut self, net: &mut Net) -> Result<(), Refusal> {
        if !self.bound() {
            return Err(Refusal::INVALID_SOCKET);
        }
        if let State::Listening(listening) = &self.state {
            net.remove_listener(listening.id);
        }
        self.state = State::Closed;
        Ok(())
    }

    /// Whether the server is bound to an address: from [`bind`](Self::bind) to [`close`](Self::close).
    pub fn bound(&self) -> bool {
        self.address().is_some()
    }

    /// Whether the server listens: from [`listen`](Self::listen) to [`close`](Self::close).
    pub fn listening(&self) -> bool {
        matches!(self.state, State::Listening(_)) && self.bound()
    }

    /// The address that the server is bound to.
    pub fn local_address(&self) -> Option<IpAddr> {
        self.address().map(|address| address.ip())
    }

    /// The port that the server is bound to, or 0.
    pub fn local_port(&self) -> u16 {
        self.address().map_or(0, |address| address.port())
    }

    /// The handle by which events name this server, from the first [`listen`](Self::listen) to [`close`](Self::close).
    pub fn id(&self) -> Option<ServerId> {
        match &self.state {
            State::Listening(listening) => Some(listening.id),
            _ => None,
        }
    }

    fn address(&self) -> Option<SocketAddr> {
        match &self.state {
            State::Unbound | State::Closed => None,
            State::Bound { reservation, .. } => Some(reservation.address()),
            State::Listening(listening) => {
                // Cleared by `Net` when the system has closed the socket.
                listening
                    .open
                    .load(Ordering::Acquire)
                    .then_some(listening.address)
            }
        }
    }
}

/// Opens a socket and binds it, in the system and in the table of this process. One that the process was started with
/// goes first.
fn open(net: &Net, address: SocketAddr) -> std::io::Result<(Socket, Reservation)> {
    let mut inherited = net.inherited().iter();
    if let Some(inherited) = inherited.find(|inherited| inherited.is_meant_by(address)) {
        tracing::info!(%address, "takes the inherited socket {inherited}");
        let (socket, told) = inherited.take(address)?;
        let reservation = Reservation::take(told).ok_or(std::io::ErrorKind::AddrInUse)?;
        return Ok((socket, reservation));
    }
    let socket = Socket::new(
        Domain::for_address(address),
        Type::STREAM,
        Some(Protocol::TCP),
    )?;
    socket.set_nonblocking(true)?;
    if address.is_ipv6() {
        socket.set_only_v6(true)?;
    }
    // Port 0 is bound without the option, so that the system picks a port that is really free. It is set afterwards,
    // as connections inherit it and a successor can only bind past them if they have it.
    // On Windows the option would allow to take over a port that is in use.
    let reuse = cfg!(not(windows));
    if reuse && address.port() != 0 {
        socket.set_reuse_address(true)?;
    }
    if net.reuses_port() {
        share_port(&socket)?;
    }
    socket.bind(&address.into())?;
    if reuse && address.port() == 0 {
        socket.set_reuse_address(true)?;
    }
    let bound = socket
        .local_addr()?
        .as_socket()
        .expect("a socket of an IP family has an IP address");
    let reservation = Reservation::take(bound).ok_or(std::io::ErrorKind::AddrInUse)?;
    Ok((socket, reservation))
}

#[cfg(all(
    unix,
    not(any(target_os = "solaris", target_os = "illumos", target_os = "cygwin"))
))]
fn share_port(socket: &Socket) -> std::io::Result<()> {
    socket.set_reuse_port(true)
}

#[cfg(not(all(
    unix,
    not(any(target_os = "solaris", target_os = "illumos", target_os = "cygwin"))
)))]
fn share_port(_socket: &Socket) -> std::io::Result<()> {
    Ok(())
}

/// Puts the reason on the log that the script does not get to see.
fn refused(call: &str, address: SocketAddr, error: &std::io::Error) -> Refusal {
    let port = address.port();
    let reason = match error.kind() {
        std::io::ErrorKind::AddrInUse => {
            format!("port {port} is taken, something else listens there")
        }
        std::io::ErrorKind::PermissionDenied => {
            format!("port {port} needs privileges that this process does not have")
        }
        std::io::ErrorKind::AddrNotAvailable => {
            "this computer does not have the address".to_owned()
        }
        _ => error.to_string(),
    };
    tracing::warn!(%address, "ServerSocket.{call} failed: {reason}");
    Refusal::INVALID_SOCKET
}
