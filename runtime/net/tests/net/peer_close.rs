//! Connections that the peer ends: semantics §4.3 `close`, "data before FIN", "half-close", "peer RST".

use airshim_net::{CloseCause, Event, Refusal};
use socket2::SockRef;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::common::{Host, noise, soon};

fn reset(peer: TcpStream) {
    SockRef::from(&peer)
        .set_linger(Some(Duration::ZERO))
        .expect("an option");
}

#[tokio::test]
async fn the_connection_is_closed_already_when_the_event_comes() {
    let mut host = Host::new();
    let (stream, peer) = host.connection().await;
    drop(peer);
    let event = host.event().await;
    assert!(
        matches!(event, Event::Closed { stream: of, cause: CloseCause::Finished } if of == stream),
        "{event:?}"
    );
    assert!(!host.net.is_connected(stream));
    assert_eq!(host.net.write(stream, b"x"), Err(Refusal::INVALID_SOCKET));
    host.nothing().await;
    assert_eq!(host.net.counts().open, 0);
}

#[tokio::test]
async fn all_data_comes_before_the_end() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    let sent = noise(300_000);
    let expected = sent.clone();
    let sender = tokio::spawn(async move { peer.write_all(&sent).await });
    let mut received = 0;
    loop {
        match host.event().await {
            Event::Data { bytes, .. } => {
                received += bytes;
                assert!(host.net.input(stream).expect("open") == &expected[..received]);
            }
            Event::Closed { .. } => break,
            other => panic!("unexpected {other:?}"),
        }
    }
    assert_eq!(received, expected.len());
    soon(sender).await.expect("no panic").expect("all was sent");
}

#[tokio::test]
async fn a_peer_that_only_finished_sending_still_gets_what_was_written() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    let sent = noise(16 << 20);
    host.net
        .write(stream, &sent[..sent.len() - 3])
        .expect("open");
    host.net.flush(stream).expect("open");
    // Written and not flushed when the end comes.
    host.net
        .write(stream, &sent[sent.len() - 3..])
        .expect("open");
    peer.shutdown().await.expect("open");
    while !matches!(host.event().await, Event::Closed { stream: of, cause: CloseCause::Finished } if of == stream)
    {
    }
    let mut received = Vec::new();
    host.work_until(peer.read_to_end(&mut received))
        .await
        .expect("an orderly end");
    assert!(received == sent);
}

#[tokio::test]
async fn a_reply_to_the_last_request_reaches_a_peer_that_finished_sending() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    peer.write_all(b"request").await.expect("open");
    peer.shutdown().await.expect("open");
    assert_eq!(host.read(stream, 7).await, b"request");
    host.net
        .write(stream, b"reply")
        .expect("still open for the script");
    host.net.flush(stream).expect("still open for the script");
    let mut received = Vec::new();
    host.work_until(peer.read_to_end(&mut received))
        .await
        .expect("an orderly end");
    assert_eq!(received, b"reply");
}

#[tokio::test]
async fn a_reset_is_reported_as_the_end_with_its_cause() {
    let mut host = Host::new();
    let (stream, peer) = host.connection().await;
    reset(peer);
    let event = host.event().await;
    assert!(
        matches!(event, Event::Closed { stream: of, cause: CloseCause::Broken(_) } if of == stream),
        "{event:?}"
    );
    host.nothing().await;
}

#[tokio::test]
async fn writing_to_a_peer_that_is_gone_is_not_refused_before_the_event() {
    let mut host = Host::new();
    let (stream, peer) = host.connection().await;
    host.nothing().await;
    reset(peer);
    for _ in 0..3 {
        assert_eq!(host.net.write(stream, b"into the void"), Ok(()));
        assert_eq!(host.net.flush(stream), Ok(()));
    }
    while !matches!(host.event().await, Event::Closed { .. }) {}
    host.nothing().await;
    assert_eq!(host.net.counts().open + host.net.counts().draining, 0);
}
