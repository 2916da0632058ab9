//! Packages whose signature isn't theirs.

use airshim_tests::package::signing::SigningKey;
use airshim_tests::package::{DESCRIPTOR, Package, SIGNATURE};
use airshim_tests::paths::fixtures;

use crate::case::{Case, assert_refused, code};

fn package() -> Package {
    Package::of_fixture(&fixtures().join("packed_http_server")).expect("the fixture is there")
}

fn refused(name: &str, package: &Package, says: &str) -> Case {
    Case::new(
        name,
        "App.air",
        package.to_bytes(),
        code::NOT_RUNNABLE,
        says,
    )
}

/// The signed package, with another signature.
fn resigned(change: impl FnOnce(&str) -> String) -> Package {
    let signed = package().signed(&SigningKey::open("self_signed"));
    signed.changed(SIGNATURE, |bytes| {
        let text = String::from_utf8(bytes.clone()).expect("the signature is text");
        *bytes = change(&text).into_bytes();
    })
}

#[test]
fn files_that_were_not_signed() {
    let signed = || package().signed(&SigningKey::open("self_signed"));
    let append = |bytes: &mut Vec<u8>| bytes.push(b' ');
    let replaced = |from: &str, to: &str| {
        resigned(|text| {
            assert!(text.contains(from), "{from}");
            text.replacen(from, to, 1)
        })
    };
    let cases = [
        refused(
            "a changed SWF",
            &signed().changed("test.swf", append),
            "test.swf has been changed",
        ),
        refused(
            "a changed descriptor",
            &signed().changed(DESCRIPTOR, append),
            "application.xml has been changed",
        ),
        refused(
            "a changed mimetype",
            &signed().changed("mimetype", append),
            "mimetype has been changed",
        ),
        refused(
            "an added file",
            &signed().with("www/added.html", b"x"),
            "www/added.html has been added",
        ),
        refused(
            "a second name for one",
            &replaced("www/style.css", "www/other.css"),
            "www/style.css has been added",
        ),
        refused(
            "a file that is not there",
            &replaced(
                "<Reference URI=\"mimetype\">",
                "<Reference URI=\"none\"><DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><DigestValue>0/oCb84THKMagtI0Dy0KogEu92TegdesqRr/clXct1c=</DigestValue></Reference><Reference URI=\"mimetype\">",
            ),
            "none is missing",
        ),
        refused(
            "a digest of nothing",
            &replaced("<DigestValue>", "<DigestValue>!</DigestValue><Other>")
                .changed(SIGNATURE, |_| {}),
            "META-INF/signatures.xml",
        ),
        refused(
            "a digest in SHA-1",
            &replaced(
                "URI=\"mimetype\"><DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"",
                "URI=\"mimetype\"><DigestMethod Algorithm=\"http://www.w3.org/2000/09/xmldsig#sha1\"",
            ),
            "isn't a SHA-256",
        ),
        refused(
            "a file signed twice",
            &replaced("URI=\"test.swf\"", "URI=\"mimetype\""),
            "\"mimetype\" twice",
        ),
        refused(
            "no name of a file",
            &replaced("URI=\"test.swf\"", "URI=\"%ff\""),
            "a digest is of no file",
        ),
        refused(
            "another manifest",
            &replaced("Id=\"PackageContents\"", "Id=\"Other\""),
            "it lists no files",
        ),
        refused(
            "an empty manifest",
            &resigned(|text| {
                let start = text.find("<Manifest").expect("it has one");
                let end = text.find("</Manifest>").expect("it has one");
                format!(
                    "{}<Manifest Id=\"PackageContents\">{}",
                    &text[..start],
                    &text[end..]
                )
            }),
            "it lists no files",
        ),
        refused(
            "a manifest that was not signed",
            &replaced("<Manifest ", "<Manifest a=\"\" "),
            "isn't the one that was signed",
        ),
        refused(
            "another signed text",
            &replaced("<SignedInfo>", "<SignedInfo> "),
            "key of its certificate",
        ),
        refused(
            "a reference to something else",
            &replaced("#PackageContents", "#Other"),
            "aren't what was signed",
        ),
        refused(
            "no signed text",
            &replaced("SignedInfo>", "Other>").changed(SIGNATURE, |bytes| {
                let text = String::from_utf8(bytes.clone())
                    .expect("text")
                    .replace("</SignedInfo>", "</Other>");
                *bytes = text.into_bytes();
            }),
            "no <SignedInfo>",
        ),
        refused(
            "another value",
            &resigned(|text| {
                let place = text.find("<SignatureValue>").expect("it has one") + 30;
                let other = if text.as_bytes()[place] == b'A' {
                    "B"
                } else {
                    "A"
                };
                format!("{}{other}{}", &text[..place], &text[place + 1..])
            }),
            "key of its certificate",
        ),
        refused(
            "a value that is none",
            &replaced("<SignatureValue>", "<SignatureValue>!"),
            "no <SignatureValue>",
        ),
    ];
    assert_refused(&cases, 18);
}

#[test]
fn signatures_that_are_none() {
    let with =
        |name: &str, text: &[u8], says: &str| refused(name, &package().with(SIGNATURE, text), says);
    let entities: String = (1..30)
        .map(|level| format!("<!ENTITY e{level} \"&e{0};&e{0};\">", level - 1))
        .collect();
    let bomb = format!("<!DOCTYPE a [<!ENTITY e0 \"x\">{entities}]><a>&e29;</a>");
    let deep = "<a>".repeat(100_000) + &"</a>".repeat(100_000);
    let signed = resigned(str::to_owned);
    let text = signed.content(SIGNATURE).expect("it is signed");
    let nested = String::from_utf8_lossy(text).replacen(
        "<Reference URI=\"mimetype\">",
        &format!(
            "{}{}<Reference URI=\"mimetype\">",
            "<a>".repeat(50_000),
            "</a>".repeat(50_000)
        ),
        1,
    );
    let in_utf_16: Vec<u8> = "\u{FEFF}<signatures/>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let place = "META-INF/signatures.xml";
    let cases = [
        with("empty", b"", place),
        with("no XML", b"nonsense", place),
        with("cut off", &text[..text.len() / 2], place),
        with("another XML", b"<signatures/>", "no <Signature>"),
        with("bytes that are no text", b"\xFF\xFE\xFD", place),
        with("UTF-16", &in_utf_16, place),
        with("a bomb of entities", bomb.as_bytes(), place),
        with(
            "an entity of a file",
            b"<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>",
            place,
        ),
        with("100,000 elements in each other", deep.as_bytes(), place),
        with("a manifest of them", nested.as_bytes(), "nested too deep"),
        with("64 MiB of white space", &vec![b' '; 64 << 20], place),
    ];
    assert_refused(&cases, 11);
}
