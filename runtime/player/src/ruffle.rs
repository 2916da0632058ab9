//! What running in Ruffle needs to know: where Ruffle is, and what it has to be told of a program.

use std::path::{Path, PathBuf};

use crate::application::OpenedApplication;

/// Where npm installs it.
const PACKAGE: &str = "node_modules/@ruffle-rs/ruffle";

/// The folder of npm's package `@ruffle-rs/ruffle`: installed in `here`, or for the user, with
/// `npm install --prefix ~/.local/share/airshim @ruffle-rs/ruffle`.
pub(crate) fn find(here: &Path) -> Option<PathBuf> {
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

/// The items of a list of `--allow-connect` that name one host and one port. Ruffle has to be told each host and port that a
/// program may connect to; of a pattern it can't be.
pub(crate) fn exact_hosts(list: Option<&str>) -> Vec<(String, u16)> {
    let items = list.unwrap_or_default().split(',');
    items
        .filter_map(|item| {
            let (host, port) = item.rsplit_once(':')?;
            let host = host.trim_start_matches('[').trim_end_matches(']');
            let is_pattern = host.is_empty() || host.contains(['*', '/']);
            Some((host.to_owned(), port.parse().ok()?)).filter(|_| !is_pattern)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_exact_hosts_are_told() {
        let list = "example.org:80,*.example.org:81,10.0.0.0/8,10.0.0.1:82,:83,a:1-2,[::1]:84,b";
        let expected = [("example.org", 80), ("10.0.0.1", 82), ("::1", 84)];
        let expected = expected.map(|(host, port)| (host.to_owned(), port));
        assert_eq!(exact_hosts(Some(list)), expected);
        assert!(exact_hosts(None).is_empty() && exact_hosts(Some("*")).is_empty());
    }
}
