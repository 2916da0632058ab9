//! From what happened to the script that hears of it.

use super::objects::{Attempt, Connected};
use super::{Player, ScriptEvent, SocketObject};
use crate::ConnectFailure;
use crate::event::{Event, ServerId, StreamId};

/// "Socket Error."
const SOCKET_ERROR: u32 = 2031;

/// "Security sandbox violation: %1 cannot load data from %2."
const SANDBOX_VIOLATION: u32 = 2048;

/// What has become of an event.
#[derive(Debug)]
pub enum Delivery<O> {
    /// It was dispatched, and that came to this.
    Dispatched(O),
    /// There is no object to hear of it any more, or none that wants to.
    Unheard,
    /// It belongs to another class than ServerSocket, Socket and DatagramSocket.
    Other(Event),
}

/// Delivers an event of the [`Net`](crate::Net): finds the object that it is for, and has the player dispatch it there.
///
/// Who hears of an end, `close` or a failure, is no longer kept alive afterwards, and is free to connect again in its
/// listener.
pub fn deliver<P: Player>(player: &mut P, event: Event) -> Delivery<P::Outcome> {
    let outcome = match event {
        Event::Accepted { server, stream } => accepted(player, server, stream),
        Event::ServerClosed { server } => {
            let server = player.with_net(|_, objects| objects.servers.remove(&server));
            server.map(|server| dispatch_last(player, server, ScriptEvent::Close))
        }
        Event::Connected { stream } => connected(player, stream),
        Event::ConnectFailed { stream, failure } => {
            let socket = player.with_net(|_, objects| objects.sockets.remove(&stream));
            socket.map(|socket| {
                let event = failed(socket.attempt.as_deref(), failure);
                dispatch_last(player, socket.root, event)
            })
        }
        Event::Data { stream, bytes } => {
            let root =
                player.with_net(|_, objects| Some(objects.sockets.get(&stream)?.root.clone()));
            let event = ScriptEvent::SocketData {
                bytes_loaded: bytes,
            };
            root.map(|root| player.dispatch(&root, event))
        }
        Event::Written {
            stream,
            pending,
            total,
        } => {
            let root = player.with_net(|_, objects| {
                let socket = objects.sockets.get(&stream)?;
                socket.reports_progress.then(|| socket.root.clone())
            });
            let event = ScriptEvent::OutputProgress {
                bytes_pending: pending,
                bytes_total: total,
            };
            root.map(|root| player.dispatch(&root, event))
        }
        Event::Closed { stream, cause } => {
            tracing::debug!(?cause, "a connection ended");
            let socket = player.with_net(|_, objects| objects.sockets.remove(&stream));
            socket.map(|socket| dispatch_last(player, socket.root, ScriptEvent::Close))
        }
        Event::Datagram { socket, from, data } => {
            let target = player.with_net(|net, objects| {
                let root = objects.datagrams.get(&socket)?.clone();
                Some((root, net.datagram_address(socket)?))
            });
            target.map(|(root, destination)| {
                let event = ScriptEvent::DatagramData {
                    source: from,
                    destination,
                    data,
                };
                player.dispatch(&root, event)
            })
        }
        Event::DatagramFailed { socket, error } => {
            tracing::info!(%error, "a packet was lost");
            let root = player.with_net(|_, objects| objects.datagrams.get(&socket).cloned());
            let event = ScriptEvent::IoError {
                text: socket_error(""),
                id: SOCKET_ERROR,
                certificate: None,
                refused: None,
            };
            root.map(|root| player.dispatch(&root, event))
        }
        other => return Delivery::Other(other),
    };
    match outcome {
        Some(outcome) => Delivery::Dispatched(outcome),
        None => Delivery::Unheard,
    }
}

/// Dispatches an event of a kind after which there is none.
fn dispatch_last<P: Player>(
    player: &mut P,
    root: P::Root,
    event: ScriptEvent<P::Object>,
) -> P::Outcome {
    let outcome = player.dispatch(&root, event);
    player.release(root);
    outcome
}

fn accepted<P: Player>(player: &mut P, server: ServerId, stream: StreamId) -> Option<P::Outcome> {
    let root = player.with_net(|_, objects| objects.servers.get(&server).cloned());
    let Some(root) = root else {
        // The script closed the server in the meantime.
        reject(player, stream);
        return None;
    };
    let socket = match player.new_socket(SocketObject::accepted(stream)) {
        Ok(socket) => socket,
        Err(outcome) => {
            reject(player, stream);
            return Some(outcome);
        }
    };
    let connected = Connected {
        root: player.root(&socket),
        reports_progress: false,
        attempt: None,
    };
    player.with_net(|_, objects| objects.sockets.insert(stream, connected));
    Some(player.dispatch(&root, ScriptEvent::ServerSocketConnect { socket }))
}

fn reject<P: Player>(player: &mut P, stream: StreamId) {
    // Refused where it has ended by itself, which comes to the same.
    let _ = player.with_net(|net, _| net.close(stream));
}

fn connected<P: Player>(player: &mut P, stream: StreamId) -> Option<P::Outcome> {
    let root = player.with_net(|net, objects| {
        let socket = objects.sockets.get_mut(&stream)?;
        let attempt = socket.attempt.take();
        if attempt.is_some_and(|attempt| attempt.no_delay)
            && let Err(refusal) = net.set_tcp_nodelay(stream, true)
        {
            // Of no use to the script now.
            tracing::debug!(%refusal, "tcpNoDelay cannot be set");
        }
        Some(socket.root.clone())
    })?;
    Some(player.dispatch(&root, ScriptEvent::Connect))
}

/// What a script hears of a failure: the host only (semantics §4.2).
fn failed<O>(attempt: Option<&Attempt>, failure: ConnectFailure) -> ScriptEvent<O> {
    let url = attempt.map_or("", |attempt| &attempt.url);
    match failure {
        ConnectFailure::Denied(denied) => denial(url, &denied.target),
        ConnectFailure::NoPolicy(denied) => {
            tracing::warn!("{denied}");
            denial(url, &format!("{}:{}", denied.host, denied.port))
        }
        failure => {
            let host = attempt.map_or("", |attempt| &attempt.host);
            tracing::info!(%host, %failure, "a connection failed");
            let (certificate, refused) = match failure {
                ConnectFailure::Insecure {
                    status,
                    certificate,
                    ..
                } => (Some(status), certificate),
                _ => (None, None),
            };
            ScriptEvent::IoError {
                text: socket_error(&format!(" URL: {host}")),
                id: SOCKET_ERROR,
                certificate,
                refused,
            }
        }
    }
}

/// The text of #2031, with what it says behind the error's own.
fn socket_error(detail: &str) -> String {
    format!("Error #{SOCKET_ERROR}: Socket Error.{detail}")
}

/// The `securityError` #2048 of content that may not connect to `target`.
fn denial<O>(url: &str, target: &str) -> ScriptEvent<O> {
    ScriptEvent::SecurityError {
        text: format!(
            "Error #{SANDBOX_VIOLATION}: Security sandbox violation: {url} cannot load data from {target}."
        ),
        id: SANDBOX_VIOLATION,
    }
}
