//! Runs an AIR program in a player that has no `ServerSocket`: an unmodified release of Ruffle, in a browser.
//!
//! A [`Bridge`] serves a page with the player and the program, into which it puts classes of its own: AIR's networking classes,
//! written in ActionScript (the *shim*). What those can't do in a browser, the bridge does with `airshim-net`: it binds,
//! listens and accepts.
//!
//! # The ways between the program and the sockets
//!
//! - A call that has to answer at once (`bind` throws, `localPort` is right after it) goes from ActionScript by
//!   `ExternalInterface` to the page's script, and from there by a synchronous HTTP request to the host.
//! - What happens by itself (a connection is accepted, a packet arrives) is a message of the control connection, a `Socket` of
//!   the player.
//! - Each accepted connection is a `Socket` of the player, too, whose WebSocket the host joins with the real connection.
//!
//! The player's `Socket` reaches the host by a WebSocket.
//!
//! # A player that isn't in a browser
//!
//! A [`DesktopBridge`] does the same for Ruffle as a program of its own, whose `Socket` reaches the host by TCP. Nothing there
//! can be asked at once, so the host finds out beforehand what can be bound (module `ports`), and the shim has AIR's checks
//! itself. The program comes to the player as a file with all that it has to know.
//!
//! # Who is let in
//!
//! Only the page that the bridge served: see the module `guard`. A page counts as open while its own WebSocket is; as long
//! a second one is refused. When it is closed, all that its program hosted ends. The player that isn't in a browser is let in by
//! the key in its file.

mod call;
mod control;
mod desktop;
mod files;
mod guard;
mod host;
mod link;
mod merge;
mod outbox;
mod page;
mod ports;
mod server;
mod session;

use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use airshim_net::{Limits, Net, Permissions};
use bytes::Bytes;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use serde_json::{Map, Value};
use tokio::runtime::Handle;
use tokio::sync::mpsc;
use tokio::task::JoinSet;

pub use desktop::{DesktopBridge, DesktopOptions};
pub use merge::MergeError;

use call::Start;
use guard::{Guard, Token};
use host::Host;
use server::{Page, Server};

/// The shim, compiled from `avm2_natives/bridge`.
pub(crate) const SHIM: &[u8] = include_bytes!("../shim/shim.swf");

/// Connections that a program may have at a time: a browser opens at most 255 WebSockets to one host, and the bridge needs
/// some for itself. Further ones wait in the system's queue.
pub const MAX_CONNECTIONS: usize = 240;

/// How long a client has to send the head of a request.
const HEAD_LIMIT: Duration = Duration::from_secs(10);

/// Requests that wait for the host.
const REQUESTS: usize = 256;

/// What a bridge runs, and how.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where the page is served. Its address must be one of this machine's, as pages and tokens belong to one address.
    pub listen: SocketAddr,
    /// The folder with the player: the content of npm's package `@ruffle-rs/ruffle`.
    pub ruffle: PathBuf,
    /// The program.
    pub program: Program,
    /// Where the program may connect to. The player has to know each host and port from the start.
    pub outgoing: Vec<Outgoing>,
    /// What the player draws with, as its option `preferredRenderer` names it; the player chooses where it is missing.
    pub renderer: Option<String>,
    /// Whether the shim loads the program, unchanged, as a child of its own; otherwise its classes are put into the program.
    pub is_loaded_by_shim: bool,
}

/// A program, and what it may do.
#[derive(Clone, Debug)]
pub struct Program {
    /// An uncompressed SWF.
    pub movie: Vec<u8>,
    /// The folder that `app:/` is; its files are served to the program, read-only.
    pub root: PathBuf,
    /// Where in the folder the program is, as a URL has it.
    pub content: String,
    /// `LoaderInfo.parameters`.
    pub parameters: Vec<(String, String)>,
    /// The arguments of the `invoke` event.
    pub arguments: Vec<String>,
    /// `NativeApplication.applicationID`.
    pub application_id: String,
    /// `NativeApplication.publisherID`.
    pub publisher_id: String,
    /// The text of the application descriptor.
    pub descriptor: String,
    /// What the program may do.
    pub permissions: Permissions,
    /// What its connections may cost.
    pub limits: Limits,
}

impl Program {
    fn named_parameters(&self) -> Map<String, Value> {
        let parameters = self.parameters.iter();
        parameters
            .map(|(name, value)| (name.clone(), Value::from(value.as_str())))
            .collect()
    }

    /// What the shim has to know, but for the key and the ports.
    fn start(&self, host: &str, port: u16, url: String) -> Start {
        Start {
            key: String::new(),
            host: host.to_owned(),
            port,
            program: url,
            parameters: self.named_parameters(),
            arguments: self.arguments.clone(),
            application_id: self.application_id.clone(),
            publisher_id: self.publisher_id.clone(),
            descriptor: self.descriptor.clone(),
            ports: None,
        }
    }
}

/// A host that the program may connect to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// Its name or address, as the program writes it: the player compares letter by letter.
    pub host: String,
    /// Its ports.
    pub ports: RangeInclusive<u16>,
}

/// Where what the program prints goes.
pub trait Console {
    /// One `trace()`, which may have several lines.
    fn trace(&mut self, text: &str);
}

/// How a bridge came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The program asked for it, with this code.
    Exit(i32),
    /// It was stopped.
    Stopped,
}

/// Why a bridge can't be started.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BridgeError {
    /// It can't listen where it should.
    #[error("{address}: {source}")]
    Listen {
        /// Where.
        address: SocketAddr,
        /// Why.
        source: io::Error,
    },
    /// It should listen at all addresses.
    #[error("{0}: a page belongs to one address; name one of this machine's, such as 127.0.0.1")]
    Unspecified(SocketAddr),
    /// There is no player in the folder.
    #[error("{}: there is no ruffle.js; it should be the content of npm's package @ruffle-rs/ruffle", .0.display())]
    NoPlayer(PathBuf),
    /// The shim can't be put into the program.
    #[error("the program can't be changed: {0}")]
    Merge(#[from] MergeError),
    /// What the shim has to know can't be written down.
    #[error("what the program has to know: {0}")]
    Start(io::Error),
    /// The system gives no random numbers.
    #[error("there are no random numbers: {0}")]
    Random(io::Error),
}

/// A bridge that listens and isn't running yet.
pub struct Bridge {
    listener: TcpListener,
    server: Arc<Server>,
    requests: mpsc::Receiver<host::Request>,
    facts: Start,
    limits: Limits,
    url: String,
}

impl Bridge {
    /// Opens a bridge: from now on browsers can connect, and are answered once it [runs](Self::run).
    ///
    /// # Errors
    ///
    /// [`BridgeError`].
    pub fn open(options: Options) -> Result<Self, BridgeError> {
        let address = options.listen;
        if address.ip().is_unspecified() {
            return Err(BridgeError::Unspecified(address));
        }
        if !options.ruffle.join("ruffle.js").is_file() {
            return Err(BridgeError::NoPlayer(options.ruffle));
        }
        let (listener, bound) = listen(address)?;
        if !bound.ip().is_loopback() {
            tracing::warn!(%bound, "the page can be reached from other machines: whoever sees its URL on the network can open it");
        }
        let guard = Guard::new(bound, Token::new().map_err(BridgeError::Random)?);
        let program = &options.program;
        let merged = Bytes::from(merge::merge(&program.movie, SHIM, None)?);
        let facts = program.start(page::HOST, page::PORT, page::program_url(&options, &guard));
        let url = format!("http://{}{}/", guard.host(), guard.prefix());
        let mut limits = program.limits.clone();
        limits.connections = limits.connections.min(MAX_CONNECTIONS);
        let (sender, requests) = mpsc::channel(REQUESTS);
        let server = Arc::new(Server {
            guard,
            root: program.root.clone(),
            permissions: program.permissions.clone(),
            requests: sender,
            page: Some(Page { options, merged }),
        });
        Ok(Self {
            listener,
            server,
            requests,
            facts,
            limits,
            url,
        })
    }

    /// The page's URL, with the token in it.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Serves the page and hosts the program's sockets, until the program asks to exit or `stop` completes. Then what was
    /// written is sent, within `drain_time`. Needs a tokio runtime with its I/O and time drivers around it.
    ///
    /// # Errors
    ///
    /// The operating system's, where the listening socket can't be used.
    pub async fn run(
        self,
        console: impl Console,
        stop: impl Future<Output = ()>,
        drain_time: Duration,
    ) -> io::Result<End> {
        let Self {
            listener,
            server,
            requests,
            facts,
            limits,
            ..
        } = self;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let mut net = Net::new(Handle::current(), limits);
        net.set_permissions(server.permissions.clone());
        let host = Host::new(net, console, facts);
        let serve = serve_http(listener, server);
        Ok(host_sockets(host, requests, serve, stop, drain_time).await)
    }
}

/// A listening socket, and its address.
fn listen(address: SocketAddr) -> Result<(TcpListener, SocketAddr), BridgeError> {
    let failed = |source| BridgeError::Listen { address, source };
    let listener = TcpListener::bind(address).map_err(failed)?;
    listener.set_nonblocking(true).map_err(failed)?;
    let bound = listener.local_addr().map_err(failed)?;
    Ok((listener, bound))
}

/// Hosts the program's sockets until it asks to exit or `stop` completes; then sends what was written.
async fn host_sockets<C: Console>(
    mut host: Host<C>,
    requests: mpsc::Receiver<host::Request>,
    serve: impl Future<Output = Infallible>,
    stop: impl Future<Output = ()>,
    drain_time: Duration,
) -> End {
    let end = tokio::select! {
        end = host.run(requests, stop) => end,
        never = serve => match never {},
    };
    let unsent = host.net().shutdown(drain_time).await;
    if unsent > 0 {
        tracing::warn!(
            "{unsent} connections were reset, as their peers didn't take what was written in {drain_time:?}"
        );
    }
    end
}

/// Accepts connections for ever, and has each served by a task. Those that are open end with it.
async fn accept<F: Future<Output = ()> + Send + 'static>(
    listener: tokio::net::TcpListener,
    serve: impl Fn(tokio::net::TcpStream) -> F,
) -> Infallible {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((tcp, _)) => {
                    // The answer to a call is small, and is waited for.
                    drop(tcp.set_nodelay(true));
                    connections.spawn(serve(tcp));
                }
                Err(error) => {
                    tracing::warn!(%error, "a player's connection can't be accepted");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
            },
            Some(_) = connections.join_next() => {}
        }
    }
}

/// Answers HTTP requests for ever.
async fn serve_http(listener: tokio::net::TcpListener, server: Arc<Server>) -> Infallible {
    let serve = |tcp| {
        let server = Arc::clone(&server);
        async move {
            let service = service_fn(|request| {
                let server = Arc::clone(&server);
                async move { Ok::<_, Infallible>(server.answer(request).await) }
            });
            let connection = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(HEAD_LIMIT)
                .serve_connection(TokioIo::new(tcp), service)
                .with_upgrades();
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a player's connection broke");
            }
        }
    };
    accept(listener, serve).await
}
