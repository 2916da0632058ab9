//! The table of the fixtures in Ruffle is what the fixtures say of themselves, and a fixture in the browser is `tests/ruffle.rs`'s
//! to show.
//!
//! `AIRSHIM_WRITE_README=1 cargo test -p airshim-tests --test ruffle_table` writes it anew.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use airshim::test_runner::discovery;
use airshim_tests::paths::{fixtures, repository};
use serde_json::Value;

/// Ruffle's version, as the browser tests install it.
fn version() -> String {
    let path = repository().join("tests/ruffle/package.json");
    let text = fs::read_to_string(path).expect("the tests have a package");
    let package: Value = serde_json::from_str(&text).expect("JSON");
    let version = package["dependencies"]["@ruffle-rs/ruffle"].as_str();
    version.expect("Ruffle is one of what they need").to_owned()
}

fn names(of: &[String]) -> String {
    let names: Vec<String> = of.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

fn table() -> String {
    let cases = discovery::find(&fixtures()).expect("the repository has fixtures");
    let total = cases.len();
    let mut passing = Vec::new();
    let mut others = Reasons::new();
    let mut desktop = Reasons::new();
    for case in cases {
        let ruffle = case.options.expect("a fixture can be run").ruffle;
        match ruffle.skip {
            None => passing.push(case.name.clone()),
            Some(reason) => {
                others.entry(reason).or_default().push(case.name);
                continue;
            }
        }
        if let Some(reason) = ruffle.desktop {
            desktop.entry(reason).or_default().push(case.name);
        }
    }
    let mut text = format!(
        "# The fixtures in Ruffle\n\n\
         `airshim test --player ruffle swf_fixtures` runs these programs in Ruffle {} in headless Chromium, unchanged, with their\n\
         sockets at `airshim bridge`. {} of {total} print there what they print in AIR. Written by `tests/tests/ruffle_table.rs` from the\n\
         fixtures' `test.toml`.\n\n\
         Those that pass: {}.\n\n\
         | fixtures | why they can't |\n|---|---|\n",
        version(),
        passing.len(),
        names(&passing)
    );
    text.push_str(&rows(others));
    let fewer: usize = desktop.values().map(Vec::len).sum();
    write!(
        text,
        "\nIn the desktop player, `airshim test --player ruffle-desktop --ruffle PROGRAM swf_fixtures`, {} pass. The others:\n\n\
         | fixtures | why they can't |\n|---|---|\n{}",
        passing.len() - fewer,
        rows(desktop)
    )
    .expect("a text takes everything");
    text
}

/// Fixtures, by why they can't pass.
type Reasons = BTreeMap<String, Vec<String>>;

/// The rows of a table, those with most fixtures first.
fn rows(reasons: Reasons) -> String {
    let mut reasons: Vec<_> = reasons.into_iter().collect();
    reasons.sort_by(|(a, some), (b, more)| more.len().cmp(&some.len()).then(a.cmp(b)));
    let rows = reasons
        .iter()
        .map(|(reason, fixtures)| format!("| {} | {reason} |\n", names(fixtures)));
    rows.collect()
}

#[test]
fn the_table_says_what_the_fixtures_say() {
    let path = fixtures().join("RUFFLE.md");
    let table = table();
    if std::env::var_os("AIRSHIM_WRITE_README").is_some() {
        fs::write(&path, &table).expect("the table can be written");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == table,
        "swf_fixtures/RUFFLE.md isn't up to date: AIRSHIM_WRITE_README=1 cargo test -p airshim-tests --test ruffle_table writes it"
    );
}
