//! Who is let in by a bridge for a player that is a program of its own, and what is told late.

use std::io::{ErrorKind, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::mpsc;
use std::thread::JoinHandle;
use std::time::Duration;

use airshim_bridge::{Console, DesktopBridge, DesktopOptions, End, Program};
use airshim_net::{Limits, Permissions};
use tokio::sync::oneshot;

/// How long something may take that has to come.
const LIMIT: Duration = Duration::from_secs(20);

/// A SWF with an empty stage and no tags but the last.
const EMPTY: &[u8] = b"FWS\x32\x10\0\0\0\x08\0\0\x18\x01\0\0\0";

/// The kinds of messages, as the shim has them.
const CALL: u8 = 2;
const EXIT: u8 = 3;
const SERVER_CLOSED: u8 = 2;
const FREE_PORT: u8 = 6;

struct NoConsole;

impl Console for NoConsole {
    fn trace(&mut self, _text: &str) {}
}

/// A running bridge, and what its player knows.
struct Running {
    key: String,
    start: serde_json::Value,
    port: u16,
    base: String,
    stop: oneshot::Sender<()>,
    thread: JoinHandle<End>,
}

impl Running {
    fn new() -> Self {
        let options = DesktopOptions {
            program: Program {
                movie: EMPTY.to_vec(),
                root: PathBuf::from(env!("CARGO_MANIFEST_DIR")),
                content: "program.swf".into(),
                parameters: Vec::new(),
                arguments: Vec::new(),
                application_id: "test".into(),
                publisher_id: String::new(),
                descriptor: String::new(),
                permissions: Permissions::default(),
                limits: Limits::default(),
            },
        };
        let (stop, stopped) = oneshot::channel();
        let (sender, opened) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("an event loop");
            let bridge = DesktopBridge::open(options).expect("it listens");
            let told = (
                start_data(bridge.movie()),
                bridge.port(),
                bridge.base().to_owned(),
            );
            sender.send(told).expect("the test waits");
            let stop = async { drop(stopped.await) };
            runtime
                .block_on(bridge.run(NoConsole, stop, LIMIT))
                .expect("it can be served")
        });
        let (start, port, base) = opened.recv().expect("it is opened");
        Self {
            key: start["key"].as_str().expect("a key").to_owned(),
            start,
            port,
            base,
            stop,
            thread,
        }
    }

    /// Connects as the player does, for the host's messages.
    fn control(&self, key: &str) -> TcpStream {
        let mut tcp = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        tcp.set_read_timeout(Some(LIMIT)).expect("a socket");
        tcp.write_all(key.as_bytes()).expect("open");
        tcp.write_all(&[0; 5]).expect("open");
        tcp
    }

    fn end(self) -> End {
        self.stop.send(()).expect("it runs");
        self.thread.join().expect("it ends in order")
    }

    /// Waits until it ends by itself.
    fn wait(self) -> End {
        self.thread.join().expect("it ends in order")
    }
}

/// What the bridge has put into the movie: the only object of JSON there.
fn start_data(movie: &[u8]) -> serde_json::Value {
    let begin = br#"{"key":"#;
    let place = movie
        .windows(begin.len())
        .position(|bytes| bytes == begin)
        .expect("it is in there");
    let mut values = serde_json::Deserializer::from_slice(&movie[place..]).into_iter();
    values.next().expect("a value").expect("JSON")
}

fn tell(tcp: &mut TcpStream, kind: u8, body: &str) {
    let length = 1 + body.len() as u32;
    let message = [&length.to_be_bytes()[..], &[kind], body.as_bytes()].concat();
    tcp.write_all(&message).expect("open");
}

/// The next message: its kind, its number and its body.
fn message(tcp: &mut TcpStream) -> (u8, u32, Vec<u8>) {
    let mut length = [0; 4];
    tcp.read_exact(&mut length).expect("a message");
    let mut rest = vec![0; u32::from_be_bytes(length) as usize];
    tcp.read_exact(&mut rest).expect("a message");
    let number = rest[1..5].try_into().expect("four bytes");
    (rest[0], u32::from_be_bytes(number), rest[5..].to_vec())
}

fn is_ended(mut tcp: TcpStream) -> bool {
    matches!(tcp.read(&mut [0]), Ok(0))
}

#[test]
fn only_the_player_with_the_key_is_let_in_and_only_once() {
    let running = Running::new();
    assert!(is_ended(running.control(&"0".repeat(running.key.len()))));
    let first = running.control(&running.key);
    // It is let in as soon as it gets a message.
    let mut first = first;
    let port = running.start["ports"]["freeServers"][0].as_u64();
    let bind =
        |port| format!(r#"{{"call":"bind","server":1,"port":{port},"address":"127.0.0.1"}}"#);
    tell(&mut first, CALL, &bind(port.expect("a port is kept")));
    let (kind, number, body) = message(&mut first);
    assert_eq!((kind, number, body.len()), (FREE_PORT, 0, 2));
    assert!(is_ended(running.control(&running.key)));
    assert_eq!(running.end(), End::Stopped);
}

#[test]
fn a_server_whose_port_somebody_has_taken_since_is_closed() {
    let running = Running::new();
    let other = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let taken = other.local_addr().expect("bound").port();
    let mut control = running.control(&running.key);
    let bind = format!(r#"{{"call":"bind","server":7,"port":{taken},"address":"127.0.0.1"}}"#);
    tell(&mut control, CALL, &bind);
    assert_eq!(message(&mut control), (SERVER_CLOSED, 7, Vec::new()));
    tell(&mut control, EXIT, "3");
    assert_eq!(running.wait(), End::Exit(3));
}

#[test]
fn what_a_program_hosts_ends_with_its_player() {
    let running = Running::new();
    let port = running.start["ports"]["freeServers"][0].as_u64();
    let port = port.and_then(|port| u16::try_from(port).ok());
    let port = port.expect("a port is kept");
    let mut control = running.control(&running.key);
    let bind = format!(r#"{{"call":"bind","server":1,"port":{port},"address":"127.0.0.1"}}"#);
    tell(&mut control, CALL, &bind);
    let listen = r#"{"call":"listen","server":1,"backlog":0,"accepting":true}"#;
    tell(&mut control, CALL, listen);
    assert_eq!(message(&mut control).0, FREE_PORT);
    let mut client = TcpStream::connect(("127.0.0.1", port)).expect("it listens");
    client.set_read_timeout(Some(LIMIT)).expect("a socket");
    drop(control);
    match client.read(&mut [0]) {
        Ok(0) => {}
        // It wasn't accepted yet.
        Err(error) if error.kind() == ErrorKind::ConnectionReset => {}
        other => panic!("{other:?}"),
    }
    drop(client);
    assert_eq!(running.end(), End::Stopped);
}

#[test]
fn what_makes_no_sense_ends_what_the_program_hosts() {
    let running = Running::new();
    let mut control = running.control(&running.key);
    tell(&mut control, 99, "");
    assert!(is_ended(control));
    assert_eq!(running.end(), End::Stopped);
}

#[test]
fn the_folder_is_served_and_no_page() {
    let running = Running::new();
    let rest = running.base.strip_prefix("http://").expect("a URL");
    let (host, path) = rest.split_once('/').expect("a path");
    let get = |path: &str| {
        let mut tcp = TcpStream::connect(host).expect("it listens");
        let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        tcp.write_all(request.as_bytes()).expect("open");
        let mut answer = String::new();
        tcp.read_to_string(&mut answer).expect("an answer");
        answer
    };
    let file = get(&format!("/{path}Cargo.toml"));
    assert!(
        file.starts_with("HTTP/1.1 200") && file.contains("airshim-bridge"),
        "{file}"
    );
    let page = path.strip_suffix("app/").expect("the folder");
    assert!(get(&format!("/{page}")).starts_with("HTTP/1.1 404"));
    assert!(get("/app/Cargo.toml").starts_with("HTTP/1.1 403"));
    assert_eq!(running.end(), End::Stopped);
}
