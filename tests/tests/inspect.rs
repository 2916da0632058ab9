//! `airshim inspect`: what a program is and uses, as text and as JSON.

use std::process::Command;

use airshim_tests::paths::{fixture, fixtures};
use airshim_tests::server::{Finished, run};

fn inspect(name: &str, options: &[&str]) -> Finished {
    let mut command = Command::new(env!("CARGO_BIN_EXE_airshim-under-test"));
    command.env_remove("RUST_LOG");
    command.arg("inspect").arg(fixture(name)).args(options);
    run(&mut command).expect("the command ends")
}

/// The file beside a fixture that says what must be printed. `AIRSHIM_WRITE_EXPECTED=1` writes it anew.
fn assert_prints(name: &str, options: &[&str], file: &str) {
    let finished = inspect(name, options);
    assert_eq!(finished.code, Some(0), "{finished:?}");
    let path = fixtures().join(name).join(file);
    if std::env::var_os("AIRSHIM_WRITE_EXPECTED").is_some() {
        std::fs::write(&path, &finished.stdout).expect("the file can be written");
    }
    let expected = std::fs::read_to_string(&path).expect("the fixture has the file");
    assert_eq!(finished.stdout, expected, "{}", path.display());
}

#[test]
fn what_is_missing_is_marked() {
    assert_prints("inspect_gaps", &["--frames", "2"], "inspect.txt");
}

#[test]
fn the_same_is_there_as_json() {
    assert_prints("inspect_gaps", &["--frames", "2", "--json"], "inspect.json");
}

#[test]
fn what_the_program_prints_goes_to_stderr() {
    let finished = inspect("inspect_gaps", &["--frames", "1"]);
    assert!(finished.stderr.contains("started true"), "{finished:?}");
    assert!(!finished.stdout.contains("started true"), "{finished:?}");
}

#[test]
fn nothing_runs_without_frames() {
    let finished = inspect("echo_server", &[]);
    assert_eq!(finished.code, Some(0), "{finished:?}");
    assert_eq!(finished.stderr, "");
    assert!(
        finished.stdout.ends_with("All that it uses is there.\n"),
        "{finished:?}"
    );
}

#[test]
fn a_program_that_is_inspected_cannot_listen() {
    let finished = inspect("echo_server", &["--frames", "1"]);
    assert!(finished.stderr.contains("#3205"), "{finished:?}");
    let allowed = inspect("echo_server", &["--frames", "1", "--allow-listen"]);
    assert!(allowed.stderr.contains("listening on"), "{allowed:?}");
}

#[test]
fn what_is_no_program_is_refused_as_by_run() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_airshim-under-test"));
    let missing = run(command.arg("inspect").arg("/no/such/file.swf")).expect("it ends");
    assert_eq!(missing.code, Some(8), "{missing:?}");
    assert_eq!(missing.stdout, "");
    let mut command = Command::new(env!("CARGO_BIN_EXE_airshim-under-test"));
    let text = run(command.arg("inspect").arg(fixtures().join("COVERAGE.md"))).expect("it ends");
    assert_eq!(text.code, Some(9), "{text:?}");
    assert!(text.stderr.contains("not a SWF"), "{text:?}");
}
