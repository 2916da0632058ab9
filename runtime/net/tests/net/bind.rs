//! `ServerSocket.bind` and the constructor: semantics §2, §10, §12 rows 1, 4 and 9.

use std::net::{IpAddr, Ipv4Addr, TcpListener, TcpStream};

use airshim_net::{Limits, Net, Refusal, Sandbox, ServerSocket};
use tokio::runtime::Handle;

fn server() -> ServerSocket {
    ServerSocket::new(Sandbox::Application).expect("the application sandbox")
}

fn bound(address: &str) -> ServerSocket {
    let mut server = server();
    server
        .bind(&mut net(), 0, Some(address))
        .expect("a free port");
    server
}

fn net() -> Net {
    Net::new(Handle::current(), Limits::default())
}

#[tokio::test]
async fn only_the_application_sandbox_has_servers() {
    assert!(ServerSocket::is_supported());
    for sandbox in [
        Sandbox::Remote,
        Sandbox::LocalWithFile,
        Sandbox::LocalWithNetwork,
        Sandbox::LocalTrusted,
    ] {
        let refusal = ServerSocket::new(sandbox).expect_err("not the application sandbox");
        assert_eq!(
            refusal.to_string(),
            "SecurityError: Error #3205: Only application-sandbox content can access this feature."
        );
    }
}

#[tokio::test]
async fn a_new_server_is_neither_bound_nor_listening() {
    let server = server();
    assert!(!server.bound());
    assert!(!server.listening());
    assert_eq!(server.local_address(), None);
    assert_eq!(server.local_port(), 0);
    assert_eq!(server.id(), None);
}

#[tokio::test]
async fn port_zero_takes_a_free_port() {
    let server = bound("0.0.0.0");
    assert!(server.bound());
    assert!(!server.listening());
    assert_ne!(server.local_port(), 0);
    assert_eq!(
        server.local_address(),
        Some(IpAddr::V4(Ipv4Addr::UNSPECIFIED))
    );
}

#[tokio::test]
async fn ports_outside_of_their_range_are_refused() {
    for port in [-1, 65_536, i32::MIN, i32::MAX] {
        let refusal = server()
            .bind(&mut net(), port, Some("0.0.0.0"))
            .expect_err("no port");
        assert_eq!(
            refusal.to_string(),
            "RangeError: Error #2003: Invalid socket port number specified."
        );
    }
}

#[tokio::test]
async fn addresses_that_are_no_ip_addresses_are_refused() {
    for address in [
        "localhost",
        "I am a bad host name",
        "",
        "1.2.3",
        "1.2.3.4:80",
        "[::1]",
        "127.0.0.1\0",
    ] {
        let refusal = server()
            .bind(&mut net(), 0, Some(address))
            .expect_err(address);
        assert_eq!(
            refusal.to_string(),
            "ArgumentError: Error #2004: One of the parameters is invalid."
        );
    }
    assert_eq!(
        server().bind(&mut net(), 0, None),
        Err(Refusal::ADDRESS),
        "null (semantics §12 row 4)"
    );
}

#[tokio::test]
async fn a_port_in_use_by_another_socket_is_refused() {
    let other = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = other.local_addr().expect("bound").port().into();
    let refusal = server()
        .bind(&mut net(), port, Some("127.0.0.1"))
        .expect_err("in use");
    assert_eq!(
        refusal.to_string(),
        "IOError: Error #2002: Operation attempted on invalid socket."
    );
}

#[tokio::test]
async fn a_port_bound_by_another_server_is_refused_although_neither_listens() {
    let first = bound("127.0.0.1");
    let port = first.local_port().into();
    assert_eq!(
        server().bind(&mut net(), port, Some("127.0.0.1")),
        Err(Refusal::INVALID_SOCKET)
    );
    assert_eq!(
        server().bind(&mut net(), port, Some("0.0.0.0")),
        Err(Refusal::INVALID_SOCKET),
        "all includes one"
    );
    drop(first);
    assert_eq!(server().bind(&mut net(), port, Some("127.0.0.1")), Ok(()));
}

#[tokio::test]
async fn a_port_bound_on_all_addresses_is_refused_on_one() {
    let first = bound("0.0.0.0");
    let port = first.local_port().into();
    assert_eq!(
        server().bind(&mut net(), port, Some("127.0.0.1")),
        Err(Refusal::INVALID_SOCKET)
    );
}

#[cfg(target_os = "linux")] // where all of 127.0.0.0/8 is local
#[tokio::test]
async fn one_port_can_be_bound_on_two_addresses() {
    let first = bound("127.0.0.1");
    let port = first.local_port().into();
    assert_eq!(server().bind(&mut net(), port, Some("127.0.0.2")), Ok(()));
}

#[tokio::test]
async fn an_address_of_another_computer_is_refused() {
    // TEST-NET-1, which is nobody's.
    assert_eq!(
        server().bind(&mut net(), 0, Some("192.0.2.1")),
        Err(Refusal::INVALID_SOCKET)
    );
}

#[tokio::test]
async fn a_privileged_port_is_refused() {
    let port = 1;
    if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
        return; // This process has the privileges.
    }
    assert_eq!(
        server().bind(&mut net(), port.into(), Some("127.0.0.1")),
        Err(Refusal::INVALID_SOCKET)
    );
}

#[tokio::test]
async fn a_bound_server_cannot_be_bound_again() {
    let mut server = bound("127.0.0.1");
    let port = server.local_port();
    assert_eq!(
        server.bind(&mut net(), 0, Some("127.0.0.1")),
        Err(Refusal::INVALID_SOCKET)
    );
    assert_eq!(server.local_port(), port);
}

#[tokio::test]
async fn a_failed_bind_leaves_the_server_usable() {
    let other = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = other.local_addr().expect("bound").port().into();
    let mut server = server();
    assert_eq!(
        server.bind(&mut net(), port, Some("127.0.0.1")),
        Err(Refusal::INVALID_SOCKET)
    );
    assert!(!server.bound());
    drop(other);
    assert_eq!(server.bind(&mut net(), port, Some("127.0.0.1")), Ok(()));
}

#[tokio::test]
async fn a_closed_server_cannot_be_bound() {
    let mut server = bound("127.0.0.1");
    server.close(&mut net()).expect("bound");
    assert_eq!(
        server.bind(&mut net(), 0, Some("127.0.0.1")),
        Err(Refusal::INVALID_SOCKET)
    );
}

#[tokio::test]
async fn closing_frees_the_address_at_once() {
    let mut net = net();
    let mut first = bound("127.0.0.1");
    let port = first.local_port().into();
    first.listen(&mut net, 0).expect("bound");
    first.close(&mut net).expect("listening");
    let mut second = server();
    assert_eq!(second.bind(&mut net, port, Some("127.0.0.1")), Ok(()));
    assert_eq!(second.listen(&mut net, 0), Ok(()));
}

#[tokio::test]
async fn a_restarted_server_takes_its_port_over_while_old_connections_linger() {
    let mut net = net();
    let mut first = bound("127.0.0.1");
    let port = first.local_port();
    first.listen(&mut net, 0).expect("bound");
    first.set_accepting(&mut net, true);
    let peer = TcpStream::connect(("127.0.0.1", port)).expect("the server listens");
    let airshim_net::Event::Accepted { stream, .. } = net.next().await else {
        panic!("no connection");
    };
    // The server's side closes first, so the connection stays in the kernel as TIME_WAIT.
    net.close(stream).expect("open");
    first.close(&mut net).expect("listening");
    drop(peer);
    assert_eq!(net.shutdown(std::time::Duration::from_secs(5)).await, 0);
    let mut second = server();
    assert_eq!(
        second.bind(&mut net, port.into(), Some("127.0.0.1")),
        Ok(())
    );
    assert_eq!(second.listen(&mut net, 0), Ok(()));
}
