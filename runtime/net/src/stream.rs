//! An open connection: its buffers and what moves bytes between them and the operating system.

use std::io;
use std::net::SocketAddr;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, ReadBuf};

use crate::byte_queue::ByteQueue;
use crate::event::{CloseCause, ServerId};
use crate::stats::Stats;
use crate::transport::Transport;

/// An open connection.
#[derive(Debug)]
pub(crate) struct Stream {
    pub(crate) transport: Transport,
    pub(crate) peer: SocketAddr,
    /// The server that accepted it.
    pub(crate) server: Option<ServerId>,
    /// Bytes that arrived and that the script has not read.
    pub(crate) input: ByteQueue,
    /// Whether the last read was a large one. The next is then made without the detour by the shared buffer.
    bulk: bool,
    /// Whether reading stopped because `input` is full.
    pub(crate) paused: bool,
    /// Whether the embedder has asked for no more input.
    pub(crate) held: bool,
    /// Whether the connection stays open for sending when the peer has finished.
    pub(crate) stays_open: bool,
    /// Whether the peer has finished, and the connection has stayed open.
    pub(crate) finished: bool,
    /// Bytes that the script wrote and the operating system has not taken.
    pub(crate) output: ByteQueue,
    /// How many of `output` the script has flushed.
    flushed: usize,
    /// Whether the transport may hold bytes that the operating system has not taken.
    flushing: bool,
    /// Bytes that the operating system took.
    sent: u64,
    /// Whether sending failed. The connection is broken, but what had arrived before can still be read.
    pub(crate) broken: bool,
    /// Whether a [`Written`](crate::Event::Written) waits to be reported.
    pub(crate) written_queued: bool,
    /// Whether the stream is on the list that [`Net::flush_all`](crate::Net::flush_all) works off.
    pub(crate) listed: bool,
}

/// What reading found.
#[derive(Debug)]
pub(crate) enum Read {
    /// So many bytes, now in the input buffer.
    Data(usize),
    /// The connection's end.
    End(CloseCause),
    /// Nothing yet; the waker is registered. Or nothing wanted, as the input buffer is full.
    Nothing,
}

impl Stream {
    pub(crate) fn new(
        transport: Transport,
        peer: SocketAddr,
        server: Option<ServerId>,
        stats: &Arc<Stats>,
    ) -> Self {
        Self {
            transport,
            peer,
            server,
            input: ByteQueue::new(Arc::clone(stats)),
            bulk: false,
            paused: false,
            held: false,
            stays_open: false,
            finished: false,
            output: ByteQueue::new(Arc::clone(stats)),
            flushed: 0,
            flushing: false,
            sent: 0,
            broken: false,
            written_queued: false,
            listed: false,
        }
    }

    /// Reads what is there, once.
    pub(crate) fn poll_read(
        &mut self,
        cx: &mut Context<'_>,
        scratch: &mut [u8],
        room: usize,
    ) -> Read {
        self.paused = room == 0;
        if self.paused {
            return Read::Nothing;
        }
        let read = if self.bulk && room >= scratch.len() {
            let buffer = self.input.with_room(scratch.len());
            let read = pin!(self.transport.read_buf(buffer)).poll(cx);
            if let Poll::Ready(Ok(count)) = read {
                self.input.filled(count);
            }
            read
        } else {
            let size = room.min(scratch.len());
            self.poll_read_by(cx, &mut scratch[..size])
        };
        match read {
            Poll::Pending => Read::Nothing,
            Poll::Ready(Ok(0)) => Read::End(CloseCause::Finished),
            Poll::Ready(Ok(count)) => {
                self.bulk = count >= scratch.len() / 2;
                self.input.stats().received.add(count);
                Read::Data(count)
            }
            Poll::Ready(Err(error)) => Read::End(CloseCause::Broken(error)),
        }
    }

    /// Reads by way of a buffer, so that the stream's own buffer is no larger than what arrives.
    fn poll_read_by(
        &mut self,
        cx: &mut Context<'_>,
        scratch: &mut [u8],
    ) -> Poll<io::Result<usize>> {
        let mut buffer = ReadBuf::new(scratch);
        ready!(Pin::new(&mut self.transport).poll_read(cx, &mut buffer))?;
        self.input.push(buffer.filled());
        Poll::Ready(Ok(buffer.filled().len()))
    }

    /// Hands over all that was written until now.
    pub(crate) fn flush(&mut self) {
        self.flushed = self.output.len();
    }

    pub(crate) fn has_unflushed(&self) -> bool {
        self.flushed < self.output.len()
    }

    /// Writes flushed bytes until the operating system takes no more; says whether it took any.
    pub(crate) fn poll_write(&mut self, cx: &mut Context<'_>) -> bool {
        let before = self.sent;
        while self.flushed > 0 {
            let bytes = &self.output.as_slice()[..self.flushed];
            match Pin::new(&mut self.transport).poll_write(cx, bytes) {
                Poll::Pending => break,
                Poll::Ready(Ok(0)) => self.fail(&io::ErrorKind::WriteZero.into()),
                Poll::Ready(Ok(count)) => {
                    self.output.consume(count);
                    self.flushed -= count;
                    self.sent += count as u64;
                    self.flushing = self.transport.buffers();
                    self.output.stats().sent.add(count);
                }
                Poll::Ready(Err(error)) => self.fail(&error),
            }
        }
        if self.flushing
            && let Poll::Ready(outcome) = Pin::new(&mut self.transport).poll_flush(cx)
        {
            self.flushing = false;
            if let Err(error) = outcome {
                self.fail(&error);
            }
        }
        self.sent > before
    }

    /// Gives up sending. The end of the connection is reported by reading, after the data that had arrived.
    fn fail(&mut self, error: &io::Error) {
        tracing::debug!(peer = %self.peer, unsent = self.output.len(), %error, "the peer takes no more bytes");
        self.broken = true;
        self.output.consume(usize::MAX);
        self.flushed = 0;
    }

    pub(crate) fn pending(&self) -> u64 {
        self.output.len() as u64
    }

    pub(crate) fn total(&self) -> u64 {
        self.sent + self.pending()
    }
}
