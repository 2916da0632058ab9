//! `DNSResolver`, by a name server of the test's own: `airshim run --dns-server`.

use std::net::UdpSocket;
use std::process::Command;
use std::thread;

use airshim_tests::paths::fixture;
use airshim_tests::server::{Finished, run};

const A: u16 = 1;
const PTR: u16 = 12;
const MX: u16 = 15;
const AAAA: u16 = 28;
const SRV: u16 = 33;

const NO_SUCH_NAME: u8 = 3;
const REFUSED: u8 = 5;

/// What is in the domain: the type of a record, its owner and what it says.
fn zone() -> Vec<(u16, &'static str, Vec<u8>)> {
    let service = [
        &[0, 5, 0, 10, 0x13, 0xc4],
        name("sip.example.test").as_slice(),
    ]
    .concat();
    vec![
        (A, "www.example.test", vec![192, 0, 2, 1]),
        (A, "www.example.test", vec![192, 0, 2, 2]),
        (
            AAAA,
            "www.example.test",
            vec![0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
        ),
        (
            MX,
            "example.test",
            [&[0, 10], name("mail.example.test").as_slice()].concat(),
        ),
        (PTR, "1.2.0.192.in-addr.arpa", name("www.example.test")),
        (SRV, "_sip._tcp.example.test", service),
    ]
}

/// A name as messages have it.
fn name(text: &str) -> Vec<u8> {
    let labels = text.split('.').flat_map(|label| {
        let length = u8::try_from(label.len()).expect("a short label");
        std::iter::once(length).chain(label.bytes())
    });
    labels.chain([0]).collect()
}

/// Answers queries until the test ends. Gives its address.
fn start_name_server() -> String {
    let socket = UdpSocket::bind("127.0.0.1:0").expect("a port");
    let address = socket.local_addr().expect("bound").to_string();
    thread::spawn(move || {
        let mut buffer = [0; 1500];
        while let Ok((length, peer)) = socket.recv_from(&mut buffer) {
            if let Some(answer) = answer(&buffer[..length]) {
                drop(socket.send_to(&answer, peer));
            }
        }
    });
    address
}

/// The answer to a query with one question.
fn answer(query: &[u8]) -> Option<Vec<u8>> {
    let end = 12 + query.get(12..)?.iter().position(|&byte| byte == 0)? + 1;
    let asked = query.get(12..end)?.to_ascii_lowercase();
    let asked_type = u16::from_be_bytes(query.get(end..end + 2)?.try_into().ok()?);
    let zone = zone();
    let of_name: Vec<_> = zone
        .iter()
        .filter(|(_, owner, _)| name(owner) == asked)
        .collect();
    let code = match of_name.is_empty() {
        _ if asked == name("refused.test") => REFUSED,
        true => NO_SUCH_NAME,
        false => 0,
    };
    let found: Vec<_> = of_name
        .iter()
        .filter(|(kind, ..)| *kind == asked_type)
        .collect();
    let mut message = query[..2].to_vec();
    message.extend([
        0x84,
        code,
        0,
        1,
        0,
        u8::try_from(found.len()).ok()?,
        0,
        0,
        0,
        0,
    ]);
    message.extend(query.get(12..end + 4)?);
    for (kind, _, data) in found {
        // Its owner is the name that was asked for; of the Internet; for a minute.
        message.extend([0xc0, 12]);
        message.extend(kind.to_be_bytes());
        message.extend([0, 1, 0, 0, 0, 60, 0]);
        message.push(u8::try_from(data.len()).ok()?);
        message.extend(data);
    }
    Some(message)
}

fn look_up(options: &[&str], questions: &[&str]) -> Finished {
    let mut command = Command::new(env!("CARGO_BIN_EXE_airshim-under-test"));
    command.env_remove("RUST_LOG").arg("run").args(options);
    command
        .arg(fixture("dns_resolver"))
        .arg("--")
        .args(questions);
    run(&mut command).expect("it ends")
}

/// What the program traces of its look-ups.
fn traced(finished: &Finished) -> Vec<&str> {
    // Behind what it traces without any.
    finished.stdout.lines().skip(7).collect()
}

#[test]
fn records_of_each_type_are_found() {
    let server = start_name_server();
    let finished = look_up(
        &["--dns-server", &server],
        &[
            "A",
            "www.example.test",
            "AAAA",
            "www.example.test.",
            "MX",
            "example.test",
            "PTR",
            "192.0.2.1",
            "SRV",
            "_sip._tcp.example.test",
        ],
    );
    assert_eq!(
        traced(&finished),
        [
            "www.example.test 2 true",
            "  flash.net.dns::ARecord www.example.test 60 192.0.2.1",
            "  flash.net.dns::ARecord www.example.test 60 192.0.2.2",
            "www.example.test. 1 true",
            "  flash.net.dns::AAAARecord www.example.test 60 2001:db8::1",
            "example.test 1 true",
            "  flash.net.dns::MXRecord example.test 60 mail.example.test 10",
            "192.0.2.1 1 true",
            "  flash.net.dns::PTRRecord 1.2.0.192.in-addr.arpa 60 www.example.test",
            "_sip._tcp.example.test 1 true",
            "  flash.net.dns::SRVRecord _sip._tcp.example.test 60 sip.example.test 5060 5 10",
        ],
        "{finished:?}"
    );
    assert_eq!(
        finished.code,
        Some(0),
        "it ends when there is nothing left to wait for"
    );
}

#[test]
fn what_cannot_be_found_is_an_error_event() {
    let server = start_name_server();
    let finished = look_up(
        &["--dns-server", &server],
        &[
            "A",
            "missing.example.test",
            "SRV",
            "www.example.test",
            "A",
            "refused.test",
            "A",
            "a..b",
            "A",
            "",
        ],
    );
    let error = |number| format!("3223 Error #3223: DNS lookup error: platform error {number}");
    assert_eq!(
        traced(&finished),
        [error(1), error(4), error(3), error(3), error(3)],
        "{finished:?}"
    );
}

#[test]
fn a_silent_name_server_is_given_up() {
    let silent = UdpSocket::bind("127.0.0.1:0").expect("a port");
    let server = silent.local_addr().expect("bound").to_string();
    let finished = look_up(&["--dns-server", &server], &["A", "www.example.test"]);
    assert_eq!(
        traced(&finished),
        ["3223 Error #3223: DNS lookup error: platform error 2"],
        "{finished:?}"
    );
}

#[test]
fn what_may_not_be_connected_to_may_not_be_looked_up() {
    let server = start_name_server();
    let options = [
        "--dns-server",
        &server,
        "--sandboxed",
        "--allow-connect=*.example.test:53",
    ];
    let finished = look_up(&options, &["A", "other.test", "A", "www.example.test"]);
    assert_eq!(
        traced(&finished)[..2],
        [
            "2048 Error #2048: Security sandbox violation: app:/test.swf cannot load data from other.test:53.",
            "www.example.test 2 true",
        ],
        "{finished:?}"
    );
}
