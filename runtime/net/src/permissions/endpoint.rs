//! Rules for addresses: who may be talked to, and where may be listened.

use std::borrow::Cow;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// Hosts and ports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Endpoint {
    hosts: Hosts,
    ports: Ports,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Hosts {
    Any,
    /// The loopback addresses, and the name.
    Localhost,
    /// One host, by its name in small letters.
    Name(String),
    /// All names that end in this, which begins with a dot.
    Below(String),
    /// The addresses whose first bits are those of this one.
    Network {
        address: IpAddr,
        prefix: u8,
    },
}

/// A range, with its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Ports {
    first: u16,
    last: u16,
}

impl Ports {
    const ANY: Self = Self {
        first: 0,
        last: u16::MAX,
    };

    fn parse(text: &str) -> Option<Self> {
        if text == "*" {
            return Some(Self::ANY);
        }
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        let ports = Self {
            first: port(first)?,
            last: port(last)?,
        };
        (ports.first <= ports.last).then_some(ports)
    }

    fn has(self, port: u16) -> bool {
        (self.first..=self.last).contains(&port)
    }
}

/// Without the signs that Rust's parser takes.
fn port(text: &str) -> Option<u16> {
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| text.parse().ok())?
}

impl Endpoint {
    /// An address of this computer.
    pub(super) fn local(text: &str) -> Result<Self, Cow<'static, str>> {
        let mut endpoint = Self::remote(text)?;
        match &mut endpoint.hosts {
            Hosts::Name(_) | Hosts::Below(_) => {
                return Err("one listens at an IP address, at localhost or at *".into());
            }
            // Where all addresses may be listened at, each may.
            Hosts::Network { address, prefix } if address.is_unspecified() => *prefix = 0,
            _ => {}
        }
        Ok(endpoint)
    }

    /// A host.
    pub(super) fn remote(text: &str) -> Result<Self, Cow<'static, str>> {
        let any = |hosts| Self {
            hosts,
            ports: Ports::ANY,
        };
        if let Some(network) = network(text) {
            return Ok(any(network));
        }
        if let Some(ports) = text
            .bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| Ports::parse(text))
            .flatten()
        {
            return Ok(Self {
                hosts: Hosts::Any,
                ports,
            });
        }
        let Some((host, ports)) = text.rsplit_once(':') else {
            return hosts(text).map(any);
        };
        // What has more colons is an IPv6 address, of which only brackets tell where it ends.
        if host.contains(':') && !host.starts_with('[') {
            return Err("an IPv6 address with a port is written [ADDRESS]:PORT".into());
        }
        let ports = Ports::parse(ports)
            .ok_or("the port must be a number up to 65535, a range such as 8000-8099, or *")?;
        let hosts = match host {
            "" => Hosts::Any,
            host => hosts(host)?,
        };
        Ok(Self { hosts, ports })
    }

    /// Whether the rule names an address.
    pub(super) fn has_address(&self, address: SocketAddr) -> bool {
        self.ports.has(address.port()) && self.hosts.has_ip(address.ip())
    }

    /// Whether the rule names a host, which may be written as an address.
    pub(super) fn has_host(&self, host: &str, port: u16) -> bool {
        if let Ok(ip) = host.parse::<IpAddr>() {
            return self.has_address(SocketAddr::new(ip, port));
        }
        let name = normal(host);
        self.ports.has(port)
            && match &self.hosts {
                Hosts::Any => true,
                Hosts::Localhost => name == "localhost",
                Hosts::Name(allowed) => *allowed == name,
                Hosts::Below(domain) => {
                    name.len() > domain.len() && name.ends_with(domain.as_str())
                }
                Hosts::Network { .. } => false,
            }
    }
}

impl Hosts {
    fn has_ip(&self, ip: IpAddr) -> bool {
        // An IPv4 address in IPv6's clothes is that IPv4 address.
        let ip = ip.to_canonical();
        match self {
            Self::Any => true,
            Self::Localhost => ip.is_loopback(),
            Self::Name(_) | Self::Below(_) => false,
            Self::Network { address, prefix } => match (address, ip) {
                (IpAddr::V4(network), IpAddr::V4(ip)) => {
                    let bits = |ip: Ipv4Addr| ip.to_bits().checked_shr(32 - u32::from(*prefix));
                    bits(*network) == bits(ip)
                }
                (IpAddr::V6(network), IpAddr::V6(ip)) => {
                    let bits = |ip: Ipv6Addr| ip.to_bits().checked_shr(128 - u32::from(*prefix));
                    bits(*network) == bits(ip)
                }
                _ => false,
            },
        }
    }
}

/// An address or a network, without a port.
fn network(text: &str) -> Option<Hosts> {
    let inner = text
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'));
    let (address, prefix) = match inner {
        Some(address) => (address.parse::<Ipv6Addr>().ok()?.into(), None),
        None => match text.split_once('/') {
            Some((address, prefix)) => (address.parse().ok()?, Some(prefix)),
            None => (text.parse().ok()?, None),
        },
    };
    let address: IpAddr = address;
    let bits: u8 = if address.is_ipv4() { 32 } else { 128 };
    let prefix = match prefix {
        Some(prefix) => u8::try_from(port(prefix)?)
            .ok()
            .filter(|&prefix| prefix <= bits)?,
        None => bits,
    };
    Some(match address.to_canonical() {
        IpAddr::V4(v4) if bits == 128 => Hosts::Network {
            address: v4.into(),
            prefix: prefix.saturating_sub(96),
        },
        _ => Hosts::Network { address, prefix },
    })
}

fn hosts(text: &str) -> Result<Hosts, Cow<'static, str>> {
    if let Some(network) = network(text) {
        return Ok(network);
    }
    let name = normal(text);
    match name.as_str() {
        "*" => return Ok(Hosts::Any),
        "localhost" => return Ok(Hosts::Localhost),
        _ => {}
    }
    let labels = name.strip_prefix("*.").unwrap_or(&name);
    let is_name = !labels.is_empty()
        && labels.split('.').all(|label| {
            !label.is_empty()
                && label.bytes().all(|byte| {
                    byte.is_ascii_alphanumeric() || b"-_".contains(&byte) || !byte.is_ascii()
                })
        });
    if !is_name {
        return Err("this is neither an IP address nor a host name".into());
    }
    Ok(match name.strip_prefix('*') {
        Some(domain) => Hosts::Below(domain.to_owned()),
        None => Hosts::Name(name),
    })
}

/// A name as it is compared: in small letters, without the dot that may stand at its end.
fn normal(name: &str) -> String {
    name.strip_suffix('.').unwrap_or(name).to_lowercase()
}
