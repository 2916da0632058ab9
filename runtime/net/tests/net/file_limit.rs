//! Running out of file descriptors.

#![cfg(unix)]

use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::time::Duration;

use airshim_net::{Event, Limits, StreamId};

use crate::common::Host;

/// Set in the process that has few descriptors.
const FEW: &str = "AIRSHIM_TEST_FEW_DESCRIPTORS";

/// How many descriptors that process has.
const DESCRIPTORS: usize = 48;

#[test]
fn without_descriptors_connections_wait_and_one_line_is_logged() {
    let program = std::env::current_exe().expect("a test has a program");
    let output = Command::new("sh")
        .arg("-c")
        .arg(format!("ulimit -n {DESCRIPTORS}; exec \"$0\" \"$@\""))
        .arg(program)
        .args([
            "--exact",
            "file_limit::in_a_process_with_few_descriptors",
            "--nocapture",
        ])
        .env(FEW, "1")
        .stdin(Stdio::null())
        .output()
        .expect("there is a shell");
    let log = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "{}\n{log}",
        String::from_utf8_lossy(&output.stdout)
    );
    assert_eq!(log.matches("cannot accept").count(), 1, "{log}");
    assert_eq!(log.matches("accepting again").count(), 1, "{log}");
}

/// Does nothing unless the test above runs it.
#[test]
fn in_a_process_with_few_descriptors() {
    if std::env::var_os(FEW).is_none() {
        return;
    }
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .init();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(exhaust());
}

async fn exhaust() {
    let mut limits = Limits::default();
    limits.accept_pause = Duration::from_millis(50);
    let mut host = Host::with_limits(limits);
    // As many as there are descriptors for. The server's ends need as many again, and five are to be had.
    let mut peers = Vec::new();
    while let Ok(peer) = TcpStream::connect(host.address()) {
        peers.push(peer);
    }
    let all = peers.len();
    assert!(all > 10, "{all} connections");
    peers.truncate(all - 5);

    let mut open = Vec::new();
    let mut accepted = 0;
    while accepted < 5 {
        open.push(accept(&mut host).await);
        accepted += 1;
    }
    host.nothing().await;

    // Each that ends makes room for one that waits: none is lost.
    while accepted < all {
        let _ = host.net.abort(open.remove(0));
        open.push(accept(&mut host).await);
        accepted += 1;
    }
    // With room left, the queue is found empty.
    for stream in open {
        // Refused for those that have ended by themselves.
        let _ = host.net.abort(stream);
    }
    while let Ok(event) = tokio::time::timeout(Duration::from_millis(100), host.net.next()).await {
        assert!(
            matches!(event, Event::Closed { .. }),
            "unexpected {event:?}"
        );
    }
}

/// The next connection. The last five have ended before they were accepted, and say so.
async fn accept(host: &mut Host) -> StreamId {
    loop {
        match host.event().await {
            Event::Accepted { stream, .. } => return stream,
            Event::Closed { .. } => {}
            other => panic!("{other:?} instead of Accepted"),
        }
    }
}
