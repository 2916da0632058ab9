//! The native half of a `flash.net.Socket` object.

use std::net::SocketAddr;
use std::time::Duration;

use super::objects::{Attempt, Connected};
use super::{Content, Player};
use crate::event::StreamId;
use crate::{
    ConnectPermission, DEFAULT_CONNECT_TIMEOUT, MIN_CONNECT_TIMEOUT, Net, Origin, Refusal,
    TrustedCertificates,
};

/// The native data of a `flash.net.Socket` object, from which `SecureSocket` and `XMLSocket` have theirs: which connection
/// it has, and what was set before there was one.
///
/// What is read and written goes straight to the [`Net`], by [`stream`](Self::stream):
///
/// ```
/// # use airshim_net::{Net, Refusal, embed::SocketObject};
/// /// `readUTFBytes(length)`, apart from its decoding. `None` is EOFError #2030.
/// fn read(socket: &SocketObject, net: &mut Net, length: usize) -> Result<Option<Vec<u8>>, Refusal> {
///     let stream = socket.stream()?;
///     let Some(bytes) = net.input(stream)?.get(..length).map(<[u8]>::to_vec) else {
///         return Ok(None);
///     };
///     net.consume(stream, length)?;
///     Ok(Some(bytes))
/// }
///
/// /// `writeBytes(bytes)`, whatever the type; `flush()` is `net.flush(stream)`.
/// fn write(socket: &SocketObject, net: &mut Net, bytes: &[u8]) -> Result<(), Refusal> {
///     net.write(socket.stream()?, bytes)
/// }
/// ```
///
/// An object whose connection lasts is kept alive by [`Objects`](super::Objects), so a finalizer never meets one.
#[derive(Debug)]
pub struct SocketObject {
    /// The connection, from `connect` or from being accepted. It may have ended: every call with it is refused then.
    stream: Option<StreamId>,
    timeout: Duration,
    no_delay: bool,
    reports_progress: bool,
}

impl SocketObject {
    /// `new Socket()`.
    pub fn new() -> Self {
        Self {
            stream: None,
            timeout: DEFAULT_CONNECT_TIMEOUT,
            no_delay: false,
            reports_progress: false,
        }
    }

    /// That of a connection which a server has accepted.
    pub(super) fn accepted(stream: StreamId) -> Self {
        Self {
            stream: Some(stream),
            ..Self::new()
        }
    }

    /// The connection, for all that [`Net`] does with one.
    ///
    /// # Errors
    ///
    /// [`Refusal::INVALID_SOCKET`] where there never was one, or it was closed. One that isn't open yet, or has ended, is
    /// refused by the [`Net`].
    pub fn stream(&self) -> Result<StreamId, Refusal> {
        self.stream.ok_or(Refusal::INVALID_SOCKET)
    }

    /// `connect(host, port)`. A connection that is open gives way, once the port was found good (semantics §4.2). The object
    /// `this` is kept alive until the connection ends.
    ///
    /// A host that is null is the player's to treat: AIR's application content gets TypeError #1009.
    ///
    /// # Errors
    ///
    /// - [`Refusal::LOCAL_WITH_FILE`]: the content's sandbox has no sockets.
    /// - [`Refusal::CONNECT_PORT`]: the port is outside of 0–65535.
    pub fn connect<P: Player>(
        &mut self,
        player: &mut P,
        this: &P::Object,
        content: Content<'_>,
        host: &str,
        port: i32,
    ) -> Result<(), Refusal> {
        let timeout = self.timeout;
        self.start(
            player,
            this,
            content,
            host,
            |net, host, origin| match origin {
                None => net.connect(host, port, timeout),
                Some(origin) => net.connect_by_policy(host, port, timeout, origin),
            },
        )
    }

    /// `SecureSocket.connect(host, port)`: the same, by TLS. The server's certificate is judged by those that the [`Net`]
    /// trusts and by the ones that the script has added.
    ///
    /// # Errors
    ///
    /// Those of [`connect`](Self::connect).
    pub fn connect_secure<P: Player>(
        &mut self,
        player: &mut P,
        this: &P::Object,
        content: Content<'_>,
        host: &str,
        port: i32,
        certificates: &TrustedCertificates,
    ) -> Result<(), Refusal> {
        let timeout = self.timeout;
        self.start(player, this, content, host, |net, host, origin| {
            net.connect_secure(host, port, timeout, origin, certificates)
        })
    }

    fn start<P: Player>(
        &mut self,
        player: &mut P,
        this: &P::Object,
        content: Content<'_>,
        host: &str,
        open: impl FnOnce(&mut Net, &str, Option<Origin>) -> Result<StreamId, Refusal>,
    ) -> Result<(), Refusal> {
        // A script's string may hold a NUL; the host ends there (semantics §4.2).
        let host = host.split('\0').next().unwrap_or_default();
        let origin = match content.sandbox.may_connect()? {
            ConnectPermission::Granted => None,
            ConnectPermission::NeedsPolicyFile => Some(Origin::of_url(content.url)),
        };
        let stream = player.with_net(|net, _| open(net, host, origin))?;
        if self.stream.is_some() {
            // Refused where the connection has ended by itself, which comes to the same.
            let _ = self.close(player);
        }
        self.stream = Some(stream);
        let attempt = Attempt {
            host: host.to_owned(),
            url: content.url.to_owned(),
            no_delay: self.no_delay,
        };
        let connected = Connected {
            root: player.root(this),
            reports_progress: self.reports_progress,
            attempt: Some(Box::new(attempt)),
        };
        player.with_net(|_, objects| objects.sockets.insert(stream, connected));
        Ok(())
    }

    /// `close()`: what was written is still sent (semantics §4.2). There is no event.
    ///
    /// # Errors
    ///
    /// [`Refusal::INVALID_SOCKET`] where it isn't open nor being opened.
    pub fn close<P: Player>(&mut self, player: &mut P) -> Result<(), Refusal> {
        let stream = self.stream.take().ok_or(Refusal::INVALID_SOCKET)?;
        let (connected, closed) =
            player.with_net(|net, objects| (objects.sockets.remove(&stream), net.close(stream)));
        if let Some(connected) = connected {
            player.release(connected.root);
        }
        closed
    }

    /// `connected`.
    pub fn connected(&self, net: &Net) -> bool {
        self.stream.is_some_and(|stream| net.is_connected(stream))
    }

    /// `bytesAvailable`.
    ///
    /// # Errors
    ///
    /// [`Refusal::INVALID_SOCKET`] where it isn't open.
    pub fn bytes_available(&self, net: &Net) -> Result<usize, Refusal> {
        Ok(net.input(self.stream()?)?.len())
    }

    /// `bytesPending`, a uint.
    ///
    /// # Errors
    ///
    /// [`Refusal::INVALID_SOCKET`] where it isn't open.
    pub fn bytes_pending(&self, net: &Net) -> Result<u32, Refusal> {
        let pending = net.bytes_pending(self.stream()?)?;
        Ok(u32::try_from(pending).unwrap_or(u32::MAX))
    }

    /// `localAddress` and `localPort`. `None` where it isn't open: null and 0.
    pub fn local_address(&self, net: &Net) -> Option<SocketAddr> {
        net.local_address(self.stream?).ok()
    }

    /// `remoteAddress` and `remotePort`. `None` where it isn't open: null and 0.
    pub fn remote_address(&self, net: &Net) -> Option<SocketAddr> {
        net.remote_address(self.stream?).ok()
    }

    /// `timeout`, in milliseconds.
    pub fn timeout_ms(&self) -> u32 {
        u32::try_from(self.timeout.as_millis()).unwrap_or(u32::MAX)
    }

    /// `timeout = value`: of connections that are opened from now on. Less than 250 is raised to that.
    pub fn set_timeout_ms(&mut self, timeout: u32) {
        self.timeout = Duration::from_millis(timeout.into()).max(MIN_CONNECT_TIMEOUT);
    }

    /// `tcpNoDelay`.
    pub fn tcp_no_delay(&self) -> bool {
        self.no_delay
    }

    /// `tcpNoDelay = value`: of the connection, and of those that the object opens from now on.
    ///
    /// # Errors
    ///
    /// [`Refusal::INVALID_SOCKET`] where the system refuses.
    pub fn set_tcp_no_delay<P: Player>(
        &mut self,
        player: &mut P,
        no_delay: bool,
    ) -> Result<(), Refusal> {
        self.no_delay = no_delay;
        let Some(stream) = self.stream else {
            return Ok(());
        };
        player.with_net(|net, objects| {
            if net.is_connected(stream) {
                return net.set_tcp_nodelay(stream, no_delay);
            }
            if let Some(connected) = objects.sockets.get_mut(&stream)
                && let Some(attempt) = &mut connected.attempt
            {
                attempt.no_delay = no_delay;
            }
            Ok(())
        })
    }

    /// Says whether the object has a listener for `outputProgress`, which is dispatched only then: to be called when the
    /// first comes and when the last one goes.
    pub fn set_reports_progress<P: Player>(&mut self, player: &mut P, reports: bool) {
        self.reports_progress = reports;
        let Some(stream) = self.stream else {
            return;
        };
        player.with_net(|_, objects| {
            if let Some(connected) = objects.sockets.get_mut(&stream) {
                connected.reports_progress = reports;
            }
        });
    }
}

impl Default for SocketObject {
    fn default() -> Self {
        Self::new()
    }
}
