//! The native halves of the socket classes, with a player whose objects are numbers.

use std::collections::HashMap;
use std::time::Duration;

use airshim_net::embed::{
    Content, DatagramSocketObject, Delivery, Objects, Player, ScriptEvent, ServerSocketObject,
    SocketObject, deliver,
};
use airshim_net::{Access, Limits, Net, Permissions, Refusal, Sandbox};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::runtime::Handle;

use crate::common::soon;

const APPLICATION: Content<'_> = Content {
    sandbox: Sandbox::Application,
    url: "app:/Main.swf",
};

/// An object of the script.
type Object = u32;

/// A player that notes what it is asked for. An object is alive as long as it is rooted more often than released.
struct Engine {
    net: Net,
    objects: Objects<Object>,
    roots: HashMap<Object, i32>,
    /// Sockets that it has made; the first is object 100.
    accepted: Vec<SocketObject>,
    /// Whether it is out of memory.
    refuses_sockets: bool,
}

impl Engine {
    fn new() -> Self {
        Self {
            net: Net::new(Handle::current(), Limits::default()),
            objects: Objects::new(),
            roots: HashMap::new(),
            accepted: Vec::new(),
            refuses_sockets: false,
        }
    }

    fn is_alive(&self, object: Object) -> bool {
        self.roots.get(&object).is_some_and(|count| *count > 0)
    }

    /// The next event that a script hears.
    async fn heard(&mut self) -> (Object, ScriptEvent<Object>) {
        loop {
            let event = soon(self.net.next()).await;
            if let Delivery::Dispatched(Some(heard)) = deliver(self, event) {
                return heard;
            }
        }
    }

    /// A server, object 1, that listens.
    fn server(&mut self) -> ServerSocketObject {
        let mut server =
            ServerSocketObject::new(Sandbox::Application).expect("the application sandbox");
        server
            .bind(&mut self.net, 0, Some("127.0.0.1"))
            .expect("a free port");
        server.set_accepting(&mut self.net, true);
        server.listen(self, &1, 0).expect("bound");
        server
    }
}

impl Player for Engine {
    type Object = Object;
    type Root = Object;
    type Outcome = Option<(Object, ScriptEvent<Object>)>;

    fn with_net<T>(&mut self, work: impl FnOnce(&mut Net, &mut Objects<Object>) -> T) -> T {
        work(&mut self.net, &mut self.objects)
    }

    fn root(&mut self, object: &Object) -> Object {
        *self.roots.entry(*object).or_default() += 1;
        *object
    }

    fn release(&mut self, root: Object) {
        *self.roots.entry(root).or_default() -= 1;
    }

    fn new_socket(&mut self, socket: SocketObject) -> Result<Object, Self::Outcome> {
        if self.refuses_sockets {
            return Err(None);
        }
        self.accepted.push(socket);
        Ok(99 + self.accepted.len() as Object)
    }

    fn dispatch(&mut self, target: &Object, event: ScriptEvent<Object>) -> Self::Outcome {
        Some((*target, event))
    }
}

#[tokio::test]
async fn objects_are_kept_alive_as_long_as_something_can_happen_to_them() {
    let mut engine = Engine::new();
    let mut server = engine.server();
    assert!(engine.is_alive(1));
    assert_eq!(server.listen(&mut engine, &1, 5), Ok(()), "a new backlog");
    assert_eq!(engine.roots[&1], 1, "once");

    let mut peer = TcpStream::connect(("127.0.0.1", server.local_port()))
        .await
        .expect("it listens");
    let (target, event) = engine.heard().await;
    assert!(matches!(
        (target, event),
        (1, ScriptEvent::ServerSocketConnect { socket: 100 })
    ));
    assert!(engine.is_alive(100));
    peer.write_all(b"abc").await.expect("open");
    let (target, event) = engine.heard().await;
    assert!(matches!(
        (target, event),
        (100, ScriptEvent::SocketData { bytes_loaded: 3 })
    ));
    assert_eq!(engine.accepted[0].bytes_available(&engine.net), Ok(3));
    drop(peer);
    let (target, event) = engine.heard().await;
    assert!(matches!((target, event), (100, ScriptEvent::Close)));
    assert!(!engine.is_alive(100) && !engine.accepted[0].connected(&engine.net));
    assert_eq!(
        engine.accepted[0].bytes_available(&engine.net),
        Err(Refusal::INVALID_SOCKET)
    );

    assert_eq!(server.close(&mut engine), Ok(()));
    assert!(!engine.is_alive(1) && engine.objects.is_empty());
    assert_eq!(server.close(&mut engine), Err(Refusal::INVALID_SOCKET));
    assert_eq!(engine.roots[&1], 0, "released once");
}

#[tokio::test]
async fn a_refused_call_keeps_nothing_alive() {
    let mut engine = Engine::new();
    let mut server =
        ServerSocketObject::new(Sandbox::Application).expect("the application sandbox");
    assert_eq!(
        server.listen(&mut engine, &1, 0),
        Err(Refusal::INVALID_SOCKET)
    );
    let mut socket = SocketObject::new();
    let file = Content {
        sandbox: Sandbox::LocalWithFile,
        url: "file:///a.swf",
    };
    let refused = socket.connect(&mut engine, &2, file, "127.0.0.1", 80);
    assert_eq!(refused, Err(Refusal::LOCAL_WITH_FILE));
    let refused = socket.connect(&mut engine, &2, APPLICATION, "127.0.0.1", 70_000);
    assert_eq!(refused, Err(Refusal::CONNECT_PORT));
    assert_eq!(socket.close(&mut engine), Err(Refusal::INVALID_SOCKET));
    let mut datagrams =
        DatagramSocketObject::new(Sandbox::Application).expect("the application sandbox");
    assert_eq!(
        datagrams.receive(&mut engine, &3),
        Err(Refusal::INVALID_SOCKET)
    );
    assert!(engine.roots.is_empty() && engine.objects.is_empty());
}

#[tokio::test]
async fn connecting_anew_closes_the_connection_once_the_port_was_found_good() {
    let mut engine = Engine::new();
    let server = engine.server();
    let port = server.local_port().into();
    let mut client = SocketObject::new();
    client
        .connect(&mut engine, &2, APPLICATION, "127.0.0.1", port)
        .expect("a port");
    client
        .set_tcp_no_delay(&mut engine, true)
        .expect("not open yet");
    loop {
        if let (2, ScriptEvent::Connect) = engine.heard().await {
            break;
        }
    }
    let first = client.stream().expect("open");
    assert_eq!(
        engine.net.tcp_nodelay(first),
        Ok(true),
        "set while it was connecting"
    );
    let refused = client.connect(&mut engine, &2, APPLICATION, "127.0.0.1", -1);
    assert_eq!(refused, Err(Refusal::CONNECT_PORT));
    assert!(client.connected(&engine.net), "as it was");

    client
        .connect(
            &mut engine,
            &2,
            APPLICATION,
            "127.0.0.1\0.example.org",
            port,
        )
        .expect("a port");
    assert!(!client.connected(&engine.net) && !engine.net.is_connected(first));
    assert_eq!(engine.roots[&2], 1, "for the new one only");
    loop {
        if let (2, ScriptEvent::Connect) = engine.heard().await {
            break;
        }
    }
    assert_eq!(
        client.remote_address(&engine.net).map(|peer| peer.port()),
        Some(server.local_port())
    );
}

#[tokio::test]
async fn progress_is_reported_only_to_those_who_want_it() {
    let mut engine = Engine::new();
    let server = engine.server();
    let mut peer = TcpStream::connect(("127.0.0.1", server.local_port()))
        .await
        .expect("it listens");
    engine.heard().await;
    let mut socket = std::mem::take(&mut engine.accepted[0]);
    let stream = socket.stream().expect("open");
    engine.net.write(stream, b"one").expect("open");
    engine.net.flush(stream).expect("open");
    let event = soon(engine.net.next()).await;
    assert!(matches!(deliver(&mut engine, event), Delivery::Unheard));
    socket.set_reports_progress(&mut engine, true);
    engine.net.write(stream, b"two").expect("open");
    engine.net.flush(stream).expect("open");
    let (target, event) = engine.heard().await;
    let ScriptEvent::OutputProgress {
        bytes_pending,
        bytes_total,
    } = event
    else {
        panic!("{event:?} instead of OutputProgress");
    };
    assert_eq!((target, bytes_pending, bytes_total), (100, 0, 6));
    socket.close(&mut engine).expect("open");
    assert!(!engine.is_alive(100));
    let mut received = Vec::new();
    let read = async {
        tokio::select! {
            read = peer.read_to_end(&mut received) => read,
            event = engine.net.next() => panic!("{event:?} after its own close"),
        }
    };
    soon(read).await.expect("an orderly end");
    assert_eq!(received, b"onetwo");
}

#[tokio::test]
async fn failures_and_denials_have_the_texts_of_air() {
    let mut engine = Engine::new();
    // A port that nobody listens on any more.
    let mut server = engine.server();
    let port = server.local_port();
    server.close(&mut engine).expect("open");
    let mut socket = SocketObject::new();
    let failed = "Error #2031: Socket Error. URL: 127.0.0.1";
    for _ in 0..2 {
        socket
            .connect(&mut engine, &2, APPLICATION, "127.0.0.1", port.into())
            .expect("a port");
        let (target, event) = engine.heard().await;
        assert!(
            matches!(&event, ScriptEvent::IoError { text, id: 2031, certificate: None, .. } if text == failed),
            "{event:?}"
        );
        assert!(target == 2 && !engine.is_alive(2));
    }
    let mut permissions = Permissions::default();
    permissions
        .allow(Access::Connect, Some("10.0.0.1"))
        .expect("a list");
    engine.net.set_permissions(permissions);
    socket
        .connect(&mut engine, &2, APPLICATION, "127.0.0.1", port.into())
        .expect("a port");
    let (_, event) = engine.heard().await;
    let denied = format!(
        "Error #2048: Security sandbox violation: app:/Main.swf cannot load data from 127.0.0.1:{port}."
    );
    assert!(
        matches!(&event, ScriptEvent::SecurityError { text, id: 2048 } if *text == denied),
        "{event:?}"
    );
}

#[tokio::test]
async fn a_connection_for_which_there_is_no_object_is_closed() {
    let mut engine = Engine::new();
    let server = engine.server();
    engine.refuses_sockets = true;
    let mut peer = TcpStream::connect(("127.0.0.1", server.local_port()))
        .await
        .expect("it listens");
    let event = soon(engine.net.next()).await;
    assert!(matches!(
        deliver(&mut engine, event),
        Delivery::Dispatched(None)
    ));
    let mut byte = [0];
    let read = async {
        tokio::select! {
            read = peer.read(&mut byte) => read,
            event = engine.net.next() => panic!("{event:?}"),
        }
    };
    assert_eq!(soon(read).await.expect("an orderly end"), 0);
}

#[tokio::test]
async fn packets_come_with_both_addresses() {
    let mut engine = Engine::new();
    let mut receiver =
        DatagramSocketObject::new(Sandbox::Application).expect("the application sandbox");
    receiver
        .bind(&mut engine.net, 0, Some("127.0.0.1"))
        .expect("a free port");
    receiver.receive(&mut engine, &3).expect("bound");
    receiver.receive(&mut engine, &3).expect("bound");
    assert_eq!(engine.roots[&3], 1, "once");
    let mut sender =
        DatagramSocketObject::new(Sandbox::Application).expect("the application sandbox");
    let port = receiver.local_port();
    sender
        .connect(&mut engine.net, Some("127.0.0.1"), port.into())
        .expect("an address");
    sender
        .send(&mut engine.net, b"packet", None, 0)
        .expect("connected");
    let (target, event) = engine.heard().await;
    let ScriptEvent::DatagramData {
        source,
        destination,
        data,
    } = event
    else {
        panic!("{event:?} instead of DatagramData");
    };
    assert_eq!((target, data.as_slice()), (3, b"packet".as_slice()));
    assert_eq!(
        (source.port(), destination.port()),
        (sender.local_port(), port)
    );
    receiver.close(&mut engine).expect("bound");
    assert!(!engine.is_alive(3));
}

#[tokio::test]
async fn a_program_that_is_over_lets_go_of_everything() {
    let mut engine = Engine::new();
    let server = engine.server();
    let mut client = SocketObject::new();
    client
        .connect(
            &mut engine,
            &2,
            APPLICATION,
            "127.0.0.1",
            server.local_port().into(),
        )
        .expect("a port");
    assert_eq!(engine.objects.len(), 2);
    let mut roots = engine.objects.take_all();
    roots.sort();
    assert_eq!(roots, [1, 2]);
    assert!(engine.objects.is_empty());
    assert_eq!(soon(engine.net.shutdown(Duration::from_secs(5))).await, 0);
}
