//! Socket policy files: semantics §10, row "non-app content".

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use airshim_net::{ConnectFailure, Event, Limits, Net, Origin};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Handle;

use crate::common::soon;

const REQUEST: &[u8] = b"<policy-file-request/>\0";
const ALL: &str = "<allow-access-from domain=\"*\" to-ports=\"*\"/>";

/// A server on a port of its own that answers requests for policy files and greets everybody else.
struct Server {
    port: u16,
    requests: Arc<AtomicUsize>,
}

impl Server {
    /// With this content of its policy file; `None` hears requests and never answers.
    async fn start(policy: Option<&str>) -> Self {
        let file =
            policy.map(|content| format!("<cross-domain-policy>{content}</cross-domain-policy>\0"));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("a port").port();
        let requests = Arc::new(AtomicUsize::new(0));
        let heard = Arc::clone(&requests);
        tokio::spawn(async move {
            while let Ok((tcp, _)) = listener.accept().await {
                tokio::spawn(serve(tcp, file.clone(), Arc::clone(&heard)));
            }
        });
        Self { port, requests }
    }

    fn requests(&self) -> usize {
        self.requests.load(Ordering::Relaxed)
    }
}

async fn serve(mut tcp: TcpStream, file: Option<String>, heard: Arc<AtomicUsize>) {
    let mut request = [0; REQUEST.len()];
    match tcp.read_exact(&mut request).await {
        Ok(_) if request == REQUEST => {
            heard.fetch_add(1, Ordering::Relaxed);
            match file {
                Some(file) => drop(tcp.write_all(file.as_bytes()).await),
                None => drop(tcp.read(&mut [0]).await),
            }
        }
        _ => {}
    }
}

/// A port at which nobody listens.
async fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    listener.local_addr().expect("a port").port()
}

fn net(master_port: u16) -> Net {
    let mut net = Net::new(Handle::current(), Limits::default());
    net.set_master_policy_port(master_port);
    net
}

async fn connect_from(net: &mut Net, url: &str, port: u16) -> Result<(), ConnectFailure> {
    let (origin, timeout) = (Origin::of_url(url), Duration::from_secs(10));
    net.connect_by_policy("127.0.0.1", port.into(), timeout, origin)
        .expect("the port is one");
    match soon(net.next()).await {
        Event::Connected { .. } => Ok(()),
        Event::ConnectFailed { failure, .. } => Err(failure),
        other => panic!("unexpected {other:?}"),
    }
}

/// Whether local content may connect. Only policy files say no.
async fn connects(net: &mut Net, port: u16) -> bool {
    match connect_from(net, "file:///a.swf", port).await {
        Ok(()) => true,
        Err(ConnectFailure::NoPolicy(denied)) => {
            assert_eq!((denied.host.as_str(), denied.port), ("127.0.0.1", port));
            false
        }
        Err(other) => panic!("unexpected {other:?}"),
    }
}

#[tokio::test]
async fn the_master_file_grants() {
    let (master, target) = (Server::start(Some(ALL)).await, Server::start(None).await);
    let mut net = net(master.port);
    assert!(connects(&mut net, target.port).await);
    assert!(connects(&mut net, target.port).await);
    assert_eq!(master.requests(), 1, "the file is kept");
    assert_eq!(target.requests(), 0, "nobody else is asked");
}

#[tokio::test]
async fn without_a_master_file_the_port_itself_is_asked() {
    let target = Server::start(Some(ALL)).await;
    let mut net = net(free_port().await);
    assert!(connects(&mut net, target.port).await);
    assert_eq!(target.requests(), 1);
}

#[tokio::test]
async fn a_master_file_that_does_not_grant_leaves_it_to_the_port_itself() {
    let other = "<allow-access-from domain=\"*\" to-ports=\"1\"/>";
    let (master, target) = (
        Server::start(Some(other)).await,
        Server::start(Some(ALL)).await,
    );
    assert!(connects(&mut net(master.port), target.port).await);
}

#[tokio::test]
async fn the_master_file_may_forbid_all_others() {
    for control in ["master-only", "none"] {
        let control = format!("<site-control permitted-cross-domain-policies=\"{control}\"/>");
        let master = Server::start(Some(&control)).await;
        let target = Server::start(Some(ALL)).await;
        let mut net = net(master.port);
        net.load_policy_file(&format!("xmlsocket://127.0.0.1:{}", target.port));
        assert!(!connects(&mut net, target.port).await, "{control}");
        assert_eq!(target.requests(), 0);
    }
    let none = format!("<site-control permitted-cross-domain-policies=\"none\"/>{ALL}");
    let (master, target) = (Server::start(Some(&none)).await, Server::start(None).await);
    assert!(
        !connects(&mut net(master.port), target.port).await,
        "itself too"
    );
}

#[tokio::test]
async fn a_port_without_a_policy_file_is_denied() {
    let target = Server::start(Some("")).await;
    assert!(!connects(&mut net(free_port().await), target.port).await);
    let nobody = free_port().await;
    assert!(!connects(&mut net(free_port().await), nobody).await);
}

#[tokio::test]
async fn files_that_the_script_names_are_asked_before_the_port_itself() {
    let named = Server::start(Some(ALL)).await;
    let useless = Server::start(Some("")).await;
    let target = Server::start(None).await;
    let mut net = net(free_port().await);
    net.load_policy_file("http://127.0.0.1/crossdomain.xml");
    net.load_policy_file(&format!("xmlsocket://127.0.0.1:{}", useless.port));
    net.load_policy_file(&format!("127.0.0.1:{}", named.port));
    assert_eq!(
        named.requests() + useless.requests(),
        0,
        "not before they are needed"
    );
    assert!(connects(&mut net, target.port).await);
    assert_eq!(
        (useless.requests(), named.requests(), target.requests()),
        (1, 1, 0)
    );
}

#[tokio::test]
async fn files_from_high_ports_grant_no_low_ones() {
    let master = Server::start(Some(ALL)).await;
    let mut net = net(master.port);
    net.load_policy_file(&format!("127.0.0.1:{}", master.port));
    assert!(!connects(&mut net, 1023).await);
}

#[tokio::test]
async fn a_grant_is_for_the_contents_domain() {
    let rule = "<allow-access-from domain=\"*.example.org\" to-ports=\"*\"/>";
    let master = Server::start(Some(rule)).await;
    let target = Server::start(Some("")).await;
    let mut net = net(master.port);
    let outcome = connect_from(&mut net, "http://www.example.org/a.swf", target.port).await;
    assert!(outcome.is_ok(), "{outcome:?}");
    let outcome = connect_from(&mut net, "http://example.com/a.swf", target.port).await;
    assert!(
        matches!(outcome, Err(ConnectFailure::NoPolicy(_))),
        "{outcome:?}"
    );
}

#[tokio::test]
async fn a_master_file_that_does_not_come_is_waited_for_three_seconds() {
    let silent = Server::start(None).await;
    let target = Server::start(Some(ALL)).await;
    let mut net = net(silent.port);
    let begin = Instant::now();
    assert!(connects(&mut net, target.port).await);
    let waited = begin.elapsed();
    assert!(waited > Duration::from_millis(2900), "{waited:?}");
    let begin = Instant::now();
    assert!(connects(&mut net, target.port).await);
    assert!(begin.elapsed() < waited / 2, "it is not waited for again");
}

#[tokio::test]
async fn a_port_that_does_not_answer_is_denied_when_the_time_is_over() {
    let target = Server::start(None).await;
    let mut net = net(free_port().await);
    let (origin, timeout) = (Origin::default(), Duration::from_millis(300));
    net.connect_by_policy("127.0.0.1", target.port.into(), timeout, origin)
        .expect("the port is one");
    match soon(net.next()).await {
        Event::ConnectFailed {
            failure: ConnectFailure::NoPolicy(_),
            ..
        } => {}
        other => panic!("unexpected {other:?}"),
    }
}

#[tokio::test]
async fn a_server_that_comes_up_later_is_asked_again() {
    let mut net = net(free_port().await);
    let port = free_port().await;
    assert!(!connects(&mut net, port).await);
    let listener = TcpListener::bind(("127.0.0.1", port)).await.expect("free");
    tokio::spawn(async move {
        while let Ok((tcp, _)) = listener.accept().await {
            let file = format!("<cross-domain-policy>{ALL}</cross-domain-policy>\0");
            tokio::spawn(serve(tcp, Some(file), Arc::default()));
        }
    });
    assert!(connects(&mut net, port).await);
}

#[tokio::test]
async fn a_policy_granted_connection_can_still_fail() {
    let master = Server::start(Some(ALL)).await;
    let outcome = connect_from(&mut net(master.port), "file:///a.swf", free_port().await).await;
    assert!(
        matches!(outcome, Err(ConnectFailure::Failed(_))),
        "{outcome:?}"
    );
}

#[tokio::test]
async fn an_endless_answer_is_cut_off() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("a port").port();
    tokio::spawn(async move {
        while let Ok((mut tcp, _)) = listener.accept().await {
            tokio::spawn(async move { while tcp.write_all(&[b' '; 4096]).await.is_ok() {} });
        }
    });
    let begin = Instant::now();
    assert!(!connects(&mut net(free_port().await), port).await);
    assert!(
        begin.elapsed() < Duration::from_secs(5),
        "not only by the time"
    );
}
