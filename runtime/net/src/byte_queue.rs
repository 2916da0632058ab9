//! Bytes on their way between the script and the network.

use std::sync::Arc;

use crate::stats::Stats;

/// What is kept of the allocation when a queue runs empty; larger ones are given back, so that one long message does
/// not hold memory for as long as its connection lives.
const KEPT_CAPACITY: usize = 64 << 10;

/// A queue of bytes whose content is one slice.
///
/// Scripts read numbers and strings across the borders of network packets, which a contiguous queue makes trivial.
/// Bytes taken from the front leave a gap that is closed when it makes up more than half of the allocation, so each
/// byte is moved at most once on average.
///
/// What is in it counts as [buffered](Stats::buffered).
#[derive(Debug)]
pub(crate) struct ByteQueue {
    bytes: Vec<u8>,
    /// Where the content starts.
    start: usize,
    stats: Arc<Stats>,
}

impl ByteQueue {
    /// An empty queue.
    pub(crate) const fn new(stats: Arc<Stats>) -> Self {
        Self {
            bytes: Vec::new(),
            start: 0,
            stats,
        }
    }

    /// The counters that it counts in.
    pub(crate) fn stats(&self) -> &Stats {
        &self.stats
    }

    pub(crate) fn len(&self) -> usize {
        self.bytes.len() - self.start
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub(crate) fn as_slice(&self) -> &[u8] {
        &self.bytes[self.start..]
    }

    pub(crate) fn push(&mut self, bytes: &[u8]) {
        self.with_room(bytes.len()).extend_from_slice(bytes);
        self.filled(bytes.len());
    }

    /// Where to append, with the capacity for `count` bytes. What has been appended is then to be told to
    /// [`filled`](Self::filled).
    pub(crate) fn with_room(&mut self, count: usize) -> &mut Vec<u8> {
        if self.start > self.bytes.len() / 2 && self.bytes.capacity() - self.bytes.len() < count {
            self.bytes.drain(..self.start);
            self.start = 0;
        }
        self.bytes.reserve(count);
        &mut self.bytes
    }

    /// Counts bytes that were appended by way of [`with_room`](Self::with_room).
    pub(crate) fn filled(&self, count: usize) {
        self.stats.buffered.add(count);
    }

    /// Takes up to `count` bytes from the front and says how many.
    pub(crate) fn consume(&mut self, count: usize) -> usize {
        let count = count.min(self.len());
        self.start += count;
        self.stats.buffered.sub(count);
        if self.start == self.bytes.len() {
            self.bytes.clear();
            self.start = 0;
            self.bytes.shrink_to(KEPT_CAPACITY);
        }
        count
    }
}

impl Drop for ByteQueue {
    fn drop(&mut self) {
        self.stats.buffered.sub(self.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn queue() -> ByteQueue {
        ByteQueue::new(Arc::default())
    }

    #[test]
    fn bytes_come_out_in_order() {
        let mut queue = queue();
        let mut next_in = 0u8;
        let mut next_out = 0u8;
        for round in 0..1000usize {
            let chunk: Vec<u8> = (0..round % 97)
                .map(|i| next_in.wrapping_add(i as u8))
                .collect();
            next_in = next_in.wrapping_add(chunk.len() as u8);
            queue.push(&chunk);
            let take = queue.len().min(round % 89);
            for &byte in &queue.as_slice()[..take] {
                assert_eq!(byte, next_out);
                next_out = next_out.wrapping_add(1);
            }
            assert_eq!(queue.consume(take), take);
        }
    }

    #[test]
    fn a_queue_that_never_runs_empty_does_not_grow() {
        let mut queue = queue();
        queue.push(&[0; 10]);
        for _ in 0..10_000 {
            queue.push(&[0; 100]);
            queue.consume(100);
        }
        assert_eq!(queue.len(), 10);
        assert!(queue.bytes.capacity() < 1000, "{}", queue.bytes.capacity());
    }

    #[test]
    fn consuming_more_than_there_is_empties_the_queue() {
        let mut queue = queue();
        queue.push(b"abc");
        assert_eq!(queue.consume(5), 3);
        assert!(queue.is_empty());
    }

    #[test]
    fn a_large_allocation_is_given_back() {
        let mut queue = queue();
        queue.push(&vec![0; 10 * KEPT_CAPACITY]);
        queue.consume(usize::MAX);
        assert!(queue.bytes.capacity() <= KEPT_CAPACITY);
    }

    #[test]
    fn what_is_in_queues_is_counted() {
        let stats = Arc::new(Stats::default());
        let mut first = ByteQueue::new(Arc::clone(&stats));
        let mut second = ByteQueue::new(Arc::clone(&stats));
        first.push(&[0; 100]);
        second.push(&[0; 10]);
        first.consume(30);
        assert_eq!(stats.buffered(), 80);
        drop(first);
        assert_eq!(stats.buffered(), 10);
        second.consume(usize::MAX);
        assert_eq!(stats.buffered(), 0);
    }
}
