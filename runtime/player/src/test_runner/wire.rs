//! What carries the bytes of a scripted conversation.

use std::io::{ErrorKind, Read, Result, Write};
use std::net::{Shutdown, SocketAddr, TcpStream, UdpSocket};
use std::sync::Arc;
use std::time::Duration;

use tokio_rustls::rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::client_script::Protocol;

/// A connection, or a socket for packets.
pub(super) enum Wire {
    /// A TCP connection.
    Tcp(TcpStream),
    /// A TLS connection, of which this is the server.
    Tls(Box<StreamOwned<ServerConnection, TcpStream>>),
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
            Protocol::Tls => Err(ErrorKind::Unsupported.into()),
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

    /// Takes over a connection that a program has made, and speaks TLS there if it is told how. The handshake is done by the
    /// first step that sends or receives.
    pub(super) fn accepted(tcp: TcpStream, tls: Option<&Arc<ServerConfig>>) -> Result<Self> {
        tcp.set_nonblocking(false)?;
        tcp.set_nodelay(true)?;
        let Some(config) = tls else {
            return Ok(Self::Tcp(tcp));
        };
        let tls = ServerConnection::new(Arc::clone(config)).map_err(std::io::Error::other)?;
        Ok(Self::Tls(Box::new(StreamOwned::new(tls, tcp))))
    }

    /// Sends bytes: all of them, or as one packet.
    pub(super) fn send(&mut self, bytes: &[u8], limit: Duration) -> Result<()> {
        match self {
            Self::Tcp(tcp) => {
                tcp.set_write_timeout(Some(limit))?;
                tcp.write_all(bytes)
            }
            Self::Tls(tls) => {
                tls.sock.set_write_timeout(Some(limit))?;
                tls.sock.set_read_timeout(Some(limit))?;
                tls.write_all(bytes)?;
                tls.flush()
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
            Self::Tls(tls) => {
                tls.sock.set_write_timeout(Some(limit))?;
                tls.sock.set_read_timeout(Some(limit))?;
                match tls.read(buffer) {
                    // The peer has broken the connection off, or said that it doesn't trust the certificate.
                    Err(error)
                        if matches!(
                            error.kind(),
                            ErrorKind::UnexpectedEof | ErrorKind::InvalidData
                        ) =>
                    {
                        Ok(0)
                    }
                    outcome => outcome,
                }
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
            Self::Tls(tls) => {
                tls.conn.send_close_notify();
                tls.flush()?;
                tls.sock.shutdown(Shutdown::Write)
            }
            Self::Udp { .. } => Err(ErrorKind::Unsupported.into()),
        }
    }

    /// Gives the socket a time to linger of nothing, which makes the kernel send RST in place of FIN when it is closed.
    pub(super) fn make_abortive(&mut self) -> Result<()> {
        match self {
            Self::Tcp(tcp) => socket2::SockRef::from(&*tcp).set_linger(Some(Duration::ZERO)),
            Self::Tls(tls) => socket2::SockRef::from(&tls.sock).set_linger(Some(Duration::ZERO)),
            Self::Udp { .. } => Err(ErrorKind::Unsupported.into()),
        }
    }
}

impl Drop for Wire {
    /// A TLS connection ends with a message that says so.
    fn drop(&mut self) {
        if let Self::Tls(tls) = self {
            tls.conn.send_close_notify();
            // A peer that is gone needs no message.
            drop(tls.flush());
        }
    }
}
