//! AIR's networking rules on real connections of this computer, one topic a file.

mod abort;
mod accept;
mod bind;
#[cfg(unix)] // where there are channels
mod channels;
mod close;
mod common;
mod connect;
mod datagram;
mod embed;
mod embedding;
mod example;
mod fairness;
mod families;
mod faults;
mod file_limit;
mod http;
mod idle;
mod inherited;
mod input;
mod limits;
mod listen;
mod output;
mod peer_close;
mod permissions;
mod policy;
mod shutdown;
mod tls;
mod total;
mod transfer;
