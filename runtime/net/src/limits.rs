//! The bounds on what connections may cost.

use std::time::Duration;

/// Bounds on connections, memory and time. All can be changed; [`Limits::default`] suits a server on one machine.
///
/// Reaching one never loses anything in silence. Connections above a bound wait in the operating system's queue, bytes
/// above it wait at the sender (TCP's own flow control), and each such event is logged once.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Limits {
    /// Connections that one server may have open at a time. Default: 65,536.
    pub connections_per_server: usize,
    /// Connections in total, accepted and outgoing, those included that are closed but still sending. Default: 65,536.
    ///
    /// Only accepting stops at this bound; a script's own `connect` always goes through.
    pub connections: usize,
    /// Bytes that one connection holds for a script that does not read them. Default: 256 MiB.
    ///
    /// At the bound reading stops until the script has read. It must therefore exceed the longest message a script
    /// collects before it starts to read; the default exceeds what AIR programs of old could sensibly hold.
    pub input_bytes: usize,
    /// Bytes that one connection holds for a peer that does not take them. Default: 1 GiB.
    ///
    /// Writing more is refused with [`Refusal::OUTPUT_FULL`](crate::Refusal::OUTPUT_FULL).
    pub output_bytes: usize,
    /// Bytes that all connections together hold, in both directions. Default: 1 GiB.
    ///
    /// At the bound reading stops on every connection that holds [`Limits::RESERVE`] itself, until there is room again, and
    /// writing more than that is refused as at [`output_bytes`](Self::output_bytes).
    pub total_bytes: usize,
    /// How long a closed connection waits for its peer to take any of the remaining bytes. Default: 30 s.
    ///
    /// It starts anew with each byte taken. When it runs out the connection is reset, so that the peer learns that it
    /// has not got everything.
    pub drain_time: Duration,
    /// How long a connection that has sent everything waits for the peer to close its side as well. Default: 2 s.
    ///
    /// Closing earlier makes the operating system reset a connection on which the peer is still sending, and the peer
    /// can lose bytes that it had not read yet.
    pub linger_time: Duration,
    /// The longest pause before accepting is tried again when the process is out of file descriptors. Default: 1 s.
    ///
    /// It is also tried whenever a connection of this [`Net`](crate::Net) ends.
    pub accept_pause: Duration,
}

impl Limits {
    /// Bytes that each connection may hold in each direction, whatever the others hold: so that no connection waits for
    /// others that wait themselves. 64 KiB.
    pub const RESERVE: usize = 64 << 10;

    /// How many bytes a queue of one connection may have, with a bound of its own and so many bytes in all queues.
    pub(crate) fn room(&self, bound: usize, length: usize, buffered: u64) -> usize {
        let rest = self
            .total_bytes
            .saturating_sub(usize::try_from(buffered).unwrap_or(usize::MAX));
        let by_total = rest.max(Self::RESERVE.saturating_sub(length));
        bound.saturating_sub(length).min(by_total)
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections_per_server: 65_536,
            connections: 65_536,
            input_bytes: 256 << 20,
            output_bytes: 1 << 30,
            total_bytes: 1 << 30,
            drain_time: Duration::from_secs(30),
            linger_time: Duration::from_secs(2),
            accept_pause: Duration::from_secs(1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_queue_has_room_up_to_its_bound_and_that_of_all() {
        let limits = Limits {
            total_bytes: 10 << 20,
            ..Limits::default()
        };
        assert_eq!(limits.room(1 << 20, 0, 0), 1 << 20);
        assert_eq!(limits.room(1 << 20, (1 << 20) - 5, 0), 5);
        assert_eq!(limits.room(1 << 20, 2 << 20, 0), 0);
        assert_eq!(limits.room(20 << 20, 0, 4 << 20), 6 << 20);
        assert_eq!(limits.room(20 << 20, 0, 11 << 20), Limits::RESERVE);
        assert_eq!(limits.room(20 << 20, 60 << 10, 11 << 20), 4 << 10);
        assert_eq!(limits.room(20 << 20, Limits::RESERVE, 11 << 20), 0);
        assert_eq!(limits.room(100, 0, 11 << 20), 100);
    }
}
