//! Packages: damaged archives, bombs, names that lead elsewhere, links, and what is missing.

use airshim_tests::package::{DESCRIPTOR, Package};
use airshim_tests::paths::fixtures;

use crate::case::{Case, assert_refused, code};
use crate::zip_bytes::{Archive, Entry};

/// The descriptor of the package that the cases start from.
pub(crate) const DESCRIPTOR_TEXT: &str = "<application xmlns=\"http://ns.adobe.com/air/application/51.0\"><id>a.b</id>\
    <versionNumber>1.0</versionNumber><filename>App</filename><initialWindow><content>app.swf</content></initialWindow>\
    </application>";

/// The files of a package that would run.
pub(crate) fn files() -> Vec<Entry> {
    let movie = std::fs::read(fixtures().join("echo_server/test.swf")).expect("it is compiled");
    let package = Package::new(DESCRIPTOR_TEXT.as_bytes());
    let mimetype = package.content("mimetype").expect("every package has one");
    vec![
        Entry::new("mimetype", mimetype),
        Entry::new(DESCRIPTOR, DESCRIPTOR_TEXT.as_bytes()),
        Entry::new("app.swf", &movie),
    ]
}

fn with(entry: Entry) -> Vec<u8> {
    let mut entries = files();
    entries.push(entry);
    Archive::new(&entries).bytes
}

fn refused(name: impl Into<String>, bytes: Vec<u8>, says: &str) -> Case {
    Case::new(name, "App.air", bytes, code::NOT_RUNNABLE, says)
}

#[test]
fn damaged_archives() {
    let whole = Archive::new(&files());
    let mut cases = Vec::new();
    for part in 1..=20 {
        let length = 4 + (whole.bytes.len() - 5) * part / 20;
        cases.push(refused(
            format!("cut off after {length} bytes"),
            whole.bytes[..length].to_vec(),
            "damaged, or no package",
        ));
    }
    cases.push(refused("empty", Vec::new(), "empty"));
    cases.push(refused("its first two bytes", b"PK".to_vec(), "not a SWF"));
    let end = whole.end;
    for (name, place, value) in [
        (
            "an end of the directory that says nothing",
            end,
            &[0; 4][..],
        ),
        ("more entries than there are", end + 8, &[9, 0, 9, 0]),
        (
            "a directory behind the file's end",
            end + 16,
            &[0xFF, 0xFF, 0xFF, 0x7F],
        ),
        (
            "a directory in the middle of an entry",
            end + 16,
            &[9, 0, 0, 0],
        ),
    ] {
        let bytes = whole.with(place, value);
        cases.push(refused(name, bytes, "damaged, or no package"));
    }
    let (local, central, data) = (whole.local[2], whole.central[2], whole.data[2]);
    for (name, place, value) in [
        ("a local header that is none", local, &[0; 4][..]),
        ("an entry of the directory that is none", central, &[0; 4]),
        ("an unknown compression", central + 10, &[99, 0]),
        ("a wrong checksum", central + 16, &[1, 2, 3, 4]),
        ("a compressed length of nothing", central + 20, &[0; 4]),
        ("a name of 64 KiB", central + 28, &[0xFF, 0xFF]),
        ("an extra field of 64 KiB", central + 30, &[0xFF, 0xFF]),
        (
            "an entry behind the file's end",
            central + 42,
            &[0xFF, 0xFF, 0xFF, 0x7F],
        ),
        ("an entry in another one", central + 42, &[1, 0, 0, 0]),
        ("no deflated data", data, &[0xFF; 8]),
        ("an encrypted entry", central + 8, &[1, 0]),
    ] {
        let bytes = whole.with(place, value);
        cases.push(refused(name, bytes, "damaged, or no package"));
    }
    let mut later = whole.bytes.clone();
    for byte in &mut later[data + 40..data + 60] {
        *byte ^= 0x55;
    }
    cases.push(refused(
        "deflated data that changes later",
        later,
        "damaged, or no package",
    ));
    assert_refused(&cases, 38);
}

#[test]
fn bombs() {
    let zeros = vec![0; 80 << 20];
    let bomb = Entry::new("zeros", &zeros);
    let limit = |case: Case| case.option("--max-package-size=64");
    let mut cases = vec![limit(refused(
        "80 MiB of zeros",
        with(bomb.clone()),
        "unpacks to more than 64 MiB",
    ))];
    // What it says of itself is small.
    let mut entries = files();
    entries.push(bomb);
    let archive = Archive::new(&entries);
    let mut lying = archive.with(archive.central[3] + 24, &[9, 0, 0, 0]);
    lying[archive.local[3] + 22..archive.local[3] + 26].copy_from_slice(&[9, 0, 0, 0]);
    cases.push(refused(
        "a length that isn't true",
        lying,
        "damaged, or no package",
    ));
    // Many entries with the same compressed bytes.
    let mut entries = files();
    for number in 0..400 {
        let mut entry = Entry::new(&format!("copy{number}"), b"");
        entry.content = Vec::new();
        entries.push(entry);
    }
    entries.push(Entry::new("zeros", &zeros[..8 << 20]));
    let archive = Archive::new(&entries);
    let last = *archive.central.last().expect("it has entries");
    let mut overlapping = archive.bytes.clone();
    for &central in &archive.central[3..archive.central.len() - 1] {
        let facts = archive.bytes[last + 16..last + 28].to_vec();
        overlapping[central + 16..central + 28].copy_from_slice(&facts);
        let place = archive.bytes[last + 42..last + 46].to_vec();
        overlapping[central + 42..central + 46].copy_from_slice(&place);
    }
    // 400 times 8 MiB are more than the 2 GiB that are allowed if nobody says otherwise.
    cases.push(refused(
        "entries over each other",
        overlapping,
        "lie over each other",
    ));
    let many: Vec<Entry> = (0..66_000)
        .map(|number| Entry::new(&number.to_string(), b""))
        .collect();
    let mut archive = Archive::new(&many);
    let count = (many.len() as u32 & 0xFFFF) as u16;
    let end = archive.end;
    archive.bytes[end + 8..end + 10].copy_from_slice(&count.to_le_bytes());
    cases.push(refused(
        "more entries than the format can count",
        archive.bytes,
        "; ",
    ));
    cases.push(
        refused(
            "more files than are allowed",
            with(Entry::new("more", b"")),
            "holds more than 3 files",
        )
        .option("--max-package-files=3"),
    );
    assert_refused(&cases, 5);
}

#[test]
fn names_that_lead_elsewhere() {
    let mut cases = Vec::new();
    for name in [
        "../x",
        "a/../../x",
        "a/../x",
        "/etc/x",
        "//x",
        "C:/x",
        "C:x",
        "..\\x",
        "a\\..\\..\\x",
        "./../x",
        "x\0.swf",
        "..",
        ".",
        "a/..",
        "file:///etc/x",
        "a:b",
        "",
    ] {
        let bytes = with(Entry::new(name, b"x"));
        cases.push(refused(
            format!("the name {name:?}"),
            bytes,
            "isn't the name of a file below",
        ));
    }
    let long = "x".repeat(300);
    cases.push(refused(
        "a name of 300 letters",
        with(Entry::new(&long, b"x")),
        "; ",
    ));
    let deep = "d/".repeat(3000) + "x";
    cases.push(refused(
        "3,000 folders in each other",
        with(Entry::new(&deep, b"x")),
        "; ",
    ));
    for (name, kind) in [
        ("a symbolic link", 0o12),
        ("a pipe", 0o01),
        ("a device of characters", 0o02),
        ("a device of blocks", 0o06),
        ("a socket", 0o14),
    ] {
        let mut entry = Entry::new("link", b"/etc/passwd");
        entry.mode = kind << 12 | 0o777;
        cases.push(refused(name, with(entry), "\"link\""));
    }
    assert_refused(&cases, 20);
}

#[test]
fn names_that_are_there_twice() {
    let mut cases = Vec::new();
    for name in ["app.swf", "mimetype", DESCRIPTOR] {
        let bytes = with(Entry::new(name, b"other"));
        cases.push(refused(format!("a second {name}"), bytes, "twice"));
    }
    cases.push(refused(
        "a file in a file",
        with(Entry::new("app.swf/x", b"x")),
        "; ",
    ));
    cases.push(refused(
        "a file where a folder is",
        with(Entry::new("META-INF", b"x")),
        "; ",
    ));
    let mut folder = Entry::new("app.swf/", b"");
    folder.mode = 0o040_755;
    cases.push(refused("a folder where a file is", with(folder), "; "));
    assert_refused(&cases, 5);
}

#[test]
fn packages_without_an_application() {
    let without = |name: &str| {
        let entries: Vec<Entry> = files()
            .into_iter()
            .filter(|entry| entry.name != name.as_bytes())
            .collect();
        entries
    };
    let mut folder = Entry::new(&format!("{DESCRIPTOR}/"), b"");
    folder.mode = 0o040_755;
    let mut folder_only = without(DESCRIPTOR);
    folder_only.push(folder);
    let no_application = "holds no META-INF/AIR/application.xml";
    let described = |text: &[u8], code, says: &str| {
        let mut entries = files();
        entries[1].content = text.to_vec();
        Case::new(
            format!("its descriptor: {says}"),
            "App.air",
            Archive::new(&entries).bytes,
            code,
            says,
        )
    };
    let content = |name: &str| DESCRIPTOR_TEXT.replace("app.swf", name).into_bytes();
    let movie = |bytes: &[u8], says: &str| {
        let mut entries = files();
        entries[2].content = bytes.to_vec();
        refused(
            format!("its content: {says}"),
            Archive::new(&entries).bytes,
            says,
        )
    };
    let cases = [
        refused("no entry at all", Archive::new(&[]).bytes, no_application),
        refused(
            "no descriptor",
            Archive::new(&without(DESCRIPTOR)).bytes,
            no_application,
        ),
        refused(
            "a folder as descriptor",
            Archive::new(&folder_only).bytes,
            no_application,
        ),
        described(b"", code::DESCRIPTOR, "no root element"),
        described(b"nonsense", code::DESCRIPTOR, "no root element"),
        described(&vec![b' '; 2 << 20], code::DESCRIPTOR, "longer than 1 MiB"),
        described(&content("other.swf"), code::CONTENT, "which isn't in"),
        described(&content("../app.swf"), code::CONTENT, "which isn't in"),
        described(&content("%2e%2e/app.swf"), code::CONTENT, "which isn't in"),
        described(&content("/etc/passwd"), code::CONTENT, "which isn't in"),
        described(&content("META-INF"), code::CONTENT, "which isn't in"),
        described(&content("app.swf%00"), code::CONTENT, "which isn't in"),
        Case::new(
            "no content",
            "App.air",
            Archive::new(&without("app.swf")).bytes,
            code::CONTENT,
            "which isn't in",
        ),
        movie(b"", "empty"),
        movie(b"hello", "not a SWF"),
        movie(b"FWS\x0a\xff\xff\xff\xff", "larger than"),
    ];
    assert_refused(&cases, 15);
}
