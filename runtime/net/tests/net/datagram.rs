//! UDP: semantics §8, the rows of `DatagramSocket`.

use std::net::{SocketAddr, UdpSocket};
use std::time::Duration;

use airshim_net::{DatagramSocket, ErrorClass, Event, Limits, Net, Refusal, Sandbox};
use tokio::runtime::Handle;

use crate::common::soon;

fn net() -> Net {
    Net::new(Handle::current(), Limits::default())
}

fn socket() -> DatagramSocket {
    DatagramSocket::new(Sandbox::Application).expect("the application sandbox")
}

fn bound(net: &mut Net, address: &str) -> DatagramSocket {
    let mut socket = socket();
    socket.bind(net, 0, Some(address)).expect("a free port");
    socket
}

/// A peer outside of the context.
fn peer() -> (UdpSocket, SocketAddr) {
    let peer = UdpSocket::bind("127.0.0.1:0").expect("a free port");
    peer.set_read_timeout(Some(Duration::from_secs(20)))
        .expect("a socket");
    let address = peer.local_addr().expect("bound");
    (peer, address)
}

fn received(peer: &UdpSocket) -> (Vec<u8>, SocketAddr) {
    let mut buffer = [0; 2048];
    let (count, from) = peer.recv_from(&mut buffer).expect("a packet");
    (buffer[..count].to_vec(), from)
}

async fn packet(net: &mut Net) -> (Vec<u8>, SocketAddr) {
    match soon(net.next()).await {
        Event::Datagram { data, from, .. } => (data, from),
        other => panic!("{other:?} instead of Datagram"),
    }
}

#[tokio::test]
async fn packets_go_both_ways() {
    let mut net = net();
    let mut socket = bound(&mut net, "127.0.0.1");
    let (peer, address) = peer();
    let here = SocketAddr::new(socket.local_address().expect("bound"), socket.local_port());
    socket
        .send(&mut net, b"one", Some("127.0.0.1"), address.port().into())
        .expect("sent");
    assert_eq!(received(&peer), (b"one".to_vec(), here));

    socket.receive(&mut net).expect("bound");
    peer.send_to(b"two", here).expect("sent");
    peer.send_to(b"", here).expect("sent");
    assert_eq!(packet(&mut net).await, (b"two".to_vec(), address));
    assert_eq!(packet(&mut net).await, (Vec::new(), address));
}

#[tokio::test]
async fn packets_from_before_receive_are_kept_by_the_system() {
    let mut net = net();
    let mut socket = bound(&mut net, "127.0.0.1");
    let (peer, _) = peer();
    peer.send_to(b"early", ("127.0.0.1", socket.local_port()))
        .expect("sent");
    assert!(net.is_idle(), "nobody waits for packets");
    assert!(net.try_next().is_none());
    socket.receive(&mut net).expect("bound");
    assert!(!net.is_idle());
    assert_eq!(packet(&mut net).await.0, b"early");
    socket.close(&mut net).expect("open");
    assert!(net.is_idle());
}

#[tokio::test]
async fn a_connected_socket_has_one_peer() {
    let mut net = net();
    let mut socket = bound(&mut net, "127.0.0.1");
    let (friend, address) = peer();
    let (stranger, _) = peer();
    socket
        .connect(&mut net, Some("127.0.0.1"), address.port().into())
        .expect("connected");
    assert!(socket.connected());
    assert_eq!(socket.remote_address(), Some(address.ip()));
    assert_eq!(socket.remote_port(), address.port());
    socket.receive(&mut net).expect("bound");
    let here = ("127.0.0.1", socket.local_port());
    stranger.send_to(b"no", here).expect("sent");
    friend.send_to(b"yes", here).expect("sent");
    assert_eq!(packet(&mut net).await.0, b"yes");

    socket.send(&mut net, b"back", None, 0).expect("sent");
    assert_eq!(received(&friend).0, b"back");
    for (address, port) in [(Some("127.0.0.1"), 0), (None, 1)] {
        let refusal = socket.send(&mut net, b"x", address, port).unwrap_err();
        assert_eq!(refusal, Refusal::ALREADY_CONNECTED);
        assert_eq!(refusal.class, ErrorClass::IllegalOperationError);
    }
    let again = socket.connect(&mut net, Some("127.0.0.1"), 1);
    assert_eq!(again, Err(Refusal::INVALID_SOCKET));
}

#[tokio::test]
async fn an_unbound_socket_is_bound_by_connecting_and_by_sending() {
    let mut net = net();
    let (peer, address) = peer();
    let mut connecting = socket();
    connecting
        .connect(&mut net, Some("127.0.0.1"), address.port().into())
        .expect("connected");
    assert!(connecting.bound() && connecting.local_port() > 0);
    assert_eq!(
        connecting.local_address().map(|ip| ip.to_string()),
        Some("127.0.0.1".into()),
        "the address that leads to the peer"
    );
    let mut sending = socket();
    sending
        .send(&mut net, b"x", Some("127.0.0.1"), address.port().into())
        .expect("sent");
    assert!(sending.bound() && !sending.connected());
    assert_eq!(received(&peer).1.port(), sending.local_port());
}

#[tokio::test]
async fn arguments_are_checked_before_the_state() {
    let mut net = net();
    let mut socket = socket();
    for port in [-1, 65_536] {
        assert_eq!(
            socket.bind(&mut net, port, Some("x")),
            Err(Refusal::BIND_PORT)
        );
    }
    assert_eq!(
        socket.bind(&mut net, 0, Some("localhost")),
        Err(Refusal::ADDRESS)
    );
    assert_eq!(socket.bind(&mut net, 0, None), Err(Refusal::ADDRESS));
    for port in [-1, 0, 65_536] {
        assert_eq!(
            socket.connect(&mut net, Some("127.0.0.1"), port),
            Err(Refusal::BIND_PORT)
        );
        assert_eq!(
            socket.send(&mut net, b"x", Some("127.0.0.1"), port),
            Err(Refusal::BIND_PORT)
        );
    }
    for address in [
        None,
        Some(""),
        Some("localhost"),
        Some("0.0.0.0"),
        Some("::"),
    ] {
        assert_eq!(socket.connect(&mut net, address, 9), Err(Refusal::ADDRESS));
    }
    assert_eq!(socket.send(&mut net, b"x", None, 9), Err(Refusal::ADDRESS));
    assert!(!socket.bound(), "a refused call changes nothing");
}

#[tokio::test]
async fn what_is_not_bound_neither_receives_nor_closes() {
    let mut net = net();
    let mut socket = socket();
    assert_eq!(socket.receive(&mut net), Err(Refusal::INVALID_SOCKET));
    assert_eq!(socket.close(&mut net), Err(Refusal::INVALID_SOCKET));
    socket.bind(&mut net, 0, Some("127.0.0.1")).expect("free");
    assert_eq!(
        socket.bind(&mut net, 0, Some("127.0.0.1")),
        Err(Refusal::INVALID_SOCKET)
    );
    socket.close(&mut net).expect("open");
    assert_eq!((socket.local_address(), socket.local_port()), (None, 0));
    for outcome in [
        socket.close(&mut net),
        socket.bind(&mut net, 0, Some("127.0.0.1")),
        socket.receive(&mut net),
        socket.send(&mut net, b"x", Some("127.0.0.1"), 9),
        socket.connect(&mut net, Some("127.0.0.1"), 9),
    ] {
        assert_eq!(outcome, Err(Refusal::INVALID_SOCKET));
    }
}

#[tokio::test]
async fn a_port_has_one_socket() {
    let mut net = net();
    let first = bound(&mut net, "127.0.0.1");
    let mut second = socket();
    let port = first.local_port().into();
    assert_eq!(
        second.bind(&mut net, port, Some("127.0.0.1")),
        Err(Refusal::INVALID_SOCKET)
    );
    drop(first);
    // The system's socket goes with the next look at the context.
    let _ = net.try_next();
    second
        .bind(&mut net, port, Some("127.0.0.1"))
        .expect("free");
}

#[tokio::test]
async fn families_do_not_mix() {
    let mut net = net();
    let mut four = bound(&mut net, "0.0.0.0");
    assert_eq!(
        four.send(&mut net, b"x", Some("::1"), 9),
        Err(Refusal::INVALID_SOCKET)
    );
    assert_eq!(
        four.connect(&mut net, Some("::1"), 9),
        Err(Refusal::INVALID_SOCKET)
    );
}

#[tokio::test]
async fn a_packet_that_is_too_long_is_refused() {
    let mut net = net();
    let mut socket = bound(&mut net, "127.0.0.1");
    let (_peer, address) = peer();
    let refusal = socket.send(
        &mut net,
        &[0; 65_508],
        Some("127.0.0.1"),
        address.port().into(),
    );
    assert_eq!(refusal, Err(Refusal::TOO_LONG));
}

#[cfg(target_os = "linux")] // other systems keep the answer to themselves
#[tokio::test]
async fn a_peer_that_is_not_there_is_noticed_by_the_next_packet() {
    let mut net = net();
    let (peer, address) = peer();
    drop(peer);
    let mut socket = socket();
    socket
        .connect(&mut net, Some("127.0.0.1"), address.port().into())
        .expect("connected");
    socket.send(&mut net, b"x", None, 0).expect("sent");
    // The answer is there when the call returns: the loopback interface delivers at once.
    let second = socket.send(&mut net, b"x", None, 0);
    assert_eq!(second, Err(Refusal::INVALID_SOCKET));
    assert!(socket.connected(), "it goes on");
    socket.send(&mut net, b"x", None, 0).expect("sent");
}

#[test]
fn only_applications_have_them() {
    for sandbox in [
        Sandbox::Remote,
        Sandbox::LocalTrusted,
        Sandbox::LocalWithFile,
    ] {
        let refusal = DatagramSocket::new(sandbox).expect_err("no application");
        assert_eq!(refusal, Refusal::APPLICATION_ONLY);
    }
}
