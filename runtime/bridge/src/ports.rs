//! What a player is told beforehand of the machine's ports, where it can't ask when a program binds one.
//!
//! A player that is a program of its own has no way to wait for an answer, and `bind` has to throw at once, or to have its port
//! right after. So the bridge finds out first which ports can't be bound, and keeps some for `bind(0)`.

use std::collections::VecDeque;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::thread;

use airshim_net::{NetworkInterface, Permissions, Sandbox};
use serde::Serialize;
use socket2::{Domain, Protocol, Socket, Type};

/// Ports that are kept for servers which take any, and as many for UDP sockets.
const KEPT: usize = 32;

/// How often a port is looked for that is free in both families, before it is given up.
const TRIES: usize = 256;

/// The kinds of sockets that are bound to ports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Servers,
    Datagrams,
}

/// The ports of the machine, for the shim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Table {
    addresses: Vec<Entry>,
    free_servers: Vec<u16>,
    free_datagrams: Vec<u16>,
}

/// What can't be bound of one address, as ranges of ports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Entry {
    address: IpAddr,
    /// Taken for servers: by other processes, or by the system's rules.
    servers: Vec<(u16, u16)>,
    /// Taken for UDP sockets.
    datagrams: Vec<(u16, u16)>,
    /// What the person who runs the program doesn't allow it.
    denied: Vec<(u16, u16)>,
}

/// Ports that are kept free for the program: bound in both families, where there are both, and listened at by nobody.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    servers: VecDeque<KeptPort>,
    datagrams: VecDeque<KeptPort>,
}

#[derive(Debug)]
struct KeptPort {
    port: u16,
    /// They are held, and dropped when the program takes the port.
    _sockets: Vec<Socket>,
}

impl Table {
    /// Tries each port, which takes some tenths of a second, and then keeps some. For UDP sockets only where the program may
    /// have any.
    pub(crate) fn new(permissions: &Permissions, may_have_datagrams: bool) -> (Self, Kept) {
        let anywhere = [
            IpAddr::from(Ipv4Addr::UNSPECIFIED),
            Ipv6Addr::UNSPECIFIED.into(),
        ];
        let families: Vec<_> = anywhere
            .into_iter()
            .filter(|any| open(Kind::Servers, (*any, 0).into()).is_ok())
            .collect();
        let candidates = |kind| match families[..] {
            _ if kind == Kind::Datagrams && !may_have_datagrams => Vec::new(),
            [_, _] => ranges((1..=u16::MAX).filter(|port| open_both(kind, *port).is_err())),
            [any] => taken(kind, any, &[(1, u16::MAX)]),
            _ => Vec::new(),
        };
        let (servers, datagrams) = thread::scope(|scope| {
            let datagrams = scope.spawn(|| candidates(Kind::Datagrams));
            let servers = candidates(Kind::Servers);
            (servers, datagrams.join().unwrap_or_default())
        });
        // What all addresses have free, each of them has.
        let entry = |address| Entry {
            address,
            servers: taken(Kind::Servers, address, &servers),
            datagrams: taken(Kind::Datagrams, address, &datagrams),
            denied: ranges(
                (0..=u16::MAX).filter(|port| !permissions.may_listen((address, *port).into())),
            ),
        };
        let own = own_addresses().into_iter().filter(|address| {
            let mut families = families.iter();
            families.any(|any| any.is_ipv4() == address.is_ipv4())
        });
        let addresses = families.iter().copied().chain(own).map(entry).collect();
        let kept = Kept::new();
        let numbers =
            |ports: &VecDeque<KeptPort>| ports.iter().map(|kept| kept.port).collect::<Vec<_>>();
        let table = Self {
            addresses,
            free_servers: numbers(&kept.servers),
            free_datagrams: numbers(&kept.datagrams),
        };
        (table, kept)
    }
}

/// Which of these ports can't be bound.
fn taken(kind: Kind, address: IpAddr, candidates: &[(u16, u16)]) -> Vec<(u16, u16)> {
    let ports = candidates.iter().flat_map(|(first, last)| *first..=*last);
    ranges(ports.filter(|port| open(kind, (address, *port).into()).is_err()))
}

/// Ascending numbers as ranges of them.
fn ranges(numbers: impl Iterator<Item = u16>) -> Vec<(u16, u16)> {
    let mut ranges: Vec<(u16, u16)> = Vec::new();
    for number in numbers {
        match ranges.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(number) => *last = number,
            _ => ranges.push((number, number)),
        }
    }
    ranges
}

fn own_addresses() -> Vec<IpAddr> {
    // The bridge is an application to itself.
    let interfaces = NetworkInterface::all(Sandbox::Application).unwrap_or_default();
    let addresses = interfaces
        .into_iter()
        .flat_map(|interface| interface.addresses);
    addresses.map(|address| address.address).collect()
}

/// A bound socket, as airshim-net binds it.
fn open(kind: Kind, address: SocketAddr) -> io::Result<Socket> {
    bound(kind, address, true, REUSE)
}

/// A socket that is bound to a port of all addresses of both families.
fn open_both(kind: Kind, port: u16) -> io::Result<Socket> {
    bound(kind, (Ipv6Addr::UNSPECIFIED, port).into(), false, REUSE)
}

/// Whether a server may have a port that connections of a former one still have. On Windows the option would let two programs
/// have one port.
const REUSE: bool = cfg!(unix);

fn bound(kind: Kind, address: SocketAddr, only_v6: bool, reuse: bool) -> io::Result<Socket> {
    let (kind, protocol) = match kind {
        Kind::Servers => (Type::STREAM, Protocol::TCP),
        Kind::Datagrams => (Type::DGRAM, Protocol::UDP),
    };
    let socket = Socket::new(Domain::for_address(address), kind, Some(protocol))?;
    if reuse && kind == Type::STREAM {
        socket.set_reuse_address(true)?;
    }
    if address.is_ipv6() {
        socket.set_only_v6(only_v6)?;
    }
    socket.bind(&address.into())?;
    Ok(socket)
}

impl Kept {
    /// Takes some ports. Where the system gives fewer, there are fewer.
    fn new() -> Self {
        let mut kept = Self::default();
        for kind in [Kind::Servers, Kind::Datagrams] {
            while kept.ports(kind).len() < KEPT && kept.keep_another(kind).is_some() {}
        }
        kept
    }

    /// Lets a port go, if it is kept, as the program is about to bind it. Gives the one that is kept instead.
    pub(crate) fn release(&mut self, kind: Kind, port: u16) -> Option<u16> {
        let ports = self.ports(kind);
        let place = ports.iter().position(|kept| kept.port == port)?;
        ports.remove(place);
        self.keep_another(kind)
    }

    fn keep_another(&mut self, kind: Kind) -> Option<u16> {
        let kept = (0..TRIES).find_map(|_| KeptPort::new(kind))?;
        let port = kept.port;
        self.ports(kind).push_back(kept);
        Some(port)
    }

    fn ports(&mut self, kind: Kind) -> &mut VecDeque<KeptPort> {
        match kind {
            Kind::Servers => &mut self.servers,
            Kind::Datagrams => &mut self.datagrams,
        }
    }
}

impl KeptPort {
    /// A port that the system chooses for one family; `None` where the other has no such port left.
    fn new(kind: Kind) -> Option<Self> {
        // With the option another process could have the port, too.
        let first = bound(kind, (Ipv4Addr::UNSPECIFIED, 0).into(), true, false).ok()?;
        let port = first.local_addr().ok()?.as_socket()?.port();
        let second = bound(kind, (Ipv6Addr::UNSPECIFIED, port).into(), true, false);
        let mut sockets = vec![first];
        match second {
            Ok(second) => sockets.push(second),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => return None,
            // A machine without IPv6.
            Err(_) => {}
        }
        Some(Self {
            port,
            _sockets: sockets,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use airshim_net::Access;

    use super::*;

    fn entry(table: &Table, address: &str) -> Entry {
        let address: IpAddr = address.parse().expect("an address");
        let mut entries = table.addresses.iter();
        entries
            .find(|entry| entry.address == address)
            .expect("an own address")
            .clone()
    }

    fn has(ranges: &[(u16, u16)], port: u16) -> bool {
        ranges
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&port))
    }

    #[test]
    fn a_port_that_someone_has_is_taken_where_they_have_it() {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("bound").port();
        let (table, _kept) = Table::new(&Permissions::default(), true);
        assert!(has(&entry(&table, "0.0.0.0").servers, port));
        assert!(has(&entry(&table, "127.0.0.1").servers, port));
        assert!(!has(&entry(&table, "127.0.0.1").datagrams, port));
        assert!(entry(&table, "127.0.0.1").denied.is_empty());
        assert_eq!(table.free_servers.len(), KEPT);
        assert_eq!(table.free_datagrams.len(), KEPT);
        for port in &table.free_servers {
            assert!(!has(&entry(&table, "0.0.0.0").servers, *port));
        }
    }

    #[test]
    fn what_the_program_may_not_have_is_denied() {
        let mut permissions = Permissions::default();
        permissions
            .allow(Access::Listen, Some("127.0.0.1:8000-8099"))
            .expect("a list");
        let (table, _kept) = Table::new(&permissions, false);
        assert_eq!(
            entry(&table, "127.0.0.1").denied,
            [(0, 7999), (8100, 65535)]
        );
        assert_eq!(entry(&table, "0.0.0.0").denied, [(0, 65535)]);
    }

    #[test]
    fn a_port_is_kept_until_the_program_takes_it() {
        let mut kept = Kept::new();
        let port = kept.servers[0].port;
        let address = (Ipv4Addr::LOCALHOST, port);
        assert!(TcpListener::bind(address).is_err());
        let other = kept.release(Kind::Servers, port).expect("another one");
        assert_ne!(other, port);
        assert_eq!(kept.servers.len(), KEPT);
        TcpListener::bind(address).expect("it is free");
        assert_eq!(kept.release(Kind::Servers, port), None, "it isn't kept");
    }

    #[test]
    fn ascending_numbers_are_ranges() {
        assert_eq!(
            ranges([0, 1, 2, 7, 65534, 65535].into_iter()),
            [(0, 2), (7, 7), (65534, 65535)]
        );
        assert!(ranges([].into_iter()).is_empty());
    }
}
