//! `airshim bridge`.

use std::ffi::{OsStr, OsString};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use airshim_bridge::{Bridge, Console, DesktopBridge, DesktopOptions, End, Options, Program};
use airshim_net::Limits;
use clap::Args;

use super::{OpeningArguments, parse_parameter, run};
use crate::application::{self, OpenedApplication};
use crate::exit_code::Exit;
use crate::limits;
use crate::movie::Movie;
use crate::permissions::PermissionOptions;
use crate::ruffle;
use crate::ruffle::desktop::{self, Desktop, Targets};
use crate::signals::{self, Watch};

/// The arguments of `airshim bridge`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The application: a compiled .swf, an application descriptor (.xml), a package (.air, .airi), or the folder that one
    /// was installed in
    app: PathBuf,

    /// Where the page is served
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:0")]
    listen: SocketAddr,

    /// Run the program in Ruffle's desktop player, which this command starts, instead of a browser
    #[arg(long, conflicts_with_all = ["listen", "renderer", "load_unchanged"])]
    desktop: bool,

    /// The folder with Ruffle: npm's package @ruffle-rs/ruffle [default: node_modules/@ruffle-rs/ruffle, here or in airshim below the
    /// user's data directory]; with --desktop, its program [default: ruffle, in PATH]
    #[arg(long, value_name = "DIR or PROGRAM")]
    ruffle: Option<PathBuf>,

    /// A parameter of the program's URL or page, for LoaderInfo.parameters; may be given several times
    #[arg(long = "parameter", value_name = "NAME=VALUE", value_parser = parse_parameter)]
    parameters: Vec<(String, String)>,

    /// What Ruffle draws with: webgpu, wgpu-webgl, webgl or canvas, which suits a machine without a graphics card [default: what
    /// Ruffle finds best]
    #[arg(long, value_name = "NAME", value_parser = ["webgpu", "wgpu-webgl", "webgl", "canvas"])]
    renderer: Option<String>,

    /// Have the program loaded as a child of another SWF, unchanged; it has no stage in its constructor then
    #[arg(long)]
    load_unchanged: bool,

    /// How many seconds peers have at the end to take what was written, before they are reset
    #[arg(long, value_name = "SECONDS", default_value = "5", value_parser = super::parse_seconds)]
    drain_time: Duration,

    #[command(flatten)]
    permissions: PermissionOptions,
    #[command(flatten)]
    opening: OpeningArguments,

    /// The program's arguments, after `--`
    #[arg(last = true)]
    arguments: Vec<String>,
}

/// Hosts a program's sockets until it ends.
pub(super) fn run(arguments: &Arguments) -> ExitCode {
    try_run(arguments).unwrap_or_else(|(exit, message)| {
        eprintln!("airshim: {message}");
        exit.into()
    })
}

fn try_run(arguments: &Arguments) -> Result<ExitCode, (Exit, String)> {
    let opened = application::open(&arguments.app, &arguments.opening.options());
    let opened = opened.map_err(|error| (error.exit(), error.to_string()))?;
    let movie = run::open_movie(&arguments.app, &opened)?;
    let program = program(arguments, &opened, &movie)?;
    limits::raise_file_limit();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| failed("the event loop can't start", error))?;
    let end = runtime.block_on(async {
        let signal = signals::watch().map_err(|error| failed("signals can't be handled", error))?;
        if arguments.desktop {
            run_in_window(arguments, program, signal).await
        } else {
            serve_page(arguments, program, signal).await
        }
    })?;
    match end {
        // An operating system takes eight bits, as `exit(2)` does.
        End::Exit(code) => Ok(ExitCode::from(code as u8)),
        End::Stopped => Ok(Exit::Success.into()),
    }
}

/// Serves a page with the player.
async fn serve_page(
    arguments: &Arguments,
    program: Program,
    mut signal: Watch,
) -> Result<End, (Exit, String)> {
    let ruffle = ruffle::folder(arguments.ruffle.as_deref())
        .map_err(|error| (Exit::RuntimeFailed, error.to_owned()))?;
    let bridge = Bridge::open(Options {
        listen: arguments.listen,
        ruffle,
        program,
        outgoing: ruffle::named_hosts(arguments.permissions.allow_connect.as_deref()),
        renderer: arguments.renderer.clone(),
        is_loaded_by_shim: arguments.load_unchanged,
    });
    let bridge = bridge.map_err(|error| (Exit::RuntimeFailed, error.to_string()))?;
    eprintln!("airshim: open {} in a browser", bridge.url());
    let end = bridge.run(Stdout, signal.next(), arguments.drain_time);
    end.await
        .map_err(|error| failed("the page can't be served", error))
}

/// Starts the player, which shows a window of its own.
async fn run_in_window(
    arguments: &Arguments,
    program: Program,
    mut signal: Watch,
) -> Result<End, (Exit, String)> {
    let targets = Targets::of(&arguments.permissions).map_err(|error| (Exit::Usage, error))?;
    let player = arguments.ruffle.as_deref();
    let player = player.map_or(OsStr::new(desktop::PROGRAM), Path::as_os_str);
    let name = Path::new(&program.content).file_name().map(OsString::from);
    let name = name.unwrap_or_else(|| "program.swf".into());
    let parameters = program.parameters.clone();
    let bridge = DesktopBridge::open(DesktopOptions { program });
    let bridge = bridge.map_err(|error| (Exit::RuntimeFailed, error.to_string()))?;
    let mut window = Desktop::start(player, &bridge, &name, &parameters, &targets, Stdout)
        .map_err(|error| {
            let player = player.display();
            let help = "install Ruffle's desktop player, or name its program with --ruffle";
            (Exit::RuntimeFailed, format!("{player}: {error}; {help}"))
        })?;
    let mut ended = None;
    let stop = async {
        tokio::select! {
            () = signal.next() => {}
            status = window.wait() => ended = Some(status),
        }
    };
    let end = bridge.run(Stdout, stop, arguments.drain_time).await;
    window.end().await;
    match ended {
        Some(Ok(status)) if !status.success() => {
            let help = "--log debug shows what it printed";
            Err((
                Exit::RuntimeFailed,
                format!("{}: {status}; {help}", player.display()),
            ))
        }
        Some(Err(error)) => Err(failed("the player is lost", error)),
        _ => end.map_err(|error| failed("the program can't be served", error)),
    }
}

fn failed(what: &str, error: std::io::Error) -> (Exit, String) {
    (Exit::RuntimeFailed, format!("{what}: {error}"))
}

fn program(
    arguments: &Arguments,
    opened: &OpenedApplication,
    movie: &Movie,
) -> Result<Program, (Exit, String)> {
    let permissions = arguments
        .permissions
        .permissions()
        .map_err(|error| (Exit::Usage, error.to_string()))?;
    let descriptor = opened.descriptor.as_ref();
    Ok(Program {
        movie: movie.bytes.to_vec(),
        root: opened.root.clone(),
        content: opened.content_url.clone(),
        parameters: arguments.parameters.clone(),
        arguments: arguments.arguments.clone(),
        application_id: ruffle::application_id(opened),
        publisher_id: descriptor
            .and_then(|descriptor| descriptor.publisher_id.clone())
            .unwrap_or_default(),
        descriptor: descriptor.map_or_else(String::new, |descriptor| descriptor.text.clone()),
        permissions,
        limits: Limits::default(),
    })
}

/// What the program traces goes to stdout.
struct Stdout;

impl Console for Stdout {
    fn trace(&mut self, text: &str) {
        use std::io::Write;
        // Where it is closed, the program goes on all the same.
        drop(writeln!(std::io::stdout().lock(), "{text}"));
    }
}
