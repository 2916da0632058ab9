//! `flash.net.NetworkInfo`: the network interfaces of this machine.

use std::collections::BTreeMap;
use std::io;
use std::net::IpAddr;

use getifaddrs::{Address, InterfaceFlags};

use crate::{Refusal, Sandbox};

/// A network interface, with the members of ActionScript's `NetworkInterface`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NetworkInterface {
    /// Its name, such as `eth0`.
    pub name: String,
    /// Its name for people. The same as `name` where the system has no other.
    pub display_name: String,
    /// Whether it is up and running.
    pub active: bool,
    /// The longest packet that it takes, in bytes, where the system tells.
    pub mtu: Option<u32>,
    /// Its MAC address, if it has one.
    pub hardware_address: Option<[u8; 6]>,
    /// Its IP addresses, in the system's order.
    pub addresses: Vec<InterfaceAddress>,
}

/// An address of an interface, with the members of ActionScript's class of this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct InterfaceAddress {
    /// The address.
    pub address: IpAddr,
    /// The address that reaches all of its network. IPv6 has none.
    pub broadcast: Option<IpAddr>,
    /// How many bits of the address are those of its network.
    pub prefix_length: Option<u8>,
}

impl NetworkInterface {
    /// All interfaces of this machine, whether they are up or not, by their number in the system.
    ///
    /// A system that does not answer counts as one without interfaces; the log has its reason.
    ///
    /// # Errors
    ///
    /// [`Refusal::APPLICATION_ONLY`] outside of the application sandbox.
    pub fn all(sandbox: Sandbox) -> Result<Vec<Self>, Refusal> {
        sandbox.may_serve()?;
        Ok(read().unwrap_or_else(|error| {
            tracing::warn!(%error, "the network interfaces cannot be listed");
            Vec::new()
        }))
    }
}

/// Asks the system, which lists each address by itself.
pub(crate) fn read() -> io::Result<Vec<NetworkInterface>> {
    let mut interfaces: BTreeMap<(u32, String), NetworkInterface> = BTreeMap::new();
    for entry in getifaddrs::getifaddrs()? {
        let key = (entry.index.unwrap_or(u32::MAX), entry.name.clone());
        let interface = interfaces.entry(key).or_insert_with(|| NetworkInterface {
            #[cfg(windows)]
            display_name: entry.description.clone(),
            #[cfg(not(windows))]
            display_name: entry.name.clone(),
            active: entry
                .flags
                .contains(InterfaceFlags::UP | InterfaceFlags::RUNNING),
            mtu: mtu(&entry.name),
            hardware_address: None,
            addresses: Vec::new(),
            name: entry.name,
        });
        let broadcasts = entry.flags.contains(InterfaceFlags::BROADCAST);
        match entry.address {
            // All zero is what a loopback interface has in place of an address.
            Address::Mac(mac) => {
                interface.hardware_address = Some(mac).filter(|mac| *mac != [0; 6])
            }
            Address::V4(address) => interface.addresses.push(InterfaceAddress {
                address: address.address.into(),
                broadcast: address
                    .associated_address
                    .filter(|_| broadcasts)
                    .map(IpAddr::V4),
                prefix_length: address
                    .netmask
                    .map(|mask| u32::from(mask).leading_ones() as u8),
            }),
            Address::V6(address) => interface.addresses.push(InterfaceAddress {
                address: address.address.into(),
                broadcast: None,
                prefix_length: address
                    .netmask
                    .map(|mask| u128::from(mask).leading_ones() as u8),
            }),
        }
    }
    Ok(interfaces.into_values().collect())
}

/// The longest packet of an interface, which the call that lists them leaves out.
fn mtu(name: &str) -> Option<u32> {
    if !cfg!(target_os = "linux") || name.contains('/') {
        return None;
    }
    let text = std::fs::read_to_string(format!("/sys/class/net/{name}/mtu")).ok()?;
    text.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    #[cfg(target_os = "linux")] // where it has this name
    #[test]
    fn the_loopback_interface_is_there() {
        let all = NetworkInterface::all(Sandbox::Application).expect("the application sandbox");
        let loopback = all.iter().find(|interface| interface.name == "lo");
        let loopback = loopback.expect("every machine has it");
        assert!(loopback.active);
        assert!(loopback.mtu.is_some_and(|mtu| mtu >= 1500));
        assert_eq!(loopback.hardware_address, None);
        assert!(loopback.addresses.contains(&InterfaceAddress {
            address: Ipv4Addr::LOCALHOST.into(),
            broadcast: None,
            prefix_length: Some(8),
        }));
    }

    #[test]
    fn other_sandboxes_learn_nothing_of_the_machine() {
        assert_eq!(
            NetworkInterface::all(Sandbox::LocalTrusted),
            Err(Refusal::APPLICATION_ONLY)
        );
    }
}
