//! `File.moveToTrash` with a trash of the test's own.

#![cfg(target_os = "linux")]

use std::fs;
use std::process::Command;

use airshim_tests::paths::fixture;
use airshim_tests::server::run;
use airshim_tests::temporary::TemporaryFolder;

#[test]
fn what_a_program_moves_to_the_trash_is_in_the_users() {
    let folder = TemporaryFolder::new();
    let storage = folder.path().join("storage");
    let mut command = Command::new(env!("CARGO_BIN_EXE_airshim-under-test"));
    command.env_remove("RUST_LOG");
    command.env("XDG_DATA_HOME", folder.path());
    command.arg("run").arg(fixture("files/trash"));
    command.arg("--storage").arg(&storage).args(["--", "move"]);
    let finished = run(&mut command).expect("it ends");
    assert_eq!(finished.code, Some(0), "{finished:?}");
    assert_eq!(
        finished.stdout,
        "my file.txt: false my file.txt\n\
         my file.txt: false my file.txt\n\
         folder/in it.txt: false folder\n\
         what isn't there: Error: Error #3003: File or directory does not exist.\n\
         the application's own: SecurityError: fileWriteResource\n\
         later.txt: begun\n\
         later.txt: complete false\n\
         later.txt: ioError false\n"
    );

    let trash = folder.path().join("Trash");
    for (name, was, contents) in [
        ("my file.txt", "my%20file.txt", "my file.txt"),
        ("my file.txt.2", "my%20file.txt", "my file.txt"),
        ("folder", "folder", ""),
        ("later.txt", "later.txt", "later.txt"),
    ] {
        let about = fs::read_to_string(trash.join(format!("info/{name}.trashinfo")));
        let about = about.expect("there is one for each");
        let path = format!("Path={}/{was}\nDeletionDate=", storage.display());
        assert!(about.contains(&path), "{name}: {about}");
        let thrown_away = trash.join("files").join(name);
        if contents.is_empty() {
            let inside = fs::read_to_string(thrown_away.join("in it.txt"));
            assert_eq!(inside.expect("it came along"), "folder/in it.txt");
        } else {
            let text = fs::read_to_string(thrown_away);
            assert_eq!(text.expect("it was moved"), contents, "{name}");
        }
    }
    let left = fs::read_dir(storage).expect("it is there").count();
    assert_eq!(left, 0, "nothing stays where it was");
}
