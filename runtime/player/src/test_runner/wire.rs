//! What carries the bytes of a scripted conversation.

use std::io::{ErrorKind, Read, Result, Write};
use std::net::{Shutdown, SocketAddr, TcpStream, UdpSocket};
use std::time::Duration;

use super::client_script::Protocol;

/// A connection, or a socket for packets.
pub(super) enum Wire {
    /// A TCP connection.
    Tcp(TcpStream),
    /// A UDP socket.
    Udp {
        /// The socket.
        udp: UdpSocket,
        /// Where packets go to: the target, or whoever sent the last one.
        peer: Option<SocketAddr>,
    },
}

impl Wire {
    /// Connects to a program.
    pub(super) fn connect(
        protocol: Protocol,
        address: SocketAddr,
        limit: Duration,
    ) -> Result<Self> {
        match protocol {
            Protocol::Tcp => {
                let tcp = TcpStream::connect_timeout(&address, limit)?;
                tcp.set_nodelay(true)?;
                Ok(Self::Tcp(tcp))
            }
            Protocol::Udp => {
                let any = match address {
                    SocketAddr::V4(_) => "0.0.0.0:0",
                    SocketAddr::V6(_) => "[::]:0",
                };
                Ok(Self::Udp {
                    udp: UdpSocket::bind(any)?,
                    peer: Some(address),
                })
            }
        }
    }

    /// Takes over a connection that a program has made.
    pub(super) fn accepted(tcp: TcpStream) -> Result<Self> {
        tcp.set_nonblocking(false)?;
        tcp.set_nodelay(true)?;
        Ok(Self::Tcp(tcp))
    }

    /// Sends bytes: all of them, or as one packet.
    pub(super) fn send(&mut self, bytes: &[u8], limit: Duration) -> Result<()> {
        match self {
            Self::Tcp(tcp) => {
                tcp.set_write_timeout(Some(limit))?;
                tcp.write_all(bytes)
            }
            Self::Udp { udp, peer } => {
                let nobody = || std::io::Error::other("no packet has come, so there's no peer");
                udp.send_to(bytes, peer.ok_or_else(nobody)?).map(drop)
            }
        }
    }

    /// Receives bytes: some of them, or one packet.
    pub(super) fn receive(&mut self, buffer: &mut [u8], limit: Duration) -> Result<usize> {
        match self {
            Self::Tcp(tcp) => {
                tcp.set_read_timeout(Some(limit))?;
                tcp.read(buffer)
            }
            Self::Udp { udp, peer } => {
                udp.set_read_timeout(Some(limit))?;
                let (count, from) = udp.recv_from(buffer)?;
                *peer = Some(from);
                Ok(count)
            }
        }
    }

    /// Sends the end of the stream; receiving goes on.
    pub(super) fn half_close(&mut self) -> Result<()> {
        match self {
            Self::Tcp(tcp) => tcp.shutdown(Shutdown::Write),
            Self::Udp { .. } => Err(ErrorKind::Unsupported.into()),
        }
    }

    /// Gives the socket a time to linger of nothing, which makes the kernel send RST in place of FIN when it is closed.
    pub(super) fn make_abortive(&mut self) -> Result<()> {
        match self {
            Self::Tcp(tcp) => socket2::SockRef::from(&*tcp).set_linger(Some(Duration::ZERO)),
            Self::Udp { .. } => Err(ErrorKind::Unsupported.into()),
        }
    }
}
