//! A listening socket and its rules for when to accept.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Instant, Sleep};

use crate::bound_table::Reservation;

/// The first pause after a failed accept; it doubles up to [`Limits::accept_pause`](crate::Limits::accept_pause).
const FIRST_PAUSE: Duration = Duration::from_millis(50);

/// A listening socket.
#[derive(Debug)]
pub(crate) struct Listener {
    // Dropped in this order: the address is free when the socket is closed, not before.
    pub(crate) tcp: TcpListener,
    reservation: Reservation,
    /// Shared with the [`ServerSocket`](crate::ServerSocket): cleared by the side that ends the listening.
    pub(crate) open: Arc<AtomicBool>,
    /// Whether the script wants connections.
    pub(crate) accepting: bool,
    /// Connections accepted here that are still there.
    pub(crate) connections: usize,
    hold: Hold,
}

/// Why a listener leaves connections in the kernel's queue although the script wants them.
#[derive(Debug)]
enum Hold {
    /// It does not.
    None,
    /// A bound on the number of connections was reached. Looked at again when one ends.
    Limit,
    /// The operating system has no room. Tried again when a connection ends, or after the pause.
    System {
        until: Pin<Box<Sleep>>,
        pause: Duration,
    },
}

/// What accepting gave.
#[derive(Debug)]
pub(crate) enum Accept {
    /// A connection and its peer's address.
    Connection(TcpStream, SocketAddr),
    /// A connection that was gone again before it was accepted.
    Gone,
    /// None yet; the waker is registered.
    Nothing,
    /// The operating system has no room for one more.
    Failed(io::Error),
    /// The operating system has closed the listening socket.
    Closed(io::Error),
}

impl Listener {
    pub(crate) fn new(tcp: TcpListener, reservation: Reservation, open: Arc<AtomicBool>) -> Self {
        Self {
            tcp,
            reservation,
            open,
            accepting: false,
            connections: 0,
            hold: Hold::None,
        }
    }

    /// Accepts one connection, unless a pause is under way.
    pub(crate) fn poll_accept(&mut self, cx: &mut Context<'_>) -> Accept {
        if let Hold::System { until, .. } = &mut self.hold
            && until.as_mut().poll(cx).is_pending()
        {
            return Accept::Nothing;
        }
        match self.tcp.poll_accept(cx) {
            Poll::Ready(Ok((tcp, mut peer))) => {
                // An inherited socket may serve both families; its IPv4 peers are told as such.
                peer.set_ip(peer.ip().to_canonical());
                Accept::Connection(tcp, peer)
            }
            Poll::Pending => {
                self.release();
                Accept::Nothing
            }
            Poll::Ready(Err(error)) => match error.kind() {
                io::ErrorKind::ConnectionAborted
                | io::ErrorKind::ConnectionReset
                | io::ErrorKind::Interrupted => Accept::Gone,
                // What accept(2) answers for a socket that does not listen (any more).
                io::ErrorKind::InvalidInput => Accept::Closed(error),
                _ => Accept::Failed(error),
            },
        }
    }

    /// Stops for a bound on the number of connections. Says whether it accepted until now.
    pub(crate) fn hold_for_limit(&mut self) -> bool {
        let is_new = matches!(self.hold, Hold::None);
        if is_new {
            tracing::warn!(
                address = %self.address(), connections = self.connections,
                "connection limit reached: new connections wait until one ends"
            );
        }
        self.hold = Hold::Limit;
        is_new
    }

    /// Stops for a while because the operating system has no room. Must be called within the runtime. Says whether it
    /// accepted until now.
    pub(crate) fn hold_for_system(&mut self, error: &io::Error, longest: Duration) -> bool {
        let is_new = matches!(self.hold, Hold::None);
        let pause = match &self.hold {
            Hold::System { pause, .. } => (*pause * 2).min(longest),
            Hold::None | Hold::Limit => {
                tracing::warn!(
                    address = %self.address(), connections = self.connections, %error,
                    "cannot accept: new connections wait until the system has room"
                );
                FIRST_PAUSE.min(longest)
            }
        };
        self.hold = Hold::System {
            until: Box::pin(tokio::time::sleep(pause)),
            pause,
        };
        is_new
    }

    /// A connection has ended: there may be room. Says whether this listener waits for that.
    pub(crate) fn retry(&mut self) -> bool {
        if let Hold::System { until, .. } = &mut self.hold {
            until.as_mut().reset(Instant::now());
        }
        !matches!(self.hold, Hold::None)
    }

    /// All connections that waited are accepted.
    ///
    /// Only here does a hold end for the log. A server that stays at its limit accepts one connection for each that
    /// ends, and shall not report each of them.
    fn release(&mut self) {
        if !matches!(self.hold, Hold::None) {
            tracing::info!(address = %self.address(), "accepting again");
            self.hold = Hold::None;
        }
    }

    fn address(&self) -> SocketAddr {
        self.reservation.address()
    }
}
