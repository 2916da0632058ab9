//! `airshim run --sandboxed --allow-…`: what whoever runs a program lets it do.

use std::process::Command;

use airshim_tests::client::Client;
use airshim_tests::paths::fixture;
use airshim_tests::server::{Server, run};

fn airshim(program: &str, options: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_airshim-under-test"));
    command.env_remove("RUST_LOG");
    command.arg("run").args(options).arg(fixture(program));
    command
}

#[test]
fn a_sandboxed_program_may_not_listen_and_the_log_says_what_would_help() {
    let finished = run(&mut airshim("echo_server", &["--sandboxed"])).expect("it ends");
    assert_eq!(finished.code, Some(0), "{finished:?}");
    let denials: Vec<_> = finished
        .stderr
        .lines()
        .filter(|line| line.contains("may not listen at 127.0.0.1:0"))
        .collect();
    assert_eq!(denials.len(), 1, "{finished:?}");
    assert!(denials[0].contains("--allow-listen=127.0.0.1:0 would allow it"));
    assert!(
        finished.stderr.contains("SecurityError: Error #3205"),
        "{finished:?}"
    );
}

#[test]
fn it_may_listen_where_it_is_let() {
    let options = ["--sandboxed", "--allow-listen=127.0.0.1:0"];
    let server = Server::start(&mut airshim("faulty_server", &options)).expect("it listens");
    let mut client = Client::connect(server.address()).expect("it accepts");
    client.ping().expect("an answer");
}

#[test]
fn a_list_limits_what_was_open_without_it() {
    let options = ["--allow-listen=127.0.0.1:1"];
    let finished = run(&mut airshim("echo_server", &options)).expect("it ends");
    assert!(finished.stderr.contains("Error #3205"), "{finished:?}");
    let options = [
        "--allow-connect=localhost",
        "--allow-read",
        "--allow-run=sh",
    ];
    Server::start(&mut airshim("echo_server", &options)).expect("others are as before");
}

#[test]
fn a_list_that_cannot_be_read_is_named() {
    for (option, problem) in [
        ("--allow-listen=example.org:80", "IP address"),
        ("--allow-connect=a:b", "port"),
        ("--allow-run=no-such-program-anywhere", "PATH"),
        ("--allow-read=", "empty"),
    ] {
        let finished = run(&mut airshim("echo_server", &[option])).expect("it ends");
        assert_eq!(finished.code, Some(2), "{finished:?}");
        let name = option.split('=').next().unwrap_or_default();
        assert!(finished.stderr.contains(name), "{finished:?}");
        assert!(finished.stderr.contains(problem), "{finished:?}");
        assert_eq!(finished.stderr.lines().count(), 1, "{finished:?}");
    }
}

#[test]
fn an_option_does_not_take_the_program_for_its_list() {
    let options = ["--sandboxed", "--allow-listen"];
    Server::start(&mut airshim("echo_server", &options)).expect("the program is the program");
}
