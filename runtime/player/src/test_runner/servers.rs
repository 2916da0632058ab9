//! Scripted servers, which programs under test connect to: the running of `[[airshim.servers]]`.

use std::net::{TcpListener, UdpSocket};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

use super::client_script::{Protocol, ServerScript};
use super::session::Session;
use super::trace_log::TraceLog;

/// A server that is reachable, and what it will do.
#[derive(Debug)]
pub(super) struct Server {
    script: ServerScript,
    socket: Socket,
    port: u16,
    tls: Option<Arc<ServerConfig>>,
}

#[derive(Debug)]
enum Socket {
    Tcp(TcpListener),
    Udp(UdpSocket),
}

impl Server {
    /// Opens the server's port, which is a free one. Files are looked for in the test's `directory`.
    ///
    /// # Errors
    ///
    /// The operating system's, and files that can't be used.
    pub(super) fn open(script: &ServerScript, directory: &Path) -> Result<Self, String> {
        let tls = match &script.certificate {
            Some(file) => Some(tls_config(&directory.join(file))?),
            None => None,
        };
        let refused = |error: std::io::Error| format!("server {}: {error}", script.name);
        let (socket, address) = match script.protocol {
            Protocol::Tcp | Protocol::Tls => {
                let listener = TcpListener::bind((script.address, 0)).map_err(refused)?;
                let address = listener.local_addr().map_err(refused)?;
                (Socket::Tcp(listener), address)
            }
            Protocol::Udp => {
                let udp = UdpSocket::bind((script.address, 0)).map_err(refused)?;
                let address = udp.local_addr().map_err(refused)?;
                (Socket::Udp(udp), address)
            }
        };
        Ok(Self {
            script: script.clone(),
            socket,
            port: address.port(),
            tls,
        })
    }

    /// The name of the thread that serves.
    pub(super) fn name(&self) -> String {
        format!("server {}", self.script.name)
    }

    /// The port that it is reached at.
    pub(super) fn port(&self) -> u16 {
        self.port
    }

    /// Puts the server's port in place of its name in braces.
    pub(super) fn fill_in(&self, text: &str) -> String {
        text.replace(&format!("{{{}}}", self.script.name), &self.port.to_string())
    }

    /// Serves one connection after the other, each by its own script, until all scripts are done.
    ///
    /// # Errors
    ///
    /// What went otherwise than a script says.
    pub(super) fn serve(&self, trace: &TraceLog, deadline: Instant) -> Result<(), String> {
        for (index, steps) in self.script.connections.iter().enumerate() {
            let failed = |error| format!("{}, connection {}, {error}", self.name(), index + 1);
            let mut session = match &self.socket {
                Socket::Tcp(listener) => {
                    let tls = self.tls.as_ref();
                    Session::accept(listener, tls, trace, deadline).map_err(failed)?
                }
                Socket::Udp(udp) => {
                    let udp = udp.try_clone().map_err(|error| failed(error.to_string()))?;
                    Session::on_socket(udp, trace, deadline)
                }
            };
            session.perform_all(steps).map_err(failed)?;
        }
        Ok(())
    }
}

/// What a server needs to show a certificate: the file has it, with those that lead to a trusted one, and its key.
fn tls_config(file: &Path) -> Result<Arc<ServerConfig>, String> {
    let unusable = |problem: &dyn std::fmt::Display| format!("{}: {problem}", file.display());
    let pem = std::fs::read(file).map_err(|error| unusable(&error))?;
    let chain = CertificateDer::pem_slice_iter(&pem).collect::<Result<_, _>>();
    let chain = chain.map_err(|error| unusable(&error))?;
    let key = PrivateKeyDer::from_pem_slice(&pem).map_err(|error| unusable(&error))?;
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .and_then(|builder| builder.with_no_client_auth().with_single_cert(chain, key));
    Ok(Arc::new(config.map_err(|error| unusable(&error))?))
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::time::Duration;

    use super::*;

    fn server(script: &str) -> Server {
        let script: ServerScript = toml::from_str(script).expect("valid");
        Server::open(&script, Path::new("")).expect("a free port")
    }

    fn deadline() -> Instant {
        Instant::now() + Duration::from_secs(10)
    }

    #[test]
    fn each_connection_has_its_script() {
        let server = server(
            "name = \"s\"\nconnections = [[{ expect = \"a\" }, { send = \"b\" }], [{ send = \"c\" }]]",
        );
        let port = server.port;
        assert_eq!(
            server.fill_in("http://127.0.0.1:{s}/{t}"),
            format!("http://127.0.0.1:{port}/{{t}}")
        );
        let peer = std::thread::spawn(move || {
            let mut got = String::new();
            let mut first = TcpStream::connect(("127.0.0.1", port)).expect("it listens");
            first.write_all(b"a").expect("it reads");
            first.read_to_string(&mut got).expect("it sends");
            let mut second = TcpStream::connect(("127.0.0.1", port)).expect("it listens");
            second.read_to_string(&mut got).expect("it sends");
            got
        });
        assert_eq!(server.serve(&TraceLog::default(), deadline()), Ok(()));
        assert_eq!(peer.join().expect("served"), "bc");
    }

    #[test]
    fn a_program_that_does_not_connect_is_reported() {
        let server = server("name = \"s\"\nconnections = [[]]");
        let trace = TraceLog::default();
        trace.close();
        let error = server.serve(&trace, deadline()).unwrap_err();
        assert!(error.starts_with("server s, connection 1, "), "{error}");
    }

    #[test]
    fn packets_are_answered() {
        let server = server(
            "name = \"s\"\nprotocol = \"udp\"\nconnections = [[{ expect = \"ping\" }, { send = \"pong\" }]]",
        );
        let port = server.port;
        let peer = std::thread::spawn(move || {
            let udp = UdpSocket::bind("127.0.0.1:0").expect("a free port");
            udp.set_read_timeout(Some(Duration::from_secs(10)))
                .expect("a socket");
            udp.send_to(b"ping", ("127.0.0.1", port)).expect("sent");
            let mut buffer = [0; 16];
            let count = udp.recv(&mut buffer).expect("an answer");
            buffer[..count].to_vec()
        });
        assert_eq!(server.serve(&TraceLog::default(), deadline()), Ok(()));
        assert_eq!(peer.join().expect("served"), b"pong");
    }
}
