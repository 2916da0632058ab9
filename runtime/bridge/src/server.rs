//! The HTTP server: the page, its files, calls, and the WebSockets.

use std::path::PathBuf;
use std::sync::Arc;

use airshim_net::Permissions;
use bytes::Bytes;
use futures_util::{SinkExt, StreamExt};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use hyper::header::{self, HeaderValue};
use hyper::upgrade::Upgraded;
use hyper::{Method, Request as HttpRequest, Response, StatusCode};
use hyper_util::rt::TokioIo;
use serde::Deserialize;
use tokio::net::TcpStream;
use tokio::sync::{mpsc, oneshot};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};

use crate::call::LONGEST_CALL;
use crate::files::{self, Body};
use crate::guard::Guard;
use crate::host::{Attached, Request};
use crate::link::{self, Purpose};
use crate::{HEAD_LIMIT, Options, SHIM, page};

/// The longest message of a WebSocket.
const LONGEST_MESSAGE: usize = 64 << 20;

/// What the connections' tasks share.
pub(crate) struct Server {
    pub(crate) guard: Guard,
    /// The folder that `app:/` is.
    pub(crate) root: PathBuf,
    pub(crate) permissions: Permissions,
    /// The page, where the player is in one.
    pub(crate) page: Option<Page>,
    pub(crate) requests: mpsc::Sender<Request>,
}

/// What is served beside the program's folder where the player is in a page.
pub(crate) struct Page {
    pub(crate) options: Options,
    /// The program with the shim's classes.
    pub(crate) merged: Bytes,
}

/// A message of the page's script.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
enum PageMessage {
    Key(String),
    Trace(String),
    Exit(i32),
    Error(String),
    Warn(String),
}

impl Server {
    /// Answers one request.
    pub(crate) async fn answer(
        self: Arc<Self>,
        mut request: HttpRequest<Incoming>,
    ) -> Response<Body> {
        let wants_upgrade = request.headers().contains_key(header::UPGRADE);
        let acts = wants_upgrade || request.method() != Method::GET;
        let path = request.uri().path().to_owned();
        let path = match self.guard.admit(request.headers(), &path, acts) {
            Ok(path) => path,
            Err(intruder) => {
                tracing::warn!("a request is refused: {intruder}");
                return text(StatusCode::FORBIDDEN, &format!("refused: {intruder}\n"));
            }
        };
        let (folder, rest) = path.split_once('/').unwrap_or((path, ""));
        if (request.method(), folder, wants_upgrade) == (&Method::GET, "app", false) {
            return self.program_file(rest).await;
        }
        let Some(page) = &self.page else {
            return not_found();
        };
        match (request.method(), folder, wants_upgrade) {
            (&Method::GET, "page" | "socket" | "connect", true) => {
                self.upgrade(&mut request, folder, rest)
            }
            (&Method::GET, "page" | "socket" | "connect", false) => {
                text(StatusCode::UPGRADE_REQUIRED, "a WebSocket is expected\n")
            }
            (&Method::GET, "", false) => self.page(&page.options).await,
            (&Method::GET, "page.js", false) => {
                content("text/javascript; charset=utf-8", page::SCRIPT.into())
            }
            (&Method::GET, "shim.swf", false) => {
                content("application/x-shockwave-flash", SHIM.into())
            }
            (&Method::GET, "ruffle", false) => self.ruffle(&page.options, rest).await,
            (&Method::POST, "call", false) => self.call(request).await,
            _ => not_found(),
        }
    }

    async fn page(&self, options: &Options) -> Response<Body> {
        match self.ask(Request::Serve).await {
            Some(Some(key)) => {
                let html = page::html(options, &self.guard, &key);
                let mut response = content("text/html; charset=utf-8", html.into());
                let policy = HeaderValue::from_static(page::POLICY);
                response
                    .headers_mut()
                    .insert(header::CONTENT_SECURITY_POLICY, policy);
                response
            }
            _ => text(
                StatusCode::CONFLICT,
                "refused: the program is open in another page; close that one first\n",
            ),
        }
    }

    async fn ruffle(&self, options: &Options, path: &str) -> Response<Body> {
        let file = files::find(&options.ruffle, path);
        // The player's own files aren't the program's, so its permissions don't matter.
        self.file(file, &Permissions::default()).await
    }

    async fn program_file(&self, path: &str) -> Response<Body> {
        if let Some(page) = &self.page
            && path == page.options.program.content
            && !page.options.is_loaded_by_shim
        {
            return content("application/x-shockwave-flash", page.merged.clone());
        }
        self.file(files::find(&self.root, path), &self.permissions)
            .await
    }

    async fn file(
        &self,
        file: Option<std::path::PathBuf>,
        permissions: &Permissions,
    ) -> Response<Body> {
        if let Some(file) = file
            && let Some((length, body)) = files::open(&file, permissions).await
        {
            let mut response = headed(files::content_type(&file), body);
            response
                .headers_mut()
                .insert(header::CONTENT_LENGTH, length.into());
            return response;
        }
        text(StatusCode::NOT_FOUND, "there is no such file\n")
    }

    async fn call(&self, request: HttpRequest<Incoming>) -> Response<Body> {
        let key = request
            .headers()
            .get("x-airshim-key")
            .and_then(|key| key.to_str().ok());
        let key = key.unwrap_or_default().to_owned();
        let Ok(body) = Limited::new(request.into_body(), LONGEST_CALL)
            .collect()
            .await
        else {
            return text(
                StatusCode::BAD_REQUEST,
                "the call is cut off, or too long\n",
            );
        };
        let call = match serde_json::from_slice(&body.to_bytes()) {
            Ok(call) => call,
            Err(error) => return text(StatusCode::BAD_REQUEST, &format!("no call: {error}\n")),
        };
        match self
            .ask(|reply| Request::Call { key, call, reply })
            .await
            .flatten()
        {
            Some(answer) => match serde_json::to_vec(&answer) {
                Ok(answer) => content("application/json", answer.into()),
                Err(error) => text(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
            },
            None => text(
                StatusCode::FORBIDDEN,
                "refused: it isn't the page that is open\n",
            ),
        }
    }

    /// Answers that the connection becomes a WebSocket, and lets it be one.
    fn upgrade(
        self: Arc<Self>,
        request: &mut HttpRequest<Incoming>,
        kind: &str,
        rest: &str,
    ) -> Response<Body> {
        let headers = request.headers();
        let Some(key) = headers.get(header::SEC_WEBSOCKET_KEY) else {
            return text(StatusCode::BAD_REQUEST, "no Sec-WebSocket-Key\n");
        };
        if headers
            .get(header::SEC_WEBSOCKET_VERSION)
            .is_none_or(|version| version != "13")
        {
            return text(
                StatusCode::BAD_REQUEST,
                "another version of WebSocket than 13\n",
            );
        }
        let accept = derive_accept_key(key.as_bytes());
        let protocol = headers.get(header::SEC_WEBSOCKET_PROTOCOL).cloned();
        let (kind, rest) = (kind.to_owned(), rest.to_owned());
        let upgraded = hyper::upgrade::on(request);
        tokio::spawn(async move {
            let Ok(upgraded) = upgraded.await else { return };
            let config = WebSocketConfig::default().max_message_size(Some(LONGEST_MESSAGE));
            let socket = WebSocketStream::from_raw_socket(
                TokioIo::new(upgraded),
                Role::Server,
                Some(config),
            )
            .await;
            match kind.as_str() {
                "page" => self.serve_page(socket).await,
                "socket" => self.serve_socket(socket).await,
                _ => self.serve_connect(socket, &rest).await,
            }
        });
        let mut response = Response::new(empty());
        *response.status_mut() = StatusCode::SWITCHING_PROTOCOLS;
        let headers = response.headers_mut();
        headers.insert(header::CONNECTION, HeaderValue::from_static("upgrade"));
        headers.insert(header::UPGRADE, HeaderValue::from_static("websocket"));
        if let Ok(accept) = accept.parse() {
            headers.insert(header::SEC_WEBSOCKET_ACCEPT, accept);
        }
        // A browser that names protocols gives up where none of them is chosen.
        let first = protocol
            .as_ref()
            .and_then(|value| value.to_str().ok())
            .and_then(|names| names.split(',').next());
        if let Some(Ok(first)) = first.map(|name| name.trim().parse()) {
            headers.insert(header::SEC_WEBSOCKET_PROTOCOL, first);
        }
        response
    }

    /// The page's own connection: while it is there, the page is open.
    async fn serve_page(&self, mut socket: WebSocketStream<TokioIo<Upgraded>>) {
        let key = match socket.next().await {
            Some(Ok(Message::Text(text))) => match serde_json::from_str(&text) {
                Ok(PageMessage::Key(key)) => key,
                _ => return,
            },
            _ => return,
        };
        let is_open = self.ask(|reply| Request::Open { key, reply }).await;
        if is_open != Some(true) || socket.send(Message::text("open")).await.is_err() {
            tracing::warn!(
                "a page is refused: it isn't the one that was served last, or another one is open"
            );
            drop(socket.close(None).await);
            if is_open == Some(true) {
                self.tell(Request::Gone).await;
            }
            return;
        }
        loop {
            tokio::select! {
                message = socket.next() => match message {
                    Some(Ok(Message::Text(text))) => self.page_says(&text).await,
                    None | Some(Err(_) | Ok(Message::Close(_))) => break,
                    Some(Ok(_)) => {}
                },
                // The host is over: the page learns it by the end of this connection.
                () = self.requests.closed() => break,
            }
        }
        self.tell(Request::Gone).await;
        drop(socket.close(None).await);
    }

    async fn page_says(&self, text: &str) {
        let request = match serde_json::from_str(text) {
            Ok(PageMessage::Trace(text)) => Request::Trace(text),
            Ok(PageMessage::Exit(code)) => Request::Exit(code),
            Ok(PageMessage::Error(text)) => Request::Log {
                is_error: true,
                text,
            },
            Ok(PageMessage::Warn(text)) => Request::Log {
                is_error: false,
                text,
            },
            Ok(PageMessage::Key(_)) => return,
            Err(error) => {
                tracing::warn!("the page says something unknown: {error}");
                return;
            }
        };
        self.tell(request).await;
    }

    /// A connection that the shim opened, from a page.
    async fn serve_socket(&self, socket: WebSocketStream<TokioIo<Upgraded>>) {
        let (sink, source) = socket.split();
        self.serve_link(source, sink).await;
    }

    /// A connection that the shim opened, from a player that isn't in a page. When that of the host's messages ends, the program
    /// is gone.
    pub(crate) async fn serve_tcp(&self, tcp: TcpStream) {
        let (source, sink) = tcp.into_split();
        if self.serve_link(link::TcpSource::new(source), sink).await == Some(Purpose::Control) {
            self.tell(Request::Gone).await;
        }
    }

    /// Joins a connection from the shim with what it is for, until it ends. Gives what that was.
    async fn serve_link(
        &self,
        mut source: impl link::Source,
        sink: impl link::Sink,
    ) -> Option<Purpose> {
        let introduction = link::introduction(&mut source);
        let introduction = tokio::time::timeout(HEAD_LIMIT, introduction).await;
        let Ok(Ok((key, purpose, rest))) = introduction else {
            tracing::debug!("a connection doesn't say what it is for");
            return None;
        };
        match self
            .ask(|reply| Request::Attach {
                key,
                purpose,
                reply,
            })
            .await
            .flatten()
        {
            Some(attached) => {
                self.carry(source, sink, attached, rest).await;
                Some(purpose)
            }
            None => {
                tracing::warn!(
                    ?purpose,
                    "a connection is refused: it isn't of the player that runs the program, or for nothing"
                );
                None
            }
        }
    }

    /// A connection that the program opened, to `KEY/HOST/PORT`.
    async fn serve_connect(&self, socket: WebSocketStream<TokioIo<Upgraded>>, target: &str) {
        let mut parts = target.split('/');
        let (Some(key), Some(host), Some(Ok(port))) = (
            parts.next(),
            parts.next(),
            parts.next().map(str::parse::<u16>),
        ) else {
            return;
        };
        let Some(host) = files::decoded(host) else {
            return;
        };
        let Some(page) = &self.page else { return };
        let mut outgoing = page.options.outgoing.iter();
        if !outgoing.any(|known| known.host == host && known.ports.contains(&port)) {
            return;
        }
        let key = key.to_owned();
        let (sink, source) = socket.split();
        if let Some(attached) = self
            .ask(|reply| Request::Connect {
                key,
                host,
                port,
                reply,
            })
            .await
            .flatten()
        {
            self.carry(source, sink, attached, Bytes::new()).await;
        }
    }

    /// Carries bytes both ways, until both are over.
    async fn carry(
        &self,
        mut source: impl link::Source,
        mut sink: impl link::Sink,
        attached: Attached,
        first: Bytes,
    ) {
        let Attached {
            purpose,
            mut from_host,
            credit,
        } = attached;
        let requests = self.requests.clone();
        let writer = tokio::spawn(async move {
            let room = || Request::Room(purpose);
            if let Err(error) = link::pump_out(&mut sink, &mut from_host, &requests, room).await {
                tracing::debug!(%error, ?purpose, "the player takes no more");
            }
        });
        let wrap = |bytes| Request::Data { purpose, bytes };
        if let Err(error) = link::pump_in(&mut source, first, &credit, &self.requests, wrap).await {
            tracing::debug!(%error, ?purpose, "a connection from the player broke");
        }
        self.tell(Request::Ended(purpose)).await;
        // It ends, as the host drops its side.
        drop(writer.await);
    }

    async fn ask<T>(&self, request: impl FnOnce(oneshot::Sender<T>) -> Request) -> Option<T> {
        let (reply, answer) = oneshot::channel();
        self.tell(request(reply)).await;
        answer.await.ok()
    }

    async fn tell(&self, request: Request) {
        // Without a host everything is over anyway.
        drop(self.requests.send(request).await);
    }
}

fn not_found() -> Response<Body> {
    text(StatusCode::NOT_FOUND, "there is nothing of this name\n")
}

fn empty() -> Body {
    full(Bytes::new())
}

fn full(bytes: Bytes) -> Body {
    BodyExt::boxed(Full::new(bytes).map_err(|never| match never {}))
}

fn content(kind: &'static str, bytes: Bytes) -> Response<Body> {
    headed(kind, full(bytes))
}

fn text(status: StatusCode, text: &str) -> Response<Body> {
    let mut response = content("text/plain; charset=utf-8", text.to_owned().into());
    *response.status_mut() = status;
    response
}

/// An answer that no other page may use, and that isn't kept.
fn headed(kind: &'static str, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    for (name, value) in [
        ("cache-control", "no-store"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}
