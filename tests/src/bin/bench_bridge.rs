//! Measures servers in Ruffle, with their sockets at `airshim bridge`, beside the same ones in `airshim run`, in one run.
//!
//! `cargo build --release && cargo run --release -p airshim-tests --bin bench_bridge`; needs Chromium, and Ruffle by
//! `npm ci --prefix tests/ruffle`.

use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;

use airshim::test_runner::browser::{self, Browser};
use airshim_tests::bridge::Bridge;
use airshim_tests::report::{Better, Table, median};
use airshim_tests::server::Server;
use airshim_tests::transfer::BLOCK;
use airshim_tests::{echo, paths, transfer};
use clap::Parser;
use tokio::runtime::Runtime;

/// Measures servers in Ruffle beside the same ones in airshim.
#[derive(Debug, Parser)]
struct Options {
    /// The command to measure [default: `airshim` beside this program]
    #[arg(long)]
    airshim: Option<PathBuf>,

    /// The browser to run Ruffle in [default: Chromium, as it is found in PATH]
    #[arg(long)]
    browser: Option<PathBuf>,

    /// How often each row is measured; its figures are medians
    #[arg(long, default_value_t = 3)]
    runs: usize,

    /// How long each throughput is measured, in seconds
    #[arg(long, default_value_t = 3.0)]
    seconds: f64,

    /// How much is transferred, in MiB
    #[arg(long, default_value_t = 256)]
    transfer: u32,
}

/// What a row is called, its unit, and which figures are better.
type Row = (String, &'static str, Better);

/// What is measured of a server.
type Measure<'a> = dyn Fn(&Runtime, SocketAddr) -> io::Result<Vec<f64>> + 'a;

fn main() -> ExitCode {
    match compare(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench_bridge: {error}");
            ExitCode::FAILURE
        }
    }
}

fn compare(options: &Options) -> io::Result<()> {
    let program = options.browser.clone().or_else(browser::find);
    let program = program.ok_or_else(|| io::Error::other("Chromium isn't there"))?;
    let mut bench = Bench {
        runs: options.runs.max(1),
        airshim: paths::command(options.airshim.as_deref())?,
        browser: Browser::start(&program)?,
        runtime: tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?,
        table: Table::new(["Ruffle at a bridge", "airshim run"]),
    };
    let duration = Duration::from_secs_f64(options.seconds);
    for (clients, what) in [
        (1, "echo, 1 client, 64 B"),
        (100, "echo, 100 clients, 64 B"),
    ] {
        bench.group(
            "echo_server",
            &[
                (what.to_owned(), "round trips/s", Better::Higher),
                (format!("{what}: p50"), "ms", Better::Lower),
                (format!("{what}: p99"), "ms", Better::Lower),
            ],
            &|runtime, address| {
                let echoes = echo::echoes(address, clients, 64, duration);
                let mut echoes = runtime.block_on(echoes)?;
                let latencies = &mut echoes.latencies;
                let mut milliseconds = |share| latencies.per_mille(share) / 1000.0;
                let (median, most) = (milliseconds(500), milliseconds(990));
                Ok(vec![echoes.per_second, median, most])
            },
        )?;
    }
    let mebibytes = options.transfer.max(1);
    let blocks = mebibytes * ((1 << 20) / BLOCK as u32);
    let row = |what: &str| {
        let what = format!("{mebibytes} MiB {what}");
        [(what, "MiB/s", Better::Higher)]
    };
    bench.group(
        "echo_server",
        &row("there and back at once, checked by the client"),
        &|runtime, address| {
            let total = u64::from(mebibytes) << 20;
            Ok(vec![runtime.block_on(echo::echo_stream(address, total))?])
        },
    )?;
    bench.group(
        "transfer_server",
        &row("to the server, checked by it"),
        &|runtime, address| Ok(vec![runtime.block_on(transfer::upload(address, blocks))?]),
    )?;
    bench.group(
        "transfer_server",
        &row("from the server, checked by the client"),
        &|runtime, address| Ok(vec![runtime.block_on(transfer::download(address, blocks))?]),
    )?;
    bench.table.print();
    Ok(())
}

/// A comparison that is under way.
struct Bench {
    runs: usize,
    airshim: PathBuf,
    browser: Browser,
    runtime: Runtime,
    table: Table<2>,
}

impl Bench {
    /// Measures some rows at once: several times, each time in both players one after the other, so that what else the machine
    /// does meets them alike.
    fn group(&mut self, fixture: &str, rows: &[Row], measure: &Measure<'_>) -> io::Result<()> {
        let app = paths::fixture(fixture);
        let failed = |player: &str, error: io::Error| {
            io::Error::new(error.kind(), format!("{}, {player}: {error}", rows[0].0))
        };
        let mut figures = vec![[const { Vec::new() }; 2]; rows.len()];
        for _ in 0..self.runs {
            let measured = [
                self.in_ruffle(&app, measure)
                    .map_err(|error| failed("Ruffle", error))?,
                self.in_airshim(&app, measure)
                    .map_err(|error| failed("airshim", error))?,
            ];
            for (player, measured) in measured.into_iter().enumerate() {
                for (row, figure) in figures.iter_mut().zip(measured) {
                    row[player].push(figure);
                }
            }
        }
        for ((what, unit, better), figures) in rows.iter().zip(figures) {
            self.table.add(what, unit, *better, figures.map(median));
        }
        Ok(())
    }

    fn in_ruffle(&mut self, app: &Path, measure: &Measure<'_>) -> io::Result<Vec<f64>> {
        let options = ["--renderer", "canvas"];
        let bridge = Bridge::start(&self.airshim, app, &options, &["0"])?;
        let page = self.browser.open(bridge.url())?;
        let measured = measure(&self.runtime, bridge.listening()?);
        self.browser.close(page)?;
        measured
    }

    fn in_airshim(&self, app: &Path, measure: &Measure<'_>) -> io::Result<Vec<f64>> {
        let mut command = Command::new(&self.airshim);
        command.arg("run").arg(app).args(["--", "0"]);
        let server = Server::start(command.stderr(Stdio::inherit()))?;
        measure(&self.runtime, server.address())
    }
}
