//! One test's run: by ticks of a clock of its own, or in real time with scripted peers.
//!
//! The run rules are those of Ruffle's framework: the movie is loaded as `file:///test.swf`, a tick advances the
//! clock by the SWF's frame time unless `tick_rate` says otherwise, a frame is played whenever a frame time has
//! passed, and timers that came due within a tick fire at its end, in order. Date and time zone are fixed:
//! 2001-02-03 04:05:06 UTC in Nepal, which has no daylight saving time.

use std::cell::Cell;
use std::future::poll_fn;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::task::Poll;
use std::time::{Duration, Instant};

use airshim_natives::PlayerRuntime;
use airshim_net::{Limits, Sandbox};
use tokio::sync::Notify;

use super::Outcome;
use super::clients::Clients;
use super::comparison;
use super::options::{Mode, Runtime, TestOptions};
use super::servers::Server;
use super::simulated_server::{self, SimulatedServer};
use super::trace_log::TraceLog;
use crate::event_loop::{self, Controls, DRAIN_LIMIT, End, LoopOptions};
use crate::host::{Clock, Output, Random};
use crate::input::InputFile;
use crate::movie::{Movie, MovieError};
use crate::program::{Program, Settings};
use crate::sandbox;
use crate::trust;

/// 2001-02-03 04:05:06 UTC, in milliseconds since 1970.
const EPOCH_MS: f64 = 981_173_106_000.0;

/// The zone of local time: that of Nepal, as if it had never been another one.
const TIME_ZONE: &str = "<+0545>-5:45";

/// How long one script may run, where the test doesn't say.
const SCRIPT_TIMEOUT: Duration = Duration::from_secs(60);

/// How long work on another thread may take in a run by the test's own clock.
const JOB_LIMIT: Duration = Duration::from_secs(10);

/// The most frames that one tick plays, however long it is.
const MAX_FRAMES_PER_TICK: u32 = 5;

/// How long nothing must have been traced, after the last client has finished, until a run counts as over.
const QUIET: Duration = Duration::from_millis(100);

/// How long output that is still missing is waited for after the last client has finished.
const PATIENCE: Duration = Duration::from_secs(2);

/// How long a test may take by its own rules.
pub(super) fn time_limit(options: &TestOptions) -> Duration {
    if options.is_realtime() {
        return Duration::from_millis(options.airshim.timeout_ms) + PATIENCE + DRAIN_LIMIT;
    }
    options
        .player_options
        .max_execution_duration
        .unwrap_or(SCRIPT_TIMEOUT)
        * 2
}

/// The program of a test and what it must print; or what becomes of the test without running it.
pub(super) fn open(directory: &Path, options: &TestOptions) -> Result<(Movie, String), Outcome> {
    match options.reason_to_skip() {
        Ok(None) => {}
        Ok(Some(reason)) => return Err(Outcome::Skipped(reason.into())),
        Err(error) => return Err(Outcome::Failed(error.to_string())),
    }
    let movie = match Movie::open(&directory.join("test.swf")) {
        Ok(movie) => movie,
        Err(MovieError::NotActionScript3 { .. }) => {
            return Err(Outcome::Skipped("ActionScript 1 or 2".into()));
        }
        Err(error) => return Err(Outcome::Failed(format!("test.swf: {error}"))),
    };
    match std::fs::read(directory.join(&options.output_path)) {
        Ok(bytes) => Ok((movie, String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) => Err(Outcome::Failed(format!("{}: {error}", options.output_path))),
    }
}

/// Runs a test on the current thread.
pub(super) fn execute(directory: &Path, options: &TestOptions) -> Outcome {
    let (movie, expected) = match open(directory, options) {
        Ok(opened) => opened,
        Err(outcome) => return outcome,
    };
    let input = match input(directory) {
        Ok(input) => input,
        Err(error) => return Outcome::Failed(error),
    };
    let trace = Arc::new(TraceLog::default());
    let problems = SimulatedServer::open(directory)
        .and_then(|server| {
            run(
                directory,
                movie,
                options,
                server.as_ref(),
                &trace,
                expected.lines().count(),
                input,
            )
        })
        .unwrap_or_else(|error| vec![error]);
    judge(&trace.text(), &expected, options, problems)
}

/// The events of the test's input file; none where it has no such file.
fn input(directory: &Path) -> Result<InputFile, String> {
    let path = directory.join("input.json");
    if !path.exists() {
        return Ok(InputFile::default());
    }
    InputFile::open(&path).map_err(|error| format!("input.json: {error}"))
}

/// Puts together what is wrong with a run.
pub(super) fn judge(
    output: &str,
    expected: &str,
    options: &TestOptions,
    mut problems: Vec<String>,
) -> Outcome {
    let output = if options.is_realtime() {
        comparison::normalise_ports(output)
    } else {
        output.to_owned()
    };
    if let Err(difference) = comparison::compare(&output, expected, options.approximations.as_ref())
    {
        problems.push(difference);
    }
    if problems.is_empty() {
        Outcome::Passed
    } else {
        Outcome::Failed(problems.join("\n"))
    }
}

/// Runs the program; gives what went wrong apart from the output.
fn run(
    directory: &Path,
    movie: Movie,
    options: &TestOptions,
    server: Option<&SimulatedServer>,
    trace: &Arc<TraceLog>,
    expected_lines: usize,
    input: InputFile,
) -> Result<Vec<String>, String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| format!("no event loop: {error}"))?;
    let storage =
        Scratch::new().map_err(|error| format!("no directory for app-storage: {error}"))?;
    let mut settings = settings(directory, &storage, &movie, options, server.is_some())?;
    let (arguments, parameters) = (&mut settings.arguments, &mut settings.parameters);
    let servers = open_servers(directory, options, arguments, parameters)?;
    let output = Box::new(TestOutput(Arc::clone(trace)));
    let load = |clock| {
        let _entered = runtime.enter();
        Program::load(&movie, &settings, clock, Random::from_seed(0), output)
            .inspect_err(|error| trace.push(error.script_error()))
    };
    if options.is_realtime() || server.is_some() {
        let Ok(program) = load(Clock::real()) else {
            return Ok(Vec::new());
        };
        return runtime.block_on(run_in_real_time(
            program,
            options,
            server,
            servers,
            trace,
            expected_lines,
            input,
        ));
    }
    let now_ms = Rc::new(Cell::new(0.0));
    let clock = Clock::Virtual {
        epoch_ms: EPOCH_MS,
        now_ms: Rc::clone(&now_ms),
        zone: TIME_ZONE,
    };
    let Ok(mut program) = load(clock) else {
        return Ok(Vec::new());
    };
    runtime.block_on(run_by_ticks(
        &mut program,
        options,
        movie.frame_rate,
        &now_ms,
        input,
    ));
    Ok(check_exit_code(program.exit_code(), options)
        .into_iter()
        .collect())
}

/// Opens the ports of a test's servers, and puts them into what the program is given.
pub(super) fn open_servers(
    directory: &Path,
    options: &TestOptions,
    arguments: &mut [String],
    parameters: &mut [(String, String)],
) -> Result<Vec<Server>, String> {
    let servers = options.airshim.servers.iter();
    let servers = servers.map(|script| Server::open(script, directory));
    let servers: Vec<Server> = servers.collect::<Result<_, _>>()?;
    for server in &servers {
        let parameters = parameters.iter_mut().map(|(_, value)| value);
        for text in arguments.iter_mut().chain(parameters) {
            *text = server.fill_in(text);
        }
    }
    Ok(servers)
}

/// A directory that is removed at the end.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> std::io::Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("airshim-test-{}-{count}", std::process::id());
        let path = std::env::temp_dir().join(name);
        // Left behind by a process of the same number that was ended.
        drop(std::fs::remove_dir_all(&path));
        std::fs::create_dir_all(&path)?;
        Ok(Self(path))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            tracing::warn!("{} stays: {error}", self.0.display());
        }
    }
}

fn settings(
    directory: &Path,
    storage: &Scratch,
    movie: &Movie,
    options: &TestOptions,
    connects: bool,
) -> Result<Settings, String> {
    let player = &options.player_options;
    let runtime = match player.runtime {
        Runtime::Air => PlayerRuntime::Air,
        Runtime::FlashPlayer => PlayerRuntime::FlashPlayer,
    };
    let sandbox = match (&options.airshim.sandbox, runtime) {
        (Some(name), _) => {
            sandbox::from_name(name).ok_or_else(|| format!("there is no sandbox {name:?}"))?
        }
        (None, PlayerRuntime::Air) => Sandbox::Application,
        // The simulated server has no policy file to give.
        (None, PlayerRuntime::FlashPlayer) if connects => Sandbox::LocalTrusted,
        // A local SWF has the one or the other right, never both (semantics §10).
        (None, PlayerRuntime::FlashPlayer) if movie.uses_network => Sandbox::LocalWithNetwork,
        (None, PlayerRuntime::FlashPlayer) => Sandbox::LocalWithFile,
    };
    let trust = options
        .airshim
        .trust
        .as_ref()
        .map(|file| directory.join(file));
    let permissions = options.airshim.permissions.permissions();
    let permissions = permissions.map_err(|error| error.to_string())?;
    let url = match runtime {
        PlayerRuntime::Air => "app:/test.swf",
        PlayerRuntime::FlashPlayer => "file:///test.swf",
    };
    Ok(Settings {
        sandbox,
        permissions,
        trusted: trust::read(trust.as_deref())?,
        limits: Limits::default(),
        runtime,
        name: "test".into(),
        url: options.airshim.url.clone().unwrap_or_else(|| url.into()),
        parameters: options.airshim.parameters.clone().into_iter().collect(),
        directory: Some(directory.to_owned()),
        storage: storage.0.join("storage"),
        arguments: options.airshim.arguments.clone(),
        at_login: false,
        script_timeout: Some(player.max_execution_duration.unwrap_or(SCRIPT_TIMEOUT)),
        max_memory: None,
        debugger: player.mode == Mode::Debug,
        profile: false,
        player_version: player.version,
        viewport: player.viewport_dimensions.map(|size| size.in_pixels()),
        descriptor: None,
        publisher_id: String::new(),
        can_start_programs: true,
        command_line: false,
    })
}

/// Runs by the test's own clock.
async fn run_by_ticks(
    program: &mut Program,
    options: &TestOptions,
    frame_rate: f64,
    now_ms: &Cell<f64>,
    mut input: InputFile,
) {
    let frame_ms = 1000.0 / frame_rate;
    let tick_ms = options.tick_rate.unwrap_or(frame_ms);
    let mut steps = Steps { has_started: false };
    let mut frame_time = 0.0;
    for _ in 0..options.num_ticks.or(options.num_frames).unwrap_or(0) {
        if options.num_ticks.is_none() {
            steps.play(program);
        } else {
            frame_time += tick_ms;
            for _ in 0..MAX_FRAMES_PER_TICK {
                if frame_time < frame_ms {
                    break;
                }
                frame_time -= frame_ms;
                steps.play(program);
            }
        }
        settle(program).await;
        for event in input.next_frame() {
            program.input(&event);
        }
        advance(program, now_ms, now_ms.get() + tick_ms).await;
        program.collect_garbage();
        if program.exit_code().is_some() && program.close_windows().is_some() {
            break;
        }
        if options.sleep_to_meet_frame_rate
            && let Ok(pause) = Duration::try_from_secs_f64(tick_ms / 1000.0)
        {
            tokio::time::sleep(pause).await;
        }
    }
}

/// The frames of a run: the first one starts the program.
struct Steps {
    has_started: bool,
}

impl Steps {
    fn play(&mut self, program: &mut Program) {
        if std::mem::replace(&mut self.has_started, true) {
            program.play_frame()
        } else {
            program.start()
        }
    }
}

/// Delivers what has happened already.
async fn settle(program: &mut Program) {
    while program.exit_code().is_none() {
        if program.deliver_pending() {
            continue;
        }
        match poll_fn(|cx| Poll::Ready(program.poll_network(cx))).await {
            Poll::Ready(event) => program.deliver(event),
            // Work on other threads counts as done at once, as the test's clock stands still meanwhile.
            Poll::Pending if program.has_jobs() => {
                let next = poll_fn(|cx| program.poll_finished(cx));
                match tokio::time::timeout(JOB_LIMIT, next).await {
                    Ok(finished) => program.deliver_finished(finished),
                    Err(_) => break,
                }
            }
            Poll::Pending => break,
        }
    }
}

/// Moves the clock on to `end`, from timer to timer.
async fn advance(program: &mut Program, now_ms: &Cell<f64>, end: f64) {
    while program.exit_code().is_none() {
        match program.next_timer() {
            Some(deadline) if deadline <= end => {
                now_ms.set(deadline.max(now_ms.get()));
                program.fire_timer();
                settle(program).await;
            }
            _ => break,
        }
    }
    now_ms.set(end);
}

/// Runs in the event loop of `airshim run`, with the test's clients beside it.
async fn run_in_real_time(
    mut program: Program,
    options: &TestOptions,
    server: Option<&SimulatedServer>,
    servers: Vec<Server>,
    trace: &Arc<TraceLog>,
    expected_lines: usize,
    input: InputFile,
) -> Result<Vec<String>, String> {
    let limit = Duration::from_millis(options.airshim.timeout_ms);
    let finished = Arc::new(Notify::new());
    let deadline = Instant::now() + limit;
    let clients = start_peers(options, server, servers, trace, deadline, &finished)
        .map_err(|error| format!("a peer can't be started: {error}"))?;
    let stop = async {
        let all = async {
            if clients.is_empty() {
                // Only the program itself, or the time, ends a run without clients.
                std::future::pending::<()>().await;
            }
            all_finished(&clients, &finished).await;
            quiet_down(trace, expected_lines).await;
        };
        tokio::time::timeout(limit + PATIENCE, all).await.is_ok()
    };
    let controls = Controls {
        input,
        ..Controls::default()
    };
    let mut in_time = true;
    let stop = async { in_time = stop.await };
    let end = event_loop::run(&mut program, LoopOptions::default(), controls, stop).await;
    let exit_code = match end {
        End::Exit(code) => Some(code),
        End::Idle => Some(0),
        End::Frames | End::Stopped | End::ActionFailed(_) => None,
    };
    if end != End::Stopped {
        program.shut_down(DRAIN_LIMIT).await;
    }
    // Connections end with the program, and with them clients that still wait.
    drop(program);
    trace.close();
    let mut problems = clients.join();
    if !in_time {
        problems.push(format!(
            "the run isn't over after {} ms",
            options.airshim.timeout_ms
        ));
    }
    problems.extend(check_exit_code(exit_code, options));
    Ok(problems)
}

/// Waits until every peer has ended.
pub(super) async fn all_finished(clients: &Clients, finished: &Notify) {
    while !clients.are_finished() {
        // The thread that has notified ends a moment later.
        drop(tokio::time::timeout(Duration::from_millis(10), finished.notified()).await);
    }
}

/// Starts the clients and servers of a test, each on a thread of its own.
pub(super) fn start_peers(
    options: &TestOptions,
    server: Option<&SimulatedServer>,
    servers: Vec<Server>,
    trace: &Arc<TraceLog>,
    deadline: Instant,
    finished: &Arc<Notify>,
) -> std::io::Result<Clients> {
    let on_finish = {
        let finished = Arc::clone(finished);
        move || finished.notify_one()
    };
    let mut clients = Clients::start(&options.airshim.clients, trace, deadline, on_finish.clone())?;
    for server in servers {
        let (server_name, trace) = (server.name(), Arc::clone(trace));
        let serve = move || server.serve(&trace, deadline);
        clients.add(server_name, serve, on_finish.clone())?;
    }
    if let Some(server) = server {
        let (listener, steps) = server.script()?;
        let trace = Arc::clone(trace);
        let serve = move || simulated_server::serve(&listener, &steps, &trace, deadline);
        clients.add("simulated server".into(), serve, on_finish)?;
    }
    Ok(clients)
}

/// Waits until nothing is traced any more, and for lines that are still missing with some patience.
pub(super) async fn quiet_down(trace: &TraceLog, expected_lines: usize) {
    let begin = Instant::now();
    loop {
        let before = trace.line_count();
        tokio::time::sleep(QUIET).await;
        let is_quiet = trace.line_count() == before;
        if is_quiet && (before >= expected_lines || begin.elapsed() > PATIENCE) {
            return;
        }
    }
}

pub(super) fn check_exit_code(actual: Option<i32>, options: &TestOptions) -> Option<String> {
    let expected = options.airshim.exit_code?;
    match actual {
        Some(actual) if actual == expected => None,
        Some(actual) => Some(format!("exit code {expected} expected, got {actual}")),
        None => Some(format!(
            "exit code {expected} expected, and the program never asked to exit"
        )),
    }
}

/// Both traced lines and uncaught errors are the output of a test, as in the reference player's log.
struct TestOutput(Arc<TraceLog>);

impl Output for TestOutput {
    fn trace(&mut self, line: &str) {
        self.0.push_traced(line);
    }

    fn uncaught_error(&mut self, text: &str) {
        self.0.push(text);
    }
}
