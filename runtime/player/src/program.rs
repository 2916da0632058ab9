//! A program that runs: its virtual machine, its sockets, and what can happen to it from outside.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::task::{Context, Poll};
use std::time::Duration;

use airshim_avm2::{Config, DomainId, Machine, Profile, Runtime};
use airshim_natives::application::{Invocation, MovieInfo, WindowInfo};
use airshim_natives::files::{FileSystem, Folders};
use airshim_natives::input::InputEvent;
use airshim_natives::jobs::Finished;
use airshim_natives::symbols::LoadedMovie;
use airshim_natives::{Application, Natives, PlayerRuntime, dispatch};
use airshim_net::{Event, Limits, Net, Permissions, Sandbox, TrustedCertificates};
use thiserror::Error;
use tokio::runtime::Handle;

use crate::application::Descriptor;
use crate::host::{Clock, Output, PlayerHost, Random};
use crate::metrics::{Cause, Metrics};
use crate::movie::Movie;
use crate::ticks::Ticks;

/// How a program is to be run.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The sandbox, which decides what it may do.
    pub sandbox: Sandbox,
    /// What it may do, whatever the sandbox allows.
    pub permissions: Permissions,
    /// Certificates that it trusts beside those that the system trusts.
    pub trusted: TrustedCertificates,
    /// The bounds on its network.
    pub limits: Limits,
    /// The runtime that it sees.
    pub runtime: PlayerRuntime,
    /// The application's id.
    pub name: String,
    /// Where it was loaded from, as the program sees it.
    pub url: String,
    /// The directory that it lies in, which relative and `app:` URLs start from.
    pub directory: Option<PathBuf>,
    /// `LoaderInfo.parameters`, in order.
    pub parameters: Vec<(String, String)>,
    /// The directory that it keeps its data in: `app-storage:`.
    pub storage: PathBuf,
    /// The arguments of its `invoke` event.
    pub arguments: Vec<String>,
    /// Whether it was started because the user logged in.
    pub at_login: bool,
    /// How long one script may run before Error #1502; `None` for ever.
    pub script_timeout: Option<Duration>,
    /// How many bytes its objects may take before Error #1000; `None` for as many as there are.
    pub max_memory: Option<usize>,
    /// Whether errors have texts and stack traces.
    pub debugger: bool,
    /// Whether to measure where the time goes, for [`Program::profile`].
    pub profile: bool,
    /// The major version of the player to be; the newest where it is missing.
    pub player_version: Option<u8>,
    /// The size of the stage in pixels, where it isn't the SWF's own.
    pub viewport: Option<(u32, u32)>,
    /// The application descriptor, if there is one.
    pub descriptor: Option<Descriptor>,
    /// The publisher's id of an application that was signed; empty without one.
    pub publisher_id: String,
    /// Whether its profile is one that may start other programs.
    pub can_start_programs: bool,
    /// Whether it is a command-line application, whose `stage` is null.
    pub command_line: bool,
}

/// Why a movie's code can't be run.
#[derive(Debug, Error)]
#[error("its bytecode can't be loaded: {0}; build or copy the file again")]
pub struct LoadError(String);

impl LoadError {
    /// The VerifyError, as the debug player prints it.
    pub fn script_error(&self) -> &str {
        &self.0
    }
}

/// A program, loaded and perhaps running.
pub struct Program {
    machine: Machine,
    clock: Clock,
    document_class: Option<String>,
    metrics: Option<Arc<Metrics>>,
    /// How many errors no script caught.
    uncaught: Arc<AtomicU64>,
}

impl Program {
    /// Loads a movie's code into a virtual machine of its own. Needs a tokio runtime around it, whose drivers the
    /// program's sockets use.
    ///
    /// # Errors
    ///
    /// [`LoadError`] where the bytecode is malformed.
    pub fn load(
        movie: &Movie,
        settings: &Settings,
        clock: Clock,
        random: Random,
        output: Box<dyn Output>,
    ) -> Result<Self, LoadError> {
        let mut net = Net::new(Handle::current(), settings.limits.clone());
        net.set_permissions(settings.permissions.clone());
        net.trust(settings.trusted.clone());
        let files = FileSystem::new(folders(settings), Arc::new(settings.permissions.clone()));
        let application = application(movie, settings);
        let mut natives = Natives::new(net, Handle::current(), application, files);
        if settings.runtime == PlayerRuntime::Air {
            natives.invoke(Invocation {
                arguments: settings.arguments.clone(),
                current_directory: std::env::current_dir().ok(),
                at_login: settings.at_login,
            });
        }
        natives
            .movies
            .add(LoadedMovie::new(Arc::new(movie.clone()), DomainId::MAIN));
        let ticks = settings.profile.then(Ticks::start).and_then(|ticks| {
            ticks
                .inspect_err(|error| tracing::warn!("nothing is measured: {error}"))
                .ok()
        });
        let host = PlayerHost::new(natives, clock.clone(), random, output).with_ticks(ticks);
        let uncaught = host.uncaught();
        let mut machine = Machine::new(
            config(movie, settings),
            Box::new(host),
            &[&airshim_natives::LIBRARY],
        );
        for block in movie.abc_blocks.iter().filter(|block| block.frame == 0) {
            machine
                .load_abc(&block.bytes, &block.name, block.lazy)
                .map_err(|error| LoadError(error.to_string()))?;
        }
        Ok(Self {
            machine,
            clock,
            document_class: movie.document_class().map(str::to_owned),
            metrics: None,
            uncaught,
        })
    }

    /// The network, to be set up before the start.
    pub fn net(&mut self) -> &mut Net {
        &mut self.natives().net
    }

    /// Starts to count what it does. Gives the counters.
    pub fn measure(&mut self) -> Arc<Metrics> {
        let stats = Arc::clone(self.net().stats());
        let metrics = Arc::new(Metrics::new(stats, Arc::clone(&self.uncaught)));
        self.metrics = Some(Arc::clone(&metrics));
        metrics
    }

    /// Makes the document's object and plays the first frame.
    pub fn start(&mut self) {
        let document_class = self.document_class.clone();
        self.settle(Cause::Lifecycle, |machine| {
            dispatch::start(machine, document_class.as_deref())
        });
    }

    /// Plays one more frame.
    pub fn play_frame(&mut self) {
        self.settle(Cause::Frame, dispatch::frame);
    }

    /// Delivers what a socket reports.
    pub fn deliver(&mut self, event: Event) {
        self.settle(Cause::Network, |machine| {
            dispatch::socket_event(machine, event)
        });
    }

    /// Delivers one event that waits apart from sockets and timers, such as an `invoke`. Gives whether there was one.
    pub fn deliver_pending(&mut self) -> bool {
        self.natives().has_pending_event()
            && self
                .settle(Cause::Deferred, dispatch::pending_event)
                .is_some()
    }

    /// Fires the timer that is due, if one is.
    pub fn fire_timer(&mut self) {
        self.settle(Cause::Timer, dispatch::timer);
    }

    /// Delivers an event of the mouse or the keyboard.
    pub fn input(&mut self, event: &InputEvent) {
        self.settle(Cause::Input, |machine| dispatch::input(machine, event));
    }

    /// Clicks on what a word stands for: a path of names or properties from the document on, the name of an object or its
    /// text.
    ///
    /// # Errors
    ///
    /// Why it can't be clicked.
    pub fn click(&mut self, word: &str) -> Result<(), String> {
        dispatch::click(&mut self.machine, word)
    }

    /// Types text into what has the focus.
    ///
    /// # Errors
    ///
    /// Why nothing can be typed.
    pub fn type_text(&mut self, text: &str) -> Result<(), String> {
        dispatch::type_text(&mut self.machine, text)
    }

    /// All that is on the stage, as JSON.
    pub fn describe_stage(&mut self) -> Option<String> {
        dispatch::describe_stage(&mut self.machine)
    }

    /// Tells the program that it is about to end, by the `exiting` event.
    pub fn announce_exit(&mut self) {
        self.settle(Cause::Lifecycle, dispatch::exiting);
    }

    /// Closes the windows of a program that has asked to end. Gives the code that it ends with, unless a window stays.
    pub fn close_windows(&mut self) -> Option<i32> {
        self.settle(Cause::Lifecycle, dispatch::close_windows)
    }

    /// When the next timer is due, by [`Program::now_ms`].
    pub fn next_timer(&mut self) -> Option<f64> {
        self.natives().timers.next_deadline()
    }

    /// The program's clock, in milliseconds.
    pub fn now_ms(&self) -> f64 {
        self.clock.monotonic_ms()
    }

    /// The code that the program asked to end with, if it did.
    pub fn exit_code(&mut self) -> Option<i32> {
        self.natives().exit_code()
    }

    /// Where the time went, if [`Settings::profile`] asked for it.
    pub fn profile(&mut self) -> Profile {
        self.machine.profile()
    }

    /// Whether anything would happen in a frame.
    pub fn frames_needed(&mut self) -> bool {
        self.natives().frames_needed()
    }

    /// Frames per second.
    pub fn frame_rate(&mut self) -> f64 {
        self.natives().frame_rate()
    }

    /// Whether nothing can happen any more, timers apart.
    pub fn is_idle(&mut self) -> bool {
        self.natives().is_idle()
    }

    /// The next event of a socket, or a wake-up when it is worth to ask again.
    pub fn poll_network(&mut self, cx: &mut Context<'_>) -> Poll<Event> {
        self.natives().net.poll_next(cx)
    }

    /// The next result of work on another thread.
    pub fn poll_finished(&mut self, cx: &mut Context<'_>) -> Poll<Finished> {
        self.natives().jobs.poll_next(cx)
    }

    /// Whether work is under way on another thread.
    pub fn has_jobs(&mut self) -> bool {
        !self.natives().jobs.is_idle()
    }

    /// Delivers what work on another thread has come to.
    pub fn deliver_finished(&mut self, finished: Finished) {
        self.settle(Cause::Job, |machine| dispatch::finished(machine, finished));
    }

    /// Does a share of the work of finding what the program can't reach any more; all of it where the program asked.
    pub fn collect_garbage(&mut self) {
        let is_asked = self.natives().take_gc_request();
        self.machine.collect(is_asked);
    }

    /// Saves what the program keeps, closes its sockets and waits, up to `limit`, until everything that was written is sent.
    pub async fn shut_down(&mut self, limit: Duration) {
        self.settle(Cause::Lifecycle, dispatch::ended);
        let empty = Net::new(Handle::current(), Limits::default());
        let mut net = std::mem::replace(&mut self.natives().net, empty);
        let unsent = net.shutdown(limit).await;
        if unsent > 0 {
            tracing::warn!(
                "{unsent} connections were reset, as their peers didn't take what was written in {limit:?}"
            );
        }
    }

    fn natives(&mut self) -> &mut Natives {
        self.machine
            .host()
            .extension()
            .downcast_mut()
            .expect("the host is a PlayerHost, whose extension this is")
    }

    fn settle<T>(&mut self, cause: Cause, call: impl FnOnce(&mut Machine) -> T) -> T {
        let machine = &mut self.machine;
        match &self.metrics {
            Some(metrics) => metrics.measure(cause, || call(machine)),
            None => call(machine),
        }
    }
}

/// The directories that the program knows by name. One without a directory of its own has an empty one that isn't there.
fn folders(settings: &Settings) -> Folders {
    let directory = settings
        .directory
        .as_deref()
        .and_then(|directory| std::path::absolute(directory).ok());
    let storage = std::path::absolute(&settings.storage);
    Folders::new(
        directory.unwrap_or_else(|| std::env::temp_dir().join("airshim-no-directory")),
        storage.unwrap_or_else(|_| settings.storage.clone()),
    )
}

/// What the classes tell the program about itself.
fn application(movie: &Movie, settings: &Settings) -> Application {
    let (width, height) = match settings.viewport {
        Some((width, height)) => (f64::from(width), f64::from(height)),
        None => movie.stage_size,
    };
    let mut application = Application::bare(&settings.name);
    application.sandbox = settings.sandbox;
    application.runtime = settings.runtime;
    application.debugger = settings.debugger;
    application.url = settings.url.clone();
    application.directory = settings.directory.clone();
    application.parameters = settings.parameters.clone();
    application.publisher_id = settings.publisher_id.clone();
    application.can_start_programs = settings.can_start_programs;
    application.command_line = settings.command_line;
    if let Some(descriptor) = &settings.descriptor {
        let window = &descriptor.window;
        application.descriptor = Some(descriptor.text.clone());
        application.window = WindowInfo {
            title: window
                .title
                .clone()
                .unwrap_or_else(|| descriptor.name.clone()),
            place: (window.x, window.y),
            visible: window.visible,
        };
    }
    if let Some((width, height)) = settings.viewport {
        application.screen = (f64::from(width), f64::from(height));
    }
    application.movie = MovieInfo {
        version: movie.version,
        length: u32::try_from(movie.file_length).unwrap_or(u32::MAX),
        bytes: Arc::clone(&movie.bytes),
        frame_rate: movie.frame_rate,
        // Whole pixels, as the stage counts them.
        width: width as i32,
        height: height as i32,
    };
    application
}

fn config(movie: &Movie, settings: &Settings) -> Config {
    let defaults = Config::default();
    Config {
        runtime: match settings.runtime {
            PlayerRuntime::Air => Runtime::Air,
            PlayerRuntime::FlashPlayer => Runtime::FlashPlayer,
        },
        swf_version: movie.version,
        max_call_depth: movie
            .script_limits
            .map_or(defaults.max_call_depth, |limits| {
                limits.max_recursion_depth.into()
            }),
        script_timeout_ms: settings
            .script_timeout
            .map(|limit| limit.as_secs_f64() * 1000.0),
        max_memory: settings.max_memory,
        debugger: settings.debugger,
        profile: settings.profile,
        ..defaults
    }
}
