//! What surrounds the virtual machine: clock, random numbers, output, and the state of the native classes.

use std::any::Any;
use std::cell::Cell;
use std::hash::{BuildHasher, RandomState};
use std::io::Write;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use airshim_avm2::Host;
use airshim_natives::Natives;

use crate::input::TraceWatch;
use crate::logging::LogFormat;
use crate::ticks::Ticks;

/// Where a program's output goes.
pub trait Output {
    /// Takes a line that a script traced, without its line end.
    fn trace(&mut self, line: &str);

    /// Takes the text of an error that no script caught: what it is, and the calls that led to it.
    fn uncaught_error(&mut self, text: &str);
}

/// The output of `airshim run`: traced lines to stdout, everything else to stderr.
#[derive(Debug, Default)]
pub struct Console {
    /// Whether stdout has failed, which is said once.
    is_broken: bool,
    /// The line that is being put together, kept for its memory.
    line: Vec<u8>,
    /// What the log on stderr looks like.
    log_format: LogFormat,
    /// Who waits for lines.
    watch: Option<TraceWatch>,
}

impl Console {
    /// A console whose traced lines go to `watch`, too.
    pub fn watched(log_format: LogFormat, watch: TraceWatch) -> Self {
        Self {
            watch: Some(watch),
            ..Self::new(log_format)
        }
    }

    /// The output beside a log of this format.
    pub fn new(log_format: LogFormat) -> Self {
        Self {
            log_format,
            ..Self::default()
        }
    }
}

impl Output for Console {
    /// One write for each line, at once: who reads the output sees a line when it is traced.
    fn trace(&mut self, line: &str) {
        if let Some(watch) = &self.watch {
            watch.push(line);
        }
        if self.is_broken {
            return;
        }
        self.line.clear();
        self.line.extend_from_slice(line.as_bytes());
        self.line.push(b'\n');
        let mut stdout = std::io::stdout().lock();
        if let Err(error) = stdout.write_all(&self.line).and_then(|()| stdout.flush()) {
            // A closed pipe doesn't end a server.
            self.is_broken = true;
            tracing::warn!("traced lines are lost from here on: stdout: {error}");
        }
    }

    /// The AIR debug launcher prints the error and its stack as they are; so does this, without a log's prefix. Where the
    /// log is read by machines it is an entry there.
    fn uncaught_error(&mut self, text: &str) {
        if self.log_format == LogFormat::Json {
            tracing::error!(error = text, "an error that no script caught");
            return;
        }
        // When stderr is closed there is nowhere left to say so.
        drop(writeln!(std::io::stderr().lock(), "{text}"));
    }
}

/// The time that a program sees.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's clock.
    Real {
        /// When the program started.
        start: Instant,
    },
    /// A clock that only moves when it is told to: for tests, which must give the same result every time.
    Virtual {
        /// The wall clock at the start, in milliseconds since 1970-01-01 UTC.
        epoch_ms: f64,
        /// Milliseconds since the start.
        now_ms: Rc<Cell<f64>>,
        /// The time zone by its IANA name or a POSIX rule.
        zone: &'static str,
    },
}

impl Clock {
    /// The machine's clock, started now.
    pub fn real() -> Self {
        Self::Real {
            start: Instant::now(),
        }
    }

    /// Milliseconds since the start.
    pub fn monotonic_ms(&self) -> f64 {
        match self {
            Self::Real { start } => start.elapsed().as_secs_f64() * 1000.0,
            Self::Virtual { now_ms, .. } => now_ms.get(),
        }
    }

    fn unix_time_ms(&self) -> f64 {
        match self {
            // Before 1970 only where the machine's clock is badly wrong; ActionScript's Date takes that, too.
            Self::Real { .. } => match SystemTime::now().duration_since(UNIX_EPOCH) {
                Ok(since) => since.as_secs_f64() * 1000.0,
                Err(error) => error.duration().as_secs_f64() * -1000.0,
            },
            Self::Virtual {
                epoch_ms, now_ms, ..
            } => epoch_ms + now_ms.get(),
        }
    }
}

/// A source of random bits that are good enough for `Math.random`: splitmix64.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// A sequence that differs from process to process.
    pub fn from_entropy() -> Self {
        // The standard library seeds its hashers from the operating system.
        Self(RandomState::new().hash_one("airshim"))
    }

    /// The sequence of a seed.
    pub fn from_seed(seed: u64) -> Self {
        Self(seed)
    }

    fn next_u32(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((bits ^ (bits >> 31)) >> 32) as u32
    }
}

/// The host of one program.
pub struct PlayerHost {
    natives: Natives,
    clock: Clock,
    random: Random,
    output: Box<dyn Output>,
    ticks: Option<Ticks>,
    /// How many errors no script caught.
    uncaught: Arc<AtomicU64>,
}

impl PlayerHost {
    /// Puts a host together.
    pub fn new(natives: Natives, clock: Clock, random: Random, output: Box<dyn Output>) -> Self {
        Self {
            natives,
            clock,
            random,
            output,
            ticks: None,
            uncaught: Arc::default(),
        }
    }

    /// How many errors no script caught, as it is counted.
    pub(crate) fn uncaught(&self) -> Arc<AtomicU64> {
        Arc::clone(&self.uncaught)
    }

    /// The host with a clock for profiles.
    pub(crate) fn with_ticks(self, ticks: Option<Ticks>) -> Self {
        Self { ticks, ..self }
    }
}

impl Host for PlayerHost {
    fn unix_time_ms(&self) -> f64 {
        self.clock.unix_time_ms()
    }

    fn monotonic_ms(&self) -> f64 {
        self.clock.monotonic_ms()
    }

    fn random_u32(&mut self) -> u32 {
        self.random.next_u32()
    }

    fn trace(&mut self, line: &str) {
        self.output.trace(line);
    }

    fn uncaught_error(&mut self, text: &str) {
        self.uncaught.fetch_add(1, Ordering::Relaxed);
        self.output.uncaught_error(text);
    }

    fn time_zone(&self) -> Option<&str> {
        match &self.clock {
            Clock::Real { .. } => None,
            Clock::Virtual { zone, .. } => Some(zone),
        }
    }

    fn memory_in_use(&self) -> usize {
        crate::memory::in_use_by_thread()
    }

    fn ticks(&self) -> u32 {
        self.ticks.as_ref().map_or(0, Ticks::take)
    }

    fn extension(&mut self) -> &mut dyn Any {
        &mut self.natives
    }
}
