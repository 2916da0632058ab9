//! Large transfers, every byte of which is checked.

use std::hash::{DefaultHasher, Hasher};

use airshim_net::{Event, Limits};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::common::{Host, noise, soon};

const LENGTH: usize = 64 << 20;

fn checksum(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
}

#[tokio::test]
async fn sixty_four_megabytes_arrive_by_small_reads() {
    let mut limits = Limits::default();
    limits.input_bytes = 1 << 20;
    let mut host = Host::with_limits(limits);
    let (stream, mut peer) = host.connection().await;
    let sent = noise(LENGTH);
    let expected = checksum(&sent);
    let sender = tokio::spawn(async move { peer.write_all(&sent).await });
    let mut received = Vec::with_capacity(LENGTH);
    loop {
        match host.event().await {
            Event::Data { .. } => {
                // A script that reads less than arrives, in odd amounts, until there is little left.
                while let input @ [_, ..] = host.net.input(stream).expect("open") {
                    let count = input.len().min(10_007);
                    received.extend_from_slice(&input[..count]);
                    host.net.consume(stream, count).expect("open");
                }
            }
            Event::Closed { .. } => break,
            other => panic!("unexpected {other:?}"),
        }
    }
    assert_eq!(received.len(), LENGTH);
    assert_eq!(checksum(&received), expected);
    soon(sender).await.expect("no panic").expect("all was sent");
}

#[tokio::test]
async fn sixty_four_megabytes_leave_by_small_writes() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    let sent = noise(LENGTH);
    for chunk in sent.chunks(99_991) {
        host.net.write(stream, chunk).expect("open");
        host.net.flush(stream).expect("open");
    }
    host.net.close(stream).expect("open");
    let mut received = Vec::with_capacity(LENGTH);
    host.work_until(peer.read_to_end(&mut received))
        .await
        .expect("an orderly end");
    assert_eq!(received.len(), LENGTH);
    assert_eq!(checksum(&received), checksum(&sent));
}

#[tokio::test]
async fn an_echo_of_eight_connections_mixes_nothing_up() {
    let mut host = Host::new();
    let mut connections = Vec::new();
    for _ in 0..8 {
        connections.push(host.connection().await.1);
    }
    let mut peers = Vec::new();
    for (number, mut peer) in (0u8..).zip(connections) {
        peers.push(tokio::spawn(async move {
            let message: Vec<u8> = noise(1 << 20).iter().map(|byte| byte ^ number).collect();
            let mut echo = vec![0; message.len()];
            let (mut reader, mut writer) = peer.split();
            let (sent, received) =
                tokio::join!(writer.write_all(&message), reader.read_exact(&mut echo));
            sent.expect("open");
            received.expect("open");
            assert!(echo == message);
        }));
    }
    let mut open = peers.len();
    while open > 0 {
        match host.event().await {
            Event::Data { stream, .. } => {
                let bytes = host.net.input(stream).expect("open").to_vec();
                host.net.consume(stream, bytes.len()).expect("open");
                host.net.write(stream, &bytes).expect("open");
                host.net.flush(stream).expect("open");
            }
            Event::Closed { .. } => open -= 1,
            Event::Written { .. } => {}
            other => panic!("unexpected {other:?}"),
        }
    }
    for peer in peers {
        soon(peer).await.expect("every echo is right");
    }
}
