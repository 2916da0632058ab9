//! HTTP requests: what is sent, what is followed, how they fail.

use std::time::Duration;

use airshim_net::{
    ConnectFailure, Event, FetchFailure, HttpRequest, HttpResponse, Limits, Net, Permissions,
    Refusal,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::runtime::Handle;
use tokio::task::JoinHandle;

use crate::common::soon;

fn net() -> Net {
    Net::new(Handle::current(), Limits::default())
}

fn get(url: &str) -> HttpRequest {
    HttpRequest {
        url: url.to_owned(),
        method: "GET".into(),
        headers: Vec::new(),
        body: None,
        follow_redirects: true,
        manage_cookies: true,
        idle_timeout: Some(Duration::from_secs(20)),
    }
}

/// A server that gives one answer to each connection; gives the requests that came, and the URL of its root.
async fn server(answers: &[&str]) -> (JoinHandle<Vec<String>>, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let root = format!("http://{}", listener.local_addr().expect("bound"));
    let answers: Vec<String> = answers
        .iter()
        .map(|&answer| answer.replace("ROOT", &root))
        .collect();
    let served = tokio::spawn(async move {
        let mut requests = Vec::new();
        for answer in answers {
            let (mut peer, _) = listener.accept().await.expect("a connection");
            let mut request = Vec::new();
            let mut buffer = [0; 4096];
            while !is_whole(&request) {
                let count = peer.read(&mut buffer).await.expect("a request");
                assert!(count > 0, "a whole request");
                request.extend_from_slice(&buffer[..count]);
            }
            requests.push(String::from_utf8(request).expect("text"));
            peer.write_all(answer.as_bytes()).await.expect("sent");
        }
        requests
    });
    (served, root)
}

fn is_whole(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request).to_ascii_lowercase();
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        return false;
    };
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .map_or(0, |length| length.parse().expect("a number"));
    body.len() >= length
}

/// The response and body of a request, or why there is none.
async fn outcome(
    net: &mut Net,
    request: HttpRequest,
) -> Result<(HttpResponse, String), FetchFailure> {
    let id = net.fetch(request).expect("valid");
    let mut response = None;
    let mut body = Vec::new();
    loop {
        match soon(net.next()).await {
            Event::Response {
                fetch,
                response: head,
            } => {
                assert_eq!(fetch, id);
                assert!(response.replace(head).is_none(), "one response");
            }
            Event::Body { bytes, .. } => body.extend(bytes),
            Event::Fetched { .. } => {
                let body = String::from_utf8(body).expect("text");
                return Ok((response.expect("before its end"), body));
            }
            Event::FetchFailed { failure, .. } => return Err(failure),
            other => panic!("unexpected {other:?}"),
        }
    }
}

#[tokio::test]
async fn a_request_and_its_answer() {
    let mut net = net();
    let answer = "HTTP/1.1 404 Not Found\r\nX-A: 1\r\nX-A: 2\r\nContent-Length: 4\r\n\r\ngone";
    let (served, root) = server(&[answer]).await;
    let request = HttpRequest {
        method: "PUT".into(),
        headers: vec![
            ("X-Own".into(), "yes".into()),
            ("Host".into(), "evil".into()),
        ],
        body: Some(b"body".to_vec()),
        ..get(&format!("{root}/a b?c#d"))
    };
    let (response, body) = outcome(&mut net, request).await.expect("an answer");
    assert_eq!((response.status, body.as_str()), (404, "gone"));
    assert_eq!(response.length, Some(4));
    assert!(!response.redirected);
    assert_eq!(response.url, format!("{root}/a%20b?c#d"));
    let values: Vec<_> = response
        .headers
        .iter()
        .filter(|(name, _)| name == "x-a")
        .collect();
    assert_eq!(values.len(), 2);
    let requests = served.await.expect("served");
    let host = root.strip_prefix("http://").expect("the scheme");
    assert_eq!(
        requests[0],
        format!(
            "PUT /a%20b?c HTTP/1.1\r\nhost: {host}\r\nx-own: yes\r\ncontent-length: 4\r\n\r\nbody"
        )
    );
    assert!(net.is_idle());
}

#[tokio::test]
async fn a_body_may_come_in_chunks_or_end_with_the_connection() {
    let mut net = net();
    let chunked =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
    let (_served, root) = server(&[chunked, "HTTP/1.0 200 OK\r\n\r\nrest"]).await;
    let (response, body) = outcome(&mut net, get(&root)).await.expect("an answer");
    assert_eq!((response.length, body.as_str()), (None, "abcde"));
    let (_, body) = outcome(&mut net, get(&root)).await.expect("an answer");
    assert_eq!(body, "rest");
}

#[tokio::test]
async fn a_redirect_is_followed_and_changes_the_request() {
    let mut net = net();
    let (served, root) = server(&[
        "HTTP/1.1 302 Found\r\nLocation: /next?x\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 307 Temporary\r\nLocation: ROOT/last\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
    ])
    .await;
    let request = HttpRequest {
        method: "POST".into(),
        headers: vec![("Content-Type".into(), "text/plain".into())],
        body: Some(b"secret".to_vec()),
        ..get(&format!("{root}/first"))
    };
    let (response, body) = outcome(&mut net, request).await.expect("an answer");
    assert!(response.redirected);
    assert_eq!(
        (response.url, body.as_str()),
        (format!("{root}/last"), "ok")
    );
    let requests = served.await.expect("served");
    assert!(requests[0].starts_with("POST /first ") && requests[0].ends_with("secret"));
    assert!(requests[1].starts_with("GET /next?x ") && !requests[1].contains("content-type"));
    assert!(requests[2].starts_with("GET /last "));
}

#[tokio::test]
async fn a_redirect_can_be_left_unfollowed() {
    let mut net = net();
    let (_served, root) =
        server(&["HTTP/1.1 301 Moved\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n"]).await;
    let request = HttpRequest {
        follow_redirects: false,
        ..get(&root)
    };
    let (response, _) = outcome(&mut net, request).await.expect("an answer");
    assert_eq!((response.status, response.redirected), (301, false));
}

#[tokio::test]
async fn redirects_in_a_circle_end() {
    let mut net = net();
    let answer = "HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n";
    let (_served, root) = server(&[answer; 21]).await;
    let failure = outcome(&mut net, get(&root)).await.expect_err("no answer");
    assert!(matches!(failure, FetchFailure::Redirects(20)), "{failure}");
}

#[tokio::test]
async fn cookies_are_kept_unless_unwanted() {
    let mut net = net();
    let set = "HTTP/1.1 200 OK\r\nSet-Cookie: id=7; Path=/\r\nContent-Length: 0\r\n\r\n";
    let plain = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    let (served, root) = server(&[set, plain, plain]).await;
    outcome(&mut net, get(&root)).await.expect("an answer");
    outcome(&mut net, get(&root)).await.expect("an answer");
    let without = HttpRequest {
        manage_cookies: false,
        ..get(&root)
    };
    outcome(&mut net, without).await.expect("an answer");
    let requests = served.await.expect("served");
    assert!(requests[1].contains("cookie: id=7\r\n"));
    assert!(!requests[0].contains("cookie") && !requests[2].contains("cookie"));
}

#[tokio::test]
async fn failures_say_why() {
    let mut net = net();
    let silent = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}", silent.local_addr().expect("bound"));
    let request = HttpRequest {
        idle_timeout: Some(Duration::from_millis(50)),
        ..get(&url)
    };
    let failure = outcome(&mut net, request).await.expect_err("no answer");
    assert!(matches!(failure, FetchFailure::Idle(_)), "{failure}");
    drop(silent);
    let failure = outcome(&mut net, get(&url))
        .await
        .expect_err("nobody listens");
    let refused = matches!(failure, FetchFailure::Connect(ConnectFailure::Failed(_)));
    assert!(refused, "{failure}");
    let (_served, root) = server(&["nonsense\r\n\r\n"]).await;
    let failure = outcome(&mut net, get(&root)).await.expect_err("no HTTP");
    assert!(matches!(failure, FetchFailure::Exchange(_)), "{failure}");
    let (_served, root) = server(&["HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ncut"]).await;
    let failure = outcome(&mut net, get(&root))
        .await
        .expect_err("not all of it");
    assert!(matches!(failure, FetchFailure::Exchange(_)), "{failure}");
    let failure = outcome(&mut net, get("http:nowhere"))
        .await
        .expect_err("no host");
    assert!(matches!(failure, FetchFailure::Url(_)), "{failure}");
    let long = format!("{root}/{}", "x".repeat(70_000));
    let failure = outcome(&mut net, get(&long)).await.expect_err("too long");
    assert!(matches!(failure, FetchFailure::UrlTooLong(_)), "{failure}");
    net.set_permissions(Permissions::none());
    let failure = outcome(&mut net, get(&root)).await.expect_err("forbidden");
    let denied = matches!(failure, FetchFailure::Connect(ConnectFailure::Denied(_)));
    assert!(denied, "{failure}");
}

#[tokio::test]
async fn what_http_cannot_send_is_refused_at_once() {
    let mut net = net();
    for (name, value) in [("a b", "c"), ("a", "b\r\nc: d"), ("", "c")] {
        let request = HttpRequest {
            headers: vec![(name.into(), value.into())],
            ..get("http://127.0.0.1:9")
        };
        assert_eq!(net.fetch(request), Err(Refusal::ADDRESS));
    }
    assert!(net.is_idle());
}

#[tokio::test]
async fn a_request_can_be_given_up() {
    let mut net = net();
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("bound"));
    let id = net.fetch(get(&url)).expect("valid");
    let (mut peer, _) = tokio::select! {
        peer = listener.accept() => peer.expect("a connection"),
        event = net.next() => panic!("unexpected {event:?}"),
    };
    assert!(net.cancel_fetch(id));
    assert!(!net.cancel_fetch(id));
    assert!(net.is_idle());
    let mut rest = Vec::new();
    soon(peer.read_to_end(&mut rest)).await.expect("the end");
}
