//! The server that a test's own program connects to: `socket.json` of Ruffle's test format.
//!
//! Ruffle hands such a program a connection without a network. Here it is a real one: the programs connect to
//! `localhost` and a fixed port, so one test at a time listens there.

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use serde::Deserialize;

use super::client_script::{Hex, Step};
use super::session::Session;
use super::trace_log::TraceLog;

/// The port that the programs of the suite connect to.
const PORT: u16 = 8001;

/// The pause before each sending, in milliseconds: each is to arrive as an event of its own.
const PAUSE_MS: u64 = 20;

/// One entry of the file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "type")]
enum Entry {
    /// Receive exactly these bytes.
    Receive { expected: Vec<u8> },
    /// Send these bytes.
    Send { payload: Vec<u8> },
    /// Find the connection closed.
    WaitForDisconnect,
    /// Close the connection.
    Disconnect,
}

/// A server that listens, and what it will do with the one connection that it accepts.
#[derive(Debug)]
pub(super) struct SimulatedServer {
    listener: TcpListener,
    steps: Vec<Step>,
    /// Keeps other tests from listening at the same port.
    _turn: MutexGuard<'static, ()>,
}

impl SimulatedServer {
    /// Reads the script and listens. `None` where the folder has no `socket.json`.
    ///
    /// # Errors
    ///
    /// A file that can't be understood, or a port that can't be listened at.
    pub(super) fn open(directory: &Path) -> Result<Option<Self>, String> {
        let path = directory.join("socket.json");
        if !path.exists() {
            return Ok(None);
        }
        let text =
            std::fs::read_to_string(path).map_err(|error| format!("socket.json: {error}"))?;
        let steps = parse(&text).map_err(|error| format!("socket.json: {error}"))?;
        static TURN: Mutex<()> = Mutex::new(());
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, PORT))
            .map_err(|error| format!("the port {PORT}, which the program connects to: {error}"))?;
        Ok(Some(Self {
            listener,
            steps,
            _turn: turn,
        }))
    }

    /// A second handle of the listening socket, for the thread that serves it, and the script.
    ///
    /// # Errors
    ///
    /// The operating system's, where it has no handle to give.
    pub(super) fn script(&self) -> std::io::Result<(TcpListener, Vec<Step>)> {
        Ok((self.listener.try_clone()?, self.steps.clone()))
    }
}

/// Serves one connection, to the end of the script.
///
/// # Errors
///
/// What went otherwise than the script says.
pub(super) fn serve(
    listener: &TcpListener,
    steps: &[Step],
    trace: &TraceLog,
    deadline: Instant,
) -> Result<(), String> {
    let mut session = Session::accept(listener, None, trace, deadline)?;
    session
        .perform_all(steps)
        .map_err(|error| format!("socket.json, {error}"))
}

fn parse(text: &str) -> Result<Vec<Step>, serde_json::Error> {
    let entries: Vec<Entry> = serde_json::from_str(text)?;
    let mut steps = Vec::new();
    for entry in entries {
        match entry {
            Entry::Receive { expected } => steps.push(Step::ExpectHex(Hex(expected))),
            Entry::Send { payload } => {
                steps.extend([Step::WaitMs(PAUSE_MS), Step::SendHex(Hex(payload))])
            }
            Entry::WaitForDisconnect => steps.push(Step::ExpectClose(true)),
            Entry::Disconnect => steps.extend([Step::WaitMs(PAUSE_MS), Step::Close(true)]),
        }
    }
    Ok(steps)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_is_read() {
        let steps = parse(
            r#"[{"type": "Receive", "expected": [0, 255]}, {"type": "Send", "payload": [1]},
                {"type": "WaitForDisconnect"}, {"type": "Disconnect"}]"#,
        )
        .expect("valid");
        assert_eq!(steps.len(), 6);
        assert_eq!(steps[0], Step::ExpectHex(Hex(vec![0, 255])));
        assert_eq!(steps[2], Step::SendHex(Hex(vec![1])));
        assert!(parse(r#"[{"type": "Dance"}]"#).is_err());
    }
}
