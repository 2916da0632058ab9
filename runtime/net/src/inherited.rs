//! Listening sockets that the process was started with.

use std::io;
use std::net::SocketAddr;

use socket2::{SockRef, Socket};

/// A listening socket, and by which address a server asks for it.
#[derive(Debug)]
pub(crate) struct Inherited {
    socket: Socket,
    address: SocketAddr,
    name: String,
}

impl Inherited {
    /// Takes a socket over.
    ///
    /// # Errors
    ///
    /// The operating system's.
    pub(crate) fn new(listener: std::net::TcpListener, name: &str) -> io::Result<Self> {
        listener.set_nonblocking(true)?;
        if !SockRef::from(&listener).is_listener()? {
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                "the socket does not listen",
            ));
        }
        Ok(Self {
            address: listener.local_addr()?,
            socket: listener.into(),
            name: name.to_owned(),
        })
    }

    /// Whether a server that is bound to an address means this socket. Port 0 means none.
    pub(crate) fn is_meant_by(&self, asked: SocketAddr) -> bool {
        if asked.port() == 0 {
            return false;
        }
        match self.named_address() {
            Some((ip, port)) => port == asked.port() && ip.is_none_or(|ip| same_ip(ip, asked.ip())),
            None => self.address.port() == asked.port() && same_ip(self.address.ip(), asked.ip()),
        }
    }

    /// What the name says, where it says an address: a port, or an IP address and a port.
    fn named_address(&self) -> Option<(Option<std::net::IpAddr>, u16)> {
        if let Ok(port) = self.name.parse() {
            return Some((None, port));
        }
        let address: SocketAddr = self.name.parse().ok()?;
        Some((Some(address.ip()), address.port()))
    }

    /// A handle of the socket, and the address that the server is told. It stays here, too, to be asked for again.
    ///
    /// # Errors
    ///
    /// The operating system's, where it has no handle to give.
    pub(crate) fn take(&self, asked: SocketAddr) -> io::Result<(Socket, SocketAddr)> {
        let mut told = self.address;
        // systemd opens one socket for both families where it is given a port alone.
        if asked.is_ipv4() && told.is_ipv6() && told.ip().is_unspecified() {
            told.set_ip(asked.ip());
        }
        Ok((self.socket.try_clone()?, told))
    }
}

impl std::fmt::Display for Inherited {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} at {}", self.name, self.address)
    }
}

/// All addresses are the same in either family: a socket for IPv6 may serve IPv4 as well.
fn same_ip(a: std::net::IpAddr, b: std::net::IpAddr) -> bool {
    a == b || a.is_unspecified() && b.is_unspecified()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address;

    fn inherited(name: &str) -> Inherited {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        Inherited::new(listener, name).expect("it listens")
    }

    fn is_meant_by(inherited: &Inherited, asked: &str) -> bool {
        inherited.is_meant_by(address::parse(asked, 8080).expect("an address"))
    }

    #[test]
    fn a_name_that_is_an_address_stands_for_it() {
        assert!(is_meant_by(&inherited("8080"), "0.0.0.0"));
        assert!(is_meant_by(&inherited("8080"), "::1"));
        assert!(!is_meant_by(&inherited("8081"), "0.0.0.0"));
        assert!(is_meant_by(&inherited("127.0.0.1:8080"), "127.0.0.1"));
        assert!(!is_meant_by(&inherited("127.0.0.1:8080"), "0.0.0.0"));
        assert!(is_meant_by(&inherited("[::]:8080"), "0.0.0.0"));
    }

    #[test]
    fn another_name_leaves_it_to_the_sockets_own_address() {
        let socket = inherited("web");
        assert!(!is_meant_by(&socket, "127.0.0.1"));
        assert!(socket.is_meant_by(socket.address));
        let mut other = socket.address;
        other.set_port(0);
        assert!(!socket.is_meant_by(other));
    }
}
