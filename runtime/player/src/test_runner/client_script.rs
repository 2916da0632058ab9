//! What scripted peers do: the model of `[[airshim.clients]]` and `[[airshim.servers]]`.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use serde::Deserialize;
use serde::de::{Deserializer, Error};

use super::http_request::ExpectedRequest;

/// What carries a conversation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Protocol {
    /// A TCP connection.
    #[default]
    Tcp,
    /// UDP packets: each `send` is one, and so is each `expect`.
    Udp,
    /// TLS over TCP; for servers alone, with a `certificate`.
    Tls,
}

/// One client of a test.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClientScript {
    /// The name that failures and other clients' `after` use.
    pub name: String,
    /// What carries the conversation.
    #[serde(default)]
    pub protocol: Protocol,
    /// Where to connect to.
    #[serde(default)]
    pub connect: Target,
    /// The client that must have finished before this one connects.
    pub after: Option<String>,
    /// What to do, in order. The connection is closed after the last step.
    pub steps: Vec<Step>,
}

/// A server that the program connects to, at a free port of this machine. In the program's arguments `{NAME}` stands
/// for the port.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServerScript {
    /// The name that failures and arguments use.
    pub name: String,
    /// What carries the conversation.
    #[serde(default)]
    pub protocol: Protocol,
    /// The address to listen at.
    #[serde(default = "localhost")]
    pub address: IpAddr,
    /// For TLS, the file with the certificate that the server shows and its key, in PEM; relative to the test's folder.
    pub certificate: Option<PathBuf>,
    /// For each connection, in the order in which they come, what to do. A connection is closed after its last step, and then
    /// the next one accepted.
    pub connections: Vec<Vec<Step>>,
}

fn localhost() -> IpAddr {
    Ipv4Addr::LOCALHOST.into()
}

/// Where a client connects to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Target {
    /// The address in the last line `listening on ADDRESS:PORT` that the program traced.
    #[default]
    Listening,
    /// This address.
    Address(SocketAddr),
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match String::deserialize(deserializer)?.as_str() {
            "listening" => Ok(Self::Listening),
            address => address
                .parse()
                .map(Self::Address)
                .map_err(|_| D::Error::custom("`connect` is either \"listening\" or ADDRESS:PORT")),
        }
    }
}

/// One step of a client. The flags of the steps that are a word alone must be `true`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Send a text, as UTF-8.
    Send(String),
    /// Send bytes, written as hexadecimal digits; white space between them is ignored.
    SendHex(Hex),
    /// Send a text many times.
    SendRepeat(Repeat),
    /// Receive exactly this text.
    Expect(String),
    /// Receive exactly these bytes.
    ExpectHex(Hex),
    /// Receive a text exactly that many times.
    ExpectRepeat(Repeat),
    /// Receive an HTTP request.
    ExpectRequest(ExpectedRequest),
    /// Receive the end of the stream, and no byte before it.
    ExpectClose(bool),
    /// Find the connection reset, with no byte before that.
    ExpectReset(bool),
    /// Send the end of the stream; receiving goes on.
    HalfClose(bool),
    /// Close the connection.
    Close(bool),
    /// Reset the connection.
    Reset(bool),
    /// Do nothing for so many milliseconds.
    WaitMs(u64),
    /// Wait until the program has traced this text.
    WaitTrace(String),
}

/// Bytes that the file has in hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hex(pub Vec<u8>);

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        parse_hex(&text)
            .map(Self)
            .ok_or_else(|| D::Error::custom("hexadecimal digits in pairs expected"))
    }
}

fn parse_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> = text
        .chars()
        .filter(|character| !character.is_whitespace())
        .map(|character| {
            character
                .to_digit(16)
                .and_then(|digit| u8::try_from(digit).ok())
        })
        .collect::<Option<_>>()?;
    let (pairs, rest) = digits.as_chunks::<2>();
    rest.is_empty()
        .then(|| pairs.iter().map(|[high, low]| high << 4 | low).collect())
}

/// A text and how often it comes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Repeat {
    /// The text.
    pub text: String,
    /// How many times it comes.
    pub count: usize,
}

impl Repeat {
    /// The whole, as bytes.
    pub fn bytes(&self) -> Vec<u8> {
        self.text.as_bytes().repeat(self.count)
    }
}

/// The most bytes that one step may send or expect: 256 MiB.
const MAX_REPEAT_LENGTH: usize = 256 * 1024 * 1024;

impl ClientScript {
    /// Checks what the types don't.
    ///
    /// # Errors
    ///
    /// A text that says what is wrong.
    pub fn validate(&self) -> Result<(), String> {
        if self.protocol == Protocol::Tls {
            return Err(format!("{}: only servers speak TLS", self.name));
        }
        validate(&self.steps).map_err(|problem| format!("{}, {problem}", self.name))
    }
}

impl ServerScript {
    /// Checks what the types don't.
    ///
    /// # Errors
    ///
    /// A text that says what is wrong.
    pub fn validate(&self) -> Result<(), String> {
        if (self.protocol == Protocol::Tls) != self.certificate.is_some() {
            return Err(format!(
                "{}: TLS and a certificate belong together",
                self.name
            ));
        }
        for (index, steps) in self.connections.iter().enumerate() {
            let place = |problem| format!("{}, connection {}, {problem}", self.name, index + 1);
            validate(steps).map_err(place)?;
        }
        Ok(())
    }
}

fn validate(steps: &[Step]) -> Result<(), String> {
    for (index, step) in steps.iter().enumerate() {
        let problem = match step {
            Step::ExpectClose(false)
            | Step::ExpectReset(false)
            | Step::HalfClose(false)
            | Step::Close(false)
            | Step::Reset(false) => "this step takes only `true`",
            Step::SendRepeat(repeat) | Step::ExpectRepeat(repeat)
                if repeat.text.len().saturating_mul(repeat.count) > MAX_REPEAT_LENGTH =>
            {
                "this step is too long"
            }
            _ => continue,
        };
        return Err(format!("step {}: {problem}", index + 1));
    }
    Ok(())
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Send(text) => write!(f, "send {}", Quoted(text.as_bytes())),
            Self::SendHex(Hex(bytes)) => write!(f, "send_hex {}", Quoted(bytes)),
            Self::SendRepeat(repeat) => {
                write!(
                    f,
                    "send_repeat {} × {}",
                    Quoted(repeat.text.as_bytes()),
                    repeat.count
                )
            }
            Self::Expect(text) => write!(f, "expect {}", Quoted(text.as_bytes())),
            Self::ExpectHex(Hex(bytes)) => write!(f, "expect_hex {}", Quoted(bytes)),
            Self::ExpectRepeat(repeat) => {
                write!(
                    f,
                    "expect_repeat {} × {}",
                    Quoted(repeat.text.as_bytes()),
                    repeat.count
                )
            }
            Self::ExpectRequest(request) => {
                write!(f, "expect_request {} {}", request.method, request.path)
            }
            Self::ExpectClose(_) => f.write_str("expect_close"),
            Self::ExpectReset(_) => f.write_str("expect_reset"),
            Self::HalfClose(_) => f.write_str("half_close"),
            Self::Close(_) => f.write_str("close"),
            Self::Reset(_) => f.write_str("reset"),
            Self::WaitMs(time) => write!(f, "wait {:?}", Duration::from_millis(*time)),
            Self::WaitTrace(text) => write!(f, "wait_trace {}", Quoted(text.as_bytes())),
        }
    }
}

/// Bytes as people read them: printable ASCII as it is, the rest escaped, a long run shortened.
pub(super) struct Quoted<'b>(pub(super) &'b [u8]);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MAX_SHOWN: usize = 200;
        let shown = &self.0[..self.0.len().min(MAX_SHOWN)];
        write!(f, "\"{}\"", shown.escape_ascii())?;
        match self.0.len() - shown.len() {
            0 => Ok(()),
            rest => write!(f, " and {rest} more bytes"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<ClientScript, String> {
        let script: ClientScript = toml::from_str(text).map_err(|error| error.to_string())?;
        script.validate().map(|()| script)
    }

    #[test]
    fn every_step_is_read() {
        let script = parse(
            r#"
            name = "a"
            steps = [
                { send = "hello\n" }, { send_hex = "00 fF" }, { expect = "x" }, { expect_hex = "7f" },
                { expect_close = true }, { expect_reset = true }, { half_close = true }, { reset = true },
                { wait_ms = 50 }, { wait_trace = "text" }, { close = true },
                { send_repeat = { text = "ab", count = 2 } }, { expect_repeat = { text = "x", count = 3 } },
                { expect_request = { method = "GET", path = "/" } },
            ]"#,
        )
        .expect("valid");
        assert_eq!(script.connect, Target::Listening);
        assert_eq!(script.steps.len(), 14);
        assert_eq!(script.steps[1], Step::SendHex(Hex(vec![0x00, 0xff])));
        let Step::SendRepeat(repeat) = &script.steps[11] else {
            panic!("a repeat")
        };
        assert_eq!(repeat.bytes(), b"abab");
    }

    #[test]
    fn mistakes_are_refused() {
        for text in [
            "name = \"a\"\nsteps = [{ sends = \"x\" }]",
            "name = \"a\"\nsteps = [{ send_hex = \"0\" }]",
            "name = \"a\"\nsteps = [{ send_hex = \"+1\" }]",
            "name = \"a\"\nsteps = [{ expect_close = false }]",
            "name = \"a\"\nsteps = [{ send = \"x\", expect = \"y\" }]",
            "name = \"a\"\nconnect = \"localhost\"\nsteps = []",
            "name = \"a\"\nsteps = [{ send_repeat = { text = \"x\", count = 1000000000 } }]",
            "steps = []",
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn an_address_may_be_given() {
        let script = parse("name = \"a\"\nconnect = \"[::1]:80\"\nsteps = []").expect("valid");
        assert_eq!(
            script.connect,
            Target::Address("[::1]:80".parse().expect("an address"))
        );
    }

    #[test]
    fn bytes_are_quoted() {
        assert_eq!(Quoted(b"a\n\xff").to_string(), r#""a\n\xff""#);
        assert!(
            Quoted(&[b'x'; 1000])
                .to_string()
                .ends_with("and 800 more bytes")
        );
    }
}
