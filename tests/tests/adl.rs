//! `airshim adl`, from the outside: what its options do, and its exit codes, which are those of AIR's debug launcher.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use airshim_tests::paths::fixtures;
use airshim_tests::server::{Finished, run};
use airshim_tests::temporary::TemporaryFolder;

/// An application that tells how it was started: its descriptor in one folder, its files in another.
struct Application {
    folder: TemporaryFolder,
    descriptor: PathBuf,
}

impl Application {
    fn new() -> Self {
        let folder = TemporaryFolder::new();
        let fixture = fixtures().join("launched");
        let read = |name: &str| fs::read(fixture.join(name)).expect("it is checked in");
        for below in ["src", "bin"] {
            fs::create_dir(folder.path().join(below)).expect("writable");
        }
        let descriptor = folder.write("src/Launched-app.xml", &read("application.xml"));
        folder.write("bin/test.swf", &read("test.swf"));
        folder.write("bin/data.txt", b"");
        Self { folder, descriptor }
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("bin")
    }

    /// With something else in its descriptor.
    fn changed(self, from: &str, to: &str) -> Self {
        let text = fs::read_to_string(&self.descriptor).expect("it was written");
        assert!(text.contains(from), "{from}");
        fs::write(&self.descriptor, text.replace(from, to)).expect("writable");
        self
    }

    /// Starts it with these options, and with `0` as its argument.
    fn launch(&self, options: &[&str]) -> Finished {
        self.launch_with(options, &["0"])
    }

    fn launch_with(&self, options: &[&str], arguments: &[&str]) -> Finished {
        let mut command = self.adl(options);
        command.arg(&self.descriptor).arg(self.root());
        run(command.arg("--").args(arguments)).expect("it ends")
    }

    /// The launcher, with the user's data in the application's folder.
    fn adl(&self, options: &[&str]) -> Command {
        let mut command = adl(options);
        command.env("XDG_DATA_HOME", self.folder.path());
        command
    }
}

fn adl(options: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_airshim-under-test"));
    command
        .env_remove("RUST_LOG")
        .env_remove("AIR_EXTENSION_PATH");
    command.arg("adl").args(options);
    command
}

/// Whether a line of the program's output is this one.
fn says(finished: &Finished, line: &str) -> bool {
    finished.stdout.lines().any(|found| found == line)
}

#[test]
fn an_application_runs_from_its_descriptor_and_its_root_folder() {
    let finished = Application::new().launch_with(&[], &["-x", "two words", "17"]);
    assert_eq!(
        finished.code,
        Some(17),
        "the code of NativeApplication.exit: {finished:?}"
    );
    assert_eq!(
        finished.stdout,
        "debugger true\nmay start programs false\npublisher []\ndescriptor of com.example.Launched\n\
         stage true windows 1\nroot true true true\nbeside it true\ninvoke standard [-x,two words,17]\n"
    );
    assert_eq!(finished.stderr, "");
}

#[test]
fn without_a_root_folder_it_is_the_descriptors() {
    let application = Application::new();
    let beside = application.root().join("Launched-app.xml");
    fs::copy(&application.descriptor, &beside).expect("writable");
    let mut command = application.adl(&[]);
    let finished = run(command.arg(beside).args(["--", "0"])).expect("it ends");
    assert_eq!(finished.code, Some(0), "{finished:?}");
    assert!(says(&finished, "beside it true"), "{finished:?}");
}

#[test]
fn options_say_how_the_program_is_started() {
    let application = Application::new();
    for (options, line) in [
        (&["-nodebug"][..], "debugger false"),
        (&["-atlogin"], "invoke at login [0]"),
        (&["-pubid", "ABC.1"], "publisher [ABC.1]"),
        (&["-profile", "extendedDesktop"], "may start programs true"),
        (&["-profile", "desktop"], "may start programs false"),
    ] {
        let finished = application.launch(options);
        assert_eq!(finished.code, Some(0), "{options:?}: {finished:?}");
        assert!(says(&finished, line), "{options:?}: {finished:?}");
    }
}

#[test]
fn a_command_line_application_has_no_stage_and_no_window() {
    let finished = Application::new().launch(&["-cmd"]);
    assert_eq!(finished.code, Some(0), "{finished:?}");
    assert!(
        finished
            .stdout
            .contains("\nstage false windows 0\nroot true true false\n"),
        "{finished:?}"
    );
    assert!(says(&finished, "invoke standard [0]"), "{finished:?}");
    assert_eq!(finished.stderr, "");
}

#[test]
fn what_this_runtime_has_no_use_for_is_said_at_most() {
    let application = Application::new();
    for (options, log) in [
        (&["-runtime", "/opt/air"][..], ""),
        (&["-screensize", "480x800:480x854"], ""),
        (&["-screensize", "iPhone"], ""),
        (
            &["-extdir", "one", "-extdir", "two"],
            "native extensions aren't there",
        ),
    ] {
        let finished = application.launch(options);
        assert_eq!(finished.code, Some(0), "{options:?}: {finished:?}");
        assert!(
            says(&finished, "invoke standard [0]"),
            "{options:?}: {finished:?}"
        );
        assert!(finished.stderr.contains(log), "{options:?}: {finished:?}");
        assert_eq!(
            finished.stderr.is_empty(),
            log.is_empty(),
            "{options:?}: {finished:?}"
        );
    }
}

#[test]
fn folders_of_native_extensions_may_be_named_by_the_environment() {
    let application = Application::new();
    let mut command = application.adl(&[]);
    command.env("AIR_EXTENSION_PATH", "one:two");
    command.arg(&application.descriptor).arg(application.root());
    let finished = run(command.args(["--", "0"])).expect("it ends");
    assert_eq!(finished.code, Some(0), "{finished:?}");
    let log = "AIR_EXTENSION_PATH one:two: native extensions aren't there";
    assert!(finished.stderr.contains(log), "{finished:?}");
}

/// Expects a refusal with the launcher's code and a text that says why, and nothing of the program's own.
fn assert_refused(finished: &Finished, code: i32, text: &str) {
    assert_eq!(finished.code, Some(code), "{finished:?}");
    assert_eq!(finished.stdout, "", "{finished:?}");
    assert!(finished.stderr.contains(text), "{finished:?}");
}

#[test]
fn wrong_command_lines_are_refused() {
    let application = Application::new();
    assert_refused(
        &run(&mut adl(&[])).expect("it ends"),
        2,
        "the application descriptor is missing",
    );
    assert_refused(
        &application.launch(&["-fast"]),
        2,
        "-fast isn't an option of adl",
    );
    assert_refused(
        &application.launch_with(&["app.xml"], &[]),
        2,
        "is one path too many",
    );
    assert_refused(
        &application.launch(&["-screensize", "480x800"]),
        11,
        "is no screen size",
    );
}

#[test]
fn applications_that_cannot_run_are_refused() {
    let missing = run(&mut adl(&["/no/such/app.xml"])).expect("it ends");
    assert_refused(&missing, 6, "there is no application descriptor");
    let invalid = Application::new().changed("<id>com.example.Launched</id>", "");
    assert_refused(&invalid.launch(&[]), 7, "<id> is missing");
    let elsewhere = Application::new().changed("test.swf", "other.swf");
    assert_refused(&elsewhere.launch(&[]), 8, "<content> names \"other.swf\"");
    let no_swf = Application::new().changed("test.swf", "data.txt");
    assert_refused(&no_swf.launch(&[]), 9, "data.txt");
    let application = Application::new();
    assert_refused(
        &application.launch(&["-profile", "mobileDevice"]),
        10,
        "<supportedProfiles>",
    );
    assert_refused(
        &application.launch(&["-profile", "watch"]),
        10,
        "there is no profile \"watch\"",
    );
}
