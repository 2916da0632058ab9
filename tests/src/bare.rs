//! Bare servers on tokio, without AIR's rules or a script: the bound of what a server on it can reach.

use std::io;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::transfer::{self, BLOCK, SEND};

/// What a bare server does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Service {
    /// Sends back what it receives.
    Echo,
    /// Sends and takes numbered blocks.
    Transfer,
}

/// Serves for ever, on any free port of 127.0.0.1, which it prints as `listening on ADDRESS:PORT`.
///
/// # Errors
///
/// The operating system's, when it can't listen.
pub async fn serve(service: Service) -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("listening on {}", listener.local_addr()?);
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                tokio::spawn(async move {
                    // A connection that breaks is over.
                    let _ = match service {
                        Service::Echo => echo(stream).await,
                        Service::Transfer => transfer(stream).await,
                    };
                });
            }
            Err(error) => eprintln!("accept: {error}"),
        }
    }
}

async fn echo(mut stream: TcpStream) -> io::Result<()> {
    let mut buffer = Vec::with_capacity(512);
    loop {
        buffer.clear();
        // As much memory as the messages need: an idle connection shall cost little.
        if stream.read_buf(&mut buffer).await? == 0 {
            return Ok(());
        }
        if buffer.len() == buffer.capacity() && buffer.capacity() < 64 << 10 {
            buffer.reserve(buffer.capacity() * 8);
        }
        stream.write_all(&buffer).await?;
    }
}

async fn transfer(mut stream: TcpStream) -> io::Result<()> {
    let mut block = transfer::block();
    loop {
        let kind = stream.read_u8().await?;
        let blocks = stream.read_u32().await?;
        if kind == SEND {
            for number in 0..blocks {
                transfer::set_number(&mut block, number);
                stream.write_all(&block).await?;
            }
            continue;
        }
        let (mut received, mut wrong) = (vec![0; BLOCK], 0_u32);
        for number in 0..blocks {
            transfer::set_number(&mut block, number);
            stream.read_exact(&mut received).await?;
            wrong += u32::from(received != block);
        }
        stream.write_u32(blocks).await?;
        stream.write_u32(wrong).await?;
    }
}
