//! Sockets that the process was started with, and ports that processes share.

use std::net::TcpListener;

use airshim_net::{Event, Limits, Net, Refusal, Sandbox, ServerSocket};
use tokio::net::TcpStream;
use tokio::runtime::Handle;

use crate::common::soon;

fn net() -> Net {
    Net::new(Handle::current(), Limits::default())
}

fn server() -> ServerSocket {
    ServerSocket::new(Sandbox::Application).expect("the application sandbox")
}

#[tokio::test]
async fn a_server_takes_the_inherited_socket_of_its_address() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("a port");
    let mut net = net();
    net.inherit(listener, "").expect("it listens");

    // Who came before the program did is not lost.
    let _early = soon(TcpStream::connect(address)).await.expect("listening");
    let mut first = server();
    assert_eq!(
        first.bind(&mut net, address.port().into(), Some("127.0.0.1")),
        Ok(())
    );
    assert_eq!(first.local_port(), address.port());
    assert_eq!(
        server().bind(&mut net, address.port().into(), Some("127.0.0.1")),
        Err(Refusal::INVALID_SOCKET),
        "one at a time"
    );
    first.listen(&mut net, 0).expect("bound");
    first.set_accepting(&mut net, true);
    assert!(matches!(soon(net.next()).await, Event::Accepted { .. }));

    first.close(&mut net).expect("open");
    let mut second = server();
    assert_eq!(
        second.bind(&mut net, address.port().into(), Some("127.0.0.1")),
        Ok(())
    );
}

#[tokio::test]
async fn a_name_stands_for_another_address() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("a port");
    let mut net = net();
    net.inherit(listener, "0.0.0.0:80").expect("it listens");
    let mut server = server();
    server.bind(&mut net, 80, Some("0.0.0.0")).expect("a name");
    assert_eq!(server.local_port(), address.port(), "where it really is");
}

#[tokio::test]
async fn one_socket_may_serve_both_families() {
    // Not everywhere is IPv6 switched on.
    let Ok(listener) = TcpListener::bind("[::]:0") else {
        return;
    };
    let port = listener.local_addr().expect("a port").port();
    let mut net = net();
    net.inherit(listener, "").expect("it listens");
    let mut server = server();
    server
        .bind(&mut net, port.into(), Some("0.0.0.0"))
        .expect("inherited");
    assert_eq!(
        server.local_address().map(|ip| ip.to_string()).as_deref(),
        Some("0.0.0.0")
    );
    server.listen(&mut net, 0).expect("bound");
    server.set_accepting(&mut net, true);
    let peer = soon(TcpStream::connect(("127.0.0.1", port)))
        .await
        .expect("both families");
    let Event::Accepted { stream, .. } = soon(net.next()).await else {
        panic!("no connection");
    };
    let remote = net.remote_address(stream).expect("open");
    assert_eq!(
        remote,
        peer.local_addr().expect("open"),
        "as IPv4 writes it"
    );
    assert_eq!(
        net.local_address(stream).expect("open").ip().to_string(),
        "127.0.0.1"
    );
}

#[cfg(unix)]
#[tokio::test]
async fn a_socket_that_does_not_listen_is_not_taken() {
    let socket =
        socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, None).expect("a socket");
    assert!(net().inherit(socket.into(), "").is_err());
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_port_is_shared_with_those_that_want_it() {
    let address: std::net::SocketAddr = "127.0.0.1:0".parse().expect("an address");
    let other =
        socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, None).expect("a socket");
    other.set_reuse_port(true).expect("an option");
    other.bind(&address.into()).expect("a free port");
    other.listen(1).expect("bound");
    let port = other
        .local_addr()
        .expect("bound")
        .as_socket()
        .expect("IP")
        .port();

    let mut net = net();
    let refused = server().bind(&mut net, port.into(), Some("127.0.0.1"));
    assert_eq!(refused, Err(Refusal::INVALID_SOCKET));
    net.set_reuse_port(true);
    let mut sharing = server();
    assert_eq!(
        sharing.bind(&mut net, port.into(), Some("127.0.0.1")),
        Ok(())
    );
    assert_eq!(sharing.listen(&mut net, 0), Ok(()));
}
