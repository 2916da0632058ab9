//! What whoever runs a program lets it do on the network.

use std::time::Duration;

use airshim_net::{
    Access, ConnectFailure, Event, Limits, Net, Permissions, Refusal, Sandbox, ServerSocket,
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
    let net = net(Access::Listen, "127.0.0.1:0");
    let mut server = ServerSocket::new(Sandbox::Application).expect("the application sandbox");
    let denied = server.bind(&net, 0, Some("0.0.0.0"));
    assert_eq!(denied, Err(Refusal::APPLICATION_ONLY));
    assert!(!server.bound());
    assert_eq!(server.bind(&net, 0, Some("127.0.0.1")), Ok(()));
    assert_eq!(
        server.bind(&net, 0, Some("0.0.0.0")),
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
