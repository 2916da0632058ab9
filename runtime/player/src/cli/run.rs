//! `airshim run`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use airshim_natives::PlayerRuntime;
use airshim_natives::files::Folders;
use airshim_net::{Permissions, Sandbox, TrustedCertificates};

use super::{RunArguments, RuntimeName, SandboxName, TreeFormat, profile, tree};
use crate::application::{self, OpenError, OpenedApplication, Profile};
use crate::event_loop::{self, Controls, End, LoopOptions};
use crate::exit_code::Exit;
use crate::host::{Clock, Console, Output, Random};
use crate::input::{Actions, InputFile, TraceWatch};
use crate::limits;
use crate::logging::LogFormat;
use crate::metrics;
use crate::movie::{Movie, MovieError};
use crate::program::{Program, Settings};
use crate::service;
use crate::signals;
use crate::trust;

/// How long a script may run where neither the command line nor the SWF says.
const SCRIPT_TIMEOUT: Duration = Duration::from_secs(60);

/// Bytes of a mebibyte.
const MIB: usize = 1024 * 1024;

/// Runs a program to its end.
pub(super) fn run(arguments: RunArguments, log_format: LogFormat) -> ExitCode {
    try_run(&arguments, log_format).unwrap_or_else(|failure| tell(failure, log_format))
}

/// Says why the command ends with a code of its own. Gives the code.
pub(super) fn tell((exit, message): (Exit, String), log_format: LogFormat) -> ExitCode {
    match log_format {
        LogFormat::Text => eprintln!("airshim: {message}"),
        LogFormat::Json => tracing::error!("{message}"),
    }
    exit.into()
}

/// The code to end with, or a code of the command's own with the one line that explains it.
fn try_run(arguments: &RunArguments, log_format: LogFormat) -> Result<ExitCode, (Exit, String)> {
    let path = arguments.app.as_path();
    let opened = open(arguments).map_err(|error| (error.exit(), error.to_string()))?;
    let device = arguments.launcher.profile_of(&opened)?;
    let movie = open_movie(path, &opened)?;
    let permissions = arguments
        .permissions
        .permissions()
        .map_err(|error| (Exit::Usage, error.to_string()))?;
    let trusted = trust::read(arguments.trust.iter().map(PathBuf::as_path))
        .map_err(|error| (Exit::Usage, format!("--trust: {error}")))?;
    limits::raise_file_limit();
    executor()?.block_on(async {
        let signal = signals::watch().map_err(|error| {
            (
                Exit::RuntimeFailed,
                format!("signals can't be handled: {error}"),
            )
        })?;
        let settings = settings(arguments, permissions, trusted, &movie, &opened, device);
        let watch = TraceWatch::default();
        let output: Box<dyn Output> = if arguments.actions.is_empty() {
            Box::new(Console::new(log_format))
        } else {
            Box::new(Console::watched(log_format, watch.clone()))
        };
        let controls = controls(arguments, watch)?;
        let mut program = Program::load(
            &movie,
            &settings,
            Clock::real(),
            Random::from_entropy(),
            output,
        )
        .map_err(|error| not_runnable(path, &error))?;
        prepare(&mut program, arguments)?;
        let options = LoopOptions {
            frames: arguments.frames,
            keep_alive: arguments.keep_alive,
        };
        let ending = Ending {
            drain_time: arguments.operation.drain_time(),
            print_tree: arguments.print_tree,
        };
        let code = run_to_end(&mut program, options, controls, ending, signal).await;
        if arguments.profile {
            eprint!("{}", profile::Table(&program.profile()));
        }
        Ok(ExitCode::from(code))
    })
}

/// What the program's tasks run on.
fn executor() -> Result<tokio::runtime::Runtime, (Exit, String)> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| {
            (
                Exit::RuntimeFailed,
                format!("the event loop can't start: {error}"),
            )
        })
}

/// Runs an opened program for the frames that were asked for. Gives what is on the stage then, as JSON.
pub(super) fn stage_after_frames(
    arguments: &RunArguments,
    opened: &OpenedApplication,
    movie: &Movie,
    permissions: Permissions,
    output: Box<dyn Output>,
) -> Result<Option<String>, (Exit, String)> {
    let device = arguments.launcher.profile_of(opened)?;
    let trusted = TrustedCertificates::default();
    executor()?.block_on(async {
        let settings = settings(arguments, permissions, trusted, movie, opened, device);
        let mut program = Program::load(
            movie,
            &settings,
            Clock::real(),
            Random::from_entropy(),
            output,
        )
        .map_err(|error| not_runnable(&arguments.app, &error))?;
        let options = LoopOptions {
            frames: arguments.frames,
            keep_alive: false,
        };
        let forever = std::future::pending();
        event_loop::run(&mut program, options, Controls::default(), forever).await;
        Ok(program.describe_stage())
    })
}

/// The program at `path` can't be run.
pub(super) fn not_runnable(path: &Path, reason: &dyn std::error::Error) -> (Exit, String) {
    (Exit::NotRunnable, format!("{}: {reason}", path.display()))
}

/// How a program is ended.
struct Ending {
    /// How long peers have to take what was written.
    drain_time: Duration,
    /// Whether to print what is on the stage, and how.
    print_tree: Option<TreeFormat>,
}

/// Runs the loop and then ends the program in good order. A second signal cuts that short.
async fn run_to_end(
    program: &mut Program,
    options: LoopOptions,
    controls: Controls,
    ending: Ending,
    mut signal: signals::Watch,
) -> u8 {
    let stats = Arc::clone(program.net().stats());
    let stop = async {
        tokio::select! {
            () = service::tell_ready(&stats) => signal.next().await,
            () = signal.next() => {}
        }
    };
    let end = event_loop::run(program, options, controls, stop).await;
    tracing::debug!(?end, "the program ends");
    service::tell_stopping();
    if let Some(format) = ending.print_tree
        && let Some(stage) = program.describe_stage()
    {
        tree::print(&stage, format);
    }
    if end == End::Stopped {
        program.announce_exit();
    }
    tokio::select! {
        () = program.shut_down(ending.drain_time) => {}
        () = signal.next() => tracing::warn!("ended by a second signal, before everything was sent"),
    }
    if let End::ActionFailed(reason) = end {
        eprintln!("airshim: {reason}");
        return Exit::Failed.code();
    }
    // An operating system takes eight bits, as `exit(2)` does.
    program
        .exit_code()
        .map_or(Exit::Success.code(), |code| code as u8)
}

/// What works the program. Errors: as of [`try_run`].
fn controls(arguments: &RunArguments, watch: TraceWatch) -> Result<Controls, (Exit, String)> {
    let input = match &arguments.input {
        Some(path) => InputFile::open(path)
            .map_err(|error| (Exit::FileNotFound, format!("{}: {error}", path.display())))?,
        None => InputFile::default(),
    };
    Ok(Controls {
        input,
        actions: Actions::new(arguments.actions.clone(), watch),
    })
}

/// Gives the program the sockets that the process was started with, and has it watched.
fn prepare(program: &mut Program, arguments: &RunArguments) -> Result<(), (Exit, String)> {
    let net = program.net();
    net.set_reuse_port(arguments.operation.reuse_port);
    net.set_name_server(arguments.operation.dns_server);
    for (name, listener) in service::inherited_sockets() {
        if let Err(error) = net.inherit(listener, &name) {
            tracing::warn!(name, "an inherited socket is not taken over: {error}");
        }
    }
    if let Some(address) = arguments.operation.metrics {
        let served = metrics::serve(address, program.measure())
            .map_err(|error| (Exit::RuntimeFailed, format!("--metrics {address}: {error}")))?;
        tracing::info!("metrics are at http://{served}/metrics");
    }
    Ok(())
}

/// Opens the application, with the root folder that the debug launcher's command line may name.
fn open(arguments: &RunArguments) -> Result<OpenedApplication, OpenError> {
    if arguments.launcher.is_used {
        application::open_descriptor(&arguments.app, arguments.launcher.root.as_deref())
    } else {
        application::open(&arguments.app, &arguments.opening.options())
    }
}

/// The SWF of an application. Where that isn't what was named, errors say both.
pub(super) fn open_movie(path: &Path, opened: &OpenedApplication) -> Result<Movie, (Exit, String)> {
    Movie::open(&opened.content).map_err(|error| {
        let exit = if matches!(error, MovieError::Io(_)) {
            Exit::FileNotFound
        } else {
            Exit::NotRunnable
        };
        let inside = match &opened.descriptor {
            Some(descriptor) => format!(": {}", descriptor.content),
            None => String::new(),
        };
        (exit, format!("{}{inside}: {error}", path.display()))
    })
}

fn settings(
    arguments: &RunArguments,
    permissions: Permissions,
    trusted: TrustedCertificates,
    movie: &Movie,
    opened: &OpenedApplication,
    device: Profile,
) -> Settings {
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
    let launcher = &arguments.launcher;
    let descriptor = opened.descriptor.as_ref();
    let name = match descriptor {
        Some(descriptor) => descriptor.id.clone(),
        None => opened
            .content
            .file_stem()
            .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned()),
    };
    let publisher_id = launcher
        .publisher_id
        .clone()
        .or_else(|| descriptor?.publisher_id.clone())
        .unwrap_or_default();
    if let Some(descriptor) = descriptor.filter(|descriptor| !descriptor.extensions.is_empty()) {
        tracing::warn!(
            "native extensions aren't there: {}",
            descriptor.extensions.join(", ")
        );
    }
    let storage = arguments
        .storage
        .clone()
        .unwrap_or_else(|| Folders::default_storage(&name, &publisher_id));
    let window = descriptor.map(|descriptor| &descriptor.window);
    Settings {
        sandbox,
        permissions,
        trusted,
        limits: arguments.operation.limits(),
        runtime: match arguments.runtime {
            RuntimeName::Air => PlayerRuntime::Air,
            RuntimeName::FlashPlayer => PlayerRuntime::FlashPlayer,
        },
        name,
        url: arguments
            .url
            .clone()
            .unwrap_or_else(|| format!("{scheme}{}", opened.content_url)),
        parameters: arguments.parameters.clone(),
        directory: Some(opened.root.clone()),
        storage,
        arguments: arguments.arguments.clone(),
        at_login: launcher.at_login,
        script_timeout: script_timeout(arguments.script_timeout, movie),
        max_memory: Some(arguments.max_memory.saturating_mul(MIB)),
        debugger: !launcher.no_debug,
        profile: arguments.profile,
        player_version: None,
        viewport: window.and_then(|window| {
            let (width, height) = movie.stage_size;
            let is_sized = window.width.is_some() || window.height.is_some();
            is_sized.then(|| {
                (
                    window.width.unwrap_or(width as u32),
                    window.height.unwrap_or(height as u32),
                )
            })
        }),
        descriptor: descriptor.cloned(),
        publisher_id,
        can_start_programs: matches!(device, Profile::ExtendedDesktop),
        command_line: launcher.command_line,
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
