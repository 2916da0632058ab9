//! A connection that is closed for the script and still has bytes to send.

use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use socket2::SockRef;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Instant, Sleep};

use crate::Limits;
use crate::byte_queue::ByteQueue;
use crate::event::ServerId;
use crate::stream::Stream;
use crate::transport::Transport;

/// Sends the rest of the output, then finishes the sending side, then waits for the peer to do the same.
///
/// What the peer still sends is read and discarded: the script has closed the socket, and a peer that nobody reads
/// from may never come to read what is sent to it.
#[derive(Debug)]
pub(crate) struct Drain {
    transport: Transport,
    peer: SocketAddr,
    pub(crate) server: Option<ServerId>,
    output: ByteQueue,
    /// Whether our sending side is finished.
    finished: bool,
    /// Whether the peer's sending side is.
    peer_finished: bool,
    /// When patience ends: for progress while there is output, for the peer's end after it.
    deadline: Pin<Box<Sleep>>,
    drain_time: Duration,
    linger_time: Duration,
}

/// How far a [`Drain`] has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Progress {
    /// Waiting; the waker is registered.
    Waiting,
    /// There may be more to discard, when the others had their turn.
    Again,
    /// Over: the socket can be dropped.
    Done,
}

impl Drain {
    /// Takes over a stream. Must be called within the runtime.
    pub(crate) fn new(stream: Stream, peer_finished: bool, limits: &Limits) -> Self {
        Self {
            transport: stream.transport,
            peer: stream.peer,
            server: stream.server,
            output: stream.output,
            finished: false,
            peer_finished,
            deadline: Box::pin(tokio::time::sleep(limits.drain_time)),
            drain_time: limits.drain_time,
            linger_time: limits.linger_time,
        }
    }

    /// Bytes that are still to be sent.
    pub(crate) fn unsent(&self) -> usize {
        self.output.len()
    }

    /// Ends it with a reset, so that the peer knows that bytes are missing.
    pub(crate) fn reset(self) {
        tracing::warn!(peer = %self.peer, unsent = self.output.len(), "connection reset: the peer did not take all bytes");
        set_abortive(self.transport.tcp());
    }

    pub(crate) fn poll(&mut self, cx: &mut Context<'_>, scratch: &mut [u8]) -> Progress {
        if !self.finished && self.poll_output(cx).is_err() {
            return Progress::Done;
        }
        let again = !self.peer_finished && self.poll_discard(cx, scratch);
        if self.finished && self.peer_finished {
            return Progress::Done;
        }
        if self.deadline.as_mut().poll(cx).is_ready() {
            if !self.output.is_empty() {
                tracing::warn!(
                    peer = %self.peer, unsent = self.output.len(), waited = ?self.drain_time,
                    "connection reset: the peer takes no more bytes"
                );
                // The socket is dropped by the caller; with this option that sends the reset.
                set_abortive(self.transport.tcp());
            }
            return Progress::Done;
        }
        if again {
            Progress::Again
        } else {
            Progress::Waiting
        }
    }

    /// Sends as much as possible and finishes the sending side when all is sent. An error ends the connection.
    fn poll_output(&mut self, cx: &mut Context<'_>) -> Result<(), ()> {
        while !self.output.is_empty() {
            match Pin::new(&mut self.transport).poll_write(cx, self.output.as_slice()) {
                Poll::Pending => return Ok(()),
                Poll::Ready(Ok(count)) if count > 0 => {
                    self.output.consume(count);
                    self.output.stats().sent.add(count);
                    self.deadline
                        .as_mut()
                        .reset(Instant::now() + self.drain_time);
                }
                Poll::Ready(outcome) => {
                    tracing::debug!(peer = %self.peer, unsent = self.output.len(), ?outcome, "the peer takes no more bytes");
                    return Err(());
                }
            }
        }
        match Pin::new(&mut self.transport).poll_shutdown(cx) {
            Poll::Pending => return Ok(()),
            Poll::Ready(outcome) => outcome.map_err(drop)?,
        }
        self.finished = true;
        self.deadline
            .as_mut()
            .reset(Instant::now() + self.linger_time);
        Ok(())
    }

    /// Reads and discards once; says whether there may be more.
    fn poll_discard(&mut self, cx: &mut Context<'_>, scratch: &mut [u8]) -> bool {
        let mut buffer = ReadBuf::new(scratch);
        match Pin::new(&mut self.transport).poll_read(cx, &mut buffer) {
            Poll::Pending => false,
            Poll::Ready(Ok(())) if !buffer.filled().is_empty() => true,
            Poll::Ready(_) => {
                self.peer_finished = true;
                false
            }
        }
    }
}

/// Makes closing a connection reset it.
pub(crate) fn set_abortive(tcp: &TcpStream) {
    if let Err(error) = SockRef::from(tcp).set_linger(Some(Duration::ZERO)) {
        tracing::debug!(%error, "a connection cannot be reset and is closed in order instead");
    }
}
