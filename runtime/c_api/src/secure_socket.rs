//! `flash.net.SecureSocket`: a Socket whose connection is made secure first.

use airshim_net::{CertificateStatus, TrustedCertificates};

use crate::error::{AirshimError, AirshimStatus, Failure, call, call_for_script};
use crate::memory::{Buffer, Out, bytes};
use crate::registry::{Program, with_program};
use crate::socket::create;
use crate::{AirshimContext, AirshimObject};

/// What became of a server's certificate: `serverCertificateStatus`.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AirshimCertificateStatus {
    /// `expired`
    Expired = 0,
    /// `invalid`
    Invalid = 1,
    /// `invalidChain`
    InvalidChain = 2,
    /// `notYetValid`
    NotYetValid = 3,
    /// `principalMismatch`
    PrincipalMismatch = 4,
    /// `revoked`
    Revoked = 5,
    /// `trusted`
    Trusted = 6,
    /// `unknown`: none was looked at.
    Unknown = 7,
    /// `untrustedSigners`
    UntrustedSigners = 8,
}

/// What a SecureSocket has beside its connection.
#[derive(Debug, Default)]
pub(crate) struct Secure {
    /// The certificates that the script has added.
    pub(crate) certificates: TrustedCertificates,
    /// What was found out about the server's certificate. It outlives the connection.
    status: CertificateStatus,
    /// The server's certificate in DER; empty where it has shown none.
    certificate: Vec<u8>,
}

impl Secure {
    /// Forgets what was found out of a server: another one is connected to.
    pub(crate) fn begin(&mut self) {
        self.status = CertificateStatus::Unknown;
        self.certificate.clear();
    }

    /// Notes that the server is trusted, with the certificate that it has shown.
    pub(crate) fn trust(&mut self, certificate: Option<&[u8]>) {
        self.status = CertificateStatus::Trusted;
        self.certificate = certificate.unwrap_or_default().to_vec();
    }

    /// Notes why the server isn't trusted.
    pub(crate) fn distrust(&mut self, status: CertificateStatus) {
        self.status = status;
    }
}

fn status(status: CertificateStatus) -> AirshimCertificateStatus {
    use AirshimCertificateStatus as Shown;
    match status {
        CertificateStatus::Expired => Shown::Expired,
        CertificateStatus::InvalidChain => Shown::InvalidChain,
        CertificateStatus::NotYetValid => Shown::NotYetValid,
        CertificateStatus::PrincipalMismatch => Shown::PrincipalMismatch,
        CertificateStatus::Revoked => Shown::Revoked,
        CertificateStatus::Trusted => Shown::Trusted,
        CertificateStatus::Unknown => Shown::Unknown,
        CertificateStatus::UntrustedSigners => Shown::UntrustedSigners,
        // One that this interface has no number for yet isn't good, either.
        _ => Shown::Invalid,
    }
}

fn with_secure(
    context: AirshimContext,
    object: AirshimObject,
    work: impl FnOnce(&mut Secure) -> Result<(), Failure>,
) -> Result<(), Failure> {
    with_program(context, |program: &mut Program| {
        let secure = program.secure.get_mut(&object);
        work(secure.ok_or(Failure::BadHandle)?)
    })
}

/// `new SecureSocket()`, without a connection. It is a Socket whose airshim_socket_connect speaks TLS, and all that is for
/// Sockets is for it, too. A certificate that isn't good is an event of kind IO_ERROR.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_secure_socket_new(
    context: AirshimContext,
    object: *mut AirshimObject,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let object = unsafe { Out::new(object) };
    create(context, object, |program, added| {
        program.secure.insert(added, Secure::default());
    })
}

/// `addBinaryChainBuildingCertificate(certificate, trusted)`: a certificate in DER, for connections that are opened from now on.
/// Those that the system trusts are trusted anyway. ArgumentError #2004.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_secure_socket_add_certificate(
    context: AirshimContext,
    object: AirshimObject,
    certificate: *const u8,
    length: usize,
    trusted: i32,
    error: *mut AirshimError,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let (certificate, error) = unsafe { (bytes(certificate, length), Out::new(error)) };
    call_for_script(error, || {
        let certificate = certificate?;
        with_secure(context, object, |secure| {
            Ok(secure.certificates.add(certificate, trusted != 0)?)
        })
    })
}

/// `serverCertificateStatus`, an AirshimCertificateStatus.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_secure_socket_certificate_status(
    context: AirshimContext,
    object: AirshimObject,
    certificate_status: *mut i32,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let place = unsafe { Out::new(certificate_status) };
    call(|| {
        with_secure(context, object, |secure| {
            place.set(status(secure.status) as i32)
        })
    })
}

/// `serverCertificate` in DER, as much as there is room for; `count` gets how long it is, 0 where there is none. What the members of
/// an X509Certificate show is the player's to read from it.
///
/// # Safety
///
/// The header's rules for pointers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn airshim_secure_socket_certificate(
    context: AirshimContext,
    object: AirshimObject,
    buffer: *mut u8,
    length: usize,
    count: *mut usize,
) -> AirshimStatus {
    // SAFETY: the caller follows the header's rules for pointers.
    let (buffer, count) = unsafe { (Buffer::new(buffer, length), Out::new(count)) };
    call(|| {
        let buffer = buffer?;
        count.check()?;
        with_secure(context, object, |secure| {
            buffer.fill(&secure.certificate);
            count.set(secure.certificate.len())
        })
    })
}
