//! Measures the echo server fixture beside the same server on Node.js, in one run.
//!
//! `cargo build --release && cargo run --release -p airshim-tests --bin bench_net`

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;

use airshim::limits::raise_file_limit;
use airshim_tests::report::{Better, Table, median};
use airshim_tests::server::Server;
use airshim_tests::{echo, paths};
use clap::Parser;

/// Measures the echo server fixture beside the same server on Node.js.
#[derive(Debug, Parser)]
struct Options {
    /// The command to measure [default: `airshim` beside this program]
    #[arg(long)]
    airshim: Option<PathBuf>,

    /// How long each throughput is measured, in seconds
    #[arg(long, default_value_t = 3.0)]
    seconds: f64,

    /// How often the start is measured
    #[arg(long, default_value_t = 21)]
    starts: usize,
}

/// How many idle connections the memory is measured with.
const IDLE: usize = 1000;

/// How many connections are opened for the accept rate.
const ACCEPTS: u64 = 10_240;

fn main() -> ExitCode {
    let options = Options::parse();
    raise_file_limit();
    match measure(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench_net: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(options: &Options) -> io::Result<()> {
    let airshim = match &options.airshim {
        Some(path) => path.clone(),
        None => std::env::current_exe()?.with_file_name("airshim"),
    };
    if !airshim.is_file() {
        return Err(io::Error::other(format!(
            "{}: not there; cargo build --release makes it",
            airshim.display()
        )));
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let duration = Duration::from_secs_f64(options.seconds);
    let mut table = Table::default();

    let starts = |start: &dyn Fn() -> io::Result<Server>| -> io::Result<f64> {
        let times = (0..options.starts.max(1))
            .map(|_| Ok(start()?.started_in().as_secs_f64() * 1000.0))
            .collect::<io::Result<Vec<_>>>()?;
        Ok(median(times))
    };
    let (ours, theirs) = (|| start_airshim(&airshim), start_node);
    table.add(
        "start to listening",
        "ms",
        Better::Lower,
        starts(&ours)?,
        starts(&theirs)?,
    );

    for (clients, size, what) in [
        (1, 64, "1 client, 64 B"),
        (64, 64, "64 clients, 64 B"),
        (1, 64 << 10, "1 client, 64 KiB"),
        (64, 64 << 10, "64 clients, 64 KiB"),
    ] {
        let rate = |server: Server| {
            runtime.block_on(echo::round_trips_per_second(
                server.address(),
                clients,
                size,
                duration,
            ))
        };
        table.add(
            what,
            "round trips/s",
            Better::Higher,
            rate(ours()?)?,
            rate(theirs()?)?,
        );
    }

    let accepts =
        |server: Server| runtime.block_on(echo::connections_per_second(server.address(), ACCEPTS));
    table.add(
        "connections accepted",
        "/s",
        Better::Higher,
        accepts(ours()?)?,
        accepts(theirs()?)?,
    );

    let memory = |server: Server| -> io::Result<f64> {
        let resident = || {
            server
                .resident_bytes()
                .ok_or_else(|| io::Error::other("no /proc to read memory from"))
        };
        // The first connections make what is made once.
        let warm_up = runtime.block_on(echo::open_idle(server.address(), 10))?;
        let before = resident()?;
        let idle = runtime.block_on(echo::open_idle(server.address(), IDLE))?;
        let after = resident()?;
        drop((warm_up, idle));
        Ok(after.saturating_sub(before) as f64 / IDLE as f64 / 1024.0)
    };
    table.add(
        "memory per idle connection",
        "KiB",
        Better::Lower,
        memory(ours()?)?,
        memory(theirs()?)?,
    );
    table.print();
    Ok(())
}

fn start_airshim(airshim: &Path) -> io::Result<Server> {
    Server::start(
        Command::new(airshim)
            .arg("run")
            .arg(paths::fixture("echo_server"))
            .stderr(Stdio::inherit()),
    )
}

fn start_node() -> io::Result<Server> {
    Server::start(Command::new("node").arg(paths::peer("echo.js")))
}
