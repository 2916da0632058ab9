//! One side of a conversation with a program under test, performed step by step.

use std::io::ErrorKind;
use std::net::{SocketAddr, TcpListener, UdpSocket};
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio_rustls::rustls::ServerConfig;

use super::client_script::{Hex, Protocol, Quoted, Step};
use super::http_request::Request;
use super::trace_log::TraceLog;
use super::wire::Wire;

/// A connection that follows a script. For UDP it is a socket, whose peer is the last one that a packet came from.
pub(super) struct Session<'t> {
    wire: Option<Wire>,
    /// Whether the program had reset the connection before the client knew that it was made.
    reset_at_once: bool,
    trace: &'t TraceLog,
    deadline: Instant,
}

impl<'t> Session<'t> {
    /// Connects to a program that listens.
    ///
    /// # Errors
    ///
    /// Why it can't.
    pub(super) fn connect(
        protocol: Protocol,
        address: SocketAddr,
        trace: &'t TraceLog,
        deadline: Instant,
    ) -> Result<Self, String> {
        let wire = match Wire::connect(protocol, address, rest(deadline)?) {
            Ok(wire) => Some(wire),
            Err(error) if error.kind() == ErrorKind::ConnectionReset => None,
            Err(error) => return Err(format!("{address}: {error}")),
        };
        Ok(Self {
            reset_at_once: wire.is_none(),
            wire,
            trace,
            deadline,
        })
    }

    /// Waits for somebody to connect, to speak TLS with if there is a configuration for it.
    ///
    /// # Errors
    ///
    /// Nobody comes in time.
    pub(super) fn accept(
        listener: &TcpListener,
        tls: Option<&Arc<ServerConfig>>,
        trace: &'t TraceLog,
        deadline: Instant,
    ) -> Result<Self, String> {
        const PAUSE: Duration = Duration::from_millis(2);
        let refused = |error: std::io::Error| error.to_string();
        listener.set_nonblocking(true).map_err(refused)?;
        loop {
            match listener.accept() {
                Ok((stream, _)) => {
                    let wire = Wire::accepted(stream, tls).map_err(refused)?;
                    return Ok(Self::over(wire, trace, deadline));
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

    /// Takes the packets that come to a socket.
    pub(super) fn on_socket(udp: UdpSocket, trace: &'t TraceLog, deadline: Instant) -> Self {
        Self::over(Wire::Udp { udp, peer: None }, trace, deadline)
    }

    fn over(wire: Wire, trace: &'t TraceLog, deadline: Instant) -> Self {
        Self {
            wire: Some(wire),
            reset_at_once: false,
            trace,
            deadline,
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
            Step::ExpectRequest(expected) => {
                let request = Request::read(|buffer| self.receive(buffer))?;
                expected.check(&request)
            }
            Step::ExpectClose(_) => self.expect_close(),
            Step::ExpectReset(_) => self.expect_reset(),
            Step::HalfClose(_) => self.wire()?.half_close().map_err(|error| error.to_string()),
            Step::Close(_) => {
                self.wire = None;
                Ok(())
            }
            Step::Reset(_) => {
                let outcome = self.wire()?.make_abortive();
                self.wire = None;
                outcome.map_err(|error| error.to_string())
            }
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

    fn wire(&mut self) -> Result<&mut Wire, String> {
        self.wire.as_mut().ok_or_else(|| match self.reset_at_once {
            true => "the connection has been reset".into(),
            false => "the connection has been closed by an earlier step".into(),
        })
    }

    fn send(&mut self, bytes: &[u8]) -> Result<(), String> {
        let limit = rest(self.deadline)?;
        self.wire()?
            .send(bytes, limit)
            .map_err(|error| describe(&error))
    }

    fn expect(&mut self, expected: &[u8]) -> Result<(), String> {
        if matches!(self.wire, Some(Wire::Udp { .. })) {
            return self.expect_packet(expected);
        }
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

    fn expect_packet(&mut self, expected: &[u8]) -> Result<(), String> {
        let mut buffer = vec![0; 64 << 10];
        let count = self
            .receive(&mut buffer)
            .map_err(|error| describe(&error))?;
        if buffer[..count] == *expected {
            return Ok(());
        }
        Err(format!("got the packet {}", Quoted(&buffer[..count])))
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
        let wire = self.wire.as_mut().ok_or(closed)?;
        loop {
            match wire.receive(buffer, limit) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                outcome => return outcome,
            }
        }
    }
}

/// What is left of the time, which is never nothing: the socket calls take zero for "no limit".
pub(super) fn rest(deadline: Instant) -> Result<Duration, String> {
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
