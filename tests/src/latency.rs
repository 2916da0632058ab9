//! Percentiles of how long something took.

use std::time::Duration;

/// How long each of many answers took.
#[derive(Debug, Clone, Default)]
pub struct Latencies {
    nanoseconds: Vec<u64>,
}

impl Latencies {
    /// Takes one in.
    pub fn add(&mut self, took: Duration) {
        self.nanoseconds
            .push(u64::try_from(took.as_nanos()).unwrap_or(u64::MAX));
    }

    /// Takes in those of another.
    pub fn append(&mut self, mut other: Self) {
        self.nanoseconds.append(&mut other.nanoseconds);
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.nanoseconds.len()
    }

    /// The time, in microseconds, within which so many of a thousand were there: 500 for the median. Zero without any.
    pub fn per_mille(&mut self, share: usize) -> f64 {
        if self.nanoseconds.is_empty() {
            return 0.0;
        }
        let rank = (self.nanoseconds.len() * share).div_ceil(1000).max(1) - 1;
        let rank = rank.min(self.nanoseconds.len() - 1);
        let (_, at, _) = self.nanoseconds.select_nth_unstable(rank);
        *at as f64 / 1000.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_of_all_that_were_taken_in() {
        let mut latencies = Latencies::default();
        assert_eq!(latencies.per_mille(500), 0.0);
        let mut second = Latencies::default();
        for micros in (1..=1000).rev() {
            let one = if micros % 2 == 0 {
                &mut latencies
            } else {
                &mut second
            };
            one.add(Duration::from_micros(micros));
        }
        latencies.append(second);
        assert_eq!(latencies.count(), 1000);
        assert_eq!(latencies.per_mille(500), 500.0);
        assert_eq!(latencies.per_mille(990), 990.0);
        assert_eq!(latencies.per_mille(999), 999.0);
        assert_eq!(latencies.per_mille(1000), 1000.0);
    }
}
