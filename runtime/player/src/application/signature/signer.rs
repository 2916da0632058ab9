//! [`Signer`]: who has signed a package's manifest, as far as the signature itself says.
//!
//! Verified is that the manifest has the digest that was signed, and that this was signed with the key of the certificate in
//! the signature: RSA with SHA-1 or SHA-2, over the canonical form of what was signed. Not verified is whether a known
//! authority has issued the certificate, whether that has taken it back, and the time stamp.

use std::fmt::{self, Display, Formatter};
use std::time::{SystemTime, UNIX_EPOCH};

use airshim_net::Certificate;
use ring::signature::{
    RSA_PKCS1_1024_8192_SHA1_FOR_LEGACY_USE_ONLY, RSA_PKCS1_1024_8192_SHA256_FOR_LEGACY_USE_ONLY,
    RSA_PKCS1_1024_8192_SHA512_FOR_LEGACY_USE_ONLY, RSA_PKCS1_2048_8192_SHA384, RsaParameters,
    UnparsedPublicKey,
};
use roxmltree::Node;
use sha2::{Digest, Sha256};

use super::canonical::canonical;
use super::{CONTENTS, bytes, child, descendant, digest, is_signed};

/// The canonical forms that are known: XML 1.0's, without comments and with them, of which there are none in a package.
const CANONICAL_XML: [&str; 2] = [
    "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
    "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
];

/// RSA, by the digest that is signed. AIR's own packages have SHA-1, or SHA-256 since version 4.
fn algorithm(uri: &str) -> Option<&'static RsaParameters> {
    Some(match uri {
        "http://www.w3.org/2000/09/xmldsig#rsa-sha1" => {
            &RSA_PKCS1_1024_8192_SHA1_FOR_LEGACY_USE_ONLY
        }
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256" => {
            &RSA_PKCS1_1024_8192_SHA256_FOR_LEGACY_USE_ONLY
        }
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384" => &RSA_PKCS1_2048_8192_SHA384,
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512" => {
            &RSA_PKCS1_1024_8192_SHA512_FOR_LEGACY_USE_ONLY
        }
        _ => return None,
    })
}

/// Who has signed a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signer {
    /// The owner of this certificate.
    Known {
        /// Its name in the certificate.
        name: String,
        /// Who vouches for it; itself for a certificate that was signed by itself.
        issuer: String,
        /// Whether the certificate is signed by itself.
        self_signed: bool,
        /// Whether the certificate's time is over, or hasn't come.
        expired: bool,
    },
    /// That can't be found out.
    Unverified(Unverified),
}

/// Why it can't be found out who has signed a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unverified {
    /// It is signed in a way that isn't known here.
    UnknownMethod(String),
    /// There is no certificate.
    NoCertificate,
}

impl Display for Signer {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known {
                name,
                issuer,
                self_signed,
                expired,
            } => {
                write!(f, "the signature of {name:?} is valid, its certificate ")?;
                if *self_signed {
                    f.write_str("self-signed")?;
                } else {
                    write!(f, "issued by {issuer:?}")?;
                }
                if *expired {
                    f.write_str(" and expired")?;
                }
                f.write_str(
                    "; whether to trust it isn't checked, nor its revocation and time stamp",
                )
            }
            Self::Unverified(Unverified::UnknownMethod(method)) => {
                write!(
                    f,
                    "the signature is made by {method:?}, which can't be verified here"
                )
            }
            Self::Unverified(Unverified::NoCertificate) => {
                f.write_str("the signature has no certificate that could verify it")
            }
        }
    }
}

/// Verifies a signature of a manifest. Errors: it is none of this manifest, or of another key than the certificate's.
pub(super) fn verify(signature: Node<'_, '_>, manifest: Node<'_, '_>) -> Result<Signer, String> {
    let missing = |what: &str| format!("it has no <{what}>");
    let info = child(signature, "SignedInfo").ok_or_else(|| missing("SignedInfo"))?;
    let unknown = |method: &str| Signer::Unverified(Unverified::UnknownMethod(method.to_owned()));
    let method = |name: &str| {
        let found = child(info, name).and_then(|method| method.attribute("Algorithm"));
        found.ok_or_else(|| missing(name))
    };
    let form = method("CanonicalizationMethod")?;
    if !CANONICAL_XML.contains(&form) {
        return Ok(unknown(form));
    }
    let signing = method("SignatureMethod")?;
    let Some(rsa) = algorithm(signing) else {
        return Ok(unknown(signing));
    };
    let reference = info
        .children()
        .filter(|node| is_signed(*node, "Reference"))
        .find(|node| node.attribute("URI").and_then(|uri| uri.strip_prefix('#')) == Some(CONTENTS))
        .ok_or_else(|| "its files aren't what was signed".to_owned())?;
    let transform = reference
        .descendants()
        .filter(|node| is_signed(*node, "Transform"))
        .filter_map(|transform| transform.attribute("Algorithm"))
        .find(|transform| !CANONICAL_XML.contains(transform));
    if let Some(transform) = transform {
        return Ok(unknown(transform));
    }
    let too_deep = || "its elements are nested too deep".to_owned();
    let contents = canonical(manifest).ok_or_else(too_deep)?;
    if digest(reference)? != <[u8; 32]>::from(Sha256::digest(contents)) {
        return Err("the list of files isn't the one that was signed".to_owned());
    }
    let text = canonical(info).ok_or_else(too_deep)?;
    let value = child(signature, "SignatureValue")
        .and_then(bytes)
        .ok_or_else(|| missing("SignatureValue"))?;
    let certificates: Vec<Certificate> = descendant(signature, "KeyInfo")
        .into_iter()
        .flat_map(|info| info.descendants())
        .filter(|node| is_signed(*node, "X509Certificate"))
        .filter_map(|node| Certificate::parse(&bytes(node)?))
        .collect();
    if certificates.is_empty() {
        return Ok(Signer::Unverified(Unverified::NoCertificate));
    }
    // Those of the authorities may stand beside the signer's, in any order.
    let signer = certificates.into_iter().find(|certificate| {
        UnparsedPublicKey::new(rsa, &certificate.public_key_bytes)
            .verify(text.as_bytes(), &value)
            .is_ok()
    });
    let signer =
        signer.ok_or_else(|| "it isn't made with the key of its certificate".to_owned())?;
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    Ok(Signer::Known {
        self_signed: signer.is_self_issued,
        expired: !(signer.valid_not_before..=signer.valid_not_after).contains(&now),
        name: signer.subject.shown_name(),
        issuer: signer.issuer.shown_name(),
    })
}

#[cfg(test)]
mod tests;
