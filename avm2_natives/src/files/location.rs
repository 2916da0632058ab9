//! [`Location`]: what a `File` stands for.

use std::ffi::OsString;
use std::path::{Component, Path, PathBuf};

use super::folders::Folders;
use super::url::{percent_decoded, percent_encoded};

/// How a location was reached, which its URL shows. What is below the application's directory by an `app:` URL can't be
/// written to; by its native path it can, where the system lets the user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// `file:`, or a native path.
    File,
    /// `app:`, the application's directory.
    App,
    /// `app-storage:`, where the application keeps its data.
    AppStorage,
}

impl Scheme {
    /// Whether a URL has this scheme.
    pub fn is_of(self, url: &str) -> bool {
        strip_prefix_ignoring_case(url, self.prefix()).is_some()
    }

    /// The scheme with its colon.
    fn prefix(self) -> &'static str {
        match self {
            Self::File => "file:",
            Self::App => "app:",
            Self::AppStorage => "app-storage:",
        }
    }
}

/// A place in the file system, whether something is there or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    scheme: Scheme,
    /// Absolute, without `.`, `..` and empty parts.
    path: PathBuf,
}

impl Location {
    /// The place of a native path. `None` where it isn't absolute.
    pub fn native(path: impl AsRef<Path>) -> Option<Self> {
        let path = path.as_ref();
        let has_nul = path.as_os_str().as_encoded_bytes().contains(&0);
        (path.is_absolute() && !has_nul).then(|| Self {
            scheme: Scheme::File,
            path: normalized(path),
        })
    }

    /// The application's directory.
    pub fn application(folders: &Folders) -> Self {
        Self {
            scheme: Scheme::App,
            path: normalized(&folders.application),
        }
    }

    /// The directory for the application's data.
    pub fn storage(folders: &Folders) -> Self {
        Self {
            scheme: Scheme::AppStorage,
            path: normalized(&folders.storage),
        }
    }

    /// The place that a `file:`, `app:` or `app-storage:` URL names. `None` for other URLs, for paths out of the `app:` and
    /// `app-storage:` directories, and for what can't be a path.
    pub fn from_url(url: &str, folders: &Folders) -> Option<Self> {
        let (scheme, rest) = [Scheme::File, Scheme::App, Scheme::AppStorage]
            .into_iter()
            .find_map(|scheme| Some((scheme, strip_prefix_ignoring_case(url, scheme.prefix())?)))?;
        let rest = rest.split(['?', '#']).next().unwrap_or_default();
        if scheme == Scheme::File {
            let path = match rest.strip_prefix("//") {
                Some(path) => strip_prefix_ignoring_case(path, "localhost")
                    .filter(|path| path.starts_with('/'))
                    .unwrap_or(path),
                None => rest,
            };
            let path = percent_decoded(path)?;
            // On Windows a drive's letter stands behind the first slash.
            let path = if cfg!(windows) {
                path.strip_prefix('/').unwrap_or(&path)
            } else {
                &path
            };
            return Self::native(path);
        }
        let base = match scheme {
            Scheme::App => Self::application(folders),
            _ => Self::storage(folders),
        };
        let below = percent_decoded(rest.trim_start_matches('/'))?;
        let location = Self {
            scheme,
            path: normalized(&base.path.join(below)),
        };
        location.path.starts_with(&base.path).then_some(location)
    }

    /// The place that a constructor's argument names: a native path or a URL.
    pub fn parse(text: &str, folders: &Folders) -> Option<Self> {
        Self::from_url(text, folders).or_else(|| Self::native(text))
    }

    /// How it was reached.
    pub fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// The absolute path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The path as text. What isn't Unicode has replacement characters.
    pub fn native_path(&self) -> String {
        self.path.to_string_lossy().into_owned()
    }

    /// The URL, by the scheme that it was reached by.
    pub fn url(&self, folders: &Folders) -> String {
        let base = match self.scheme {
            Scheme::File => None,
            Scheme::App => Some(normalized(&folders.application)),
            Scheme::AppStorage => Some(normalized(&folders.storage)),
        };
        match base.and_then(|base| self.path.strip_prefix(base).ok()) {
            Some(below) => format!("{}/{}", self.scheme.prefix(), encoded(below)),
            None => {
                let path = encoded(&self.path);
                let slash = if path.starts_with('/') { "" } else { "/" };
                format!("file://{slash}{path}")
            }
        }
    }

    /// The last part of the path; empty for the root.
    pub fn name(&self) -> String {
        self.path
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned())
    }

    /// The directory that it is in; `None` for the root.
    pub fn parent(&self, folders: &Folders) -> Option<Self> {
        let parent = self.path.parent()?.to_owned();
        Some(self.reaching(parent, folders))
    }

    /// The place of `path`, seen from here. An absolute path is taken as it is.
    pub fn resolve(&self, path: &str, folders: &Folders) -> Option<Self> {
        if path.contains('\0') {
            return None;
        }
        let path = Path::new(path);
        if path.is_absolute() {
            return Self::native(path);
        }
        Some(self.reaching(normalized(&self.path.join(path)), folders))
    }

    /// The place `name` in this directory.
    pub fn child(&self, name: OsString) -> Self {
        Self {
            scheme: self.scheme,
            path: self.path.join(name),
        }
    }

    /// A path that was come to from here: it has the same scheme as long as it doesn't leave that scheme's directory.
    pub fn reaching(&self, path: PathBuf, folders: &Folders) -> Self {
        let base = match self.scheme {
            Scheme::File => None,
            Scheme::App => Some(&folders.application),
            Scheme::AppStorage => Some(&folders.storage),
        };
        let scheme = match base {
            Some(base) if path.starts_with(normalized(base)) => self.scheme,
            _ => Scheme::File,
        };
        Self { scheme, path }
    }

    /// The way from here to `other` with slashes; `None` where it has to go up and `up` doesn't allow it, or there is none.
    pub fn relative(&self, other: &Self, up: bool) -> Option<String> {
        let mut own = self.path.components().peekable();
        let mut others = other.path.components().peekable();
        while let (Some(a), Some(b)) = (own.peek(), others.peek())
            && a == b
        {
            own.next();
            others.next();
        }
        let is_rootless = |part: &Component<'_>| matches!(part, Component::Normal(_));
        let ups = own.clone().count();
        if ups > 0 && !up || !own.all(|part| is_rootless(&part)) {
            return None;
        }
        let mut parts = vec!["..".to_owned(); ups];
        for part in others {
            if !is_rootless(&part) {
                return None;
            }
            parts.push(part.as_os_str().to_string_lossy().into_owned());
        }
        Some(parts.join("/"))
    }
}

fn strip_prefix_ignoring_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let start = text.get(..prefix.len())?;
    start
        .eq_ignore_ascii_case(prefix)
        .then(|| &text[prefix.len()..])
}

fn encoded(path: &Path) -> String {
    let text = path.to_string_lossy();
    if cfg!(windows) {
        percent_encoded(&text.replace('\\', "/"))
    } else {
        percent_encoded(&text)
    }
}

/// Without empty parts, `.` and `..`.
pub(super) fn normalized(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                // The root's parent is the root.
                out.pop();
            }
            other => out.push(other),
        }
    }
    out
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn folders() -> Folders {
        Folders::new("/opt/app".into(), "/home/u/.data/app".into())
    }

    fn url(text: &str) -> Option<(PathBuf, String)> {
        let location = Location::from_url(text, &folders())?;
        Some((location.path.clone(), location.url(&folders())))
    }

    fn known(path: &str, url: &str) -> Option<(PathBuf, String)> {
        Some((path.into(), url.into()))
    }

    #[test]
    fn urls_name_places() {
        assert_eq!(
            url("app:/www/a%20b.html?x#y"),
            known("/opt/app/www/a b.html", "app:/www/a%20b.html")
        );
        assert_eq!(url("APP:/"), known("/opt/app", "app:/"));
        assert_eq!(
            url("app-storage:/x/../log"),
            known("/home/u/.data/app/log", "app-storage:/log")
        );
        assert_eq!(
            url("file:///etc/hosts"),
            known("/etc/hosts", "file:///etc/hosts")
        );
        assert_eq!(
            url("file:/etc/hosts"),
            known("/etc/hosts", "file:///etc/hosts")
        );
        assert_eq!(url("file://localhost/x"), known("/x", "file:///x"));
    }

    #[test]
    fn urls_that_leave_their_directory_name_nothing() {
        for text in [
            "app:/../x",
            "app:/a/../../x",
            "app:/%2e%2e/x",
            "app-storage:/../x",
            "file:relative",
            "http://x/y",
            "x",
            "",
            "app:/a%00b",
        ] {
            assert_eq!(url(text), None, "{text}");
        }
    }

    #[test]
    fn a_place_keeps_its_scheme_while_it_stays_in_its_directory() {
        let folders = folders();
        let app = Location::application(&folders);
        let resolve = |path: &str| {
            let location = app.resolve(path, &folders).expect("a path");
            location.url(&folders)
        };
        assert_eq!(resolve("a/./b/../c d"), "app:/a/c%20d");
        assert_eq!(resolve(""), "app:/");
        assert_eq!(resolve("../other"), "file:///opt/other");
        assert_eq!(resolve("/etc"), "file:///etc");
        assert_eq!(resolve("../../../../.."), "file:///");
        let parent = app.parent(&folders).expect("not the root");
        assert_eq!(parent.url(&folders), "file:///opt");
        assert_eq!(app.resolve("a\0b", &folders), None);
    }

    #[test]
    fn ways_between_places() {
        let place = |path: &str| Location::native(path).expect("absolute");
        let base = place("/a/b");
        assert_eq!(
            base.relative(&place("/a/b/c/d"), false).as_deref(),
            Some("c/d")
        );
        assert_eq!(base.relative(&base, false).as_deref(), Some(""));
        assert_eq!(base.relative(&place("/a/x"), false), None);
        assert_eq!(base.relative(&place("/a/x"), true).as_deref(), Some("../x"));
        assert_eq!(base.relative(&place("/"), true).as_deref(), Some("../.."));
    }

    #[test]
    fn native_paths_are_absolute() {
        assert_eq!(Location::native("a/b"), None);
        assert_eq!(Location::native(""), None);
        let location = Location::native("//a///b/").expect("absolute");
        assert_eq!(location.native_path(), "/a/b");
        assert_eq!(location.name(), "b");
        let root = Location::native("/").expect("absolute");
        assert_eq!(
            (root.name(), root.parent(&folders())),
            (String::new(), None)
        );
    }
}
