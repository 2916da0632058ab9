//! `airshim test`.

use std::io::Write;
use std::num::NonZeroUsize;
use std::process::ExitCode;

use super::{TestArguments, TestPlayer};
use crate::exit_code::Exit;
use crate::ruffle;
use crate::test_runner::discovery::{self, TestCase};
use crate::test_runner::ruffle::Ruffle;
use crate::test_runner::{self, Outcome, browser, panics};

/// Runs tests and prints what came of them. Ends with 0 when none has failed.
pub(super) fn run(arguments: TestArguments) -> ExitCode {
    let cases = match find(&arguments) {
        Ok(cases) => cases,
        Err(message) => {
            eprintln!("airshim: {message}");
            return Exit::FileNotFound.into();
        }
    };
    let player = match player(&arguments) {
        Ok(player) => player,
        Err(message) => {
            eprintln!("airshim: {message}");
            return Exit::RuntimeFailed.into();
        }
    };
    panics::install_hook();
    crate::limits::raise_file_limit();
    let jobs = arguments
        .jobs
        .or_else(|| std::thread::available_parallelism().ok())
        .unwrap_or(NonZeroUsize::MIN);
    let run = |case: &TestCase| match &player {
        None => test_runner::run_case(case),
        Some(ruffle) => ruffle.run_case(case),
    };
    let summary = test_runner::run_all(&cases, jobs, run, |case, outcome| {
        report(case, outcome, arguments.verbose)
    });
    print_line(&summary.to_string());
    // Threads of tests that were given up end here, too.
    if summary.failed == 0 {
        Exit::Success.into()
    } else {
        Exit::Failed.into()
    }
}

/// Ruffle, where the tests are to be run in it.
fn player(arguments: &TestArguments) -> Result<Option<Ruffle>, String> {
    match arguments.player {
        TestPlayer::Airshim => return Ok(None),
        TestPlayer::Ruffle => {}
        TestPlayer::RuffleDesktop => {
            let program = arguments.ruffle.clone();
            let program = program.unwrap_or_else(|| ruffle::desktop::PROGRAM.into());
            return Ok(Some(Ruffle::Desktop { program }));
        }
    }
    let folder = ruffle::folder(arguments.ruffle.as_deref())?;
    let browser = arguments.browser.clone().or_else(browser::find);
    let browser =
        browser.ok_or("Chromium isn't there: install it, or name a browser with --browser")?;
    let started = Ruffle::start(folder, &browser);
    started
        .map(Some)
        .map_err(|error| format!("{}: {error}", browser.display()))
}

fn find(arguments: &TestArguments) -> Result<Vec<TestCase>, String> {
    let mut cases = Vec::new();
    for directory in &arguments.directories {
        cases.extend(discovery::find(directory).map_err(|error| error.to_string())?);
    }
    match &arguments.list {
        None => Ok(cases),
        Some(path) => {
            let list = std::fs::read_to_string(path)
                .map_err(|error| format!("{}: {error}", path.display()))?;
            Ok(discovery::select(cases, &list))
        }
    }
}

fn report(case: &TestCase, outcome: &Outcome, is_verbose: bool) {
    match outcome {
        Outcome::Failed(reason) => {
            print_line(&format!("FAILED {}", case.name));
            for line in reason.lines() {
                print_line(&format!("    {line}"));
            }
        }
        Outcome::Passed if is_verbose => print_line(&format!("passed {}", case.name)),
        Outcome::Skipped(reason) if is_verbose => {
            print_line(&format!("skipped {} ({reason})", case.name))
        }
        Outcome::Passed | Outcome::Skipped(_) => {}
    }
}

/// Prints a line to stdout. Where that is closed, the exit code still tells the result.
fn print_line(line: &str) {
    drop(writeln!(std::io::stdout().lock(), "{line}"));
}
