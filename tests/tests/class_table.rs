//! The README's table of classes is what the class library says of itself.
//!
//! `AIRSHIM_WRITE_README=1 cargo test -p airshim-tests --test class_table` writes it anew.

use std::collections::BTreeMap;
use std::fs;

use airshim::inspect::{ClassSurvey, survey};
use airshim_tests::paths::repository;

const BEGIN: &str = "<!-- The table of classes, written by tests/tests/class_table.rs -->\n";
const END: &str = "<!-- End of the table of classes -->\n";

/// The most members that are named where some aren't implemented.
const MAX_NAMES: usize = 6;

/// The classes and functions that servers use, by how many of 25 programs do, in the order of the list.
fn used() -> BTreeMap<u32, Vec<String>> {
    let path = repository().join("tests/data/server_classes.txt");
    let text = fs::read_to_string(path).expect("the list is part of the repository");
    let mut used: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (count, name) = line.split_once(' ').expect("a count and a name");
        let count = count.parse().expect("a number");
        used.entry(count).or_default().push(name.to_owned());
    }
    used
}

fn local(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

/// Names as code, with commas; only their number where there are many.
fn names(of: &[String]) -> String {
    if of.len() > MAX_NAMES {
        return String::new();
    }
    let names: Vec<String> = of.iter().map(|name| format!("`{name}`")).collect();
    format!(": {}", names.join(", "))
}

/// What of a class isn't there; `None` where all of it is.
fn gaps(class: &ClassSurvey) -> Option<String> {
    let mut gaps = Vec::new();
    if !class.supported {
        gaps.push("`isSupported` is false".to_owned());
    }
    if !class.not_implemented.is_empty() {
        gaps.push(format!(
            "{} of {} members not{}",
            class.not_implemented.len(),
            class.members,
            names(&class.not_implemented)
        ));
    }
    if !class.partly.is_empty() {
        gaps.push(format!("in part{}", names(&class.partly)));
    }
    (!gaps.is_empty()).then(|| format!("`{}` ({})", local(&class.name), gaps.join("; ")))
}

fn table() -> String {
    let classes: BTreeMap<String, ClassSurvey> = survey()
        .into_iter()
        .map(|class| (class.name.clone(), class))
        .collect();
    let mut table = String::from("| of 25 | all of it | not all of it |\n|--:|---|---|\n");
    for (count, names) in used().into_iter().rev() {
        let mut whole = Vec::new();
        let mut rest = Vec::new();
        for name in names {
            match classes.get(&name) {
                None => rest.push(format!("`{}` (not declared)", local(&name))),
                Some(class) => match gaps(class) {
                    None => whole.push(format!("`{}`", local(&name))),
                    Some(gaps) => rest.push(gaps),
                },
            }
        }
        let (whole, rest) = (whole.join(", "), rest.join(", "));
        table.push_str(&format!("| {count} | {whole} | {rest} |\n"));
    }
    table
}

#[test]
fn the_readme_has_the_table_of_classes() {
    let path = repository().join("README.md");
    let readme = fs::read_to_string(&path).expect("there is a README");
    let (before, rest) = readme
        .split_once(BEGIN)
        .expect("it marks the table's begin");
    let (_, after) = rest.split_once(END).expect("it marks the table's end");
    let expected = format!("{before}{BEGIN}{}{END}{after}", table());
    if std::env::var_os("AIRSHIM_WRITE_README").is_some() {
        fs::write(&path, expected).expect("the README can be written");
        return;
    }
    assert!(
        readme == expected,
        "the table of classes is out of date; AIRSHIM_WRITE_README=1 writes it. It is to be:\n{}",
        table()
    );
}

/// What an error names must be what threw it: programs and `airshim inspect` rely on it.
#[test]
fn what_is_not_implemented_names_itself() {
    for class in survey() {
        let all = class.not_implemented.iter().chain(&class.partly);
        let declared =
            |name: &String| name == "new" || name == "call" || class.names.contains(name);
        assert!(all.clone().all(declared), "{class:?}");
    }
}
