//! Asking: connections, requests, redirects, until a server answers.

use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use http_body_util::Full;
use hyper::body::{Body, Bytes, Incoming};
use hyper::client::conn::http1;
use hyper::header::{self, HeaderMap, HeaderName};
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;

use super::cookies::CookieJar;
use super::url::Url;
use super::{FetchFailure, HttpRequest, HttpResponse};
use crate::connect::{self, DEFAULT_CONNECT_TIMEOUT};
use crate::tls::{Trust, TrustedCertificates};
use crate::{ConnectFailure, Permissions};

/// How many redirects are followed.
const MAX_REDIRECTS: usize = 20;

/// What requests of one program share.
#[derive(Debug)]
pub(crate) struct Surroundings {
    pub(crate) permissions: Arc<Permissions>,
    pub(crate) trust: Arc<Trust>,
    pub(crate) cookies: Arc<CookieJar>,
    /// What one request trusts beside that.
    pub(crate) certificates: TrustedCertificates,
}

/// What moves a connection on.
pub(super) type Driver = Pin<Box<dyn Future<Output = Result<(), hyper::Error>> + Send>>;

/// The beginning of the response that counts.
pub(super) struct Answer {
    pub(super) response: HttpResponse,
    pub(super) body: Incoming,
    pub(super) driver: Option<Driver>,
}

/// Moves a connection on, until it is done. Its errors show in what it carries.
pub(super) fn poll_driver(driver: &mut Option<Driver>, cx: &mut Context<'_>) {
    if let Some(connection) = driver
        && let Poll::Ready(outcome) = connection.as_mut().poll(cx)
    {
        tracing::trace!(?outcome, "a connection for a request has ended");
        *driver = None;
    }
}

/// Asks, and follows redirects if the request wants that.
pub(super) async fn ask(
    mut request: HttpRequest,
    surroundings: Arc<Surroundings>,
) -> Result<Answer, FetchFailure> {
    let mut url = Url::parse(&request.url)?;
    for redirects in 0..=MAX_REDIRECTS {
        let (response, driver) = ask_once(&request, &url, &surroundings).await?;
        if request.manage_cookies {
            for cookie in response.headers().get_all(header::SET_COOKIE) {
                surroundings.cookies.store(&url, &text(cookie.as_bytes()));
            }
        }
        let location = response.headers().get(header::LOCATION);
        let location =
            location.filter(|_| request.follow_redirects && is_redirect(response.status()));
        let Some(location) = location.map(|location| text(location.as_bytes())) else {
            let length = response.body().size_hint().exact();
            let (head, body) = response.into_parts();
            return Ok(Answer {
                response: HttpResponse {
                    status: head.status.as_u16(),
                    headers: pairs(&head.headers),
                    url: url.as_str().to_owned(),
                    redirected: redirects > 0,
                    length,
                },
                body,
                driver,
            });
        };
        let next = url.join(&location)?;
        tracing::debug!(from = url.as_str(), to = next.as_str(), "a redirect");
        redirect(&mut request, response.status(), next.has_origin_of(&url));
        url = next;
    }
    Err(FetchFailure::Redirects(MAX_REDIRECTS))
}

/// Connects to a URL's server and sends the request.
async fn ask_once(
    request: &HttpRequest,
    url: &Url,
    surroundings: &Surroundings,
) -> Result<(Response<Incoming>, Option<Driver>), FetchFailure> {
    let message = message(request, url, &surroundings.cookies)?;
    let connector = match url.is_secure() {
        true => {
            let connector = surroundings.trust.connector(&surroundings.certificates);
            Some(connector.map_err(FetchFailure::Trust)?)
        }
        false => None,
    };
    let host = url.host();
    let connecting = connect::transport(
        &host,
        url.port(),
        &surroundings.permissions,
        connector.as_ref(),
    );
    let transport = within(DEFAULT_CONNECT_TIMEOUT, connecting).await?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(transport)).await?;
    let mut driver: Option<Driver> = Some(Box::pin(connection));
    let mut response = pin!(sender.send_request(message));
    let response = std::future::poll_fn(|cx| {
        poll_driver(&mut driver, cx);
        response.as_mut().poll(cx)
    })
    .await?;
    Ok((response, driver))
}

async fn within<T>(
    limit: Duration,
    connecting: impl Future<Output = Result<T, ConnectFailure>>,
) -> Result<T, ConnectFailure> {
    tokio::time::timeout(limit, connecting)
        .await
        .unwrap_or(Err(ConnectFailure::TimedOut(limit)))
}

/// The message as it is sent. Errors: the URL is longer than a request's may be.
fn message(
    request: &HttpRequest,
    url: &Url,
    cookies: &CookieJar,
) -> Result<Request<Full<Bytes>>, FetchFailure> {
    let body = request.body.clone().unwrap_or_default();
    let mut message = Request::new(Full::new(Bytes::from(body)));
    *message.method_mut() =
        Method::from_bytes(request.method.as_bytes()).expect("checked at the start");
    // It's escaped; what is left to refuse is its length.
    let target = url.target();
    *message.uri_mut() = target
        .parse()
        .map_err(|_| FetchFailure::UrlTooLong(target.len()))?;
    let headers = message.headers_mut();
    let host = url.host_header().parse();
    headers.insert(header::HOST, host.expect("a URL's host is escaped"));
    for (name, value) in &request.headers {
        let name = HeaderName::from_bytes(name.as_bytes()).expect("checked at the start");
        if !FRAMING.contains(&name) {
            headers.append(name, value.parse().expect("checked at the start"));
        }
    }
    if request.manage_cookies
        && !headers.contains_key(header::COOKIE)
        && let Some(cookies) = cookies.header(url)
        && let Ok(cookies) = cookies.parse()
    {
        headers.insert(header::COOKIE, cookies);
    }
    Ok(message)
}

/// Headers that follow from the rest of the message.
const FRAMING: [HeaderName; 4] = [
    header::HOST,
    header::CONTENT_LENGTH,
    header::TRANSFER_ENCODING,
    header::CONNECTION,
];

const fn is_redirect(status: StatusCode) -> bool {
    matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308)
}

/// Makes of a request what a redirect makes of it, as browsers do: what was sent once is not sent again unless the status
/// says so, and another server learns no secrets.
fn redirect(request: &mut HttpRequest, status: StatusCode, same_origin: bool) {
    let becomes_get = match status.as_u16() {
        303 => request.method != "HEAD",
        301 | 302 => request.method == "POST",
        _ => false,
    };
    if becomes_get {
        request.method = "GET".to_owned();
        request.body = None;
        request
            .headers
            .retain(|(name, _)| !name.to_ascii_lowercase().starts_with("content-"));
    }
    if !same_origin {
        request.headers.retain(|(name, _)| {
            !name.eq_ignore_ascii_case("authorization") && !name.eq_ignore_ascii_case("cookie")
        });
    }
}

fn pairs(headers: &HeaderMap) -> Vec<(String, String)> {
    headers
        .iter()
        .map(|(name, value)| (name.as_str().to_owned(), text(value.as_bytes())))
        .collect()
}

/// A header's value, in UTF-8 or else in Latin-1.
fn text(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|&byte| char::from(byte)).collect(),
    }
}
