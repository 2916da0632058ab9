//! Socket policy files: what content from outside of the application needs before it may connect.
//!
//! A server tells by a policy file which domains' content may connect to which of its ports. The file is asked for in
//! this order, until one grants the connection:
//!
//! 1. from port 843 of the host, the master file, which is given [`MASTER_WAIT`] to come. It may forbid all others
//!    (`site-control`);
//! 2. from the locations on the same host that the script named with `Security.loadPolicyFile()`;
//! 3. from the port that is to be connected to.
//!
//! Each is a connection on which `<policy-file-request/>` and a NUL are sent and the file and a NUL come back. A file
//! from a port of 1024 or higher grants only such ports. No file, or none that grants it: the script gets a
//! `securityError` event (semantics §10).

use std::collections::HashMap;
use std::fmt;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::OnceCell;

use crate::{ConnectFailure, Permissions, connect};

mod file;
mod origin;

use file::{PolicyFile, SiteControl};
pub use origin::Origin;

/// Where the master policy file is.
pub(crate) const MASTER_PORT: u16 = 843;

/// How long the master policy file is waited for before the host counts as one that has none.
const MASTER_WAIT: Duration = Duration::from_secs(3);

/// The first port of which files grant only ports from here on.
const FIRST_UNPRIVILEGED: u16 = 1024;

/// What is sent to get a policy file.
const REQUEST: &[u8] = b"<policy-file-request/>\0";

/// The longest file that is read. Longer ones count as malformed.
const MAX_LENGTH: u64 = 64 << 10;

/// A connection that no policy file grants.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no socket policy file lets content of {origin} connect to {host}:{port}")]
pub struct PolicyDenied {
    /// Where the content came from.
    pub origin: Origin,
    /// The host that it wanted to connect to.
    pub host: String,
    /// The port.
    pub port: u16,
}

/// The policy files that were fetched, and where the script says that there are more.
#[derive(Debug)]
pub(crate) struct Policies {
    master_port: u16,
    /// Named by `loadPolicyFile`, each once, in order.
    locations: Mutex<Vec<Location>>,
    /// Fetched files by where they come from. An entry of `None` is a host without a master file; what else cannot be
    /// had is asked for again.
    files: Mutex<HashMap<Location, Arc<Entry>>>,
}

type Entry = OnceCell<Option<PolicyFile>>;

/// A host, in small letters, and a port.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Location {
    host: String,
    port: u16,
}

impl Location {
    fn new(host: &str, port: u16) -> Self {
        Self {
            host: host.to_ascii_lowercase(),
            port,
        }
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.host, self.port)
    }
}

impl Policies {
    pub(crate) fn new(master_port: u16) -> Self {
        Self {
            master_port,
            locations: Mutex::default(),
            files: Mutex::default(),
        }
    }

    /// `Security.loadPolicyFile(url)`. The file is fetched when a connection to its host needs it.
    pub(crate) fn add_location(&self, url: &str) {
        let Some(location) = location(url, self.master_port) else {
            tracing::info!(
                url,
                "this policy file is not one for sockets and has no effect on them"
            );
            return;
        };
        let mut locations = self
            .locations
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if !locations.contains(&location) {
            locations.push(location);
        }
    }

    /// Asks the policy files of a host for a connection.
    pub(crate) async fn authorize(
        &self,
        origin: &Origin,
        host: &str,
        port: u16,
        permissions: &Permissions,
    ) -> Result<(), PolicyDenied> {
        let denied = || PolicyDenied {
            origin: origin.clone(),
            host: host.to_owned(),
            port,
        };
        let allows = |file: &PolicyFile, from: u16| {
            (from < FIRST_UNPRIVILEGED || port >= FIRST_UNPRIVILEGED) && file.allows(origin, port)
        };
        let master = Location::new(host, self.master_port);
        let entry = self.entry(&master);
        let fetched = entry
            .get_or_init(async || {
                tokio::time::timeout(MASTER_WAIT, fetch(&master, permissions))
                    .await
                    .unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
                    .inspect_err(
                        |error| tracing::debug!(%error, at = %master, "no master policy file"),
                    )
                    .ok()
            })
            .await;
        if let Some(file) = fetched {
            if file.site_control != SiteControl::None && allows(file, master.port) {
                return Ok(());
            }
            if file.site_control != SiteControl::All {
                return Err(denied());
            }
        }
        for location in self.locations_for(&Location::new(host, port)) {
            let entry = self.entry(&location);
            let fetched = entry
                .get_or_try_init(async || {
                    // Only the last one may take all the time that there is.
                    let fetched = fetch(&location, permissions);
                    if location.port == port {
                        fetched.await
                    } else {
                        tokio::time::timeout(MASTER_WAIT, fetched).await?
                    }
                    .map(Some)
                })
                .await;
            match fetched {
                Ok(Some(file)) if allows(file, location.port) => return Ok(()),
                Ok(_) => {
                    tracing::debug!(%origin, port, at = %location, "the policy file does not grant it")
                }
                Err(error) => tracing::debug!(%error, at = %location, "no policy file"),
            }
        }
        Err(denied())
    }

    fn entry(&self, location: &Location) -> Arc<Entry> {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(files.entry(location.clone()).or_default())
    }

    /// The locations that the script named on the host, then the destination itself.
    fn locations_for(&self, destination: &Location) -> Vec<Location> {
        let locations = self
            .locations
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        locations
            .iter()
            .filter(|location| location.host == destination.host && **location != *destination)
            .cloned()
            .chain([destination.clone()])
            .collect()
    }
}

/// Where `loadPolicyFile` points to: `xmlsocket://HOST:PORT`, or the same without its scheme; without a port, where the
/// master file is. `None` for files that do not come from sockets, which since Flash Player 10 say nothing about them.
fn location(url: &str, master_port: u16) -> Option<Location> {
    const SCHEME: &str = "xmlsocket:";
    let rest = match url.get(..SCHEME.len()) {
        Some(scheme) if scheme.eq_ignore_ascii_case(SCHEME) => &url[SCHEME.len()..],
        _ => url,
    };
    let with_slashes = rest.strip_prefix("//");
    let place = with_slashes.unwrap_or(rest);
    let place = place.strip_suffix('/').unwrap_or(place);
    let (host, port) = match place.rsplit_once(':') {
        Some((host, port)) if !host.ends_with(':') => (host, port.parse().ok()?),
        _ if with_slashes.is_some() => (place, master_port),
        // A word alone is a file on the content's own HTTP server.
        _ => return None,
    };
    let host = match host.strip_prefix('[') {
        Some(host) => host.strip_suffix(']')?,
        None => host,
    };
    let is_host = !host.is_empty() && !host.contains(['/', '?', '#', '@', '[', ' ']);
    (is_host && port != 0).then(|| Location::new(host, port))
}

/// Fetches and reads a policy file.
async fn fetch(location: &Location, permissions: &Permissions) -> io::Result<PolicyFile> {
    let opened = connect::open(&location.host, location.port, permissions).await;
    let mut tcp = opened.map_err(|failure| match failure {
        ConnectFailure::Unresolved(error) | ConnectFailure::Failed(error) => error,
        other => io::Error::other(other.to_string()),
    })?;
    tcp.write_all(REQUEST).await?;
    let mut answer = Vec::new();
    let mut limited = tcp.take(MAX_LENGTH);
    let length = loop {
        let start = answer.len();
        if limited.read_buf(&mut answer).await? == 0 {
            let problem = "the answer does not end with a NUL";
            return Err(io::Error::new(io::ErrorKind::InvalidData, problem));
        }
        if let Some(end) = answer[start..].iter().position(|&byte| byte == 0) {
            break start + end;
        }
    };
    PolicyFile::parse(&answer[..length])
        .inspect_err(
            |error| tracing::warn!(at = %location, %error, "a socket policy file cannot be read"),
        )
        .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(url: &str) -> Option<String> {
        location(url, MASTER_PORT).map(|location| location.to_string())
    }

    #[test]
    fn locations_are_sockets_with_or_without_the_scheme() {
        assert_eq!(
            at("xmlsocket://Example.org:4000").as_deref(),
            Some("example.org:4000")
        );
        assert_eq!(
            at("XMLSocket://example.org:4000/").as_deref(),
            Some("example.org:4000")
        );
        assert_eq!(
            at("xmlsocket://example.org").as_deref(),
            Some("example.org:843")
        );
        assert_eq!(
            at("//example.org:4000").as_deref(),
            Some("example.org:4000")
        );
        assert_eq!(at("example.org:4000").as_deref(), Some("example.org:4000"));
        assert_eq!(at("xmlsocket://[::1]:4000").as_deref(), Some("::1:4000"));
    }

    #[test]
    fn what_is_no_socket_is_no_location() {
        for url in [
            "http://example.org/crossdomain.xml",
            "https://example.org:8443/crossdomain.xml",
            "http://example.org:80",
            "crossdomain.xml",
            "/policies/my.xml",
            "",
            "xmlsocket:",
            "xmlsocket://",
            "xmlsocket://:80",
            "xmlsocket://example.org:0",
            "xmlsocket://example.org:70000",
            "xmlsocket://example.org:x",
            "xmlsocket://user@example.org:80",
        ] {
            assert_eq!(at(url), None, "{url}");
        }
    }

    #[test]
    fn locations_on_other_hosts_and_twice_are_left_out() {
        let policies = Policies::new(MASTER_PORT);
        for url in ["a:1", "b:2", "A:1", "a:3", "a:9"] {
            policies.add_location(url);
        }
        let locations = policies.locations_for(&Location::new("a", 9));
        let texts: Vec<_> = locations.iter().map(Location::to_string).collect();
        assert_eq!(texts, ["a:1", "a:3", "a:9"]);
    }
}
