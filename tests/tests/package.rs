//! An application in a package: a server of files, unpacked, started, and asked by HTTP clients.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use airshim_tests::http::HttpClient;
use airshim_tests::package::Package;
use airshim_tests::package::signing::SigningKey;
use airshim_tests::paths::fixtures;
use airshim_tests::server::{Server, run};
use airshim_tests::temporary::TemporaryFolder;
use sha2::{Digest, Sha256};

/// 100 MB.
const LARGE: usize = 100 << 20;

fn airshim() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_airshim-under-test"));
    command.env_remove("RUST_LOG").stderr(Stdio::piped());
    command
}

fn application() -> Package {
    Package::of_fixture(&fixtures().join("packed_http_server")).expect("the fixture is there")
}

/// The application's package, signed, in a folder that has its storage, too.
struct Packed {
    folder: TemporaryFolder,
    server: Server,
}

impl Packed {
    fn start() -> Self {
        let folder = TemporaryFolder::new();
        let package = application().signed(&SigningKey::open("self_signed"));
        let path = folder.write("Server.air", &package.to_bytes());
        let server = Self::start_in(&folder, &path);
        Self { folder, server }
    }

    fn start_in(folder: &TemporaryFolder, app: &Path) -> Server {
        let mut command = airshim();
        command.arg("run").arg(app);
        command.arg("--storage").arg(folder.path().join("storage"));
        Server::start(command.args(["--", "0"])).expect("it listens")
    }

    fn client(&self) -> HttpClient {
        HttpClient::connect(self.server.address()).expect("it accepts")
    }
}

/// Writes a file that looks random and is the same each time. Gives its checksum.
fn write_large(path: &Path) -> [u8; 32] {
    let mut file = BufWriter::new(File::create(path).expect("writable"));
    let mut hash = Sha256::new();
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    for _ in 0..LARGE / (64 << 10) {
        let mut block = Vec::with_capacity(64 << 10);
        while block.len() < 64 << 10 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            block.extend_from_slice(&state.to_le_bytes());
        }
        hash.update(&block);
        file.write_all(&block).expect("there is room");
    }
    file.flush().expect("there is room");
    hash.finalize().into()
}

#[test]
fn a_package_serves_its_files() {
    let packed = Packed::start();
    let mut client = packed.client();
    let (head, body) = client.get("/", &[]).expect("an answer");
    assert_eq!(head.status, 200);
    assert_eq!(
        head.header("content-type"),
        Some("text/html; charset=utf-8")
    );
    let page = fixtures().join("packed_http_server/www/index.html");
    assert_eq!(body, fs::read_to_string(page).expect("it is checked in"));
    let (head, body) = client.get("/style.css?x=1", &[]).expect("an answer");
    assert_eq!((head.status, &*body), (200, "h1 { color: #336699; }\n"));
    let (head, body) = client.get("/missing.html", &[]).expect("an answer");
    assert_eq!((head.status, &*body), (404, "Not Found\n"));
}

#[test]
fn ranges_are_served() {
    let packed = Packed::start();
    let mut client = packed.client();
    let mut ask = |range: &str| {
        let range = format!("Range: bytes={range}");
        let answer = client.get("/images/a%20picture.txt", &[&range]);
        let (head, body) = answer.expect("an answer");
        let content_range = head.header("content-range").map(str::to_owned);
        (head.status, content_range, body)
    };
    let partial =
        |range: &str, body: &str| (206, Some(format!("bytes {range}/37")), body.to_owned());
    assert_eq!(ask("10-12"), partial("10-12", "abc"));
    assert_eq!(ask("34-"), partial("34-36", "yz\n"));
    assert_eq!(ask("-2"), partial("35-36", "z\n"));
    assert_eq!(ask("36-1000"), partial("36-36", "\n"));
    let (status, content_range, _) = ask("37-40");
    assert_eq!(
        (status, content_range.as_deref()),
        (416, Some("bytes */37"))
    );
    let (status, content_range, body) = ask("nonsense");
    assert_eq!((status, content_range, body.len()), (200, None, 37));
}

#[test]
fn nothing_outside_of_the_folder_is_served() {
    let packed = Packed::start();
    let mut client = packed.client();
    for target in [
        "/../application.xml",
        "/../META-INF/AIR/application.xml",
        "/%2e%2e/META-INF/AIR/application.xml",
        "/%2E%2E%2fMETA-INF%2FAIR%2Fapplication.xml",
        "/images/../../test.swf",
        "/images/%2e%2e/%2e%2e/test.swf",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/..\\test.swf",
        "/%5c..%5ctest.swf",
        "/files/../logs/access.log",
    ] {
        let (head, body) = client.get(target, &[]).expect("an answer");
        assert_eq!((head.status, &*body), (403, "Forbidden\n"), "{target}");
    }
    for target in ["/%", "/%zz", "/%ff"] {
        let (head, _) = client.get(target, &[]).expect("an answer");
        assert_eq!(head.status, 400, "{target}");
    }
    // Behind the folder's own name they lead nowhere else.
    let (head, _) = client.get("/images/../style.css", &[]).expect("an answer");
    assert_eq!(head.status, 200);
}

#[test]
fn a_large_file_arrives_whole_and_takes_no_memory() {
    let packed = Packed::start();
    let files = packed.folder.path().join("storage/files");
    fs::create_dir_all(&files).expect("writable");
    let expected = write_large(&files.join("large.bin"));
    let before = packed.server.resident_bytes();
    let mut most = before;
    let mut hash = Sha256::new();
    let mut received = 0;
    let begin = Instant::now();
    let head = packed
        .client()
        .get_with("/files/large.bin", &[], |bytes| {
            hash.update(bytes);
            received += bytes.len();
            if received % (1 << 20) < bytes.len() {
                most = most.max(packed.server.resident_bytes());
            }
        })
        .expect("an answer");
    let seconds = begin.elapsed().as_secs_f64();
    assert_eq!((head.status, received), (200, LARGE));
    assert_eq!(<[u8; 32]>::from(hash.finalize()), expected);
    eprintln!(
        "{:.0} MB/s; resident before {before:?}, at most {most:?}",
        LARGE as f64 / 1e6 / seconds
    );
    if let (Some(before), Some(most)) = (before, most) {
        assert!(
            most < before + (24 << 20),
            "{before} before, {most} at most"
        );
    }
}

#[test]
fn the_log_is_there_afterwards() {
    let mut packed = Packed::start();
    for target in ["/", "/missing"] {
        // A connection each.
        packed.client().get(target, &[]).expect("an answer");
    }
    let log = packed.folder.path().join("storage/logs/access.log");
    packed.server.signal("TERM").expect("it runs");
    packed.server.wait().expect("it ends");
    let again = Packed::start_in(&packed.folder, &packed.folder.path().join("Server.air"));
    HttpClient::connect(again.address())
        .and_then(|mut client| client.get("/..", &[]))
        .expect("an answer");
    assert_eq!(
        fs::read_to_string(log).expect("it has been written"),
        "127.0.0.1 GET / 200 110\n127.0.0.1 GET /missing 404 10\n127.0.0.1 GET /.. 403 10\n"
    );
}

#[test]
fn an_installed_package_runs_by_its_folder_and_by_its_descriptor() {
    let folder = TemporaryFolder::new();
    let installed = folder.path().join("Server");
    application().install(&installed).expect("writable");
    let server = Packed::start_in(&folder, &installed);
    let mut client = HttpClient::connect(server.address()).expect("it accepts");
    assert_eq!(client.get("/", &[]).expect("an answer").0.status, 200);

    let mut command = airshim();
    command.arg("adl").arg("-nodebug");
    command.arg(installed.join("META-INF/AIR/application.xml"));
    command.arg(&installed).args(["--", "0"]);
    command.env("XDG_DATA_HOME", folder.path());
    let server = Server::start(&mut command).expect("it listens");
    let mut client = HttpClient::connect(server.address()).expect("it accepts");
    assert_eq!(
        client.get("/style.css", &[]).expect("an answer").0.status,
        200
    );
}

#[test]
fn whose_signature_it_is_stands_on_the_log() {
    let valid = "the signature of \"airshim test publisher\" is valid, its certificate ";
    for (certificate, says) in [
        (
            "self_signed",
            "the package: 6 files, all as they were signed: ",
        ),
        (
            "expired",
            "self-signed and expired; whether to trust it isn't checked",
        ),
        (
            "issued",
            "issued by \"airshim test authority\"; whether to trust it isn't checked",
        ),
    ] {
        let folder = TemporaryFolder::new();
        let package = application().signed(&SigningKey::open(certificate));
        let path = folder.write("Server.air", &package.to_bytes());
        let mut command = airshim();
        command.args(["run", "--log", "info"]).arg(path);
        command.arg("--storage").arg(folder.path().join("storage"));
        let server = Server::start(command.args(["--", "0"])).expect("it listens");
        let log = server.log();
        assert!(
            log.contains(valid) && log.contains(says),
            "{certificate}: {log}"
        );
    }
}

/// A package of an application that tells how it was started, with other content and other texts in its descriptor.
fn launched(content: &str, changes: &[(&str, &str)]) -> Package {
    let fixture = fixtures().join("launched");
    let mut descriptor =
        fs::read_to_string(fixture.join("application.xml")).expect("it is checked in");
    for (from, to) in changes {
        assert!(descriptor.contains(from), "{from}");
        descriptor = descriptor.replace(from, to);
    }
    let program = fs::read(fixture.join("test.swf")).expect("it is checked in");
    Package::new(descriptor.as_bytes())
        .with(content, &program)
        .with("data.txt", b"")
}

/// Runs an application with its storage in a folder, and expects that it finds its file and its arguments.
fn assert_runs(folder: &TemporaryFolder, app: &Path) {
    let mut command = airshim();
    command.arg("run").arg(app);
    command.arg("--storage").arg(folder.path().join("storage"));
    let finished = run(command.args(["--", "one", "0"])).expect("it ends");
    assert_eq!(finished.code, Some(0), "{finished:?}");
    for line in [
        "descriptor of com.example.Launched",
        "beside it true",
        "invoke standard [one,0]",
    ] {
        assert!(
            finished.stdout.lines().any(|found| found == line),
            "{line}: {finished:?}"
        );
    }
}

#[test]
fn an_intermediate_package_runs_without_a_signature() {
    let folder = TemporaryFolder::new();
    let path = folder.write("Launched.airi", &launched("test.swf", &[]).to_bytes());
    assert_runs(&folder, &path);
}

#[test]
fn a_captive_runtime_runs_by_its_folder_and_by_its_executable() {
    for (below, executable) in [
        ("", "Launched.exe"),
        ("share", "bin/Launched"),
        ("Contents/Resources", "Contents/MacOS/Launched"),
    ] {
        let folder = TemporaryFolder::new();
        let bundle = folder.path().join("Launched");
        let package = launched("test.swf", &[]);
        package.install(&bundle.join(below)).expect("writable");
        let executable = bundle.join(executable);
        fs::create_dir_all(executable.parent().expect("the bundle")).expect("writable");
        fs::write(&executable, b"\x7FELF\x02\x01\x01").expect("writable");
        assert_runs(&folder, &bundle);
        assert_runs(&folder, &executable);
    }
}

#[test]
fn descriptors_of_all_times_run() {
    let of = |version: &str, element: &str| {
        let element = format!("{element}>1.0.0</{element}");
        let namespace = format!("application/{version}");
        let changes = [
            ("application/51.0", &*namespace),
            ("versionNumber>1.0.0</versionNumber", &*element),
            // As editors and build tools have left them.
            ("<id>", "<id>\r\n\t\t"),
            ("test.swf", "\n        bin/My%20Program%C3%A4.swf  "),
        ];
        launched("bin/My Program\u{e4}.swf", &changes)
    };
    for version in ["1.0", "1.1", "1.5", "1.5.3", "2.0"] {
        let folder = TemporaryFolder::new();
        let path = folder.write("Old.air", &of(version, "version").to_bytes());
        assert_runs(&folder, &path);
    }
    for version in ["2.5", "3.9", "4.0", "20.0", "32.0", "33.1", "50.2", "51.1"] {
        let folder = TemporaryFolder::new();
        let installed = folder.path().join("New");
        let package = of(version, "versionNumber");
        package.install(&installed).expect("writable");
        assert_runs(&folder, &installed);
    }
}
