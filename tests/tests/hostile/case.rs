//! [`Case`]: one hostile file, and how it must be refused.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use airshim_tests::server::{Finished, wait};
use airshim_tests::temporary::TemporaryFolder;

/// How long a refusal may take, on a machine that is busy with other tests.
const MOST_TIME: Duration = Duration::from_secs(20);

/// How much memory the process may have at any time, in bytes. A SWF may have 256 MiB.
const MOST_MEMORY: u64 = 600 << 20;

/// The exit codes of the command that cases expect.
pub(crate) mod code {
    /// The descriptor is wrong.
    pub(crate) const DESCRIPTOR: i32 = 7;
    /// The content isn't there.
    pub(crate) const CONTENT: i32 = 8;
    /// Not a SWF or a package that can be run.
    pub(crate) const NOT_RUNNABLE: i32 = 9;
}

/// A hostile file.
#[derive(Debug)]
pub(crate) struct Case {
    /// What is hostile about it.
    name: String,
    /// The files that there are; the first one is run.
    files: Vec<(String, Vec<u8>)>,
    /// The exit code.
    code: i32,
    /// What the refusal has to say.
    says: String,
    /// Options of the command.
    options: Vec<&'static str>,
}

impl Case {
    /// A file of this name and content, with the code and a part of the line of its refusal.
    pub(crate) fn new(
        name: impl Into<String>,
        file: &str,
        content: Vec<u8>,
        code: i32,
        says: impl Into<String>,
    ) -> Self {
        Self {
            name: name.into(),
            files: vec![(file.to_owned(), content)],
            code,
            says: says.into(),
            options: Vec::new(),
        }
    }

    /// With another file beside it.
    pub(crate) fn beside(mut self, name: &str, content: &[u8]) -> Self {
        self.files.push((name.to_owned(), content.to_owned()));
        self
    }

    /// With another exit code.
    pub(crate) fn with_code(mut self, code: i32) -> Self {
        self.code = code;
        self
    }

    /// With an option of the command.
    pub(crate) fn option(mut self, option: &'static str) -> Self {
        self.options.push(option);
        self
    }

    /// Runs it. Gives what is wrong with its refusal.
    fn problem(&self) -> Option<String> {
        let folder = TemporaryFolder::new();
        for (name, content) in &self.files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().expect("it is below the folder")).expect("writable");
            fs::write(path, content).expect("writable");
        }
        let path = folder.path().join(&self.files[0].0);
        let run = Run::of(&path, &self.options);
        let problem = self.judge(&run, &path)?;
        Some(format!("{}: {problem}\n    {:?}", self.name, run.finished))
    }

    fn judge(&self, run: &Run, path: &Path) -> Option<String> {
        let finished = &run.finished;
        if let Some(problem) = run.problem() {
            return Some(problem);
        }
        if finished.code != Some(self.code) {
            return Some(format!(
                "ends with {:?} instead of {}",
                finished.code, self.code
            ));
        }
        if !finished.stdout.is_empty() {
            return Some("something on stdout".to_owned());
        }
        let mut lines = finished.stderr.lines();
        let (Some(line), None) = (lines.next(), lines.next()) else {
            return Some("not exactly one line".to_owned());
        };
        let Some(text) = line
            .strip_prefix("airshim: ")
            .and_then(|text| text.strip_prefix(&*path.to_string_lossy()))
        else {
            return Some("doesn't say which file".to_owned());
        };
        if !text.contains(&self.says) {
            return Some(format!("doesn't say {:?}", self.says));
        }
        if !text.contains("; ") {
            return Some("doesn't say what to do".to_owned());
        }
        (line.len() > 1000 || line.contains(char::is_control))
            .then(|| "is no clear line".to_owned())
    }
}

/// A file that was run, and what that took.
pub(crate) struct Run {
    pub(crate) finished: Finished,
    time: Duration,
    memory: u64,
}

impl Run {
    /// Runs a file without any permission.
    pub(crate) fn of(path: &Path, options: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_airshim-under-test"));
        command.env_remove("RUST_LOG").args(["run", "--sandboxed"]);
        command.args(["--script-timeout", "2", "--frames", "3"]);
        command.args(options).arg(path);
        let begin = Instant::now();
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let status = PathBuf::from(format!("/proc/{}/status", child.id()));
        let measured = thread::spawn(move || {
            let mut most = 0;
            while let Some(now) = most_memory(&status) {
                most = now.max(most);
                thread::sleep(Duration::from_millis(2));
            }
            most
        });
        // What it prints fits into a pipe; more would be wrong, and ends it by time.
        let status = wait(&mut child, MOST_TIME);
        if status.is_err() {
            drop(child.kill());
        }
        let time = begin.elapsed();
        let output = child.wait_with_output().expect("it has ended");
        Self {
            finished: Finished {
                code: status.ok().and_then(|status| status.code()),
                stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
                stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
            },
            time,
            memory: measured.join().expect("reading doesn't panic"),
        }
    }

    /// A panic, a crash, or too much time or memory.
    pub(crate) fn problem(&self) -> Option<String> {
        if self.finished.stderr.contains("panicked") {
            return Some("a panic".to_owned());
        }
        if self.finished.code.is_none_or(|code| code >= 100) {
            return Some(format!("{:?} after {:?}", self.finished.code, self.time));
        }
        (self.memory > MOST_MEMORY).then(|| format!("{} MiB of memory", self.memory >> 20))
    }
}

/// The most memory that a process had until now, on Linux; `None` when it has ended.
fn most_memory(status: &Path) -> Option<u64> {
    let text = fs::read_to_string(status).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.trim().strip_suffix(" kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}

/// Runs all cases, a few at a time.
///
/// # Panics
///
/// With all that is wrong, unless there are as many as `least` and each is refused as it should be.
pub(crate) fn assert_refused(cases: &[Case], least: usize) {
    assert!(cases.len() >= least, "{} cases", cases.len());
    let next = std::sync::atomic::AtomicUsize::new(0);
    let problems: Vec<String> = thread::scope(|scope| {
        let workers: Vec<_> = (0..2)
            .map(|_| {
                scope.spawn(|| {
                    let mut problems = Vec::new();
                    while let Some(case) =
                        cases.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed))
                    {
                        problems.extend(case.problem());
                    }
                    problems
                })
            })
            .collect();
        let results = workers
            .into_iter()
            .map(|worker| worker.join().expect("no panic"));
        results.flatten().collect()
    });
    assert!(
        problems.is_empty(),
        "{} of {} cases:\n{}",
        problems.len(),
        cases.len(),
        problems.join("\n")
    );
}
