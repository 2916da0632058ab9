//! `airshim run --click --type --await --print-tree`: a program with a window, worked without a screen.

use std::io::Write;
use std::process::Command;
use std::time::Duration;

use airshim_tests::client::Client;
use airshim_tests::paths::fixture;
use airshim_tests::server::{Server, run};

fn airshim(options: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_airshim-under-test"));
    command.env_remove("RUST_LOG");
    command
        .arg("run")
        .args(options)
        .arg(fixture("window_server"));
    command
}

#[test]
fn a_server_is_started_by_a_click_and_sends_by_another() {
    let options = [
        "--click", "Bind", "--await", "received", "--click", "Send", "--await", "closed",
    ];
    let server = Server::start(&mut airshim(&options)).expect("a click lets it listen");
    let mut client = Client::connect(server.address()).expect("it accepts");
    client
        .stream()
        .write_all(b"from a client")
        .expect("it takes what is sent");
    let line = server.next_line(Duration::from_secs(20));
    assert_eq!(line.as_deref(), Some("received from a client"));
    assert_eq!(client.line().expect("an answer"), "from the window");
}

#[test]
fn what_is_typed_goes_into_the_field_that_was_clicked() {
    let options = [
        "--click", "message", "--type", "!", "--click", "Bind", "--await", "received", "--click",
        "Send",
    ];
    let server = Server::start(&mut airshim(&options)).expect("a click lets it listen");
    let mut client = Client::connect(server.address()).expect("it accepts");
    client.stream().write_all(b"x").expect("it takes it");
    assert_eq!(client.line().expect("an answer"), "from the window!");
}

#[test]
fn what_is_not_there_cannot_be_clicked() {
    let finished = run(&mut airshim(&["--click", "Start"])).expect("it ends");
    assert_eq!(finished.code, Some(1), "{finished:?}");
    assert!(finished.stderr.contains("Start"), "{finished:?}");
}

#[test]
fn the_stage_can_be_printed() {
    let finished = run(&mut airshim(&["--frames", "2", "--print-tree"])).expect("it ends");
    assert!(
        finished
            .stdout
            .contains(r#"flash.text::TextField message (10, 40 200x20) "from the window""#),
        "{finished:?}"
    );
}
