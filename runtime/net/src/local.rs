//! Channels between the programs of one user on one machine: what `flash.net.LocalConnection` connects.
//!
//! A channel has a name, and the program that opened it gets the messages that others send there. It is a Unix datagram
//! socket in a directory that only the user can enter, so nothing listens on the network, and the system keeps messages
//! apart and in order. Where there are no such sockets there are no channels.

#[cfg(unix)]
#[path = "local/unix.rs"]
mod system;
#[cfg(not(unix))]
#[path = "local/none.rs"]
mod system;

pub(crate) use system::{Incoming, Outgoing};

/// The most bytes that a message may have, its name and such included. Arguments may have 40 KiB of them.
pub(crate) const MAX_MESSAGE: usize = 64 << 10;

/// Whether this platform has channels: `LocalConnection.isSupported`.
pub const fn is_local_connection_supported() -> bool {
    cfg!(unix)
}

/// The name of a channel's file: short whatever the channel is called, since systems limit the length of socket paths.
#[cfg(unix)]
fn file_name(channel: &str) -> String {
    // Two different starts of the FNV-1a hash: 128 bits, so that names of one user don't meet by chance. The programs that
    // talk to each other may be built by different compilers, whose standard hashes differ.
    const STARTS: [u64; 2] = [0xcbf2_9ce4_8422_2325, 0x8422_2325_cbf2_9ce4];
    let hash = |start: u64| {
        channel.bytes().fold(start, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        })
    };
    let [first, second] = STARTS.map(hash);
    format!("{first:016x}{second:016x}.lc")
}
