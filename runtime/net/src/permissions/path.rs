//! Rules for files and programs.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::ffi::OsString;
use std::path::{Component, Path, PathBuf};

/// How many symbolic links a path may lead through, as in Linux.
const MAX_LINKS: usize = 40;

/// A file, or a directory with all that is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tree(PathBuf);

impl Tree {
    pub(super) fn parse(text: &str) -> Result<Self, Cow<'static, str>> {
        resolved(Path::new(text))
            .map(Self)
            .ok_or_else(|| "the path leads nowhere".into())
    }

    /// Whether a [resolved] path is in it.
    pub(super) fn has(&self, path: &Path) -> bool {
        path.starts_with(&self.0)
    }
}

/// A program that may be started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Program(PathBuf);

impl Program {
    pub(super) fn parse(text: &str) -> Result<Self, Cow<'static, str>> {
        let path = Path::new(text);
        let is_name = path.components().count() == 1 && path.file_name() == Some(path.as_os_str());
        if !is_name {
            return program(path)
                .map(Self)
                .ok_or_else(|| "the path leads nowhere".into());
        }
        let directories = std::env::var_os("PATH").unwrap_or_default();
        std::env::split_paths(&directories)
            .map(|directory| directory.join(path))
            .find(|path| path.is_file())
            .and_then(|path| program(&path))
            .map(Self)
            .ok_or_else(|| "there is no such program in PATH; give its whole path".into())
    }

    /// Whether this is the program, its path made comparable by [`program`].
    pub(super) fn is(&self, program: &Option<PathBuf>) -> bool {
        program.as_ref() == Some(&self.0)
    }
}

/// A program's path with the links in its directory followed, and not the one that the program itself may be: one file
/// can be many programs by the names it is started with.
pub(super) fn program(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?;
    let directory = match path.parent() {
        Some(directory) if directory != Path::new("") => directory,
        _ => Path::new("."),
    };
    Some(resolved(directory)?.join(name))
}

/// A path from the root, with all symbolic links followed and without `.` and `..`, whether there is anything at it or
/// not. `None` where links lead around in circles.
pub(super) fn resolved(path: &Path) -> Option<PathBuf> {
    let path = std::path::absolute(path).ok()?;
    let mut resolved = PathBuf::new();
    let mut rest: VecDeque<OsString> = VecDeque::new();
    push_front(&mut rest, &path);
    let mut links = 0;
    while let Some(part) = rest.pop_front() {
        match Path::new(&part).components().next() {
            None | Some(Component::CurDir) => {}
            Some(Component::ParentDir) => {
                resolved.pop();
            }
            // Whatever stands before an absolute path is left behind.
            Some(Component::Prefix(_) | Component::RootDir) => resolved.push(part),
            Some(Component::Normal(_)) => {
                resolved.push(&part);
                if let Ok(target) = std::fs::read_link(&resolved) {
                    links += 1;
                    if links > MAX_LINKS {
                        return None;
                    }
                    resolved.pop();
                    push_front(&mut rest, &target);
                }
            }
        }
    }
    Some(resolved)
}

fn push_front(rest: &mut VecDeque<OsString>, path: &Path) {
    for part in path.components().rev() {
        rest.push_front(part.as_os_str().to_owned());
    }
}
