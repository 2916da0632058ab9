//! What whoever runs a program lets it do on the network.

use std::time::Duration;

use airshim_net::{
    Access, ConnectFailure, DatagramSocket, Event, Limits, Net, Permissions, Refusal, Sandbox,
    ServerSocket,
};
use tokio::net::TcpListener;
use tokio::runtime::Handle;

use crate::common::soon;

fn net(access: Access, list: &str) -> Net {
    let mut permissions = Permissions::none();
    permissions.allow(access, Some(list)).expect("a list");
    let mut net = Net::new(Handle::current(), Limits::default());
    net.set_permissions(permissions);
    net
}

#[tokio::test]
async fn a_server_is_bound_only_where_it_may_listen() {
    let mut net = net(Access::Listen, "127.0.0.1:0");
    let mut server = ServerSocket::new(Sandbox::Application).expect("the application sandbox");
    let denied = server.bind(&mut net, 0, Some("0.0.0.0"));
    assert_eq!(denied, Err(Refusal::APPLICATION_ONLY));
    assert!(!server.bound());
    assert_eq!(server.bind(&mut net, 0, Some("127.0.0.1")), Ok(()));
    assert_eq!(
        server.bind(&mut net, 0, Some("0.0.0.0")),
        Err(Refusal::INVALID_SOCKET),
        "a bound server is refused before permissions are asked"
    );
}

#[tokio::test]
async fn a_denied_connection_is_reported_and_never_tried() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("a port").port();
    let mut net = net(Access::Connect, "localhost:1,example.org");
    let stream = net
        .connect("127.0.0.1", port.into(), Duration::from_secs(5))
        .expect("the port is one");
    match soon(net.next()).await {
        Event::ConnectFailed {
            stream: failed,
            failure: ConnectFailure::Denied(denied),
        } => {
            assert_eq!(failed, stream);
            assert_eq!(denied.target, format!("127.0.0.1:{port}"));
        }
        other => panic!("unexpected {other:?}"),
    }
    assert!(net.is_idle());
    let nobody = tokio::time::timeout(Duration::from_millis(50), listener.accept()).await;
    assert!(nobody.is_err(), "no connection was made");
}

#[tokio::test]
async fn packets_go_and_come_only_where_they_may() {
    let socket = || DatagramSocket::new(Sandbox::Application).expect("the application sandbox");
    let mut sends = net(Access::Connect, "127.0.0.1:9");
    let mut sender = socket();
    let denied = Err(Refusal::APPLICATION_ONLY);
    assert_eq!(sender.send(&mut sends, b"x", Some("127.0.0.1"), 10), denied);
    assert_eq!(sender.connect(&mut sends, Some("127.0.0.2"), 9), denied);
    assert_eq!(sender.bind(&mut sends, 0, Some("127.0.0.1")), denied);
    assert!(!sender.bound());
    assert_eq!(sender.send(&mut sends, b"x", Some("127.0.0.1"), 9), Ok(()));
    assert_eq!(sender.receive(&mut sends), denied, "anyone could be heard");
    assert_eq!(sender.connect(&mut sends, Some("127.0.0.1"), 9), Ok(()));
    assert_eq!(
        sender.receive(&mut sends),
        Ok(()),
        "the peer alone is heard"
    );

    let mut listens = net(Access::Listen, "127.0.0.1");
    let mut receiver = socket();
    assert_eq!(receiver.bind(&mut listens, 0, Some("0.0.0.0")), denied);
    assert_eq!(receiver.bind(&mut listens, 0, Some("127.0.0.1")), Ok(()));
    assert_eq!(receiver.receive(&mut listens), Ok(()));
    assert_eq!(
        receiver.send(&mut listens, b"x", Some("127.0.0.1"), 9),
        denied
    );
}
