//! [`DesktopBridge`]: for a player that is a program of its own.

use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use airshim_net::{Limits, Net};
use memchr::memmem;
use tokio::runtime::Handle;
use tokio::sync::mpsc;

use crate::call::Start;
use crate::guard::{Guard, Token};
use crate::host::{self, Host};
use crate::ports::{Kept, Table};
use crate::server::Server;
use crate::{
    BridgeError, Console, End, Program, REQUESTS, SHIM, accept, host_sockets, listen, merge,
    serve_http,
};

/// Where it listens, for the player alone.
const ADDRESS: Ipv4Addr = Ipv4Addr::LOCALHOST;

/// What a [`DesktopBridge`] runs.
#[derive(Clone, Debug)]
pub struct DesktopOptions {
    /// The program.
    pub program: Program,
}

/// A bridge that listens, for a player that isn't started yet.
///
/// The player needs [`movie`](Self::movie) in a file that nobody else can read, leave to connect to [`port`](Self::port) of
/// 127.0.0.1, and [`base`](Self::base) for the URL that relative ones belong to. It must not have AIR's classes itself.
///
/// What differs from a [`Bridge`](crate::Bridge): what `bind` throws was found out when the bridge was opened. Where another
/// process has taken a port since, the server gets its event `close`, and the log says why. The port of a `DatagramSocket` that
/// sends without being bound is 0 at first.
pub struct DesktopBridge {
    files: TcpListener,
    sockets: TcpListener,
    server: Arc<Server>,
    requests: mpsc::Receiver<host::Request>,
    key: Token,
    kept: Kept,
    facts: Start,
    limits: Limits,
    movie: Vec<u8>,
    base: String,
}

impl DesktopBridge {
    /// Opens a bridge. It is served once it [runs](Self::run).
    ///
    /// # Errors
    ///
    /// [`BridgeError`].
    pub fn open(options: DesktopOptions) -> Result<Self, BridgeError> {
        let DesktopOptions { program } = options;
        let (files, files_address) = listen((ADDRESS, 0).into())?;
        let (sockets, address) = listen((ADDRESS, 0).into())?;
        let token = || Token::new().map_err(BridgeError::Random);
        let guard = Guard::new(files_address, token()?);
        let base = format!("http://{}{}/app/", guard.host(), guard.prefix());
        let key = token()?;
        // An uncompressed SWF has the names of the classes that it uses.
        let may_have_datagrams = memmem::find(&program.movie, b"DatagramSocket").is_some();
        let (table, kept) = Table::new(&program.permissions, may_have_datagrams);
        let facts = Start {
            key: key.as_str().to_owned(),
            ports: Some(table),
            ..program.start(&ADDRESS.to_string(), address.port(), String::new())
        };
        // It is all text and numbers.
        let start = serde_json::to_vec(&facts).map_err(|error| BridgeError::Start(error.into()))?;
        let movie = merge::merge(&program.movie, SHIM, Some(&start))?;
        let (sender, requests) = mpsc::channel(REQUESTS);
        let server = Arc::new(Server {
            guard,
            root: program.root,
            permissions: program.permissions,
            page: None,
            requests: sender,
        });
        Ok(Self {
            files,
            sockets,
            server,
            requests,
            key,
            kept,
            facts,
            limits: program.limits,
            movie,
            base,
        })
    }

    /// The program as the player is to run it, uncompressed. It has the key that lets the player in.
    pub fn movie(&self) -> &[u8] {
        &self.movie
    }

    /// The port of 127.0.0.1 that the player has to reach.
    pub fn port(&self) -> u16 {
        self.facts.port
    }

    /// The URL of the program's folder, which the program's relative URLs belong to.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Hosts the program's sockets, until the program asks to exit or `stop` completes, which is for the end of the player. Then
    /// what was written is sent, within `drain_time`. Needs a tokio runtime with its I/O and time drivers around it.
    ///
    /// # Errors
    ///
    /// The operating system's, where a listening socket can't be used.
    pub async fn run(
        self,
        console: impl Console,
        stop: impl Future<Output = ()>,
        drain_time: Duration,
    ) -> io::Result<End> {
        let files = tokio::net::TcpListener::from_std(self.files)?;
        let sockets = tokio::net::TcpListener::from_std(self.sockets)?;
        let mut net = Net::new(Handle::current(), self.limits);
        net.set_permissions(self.server.permissions.clone());
        let mut host = Host::new(net, console, self.facts);
        host.open_session(self.key, self.kept);
        let server = self.server;
        let serve = async {
            tokio::select! {
                never = serve_http(files, Arc::clone(&server)) => never,
                never = serve_sockets(sockets, Arc::clone(&server)) => never,
            }
        };
        Ok(host_sockets(host, self.requests, serve, stop, drain_time).await)
    }
}

/// Joins the player's connections with what they are for, for ever.
async fn serve_sockets(listener: tokio::net::TcpListener, server: Arc<Server>) -> Infallible {
    let serve = |tcp| {
        let server = Arc::clone(&server);
        async move { server.serve_tcp(tcp).await }
    };
    accept(listener, serve).await
}
