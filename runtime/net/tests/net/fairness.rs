//! Many sockets that are ready at once.

use airshim_net::Event;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::common::{Host, soon};

/// More than tokio lets a task do before it has to give way.
const MANY: usize = 300;

#[tokio::test]
async fn each_has_its_turn_before_any_has_a_second_one_and_what_is_flushed_leaves() {
    let mut host = Host::new();
    let mut connections = Vec::new();
    for _ in 0..MANY {
        connections.push(host.connection().await);
    }
    for (_, peer) in &mut connections {
        peer.write_all(b"hello").await.expect("open");
    }
    // The system has told the runtime of all of them by then.
    tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    let mut served = Vec::new();
    while served.len() < MANY {
        let Event::Data { stream, bytes } = host.event().await else {
            continue;
        };
        assert_eq!(bytes, 5);
        let message = host.net.input(stream).expect("open").to_vec();
        host.net.consume(stream, 5).expect("open");
        host.net.write(stream, &message).expect("room");
        host.net.flush(stream).expect("open");
        assert_eq!(host.net.bytes_pending(stream), Ok(0), "all of it has left");
        served.push(stream);
    }
    served.sort();
    served.dedup();
    assert_eq!(served.len(), MANY, "one event each");
    for (_, peer) in &mut connections {
        let mut answer = [0; 5];
        soon(peer.read_exact(&mut answer)).await.expect("an answer");
        assert_eq!(&answer, b"hello");
    }
}
