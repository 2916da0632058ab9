//! Accepting connections: semantics §2, §4.3 and §12 row 8.

use crate::common::{Host, bound, soon};
use airshim_net::{Event, Limits, Net, Refusal};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::runtime::Handle;

#[tokio::test]
async fn an_accepted_connection_is_open_and_knows_both_ends() {
    let mut host = Host::new();
    let (stream, peer) = host.connection().await;
    assert!(host.net.is_connected(stream));
    assert_eq!(host.net.input(stream), Ok(&[][..]));
    assert_eq!(host.net.bytes_pending(stream), Ok(0));
    assert_eq!(
        host.net.remote_address(stream),
        Ok(peer.local_addr().expect("open"))
    );
    assert_eq!(host.net.local_address(stream), Ok(host.address()));
    host.nothing().await;
}

#[tokio::test]
async fn connections_are_accepted_in_order_one_event_each() {
    let mut host = Host::new();
    let mut peers = Vec::new();
    for _ in 0..10 {
        peers.push(
            soon(TcpStream::connect(host.address()))
                .await
                .expect("listening"),
        );
    }
    for peer in &peers {
        let event = host.event().await;
        let Event::Accepted { server, stream } = event else {
            panic!("{event:?} instead of Accepted");
        };
        assert_eq!(Some(server), host.server.id());
        assert_eq!(
            host.net.remote_address(stream),
            Ok(peer.local_addr().expect("open"))
        );
    }
    host.nothing().await;
}

#[tokio::test]
async fn without_a_listener_connections_wait_in_the_systems_queue() {
    let mut host = Host::new();
    host.server.set_accepting(&mut host.net, false);
    let mut peer = soon(TcpStream::connect(host.address()))
        .await
        .expect("listening");
    peer.write_all(b"early").await.expect("the system takes it");
    host.nothing().await;
    assert_eq!(host.net.counts().open, 0);

    host.server.set_accepting(&mut host.net, true);
    let event = host.event().await;
    let Event::Accepted { stream, .. } = event else {
        panic!("{event:?} instead of Accepted");
    };
    assert_eq!(host.read(stream, 5).await, b"early");
}

#[tokio::test]
async fn accepting_can_be_asked_for_before_and_without_listening() {
    let mut net = Net::new(Handle::current(), Limits::default());
    let mut server = bound("127.0.0.1");
    server.set_accepting(&mut net, true);
    assert!(!server.listening());
}

#[tokio::test]
async fn data_comes_after_the_connection() {
    let mut host = Host::new();
    let mut peer = soon(TcpStream::connect(host.address()))
        .await
        .expect("listening");
    peer.write_all(b"request").await.expect("open");
    let event = host.event().await;
    let Event::Accepted { stream, .. } = event else {
        panic!("{event:?} instead of Accepted");
    };
    let event = host.event().await;
    assert!(
        matches!(event, Event::Data { stream: of, bytes: 7 } if of == stream),
        "{event:?}"
    );
}

#[tokio::test]
async fn a_denied_connection_is_closed() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    assert_eq!(host.net.close(stream), Ok(()));
    assert!(!host.net.is_connected(stream));
    let mut rest = Vec::new();
    assert_eq!(
        host.work_until(peer.read_to_end(&mut rest))
            .await
            .expect("an orderly end"),
        0
    );
}

#[tokio::test]
async fn accepted_connections_survive_their_server() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    host.server.close(&mut host.net).expect("listening");
    peer.write_all(b"still here").await.expect("open");
    assert_eq!(host.read(stream, 10).await, b"still here");
}

#[tokio::test]
async fn connections_in_the_queue_of_a_closed_server_are_denied_without_an_event() {
    let mut host = Host::new();
    let mut peer = soon(TcpStream::connect(host.address()))
        .await
        .expect("listening");
    host.server.close(&mut host.net).expect("listening");
    host.nothing().await;
    assert!(!matches!(soon(peer.read(&mut [0])).await, Ok(1..)));
}

#[tokio::test]
async fn dropping_a_server_closes_it() {
    let mut host = Host::new();
    let address = host.address();
    let (stream, _peer) = host.connection().await;
    host.server = bound("127.0.0.1");
    host.nothing().await;
    assert_eq!(host.net.counts().listening, 0);
    assert!(soon(TcpStream::connect(address)).await.is_err());
    assert!(host.net.is_connected(stream));
}

#[tokio::test]
async fn handles_of_ended_connections_are_refused_and_not_given_out_again() {
    let mut host = Host::new();
    let (first, peer) = host.connection().await;
    drop(peer);
    let event = host.event().await;
    assert!(matches!(event, Event::Closed { .. }), "{event:?}");
    let (second, _peer) = host.connection().await;
    assert_ne!(first, second);
    assert_eq!(host.net.input(first), Err(Refusal::INVALID_SOCKET));
    assert_eq!(host.net.close(first), Err(Refusal::INVALID_SOCKET));
}
