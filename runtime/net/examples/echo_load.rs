//! Load for an echo server: connections that each send a message, wait for its echo, and start again.
//!
//! `cargo run --release --example echo_load -- PORT CONNECTIONS BYTES SECONDS`

use std::cell::Cell;
use std::error::Error;
use std::rc::Rc;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::LocalSet;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<u64> = std::env::args()
        .skip(1)
        .map(|argument| argument.parse())
        .collect::<Result<_, _>>()?;
    let &[port, connections, bytes, seconds] = arguments.as_slice() else {
        return Err("usage: echo_load PORT CONNECTIONS BYTES SECONDS".into());
    };
    let (port, bytes) = (u16::try_from(port)?, usize::try_from(bytes)?);
    let echoes = Rc::new(Cell::new(0u64));
    let tasks = LocalSet::new();
    for _ in 0..connections {
        let mut tcp = TcpStream::connect(("127.0.0.1", port)).await?;
        tcp.set_nodelay(true)?;
        let echoes = Rc::clone(&echoes);
        tasks.spawn_local(async move {
            let message = vec![7; bytes];
            let mut echo = vec![0; bytes];
            loop {
                // Both at once, so that messages larger than the buffers on the way cannot block.
                let (mut reader, mut writer) = tcp.split();
                tokio::try_join!(writer.write_all(&message), reader.read_exact(&mut echo))
                    .expect("the server echoes");
                echoes.set(echoes.get() + 1);
            }
        });
    }
    let started = Instant::now();
    let time = Duration::from_secs(seconds);
    tasks.run_until(tokio::time::sleep(time)).await;
    let rate = echoes.get() as f64 / started.elapsed().as_secs_f64();
    println!(
        "{connections} connections, {bytes} bytes: {rate:.0} echoes/s, {:.1} MiB/s",
        rate * bytes as f64 / f64::from(1 << 20)
    );
    Ok(())
}
