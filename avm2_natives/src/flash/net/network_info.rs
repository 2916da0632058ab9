//! `flash.net.NetworkInfo`: what the machine's interfaces are, for the script to make its objects of.

use airshim_avm2::prelude::*;
use airshim_net::{InterfaceAddress, NetworkInterface};

use super::{object_of, refuse};
use crate::Natives;
use crate::content::Content;

/// `watch(wanted)`: called when the first `networkChange` listener comes and when the last one goes.
pub fn watch<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let wanted = args.bool(0);
    Natives::of(activation).net.watch_interfaces(wanted);
    Ok(Value::Undefined)
}

/// `readInterfaces()`: an object for each interface.
pub fn read_interfaces<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let sandbox = Content::of_caller(activation).sandbox;
    let interfaces =
        NetworkInterface::all(sandbox).map_err(|refusal| refuse(activation, refusal))?;
    let mut objects = Vec::new();
    for interface in &interfaces {
        objects.push(interface_object(activation, interface)?.into());
    }
    Ok(activation.array(objects).into())
}

fn interface_object<'gc>(
    activation: &mut Activation<'_, 'gc>,
    interface: &NetworkInterface,
) -> Result<Object<'gc>, Error<'gc>> {
    let mut addresses = Vec::new();
    for address in &interface.addresses {
        addresses.push(address_object(activation, address)?.into());
    }
    let hardware = interface
        .hardware_address
        .map(|mac| mac.map(|byte| format!("{byte:02X}")).join("-"));
    let mtu = interface.mtu.and_then(|mtu| i32::try_from(mtu).ok());
    let members = [
        ("name", activation.string(&interface.name).into()),
        (
            "displayName",
            activation.string(&interface.display_name).into(),
        ),
        ("active", interface.active.into()),
        ("mtu", mtu.unwrap_or(-1).into()),
        (
            "hardwareAddress",
            activation.string(&hardware.unwrap_or_default()).into(),
        ),
        ("addresses", activation.array(addresses).into()),
    ];
    object_of(activation, members)
}

fn address_object<'gc>(
    activation: &mut Activation<'_, 'gc>,
    address: &InterfaceAddress,
) -> Result<Object<'gc>, Error<'gc>> {
    let broadcast = address.broadcast.map(|broadcast| broadcast.to_string());
    let members = [
        (
            "address",
            activation.string(&address.address.to_string()).into(),
        ),
        (
            "broadcast",
            activation.string(&broadcast.unwrap_or_default()).into(),
        ),
        (
            "prefixLength",
            address.prefix_length.map_or(-1, i32::from).into(),
        ),
        ("isIPv4", address.address.is_ipv4().into()),
    ];
    object_of(activation, members)
}
