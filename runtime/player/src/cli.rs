//! The command line: `airshim run`, `airshim bridge`, `airshim adl`, `airshim inspect` and `airshim test`.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{ArgMatches, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::application::{OpenOptions, PackageLimits};
use crate::exit_code::Exit;
use crate::input::Action;
use crate::logging::{self, LogFormat};
use crate::permissions::PermissionOptions;
use operation::OperationArguments;

mod adl;
mod bridge;
mod inspect;
mod operation;
mod profile;
mod run;
mod test;
mod tree;

/// Runs Adobe AIR programs that host TCP servers.
#[derive(Debug, Parser)]
#[command(name = "airshim", version, about, max_term_width = 100)]
struct Cli {
    /// What to log on stderr: error, warn, info, debug, trace, or a filter such as `airshim_net=debug`
    /// [default: the environment variable RUST_LOG, or warn]
    #[arg(long, global = true, value_name = "LEVEL")]
    log: Option<String>,

    /// How the log's lines look
    #[arg(long, global = true, value_enum, default_value_t = LogFormat::Text, value_name = "FORMAT")]
    log_format: LogFormat,

    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run an application: a .swf, an application descriptor, or an .air or .airi package
    Run(Box<RunArguments>),
    /// Run an application in Ruffle, in a browser, and host its sockets
    Bridge(Box<bridge::Arguments>),
    /// Run an application as AIR's debug launcher does, by that one's own command line
    #[command(disable_help_flag = true)]
    Adl(adl::Arguments),
    /// Print what an application is, what it uses of AIR and what of that isn't there, without running it
    Inspect(Box<InspectArguments>),
    /// Run folders of tests
    Test(TestArguments),
}

/// The arguments of `airshim run`.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
struct RunArguments {
    /// The application: a compiled .swf, an application descriptor (.xml), a package (.air, .airi), or the folder that one
    /// was installed in
    app: PathBuf,

    /// The sandbox that the program runs in
    #[arg(long, value_enum, default_value_t = SandboxName::Application)]
    sandbox: SandboxName,

    /// Where the program was loaded from, as it and socket policy files see it [default: app:/NAME, outside of the application
    /// sandbox file:///NAME]
    #[arg(long, value_name = "URL")]
    url: Option<String>,

    /// A parameter of the program's URL or page, for LoaderInfo.parameters; may be given several times
    #[arg(long = "parameter", value_name = "NAME=VALUE", value_parser = parse_parameter)]
    parameters: Vec<(String, String)>,

    /// The runtime that the program sees
    #[arg(long, value_enum, default_value_t = RuntimeName::Air)]
    runtime: RuntimeName,

    /// Where the program keeps its data, `app-storage:` [default: airshim/ID/Local Store below the user's data directory]
    #[arg(long, value_name = "DIR")]
    storage: Option<PathBuf>,

    /// End after so many frames
    #[arg(long, value_name = "N")]
    frames: Option<u64>,

    /// How many seconds a script may run before Error #1502; 0 for no limit [default: the SWF's, or 60]
    #[arg(long, value_name = "SECONDS", value_parser = parse_seconds)]
    script_timeout: Option<Duration>,

    /// How many mebibytes the program's objects may take before Error #1000
    #[arg(long, value_name = "MIB", default_value_t = 2048)]
    max_memory: usize,

    /// Print at the end, to stderr, where the time went
    #[arg(long)]
    profile: bool,

    /// Go on when nothing can happen any more
    #[arg(long)]
    keep_alive: bool,

    /// Play the mouse and keyboard events of a JSON file, in the format of Ruffle's tests
    #[arg(long, value_name = "FILE")]
    input: Option<PathBuf>,

    /// Click on what WORD stands for: a dotted path, a name or the text of an object [may be given again]
    #[arg(long, value_name = "WORD")]
    click: Vec<String>,

    /// Type TEXT into what has the focus [may be given again]
    #[arg(long = "type", value_name = "TEXT")]
    typed: Vec<String>,

    /// Wait for the program to trace a line with TEXT in it, before the next --click or --type [may be given again]
    #[arg(long = "await", value_name = "TEXT")]
    awaited: Vec<String>,

    /// Print at the end what is on the stage
    #[arg(long, value_enum, value_name = "FORMAT", num_args = 0..=1, require_equals = true, default_missing_value = "text")]
    print_tree: Option<TreeFormat>,

    /// What --click, --type and --await ask for, in the order given
    #[arg(skip)]
    actions: Vec<Action>,

    /// Trust the certificates in this PEM file, too, in connections that the program makes; can be given several times
    #[arg(long, value_name = "FILE")]
    trust: Vec<PathBuf>,

    #[command(flatten)]
    operation: OperationArguments,

    #[command(flatten)]
    permissions: PermissionOptions,
    #[command(flatten)]
    opening: OpeningArguments,

    /// What the debug launcher's command line says and this one doesn't.
    #[arg(skip)]
    launcher: adl::Launcher,

    /// The program's arguments, after `--`
    #[arg(last = true)]
    arguments: Vec<String>,
}

/// The arguments of `airshim inspect`.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
struct InspectArguments {
    /// The application: as for run
    app: PathBuf,

    /// Run it for so many frames, too, and print what is on the stage then. It may do nothing meanwhile that no --allow
    /// option allows, but read its own folder; what it traces goes to stderr
    #[arg(long, value_name = "N")]
    frames: Option<u64>,

    /// Print one JSON object
    #[arg(long)]
    json: bool,

    #[command(flatten)]
    permissions: PermissionOptions,
    #[command(flatten)]
    opening: OpeningArguments,

    /// The program's arguments, after `--`
    #[arg(last = true)]
    arguments: Vec<String>,
}

/// How packages are opened.
#[derive(Debug, Clone, Copy, Args)]
struct OpeningArguments {
    /// Open a package whose files aren't those that were signed
    #[arg(long)]
    allow_unsigned: bool,

    /// How many mebibytes a package may unpack to
    #[arg(long, value_name = "MIB", default_value_t = 2048)]
    max_package_size: u64,

    /// How many files a package may hold
    #[arg(long, value_name = "N", default_value_t = 65_536)]
    max_package_files: usize,
}

impl OpeningArguments {
    fn options(self) -> OpenOptions {
        OpenOptions {
            limits: PackageLimits {
                bytes: self.max_package_size.saturating_mul(1 << 20),
                files: self.max_package_files,
            },
            allow_unsigned: self.allow_unsigned,
        }
    }
}

/// The arguments of `airshim test`.
#[derive(Debug, Args)]
struct TestArguments {
    /// Folders that are tests, or have tests in them
    #[arg(required = true, value_name = "DIR")]
    directories: Vec<PathBuf>,

    /// Run only the tests that this file names, one a line: a path relative to DIR, with #NAME for a subtest
    #[arg(long, value_name = "FILE")]
    list: Option<PathBuf>,

    /// How many tests to run at the same time [default: the number of processors]
    #[arg(long, value_name = "N")]
    jobs: Option<std::num::NonZeroUsize>,

    /// Print the name of each test that passes or is skipped, too
    #[arg(long)]
    verbose: bool,

    /// What to run them in
    #[arg(long, value_enum, default_value_t = TestPlayer::Airshim)]
    player: TestPlayer,

    /// The folder with Ruffle, npm's package @ruffle-rs/ruffle, or the desktop player's program [default: as for `airshim bridge`]
    #[arg(long, value_name = "DIR")]
    ruffle: Option<PathBuf>,

    /// The browser to run Ruffle in: Chromium, or one made of it [default: the one that is found in PATH]
    #[arg(long, value_name = "PROGRAM")]
    browser: Option<PathBuf>,
}

/// What tests are run in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum TestPlayer {
    /// This program
    Airshim,
    /// Ruffle, in a headless browser, with the sockets at a bridge
    Ruffle,
    /// Ruffle's desktop player, with the sockets at a bridge
    RuffleDesktop,
}

/// How the stage is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum TreeFormat {
    /// A line for each object, indented
    Text,
    /// One JSON object
    Json,
}

/// The sandboxes by their names on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum SandboxName {
    /// Content of an installed application: everything is allowed
    Application,
    /// Content from the network
    Remote,
    /// A local file that may read local files
    LocalWithFile,
    /// A local file that may use the network
    LocalWithNetwork,
    /// A local file that the user trusts
    LocalTrusted,
}

/// The runtimes by their names on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum RuntimeName {
    /// Adobe AIR
    Air,
    /// Flash Player, which has none of AIR's classes
    FlashPlayer,
}

const EXIT_CODES: &str = "\
Exit codes (those of AIR's debug launcher where it has one):
  0  the program ended by itself, by exit(0), or by SIGINT or SIGTERM
  n  the program ended by NativeApplication.exit(n)
  1  a --click or --type could not be done
  2  the command line is wrong
  4  the runtime can't start
  6  there is no application descriptor where one is named
  7  the application descriptor is wrong
  8  the file can't be read, or the content that the descriptor names isn't there
  9  the file isn't a SWF with ActionScript 3, or is damaged; a package isn't what was signed";

fn parse_seconds(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "a number of seconds expected")?;
    Duration::try_from_secs_f64(seconds).map_err(|error| error.to_string())
}

fn parse_parameter(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("NAME=VALUE expected")?;
    Ok((name.to_owned(), value.to_owned()))
}

/// What `--click`, `--type` and `--await` ask for, in the order of the command line.
fn actions(matches: &ArgMatches) -> Vec<Action> {
    let mut found = Vec::new();
    let kinds: [(&str, fn(String) -> Action); 3] = [
        ("click", Action::Click),
        ("typed", Action::Type),
        ("awaited", Action::Await),
    ];
    for (name, action) in kinds {
        let indices = matches.indices_of(name).into_iter().flatten();
        let values = matches.get_many::<String>(name).into_iter().flatten();
        found.extend(indices.zip(values.map(|value| action(value.clone()))));
    }
    found.sort_by_key(|(index, _)| *index);
    found.into_iter().map(|(_, action)| action).collect()
}

/// Runs the command with the process's arguments.
pub fn main() -> ExitCode {
    let matches = Cli::command().try_get_matches();
    let parsed = matches.and_then(|matches| {
        let mut cli = Cli::from_arg_matches(&matches)?;
        if let (Command::Run(arguments), Some(("run", matches))) =
            (&mut cli.command, matches.subcommand())
        {
            arguments.actions = actions(matches);
        }
        Ok(cli)
    });
    let cli = match parsed {
        Ok(cli) => cli,
        // Help and version are "errors" too, with the exit code 0.
        Err(error) => error.exit(),
    };
    if let Err(message) = logging::start(cli.log.as_deref(), cli.log_format) {
        eprintln!("airshim: {message}");
        return Exit::Usage.into();
    }
    match cli.command {
        Command::Run(arguments) => run::run(*arguments, cli.log_format),
        Command::Bridge(arguments) => bridge::run(&arguments),
        Command::Adl(arguments) => adl::run(arguments, cli.log_format),
        Command::Inspect(arguments) => inspect::run(*arguments, cli.log_format),
        Command::Test(arguments) => test::run(arguments),
    }
}
