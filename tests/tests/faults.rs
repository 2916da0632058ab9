//! What a server must survive: the real command, real clients, bounded in number and time.

#![cfg(unix)]

use std::net::TcpListener;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use airshim::limits::raise_file_limit;
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

fn start(arguments: &[&str]) -> Server {
    Server::start(&mut airshim(&[], arguments)).unwrap_or_else(|error| panic!("{error}"))
}

fn client(server: &Server) -> Client {
    Client::connect(server.address()).expect("it listens")
}

fn number(client: &mut Client, command: &str) -> usize {
    let answer = client.ask(command).expect("an answer");
    answer.parse().expect("a number")
}

/// Waits until the program knows of no connection but this client's.
fn alone(client: &mut Client) {
    wait_until("the others are gone", || number(client, "connections") == 1);
}

#[test]
fn clients_that_reset_at_every_stage_leave_nothing_behind() {
    let server = start(&[]);
    let mut witness = client(&server);
    for _ in 0..20 {
        // At once; in the middle of a command; after one; while a long answer is on its way; after having finished.
        client(&server).reset().expect("an option");
        let mut half = client(&server);
        half.tell("ping\npi").expect("it reads");
        half.reset().expect("an option");
        let mut asked = client(&server);
        asked.tell("ping").expect("it reads");
        asked.reset().expect("an option");
        let mut flooded = client(&server);
        flooded.tell("flood 4000000").expect("it reads");
        std::io::Read::read_exact(flooded.stream(), &mut [0]).expect("it sends");
        flooded.reset().expect("an option");
        let mut finished = client(&server);
        finished.tell("flood 1000000").expect("it reads");
        finished.finish().expect("open");
        finished.reset().expect("an option");
        witness.ping().expect("others go on");
    }
    alone(&mut witness);
    assert_eq!(number(&mut witness, "pending"), 0);
}

#[test]
fn a_client_that_finished_sending_gets_the_whole_answer() {
    let server = start(&[]);
    for length in [0, 1, 100_000, 10_000_000] {
        let mut half = client(&server);
        half.tell(&format!("flood {length}")).expect("it reads");
        half.finish().expect("open");
        assert_eq!(half.drain().expect("an end in good order"), length);
    }
    alone(&mut client(&server));
}

#[test]
fn thousands_of_silent_connections_cost_little_and_disturb_nobody() {
    const COUNT: usize = 10_000;
    raise_file_limit();
    let server = start(&[]);
    let mut witness = client(&server);
    witness.ping().expect("an answer");
    let before = server.resident_bytes();
    let silent: Vec<_> = (0..COUNT).map(|_| client(&server)).collect();
    wait_until("all are accepted", || {
        number(&mut witness, "connections") == COUNT + 1
    });
    let took = witness.ping().expect("an answer");
    assert!(took < Duration::from_secs(1), "{took:?}");
    if let (Some(before), Some(after)) = (before, server.resident_bytes()) {
        let each = after.saturating_sub(before) / COUNT as u64;
        assert!(each < 32 << 10, "{each} bytes for each");
    }
    drop(silent);
    alone(&mut witness);
}

#[test]
fn a_client_that_reads_a_byte_a_second_holds_only_its_own_output() {
    const LENGTH: usize = 48 << 20;
    let server = start(&[]);
    let (mut slow, mut other) = (client(&server), client(&server));
    other.ping().expect("an answer");
    let before = server.resident_bytes();
    slow.tell(&format!("flood {LENGTH}")).expect("it reads");
    let mut read = 0;
    for _ in 0..3 {
        std::io::Read::read_exact(slow.stream(), &mut [0]).expect("it sends");
        read += 1;
        // What is pending is what was written but for what the kernel's buffers on both sides hold.
        let pending = number(&mut other, "pending");
        assert!(
            pending <= LENGTH - read && pending > LENGTH - (16 << 20),
            "{pending}"
        );
        for _ in 0..100 {
            let took = other.ping().expect("an answer");
            assert!(took < Duration::from_secs(1), "{took:?}");
        }
        thread::sleep(Duration::from_secs(1));
    }
    if let (Some(before), Some(after)) = (before, server.resident_bytes()) {
        let more = after.saturating_sub(before);
        assert!(more < 3 * LENGTH as u64, "{more} bytes");
    }
    slow.finish().expect("open");
    assert_eq!(slow.drain().expect("an end in good order"), LENGTH - read);
    alone(&mut other);
    let line = server.next_line(Duration::from_millis(50));
    assert_eq!(line, None, "bytesPending and the event agree");
}

#[test]
fn a_script_that_writes_a_gigabyte_to_who_does_not_read_is_bounded() {
    let server = Server::start(&mut airshim(&["--max-buffer", "32"], &[]))
        .unwrap_or_else(|error| panic!("{error}"));
    let (mut slow, mut other) = (client(&server), client(&server));
    other.ping().expect("an answer");
    let before = server.resident_bytes();
    slow.tell("flood 1000000000").expect("it reads");
    assert_eq!(
        server.next_line(Duration::from_secs(20)).as_deref(),
        Some("write failed: 2031"),
        "the script learns of the bound"
    );
    let pending = number(&mut other, "pending");
    assert!(pending <= 32 << 20, "{pending}");
    let took = other.ping().expect("an answer");
    assert!(took < Duration::from_secs(1), "{took:?}");
    if let (Some(before), Some(after)) = (before, server.resident_bytes()) {
        let more = after.saturating_sub(before);
        assert!(more < 128 << 20, "{more} bytes");
    }
    // What was written before is still there for it.
    slow.finish().expect("open");
    let received = slow.drain().expect("an end in good order");
    assert!(received >= pending, "{received} of {pending}");
    alone(&mut other);
}

/// In a network of its own, where an address can be taken away: it goes and comes back under a server that listens on it.
#[cfg(target_os = "linux")]
#[test]
fn an_interface_that_goes_and_comes_back_changes_nothing() {
    const SCRIPT: &str = r#"
        ip link set lo up && ip addr add 10.9.8.7/32 dev lo || exit 77
        coproc server { exec "$0" run "$1" -- 7000 10.9.8.7; }
        pid=$server_PID
        read -r -t 20 line <&"${server[0]}"
        exec 3<>/dev/tcp/10.9.8.7/7000
        echo one >&3; read -r -t 20 first <&3
        ip addr del 10.9.8.7/32 dev lo
        if (exec 4<>/dev/tcp/10.9.8.7/7000) 2>/dev/null; then gone=no; else gone=yes; fi
        ip addr add 10.9.8.7/32 dev lo
        exec 5<>/dev/tcp/10.9.8.7/7000
        echo two >&5; read -r -t 20 second <&5
        echo three >&3; read -r -t 20 third <&3
        kill -s TERM "$pid"; wait "$pid"
        echo "$line, $first, gone: $gone, $second, $third, code $?""#;
    let mut command = Command::new("unshare");
    command
        .args(["--map-root-user", "--net", "bash", "-c", SCRIPT])
        .arg(env!("CARGO_BIN_EXE_airshim-under-test"))
        .arg(fixture("echo_server"));
    let finished = match run(&mut command) {
        Ok(finished) => finished,
        Err(error) => return eprintln!("not tried, there is no unshare: {error}"),
    };
    if matches!(finished.code, Some(1 | 77 | 127)) && finished.stdout.is_empty() {
        return eprintln!("not tried, no network of its own: {}", finished.stderr);
    }
    assert_eq!(
        finished.stdout.trim_end(),
        "listening on 10.9.8.7:7000, one, gone: yes, two, three, code 0",
        "{finished:?}"
    );
}

#[test]
fn without_file_descriptors_clients_wait_and_one_line_is_logged() {
    let mut command = Command::new("sh");
    command
        .arg("-c")
        .arg("ulimit -n 64; exec \"$0\" \"$@\"")
        .args([
            env!("CARGO_BIN_EXE_airshim-under-test"),
            "run",
            "--log",
            "info",
        ])
        .arg(fixture("faulty_server"))
        .stderr(Stdio::piped());
    let server = Server::start(&mut command).unwrap_or_else(|error| panic!("{error}"));
    let mut clients: Vec<_> = (0..100).map(|_| client(&server)).collect();
    clients[0].ping().expect("the first has its place");
    for client in &mut clients[1..] {
        client.tell("ping").expect("the system takes it");
    }
    wait_until("it is on the log", || {
        server.log().contains("cannot accept")
    });
    clients[0].ping().expect("those that are in are served");
    // Each that leaves makes room for one that waits: all get their answer.
    for mut client in clients.drain(1..) {
        assert_eq!(client.line().expect("an answer"), "pong");
    }
    let mut first = clients.remove(0);
    alone(&mut first);
    wait_until("it is on the log", || {
        server.log().contains("accepting again")
    });
    assert_eq!(
        server.log().matches("cannot accept").count(),
        1,
        "{}",
        server.log()
    );
}

#[test]
fn a_port_that_is_taken_can_be_had_when_it_is_free() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("bound").port();
    let freed = thread::spawn(move || {
        thread::sleep(Duration::from_millis(300));
        drop(taken);
    });
    let server = start(&[&port.to_string(), "retry"]);
    assert_eq!(server.address().port(), port);
    assert!(
        server.started_in() > Duration::from_millis(250),
        "{:?}",
        server.started_in()
    );
    assert!(
        server.log().contains(&format!("port {port} is taken")),
        "{}",
        server.log()
    );
    client(&server).ping().expect("an answer");
    freed.join().expect("no panic");
}

#[test]
fn listeners_that_are_removed_during_their_event_are_called_that_time() {
    let server = start(&["0", "remove"]);
    let mut clients: Vec<_> = (0..20).map(|_| client(&server)).collect();
    for client in &mut clients {
        assert_eq!(client.line().expect("the other listener's"), "too");
        client.ping().expect("the data listener is back");
        client.ping().expect("and again");
    }
}

#[test]
fn exceptions_in_every_handler_are_reported_and_change_nothing() {
    let mut server = start(&["0", "throw"]);
    for _ in 0..5 {
        let mut client = client(&server);
        client.ping().expect("an answer");
        assert_eq!(client.ask("throw").expect("an answer"), "thrown");
        client.ping().expect("an answer");
        client.finish().expect("open");
        assert_eq!(client.drain().expect("an end in good order"), 0);
    }
    alone(&mut client(&server));
    server.signal("TERM").expect("kill is there");
    assert_eq!(server.wait().expect("it ends").code(), Some(0));
    wait_until("the last is on the log", || {
        server.log().contains("the handler of exiting")
    });
    let log = server.log();
    for handler in ["invoke", "connect", "socketData", "outputProgress", "close"] {
        assert!(
            log.contains(&format!("Error: in the handler of {handler}")),
            "{handler}:\n{log}"
        );
    }
    assert!(log.contains("Error: as told"), "{log}");
}

#[test]
fn every_handler_may_close_the_connection() {
    for (handler, answers) in [
        ("connect", 0),
        ("socketData", 5),
        ("outputProgress", 5),
        ("close", 5),
    ] {
        let server = start(&["0", &format!("close:{handler}")]);
        for _ in 0..20 {
            let mut client = client(&server);
            // It may be closed already.
            drop(client.tell("ping"));
            if handler == "close" {
                client.finish().expect("open");
            }
            let received = client.drain().expect("an end in good order");
            assert_eq!(received, answers, "{handler}");
        }
        assert_eq!(server.log(), "", "{handler}");
    }
}

#[test]
fn a_signal_under_load_ends_it_in_good_order() {
    let mut server = start(&[]);
    let address = server.address();
    let clients: Vec<_> = (0..32)
        .map(|_| {
            thread::spawn(move || -> std::io::Result<usize> {
                let mut client = Client::connect(address)?;
                let mut answers = 0;
                // Until the end: in good order, in the middle of nothing.
                loop {
                    if client.tell("ping").is_err() {
                        return Ok(answers);
                    }
                    match client.line() {
                        Ok(line) if line == "pong" => answers += 1,
                        Ok(line) => return Err(std::io::Error::other(line)),
                        Err(_) => return Ok(answers),
                    }
                }
            })
        })
        .collect();
    let mut flooded = client(&server);
    flooded.tell("flood 30000000").expect("it reads");
    thread::sleep(Duration::from_millis(500));
    let begin = Instant::now();
    server.signal("TERM").expect("kill is there");
    // What was written is still sent, to whom takes it.
    assert_eq!(flooded.drain().expect("an end in good order"), 30_000_000);
    assert_eq!(server.wait().expect("it ends").code(), Some(0));
    assert!(
        begin.elapsed() < Duration::from_secs(10),
        "{:?}",
        begin.elapsed()
    );
    for client in clients {
        let answers = client
            .join()
            .expect("no panic")
            .expect("whole answers only");
        assert!(answers > 0, "each was served");
    }
    assert_eq!(
        server.next_line(Duration::from_secs(5)).as_deref(),
        Some("exiting")
    );
    assert!(!server.log().contains("reset"), "{}", server.log());
}
