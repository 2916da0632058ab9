//! Measures the programs in `swf_fixtures/bench` beside the same programs on `node --jitless`, in one run.
//!
//! `cargo build --release && cargo run --release -p airshim-tests --bin bench_vm`
//!
//! A program prints what came out, `result: …`, and how long its work took without the start, `ms: …`. The result must
//! be the same on both. Times are the medians of several runs, which the two runtimes take turns at.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use airshim_tests::paths;
use airshim_tests::report::{geometric_mean, median, print_markdown, round};
use clap::Parser;

/// Measures the programs in `swf_fixtures/bench` beside the same programs on `node --jitless`.
#[derive(Debug, Parser)]
struct Options {
    /// The command to measure [default: `airshim` beside this program]
    #[arg(long)]
    airshim: Option<PathBuf>,

    /// How often each program is run
    #[arg(long, default_value_t = 5)]
    runs: usize,

    /// Measure only these programs
    #[arg(long, value_name = "NAME", value_delimiter = ',', value_parser = PROGRAMS)]
    only: Vec<String>,
}

/// The programs: `swf_fixtures/bench/NAME.as` and `tests/peers/bench/NAME.js`.
const PROGRAMS: [&str; 25] = [
    "fib",
    "int_loop",
    "nested_loops",
    "n_body",
    "fannkuch",
    "spectral_norm",
    "mandelbrot",
    "binary_trees",
    "richards",
    "delta_blue",
    "string_building",
    "string_split_join",
    "regexp",
    "array_sort",
    "array_sort_compare",
    "dictionary",
    "object_access",
    "untyped_access",
    "closures",
    "vector_int",
    "vector_number",
    "byte_array",
    "e4x",
    "json",
    "amf3",
];

/// The program whose memory is worth knowing, too.
const MEMORY: &str = "binary_trees";

/// How long one run may take.
const LIMIT: Duration = Duration::from_secs(120);

fn main() -> ExitCode {
    match measure(&Options::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("bench_vm: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Measures and prints. Returns whether all programs ran and gave the same results on both.
fn measure(options: &Options) -> io::Result<bool> {
    let airshim = paths::command(options.airshim.as_deref())?;
    let version = node_version()?;
    let chosen = |name: &&str| options.only.is_empty() || options.only.iter().any(|o| o == name);

    let mut rows = Vec::new();
    let mut ratios = Vec::new();
    let mut notes = Vec::new();
    for name in PROGRAMS.into_iter().filter(chosen) {
        eprintln!("bench_vm: {name}");
        match compare(&airshim, name, options.runs) {
            Ok([ours, theirs]) => {
                let ratio = ours.ms / theirs.ms;
                let [our_ms, their_ms] = [ours.ms, theirs.ms].map(round);
                rows.push([name.to_owned(), our_ms, their_ms, format!("{ratio:.2}")]);
                ratios.push((name, ratio));
                if let (Some(ours), Some(theirs)) = (ours.peak, theirs.peak) {
                    let [ours, theirs] =
                        [ours, theirs].map(|peak| round(peak as f64 / 1_048_576.0));
                    notes.push(format!(
                        "Peak memory of {name}: airshim {ours} MiB, node {theirs} MiB."
                    ));
                }
            }
            Err(error) => {
                let nothing = || "-".to_owned();
                rows.push([name.to_owned(), nothing(), nothing(), "failed".to_owned()]);
                notes.push(format!("{name} failed: {error}"));
            }
        }
    }

    let complete = ratios.len() == rows.len();
    print_markdown(
        [
            "program",
            "airshim ms",
            "node --jitless ms",
            "airshim / node",
        ],
        &rows,
    );
    println!();
    println!(
        "Medians of {} run(s) of the work without the start, beside node {version}. Lower is better.",
        options.runs.max(1)
    );
    let figures: Vec<f64> = ratios.iter().map(|&(_, ratio)| ratio).collect();
    let worst = ratios.iter().max_by(|one, other| one.1.total_cmp(&other.1));
    if let (Some(mean), Some((name, ratio))) = (geometric_mean(&figures), worst) {
        println!("Geometric mean {mean:.2}, worst {ratio:.2} ({name}).");
    }
    for note in notes {
        println!("{note}");
    }
    Ok(complete)
}

fn node_version() -> io::Result<String> {
    let output = Command::new("node")
        .arg("--version")
        .output()
        .map_err(|error| io::Error::new(error.kind(), format!("node --version: {error}")))?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// What several runs of a program came to.
struct Figures {
    ms: f64,
    /// The most bytes that were resident.
    peak: Option<u64>,
}

/// Runs a program on both, in turns: the figures of airshim and of Node.js.
fn compare(airshim: &Path, name: &str, runs: usize) -> io::Result<[Figures; 2]> {
    let swf = paths::fixtures().join("bench").join(format!("{name}.swf"));
    let script = paths::peer("bench").join(format!("{name}.js"));
    let mut ours = Command::new(airshim);
    ours.arg("run").arg(swf);
    let mut theirs = Command::new("node");
    theirs.arg("--jitless").arg(script);

    let mut of_ours = Vec::new();
    let mut of_theirs = Vec::new();
    for _ in 0..runs.max(1) {
        of_ours.push(run(&mut ours, name == MEMORY)?);
        of_theirs.push(run(&mut theirs, name == MEMORY)?);
    }
    let expected = of_theirs[0].result.clone();
    for run in of_ours.iter().chain(&of_theirs) {
        if run.result != expected {
            return Err(io::Error::other(format!(
                "the results differ: {:?} where node has {expected:?}",
                run.result
            )));
        }
    }
    Ok([of_ours, of_theirs].map(figures))
}

fn figures(runs: Vec<Run>) -> Figures {
    Figures {
        peak: runs.iter().filter_map(|run| run.peak).max(),
        ms: median(runs.into_iter().map(|run| run.ms).collect()),
    }
}

/// What one run of a program came to.
struct Run {
    result: String,
    ms: f64,
    peak: Option<u64>,
}

fn run(command: &mut Command, watch_memory: bool) -> io::Result<Run> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| io::Error::new(error.kind(), format!("{command:?}: {error}")))?;
    let stdout = child.stdout.take().expect("stdout is piped");
    let stderr = child.stderr.take().expect("stderr is piped");
    let process = child.id();
    let mut peak = None;
    let (status, stdout, stderr) = thread::scope(|scope| -> io::Result<_> {
        let stdout = scope.spawn(|| io::read_to_string(stdout));
        let stderr = scope.spawn(|| io::read_to_string(stderr));
        let status = wait(&mut child, || {
            if watch_memory {
                // The peak never falls: the last look before the end is the one that counts.
                peak = peak_bytes(process).or(peak);
            }
        })?;
        let text = |thread: thread::ScopedJoinHandle<'_, io::Result<String>>| {
            thread.join().expect("reading doesn't panic")
        };
        Ok((status, text(stdout)?, text(stderr)?))
    })?;
    let line = |start: &str| stdout.lines().find_map(|line| line.strip_prefix(start));
    match (line("result: "), line("ms: ").map(str::parse::<f64>)) {
        (Some(result), Some(Ok(ms))) if status.success() => Ok(Run {
            result: result.to_owned(),
            // ActionScript's clock counts whole milliseconds.
            ms: ms.max(1.0),
            peak,
        }),
        _ => Err(io::Error::other(format!(
            "{command:?}: {status}; it printed {:?} and {:?}",
            beginning(&stdout),
            beginning(&stderr)
        ))),
    }
}

/// Waits for a process to end, and ends it after the limit. Looks at it with `watch` until then.
fn wait(child: &mut Child, mut watch: impl FnMut()) -> io::Result<ExitStatus> {
    let deadline = Instant::now() + LIMIT;
    loop {
        watch();
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if Instant::now() > deadline {
            child.kill()?;
            child.wait()?;
            return Err(io::Error::new(
                io::ErrorKind::TimedOut,
                format!("it takes more than {} s", LIMIT.as_secs()),
            ));
        }
        thread::sleep(Duration::from_millis(5));
    }
}

/// The most bytes of a process's memory that were ever resident, on Linux.
fn peak_bytes(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.trim().strip_suffix(" kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}

fn beginning(text: &str) -> String {
    text.trim().chars().take(400).collect()
}
