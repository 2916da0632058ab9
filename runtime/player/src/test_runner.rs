//! Runs folders of tests: a SWF, what it must trace, and how to run it.
//!
//! The format is that of Ruffle's test suite (`tests/README.md` in its repository), extended by scripted
//! peers: clients and servers. [`options`] and [`client_script`] are its model. What differs in the running:
//!
//! - `known_failure` says that *Ruffle's* output isn't the expected one. Here the expected output, which the
//!   reference player printed, decides for every test.
//! - Tests that need a renderer, sound, video, fonts or scripted input are skipped, as are those for
//!   ActionScript 1 and 2.

pub mod approximations;
pub mod browser;
pub mod client_script;
pub mod clients;
pub mod comparison;
mod diff;
pub mod discovery;
mod execution;
pub mod filter;
pub mod http_request;
pub mod options;
pub mod panics;
pub mod ruffle;
mod servers;
mod session;
mod simulated_server;
pub mod trace_log;
mod wire;

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::panic::AssertUnwindSafe;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use discovery::TestCase;
use options::TestOptions;

/// What became of a test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The output is right.
    Passed,
    /// What is wrong, in several lines.
    Failed(String),
    /// Why the test can't be run here.
    Skipped(String),
}

/// How many tests came out how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Tests whose output is right.
    pub passed: usize,
    /// Tests with anything wrong.
    pub failed: usize,
    /// Tests that can't be run here.
    pub skipped: usize,
}

impl Summary {
    fn add(&mut self, outcome: &Outcome) {
        *match outcome {
            Outcome::Passed => &mut self.passed,
            Outcome::Failed(_) => &mut self.failed,
            Outcome::Skipped(_) => &mut self.skipped,
        } += 1;
    }
}

impl std::fmt::Display for Summary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} passed, {} failed, {} skipped",
            self.passed, self.failed, self.skipped
        )
    }
}

/// The stack of a test's thread. Natives that call back into scripts nest on it.
const STACK_SIZE: usize = 64 * 1024 * 1024;

/// Added to the time that a test may take by its own rules, before it counts as hung.
const GRACE: Duration = Duration::from_secs(30);

/// Runs a test on a thread of its own.
///
/// A panic is caught and is a failure. A test that exceeds its time by far is given up: its thread is left
/// behind, and ends with the process.
pub fn run_case(case: &TestCase) -> Outcome {
    run_on_thread(case, execution::time_limit, execution::execute)
}

/// Runs a test as `execute` does, on a thread of its own, within what `limit` says and some more.
fn run_on_thread(
    case: &TestCase,
    limit: impl FnOnce(&TestOptions) -> Duration,
    execute: impl FnOnce(&Path, &TestOptions) -> Outcome + Send + 'static,
) -> Outcome {
    let options = match &case.options {
        Ok(options) => options,
        Err(error) => return Outcome::Failed(error.clone()),
    };
    let limit = limit(options) + GRACE;
    let (sender, receiver) = mpsc::channel();
    let (directory, options) = (case.directory.clone(), options.clone());
    let spawned = thread::Builder::new()
        .name(case.name.clone())
        .stack_size(STACK_SIZE)
        .spawn(move || {
            // What the closure owns is gone after a panic, so nothing half-changed is seen.
            let outcome =
                std::panic::catch_unwind(AssertUnwindSafe(|| execute(&directory, &options)))
                    .unwrap_or_else(|payload| {
                        Outcome::Failed(format!("panic: {}", panics::describe(&*payload)))
                    });
            // Nobody may be waiting any more.
            drop(sender.send(outcome));
        });
    if let Err(error) = spawned {
        return Outcome::Failed(format!("no thread to run it on: {error}"));
    }
    receiver.recv_timeout(limit).unwrap_or_else(|_| {
        Outcome::Failed(format!("it hasn't come to an end in {} s", limit.as_secs()))
    })
}

/// Runs tests with `run`, `jobs` at the same time. `report` is called for each one, in their order.
pub fn run_all(
    cases: &[TestCase],
    jobs: NonZeroUsize,
    run: impl Fn(&TestCase) -> Outcome + Sync,
    mut report: impl FnMut(&TestCase, &Outcome),
) -> Summary {
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    let mut summary = Summary::default();
    thread::scope(|scope| {
        for _ in 0..jobs.get().min(cases.len()) {
            let (next, run, sender) = (&next, &run, sender.clone());
            scope.spawn(move || {
                while let Some((index, case)) = take(next, cases) {
                    // The receiver lives as long as the scope.
                    drop(sender.send((index, run(case))));
                }
            });
        }
        drop(sender);
        // Outcomes that came before those of earlier tests.
        let mut early = BTreeMap::new();
        let mut reported = 0;
        for (index, outcome) in receiver {
            early.insert(index, outcome);
            while let Some(outcome) = early.remove(&reported) {
                summary.add(&outcome);
                report(&cases[reported], &outcome);
                reported += 1;
            }
        }
    });
    summary
}

fn take<'c>(next: &AtomicUsize, cases: &'c [TestCase]) -> Option<(usize, &'c TestCase)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    Some((index, cases.get(index)?))
}
