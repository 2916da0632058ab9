//! Clients of an echo server.

use std::io;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::latency::Latencies;

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

/// What certainly fits into the buffers on the way.
const FITS: usize = 16 << 10;

/// Sends one message and reads it back.
///
/// # Errors
///
/// The operating system's, or a wrong echo.
pub async fn round_trip(
    stream: &mut TcpStream,
    message: &[u8],
    answer: &mut [u8],
) -> io::Result<()> {
    if message.len() <= FITS {
        stream.write_all(message).await?;
        stream.read_exact(answer).await?;
    } else {
        let (mut reader, mut writer) = stream.split();
        // Both at once: a message can be larger than all buffers on the way.
        tokio::try_join!(writer.write_all(message), async {
            reader.read_exact(answer).await.map(drop)
        })?;
    }
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

/// One more round trip on each of some connections.
///
/// # Errors
///
/// The operating system's, or a wrong echo.
pub async fn use_all(streams: &mut [TcpStream]) -> io::Result<()> {
    for stream in streams {
        round_trip(stream, b"y", &mut [0]).await?;
    }
    Ok(())
}

/// What some clients have seen of a server.
#[derive(Debug)]
pub struct Echoes {
    /// Round trips per second, of all clients together.
    pub per_second: f64,
    /// How long each took.
    pub latencies: Latencies,
}

/// Has some clients send and read back one message after the other for about `duration`.
///
/// # Errors
///
/// The operating system's, or a wrong echo.
pub async fn echoes(
    address: SocketAddr,
    clients: u64,
    size: usize,
    duration: Duration,
) -> io::Result<Echoes> {
    let mut streams = open_idle(address, clients as usize).await?;
    for stream in &mut streams {
        stream.set_nodelay(true)?;
    }
    let begin = Instant::now();
    let mut tasks = JoinSet::new();
    for (client, mut stream) in (0..).zip(streams) {
        tasks.spawn(async move {
            let mut latencies = Latencies::default();
            let (mut message, mut answer) = (vec![0; size], vec![0; size]);
            Pattern::new(client).fill(&mut message);
            let mut sent = Instant::now();
            while begin.elapsed() < duration {
                round_trip(&mut stream, &message, &mut answer).await?;
                let answered = Instant::now();
                latencies.add(answered - sent);
                sent = answered;
            }
            io::Result::Ok(latencies)
        });
    }
    let mut latencies = Latencies::default();
    while let Some(outcome) = tasks.join_next().await {
        latencies.append(outcome.map_err(io::Error::other)??);
    }
    Ok(Echoes {
        per_second: latencies.count() as f64 / begin.elapsed().as_secs_f64(),
        latencies,
    })
}

/// Sends `total` bytes and reads them back at the same time, every byte checked. Gives the mebibytes per second in each
/// direction.
///
/// # Errors
///
/// The operating system's, or a wrong echo.
pub async fn echo_stream(address: SocketAddr, total: u64) -> io::Result<f64> {
    let stream = TcpStream::connect(address).await?;
    let (mut reader, mut writer) = stream.into_split();
    let begin = Instant::now();
    let sending = tokio::spawn(async move {
        let mut pattern = Pattern::new(total);
        let mut block = vec![0; 64 << 10];
        let mut rest = total;
        while rest > 0 {
            pattern.fill(&mut block);
            let count = rest.min(block.len() as u64);
            writer.write_all(&block[..count as usize]).await?;
            rest -= count;
        }
        // Not ended yet: in some players that ends the answers too.
        io::Result::Ok(writer)
    });
    let mut pattern = Pattern::new(total);
    let (mut expected, mut block) = (vec![0; 64 << 10], vec![0; 64 << 10]);
    let mut rest = total;
    while rest > 0 {
        pattern.fill(&mut expected);
        let count = rest.min(block.len() as u64) as usize;
        reader.read_exact(&mut block[..count]).await?;
        if block[..count] != expected[..count] {
            return Err(io::Error::other("the echo differs from what was sent"));
        }
        rest -= count as u64;
    }
    let took = begin.elapsed();
    let mut writer = sending.await.map_err(io::Error::other)??;
    writer.shutdown().await?;
    Ok(total as f64 / f64::from(1 << 20) / took.as_secs_f64())
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
