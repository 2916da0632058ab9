//! What the shim asks the host for, and is answered at once: one JSON object each way.

use std::net::IpAddr;

use airshim_net::{DatagramSocket, Refusal};
use serde::{Deserialize, Serialize};

use crate::ports;

/// The longest call: that of a packet, whose bytes are characters of up to six bytes in JSON.
pub(crate) const LONGEST_CALL: usize = 512 << 10;

/// A request. `server` and `socket` are numbers that the shim gives; `address` is null where the script said null.
#[derive(Debug, Deserialize)]
#[serde(tag = "call", rename_all = "camelCase")]
pub(crate) enum Call {
    Start {},
    Bind {
        server: u32,
        port: i32,
        address: Option<String>,
    },
    Listen {
        server: u32,
        backlog: i32,
        accepting: bool,
    },
    Accept {
        server: u32,
        accepting: bool,
    },
    CloseServer {
        server: u32,
    },
    NoDelay {
        stream: u32,
        on: bool,
    },
    BindDatagrams {
        socket: u32,
        port: i32,
        address: Option<String>,
    },
    ConnectDatagrams {
        socket: u32,
        port: i32,
        address: Option<String>,
    },
    Receive {
        socket: u32,
    },
    CloseDatagrams {
        socket: u32,
    },
    /// `data` has a character for each byte.
    Send {
        socket: u32,
        data: String,
        address: Option<String>,
        port: i32,
    },
}

/// An answer.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Answer {
    Ok(Facts),
    Error {
        class: &'static str,
        id: u32,
        message: &'static str,
    },
}

/// What a call gives.
#[derive(Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub(crate) enum Facts {
    Nothing {},
    Start(Box<Start>),
    Bound {
        address: IpAddr,
        port: u16,
    },
    #[serde(rename_all = "camelCase")]
    Datagrams {
        address: Option<IpAddr>,
        port: u16,
        remote_address: Option<IpAddr>,
        remote_port: u16,
    },
}

/// What the shim has to know of the host and the program.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Start {
    /// The key which each connection begins with.
    pub(crate) key: String,
    /// Where the player has to connect to: what it knows as the host.
    pub(crate) host: String,
    pub(crate) port: u16,
    /// The program, for a shim that loads it.
    pub(crate) program: String,
    pub(crate) parameters: serde_json::Map<String, serde_json::Value>,
    pub(crate) arguments: Vec<String>,
    #[serde(rename = "applicationID")]
    pub(crate) application_id: String,
    #[serde(rename = "publisherID")]
    pub(crate) publisher_id: String,
    pub(crate) descriptor: String,
    /// What can be bound, for a player that can't ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) ports: Option<ports::Table>,
}

impl From<Result<Facts, Refusal>> for Answer {
    fn from(outcome: Result<Facts, Refusal>) -> Self {
        match outcome {
            Ok(facts) => Self::Ok(facts),
            Err(refusal) => Self::Error {
                class: refusal.class.name(),
                id: refusal.id,
                message: refusal.message,
            },
        }
    }
}

impl From<&DatagramSocket> for Facts {
    fn from(socket: &DatagramSocket) -> Self {
        Self::Datagrams {
            address: socket.local_address(),
            port: socket.local_port(),
            remote_address: socket.remote_address(),
            remote_port: socket.remote_port(),
        }
    }
}

/// The bytes of a text that has a character for each; `None` where it has another character.
pub(crate) fn bytes_of(text: &str) -> Option<Vec<u8>> {
    text.chars()
        .map(|character| u8::try_from(u32::from(character)).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_read_and_answers_written() {
        let call = r#"{"call":"bind","server":1,"port":0,"address":"127.0.0.1"}"#;
        assert!(matches!(
            serde_json::from_str(call),
            Ok(Call::Bind {
                server: 1,
                port: 0,
                address: Some(_)
            })
        ));
        let call = r#"{"address":null,"call":"bindDatagrams","socket":2,"port":70000}"#;
        assert!(matches!(
            serde_json::from_str(call),
            Ok(Call::BindDatagrams {
                socket: 2,
                port: 70_000,
                address: None
            })
        ));
        let answer = |outcome| serde_json::to_string(&Answer::from(outcome)).expect("JSON");
        assert_eq!(answer(Ok(Facts::Nothing {})), r#"{"ok":{}}"#);
        let bound = Facts::Bound {
            address: IpAddr::from([127, 0, 0, 1]),
            port: 80,
        };
        assert_eq!(
            answer(Ok(bound)),
            r#"{"ok":{"address":"127.0.0.1","port":80}}"#
        );
        assert_eq!(
            answer(Err(Refusal::BIND_PORT)),
            r#"{"error":{"class":"RangeError","id":2003,"message":"Invalid socket port number specified."}}"#
        );
    }

    #[test]
    fn bytes_come_as_characters() {
        assert_eq!(bytes_of("a\u{0}\u{ff}"), Some(vec![97, 0, 255]));
        assert_eq!(bytes_of("\u{100}"), None);
    }
}
