//! The client of a server that sends and takes numbered blocks: `swf_fixtures/transfer_server` and its peers.

use std::io;
use std::net::SocketAddr;
use std::time::Instant;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// The length of a block.
pub const BLOCK: usize = 64 << 10;

/// The request that the server sends blocks.
pub const SEND: u8 = b'S';

/// The request that it takes some.
pub const TAKE: u8 = b'T';

/// A block, but for its number in its first four bytes: text, which a script can compare as a whole.
pub fn block() -> Vec<u8> {
    (0..BLOCK)
        .map(|index| 1 + ((index * 167 + (index >> 8) * 13) % 127) as u8)
        .collect()
}

/// Gives a block its number.
pub fn set_number(block: &mut [u8], number: u32) {
    block[..4].copy_from_slice(&number.to_be_bytes());
}

/// Has the server send so many blocks, and checks each byte. Gives the mebibytes per second.
///
/// # Errors
///
/// The operating system's, or wrong bytes.
pub async fn download(address: SocketAddr, blocks: u32) -> io::Result<f64> {
    let mut stream = TcpStream::connect(address).await?;
    let begin = Instant::now();
    request(&mut stream, SEND, blocks).await?;
    let (mut expected, mut received) = (block(), vec![0; BLOCK]);
    for number in 0..blocks {
        set_number(&mut expected, number);
        stream.read_exact(&mut received).await?;
        if received != expected {
            return Err(io::Error::other(format!("block {number} is wrong")));
        }
    }
    Ok(rate(blocks, begin))
}

/// Sends the server so many blocks, each byte of which it checks. Gives the mebibytes per second.
///
/// # Errors
///
/// The operating system's, or that the server found a block wrong.
pub async fn upload(address: SocketAddr, blocks: u32) -> io::Result<f64> {
    let mut stream = TcpStream::connect(address).await?;
    let begin = Instant::now();
    request(&mut stream, TAKE, blocks).await?;
    let mut block = block();
    for number in 0..blocks {
        set_number(&mut block, number);
        stream.write_all(&block).await?;
    }
    let (taken, wrong) = (stream.read_u32().await?, stream.read_u32().await?);
    if (taken, wrong) != (blocks, 0) {
        return Err(io::Error::other(format!(
            "the server took {taken} of {blocks} blocks, {wrong} of them wrong"
        )));
    }
    Ok(rate(blocks, begin))
}

async fn request(stream: &mut TcpStream, kind: u8, blocks: u32) -> io::Result<()> {
    let mut request = [kind, 0, 0, 0, 0];
    request[1..].copy_from_slice(&blocks.to_be_bytes());
    stream.write_all(&request).await
}

fn rate(blocks: u32, begin: Instant) -> f64 {
    let mebibytes = f64::from(blocks) * BLOCK as f64 / f64::from(1 << 20);
    mebibytes / begin.elapsed().as_secs_f64()
}
