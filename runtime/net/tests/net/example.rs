//! The crate's example `echo`: a host of ServerSocket without a virtual machine.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A process that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// Where Cargo puts it when it builds the tests.
fn path() -> PathBuf {
    let test = std::env::current_exe().expect("this program has a path");
    let profile = test.ancestors().nth(2).expect("it lies in PROFILE/deps");
    let name = format!("echo{}", std::env::consts::EXE_SUFFIX);
    profile.join("examples").join(name)
}

#[test]
fn the_example_serves_many_clients_at_once() {
    let path = path();
    assert!(path.is_file(), "{}: built by cargo test", path.display());
    let mut child = Command::new(path)
        .arg("0")
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let stdout = child.stdout.take().expect("piped");
    let _running = Running(child);
    let mut line = String::new();
    BufReader::new(stdout).read_line(&mut line).expect("a line");
    let port = line.trim_end().strip_prefix("listening on port ");
    let port: u16 = port.and_then(|port| port.parse().ok()).expect(&line);

    let mut clients: Vec<_> = (0..20)
        .map(|_| {
            let client = TcpStream::connect(("127.0.0.1", port)).expect("it listens");
            let limit = Some(Duration::from_secs(20));
            client.set_read_timeout(limit).expect("a time");
            client
        })
        .collect();
    for round in 0..3 {
        for (number, client) in clients.iter_mut().enumerate() {
            let message = format!("{number}: message {round}");
            client.write_all(message.as_bytes()).expect("it reads");
            let mut answer = vec![0; message.len()];
            client.read_exact(&mut answer).expect("it answers");
            assert_eq!(answer, message.as_bytes());
        }
    }
    // One that finishes gets all of it back; the others go on.
    let mut finished = clients.remove(0);
    finished.write_all(&[7; 100_000]).expect("it reads");
    finished.shutdown(Shutdown::Write).expect("open");
    let mut rest = Vec::new();
    finished.read_to_end(&mut rest).expect("an end in order");
    assert_eq!(rest, [7; 100_000]);
    clients[0].write_all(b"still").expect("it reads");
    let mut answer = [0; 5];
    clients[0].read_exact(&mut answer).expect("it answers");
    assert_eq!(&answer, b"still");
}

#[test]
fn the_example_is_short() {
    let lines = include_str!("../../examples/echo.rs").lines().count();
    assert!(lines < 60, "{lines} lines");
}
