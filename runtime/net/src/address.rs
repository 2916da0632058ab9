//! IP addresses as scripts write and see them.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV6};

use crate::Refusal;

/// Reads an address that must be an IP literal: host names, `localhost` included, are refused (semantics §2, §12 row
/// 4).
///
/// An IPv6 address may carry a numeric zone (`fe80::1%2`), without which link-local addresses cannot be bound.
pub(crate) fn parse(text: &str, port: u16) -> Result<SocketAddr, Refusal> {
    if let Ok(ip) = text.parse::<IpAddr>() {
        return Ok(SocketAddr::new(ip, port));
    }
    let (ip, zone) = text.split_once('%').ok_or(Refusal::ADDRESS)?;
    let ip: Ipv6Addr = ip.parse().map_err(|_| Refusal::ADDRESS)?;
    if !zone.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(Refusal::ADDRESS);
    }
    let zone: u32 = zone.parse().map_err(|_| Refusal::ADDRESS)?;
    Ok(SocketAddrV6::new(ip, port, 0, zone).into())
}

/// Checks that a port lies in 0–65535.
pub(crate) fn port(port: i32, refusal: Refusal) -> Result<u16, Refusal> {
    u16::try_from(port).map_err(|_| refusal)
}

/// Whether two addresses cannot be bound at the same time: same family and port, and the same address or one of them
/// all.
pub(crate) fn overlap(a: SocketAddr, b: SocketAddr) -> bool {
    let all = |ip: IpAddr| match ip {
        IpAddr::V4(ip) => ip == Ipv4Addr::UNSPECIFIED,
        IpAddr::V6(ip) => ip == Ipv6Addr::UNSPECIFIED,
    };
    a.port() == b.port()
        && a.is_ipv4() == b.is_ipv4()
        && (a.ip() == b.ip() || all(a.ip()) || all(b.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> SocketAddr {
        parse(text, 80).expect("a literal")
    }

    #[test]
    fn literals_of_both_families_are_read() {
        for literal in [
            "0.0.0.0",
            "127.0.0.1",
            "::",
            "::1",
            "fe80::1",
            "::ffff:1.2.3.4",
        ] {
            assert_eq!(address(literal).ip().to_string(), literal);
        }
    }

    #[test]
    fn a_zone_is_read_but_not_shown_by_the_ip() {
        let SocketAddr::V6(v6) = address("fe80::1%2") else {
            panic!("an IPv6 address");
        };
        assert_eq!(v6.scope_id(), 2);
        assert_eq!(v6.ip().to_string(), "fe80::1");
    }

    #[test]
    fn everything_else_is_refused() {
        for bad in [
            "",
            " ",
            "localhost",
            "1.2.3",
            "1.2.3.4.5",
            "256.0.0.1",
            "01.2.3.4",
            "127.0.0.1 ",
            "1.2.3.4%1",
            "[::1]",
            ":::",
            "::1%",
            "::1%lo",
            "::1%+1",
            "1.2.3.4:80",
            "0x7f.1",
            "I am a bad host name",
        ] {
            assert_eq!(parse(bad, 80), Err(Refusal::ADDRESS), "{bad:?}");
        }
    }

    #[test]
    fn overlap_is_by_family() {
        assert!(overlap(address("0.0.0.0"), address("127.0.0.1")));
        assert!(overlap(address("::1"), address("::")));
        assert!(!overlap(address("0.0.0.0"), address("::")));
        assert!(!overlap(address("127.0.0.1"), address("127.0.0.2")));
    }
}
