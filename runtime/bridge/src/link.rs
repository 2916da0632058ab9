//! A connection from the player: how it is read and written, whatever carries it.
//!
//! The player's `Socket` reaches the host by a WebSocket where it runs in a browser, and by TCP where it is a program of its
//! own. Its first bytes say who it is and what it is for; then it carries one connection's bytes, or the host's messages.

use std::future::Future;
use std::io;
use std::sync::Arc;

use bytes::{Bytes, BytesMut};
use futures_util::stream::{SplitSink, SplitStream};
use futures_util::{SinkExt, StreamExt};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::sync::{Semaphore, mpsc};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::{self, Message};

use crate::guard::Token;

/// The end of a connection that bytes come from.
pub(crate) trait Source: Send {
    /// The next bytes; `None` at the end.
    fn read(&mut self) -> impl Future<Output = io::Result<Option<Bytes>>> + Send;
}

/// The end of a connection that bytes go to.
pub(crate) trait Sink: Send + 'static {
    /// Sends bytes; completes when there is room for more.
    fn write(&mut self, bytes: Bytes) -> impl Future<Output = io::Result<()>> + Send;

    /// Ends the connection in order.
    fn finish(&mut self) -> impl Future<Output = io::Result<()>> + Send;
}

impl<T: AsyncRead + AsyncWrite + Unpin + Send + 'static> Source
    for SplitStream<WebSocketStream<T>>
{
    async fn read(&mut self) -> io::Result<Option<Bytes>> {
        loop {
            return match self.next().await {
                None | Some(Ok(Message::Close(_))) => Ok(None),
                Some(Ok(Message::Binary(bytes))) => Ok(Some(bytes)),
                Some(Ok(Message::Ping(_) | Message::Pong(_) | Message::Frame(_))) => continue,
                Some(Ok(Message::Text(_))) => Err(io::Error::new(
                    io::ErrorKind::InvalidData,
                    "text instead of bytes",
                )),
                Some(Err(error)) => Err(io_error(error)),
            };
        }
    }
}

impl<T: AsyncRead + AsyncWrite + Unpin + Send + 'static> Sink
    for SplitSink<WebSocketStream<T>, Message>
{
    async fn write(&mut self, bytes: Bytes) -> io::Result<()> {
        self.send(Message::Binary(bytes)).await.map_err(io_error)
    }

    async fn finish(&mut self) -> io::Result<()> {
        self.close().await.map_err(io_error)
    }
}

/// The end of a TCP connection that bytes come from.
#[derive(Debug)]
pub(crate) struct TcpSource {
    tcp: OwnedReadHalf,
    buffer: BytesMut,
}

impl TcpSource {
    pub(crate) fn new(tcp: OwnedReadHalf) -> Self {
        Self {
            tcp,
            buffer: BytesMut::new(),
        }
    }
}

impl Source for TcpSource {
    async fn read(&mut self) -> io::Result<Option<Bytes>> {
        self.buffer.reserve(CHUNK);
        let count = self.tcp.read_buf(&mut self.buffer).await?;
        Ok((count > 0).then(|| self.buffer.split().freeze()))
    }
}

impl Sink for OwnedWriteHalf {
    async fn write(&mut self, bytes: Bytes) -> io::Result<()> {
        self.write_all(&bytes).await
    }

    async fn finish(&mut self) -> io::Result<()> {
        self.shutdown().await
    }
}

fn io_error(error: tungstenite::Error) -> io::Error {
    match error {
        tungstenite::Error::Io(error) => error,
        error => io::Error::other(error),
    }
}

/// The most that is read at a time.
const CHUNK: usize = 64 << 10;

/// What a connection from the player is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// The host's messages.
    Control,
    /// The bytes of an accepted connection.
    Stream(u32),
}

/// The length of an introduction: the page's key, a kind and a number.
const INTRODUCTION: usize = Token::LENGTH + 1 + 4;

/// Reads the introduction. Gives the key that it has, the purpose, and what came behind it.
pub(crate) async fn introduction(source: &mut impl Source) -> io::Result<(String, Purpose, Bytes)> {
    let mut bytes = BytesMut::new();
    while bytes.len() < INTRODUCTION {
        let Some(more) = source.read().await? else {
            return Err(io::ErrorKind::UnexpectedEof.into());
        };
        bytes.extend_from_slice(&more);
    }
    let rest = bytes.split_off(INTRODUCTION).freeze();
    let unknown = || io::Error::new(io::ErrorKind::InvalidData, "no introduction");
    let (key, rest_of_it) = bytes.split_at(Token::LENGTH);
    let key = std::str::from_utf8(key).map_err(|_| unknown())?.to_owned();
    let (kind, number) = rest_of_it.split_at(1);
    let number = u32::from_be_bytes(number.try_into().map_err(|_| unknown())?);
    let purpose = match kind {
        [0] => Purpose::Control,
        [1] => Purpose::Stream(number),
        _ => return Err(unknown()),
    };
    Ok((key, purpose, rest))
}

/// Bytes of one connection that may be on their way from the player to the peer: then the player has to wait.
pub(crate) const CREDIT: usize = 4 << 20;

/// Passes on what comes from the player until that ends. A permit of `credit` stands for a byte; they are given back by the
/// receiver.
pub(crate) async fn pump_in<T>(
    source: &mut impl Source,
    first: Bytes,
    credit: &Semaphore,
    to: &mpsc::Sender<T>,
    wrap: impl Fn(Bytes) -> T,
) -> io::Result<()> {
    let mut next = Some(first);
    while let Some(mut bytes) = next {
        while !bytes.is_empty() {
            let part = bytes.split_to(bytes.len().min(CHUNK));
            // As a part is far smaller than the whole credit, this comes to an end.
            let Ok(permits) = credit.acquire_many(part.len() as u32).await else {
                return Ok(());
            };
            permits.forget();
            if to.send(wrap(part)).await.is_err() {
                return Ok(());
            }
        }
        next = source.read().await?;
    }
    Ok(())
}

/// Sends to the player what comes, and ends the connection when nothing can come any more. After each part the host gets a
/// message of `room`.
pub(crate) async fn pump_out<T: Send>(
    sink: &mut impl Sink,
    from: &mut mpsc::Receiver<Bytes>,
    to: &mpsc::Sender<T>,
    room: impl Fn() -> T + Send,
) -> io::Result<()> {
    while let Some(bytes) = from.recv().await {
        sink.write(bytes).await?;
        if to.send(room()).await.is_err() {
            break;
        }
    }
    sink.finish().await
}

/// A new credit.
pub(crate) fn credit() -> Arc<Semaphore> {
    Arc::new(Semaphore::new(CREDIT))
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use super::*;

    /// A connection that gives these pieces.
    struct Pieces(VecDeque<Bytes>);

    impl Pieces {
        fn new<'p>(pieces: impl IntoIterator<Item = &'p [u8]>) -> Self {
            Self(pieces.into_iter().map(Bytes::copy_from_slice).collect())
        }
    }

    impl Source for Pieces {
        async fn read(&mut self) -> io::Result<Option<Bytes>> {
            Ok(self.0.pop_front())
        }
    }

    #[tokio::test]
    async fn an_introduction_may_come_in_pieces() {
        let key = "0123456789abcdef0123456789abcdef";
        let mut sent = key.as_bytes().to_vec();
        sent.extend_from_slice(&[1, 0, 0, 1, 2]);
        sent.extend_from_slice(b"rest");
        for cut in [1, 31, 33, 36, 37, 40] {
            let mut source = Pieces::new([&sent[..cut], &sent[cut..]]);
            let (found, purpose, rest) = introduction(&mut source).await.expect("whole");
            assert_eq!((found.as_str(), purpose), (key, Purpose::Stream(258)));
            assert!(b"rest".starts_with(&rest), "{cut}");
        }
        let mut source = Pieces::new([&sent[..36]]);
        assert!(introduction(&mut source).await.is_err());
        sent[32] = 9;
        let mut source = Pieces::new([&sent[..]]);
        assert!(introduction(&mut source).await.is_err());
    }
}
