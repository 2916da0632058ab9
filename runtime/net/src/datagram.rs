//! `flash.net.DatagramSocket`: its states, and what it refuses in each.

use std::net::{IpAddr, SocketAddr};

use socket2::{Domain, Protocol, Socket, Type};

use crate::event::DatagramId;
use crate::net::Net;
use crate::ready::SourceWaker;
use crate::{Refusal, Sandbox, address};

/// A UDP socket: unbound, bound, perhaps connected to one peer, closed for good.
///
/// It has the members of ActionScript's class, and they do and refuse what AIR's do (semantics §8). Packets are reported
/// by the [`Net`] that it was bound on, as [`Event::Datagram`](crate::Event::Datagram) with its [`id`](Self::id), once
/// [`receive`](Self::receive) was called.
///
/// Dropping it closes it.
#[derive(Debug)]
pub struct DatagramSocket {
    state: State,
}

#[derive(Debug)]
enum State {
    Unbound,
    Bound(Bound),
    Closed,
}

/// The script's side of a socket that its [`Net`] holds.
#[derive(Debug)]
struct Bound {
    id: DatagramId,
    local: SocketAddr,
    remote: Option<SocketAddr>,
    waker: SourceWaker,
    /// Cleared by the drop; the [`Net`] closes the socket the next time that it is asked for events.
    open: std::sync::Arc<std::sync::atomic::AtomicBool>,
}

impl Drop for Bound {
    fn drop(&mut self) {
        self.open.store(false, std::sync::atomic::Ordering::Release);
        self.waker.wake();
    }
}

impl DatagramSocket {
    /// Whether this platform has UDP sockets: `DatagramSocket.isSupported`.
    pub const fn is_supported() -> bool {
        cfg!(any(unix, windows))
    }

    /// A new socket, neither bound nor connected.
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
    /// As those of [`ServerSocket::bind`](crate::ServerSocket::bind), and in the same order; the last but one is
    /// [`Refusal::APPLICATION_ONLY`] where [`Permissions::listen`](crate::Permissions::listen) does not allow it.
    pub fn bind(&mut self, net: &mut Net, port: i32, address: Option<&str>) -> Result<(), Refusal> {
        let port = address::port(port, Refusal::BIND_PORT)?;
        let address = address::parse(address.ok_or(Refusal::ADDRESS)?, port)?;
        let State::Unbound = self.state else {
            return Err(Refusal::INVALID_SOCKET);
        };
        net.permissions().listen(address)?;
        self.open(net, address)
    }

    /// Restricts the socket to one peer: packets go there without being told, and those of others are ignored. Binds it
    /// first, to any port, if it is unbound. Nothing is sent.
    ///
    /// # Errors
    ///
    /// Checked in this order (semantics §8):
    ///
    /// - [`Refusal::BIND_PORT`]: the port is outside of 1–65535.
    /// - [`Refusal::ADDRESS`]: the address is not an IP address in text form, or it is `0.0.0.0` or `::`.
    /// - [`Refusal::APPLICATION_ONLY`]: [`Permissions::connect`](crate::Permissions::connect) does not allow it.
    /// - [`Refusal::INVALID_SOCKET`]: this socket is connected or closed, it is bound to an address of the other family, or
    ///   the system refuses.
    pub fn connect(
        &mut self,
        net: &mut Net,
        address: Option<&str>,
        port: i32,
    ) -> Result<(), Refusal> {
        let remote = target(address, port)?;
        if remote.ip().is_unspecified() {
            return Err(Refusal::ADDRESS);
        }
        may_send(net, remote)?;
        if matches!(self.state, State::Unbound) {
            self.open(net, any_of_family(remote))?;
        }
        let State::Bound(bound) = &mut self.state else {
            return Err(Refusal::INVALID_SOCKET);
        };
        if bound.remote.is_some() {
            return Err(Refusal::INVALID_SOCKET);
        }
        bound.local = net
            .connect_datagram(bound.id, remote)
            .map_err(|error| refused("connect", remote, &error))?;
        bound.remote = Some(remote);
        Ok(())
    }

    /// Sends a packet: to the peer of a connected socket, which must not be named then, or to an address and port, which
    /// must. Binds the socket first, to any port, if it is unbound.
    ///
    /// The packet leaves at once, or as soon as the system has room for it. What the system refuses later is reported by
    /// [`Event::DatagramFailed`](crate::Event::DatagramFailed).
    ///
    /// # Errors
    ///
    /// Checked in this order (semantics §8):
    ///
    /// - [`Refusal::ALREADY_CONNECTED`]: an address or a port was given and the socket is connected.
    /// - [`Refusal::BIND_PORT`]: the port is outside of 1–65535.
    /// - [`Refusal::ADDRESS`]: the address is not an IP address in text form.
    /// - [`Refusal::APPLICATION_ONLY`]: [`Permissions::connect`](crate::Permissions::connect) does not allow it.
    /// - [`Refusal::INVALID_SOCKET`]: the socket is closed, or bound to an address of the other family, or the system refuses
    ///   (the peer of a connected socket has answered that nobody listens, the network can't be reached).
    /// - [`Refusal::TOO_LONG`]: the packet is longer than the network takes.
    /// - [`Refusal::OUTPUT_FULL`]: more waits to be sent than [`Limits::output_bytes`](crate::Limits::output_bytes).
    pub fn send(
        &mut self,
        net: &mut Net,
        packet: &[u8],
        address: Option<&str>,
        port: i32,
    ) -> Result<(), Refusal> {
        let is_connected = matches!(&self.state, State::Bound(bound) if bound.remote.is_some());
        let remote = match is_connected {
            true if address.is_some() || port != 0 => return Err(Refusal::ALREADY_CONNECTED),
            true => None,
            false => Some(target(address, port)?),
        };
        if let Some(remote) = remote {
            may_send(net, remote)?;
        }
        if let (State::Unbound, Some(remote)) = (&self.state, remote) {
            self.open(net, any_of_family(remote))?;
        }
        let State::Bound(bound) = &self.state else {
            return Err(Refusal::INVALID_SOCKET);
        };
        if remote.is_some_and(|remote| remote.is_ipv4() != bound.local.is_ipv4()) {
            return Err(Refusal::INVALID_SOCKET);
        }
        net.send_datagram(bound.id, packet, remote)
    }

    /// Starts to report the packets that arrive. Those that came since the socket was bound are reported too, as many as
    /// the system has kept.
    ///
    /// # Errors
    ///
    /// - [`Refusal::INVALID_SOCKET`]: the socket is not bound, or closed.
    /// - [`Refusal::APPLICATION_ONLY`]: the socket was bound by sending, so that it can hear anyone, and
    ///   [`Permissions::listen`](crate::Permissions::listen) does not allow that.
    pub fn receive(&mut self, net: &mut Net) -> Result<(), Refusal> {
        let State::Bound(bound) = &self.state else {
            return Err(Refusal::INVALID_SOCKET);
        };
        if bound.remote.is_none() {
            net.permissions().listen(bound.local)?;
        }
        net.receive_datagrams(bound.id);
        Ok(())
    }

    /// Frees the address. A closed socket cannot be used again. There is no event.
    ///
    /// # Errors
    ///
    /// [`Refusal::INVALID_SOCKET`]: the socket is not open, that is not bound.
    pub fn close(&mut self, net: &mut Net) -> Result<(), Refusal> {
        let State::Bound(bound) = &self.state else {
            return Err(Refusal::INVALID_SOCKET);
        };
        net.remove_datagram(bound.id);
        self.state = State::Closed;
        Ok(())
    }

    /// Whether the socket is bound to an address: from [`bind`](Self::bind) to [`close`](Self::close).
    pub fn bound(&self) -> bool {
        self.bound_state().is_some()
    }

    /// Whether the socket is restricted to one peer.
    pub fn connected(&self) -> bool {
        self.remote().is_some()
    }

    /// The address that the socket is bound to.
    pub fn local_address(&self) -> Option<IpAddr> {
        self.bound_state().map(|bound| bound.local.ip())
    }

    /// The port that the socket is bound to, or 0.
    pub fn local_port(&self) -> u16 {
        self.bound_state().map_or(0, |bound| bound.local.port())
    }

    /// The address of the peer that the socket is restricted to.
    pub fn remote_address(&self) -> Option<IpAddr> {
        self.remote().map(|remote| remote.ip())
    }

    /// The port of the peer that the socket is restricted to, or 0.
    pub fn remote_port(&self) -> u16 {
        self.remote().map_or(0, |remote| remote.port())
    }

    /// The handle by which events name this socket, while it is bound.
    pub fn id(&self) -> Option<DatagramId> {
        self.bound_state().map(|bound| bound.id)
    }

    fn bound_state(&self) -> Option<&Bound> {
        match &self.state {
            State::Bound(bound) => Some(bound),
            State::Unbound | State::Closed => None,
        }
    }

    fn remote(&self) -> Option<SocketAddr> {
        self.bound_state()?.remote
    }

    /// Opens the system's socket and gives it to `net`.
    fn open(&mut self, net: &mut Net, address: SocketAddr) -> Result<(), Refusal> {
        let mut open = || {
            let socket = system_socket(address)?;
            let local = socket.local_addr()?.as_socket();
            let local = local.expect("a socket of an IP family has an IP address");
            Ok((local, net.add_datagram(socket.into(), local)?))
        };
        let (local, (id, waker, open)) =
            open().map_err(|error: std::io::Error| refused("bind", address, &error))?;
        self.state = State::Bound(Bound {
            id,
            local,
            remote: None,
            waker,
            open,
        });
        Ok(())
    }
}

fn system_socket(address: SocketAddr) -> std::io::Result<Socket> {
    let socket = Socket::new(
        Domain::for_address(address),
        Type::DGRAM,
        Some(Protocol::UDP),
    )?;
    socket.set_nonblocking(true)?;
    if address.is_ipv6() {
        socket.set_only_v6(true)?;
    } else {
        // Programs announce themselves to `InterfaceAddress.broadcast`.
        socket.set_broadcast(true)?;
    }
    socket.bind(&address.into())?;
    Ok(socket)
}

/// The address and port that a packet is for.
fn target(address: Option<&str>, port: i32) -> Result<SocketAddr, Refusal> {
    let port = match address::port(port, Refusal::BIND_PORT)? {
        0 => return Err(Refusal::BIND_PORT),
        port => port,
    };
    address::parse(address.ok_or(Refusal::ADDRESS)?, port)
}

fn may_send(net: &Net, remote: SocketAddr) -> Result<(), Refusal> {
    let host = remote.ip().to_string();
    Ok(net.permissions().connect(&host, remote.port())?)
}

/// Any port on all addresses of the family of `remote`.
fn any_of_family(remote: SocketAddr) -> SocketAddr {
    match remote {
        SocketAddr::V4(_) => (std::net::Ipv4Addr::UNSPECIFIED, 0).into(),
        SocketAddr::V6(_) => (std::net::Ipv6Addr::UNSPECIFIED, 0).into(),
    }
}

/// Puts the reason on the log that the script does not get to see.
fn refused(call: &str, address: SocketAddr, error: &std::io::Error) -> Refusal {
    tracing::warn!(%address, %error, "DatagramSocket.{call} failed");
    Refusal::INVALID_SOCKET
}
