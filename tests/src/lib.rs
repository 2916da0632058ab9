//! What the end-to-end tests, the load test and the benchmarks share: a server process, and clients for it.

pub mod bare;
pub mod bridge;
pub mod client;
pub mod echo;
pub mod http;
pub mod latency;
pub mod package;
pub mod paths;
pub mod report;
pub mod server;
pub mod soak;
pub mod temporary;
pub mod transfer;
