//! The interface as C sees it: programs are compiled with the system's compiler and run, with its sanitizers too where it
//! has them.

#![cfg(unix)]

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::{ServerConfig, ServerConnection, Stream};

/// Longer than anything takes that works.
const PATIENCE: Duration = Duration::from_secs(60);

const SANITIZERS: &str = "-fsanitize=address,undefined";

fn crate_path(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Where cargo puts the crate's library, beside or above the tests.
fn library() -> PathBuf {
    let test = std::env::current_exe().expect("the path of this test");
    let mut places = test.ancestors().skip(1).take(2);
    places
        .find_map(|place| Some(place.join("libairshim_c.a")).filter(|library| library.exists()))
        .expect("cargo builds the static library before the tests")
}

/// Compiles a program of C, and gives its path.
fn compile(source: &str, name: &str, flags: &[&str]) -> PathBuf {
    let program = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let output = Command::new("cc")
        .args([
            "-std=c11",
            "-D_POSIX_C_SOURCE=200809L",
            "-Wall",
            "-Wextra",
            "-Werror",
            "-g",
            "-O1",
        ])
        .args(flags)
        .arg("-I")
        .arg(crate_path("include"))
        .arg(crate_path(source))
        .arg(library())
        .args(["-lpthread", "-ldl", "-lm", "-o"])
        .arg(&program)
        .output()
        .expect("a C compiler, cc");
    let messages = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "{source} doesn't compile: {messages}"
    );
    program
}

/// Whether the compiler can link its sanitizers. The name is that of the test's program, as tests run beside each other.
fn has_sanitizers(name: &str) -> bool {
    let program = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}_probe"));
    let mut compiler = Command::new("cc")
        .args(["-xc", "-", SANITIZERS, "-o"])
        .arg(&program)
        .stdin(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("a C compiler, cc");
    let mut source = compiler.stdin.take().expect("it is piped");
    source
        .write_all(b"int main(void) { return 0; }")
        .expect("it reads");
    drop(source);
    let compiled = compiler.wait().expect("it runs").success();
    compiled
        && Command::new(program)
            .status()
            .is_ok_and(|status| status.success())
}

/// The ways to compile a program: its name, and the compiler's options.
fn builds(name: &str) -> Vec<(String, &'static [&'static str])> {
    let mut builds: Vec<(String, &[&str])> = vec![(name.to_owned(), &[])];
    if has_sanitizers(name) {
        builds.push((
            format!("{name}_sanitized"),
            &[SANITIZERS, "-fno-sanitize-recover=all"],
        ));
    } else {
        println!("the compiler has no sanitizers");
    }
    builds
}

/// Starts a program whose stdin and stdout are the test's.
fn start(program: impl AsRef<OsStr>) -> Child {
    Command::new(program)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it has just been compiled")
}

/// Waits for the end of a program, which must be good.
fn expect_success(mut program: Child) {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(status) = program.try_wait().expect("a child") {
            assert!(status.success(), "{status}");
            return;
        }
        if Instant::now() > deadline {
            program.kill().expect("a child");
            panic!("it doesn't end");
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn the_example_echoes() {
    for (name, flags) in builds("echo") {
        let mut program = start(compile("examples/echo.c", &name, flags));
        let mut line = String::new();
        let stdout = program.stdout.as_mut().expect("it is piped");
        BufReader::new(stdout).read_line(&mut line).expect("a line");
        let port = line
            .trim_end()
            .strip_prefix("listening on ")
            .expect("the port");
        let port: u16 = port.parse().expect("a number");
        let clients: Vec<_> = (0..8_u8)
            .map(|client| std::thread::spawn(move || echo(port, client)))
            .collect();
        for client in clients {
            client.join().expect("every byte comes back");
        }
        // The end of stdin ends it, with a connection still open.
        let open = TcpStream::connect(("127.0.0.1", port)).expect("it listens");
        drop(program.stdin.take());
        expect_success(program);
        drop(open);
    }
}

fn echo(port: u16, client: u8) {
    // More than the buffers on the way hold, so that the server meets a peer that doesn't read.
    let message: Vec<u8> = (0..3_000_000_u32)
        .map(|index| (index % 251) as u8 ^ client)
        .collect();
    let mut tcp = TcpStream::connect(("127.0.0.1", port)).expect("it listens");
    tcp.set_read_timeout(Some(PATIENCE)).expect("a socket");
    let mut writer = tcp.try_clone().expect("a socket");
    let sent = message.clone();
    let writing = std::thread::spawn(move || {
        writer.write_all(&sent).expect("open");
        writer.shutdown(Shutdown::Write).expect("open");
    });
    let mut echo = Vec::new();
    tcp.read_to_end(&mut echo).expect("an orderly end");
    writing.join().expect("all is taken");
    assert!(echo == message, "{} bytes came back", echo.len());
}

#[test]
fn a_careless_player_gets_error_codes() {
    for (name, flags) in builds("hostile") {
        expect_success(start(compile("tests/hostile.c", &name, flags)));
    }
}

/// A server that speaks TLS with one client, and answers what it gets.
fn tls_server() -> (u16, JoinHandle<std::io::Result<()>>) {
    let pem = std::fs::read(crate_path("../../swf_fixtures/tls/server.pem")).expect("checked in");
    let chain = CertificateDer::pem_slice_iter(&pem).map(|entry| entry.expect("a certificate"));
    let key = PrivateKeyDer::from_pem_slice(&pem).expect("a key");
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("the provider's own")
        .with_no_client_auth()
        .with_single_cert(chain.collect(), key)
        .expect("they belong together");
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = listener.local_addr().expect("bound").port();
    let served = std::thread::spawn(move || {
        let (mut tcp, _) = listener.accept()?;
        tcp.set_read_timeout(Some(PATIENCE))?;
        let mut connection =
            ServerConnection::new(Arc::new(config)).map_err(std::io::Error::other)?;
        let mut stream = Stream::new(&mut connection, &mut tcp);
        let mut word = [0; 5];
        stream.read_exact(&mut word)?;
        stream.write_all(&word.map(|byte| byte.to_ascii_uppercase()))?;
        connection.send_close_notify();
        connection.write_tls(&mut tcp).map(drop)
    });
    (port, served)
}

#[test]
fn a_secure_socket_talks_to_whom_it_trusts() {
    let authority = std::fs::read(crate_path("../../swf_fixtures/tls/ca.der")).expect("checked in");
    for (name, flags) in builds("secure") {
        let program = compile("tests/secure.c", &name, flags);
        // 8 is AIRSHIM_CERTIFICATE_STATUS_UNTRUSTED_SIGNERS.
        for (trusted, expected) in [(&authority[..], "HELLO"), (&[], "2031, status 8")] {
            let (port, served) = tls_server();
            let mut client = Command::new(&program)
                .arg(port.to_string())
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .spawn()
                .expect("it has just been compiled");
            let mut stdin = client.stdin.take().expect("it is piped");
            stdin.write_all(trusted).expect("it reads");
            drop(stdin);
            let mut said = String::new();
            let mut stdout = client.stdout.take().expect("it is piped");
            stdout.read_to_string(&mut said).expect("text");
            expect_success(client);
            assert_eq!(said, expected);
            let served = served.join().expect("no panic");
            assert_eq!(served.is_ok(), expected == "HELLO", "{served:?}");
        }
    }
}

#[test]
fn the_header_is_for_cpp_too() {
    let mut compiler = Command::new("cc")
        .args([
            "-xc++",
            "-fsyntax-only",
            "-Wall",
            "-Wextra",
            "-Werror",
            "-I",
        ])
        .arg(crate_path("include"))
        .arg("-")
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("a compiler, cc");
    let mut source = compiler.stdin.take().expect("it is piped");
    source
        .write_all(b"#include \"airshim.h\"\n")
        .expect("it reads");
    drop(source);
    let output = compiler.wait_with_output().expect("it runs");
    let messages = String::from_utf8_lossy(&output.stderr);
    // A system with a compiler of C alone has nothing to say about C++.
    let has_cpp = !messages.contains("cc1plus");
    assert!(output.status.success() || !has_cpp, "{messages}");
}
