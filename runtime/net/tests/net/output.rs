//! Writing, `flush`, `bytesPending` and `outputProgress`: semantics §4.2 and §4.3.

use std::time::Duration;

use airshim_net::{Event, Limits, Refusal};
use tokio::io::AsyncReadExt;

use crate::common::{Host, noise, soon};

#[tokio::test]
async fn writing_sends_nothing_before_the_flush() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    host.net.write(stream, b"hel").expect("open");
    host.net.write(stream, b"lo").expect("open");
    assert_eq!(host.net.bytes_pending(stream), Ok(5));
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert!(peer.try_read(&mut [0; 5]).is_err());

    host.net.flush(stream).expect("open");
    assert_eq!(host.net.bytes_pending(stream), Ok(0));
    let mut received = [0; 5];
    soon(peer.read_exact(&mut received)).await.expect("open");
    assert_eq!(&received, b"hello");
}

#[tokio::test]
async fn a_flush_is_reported_once_with_the_total() {
    let mut host = Host::new();
    let (stream, _peer) = host.connection().await;
    host.nothing().await;
    for (message, expected) in [("hello", 5), ("again", 10)] {
        host.net.write(stream, message.as_bytes()).expect("open");
        host.net.flush(stream).expect("open");
        let event = host.event().await;
        assert!(
            matches!(event, Event::Written { stream: of, pending: 0, total } if of == stream && total == expected),
            "{event:?}"
        );
        host.nothing().await;
    }
}

#[tokio::test]
async fn flushes_within_one_handler_are_reported_together() {
    let mut host = Host::new();
    let (stream, _peer) = host.connection().await;
    host.nothing().await;
    for _ in 0..3 {
        host.net.write(stream, b"part").expect("open");
        host.net.flush(stream).expect("open");
    }
    let event = host.event().await;
    assert!(
        matches!(
            event,
            Event::Written {
                pending: 0,
                total: 12,
                ..
            }
        ),
        "{event:?}"
    );
    host.nothing().await;
}

#[tokio::test]
async fn flushing_nothing_is_not_reported() {
    let mut host = Host::new();
    let (stream, _peer) = host.connection().await;
    assert_eq!(host.net.flush(stream), Ok(()));
    host.nothing().await;
}

#[tokio::test]
async fn what_was_not_flushed_leaves_when_the_next_event_is_asked_for() {
    let mut host = Host::new();
    let (first, mut first_peer) = host.connection().await;
    let (second, mut second_peer) = host.connection().await;
    for _ in 0..2 {
        host.net.write(first, b"1").expect("open");
        host.net.flush(first).expect("open");
        host.net.write(first, b"2").expect("open");
        host.net.write(second, b"34").expect("open");
        for (peer, expected) in [(&mut first_peer, b"12"), (&mut second_peer, b"34")] {
            let mut received = [0; 2];
            host.work_until(peer.read_exact(&mut received))
                .await
                .expect("open");
            assert_eq!(&received, expected);
        }
    }
}

#[tokio::test]
async fn all_connections_can_be_flushed_without_asking_for_an_event() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    host.nothing().await;
    host.net.write(stream, b"now").expect("open");
    host.net.flush_all();
    assert_eq!(host.net.bytes_pending(stream), Ok(0));
    let mut received = [0; 3];
    soon(peer.read_exact(&mut received)).await.expect("open");
    assert_eq!(&received, b"now");
}

#[tokio::test]
async fn a_peer_that_reads_slowly_gets_everything() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    let sent = noise(16 << 20);
    host.net.write(stream, &sent).expect("open");
    host.net.flush(stream).expect("open");
    let total = sent.len() as u64;
    let receiver = tokio::spawn(async move {
        let mut received = Vec::new();
        while received.len() < total as usize {
            let mut chunk = vec![0; 1 << 20];
            let count = peer.read(&mut chunk).await.expect("open");
            received.extend_from_slice(&chunk[..count]);
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        received
    });
    let mut last = total;
    while last > 0 {
        let event = host.event().await;
        let Event::Written {
            pending, total: of, ..
        } = event
        else {
            panic!("{event:?} instead of Written");
        };
        assert_eq!(of, total);
        assert!(pending < last, "{pending} after {last}");
        assert_eq!(host.net.bytes_pending(stream), Ok(pending));
        last = pending;
    }
    assert!(soon(receiver).await.expect("no panic") == sent);
}

#[tokio::test]
async fn what_exceeds_the_output_bound_is_refused_as_a_whole() {
    let mut limits = Limits::default();
    limits.output_bytes = 10;
    let mut host = Host::with_limits(limits);
    let (stream, _peer) = host.connection().await;
    host.net.write(stream, b"12345678").expect("room");
    let refusal = host.net.write(stream, b"abc").expect_err("too much");
    assert_eq!(refusal.to_string(), "IOError: Error #2031: Socket Error.");
    assert_eq!(host.net.bytes_pending(stream), Ok(8));
    host.net.write(stream, b"ab").expect("just fits");
    host.net.flush(stream).expect("open");
    host.net.write(stream, b"1234567890").expect("room again");
}

#[tokio::test]
async fn a_closed_connection_takes_no_output() {
    let mut host = Host::new();
    let (stream, _peer) = host.connection().await;
    host.net.close(stream).expect("open");
    assert_eq!(host.net.write(stream, b"x"), Err(Refusal::INVALID_SOCKET));
    assert_eq!(host.net.flush(stream), Err(Refusal::INVALID_SOCKET));
    assert_eq!(host.net.bytes_pending(stream), Err(Refusal::INVALID_SOCKET));
    host.net.flush_all();
}

#[tokio::test]
async fn nodelay_is_off_until_it_is_set() {
    let mut host = Host::new();
    let (stream, _peer) = host.connection().await;
    assert_eq!(host.net.tcp_nodelay(stream), Ok(false));
    host.net.set_tcp_nodelay(stream, true).expect("open");
    assert_eq!(host.net.tcp_nodelay(stream), Ok(true));
}
