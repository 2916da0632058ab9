//! The options of `airshim run` for whoever operates a server: limits, and what watches it.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Duration;

use airshim_net::Limits;
use clap::Args;

use super::parse_seconds;
use crate::event_loop::DRAIN_LIMIT;

/// Bytes of a mebibyte.
const MIB: usize = 1 << 20;

/// How a program's network is operated.
#[derive(Debug, Args)]
#[command(next_help_heading = "Operation")]
pub(super) struct OperationArguments {
    /// How many connections there may be at a time; further ones wait in the system's queue [default: 65536]
    #[arg(long, value_name = "N")]
    max_connections: Option<usize>,

    /// How many mebibytes one connection may hold in each direction [default: 256 of what arrives, 1024 of what is sent]
    #[arg(long, value_name = "MIB")]
    max_buffer: Option<usize>,

    /// How many mebibytes all connections together may hold [default: 1024]
    #[arg(long, value_name = "MIB")]
    max_buffers: Option<usize>,

    /// How many seconds peers have at the end to take what was written [default: 5]
    #[arg(long, value_name = "SECONDS", value_parser = parse_seconds)]
    drain_time: Option<Duration>,

    /// Share ports with other processes that do so too; the system spreads the connections
    #[arg(long)]
    pub(super) reuse_port: bool,

    /// Look up records at this name server rather than at those of the system's resolv.conf
    #[arg(long, value_name = "ADDRESS:PORT", value_parser = parse_name_server)]
    pub(super) dns_server: Option<SocketAddr>,

    /// Serve metrics for Prometheus there [a port alone is one of 127.0.0.1]
    #[arg(long, value_name = "ADDRESS:PORT", value_parser = parse_address)]
    pub(super) metrics: Option<SocketAddr>,
}

impl OperationArguments {
    /// How long peers have at the end to take what was written.
    pub(super) fn drain_time(&self) -> Duration {
        self.drain_time.unwrap_or(DRAIN_LIMIT)
    }

    /// The bounds in force: the network's own, but for what was asked for.
    pub(super) fn limits(&self) -> Limits {
        let mut limits = Limits::default();
        if let Some(count) = self.max_connections {
            limits.connections = count;
            limits.connections_per_server = count;
        }
        if let Some(size) = self.max_buffer {
            limits.input_bytes = size.saturating_mul(MIB);
            limits.output_bytes = limits.input_bytes;
        }
        if let Some(size) = self.max_buffers {
            limits.total_bytes = size.saturating_mul(MIB);
        }
        limits
    }
}

fn parse_address(text: &str) -> Result<SocketAddr, String> {
    if let Ok(port) = text.parse::<u16>() {
        return Ok((Ipv4Addr::LOCALHOST, port).into());
    }
    let expected = "an IP address and a port expected, such as 127.0.0.1:9100";
    text.parse().map_err(|_| expected.to_owned())
}

/// A name server; its port is 53 where none is given.
fn parse_name_server(text: &str) -> Result<SocketAddr, String> {
    if let Ok(address) = text.parse::<IpAddr>() {
        return Ok((address, 53).into());
    }
    let expected = "an IP address expected, with or without a port, such as 127.0.0.1:5353";
    text.parse().map_err(|_| expected.to_owned())
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Debug, Parser)]
    struct Command {
        #[command(flatten)]
        operation: OperationArguments,
    }

    fn operation(options: &[&str]) -> OperationArguments {
        let command = Command::try_parse_from([&["airshim"], options].concat());
        command.expect("a command line").operation
    }

    #[test]
    fn the_defaults_are_those_of_the_network() {
        let (limits, defaults) = (operation(&[]).limits(), Limits::default());
        assert_eq!(limits.connections, defaults.connections);
        assert_eq!(limits.input_bytes, defaults.input_bytes);
        assert_eq!(limits.output_bytes, defaults.output_bytes);
        assert_eq!(limits.total_bytes, defaults.total_bytes);
        assert_eq!(operation(&[]).drain_time(), DRAIN_LIMIT);
    }

    #[test]
    fn limits_are_counted_in_mebibytes() {
        let options = [
            "--max-connections",
            "5",
            "--max-buffer",
            "2",
            "--max-buffers",
            "8",
        ];
        let limits = operation(&options).limits();
        assert_eq!((limits.connections, limits.connections_per_server), (5, 5));
        assert_eq!(
            (limits.input_bytes, limits.output_bytes),
            (2 << 20, 2 << 20)
        );
        assert_eq!(limits.total_bytes, 8 << 20);
    }

    #[test]
    fn metrics_are_for_this_computer_unless_an_address_is_given() {
        let address = |text: &str| {
            operation(&["--metrics", text])
                .metrics
                .map(|it| it.to_string())
        };
        assert_eq!(address("9100").as_deref(), Some("127.0.0.1:9100"));
        assert_eq!(address("[::1]:9100").as_deref(), Some("[::1]:9100"));
        assert!(Command::try_parse_from(["airshim", "--metrics", "localhost:80"]).is_err());
    }
}
