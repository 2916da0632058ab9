//! Contexts: what a program's sockets live in, and how to wait for them.

use std::ffi::c_char;
use std::time::Duration;

use airshim_net::{Access, Permissions, Sandbox};

use crate::error::{AirshimStatus, Failure, call};
use crate::memory::{Out, text};
use crate::registry::{self, with_busy_program, with_program};
use crate::{AirshimContext, AirshimObject};

/// The version of this interface: raised by one with each change that isn't compatible.
#[unsafe(no_mangle)]
pub extern "C" fn airshim_interface_version() -> u32 {
    1
}

/// Where a program came from, and so what it may do: `Security.sandboxType`.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AirshimSandbox {
    /// `application`: the only one that may host servers.
    Application = 0,
    /// `remote`
    Remote = 1,
    /// `localWithFile`: no sockets at all.
    LocalWithFile = 2,
    /// `localWithNetwork`
    LocalWithNetwork = 3,
    /// `localTrusted`
    LocalTrusted = 4,
}

/// A bound on what connections may cost.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AirshimLimit {
    /// Connections that one server may have at a time. Further ones wait in the system's queue.
    ConnectionsPerServer = 0,
    /// Connections in total.
    Connections = 1,
    /// Bytes that one connection holds for a script that doesn't read them. Reading stops there.
    InputBytes = 2,
    /// Bytes that one connection holds for a peer that doesn't take them. Writing more is IOError #2031.
    OutputBytes = 3,
    /// Bytes that all connections together hold.
    TotalBytes = 4,
}

/// A kind of access.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AirshimAccess {
    /// To bind servers, and datagram sockets that receive.
    Listen = 0,
    /// To connect sockets, and to send packets.
    Connect = 1,
}

/// Makes a context for one program, and starts its thread. sandbox is an AirshimSandbox; url is where the program was loaded
/// from, for socket policy files and the text of a securityError.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_context_new(
    sandbox: i32,
    url: *const c_char,
    context: *mut AirshimContext,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let (url, context) = unsafe { (text(url), Out::new(context)) };
    call(|| {
        context.check()?;
        let url = url?.ok_or(Failure::BadArgument)?;
        context.set(registry::open(sandbox_of(sandbox)?, url)?)
    })
}

fn sandbox_of(sandbox: i32) -> Result<Sandbox, Failure> {
    const SANDBOXES: [Sandbox; 5] = [
        Sandbox::Application,
        Sandbox::Remote,
        Sandbox::LocalWithFile,
        Sandbox::LocalWithNetwork,
        Sandbox::LocalTrusted,
    ];
    let index = usize::try_from(sandbox).map_err(|_| Failure::BadArgument)?;
    SANDBOXES.get(index).copied().ok_or(Failure::BadArgument)
}

/// Ends a context at once, with all of its objects: connections with unsent bytes are cut off. airshim_context_shutdown
/// comes before that where the program is to end in order.
#[unsafe(no_mangle)]
pub extern "C" fn airshim_context_free(context: AirshimContext) -> AirshimStatus {
    call(|| registry::close(context))
}

/// Closes everything that is open and waits, up to limit_ms milliseconds, until all that was written is sent. What isn't
/// then is reset; unsent, which may be null, gets how many connections that were. No events come of it.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_context_shutdown(
    context: AirshimContext,
    limit_ms: u32,
    unsent: *mut usize,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let unsent = unsafe { Out::new(unsent) };
    call(|| {
        let context = registry::context(context)?;
        let mut program = context.program()?;
        let limit = Duration::from_millis(limit_ms.into());
        let count = context.runtime.block_on(program.net.shutdown(limit));
        unsent.set_if_there(count);
        Ok(())
    })
}

/// Says whether nothing can happen any more: nothing listens, no connection is open, being opened or being sent, no packets
/// are received.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_context_is_idle(
    context: AirshimContext,
    idle: *mut bool,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let idle = unsafe { Out::new(idle) };
    call(|| with_program(context, |program| idle.set(program.net.is_idle())))
}

/// Changes a bound, an AirshimLimit, from now on.
#[unsafe(no_mangle)]
pub extern "C" fn airshim_context_set_limit(
    context: AirshimContext,
    limit: i32,
    value: u64,
) -> AirshimStatus {
    call(|| {
        let value = usize::try_from(value).unwrap_or(usize::MAX);
        with_busy_program(context, |program| {
            let mut limits = program.net.limits().clone();
            let bound = match limit {
                0 => &mut limits.connections_per_server,
                1 => &mut limits.connections,
                2 => &mut limits.input_bytes,
                3 => &mut limits.output_bytes,
                4 => &mut limits.total_bytes,
                _ => return Err(Failure::BadArgument),
            };
            *bound = value;
            program.net.set_limits(limits);
            Ok(())
        })
    })
}

/// Limits one kind of access, an AirshimAccess, to what a list names: `127.0.0.1:8080,[::1]`, as airshim's options
/// --allow-listen and --allow-connect have it. An empty list allows nothing. Without a call everything is allowed.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_context_allow(
    context: AirshimContext,
    access: i32,
    list: *const c_char,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let list = unsafe { text(list) };
    call(|| {
        let list = list?.ok_or(Failure::BadArgument)?;
        let access = match access {
            0 => Access::Listen,
            1 => Access::Connect,
            _ => return Err(Failure::BadArgument),
        };
        with_program(context, |program| {
            let mut permissions = Permissions::clone(program.net.permissions());
            let allowed = permissions.allow(access, Some(list));
            allowed.map_err(|_| Failure::BadArgument)?;
            program.net.set_permissions(permissions);
            Ok(())
        })
    })
}

/// Gives a descriptor that is readable, for poll, select, epoll and the like, as long as it is worth to call
/// airshim_next_event. It belongs to the context: it is neither to be read nor to be closed. AIRSHIM_STATUS_SYSTEM where the
/// system has no such descriptors (Windows), which leaves airshim_wait.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_wake_fd(context: AirshimContext, fd: *mut i32) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let fd = unsafe { Out::new(fd) };
    call(|| {
        let context = registry::context(context)?;
        #[cfg(unix)]
        return fd.set(context.signal.descriptor());
        #[cfg(not(unix))]
        return fd.check().and(Err(Failure::System));
    })
}

/// Waits until it is worth to call airshim_next_event, up to timeout_ms milliseconds; a negative number is for ever.
/// AIRSHIM_STATUS_NONE when the time is over. Other calls can be made meanwhile.
#[unsafe(no_mangle)]
pub extern "C" fn airshim_wait(context: AirshimContext, timeout_ms: i32) -> AirshimStatus {
    call(|| {
        let limit = u64::try_from(timeout_ms).ok().map(Duration::from_millis);
        let raised = registry::context(context)?.signal.wait(limit);
        // It may have been freed meanwhile.
        registry::context(context)?;
        if raised { Ok(()) } else { Err(Failure::None) }
    })
}

/// Forgets an object, which the script can't reach any more, and closes what it has open.
#[unsafe(no_mangle)]
pub extern "C" fn airshim_object_free(
    context: AirshimContext,
    object: AirshimObject,
) -> AirshimStatus {
    call(|| {
        with_busy_program(context, |program| {
            if program.remove(object) {
                Ok(())
            } else {
                Err(Failure::BadHandle)
            }
        })
    })
}
