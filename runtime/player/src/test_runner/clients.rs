//! Runs scripted clients against a program under test, each on a thread of its own.

use std::collections::HashSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Instant;

use super::client_script::{ClientScript, Target};
use super::comparison::listening_address;
use super::session::Session;
use super::trace_log::TraceLog;

/// The clients of one test, running.
#[derive(Debug)]
pub struct Clients {
    threads: Vec<JoinHandle<Result<(), String>>>,
}

impl Clients {
    /// Starts a thread for each client. `on_finish` is called whenever one has ended.
    ///
    /// # Errors
    ///
    /// The operating system's, where it has no thread to give.
    pub fn start(
        scripts: &[ClientScript],
        trace: &Arc<TraceLog>,
        deadline: Instant,
        on_finish: impl Fn() + Clone + Send + 'static,
    ) -> std::io::Result<Self> {
        let finished = Arc::new(Finished::default());
        let mut clients = Self {
            threads: Vec::new(),
        };
        for script in scripts {
            let (script, trace, finished) =
                (script.clone(), Arc::clone(trace), Arc::clone(&finished));
            let name = format!("client {}", script.name);
            let run = move || {
                let outcome = run(&script, &trace, &finished, deadline);
                finished.add(script.name);
                outcome
            };
            clients.add(name, run, on_finish.clone())?;
        }
        Ok(clients)
    }

    /// Starts a thread that counts as one more client.
    ///
    /// # Errors
    ///
    /// The operating system's, where it has no thread to give.
    pub(super) fn add(
        &mut self,
        name: String,
        run: impl FnOnce() -> Result<(), String> + Send + 'static,
        on_finish: impl FnOnce() + Send + 'static,
    ) -> std::io::Result<()> {
        let thread = std::thread::Builder::new().name(name).spawn(move || {
            let outcome = run();
            on_finish();
            outcome
        })?;
        self.threads.push(thread);
        Ok(())
    }

    /// Whether there is no client at all.
    pub fn is_empty(&self) -> bool {
        self.threads.is_empty()
    }

    /// Whether every client has ended, well or not.
    pub fn are_finished(&self) -> bool {
        self.threads.iter().all(JoinHandle::is_finished)
    }

    /// Waits for all clients; gives a description of each failure.
    pub fn join(self) -> Vec<String> {
        self.threads
            .into_iter()
            .filter_map(|thread| match thread.join() {
                Ok(outcome) => outcome.err(),
                Err(_) => Some("a client's thread panicked".into()),
            })
            .collect()
    }
}

/// The names of the clients that have ended.
#[derive(Debug, Default)]
struct Finished {
    names: Mutex<HashSet<String>>,
    changed: Condvar,
}

impl Finished {
    fn add(&self, name: String) {
        self.names
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(name);
        self.changed.notify_all();
    }

    fn wait_for(&self, name: &str, deadline: Instant) -> bool {
        let names = self.names.lock().unwrap_or_else(PoisonError::into_inner);
        let rest = deadline.saturating_duration_since(Instant::now());
        let (names, _) = self
            .changed
            .wait_timeout_while(names, rest, |names| !names.contains(name))
            .unwrap_or_else(PoisonError::into_inner);
        names.contains(name)
    }
}

fn run(
    script: &ClientScript,
    trace: &TraceLog,
    finished: &Finished,
    deadline: Instant,
) -> Result<(), String> {
    let failed =
        |place: &str, problem: String| format!("client {}, {place}: {problem}", script.name);
    if let Some(other) = &script.after
        && !finished.wait_for(other, deadline)
    {
        return Err(failed(
            "before connecting",
            format!("client {other} hasn't finished in time"),
        ));
    }
    let mut session = address(&script.connect, trace, deadline)
        .and_then(|address| Session::connect(script.protocol, address, trace, deadline))
        .map_err(|error| failed("connecting", error))?;
    session
        .perform_all(&script.steps)
        .map_err(|error| format!("client {}, {error}", script.name))
}

/// Where a client finds its target.
fn address(target: &Target, trace: &TraceLog, deadline: Instant) -> Result<SocketAddr, String> {
    match target {
        Target::Address(address) => Ok(*address),
        Target::Listening => trace
            .wait_for(deadline, last_listening_address)
            .ok_or_else(|| "the program traced no line `listening on ADDRESS:PORT`".into()),
    }
}

/// The address of the last line `listening on ADDRESS:PORT`; for "any address", the loopback address.
fn last_listening_address(trace: &str) -> Option<SocketAddr> {
    // The last line may be of a text that is still being written; only whole lines are in the log.
    trace.lines().rev().find_map(|line| {
        let (address, port) = listening_address(line)?;
        let address: IpAddr = address.trim_matches(['[', ']']).parse().ok()?;
        let address = match address {
            IpAddr::V4(Ipv4Addr::UNSPECIFIED) => IpAddr::V4(Ipv4Addr::LOCALHOST),
            IpAddr::V6(Ipv6Addr::UNSPECIFIED) => IpAddr::V6(Ipv6Addr::LOCALHOST),
            address => address,
        };
        Some(SocketAddr::new(address, port))
    })
}

#[cfg(test)]
mod tests {
    use std::io::{ErrorKind, Read, Write};
    use std::net::{TcpListener, TcpStream};
    use std::time::Duration;

    use super::*;
    use crate::test_runner::client_script::{Protocol, Step};

    /// Runs clients against a server that handles one connection.
    fn run_against(server: impl FnOnce(TcpStream) + Send + 'static, scripts: &str) -> Vec<String> {
        #[derive(serde::Deserialize)]
        struct File {
            clients: Vec<ClientScript>,
        }
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("bound").port();
        let trace = Arc::new(TraceLog::default());
        trace.push("listening on 1.2.3.4:5");
        trace.push(&format!("listening on 0.0.0.0:{port}"));
        let thread = std::thread::spawn(move || server(listener.accept().expect("a client").0));
        let file: File = toml::from_str(scripts).expect("valid");
        let deadline = Instant::now() + Duration::from_secs(10);
        let clients = Clients::start(&file.clients, &trace, deadline, || {}).expect("threads");
        let failures = clients.join();
        thread.join().expect("the server is fine");
        failures
    }

    fn echo(mut stream: TcpStream) {
        let mut buffer = [0; 4096];
        while let Ok(count @ 1..) = stream.read(&mut buffer) {
            stream
                .write_all(&buffer[..count])
                .expect("the client reads");
        }
    }

    #[test]
    fn a_conversation_that_goes_as_written() {
        let failures = run_against(
            echo,
            r#"[[clients]]
            name = "a"
            steps = [{ send = "hello" }, { expect = "hello" }, { send_hex = "00ff" }, { expect_hex = "00ff" },
                { send_repeat = { text = "x", count = 50000 } }, { expect_repeat = { text = "x", count = 50000 } },
                { half_close = true }, { expect_close = true }]"#,
        );
        assert_eq!(failures, Vec::<String>::new());
    }

    #[test]
    fn a_wrong_answer_is_described() {
        let failures = run_against(
            echo,
            "[[clients]]\nname = \"a\"\nsteps = [{ send = \"abc\" }, { expect = \"abd\" }]",
        );
        assert_eq!(
            failures,
            [
                r#"client a, step 2 (expect "abd"): byte 2 differs: expected "d" from there, got "c""#
            ]
        );
    }

    #[test]
    fn an_early_end_is_described() {
        let failures = run_against(
            drop,
            "[[clients]]\nname = \"a\"\nsteps = [{ expect = \"abd\" }]",
        );
        assert_eq!(
            failures,
            [r#"client a, step 1 (expect "abd"): the connection ended after 0 bytes, """#]
        );
    }

    #[test]
    fn a_reset_is_seen_on_both_sides() {
        let resets = |stream: TcpStream| {
            socket2::SockRef::from(&stream)
                .set_linger(Some(Duration::ZERO))
                .expect("a socket");
        };
        assert_eq!(
            run_against(
                resets,
                "[[clients]]\nname = \"a\"\nsteps = [{ expect_reset = true }]"
            ),
            Vec::<String>::new()
        );
        let expects_reset = |mut stream: TcpStream| {
            let error = stream.read(&mut [0]).expect_err("the client resets");
            assert_eq!(error.kind(), ErrorKind::ConnectionReset);
        };
        assert_eq!(
            run_against(
                expects_reset,
                "[[clients]]\nname = \"a\"\nsteps = [{ reset = true }]"
            ),
            Vec::<String>::new()
        );
    }

    #[test]
    fn one_client_waits_for_another() {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let connect = listener.local_addr().expect("bound");
        let thread = std::thread::spawn(move || {
            for expected in *b"ab" {
                let (mut stream, _) = listener.accept().expect("a client");
                let mut got = Vec::new();
                stream.read_to_end(&mut got).expect("the client writes");
                assert_eq!(got, [expected]);
            }
        });
        let script = |name: &str, after: Option<&str>, text: &str| ClientScript {
            name: name.into(),
            protocol: Protocol::Tcp,
            connect: Target::Address(connect),
            after: after.map(Into::into),
            steps: vec![Step::WaitMs(20), Step::Send(text.into())],
        };
        let scripts = [
            script("second", Some("first"), "b"),
            script("first", None, "a"),
        ];
        let deadline = Instant::now() + Duration::from_secs(10);
        let trace = Arc::new(TraceLog::default());
        let clients = Clients::start(&scripts, &trace, deadline, || {}).expect("threads");
        assert_eq!(clients.join(), Vec::<String>::new());
        thread.join().expect("in order");
    }

    #[test]
    fn waiting_for_a_text_that_never_comes_ends_with_the_program() {
        let trace = Arc::new(TraceLog::default());
        trace.close();
        let script = ClientScript {
            name: "a".into(),
            protocol: Protocol::Tcp,
            connect: Target::Listening,
            after: None,
            steps: vec![],
        };
        let deadline = Instant::now() + Duration::from_secs(60);
        let clients = Clients::start(&[script], &trace, deadline, || {}).expect("threads");
        assert_eq!(clients.join().len(), 1);
    }
}
