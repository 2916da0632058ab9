//! An echo server: how a program without a Flash player hosts `ServerSocket`.
//!
//! `cargo run --release --example echo -- [port] [address]`

use std::error::Error;

use airshim_net::{Event, Limits, Net, Refusal, Sandbox, ServerSocket, StreamId};
use tokio::runtime::Handle;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let port = arguments.next().map_or(Ok(0), |port| port.parse())?;
    let address = arguments.next();

    let mut net = Net::new(Handle::current(), Limits::default());
    let mut server = ServerSocket::new(Sandbox::Application)?;
    server.bind(
        &mut net,
        port,
        Some(address.as_deref().unwrap_or("127.0.0.1")),
    )?;
    server.listen(&mut net, 0)?;
    server.set_accepting(&mut net, true);
    println!("listening on port {}", server.local_port());

    let mut message = Vec::new();
    loop {
        match net.next().await {
            Event::Data { stream, .. } => echo(&mut net, stream, &mut message)?,
            Event::ServerClosed { .. } => return Ok(()),
            _ => {}
        }
    }
}

/// Sends back what has arrived, by way of a buffer such as a script would use.
fn echo(net: &mut Net, stream: StreamId, message: &mut Vec<u8>) -> Result<(), Refusal> {
    message.clear();
    message.extend_from_slice(net.input(stream)?);
    net.consume(stream, message.len())?;
    net.write(stream, message)?;
    net.flush(stream)
}
