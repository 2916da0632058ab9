//! What whoever operates a server uses: limits, metrics, the log, systemd's protocols, shared ports.

#![cfg(unix)]

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixDatagram;
use std::process::{Command, Stdio};
use std::time::Duration;

use airshim_tests::client::{Client, wait_until};
use airshim_tests::paths::fixture;
use airshim_tests::server::{Server, run};

fn airshim(options: &[&str], arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_airshim-under-test"));
    command.env_remove("RUST_LOG").stderr(Stdio::piped());
    command
        .arg("run")
        .args(options)
        .arg(fixture("faulty_server"));
    command.arg("--").args(arguments);
    command
}

fn start(options: &[&str], arguments: &[&str]) -> Server {
    Server::start(&mut airshim(options, arguments)).unwrap_or_else(|error| panic!("{error}"))
}

fn client(server: &Server) -> Client {
    Client::connect(server.address()).expect("it listens")
}

#[test]
fn a_taken_port_is_named_on_the_log() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("bound").port().to_string();
    let finished = run(&mut airshim(&[], &[&port])).expect("it ends: nothing listens");
    assert!(
        finished.stdout.contains("bind failed: 2002"),
        "{finished:?}"
    );
    assert!(
        finished.stderr.contains(&format!("port {port} is taken")),
        "{finished:?}"
    );
}

#[test]
fn connections_above_the_limit_wait() {
    let server = start(&["--max-connections", "2"], &[]);
    let (mut first, mut second) = (client(&server), client(&server));
    first.ping().expect("the first");
    second.ping().expect("the second");
    let mut third = client(&server);
    third.tell("ping").expect("the system takes it");
    third
        .stream()
        .set_read_timeout(Some(Duration::from_millis(300)))
        .expect("a socket");
    assert!(third.line().is_err(), "it waits");
    wait_until("the limit is on the log", || {
        server.log().contains("connection limit reached")
    });
    drop(first);
    third
        .stream()
        .set_read_timeout(Some(Duration::from_secs(20)))
        .expect("a socket");
    assert_eq!(third.line().expect("accepted now"), "pong");
    second.ping().expect("the second is not disturbed");
}

#[test]
fn a_peer_that_takes_nothing_fills_its_own_buffer_only() {
    let server = start(&["--max-buffer", "4"], &[]);
    let (mut slow, mut other) = (client(&server), client(&server));
    slow.tell("flood 100000000").expect("it reads");
    let line = server.next_line(Duration::from_secs(20));
    assert_eq!(line.as_deref(), Some("write failed: 2031"));
    let pending: usize = other
        .ask("pending")
        .expect("an answer")
        .parse()
        .expect("a number");
    assert!(pending <= 4 << 20, "{pending}");
    assert!(
        server.log().contains("the output is full"),
        "{}",
        server.log()
    );
    other.ping().expect("others go on");
}

#[test]
fn all_buffers_together_are_bounded() {
    let server = start(&["--max-buffers", "8"], &[]);
    let mut slow: Vec<_> = (0..4).map(|_| client(&server)).collect();
    for client in &mut slow {
        client.tell("flood 6000000").expect("it reads");
    }
    let mut other = client(&server);
    let pending: usize = other
        .ask("pending")
        .expect("an answer")
        .parse()
        .expect("a number");
    assert!(pending <= 9 << 20, "{pending}");
    other.ping().expect("small answers are for everyone");
}

#[test]
fn sockets_of_the_service_manager_are_taken_over() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("bound");
    // Who comes before the program does is served, too.
    let mut early = Client::connect(address).expect("it listens already");
    let program = env!("CARGO_BIN_EXE_airshim-under-test");
    let mut command = Command::new("sh");
    command
        .arg("-c")
        .arg("exec 3<&0 0</dev/null; LISTEN_FDS=1 LISTEN_PID=$$ LISTEN_FDNAMES=8080 exec \"$0\" \"$@\"")
        .args([program, "run"])
        .arg(fixture("faulty_server"))
        .args(["--", "8080"])
        .stderr(Stdio::piped());
    let server = Server::start_with_input(&mut command, OwnedFd::from(listener).into())
        .unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(
        server.address(),
        address,
        "what it says of itself is where it really is"
    );
    early.ping().expect("an answer");
    client(&server).ping().expect("an answer");
}

#[test]
fn sockets_for_another_process_are_left_alone() {
    let mut command = airshim(&[], &[]);
    command.env("LISTEN_FDS", "1").env("LISTEN_PID", "1");
    let server = Server::start(&mut command).expect("it opens its own");
    client(&server).ping().expect("an answer");
    let mut command = airshim(&[], &[]);
    command.env("LISTEN_FDS", "99999999999");
    let server = Server::start(&mut command).expect("it opens its own");
    wait_until("it is on the log", || server.log().contains("LISTEN_FDS"));
}

/// A directory that is removed at the end.
struct Directory(std::path::PathBuf);

impl Drop for Directory {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

#[test]
fn the_service_manager_hears_of_readiness_and_of_the_end() {
    let path = std::env::temp_dir().join(format!("airshim-notify-{}", std::process::id()));
    std::fs::create_dir_all(&path).expect("a directory for temporary files");
    let directory = Directory(path);
    let path = directory.0.join("notify");
    let manager = UnixDatagram::bind(&path).expect("a socket");
    manager
        .set_read_timeout(Some(Duration::from_secs(20)))
        .expect("a socket");
    let mut command = airshim(&[], &[]);
    command.env("NOTIFY_SOCKET", &path);
    let mut server = Server::start(&mut command).expect("it listens");
    let hear = || {
        let mut buffer = [0; 256];
        let count = manager.recv(&mut buffer).expect("a message");
        String::from_utf8_lossy(&buffer[..count]).into_owned()
    };
    assert_eq!(hear().trim(), "READY=1");
    server.signal("TERM").expect("kill is there");
    assert_eq!(hear().trim(), "STOPPING=1");
    assert_eq!(server.wait().expect("it ends").code(), Some(0));
}

fn metrics(address: SocketAddr) -> String {
    let mut stream = TcpStream::connect(address).expect("it listens");
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .expect("a socket");
    stream
        .write_all(b"GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n")
        .expect("it reads");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("it answers");
    answer
}

fn sample(text: &str, name: &str) -> f64 {
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
    line.and_then(|value| value.parse().ok())
        .unwrap_or_else(|| panic!("no {name} in\n{text}"))
}

#[test]
fn metrics_say_what_the_server_does() {
    let mut command = airshim(&["--metrics", "127.0.0.1:0"], &[]);
    command.env("RUST_LOG", "info");
    let server = Server::start(&mut command).expect("it listens");
    let log = server.log();
    let place = log
        .split("http://")
        .nth(1)
        .and_then(|rest| rest.split('/').next());
    let address: SocketAddr = place.expect("on the log").parse().expect("an address");

    let (mut one, mut two) = (client(&server), client(&server));
    one.ping().expect("an answer");
    two.ping().expect("an answer");
    one.tell("throw").expect("it reads");
    wait_until("the error is counted", || {
        sample(&metrics(address), "airshim_uncaught_errors_total") == 1.0
    });
    let text = metrics(address);
    assert!(text.starts_with("HTTP/1.1 200 OK\r\n"), "{text}");
    assert_eq!(sample(&text, "airshim_connections"), 2.0);
    assert_eq!(sample(&text, "airshim_listening_sockets"), 1.0);
    assert_eq!(sample(&text, "airshim_accepted_total"), 2.0);
    assert_eq!(sample(&text, "airshim_received_bytes_total"), 16.0);
    assert_eq!(sample(&text, "airshim_sent_bytes_total"), 17.0);
    assert!(
        sample(&text, "airshim_events_total{cause=\"network\"}") >= 5.0,
        "{text}"
    );
    assert!(sample(&text, "airshim_script_seconds_sum") > 0.0);
    assert!(sample(&text, "airshim_heap_bytes") > 100_000.0);
    drop((one, two));
    wait_until("they are gone", || {
        sample(&metrics(address), "airshim_connections") == 0.0
    });
}

#[test]
fn metrics_on_a_taken_port_are_refused() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("bound").to_string();
    let finished = run(&mut airshim(&["--metrics", &address], &[])).expect("it ends");
    assert_eq!(finished.code, Some(4), "{finished:?}");
    assert!(finished.stderr.contains(&address), "{finished:?}");
}

#[test]
fn a_log_for_machines_is_json_in_every_line() {
    let mut command = airshim(
        &["--log-format", "json", "--allow-connect=localhost"],
        &["0", "throw"],
    );
    command.env("RUST_LOG", "debug");
    let mut server = Server::start(&mut command).expect("it listens");
    client(&server).ping().expect("an answer");
    server.signal("TERM").expect("kill is there");
    server.wait().expect("it ends");
    wait_until("the log is complete", || {
        server.log().contains("\"the program ends\"")
    });
    let log = server.log();
    for line in log.lines() {
        assert!(
            line.starts_with("{\"timestamp\":\"") && line.ends_with('}'),
            "{line}"
        );
    }
    assert!(log.contains("Error: in the handler of connect"), "{log}");
}

#[cfg(target_os = "linux")]
#[test]
fn two_processes_share_a_port() {
    let first = start(&["--reuse-port"], &[]);
    let port = first.address().port().to_string();
    let second = start(&["--reuse-port"], &[&port]);
    assert_eq!(second.address(), first.address());
    let mut clients: Vec<_> = (0..64).map(|_| client(&first)).collect();
    let count = |client: &mut Client| -> usize {
        client
            .ask("connections")
            .expect("an answer")
            .parse()
            .expect("a number")
    };
    for client in &mut clients {
        client.ping().expect("an answer");
    }
    let counts: Vec<_> = clients.iter_mut().map(count).collect();
    assert!(
        counts.iter().all(|&count| count < 64),
        "each has some: {counts:?}"
    );
    // Without the option the port is taken.
    let finished = run(&mut airshim(&[], &[&port])).expect("it ends");
    assert!(
        finished.stdout.contains("bind failed: 2002"),
        "{finished:?}"
    );
}
