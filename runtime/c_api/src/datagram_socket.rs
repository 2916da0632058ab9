//! `flash.net.DatagramSocket`.

use std::ffi::c_char;
use std::net::{IpAddr, SocketAddr};

use airshim_net::embed::DatagramSocketObject;

use crate::error::{AirshimError, AirshimStatus, call, call_for_script};
use crate::memory::{Out, bytes, text};
use crate::registry::{with_busy_object, with_program};
use crate::{AirshimAddress, AirshimContext, AirshimObject};

/// What a DatagramSocket's properties show.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct AirshimDatagramSocketState {
    /// `bound`.
    pub bound: bool,
    /// `connected`.
    pub connected: bool,
    /// `localAddress` and `localPort`.
    pub local: AirshimAddress,
    /// `remoteAddress` and `remotePort`.
    pub remote: AirshimAddress,
}

/// `new DatagramSocket()`. SecurityError #3205 outside of the application sandbox.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_datagram_socket_new(
    context: AirshimContext,
    object: *mut AirshimObject,
    error: *mut AirshimError,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let (object, error) = unsafe { (Out::new(object), Out::new(error)) };
    call_for_script(error, || {
        object.check()?;
        with_program(context, |program| {
            let socket = DatagramSocketObject::new(program.sandbox)?;
            object.set(program.add(socket))
        })
    })
}

/// `bind(localPort, localAddress)`; the address may be null, as in ActionScript. RangeError #2003, ArgumentError #2004,
/// IOError #2002, SecurityError #3205.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_datagram_socket_bind(
    context: AirshimContext,
    object: AirshimObject,
    port: i32,
    address: *const c_char,
    error: *mut AirshimError,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let (address, error) = unsafe { (text(address), Out::new(error)) };
    call_for_script(error, || {
        let address = address?;
        with_busy_object(
            context,
            object,
            |socket: &mut DatagramSocketObject, program| {
                socket.bind(&mut program.net, port, address)
            },
        )
    })
}

/// `connect(remoteAddress, remotePort)`. RangeError #2003, ArgumentError #2004, IOError #2002, SecurityError #3205.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_datagram_socket_connect(
    context: AirshimContext,
    object: AirshimObject,
    address: *const c_char,
    port: i32,
    error: *mut AirshimError,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let (address, error) = unsafe { (text(address), Out::new(error)) };
    call_for_script(error, || {
        let address = address?;
        with_busy_object(
            context,
            object,
            |socket: &mut DatagramSocketObject, program| {
                socket.connect(&mut program.net, address, port)
            },
        )
    })
}

/// `send(bytes, offset, length, address, port)`, with the part of the bytes that is meant; null and 0 for a connected socket.
/// RangeError #2003, ArgumentError #2004, IOError #2002 and #3224, IllegalOperationError #3225, SecurityError #3205.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_datagram_socket_send(
    context: AirshimContext,
    object: AirshimObject,
    packet: *const u8,
    length: usize,
    address: *const c_char,
    port: i32,
    error: *mut AirshimError,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let (packet, address, error) =
        unsafe { (bytes(packet, length), text(address), Out::new(error)) };
    call_for_script(error, || {
        let (packet, address) = (packet?, address?);
        with_busy_object(
            context,
            object,
            |socket: &mut DatagramSocketObject, program| {
                socket.send(&mut program.net, packet, address, port)
            },
        )
    })
}

/// `receive()`: events of kind DATAGRAM_DATA may come from now on. IOError #2002, SecurityError #3205.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_datagram_socket_receive(
    context: AirshimContext,
    object: AirshimObject,
    error: *mut AirshimError,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let error = unsafe { Out::new(error) };
    call_for_script(error, || {
        with_busy_object(
            context,
            object,
            |socket: &mut DatagramSocketObject, program| socket.receive(program, &object),
        )
    })
}

/// `close()`. IOError #2002.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_datagram_socket_close(
    context: AirshimContext,
    object: AirshimObject,
    error: *mut AirshimError,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let error = unsafe { Out::new(error) };
    call_for_script(error, || {
        with_busy_object(context, object, DatagramSocketObject::close)
    })
}

/// Gives what the properties show.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_datagram_socket_state(
    context: AirshimContext,
    object: AirshimObject,
    state: *mut AirshimDatagramSocketState,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let state = unsafe { Out::new(state) };
    call(|| {
        with_program(context, |program| {
            let socket: &mut DatagramSocketObject = program.object(object)?;
            let end = |address: Option<IpAddr>, port| {
                address.map(|address| SocketAddr::new(address, port)).into()
            };
            state.set(AirshimDatagramSocketState {
                bound: socket.bound(),
                connected: socket.connected(),
                local: end(socket.local_address(), socket.local_port()),
                remote: end(socket.remote_address(), socket.remote_port()),
            })
        })
    })
}
