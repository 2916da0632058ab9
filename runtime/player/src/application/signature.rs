//! What was signed of a package: `META-INF/signatures.xml`, an XML signature (XMLDSig) whose manifest has a SHA-256 of
//! every file.
//!
//! The digests of the manifest are compared with the files. Whether the manifest is the one that the certificate's owner has
//! signed is found out by [`signer`].

mod canonical;
mod signer;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display, Formatter};

use airshim_natives::files::percent_decoded;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use roxmltree::{Document, Node, ParsingOptions};

use super::shortened;

/// Its place in a package.
pub(super) const FILE: &str = "META-INF/signatures.xml";

/// The only digest that AIR's packages use.
const SHA_256: &str = "http://www.w3.org/2001/04/xmlenc#sha256";

/// The namespace of XML signatures.
const NAMESPACE: &str = "http://www.w3.org/2000/09/xmldsig#";

/// The id of the manifest.
const CONTENTS: &str = "PackageContents";

/// How many elements and texts a signature may have: many more than the files that a package may hold.
const MAX_NODES: u32 = 2_000_000;

/// How many differing files an error names.
const MOST_NAMED: usize = 5;

pub use signer::{Signer, Unverified};

/// What a package's signature says about its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signature {
    /// It has none.
    Unsigned,
    /// All files are those that were signed.
    Matches {
        /// How many there are.
        files: usize,
        /// Who has signed them.
        signer: Signer,
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
            Self::Changed(name) => write!(f, "{} has been changed", shortened(name)),
            Self::Missing(name) => write!(f, "{} is missing", shortened(name)),
            Self::Added(name) => write!(f, "{} has been added", shortened(name)),
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
            Self::Matches { files, signer } => {
                write!(f, "{files} files, all as they were signed: {signer}")
            }
            Self::Differs(differences) => write!(f, "not what was signed: {}", list(differences)),
        }
    }
}

/// Compares files with the manifest in `text`, and the manifest with the signature.
pub(super) fn check(text: &str, files: &BTreeMap<String, [u8; 32]>) -> Result<Signature, String> {
    let options = ParsingOptions {
        nodes_limit: MAX_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options)
        .map_err(|error| format!("no well-formed XML: {error}"))?;
    let signature = descendant(document.root(), "Signature")
        .ok_or_else(|| "it has no <Signature>".to_owned())?;
    let manifest = signature
        .descendants()
        .find(|node| is_signed(*node, "Manifest") && node.attribute("Id") == Some(CONTENTS))
        .ok_or_else(|| "it lists no files".to_owned())?;
    let signed = digests(manifest)?;
    let names: BTreeSet<&String> = signed.keys().chain(files.keys()).collect();
    let mut differences = Vec::new();
    for name in names {
        // The signature can't have a digest of itself, and the package's hash is made after it.
        if name == FILE || (name == super::package::HASH && !signed.contains_key(name)) {
            continue;
        }
        match (signed.get(name), files.get(name)) {
            (Some(a), Some(b)) if a == b => {}
            (Some(_), Some(_)) => differences.push(Difference::Changed(name.clone())),
            (Some(_), None) => differences.push(Difference::Missing(name.clone())),
            (None, _) => differences.push(Difference::Added(name.clone())),
        }
    }
    if !differences.is_empty() {
        return Ok(Signature::Differs(differences));
    }
    Ok(Signature::Matches {
        files: signed.len(),
        signer: signer::verify(signature, manifest)?,
    })
}

/// Whether a node is the element of XML signatures of this name.
fn is_signed(node: Node<'_, '_>, name: &str) -> bool {
    node.has_tag_name((NAMESPACE, name))
}

/// The first element of XML signatures of this name below a node.
fn descendant<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.descendants().find(|node| is_signed(*node, name))
}

/// The child of XML signatures of this name.
fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|node| is_signed(*node, name))
}

/// The bytes of an element's text in base 64.
fn bytes(node: Node<'_, '_>) -> Option<Vec<u8>> {
    let text = node.children().filter_map(|child| child.text());
    let text: String = text.flat_map(str::split_whitespace).collect();
    STANDARD.decode(text).ok()
}

/// The SHA-256 in a `Reference`.
fn digest(reference: Node<'_, '_>) -> Result<[u8; 32], String> {
    let method = child(reference, "DigestMethod").and_then(|method| method.attribute("Algorithm"));
    if method != Some(SHA_256) {
        return Err("a digest isn't a SHA-256".to_owned());
    }
    child(reference, "DigestValue")
        .and_then(bytes)
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or_else(|| {
            let uri = reference.attribute("URI").unwrap_or_default();
            format!("the digest of {uri:?} can't be read")
        })
}

/// The digests in a manifest, by the names of the files.
fn digests(manifest: Node<'_, '_>) -> Result<BTreeMap<String, [u8; 32]>, String> {
    let mut digests = BTreeMap::new();
    for reference in manifest
        .children()
        .filter(|node| is_signed(*node, "Reference"))
    {
        let digest = digest(reference)?;
        let name = reference.attribute("URI").and_then(percent_decoded);
        let name = name.filter(|name| !name.is_empty());
        let name = name.ok_or_else(|| "a digest is of no file".to_owned())?;
        if digests.insert(name.clone(), digest).is_some() {
            return Err(format!("it lists {name:?} twice"));
        }
    }
    if digests.is_empty() {
        return Err("it lists no files".to_owned());
    }
    Ok(digests)
}
