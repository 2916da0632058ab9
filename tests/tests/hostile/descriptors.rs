//! Application descriptors: no XML, XML bombs, other namespaces, wrong values, other encodings.

use airshim_tests::paths::fixtures;

use crate::case::{Case, assert_refused, code};
use crate::packages::DESCRIPTOR_TEXT;

fn refused(name: impl Into<String>, text: impl AsRef<[u8]>, says: &str) -> Case {
    let movie = std::fs::read(fixtures().join("echo_server/test.swf")).expect("it is compiled");
    Case::new(
        name,
        "app.xml",
        text.as_ref().to_vec(),
        code::DESCRIPTOR,
        says,
    )
    .beside("app.swf", &movie)
}

/// A descriptor with something else in it.
fn replaced(from: &str, to: &str) -> String {
    assert!(DESCRIPTOR_TEXT.contains(from), "{from}");
    DESCRIPTOR_TEXT.replacen(from, to, 1)
}

#[test]
fn text_that_is_no_descriptor() {
    let entities: String = (1..30)
        .map(|level| format!("<!ENTITY e{level} \"&e{0};&e{0};\">", level - 1))
        .collect();
    let bomb = format!("<!DOCTYPE a [<!ENTITY e0 \"x\">{entities}]>");
    let utf_16 = |text: &str, convert: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(convert).collect()
    };
    let mut cases = vec![
        refused(
            "another root",
            "<html></html>",
            "the root element is <html>",
        ),
        refused("only a comment", "<!-- nothing -->", "root element"),
        refused(
            "two roots",
            format!("{DESCRIPTOR_TEXT}<application/>"),
            "no well-formed XML",
        ),
        refused(
            "text behind the root",
            format!("{DESCRIPTOR_TEXT}more"),
            "no well-formed XML",
        ),
        refused(
            "an element that isn't closed",
            replaced("</id>", ""),
            "no well-formed XML",
        ),
        refused(
            "elements closed in the wrong order",
            replaced("</id>", "</version>"),
            "no well-formed XML",
        ),
        refused(
            "a bomb of entities",
            bomb.clone() + &replaced("a.b", "&e29;"),
            "no well-formed XML",
        ),
        refused(
            "an entity of a file",
            "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>".to_owned()
                + &replaced("a.b", "&e;"),
            "no well-formed XML",
        ),
        refused(
            "an unknown entity",
            replaced("a.b", "&nbsp;"),
            "no well-formed XML",
        ),
        refused(
            "a character that isn't one",
            replaced("a.b", "&#xD800;"),
            "no well-formed XML",
        ),
        refused(
            "the character 0",
            replaced("a.b", "a&#0;b"),
            "no well-formed XML",
        ),
        refused(
            "an attribute without quotes",
            replaced("<id>", "<id a=b>"),
            "no well-formed XML",
        ),
        refused(
            "an attribute twice",
            replaced("<id>", "<id a='' a=''>"),
            "no well-formed XML",
        ),
        refused(
            "a comment without an end",
            replaced("<id>", "<!-- <id>"),
            "no well-formed XML",
        ),
        refused(
            "CDATA without an end",
            replaced("<id>", "<id><![CDATA["),
            "no well-formed XML",
        ),
        refused(
            "a byte that is no text",
            b"<application xmlns=\"\xFF\"/>",
            "neither UTF-8 nor UTF-16",
        ),
        refused(
            "half a character of UTF-16",
            b"\xFF\xFE<\x00a\x00\x3e",
            "neither UTF-8 nor UTF-16",
        ),
        refused(
            "a lone surrogate",
            b"\xFE\xFF\xD8\x00\x00<",
            "neither UTF-8 nor UTF-16",
        ),
        refused(
            "UTF-16, little end first",
            utf_16("\u{FEFF}<html/>", u16::to_le_bytes),
            "<html>",
        ),
        refused(
            "UTF-16, big end first",
            utf_16("\u{FEFF}<html/>", u16::to_be_bytes),
            "<html>",
        ),
        refused("a byte order mark", "\u{FEFF}<html/>", "<html>"),
        refused("only a byte order mark", "\u{FEFF}", "root element"),
        refused(
            "2 MiB of white space",
            format!("<a>{}", " ".repeat(2 << 20)),
            "longer than 1 MiB",
        ),
        refused(
            "100,000 elements in each other",
            "<a>".repeat(100_000),
            "root element",
        ),
        refused(
            "the same in a descriptor",
            replaced("<id>", &"<b>".repeat(100_000)),
            "; ",
        ),
    ];
    for part in 1..10 {
        let length = DESCRIPTOR_TEXT.len() * part / 10;
        let text = &DESCRIPTOR_TEXT[..length];
        cases.push(refused(format!("cut off after {length} bytes"), text, "; "));
    }
    assert_refused(&cases, 34);
}

#[test]
fn namespaces_that_are_not_airs() {
    let namespace = "http://ns.adobe.com/air/application/51.0";
    let cases: Vec<Case> = [
        "",
        "http://ns.adobe.com/air/application/",
        "http://ns.adobe.com/air/application/51",
        "http://ns.adobe.com/air/application/52.0",
        "http://ns.adobe.com/air/application/999999999999999999999.0",
        "http://ns.adobe.com/air/application/51.0/",
        "http://ns.adobe.com/air/application/-1.0",
        "http://ns.adobe.com/air/application/5.0",
        "http://ns.adobe.com/air/extension/51.0",
        "http://www.w3.org/1999/xhtml",
    ]
    .into_iter()
    .map(|other| {
        let text = DESCRIPTOR_TEXT.replace(namespace, other);
        refused(
            format!("the namespace {other:?}"),
            text,
            "none of a descriptor",
        )
    })
    .chain([refused(
        "none",
        replaced(&format!(" xmlns=\"{namespace}\""), ""),
        "none of a descriptor",
    )])
    .collect();
    assert_refused(&cases, 11);
}

#[test]
fn values_that_are_wrong_or_missing() {
    let window = "<initialWindow>";
    let sized = |element: &str| replaced(window, &format!("{window}{element}"));
    let cases = [
        refused("no id", replaced("<id>a.b</id>", ""), "<id> is missing"),
        refused("an empty id", replaced("a.b", " \n "), "<id> is missing"),
        refused(
            "an id with a blank",
            replaced("a.b", "a b"),
            "<id> is \"a b\"",
        ),
        refused(
            "an id that leads elsewhere",
            replaced("a.b", "../b"),
            "<id> is \"../b\"",
        ),
        refused(
            "an id of 213 characters",
            replaced("a.b", &"a".repeat(213)),
            "1 to 212",
        ),
        refused(
            "an id of 500,000",
            replaced("a.b", &"a".repeat(500_000)),
            "1 to 212",
        ),
        refused(
            "no version",
            replaced("<versionNumber>1.0</versionNumber>", ""),
            "<versionNumber> is missing",
        ),
        refused(
            "an old version",
            DESCRIPTOR_TEXT.replace("versionNumber", "version"),
            "<versionNumber> is missing",
        ),
        refused(
            "a version of words",
            replaced("1.0<", "one<"),
            "<versionNumber> is \"one\"",
        ),
        refused(
            "a version of four numbers",
            replaced("1.0<", "1.0.0.0<"),
            "<versionNumber>",
        ),
        refused(
            "a version of large numbers",
            replaced("1.0<", "1.9999<"),
            "<versionNumber>",
        ),
        refused(
            "a negative version",
            replaced("1.0<", "-1.0<"),
            "<versionNumber>",
        ),
        refused(
            "no file name",
            replaced("<filename>App</filename>", ""),
            "<filename> is missing",
        ),
        refused(
            "a file name with a slash",
            replaced(">App<", ">a/b<"),
            "<filename> is \"a/b\"",
        ),
        refused(
            "a file name with a line in it",
            replaced(">App<", ">a&#7;b<"),
            "<filename>",
        ),
        refused(
            "a file name with a dot at its end",
            replaced(">App<", ">App.<"),
            "<filename>",
        ),
        refused(
            "no window",
            replaced(
                "<initialWindow><content>app.swf</content></initialWindow>",
                "",
            ),
            "<initialWindow/content> is missing",
        ),
        refused(
            "no content",
            replaced("app.swf", ""),
            "<initialWindow/content> is missing",
        ),
        refused(
            "a width of words",
            sized("<width>wide</width>"),
            "<initialWindow/width>",
        ),
        refused(
            "a negative height",
            sized("<height>-1</height>"),
            "<initialWindow/height>",
        ),
        refused(
            "a huge width",
            sized("<width>99999999999999999999</width>"),
            "<initialWindow/width>",
        ),
        refused("a fraction", sized("<x>0.5</x>"), "<initialWindow/x>"),
    ];
    assert_refused(&cases, 22);
}

#[test]
fn content_that_is_not_there() {
    let content = |name: &str, code| {
        let case = refused(
            format!("the content {name:?}"),
            replaced("app.swf", name),
            "<content> names",
        );
        case.with_code(code)
    };
    let cases = [
        content("other.swf", code::CONTENT),
        content("../app.swf", code::CONTENT),
        content("%2e%2e%2fapp.swf", code::CONTENT),
        content("/etc/passwd", code::CONTENT),
        content("//etc/passwd", code::CONTENT),
        content(".", code::CONTENT),
        content("%", code::CONTENT),
        content("http://127.0.0.1/app.swf", code::CONTENT),
        content(&"x/".repeat(4000), code::CONTENT),
        content("index.html", code::NOT_RUNNABLE).beside("index.html", b"<html></html>"),
        content("INDEX.HTM", code::NOT_RUNNABLE).beside("INDEX.HTM", b"<html></html>"),
    ];
    assert_refused(&cases, 11);
}
