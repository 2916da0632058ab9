//! Whether anything can still happen.

use airshim_net::{DEFAULT_CONNECT_TIMEOUT, Limits, Net};
use tokio::io::AsyncReadExt;
use tokio::runtime::Handle;

use crate::common::{Host, bound, noise};

#[tokio::test]
async fn a_context_is_idle_unless_something_listens() {
    let mut net = Net::new(Handle::current(), Limits::default());
    assert!(net.is_idle());
    let mut server = bound("127.0.0.1");
    assert!(net.is_idle(), "a bound server is not heard of");
    server.listen(&mut net, 0).expect("bound");
    assert!(!net.is_idle());
    server.close(&mut net).expect("listening");
    assert!(net.is_idle());
}

#[tokio::test]
async fn a_connection_counts_until_its_last_byte_is_sent() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    host.server.close(&mut host.net).expect("listening");
    assert_eq!(host.net.counts().open, 1);
    assert!(!host.net.is_idle());

    host.net.write(stream, &noise(8 << 20)).expect("open");
    host.net.close(stream).expect("open");
    let counts = host.net.counts();
    assert_eq!((counts.open, counts.draining), (0, 1));
    assert!(!host.net.is_idle());

    host.work_until(peer.read_to_end(&mut Vec::new()))
        .await
        .expect("an orderly end");
    drop(peer);
    host.nothing().await;
    assert!(host.net.is_idle());
}

#[tokio::test]
async fn an_attempt_to_connect_counts() {
    let mut net = Net::new(Handle::current(), Limits::default());
    let stream = net
        .connect("127.0.0.1", 1, DEFAULT_CONNECT_TIMEOUT)
        .expect("a port");
    assert_eq!(net.counts().connecting, 1);
    assert!(!net.is_idle());
    net.close(stream).expect("connecting");
    assert!(net.is_idle());
}
