//! What the fuzz targets have found: each file once made the runtime panic.

use std::path::Path;
use std::process::Command;

use airshim_tests::server::run;

#[test]
fn what_was_found_by_fuzzing_ends_without_a_panic() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/regressions");
    let mut tried = 0;
    for entry in directory.read_dir().expect("the regressions are there") {
        let path = entry.expect("an entry").path();
        let mut command = Command::new(env!("CARGO_BIN_EXE_airshim-under-test"));
        command.args([
            "run",
            "--sandboxed",
            "--script-timeout",
            "2",
            "--frames",
            "3",
        ]);
        let finished = run(command.arg(&path)).expect("it ends");
        let has_ended_in_order = finished.code.is_some_and(|code| code < 100);
        assert!(
            has_ended_in_order && !finished.stderr.contains("panicked"),
            "{}: {finished:?}",
            path.display()
        );
        tried += 1;
    }
    assert!(
        tried > 0,
        "there are regressions in {}",
        directory.display()
    );
}
