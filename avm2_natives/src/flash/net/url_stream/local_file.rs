//! Which file a URL names.

use std::path::{Component, Path, PathBuf};

/// The file that a URL names: `app:` and what has no scheme lie in the application's directory, and below it.
pub(super) fn local_path(url: &str, directory: Option<&Path>) -> Option<PathBuf> {
    let name = url.split(['?', '#']).next().unwrap_or_default();
    if let Some(absolute) = strip_scheme(name, "file:") {
        let absolute = absolute.strip_prefix("//").unwrap_or(absolute);
        return Some(PathBuf::from(percent_decoded(absolute)?));
    }
    let name = match strip_scheme(name, "app:") {
        Some(name) => name.trim_start_matches('/'),
        None if name.contains(':') || name.starts_with('/') => return None,
        None => name,
    };
    let name = PathBuf::from(percent_decoded(name)?);
    let stays_below = name
        .components()
        .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    (stays_below && !name.as_os_str().is_empty()).then(|| Some(directory?.join(name)))?
}

fn strip_scheme<'a>(url: &'a str, scheme: &str) -> Option<&'a str> {
    let start = url.get(..scheme.len())?;
    start
        .eq_ignore_ascii_case(scheme)
        .then(|| &url[scheme.len()..])
}

/// Text with its `%20` and the like replaced; `None` where that isn't UTF-8.
fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let escaped = (byte == b'%')
            .then(|| tail.get(..2))
            .flatten()
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(escaped.unwrap_or(byte));
        rest = if escaped.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(url: &str) -> Option<PathBuf> {
        local_path(url, Some(Path::new("/opt/app")))
    }

    #[test]
    fn urls_name_files_of_the_application_or_of_the_file_system() {
        let known = |text: &str| Some(PathBuf::from(text));
        assert_eq!(path("data.txt"), known("/opt/app/data.txt"));
        assert_eq!(path("a%20b.txt?x=1#top"), known("/opt/app/a b.txt"));
        assert_eq!(
            path("app:/www/index.html"),
            known("/opt/app/www/index.html")
        );
        assert_eq!(path("APP:/x"), known("/opt/app/x"));
        assert_eq!(path("file:///etc/hosts"), known("/etc/hosts"));
    }

    #[test]
    fn nothing_beside_the_directory_is_reached_by_a_relative_url() {
        for url in [
            "../x",
            "a/../../x",
            "app:/../x",
            "/etc/hosts",
            "ftp://x/y",
            "",
            "%2e%2e/x",
            "%ff",
        ] {
            assert_eq!(path(url), None, "{url}");
        }
        assert_eq!(local_path("x", None), None);
    }
}
