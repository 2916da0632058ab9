//! `Net::shutdown`: the end of the program.

use std::time::{Duration, Instant};

use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

use crate::common::{Host, noise, soon};

#[tokio::test]
async fn everything_that_was_written_is_sent() {
    let mut host = Host::new();
    let address = host.address();
    let (stream, mut peer) = host.connection().await;
    let (closed, mut closed_peer) = host.connection().await;
    let sent = noise(8 << 20);
    host.net.write(stream, &sent).expect("open");
    host.net.write(closed, &sent).expect("open");
    host.net.close(closed).expect("open");
    let receivers = tokio::spawn(async move {
        let (mut first, mut second) = (Vec::new(), Vec::new());
        peer.read_to_end(&mut first).await?;
        drop(peer);
        closed_peer.read_to_end(&mut second).await?;
        std::io::Result::Ok((first, second))
    });
    assert_eq!(soon(host.net.shutdown(Duration::from_secs(10))).await, 0);
    assert!(host.net.is_idle());
    assert!(!host.server.listening());
    assert!(soon(TcpStream::connect(address)).await.is_err());
    let (first, second) = soon(receivers)
        .await
        .expect("no panic")
        .expect("orderly ends");
    assert!(first == sent && second == sent);
}

#[tokio::test]
async fn it_ends_in_time_and_counts_who_did_not_get_everything() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    let (_other, _other_peer) = host.connection().await;
    host.net.write(stream, &noise(32 << 20)).expect("open");
    let started = Instant::now();
    assert_eq!(host.net.shutdown(Duration::from_millis(100)).await, 1);
    assert!(started.elapsed() < Duration::from_secs(5));
    assert!(host.net.is_idle());
    assert!(
        soon(peer.read_to_end(&mut Vec::new())).await.is_err(),
        "it has to know that bytes are missing"
    );
}

#[tokio::test]
async fn without_connections_it_ends_at_once() {
    let mut host = Host::new();
    assert_eq!(soon(host.net.shutdown(Duration::from_secs(60))).await, 0);
}
