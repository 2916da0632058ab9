//! What a running program does, in numbers for Prometheus: `airshim run --metrics ADDRESS`.

use std::fmt::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use airshim_net::Stats;

mod process;
mod server;

pub use server::serve;

/// What made the runtime call the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// The program's start, or its end.
    Lifecycle,
    /// A frame.
    Frame,
    /// An event of the network.
    Network,
    /// A timer.
    Timer,
    /// The mouse or the keyboard.
    Input,
    /// The end of work on another thread, as of reading a file.
    Job,
    /// An event that the runtime had put off, such as `invoke`.
    Deferred,
}

impl Cause {
    const ALL: [Self; 7] = [
        Self::Lifecycle,
        Self::Frame,
        Self::Network,
        Self::Timer,
        Self::Input,
        Self::Job,
        Self::Deferred,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Lifecycle => "lifecycle",
            Self::Input => "input",
            Self::Job => "job",
            Self::Frame => "frame",
            Self::Network => "network",
            Self::Timer => "timer",
            Self::Deferred => "deferred",
        }
    }
}

/// Upper bounds of the classes of how long a call took, in seconds.
const BOUNDS: [f64; 6] = [0.0001, 0.001, 0.01, 0.1, 1.0, 10.0];

/// The counters of one program. The program's thread changes them, others read them.
#[derive(Debug)]
pub struct Metrics {
    net: Arc<Stats>,
    started: SystemTime,
    events: [AtomicU64; Cause::ALL.len()],
    /// How many calls took how long: one for each of [`BOUNDS`], and one for those that took longer.
    calls: [AtomicU64; BOUNDS.len() + 1],
    script_nanos: AtomicU64,
    uncaught: Arc<AtomicU64>,
    heap: AtomicU64,
}

impl Metrics {
    /// Counters that stand at zero, those of the network, and that of the errors that no script caught.
    pub fn new(net: Arc<Stats>, uncaught: Arc<AtomicU64>) -> Self {
        Self {
            net,
            started: SystemTime::now(),
            events: Default::default(),
            calls: Default::default(),
            script_nanos: AtomicU64::new(0),
            uncaught,
            heap: AtomicU64::new(0),
        }
    }

    /// Does a call of the program and counts it.
    pub(crate) fn measure<T>(&self, cause: Cause, call: impl FnOnce() -> T) -> T {
        let begin = Instant::now();
        let result = call();
        self.count(cause, begin.elapsed());
        let heap = crate::memory::in_use_by_thread();
        self.heap.store(heap as u64, Ordering::Relaxed);
        result
    }

    fn count(&self, cause: Cause, took: Duration) {
        self.events[cause as usize].fetch_add(1, Ordering::Relaxed);
        let seconds = took.as_secs_f64();
        let class = BOUNDS.iter().position(|&bound| seconds <= bound);
        self.calls[class.unwrap_or(BOUNDS.len())].fetch_add(1, Ordering::Relaxed);
        let nanos = u64::try_from(took.as_nanos()).unwrap_or(u64::MAX);
        self.script_nanos.fetch_add(nanos, Ordering::Relaxed);
    }

    /// All of it in Prometheus's text format.
    pub fn text(&self) -> String {
        let mut text = Text::default();
        let net = &self.net;
        text.gauge(
            "airshim_connections",
            "Connections that are being opened, open, or closing.",
            net.connections() as f64,
        );
        text.gauge(
            "airshim_listening_sockets",
            "Servers that listen.",
            net.listening() as f64,
        );
        text.counter(
            "airshim_accepted_total",
            "Connections accepted.",
            net.accepted() as f64,
        );
        text.counter(
            "airshim_connected_total",
            "Outgoing connections opened.",
            net.connected() as f64,
        );
        text.counter(
            "airshim_connect_failures_total",
            "Outgoing connections that could not be opened.",
            net.connect_failed() as f64,
        );
        text.counter(
            "airshim_accept_holds_total",
            "Times that a server stopped accepting for want of room.",
            net.held() as f64,
        );
        text.counter(
            "airshim_received_bytes_total",
            "Bytes that came over connections.",
            net.received() as f64,
        );
        text.counter(
            "airshim_sent_bytes_total",
            "Bytes that the system took for connections.",
            net.sent() as f64,
        );
        text.gauge(
            "airshim_buffered_bytes",
            "Bytes that wait in the buffers of connections.",
            net.buffered() as f64,
        );
        text.head(
            "airshim_events_total",
            "counter",
            "Calls of the program, by what made them.",
        );
        for cause in Cause::ALL {
            let count = self.events[cause as usize].load(Ordering::Relaxed);
            text.sample(
                &format!("airshim_events_total{{cause=\"{}\"}}", cause.name()),
                count as f64,
            );
        }
        self.script_time(&mut text);
        text.counter(
            "airshim_uncaught_errors_total",
            "Errors that no script caught.",
            self.uncaught.load(Ordering::Relaxed) as f64,
        );
        text.gauge(
            "airshim_heap_bytes",
            "Memory that the program's thread has taken.",
            self.heap.load(Ordering::Relaxed) as f64,
        );
        process::add(&mut text);
        let started = self.started.duration_since(UNIX_EPOCH).unwrap_or_default();
        text.gauge(
            "process_start_time_seconds",
            "When the program started, since 1970.",
            started.as_secs_f64(),
        );
        text.0
    }

    fn script_time(&self, text: &mut Text) {
        let name = "airshim_script_seconds";
        text.head(name, "histogram", "How long the calls of the program took.");
        let mut count = 0;
        for (bound, calls) in BOUNDS
            .iter()
            .map(f64::to_string)
            .chain(["+Inf".to_owned()])
            .zip(&self.calls)
        {
            count += calls.load(Ordering::Relaxed);
            text.sample(&format!("{name}_bucket{{le=\"{bound}\"}}"), count as f64);
        }
        let nanos = self.script_nanos.load(Ordering::Relaxed);
        text.sample(&format!("{name}_sum"), nanos as f64 / 1e9);
        text.sample(&format!("{name}_count"), count as f64);
    }
}

/// Text in the making.
#[derive(Debug, Default)]
struct Text(String);

impl Text {
    fn head(&mut self, name: &str, kind: &str, help: &str) {
        writeln!(self.0, "# HELP {name} {help}\n# TYPE {name} {kind}")
            .expect("a string takes everything");
    }

    fn sample(&mut self, name: &str, value: f64) {
        writeln!(self.0, "{name} {value}").expect("a string takes everything");
    }

    fn gauge(&mut self, name: &str, help: &str, value: f64) {
        self.head(name, "gauge", help);
        self.sample(name, value);
    }

    fn counter(&mut self, name: &str, help: &str, value: f64) {
        self.head(name, "counter", help);
        self.sample(name, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_counted_by_cause_and_duration() {
        let metrics = Metrics::new(Arc::default(), Arc::new(AtomicU64::new(1)));
        metrics.count(Cause::Timer, Duration::from_micros(50));
        metrics.count(Cause::Timer, Duration::from_millis(5));
        metrics.count(Cause::Network, Duration::from_secs(20));
        let text = metrics.text();
        for line in [
            "# TYPE airshim_events_total counter",
            "airshim_events_total{cause=\"timer\"} 2",
            "airshim_events_total{cause=\"network\"} 1",
            "airshim_events_total{cause=\"frame\"} 0",
            "# TYPE airshim_script_seconds histogram",
            "airshim_script_seconds_bucket{le=\"0.0001\"} 1",
            "airshim_script_seconds_bucket{le=\"0.01\"} 2",
            "airshim_script_seconds_bucket{le=\"10\"} 2",
            "airshim_script_seconds_bucket{le=\"+Inf\"} 3",
            "airshim_script_seconds_sum 20.00505",
            "airshim_script_seconds_count 3",
            "airshim_uncaught_errors_total 1",
            "airshim_connections 0",
        ] {
            assert!(text.lines().any(|it| it == line), "{line} in\n{text}");
        }
    }

    #[test]
    fn every_sample_has_a_type() {
        let text = Metrics::new(Arc::default(), Arc::default()).text();
        let mut typed = "";
        for line in text.lines() {
            if let Some(rest) = line.strip_prefix("# TYPE ") {
                typed = rest.split(' ').next().unwrap_or_default();
            } else if !line.starts_with('#') {
                let (name, value) = line.rsplit_once(' ').expect("a name and a value");
                assert!(name.starts_with(typed), "{line}");
                assert!(value.parse::<f64>().is_ok(), "{line}");
            }
        }
    }
}
