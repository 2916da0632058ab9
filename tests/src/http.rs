//! A client of HTTP servers that sends requests as they are, also such as no browser sends.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// How long a server may be silent.
const LIMIT: Duration = Duration::from_secs(30);

/// A connection to a server.
#[derive(Debug)]
pub struct HttpClient {
    stream: BufReader<TcpStream>,
}

/// What a server has answered, but for the body.
#[derive(Debug)]
pub struct Head {
    /// The status.
    pub status: u16,
    headers: Vec<(String, String)>,
}

impl Head {
    /// The value of a header, whose name is in small letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(header, _)| header == name);
        found.map(|(_, value)| &**value)
    }
}

impl HttpClient {
    /// Connects.
    ///
    /// # Errors
    ///
    /// The operating system's.
    pub fn connect(address: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect_timeout(&address, LIMIT)?;
        stream.set_read_timeout(Some(LIMIT))?;
        Ok(Self {
            stream: BufReader::new(stream),
        })
    }

    /// Asks with a GET for what is named, with these further header lines, and hands the body to `body` as it comes.
    ///
    /// # Errors
    ///
    /// The operating system's, or no answer of HTTP/1.1 with a length.
    pub fn get_with(
        &mut self,
        target: &str,
        headers: &[&str],
        mut body: impl FnMut(&[u8]),
    ) -> io::Result<Head> {
        let mut request = format!("GET {target} HTTP/1.1\r\nHost: localhost\r\n");
        for header in headers {
            request.push_str(header);
            request.push_str("\r\n");
        }
        request.push_str("\r\n");
        self.stream.get_mut().write_all(request.as_bytes())?;
        let head = self.head()?;
        let wrong = || io::Error::other(format!("no length: {head:?}"));
        let mut left: usize = head
            .header("content-length")
            .and_then(|length| length.parse().ok())
            .ok_or_else(wrong)?;
        let mut buffer = vec![0; 64 << 10];
        while left > 0 {
            let most = left.min(buffer.len());
            let count = self.stream.read(&mut buffer[..most])?;
            if count == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            body(&buffer[..count]);
            left -= count;
        }
        Ok(head)
    }

    /// As [`get_with`](Self::get_with), and keeps the body.
    ///
    /// # Errors
    ///
    /// As those of `get_with`.
    pub fn get(&mut self, target: &str, headers: &[&str]) -> io::Result<(Head, String)> {
        let mut body = Vec::new();
        let head = self.get_with(target, headers, |bytes| body.extend_from_slice(bytes))?;
        Ok((head, String::from_utf8_lossy(&body).into_owned()))
    }

    fn head(&mut self) -> io::Result<Head> {
        let first = self.line()?;
        let status = first
            .strip_prefix("HTTP/1.1 ")
            .and_then(|rest| rest.get(..3)?.parse().ok());
        let status = status.ok_or_else(|| io::Error::other(format!("no answer: {first:?}")))?;
        let mut headers = Vec::new();
        loop {
            let line = self.line()?;
            match line.split_once(':') {
                Some((name, value)) => {
                    headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
                }
                None => return Ok(Head { status, headers }),
            }
        }
    }

    fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        Ok(line.trim_end().to_owned())
    }
}
