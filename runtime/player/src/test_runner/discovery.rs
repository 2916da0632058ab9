//! Finds test folders, and picks those that a list names.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::options::TestOptions;

/// The file that makes a folder a test.
const DESCRIPTION: &str = "test.toml";

/// One test to run: a folder, or one subtest of it.
#[derive(Debug, Clone)]
pub struct TestCase {
    /// The folder's path relative to where the search began, with `/` between its parts, and `#NAME` for a
    /// subtest.
    pub name: String,
    /// The folder.
    pub directory: PathBuf,
    /// Its options, or why they can't be used.
    pub options: Result<TestOptions, String>,
}

/// Why tests could not be found.
#[derive(Debug, Error)]
pub enum DiscoveryError {
    /// A folder or file can't be read.
    #[error("{}: {error}", path.display())]
    Io {
        /// Where.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// There is no test below a folder.
    #[error("{}: no test here (a test is a folder with a {DESCRIPTION})", .0.display())]
    Empty(PathBuf),
}

/// Finds every test in `directory` and below, sorted by name.
///
/// # Errors
///
/// [`DiscoveryError`]. A test whose options can't be read is found all the same, and fails when it is run.
pub fn find(directory: &Path) -> Result<Vec<TestCase>, DiscoveryError> {
    let mut cases = Vec::new();
    if directory.join(DESCRIPTION).is_file() {
        let name = directory
            .canonicalize()
            .ok()
            .and_then(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
        read_folder(directory, name.unwrap_or_default(), &mut cases)?;
    } else {
        search(directory, "", &mut cases)?;
    }
    if cases.is_empty() {
        return Err(DiscoveryError::Empty(directory.into()));
    }
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(cases)
}

fn search(directory: &Path, prefix: &str, cases: &mut Vec<TestCase>) -> Result<(), DiscoveryError> {
    let io_error = |error| DiscoveryError::Io {
        path: directory.into(),
        error,
    };
    for entry in std::fs::read_dir(directory).map_err(io_error)? {
        let entry = entry.map_err(io_error)?;
        let path = entry.path();
        let file_name = entry.file_name();
        let file_name = file_name.to_string_lossy();
        // Links could lead round in circles; hidden folders belong to tools.
        if !entry.file_type().map_err(io_error)?.is_dir() || file_name.starts_with('.') {
            continue;
        }
        let name = if prefix.is_empty() {
            file_name.into_owned()
        } else {
            format!("{prefix}/{file_name}")
        };
        if path.join(DESCRIPTION).is_file() {
            read_folder(&path, name, cases)?;
        } else {
            search(&path, &name, cases)?;
        }
    }
    Ok(())
}

fn read_folder(
    directory: &Path,
    name: String,
    cases: &mut Vec<TestCase>,
) -> Result<(), DiscoveryError> {
    let path = directory.join(DESCRIPTION);
    let text =
        std::fs::read_to_string(&path).map_err(|error| DiscoveryError::Io { path, error })?;
    match TestOptions::parse(&text) {
        Ok(all) => cases.extend(all.into_iter().map(|(subtest, options)| TestCase {
            name: subtest.map_or_else(|| name.clone(), |subtest| format!("{name}#{subtest}")),
            directory: directory.into(),
            options: Ok(options),
        })),
        Err(error) => cases.push(TestCase {
            name,
            directory: directory.into(),
            options: Err(format!("{DESCRIPTION}: {error}")),
        }),
    }
    Ok(())
}

/// The cases that a list names, in the list's order, without repetitions.
///
/// A line is a name; a folder's name stands for all of its subtests. Empty lines, and lines that start with
/// `#`, say nothing. A name that fits no case becomes a case that fails.
pub fn select(cases: Vec<TestCase>, list: &str) -> Vec<TestCase> {
    let mut by_folder: HashMap<String, Vec<Option<TestCase>>> = HashMap::new();
    for case in cases {
        let folder = case
            .name
            .split_once('#')
            .map_or(case.name.as_str(), |(folder, _)| folder)
            .to_owned();
        by_folder.entry(folder).or_default().push(Some(case));
    }
    let mut selected = Vec::new();
    let names = list
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    for name in names {
        let folder = name.split_once('#').map_or(name, |(folder, _)| folder);
        let mut is_known = false;
        for slot in by_folder.get_mut(folder).into_iter().flatten() {
            // An empty slot is a case that an earlier line has taken.
            let fits = slot
                .as_ref()
                .is_none_or(|case| folder == name || case.name == name);
            is_known |= fits;
            if fits {
                selected.extend(slot.take());
            }
        }
        if !is_known {
            selected.push(TestCase {
                name: name.into(),
                directory: PathBuf::new(),
                options: Err("the list names it, and there is no such test".into()),
            });
        }
    }
    selected
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(name: &str) -> TestCase {
        TestCase {
            name: name.into(),
            directory: PathBuf::new(),
            options: Ok(TestOptions::default()),
        }
    }

    fn names(cases: &[TestCase]) -> Vec<&str> {
        cases.iter().map(|case| case.name.as_str()).collect()
    }

    #[test]
    fn a_list_picks_folders_and_subtests() {
        let cases = || vec![case("a/b"), case("c#x"), case("c#y"), case("d")];
        let selected = select(cases(), "# comment\n\nc#y\r\na/b\n");
        assert_eq!(names(&selected), ["c#y", "a/b"]);
        assert_eq!(names(&select(cases(), "c\nc#x\n")), ["c#x", "c#y"]);
    }

    #[test]
    fn an_unknown_name_fails() {
        let selected = select(vec![case("c#x")], "e\nc#z\n");
        assert_eq!(names(&selected), ["e", "c#z"]);
        assert!(selected.iter().all(|case| case.options.is_err()));
    }

    #[test]
    fn folders_are_found_and_named() {
        let root = std::env::temp_dir().join(format!("airshim-discovery-{}", std::process::id()));
        let write = |path: &str, text: &str| {
            let path = root.join(path);
            std::fs::create_dir_all(path.parent().expect("a file in a folder")).expect("a folder");
            std::fs::write(path, text).expect("a file");
        };
        write("one/test.toml", "num_ticks = 1\n[subtests.x]\n[subtests.y]");
        write("deep/er/test.toml", "num_ticks = 1");
        write("bad/test.toml", "num_ticks = \"many\"");
        write("nothing/readme.txt", "");
        write(".hidden/test.toml", "num_ticks = 1");
        let cases = find(&root).expect("tests");
        assert_eq!(names(&cases), ["bad", "deep/er", "one#x", "one#y"]);
        assert!(cases[0].options.is_err());
        assert_eq!(names(&find(&root.join("deep/er")).expect("itself")), ["er"]);
        assert!(matches!(
            find(&root.join("nothing")),
            Err(DiscoveryError::Empty(_))
        ));
        std::fs::remove_dir_all(&root).expect("it was just made");
    }
}
