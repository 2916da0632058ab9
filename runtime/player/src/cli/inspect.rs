//! `airshim inspect`.

use std::path::Path;
use std::process::ExitCode;

use airshim_net::{Access, Permissions};

use super::{Cli, Command, InspectArguments, RunArguments, run, tree};
use crate::application::{self, OpenedApplication};
use crate::exit_code::Exit;
use crate::host::Output;
use crate::inspect::{Text, inspect};
use crate::logging::LogFormat;
use crate::movie::Movie;
use clap::Parser;

/// Prints what an application is and uses.
pub(super) fn run(arguments: InspectArguments, log_format: LogFormat) -> ExitCode {
    match try_run(&arguments) {
        Ok(text) => {
            println!("{}", text.trim_end());
            ExitCode::SUCCESS
        }
        Err(failure) => run::tell(failure, log_format),
    }
}

/// What to print. Errors: as of `airshim run`.
fn try_run(arguments: &InspectArguments) -> Result<String, (Exit, String)> {
    let path = arguments.app.as_path();
    let opened = application::open(path, &arguments.opening.options())
        .map_err(|error| (error.exit(), error.to_string()))?;
    let movie = run::open_movie(path, &opened)?;
    let mut report = inspect(&movie, opened.descriptor.as_ref())
        .map_err(|error| run::not_runnable(path, &error))?;
    if arguments.frames.is_some() {
        let stage = stage(arguments, &opened, &movie)?;
        report.stage = stage.and_then(|stage| serde_json::from_str(&stage).ok());
    }
    if arguments.json {
        return serde_json::to_string_pretty(&report)
            .map_err(|error| (Exit::Failed, error.to_string()));
    }
    let mut text = Text(&report).to_string();
    if let (Some(stage), Some(frames)) = (&report.stage, arguments.frames) {
        let frames = match frames {
            1 => "1 frame".to_owned(),
            count => format!("{count} frames"),
        };
        text.push_str(&format!(
            "\nthe stage after {frames}\n{}",
            tree::text(stage)
        ));
    }
    Ok(text)
}

/// What is on the stage after some frames, as JSON.
fn stage(
    arguments: &InspectArguments,
    opened: &OpenedApplication,
    movie: &Movie,
) -> Result<Option<String>, (Exit, String)> {
    let mut run_arguments = default_run(&arguments.app)?;
    run_arguments.frames = arguments.frames;
    run_arguments.arguments.clone_from(&arguments.arguments);
    let permissions =
        permissions(arguments, &opened.root).map_err(|error| (Exit::Usage, error.to_string()))?;
    run::stage_after_frames(&run_arguments, opened, movie, permissions, Box::new(Stderr))
}

/// What `airshim run APP` has by default.
fn default_run(path: &Path) -> Result<Box<RunArguments>, (Exit, String)> {
    let line = ["airshim".as_ref(), "run".as_ref(), path.as_os_str()];
    match Cli::try_parse_from(line).map(|cli| cli.command) {
        Ok(Command::Run(arguments)) => Ok(arguments),
        Ok(_) => Err((Exit::Usage, format!("{} is no file", path.display()))),
        Err(error) => Err((Exit::Usage, error.to_string())),
    }
}

/// What the program may do: what the options allow, and to read its own folder where they don't say what it may read.
fn permissions(
    arguments: &InspectArguments,
    root: &Path,
) -> Result<Permissions, airshim_net::PermissionsError> {
    let mut options = arguments.permissions.clone();
    options.sandboxed = true;
    let mut permissions = options.permissions()?;
    if options.allow_read.is_none() {
        // A comma separates the list's items, unless it is doubled.
        let own = root.to_string_lossy().replace(',', ",,");
        permissions.allow(Access::Read, Some(&own))?;
    }
    Ok(permissions)
}

/// What the program prints doesn't belong between what is said of it.
struct Stderr;

impl Output for Stderr {
    fn trace(&mut self, line: &str) {
        eprintln!("{line}");
    }

    fn uncaught_error(&mut self, text: &str) {
        eprintln!("{text}");
    }
}
