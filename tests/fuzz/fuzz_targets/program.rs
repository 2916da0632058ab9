//! Verifying and running: programs whose bytecode has been changed end without a panic, in bounded time.

#![no_main]

use std::time::Duration;

use airshim::host::{Clock, Output, Random};
use airshim::movie::Movie;
use airshim::program::{Program, Settings};
use airshim_fuzz::{Choices, method_bodies};
use airshim_natives::PlayerRuntime;
use airshim_net::{Limits, Permissions, Sandbox, TrustedCertificates};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

struct Nowhere;

impl Output for Nowhere {
    fn trace(&mut self, _line: &str) {}

    fn uncaught_error(&mut self, _text: &str) {}
}

fuzz_target!(|data: &[u8]| {
    let Ok(movie) = Movie::parse(data) else {
        return;
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("an event loop");
    runtime.block_on(async {
        let settings = Settings {
            // It may not serve, and the network, files and other programs are out of its reach.
            sandbox: Sandbox::LocalWithFile,
            permissions: Permissions::none(),
            trusted: TrustedCertificates::default(),
            limits: Limits::default(),
            runtime: PlayerRuntime::Air,
            name: "fuzz".to_owned(),
            url: "file:///fuzz.swf".to_owned(),
            directory: None,
            parameters: Vec::new(),
            // Which nothing here may write to.
            storage: std::env::temp_dir().join("airshim-fuzz"),
            arguments: Vec::new(),
            at_login: false,
            script_timeout: Some(Duration::from_millis(100)),
            max_memory: Some(256 << 20),
            debugger: true,
            profile: false,
            player_version: None,
            viewport: None,
            descriptor: None,
            publisher_id: String::new(),
            can_start_programs: false,
            command_line: false,
        };
        let random = Random::from_seed(1);
        let Ok(mut program) =
            Program::load(&movie, &settings, Clock::real(), random, Box::new(Nowhere))
        else {
            return;
        };
        program.start();
        for _ in 0..3 {
            program.play_frame();
            program.fire_timer();
        }
        program.announce_exit();
        program.collect_garbage();
    });
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let Ok(movie) = Movie::parse(&data[..size]) else {
        return fuzzer_mutate(data, size, max_size);
    };
    let length = movie.bytes.len();
    let mut choices = Choices::new(seed);
    // The code of methods is the target; a few changes elsewhere belong to it.
    if length > max_size || choices.below(50) == 0 {
        return fuzzer_mutate(data, size, max_size);
    }
    let bodies = method_bodies(&movie);
    data[..length].copy_from_slice(&movie.bytes);
    if bodies.is_empty() {
        return fuzzer_mutate(data, length, max_size);
    }
    let body = bodies[choices.below(bodies.len())].clone();
    if choices.below(3) == 0 {
        // A piece of another method.
        let other = bodies[choices.below(bodies.len())].clone();
        let count = 1 + choices.below(8.min(body.len()).min(other.len()));
        let to = body.start + choices.below(body.len() - count + 1);
        let from = other.start + choices.below(other.len() - count + 1);
        data.copy_within(from..from + count, to);
    } else {
        let mut code = data[body.clone()].to_vec();
        let whole = code.len();
        let changed = fuzzer_mutate(&mut code, whole, whole);
        // What has become shorter ends in `nop`s.
        code[changed..].fill(0x02);
        data[body].copy_from_slice(&code);
    }
    length
});
