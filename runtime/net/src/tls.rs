//! TLS as a client: whom it trusts, and what it thinks of a server's certificate.

use std::fmt;
use std::io;
use std::sync::{Arc, OnceLock};

use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::client::danger::{
    HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier,
};
use tokio_rustls::rustls::client::{WebPkiServerVerifier, verify_server_name};
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use tokio_rustls::rustls::server::ParsedCertificate;
use tokio_rustls::rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
};

use crate::{ConnectFailure, Refusal};

/// What became of a server's certificate: `SecureSocket.serverCertificateStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum CertificateStatus {
    /// Outside of its time.
    Expired,
    /// Malformed, or not fit for a server.
    Invalid,
    /// A signature in its chain is wrong.
    InvalidChain,
    /// Before its time.
    NotYetValid,
    /// For another host.
    PrincipalMismatch,
    /// Revoked by who had issued it.
    Revoked,
    /// Found good.
    Trusted,
    /// Not looked at.
    #[default]
    Unknown,
    /// Its chain does not end at anyone who is trusted.
    UntrustedSigners,
}

impl CertificateStatus {
    /// The value of `flash.security.CertificateStatus`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Expired => "expired",
            Self::Invalid => "invalid",
            Self::InvalidChain => "invalidChain",
            Self::NotYetValid => "notYetValid",
            Self::PrincipalMismatch => "principalMismatch",
            Self::Revoked => "revoked",
            Self::Trusted => "trusted",
            Self::Unknown => "unknown",
            Self::UntrustedSigners => "untrustedSigners",
        }
    }

    /// What a failed handshake says of the certificate.
    fn of_failure(error: &io::Error) -> Self {
        let error = error.get_ref().and_then(|error| error.downcast_ref());
        let Some(Error::InvalidCertificate(problem)) = error else {
            return Self::Unknown;
        };
        match problem {
            CertificateError::Expired | CertificateError::ExpiredContext { .. } => Self::Expired,
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
                Self::NotYetValid
            }
            CertificateError::Revoked => Self::Revoked,
            CertificateError::UnknownIssuer => Self::UntrustedSigners,
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                Self::PrincipalMismatch
            }
            CertificateError::BadSignature => Self::InvalidChain,
            _ => Self::Invalid,
        }
    }
}

impl fmt::Display for CertificateStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Certificates that a connection adds to those of the system: `SecureSocket.addBinaryChainBuildingCertificate`.
#[derive(Clone, Debug, Default)]
pub struct TrustedCertificates {
    /// Those at which a chain may end.
    anchors: Vec<CertificateDer<'static>>,
    /// Those that a chain may lead over.
    intermediates: Vec<CertificateDer<'static>>,
    /// Those that a server may show, whatever is wrong with them.
    accepted: Vec<CertificateDer<'static>>,
}

impl TrustedCertificates {
    /// Takes a certificate in DER for good where a server shows this very one, whatever is wrong with it: the script, or
    /// who runs it, has said so.
    pub fn accept(&mut self, der: &[u8]) {
        self.accepted.push(CertificateDer::from(der.to_vec()));
    }

    /// Adds a certificate in DER: one that is trusted, or one that leads to those that are.
    ///
    /// # Errors
    ///
    /// [`Refusal::ADDRESS`], `ArgumentError #2004`: it is no certificate.
    pub fn add(&mut self, der: &[u8], trusted: bool) -> Result<(), Refusal> {
        let certificate = CertificateDer::from(der.to_vec());
        if let Err(error) = RootCertStore::empty().add(certificate.clone()) {
            tracing::info!(%error, "a certificate cannot be added");
            return Err(Refusal::ADDRESS);
        }
        match trusted {
            true => self.anchors.push(certificate),
            false => self.intermediates.push(certificate),
        }
        Ok(())
    }

    /// Adds all certificates of a PEM file as trusted ones; says how many.
    ///
    /// # Errors
    ///
    /// A description of what cannot be used.
    pub fn add_pem(&mut self, pem: &[u8]) -> Result<usize, String> {
        let before = self.anchors.len();
        for certificate in CertificateDer::pem_slice_iter(pem) {
            let certificate = certificate.map_err(|error| error.to_string())?;
            RootCertStore::empty()
                .add(certificate.clone())
                .map_err(|error| error.to_string())?;
            self.anchors.push(certificate);
        }
        Ok(self.anchors.len() - before)
    }
}

/// Whom all connections of a [`Net`](crate::Net) trust: whom the system trusts, and others.
#[derive(Debug, Default)]
pub(crate) struct Trust {
    own: TrustedCertificates,
    /// Read when the first connection needs it.
    system: OnceLock<RootCertStore>,
}

impl Trust {
    /// Trusts some certificates beside those of the system.
    pub(crate) fn with(own: TrustedCertificates) -> Self {
        Self {
            own,
            system: OnceLock::new(),
        }
    }

    fn roots(&self) -> RootCertStore {
        let system = self.system.get_or_init(|| {
            let found = rustls_native_certs::load_native_certs();
            for error in &found.errors {
                tracing::warn!(%error, "not all of the system's trusted certificates can be read");
            }
            let mut roots = RootCertStore::empty();
            roots.add_parsable_certificates(found.certs);
            roots
        });
        system.clone()
    }

    /// Prepares TLS connections.
    ///
    /// # Errors
    ///
    /// Nobody is trusted at all.
    pub(crate) fn connector(&self, added: &TrustedCertificates) -> Result<Connector, String> {
        let provider = Arc::new(ring::default_provider());
        let mut roots = self.roots();
        let anchors = [&*self.own.anchors, &*added.anchors].concat();
        roots.add_parsable_certificates(anchors.iter().cloned());
        let verifier =
            WebPkiServerVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider))
                .build()
                .map_err(|error| format!("{error}: there are no trusted certificates"))?;
        let refused = Arc::new(OnceLock::new());
        let verifier = Verifier {
            by_chain: verifier,
            anchors,
            intermediates: [&*self.own.intermediates, &*added.intermediates].concat(),
            accepted: [&*self.own.accepted, &*added.accepted].concat(),
            refused: Arc::clone(&refused),
        };
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| error.to_string())?
            .dangerous() // the name of replacing the verifier, which here asks the usual one
            .with_custom_certificate_verifier(Arc::new(verifier))
            .with_no_client_auth();
        Ok(Connector {
            tls: TlsConnector::from(Arc::new(config)),
            refused,
        })
    }
}

/// Makes one connection secure.
pub(crate) struct Connector {
    tls: TlsConnector,
    /// The server's certificate in DER, once it was refused.
    refused: Arc<OnceLock<Vec<u8>>>,
}

/// Does the handshake over a connection to `host`.
pub(crate) async fn secure(
    connector: &Connector,
    host: &str,
    tcp: TcpStream,
) -> Result<TlsStream<TcpStream>, ConnectFailure> {
    let failed = |error: io::Error| ConnectFailure::Insecure {
        status: CertificateStatus::of_failure(&error),
        certificate: connector.refused.get().cloned(),
        error,
    };
    let name = ServerName::try_from(host.to_owned())
        .map_err(|error| failed(io::Error::new(io::ErrorKind::InvalidInput, error)))?;
    let connecting = connector.tls.connect(name, tcp);
    connecting.await.map_err(failed)
}

/// Judges certificates as browsers do, by their chain to a trusted one, but for two things: chains may lead over added
/// certificates, and a server's own certificate may be the trusted one, or one that is accepted as it is.
#[derive(Debug)]
struct Verifier {
    by_chain: Arc<WebPkiServerVerifier>,
    anchors: Vec<CertificateDer<'static>>,
    intermediates: Vec<CertificateDer<'static>>,
    accepted: Vec<CertificateDer<'static>>,
    /// Where the server's certificate is left that was refused.
    refused: Arc<OnceLock<Vec<u8>>>,
}

impl Verifier {
    fn judge(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let mut all = intermediates.to_vec();
        all.extend(self.intermediates.iter().cloned());
        let by_chain =
            self.by_chain
                .verify_server_cert(end_entity, &all, server_name, ocsp_response, now);
        match by_chain {
            // Who signs certificates must not be a server: webpki's rule, which a certificate that signed itself breaks.
            // Trusted as itself, only its name is left to check: its time was checked before the rule.
            Err(Error::InvalidCertificate(CertificateError::Other(_))) => {
                if !self.anchors.iter().any(|anchor| anchor == end_entity) {
                    return Err(CertificateError::UnknownIssuer.into());
                }
                verify_server_name(&ParsedCertificate::try_from(end_entity)?, server_name)?;
                Ok(ServerCertVerified::assertion())
            }
            outcome => outcome,
        }
    }
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        if self.accepted.iter().any(|accepted| accepted == end_entity) {
            return Ok(ServerCertVerified::assertion());
        }
        let verdict = self.judge(end_entity, intermediates, server_name, ocsp_response, now);
        if verdict.is_err() {
            // Each connection has a verifier of its own, so there was none before.
            let _ = self.refused.set(end_entity.to_vec());
        }
        verdict
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.by_chain
            .verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.by_chain
            .verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.by_chain.supported_verify_schemes()
    }
}
