//! [`Timers`]: the queue behind `flash.utils.Timer`, `setTimeout` and `setInterval`.

use std::cmp::{Ordering, Reverse};
use std::collections::{BinaryHeap, HashMap};

/// Identifies a started timer. A number is used again after four thousand million others at the earliest.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TimerId(u32);

impl TimerId {
    /// The number that a script keeps.
    pub fn number(self) -> u32 {
        self.0
    }

    /// The identifier with a number that a script kept. Nothing need be started under it.
    pub fn from_number(number: u32) -> Self {
        Self(number)
    }
}

/// The shortest time between two ticks of one timer, in milliseconds. A timer with a delay of 0
/// would otherwise never let anything else happen.
const MIN_DELAY_MS: f64 = 1.0;

#[derive(Debug)]
struct Timer<T> {
    delay_ms: f64,
    deadline_ms: f64,
    target: T,
}

/// A tick in the queue. It is void if the timer was stopped or has another deadline by now.
#[derive(Copy, Clone, Debug, PartialEq)]
struct Tick {
    deadline_ms: f64,
    /// Ticks that are due at the same time come in the order in which they were queued.
    order: u64,
    id: TimerId,
}

impl Eq for Tick {}

impl Ord for Tick {
    fn cmp(&self, other: &Self) -> Ordering {
        self.deadline_ms
            .total_cmp(&other.deadline_ms)
            .then(self.order.cmp(&other.order))
    }
}

impl PartialOrd for Tick {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Repeating timers, each with a target of type `T` that its owner knows what to do with.
///
/// All times are milliseconds of one clock that never goes back; the queue itself has no clock.
#[derive(Debug)]
pub struct Timers<T> {
    timers: HashMap<TimerId, Timer<T>>,
    queue: BinaryHeap<Reverse<Tick>>,
    last_id: u32,
    last_order: u64,
}

impl<T> Default for Timers<T> {
    fn default() -> Self {
        Self {
            timers: HashMap::new(),
            queue: BinaryHeap::new(),
            last_id: 0,
            last_order: 0,
        }
    }
}

impl<T: Copy> Timers<T> {
    /// No timers.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether no timer is started.
    pub fn is_empty(&self) -> bool {
        self.timers.is_empty()
    }

    /// Starts a timer that ticks every `delay_ms`, the first time `delay_ms` after `now_ms`.
    pub fn start(&mut self, now_ms: f64, delay_ms: f64, target: T) -> TimerId {
        let id = self.next_id();
        let delay_ms = delay_ms.max(MIN_DELAY_MS);
        self.timers.insert(
            id,
            Timer {
                delay_ms,
                deadline_ms: now_ms,
                target,
            },
        );
        self.queue_tick(id, now_ms + delay_ms);
        id
    }

    /// An identifier that isn't in use. 0 stands for no timer.
    fn next_id(&mut self) -> TimerId {
        loop {
            self.last_id = self.last_id.wrapping_add(1);
            let id = TimerId(self.last_id);
            if self.last_id != 0 && !self.timers.contains_key(&id) {
                return id;
            }
        }
    }

    /// The started timers whose targets are `wanted`, in no particular order.
    pub fn all(&self, wanted: impl Fn(T) -> bool) -> Vec<TimerId> {
        let timers = self.timers.iter();
        let wanted = timers.filter(|(_, timer)| wanted(timer.target));
        wanted.map(|(&id, _)| id).collect()
    }

    /// Stops a timer. Gives its target, or `None` if it isn't started.
    pub fn stop(&mut self, id: TimerId) -> Option<T> {
        let stopped = self.timers.remove(&id).map(|timer| timer.target);
        self.drop_void_ticks();
        stopped
    }

    /// Changes the delay of a started timer: the next tick comes `delay_ms` after `now_ms`.
    pub fn set_delay(&mut self, id: TimerId, now_ms: f64, delay_ms: f64) {
        if let Some(timer) = self.timers.get_mut(&id) {
            timer.delay_ms = delay_ms.max(MIN_DELAY_MS);
            let deadline_ms = now_ms + timer.delay_ms;
            self.queue_tick(id, deadline_ms);
        }
    }

    /// When the next tick is due; `None` while no timer is started.
    pub fn next_deadline(&self) -> Option<f64> {
        self.queue.peek().map(|tick| tick.0.deadline_ms)
    }

    /// Takes the next tick that is due at `now_ms`, and plans the timer's tick after it.
    ///
    /// Ticks stay a multiple of the delay away from each other. One that is late doesn't shift
    /// the others, and those that have been missed altogether are left out.
    pub fn pop_due(&mut self, now_ms: f64) -> Option<(TimerId, T)> {
        let tick = self.queue.peek()?.0;
        if tick.deadline_ms > now_ms {
            return None;
        }
        self.queue.pop();
        let timer = self
            .timers
            .get(&tick.id)
            .expect("void ticks don't stay at the head of the queue");
        let target = timer.target;
        let missed = ((now_ms - tick.deadline_ms) / timer.delay_ms).floor();
        let next_ms = tick.deadline_ms + (missed + 1.0) * timer.delay_ms;
        // Rounding may have left it in the past.
        self.queue_tick(tick.id, next_ms.max(now_ms.next_up()));
        Some((tick.id, target))
    }

    fn queue_tick(&mut self, id: TimerId, deadline_ms: f64) {
        if let Some(timer) = self.timers.get_mut(&id) {
            timer.deadline_ms = deadline_ms;
            self.last_order += 1;
            self.queue.push(Reverse(Tick {
                deadline_ms,
                order: self.last_order,
                id,
            }));
        }
        self.drop_void_ticks();
    }

    /// Removes void ticks from the head of the queue, and all of them where they outnumber the
    /// others.
    fn drop_void_ticks(&mut self) {
        if self.queue.len() > 2 * self.timers.len() + 16 {
            let timers = &self.timers;
            self.queue.retain(|tick| is_valid(timers, tick.0));
        }
        while let Some(tick) = self.queue.peek()
            && !is_valid(&self.timers, tick.0)
        {
            self.queue.pop();
        }
    }
}

fn is_valid<T>(timers: &HashMap<TimerId, Timer<T>>, tick: Tick) -> bool {
    timers
        .get(&tick.id)
        .is_some_and(|timer| timer.deadline_ms == tick.deadline_ms)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The targets that tick at each of `times`.
    fn ticks(timers: &mut Timers<char>, times: &[f64]) -> Vec<String> {
        times
            .iter()
            .map(|&now| {
                let mut due = String::new();
                while let Some((_, target)) = timers.pop_due(now) {
                    due.push(target);
                }
                due
            })
            .collect()
    }

    #[test]
    fn timers_tick_in_the_order_of_their_deadlines() {
        let mut timers = Timers::new();
        timers.start(0.0, 100.0, 'a');
        timers.start(0.0, 50.0, 'b');
        timers.start(0.0, 100.0, 'c');
        assert_eq!(timers.next_deadline(), Some(50.0));
        assert_eq!(
            ticks(&mut timers, &[49.0, 50.0, 100.0, 150.0]),
            ["", "b", "acb", "b"]
        );
    }

    #[test]
    fn a_stopped_timer_is_silent() {
        let mut timers = Timers::new();
        let a = timers.start(0.0, 10.0, 'a');
        timers.start(0.0, 20.0, 'b');
        assert_eq!(timers.stop(a), Some('a'));
        assert_eq!(timers.stop(a), None);
        assert_eq!(timers.next_deadline(), Some(20.0));
        assert_eq!(ticks(&mut timers, &[15.0, 25.0]), ["", "b"]);
        assert!(!timers.is_empty());
    }

    #[test]
    fn a_changed_delay_counts_from_the_change() {
        let mut timers = Timers::new();
        let a = timers.start(0.0, 800.0, 'a');
        assert_eq!(ticks(&mut timers, &[800.0, 1600.0]), ["a", "a"]);
        timers.set_delay(a, 2000.0, 1100.0);
        assert_eq!(timers.next_deadline(), Some(3100.0));
        assert_eq!(ticks(&mut timers, &[2900.0, 3100.0]), ["", "a"]);
    }

    #[test]
    fn a_late_timer_leaves_out_what_it_missed() {
        let mut timers = Timers::new();
        timers.start(0.0, 10.0, 'a');
        assert_eq!(
            ticks(&mut timers, &[1003.0, 1009.0, 1010.0]),
            ["a", "", "a"]
        );
    }

    #[test]
    fn a_delay_of_zero_lets_time_pass() {
        let mut timers = Timers::new();
        timers.start(0.0, 0.0, 'a');
        assert_eq!(ticks(&mut timers, &[0.0, 1.0]), ["", "a"]);
        timers.start(1.0, f64::NAN, 'b');
        assert_eq!(timers.next_deadline(), Some(2.0));
    }

    #[test]
    fn void_ticks_do_not_pile_up() {
        let mut timers = Timers::new();
        timers.start(0.0, 1.0, 'a');
        let b = timers.start(0.0, 1e9, 'b');
        for step in 0..10_000 {
            timers.set_delay(b, f64::from(step), 1e9);
        }
        assert!(timers.queue.len() < 100);
    }
}
