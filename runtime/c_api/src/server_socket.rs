//! `flash.net.ServerSocket`.

use std::ffi::c_char;
use std::net::SocketAddr;

use airshim_net::embed::ServerSocketObject;

use crate::error::{AirshimError, AirshimStatus, call, call_for_script};
use crate::memory::{Out, text};
use crate::registry::{with_busy_object, with_busy_program, with_program};
use crate::{AirshimAddress, AirshimContext, AirshimObject};

/// What a ServerSocket's properties show.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct AirshimServerSocketState {
    /// `bound`.
    pub bound: bool,
    /// `listening`.
    pub listening: bool,
    /// `localAddress` and `localPort`.
    pub local: AirshimAddress,
}

/// `new ServerSocket()`. SecurityError #3205 outside of the application sandbox.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_server_socket_new(
    context: AirshimContext,
    object: *mut AirshimObject,
    error: *mut AirshimError,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let (object, error) = unsafe { (Out::new(object), Out::new(error)) };
    call_for_script(error, || {
        object.check()?;
        with_program(context, |program| {
            let socket = ServerSocketObject::new(program.sandbox)?;
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
pub unsafe extern "C" fn airshim_server_socket_bind(
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
        with_program(context, |program| {
            program.with_object(object, |socket: &mut ServerSocketObject, program| {
                socket.bind(&mut program.net, port, address)
            })??;
            Ok(())
        })
    })
}

/// `listen(backlog)`. RangeError #2006, IOError #2002.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_server_socket_listen(
    context: AirshimContext,
    object: AirshimObject,
    backlog: i32,
    error: *mut AirshimError,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let error = unsafe { Out::new(error) };
    call_for_script(error, || {
        with_busy_object(
            context,
            object,
            |socket: &mut ServerSocketObject, program| socket.listen(program, &object, backlog),
        )
    })
}

/// Says whether the script's object has a listener for `connect`: to be called when the first comes, and when the last one
/// goes. Connections wait in the system's queue until there is one.
#[unsafe(no_mangle)]
pub extern "C" fn airshim_server_socket_set_accepting(
    context: AirshimContext,
    object: AirshimObject,
    accepting: i32,
) -> AirshimStatus {
    call(|| {
        with_busy_program(context, |program| {
            program.with_object(object, |socket: &mut ServerSocketObject, program| {
                socket.set_accepting(&mut program.net, accepting != 0);
            })
        })
    })
}

/// `close()`. IOError #2002.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_server_socket_close(
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
            |socket: &mut ServerSocketObject, program| socket.close(program),
        )
    })
}

/// Gives what the properties show.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_server_socket_state(
    context: AirshimContext,
    object: AirshimObject,
    state: *mut AirshimServerSocketState,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let state = unsafe { Out::new(state) };
    call(|| {
        with_program(context, |program| {
            let socket: &mut ServerSocketObject = program.object(object)?;
            let local = socket.local_address();
            state.set(AirshimServerSocketState {
                bound: socket.bound(),
                listening: socket.listening(),
                local: local
                    .map(|address| SocketAddr::new(address, socket.local_port()))
                    .into(),
            })
        })
    })
}
