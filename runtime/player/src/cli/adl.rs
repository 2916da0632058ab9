//! `airshim adl`: the command line of AIR's debug launcher, so that a script that calls `adl` can call this.
//!
//! `adl [-runtime dir] [-pubid id] [-nodebug] [-cmd] [-atlogin] [-profile name] [-screensize value] [-extdir dir]…
//! application.xml [root-directory] [-- arguments]` (Adobe's and HARMAN's documentation of ADL).

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser};

use super::{Cli, Command, run};
use crate::application::{OpenedApplication, Profile};
use crate::exit_code::Exit;
use crate::logging::LogFormat;

const USAGE: &str = "usage: airshim adl [-runtime DIR] [-pubid ID] [-nodebug] [-cmd] [-atlogin] [-profile NAME] \
                     [-screensize SIZE] [-extdir DIR]... APPLICATION.xml [ROOT-DIRECTORY] [-- ARGUMENTS]";

/// The arguments, as they are.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// As for adl: [-runtime DIR] [-pubid ID] [-nodebug] [-cmd] [-atlogin] [-profile NAME] [-screensize SIZE]
    /// [-extdir DIR]... APPLICATION.xml [ROOT-DIRECTORY] [-- ARGUMENTS]
    #[arg(
        trailing_var_arg = true,
        allow_hyphen_values = true,
        value_name = "ARGUMENTS"
    )]
    all: Vec<OsString>,
}

/// What the debug launcher's command line can say.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Launcher {
    /// Whether it was used.
    pub(super) is_used: bool,
    /// The root folder, where it isn't the descriptor's.
    pub(super) root: Option<PathBuf>,
    /// The publisher's id.
    pub(super) publisher_id: Option<String>,
    /// Without what only debugging has.
    pub(super) no_debug: bool,
    /// Without a window, a stage and a display list.
    pub(super) command_line: bool,
    /// As if the user had just logged in.
    pub(super) at_login: bool,
    /// The name of a device profile.
    profile: Option<String>,
}

impl Launcher {
    /// The profile that an application runs in: the one that was asked for, or the first of its own. A SWF without a
    /// descriptor may do everything. Errors: the application isn't made for it.
    pub(super) fn profile_of(&self, opened: &OpenedApplication) -> Result<Profile, (Exit, String)> {
        let own: &[Profile] = match &opened.descriptor {
            Some(descriptor) => &descriptor.profiles,
            None => &[Profile::ExtendedDesktop],
        };
        let Some(name) = &self.profile else {
            return Ok(own.first().copied().unwrap_or(Profile::Desktop));
        };
        let unsupported = |problem: String| (Exit::ProfileUnsupported, problem);
        let profile = Profile::from_name(name).ok_or_else(|| {
            let names = Profile::ALL.map(Profile::name).join(", ");
            unsupported(format!("there is no profile {name:?}; there are {names}"))
        })?;
        if own.is_empty() || own.contains(&profile) {
            Ok(profile)
        } else {
            Err(unsupported(format!(
                "the application isn't made for the profile {name}; add it to the descriptor's <supportedProfiles>"
            )))
        }
    }
}

/// A command line, understood.
#[derive(Debug, Default, PartialEq)]
struct Parsed {
    launcher: Launcher,
    descriptor: PathBuf,
    arguments: Vec<OsString>,
}

/// Runs an application to its end.
pub(super) fn run(arguments: Arguments, log_format: LogFormat) -> ExitCode {
    let parsed = match parse(arguments.all) {
        Ok(parsed) => parsed,
        Err((exit, problem)) => {
            eprintln!("airshim: {problem}");
            return exit.into();
        }
    };
    if !Path::new(&parsed.descriptor).is_file() {
        eprintln!(
            "airshim: {}: there is no application descriptor; give the application's XML file",
            parsed.descriptor.display()
        );
        return Exit::DescriptorNotFound.into();
    }
    if let Some(folders) = std::env::var_os("AIR_EXTENSION_PATH").filter(|path| !path.is_empty()) {
        warn_of_extensions("AIR_EXTENSION_PATH", &folders);
    }
    // Everything else is as `airshim run` has it by default.
    let mut line: Vec<OsString> = vec!["airshim".into(), "run".into(), "--".into()];
    line.splice(2..2, [parsed.descriptor.into_os_string()]);
    line.extend(parsed.arguments);
    match Cli::try_parse_from(line).map(|cli| cli.command) {
        Ok(Command::Run(mut arguments)) => {
            arguments.launcher = parsed.launcher;
            run::run(*arguments, log_format)
        }
        Ok(_) => Exit::Usage.into(),
        Err(error) => error.exit(),
    }
}

/// Where native extensions lie is taken note of, as far as that goes.
fn warn_of_extensions(named_by: &str, folders: &OsStr) {
    tracing::warn!(
        "{named_by} {}: native extensions aren't there",
        folders.to_string_lossy()
    );
}

fn parse(all: Vec<OsString>) -> Result<Parsed, (Exit, String)> {
    let usage = |problem: &str| (Exit::Usage, format!("{problem}\n{USAGE}"));
    let mut parsed = Parsed::default();
    parsed.launcher.is_used = true;
    let mut paths = Vec::new();
    let mut rest = all.into_iter();
    while let Some(argument) = rest.next() {
        let text = argument.to_string_lossy().into_owned();
        let mut value = || {
            let value = rest.next();
            value.ok_or_else(|| usage(&format!("{text} needs a value")))
        };
        match text.as_str() {
            "--" => {
                parsed.arguments = rest.collect();
                break;
            }
            "-nodebug" => parsed.launcher.no_debug = true,
            "-atlogin" => parsed.launcher.at_login = true,
            "-cmd" => parsed.launcher.command_line = true,
            "-pubid" => {
                parsed.launcher.publisher_id = Some(value()?.to_string_lossy().into_owned())
            }
            "-profile" => parsed.launcher.profile = Some(value()?.to_string_lossy().into_owned()),
            "-runtime" => {
                let runtime = value()?;
                tracing::info!(
                    "-runtime {}: this runtime is used",
                    runtime.to_string_lossy()
                );
            }
            "-extdir" => {
                let folder = value()?;
                warn_of_extensions("-extdir", &folder);
            }
            "-screensize" => check_screen_size(&value()?.to_string_lossy())?,
            option if option.starts_with('-') && paths.is_empty() => {
                return Err(usage(&format!("{option} isn't an option of adl")));
            }
            _ => paths.push(PathBuf::from(argument)),
        }
    }
    let mut paths = paths.into_iter();
    parsed.descriptor = paths
        .next()
        .ok_or_else(|| usage("the application descriptor is missing"))?;
    parsed.launcher.root = paths.next();
    match paths.next() {
        None => Ok(parsed),
        Some(more) => Err(usage(&format!(
            "{} is one path too many; the application's arguments stand behind --",
            more.display()
        ))),
    }
}

/// A size is a device's name or `WIDTHxHEIGHT:FULLWIDTHxFULLHEIGHT`. It means something for mobile profiles only, whose
/// screen isn't simulated.
fn check_screen_size(size: &str) -> Result<(), (Exit, String)> {
    let is_name = size.starts_with(|c: char| c.is_ascii_alphabetic())
        && size.chars().all(|c| c.is_ascii_alphanumeric());
    let is_size = |text: &str| {
        text.split_once('x').is_some_and(|(width, height)| {
            width.parse::<u32>().is_ok() && height.parse::<u32>().is_ok()
        })
    };
    let is_pair = size
        .split_once(':')
        .is_some_and(|(normal, full)| is_size(normal) && is_size(full));
    if is_name || is_pair {
        tracing::info!("-screensize {size}: no mobile screen is simulated");
        return Ok(());
    }
    Err((
        Exit::ScreenSizeUnsupported,
        format!(
            "{size:?} is no screen size; give a device's name or WIDTHxHEIGHT:FULLWIDTHxFULLHEIGHT"
        ),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Parsed, u8> {
        let all = line.split_whitespace().map(OsString::from).collect();
        parse(all).map_err(|(exit, _)| exit.code())
    }

    #[test]
    fn the_launchers_own_command_line_is_understood() {
        let line = "-runtime /opt/air -nodebug -profile extendedDesktop -pubid ID -atlogin -cmd -extdir a -extdir b app.xml bin -- -x 1 --";
        let parsed = parsed(line).expect("a command line");
        assert_eq!(parsed.descriptor, Path::new("app.xml"));
        assert_eq!(parsed.arguments, ["-x", "1", "--"]);
        let launcher = &parsed.launcher;
        assert!(launcher.no_debug && launcher.at_login && launcher.command_line);
        assert_eq!(launcher.root.as_deref(), Some(Path::new("bin")));
        assert_eq!(launcher.publisher_id.as_deref(), Some("ID"));
        assert_eq!(launcher.profile.as_deref(), Some("extendedDesktop"));
    }

    #[test]
    fn wrong_command_lines_have_the_launchers_codes() {
        for line in [
            "",
            "-nodebug",
            "-what app.xml",
            "-profile",
            "app.xml root more",
            "-pubid",
        ] {
            assert_eq!(parsed(line), Err(2), "{line}");
        }
        assert_eq!(parsed("-screensize 1x2 app.xml"), Err(11));
        assert!(parsed("-screensize 480x800:480x854 app.xml").is_ok());
        assert!(parsed("-screensize iPhone app.xml").is_ok());
    }
}
