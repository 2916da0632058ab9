//! Driving a context in other ways than the command does.

use std::time::{Duration, Instant};

use airshim_net::{Event, Net, ServerSocket, StreamId};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::common::{Host, soon};

#[test]
fn a_context_can_be_sent_to_another_thread() {
    fn sendable<T: Send + 'static>() {}
    sendable::<Net>();
    sendable::<ServerSocket>();
    sendable::<Event>();
}

#[tokio::test]
async fn a_context_can_be_driven_by_a_spawned_task() {
    let mut host = Host::new();
    let peer = tokio::net::TcpStream::connect(host.address())
        .await
        .expect("listening");
    let task = tokio::spawn(async move {
        let event = host.net.next().await;
        host.net.shutdown(Duration::from_secs(5)).await;
        event
    });
    drop(peer);
    assert!(matches!(
        soon(task).await.expect("no panic"),
        Event::Accepted { .. }
    ));
}

/// A player with frames: a thread outside of the runtime that looks for events 60 times a second or more often.
#[test]
fn a_context_can_be_polled_from_outside_of_its_runtime() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime");
    let mut host = {
        let _entered = runtime.enter();
        Host::new()
    };
    let address = host.address();
    let peer = runtime.spawn(async move {
        let mut peer = tokio::net::TcpStream::connect(address).await?;
        peer.write_all(b"ping").await?;
        let mut reply = Vec::new();
        peer.read_to_end(&mut reply).await.map(|_| reply)
    });
    let port = address.port().into();
    let outgoing = host
        .net
        .connect("localhost", port, Duration::from_secs(5))
        .expect("a port");
    let started = Instant::now();
    let mut connected = false;
    while !peer.is_finished() || !connected {
        assert!(
            started.elapsed() < Duration::from_secs(20),
            "it happens in time"
        );
        while let Some(event) = host.net.try_next() {
            match event {
                Event::Data { stream, .. } => {
                    host.net.write(stream, b"pong").expect("open");
                    host.net.close(stream).expect("open");
                }
                Event::Connected { stream } => connected = stream == outgoing,
                _ => {}
            }
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(
        runtime.block_on(peer).expect("no panic").expect("open"),
        b"pong"
    );
}

#[tokio::test]
async fn waiting_can_be_given_up_without_losing_an_event() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    let sender = tokio::spawn(async move {
        for _ in 0..1000 {
            peer.write_all(b"x").await.expect("open");
            tokio::task::yield_now().await;
        }
        peer
    });
    let mut received = 0;
    while received < 1000 {
        // Given up more often than not.
        if let Ok(Event::Data { bytes, .. }) =
            tokio::time::timeout(Duration::from_micros(1), host.net.next()).await
        {
            received += bytes;
        }
    }
    assert_eq!(host.net.input(stream).map(<[u8]>::len), Ok(1000));
    soon(sender).await.expect("no panic");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_flood_on_one_connection_does_not_hold_up_the_others() {
    let mut host = Host::new();
    let (flood, mut flooder) = host.connection().await;
    let (quiet, mut peer) = host.connection().await;
    let sender =
        tokio::spawn(async move { while flooder.write_all(&[0; 1 << 16]).await.is_ok() {} });
    // Let the flood begin.
    for _ in 0..100 {
        consume(&mut host, flood).await;
    }
    peer.write_all(b"me too").await.expect("open");
    let mut turns = 0;
    while host.net.input(quiet).expect("open").is_empty() {
        consume(&mut host, flood).await;
        turns += 1;
        assert!(turns < 1000, "it gets its turn");
    }
    host.net.abort(flood).expect("open");
    soon(sender).await.expect("no panic");
}

/// Takes one event and what is in the buffer of the flood.
async fn consume(host: &mut Host, flood: StreamId) {
    host.event().await;
    host.net.consume(flood, usize::MAX).expect("open");
}
