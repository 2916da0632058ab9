//! The header that is checked in is the one that belongs to the code.

use std::path::Path;

/// Set to make the header anew.
const UPDATE: &str = "AIRSHIM_UPDATE_HEADER";

#[test]
fn the_header_is_that_of_the_code() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let config = cbindgen::Config::from_file(root.join("cbindgen.toml")).expect("cbindgen.toml");
    let builder = cbindgen::Builder::new()
        .with_config(config)
        // With its modules.
        .with_src(root.join("src/lib.rs"));
    let mut made = Vec::new();
    builder
        .generate()
        .expect("the code can be read")
        .write(&mut made);
    // What Rust has to know of its safety is said once for C, at the top.
    let made = String::from_utf8(made).expect("a text");
    let made = made.replace(
        "//\n// # Safety\n//\n// The header's rules for pointers.\n",
        "",
    );
    let path = root.join("include/airshim.h");
    if std::env::var_os(UPDATE).is_some() {
        std::fs::write(&path, made).expect("a place for the header");
        return;
    }
    let checked_in = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        made == checked_in,
        "{} isn't what the code says: run `{UPDATE}=1 cargo test -p airshim-c-api --test header`",
        path.display()
    );
}
