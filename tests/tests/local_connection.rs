//! `LocalConnection` between programs, each in a process of its own.

#![cfg(unix)]

use std::io::{BufRead, BufReader, Lines};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use airshim_tests::paths::fixture;
use airshim_tests::server::{run, wait};

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_airshim-under-test"));
    command.env_remove("RUST_LOG").arg("run");
    command
        .arg(fixture("local_connection_peers"))
        .arg("--")
        .args(arguments);
    command
}

/// A program that receives, and what it prints.
struct Receiver {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Receiver {
    fn start(name: &str) -> Self {
        let mut command = program(&["receive", name]);
        let mut child = command.stdout(Stdio::piped()).spawn().expect("it starts");
        let stdout = child.stdout.take().expect("piped");
        let lines = BufReader::new(stdout).lines();
        let mut receiver = Self { child, lines };
        assert_eq!(receiver.line().as_deref(), Some("receive"));
        receiver
    }

    fn line(&mut self) -> Option<String> {
        self.lines.next().map(|line| line.expect("text"))
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        // It may have ended already.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn name(test: &str) -> String {
    format!("_airshim_{test}_{}", std::process::id())
}

#[test]
fn what_one_program_says_another_hears() {
    let name = name("says");
    let mut receiver = Receiver::start(&name);
    assert_eq!(receiver.line().as_deref(), Some("ready"));
    let sender = run(&mut program(&["send", &name, "one", "third"])).expect("it ends");
    assert_eq!(
        sender.stdout, "send\nstatus\nstatus\nstatus\n",
        "{sender:?}"
    );
    for line in ["heard one 3 o,n,e", "heard third 5 t,h,i,r,d"] {
        assert_eq!(receiver.line().as_deref(), Some(line));
    }
    assert_eq!(receiver.line(), None);
    let status = wait(&mut receiver.child, Duration::from_secs(20)).expect("it ends");
    assert_eq!(status.code(), Some(0), "it was told the end");
    let late = run(&mut program(&["send", &name, "late"])).expect("it ends");
    assert_eq!(late.stdout, "send\nerror\n", "nobody is there any more");
}

#[test]
fn a_name_belongs_to_one_program_at_a_time() {
    let name = name("taken");
    let mut first = Receiver::start(&name);
    assert_eq!(first.line().as_deref(), Some("ready"));
    let second = run(&mut program(&["receive", &name])).expect("it ends");
    assert!(
        second
            .stdout
            .starts_with("receive\nArgumentError: Error #2082"),
        "{second:?}"
    );
    drop(first);
    let mut third = Receiver::start(&name);
    assert_eq!(
        third.line().as_deref(),
        Some("ready"),
        "one that was killed has let go"
    );
}
