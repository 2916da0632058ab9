//! Programs with their sockets at `airshim bridge --desktop`.
//!
//! The player is `desktop-player`, which stands in for Ruffle's where that isn't there: airshim itself as Flash Player, with the
//! options that the bridge gives Ruffle. `airshim test --player ruffle-desktop swf_fixtures` runs the same in Ruffle.

use std::net::TcpStream;
use std::path::Path;
use std::process::Command;

use airshim_tests::bridge::Bridge;
use airshim_tests::client::Client;
use airshim_tests::paths::{fixture, fixtures};

const COMMAND: &str = env!("CARGO_BIN_EXE_airshim-under-test");
const PLAYER: &str = env!("CARGO_BIN_EXE_desktop-player");

fn bridge(name: &str, arguments: &[&str]) -> Bridge {
    let options = ["--desktop", "--ruffle", PLAYER];
    Bridge::start_in_window(Path::new(COMMAND), &fixture(name), &options, arguments)
        .expect("it starts")
}

/// All of those that `swf_fixtures/RUFFLE.md` says to pass in the desktop player.
#[test]
fn the_fixtures_pass_that_do_not_say_why_they_cannot() {
    let output = Command::new(COMMAND)
        .args(["test", "--player", "ruffle-desktop", "--ruffle", PLAYER])
        .arg(fixtures())
        .output()
        .expect("the command runs");
    let report = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{report}");
    let summary = report.lines().last().unwrap_or_default();
    assert!(!summary.starts_with("0 passed"), "{summary}");
}

#[test]
fn what_a_program_hosts_ends_with_it() {
    let mut bridge = bridge("echo_server", &["0"]);
    let address = bridge.listening().expect("it listens");
    let mut client = Client::connect(address).expect("it accepts");
    assert_eq!(client.ask("hello").expect("an answer"), "hello");
    bridge.terminate().expect("it runs");
    assert_eq!(bridge.wait().expect("it ends"), Some(0));
    assert!(TcpStream::connect(address).is_err());
}

#[test]
fn without_a_player_the_command_says_what_to_do() {
    let output = Command::new(COMMAND)
        .args(["bridge", "--desktop", "--ruffle", "/nowhere/ruffle"])
        .arg(fixture("echo_server"))
        .output()
        .expect("the command runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(4), "{said}");
    assert!(
        said.contains("/nowhere/ruffle") && said.contains("--ruffle"),
        "{said}"
    );
}
