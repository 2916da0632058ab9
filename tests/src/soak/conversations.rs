//! What a client does with an echo server, from its connection to its end.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::echo::{Pattern, open_idle, round_trip};

/// A kind of conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Conversation {
    /// Connects, and ends it at once.
    Connect,
    /// Up to 200 messages of up to 512 bytes.
    Small,
    /// Messages of up to 4 MiB.
    Large,
    /// A reset, at one of several stages.
    Reset,
    /// Finishes sending before it reads anything.
    HalfClosed,
    /// Sends much and reads little at a time.
    SlowReader,
    /// A hundred connections that say nothing.
    Silent,
}

impl Conversation {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Connect => "connect",
            Self::Small => "small",
            Self::Large => "large",
            Self::Reset => "reset",
            Self::HalfClosed => "half-closed",
            Self::SlowReader => "slow reader",
            Self::Silent => "silent",
        }
    }

    /// Holds the conversation of this number. Errors: any that a client of a good server doesn't see.
    pub(super) async fn hold(self, address: SocketAddr, number: u64) -> io::Result<()> {
        let mut dice = Dice(Pattern::new(number));
        match self {
            Self::Connect => {
                let mut stream = TcpStream::connect(address).await?;
                round_trip(&mut stream, b"x", &mut [0]).await?;
                finish(stream).await
            }
            Self::Small => {
                let mut stream = TcpStream::connect(address).await?;
                for _ in 0..dice.up_to(200) {
                    exchange(&mut stream, &mut dice, 512).await?;
                }
                finish(stream).await
            }
            Self::Large => {
                let mut stream = TcpStream::connect(address).await?;
                for _ in 0..dice.up_to(4) {
                    exchange(&mut stream, &mut dice, 4 << 20).await?;
                }
                finish(stream).await
            }
            Self::Reset => reset(address, &mut dice).await,
            Self::HalfClosed => {
                // What the system's buffers on the way don't take, the server's have to.
                let stream = TcpStream::connect(address).await?;
                let length = dice.up_to(256 << 10);
                echo_apart(stream, &mut dice, length, Duration::ZERO).await
            }
            Self::SlowReader => {
                let stream = TcpStream::connect(address).await?;
                let length = 2 << 20;
                echo_apart(stream, &mut dice, length, Duration::from_millis(50)).await
            }
            Self::Silent => {
                let mut silent = Vec::new();
                for _ in 0..100 {
                    silent.push(TcpStream::connect(address).await?);
                }
                tokio::time::sleep(Duration::from_secs(3)).await;
                // They can still be used.
                let mut last = silent.pop().expect("a hundred were opened");
                exchange(&mut last, &mut dice, 100).await?;
                drop(open_idle(address, 1).await?);
                Ok(())
            }
        }
    }
}

/// Random numbers, the same in each run.
struct Dice(Pattern);

impl Dice {
    /// A number from 1 to `most`.
    fn up_to(&mut self, most: usize) -> usize {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        1 + (u64::from_le_bytes(bytes) >> 11) as usize % most
    }

    fn bytes(&mut self, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        self.0.fill(&mut bytes);
        bytes
    }
}

/// A message of up to `most` bytes, and its echo.
async fn exchange(stream: &mut TcpStream, dice: &mut Dice, most: usize) -> io::Result<()> {
    let length = dice.up_to(most);
    let message = dice.bytes(length);
    round_trip(stream, &message, &mut vec![0; length]).await
}

/// Ends the sending side, and sees the server end its own.
async fn finish(mut stream: TcpStream) -> io::Result<()> {
    stream.shutdown().await?;
    match stream.read(&mut [0]).await? {
        0 => Ok(()),
        _ => Err(io::Error::other("more came back than was sent")),
    }
}

/// Sends all of it and ends its side, then reads all of it back, with a pause before each 16 KiB.
async fn echo_apart(
    stream: TcpStream,
    dice: &mut Dice,
    length: usize,
    pause: Duration,
) -> io::Result<()> {
    let message = dice.bytes(length);
    let (mut reader, mut writer) = stream.into_split();
    writer.write_all(&message).await?;
    writer.shutdown().await?;
    let mut answer = Vec::with_capacity(length);
    let mut part = vec![0; 16 << 10];
    loop {
        tokio::time::sleep(pause).await;
        match reader.read(&mut part).await? {
            0 => break,
            count => answer.extend_from_slice(&part[..count]),
        }
    }
    if answer == message {
        Ok(())
    } else {
        Err(io::Error::other(format!(
            "{} bytes came back of {length}, or others",
            answer.len()
        )))
    }
}

/// At once, after a message, with its answer underway, with much underway, or after having finished.
async fn reset(address: SocketAddr, dice: &mut Dice) -> io::Result<()> {
    let mut stream = TcpStream::connect(address).await?;
    match dice.up_to(5) {
        1 => {}
        2 => exchange(&mut stream, dice, 512).await?,
        3 => stream.write_all(&dice.bytes(512)).await?,
        4 => {
            let much = dice.bytes(1 << 20);
            // The server's answer fills the buffers, so that this may never end.
            let writing = stream.write_all(&much);
            if let Ok(outcome) = tokio::time::timeout(Duration::from_millis(50), writing).await {
                outcome?;
            }
        }
        _ => {
            stream.write_all(&dice.bytes(4096)).await?;
            stream.shutdown().await?;
        }
    }
    stream.set_zero_linger()
}
