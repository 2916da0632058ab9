//! Scripts in QuickJS against real TCP clients.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use airshim_embedding::Machine;
use airshim_net::Sandbox;

/// Longer than anything takes that works.
const PATIENCE: Duration = Duration::from_secs(20);

/// A script that runs on a thread of its own.
struct Program {
    traced: Receiver<String>,
    thread: JoinHandle<Result<(), String>>,
}

impl Program {
    fn start(source: impl Into<String>) -> Self {
        Self::start_in(Sandbox::Application, source)
    }

    fn start_in(sandbox: Sandbox, source: impl Into<String>) -> Self {
        let (sender, traced) = channel();
        let source = source.into();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("a runtime");
            runtime.block_on(async {
                let trace = move |line| sender.send(line).expect("the test waits");
                let machine = Machine::new(sandbox, trace).expect("memory");
                tokio::time::timeout(PATIENCE, machine.run(&source))
                    .await
                    .expect("it ends in time")
            })
        });
        Self { traced, thread }
    }

    fn line(&self) -> String {
        self.traced.recv_timeout(PATIENCE).expect("a traced line")
    }

    fn expect(&self, line: &str) {
        assert_eq!(self.line(), line);
    }

    /// A client of the server whose port the script traces first.
    fn port(&self) -> u16 {
        let line = self.line();
        let port = line.strip_prefix("listening on ").expect("the port");
        port.parse().expect("a number")
    }

    /// Waits for the end. Gives what was traced and not looked at.
    fn end(self) -> Vec<String> {
        let outcome = self.thread.join().expect("no panic");
        assert_eq!(outcome, Ok(()));
        self.traced.try_iter().collect()
    }
}

fn client(port: u16) -> TcpStream {
    let client = TcpStream::connect(("127.0.0.1", port)).expect("it listens");
    client.set_read_timeout(Some(PATIENCE)).expect("a socket");
    client
}

#[test]
fn an_echo_server_serves_clients() {
    let program = Program::start(include_str!("../scripts/echo.js"));
    let port = program.port();
    // Bytes of all values, so that nothing takes them for text.
    let message: Vec<u8> = (0..100_000_u32)
        .map(|index| (index * 7 % 251) as u8)
        .collect();
    let clients: Vec<_> = (0..8)
        .map(|_| {
            let message = message.clone();
            std::thread::spawn(move || {
                let mut client = client(port);
                client.write_all(&message).expect("open");
                client.shutdown(Shutdown::Write).expect("open");
                let mut echo = Vec::new();
                client.read_to_end(&mut echo).expect("an orderly end");
                assert!(echo == message, "{} bytes came back", echo.len());
            })
        })
        .collect();
    for client in clients {
        client.join().expect("every byte comes back");
    }
    let mut last = client(port);
    last.write_all(b"quit").expect("open");
    let mut echo = Vec::new();
    last.read_to_end(&mut echo).expect("an orderly end");
    assert_eq!(echo, b"quit");
    let traced = program.end();
    let count = |text: &str| traced.iter().filter(|line| *line == text).count();
    assert_eq!(count("connection from 127.0.0.1"), 9, "{traced:?}");
    assert_eq!(
        count("connection closed"),
        8,
        "its own close has no event: {traced:?}"
    );
}

#[test]
fn refusals_are_the_exceptions_of_air() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = taken.local_addr().expect("bound").port();
    let source = r#"
        function attempt(name, call) {
            try {
                call();
                trace(`${name}: done`);
            } catch (error) {
                trace(`${name}: ${error.constructor.name} ${error.errorID} ${error.message}`);
            }
        }
        var server = new ServerSocket();
        attempt("port", () => server.bind(65536, "127.0.0.1"));
        attempt("address", () => server.bind(0, "localhost"));
        attempt("null", () => server.bind(0, null));
        attempt("unbound", () => server.listen());
        attempt("taken", () => server.bind(TAKEN, "127.0.0.1"));
        attempt("after a failure", () => server.bind(0, "127.0.0.1"));
        attempt("again", () => server.bind(0, "127.0.0.1"));
        attempt("backlog", () => server.listen(-1));
        trace([server.bound, server.listening, server.localAddress, server.localPort > 0].join());
        attempt("close", () => server.close());
        attempt("closed", () => server.close());
        trace([server.bound, server.listening, server.localAddress, server.localPort].join());
        var socket = new Socket();
        attempt("read", () => socket.readByte());
        attempt("write", () => socket.writeUTFBytes("x"));
        attempt("bytesAvailable", () => socket.bytesAvailable);
        attempt("socket close", () => socket.close());
        attempt("socket port", () => socket.connect("127.0.0.1", 70000));
    "#;
    let program = Program::start(source.replace("TAKEN", &port.to_string()));
    let invalid = "IOError 2002 Error #2002: Operation attempted on invalid socket.";
    assert_eq!(
        program.end(),
        [
            "port: RangeError 2003 Error #2003: Invalid socket port number specified.",
            "address: ArgumentError 2004 Error #2004: One of the parameters is invalid.",
            "null: ArgumentError 2004 Error #2004: One of the parameters is invalid.",
            &format!("unbound: {invalid}"),
            &format!("taken: {invalid}"),
            "after a failure: done",
            &format!("again: {invalid}"),
            "backlog: RangeError 2006 Error #2006: The supplied index is out of bounds.",
            "true,false,127.0.0.1,true",
            "close: done",
            &format!("closed: {invalid}"),
            "false,false,,0",
            &format!("read: {invalid}"),
            &format!("write: {invalid}"),
            &format!("bytesAvailable: {invalid}"),
            &format!("socket close: {invalid}"),
            "socket port: SecurityError 2003 Error #2003: Invalid socket port number specified.",
        ]
    );
}

#[test]
fn only_application_content_hosts_servers() {
    let program = Program::start_in(
        Sandbox::LocalTrusted,
        "try { new ServerSocket(); } catch (error) { trace(`${error.constructor.name} ${error.message}`); }",
    );
    let refused =
        "SecurityError Error #3205: Only application-sandbox content can access this feature.";
    assert_eq!(program.end(), [refused]);
}

/// The server lets the client read; what is left is EOFError #2030, and takes nothing.
#[test]
fn a_script_talks_to_itself_over_both_classes() {
    let program = Program::start(
        r#"
        var server = new ServerSocket();
        server.bind(0, "127.0.0.1");
        server.listen();
        server.addEventListener("connect", event => {
            var socket = event.socket;
            socket.addEventListener("outputProgress", event =>
                trace(`sent, ${event.bytesPending} of ${event.bytesTotal} pending`));
            socket.writeUTFBytes("grüße");
            socket.flush();
            server.close();
            throw new Error("of a listener");
        });
        var client = new Socket("127.0.0.1", server.localPort);
        client.addEventListener("connect", event => trace(`connected: ${event.target.connected}`));
        client.addEventListener("socketData", event => {
            trace(`${event.bytesLoaded} bytes`);
            try {
                client.readUTFBytes(8);
            } catch (error) {
                trace(`${error.constructor.name} ${error.errorID}, ${client.bytesAvailable} left`);
            }
            trace(client.readUTFBytes(7));
            client.close();
            trace(`connected: ${client.connected}`);
        });
        var nobody = new Socket();
        nobody.addEventListener("ioError", event => trace(`${event.errorID} ${event.text}`));
        "#,
    );
    let mut traced = program.end();
    traced.sort();
    assert_eq!(
        traced,
        [
            "7 bytes",
            "EOFError 2030, 7 left",
            "connected: false",
            "connected: true",
            "grüße",
            "sent, 0 of 7 pending",
            "uncaught Error: of a listener",
        ]
    );
}

#[test]
fn a_failed_connection_is_an_event_after_which_the_object_can_be_used_again() {
    // A port that nobody listens on.
    let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = free.local_addr().expect("bound").port();
    drop(free);
    let source = r#"
        var socket = new Socket("127.0.0.1", PORT);
        var tries = 0;
        socket.addEventListener("ioError", event => {
            trace(`${event.errorID} ${event.text}`);
            if (++tries < 2) socket.connect("127.0.0.1", PORT);
        });
    "#;
    let program = Program::start(source.replace("PORT", &port.to_string()));
    let failed = "2031 Error #2031: Socket Error. URL: 127.0.0.1";
    program.expect(failed);
    program.expect(failed);
    assert!(program.end().is_empty());
}

#[test]
fn an_exception_of_the_script_itself_ends_it() {
    let program = Program::start("undefined.member");
    let outcome = program.thread.join().expect("no panic");
    let error = outcome.expect_err("an exception");
    assert!(error.contains("cannot read property"), "{error}");
}
