//! The SWF reader: any bytes give a movie or an error.

#![no_main]

use airshim::movie::Movie;
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(|data: &[u8]| {
    drop(Movie::parse(data));
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    // What is compressed is of no use to a mutator; one in sixteen stays so, for the containers.
    if seed % 16 != 0
        && let Ok(movie) = Movie::parse(&data[..size])
        && movie.bytes.len() <= max_size
        && &movie.bytes[..] != &data[..size]
    {
        data[..movie.bytes.len()].copy_from_slice(&movie.bytes);
        return movie.bytes.len();
    }
    fuzzer_mutate(data, size, max_size)
});
