//! Events out.

use std::ffi::{CString, c_char};
use std::net::SocketAddr;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use airshim_net::Event;
use airshim_net::embed::{Delivery, ScriptEvent, deliver};

use crate::error::{AirshimStatus, Failure, call};
use crate::memory::{Out, copy_text};
use crate::registry::{self, Program};
use crate::{AirshimContext, AirshimObject};

/// The kind of an event: which object the player makes of it.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AirshimEventKind {
    /// `ServerSocketConnectEvent` `connect` of a ServerSocket. The player makes a Socket of the handle in `socket`.
    Connection = 0,
    /// `Event` `connect` of a Socket.
    Connect = 1,
    /// `Event` `close` of a Socket or a ServerSocket.
    Close = 2,
    /// `ProgressEvent` `socketData` of a Socket: `bytes_loaded`. Its `bytesTotal` is 0.
    SocketData = 3,
    /// `OutputProgressEvent` `outputProgress` of a Socket: `bytes_pending`, `bytes_total`.
    OutputProgress = 4,
    /// `IOErrorEvent` `ioError` of a Socket or a DatagramSocket: `text`, `error_id`.
    IoError = 5,
    /// `SecurityErrorEvent` `securityError` of a Socket: `text`, `error_id`.
    SecurityError = 6,
    /// `DatagramSocketDataEvent` `data` of a DatagramSocket: `data`, `source`, `destination`.
    DatagramData = 7,
    /// `Event` `networkChange` of NetworkInfo, which is no object here.
    NetworkChange = 8,
}

/// An IP address and a port.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct AirshimAddress {
    /// The address in text form, NUL-terminated; empty for null.
    pub host: [c_char; 46],
    /// The port; 0 for none.
    pub port: u16,
}

impl From<Option<SocketAddr>> for AirshimAddress {
    fn from(address: Option<SocketAddr>) -> Self {
        let host = address.map(|address| address.ip().to_string());
        Self {
            host: copy_text(&host.unwrap_or_default()),
            port: address.map_or(0, |address| address.port()),
        }
    }
}

/// An event for an object of the script. Members that its kind doesn't name are 0.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct AirshimEvent {
    /// Its kind.
    pub kind: AirshimEventKind,
    /// The object that it is dispatched on.
    pub target: AirshimObject,
    /// The new Socket.
    pub socket: AirshimObject,
    /// `bytesLoaded`.
    pub bytes_loaded: u64,
    /// `bytesPending`.
    pub bytes_pending: u64,
    /// `bytesTotal`.
    pub bytes_total: u64,
    /// `errorID`.
    pub error_id: u32,
    /// `text`, NUL-terminated; never null. Valid until the next call for events.
    pub text: *const c_char,
    /// `data`. Valid until the next call for events.
    pub data: *const u8,
    /// How many bytes that are.
    pub data_length: usize,
    /// `srcAddress` and `srcPort`.
    pub source: AirshimAddress,
    /// `dstAddress` and `dstPort`.
    pub destination: AirshimAddress,
}

/// Gives the next event, or AIRSHIM_STATUS_NONE: then it is time to wait. What was written without a flush is sent here.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_next_event(
    context: AirshimContext,
    event: *mut AirshimEvent,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let place = unsafe { Out::new(event) };
    call(|| {
        place.check()?;
        let context = registry::context(context)?;
        let mut program = context.program()?;
        // Before the look: what happens from here on raises it anew.
        context.signal.lower();
        let waker = Waker::from(Arc::clone(&context.signal));
        loop {
            let Poll::Ready(event) = program.net.poll_next(&mut Context::from_waker(&waker)) else {
                return Err(Failure::None);
            };
            // There may be more, which nobody is woken for: it was ready before.
            context.signal.raise();
            match deliver(&mut *program, event) {
                Delivery::Dispatched((target, event)) => {
                    return place.set(program.event(target, event));
                }
                Delivery::Other(Event::InterfacesChanged) => {
                    return place.set(AirshimEvent::of(AirshimEventKind::NetworkChange, 0));
                }
                Delivery::Unheard | Delivery::Other(_) => {}
            }
        }
    })
}

impl AirshimEvent {
    /// One with nothing but a kind.
    fn of(kind: AirshimEventKind, target: AirshimObject) -> Self {
        Self {
            kind,
            target,
            socket: 0,
            bytes_loaded: 0,
            bytes_pending: 0,
            bytes_total: 0,
            error_id: 0,
            text: c"".as_ptr(),
            data: std::ptr::null(),
            data_length: 0,
            source: None.into(),
            destination: None.into(),
        }
    }
}

impl Program {
    /// An event as C has it. What it points to stays in the program until the next one.
    fn event(&mut self, target: AirshimObject, event: ScriptEvent<AirshimObject>) -> AirshimEvent {
        self.note_server(target, &event);
        let mut text = String::new();
        self.data.clear();
        let mut answer = AirshimEvent::of(kind(&event), target);
        match event {
            ScriptEvent::ServerSocketConnect { socket } => answer.socket = socket,
            ScriptEvent::Connect | ScriptEvent::Close => {}
            ScriptEvent::SocketData { bytes_loaded } => answer.bytes_loaded = bytes_loaded as u64,
            ScriptEvent::OutputProgress {
                bytes_pending,
                bytes_total,
            } => {
                answer.bytes_pending = bytes_pending;
                answer.bytes_total = bytes_total;
            }
            ScriptEvent::IoError { text: said, id, .. }
            | ScriptEvent::SecurityError { text: said, id } => {
                text = said;
                answer.error_id = id;
            }
            ScriptEvent::DatagramData {
                source,
                destination,
                data,
            } => {
                answer.source = Some(source).into();
                answer.destination = Some(destination).into();
                self.data = data;
                answer.data = self.data.as_ptr();
                answer.data_length = self.data.len();
            }
        }
        // A host can't hold a NUL, nor can what is put around it.
        self.text = CString::new(text).unwrap_or_default();
        answer.text = self.text.as_ptr();
        answer
    }
}

fn kind(event: &ScriptEvent<AirshimObject>) -> AirshimEventKind {
    match event {
        ScriptEvent::ServerSocketConnect { .. } => AirshimEventKind::Connection,
        ScriptEvent::Connect => AirshimEventKind::Connect,
        ScriptEvent::Close => AirshimEventKind::Close,
        ScriptEvent::SocketData { .. } => AirshimEventKind::SocketData,
        ScriptEvent::OutputProgress { .. } => AirshimEventKind::OutputProgress,
        ScriptEvent::IoError { .. } => AirshimEventKind::IoError,
        ScriptEvent::SecurityError { .. } => AirshimEventKind::SecurityError,
        ScriptEvent::DatagramData { .. } => AirshimEventKind::DatagramData,
    }
}
