//! What a service manager gives to the process and wants to know from it, by systemd's protocols.

use std::net::TcpListener;
use std::time::Duration;

use airshim_net::Stats;

/// How long a program that doesn't listen is taken for one that is about to.
const UNTIL_READY: Duration = Duration::from_secs(1);

/// The most sockets that are taken over.
#[cfg(unix)]
const MAX_SOCKETS: usize = 1024;

/// The listening sockets that the process was started with, each with its name (`LISTEN_FDS`, `LISTEN_PID`,
/// `LISTEN_FDNAMES`). What isn't one is left alone, with a line on the log.
#[cfg(unix)]
pub fn inherited_sockets() -> Vec<(String, TcpListener)> {
    let Some(count) = std::env::var_os("LISTEN_FDS") else {
        return Vec::new();
    };
    let is_sensible = count
        .to_str()
        .and_then(|count| count.parse::<usize>().ok())
        .is_some_and(|count| count <= MAX_SOCKETS);
    if !is_sensible {
        tracing::warn!(
            ?count,
            "LISTEN_FDS is no number of sockets up to {MAX_SOCKETS}: none are taken over"
        );
        return Vec::new();
    }
    let names = std::env::var("LISTEN_FDNAMES").unwrap_or_default();
    let mut names = names.split(':').map(decode_name);
    let mut manager = listenfd::ListenFd::from_env();
    let mut sockets = Vec::new();
    for index in 0..manager.len() {
        let name = names.next().unwrap_or_default();
        match manager.take_tcp_listener(index) {
            Ok(Some(listener)) => sockets.push((name, listener)),
            Ok(None) => {}
            Err(error) => tracing::warn!(name, "an inherited socket is not taken over: {error}"),
        }
    }
    sockets
}

/// The listening sockets that the process was started with: none, where that isn't known.
#[cfg(not(unix))]
pub fn inherited_sockets() -> Vec<(String, TcpListener)> {
    Vec::new()
}

/// A name as `FileDescriptorName=` gives it. A colon would end it, so that an address stands in it as `ADDRESS_PORT`.
#[cfg(unix)]
fn decode_name(name: &str) -> String {
    match name.rsplit_once('_') {
        Some((address, port)) if port.parse::<u16>().is_ok() => format!("{address}:{port}"),
        _ => name.to_owned(),
    }
}

/// Tells the service manager (`NOTIFY_SOCKET`) that the program is ready, and completes: when the first server listens, or
/// after a second for a program that hosts none.
///
/// It has no waker of its own for the first: it has to be polled along with the network.
pub async fn tell_ready(stats: &Stats) {
    let listens = std::future::poll_fn(|_| match stats.listening() {
        0 => std::task::Poll::Pending,
        _ => std::task::Poll::Ready(()),
    });
    tokio::select! {
        () = listens => {}
        () = tokio::time::sleep(UNTIL_READY) => {}
    }
    notify(State::Ready);
}

/// Tells the service manager that the program is ending.
pub fn tell_stopping() {
    notify(State::Stopping);
}

enum State {
    Ready,
    Stopping,
}

#[cfg(target_os = "linux")]
fn notify(state: State) {
    let state = match state {
        State::Ready => sd_notify::NotifyState::Ready,
        State::Stopping => sd_notify::NotifyState::Stopping,
    };
    if let Err(error) = sd_notify::notify(&[state]) {
        tracing::warn!("the service manager can't be notified: {error}");
    }
}

#[cfg(not(target_os = "linux"))]
fn notify(_state: State) {}

#[cfg(all(test, unix))]
mod tests {
    use super::decode_name;

    #[test]
    fn an_underscore_stands_for_the_colon_of_an_address() {
        assert_eq!(decode_name("8080"), "8080");
        assert_eq!(decode_name("127.0.0.1_8080"), "127.0.0.1:8080");
        assert_eq!(decode_name("[::]_80"), "[::]:80");
        assert_eq!(decode_name("web_front"), "web_front");
    }
}
