//! Programs in Ruffle's release, in headless Chromium, with their sockets at `airshim bridge`.
//!
//! They need Chromium and `npm ci --prefix tests/ruffle`: `cargo test -p airshim-tests --test ruffle -- --ignored`.

use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use airshim::test_runner::browser::{self, Browser};
use airshim_tests::bridge::{Bridge, ruffle};
use airshim_tests::client::Client;
use airshim_tests::package::Package;
use airshim_tests::package::signing::SigningKey;
use airshim_tests::paths::{fixture, fixtures};
use airshim_tests::temporary::TemporaryFolder;

const COMMAND: &str = env!("CARGO_BIN_EXE_airshim-under-test");

fn bridge(name: &str, options: &[&str], arguments: &[&str]) -> Bridge {
    start(&fixture(name), options, arguments)
}

fn start(app: &Path, options: &[&str], arguments: &[&str]) -> Bridge {
    Bridge::start(Path::new(COMMAND), app, options, arguments).expect("it serves a page")
}

fn browser() -> Browser {
    let program = browser::find().expect("chromium is installed");
    Browser::start(&program).expect("it starts")
}

/// Sends bytes while reading as many; gives what was read.
fn echoed(stream: &TcpStream, sent: &[u8]) -> Vec<u8> {
    let mut reader = stream.try_clone().expect("a second handle");
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut writer = stream;
            writer.write_all(sent).expect("the server reads");
        });
        let mut received = vec![0; sent.len()];
        reader
            .read_exact(&mut received)
            .expect("the server answers");
        received
    })
}

/// Bytes of which no two connections have the same.
fn noise(seed: usize, length: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15u64.wrapping_mul(seed as u64 + 1);
    let next = std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state as u8
    });
    next.take(length).collect()
}

#[test]
#[ignore = "needs Chromium and Ruffle"]
fn an_echo_server_serves_tcp_clients() {
    for options in [&[][..], &["--load-unchanged"]] {
        let bridge = bridge("echo_server", options, &["0"]);
        let mut browser = browser();
        browser.open(bridge.url()).expect("a page");
        let address = bridge.listening().expect("it listens");
        let mut client = Client::connect(address).expect("it accepts");
        let sent = noise(1, 3 << 20);
        assert!(
            echoed(client.stream(), &sent) == sent,
            "every byte comes back"
        );
        client.finish().expect("open");
        assert_eq!(client.drain().expect("an end in order"), 0);
    }
}

/// All of those that `swf_fixtures/RUFFLE.md` says to pass.
#[test]
#[ignore = "needs Chromium and Ruffle"]
fn the_fixtures_pass_that_do_not_say_why_they_cannot() {
    let output = Command::new(COMMAND)
        .args(["test", "--player", "ruffle", "--ruffle"])
        .args([ruffle(), fixtures()])
        .output()
        .expect("the command runs");
    let report = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{report}");
    let summary = report.lines().last().unwrap_or_default();
    assert!(!summary.starts_with("0 passed"), "{summary}");
    println!("{summary}");
}

#[test]
#[ignore = "needs Chromium and Ruffle"]
fn an_http_server_answers() {
    let bridge = bridge("http_server", &[], &["0"]);
    let mut browser = browser();
    browser.open(bridge.url()).expect("a page");
    let address = bridge.listening().expect("it listens");
    let answer = http(
        address,
        "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    );
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}

#[test]
#[ignore = "needs Chromium and Ruffle"]
fn a_hundred_connections_at_once_get_every_byte() {
    let bridge = bridge("echo_server", &[], &["0"]);
    let mut browser = browser();
    browser.open(bridge.url()).expect("a page");
    let address = bridge.listening().expect("it listens");
    let connect = |_| Client::connect(address).expect("it accepts");
    let mut clients: Vec<Client> = (0..100).map(connect).collect();
    std::thread::scope(|scope| {
        for (number, client) in clients.iter_mut().enumerate() {
            scope.spawn(move || {
                for round in 0..5 {
                    let sent = noise(number * 10 + round, 20_000);
                    assert!(
                        echoed(client.stream(), &sent) == sent,
                        "connection {number}"
                    );
                }
            });
        }
    });
}

#[test]
#[ignore = "needs Chromium and Ruffle"]
fn a_program_that_does_not_read_keeps_its_peer_waiting() {
    /// What may be on the way: the window of the bridge, and what the operating system buffers.
    const ON_THE_WAY: usize = 24 << 20;
    /// As much more, which a browser would take without a bound.
    const TOTAL: usize = 96 << 20;
    let bridge = bridge("slow_reader", &[], &["0", "4000"]);
    let mut browser = browser();
    browser.open(bridge.url()).expect("a page");
    let mut client = Client::connect(bridge.listening().expect("it listens")).expect("it accepts");
    let pattern: Vec<u8> = (0..251 << 10).map(|index| (index % 251) as u8).collect();
    client.stream().set_nonblocking(true).expect("a socket");
    let begin = Instant::now();
    let (mut sent, mut sent_unread) = (0, 0);
    while sent < TOTAL {
        let rest = &pattern[sent % pattern.len()..];
        match client.stream().write(&rest[..rest.len().min(TOTAL - sent)]) {
            Ok(count) => sent += count,
            Err(error) if error.kind() == ErrorKind::WouldBlock => {
                if begin.elapsed() < Duration::from_millis(3000) {
                    sent_unread = sent;
                }
                assert!(
                    begin.elapsed() < Duration::from_secs(60),
                    "{sent} bytes taken"
                );
                std::thread::sleep(Duration::from_millis(1));
            }
            Err(error) => panic!("after {sent} bytes: {error}"),
        }
    }
    assert!(
        (1 << 20..ON_THE_WAY).contains(&sent_unread),
        "{sent_unread} bytes were taken that the program hadn't read"
    );
    client.stream().set_nonblocking(false).expect("a socket");
    client.finish().expect("open");
    assert_eq!(client.drain().expect("an end in order"), 0);
    assert_eq!(bridge.next_line().as_deref(), Some("reading true"));
    assert_eq!(bridge.next_line(), Some(format!("{TOTAL} bytes, 0 wrong")));
}

#[test]
#[ignore = "needs Chromium and Ruffle"]
fn packets_are_answered() {
    let bridge = bridge("datagram_echo", &[], &[]);
    let mut browser = browser();
    browser.open(bridge.url()).expect("a page");
    let address = bridge.listening().expect("it listens");
    let udp = UdpSocket::bind("127.0.0.1:0").expect("a free port");
    udp.connect(address).expect("a socket");
    udp.set_read_timeout(Some(Duration::from_secs(20)))
        .expect("a socket");
    let mut answer = [0; 2048];
    for text in ["hello", "", &"x".repeat(1400), "bye"] {
        udp.send(text.as_bytes()).expect("sent");
        let count = udp.recv(&mut answer).expect("an answer");
        assert_eq!(answer[..count], *format!("<{text}>").as_bytes());
    }
}

/// A server that answers a greeting with the exit code that its client is to end with.
struct Greeted {
    port: u16,
    got: std::thread::JoinHandle<String>,
}

impl Greeted {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("bound").port();
        let got = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().expect("a client");
            let mut got = [0; 5];
            stream.read_exact(&mut got).expect("a greeting");
            stream.write_all(b"42").expect("it reads");
            String::from_utf8_lossy(&got).into_owned()
        });
        Self { port, got }
    }

    /// Runs the program that greets; says what it traced.
    fn run(self, app: &Path) -> Vec<String> {
        let port = format!("port={}", self.port);
        let allowed = format!("--allow-connect=127.0.0.1:{}", self.port);
        let mut bridge = start(app, &["--parameter", &port, &allowed], &["howdy"]);
        let mut browser = browser();
        browser.open(bridge.url()).expect("a page");
        assert_eq!(bridge.wait().expect("it ends"), Some(42));
        assert_eq!(self.got.join().expect("served"), "howdy");
        std::iter::from_fn(|| bridge.next_line()).collect()
    }
}

#[test]
#[ignore = "needs Chromium and Ruffle"]
fn a_program_connects_to_where_it_may_and_exits() {
    let traced = Greeted::start().run(&fixture("client_program"));
    assert_eq!(traced, ["test howdy", "connected", "closed after 42"]);
}

#[test]
#[ignore = "needs Chromium and Ruffle"]
fn a_program_does_not_connect_to_where_it_may_not() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = listener.local_addr().expect("bound").port();
    let parameter = format!("port={port}");
    let allowed = "--allow-connect=127.0.0.1:1";
    let options = ["--parameter", parameter.as_str(), allowed];
    let mut bridge = bridge("client_program", &options, &["hello"]);
    let mut browser = browser();
    browser.open(bridge.url()).expect("a page");
    assert_eq!(bridge.wait().expect("it ends"), Some(1));
    listener.set_nonblocking(true).expect("a socket");
    assert_eq!(
        listener.accept().map(drop).map_err(|error| error.kind()),
        Err(ErrorKind::WouldBlock)
    );
}

#[test]
#[ignore = "needs Chromium and Ruffle"]
fn a_package_and_a_descriptor_are_applications() {
    let descriptor = r#"<application xmlns="http://ns.adobe.com/air/application/3.9">
        <id>com.example.Greeter</id>
        <versionNumber>1.0.0</versionNumber>
        <filename>Greeter</filename>
        <initialWindow><content>content/Greeter.swf</content></initialWindow>
    </application>"#;
    let program = std::fs::read(fixture("client_program")).expect("a fixture");
    let package = Package::new(descriptor.as_bytes())
        .with("content/Greeter.swf", &program)
        .signed(&SigningKey::open("self_signed"));
    let folder = TemporaryFolder::new();
    let expected = ["com.example.Greeter howdy", "connected", "closed after 42"];
    let packed = folder.write("Greeter.air", &package.to_bytes());
    assert_eq!(Greeted::start().run(&packed), expected);
    let installed = folder.path().join("installed");
    package.install(&installed).expect("there is room");
    assert_eq!(Greeted::start().run(&installed), expected);
    let beside = installed.join("Greeter-app.xml");
    std::fs::write(&beside, descriptor).expect("there is room");
    assert_eq!(Greeted::start().run(&beside), expected);
}

#[test]
#[ignore = "needs Chromium and Ruffle"]
fn a_server_is_started_by_a_click_in_its_window() {
    let bridge = bridge("window_server", &["--renderer", "canvas"], &[]);
    let mut browser = browser();
    let page = browser.open(bridge.url()).expect("a page");
    assert_eq!(bridge.next_line().as_deref(), Some("waiting for a click"));
    // A frame later it is drawn.
    std::thread::sleep(Duration::from_millis(500));
    let place = |name| Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let before = browser.screenshot(&page).expect("a picture");
    std::fs::write(place("window_server_before.png"), &before).expect("it can be kept");
    // The words "Bind" and "Send", as they are drawn.
    browser.click(&page, 22, 80).expect("a click");
    let mut client = Client::connect(bridge.listening().expect("it listens")).expect("it accepts");
    client.stream().write_all(b"from a client").expect("open");
    assert_eq!(
        bridge.next_line().as_deref(),
        Some("received from a client")
    );
    browser.click(&page, 22, 110).expect("a click");
    assert_eq!(client.line().expect("an answer"), "from the window");
    let picture = browser.screenshot(&page).expect("a picture");
    assert!(picture.starts_with(b"\x89PNG"));
    std::fs::write(place("window_server.png"), picture).expect("it can be kept");
}

#[test]
#[ignore = "needs Chromium and Ruffle"]
fn a_second_page_is_refused_until_the_first_is_closed() {
    let bridge = bridge("echo_server", &[], &["0"]);
    let mut browser = browser();
    let first = browser.open(bridge.url()).expect("a page");
    let address = bridge.listening().expect("it listens");
    let second = browser.open(bridge.url()).expect("a page");
    browser
        .wait_for_text(&second, "refused: the program is open in another page")
        .expect("a refusal");
    Client::connect(address).expect("the first goes on");
    browser.close(first).expect("it closes");
    // What the program hosted has ended with its page, and another one begins anew.
    std::thread::sleep(Duration::from_millis(500));
    assert!(TcpStream::connect(address).is_err());
    browser.open(bridge.url()).expect("a page");
    assert!(bridge.listening().is_ok());
}

#[test]
#[ignore = "needs Chromium and Ruffle"]
fn a_page_of_another_origin_is_refused() {
    let bridge = bridge("echo_server", &[], &["0"]);
    let mut browser = browser();
    browser.open(bridge.url()).expect("a page");
    bridge.listening().expect("it listens");
    // It is served on another port, and knows the token.
    let other = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!("http://{}/", other.local_addr().expect("bound"));
    std::thread::spawn(move || {
        for stream in other.incoming().map_while(Result::ok) {
            let mut stream = stream;
            // What it asks for doesn't matter.
            let _ = stream.read(&mut [0; 4096]);
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\nConnection: close\r\n\r\nother");
        }
    });
    let page = browser.open(&url).expect("a page");
    browser.wait_for_text(&page, "other").expect("it is shown");
    let target = bridge.url();
    let socket = target.replacen("http", "ws", 1);
    for (what, expression) in [
        (
            "a request",
            format!(
                "fetch('{target}call', {{method: 'POST', body: '{{}}'}}).then(() => 'in', () => 'refused')"
            ),
        ),
        (
            "a request that can't be read",
            format!(
                "fetch('{target}app/test.swf', {{mode: 'no-cors'}}).then((answer) => answer.type, () => 'refused')"
            ),
        ),
        (
            "a WebSocket",
            format!(
                "new Promise((done) => {{ const socket = new WebSocket('{socket}socket'); socket.onopen = () => done('in'); socket.onerror = () => done('refused'); }})"
            ),
        ),
        (
            "the page's WebSocket",
            format!(
                "new Promise((done) => {{ const socket = new WebSocket('{socket}page'); socket.onopen = () => done('in'); socket.onerror = () => done('refused'); }})"
            ),
        ),
        (
            "a frame",
            format!(
                "new Promise((done) => {{ const frame = document.createElement('iframe'); frame.onload = () => {{ try {{ done(frame.contentDocument ? 'in' : 'refused'); }} catch {{ done('refused'); }} }}; frame.src = '{target}'; document.body.append(frame); }})"
            ),
        ),
        (
            "a script",
            format!(
                "new Promise((done) => {{ const script = document.createElement('script'); script.onload = () => done('in'); script.onerror = () => done('refused'); script.src = '{target}page.js'; document.body.append(script); }})"
            ),
        ),
    ] {
        let outcome = browser.evaluate(&page, &expression).expect("an outcome");
        assert_eq!(outcome, "refused", "{what}");
    }
}

#[test]
fn requests_without_the_token_or_from_elsewhere_are_refused() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("player");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("ruffle.js"), "// no player").expect("a file");
    let options = ["--ruffle", folder.to_str().expect("UTF-8")];
    let bridge = Bridge::start_with(Path::new(COMMAND), &fixture("echo_server"), &options, &[])
        .expect("it serves a page");
    let address = bridge.address();
    let path = bridge
        .url()
        .split_once(&address.to_string())
        .expect("its address")
        .1;
    let get = |path: &str, headers: &str| {
        http(
            address,
            &format!("GET {path} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n"),
        )
    };
    let host = format!("Host: {address}\r\n");
    let wrong = format!("/{}/", "0".repeat(32));
    let origin = |origin: &str| format!("{host}Origin: {origin}\r\n");
    for (path, headers) in [
        ("/", host.clone()),
        (wrong.as_str(), host.clone()),
        (path, format!("Host: localhost:{}\r\n", address.port())),
        (path, "Host: attacker.example\r\n".into()),
        (path, origin("http://attacker.example")),
        (path, origin("null")),
        (path, format!("{host}Sec-Fetch-Site: cross-site\r\n")),
    ] {
        let answer = get(path, &headers);
        assert!(
            answer.starts_with("HTTP/1.1 403"),
            "{path} {headers}: {answer}"
        );
    }
    let page = get(path, &host);
    assert!(
        page.starts_with("HTTP/1.1 200") && page.contains("frame-ancestors 'none'"),
        "{page}"
    );
    // A page that knows no key can't act, even with the token and the right origin.
    let call = r#"{"call":"start"}"#;
    let answer = http(
        address,
        &format!(
            "POST {path}call HTTP/1.1\r\n{}X-Airshim-Key: {}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{call}",
            origin(&format!("http://{address}")),
            "0".repeat(32),
            call.len()
        ),
    );
    assert!(answer.starts_with("HTTP/1.1 403"), "{answer}");
    // Only files of the program's folder.
    assert!(get(&format!("{path}app/output.txt"), &host).starts_with("HTTP/1.1 200"));
    for outside in [
        "app/../../Cargo.toml",
        "app/%2e%2e/%2e%2e/Cargo.toml",
        "app//etc/passwd",
        "ruffle/../../Cargo.toml",
    ] {
        let answer = get(&format!("{path}{outside}"), &host);
        assert!(answer.starts_with("HTTP/1.1 404"), "{outside}: {answer}");
    }
}

/// One request, and all of its answer.
fn http(address: SocketAddr, request: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("it accepts");
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .expect("a socket");
    stream.write_all(request.as_bytes()).expect("it reads");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("it answers");
    String::from_utf8_lossy(&answer).into_owned()
}
