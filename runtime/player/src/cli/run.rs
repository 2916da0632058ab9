//! `airshim run`.

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use airshim_natives::PlayerRuntime;
use airshim_natives::files::Folders;
use airshim_net::Sandbox;

use super::{RunArguments, RuntimeName, SandboxName, profile};
use crate::event_loop::{self, DRAIN_LIMIT, End, LoopOptions};
use crate::exit_code::Exit;
use crate::host::{Clock, Console, Random};
use crate::limits;
use crate::movie::{Movie, MovieError};
use crate::program::{Program, Settings};
use crate::signals;

/// How long a script may run where neither the command line nor the SWF says.
const SCRIPT_TIMEOUT: Duration = Duration::from_secs(60);

/// Bytes of a mebibyte.
const MIB: usize = 1024 * 1024;

/// Runs a program to its end.
pub(super) fn run(arguments: RunArguments) -> ExitCode {
    match try_run(&arguments) {
        Ok(code) => code,
        Err((exit, message)) => {
            eprintln!("airshim: {message}");
            exit.into()
        }
    }
}

/// The code to end with, or a code of the command's own with the one line that explains it.
fn try_run(arguments: &RunArguments) -> Result<ExitCode, (Exit, String)> {
    let path = arguments.app.as_path();
    let movie = Movie::open(path).map_err(|error| {
        let exit = if matches!(error, MovieError::Io(_)) {
            Exit::FileNotFound
        } else {
            Exit::NotRunnable
        };
        (exit, format!("{}: {error}", path.display()))
    })?;
    limits::raise_file_limit();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| {
            (
                Exit::RuntimeFailed,
                format!("the event loop can't start: {error}"),
            )
        })?;
    runtime.block_on(async {
        let signal = signals::watch().map_err(|error| {
            (
                Exit::RuntimeFailed,
                format!("signals can't be handled: {error}"),
            )
        })?;
        let settings = settings(arguments, &movie, path);
        let output = Box::<Console>::default();
        let mut program = Program::load(
            &movie,
            &settings,
            Clock::real(),
            Random::from_entropy(),
            output,
        )
        .map_err(|error| (Exit::NotRunnable, format!("{}: {error}", path.display())))?;
        let options = LoopOptions {
            frames: arguments.frames,
            keep_alive: arguments.keep_alive,
        };
        let code = run_to_end(&mut program, options, signal).await;
        if arguments.profile {
            eprint!("{}", profile::Table(&program.profile()));
        }
        Ok(ExitCode::from(code))
    })
}

/// Runs the loop and then ends the program in good order. A second signal cuts that short.
async fn run_to_end(program: &mut Program, options: LoopOptions, mut signal: signals::Watch) -> u8 {
    let end = event_loop::run(program, options, signal.next()).await;
    tracing::debug!(?end, "the program ends");
    if end == End::Stopped {
        program.announce_exit();
    }
    tokio::select! {
        () = program.shut_down(DRAIN_LIMIT) => {}
        () = signal.next() => tracing::warn!("ended by a second signal, before everything was sent"),
    }
    // An operating system takes eight bits, as `exit(2)` does.
    program
        .exit_code()
        .map_or(Exit::Success.code(), |code| code as u8)
}

fn settings(arguments: &RunArguments, movie: &Movie, path: &Path) -> Settings {
    let name = path
        .file_stem()
        .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let file = path
        .file_name()
        .map_or_else(String::new, |file| file.to_string_lossy().into_owned());
    let sandbox = match arguments.sandbox {
        SandboxName::Application => Sandbox::Application,
        SandboxName::Remote => Sandbox::Remote,
        SandboxName::LocalWithFile => Sandbox::LocalWithFile,
        SandboxName::LocalWithNetwork => Sandbox::LocalWithNetwork,
        SandboxName::LocalTrusted => Sandbox::LocalTrusted,
    };
    let scheme = if sandbox == Sandbox::Application {
        "app:/"
    } else {
        "file:///"
    };
    let storage = arguments
        .storage
        .clone()
        .unwrap_or_else(|| Folders::default_storage(&name, ""));
    Settings {
        sandbox,
        runtime: match arguments.runtime {
            RuntimeName::Air => PlayerRuntime::Air,
            RuntimeName::FlashPlayer => PlayerRuntime::FlashPlayer,
        },
        name,
        url: format!("{scheme}{file}"),
        directory: path.parent().map(Path::to_owned),
        storage,
        arguments: arguments.arguments.clone(),
        script_timeout: script_timeout(arguments.script_timeout, movie),
        max_memory: Some(arguments.max_memory.saturating_mul(MIB)),
        debugger: true,
        profile: arguments.profile,
        player_version: None,
        viewport: None,
    }
}

/// The command line's word counts before the SWF's own; zero means no limit.
fn script_timeout(asked: Option<Duration>, movie: &Movie) -> Option<Duration> {
    let own = movie
        .script_limits
        .map(|limits| Duration::from_secs(limits.timeout_seconds.into()));
    let limit = asked
        .or(own.filter(|own| !own.is_zero()))
        .unwrap_or(SCRIPT_TIMEOUT);
    (!limit.is_zero()).then_some(limit)
}
