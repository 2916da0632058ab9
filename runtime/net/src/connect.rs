//! Opening an outgoing connection: name resolution, one address after the other, one deadline for all of it.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::{TcpStream, lookup_host};

use crate::policy::Policies;
use crate::tls::{self, CertificateStatus, Connector};
use crate::transport::Transport;
use crate::{Denied, Origin, Permissions, PolicyDenied};

/// `Socket.timeout` of a new socket.
pub const DEFAULT_CONNECT_TIMEOUT: Duration = Duration::from_millis(20_000);

/// The smallest `Socket.timeout`; smaller ones are raised to it (semantics §4.1).
pub const MIN_CONNECT_TIMEOUT: Duration = Duration::from_millis(250);

/// Why a connection could not be opened.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ConnectFailure {
    /// Whoever runs the program does not let it connect there. The script gets a `securityError` event with id 2048.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// No socket policy file lets the content connect there, or none came in time. The script gets a `securityError`
    /// event with id 2048.
    #[error(transparent)]
    NoPolicy(#[from] PolicyDenied),
    /// The host's name has no address.
    #[error("the host name cannot be resolved: {0}")]
    Unresolved(#[source] io::Error),
    /// The host refused the connection, or cannot be reached. The error of the last address that was tried.
    #[error("the connection cannot be opened: {0}")]
    Failed(#[source] io::Error),
    /// The TLS handshake failed, or the server's certificate is not trusted.
    #[error("no secure connection, server certificate {status}: {error}")]
    Insecure {
        /// What was found out about the certificate.
        status: CertificateStatus,
        /// The server's own certificate in DER, where that is what was refused.
        certificate: Option<Vec<u8>>,
        /// What went wrong.
        #[source]
        error: io::Error,
    },
    /// The time given to `connect` has passed.
    #[error("no connection within {0:?}")]
    TimedOut(Duration),
}

/// An attempt under way.
pub(crate) type Attempt = Pin<Box<dyn Future<Output = Result<Transport, ConnectFailure>> + Send>>;

/// Prepares an attempt, with a TLS handshake where there is a `connector`. Nothing happens before it is polled.
pub(crate) fn attempt(
    host: &str,
    port: u16,
    timeout: Duration,
    permissions: Arc<Permissions>,
    policy: Option<(Arc<Policies>, Origin)>,
    connector: Option<Connector>,
) -> Attempt {
    // A script's string may hold a NUL; the host ends there (semantics §4.2).
    let host = host.split('\0').next().unwrap_or_default().to_owned();
    let timeout = timeout.max(MIN_CONNECT_TIMEOUT);
    Box::pin(async move {
        let connected = async {
            if let Some((policies, origin)) = &policy {
                // Where the person does not allow it, the host is not even asked.
                permissions.connect(&host, port)?;
                policies
                    .authorize(origin, &host, port, &permissions)
                    .await?;
            }
            transport(&host, port, &permissions, connector.as_ref()).await
        };
        match tokio::time::timeout(timeout, connected).await {
            Ok(outcome) => outcome,
            // For content that needs a policy file, whatever takes too long is one that does not come.
            Err(_) => Err(match policy {
                Some((_, origin)) => PolicyDenied { origin, host, port }.into(),
                None => ConnectFailure::TimedOut(timeout),
            }),
        }
    })
}

/// Connects to a host, which the permissions must allow, and does the TLS handshake where there is a `connector`.
pub(crate) async fn transport(
    host: &str,
    port: u16,
    permissions: &Permissions,
    connector: Option<&Connector>,
) -> Result<Transport, ConnectFailure> {
    let tcp = open(host, port, permissions).await?;
    match connector {
        None => Ok(Transport::Tcp(tcp)),
        Some(connector) => {
            let tls = tls::secure(connector, host, tcp).await?;
            Ok(Transport::Tls(Box::new(tls)))
        }
    }
}

/// Connects to a host, which the permissions must allow.
pub(crate) async fn open(
    host: &str,
    port: u16,
    permissions: &Permissions,
) -> Result<TcpStream, ConnectFailure> {
    permissions.connect(host, port)?;
    if let Ok(ip) = host.parse::<IpAddr>() {
        return first_open([SocketAddr::new(ip, port)]).await;
    }
    let addresses = lookup_host((host, port))
        .await
        .map_err(ConnectFailure::Unresolved)?;
    first_open(addresses).await
}

async fn first_open(
    addresses: impl IntoIterator<Item = SocketAddr>,
) -> Result<TcpStream, ConnectFailure> {
    let mut failure = ConnectFailure::Unresolved(io::ErrorKind::NotFound.into());
    for address in addresses {
        match TcpStream::connect(address).await {
            Ok(tcp) => return Ok(tcp),
            Err(error) => failure = ConnectFailure::Failed(error),
        }
    }
    Err(failure)
}
