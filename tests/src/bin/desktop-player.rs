//! Stands in for Ruffle's desktop player where that isn't there: has its command line, as far as `airshim bridge --desktop` uses
//! it, and runs the program in airshim as Flash Player would, without any class of AIR.
//!
//! What it shows is that a bridge needs of a player no more than Flash Player's own classes, and the options below.

use std::ffi::OsString;
use std::io;
use std::process::Command;

/// Options that say how the program is drawn, or what only Ruffle has.
const WITHOUT_MEANING: [&str; 6] = [
    "--no-gui",
    "--scale",
    "--align",
    "--letterbox",
    "--filesystem-access-mode",
    "--base",
];

fn main() -> io::Result<()> {
    let mut allowed = Vec::new();
    let mut is_open = false;
    let mut options: Vec<OsString> = ["run", "--sandbox", "local-trusted", "--keep-alive"]
        .map(OsString::from)
        .into();
    let mut movie = None;
    for argument in std::env::args().skip(1) {
        let (name, value) = argument.split_once('=').unwrap_or((&argument, ""));
        match name {
            "--tcp-connections" => is_open = value == "allow",
            "--socket-allow" => allowed.push(value.to_owned()),
            "--player-runtime" => options.push(format!("--runtime={value}").into()),
            _ if WITHOUT_MEANING.contains(&name) => {}
            _ if let Some(parameter) = argument.strip_prefix("-P") => {
                options.push(format!("--parameter={parameter}").into());
            }
            _ if name.starts_with('-') => {
                return Err(io::Error::other(format!("there is no option {name}")));
            }
            _ => movie = Some(argument),
        }
    }
    if !is_open {
        options.push(format!("--allow-connect={}", allowed.join(",")).into());
    }
    options.push(
        movie
            .ok_or_else(|| io::Error::other("no movie is named"))?
            .into(),
    );
    become_airshim(&options)
}

/// Runs the command in this process's place, so that who ends this process ends it.
#[cfg(unix)]
fn become_airshim(options: &[OsString]) -> io::Result<()> {
    use std::os::unix::process::CommandExt;
    let command = std::env::current_exe()?.with_file_name("airshim-under-test");
    Err(Command::new(command).args(options).exec())
}

#[cfg(not(unix))]
fn become_airshim(options: &[OsString]) -> io::Result<()> {
    let command = std::env::current_exe()?.with_file_name("airshim-under-test.exe");
    let status = Command::new(command).args(options).status()?;
    std::process::exit(status.code().unwrap_or(1))
}
