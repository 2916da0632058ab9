//! Measures the start of a program of about 1 MB of bytecode beside `node` starting a script with the same classes, in one run:
//! the time from the start of the process until it has got its `invoke` event and listens.
//!
//! `cargo build --release && cargo run --release -p airshim-tests --bin bench_start`
//!
//! The program is the echo server with many copies of the benchmark delta_blue, each under names of its own, and none of them
//! used: most of what a large application brings isn't used when it starts.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use airshim::movie::Movie;
use airshim_tests::paths::{self, fixtures, peer};
use airshim_tests::report::{Better, Table, median};
use airshim_tests::server::Server;
use airshim_tests::temporary::TemporaryFolder;
use clap::Parser;
use swf::avm2::read::Reader;
use swf::avm2::types::{AbcFile, Multiname};
use swf::avm2::write::Writer;

/// Measures the start of a program of about 1 MB beside Node.js.
#[derive(Debug, Parser)]
struct Options {
    /// The command to measure [default: `airshim` beside this program]
    #[arg(long)]
    airshim: Option<PathBuf>,

    /// How often each program is started
    #[arg(long, default_value_t = 15)]
    runs: usize,

    /// Keep the programs in this folder
    #[arg(long, value_name = "DIR")]
    keep: Option<PathBuf>,
}

/// How many bytes of bytecode or script a program has at least.
const SIZE: usize = 1_000_000;

fn main() -> ExitCode {
    match measure(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench_start: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(options: &Options) -> io::Result<()> {
    let airshim = paths::command(options.airshim.as_deref())?;
    let temporary = TemporaryFolder::new();
    let folder = options.keep.as_deref().unwrap_or(temporary.path());
    fs::create_dir_all(folder)?;
    let [lazy, eager, script] =
        ["lazy.swf", "eager.swf", "script.js"].map(|name| folder.join(name));
    fs::write(&lazy, program(true)?)?;
    fs::write(&eager, program(false)?)?;
    fs::write(&script, peer_script()?)?;
    let ours = |path: &Path| {
        let mut command = Command::new(&airshim);
        command.arg("run").arg(path).args(["--", "0"]);
        command
    };
    let node = || {
        let mut command = Command::new("node");
        command.arg(&script).arg("0");
        command
    };
    let empty = fixtures().join("echo_server/test.swf");
    let mut times = [const { Vec::new() }; 5];
    for _ in 0..options.runs {
        let commands = [ours(&lazy), ours(&eager), node(), ours(&empty), {
            let mut command = Command::new("node");
            command.arg(peer("echo.js")).arg("0");
            command
        }];
        for (mut command, times) in commands.into_iter().zip(&mut times) {
            let server = Server::start(&mut command)?;
            times.push(server.started_in().as_secs_f64() * 1000.0);
        }
    }
    let [lazy, eager, node, empty, empty_node] = times.map(median);
    let mut table = Table::new(["airshim", "node"]);
    for (what, times) in [
        ("1 MB, scripts run when they are needed", [lazy, node]),
        ("1 MB, every block's script runs", [eager, node]),
        ("the echo server alone", [empty, empty_node]),
    ] {
        table.add(what, "ms", Better::Lower, times);
    }
    table.print();
    Ok(())
}

fn read_movie(path: &Path) -> io::Result<Movie> {
    Movie::open(path).map_err(|error| io::Error::other(format!("{}: {error}", path.display())))
}

/// The echo server as a SWF that isn't compressed, with copies of delta_blue in front of its own code.
fn program(lazy: bool) -> io::Result<Vec<u8>> {
    let server = read_movie(&fixtures().join("echo_server/test.swf"))?;
    let other = read_movie(&fixtures().join("bench/delta_blue.swf"))?;
    // No stage, 24 frames a second, one frame; then FileAttributes.
    let mut body = vec![0, 0, 24, 1, 0];
    push_tag(&mut body, 69, &[8, 0, 0, 0]);
    let mut size = 0;
    for number in 0.. {
        for block in &other.abc_blocks {
            let copy = renamed(&block.bytes, number)?;
            size += copy.len();
            push_block(&mut body, lazy, &copy);
        }
        if size >= SIZE {
            break;
        }
    }
    for block in &server.abc_blocks {
        push_block(&mut body, true, &block.bytes);
    }
    let class = server.document_class().unwrap_or_default();
    push_tag(
        &mut body,
        76,
        &[b"\x01\x00\x00\x00", class.as_bytes(), b"\0"].concat(),
    );
    body.extend([0x40, 0, 0, 0]);
    let mut file = b"FWS\x0d".to_vec();
    file.extend_from_slice(&(body.len() as u32 + 8).to_le_bytes());
    file.extend(body);
    Ok(file)
}

/// A block whose classes have names of their own.
fn renamed(block: &[u8], number: usize) -> io::Result<Vec<u8>> {
    let mut abc: AbcFile = Reader::new(block).read().map_err(io::Error::other)?;
    let pool = &mut abc.constant_pool;
    let mut strings: Vec<usize> = abc
        .instances
        .iter()
        .filter_map(|instance| pool.multinames.get(instance.name.as_u30() as usize - 1))
        .filter_map(|name| match name {
            Multiname::QName { name, .. } => Some(name.as_u30() as usize - 1),
            _ => None,
        })
        .collect();
    strings.sort_unstable();
    strings.dedup();
    for index in strings {
        pool.strings[index].extend_from_slice(number.to_string().as_bytes());
    }
    let mut bytes = Vec::new();
    Writer::new(&mut bytes)
        .write(abc)
        .map_err(io::Error::other)?;
    Ok(bytes)
}

fn push_block(body: &mut Vec<u8>, lazy: bool, block: &[u8]) {
    let mut tag = vec![u8::from(lazy), 0, 0, 0, 0];
    tag.extend_from_slice(block);
    push_tag(body, 82, &tag);
}

fn push_tag(body: &mut Vec<u8>, code: u16, content: &[u8]) {
    body.extend_from_slice(&(code << 6 | 0x3F).to_le_bytes());
    body.extend_from_slice(&(content.len() as u32).to_le_bytes());
    body.extend_from_slice(content);
}

/// The echo server of Node.js, with copies of delta_blue's classes in front of it.
fn peer_script() -> io::Result<String> {
    let other = fs::read_to_string(peer("bench/delta_blue.js"))?;
    // Its classes and functions, without what it needs and what it does.
    let end = other.rfind("benchmark(() =>").unwrap_or(other.len());
    let classes =
        other[..end].replace("const benchmark = require(\"./support/benchmark.js\");", "");
    let copy = format!("(() => {{\n{classes}\n}})();\n");
    let mut script = copy.repeat(SIZE.div_ceil(copy.len()));
    script.push_str(&fs::read_to_string(peer("echo.js"))?);
    Ok(script)
}
