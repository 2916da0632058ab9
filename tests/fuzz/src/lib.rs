//! What the fuzz targets share. With cargo-fuzz, in `tests`:
//!
//! ```text
//! cargo +nightly fuzz run program fuzz/corpus/program ../swf_fixtures/chat_server
//! ```
//!
//! Each target takes SWFs as seeds. Without cargo-fuzz `tests/fuzz/run.sh TARGET SECONDS` builds and runs one by whatever
//! toolchain is there, with the fixtures as seeds.

use std::ops::Range;

use airshim::movie::Movie;
use swf::avm2::read::Reader;

/// A small generator of numbers, for choices of the mutators.
pub struct Choices(u64);

impl Choices {
    /// The choices that belong to libFuzzer's `seed`.
    pub fn new(seed: u32) -> Self {
        Self(u64::from(seed) | 1 << 32)
    }

    /// A number below `bound`, or 0.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % bound.max(1)
    }
}

/// The ABC blocks of a SWF; the bytes themselves where they are no SWF.
pub fn abc_blocks(data: &[u8]) -> Vec<Vec<u8>> {
    match Movie::parse(data) {
        Ok(movie) => movie
            .abc_blocks
            .into_iter()
            .map(|block| block.bytes)
            .collect(),
        Err(_) => vec![data.to_vec()],
    }
}

/// Where the code of each method lies in a SWF that isn't compressed.
pub fn method_bodies(movie: &Movie) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for block in &movie.abc_blocks {
        let (Some(start), Ok(abc)) = (
            find(&movie.bytes, &block.bytes, 0),
            Reader::new(&block.bytes).read(),
        ) else {
            continue;
        };
        // Bodies lie in the order of the file, but for what is equal in front of them.
        let mut from = start;
        for body in abc.method_bodies.iter().filter(|body| body.code.len() > 2) {
            if let Some(at) = find(&movie.bytes, &body.code, from) {
                from = at + body.code.len();
                found.push(at..from);
            }
        }
    }
    found
}

fn find(text: &[u8], part: &[u8], from: usize) -> Option<usize> {
    // A mutated SWF may have a block without a byte.
    if part.is_empty() {
        return None;
    }
    text.get(from..)?
        .windows(part.len())
        .position(|window| window == part)
        .map(|at| from + at)
}
