//! The HTTP server for the metrics. It has a thread of its own, so that it answers while a script is busy.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use super::Metrics;

/// How long a client has for its request, and again for taking the answer. The next one waits meanwhile.
const PATIENCE: Duration = Duration::from_secs(2);

/// The longest request that is read.
const MAX_REQUEST: usize = 8 << 10;

/// Serves the metrics at an address until the process ends. Gives the address, with the port that the system chose.
///
/// # Errors
///
/// The operating system's: the address is taken, or there is no thread to be had.
pub fn serve(address: SocketAddr, metrics: Arc<Metrics>) -> io::Result<SocketAddr> {
    let listener = TcpListener::bind(address)?;
    let address = listener.local_addr()?;
    thread::Builder::new()
        .name("metrics".to_owned())
        .spawn(move || {
            loop {
                let answered = listener
                    .accept()
                    .and_then(|(stream, _)| answer(stream, &metrics));
                if let Err(error) = answered {
                    tracing::debug!("a request for metrics came to nothing: {error}");
                    // Such as without file descriptors, which may last.
                    thread::sleep(Duration::from_millis(20));
                }
            }
        })?;
    Ok(address)
}

fn answer(mut stream: TcpStream, metrics: &Metrics) -> io::Result<()> {
    let request = read_request(&mut stream)?;
    let (status, body) = respond(&request, metrics);
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: text/plain; version=0.0.4; charset=utf-8\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.write_all(head.as_bytes())?;
    if !request.starts_with(b"HEAD ") {
        stream.write_all(body.as_bytes())?;
    }
    stream.shutdown(std::net::Shutdown::Write)
}

/// The head of a request.
fn read_request(stream: &mut TcpStream) -> io::Result<Vec<u8>> {
    let deadline = Instant::now() + PATIENCE;
    let mut request = Vec::new();
    let mut buffer = [0; 1024];
    while !request.windows(4).any(|end| end == b"\r\n\r\n") {
        let rest = deadline.saturating_duration_since(Instant::now());
        if rest.is_zero() || request.len() > MAX_REQUEST {
            return Err(ErrorKind::InvalidData.into());
        }
        stream.set_read_timeout(Some(rest))?;
        match stream.read(&mut buffer)? {
            0 => return Err(ErrorKind::UnexpectedEof.into()),
            count => request.extend_from_slice(&buffer[..count]),
        }
    }
    Ok(request)
}

/// The status line's end and the body for a request.
fn respond(request: &[u8], metrics: &Metrics) -> (&'static str, String) {
    let line = request
        .split(|&byte| byte == b'\r')
        .next()
        .unwrap_or_default();
    let mut words = line.split(|&byte| byte == b' ');
    let (method, target) = (words.next(), words.next());
    let path = target.and_then(|target| target.split(|&byte| byte == b'?').next());
    match (method, path) {
        (Some(b"GET" | b"HEAD"), Some(b"/metrics")) => ("200 OK", metrics.text()),
        (Some(b"GET" | b"HEAD"), Some(_)) => {
            ("404 Not Found", "the metrics are at /metrics\n".to_owned())
        }
        _ => ("405 Method Not Allowed", "only GET\n".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn started() -> SocketAddr {
        let address = SocketAddr::from(([127, 0, 0, 1], 0));
        serve(
            address,
            Arc::new(Metrics::new(Arc::default(), Arc::default())),
        )
        .expect("a port")
    }

    fn ask(address: SocketAddr, request: &str) -> String {
        let mut stream = TcpStream::connect(address).expect("it listens");
        stream.write_all(request.as_bytes()).expect("it reads");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it answers");
        answer
    }

    #[test]
    fn metrics_are_served_one_request_after_the_other() {
        let address = started();
        for _ in 0..2 {
            let answer = ask(address, "GET /metrics?x HTTP/1.1\r\nHost: x\r\n\r\n");
            assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
            assert!(
                answer.contains("\r\n\r\n# HELP airshim_connections "),
                "{answer}"
            );
        }
        assert!(ask(address, "HEAD /metrics HTTP/1.1\r\n\r\n").ends_with("\r\n\r\n"));
        assert!(ask(address, "GET / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 404"));
        assert!(ask(address, "POST /metrics HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405"));
    }

    #[test]
    fn a_client_that_says_nothing_is_given_up() {
        let address = started();
        let _silent = TcpStream::connect(address).expect("it listens");
        let begin = Instant::now();
        assert!(ask(address, "GET /metrics HTTP/1.1\r\n\r\n").contains("200 OK"));
        assert!(begin.elapsed() < 3 * PATIENCE);
    }
}
