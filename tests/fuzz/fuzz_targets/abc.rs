//! Loading of an ABC block and its first run: any bytes are loaded or give an error.

#![no_main]

use std::any::Any;

use airshim_avm2::{Config, Host, Machine};
use airshim_fuzz::{Choices, abc_blocks};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

/// Surroundings in which each look at the clock takes a tenth of a second, so that scripts end.
struct Surroundings {
    now: std::cell::Cell<f64>,
}

impl Host for Surroundings {
    fn unix_time_ms(&self) -> f64 {
        1e12
    }

    fn monotonic_ms(&self) -> f64 {
        self.now.set(self.now.get() + 100.0);
        self.now.get()
    }

    fn random_u32(&mut self) -> u32 {
        4
    }

    fn trace(&mut self, _line: &str) {}

    fn uncaught_error(&mut self, _text: &str) {}

    fn time_zone(&self) -> Option<&str> {
        Some("UTC")
    }

    fn memory_in_use(&self) -> usize {
        airshim::memory::in_use_by_thread()
    }

    fn extension(&mut self) -> &mut dyn Any {
        self
    }
}

fuzz_target!(|data: &[u8]| {
    let config = Config {
        script_timeout_ms: Some(2000.0),
        max_memory: Some(256 << 20),
        max_stack_values: 1 << 16,
        ..Config::default()
    };
    let host = Surroundings {
        now: std::cell::Cell::new(0.0),
    };
    let mut machine = Machine::new(config, Box::new(host), &[]);
    for block in abc_blocks(data) {
        drop(machine.load_abc(&block, "fuzz", false));
    }
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    if data[..size].starts_with(b"FWS")
        || data[..size].starts_with(b"CWS")
        || data[..size].starts_with(b"ZWS")
    {
        let blocks = abc_blocks(&data[..size]);
        let fitting: Vec<_> = blocks
            .iter()
            .filter(|block| block.len() <= max_size)
            .collect();
        if let Some(block) = fitting.get(Choices::new(seed).below(fitting.len())) {
            data[..block.len()].copy_from_slice(block);
            return block.len();
        }
    }
    fuzzer_mutate(data, size, max_size)
});
