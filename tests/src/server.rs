//! A server in a process of its own.

use std::io::{self, BufRead, BufReader, Read};
use std::net::{IpAddr, SocketAddr};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use airshim::test_runner::comparison::listening_address;

/// How long a server may take until it listens, or until it ends.
const LIMIT: Duration = Duration::from_secs(30);

/// A running server, which ends when this is dropped.
#[derive(Debug)]
pub struct Server {
    child: Child,
    lines: mpsc::Receiver<String>,
    address: SocketAddr,
    started_in: Duration,
    log: Arc<Mutex<String>>,
}

impl Server {
    /// Starts a program and waits until it prints `listening on ADDRESS:PORT`. Where its stderr is piped, it is kept as its
    /// [log](Self::log).
    ///
    /// # Errors
    ///
    /// The program can't be started, ends early, or doesn't listen in time.
    pub fn start(command: &mut Command) -> io::Result<Self> {
        Self::start_with_input(command, Stdio::null())
    }

    /// As [`start`](Self::start), with something else than nothing as its stdin.
    ///
    /// # Errors
    ///
    /// As those of `start`.
    pub fn start_with_input(command: &mut Command, input: Stdio) -> io::Result<Self> {
        let begin = Instant::now();
        let mut child = command.stdin(input).stdout(Stdio::piped()).spawn()?;
        let stdout = child.stdout.take().expect("stdout is piped");
        let lines = read_lines(stdout);
        let log = Arc::<Mutex<String>>::default();
        if let Some(stderr) = child.stderr.take() {
            keep(stderr, Arc::clone(&log));
        }
        // From here on, dropping the server ends the process.
        let mut server = Self {
            child,
            lines,
            address: SocketAddr::from(([0, 0, 0, 0], 0)),
            started_in: LIMIT,
            log,
        };
        while let Some(line) = server.next_line(LIMIT.saturating_sub(begin.elapsed())) {
            if let Some((address, port)) = listening_address(&line) {
                let address: IpAddr = address.parse().map_err(io::Error::other)?;
                let address = if address.is_unspecified() {
                    IpAddr::from([127, 0, 0, 1])
                } else {
                    address
                };
                server.address = SocketAddr::new(address, port);
                server.started_in = begin.elapsed();
                return Ok(server);
            }
        }
        Err(io::Error::other(format!(
            "{command:?} printed no line `listening on ADDRESS:PORT`\n{}",
            server.log()
        )))
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The time from the start of the process until it listened.
    pub fn started_in(&self) -> Duration {
        self.started_in
    }

    /// The process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// The next line of its output; `None` at the end of the output, or when there is none in time.
    pub fn next_line(&self, limit: Duration) -> Option<String> {
        self.lines.recv_timeout(limit).ok()
    }

    /// What it has written to stderr until now.
    pub fn log(&self) -> String {
        self.log
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Sends it a signal, by the name that `kill` takes.
    ///
    /// # Errors
    ///
    /// Those of running `kill`.
    pub fn signal(&self, name: &str) -> io::Result<()> {
        signal(self.id(), name)
    }

    /// Waits until it ends by itself.
    ///
    /// # Errors
    ///
    /// It doesn't end in time.
    pub fn wait(&mut self) -> io::Result<ExitStatus> {
        wait(&mut self.child, LIMIT)
    }

    /// Bytes of its memory that are resident, on Linux.
    pub fn resident_bytes(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.id())).ok()?;
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:"))?;
        let kibibytes: u64 = line.trim().strip_suffix(" kB")?.trim().parse().ok()?;
        Some(kibibytes * 1024)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already; there is nothing to do about either failure.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Waits for a process to end.
///
/// # Errors
///
/// It doesn't end in time, or can't be waited for.
pub fn wait(child: &mut Child, limit: Duration) -> io::Result<ExitStatus> {
    let deadline = Instant::now() + limit;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if Instant::now() > deadline {
            return Err(io::Error::new(
                io::ErrorKind::TimedOut,
                "the process doesn't end",
            ));
        }
        thread::sleep(Duration::from_millis(5));
    }
}

/// What a process printed, and how it ended.
#[derive(Debug)]
pub struct Finished {
    /// Its exit code; `None` where a signal ended it.
    pub code: Option<i32>,
    /// What it wrote to stdout.
    pub stdout: String,
    /// What it wrote to stderr.
    pub stderr: String,
}

/// Runs a program to its end.
///
/// # Errors
///
/// It can't be started, or doesn't end in time; then it is ended.
pub fn run(command: &mut Command) -> io::Result<Finished> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let stdout = collect(child.stdout.take().expect("stdout is piped"));
    let stderr = collect(child.stderr.take().expect("stderr is piped"));
    let status = wait(&mut child, LIMIT).inspect_err(|_| drop(child.kill()))?;
    let text = |thread: thread::JoinHandle<String>| thread.join().expect("reading doesn't panic");
    Ok(Finished {
        code: status.code(),
        stdout: text(stdout),
        stderr: text(stderr),
    })
}

fn collect(mut pipe: impl Read + Send + 'static) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // What came before a failure is what there is.
        drop(pipe.read_to_end(&mut bytes));
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// Reads to the end, into a text that others may look at.
fn keep(mut pipe: impl Read + Send + 'static, log: Arc<Mutex<String>>) {
    thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(count @ 1..) = pipe.read(&mut buffer) {
            let text = String::from_utf8_lossy(&buffer[..count]);
            log.lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push_str(&text);
        }
    });
}

/// Sends a process a signal, by the name that `kill` takes.
pub(crate) fn signal(process: u32, name: &str) -> io::Result<()> {
    let status = Command::new("kill")
        .args(["-s", name, &process.to_string()])
        .status()?;
    if status.success() {
        Ok(())
    } else {
        Err(io::Error::other(format!("kill: {status}")))
    }
}

fn read_lines(stdout: ChildStdout) -> mpsc::Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            // Nobody listens any more, but the process must still be able to write.
            drop(sender.send(line));
        }
    });
    receiver
}
