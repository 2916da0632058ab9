//! `flash.net.NetworkInfo`: the network interfaces of the machine.

use std::ffi::c_char;

use airshim_net::NetworkInterface;

use crate::AirshimContext;
use crate::error::{AirshimError, AirshimStatus, Failure, call, call_for_script};
use crate::memory::{Out, copy_text};
use crate::registry::{with_busy_program, with_program};

/// What a NetworkInterface shows.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct AirshimNetworkInterface {
    /// `name`, NUL-terminated.
    pub name: [c_char; 256],
    /// `displayName`, NUL-terminated.
    pub display_name: [c_char; 256],
    /// `active`.
    pub active: bool,
    /// `mtu`; -1 where the system doesn't tell.
    pub mtu: i32,
    /// `hardwareAddress`, such as `00-11-22-AA-BB-CC`, NUL-terminated; empty where it has none.
    pub hardware_address: [c_char; 18],
    /// How many `addresses` it has.
    pub address_count: usize,
}

/// What an InterfaceAddress shows.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct AirshimInterfaceAddress {
    /// `address`, NUL-terminated.
    pub address: [c_char; 46],
    /// `broadcast`, NUL-terminated; empty where there is none.
    pub broadcast: [c_char; 46],
    /// `prefixLength`; -1 where the system doesn't tell.
    pub prefix_length: i32,
    /// Whether `ipVersion` is `IPVersion.IPV6`.
    pub is_ipv6: bool,
}

/// `NetworkInfo.networkInfo.findInterfaces()`: asks the system, and gives how many there are. They stay what they are until the
/// next call. SecurityError #3205 outside of the application sandbox.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_network_info_find(
    context: AirshimContext,
    count: *mut usize,
    error: *mut AirshimError,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let (count, error) = unsafe { (Out::new(count), Out::new(error)) };
    call_for_script(error, || {
        count.check()?;
        with_program(context, |program| {
            program.interfaces = NetworkInterface::all(program.sandbox)?;
            count.set(program.interfaces.len())
        })
    })
}

/// Gives one of the interfaces that were found, by its place from 0 on; AIRSHIM_STATUS_BAD_ARGUMENT where there is none.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_network_info_interface(
    context: AirshimContext,
    index: usize,
    interface: *mut AirshimNetworkInterface,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let place = unsafe { Out::new(interface) };
    call(|| {
        with_program(context, |program| {
            let found = program.interfaces.get(index).ok_or(Failure::BadArgument)?;
            let hardware = found
                .hardware_address
                .map(|mac| mac.map(|byte| format!("{byte:02X}")).join("-"));
            place.set(AirshimNetworkInterface {
                name: copy_text(&found.name),
                display_name: copy_text(&found.display_name),
                active: found.active,
                mtu: found
                    .mtu
                    .and_then(|mtu| i32::try_from(mtu).ok())
                    .unwrap_or(-1),
                hardware_address: copy_text(&hardware.unwrap_or_default()),
                address_count: found.addresses.len(),
            })
        })
    })
}

/// Gives one of an interface's addresses, both by their places from 0 on; AIRSHIM_STATUS_BAD_ARGUMENT where there is none.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_network_info_address(
    context: AirshimContext,
    interface: usize,
    index: usize,
    address: *mut AirshimInterfaceAddress,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let place = unsafe { Out::new(address) };
    call(|| {
        with_program(context, |program| {
            let interface = program.interfaces.get(interface);
            let found = interface.and_then(|interface| interface.addresses.get(index));
            let found = found.ok_or(Failure::BadArgument)?;
            let broadcast = found.broadcast.map(|broadcast| broadcast.to_string());
            place.set(AirshimInterfaceAddress {
                address: copy_text(&found.address.to_string()),
                broadcast: copy_text(&broadcast.unwrap_or_default()),
                prefix_length: found.prefix_length.map_or(-1, i32::from),
                is_ipv6: found.address.is_ipv6(),
            })
        })
    })
}

/// Says whether the script has a listener for `networkChange`, of which there are events of kind NETWORK_CHANGE only then: to be
/// called when the first comes, and when the last one goes.
#[unsafe(no_mangle)]
pub extern "C" fn airshim_network_info_watch(context: AirshimContext, watch: i32) -> AirshimStatus {
    call(|| {
        with_busy_program(context, |program| {
            program.net.watch_interfaces(watch != 0);
            Ok(())
        })
    })
}
