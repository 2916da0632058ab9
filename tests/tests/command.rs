//! The command `airshim run`, from the outside: exit codes, output, signals, a connection.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use airshim_tests::paths::{fixture, fixtures};
use airshim_tests::server::{Finished, Server, run};

/// The command, with nothing of this process's environment that changes its log.
fn airshim() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_airshim-under-test"));
    command.env_remove("RUST_LOG");
    command
}

fn run_file(path: &Path) -> Finished {
    run(airshim().arg("run").arg(path)).expect("the command ends")
}

/// A file that is removed at the end.
struct Temporary(PathBuf);

impl Temporary {
    fn new(name: &str, content: &[u8]) -> Self {
        let path = std::env::temp_dir().join(format!("airshim-{}-{name}", std::process::id()));
        std::fs::write(&path, content).expect("the folder for temporary files can be written to");
        Self(path)
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // Left behind in the worst case.
        drop(std::fs::remove_file(&self.0));
    }
}

/// Expects a refusal: one line that names the file, and nothing on stdout.
fn assert_refused(path: &Path, code: i32, text: &str) {
    let finished = run_file(path);
    assert_eq!(finished.code, Some(code), "{finished:?}");
    assert_eq!(finished.stdout, "");
    assert_eq!(finished.stderr.lines().count(), 1, "{finished:?}");
    assert!(
        finished.stderr.contains(&path.display().to_string()),
        "{finished:?}"
    );
    assert!(finished.stderr.contains(text), "{finished:?}");
}

#[test]
fn a_missing_file_is_refused() {
    assert_refused(Path::new("/no/such/file.swf"), 8, "No such file");
}

#[test]
fn a_folder_without_an_application_is_refused() {
    assert_refused(&std::env::temp_dir(), 8, "META-INF/AIR/application.xml");
}

#[test]
fn a_file_that_is_no_swf_is_refused() {
    let file = Temporary::new("text.swf", b"hello, this is no movie");
    assert_refused(&file.0, 9, "not a SWF");
}

#[test]
fn an_action_script_2_movie_is_refused() {
    // Version 8, stage of no size, 24 frames per second, one frame: ShowFrame, End.
    let file = Temporary::new(
        "as2.swf",
        &[
            b'F', b'W', b'S', 8, 17, 0, 0, 0, 0, 0, 24, 1, 0, 0x40, 0, 0, 0,
        ],
    );
    assert_refused(&file.0, 9, "ActionScript 1 or 2");
}

#[test]
fn a_cut_off_swf_is_refused() {
    let whole = std::fs::read(fixture("echo_server")).expect("the fixture is compiled");
    for length in [3, 7, 20, whole.len() / 2] {
        let file = Temporary::new(&format!("cut-{length}.swf"), &whole[..length]);
        assert_refused(&file.0, 9, "cut off");
    }
}

#[test]
fn a_wrong_command_line_is_refused() {
    for arguments in [
        &["run"][..],
        &["walk"],
        &["run", "a.swf", "--sandbox", "beach"],
    ] {
        let finished = run(airshim().args(arguments)).expect("the command ends");
        assert_eq!(finished.code, Some(2), "{finished:?}");
        assert_eq!(finished.stdout, "");
    }
}

#[test]
fn help_names_the_exit_codes() {
    let finished = run(airshim().args(["run", "--help"])).expect("the command ends");
    assert_eq!(finished.code, Some(0));
    assert!(finished.stdout.contains("Exit codes"));
}

#[test]
fn the_echo_server_answers_while_its_output_is_a_pipe() {
    let server =
        Server::start(airshim().arg("run").arg(fixture("echo_server"))).expect("it listens");
    let mut stream = TcpStream::connect(server.address()).expect("it accepts");
    stream
        .set_read_timeout(Some(Duration::from_secs(10)))
        .expect("a socket");
    for text in ["hello", "w\u{f6}rld"] {
        stream.write_all(text.as_bytes()).expect("it reads");
        let mut answer = vec![0; text.len()];
        stream.read_exact(&mut answer).expect("it answers");
        assert_eq!(answer, text.as_bytes());
    }
}

#[test]
fn arguments_reach_the_program() {
    // A port that was free a moment ago.
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .and_then(|socket| socket.local_addr())
        .expect("a port")
        .port();
    let mut command = airshim();
    command
        .arg("run")
        .arg(fixture("echo_server"))
        .args(["--", &port.to_string(), "127.0.0.1"]);
    let server = Server::start(&mut command).expect("it listens");
    assert_eq!(server.address().port(), port);
}

#[cfg(unix)]
#[test]
fn a_signal_ends_it_in_good_order() {
    for signal in ["TERM", "INT"] {
        let mut server =
            Server::start(airshim().arg("run").arg(fixture("echo_server"))).expect("it listens");
        let mut stream = TcpStream::connect(server.address()).expect("it accepts");
        stream
            .set_read_timeout(Some(Duration::from_secs(10)))
            .expect("a socket");
        stream.write_all(b"x").expect("it reads");
        stream.read_exact(&mut [0]).expect("it answers");
        server.signal(signal).expect("kill is there");
        assert_eq!(
            server.wait().expect("it ends").code(),
            Some(0),
            "SIG{signal}"
        );
        assert_eq!(stream.read(&mut [0]).expect("closed, not reset"), 0);
    }
}

#[test]
fn another_sandbox_may_not_serve() {
    let finished = run(airshim()
        .args(["run", "--sandbox", "remote"])
        .arg(fixture("echo_server")))
    .expect("it ends");
    assert_eq!(
        finished.code,
        Some(0),
        "an uncaught error doesn't end the program, but nothing is left to do"
    );
    assert_eq!(finished.stdout, "");
    assert!(
        finished.stderr.contains("SecurityError: Error #3205"),
        "{finished:?}"
    );
}

#[test]
fn flash_player_has_no_server_sockets() {
    let finished = run(airshim()
        .args(["run", "--runtime", "flash-player"])
        .arg(fixture("echo_server")))
    .expect("it ends");
    assert_eq!(finished.code, Some(0), "nothing is left to do");
    assert_eq!(finished.stdout, "");
    assert!(
        finished.stderr.contains("Error #1014") || finished.stderr.contains("Error #1065"),
        "{finished:?}"
    );
}

#[test]
fn flash_player_has_no_members_of_air() {
    let program = fixture("sandbox_flash_player");
    let finished = run(airshim()
        .args(["run", "--runtime", "flash-player"])
        .arg(&program))
    .expect("it ends");
    assert!(
        finished.stdout.contains("Socket: false true"),
        "{finished:?}"
    );
    let finished = run_file(&program);
    assert!(
        finished.stdout.contains("Socket: true true"),
        "{finished:?}"
    );
}

#[test]
fn a_profile_names_what_ran() {
    let fib = fixtures().join("bench").join("fib.swf");
    let finished = run(airshim().args(["run", "--profile"]).arg(fib)).expect("it ends");
    assert_eq!(finished.code, Some(0));
    let mut lines = finished.stderr.lines();
    assert!(
        lines
            .next()
            .is_some_and(|line| line.starts_with("profile: ")),
        "{finished:?}"
    );
    // The function that calls itself seven million times takes nearly all of it.
    assert!(
        lines
            .nth(1)
            .is_some_and(|line| line.ends_with(" 7049155  fib/fibonacci")),
        "{finished:?}"
    );
    // Nothing is printed without.
    assert_eq!(run_file(&fixture("sandbox_application")).stderr, "");
}

/// The benchmark does all of its work in its document class's constructor, which makes garbage of 1 GB.
#[test]
fn the_garbage_of_a_constructor_that_does_not_return_is_collected() {
    let program = fixtures().join("bench").join("binary_trees.swf");
    let mut command = airshim();
    let finished = run(command.args(["run", "--max-memory", "150"]).arg(program)).expect("it ends");
    assert!(finished.stdout.contains("result: "), "{finished:?}");
    assert_eq!(finished.code, Some(0), "{finished:?}");
}
