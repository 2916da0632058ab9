//! What was signed of a package: `META-INF/signatures.xml`, an XML signature (XMLDSig) whose manifest has a SHA-256 of
//! every file.
//!
//! The digests of the manifest are compared with the files. Whether the manifest itself is the one that the certificate's
//! owner has signed, and whose certificate it is, isn't checked.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display, Formatter};

use airshim_natives::files::percent_decoded;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use quick_xml::Reader;
use quick_xml::events::Event;

/// Its place in a package.
pub(super) const FILE: &str = "META-INF/signatures.xml";

/// The only digest that AIR's packages use.
const SHA_256: &str = "http://www.w3.org/2001/04/xmlenc#sha256";

/// How many differing files an error names.
const MOST_NAMED: usize = 5;

/// What a package's signature says about its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signature {
    /// It has none.
    Unsigned,
    /// All files are those that were signed.
    Matches {
        /// How many there are.
        files: usize,
    },
    /// Some aren't.
    Differs(Vec<Difference>),
}

/// A file that isn't as it was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Its content is another.
    Changed(String),
    /// It was signed and isn't there.
    Missing(String),
    /// It is there and wasn't signed.
    Added(String),
}

impl Display for Difference {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Changed(name) => write!(f, "{name} has been changed"),
            Self::Missing(name) => write!(f, "{name} is missing"),
            Self::Added(name) => write!(f, "{name} has been added"),
        }
    }
}

/// The first few differences, and how many more there are.
pub(super) fn list(differences: &[Difference]) -> String {
    let mut named: Vec<String> = differences
        .iter()
        .take(MOST_NAMED)
        .map(Difference::to_string)
        .collect();
    match differences.len().saturating_sub(MOST_NAMED) {
        0 => {}
        more => named.push(format!("{more} more")),
    }
    named.join(", ")
}

impl Display for Signature {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unsigned => f.write_str("not signed"),
            Self::Matches { files } => write!(
                f,
                "{files} files, all as they were signed (by whom isn't checked)"
            ),
            Self::Differs(differences) => write!(f, "not what was signed: {}", list(differences)),
        }
    }
}

/// Compares files with the manifest in `text`.
pub(super) fn check(text: &str, files: &BTreeMap<String, [u8; 32]>) -> Result<Signature, String> {
    let signed = manifest(text)?;
    let names: BTreeSet<&String> = signed.keys().chain(files.keys()).collect();
    let mut differences = Vec::new();
    for name in names {
        // The signature can't have a digest of itself.
        if name == FILE {
            continue;
        }
        match (signed.get(name), files.get(name)) {
            (Some(a), Some(b)) if a == b => {}
            (Some(_), Some(_)) => differences.push(Difference::Changed(name.clone())),
            (Some(_), None) => differences.push(Difference::Missing(name.clone())),
            (None, _) => differences.push(Difference::Added(name.clone())),
        }
    }
    Ok(if differences.is_empty() {
        Signature::Matches {
            files: signed.len(),
        }
    } else {
        Signature::Differs(differences)
    })
}

/// The digests in the element `Manifest` with the id `PackageContents`, by the names of the files.
fn manifest(text: &str) -> Result<BTreeMap<String, [u8; 32]>, String> {
    let mut reader = Reader::from_str(text);
    let mut digests = BTreeMap::new();
    let mut is_inside = false;
    let mut has_manifest = false;
    let mut name = None;
    let mut value: Option<String> = None;
    loop {
        match reader
            .read_event()
            .map_err(|error| format!("no well-formed XML: {error}"))?
        {
            event @ (Event::Start(_) | Event::Empty(_)) => {
                let (Event::Start(start) | Event::Empty(start)) = &event else {
                    continue;
                };
                let attribute = |key: &str| {
                    let found = start
                        .attributes()
                        .flatten()
                        .find(|found| found.key.as_ref() == key);
                    found.map(|found| found.value.into_owned())
                };
                match start.local_name().as_ref() {
                    "Manifest" if attribute("Id").as_deref() == Some("PackageContents") => {
                        is_inside = true;
                        has_manifest = true;
                    }
                    "Reference" if is_inside => {
                        let uri = attribute("URI").unwrap_or_default();
                        name = percent_decoded(&uri.replace("&amp;", "&"))
                            .filter(|name| !name.is_empty());
                    }
                    "DigestMethod"
                        if is_inside && attribute("Algorithm").as_deref() != Some(SHA_256) =>
                    {
                        return Err("a digest isn't a SHA-256".to_owned());
                    }
                    "DigestValue" if is_inside => value = Some(String::new()),
                    _ => {}
                }
            }
            Event::Text(part) => {
                if let Some(value) = &mut value {
                    value.push_str(&part);
                }
            }
            Event::End(end) => match end.local_name().as_ref() {
                "Manifest" => is_inside = false,
                "DigestValue" if is_inside => {
                    let text: String = value
                        .take()
                        .unwrap_or_default()
                        .split_whitespace()
                        .collect();
                    let digest = STANDARD
                        .decode(text)
                        .ok()
                        .and_then(|bytes| bytes.try_into().ok());
                    match (name.take(), digest) {
                        (Some(name), Some(digest)) => {
                            digests.insert(name, digest);
                        }
                        (name, _) => return Err(format!("the digest of {name:?} can't be read")),
                    }
                }
                _ => {}
            },
            Event::Eof => break,
            _ => {}
        }
    }
    if has_manifest && !digests.is_empty() {
        Ok(digests)
    } else {
        Err("it lists no files".to_owned())
    }
}
