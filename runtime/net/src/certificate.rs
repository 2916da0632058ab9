//! What a certificate says: `flash.security.X509Certificate`.

use std::time::Duration;

use x509_cert::Certificate as Parsed;
use x509_cert::der::asn1::{Any, BitString, ObjectIdentifier};
use x509_cert::der::{Decode, Encode, Tag, Tagged};
use x509_cert::name::Name;

/// The contents of an X.509 certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Certificate {
    /// The whole of it, in DER.
    pub encoded: Vec<u8>,
    /// Its version, counted from 0 as in the certificate itself.
    pub version: u8,
    /// Its number with its issuer, in hexadecimal digits.
    pub serial_number: String,
    /// Who vouches for it.
    pub issuer: DistinguishedName,
    /// Whom it is about.
    pub subject: DistinguishedName,
    /// When its time begins, since 1970.
    pub valid_not_before: Duration,
    /// When its time ends, since 1970.
    pub valid_not_after: Duration,
    /// How it is signed, as an object identifier.
    pub signature_algorithm: String,
    /// The signature's parameters in DER, if there are any.
    pub signature_parameters: Option<Vec<u8>>,
    /// What the subject's key is for, as an object identifier.
    pub key_algorithm: String,
    /// The subject's public key, in hexadecimal digits.
    pub public_key: String,
    /// The same as it stands in the certificate: for RSA an `RSAPublicKey` in DER.
    pub public_key_bytes: Vec<u8>,
    /// Whether its issuer has the same name as its subject, as of one that is signed by itself.
    pub is_self_issued: bool,
    /// What tells issuers of one name apart, in hexadecimal digits.
    pub issuer_unique_id: Option<String>,
    /// What tells subjects of one name apart, in hexadecimal digits.
    pub subject_unique_id: Option<String>,
}

/// The parts of a distinguished name that ActionScript's `X500DistinguishedName` has; empty where there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct DistinguishedName {
    /// CN
    pub common_name: String,
    /// C
    pub country_name: String,
    /// L
    pub locality_name: String,
    /// O
    pub organization_name: String,
    /// OU
    pub organizational_unit_name: String,
    /// ST
    pub state_or_province_name: String,
}

impl DistinguishedName {
    /// What to call its owner: the common name, or what there is instead.
    pub fn shown_name(&self) -> String {
        let parts = [
            &self.common_name,
            &self.organization_name,
            &self.organizational_unit_name,
        ];
        let found = parts.into_iter().find(|part| !part.is_empty());
        found.cloned().unwrap_or_else(|| "nobody".to_owned())
    }
}

impl Certificate {
    /// Reads a certificate in DER. `None` where it is none.
    pub fn parse(der: &[u8]) -> Option<Self> {
        let parsed = Parsed::from_der(der)
            .inspect_err(|error| tracing::info!(%error, "a certificate cannot be read"))
            .ok()?;
        let own = &parsed.tbs_certificate;
        let key = &own.subject_public_key_info;
        let unique_id = |id: &Option<BitString>| id.as_ref().map(|id| hex(id.raw_bytes()));
        Some(Self {
            encoded: der.to_vec(),
            version: own.version as u8,
            serial_number: hex(own.serial_number.as_bytes()),
            issuer: name(&own.issuer),
            subject: name(&own.subject),
            valid_not_before: own.validity.not_before.to_unix_duration(),
            valid_not_after: own.validity.not_after.to_unix_duration(),
            signature_algorithm: parsed.signature_algorithm.oid.to_string(),
            signature_parameters: parsed
                .signature_algorithm
                .parameters
                .as_ref()
                .and_then(|parameters| parameters.to_der().ok()),
            key_algorithm: key.algorithm.oid.to_string(),
            public_key: hex(key.subject_public_key.raw_bytes()),
            public_key_bytes: key.subject_public_key.raw_bytes().to_vec(),
            is_self_issued: own.issuer == own.subject,
            issuer_unique_id: unique_id(&own.issuer_unique_id),
            subject_unique_id: unique_id(&own.subject_unique_id),
        })
    }
}

const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
const COUNTRY: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.6");
const LOCALITY: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.7");
const STATE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.8");
const ORGANIZATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.10");
const ORGANIZATIONAL_UNIT: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.11");

fn name(parsed: &Name) -> DistinguishedName {
    let mut name = DistinguishedName::default();
    for attribute in parsed.0.iter().flat_map(|set| set.0.iter()) {
        let part = match attribute.oid {
            COMMON_NAME => &mut name.common_name,
            COUNTRY => &mut name.country_name,
            LOCALITY => &mut name.locality_name,
            STATE => &mut name.state_or_province_name,
            ORGANIZATION => &mut name.organization_name,
            ORGANIZATIONAL_UNIT => &mut name.organizational_unit_name,
            _ => continue,
        };
        *part = text(&attribute.value);
    }
    name
}

/// A text of any of the kinds that names use.
fn text(value: &Any) -> String {
    let bytes = value.value();
    if value.tag() == Tag::BmpString {
        let (pairs, _) = bytes.as_chunks::<2>();
        let units: Vec<u16> = pairs.iter().map(|pair| u16::from_be_bytes(*pair)).collect();
        return String::from_utf16_lossy(&units);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        // TeletexString, which is used as if it were Latin-1.
        Err(_) => bytes.iter().map(|&byte| char::from(byte)).collect(),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02X}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_is_read() {
        let der = include_bytes!("../../../swf_fixtures/tls/ca.der");
        let certificate = Certificate::parse(der).expect("a certificate");
        assert_eq!(certificate.version, 2, "X.509 v3");
        assert_eq!(certificate.subject.common_name, "airshim test authority");
        assert_eq!(certificate.subject.organization_name, "airshim tests");
        assert_eq!(certificate.issuer, certificate.subject);
        assert!(certificate.is_self_issued);
        assert_eq!(certificate.subject.shown_name(), "airshim test authority");
        assert_eq!(certificate.valid_not_before.as_secs(), 946_684_800);
        assert_eq!(certificate.signature_algorithm, "1.2.840.10045.4.3.2");
        assert_eq!(certificate.key_algorithm, "1.2.840.10045.2.1");
        assert!(certificate.public_key.starts_with("04"));
        assert_eq!(certificate.encoded, der);
    }

    #[test]
    fn what_is_none_is_said() {
        assert_eq!(Certificate::parse(b"nonsense"), None);
    }
}
