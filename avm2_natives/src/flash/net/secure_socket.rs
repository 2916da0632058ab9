//! `flash.net.SecureSocket`: a Socket whose connection is made secure first. Everything behind that is Socket's.

use std::cell::{Cell, RefCell};

use airshim_avm2::prelude::*;
use airshim_net::{Certificate, CertificateStatus, DistinguishedName, TrustedCertificates};

use super::socket::{self, Connection};
use super::{done, refuse};
use crate::amf;

/// What a SecureSocket has beside its connection.
#[derive(Default)]
pub(crate) struct Secure {
    /// The certificates that the script has added.
    certificates: RefCell<TrustedCertificates>,
    /// What was found out about the server's certificate. It outlives the connection (semantics §8).
    status: Cell<CertificateStatus>,
    /// The server's certificate in DER.
    certificate: RefCell<Option<Vec<u8>>>,
    /// The certificate that was refused last, in DER.
    refused: RefCell<Option<Vec<u8>>>,
    /// Whether the script has accepted that for the next attempt.
    overrules: Cell<bool>,
}

impl Secure {
    /// Notes that the server is trusted, with the certificate that it has shown.
    pub(crate) fn trust(&self, certificate: Option<&[u8]>) {
        // What the script has accepted is no better for that.
        if !self.overrules.take() {
            self.status.set(CertificateStatus::Trusted);
        }
        self.certificate.replace(certificate.map(<[u8]>::to_vec));
    }

    /// Notes why the server isn't trusted.
    pub(crate) fn distrust(&self, status: CertificateStatus, refused: Option<Vec<u8>>) {
        self.overrules.set(false);
        self.status.set(status);
        self.refused.replace(refused);
    }
}

/// Makes the native data of `new SecureSocket()`.
pub fn allocate<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    Ok(Kind::Native(Box::new(Connection::new(Some(
        Secure::default(),
    )))))
}

fn secure<'gc>(this: Value<'gc>) -> &'gc Secure {
    let object = this
        .as_object()
        .expect("a method of SecureSocket is called on an object");
    let secure = Connection::of(object).secure.as_ref();
    secure.expect("a SecureSocket has been allocated as one")
}

/// `SecureSocket.isSupported`.
pub fn get_is_supported<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(true.into())
}

/// `connect(host, port)`, as [`socket::open`].
pub fn open<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let secure = secure(this);
    let result = socket::connect_by(
        activation,
        this,
        args,
        |socket, script, this, content, host, port| {
            let mut certificates = secure.certificates.borrow().clone();
            let refused = secure.refused.take();
            if let (true, Some(refused)) = (secure.overrules.get(), refused) {
                certificates.accept(&refused);
            }
            socket.connect_secure(script, this, content, host, port, &certificates)?;
            if !secure.overrules.get() {
                secure.status.set(CertificateStatus::Unknown);
            }
            secure.certificate.take();
            Ok(())
        },
    )?;
    done(activation, result)
}

/// `wasRefused`: whether the last attempt failed by the server's certificate.
pub fn get_was_refused<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(secure(this).refused.borrow().is_some().into())
}

/// `acceptRefused(accept)`: whether the next attempt is to accept the certificate that was refused.
pub fn accept_refused<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    secure(this).overrules.set(args.bool(0));
    Ok(Value::Undefined)
}

/// `serverCertificateStatus`.
pub fn get_server_certificate_status<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(activation.string(secure(this).status.get().name()).into())
}

/// `addBinaryChainBuildingCertificate(certificate, trusted)`. Errors: TypeError #2007, ArgumentError #2004.
pub fn add_binary_chain_building_certificate<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let bytes = args.nonnull_object(activation, 0, "certificate")?;
    let storage = bytes
        .as_byte_array()
        .expect("the parameter is declared as a ByteArray");
    let mut certificates = secure(this).certificates.borrow_mut();
    match certificates.add(storage.borrow().bytes(), args.bool(1)) {
        Ok(()) => Ok(Value::Undefined),
        Err(refusal) => Err(refuse(activation, refusal)),
    }
}

/// `readCertificate()`: an object with the members of X509Certificate; null where the server has shown none.
pub fn read_certificate<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let certificate = secure(this).certificate.borrow();
    let Some(certificate) = certificate.as_deref().and_then(Certificate::parse) else {
        return Ok(Value::Null);
    };
    let milliseconds = |time: std::time::Duration| Value::from(time.as_secs_f64() * 1000.0);
    let parameters = match certificate.signature_parameters {
        Some(parameters) => amf::byte_array(activation, parameters)?.into(),
        None => Value::Null,
    };
    let optional = |activation: &mut Activation<'_, 'gc>, text: &Option<String>| match text {
        Some(text) => Value::from(activation.string(text)),
        None => Value::Null,
    };
    let facts = [
        (
            "encoded",
            amf::byte_array(activation, certificate.encoded)?.into(),
        ),
        ("version", i32::from(certificate.version).into()),
        ("issuer", name(activation, &certificate.issuer)?.into()),
        ("subject", name(activation, &certificate.subject)?.into()),
        (
            "serialNumber",
            activation.string(&certificate.serial_number).into(),
        ),
        ("validNotBefore", milliseconds(certificate.valid_not_before)),
        ("validNotAfter", milliseconds(certificate.valid_not_after)),
        (
            "signatureAlgorithmOID",
            activation.string(&certificate.signature_algorithm).into(),
        ),
        ("signatureAlgorithmParams", parameters),
        (
            "subjectPublicKeyAlgorithmOID",
            activation.string(&certificate.key_algorithm).into(),
        ),
        (
            "subjectPublicKey",
            activation.string(&certificate.public_key).into(),
        ),
        (
            "issuerUniqueID",
            optional(activation, &certificate.issuer_unique_id),
        ),
        (
            "subjectUniqueID",
            optional(activation, &certificate.subject_unique_id),
        ),
    ];
    Ok(super::object_of(activation, facts)?.into())
}

fn name<'gc>(
    activation: &mut Activation<'_, 'gc>,
    name: &DistinguishedName,
) -> Result<Object<'gc>, Error<'gc>> {
    let parts = [
        ("commonName", &name.common_name),
        ("countryName", &name.country_name),
        ("localityName", &name.locality_name),
        ("organizationName", &name.organization_name),
        ("organizationalUnitName", &name.organizational_unit_name),
        ("stateOrProvinceName", &name.state_or_province_name),
    ];
    let parts = parts.map(|(key, text)| (key, activation.string(text).into()));
    super::object_of(activation, parts)
}
