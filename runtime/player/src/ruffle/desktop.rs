//! Ruffle's desktop player: how it is started for a bridge, and what it prints.

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::Path;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use airshim_bridge::{Console, DesktopBridge, Outgoing};
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader};
use tokio::process::{Child, Command};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio::time::Instant;

use crate::application::ScratchFolder;
use crate::permissions::PermissionOptions;

/// Its name in `PATH`.
pub(crate) const PROGRAM: &str = "ruffle";

/// The most hosts with a port that the player can be told: each is an argument of its command line.
const MOST_TARGETS: usize = 4096;

/// How long the player is given to print what the program traced before it asked to exit.
const LAST_LINES: Duration = Duration::from_millis(300);

/// Where the program may connect to by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Targets {
    /// To all hosts.
    All,
    /// To these, each `HOST:PORT`.
    Listed(Vec<String>),
}

impl Targets {
    /// What the permissions come to, which the player has to be told by name.
    ///
    /// # Errors
    ///
    /// A list that the player can't be told, in words for whoever wrote the command line.
    pub(crate) fn of(options: &PermissionOptions) -> Result<Self, String> {
        match options.allow_connect.as_deref() {
            None if !options.sandboxed => Ok(Self::All),
            Some(PermissionOptions::ALL) => Ok(Self::All),
            list => Self::listed(&super::named_hosts(list)),
        }
    }

    fn listed(hosts: &[Outgoing]) -> Result<Self, String> {
        let mut listed = Vec::new();
        for Outgoing { host, ports } in hosts {
            if ports.len() > MOST_TARGETS - listed.len() {
                return Err(format!(
                    "--allow-connect={host}: Ruffle has to be told each port; name at most {MOST_TARGETS} of them, such as {host}:80"
                ));
            }
            listed.extend(ports.clone().map(|port| format!("{host}:{port}")));
        }
        Ok(Self::Listed(listed))
    }
}

/// A running player. It ends when this is dropped.
pub(crate) struct Desktop {
    child: Child,
    output: JoinHandle<()>,
    log: JoinHandle<()>,
    /// Where the program is, with the bridge's key in it.
    _folder: ScratchFolder,
}

impl Desktop {
    /// Starts `program`, which is Ruffle, for a bridge. `name` is that of the program's file, and what the program traces goes to
    /// `console`. Needs a tokio runtime around it.
    ///
    /// # Errors
    ///
    /// The system's: there is no such program.
    pub(crate) fn start(
        program: &OsStr,
        bridge: &DesktopBridge,
        name: &OsStr,
        parameters: &[(String, String)],
        targets: &Targets,
        console: impl Console + Send + 'static,
    ) -> io::Result<Self> {
        let folder = ScratchFolder::new("bridge")?;
        let movie = folder.path().join(name);
        std::fs::write(&movie, bridge.movie())?;
        let mut child = Command::new(program)
            .args(arguments(bridge, &movie, parameters, targets))
            // What the program traces, and what goes wrong.
            .env("RUST_LOG", format!("warn,{TRACE}=info"))
            .env("NO_COLOR", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()?;
        let piped = "the player's output is piped";
        let output = child.stdout.take().expect(piped);
        let log = child.stderr.take().expect(piped);
        Ok(Self {
            child,
            output: tokio::spawn(pass_on(output, console)),
            log: tokio::spawn(async move {
                let mut lines = BufReader::new(log).lines();
                while let Ok(Some(line)) = lines.next_line().await {
                    tracing::debug!("the player says: {line}");
                }
            }),
            _folder: folder,
        })
    }

    /// Completes when the player has ended by itself.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future loses nothing.
    pub(crate) async fn wait(&mut self) -> io::Result<ExitStatus> {
        self.child.wait().await
    }

    /// Ends the player, and waits until all that the program traced is passed on.
    pub(crate) async fn end(mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            tokio::time::sleep(LAST_LINES).await;
            if let Err(error) = self.child.kill().await {
                tracing::warn!("the player can't be ended: {error}");
            }
        }
        // They end with the player's output.
        drop(self.output.await);
        drop(self.log.await);
    }
}

/// The command line. The program is drawn as AIR draws it: at the top left of its window, and not scaled.
fn arguments(
    bridge: &DesktopBridge,
    movie: &Path,
    parameters: &[(String, String)],
    targets: &Targets,
) -> Vec<OsString> {
    let mut arguments: Vec<OsString> = [
        "--no-gui",
        "--scale=no-scale",
        "--align=top_left",
        "--letterbox=off",
        // AIR's own classes would hide those of the bridge.
        "--player-runtime=flash-player",
        // The program's folder is served by the bridge.
        "--filesystem-access-mode=deny",
    ]
    .map(OsString::from)
    .into();
    arguments.push(format!("--base={}", bridge.base()).into());
    let mode = match targets {
        Targets::All => "allow",
        Targets::Listed(_) => "deny",
    };
    arguments.push(format!("--tcp-connections={mode}").into());
    arguments.push(format!("--socket-allow=127.0.0.1:{}", bridge.port()).into());
    if let Targets::Listed(listed) = targets {
        let listed = listed.iter();
        arguments.extend(listed.map(|target| format!("--socket-allow={target}").into()));
    }
    let parameters = parameters.iter();
    arguments.extend(parameters.map(|(name, value)| format!("-P{name}={value}").into()));
    arguments.push(movie.into());
    arguments
}

/// The target of the player's log that has what the program traces.
const TRACE: &str = "avm_trace";

/// How much later than the player a line is printed that the program traced. A program that says that it listens does so before
/// the bridge has heard of it: the shim's connection takes the player two frames to open.
const LAG: Duration = Duration::from_millis(150);

/// Lines that may wait for their time.
const WAITING_LINES: usize = 4096;

/// Takes apart what the player prints, until its end.
async fn pass_on(output: impl AsyncRead + Unpin, mut console: impl Console) {
    let (sender, mut waiting) = mpsc::channel(WAITING_LINES);
    let read = async move {
        let mut lines = BufReader::new(output).split(b'\n');
        while let Ok(Some(line)) = lines.next_segment().await {
            // The other side is there as long as this one.
            drop(sender.send((Instant::now(), line)).await);
        }
    };
    let print = async {
        let mut kind = Kind::Traced;
        while let Some((read_at, line)) = waiting.recv().await {
            tokio::time::sleep_until(read_at + LAG).await;
            let line = String::from_utf8_lossy(&line);
            let (head, text) = Kind::of(line.trim_end_matches('\r'));
            // What has no head of its own goes on with the line before.
            kind = head.unwrap_or(kind);
            match kind {
                Kind::Traced => console.trace(text),
                Kind::Error => tracing::warn!("the player says: {text}"),
                Kind::Notice => tracing::debug!("the player says: {text}"),
            }
        }
    };
    tokio::join!(read, print);
}

/// What a line of the player's output is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The program traced it.
    Traced,
    /// The player logged it as an error.
    Error,
    /// The player logged it as something else.
    Notice,
}

impl Kind {
    /// Reads `TIME LEVEL TARGET: TEXT`. Gives what it is, if it has such a head, and its text.
    fn of(line: &str) -> (Option<Self>, &str) {
        let Some((time, rest)) = line.split_once(' ') else {
            return (None, line);
        };
        let is_time = time.ends_with('Z')
            && time.contains('T')
            && time.starts_with(|first: char| first.is_ascii_digit());
        let Some((level, text)) = rest.trim_start().split_once(' ') else {
            return (None, line);
        };
        if !is_time || !["ERROR", "WARN", "INFO", "DEBUG", "TRACE"].contains(&level) {
            return (None, line);
        }
        match text.split_once(':') {
            Some((TRACE, traced)) => (
                Some(Self::Traced),
                traced.strip_prefix(' ').unwrap_or(traced),
            ),
            _ if level == "ERROR" => (Some(Self::Error), text),
            _ => (Some(Self::Notice), text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_program_traces_is_told_from_the_log() {
        let head = "2026-11-26T20:51:34.605754Z";
        for (line, kind, text) in [
            (
                format!("{head}  INFO avm_trace: a: b"),
                Some(Kind::Traced),
                "a: b",
            ),
            (format!("{head}  INFO avm_trace: "), Some(Kind::Traced), ""),
            (format!("{head}  INFO avm_trace:"), Some(Kind::Traced), ""),
            ("the second line".to_owned(), None, "the second line"),
            (String::new(), None, ""),
            ("2026 WARN x: y".to_owned(), None, "2026 WARN x: y"),
            (
                format!("{head} ERROR ruffle: a"),
                Some(Kind::Error),
                "ruffle: a",
            ),
            (
                format!("{head}  WARN wgpu: a"),
                Some(Kind::Notice),
                "wgpu: a",
            ),
        ] {
            assert_eq!(Kind::of(&line), (kind, text), "{line}");
        }
    }

    #[test]
    fn the_player_is_told_each_host_and_port() {
        let targets = |sandboxed, list: Option<&str>| {
            Targets::of(&PermissionOptions {
                sandboxed,
                allow_connect: list.map(str::to_owned),
                ..PermissionOptions::default()
            })
        };
        let listed = |hosts: &[&str]| {
            Ok(Targets::Listed(
                hosts.iter().map(|host| (*host).to_owned()).collect(),
            ))
        };
        assert_eq!(targets(false, None), Ok(Targets::All));
        assert_eq!(targets(true, Some("*")), Ok(Targets::All));
        assert_eq!(targets(true, None), listed(&[]));
        assert_eq!(
            targets(false, Some("a:1-3,b:80")),
            listed(&["a:1", "a:2", "a:3", "b:80"])
        );
        assert!(targets(false, Some("a")).is_err());
    }
}
