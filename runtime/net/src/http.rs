//! HTTP as a client: what `URLLoader`, `URLStream` and `sendToURL` ask of servers.
//!
//! One request is a [`Fetch`]: a state machine that the [`Net`](crate::Net) polls when its connection is ready, like any
//! other socket. It spawns nothing. hyper speaks the protocol; what is here are the rules around it: redirects, cookies,
//! time limits.

mod cookies;
mod exchange;
mod url;

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::body::{Body, Bytes, Incoming};
use tokio::time::{Instant, Sleep};

pub(crate) use cookies::CookieJar;
pub(crate) use exchange::Surroundings;
use exchange::{Answer, Driver};

use crate::{ConnectFailure, Refusal};

/// A request, with what ActionScript's `URLRequest` says of it.
#[derive(Clone, Debug)]
pub struct HttpRequest {
    /// Where to: an absolute `http:` or `https:` URL. What URLs may not hold is escaped.
    pub url: String,
    /// The method, in capitals.
    pub method: String,
    /// Headers, in order. Those that frame the message (`Host`, `Content-Length`, `Transfer-Encoding`, `Connection`) are
    /// left out: they follow from the rest.
    pub headers: Vec<(String, String)>,
    /// The body, if there is one.
    pub body: Option<Vec<u8>>,
    /// Whether a redirect is followed, rather than given as the response.
    pub follow_redirects: bool,
    /// Whether cookies are sent and kept. They last as long as the [`Net`](crate::Net).
    pub manage_cookies: bool,
    /// How long the server may say nothing once the connection is open; `None` for ever.
    pub idle_timeout: Option<Duration>,
}

/// How a response begins.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct HttpResponse {
    /// The status code.
    pub status: u16,
    /// The headers, in order, each as the server spelt its value.
    pub headers: Vec<(String, String)>,
    /// The URL that answered: the last of a chain of redirects.
    pub url: String,
    /// Whether there was a redirect.
    pub redirected: bool,
    /// How many bytes the body has, where the server says so.
    pub length: Option<u64>,
}

/// Why a request has no response, or not all of it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FetchFailure {
    /// The URL names no server.
    #[error("{0:?} is no URL of a server")]
    Url(String),
    /// The URL's path and query have so many bytes, more than a request may have (65,534).
    #[error("the URL is too long: its path and query have {0} bytes")]
    UrlTooLong(usize),
    /// The server cannot be reached, or may not be.
    #[error(transparent)]
    Connect(#[from] ConnectFailure),
    /// Nobody is trusted to vouch for the server.
    #[error("no secure connection: {0}")]
    Trust(String),
    /// The connection broke, or what came is not HTTP.
    #[error("the exchange with the server failed: {0}")]
    Exchange(#[from] hyper::Error),
    /// More redirects than anyone needs.
    #[error("there are more than {0} redirects")]
    Redirects(usize),
    /// The server said nothing for so long.
    #[error("the server said nothing for {0:?}")]
    Idle(Duration),
}

impl HttpRequest {
    /// Checks what cannot be sent, before anything is.
    ///
    /// # Errors
    ///
    /// [`Refusal::ADDRESS`], `ArgumentError #2004`: a header or the method has characters that HTTP does not allow.
    pub(crate) fn check(&self) -> Result<(), Refusal> {
        let is_valid = hyper::Method::from_bytes(self.method.as_bytes()).is_ok()
            && self.headers.iter().all(|(name, value)| {
                hyper::header::HeaderName::from_bytes(name.as_bytes()).is_ok()
                    && hyper::header::HeaderValue::from_str(value).is_ok()
            });
        is_valid.then_some(()).ok_or(Refusal::ADDRESS)
    }
}

/// A request under way.
pub(crate) struct Fetch {
    state: State,
    idle_timeout: Option<Duration>,
    /// When patience ends. Set while something is awaited.
    deadline: Option<Pin<Box<Sleep>>>,
}

enum State {
    Asking(Pin<Box<dyn Future<Output = Result<Answer, FetchFailure>> + Send>>),
    Receiving {
        body: Pin<Box<Incoming>>,
        /// What moves the connection on; `None` where it is done.
        driver: Option<Driver>,
    },
}

/// What a fetch has to tell.
pub(crate) enum Progress {
    Response(HttpResponse),
    Body(Vec<u8>),
    Done,
    Failed(FetchFailure),
}

impl Fetch {
    /// Prepares a request. Nothing happens before it is polled.
    pub(crate) fn new(request: HttpRequest, surroundings: Arc<Surroundings>) -> Self {
        let idle_timeout = request.idle_timeout;
        Self {
            state: State::Asking(Box::pin(exchange::ask(request, surroundings))),
            idle_timeout,
            deadline: None,
        }
    }

    /// The next thing that it has to tell. Must be called within the runtime.
    pub(crate) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Progress> {
        match self.poll_state(cx) {
            Poll::Ready(progress) => {
                self.deadline = None;
                Poll::Ready(progress)
            }
            Poll::Pending => self.poll_deadline(cx),
        }
    }

    fn poll_state(&mut self, cx: &mut Context<'_>) -> Poll<Progress> {
        match &mut self.state {
            State::Asking(answer) => match answer.as_mut().poll(cx) {
                Poll::Pending => Poll::Pending,
                Poll::Ready(Err(failure)) => Poll::Ready(Progress::Failed(failure)),
                Poll::Ready(Ok(answer)) => {
                    self.state = State::Receiving {
                        body: Box::pin(answer.body),
                        driver: answer.driver,
                    };
                    Poll::Ready(Progress::Response(answer.response))
                }
            },
            State::Receiving { body, driver } => {
                exchange::poll_driver(driver, cx);
                match body.as_mut().poll_frame(cx) {
                    Poll::Pending => Poll::Pending,
                    Poll::Ready(None) => Poll::Ready(Progress::Done),
                    Poll::Ready(Some(Err(error))) => Poll::Ready(Progress::Failed(error.into())),
                    Poll::Ready(Some(Ok(frame))) => {
                        // Trailers count as progress without bytes.
                        let bytes: Bytes = frame.into_data().unwrap_or_default();
                        Poll::Ready(Progress::Body(bytes.into()))
                    }
                }
            }
        }
    }

    fn poll_deadline(&mut self, cx: &mut Context<'_>) -> Poll<Progress> {
        let Some(limit) = self.idle_timeout else {
            return Poll::Pending;
        };
        let deadline = self
            .deadline
            .get_or_insert_with(|| Box::pin(tokio::time::sleep_until(Instant::now() + limit)));
        deadline
            .as_mut()
            .poll(cx)
            .map(|()| Progress::Failed(FetchFailure::Idle(limit)))
    }
}
