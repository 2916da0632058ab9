//! Diagnostics: everything that isn't a script's trace goes to stderr, through `tracing`.

use std::io::IsTerminal;

use clap::ValueEnum;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::LevelFilter;

/// How the log's lines look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// A JSON object a line, uncaught errors of scripts too.
    Json,
}

/// Starts the log on stderr.
///
/// `level` is a level or a filter of `tracing`'s (`debug`, `airshim_net=trace,warn`). Without it the
/// environment variable `RUST_LOG` decides, and without that, warnings and errors are shown.
///
/// # Errors
///
/// Text that is no filter, described for people to read.
pub(crate) fn start(level: Option<&str>, format: LogFormat) -> Result<(), String> {
    let builder = EnvFilter::builder().with_default_directive(LevelFilter::WARN.into());
    let filter = match level {
        Some(level) => builder
            .parse(level)
            .map_err(|error| format!("--log {level}: {error}"))?,
        None => builder
            .from_env()
            .map_err(|error| format!("RUST_LOG: {error}"))?,
    };
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .with_target(false);
    // A second start, as tests in one process may make, leaves the first log in place.
    drop(match format {
        LogFormat::Text => subscriber.try_init(),
        LogFormat::Json => subscriber.json().flatten_event(true).try_init(),
    });
    Ok(())
}
