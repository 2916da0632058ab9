//! `airshim inspect`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::OpeningArguments;

/// The arguments of `airshim inspect`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The application, as for `airshim run`
    app: PathBuf,

    /// Print it as JSON
    #[arg(long)]
    json: bool,

    #[command(flatten)]
    opening: OpeningArguments,
}

/// Prints what an application is.
pub(super) fn run(_arguments: &Arguments) -> ExitCode {
    ExitCode::SUCCESS
}
