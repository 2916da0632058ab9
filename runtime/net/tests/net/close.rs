//! `Socket.close`: semantics §4.2, "close() with unsent data".

use std::time::{Duration, Instant};

use airshim_net::{Event, Limits, Refusal};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::common::{Host, noise, soon};

#[tokio::test]
async fn closing_takes_effect_at_once_and_has_no_event() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    assert_eq!(host.net.close(stream), Ok(()));
    assert!(!host.net.is_connected(stream));
    assert_eq!(
        host.net.remote_address(stream),
        Err(Refusal::INVALID_SOCKET)
    );
    assert_eq!(host.net.local_address(stream), Err(Refusal::INVALID_SOCKET));
    assert_eq!(host.net.close(stream), Err(Refusal::INVALID_SOCKET));
    let mut rest = Vec::new();
    assert_eq!(
        soon(peer.read_to_end(&mut rest))
            .await
            .expect("an orderly end"),
        0
    );
    host.nothing().await;
}

#[tokio::test]
async fn bytes_that_were_not_flushed_are_sent() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    host.net.write(stream, b"goodbye").expect("open");
    host.net.close(stream).expect("open");
    let mut received = Vec::new();
    soon(peer.read_to_end(&mut received))
        .await
        .expect("an orderly end");
    assert_eq!(received, b"goodbye");
}

#[tokio::test]
async fn a_large_output_is_sent_in_the_background() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    let sent = noise(16 << 20);
    host.net.write(stream, &sent).expect("open");
    host.net.close(stream).expect("open");
    assert_eq!(host.net.counts().draining, 1);
    let mut received = Vec::new();
    host.work_until(peer.read_to_end(&mut received))
        .await
        .expect("an orderly end");
    assert!(received == sent);
    drop(peer);
    host.nothing().await;
    assert_eq!(host.net.counts().draining, 0);
}

#[tokio::test]
async fn a_peer_that_is_still_sending_gets_everything_nevertheless() {
    // A socket that is closed with bytes unread resets the connection, and the peer loses what it has not read yet.
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    let sent = noise(1 << 20);
    peer.write_all(b"never read").await.expect("open");
    host.event().await;
    host.net.write(stream, &sent).expect("open");
    host.net.close(stream).expect("open");
    let received = host
        .work_until(async {
            peer.write_all(&noise(100_000)).await.expect("not reset");
            tokio::time::sleep(Duration::from_millis(50)).await;
            let mut received = Vec::new();
            peer.read_to_end(&mut received).await.map(|_| received)
        })
        .await;
    assert!(received.expect("not reset") == sent);
}

#[tokio::test]
async fn a_peer_that_takes_nothing_is_reset_in_the_end() {
    let mut limits = Limits::default();
    limits.drain_time = Duration::from_millis(100);
    let mut host = Host::with_limits(limits);
    let (stream, mut peer) = host.connection().await;
    host.net.write(stream, &noise(32 << 20)).expect("open");
    let started = Instant::now();
    host.net.close(stream).expect("open");
    while host.net.counts().draining > 0 {
        let _ = tokio::time::timeout(Duration::from_millis(10), host.net.next()).await;
        assert!(
            started.elapsed() < Duration::from_secs(10),
            "it never gives up"
        );
    }
    let outcome = soon(peer.read_to_end(&mut Vec::new())).await;
    assert!(
        outcome.is_err(),
        "an orderly end would tell the peer that it has got everything"
    );
}

#[tokio::test]
async fn a_peer_that_takes_its_time_is_waited_for() {
    let mut limits = Limits::default();
    limits.drain_time = Duration::from_millis(300);
    let mut host = Host::with_limits(limits);
    let (stream, mut peer) = host.connection().await;
    let sent = noise(24 << 20);
    host.net.write(stream, &sent).expect("open");
    host.net.close(stream).expect("open");
    let received = host.work_until(async {
        let mut received = vec![0; sent.len()];
        // Far longer than the limit in all, and never that long without a byte.
        for part in received.chunks_mut(4 << 20) {
            peer.read_exact(part).await.expect("not reset");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        received
    });
    assert!(received.await == sent);
}

#[tokio::test]
async fn a_peer_that_does_not_close_its_side_is_left_after_a_while() {
    let mut limits = Limits::default();
    limits.linger_time = Duration::from_millis(50);
    let mut host = Host::with_limits(limits);
    let (stream, mut peer) = host.connection().await;
    host.net.close(stream).expect("open");
    assert_eq!(soon(peer.read(&mut [0])).await.expect("an orderly end"), 0);
    host.nothing().await;
    assert_eq!(host.net.counts().draining, 0);
}

#[tokio::test]
async fn events_that_were_on_their_way_are_not_reported_after_closing() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    peer.write_all(b"data").await.expect("open");
    let event = host.event().await;
    assert!(matches!(event, Event::Data { .. }), "{event:?}");
    host.net.write(stream, b"reply").expect("open");
    host.net.flush(stream).expect("open");
    peer.write_all(b"more").await.expect("open");
    host.net.close(stream).expect("open");
    host.nothing().await;
}
