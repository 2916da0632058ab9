//! Clients of an echo server.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

/// A stream of bytes that each client makes anew and checks: xorshift, seeded by the client's number.
#[derive(Debug, Clone)]
pub struct Pattern(u64);

impl Pattern {
    /// The pattern of a client.
    pub fn new(client: u64) -> Self {
        Self(client.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// Writes the next bytes.
    pub fn fill(&mut self, buffer: &mut [u8]) {
        for chunk in buffer.chunks_mut(8) {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            chunk.copy_from_slice(&self.0.to_le_bytes()[..chunk.len()]);
        }
    }
}

/// Sends one message and reads it back.
async fn round_trip(stream: &mut TcpStream, message: &[u8], answer: &mut [u8]) -> io::Result<()> {
    let (mut reader, mut writer) = stream.split();
    // Both at once: a message can be larger than all buffers on the way.
    tokio::try_join!(writer.write_all(message), async {
        reader.read_exact(answer).await.map(drop)
    })?;
    if message == answer {
        Ok(())
    } else {
        Err(io::Error::other("the echo differs from what was sent"))
    }
}

/// One client's whole conversation: round trips of new bytes each, then the end of the stream from both sides.
async fn converse(
    address: SocketAddr,
    client: u64,
    round_trips: usize,
    size: usize,
) -> io::Result<()> {
    let mut stream = TcpStream::connect(address).await?;
    let mut pattern = Pattern::new(client);
    let (mut message, mut answer) = (vec![0; size], vec![0; size]);
    for _ in 0..round_trips {
        pattern.fill(&mut message);
        round_trip(&mut stream, &message, &mut answer).await?;
    }
    stream.shutdown().await?;
    match stream.read(&mut answer).await? {
        0 => Ok(()),
        count => Err(io::Error::other(format!("{count} bytes too many"))),
    }
}

/// Runs many clients at once, which stay connected until all are through, and checks every byte.
///
/// # Errors
///
/// The first client's that fails, or that not all are through within `limit`.
pub async fn load(
    address: SocketAddr,
    clients: u64,
    round_trips: usize,
    size: usize,
    limit: Duration,
) -> io::Result<()> {
    let mut tasks = JoinSet::new();
    for client in 0..clients {
        tasks.spawn(async move {
            converse(address, client, round_trips, size)
                .await
                .map_err(|error| io::Error::new(error.kind(), format!("client {client}: {error}")))
        });
    }
    let all = async {
        while let Some(outcome) = tasks.join_next().await {
            outcome.map_err(io::Error::other)??;
        }
        Ok(())
    };
    tokio::time::timeout(limit, all)
        .await
        .map_err(|_| io::Error::from(io::ErrorKind::TimedOut))?
}

/// Opens connections that have been answered once, and gives them to the caller to hold.
///
/// # Errors
///
/// The operating system's, or a wrong echo.
pub async fn open_idle(address: SocketAddr, count: usize) -> io::Result<Vec<TcpStream>> {
    let mut streams = Vec::with_capacity(count);
    for _ in 0..count {
        let mut stream = TcpStream::connect(address).await?;
        round_trip(&mut stream, b"x", &mut [0]).await?;
        streams.push(stream);
    }
    Ok(streams)
}

/// Round trips per second that some clients achieve together in about `duration`.
///
/// # Errors
///
/// The operating system's, or a wrong echo.
pub async fn round_trips_per_second(
    address: SocketAddr,
    clients: u64,
    size: usize,
    duration: Duration,
) -> io::Result<f64> {
    let total = Arc::new(AtomicU64::new(0));
    let mut streams = Vec::new();
    for _ in 0..clients {
        streams.push(TcpStream::connect(address).await?);
    }
    let begin = Instant::now();
    let mut tasks = JoinSet::new();
    for (client, mut stream) in (0..).zip(streams) {
        let total = Arc::clone(&total);
        tasks.spawn(async move {
            let (mut message, mut answer) = (vec![0; size], vec![0; size]);
            Pattern::new(client).fill(&mut message);
            while begin.elapsed() < duration {
                round_trip(&mut stream, &message, &mut answer).await?;
                total.fetch_add(1, Ordering::Relaxed);
            }
            io::Result::Ok(())
        });
    }
    while let Some(outcome) = tasks.join_next().await {
        outcome.map_err(io::Error::other)??;
    }
    Ok(total.load(Ordering::Relaxed) as f64 / begin.elapsed().as_secs_f64())
}

/// Connections per second that a server accepts and answers, `total` of them from 64 clients.
///
/// # Errors
///
/// The operating system's, or a wrong echo.
pub async fn connections_per_second(address: SocketAddr, total: u64) -> io::Result<f64> {
    const CLIENTS: u64 = 64;
    let begin = Instant::now();
    let mut tasks = JoinSet::new();
    for _ in 0..CLIENTS {
        tasks.spawn(async move {
            for _ in 0..total / CLIENTS {
                let mut stream = TcpStream::connect(address).await?;
                round_trip(&mut stream, b"x", &mut [0]).await?;
            }
            io::Result::Ok(())
        });
    }
    while let Some(outcome) = tasks.join_next().await {
        outcome.map_err(io::Error::other)??;
    }
    Ok((total / CLIENTS * CLIENTS) as f64 / begin.elapsed().as_secs_f64())
}
