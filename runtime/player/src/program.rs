//! A program that runs: its virtual machine, its sockets, and what can happen to it from outside.

use std::path::PathBuf;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use airshim_avm2::{Config, DomainId, Machine, Outcome, Profile, Runtime};
use airshim_natives::application::{Invocation, MovieInfo};
use airshim_natives::symbols::LoadedMovie;
use airshim_natives::{Application, Natives, PlayerRuntime, dispatch};
use airshim_net::{Event, Limits, Net, Sandbox};
use thiserror::Error;
use tokio::runtime::Handle;

use crate::host::{Clock, Output, PlayerHost, Random};
use crate::movie::Movie;
use crate::ticks::Ticks;

/// How a program is to be run.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The sandbox, which decides what it may do.
    pub sandbox: Sandbox,
    /// The runtime that it sees.
    pub runtime: PlayerRuntime,
    /// The application's id.
    pub name: String,
    /// Where it was loaded from, as the program sees it.
    pub url: String,
    /// The directory that it lies in, which relative and `app:` URLs start from.
    pub directory: Option<PathBuf>,
    /// The arguments of its `invoke` event.
    pub arguments: Vec<String>,
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
}

/// Why a movie's code can't be run.
#[derive(Debug, Error)]
#[error("its bytecode can't be loaded: {0}")]
pub struct LoadError(String);

/// A program, loaded and perhaps running.
pub struct Program {
    machine: Machine,
    clock: Clock,
    document_class: Option<String>,
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
        let net = Net::new(Handle::current(), Limits::default());
        let mut natives = Natives::new(net, application(movie, settings));
        if settings.runtime == PlayerRuntime::Air {
            natives.invoke(Invocation {
                arguments: settings.arguments.clone(),
                current_directory: std::env::current_dir().ok(),
                ..Invocation::default()
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
        })
    }

    /// Makes the document's object and plays the first frame.
    pub fn start(&mut self) {
        let document_class = self.document_class.clone();
        self.settle(|machine| dispatch::start(machine, document_class.as_deref()));
    }

    /// Plays one more frame.
    pub fn play_frame(&mut self) {
        self.settle(dispatch::frame);
    }

    /// Delivers what a socket reports.
    pub fn deliver(&mut self, event: Event) {
        self.settle(|machine| dispatch::socket_event(machine, event));
    }

    /// Delivers one event that waits apart from sockets and timers, such as an `invoke`. Gives whether there was one.
    pub fn deliver_pending(&mut self) -> bool {
        dispatch::pending_event(&mut self.machine).is_some()
    }

    /// Fires the timer that is due, if one is.
    pub fn fire_timer(&mut self) {
        dispatch::timer(&mut self.machine);
    }

    /// Tells the program that it is about to end, by the `exiting` event.
    pub fn announce_exit(&mut self) {
        self.settle(dispatch::exiting);
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

    /// Does a share of the work of finding what the program can't reach any more; all of it where the program asked.
    pub fn collect_garbage(&mut self) {
        let is_asked = self.natives().take_gc_request();
        self.machine.collect(is_asked);
    }

    /// Closes the program's sockets and waits, up to `limit`, until everything that was written is sent.
    pub async fn shut_down(&mut self, limit: Duration) {
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

    fn settle(&mut self, call: impl FnOnce(&mut Machine) -> Outcome) {
        call(&mut self.machine);
    }
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
