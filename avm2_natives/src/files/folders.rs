//! [`Folders`]: the directories that `File` has names for, where the platform has them.

use std::env;
use std::path::{Path, PathBuf};

/// The directories that a program asks `File` for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// `File.applicationDirectory`.
    pub application: PathBuf,
    /// `File.applicationStorageDirectory`.
    pub storage: PathBuf,
    /// `File.userDirectory`.
    pub user: PathBuf,
    /// `File.desktopDirectory`.
    pub desktop: PathBuf,
    /// `File.documentsDirectory`.
    pub documents: PathBuf,
    /// `File.cacheDirectory`.
    pub cache: PathBuf,
    /// Where temporary files are made.
    pub temporary: PathBuf,
}

impl Folders {
    /// The user's directories, with those of an application.
    pub fn new(application: PathBuf, storage: PathBuf) -> Self {
        let user = home();
        let temporary = env::temp_dir();
        if cfg!(any(windows, target_os = "macos")) {
            let cache = if cfg!(windows) {
                variable("LOCALAPPDATA").unwrap_or_else(|| temporary.clone())
            } else {
                user.join("Library/Caches")
            };
            return Self {
                application,
                storage,
                desktop: user.join("Desktop"),
                documents: user.join("Documents"),
                cache,
                user,
                temporary,
            };
        }
        // Freedesktop's "xdg-user-dirs": https://www.freedesktop.org/wiki/Software/xdg-user-dirs/
        let config = variable("XDG_CONFIG_HOME").unwrap_or_else(|| user.join(".config"));
        let named = std::fs::read_to_string(config.join("user-dirs.dirs")).unwrap_or_default();
        let named = |name, fallback| {
            user_directory(&named, name, &user).unwrap_or_else(|| user.join(fallback))
        };
        Self {
            application,
            storage,
            desktop: named("XDG_DESKTOP_DIR", "Desktop"),
            documents: named("XDG_DOCUMENTS_DIR", "Documents"),
            cache: variable("XDG_CACHE_HOME").unwrap_or_else(|| user.join(".cache")),
            user,
            temporary,
        }
    }

    /// Where the data of the application with this id belongs by the platform's conventions. A publisher's id, of signed
    /// applications before AIR 1.5.3, is part of the name.
    pub fn default_storage(id: &str, publisher: &str) -> PathBuf {
        let name = match publisher {
            "" => id.to_owned(),
            publisher => format!("{id}.{publisher}"),
        };
        data_home()
            .join("airshim")
            .join(file_name(&name))
            .join("Local Store")
    }
}

/// The directory for the data of all programs.
fn data_home() -> PathBuf {
    if cfg!(windows) {
        variable("APPDATA").unwrap_or_else(|| home().join("AppData/Roaming"))
    } else if cfg!(target_os = "macos") {
        home().join("Library/Application Support")
    } else {
        variable("XDG_DATA_HOME").unwrap_or_else(|| home().join(".local/share"))
    }
}

/// A name that is one part of a path on every platform.
fn file_name(text: &str) -> String {
    let name: String = text
        .chars()
        .map(|c| match c {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '_',
            c if c.is_control() => '_',
            c => c,
        })
        .collect();
    match name.trim_end_matches(['.', ' ']) {
        "" => "_".to_owned(),
        name => name.to_owned(),
    }
}

fn home() -> PathBuf {
    env::home_dir()
        .filter(|home| home.is_absolute())
        .unwrap_or_else(|| PathBuf::from(std::path::MAIN_SEPARATOR_STR))
}

/// A directory that an environment variable names. By the XDG rules a relative one counts as none.
fn variable(name: &str) -> Option<PathBuf> {
    env::var_os(name)
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
}

/// A line such as `XDG_DESKTOP_DIR="$HOME/Desktop"` of the file `user-dirs.dirs`, which a shell can read.
fn user_directory(file: &str, name: &str, home: &Path) -> Option<PathBuf> {
    let value = file.lines().find_map(|line| {
        let value = line.trim_start().strip_prefix(name)?.trim_start();
        let value = value.strip_prefix('=')?.trim();
        value.strip_prefix('"')?.strip_suffix('"')
    })?;
    let mut text = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        text.push(if c == '\\' { chars.next()? } else { c });
    }
    let path = match text.strip_prefix("$HOME") {
        Some(below) => home.join(below.trim_start_matches('/')),
        None => PathBuf::from(text),
    };
    path.is_absolute().then_some(path)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn the_users_own_names_of_directories_count() {
        let file = "# made by hand\nXDG_DESKTOP_DIR=\"$HOME/My \\\"Desk\\\"\"\n\
                    XDG_DOCUMENTS_DIR=\"/srv/docs\"\nXDG_MUSIC_DIR=\"music\"\n";
        let home = Path::new("/home/u");
        let directory = |name| user_directory(file, name, home);
        assert_eq!(
            directory("XDG_DESKTOP_DIR"),
            Some("/home/u/My \"Desk\"".into())
        );
        assert_eq!(directory("XDG_DOCUMENTS_DIR"), Some("/srv/docs".into()));
        assert_eq!(directory("XDG_MUSIC_DIR"), None, "not absolute");
        assert_eq!(directory("XDG_VIDEOS_DIR"), None);
    }

    #[test]
    fn an_id_is_one_part_of_a_path() {
        assert_eq!(file_name("com.example.App"), "com.example.App");
        assert_eq!(file_name("../../etc"), ".._.._etc");
        assert_eq!(file_name(".."), "_");
        assert!(Folders::default_storage("a.b", "C").ends_with("airshim/a.b.C/Local Store"));
    }
}
