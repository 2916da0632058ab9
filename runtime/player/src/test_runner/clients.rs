//! Runs scripted TCP clients against a program under test, each on a thread of its own.

use std::collections::HashSet;
use std::io::{ErrorKind, Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::client_script::{ClientScript, Hex, Quoted, Step, Target};
use super::comparison::listening_address;
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
    let mut session = Session::connect(&script.connect, trace, deadline)
        .map_err(|error| failed("connecting", error))?;
    session
        .perform_all(&script.steps)
        .map_err(|error| format!("client {}, {error}", script.name))
}

/// A connection that follows a script.
pub(super) struct Session<'t> {
    stream: Option<TcpStream>,
    /// Whether the program had reset the connection before the client knew that it was made.
    reset_at_once: bool,
    trace: &'t TraceLog,
    deadline: Instant,
}

impl<'t> Session<'t> {
    fn connect(target: &Target, trace: &'t TraceLog, deadline: Instant) -> Result<Self, String> {
        let address = match target {
            Target::Address(address) => *address,
            Target::Listening => trace
                .wait_for(deadline, last_listening_address)
                .ok_or("the program traced no line `listening on ADDRESS:PORT`")?,
        };
        let stream = match TcpStream::connect_timeout(&address, rest(deadline)?) {
            Ok(stream) => Some(stream),
            Err(error) if error.kind() == ErrorKind::ConnectionReset => None,
            Err(error) => return Err(format!("{address}: {error}")),
        };
        if let Some(stream) = &stream {
            stream
                .set_nodelay(true)
                .map_err(|error| error.to_string())?;
        }
        Ok(Self {
            reset_at_once: stream.is_none(),
            stream,
            trace,
            deadline,
        })
    }

    /// Waits for somebody to connect.
    ///
    /// # Errors
    ///
    /// Nobody comes in time.
    pub(super) fn accept(
        listener: &TcpListener,
        trace: &'t TraceLog,
        deadline: Instant,
    ) -> Result<Self, String> {
        const PAUSE: Duration = Duration::from_millis(2);
        let refused = |error: std::io::Error| error.to_string();
        listener.set_nonblocking(true).map_err(refused)?;
        loop {
            match listener.accept() {
                Ok((stream, _)) => {
                    stream.set_nonblocking(false).map_err(refused)?;
                    stream.set_nodelay(true).map_err(refused)?;
                    return Ok(Self {
                        stream: Some(stream),
                        reset_at_once: false,
                        trace,
                        deadline,
                    });
                }
                Err(error) if error.kind() == ErrorKind::WouldBlock => {
                    if trace.is_closed() {
                        return Err("the program ended without connecting".into());
                    }
                    std::thread::sleep(PAUSE.min(rest(deadline)?));
                }
                Err(error) => return Err(error.to_string()),
            }
        }
    }

    /// Performs one step after the other.
    ///
    /// # Errors
    ///
    /// The first step that goes otherwise, and how.
    pub(super) fn perform_all(&mut self, steps: &[Step]) -> Result<(), String> {
        for (index, step) in steps.iter().enumerate() {
            self.perform(step)
                .map_err(|error| format!("step {} ({step}): {error}", index + 1))?;
        }
        Ok(())
    }

    fn perform(&mut self, step: &Step) -> Result<(), String> {
        match step {
            Step::Send(text) => self.send(text.as_bytes()),
            Step::SendHex(Hex(bytes)) => self.send(bytes),
            Step::SendRepeat(repeat) => self.send(&repeat.bytes()),
            Step::Expect(text) => self.expect(text.as_bytes()),
            Step::ExpectHex(Hex(bytes)) => self.expect(bytes),
            Step::ExpectRepeat(repeat) => self.expect(&repeat.bytes()),
            Step::ExpectClose(_) => self.expect_close(),
            Step::ExpectReset(_) => self.expect_reset(),
            Step::HalfClose(_) => self
                .stream()?
                .shutdown(Shutdown::Write)
                .map_err(|error| error.to_string()),
            Step::Close(_) => {
                self.stream = None;
                Ok(())
            }
            Step::Reset(_) => self.reset(),
            Step::WaitMs(time) => {
                std::thread::sleep(Duration::from_millis(*time).min(rest(self.deadline)?));
                Ok(())
            }
            Step::WaitTrace(text) => self
                .trace
                .wait_for(self.deadline, |trace| {
                    trace.contains(text.as_str()).then_some(())
                })
                .ok_or_else(|| "the program didn't trace it in time".into()),
        }
    }

    fn stream(&mut self) -> Result<&mut TcpStream, String> {
        self.stream
            .as_mut()
            .ok_or_else(|| match self.reset_at_once {
                true => "the connection has been reset".into(),
                false => "the connection has been closed by an earlier step".into(),
            })
    }

    fn send(&mut self, bytes: &[u8]) -> Result<(), String> {
        let limit = rest(self.deadline)?;
        let stream = self.stream()?;
        stream
            .set_write_timeout(Some(limit))
            .map_err(|error| error.to_string())?;
        stream.write_all(bytes).map_err(|error| describe(&error))
    }

    fn expect(&mut self, expected: &[u8]) -> Result<(), String> {
        let mut received = vec![0; expected.len()];
        let mut length = 0;
        while length < expected.len() {
            let count = self.receive(&mut received[length..]).map_err(|error| {
                format!(
                    "{} after {length} bytes, {}",
                    describe(&error),
                    Quoted(&received[..length])
                )
            })?;
            if count == 0 {
                return Err(format!(
                    "the connection ended after {length} bytes, {}",
                    Quoted(&received[..length])
                ));
            }
            let got = &received[length..length + count];
            if let Some(at) = got
                .iter()
                .zip(&expected[length..])
                .position(|(a, b)| a != b)
            {
                let at = length + at;
                return Err(format!(
                    "byte {at} differs: expected {} from there, got {}",
                    Quoted(&expected[at..]),
                    Quoted(&received[at..length + count])
                ));
            }
            length += count;
        }
        Ok(())
    }

    fn expect_close(&mut self) -> Result<(), String> {
        let mut buffer = [0; 256];
        match self.receive(&mut buffer) {
            Ok(0) => Ok(()),
            Ok(count) => Err(format!("got {} instead", Quoted(&buffer[..count]))),
            Err(error) => Err(describe(&error)),
        }
    }

    fn expect_reset(&mut self) -> Result<(), String> {
        let mut buffer = [0; 256];
        match self.receive(&mut buffer) {
            Ok(0) => Err("the connection ended in good order".into()),
            Ok(count) => Err(format!("got {} instead", Quoted(&buffer[..count]))),
            Err(error) if error.kind() == ErrorKind::ConnectionReset => Ok(()),
            Err(error) => Err(describe(&error)),
        }
    }

    fn receive(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let limit = self
            .deadline
            .saturating_duration_since(Instant::now())
            .max(Duration::from_millis(1));
        let closed = match self.reset_at_once {
            true => ErrorKind::ConnectionReset,
            false => ErrorKind::NotConnected,
        };
        let stream = self.stream.as_mut().ok_or(closed)?;
        stream.set_read_timeout(Some(limit))?;
        loop {
            match stream.read(buffer) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                outcome => return outcome,
            }
        }
    }

    /// Closes with a time to linger of nothing, which makes the kernel send RST in place of FIN.
    fn reset(&mut self) -> Result<(), String> {
        let stream = self.stream()?;
        socket2::SockRef::from(&*stream)
            .set_linger(Some(Duration::ZERO))
            .map_err(|error| error.to_string())?;
        self.stream = None;
        Ok(())
    }
}

/// What is left of the time, which is never nothing: the socket calls take zero for "no limit".
fn rest(deadline: Instant) -> Result<Duration, String> {
    let rest = deadline.saturating_duration_since(Instant::now());
    if rest.is_zero() {
        Err("out of time".into())
    } else {
        Ok(rest)
    }
}

fn describe(error: &std::io::Error) -> String {
    match error.kind() {
        ErrorKind::WouldBlock | ErrorKind::TimedOut => "nothing came in time".into(),
        _ => error.to_string(),
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
    use super::*;

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
            connect: Target::Listening,
            after: None,
            steps: vec![],
        };
        let deadline = Instant::now() + Duration::from_secs(60);
        let clients = Clients::start(&[script], &trace, deadline, || {}).expect("threads");
        assert_eq!(clients.join().len(), 1);
    }
}
