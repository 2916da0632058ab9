//! Secure connections: whom they trust, and that bytes go through.

use std::sync::Arc;
use std::time::Duration;

use airshim_net::{
    CertificateStatus, ConnectFailure, Event, HttpRequest, Limits, Net, Refusal, StreamId,
    TrustedCertificates,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::runtime::Handle;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

use crate::common::soon;

/// A file of the certificates for tests; `swf_fixtures/tls/make.sh` says what they are.
fn file(name: &str) -> Vec<u8> {
    let directory = concat!(env!("CARGO_MANIFEST_DIR"), "/../../swf_fixtures/tls/");
    std::fs::read(format!("{directory}{name}")).expect("checked in")
}

fn acceptor(name: &str) -> TlsAcceptor {
    let pem = file(name);
    let chain = CertificateDer::pem_slice_iter(&pem).map(|entry| entry.expect("a certificate"));
    let key = PrivateKeyDer::from_pem_slice(&pem).expect("a key");
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("the provider's own")
        .with_no_client_auth()
        .with_single_cert(chain.collect(), key)
        .expect("they belong together");
    TlsAcceptor::from(Arc::new(config))
}

/// A server that sends back what it gets, to the end.
async fn echo(certificate: &str) -> (JoinHandle<std::io::Result<u64>>, u16) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("bound").port();
    let acceptor = acceptor(certificate);
    let served = tokio::spawn(async move {
        let (peer, _) = listener.accept().await?;
        let (mut input, mut output) = tokio::io::split(acceptor.accept(peer).await?);
        let count = tokio::io::copy(&mut input, &mut output).await?;
        output.shutdown().await?;
        Ok(count)
    });
    (served, port)
}

fn net() -> Net {
    Net::new(Handle::current(), Limits::default())
}

fn trusting(name: &str) -> TrustedCertificates {
    let mut certificates = TrustedCertificates::default();
    certificates.add(&file(name), true).expect("a certificate");
    certificates
}

const PATIENCE: Duration = Duration::from_secs(20);

async fn connect(
    net: &mut Net,
    host: &str,
    port: u16,
    certificates: &TrustedCertificates,
) -> Result<StreamId, CertificateStatus> {
    let stream = net
        .connect_secure(host, port.into(), PATIENCE, None, certificates)
        .expect("a port");
    match soon(net.next()).await {
        Event::Connected { stream: connected } if connected == stream => Ok(stream),
        Event::ConnectFailed {
            failure: ConnectFailure::Insecure { status, .. },
            ..
        } => Err(status),
        other => panic!("unexpected {other:?}"),
    }
}

#[tokio::test]
async fn bytes_go_both_ways_to_the_end() {
    const SIZE: usize = 1 << 20;
    let mut net = net();
    let (served, port) = echo("server.pem").await;
    let stream = connect(&mut net, "localhost", port, &trusting("ca.der"))
        .await
        .expect("trusted");
    assert!(
        net.peer_certificate(stream)
            .is_some_and(|der| der[0] == 0x30)
    );
    net.write(stream, &vec![7; SIZE]).expect("open");
    net.flush(stream).expect("open");
    while net.input(stream).expect("open").len() < SIZE {
        match soon(net.next()).await {
            Event::Data { .. } | Event::Written { .. } => {}
            other => panic!("unexpected {other:?}"),
        }
    }
    net.write(stream, b"last").expect("open");
    net.close(stream).expect("open");
    while !net.is_idle() {
        let _ = net.try_next();
        tokio::task::yield_now().await;
    }
    let count = soon(served)
        .await
        .expect("no panic")
        .expect("an orderly end");
    assert_eq!(count, SIZE as u64 + 4, "all was sent before the end");
}

#[tokio::test]
async fn each_flaw_of_a_certificate_has_its_status() {
    for (certificate, host, status) in [
        ("expired.pem", "localhost", CertificateStatus::Expired),
        ("future.pem", "localhost", CertificateStatus::NotYetValid),
        (
            "other.pem",
            "localhost",
            CertificateStatus::PrincipalMismatch,
        ),
        (
            "self_signed.pem",
            "localhost",
            CertificateStatus::UntrustedSigners,
        ),
        (
            "chained.pem",
            "127.0.0.1",
            CertificateStatus::UntrustedSigners,
        ),
    ] {
        let mut net = net();
        let (_served, port) = echo(certificate).await;
        let outcome = connect(&mut net, host, port, &trusting("ca.der")).await;
        assert_eq!(outcome, Err(status), "{certificate}");
        assert!(net.is_idle());
    }
    let (_served, port) = echo("server.pem").await;
    let outcome = connect(
        &mut net(),
        "localhost",
        port,
        &TrustedCertificates::default(),
    )
    .await;
    assert_eq!(outcome, Err(CertificateStatus::UntrustedSigners));
}

#[tokio::test]
async fn added_certificates_complete_the_chain() {
    let mut net = net();
    let (_served, port) = echo("chained.pem").await;
    let mut certificates = trusting("ca.der");
    certificates
        .add(&file("intermediate.der"), false)
        .expect("a certificate");
    assert!(
        connect(&mut net, "127.0.0.1", port, &certificates)
            .await
            .is_ok()
    );

    let (_served, port) = echo("self_signed.pem").await;
    let own = trusting("self_signed.der");
    assert!(connect(&mut net, "localhost", port, &own).await.is_ok());
    let (_served, port) = echo("self_signed.pem").await;
    assert_eq!(
        connect(&mut net, "::ffff:127.0.0.1", port, &own).await,
        Err(CertificateStatus::PrincipalMismatch),
        "trusted, but for other names"
    );
}

#[test]
fn what_is_no_certificate_is_refused() {
    let mut certificates = TrustedCertificates::default();
    assert_eq!(certificates.add(b"", true), Err(Refusal::ADDRESS));
    assert_eq!(certificates.add(b"nonsense", false), Err(Refusal::ADDRESS));
    assert_eq!(certificates.add_pem(&file("ca.pem")), Ok(1));
    assert_eq!(certificates.add_pem(b"nothing"), Ok(0));
}

#[tokio::test]
async fn a_server_that_speaks_no_tls_is_no_secure_one() {
    let mut net = net();
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("bound").port();
    let served = tokio::spawn(async move {
        let (mut peer, _) = listener.accept().await.expect("a connection");
        peer.write_all(b"220 hello\r\n").await.expect("sent");
    });
    let outcome = connect(&mut net, "localhost", port, &trusting("ca.der")).await;
    assert_eq!(outcome, Err(CertificateStatus::Unknown));
    served.await.expect("served");
}

#[tokio::test]
async fn https_trusts_what_the_context_trusts() {
    let mut net = net();
    net.trust(trusting("ca.der"));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("bound").port();
    let acceptor = acceptor("server.pem");
    let served = tokio::spawn(async move {
        let (peer, _) = listener.accept().await.expect("a connection");
        let mut peer = acceptor.accept(peer).await.expect("a handshake");
        let mut request = [0; 1024];
        assert!(peer.read(&mut request).await.expect("a request") > 0);
        peer.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
            .await
            .expect("sent");
    });
    let request = HttpRequest {
        url: format!("https://localhost:{port}/"),
        method: "GET".into(),
        headers: Vec::new(),
        body: None,
        follow_redirects: true,
        manage_cookies: true,
        idle_timeout: None,
    };
    net.fetch(request).expect("valid");
    let first = soon(net.next()).await;
    assert!(
        matches!(&first, Event::Response { response, .. } if response.status == 200),
        "{first:?}"
    );
    let second = soon(net.next()).await;
    assert!(
        matches!(&second, Event::Body { bytes, .. } if bytes == b"ok"),
        "{second:?}"
    );
    served.await.expect("served");
}
