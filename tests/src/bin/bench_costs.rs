//! Counts the instructions that single steps of a program take: a call, an allocation, an access to a property. Needs
//! valgrind.
//!
//! `cargo build --release && cargo run --release -p airshim-tests --bin bench_costs [-- --airshim OTHER]`
//!
//! Each step is done N and 2 N times; the difference leaves out the start, and the loop around the step is taken off.
//! Counts are the same from run to run, whatever else the machine does.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use airshim_tests::paths;
use airshim_tests::report::print_markdown;
use clap::Parser;

/// Counts the instructions that single steps of a program take.
#[derive(Debug, Parser)]
struct Options {
    /// The command to measure [default: `airshim` beside this program]
    #[arg(long)]
    airshim: Option<PathBuf>,

    /// How many times each step is done at least
    #[arg(long, default_value_t = 100_000)]
    count: u32,
}

/// What is counted: functions of `swf_fixtures/bench/costs.as`.
const STEPS: [(&str, &str); 6] = [
    ("call", "call of a method"),
    ("closure", "call of a closure"),
    (
        "allocation",
        "allocation of an object of two slots, and its collection",
    ),
    ("property", "read of a property of known type"),
    ("untyped_property", "read of a property of `*`"),
    ("dynamic_property", "read of a dynamic property"),
];

fn main() -> ExitCode {
    match measure(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench_costs: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(options: &Options) -> io::Result<()> {
    let airshim = paths::command(options.airshim.as_deref())?;
    let turn = per_turn(&airshim, "loop", options.count)?;
    let mut rows = vec![["turn of the loop".to_owned(), turn.to_string()]];
    for (step, name) in STEPS {
        let cost = per_turn(&airshim, step, options.count)?.saturating_sub(turn);
        rows.push([name.to_owned(), cost.to_string()]);
    }
    print_markdown(["step", "instructions"], &rows);
    Ok(())
}

/// The instructions of a turn of the loop in which the step is done.
fn per_turn(airshim: &Path, step: &str, count: u32) -> io::Result<u64> {
    let once = instructions(airshim, step, count)?;
    let twice = instructions(airshim, step, 2 * count)?;
    Ok(twice.saturating_sub(once) / u64::from(count))
}

/// The instructions of a whole run.
fn instructions(airshim: &Path, step: &str, count: u32) -> io::Result<u64> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(airshim)
        .arg("run")
        .arg(paths::fixtures().join("bench/costs.swf"))
        .args(["--", step, &count.to_string()])
        .output()
        .map_err(|error| io::Error::other(format!("valgrind: {error}")))?;
    let text = String::from_utf8_lossy(&output.stderr);
    let collected = text
        .lines()
        .find_map(|line| line.split_once("Collected : ")?.1.parse().ok());
    match collected {
        Some(instructions) if output.status.success() => Ok(instructions),
        _ => Err(io::Error::other(format!("{step} failed: {text}"))),
    }
}
