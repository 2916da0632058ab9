//! Measures servers of this runtime beside the same ones on Node.js and on bare tokio, in one run; and puts one under mixed
//! load for long.
//!
//! `cargo build --release && cargo run --release -p airshim-tests --bin bench_net [-- soak --minutes 30]`

use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;

use airshim::limits::raise_file_limit;
use airshim_tests::bare::{self, Service};
use airshim_tests::report::{Better, Table, median};
use airshim_tests::server::Server;
use airshim_tests::transfer::BLOCK;
use airshim_tests::{echo, paths, soak, transfer};
use clap::{Args, Parser, Subcommand};
use tokio::runtime::Runtime;

/// Measures servers of this runtime beside the same ones on Node.js and on bare tokio.
#[derive(Debug, Parser)]
#[command(args_conflicts_with_subcommands = true)]
struct Options {
    #[command(subcommand)]
    mode: Option<Mode>,

    #[command(flatten)]
    comparison: Comparison,
}

#[derive(Debug, Subcommand)]
enum Mode {
    /// Puts mixed load on the echo server; fails where its memory grows, a client isn't served or its log isn't empty
    Soak(Soak),
    /// Puts the load of one row of the comparison on an echo server that runs already, for a profiler to watch it
    Load(Load),
    /// Is one of the servers to compare with
    #[command(hide = true)]
    Serve {
        /// Sends and takes blocks rather than echoing
        #[arg(long)]
        transfer: bool,
    },
}

#[derive(Debug, Args)]
struct Comparison {
    /// The command to measure [default: `airshim` beside this program]
    #[arg(long)]
    airshim: Option<PathBuf>,

    /// How often each row is measured; its figures are medians
    #[arg(long, default_value_t = 5)]
    runs: usize,

    /// How long each throughput is measured, in seconds
    #[arg(long, default_value_t = 3.0)]
    seconds: f64,

    /// How many connections are held at once
    #[arg(long, default_value_t = 10_000)]
    connections: usize,

    /// How much is transferred, in MiB
    #[arg(long, default_value_t = 1024)]
    transfer: u32,

    /// Measure only the groups of rows that this is part of the name of: start, echo, accept, hold, transfer
    #[arg(long, default_value = "")]
    only: String,
}

#[derive(Debug, Args)]
struct Soak {
    /// The command to measure [default: `airshim` beside this program]
    #[arg(long)]
    airshim: Option<PathBuf>,

    /// How long
    #[arg(long, default_value_t = 30.0)]
    minutes: f64,
}

#[derive(Debug, Args)]
struct Load {
    /// Where it listens
    address: SocketAddr,

    /// How many clients
    #[arg(long, default_value_t = 64)]
    clients: u64,

    /// How long a message is, in bytes
    #[arg(long, default_value_t = 64)]
    size: usize,

    /// How long, in seconds
    #[arg(long, default_value_t = 3.0)]
    seconds: f64,
}

/// How many connections are opened for the accept rate.
const ACCEPTS: u64 = 10_240;

fn main() -> ExitCode {
    let options = Options::parse();
    raise_file_limit();
    let outcome = match options.mode {
        None => compare(&options.comparison),
        Some(Mode::Soak(options)) => run_soak(&options),
        Some(Mode::Load(options)) => load(&options),
        Some(Mode::Serve { transfer }) => serve(transfer),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench_net: {error}");
            ExitCode::FAILURE
        }
    }
}

fn runtime() -> io::Result<Runtime> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
}

fn serve(transfer: bool) -> io::Result<()> {
    let service = if transfer {
        Service::Transfer
    } else {
        Service::Echo
    };
    runtime()?.block_on(bare::serve(service))
}

/// The runtimes that are measured, this one first.
#[derive(Debug, Clone, Copy)]
enum Contender {
    Airshim,
    Node,
    Tokio,
}

const CONTENDERS: [Contender; 3] = [Contender::Airshim, Contender::Node, Contender::Tokio];

impl Contender {
    const fn name(self) -> &'static str {
        match self {
            Self::Airshim => "airshim",
            Self::Node => "node",
            Self::Tokio => "tokio",
        }
    }

    fn start(self, airshim: &Path, service: Service) -> io::Result<Server> {
        let name = match service {
            Service::Echo => "echo",
            Service::Transfer => "transfer",
        };
        let mut command = match self {
            Self::Airshim => {
                let mut command = Command::new(airshim);
                command
                    .arg("run")
                    .arg(paths::fixture(&format!("{name}_server")));
                command
            }
            Self::Node => {
                let mut command = Command::new("node");
                command.arg(paths::peer(&format!("{name}.js")));
                command
            }
            Self::Tokio => {
                let mut command = Command::new(std::env::current_exe()?);
                command.arg("serve");
                if service == Service::Transfer {
                    command.arg("--transfer");
                }
                command
            }
        };
        Server::start(command.stderr(Stdio::inherit()))
    }
}

/// What the rows of a group are called, and how they count.
type Rows<const R: usize> = [(&'static str, &'static str, Better); R];

/// A comparison that is under way.
struct Bench<'a> {
    options: &'a Comparison,
    airshim: PathBuf,
    runtime: Runtime,
    table: Table<3>,
}

impl Bench<'_> {
    /// Measures some rows at once: several times, each time with all contenders one after the other, so that what else the
    /// machine does meets them alike.
    fn group<const R: usize>(
        &mut self,
        name: &str,
        what: &str,
        rows: Rows<R>,
        service: Service,
        measure: impl Fn(&Runtime, &Server) -> io::Result<[f64; R]>,
    ) -> io::Result<()> {
        if !name.contains(&self.options.only) {
            return Ok(());
        }
        let mut figures = vec![[const { Vec::new() }; 3]; R];
        for _ in 0..self.options.runs.max(1) {
            for (index, contender) in CONTENDERS.into_iter().enumerate() {
                let server = contender.start(&self.airshim, service)?;
                let measured = measure(&self.runtime, &server).map_err(|error| {
                    io::Error::other(format!("{what}, {}: {error}", contender.name()))
                })?;
                for (row, figure) in measured.into_iter().enumerate() {
                    figures[row][index].push(figure);
                }
            }
        }
        for ((row, unit, better), figures) in rows.into_iter().zip(figures) {
            let what = if row.is_empty() {
                what.to_owned()
            } else {
                format!("{what}: {row}")
            };
            self.table.add(&what, unit, better, figures.map(median));
        }
        Ok(())
    }
}

fn compare(options: &Comparison) -> io::Result<()> {
    let mut bench = Bench {
        options,
        airshim: paths::command(options.airshim.as_deref())?,
        runtime: runtime()?,
        table: Table::new(CONTENDERS.map(Contender::name)),
    };
    bench.group(
        "start",
        "start to listening",
        [("", "ms", Better::Lower)],
        Service::Echo,
        |_, server| Ok([server.started_in().as_secs_f64() * 1000.0]),
    )?;
    compare_echoes(&mut bench)?;
    bench.group(
        "accept",
        "connections accepted and answered",
        [("", "/s", Better::Higher)],
        Service::Echo,
        |runtime, server| {
            let rate = echo::connections_per_second(server.address(), ACCEPTS);
            Ok([runtime.block_on(rate)?])
        },
    )?;
    compare_held(&mut bench)?;
    compare_transfers(&mut bench)?;
    bench.table.print();
    Ok(())
}

fn compare_echoes(bench: &mut Bench<'_>) -> io::Result<()> {
    let duration = Duration::from_secs_f64(bench.options.seconds);
    for (clients, size, what) in [
        (1, 64, "echo, 1 client, 64 B"),
        (64, 64, "echo, 64 clients, 64 B"),
        (1000, 64, "echo, 1,000 clients, 64 B"),
        (1, 64 << 10, "echo, 1 client, 64 KiB"),
        (64, 64 << 10, "echo, 64 clients, 64 KiB"),
    ] {
        bench.group(
            "echo",
            what,
            [
                ("", "round trips/s", Better::Higher),
                ("p50", "µs", Better::Lower),
                ("p99", "µs", Better::Lower),
                ("p99.9", "µs", Better::Lower),
            ],
            Service::Echo,
            |runtime, server| {
                let echoes = echo::echoes(server.address(), clients, size, duration);
                let mut echoes = runtime.block_on(echoes)?;
                Ok([
                    echoes.per_second,
                    echoes.latencies.per_mille(500),
                    echoes.latencies.per_mille(990),
                    echoes.latencies.per_mille(999),
                ])
            },
        )?;
    }
    Ok(())
}

fn compare_held(bench: &mut Bench<'_>) -> io::Result<()> {
    let count = bench.options.connections.max(1);
    bench.group(
        "hold",
        &format!("{count} connections at once"),
        [
            ("memory of each", "KiB", Better::Lower),
            ("round trip of one more, p99", "µs", Better::Lower),
        ],
        Service::Echo,
        |runtime, server| {
            let resident = || {
                server
                    .resident_bytes()
                    .ok_or_else(|| io::Error::other("no /proc to read memory from"))
            };
            // The first connections make what is made once.
            let warm_up = runtime.block_on(echo::open_idle(server.address(), 10))?;
            let before = resident()?;
            let mut idle = runtime.block_on(echo::open_idle(server.address(), count))?;
            let after = resident()?;
            let one_more = echo::echoes(server.address(), 1, 64, Duration::from_secs(1));
            let mut one_more = runtime.block_on(one_more)?;
            // All of them are still there.
            runtime.block_on(echo::use_all(&mut idle))?;
            drop((warm_up, idle));
            Ok([
                after.saturating_sub(before) as f64 / count as f64 / 1024.0,
                one_more.latencies.per_mille(990),
            ])
        },
    )
}

fn compare_transfers(bench: &mut Bench<'_>) -> io::Result<()> {
    let mebibytes = bench.options.transfer.max(1);
    let blocks = mebibytes * ((1 << 20) / BLOCK as u32);
    let rows = [("", "MiB/s", Better::Higher)];
    bench.group(
        "transfer",
        &format!("{mebibytes} MiB from the server, checked by the client"),
        rows,
        Service::Transfer,
        |runtime, server| Ok([runtime.block_on(transfer::download(server.address(), blocks))?]),
    )?;
    bench.group(
        "transfer",
        &format!("{mebibytes} MiB to the server, checked by it"),
        rows,
        Service::Transfer,
        |runtime, server| Ok([runtime.block_on(transfer::upload(server.address(), blocks))?]),
    )?;
    bench.group(
        "transfer",
        &format!("{mebibytes} MiB there and back at once, checked by the client"),
        rows,
        Service::Echo,
        |runtime, server| {
            let total = u64::from(mebibytes) << 20;
            Ok([runtime.block_on(echo::echo_stream(server.address(), total))?])
        },
    )
}

fn load(options: &Load) -> io::Result<()> {
    let duration = Duration::from_secs_f64(options.seconds);
    let echoes = echo::echoes(options.address, options.clients, options.size, duration);
    let mut echoes = runtime()?.block_on(echoes)?;
    println!(
        "{:.0} round trips/s, p50 {:.1} µs, p99 {:.1} µs, p99.9 {:.1} µs",
        echoes.per_second,
        echoes.latencies.per_mille(500),
        echoes.latencies.per_mille(990),
        echoes.latencies.per_mille(999)
    );
    Ok(())
}

fn run_soak(options: &Soak) -> io::Result<()> {
    let mut server = Server::start(
        Command::new(paths::command(options.airshim.as_deref())?)
            .arg("run")
            .arg(paths::fixture("echo_server"))
            .env_remove("RUST_LOG")
            .stderr(Stdio::piped()),
    )?;
    let duration = Duration::from_secs_f64(options.minutes * 60.0);
    let interval = duration.min(Duration::from_secs(60));
    let outcome = soak::run(&server, duration, interval)?;
    for (kind, count) in &outcome.held {
        println!("{kind}: {count} conversations");
    }
    for error in &outcome.errors {
        println!("error: {error}");
    }
    println!(
        "memory: {:.1} MiB in the first quarter, {:.1} MiB in the last",
        outcome.memory_at_first, outcome.memory_at_last
    );
    let mut failures = outcome.failures();
    server.signal("TERM")?;
    let status = server.wait()?;
    if !status.success() {
        failures.push(format!("ended by SIGTERM with {status}"));
    }
    if failures.is_empty() {
        println!("passed");
        Ok(())
    } else {
        Err(io::Error::other(failures.join("\n")))
    }
}
