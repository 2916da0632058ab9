use std::collections::BTreeMap;

use super::super::{Signature, check};
use super::*;

/// Made by xmlsec1: see `tests/signing/make.sh`.
const SHA_1_EXPIRED: &str = include_str!("../../../../../../tests/signing/rsa_sha1_expired.xml");
const SHA_256_ISSUED: &str = include_str!("../../../../../../tests/signing/rsa_sha256_issued.xml");

fn checked(text: &str) -> Result<Signature, String> {
    let files = [
        (
            "mimetype",
            &b"application/vnd.adobe.air-application-installer-package+zip"[..],
        ),
        ("a b.txt", b"foo"),
        ("META-INF/signatures.xml", text.as_bytes()),
    ];
    let digest = |content: &[u8]| Sha256::digest(content).into();
    let digests: BTreeMap<String, [u8; 32]> = files
        .into_iter()
        .map(|(name, content)| (name.to_owned(), digest(content)))
        .collect();
    check(text, &digests)
}

fn signer(text: &str) -> Signer {
    match checked(text) {
        Ok(Signature::Matches { files: 2, signer }) => signer,
        other => panic!("{other:?}"),
    }
}

#[test]
fn signatures_of_another_program_are_verified() {
    assert_eq!(
        signer(SHA_1_EXPIRED),
        Signer::Known {
            name: "airshim test publisher".to_owned(),
            issuer: "airshim test publisher".to_owned(),
            self_signed: true,
            expired: true,
        }
    );
    let issued = signer(SHA_256_ISSUED);
    assert_eq!(
        issued.to_string(),
        "the signature of \"airshim test publisher\" is valid, its certificate issued by \"airshim test authority\"; \
         whether to trust it isn't checked, nor its revocation and time stamp"
    );
}

#[test]
fn what_was_not_signed_is_refused() {
    let error = |from: &str, to: &str| {
        assert!(SHA_256_ISSUED.contains(from), "{from}");
        checked(&SHA_256_ISSUED.replacen(from, to, 1)).expect_err(to)
    };
    // Another list of files, with the right digests.
    assert_eq!(
        error("xades:note=", "xades:name="),
        "the list of files isn't the one that was signed"
    );
    assert_eq!(
        error("<SignedInfo>", "<SignedInfo Id=\"a\">"),
        "it isn't made with the key of its certificate"
    );
    assert_eq!(
        error("URI=\"#PackageContents\"", "URI=\"#Other\""),
        "its files aren't what was signed"
    );
    assert_eq!(
        error("<SignatureValue", "<Other"),
        "no well-formed XML: expected 'Other' tag, not 'SignatureValue' at 20:25"
    );
    let value = SHA_256_ISSUED
        .find("SignatureValue\">")
        .expect("it has one")
        + 30;
    let mut other = SHA_256_ISSUED.to_owned();
    let replacement = if &other[value..=value] == "A" {
        "B"
    } else {
        "A"
    };
    other.replace_range(value..=value, replacement);
    assert_eq!(
        checked(&other),
        Err("it isn't made with the key of its certificate".to_owned())
    );
}

#[test]
fn what_cannot_be_verified_says_so() {
    let unverified = |from: &str, to: &str| match signer(&SHA_256_ISSUED.replacen(from, to, 1)) {
        Signer::Unverified(why) => why,
        known => panic!("{known:?}"),
    };
    let dsa = "http://www.w3.org/2000/09/xmldsig#dsa-sha1";
    assert_eq!(
        unverified("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", dsa),
        Unverified::UnknownMethod(dsa.to_owned())
    );
    let exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
    assert_eq!(
        unverified("http://www.w3.org/TR/2001/REC-xml-c14n-20010315", exclusive),
        Unverified::UnknownMethod(exclusive.to_owned())
    );
    let start = SHA_256_ISSUED.find("<KeyInfo>").expect("it has one");
    let end = SHA_256_ISSUED.find("</KeyInfo>").expect("it has one");
    assert_eq!(
        unverified(&SHA_256_ISSUED[start..end], "<KeyInfo>"),
        Unverified::NoCertificate
    );
}
