//! Records of the domain name system: `flash.net.dns.DNSResolver`. How names become addresses for connections is the system's
//! own matter.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::pin::Pin;
use std::str::FromStr;
use std::sync::Arc;

use domain::base::iana::Rcode;
use domain::base::{Message, Name, ParsedName, Rtype};
use domain::dep::octseq::Octets;
use domain::rdata::{A, Aaaa, Mx, Ptr, Srv};
use domain::resolv::StubResolver;
use domain::resolv::stub::conf::{ResolvConf, ServerConf, Transport};

use crate::{Denied, Permissions};

/// The port of name servers, as which the permission to look something up counts.
const PORT: u16 = 53;

/// What can be looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordType {
    /// `ARecord`: the IPv4 addresses of a host.
    A,
    /// `AAAARecord`: the IPv6 addresses of a host.
    Aaaa,
    /// `MXRecord`: the mail exchanges of a domain.
    Mx,
    /// `PTRRecord`: the name of an IP address.
    Ptr,
    /// `SRVRecord`: the servers of a service, `_service._protocol.domain`.
    Srv,
}

/// A record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceRecord {
    /// What it belongs to.
    pub name: String,
    /// For how many seconds it may be kept.
    pub ttl: u32,
    /// What it says.
    pub data: RecordData,
}

/// What a record says. Names have no dot at their end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordData {
    /// The address of a host.
    A(Ipv4Addr),
    /// The address of a host.
    Aaaa(Ipv6Addr),
    /// A host that takes mail.
    Mx {
        /// The host.
        exchange: String,
        /// Lower ones are to be tried first.
        preference: u16,
    },
    /// The name of an address.
    Ptr(String),
    /// A host that offers a service.
    Srv {
        /// The host.
        target: String,
        /// Lower ones are to be tried first.
        priority: u16,
        /// The share of clients among those of the same priority.
        weight: u16,
        /// The port.
        port: u16,
    },
}

/// Why there are no records.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LookupFailure {
    /// Whoever runs the program doesn't let it ask.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// What was asked for is no name.
    #[error("{0:?} is no name that could be asked for")]
    NoName(String),
    /// There is nothing of that name.
    #[error("there is nothing of that name")]
    NotFound,
    /// There is no record of that type.
    #[error("the name has no record of that type")]
    NoData,
    /// No name server has answered in time, or none of those that have could answer.
    #[error("no name server can answer now: {0}")]
    Unanswered(String),
    /// The name server refused, or its answer means nothing.
    #[error("the name server's answer is of no use: {0}")]
    Unusable(String),
}

impl LookupFailure {
    /// The platform's number of it, for the text of error #3223: those of `h_errno` (GUESS: which numbers AIR has on Linux isn't
    /// known).
    pub fn platform_error(&self) -> i32 {
        match self {
            Self::NotFound => 1,
            Self::Unanswered(_) => 2,
            Self::Denied(_) | Self::NoName(_) | Self::Unusable(_) => 3,
            Self::NoData => 4,
        }
    }
}

/// A look-up under way.
pub(crate) type Lookup =
    Pin<Box<dyn Future<Output = Result<Vec<ResourceRecord>, LookupFailure>> + Send>>;

/// A resolver that asks this name server, or without one those that the system's `resolv.conf` names.
pub(crate) fn resolver(server: Option<SocketAddr>) -> StubResolver {
    let Some(server) = server else {
        return StubResolver::new();
    };
    let mut configuration = ResolvConf::new();
    configuration
        .servers
        .push(ServerConf::new(server, Transport::UdpTcp));
    configuration.finalize();
    StubResolver::from_conf(configuration)
}

/// Prepares a look-up. Nothing happens before it is polled.
pub(crate) fn look_up(
    resolver: Arc<StubResolver>,
    host: &str,
    record_type: RecordType,
    permissions: Arc<Permissions>,
) -> Lookup {
    let host = host.to_owned();
    Box::pin(async move {
        permissions.connect(&host, PORT)?;
        let name = question(&host, record_type).ok_or(LookupFailure::NoName(host))?;
        let rtype = match record_type {
            RecordType::A => Rtype::A,
            RecordType::Aaaa => Rtype::AAAA,
            RecordType::Mx => Rtype::MX,
            RecordType::Ptr => Rtype::PTR,
            RecordType::Srv => Rtype::SRV,
        };
        let answer = resolver.query((name, rtype)).await.map_err(unanswered)?;
        let message = answer.into_message();
        match message.header().rcode() {
            Rcode::NOERROR => {}
            Rcode::NXDOMAIN => return Err(LookupFailure::NotFound),
            Rcode::SERVFAIL => return Err(LookupFailure::Unanswered("SERVFAIL".to_owned())),
            other => return Err(LookupFailure::Unusable(other.to_string())),
        }
        let records = records(&message, record_type)
            .map_err(|error| LookupFailure::Unusable(error.to_string()))?;
        if records.is_empty() {
            return Err(LookupFailure::NoData);
        }
        Ok(records)
    })
}

fn unanswered(error: io::Error) -> LookupFailure {
    LookupFailure::Unanswered(error.to_string())
}

/// The name to ask for: for the name of an IP address the one that the address has below `in-addr.arpa` or `ip6.arpa`. `None` for
/// what is no name.
fn question(host: &str, record_type: RecordType) -> Option<Name<Vec<u8>>> {
    let name = match (record_type, host.parse::<IpAddr>()) {
        (RecordType::Ptr, Ok(address)) => reverse(address),
        _ => host.to_owned(),
    };
    if name.is_empty() {
        return None;
    }
    Name::from_str(&name).ok()
}

fn reverse(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => {
            let [a, b, c, d] = address.octets();
            format!("{d}.{c}.{b}.{a}.in-addr.arpa")
        }
        IpAddr::V6(address) => {
            let octets = address.octets();
            let digits = octets.iter().rev().map(|octet| {
                let (high, low) = (octet >> 4, octet & 15);
                format!("{low:x}.{high:x}.")
            });
            digits.collect::<String>() + "ip6.arpa"
        }
    }
}

fn records<Octs: Octets>(
    message: &Message<Octs>,
    record_type: RecordType,
) -> Result<Vec<ResourceRecord>, domain::base::wire::ParseError> {
    let answers = message.answer()?;
    let mut records = Vec::new();
    macro_rules! collect {
        ($data:ty, $convert:expr) => {
            for record in answers.limit_to::<$data>() {
                let record = record?;
                let convert: fn(&$data) -> RecordData = $convert;
                records.push(ResourceRecord {
                    name: record.owner().to_string(),
                    ttl: record.ttl().as_secs(),
                    data: convert(record.data()),
                });
            }
        };
    }
    match record_type {
        RecordType::A => collect!(A, |data| RecordData::A(data.addr())),
        RecordType::Aaaa => collect!(Aaaa, |data| RecordData::Aaaa(data.addr())),
        RecordType::Mx => collect!(Mx<ParsedName<Octs::Range<'_>>>, |data| RecordData::Mx {
            exchange: data.exchange().to_string(),
            preference: data.preference(),
        }),
        RecordType::Ptr => collect!(Ptr<ParsedName<Octs::Range<'_>>>, |data| RecordData::Ptr(
            data.ptrdname().to_string()
        )),
        RecordType::Srv => collect!(Srv<ParsedName<Octs::Range<'_>>>, |data| RecordData::Srv {
            target: data.target().to_string(),
            priority: data.priority(),
            weight: data.weight(),
            port: data.port(),
        }),
    }
    Ok(records)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_asked_for_by_their_reverse_names() {
        let asked = |host, record_type| question(host, record_type).map(|name| name.to_string());
        assert_eq!(
            asked("208.77.188.166", RecordType::Ptr).as_deref(),
            Some("166.188.77.208.in-addr.arpa")
        );
        assert_eq!(
            asked("2001:db8::1", RecordType::Ptr).as_deref(),
            Some("1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa")
        );
        assert_eq!(
            asked("example.org.", RecordType::A).as_deref(),
            Some("example.org")
        );
        assert_eq!(asked("", RecordType::A), None);
        assert_eq!(asked("a..b", RecordType::A), None);
    }
}
