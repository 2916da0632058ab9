//! `Socket.connect`: semantics §4.2.

use std::net::Ipv4Addr;
use std::time::{Duration, Instant};

use airshim_net::{
    ConnectFailure, ConnectPermission, DEFAULT_CONNECT_TIMEOUT, Event, Limits, MIN_CONNECT_TIMEOUT,
    Net, Refusal, Sandbox,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Handle;

use crate::common::{Host, bound, soon};

async fn listener() -> (TcpListener, i32) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .await
        .expect("a free port");
    let port = listener.local_addr().expect("bound").port().into();
    (listener, port)
}

fn net() -> Net {
    Net::new(Handle::current(), Limits::default())
}

#[tokio::test]
async fn the_connection_is_open_when_the_event_comes_and_not_before() {
    let mut net = net();
    let (listener, port) = listener().await;
    let stream = net
        .connect("127.0.0.1", port, DEFAULT_CONNECT_TIMEOUT)
        .expect("a port");
    assert!(!net.is_connected(stream));
    assert_eq!(net.write(stream, b"x"), Err(Refusal::INVALID_SOCKET));
    assert_eq!(net.counts().connecting, 1);

    let event = soon(net.next()).await;
    assert!(
        matches!(event, Event::Connected { stream: of } if of == stream),
        "{event:?}"
    );
    assert!(net.is_connected(stream));
    let (mut peer, address) = soon(listener.accept()).await.expect("listening");
    assert_eq!(net.local_address(stream), Ok(address));
    assert_eq!(
        net.remote_address(stream)
            .map(|peer| i32::from(peer.port())),
        Ok(port)
    );

    net.write(stream, b"ping").expect("open");
    net.flush(stream).expect("open");
    let mut received = [0; 4];
    soon(peer.read_exact(&mut received)).await.expect("open");
    peer.write_all(b"pong").await.expect("open");
    while !matches!(soon(net.next()).await, Event::Data { bytes: 4, .. }) {}
    assert_eq!(net.input(stream), Ok(&b"pong"[..]));
}

#[tokio::test]
async fn a_name_is_looked_up_and_each_of_its_addresses_tried() {
    // `localhost` may stand for ::1 first, where nobody listens.
    let mut net = net();
    let (_listener, port) = listener().await;
    net.connect("localhost", port, DEFAULT_CONNECT_TIMEOUT)
        .expect("a port");
    let event = soon(net.next()).await;
    assert!(matches!(event, Event::Connected { .. }), "{event:?}");
}

#[tokio::test]
async fn a_host_ends_at_a_nul() {
    let mut net = net();
    let (_listener, port) = listener().await;
    net.connect("127.0.0.1\0.example", port, DEFAULT_CONNECT_TIMEOUT)
        .expect("a port");
    let event = soon(net.next()).await;
    assert!(matches!(event, Event::Connected { .. }), "{event:?}");
}

#[tokio::test]
async fn ports_outside_of_their_range_are_refused() {
    for port in [-1, 65_536, 70_000] {
        let refusal = net()
            .connect("127.0.0.1", port, DEFAULT_CONNECT_TIMEOUT)
            .expect_err("no port");
        assert_eq!(
            refusal.to_string(),
            "SecurityError: Error #2003: Invalid socket port number specified."
        );
    }
}

#[tokio::test]
async fn a_refused_connection_is_an_event() {
    let mut net = net();
    let (listener, port) = listener().await;
    drop(listener);
    let stream = net
        .connect("127.0.0.1", port, DEFAULT_CONNECT_TIMEOUT)
        .expect("a port");
    let event = soon(net.next()).await;
    assert!(
        matches!(event, Event::ConnectFailed { stream: of, failure: ConnectFailure::Failed(_) } if of == stream),
        "{event:?}"
    );
    assert!(net.is_idle());
    assert_eq!(net.close(stream), Err(Refusal::INVALID_SOCKET));
}

#[tokio::test]
async fn a_name_without_an_address_is_an_event() {
    let mut net = net();
    // A label of more than 63 characters cannot be looked up, so no name server is asked.
    let host = "x".repeat(70) + ".invalid";
    for host in [host.as_str(), ""] {
        net.connect(host, 80, DEFAULT_CONNECT_TIMEOUT)
            .expect("a port");
        let event = soon(net.next()).await;
        assert!(
            matches!(event, Event::ConnectFailed { .. }),
            "{host:?}: {event:?}"
        );
    }
}

#[cfg(target_os = "linux")] // where a full queue leaves connections unanswered
#[tokio::test]
async fn the_timeout_is_raised_to_its_minimum_and_then_an_event() {
    let mut net = net();
    let mut server = bound("127.0.0.1");
    server.listen(&mut net, 1).expect("bound");
    let port = server.local_port();
    let mut peers = Vec::new();
    for _ in 0..2 {
        peers.push(
            soon(TcpStream::connect((Ipv4Addr::LOCALHOST, port)))
                .await
                .expect("room"),
        );
    }
    let started = Instant::now();
    net.connect("127.0.0.1", port.into(), Duration::ZERO)
        .expect("a port");
    let event = soon(net.next()).await;
    assert!(
        matches!(event, Event::ConnectFailed { failure: ConnectFailure::TimedOut(after), .. } if after == MIN_CONNECT_TIMEOUT),
        "{event:?}"
    );
    assert!(started.elapsed() >= MIN_CONNECT_TIMEOUT);
}

#[tokio::test]
async fn an_attempt_can_be_given_up() {
    let mut host = Host::new();
    let port = host.address().port().into();
    let stream = host
        .net
        .connect("127.0.0.1", port, DEFAULT_CONNECT_TIMEOUT)
        .expect("a port");
    assert_eq!(host.net.close(stream), Ok(()));
    assert_eq!(host.net.close(stream), Err(Refusal::INVALID_SOCKET));
    host.nothing().await;
}

#[tokio::test]
async fn both_ends_can_live_in_one_context() {
    let mut host = Host::new();
    let port = host.address().port().into();
    let client = host
        .net
        .connect("127.0.0.1", port, DEFAULT_CONNECT_TIMEOUT)
        .expect("a port");
    let (mut connected, mut accepted) = (false, None);
    while !connected || accepted.is_none() {
        match host.event().await {
            Event::Connected { stream } => connected = stream == client,
            Event::Accepted { stream, .. } => accepted = Some(stream),
            other => panic!("unexpected {other:?}"),
        }
    }
    let server = accepted.expect("accepted");
    host.net.write(client, b"to myself").expect("open");
    host.net.close(client).expect("open");
    assert_eq!(host.read(server, 9).await, b"to myself");
    assert!(matches!(host.event().await, Event::Closed { stream, .. } if stream == server));
}

#[test]
fn sandboxes_differ_in_what_they_may_connect_to() {
    assert_eq!(
        Sandbox::Application.may_connect(),
        Ok(ConnectPermission::Granted)
    );
    assert_eq!(
        Sandbox::LocalTrusted.may_connect(),
        Ok(ConnectPermission::Granted)
    );
    assert_eq!(
        Sandbox::Remote.may_connect(),
        Ok(ConnectPermission::NeedsPolicyFile)
    );
    assert_eq!(
        Sandbox::LocalWithNetwork.may_connect(),
        Ok(ConnectPermission::NeedsPolicyFile)
    );
    let refusal = Sandbox::LocalWithFile
        .may_connect()
        .expect_err("no sockets");
    assert_eq!(
        refusal.to_string(),
        "SecurityError: Error #2010: Local-with-filesystem SWF files are not permitted to use sockets."
    );
}
