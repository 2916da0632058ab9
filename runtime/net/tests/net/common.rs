//! What the tests share: a context with one server, and waiting that ends.

use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;

use airshim_net::{Event, Limits, Net, Sandbox, ServerSocket, StreamId};
use tokio::net::TcpStream;
use tokio::runtime::Handle;

/// Longer than anything takes that works.
const PATIENCE: Duration = Duration::from_secs(20);

/// A context and a server on 127.0.0.1 that accepts.
pub(crate) struct Host {
    pub(crate) net: Net,
    pub(crate) server: ServerSocket,
}

impl Host {
    pub(crate) fn new() -> Self {
        Self::with_limits(Limits::default())
    }

    pub(crate) fn with_limits(limits: Limits) -> Self {
        let mut net = Net::new(Handle::current(), limits);
        let mut server = bound("127.0.0.1");
        server.listen(&mut net, 0).expect("listening");
        server.set_accepting(&mut net, true);
        Self { net, server }
    }

    pub(crate) fn address(&self) -> SocketAddr {
        let ip = self.server.local_address().expect("bound");
        SocketAddr::new(ip, self.server.local_port())
    }

    /// The next event, which must come.
    pub(crate) async fn event(&mut self) -> Event {
        soon(self.net.next()).await
    }

    /// A new connection from outside: the server's end, and the peer's.
    pub(crate) async fn connection(&mut self) -> (StreamId, TcpStream) {
        let peer = soon(TcpStream::connect(self.address()))
            .await
            .expect("the server listens");
        match self.event().await {
            Event::Accepted { stream, .. } => (stream, peer),
            other => panic!("{other:?} instead of Accepted"),
        }
    }

    /// Waits until `count` bytes have arrived, and takes them. No other event may come.
    pub(crate) async fn read(&mut self, stream: StreamId, count: usize) -> Vec<u8> {
        while self.net.input(stream).expect("open").len() < count {
            match self.event().await {
                Event::Data { .. } => {}
                other => panic!("{other:?} instead of Data"),
            }
        }
        let bytes = self.net.input(stream).expect("open")[..count].to_vec();
        assert_eq!(self.net.consume(stream, count), Ok(count));
        bytes
    }

    /// Works for a while and expects that nothing happens.
    pub(crate) async fn nothing(&mut self) {
        if let Ok(event) = tokio::time::timeout(Duration::from_millis(100), self.net.next()).await {
            panic!("unexpected {event:?}");
        }
    }

    /// Works, with whatever events come, until the other side is done.
    pub(crate) async fn work_until<T>(&mut self, other: impl Future<Output = T>) -> T {
        soon(async {
            tokio::pin!(other);
            loop {
                tokio::select! {
                    result = &mut other => return result,
                    _ = self.net.next() => {}
                }
            }
        })
        .await
    }
}

/// A bound server.
pub(crate) fn bound(address: &str) -> ServerSocket {
    let mut server = ServerSocket::new(Sandbox::Application).expect("the application sandbox");
    let mut net = Net::new(Handle::current(), Limits::default());
    server
        .bind(&mut net, 0, Some(address))
        .expect("a free port");
    server
}

/// What the future gives, within the tests' patience.
pub(crate) async fn soon<T>(future: impl Future<Output = T>) -> T {
    tokio::time::timeout(PATIENCE, future)
        .await
        .expect("it happens in time")
}

/// Bytes of which no long run repeats.
pub(crate) fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15u64;
    let mut bytes = Vec::with_capacity(length + 8);
    while bytes.len() < length {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    bytes.truncate(length);
    bytes
}
