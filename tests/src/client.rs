//! A client of the program `faulty_server`, which obeys a command a line.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::time::{Duration, Instant};

/// How long an answer may take.
const LIMIT: Duration = Duration::from_secs(20);

/// A connection, used by one thread after the other says what.
#[derive(Debug)]
pub struct Client {
    stream: TcpStream,
}

impl Client {
    /// Connects.
    ///
    /// # Errors
    ///
    /// The operating system's.
    pub fn connect(address: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect_timeout(&address, LIMIT)?;
        stream.set_read_timeout(Some(LIMIT))?;
        stream.set_write_timeout(Some(LIMIT))?;
        stream.set_nodelay(true)?;
        Ok(Self { stream })
    }

    /// The connection itself.
    pub fn stream(&mut self) -> &mut TcpStream {
        &mut self.stream
    }

    /// Sends a command.
    ///
    /// # Errors
    ///
    /// The operating system's.
    pub fn tell(&mut self, command: &str) -> io::Result<()> {
        self.stream.write_all(format!("{command}\n").as_bytes())
    }

    /// Sends a command and gives the line that it is answered with.
    ///
    /// # Errors
    ///
    /// The operating system's, or no answer in time.
    pub fn ask(&mut self, command: &str) -> io::Result<String> {
        self.tell(command)?;
        self.line()
    }

    /// The next line.
    ///
    /// # Errors
    ///
    /// The operating system's, or the end of the connection.
    pub fn line(&mut self) -> io::Result<String> {
        let mut line = Vec::new();
        loop {
            let mut byte = [0];
            self.stream.read_exact(&mut byte)?;
            if byte[0] == b'\n' {
                return Ok(String::from_utf8_lossy(&line).into_owned());
            }
            line.push(byte[0]);
        }
    }

    /// How long a ping takes.
    ///
    /// # Errors
    ///
    /// Those of [`ask`](Self::ask), or another answer than the right one.
    pub fn ping(&mut self) -> io::Result<Duration> {
        let begin = Instant::now();
        match self.ask("ping")?.as_str() {
            "pong" => Ok(begin.elapsed()),
            other => Err(io::Error::other(format!("{other:?} instead of pong"))),
        }
    }

    /// Ends the sending side.
    ///
    /// # Errors
    ///
    /// The operating system's.
    pub fn finish(&mut self) -> io::Result<()> {
        self.stream.shutdown(Shutdown::Write)
    }

    /// Reads to the end of the connection, and says how many bytes came.
    ///
    /// # Errors
    ///
    /// The operating system's: a reset, or no end in time.
    pub fn drain(&mut self) -> io::Result<usize> {
        let mut buffer = vec![0; 64 << 10];
        let mut total = 0;
        loop {
            match self.stream.read(&mut buffer) {
                Ok(0) => return Ok(total),
                Ok(count) => total += count,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Ends the connection with a reset.
    ///
    /// # Errors
    ///
    /// The operating system's.
    pub fn reset(self) -> io::Result<()> {
        socket2::SockRef::from(&self.stream).set_linger(Some(Duration::ZERO))
    }
}

/// Waits until something holds.
///
/// # Panics
///
/// With the text, when it doesn't in time.
pub fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    let deadline = Instant::now() + LIMIT;
    while !holds() {
        assert!(Instant::now() < deadline, "not in time: {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}
