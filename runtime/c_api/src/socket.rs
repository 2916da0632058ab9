//! `flash.net.Socket`.

use std::ffi::c_char;
use std::sync::Arc;

use airshim_net::embed::{Content, SocketObject};
use airshim_net::{Net, Refusal, StreamId};

use crate::error::{AirshimError, AirshimStatus, Failure, call, call_for_script};
use crate::memory::{Buffer, Out, bytes, text};
use crate::registry::{self, Program, with_busy_object, with_program};
use crate::{AirshimAddress, AirshimContext, AirshimObject};

/// What a Socket's properties show.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct AirshimSocketState {
    /// `connected`. Where it is false, `bytesAvailable` and `bytesPending` throw IOError #2002, and the addresses are null.
    pub connected: bool,
    /// `tcpNoDelay`.
    pub tcp_no_delay: bool,
    /// `timeout`.
    pub timeout_ms: u32,
    /// `bytesAvailable`.
    pub bytes_available: usize,
    /// `bytesPending`.
    pub bytes_pending: u64,
    /// `localAddress` and `localPort`.
    pub local: AirshimAddress,
    /// `remoteAddress` and `remotePort`.
    pub remote: AirshimAddress,
}

/// `new Socket()`, without a connection.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_socket_new(
    context: AirshimContext,
    object: *mut AirshimObject,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let object = unsafe { Out::new(object) };
    create(context, object, |_, _| ())
}

/// Makes a Socket, with what a class made of it has besides.
pub(crate) fn create(
    context: AirshimContext,
    object: Out<AirshimObject>,
    add_to: impl FnOnce(&mut Program, AirshimObject),
) -> AirshimStatus {
    call(|| {
        object.check()?;
        with_program(context, |program| {
            let added = program.add(SocketObject::new());
            add_to(program, added);
            object.set(added)
        })
    })
}

/// `connect(host, port)`: an event tells what came of it. SecurityError #2003 and #2010. A host that is null is the player's
/// to refuse. A SecureSocket speaks TLS there.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_socket_connect(
    context: AirshimContext,
    object: AirshimObject,
    host: *const c_char,
    port: i32,
    error: *mut AirshimError,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let (host, error) = unsafe { (text(host), Out::new(error)) };
    call_for_script(error, || {
        let host = host?.ok_or(Failure::BadArgument)?;
        with_busy_object(context, object, |socket: &mut SocketObject, program| {
            let url = Arc::clone(&program.url);
            let content = Content {
                sandbox: program.sandbox,
                url: &url,
            };
            let Some(mut secure) = program.secure.remove(&object) else {
                return socket.connect(program, &object, content, host, port);
            };
            let certificates = &secure.certificates;
            let begun = socket.connect_secure(program, &object, content, host, port, certificates);
            if begun.is_ok() {
                secure.begin();
            }
            program.secure.insert(object, secure);
            begun
        })
    })
}

/// `close()`: what was written is still sent. IOError #2002.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_socket_close(
    context: AirshimContext,
    object: AirshimObject,
    error: *mut AirshimError,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let error = unsafe { Out::new(error) };
    call_for_script(error, || {
        with_busy_object(context, object, |socket: &mut SocketObject, program| {
            socket.close(program)
        })
    })
}

/// Does something with a connection that the script may be refused.
fn with_stream(
    context: AirshimContext,
    object: AirshimObject,
    work: impl FnOnce(&mut Net, StreamId) -> Result<(), Refusal>,
) -> Result<(), Failure> {
    with_program(context, |program| {
        let socket: &mut SocketObject = program.object(object)?;
        let stream = socket.stream()?;
        work(&mut program.net, stream)?;
        Ok(())
    })
}

/// Copies what has arrived, from `offset` on, as much as there is up to `length`; `count` gets how much. It stays there to be
/// read. IOError #2002.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_socket_peek(
    context: AirshimContext,
    object: AirshimObject,
    offset: usize,
    buffer: *mut u8,
    length: usize,
    count: *mut usize,
    error: *mut AirshimError,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let (buffer, count, error) = unsafe {
        (
            Buffer::new(buffer, length),
            Out::new(count),
            Out::new(error),
        )
    };
    call_for_script(error, || {
        let buffer = buffer?;
        count.check()?;
        with_stream(context, object, |net, stream| {
            let input = net.input(stream)?;
            count.set_if_there(buffer.fill(input.get(offset..).unwrap_or_default()));
            Ok(())
        })
    })
}

/// Reads what has arrived, as much as there is up to `length`; `count` gets how much. Less than a script asks for is its
/// EOFError #2030, of which nothing is to be read: `bytes_available` of airshim_socket_state tells before. IOError #2002.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_socket_read(
    context: AirshimContext,
    object: AirshimObject,
    buffer: *mut u8,
    length: usize,
    count: *mut usize,
    error: *mut AirshimError,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let (buffer, count, error) = unsafe {
        (
            Buffer::new(buffer, length),
            Out::new(count),
            Out::new(error),
        )
    };
    call_for_script(error, || {
        let buffer = buffer?;
        count.check()?;
        with_stream(context, object, |net, stream| {
            let filled = buffer.fill(net.input(stream)?);
            net.consume(stream, filled)?;
            count.set_if_there(filled);
            Ok(())
        })
    })
}

/// Writes bytes, to be sent by airshim_socket_flush or with the next call for events. IOError #2002, IOError #2031 where the
/// limits don't let more wait.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_socket_write(
    context: AirshimContext,
    object: AirshimObject,
    data: *const u8,
    length: usize,
    error: *mut AirshimError,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let (data, error) = unsafe { (bytes(data, length), Out::new(error)) };
    call_for_script(error, || {
        let data = data?;
        with_stream(context, object, |net, stream| net.write(stream, data))?;
        registry::context(context)?.signal.raise();
        Ok(())
    })
}

/// `flush()`. IOError #2002.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_socket_flush(
    context: AirshimContext,
    object: AirshimObject,
    error: *mut AirshimError,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let error = unsafe { Out::new(error) };
    call_for_script(error, || {
        with_stream(context, object, Net::flush)?;
        registry::context(context)?.signal.raise();
        Ok(())
    })
}

/// `timeout = value`, in milliseconds: of connections that are opened from now on. Less than 250 is raised to that.
#[unsafe(no_mangle)]
pub extern "C" fn airshim_socket_set_timeout(
    context: AirshimContext,
    object: AirshimObject,
    timeout_ms: u32,
) -> AirshimStatus {
    call(|| {
        with_program(context, |program| {
            program
                .object(object)
                .map(|socket: &mut SocketObject| socket.set_timeout_ms(timeout_ms))
        })
    })
}

/// `tcpNoDelay = value`. IOError #2002 where the system refuses.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_socket_set_tcp_no_delay(
    context: AirshimContext,
    object: AirshimObject,
    no_delay: i32,
    error: *mut AirshimError,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let error = unsafe { Out::new(error) };
    call_for_script(error, || {
        with_program(context, |program| {
            program.with_object(object, |socket: &mut SocketObject, program| {
                socket.set_tcp_no_delay(program, no_delay != 0)
            })??;
            Ok(())
        })
    })
}

/// Says whether the script's object has a listener for `outputProgress`, of which there are events only then: to be called
/// when the first comes, and when the last one goes.
#[unsafe(no_mangle)]
pub extern "C" fn airshim_socket_set_reports_progress(
    context: AirshimContext,
    object: AirshimObject,
    reports: i32,
) -> AirshimStatus {
    call(|| {
        with_program(context, |program| {
            program.with_object(object, |socket: &mut SocketObject, program| {
                socket.set_reports_progress(program, reports != 0);
            })
        })
    })
}

/// Gives what the properties show.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_socket_state(
    context: AirshimContext,
    object: AirshimObject,
    state: *mut AirshimSocketState,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let state = unsafe { Out::new(state) };
    call(|| {
        with_program(context, |program| {
            program.with_object(object, |socket: &mut SocketObject, program| {
                let net = &program.net;
                state.set(AirshimSocketState {
                    connected: socket.connected(net),
                    tcp_no_delay: socket.tcp_no_delay(),
                    timeout_ms: socket.timeout_ms(),
                    bytes_available: socket.bytes_available(net).unwrap_or_default(),
                    bytes_pending: socket.bytes_pending(net).unwrap_or_default().into(),
                    local: socket.local_address(net).into(),
                    remote: socket.remote_address(net).into(),
                })
            })?
        })
    })
}
