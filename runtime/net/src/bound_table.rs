//! Which addresses this process has bound.
//!
//! Servers are opened with `SO_REUSEADDR`, so that one can be restarted while connections of its predecessor linger in
//! the kernel. On Linux that option also lets two sockets bind one address as long as neither listens, and AIR refuses
//! the second bind (semantics §12 row 9). So what is bound in this process is written down here. The table is the
//! process's because addresses are: two players in one process must not share a port either.

use std::net::SocketAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::address;

static BOUND: Mutex<Vec<SocketAddr>> = Mutex::new(Vec::new());

/// The entry of one bound socket. Dropping it takes the entry out.
#[derive(Debug)]
pub(crate) struct Reservation {
    address: SocketAddr,
}

impl Reservation {
    /// Enters an address, unless one is entered with which it [overlaps](address::overlap).
    pub(crate) fn take(address: SocketAddr) -> Option<Self> {
        let mut bound = table();
        if bound.iter().any(|&other| address::overlap(address, other)) {
            return None;
        }
        bound.push(address);
        Some(Self { address })
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Reservation {
    fn drop(&mut self) {
        let mut bound = table();
        let entry = bound.iter().position(|&other| other == self.address);
        bound.swap_remove(entry.expect("a reservation is in the table until it is dropped"));
    }
}

fn table() -> MutexGuard<'static, Vec<SocketAddr>> {
    // Each change to the table is a single push or removal: a panic elsewhere cannot have left it half done.
    BOUND.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_free_again_after_the_drop() {
        // Port 1: no test binds it, so the shared table cannot hold it for another reason.
        let any: SocketAddr = "0.0.0.0:1".parse().expect("a literal");
        let one: SocketAddr = "127.0.0.1:1".parse().expect("a literal");
        let first = Reservation::take(any).expect("free");
        assert!(Reservation::take(one).is_none());
        drop(first);
        assert!(Reservation::take(one).is_some());
    }
}
