//! IPv4 and IPv6 do not mix: semantics §2, row "IPv6".

use crate::common::soon;
use airshim_net::{Event, Limits, Net, Refusal, Sandbox, ServerSocket};
use tokio::net::TcpStream;
use tokio::runtime::Handle;

/// Whether this computer has IPv6 at all.
fn has_ipv6() -> bool {
    std::net::TcpListener::bind("[::1]:0").is_ok()
}

fn listening(net: &mut Net, port: u16, address: &str) -> ServerSocket {
    let mut server = ServerSocket::new(Sandbox::Application).expect("the application sandbox");
    server.bind(net, port.into(), Some(address)).expect("free");
    server.listen(net, 0).expect("bound");
    server.set_accepting(net, true);
    server
}

#[tokio::test]
async fn an_ipv6_server_is_reached_by_ipv6_only() {
    if !has_ipv6() {
        return;
    }
    let mut net = Net::new(Handle::current(), Limits::default());
    let server = listening(&mut net, 0, "::");
    assert_eq!(
        server.local_address().map(|ip| ip.to_string()).as_deref(),
        Some("::")
    );
    let port = server.local_port();
    let _peer = soon(TcpStream::connect(("::1", port))).await.expect("IPv6");
    let Event::Accepted { stream, .. } = soon(net.next()).await else {
        panic!("no connection");
    };
    assert_eq!(
        net.remote_address(stream)
            .map(|peer| peer.ip().to_string())
            .as_deref(),
        Ok("::1")
    );
    assert!(
        soon(TcpStream::connect(("127.0.0.1", port))).await.is_err(),
        "IPv4"
    );
}

#[tokio::test]
async fn both_families_can_have_the_same_port() {
    if !has_ipv6() {
        return;
    }
    let mut net = Net::new(Handle::current(), Limits::default());
    let six = listening(&mut net, 0, "::");
    let port = six.local_port();
    let four = listening(&mut net, port, "0.0.0.0");
    for (address, server) in [("::1", &six), ("127.0.0.1", &four)] {
        let _peer = soon(TcpStream::connect((address, port)))
            .await
            .expect("listening");
        let event = soon(net.next()).await;
        assert!(
            matches!(event, Event::Accepted { server: id, .. } if Some(id) == server.id()),
            "{event:?}"
        );
    }
}

#[tokio::test]
async fn an_ipv4_address_in_ipv6_form_is_refused() {
    let mut server = ServerSocket::new(Sandbox::Application).expect("the application sandbox");
    assert_eq!(
        server.bind(
            &mut Net::new(Handle::current(), Limits::default()),
            0,
            Some("::ffff:127.0.0.1")
        ),
        Err(Refusal::INVALID_SOCKET)
    );
}
