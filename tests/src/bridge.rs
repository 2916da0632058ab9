//! A program in Ruffle, in a browser: `airshim bridge` and a page.

use std::io::{self, BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use airshim::test_runner::comparison::listening_address;

use crate::server::signal;

/// How long something may take that has to come: a browser starts, and compiles 14 MB of WebAssembly.
const LIMIT: Duration = Duration::from_secs(90);

/// A running `airshim bridge`, which ends when this is dropped.
#[derive(Debug)]
pub struct Bridge {
    child: Child,
    lines: mpsc::Receiver<String>,
    url: String,
}

impl Bridge {
    /// Starts the command for a program, with Ruffle as `npm ci` has installed it in `tests/ruffle`.
    ///
    /// # Errors
    ///
    /// It can't be started, or ends without a page.
    pub fn start(
        command: &Path,
        app: &Path,
        options: &[&str],
        arguments: &[&str],
    ) -> io::Result<Self> {
        let player = ruffle();
        let player = player.to_str().ok_or(io::ErrorKind::InvalidInput)?;
        let options = [&["--ruffle", player], options].concat();
        Self::start_with(command, app, &options, arguments)
    }

    /// Starts the command for a program, with these options only.
    ///
    /// # Errors
    ///
    /// As those of [`start`](Self::start).
    pub fn start_with(
        command: &Path,
        app: &Path,
        options: &[&str],
        arguments: &[&str],
    ) -> io::Result<Self> {
        let (mut bridge, log) = Self::spawn(command, app, options, arguments)?;
        let mut said = String::new();
        while let Ok(line) = log.recv_timeout(LIMIT) {
            if let Some(rest) = line.strip_prefix("airshim: open ") {
                bridge.url = rest.split(' ').next().unwrap_or_default().to_owned();
                // The log goes on, for whoever looks at the test's output.
                thread::spawn(move || log.iter().for_each(|line| eprintln!("{line}")));
                return Ok(bridge);
            }
            said.push_str(&line);
        }
        Err(io::Error::other(format!("no page is served: {said}")))
    }

    /// Starts the command for a program in the desktop player, which has no page.
    ///
    /// # Errors
    ///
    /// It can't be started.
    pub fn start_in_window(
        command: &Path,
        app: &Path,
        options: &[&str],
        arguments: &[&str],
    ) -> io::Result<Self> {
        let (bridge, log) = Self::spawn(command, app, options, arguments)?;
        thread::spawn(move || log.iter().for_each(|line| eprintln!("{line}")));
        Ok(bridge)
    }

    /// The command, and the lines of its log.
    fn spawn(
        command: &Path,
        app: &Path,
        options: &[&str],
        arguments: &[&str],
    ) -> io::Result<(Self, mpsc::Receiver<String>)> {
        let mut child = Command::new(command)
            .args(["--log", "warn", "bridge"])
            .args(options)
            .arg(app)
            .arg("--")
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let lines = read_lines(child.stdout.take().expect("stdout is piped"));
        let log = read_lines(child.stderr.take().expect("stderr is piped"));
        let bridge = Self {
            child,
            lines,
            url: String::new(),
        };
        Ok((bridge, log))
    }

    /// The page's URL.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The address in the page's URL.
    ///
    /// # Panics
    ///
    /// Where it isn't one.
    pub fn address(&self) -> SocketAddr {
        let rest = self.url.strip_prefix("http://").expect("http");
        let host = rest.split('/').next().expect("a host");
        host.parse().expect("an address")
    }

    /// The next line that the program traces; `None` where there is none in time.
    pub fn next_line(&self) -> Option<String> {
        self.lines.recv_timeout(LIMIT).ok()
    }

    /// Where the program listens, as the next line `listening on ADDRESS:PORT` says.
    ///
    /// # Errors
    ///
    /// There is no such line in time.
    pub fn listening(&self) -> io::Result<SocketAddr> {
        while let Some(line) = self.next_line() {
            if let Some((address, port)) = listening_address(&line) {
                return Ok(SocketAddr::new(
                    address.parse().map_err(io::Error::other)?,
                    port,
                ));
            }
        }
        Err(io::Error::other("the program doesn't listen"))
    }

    /// Asks the command to end.
    ///
    /// # Errors
    ///
    /// Those of running `kill`.
    pub fn terminate(&self) -> io::Result<()> {
        signal(self.child.id(), "TERM")
    }

    /// Waits until the command ends by itself; gives its exit code.
    ///
    /// # Errors
    ///
    /// It doesn't end in time.
    pub fn wait(&mut self) -> io::Result<Option<i32>> {
        let deadline = Instant::now() + LIMIT;
        while Instant::now() < deadline {
            if let Some(status) = self.child.try_wait()? {
                return Ok(status.code());
            }
            thread::sleep(Duration::from_millis(10));
        }
        Err(io::ErrorKind::TimedOut.into())
    }
}

impl Drop for Bridge {
    fn drop(&mut self) {
        // It may have ended already; there is nothing to do about either failure.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Ruffle's folder.
pub fn ruffle() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("ruffle/node_modules/@ruffle-rs/ruffle")
}

fn read_lines(pipe: impl io::Read + Send + 'static) -> mpsc::Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(pipe).lines().map_while(Result::ok) {
            // Nobody listens any more, but the process must still be able to write.
            drop(sender.send(line));
        }
    });
    receiver
}
