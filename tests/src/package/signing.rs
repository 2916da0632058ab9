//! Signatures of packages: `META-INF/signatures.xml`, an XML signature with a manifest of all files.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use sha2::{Digest, Sha256};

/// The namespace of XML signatures.
const NAMESPACE: &str = "http://www.w3.org/2000/09/xmldsig#";

/// A key for tests with one of its certificates.
pub struct SigningKey {
    key: RsaKeyPair,
    certificate: Vec<u8>,
}

impl SigningKey {
    /// The key in `tests/signing`, with the certificate of this name there.
    ///
    /// # Panics
    ///
    /// They can't be read.
    pub fn open(certificate: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("signing");
        let read = |name: &str| fs::read(folder.join(name)).expect("it is checked in");
        Self {
            key: RsaKeyPair::from_pkcs8(&read("key.der")).expect("an RSA key"),
            certificate: read(&format!("{certificate}.der")),
        }
    }

    /// The signature of files: their names and contents.
    ///
    /// # Panics
    ///
    /// There are no random numbers.
    pub fn sign(&self, files: &[(String, Vec<u8>)]) -> String {
        let manifest = element("Manifest", " Id=\"PackageContents\"", &references(files));
        let reference = reference("#PackageContents", &Sha256::digest(canonical(&manifest)));
        let signed_info = element(
            "SignedInfo",
            "",
            &format!(
                "{}{}{reference}",
                algorithm(
                    "CanonicalizationMethod",
                    "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
                ),
                algorithm(
                    "SignatureMethod",
                    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
                ),
            ),
        );
        let mut value = vec![0; self.key.public().modulus_len()];
        let text = canonical(&signed_info);
        self.key
            .sign(
                &RSA_PKCS1_SHA256,
                &SystemRandom::new(),
                text.as_bytes(),
                &mut value,
            )
            .expect("random numbers");
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<signatures><Signature xmlns=\"{NAMESPACE}\" Id=\"PackageSignature\">\
             {signed_info}<SignatureValue>{}</SignatureValue><KeyInfo><X509Data><X509Certificate>{}</X509Certificate>\
             </X509Data></KeyInfo><Object>{manifest}</Object></Signature></signatures>",
            STANDARD.encode(value),
            STANDARD.encode(&self.certificate),
        )
    }
}

fn references(files: &[(String, Vec<u8>)]) -> String {
    let files = files.iter();
    files
        .map(|(name, content)| reference(&name.replace(' ', "%20"), &Sha256::digest(content)))
        .collect()
}

fn reference(uri: &str, digest: &[u8]) -> String {
    let content = format!(
        "{}<DigestValue>{}</DigestValue>",
        algorithm("DigestMethod", "http://www.w3.org/2001/04/xmlenc#sha256"),
        STANDARD.encode(digest)
    );
    element("Reference", &format!(" URI=\"{uri}\""), &content)
}

fn algorithm(name: &str, uri: &str) -> String {
    element(name, &format!(" Algorithm=\"{uri}\""), "")
}

/// An element in canonical form, but for the namespace, which stands on the element around all.
fn element(name: &str, attributes: &str, content: &str) -> String {
    format!("<{name}{attributes}>{content}</{name}>")
}

/// The canonical form of an element by itself: it declares the namespace.
fn canonical(element: &str) -> String {
    let end = element.find([' ', '>']).expect("an element");
    format!(
        "{} xmlns=\"{NAMESPACE}\"{}",
        &element[..end],
        &element[end..]
    )
}
