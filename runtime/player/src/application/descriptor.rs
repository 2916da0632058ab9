//! [`Descriptor`]: an application's `application.xml`.
//!
//! The elements are those of Adobe's and HARMAN's documentation of the file, whose namespace is
//! `http://ns.adobe.com/air/application/` with the version of AIR that the application was made for. What this runtime has
//! no use for, such as icons and settings of mobile systems, is passed over.

use std::fmt::{self, Display, Formatter};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use thiserror::Error;

use super::profile::Profile;
use super::{quoted, shortened};

/// What every descriptor's namespace begins with.
const NAMESPACE: &str = "http://ns.adobe.com/air/application/";

/// The newest major version of AIR whose descriptors are known.
const NEWEST: u32 = 51;

/// The major versions of AIR that there were: Adobe left some out, and HARMAN began again at 32.
const MAJORS: [u32; 26] = [
    1, 2, 3, 4, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33,
    50,
];

/// How deep elements may lie in each other; those that there are lie five deep.
const MAX_DEPTH: usize = 64;

/// A version of the descriptor's format, which is one of AIR.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FormatVersion {
    major: u32,
    minor: u32,
    patch: u32,
}

impl Display for FormatVersion {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)?;
        match self.patch {
            0 => Ok(()),
            patch => write!(f, ".{patch}"),
        }
    }
}

/// Since this version the element is called `versionNumber`, before it was `version`.
const VERSION_NUMBER_SINCE: FormatVersion = FormatVersion {
    major: 2,
    minor: 5,
    patch: 0,
};

/// What a descriptor says.
#[derive(Clone, Debug, PartialEq)]
pub struct Descriptor {
    /// The version of its format.
    pub format: FormatVersion,
    /// `id`: `NativeApplication.applicationID`.
    pub id: String,
    /// `versionNumber`, or `version` before AIR 2.5.
    pub version: String,
    /// `filename`: the name of the application without an extension.
    pub filename: String,
    /// `name`, in the first of its languages; the file name where it has none.
    pub name: String,
    /// `publisherID`, of applications that were updated from before AIR 1.5.3.
    pub publisher_id: Option<String>,
    /// `initialWindow/content`: the main SWF below the application's root, escaped as in a URL.
    pub content: String,
    /// What else the first window is to be.
    pub window: InitialWindow,
    /// `supportedProfiles`, in order; none where it doesn't say.
    pub profiles: Vec<Profile>,
    /// `extensions/extensionID`: native extensions, none of which is there.
    pub extensions: Vec<String>,
    /// The whole text.
    pub text: String,
}

/// What the first window is to be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InitialWindow {
    /// Its title; the application's name where it has none.
    pub title: Option<String>,
    /// Its width in pixels.
    pub width: Option<u32>,
    /// Its height in pixels.
    pub height: Option<u32>,
    /// Its place on the screen, from the left.
    pub x: Option<i32>,
    /// Its place on the screen, from the top.
    pub y: Option<i32>,
    /// Whether it is shown before the program asks for it.
    pub visible: bool,
}

/// What is wrong with a descriptor. Lines are counted from 1.
#[derive(Debug, Error, PartialEq)]
pub enum DescriptorError {
    /// It is longer than any descriptor.
    #[error("longer than 1 MiB, so no descriptor; give the application's XML file")]
    TooLong,
    /// Its bytes are no text.
    #[error("neither UTF-8 nor UTF-16; save it as UTF-8")]
    NotText,
    /// It is no well-formed XML.
    #[error("line {line}: no well-formed XML: {problem}; correct it there")]
    Malformed {
        /// Where.
        line: usize,
        /// What the parser says.
        problem: String,
    },
    /// It is XML of another kind.
    #[error(
        "line {line}: {}; a descriptor has <application xmlns=\"{NAMESPACE}51.0\">", root(.found)
    )]
    NotADescriptor {
        /// Where.
        line: usize,
        /// The root element's name; empty where there is none.
        found: String,
    },
    /// Its namespace is none of AIR's.
    #[error(
        "line {line}: the namespace {} is none of a descriptor; write xmlns=\"{NAMESPACE}\" with a version of AIR from \
         1.0 to {NEWEST}.x behind it", quoted(.found)
    )]
    Namespace {
        /// Where.
        line: usize,
        /// What is there.
        found: String,
    },
    /// An element that has to be there isn't.
    #[error("<{element}> is missing, or empty; add it: {example}")]
    Missing {
        /// Its name, with those around it.
        element: &'static str,
        /// How it is to look.
        example: &'static str,
    },
    /// An element's value isn't allowed.
    #[error("line {line}: <{element}> is {}; {expected}", quoted(.found))]
    Value {
        /// Where.
        line: usize,
        /// The element.
        element: &'static str,
        /// What is there.
        found: String,
        /// What would be right.
        expected: &'static str,
    },
}

/// What is said of a root element.
fn root(name: &str) -> String {
    if name.is_empty() {
        "there is no root element".to_owned()
    } else {
        format!("the root element is <{}>", shortened(name))
    }
}

/// A descriptor's text of its bytes.
pub(super) fn decode(bytes: &[u8]) -> Result<String, DescriptorError> {
    let utf_16 = |convert: fn([u8; 2]) -> u16| {
        if !bytes.len().is_multiple_of(2) {
            return Err(DescriptorError::NotText);
        }
        let units: Vec<u16> = bytes[2..]
            .chunks_exact(2)
            .map(|pair| convert([pair[0], pair[1]]))
            .collect();
        String::from_utf16(&units).map_err(|_| DescriptorError::NotText)
    };
    match bytes {
        [0xFE, 0xFF, ..] => utf_16(u16::from_be_bytes),
        [0xFF, 0xFE, ..] => utf_16(u16::from_le_bytes),
        _ => {
            let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            std::str::from_utf8(text)
                .map(str::to_owned)
                .map_err(|_| DescriptorError::NotText)
        }
    }
}

/// An element's text without the white space around it, and the line that it begins in.
#[derive(Clone, Debug, Default)]
struct Text {
    value: String,
    line: usize,
}

/// The elements that count, as they are found.
#[derive(Debug, Default)]
struct Found {
    format: Option<FormatVersion>,
    values: Vec<(String, Text)>,
}

impl Found {
    fn get(&self, path: &str) -> Option<&Text> {
        let found = self.values.iter().find(|(name, _)| name == path);
        found
            .map(|(_, text)| text)
            .filter(|text| !text.value.is_empty())
    }

    fn required(
        &self,
        path: &'static str,
        example: &'static str,
    ) -> Result<&Text, DescriptorError> {
        let missing = DescriptorError::Missing {
            element: path,
            example,
        };
        self.get(path).ok_or(missing)
    }

    fn all<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a Text> {
        let found = self.values.iter().filter(move |(name, _)| name == path);
        found.map(|(_, text)| text)
    }

    fn number<T: std::str::FromStr>(
        &self,
        path: &'static str,
        expected: &'static str,
    ) -> Result<Option<T>, DescriptorError> {
        let Some(text) = self.get(path) else {
            return Ok(None);
        };
        match text.value.parse() {
            Ok(number) => Ok(Some(number)),
            Err(_) => Err(value_error(path, text, expected)),
        }
    }
}

fn value_error(element: &'static str, text: &Text, expected: &'static str) -> DescriptorError {
    DescriptorError::Value {
        line: text.line,
        element,
        found: text.value.clone(),
        expected,
    }
}

impl Descriptor {
    /// Reads a descriptor.
    ///
    /// # Errors
    ///
    /// It isn't one, or something in it is missing or wrong.
    pub fn parse(text: &str) -> Result<Self, DescriptorError> {
        let found = collect(text)?;
        let format = found.format.unwrap_or(VERSION_NUMBER_SINCE);
        let id = found.required("id", "<id>com.example.Server</id>")?;
        let is_id = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
        if id.value.len() > 212 || !id.value.chars().all(is_id) {
            let expected = "1 to 212 of the characters 0-9, A-Z, a-z, dot and hyphen are allowed";
            return Err(value_error("id", id, expected));
        }
        let filename = found.required("filename", "<filename>Server</filename>")?;
        let is_bad = |c: char| "*\"/:<>?\\|".contains(c) || c.is_control();
        if filename.value.chars().any(is_bad) || filename.value.ends_with('.') {
            let expected = "it may hold none of * \" / : < > ? \\ | and not end with a dot";
            return Err(value_error("filename", filename, expected));
        }
        let version = version(&found, format)?;
        let example = "<initialWindow><content>Server.swf</content></initialWindow>";
        let content = found.required("initialWindow/content", example)?;
        let name = found.get("name").or_else(|| found.get("name/text"));
        let profiles = found.get("supportedProfiles");
        let size = "a number of pixels above 0 is expected";
        let place = "a number of pixels is expected";
        Ok(Self {
            format,
            id: id.value.clone(),
            version,
            name: name.unwrap_or(filename).value.clone(),
            filename: filename.value.clone(),
            publisher_id: found.get("publisherID").map(|text| text.value.clone()),
            content: content.value.clone(),
            window: InitialWindow {
                title: found
                    .get("initialWindow/title")
                    .map(|text| text.value.clone()),
                width: found
                    .number("initialWindow/width", size)?
                    .filter(|&width| width > 0),
                height: found
                    .number("initialWindow/height", size)?
                    .filter(|&height| height > 0),
                x: found.number("initialWindow/x", place)?,
                y: found.number("initialWindow/y", place)?,
                visible: found
                    .get("initialWindow/visible")
                    .is_some_and(|text| text.value == "true"),
            },
            profiles: profiles
                .map(|text| {
                    text.value
                        .split_whitespace()
                        .filter_map(Profile::from_name)
                        .collect()
                })
                .unwrap_or_default(),
            extensions: found
                .all("extensions/extensionID")
                .map(|text| text.value.clone())
                .collect(),
            text: text.to_owned(),
        })
    }
}

/// The application's version: three numbers since AIR 2.5, any text before.
fn version(found: &Found, format: FormatVersion) -> Result<String, DescriptorError> {
    if format < VERSION_NUMBER_SINCE {
        let version = found.required("version", "<version>1.0</version>")?;
        return Ok(version.value.clone());
    }
    let version = found.required("versionNumber", "<versionNumber>1.0.0</versionNumber>")?;
    let parts: Vec<&str> = version.value.split('.').collect();
    let is_part = |part: &&str| {
        (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if parts.len() > 3 || !parts.iter().all(is_part) {
        let expected = "one to three numbers from 0 to 999 with dots between them are expected";
        return Err(value_error("versionNumber", version, expected));
    }
    Ok(version.value.clone())
}

/// Walks through the XML. Text is kept by the path of its element below the root.
fn collect(text: &str) -> Result<Found, DescriptorError> {
    let mut reader = Reader::from_str(text);
    let mut found = Found::default();
    let mut path: Vec<String> = Vec::new();
    let mut current: Vec<Text> = Vec::new();
    let line_at = |position: u64| {
        let position = usize::try_from(position)
            .unwrap_or(text.len())
            .min(text.len());
        text.as_bytes()[..position]
            .iter()
            .filter(|&&byte| byte == b'\n')
            .count()
            + 1
    };
    loop {
        let position = reader.buffer_position();
        let event = reader
            .read_event()
            .map_err(|error| DescriptorError::Malformed {
                line: line_at(reader.error_position()),
                problem: error.to_string(),
            })?;
        let line = line_at(position);
        let malformed = |problem: String| DescriptorError::Malformed { line, problem };
        match event {
            Event::Start(start) => {
                let name = local_name(&start);
                check_attributes(&start).map_err(malformed)?;
                if path.is_empty() {
                    if found.format.is_some() {
                        return Err(malformed("a second root element".to_owned()));
                    }
                    found.format = Some(format_of(&start, &name, line)?);
                }
                if path.len() >= MAX_DEPTH {
                    return Err(malformed(format!(
                        "more than {MAX_DEPTH} elements in each other"
                    )));
                }
                path.push(name);
                current.push(Text {
                    value: String::new(),
                    line,
                });
            }
            Event::Empty(start) => {
                let name = local_name(&start);
                check_attributes(&start).map_err(malformed)?;
                if path.is_empty() {
                    if found.format.is_some() {
                        return Err(malformed("a second root element".to_owned()));
                    }
                    found.format = Some(format_of(&start, &name, line)?);
                }
            }
            Event::End(_) => {
                let mut text = current.pop().unwrap_or_default();
                text.value = text.value.trim().to_owned();
                found.values.push((path[1..].join("/"), text));
                path.pop();
            }
            Event::Text(part) => match current.last_mut() {
                Some(text) => text.value.push_str(&part),
                None if found.format.is_some() && !part.trim().is_empty() => {
                    return Err(malformed("text behind the root element".to_owned()));
                }
                None => {}
            },
            Event::CData(part) => {
                if let Some(text) = current.last_mut() {
                    text.value.push_str(&part);
                }
            }
            Event::GeneralRef(reference) => {
                let resolved = resolve(&reference)
                    .ok_or_else(|| malformed("an entity that isn't one of XML's own".to_owned()))?;
                if let Some(text) = current.last_mut() {
                    text.value.push(resolved);
                }
            }
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
    if !path.is_empty() {
        return Err(DescriptorError::Malformed {
            line: line_at(text.len() as u64),
            problem: format!(
                "<{}> isn't closed",
                path.last().map_or("", |name| shortened(name))
            ),
        });
    }
    match found.format {
        Some(_) => Ok(found),
        None => Err(DescriptorError::NotADescriptor {
            line: 1,
            found: String::new(),
        }),
    }
}

/// Errors: what is wrong with them.
fn check_attributes(start: &BytesStart<'_>) -> Result<(), String> {
    for attribute in start.attributes() {
        attribute.map_err(|error| format!("an attribute: {error}"))?;
    }
    Ok(())
}

fn local_name(start: &BytesStart<'_>) -> String {
    start.local_name().as_ref().to_owned()
}

fn resolve(reference: &quick_xml::events::BytesRef<'_>) -> Option<char> {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return Some(character);
    }
    match &**reference {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "apos" => Some('\''),
        "quot" => Some('"'),
        _ => None,
    }
}

/// The format's version, which the root element's namespace ends with.
fn format_of(
    root: &BytesStart<'_>,
    name: &str,
    line: usize,
) -> Result<FormatVersion, DescriptorError> {
    if name != "application" {
        return Err(DescriptorError::NotADescriptor {
            line,
            found: name.to_owned(),
        });
    }
    let prefix = root
        .name()
        .prefix()
        .map(|prefix| prefix.as_ref().to_owned());
    let declaration = match prefix {
        Some(prefix) => format!("xmlns:{prefix}"),
        None => "xmlns".to_owned(),
    };
    let namespace = root
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.as_ref() == declaration)
        .map(|attribute| attribute.value.trim().to_owned())
        .unwrap_or_default();
    let version = namespace.strip_prefix(NAMESPACE).and_then(format_version);
    version.ok_or(DescriptorError::Namespace {
        line,
        found: namespace,
    })
}

fn format_version(text: &str) -> Option<FormatVersion> {
    let mut parts = text.split('.').map(|part| {
        let is_number = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| part.parse::<u32>().ok()).flatten()
    });
    let version = FormatVersion {
        major: parts.next()??,
        minor: parts.next()??,
        patch: match parts.next() {
            Some(patch) => patch?,
            None => 0,
        },
    };
    let is_known = MAJORS.contains(&version.major) || version.major == NEWEST;
    (is_known && parts.all(|part| part.is_some())).then_some(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERVER: &str = r#"<?xml version="1.0" encoding="utf-8" standalone="no"?>
<!-- made by hand -->
<application xmlns="http://ns.adobe.com/air/application/51.0">
    <id>com.example.Server</id>
    <versionNumber>1.2.30</versionNumber>
    <filename>Server</filename>
    <name><text xml:lang="en">The &lt;Server&gt; &#38; more</text><text xml:lang="de">Der Server</text></name>
    <supportedProfiles>extendedDesktop desktop</supportedProfiles>
    <initialWindow>
        <content>
            bin/My%20Server.swf
        </content>
        <title>Title</title>
        <width>640</width><height>480</height><x>-10</x>
        <visible>true</visible>
    </initialWindow>
    <extensions><extensionID>a.b</extensionID><extensionID>c.d</extensionID></extensions>
    <icon><image16x16>icon.png</image16x16></icon>
</application>
"#;

    #[test]
    fn a_descriptor_is_read_with_white_space_and_escapes() {
        let descriptor = Descriptor::parse(SERVER).expect("a descriptor");
        assert_eq!(descriptor.format.to_string(), "51.0");
        assert_eq!(descriptor.id, "com.example.Server");
        assert_eq!(descriptor.version, "1.2.30");
        assert_eq!(descriptor.filename, "Server");
        assert_eq!(descriptor.name, "The <Server> & more");
        assert_eq!(descriptor.content, "bin/My%20Server.swf");
        assert_eq!(
            descriptor.profiles,
            [Profile::ExtendedDesktop, Profile::Desktop]
        );
        assert_eq!(descriptor.extensions, ["a.b", "c.d"]);
        let window = &descriptor.window;
        assert_eq!(window.title.as_deref(), Some("Title"));
        assert_eq!((window.width, window.height), (Some(640), Some(480)));
        assert_eq!(
            (window.x, window.y, window.visible),
            (Some(-10), None, true)
        );
        assert_eq!(descriptor.text, SERVER);
    }

    #[test]
    fn all_namespaces_from_the_first_on_are_known() {
        for version in [
            "1.0", "1.1", "1.5", "1.5.1", "1.5.2", "1.5.3", "2.0", "2.5", "2.6", "2.7", "3.0",
            "3.9", "4.0", "13.0", "20.0", "32.0", "33.1", "50.2", "51.0", "51.1", "51.2",
        ] {
            let is_old = ["1.", "2.0"].iter().any(|old| version.starts_with(old));
            let element = if is_old { "version" } else { "versionNumber" };
            let text = SERVER
                .replace("51.0", version)
                .replace("versionNumber", element);
            let descriptor = Descriptor::parse(&text).expect("a known version");
            assert_eq!(descriptor.format.to_string(), version);
        }
        for version in ["52.0", "5.0", "99.9", "", "51", "x", "51.0/"] {
            let text = SERVER.replace("51.0", version);
            let refused = matches!(
                Descriptor::parse(&text),
                Err(DescriptorError::Namespace { line: 3, .. })
            );
            assert!(refused, "{version}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        let error = |from: &str, to: &str| {
            let error = Descriptor::parse(&SERVER.replace(from, to)).expect_err("wrong");
            error.to_string()
        };
        assert!(
            error("com.example.Server", "my server")
                .starts_with("line 4: <id> is \"my server\"; 1 to 212")
        );
        assert!(error("1.2.30", "1.2.3000").starts_with("line 5: <versionNumber> is \"1.2.3000\""));
        assert!(error("<filename>Server", "<filename>a/b").starts_with("line 6: <filename>"));
        assert!(
            error("<width>640", "<width>wide")
                .starts_with("line 14: <initialWindow/width> is \"wide\"")
        );
        let missing = error("<id>com.example.Server</id>", "");
        assert_eq!(
            missing,
            "<id> is missing, or empty; add it: <id>com.example.Server</id>"
        );
        assert!(error("bin/My%20Server.swf", "").starts_with("<initialWindow/content> is missing"));
        assert!(error("versionNumber", "version").starts_with("<versionNumber> is missing"));
        assert!(error("</filename>", "</file>").starts_with("line 6: no well-formed XML"));
        assert!(error("</application>", "").contains("isn't closed"));
        assert!(error("&#38;", "&bomb;").contains("line 7: no well-formed XML: an entity"));
        let other = Descriptor::parse("<html/>").expect_err("another root");
        assert!(
            other
                .to_string()
                .starts_with("line 1: the root element is <html>")
        );
        assert!(Descriptor::parse("").is_err());
    }

    #[test]
    fn a_prefix_may_stand_before_the_elements() {
        let text = SERVER
            .replace("<application xmlns=", "<a:application xmlns:a=")
            .replace("</application>", "</a:application>");
        assert!(Descriptor::parse(&text).is_ok());
    }

    #[test]
    fn text_is_utf_8_or_utf_16() {
        let utf_16: Vec<u8> = "\u{FEFF}<a/>"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(decode(&utf_16).as_deref(), Ok("<a/>"));
        assert_eq!(decode(b"\xEF\xBB\xBF<a/>").as_deref(), Ok("<a/>"));
        assert_eq!(decode(b"\xFF<a/>"), Err(DescriptorError::NotText));
    }
}
