//! A long run of mixed load on the echo server: whether its memory stays where it is, and everything is answered.

use std::collections::BTreeMap;
use std::io;
use std::net::SocketAddr;
use std::rc::Rc;
use std::time::{Duration, Instant};

use tokio::task::LocalSet;

use crate::report::median;
use crate::server::Server;

mod conversations;
mod tally;

use conversations::Conversation;
use tally::Tally;

/// How many clients hold each kind of conversation at a time.
const CLIENTS: [(Conversation, u64); 7] = [
    (Conversation::Connect, 4),
    (Conversation::Small, 16),
    (Conversation::Large, 2),
    (Conversation::Reset, 4),
    (Conversation::HalfClosed, 4),
    (Conversation::SlowReader, 4),
    (Conversation::Silent, 1),
];

/// How long one conversation may take.
const CONVERSATION_LIMIT: Duration = Duration::from_secs(60);

/// How long a client rests before its next conversation.
const REST: Duration = Duration::from_millis(20);

/// What memory may grow by, from the first quarter of the run to the last, beside a tenth.
const ALLOWED_GROWTH: f64 = 4.0;

/// How a run went.
#[derive(Debug)]
pub struct Outcome {
    /// Mebibytes of the server's memory, the median of the first quarter of the run behind its first tenth.
    pub memory_at_first: f64,
    /// The same of the last quarter.
    pub memory_at_last: f64,
    /// Conversations that were held, by their kind.
    pub held: BTreeMap<&'static str, u64>,
    /// What went wrong in conversations.
    pub errors: Vec<String>,
    /// How many that were in all.
    pub error_count: u64,
    /// What the server wrote on its log.
    pub log: String,
}

impl Outcome {
    /// Why the server hasn't stood it; empty where it has.
    pub fn failures(&self) -> Vec<String> {
        let mut failures = Vec::new();
        if self.error_count > 0 {
            failures.push(format!("{} conversations failed", self.error_count));
        }
        if !self.log.is_empty() {
            failures.push(format!(
                "the log has {} lines:\n{}",
                self.log.lines().count(),
                self.log
            ));
        }
        if self.memory_at_last > self.memory_at_first * 1.1 + ALLOWED_GROWTH {
            failures.push(format!(
                "memory grew from {:.1} MiB to {:.1} MiB",
                self.memory_at_first, self.memory_at_last
            ));
        }
        failures
    }
}

/// Puts mixed load on an echo server for so long. Prints a line of figures each `interval`.
///
/// # Errors
///
/// The server's memory can't be read.
pub fn run(server: &Server, duration: Duration, interval: Duration) -> io::Result<Outcome> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let tally = Rc::new(Tally::default());
    let begin = Instant::now();
    let memory = LocalSet::new().block_on(&runtime, async {
        for (conversation, clients) in CLIENTS {
            for client in 0..clients {
                let tally = Rc::clone(&tally);
                let address = server.address();
                let until = begin + duration;
                tokio::task::spawn_local(converse(conversation, client, address, until, tally));
            }
        }
        watch(server, &tally, begin, duration, interval).await
    })?;
    let quarter = |from: f64, to: f64| {
        let share = |index: usize| index as f64 / memory.len() as f64;
        let within = memory.iter().enumerate();
        let within = within.filter(|(index, _)| (from..to).contains(&share(*index)));
        let figures: Vec<f64> = within.map(|(_, mebibytes)| *mebibytes).collect();
        if figures.is_empty() {
            0.0
        } else {
            median(figures)
        }
    };
    Ok(Outcome {
        memory_at_first: quarter(0.1, 0.35),
        memory_at_last: quarter(0.75, 1.0),
        held: tally.held(),
        errors: tally.errors(),
        error_count: tally.error_count(),
        log: server.log(),
    })
}

/// One client: a conversation after the other.
async fn converse(
    kind: Conversation,
    client: u64,
    address: SocketAddr,
    until: Instant,
    tally: Rc<Tally>,
) {
    let mut number = client << 32 | (kind as u64) << 24;
    while Instant::now() < until {
        number += 1;
        let outcome = tokio::time::timeout(CONVERSATION_LIMIT, kind.hold(address, number)).await;
        match outcome.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into())) {
            Ok(()) => tally.succeeded(kind.name()),
            Err(error) => tally.failed(kind.name(), &error),
        }
        tokio::time::sleep(REST).await;
    }
}

/// Takes the server's memory each second, in mebibytes.
async fn watch(
    server: &Server,
    tally: &Tally,
    begin: Instant,
    duration: Duration,
    interval: Duration,
) -> io::Result<Vec<f64>> {
    let mut memory = Vec::new();
    let mut next = interval;
    while begin.elapsed() < duration {
        tokio::time::sleep(Duration::from_millis(500)).await;
        let resident = server
            .resident_bytes()
            .ok_or_else(|| io::Error::other("the server has ended, or there is no /proc"))?;
        memory.push(resident as f64 / f64::from(1 << 20));
        if begin.elapsed() >= next {
            next += interval;
            println!(
                "{:5.1} min: {:6.1} MiB resident, {} conversations, {} errors, {} lines on the log",
                begin.elapsed().as_secs_f64() / 60.0,
                resident as f64 / f64::from(1 << 20),
                tally.held().values().sum::<u64>(),
                tally.error_count(),
                server.log().lines().count(),
            );
        }
    }
    Ok(memory)
}
