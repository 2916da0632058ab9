//! The bound on the buffers of all connections together.

use airshim_net::{Event, Limits, Refusal};
use tokio::io::AsyncWriteExt;

use crate::common::{Host, noise, soon};

fn host(total_bytes: usize) -> Host {
    let mut limits = Limits::default();
    limits.total_bytes = total_bytes;
    Host::with_limits(limits)
}

#[tokio::test]
async fn reading_waits_until_the_buffers_have_room() {
    let mut host = host(1 << 20);
    let bytes = noise(4 << 20);
    let (first, mut first_peer) = host.connection().await;
    let (second, mut second_peer) = host.connection().await;
    let sent = bytes.clone();
    let sending = tokio::spawn(async move {
        first_peer.write_all(&sent).await.expect("open");
        first_peer
    });
    // The script reads nothing: it is filled up to the bound and no further.
    while let Ok(event) =
        tokio::time::timeout(std::time::Duration::from_millis(200), host.net.next()).await
    {
        assert!(matches!(event, Event::Data { .. }), "{event:?}");
    }
    let stats = std::sync::Arc::clone(host.net.stats());
    assert!(stats.buffered() <= 1 << 20, "{}", stats.buffered());
    assert!(stats.buffered() > 1 << 19, "{}", stats.buffered());

    // Others go on with what is reserved for them.
    second_peer.write_all(b"ping").await.expect("open");
    assert_eq!(host.read(second, 4).await, b"ping");
    host.net.write(second, b"pong").expect("a small answer");
    let too_much = host.net.write(second, &noise(1 << 20));
    assert_eq!(too_much, Err(Refusal::OUTPUT_FULL));

    // Once it reads, everything comes.
    let mut received = Vec::new();
    while received.len() < bytes.len() {
        let available = host.net.input(first).expect("open").to_vec();
        host.net.consume(first, available.len()).expect("open");
        received.extend_from_slice(&available);
        if received.len() < bytes.len() && available.is_empty() {
            host.event().await;
        }
    }
    assert!(received == bytes);
    soon(sending).await.expect("no panic");
    assert_eq!(stats.received(), (4 << 20) + 4);
}

#[tokio::test]
async fn what_was_done_is_counted() {
    let mut host = Host::new();
    let stats = std::sync::Arc::clone(host.net.stats());
    assert_eq!(
        (stats.listening(), stats.connections(), stats.accepted()),
        (1, 0, 0)
    );
    let (stream, mut peer) = host.connection().await;
    assert_eq!((stats.connections(), stats.accepted()), (1, 1));
    peer.write_all(b"hello").await.expect("open");
    host.read(stream, 5).await;
    host.net.write(stream, b"hi").expect("open");
    assert_eq!(stats.buffered(), 2);
    host.net.flush(stream).expect("open");
    assert_eq!(
        (stats.received(), stats.sent(), stats.buffered()),
        (5, 2, 0)
    );
    drop(peer);
    while stats.connections() > 0 {
        host.event().await;
    }
    host.server.close(&mut host.net).expect("open");
    assert_eq!((stats.listening(), stats.buffered()), (0, 0));
}
