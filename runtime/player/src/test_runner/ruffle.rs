//! Runs tests in Ruffle, with the sockets of their programs at a bridge: in a headless browser, or in the desktop player.
//!
//! All tests share this process, and the browser; each has a bridge of its own, and a page or a player. What differs from a run in
//! airshim:
//!
//! - Everything runs by the real clock. A test that neither asks to exit nor has clients is over when it has traced as many lines
//!   as are expected, and no more come for a moment.
//! - A program goes on when nothing can happen any more. That counts as the exit code 0.
//! - The table `[ruffle]` of a `test.toml` says why its test can't be passed there, or not in the desktop player, and where its
//!   program connects to.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use airshim_bridge::{
    Bridge, Console, DesktopBridge, DesktopOptions, End, Options, Outgoing, Program,
};
use airshim_net::Limits;
use tokio::sync::Notify;

use super::browser::Browser;
use super::clients::Clients;
use super::discovery::TestCase;
use super::options::TestOptions;
use super::servers::Server;
use super::trace_log::TraceLog;
use super::{Outcome, execution, run_on_thread};
use crate::event_loop::DRAIN_LIMIT;
use crate::movie::Movie;
use crate::ruffle::desktop::{Desktop, Targets};

/// How long it may take until a program has traced its first line: the browser compiles the player before.
const START_LIMIT: Duration = Duration::from_secs(20);

/// How long a test whose end can't be seen otherwise may trace nothing while lines are missing.
const SILENCE: Duration = Duration::from_secs(5);

/// How often such a test is looked at.
const PAUSE: Duration = Duration::from_millis(50);

/// What Ruffle draws with. A machine that runs tests may have no graphics card.
const RENDERER: &str = "canvas";

/// The names of this machine by which programs connect to a test's servers.
const OWN_NAMES: [&str; 3] = ["127.0.0.1", "localhost", "::1"];

/// Ruffle, and what it runs in.
#[derive(Debug, Clone)]
pub enum Ruffle {
    /// In a browser.
    Page {
        /// The browser.
        browser: Arc<Mutex<Browser>>,
        /// The content of npm's package `@ruffle-rs/ruffle`.
        folder: PathBuf,
    },
    /// As a program of its own.
    Desktop {
        /// Its path, or its name in `PATH`.
        program: PathBuf,
    },
}

impl Ruffle {
    /// Starts the browser. `folder` is the content of npm's package `@ruffle-rs/ruffle`.
    ///
    /// # Errors
    ///
    /// The browser can't be started.
    pub fn start(folder: PathBuf, browser: &Path) -> io::Result<Self> {
        Ok(Self::Page {
            browser: Arc::new(Mutex::new(Browser::start(browser)?)),
            folder,
        })
    }

    /// Runs a test, as [`run_case`](super::run_case) does in airshim.
    pub fn run_case(&self, case: &TestCase) -> Outcome {
        let ruffle = self.clone();
        run_on_thread(case, time_limit, move |directory, options| {
            ruffle.execute(directory, options)
        })
    }

    fn execute(&self, directory: &Path, options: &TestOptions) -> Outcome {
        let only_desktop = match self {
            Self::Page { .. } => None,
            Self::Desktop { .. } => options.ruffle.desktop.as_ref(),
        };
        if let Some(reason) = options.ruffle.skip.as_ref().or(only_desktop) {
            return Outcome::Skipped(reason.clone());
        }
        let (movie, expected) = match execution::open(directory, options) {
            Ok(opened) => opened,
            Err(outcome) => return outcome,
        };
        let trace = Arc::new(TraceLog::default());
        let lines = expected.lines().count();
        let problems = self
            .run(directory, &movie, options, &trace, lines)
            .unwrap_or_else(|error| vec![error]);
        execution::judge(&trace.text(), &expected, options, problems)
    }

    /// Runs the program; gives what went wrong apart from the output.
    fn run(
        &self,
        directory: &Path,
        movie: &Movie,
        options: &TestOptions,
        trace: &Arc<TraceLog>,
        expected_lines: usize,
    ) -> Result<Vec<String>, String> {
        let mut parameters: Vec<_> = options.airshim.parameters.clone().into_iter().collect();
        let mut arguments = options.airshim.arguments.clone();
        let servers = execution::open_servers(directory, options, &mut arguments, &mut parameters)?;
        let permissions = options.airshim.permissions.permissions();
        let program = Program {
            movie: movie.bytes.to_vec(),
            root: directory.to_owned(),
            content: "test.swf".into(),
            parameters,
            arguments,
            application_id: "test".into(),
            publisher_id: String::new(),
            descriptor: String::new(),
            permissions: permissions.map_err(|error| error.to_string())?,
            limits: Limits::default(),
        };
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| format!("no event loop: {error}"))?;
        let run = Run {
            options,
            trace,
            expected_lines,
        };
        match self {
            Self::Page { browser, folder } => {
                let bridge = Bridge::open(Options {
                    listen: ([127, 0, 0, 1], 0).into(),
                    ruffle: folder.clone(),
                    program,
                    outgoing: outgoing(options, &servers),
                    renderer: Some(RENDERER.into()),
                    is_loaded_by_shim: false,
                });
                let bridge = bridge.map_err(|error| error.to_string())?;
                // A browser whose user panicked is as good as before: it is asked one thing at a time.
                let browser = || browser.lock().unwrap_or_else(PoisonError::into_inner);
                let failed = |error: io::Error| format!("the browser: {error}");
                let page = browser().open(bridge.url()).map_err(failed)?;
                let problems = runtime.block_on(run.host(servers, async |console, stop| {
                    bridge.run(console, stop, DRAIN_LIMIT).await
                }));
                browser().close(page).map_err(failed)?;
                problems
            }
            Self::Desktop { program: player } => {
                let targets = Targets::of(&options.airshim.permissions)?;
                let parameters = program.parameters.clone();
                let bridge = DesktopBridge::open(DesktopOptions { program });
                let bridge = bridge.map_err(|error| error.to_string())?;
                runtime.block_on(run.host(servers, async |console: TestConsole, stop| {
                    let (player, file) = (player.as_os_str(), OsStr::new("test.swf"));
                    let printed = console.clone();
                    let mut window =
                        Desktop::start(player, &bridge, file, &parameters, &targets, printed)?;
                    let stop = async {
                        tokio::select! {
                            () = stop => {}
                            _ = window.wait() => {}
                        }
                    };
                    let end = bridge.run(console, stop, DRAIN_LIMIT).await;
                    window.end().await;
                    end
                }))
            }
        }
    }
}

/// How long a test may take by its own rules.
fn time_limit(options: &TestOptions) -> Duration {
    START_LIMIT + Duration::from_millis(options.airshim.timeout_ms)
}

/// Where the program may connect to: its test's servers, and where the test says.
fn outgoing(options: &TestOptions, servers: &[Server]) -> Vec<Outgoing> {
    let servers = servers.iter().flat_map(|server| {
        OWN_NAMES.map(|name| Outgoing {
            host: name.into(),
            ports: server.port()..=server.port(),
        })
    });
    let others = options.ruffle.hosts.iter().map(|host| Outgoing {
        host: host.clone(),
        ports: 1..=u16::MAX,
    });
    servers.chain(others).collect()
}

/// One run of a test.
struct Run<'r> {
    options: &'r TestOptions,
    trace: &'r Arc<TraceLog>,
    expected_lines: usize,
}

/// Completes when the test is over.
type Stop<'s> = Pin<Box<dyn Future<Output = ()> + 's>>;

impl Run<'_> {
    /// Has `bridge` host the program's sockets until the test is over, with the test's clients and servers beside it.
    async fn host(
        &self,
        servers: Vec<Server>,
        bridge: impl AsyncFnOnce(TestConsole, Stop<'_>) -> io::Result<End>,
    ) -> Result<Vec<String>, String> {
        let limit = time_limit(self.options);
        let finished = Arc::new(Notify::new());
        let deadline = Instant::now() + limit;
        let clients =
            execution::start_peers(self.options, None, servers, self.trace, deadline, &finished)
                .map_err(|error| format!("a peer can't be started: {error}"))?;
        let mut in_time = true;
        let stop = async {
            let over = self.over(&clients, &finished);
            in_time = tokio::time::timeout(limit, over).await.is_ok();
        };
        let end = bridge(TestConsole(Arc::clone(self.trace)), Box::pin(stop)).await;
        self.trace.close();
        let mut problems = clients.join();
        if !in_time {
            problems.push(format!("the run isn't over after {} s", limit.as_secs()));
        }
        let exit_code = match end {
            Ok(End::Exit(code)) => Some(code),
            Ok(End::Stopped) => Some(0),
            Err(error) => return Err(format!("the program can't be run: {error}")),
        };
        problems.extend(execution::check_exit_code(exit_code, self.options));
        Ok(problems)
    }

    /// Waits until a test is over that the program itself doesn't end.
    async fn over(&self, clients: &Clients, finished: &Notify) {
        if !clients.is_empty() {
            execution::all_finished(clients, finished).await;
        } else if self.options.airshim.exit_code.is_some_and(|code| code != 0) {
            // Only the program itself ends it, or the time.
            std::future::pending::<()>().await;
        }
        let mut last = (Instant::now(), self.trace.line_count());
        while self.trace.line_count() < self.expected_lines {
            if last.1 != self.trace.line_count() {
                last = (Instant::now(), self.trace.line_count());
            }
            if last.1 > 0 && last.0.elapsed() > SILENCE {
                break;
            }
            tokio::time::sleep(PAUSE).await;
        }
        execution::quiet_down(self.trace, self.expected_lines).await;
    }
}

/// What a program traces is the output of its test.
#[derive(Clone)]
struct TestConsole(Arc<TraceLog>);

impl Console for TestConsole {
    fn trace(&mut self, text: &str) {
        self.0.push_traced(text);
    }
}
