//! What `flash.net.Socket` does with an open connection.

use std::net::SocketAddr;
use std::task::Context;
use std::time::Duration;

use std::sync::Arc;

use super::{Net, State};
use crate::event::StreamId;
use crate::{
    CertificateStatus, ConnectFailure, Origin, Refusal, TrustedCertificates, address, connect,
    drain,
};

/// The members of `Socket`. All but [`connect`](Net::connect) refuse with [`Refusal::INVALID_SOCKET`] when the
/// connection is not open: not yet, or not any more. That is the `IOError #2002` of AIR's own members (semantics §4).
impl Net {
    /// Starts to connect to a host name or IP address. The outcome is an event, [`Connected`](crate::Event::Connected)
    /// or [`ConnectFailed`](crate::Event::ConnectFailed); until then the connection is not open.
    ///
    /// `timeout` is `Socket.timeout`: see [`DEFAULT_CONNECT_TIMEOUT`](crate::DEFAULT_CONNECT_TIMEOUT) and
    /// [`MIN_CONNECT_TIMEOUT`](crate::MIN_CONNECT_TIMEOUT). It covers the look-up of the name.
    ///
    /// The caller has asked [`Sandbox::may_connect`](crate::Sandbox::may_connect) before. The [`Permissions`](crate::Permissions) are asked when the
    /// attempt begins; a denial is its outcome.
    ///
    /// # Errors
    ///
    /// [`Refusal::CONNECT_PORT`]: the port is outside of 0–65535.
    pub fn connect(
        &mut self,
        host: &str,
        port: i32,
        timeout: Duration,
    ) -> Result<StreamId, Refusal> {
        self.start(host, port, timeout, None)
    }

    /// As [`connect`](Self::connect), for content whose sandbox
    /// [needs a policy file](crate::ConnectPermission::NeedsPolicyFile): the host's socket policy files are asked first.
    ///
    /// # Errors
    ///
    /// [`Refusal::CONNECT_PORT`]: the port is outside of 0–65535.
    pub fn connect_by_policy(
        &mut self,
        host: &str,
        port: i32,
        timeout: Duration,
        origin: Origin,
    ) -> Result<StreamId, Refusal> {
        self.start(host, port, timeout, Some(origin))
    }

    fn start(
        &mut self,
        host: &str,
        port: i32,
        timeout: Duration,
        origin: Option<Origin>,
    ) -> Result<StreamId, Refusal> {
        let port = address::port(port, Refusal::CONNECT_PORT)?;
        let permissions = Arc::clone(&self.permissions);
        let policy = origin.map(|origin| (Arc::clone(&self.policies), origin));
        let attempt = connect::attempt(host, port, timeout, permissions, policy, None);
        Ok(self.insert(State::Connecting(attempt)))
    }

    /// Starts to connect as [`connect`](Self::connect) does, and speaks TLS there: `SecureSocket.connect`. The connection is
    /// open once the server's certificate was found good, by the certificates that are trusted here and by `certificates`.
    /// With an `origin` the host's socket policy files are asked first, as [`connect_by_policy`](Self::connect_by_policy)
    /// does.
    ///
    /// # Errors
    ///
    /// [`Refusal::CONNECT_PORT`]: the port is outside of 0–65535.
    pub fn connect_secure(
        &mut self,
        host: &str,
        port: i32,
        timeout: Duration,
        origin: Option<Origin>,
        certificates: &TrustedCertificates,
    ) -> Result<StreamId, Refusal> {
        let port = address::port(port, Refusal::CONNECT_PORT)?;
        let permissions = Arc::clone(&self.permissions);
        let policy = origin.map(|origin| (Arc::clone(&self.policies), origin));
        let attempt = match self.trust.connector(certificates) {
            Ok(connector) => {
                connect::attempt(host, port, timeout, permissions, policy, Some(connector))
            }
            Err(problem) => Box::pin(std::future::ready(Err(ConnectFailure::Insecure {
                status: CertificateStatus::UntrustedSigners,
                certificate: None,
                error: std::io::Error::other(problem),
            }))),
        };
        Ok(self.insert(State::Connecting(attempt)))
    }

    /// The certificate that the server has shown on a secure connection, in DER.
    pub fn peer_certificate(&self, id: StreamId) -> Option<&[u8]> {
        self.open(id).ok()?.transport.peer_certificate()
    }

    /// Whether the connection is open: `Socket.connected`.
    pub fn is_connected(&self, id: StreamId) -> bool {
        self.open(id).is_ok()
    }

    /// The bytes that arrived and were not [consumed](Self::consume) yet. Their number is `Socket.bytesAvailable`.
    ///
    /// More come with each [`Data`](crate::Event::Data) and at no other time, so the number does not change while the
    /// script handles an event.
    ///
    /// # Errors
    ///
    /// [`Refusal::INVALID_SOCKET`]: not open.
    pub fn input(&self, id: StreamId) -> Result<&[u8], Refusal> {
        Ok(self.open(id)?.input.as_slice())
    }

    /// Takes bytes from the front of the [input](Self::input): the script has read them.
    ///
    /// Returns how many there were to take, at most `count`.
    ///
    /// # Errors
    ///
    /// [`Refusal::INVALID_SOCKET`]: not open.
    pub fn consume(&mut self, id: StreamId, count: usize) -> Result<usize, Refusal> {
        let limit = self.limits.input_bytes;
        let (stream, waker) = self.open_mut(id)?;
        let count = stream.input.consume(count);
        if stream.paused && stream.input.len() < limit {
            stream.paused = false;
            waker.wake();
        }
        Ok(count)
    }

    /// Stops reading, or goes on with it: for an embedder that hands the input on to somebody who is slower than the peer.
    /// While it is held there are no [`Data`](crate::Event::Data) events, and no [`Closed`](crate::Event::Closed) for an end
    /// that lies behind unread data.
    ///
    /// # Errors
    ///
    /// [`Refusal::INVALID_SOCKET`]: not open.
    pub fn hold_input(&mut self, id: StreamId, hold: bool) -> Result<(), Refusal> {
        let (stream, waker) = self.open_mut(id)?;
        stream.held = hold;
        if !hold {
            waker.wake();
        }
        Ok(())
    }

    /// Has the connection stay open for sending when the peer has finished: for an embedder that hands the input on, and whose
    /// program answers later. It then gets [`PeerFinished`](crate::Event::PeerFinished) in place of
    /// [`Closed`](crate::Event::Closed), and closes the connection itself.
    ///
    /// # Errors
    ///
    /// [`Refusal::INVALID_SOCKET`]: not open.
    pub fn keep_open_at_end(&mut self, id: StreamId) -> Result<(), Refusal> {
        self.open_mut(id)?.0.stays_open = true;
        Ok(())
    }

    /// Appends bytes to the output. They are sent by [`flush`](Self::flush), or at the latest when the script is done
    /// and the next event is asked for.
    ///
    /// # Errors
    ///
    /// - [`Refusal::INVALID_SOCKET`]: not open.
    /// - [`Refusal::OUTPUT_FULL`]: the output would exceed [`Limits::output_bytes`](crate::Limits::output_bytes), or all
    ///   buffers together [`Limits::total_bytes`](crate::Limits::total_bytes). Nothing was appended.
    pub fn write(&mut self, id: StreamId, bytes: &[u8]) -> Result<(), Refusal> {
        let (limits, buffered) = (self.limits.clone(), self.stats.buffered());
        let (stream, _) = self.open_mut(id)?;
        if stream.broken {
            // The peer takes nothing any more. The script learns it from `Closed`, which is on its way.
            return Ok(());
        }
        if bytes.len() > limits.room(limits.output_bytes, stream.output.len(), buffered) {
            tracing::warn!(peer = %stream.peer, pending = stream.output.len(), "write refused: the output is full");
            return Err(Refusal::OUTPUT_FULL);
        }
        stream.output.push(bytes);
        if !stream.listed {
            stream.listed = true;
            self.unflushed.push(id);
        }
        Ok(())
    }

    /// How many bytes were written and not yet taken by the operating system: `Socket.bytesPending`.
    ///
    /// # Errors
    ///
    /// [`Refusal::INVALID_SOCKET`]: not open.
    pub fn bytes_pending(&self, id: StreamId) -> Result<u64, Refusal> {
        Ok(self.open(id)?.pending())
    }

    /// Sends what was written. As much as the operating system takes leaves before the call returns; the rest follows
    /// by itself. Each part is reported by [`Written`](crate::Event::Written).
    ///
    /// # Errors
    ///
    /// [`Refusal::INVALID_SOCKET`]: not open.
    pub fn flush(&mut self, id: StreamId) -> Result<(), Refusal> {
        let (stream, waker) = self.open_mut(id)?;
        stream.flush();
        let mut cx = Context::from_waker(waker.waker());
        let wrote = super::unbudgeted(|| stream.poll_write(&mut cx));
        if wrote && !stream.written_queued {
            stream.written_queued = true;
            self.written.push_back(id);
        }
        Ok(())
    }

    /// Flushes every connection that was written to: AIR's flush at the end of an execution frame (semantics §4.2, row
    /// "auto flush").
    ///
    /// Asking for the next event does it first of all, so it is needed only where something long comes before that.
    pub fn flush_all(&mut self) {
        for index in 0..self.unflushed.len() {
            let id = self.unflushed[index];
            if let Ok((stream, _)) = self.open_mut(id) {
                stream.listed = false;
                if stream.has_unflushed() {
                    self.flush(id)
                        .expect("the stream is open, it has just been found");
                }
            }
        }
        self.unflushed.clear();
    }

    /// Closes the connection in order: what was written, flushed or not, is sent, then the peer sees the end.
    ///
    /// For the script it is closed when the call returns, and there are no more events. The rest is sent in the
    /// background for as long as the peer takes it; see [`Limits::drain_time`](crate::Limits::drain_time). An attempt
    /// to connect is given up.
    ///
    /// # Errors
    ///
    /// [`Refusal::INVALID_SOCKET`]: neither open nor connecting.
    pub fn close(&mut self, id: StreamId) -> Result<(), Refusal> {
        self.visible(id)?;
        super::unbudgeted(|| self.end(id, true, false));
        Ok(())
    }

    /// Closes the connection by a reset: bytes that were not sent are discarded, and the peer sees an error.
    ///
    /// # Errors
    ///
    /// [`Refusal::INVALID_SOCKET`]: neither open nor connecting.
    pub fn abort(&mut self, id: StreamId) -> Result<(), Refusal> {
        self.visible(id)?;
        if let Ok(stream) = self.open(id) {
            drain::set_abortive(stream.transport.tcp());
        }
        self.end(id, false, false);
        Ok(())
    }

    /// The address and port of the connection on this computer.
    ///
    /// # Errors
    ///
    /// [`Refusal::INVALID_SOCKET`]: not open. (`Socket.localAddress` is then null and `localPort` 0, they throw
    /// nothing.)
    pub fn local_address(&self, id: StreamId) -> Result<SocketAddr, Refusal> {
        let local = self.open(id)?.transport.tcp().local_addr();
        let mut local = local.map_err(|_| Refusal::INVALID_SOCKET)?;
        // As that of the peer: an inherited socket may serve both families.
        local.set_ip(local.ip().to_canonical());
        Ok(local)
    }

    /// The address and port of the peer.
    ///
    /// # Errors
    ///
    /// [`Refusal::INVALID_SOCKET`]: not open. (`Socket.remoteAddress` is then null and `remotePort` 0, they throw
    /// nothing.)
    pub fn remote_address(&self, id: StreamId) -> Result<SocketAddr, Refusal> {
        Ok(self.open(id)?.peer)
    }

    /// Whether small writes are sent at once rather than collected while a reply is awaited: `Socket.tcpNoDelay`, of
    /// which AIR's default is false.
    ///
    /// # Errors
    ///
    /// [`Refusal::INVALID_SOCKET`]: not open.
    pub fn tcp_nodelay(&self, id: StreamId) -> Result<bool, Refusal> {
        let nodelay = self.open(id)?.transport.tcp().nodelay();
        nodelay.map_err(|_| Refusal::INVALID_SOCKET)
    }

    /// Sets [`tcp_nodelay`](Self::tcp_nodelay).
    ///
    /// # Errors
    ///
    /// [`Refusal::INVALID_SOCKET`]: not open.
    pub fn set_tcp_nodelay(&mut self, id: StreamId, nodelay: bool) -> Result<(), Refusal> {
        let outcome = self.open(id)?.transport.tcp().set_nodelay(nodelay);
        outcome.map_err(|_| Refusal::INVALID_SOCKET)
    }

    /// Refuses unless the connection is open or being opened.
    fn visible(&self, id: StreamId) -> Result<(), Refusal> {
        match self.streams.get(id.0) {
            Some(connection) if !matches!(connection.state, State::Draining(_)) => Ok(()),
            _ => Err(Refusal::INVALID_SOCKET),
        }
    }
}
