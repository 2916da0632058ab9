//! `ServerSocket.listen` and `close`: semantics §2, §12 rows 2, 3 and 9.

use crate::common::{bound, soon};
use airshim_net::{Limits, Net, Refusal, Sandbox, ServerSocket};
use socket2::{Domain, Socket, Type};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::runtime::Handle;

fn net() -> Net {
    Net::new(Handle::current(), Limits::default())
}

fn unbound() -> ServerSocket {
    ServerSocket::new(Sandbox::Application).expect("the application sandbox")
}

#[tokio::test]
async fn listening_begins_at_once_and_ends_with_close() {
    let mut net = net();
    let mut server = bound("127.0.0.1");
    assert_eq!(server.listen(&mut net, 0), Ok(()));
    assert!(server.bound() && server.listening());
    let port = server.local_port();
    soon(TcpStream::connect(("127.0.0.1", port)))
        .await
        .expect("listening");

    assert_eq!(server.close(&mut net), Ok(()));
    assert!(!server.bound() && !server.listening());
    assert_eq!(server.local_address(), None);
    assert_eq!(server.local_port(), 0);
    assert_eq!(server.id(), None);
    assert!(soon(TcpStream::connect(("127.0.0.1", port))).await.is_err());
}

#[tokio::test]
async fn a_negative_backlog_is_refused_before_the_state_is_looked_at() {
    let mut net = net();
    for mut server in [unbound(), bound("127.0.0.1")] {
        let refusal = server.listen(&mut net, -1).expect_err("negative");
        assert_eq!(
            refusal.to_string(),
            "RangeError: Error #2006: The supplied index is out of bounds."
        );
        assert!(!server.listening());
    }
}

#[tokio::test]
async fn an_unbound_server_does_not_listen() {
    let mut server = unbound();
    assert_eq!(server.listen(&mut net(), 0), Err(Refusal::INVALID_SOCKET));
    assert!(
        !server.bound(),
        "the system would have bound it to some port"
    );
}

#[tokio::test]
async fn a_closed_server_does_not_listen() {
    let mut net = net();
    let mut server = bound("127.0.0.1");
    server.close(&mut net).expect("bound");
    assert_eq!(server.listen(&mut net, 0), Err(Refusal::INVALID_SOCKET));
}

#[tokio::test]
async fn listening_twice_changes_nothing_but_the_backlog() {
    let mut net = net();
    let mut server = bound("127.0.0.1");
    server.listen(&mut net, 1).expect("bound");
    let id = server.id();
    assert_eq!(server.listen(&mut net, 100), Ok(()));
    assert_eq!(server.id(), id);
    assert_eq!(net.counts().listening, 1);
}

#[tokio::test]
async fn closing_a_server_that_is_not_open_is_refused() {
    let mut net = net();
    let mut server = unbound();
    assert_eq!(server.close(&mut net), Err(Refusal::INVALID_SOCKET));
    server
        .bind(&mut net, 0, Some("127.0.0.1"))
        .expect("the refused close has changed nothing");
    assert_eq!(server.close(&mut net), Ok(()));
    assert_eq!(server.close(&mut net), Err(Refusal::INVALID_SOCKET));
}

#[cfg(target_os = "linux")] // where a full queue leaves connections unanswered
#[tokio::test]
async fn a_full_backlog_denies_connections() {
    let mut net = net();
    let mut server = bound("127.0.0.1");
    server.listen(&mut net, 1).expect("bound");
    let port = server.local_port();
    let mut peers = Vec::new();
    // Linux takes one more than the backlog says.
    for _ in 0..2 {
        peers.push(
            soon(TcpStream::connect(("127.0.0.1", port)))
                .await
                .expect("room"),
        );
    }
    let more = TcpStream::connect(("127.0.0.1", port));
    assert!(
        tokio::time::timeout(Duration::from_millis(200), more)
            .await
            .is_err()
    );
}

#[cfg(target_os = "linux")] // where the option lets two sockets bind, and the second fails to listen
#[tokio::test]
async fn an_address_that_another_process_listens_on_is_refused_and_can_be_retried() {
    let mut net = net();
    let mut server = bound("127.0.0.1");
    let address = SocketAddr::from(([127, 0, 0, 1], server.local_port()));
    let other = Socket::new(Domain::IPV4, Type::STREAM, None).expect("a socket");
    other.set_reuse_address(true).expect("an option");
    other.bind(&address.into()).expect("neither listens");
    other.listen(1).expect("the first to listen");

    assert_eq!(server.listen(&mut net, 0), Err(Refusal::INVALID_SOCKET));
    assert!(server.bound() && !server.listening());
    drop(other);
    assert_eq!(server.listen(&mut net, 0), Ok(()));
}
