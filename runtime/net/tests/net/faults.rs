//! Peers that misbehave, and scripts that close in the middle of everything.

use std::net::SocketAddr;
use std::time::Duration;

use airshim_net::{Counts, Event, Limits, Net, StreamId};
use socket2::SockRef;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::common::{Host, noise, soon};

fn reset(peer: TcpStream) {
    SockRef::from(&peer)
        .set_linger(Some(Duration::ZERO))
        .expect("an option");
}

/// A peer that leaves at one of several stages, in one of several ways.
async fn misbehave(address: SocketAddr, kind: usize) -> std::io::Result<()> {
    let mut peer = TcpStream::connect(address).await?;
    match kind % 8 {
        0 => {}
        1 => reset(peer),
        2 => peer.write_all(b"half a mess").await?,
        3 => {
            peer.write_all(&noise(100_000)).await?;
            reset(peer);
        }
        4 => {
            peer.write_all(b"and no one to read it").await?;
            tokio::time::sleep(Duration::from_millis(5)).await;
            reset(peer);
        }
        5 => {
            peer.shutdown().await?;
            peer.read_to_end(&mut Vec::new()).await?;
        }
        6 => {
            peer.write_all(b"last words").await?;
            peer.shutdown().await?;
            let mut echo = Vec::new();
            peer.read_to_end(&mut echo).await?;
            assert_eq!(echo, b"last words");
        }
        _ => {
            // Far more than it reads.
            let (mut reader, mut writer) = peer.split();
            let flood = async { while writer.write_all(&[0; 10_000]).await.is_ok() {} };
            let _ = tokio::time::timeout(Duration::from_millis(20), flood).await;
            let _ = reader.read(&mut [0; 100]).await;
        }
    }
    Ok(())
}

fn echo(net: &mut Net, stream: StreamId) {
    let bytes = net.input(stream).expect("open").to_vec();
    net.consume(stream, bytes.len()).expect("open");
    net.write(stream, &bytes).expect("open");
}

#[tokio::test]
async fn nothing_is_left_of_peers_that_left_in_any_way() {
    let mut limits = Limits::default();
    limits.drain_time = Duration::from_millis(200);
    limits.linger_time = Duration::from_millis(50);
    let mut host = Host::with_limits(limits);
    let address = host.address();
    let peers = tokio::spawn(async move {
        let peers: Vec<_> = (0..400)
            .map(|kind| tokio::spawn(misbehave(address, kind)))
            .collect();
        for peer in peers {
            // Errors are theirs to have. A panic is not.
            let _ = peer.await.expect("no panic");
        }
    });
    let (mut accepted, mut closed) = (0, 0);
    while closed < 400 {
        match host.event().await {
            Event::Accepted { .. } => accepted += 1,
            Event::Data { stream, .. } => echo(&mut host.net, stream),
            Event::Closed { .. } => closed += 1,
            Event::Written { .. } => {}
            other => panic!("unexpected {other:?}"),
        }
    }
    assert_eq!(accepted, 400);
    soon(peers).await.expect("no panic");
    while host.net.counts().draining > 0 {
        let _ = tokio::time::timeout(Duration::from_millis(10), host.net.next()).await;
    }
    assert_eq!(host.net.counts(), counts_of_one_server(&host.net));
}

/// The counts of a context with a server and no connection.
fn counts_of_one_server(net: &Net) -> Counts {
    let mut counts = net.counts();
    (counts.connecting, counts.open, counts.draining) = (0, 0, 0);
    counts.listening = 1;
    counts
}

#[tokio::test]
async fn a_script_may_close_in_the_handler_of_every_event() {
    for (closing_event, abort) in (0..3).flat_map(|event| [(event, false), (event, true)]) {
        let mut host = Host::new();
        let peer = soon(TcpStream::connect(host.address()))
            .await
            .expect("listening");
        let peer = tokio::spawn(async move {
            let mut peer = peer;
            let _ = peer.write_all(&noise(100_000)).await;
            let _ = peer.read_to_end(&mut Vec::new()).await;
        });
        let closed = loop {
            let (event, stream) = match host.event().await {
                Event::Accepted { stream, .. } => (0, stream),
                Event::Data { stream, .. } => (1, stream),
                Event::Written { stream, .. } => (2, stream),
                other => panic!("unexpected {other:?}"),
            };
            host.net.write(stream, b"reply").expect("open");
            host.net.flush(stream).expect("open");
            if event == closing_event {
                break if abort {
                    host.net.abort(stream)
                } else {
                    host.net.close(stream)
                };
            }
        };
        assert_eq!(closed, Ok(()));
        host.nothing().await;
        soon(peer).await.expect("no panic");
    }
}

#[tokio::test]
async fn a_peer_that_does_not_read_holds_nobody_up() {
    let mut host = Host::new();
    let (stuck, _stuck_peer) = host.connection().await;
    let (other, mut other_peer) = host.connection().await;
    host.net.write(stuck, &noise(32 << 20)).expect("open");
    host.net.flush(stuck).expect("open");
    for _ in 0..100 {
        other_peer.write_all(b"ping").await.expect("open");
        while host.net.input(other).expect("open").is_empty() {
            host.event().await;
        }
        echo(&mut host.net, other);
        let mut reply = [0; 4];
        host.work_until(other_peer.read_exact(&mut reply))
            .await
            .expect("open");
    }
    assert!(host.net.bytes_pending(stuck).expect("open") > 16 << 20);
}

#[tokio::test]
async fn connections_that_say_nothing_cost_little() {
    let mut host = Host::new();
    let mut peers = Vec::new();
    for _ in 0..500 {
        peers.push(host.connection().await.1);
    }
    host.nothing().await;
    assert_eq!(host.net.counts().open, 500);
    drop(peers);
    for _ in 0..500 {
        assert!(matches!(host.event().await, Event::Closed { .. }));
    }
}
