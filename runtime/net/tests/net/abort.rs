//! `Net::abort`: closing by a reset.

use airshim_net::Refusal;
use tokio::io::AsyncReadExt;

use crate::common::{Host, noise, soon};

#[tokio::test]
async fn the_peer_sees_an_error_and_not_an_orderly_end() {
    let mut host = Host::new();
    let (stream, mut peer) = host.connection().await;
    host.net.write(stream, &noise(16 << 20)).expect("open");
    host.net.flush(stream).expect("open");
    assert_eq!(host.net.abort(stream), Ok(()));
    assert!(!host.net.is_connected(stream));
    assert_eq!(host.net.abort(stream), Err(Refusal::INVALID_SOCKET));
    assert!(soon(peer.read_to_end(&mut Vec::new())).await.is_err());
    assert_eq!(host.net.counts().draining, 0);
    host.nothing().await;
}
