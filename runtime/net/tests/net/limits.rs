//! Bounds on the number of connections.

use airshim_net::{Event, Limits, StreamId};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::common::{Host, bound, soon};

async fn accepted(host: &mut Host) -> StreamId {
    match host.event().await {
        Event::Accepted { stream, .. } => stream,
        other => panic!("{other:?} instead of Accepted"),
    }
}

#[tokio::test]
async fn connections_above_a_servers_bound_wait_until_one_ends() {
    let mut limits = Limits::default();
    limits.connections_per_server = 2;
    let mut host = Host::with_limits(limits);
    let (first, first_peer) = host.connection().await;
    let (second, _second_peer) = host.connection().await;
    let mut third_peer = soon(TcpStream::connect(host.address()))
        .await
        .expect("the queue");
    third_peer
        .write_all(b"patient")
        .await
        .expect("the system takes it");
    host.nothing().await;

    // Whoever ends it.
    drop(first_peer);
    let event = host.event().await;
    assert!(
        matches!(event, Event::Closed { stream, .. } if stream == first),
        "{event:?}"
    );
    let third = accepted(&mut host).await;
    assert_eq!(host.read(third, 7).await, b"patient");

    let _fourth_peer = soon(TcpStream::connect(host.address()))
        .await
        .expect("the queue");
    host.nothing().await;
    host.net.close(second).expect("open");
    drop(_second_peer);
    accepted(&mut host).await;
}

#[tokio::test]
async fn the_bound_on_all_connections_counts_all_servers_and_outgoing_ones() {
    let mut limits = Limits::default();
    limits.connections = 2;
    let mut host = Host::with_limits(limits);
    let mut other = bound("127.0.0.1");
    other.listen(&mut host.net, 0).expect("bound");
    let port = other.local_port();
    let outgoing = host
        .net
        .connect(
            "127.0.0.1",
            port.into(),
            airshim_net::DEFAULT_CONNECT_TIMEOUT,
        )
        .expect("a port");
    assert!(matches!(host.event().await, Event::Connected { .. }));
    let (_first, _peer) = host.connection().await;
    other.set_accepting(&mut host.net, true);
    host.nothing().await;
    host.net.abort(outgoing).expect("open");
    let event = host.event().await;
    assert!(
        matches!(event, Event::Accepted { server, .. } if Some(server) == other.id()),
        "{event:?}"
    );
}

#[tokio::test]
async fn a_raised_bound_takes_effect_at_once() {
    let mut limits = Limits::default();
    limits.connections_per_server = 1;
    let mut host = Host::with_limits(limits);
    let (_first, _first_peer) = host.connection().await;
    let _second_peer = soon(TcpStream::connect(host.address()))
        .await
        .expect("the queue");
    host.nothing().await;
    host.net.set_limits(Limits::default());
    accepted(&mut host).await;
}
