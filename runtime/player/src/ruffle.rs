//! What running in Ruffle needs to know: where Ruffle is, and what it has to be told of a program.

pub(crate) mod desktop;

use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use airshim_bridge::Outgoing;

use crate::application::OpenedApplication;

/// Where npm installs it.
const PACKAGE: &str = "node_modules/@ruffle-rs/ruffle";

/// The folder that the command line names, or the one that is found.
///
/// # Errors
///
/// There is none, in words for whoever wrote the command line.
pub(crate) fn folder(given: Option<&Path>) -> Result<PathBuf, &'static str> {
    match given {
        Some(folder) => Ok(folder.to_owned()),
        None => find(Path::new(".")).ok_or(
            "Ruffle isn't there: `npm install @ruffle-rs/ruffle` here, or name its folder with --ruffle",
        ),
    }
}

/// The folder of npm's package `@ruffle-rs/ruffle`: installed in `here`, or for the user, with
/// `npm install --prefix ~/.local/share/airshim @ruffle-rs/ruffle`.
fn find(here: &Path) -> Option<PathBuf> {
    let mut folders = vec![here.join(PACKAGE)];
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let data = std::env::var_os("XDG_DATA_HOME")
        .map(PathBuf::from)
        .filter(|data| data.is_absolute())
        .or_else(|| Some(home?.join(".local/share")));
    folders.extend(data.map(|data| data.join("airshim").join(PACKAGE)));
    folders
        .into_iter()
        .find(|folder| folder.join("ruffle.js").is_file())
}

/// The id that the program has as an application: its descriptor's, or the name of its file.
pub(crate) fn application_id(opened: &OpenedApplication) -> String {
    match &opened.descriptor {
        Some(descriptor) => descriptor.id.clone(),
        None => opened
            .content
            .file_stem()
            .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned()),
    }
}

/// The hosts that a list of `--allow-connect` names. Ruffle has to be told each one that a program may connect to, with each of
/// its ports; of a pattern it can't be.
pub(crate) fn named_hosts(list: Option<&str>) -> Vec<Outgoing> {
    let items = list.unwrap_or_default().split(',');
    items.filter_map(named_host).collect()
}

fn named_host(item: &str) -> Option<Outgoing> {
    const ANY: RangeInclusive<u16> = 1..=u16::MAX;
    let (host, ports) = match item.rsplit_once(':') {
        // What has more colons is an IPv6 address, of which only brackets tell where it ends.
        Some((host, ports)) if !host.contains(':') || host.ends_with(']') => (host, ports),
        _ => (item, "*"),
    };
    let ports = match ports.split_once('-') {
        _ if ports == "*" => ANY,
        Some((first, last)) => first.parse().ok()?..=last.parse().ok()?,
        None => {
            let port = ports.parse().ok()?;
            port..=port
        }
    };
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let is_pattern = host.is_empty()
        || host.contains(['*', '/'])
        || host.bytes().all(|byte| byte.is_ascii_digit());
    (!is_pattern).then(|| Outgoing {
        host: host.to_owned(),
        ports,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_named_hosts_are_told() {
        let list = "example.org:80,*.example.org:81,10.0.0.0/8,10.0.0.1:82,:83,a:1-2,[::1]:84,::1,b,c:*,443";
        let named: Vec<_> = named_hosts(Some(list))
            .into_iter()
            .map(|Outgoing { host, ports }| (host, ports))
            .collect();
        let expected = [
            ("example.org", 80..=80),
            ("10.0.0.1", 82..=82),
            ("a", 1..=2),
            ("::1", 84..=84),
            ("::1", 1..=65535),
            ("b", 1..=65535),
            ("c", 1..=65535),
        ];
        assert_eq!(
            named,
            expected.map(|(host, ports)| (host.to_owned(), ports))
        );
        assert!(named_hosts(None).is_empty() && named_hosts(Some("*")).is_empty());
    }
}
