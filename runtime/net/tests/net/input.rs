//! Arriving bytes: semantics §4.1 `bytesAvailable`, §4.3 `socketData`.

use airshim_net::{Event, Limits, Refusal};
use tokio::io::AsyncWriteExt;

use crate::common::{Host, noise, soon};

#[tokio::test]
async fn unread_bytes_stay_and_are_not_counted_again() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    for (chunk, available) in [("abc", 3), ("de", 5)] {
        peer.write_all(chunk.as_bytes()).await.expect("open");
        let event = host.event().await;
        assert!(
            matches!(event, Event::Data { stream: of, bytes } if of == stream && bytes == chunk.len()),
            "{event:?}"
        );
        assert_eq!(host.net.input(stream).map(<[u8]>::len), Ok(available));
    }
    assert_eq!(host.net.input(stream), Ok(&b"abcde"[..]));
}

#[tokio::test]
async fn consuming_takes_from_the_front_and_no_more_than_there_is() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    peer.write_all(b"abcde").await.expect("open");
    host.event().await;
    assert_eq!(host.net.consume(stream, 2), Ok(2));
    assert_eq!(host.net.input(stream), Ok(&b"cde"[..]));
    assert_eq!(host.net.consume(stream, 10), Ok(3));
    assert_eq!(host.net.input(stream), Ok(&b""[..]));
}

#[tokio::test]
async fn the_number_of_bytes_does_not_change_without_an_event() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    peer.write_all(b"now").await.expect("open");
    host.event().await;
    peer.write_all(b"later").await.expect("open");
    tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    assert_eq!(host.net.input(stream), Ok(&b"now"[..]));
}

#[tokio::test]
async fn what_does_not_fit_stays_at_the_sender_until_the_script_reads() {
    let mut limits = Limits::default();
    limits.input_bytes = 100_000;
    let mut host = Host::with_limits(limits);
    let (stream, mut peer) = host.connection().await;
    let sent = noise(20 << 20);
    let expected = sent.clone();
    let sender = tokio::spawn(async move { peer.write_all(&sent).await.map(|()| peer) });

    // The script does not read: the buffer fills up to the bound, and the rest never leaves the sender.
    while host.net.input(stream).expect("open").len() < 100_000 {
        assert!(matches!(host.event().await, Event::Data { .. }));
    }
    host.nothing().await;
    assert_eq!(host.net.input(stream).map(<[u8]>::len), Ok(100_000));
    assert!(!sender.is_finished());

    // It reads again, and everything arrives.
    let mut received = Vec::new();
    while received.len() < expected.len() {
        received.extend_from_slice(host.net.input(stream).expect("open"));
        host.net.consume(stream, usize::MAX).expect("open");
        if received.len() < expected.len() {
            assert!(matches!(host.event().await, Event::Data { .. }));
        }
    }
    assert!(received == expected);
    soon(sender).await.expect("no panic").expect("all was sent");
}

#[tokio::test]
async fn a_message_far_larger_than_a_read_is_collected() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    let sent = noise(8 << 20);
    let expected = sent.clone();
    let sender = tokio::spawn(async move { peer.write_all(&sent).await.map(|()| peer) });
    // As a script does that waits for the whole message before it reads the first byte.
    assert!(host.read(stream, expected.len()).await == expected);
    soon(sender).await.expect("no panic").expect("all was sent");
}

#[tokio::test]
async fn a_raised_bound_applies_to_a_paused_connection() {
    let mut limits = Limits::default();
    limits.input_bytes = 4;
    let mut host = Host::with_limits(limits.clone());
    let (stream, mut peer) = host.connection().await;
    peer.write_all(b"12345678").await.expect("open");
    assert!(matches!(host.event().await, Event::Data { bytes: 4, .. }));
    host.nothing().await;
    limits.input_bytes = 8;
    host.net.set_limits(limits);
    assert!(matches!(host.event().await, Event::Data { bytes: 4, .. }));
    assert_eq!(host.net.input(stream), Ok(&b"12345678"[..]));
}

#[tokio::test]
async fn a_closed_connection_has_no_input() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    peer.write_all(b"abc").await.expect("open");
    host.event().await;
    host.net.close(stream).expect("open");
    assert_eq!(host.net.input(stream), Err(Refusal::INVALID_SOCKET));
    assert_eq!(host.net.consume(stream, 1), Err(Refusal::INVALID_SOCKET));
}

#[tokio::test]
async fn held_input_and_the_end_behind_it_come_when_it_goes_on() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    host.net.hold_input(stream, true).expect("open");
    peer.write_all(b"abc").await.expect("open");
    drop(peer);
    host.nothing().await;
    host.net.hold_input(stream, false).expect("open");
    assert_eq!(host.read(stream, 3).await, b"abc");
    let event = host.event().await;
    assert!(matches!(event, Event::Closed { .. }), "{event:?}");
    assert_eq!(
        host.net.hold_input(stream, true),
        Err(Refusal::INVALID_SOCKET)
    );
}
