//! The loop that a program lives in: socket events, timers, frames, and the decision when it is over.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Duration;

use airshim_natives::jobs::Finished;
use airshim_net::Event;
use tokio::time::{Instant, Sleep};

use crate::input::{Action, Actions, InputFile};
use crate::program::Program;

/// How long a program waits for its peers to take what it has written, when it ends.
pub const DRAIN_LIMIT: Duration = Duration::from_secs(5);

/// When a loop ends apart from what the program does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LoopOptions {
    /// End after so many frames, the first one included. With it frames are played whether anything happens in
    /// them or not.
    pub frames: Option<u64>,
    /// Go on when nothing can happen any more.
    pub keep_alive: bool,
}

/// What works the program from outside while it runs.
#[derive(Debug, Default)]
pub struct Controls {
    /// Events to be played, frame by frame.
    pub input: InputFile,
    /// Actions to be done, one after the other.
    pub actions: Actions,
}

/// How long an object that is to be clicked may take to appear.
const CLICK_PATIENCE: Duration = Duration::from_secs(5);

/// How often it is looked for.
const CLICK_INTERVAL_MS: f64 = 20.0;

/// Why a loop has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// The program asked for it, with this exit code.
    Exit(i32),
    /// Nothing can happen any more.
    Idle,
    /// The frames that were asked for have been played.
    Frames,
    /// The future that stops the loop has completed.
    Stopped,
    /// An action could not be done: which, and why.
    ActionFailed(String),
}

/// Starts a program and runs it until it ends or `stop` completes.
///
/// Needs tokio's time driver; the program's network needs its I/O driver. Socket events are delivered when they
/// happen, and by turns with what the clock brings, timers and frames, so that neither keeps the other waiting for
/// long; garbage is collected when there is nothing to deliver.
pub async fn run(
    program: &mut Program,
    options: LoopOptions,
    mut controls: Controls,
    stop: impl Future<Output = ()>,
) -> End {
    let mut stop = pin!(stop);
    let mut sleep = pin!(tokio::time::sleep(Duration::ZERO));
    let mut frames = FrameClock::new(options.frames, program.frame_rate());
    let mut jobs_first = false;
    let mut worker = Worker::default();
    program.start();
    frames.played();
    loop {
        if let Some(code) = settle(program) {
            return End::Exit(code);
        }
        let now = program.now_ms();
        let wake = match worker.work(program, &mut controls.actions, now) {
            Ok(Progress::Done) => continue,
            Ok(Progress::Waits(until)) => until,
            Err(failure) => return End::ActionFailed(failure),
        };
        let mut has_acted = false;
        while program.now_ms() - now <= TIMERS_TURN_MS && is_due(program.next_timer(), program) {
            // One at a time: each may end the program or stop the others.
            program.fire_timer();
            if let Some(code) = settle(program) {
                return End::Exit(code);
            }
            has_acted = true;
        }
        if frames.is_over() {
            return End::Frames;
        }
        let wants_frames = program.frames_needed() || !controls.input.is_over();
        let next_frame = frames.deadline(program.now_ms(), wants_frames, program.frame_rate());
        if is_due(next_frame, program) {
            for event in controls.input.next_frame() {
                program.input(&event);
            }
            program.play_frame();
            frames.played();
            if let Some(code) = settle(program) {
                return End::Exit(code);
            }
            has_acted = true;
        }
        let deadline = if has_acted {
            // Only a look at the others: the clock may be due again.
            Some(now)
        } else {
            earlier(earlier(program.next_timer(), next_frame), wake)
        };
        if deadline.is_none() && program.is_idle() && !options.keep_alive {
            return match controls.actions.current() {
                Some(action) => End::ActionFailed(format!(
                    "{action:?} is left to be done, and nothing happens in the program any more"
                )),
                None => End::Idle,
            };
        }
        let ends_when_idle = !options.keep_alive;
        // In turns, as either may have more and more to tell.
        jobs_first = !jobs_first;
        match next_wake(
            program,
            deadline,
            ends_when_idle,
            jobs_first,
            sleep.as_mut(),
            stop.as_mut(),
        )
        .await
        {
            Wake::Network(event) => program.deliver(event),
            Wake::Finished(finished) => program.deliver_finished(finished),
            Wake::Deadline => {}
            Wake::Stop => return End::Stopped,
        }
    }
}

/// How long timers may go on firing, in milliseconds, before a frame that is due and the network get their turn. A timer whose
/// handler takes longer than its interval is always due.
const TIMERS_TURN_MS: f64 = 2.0;

/// Delivers what the script itself has brought about. Gives the code to end with, once the program has asked for its end and
/// no window has objected.
fn settle(program: &mut Program) -> Option<i32> {
    loop {
        while program.exit_code().is_none() && program.deliver_pending() {}
        program.exit_code()?;
        if let Some(code) = program.close_windows() {
            return Some(code);
        }
    }
}

fn is_due(deadline: Option<f64>, program: &Program) -> bool {
    deadline.is_some_and(|deadline| deadline <= program.now_ms())
}

/// How far the actions have got.
enum Progress {
    /// One was done.
    Done,
    /// The next one has to wait: until this time, or for something to happen.
    Waits(Option<f64>),
}

/// Does actions.
#[derive(Default)]
struct Worker {
    /// When the current action was first tried, in the program's milliseconds.
    since: Option<f64>,
    /// When to try again.
    next_try: f64,
}

impl Worker {
    fn work(
        &mut self,
        program: &mut Program,
        actions: &mut Actions,
        now: f64,
    ) -> Result<Progress, String> {
        let outcome = match actions.current() {
            None | Some(Action::Await(_)) => return Ok(Progress::Waits(None)),
            Some(_) if now < self.next_try => return Ok(Progress::Waits(Some(self.next_try))),
            Some(Action::Click(word)) => program
                .click(word)
                .map_err(|reason| format!("--click {word:?}: {reason}")),
            Some(Action::Type(text)) => program
                .type_text(text)
                .map_err(|reason| format!("--type {text:?}: {reason}")),
        };
        let since = *self.since.get_or_insert(now);
        match outcome {
            Ok(()) => {
                actions.done();
                *self = Self::default();
                Ok(Progress::Done)
            }
            Err(failure) if now - since > CLICK_PATIENCE.as_secs_f64() * 1000.0 => Err(failure),
            Err(_) => {
                self.next_try = now + CLICK_INTERVAL_MS;
                Ok(Progress::Waits(Some(self.next_try)))
            }
        }
    }
}

/// What ends a wait.
enum Wake {
    Network(Event),
    Finished(Finished),
    Deadline,
    Stop,
}

/// Waits for a socket event, for work on another thread, for the program's clock to reach `deadline`, or for `stop`.
async fn next_wake(
    program: &mut Program,
    deadline: Option<f64>,
    ends_when_idle: bool,
    jobs_first: bool,
    mut sleep: Pin<&mut Sleep>,
    mut stop: Pin<&mut impl Future<Output = ()>>,
) -> Wake {
    let mut is_armed = false;
    poll_fn(|cx| {
        if jobs_first && let Poll::Ready(finished) = program.poll_finished(cx) {
            return Poll::Ready(Wake::Finished(finished));
        }
        if let Poll::Ready(event) = program.poll_network(cx) {
            return Poll::Ready(Wake::Network(event));
        }
        if !jobs_first && let Poll::Ready(finished) = program.poll_finished(cx) {
            return Poll::Ready(Wake::Finished(finished));
        }
        // The network says from time to time that it has nothing, whatever comes: the runtime has to look for signals then, too.
        if stop.as_mut().poll(cx).is_ready() {
            return Poll::Ready(Wake::Stop);
        }
        if deadline.is_none() && ends_when_idle && program.is_idle() {
            return Poll::Ready(Wake::Deadline);
        }
        if !is_armed {
            // Nothing to deliver: the moment to tidy up, before the time to sleep is measured.
            program.collect_garbage();
            is_armed = true;
            if let Some(deadline) = deadline {
                let rest = (deadline - program.now_ms()).max(0.0) / 1000.0;
                // A deadline beyond all reckoning is as good as none; it is looked at again after each event.
                let rest = Duration::try_from_secs_f64(rest).unwrap_or(FAR).min(FAR);
                sleep.as_mut().reset(Instant::now() + rest);
            }
        }
        match deadline {
            Some(_) => sleep.as_mut().poll(cx).map(|()| Wake::Deadline),
            None => Poll::Pending,
        }
    })
    .await
}

/// The longest sleep: a day.
const FAR: Duration = Duration::from_secs(24 * 60 * 60);

fn earlier(a: Option<f64>, b: Option<f64>) -> Option<f64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// When the next frame is due.
#[derive(Debug)]
struct FrameClock {
    /// In the program's milliseconds; `None` while no frame is wanted.
    next_ms: Option<f64>,
    /// How many frames are still to be played, where that is bounded.
    rest: Option<u64>,
    /// The last rate that was a number.
    rate: f64,
}

impl FrameClock {
    fn new(frames: Option<u64>, rate: f64) -> Self {
        Self {
            next_ms: None,
            rest: frames,
            rate,
        }
    }

    fn is_over(&self) -> bool {
        self.rest == Some(0)
    }

    /// Counts a frame that has been played.
    fn played(&mut self) {
        self.rest = self.rest.map(|rest| rest.saturating_sub(1));
    }

    /// When the next frame has to be played, if one has to be. A deadline that has been reached is given once:
    /// the next one follows a period later, and frames that were missed are left out.
    ///
    /// A program may set a rate that is not a number: frames go on at the one before.
    fn deadline(&mut self, now: f64, is_needed: bool, rate: f64) -> Option<f64> {
        if !rate.is_nan() {
            self.rate = rate;
        }
        if !is_needed && self.rest.is_none() {
            self.next_ms = None;
            return None;
        }
        let period = period_ms(self.rate);
        let next = *self.next_ms.get_or_insert(now + period);
        if next <= now {
            self.next_ms = Some(if next + period > now {
                next + period
            } else {
                now + period
            });
        }
        Some(next)
    }
}

/// The slowest rate, in frames per second.
const SLOWEST: f64 = 0.01;

/// The time between two frames in milliseconds. Rates that mean nothing count as the slowest.
fn period_ms(rate: f64) -> f64 {
    1000.0 / if rate >= SLOWEST { rate } else { SLOWEST }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_come_at_their_rate_and_missed_ones_are_left_out() {
        let mut frames = FrameClock::new(None, 10.0);
        assert_eq!(frames.deadline(1000.0, false, 10.0), None);
        assert_eq!(frames.deadline(1000.0, true, 10.0), Some(1100.0));
        assert_eq!(frames.deadline(1050.0, true, 10.0), Some(1100.0));
        assert_eq!(frames.deadline(1130.0, true, 10.0), Some(1100.0), "due");
        assert_eq!(
            frames.deadline(1130.0, true, 10.0),
            Some(1200.0),
            "the lateness isn't carried on"
        );
        assert_eq!(frames.deadline(2000.0, true, 10.0), Some(1200.0), "due");
        assert_eq!(frames.deadline(2000.0, true, 10.0), Some(2100.0));
        assert_eq!(frames.deadline(2000.0, false, 10.0), None);
        assert_eq!(
            frames.deadline(5000.0, true, 10.0),
            Some(5100.0),
            "starts anew"
        );
    }

    #[test]
    fn a_number_of_frames_bounds_the_run() {
        let mut frames = FrameClock::new(Some(2), 10.0);
        frames.played();
        assert!(!frames.is_over());
        assert!(
            frames.deadline(0.0, false, 10.0).is_some(),
            "played whether needed or not"
        );
        frames.played();
        assert!(frames.is_over());
    }

    #[test]
    fn a_rate_that_is_no_number_changes_nothing() {
        let mut frames = FrameClock::new(Some(10), 20.0);
        let first = frames.deadline(1000.0, true, f64::NAN);
        assert_eq!(first, Some(1050.0), "the rate that the SWF has");
        assert_eq!(frames.deadline(1050.0, true, 10.0), Some(1050.0), "due");
        assert_eq!(frames.deadline(1150.0, true, f64::NAN), Some(1150.0), "due");
        assert_eq!(frames.deadline(1150.0, true, f64::NAN), Some(1250.0));
    }

    #[test]
    fn meaningless_rates_are_slow() {
        assert_eq!(period_ms(f64::NAN), 100_000.0);
        assert_eq!(period_ms(-1.0), 100_000.0);
        assert_eq!(period_ms(50.0), 20.0);
    }
}
