//! Working off the list of ready sockets.

use std::net::SocketAddr;
use std::sync::atomic::Ordering;
use std::task::{Context, Poll};

use super::{Net, State};
use crate::ConnectFailure;
use crate::drain::{Drain, Progress};
use crate::event::{CloseCause, Event, ServerId, StreamId};
use crate::listener::Accept;
use crate::ready::Source;
use crate::stream::{Read, Stream};
use crate::transport::Transport;

/// How many rounds follow one another before the operating system is asked what else is ready: one for what it reported,
/// one in which those sockets mostly say that this was all, and some for those that have more.
const ROUNDS: usize = 4;

impl Net {
    /// Lets sockets have their turns until one gives an event, or until the operating system is to be asked what else is
    /// ready.
    ///
    /// First of all what the script has written since the last call is sent.
    pub(super) fn work(&mut self) -> Option<Event> {
        self.flush_all();
        self.resume_reading();
        // A script that writes whenever something was written must not keep the other sockets from their turns.
        if !std::mem::take(&mut self.reported_written)
            && let Some(event) = self.next_written()
        {
            self.reported_written = true;
            return Some(event);
        }
        while self.round_left > 0 || self.next_round() {
            self.round_left -= 1;
            let event = match self.turn.pop_front()? {
                Source::Server(server) => self.server_turn(server),
                Source::Stream(stream) => self.stream_turn(stream),
                Source::Datagram(socket) => self.datagram_turn(socket),
                Source::Fetch(fetch) => self.fetch_turn(fetch),
                Source::Lookup(lookup) => self.lookup_turn(lookup),
                Source::Channel(channel) => self.channel_turn(channel),
                Source::Outbox(outbox) => self.outbox_turn(outbox),
                Source::Interfaces => self.interfaces_turn(),
            };
            if event.is_some() {
                return event;
            }
        }
        self.rounds = 0;
        self.next_written()
    }

    /// Begins a round of all sockets that may have something to do. Those that come again in it are of the next. Says whether
    /// there is one to begin.
    fn next_round(&mut self) -> bool {
        if self.rounds == ROUNDS {
            return false;
        }
        self.rounds += 1;
        self.ready.take_into(&mut self.turn);
        self.round_left = self.turn.len();
        self.round_left > 0
    }

    /// Where reading stopped for all buffers' bound and there is room again, lets the streams go on.
    fn resume_reading(&mut self) {
        // Not at the bound itself, where it would begin and stop with each message.
        if !self.is_full || self.stats.buffered() > self.limits.total_bytes as u64 / 8 * 7 {
            return;
        }
        self.is_full = false;
        tracing::info!("the buffers have room again");
        for connection in self.streams.iter() {
            if let State::Open(Stream { paused: true, .. }) = connection.state {
                connection.waker.wake();
            }
        }
    }

    /// The next report of what [`flush`](Self::flush) has sent.
    fn next_written(&mut self) -> Option<Event> {
        while let Some(stream) = self.written.pop_front() {
            if let Ok((open, _)) = self.open_mut(stream) {
                open.written_queued = false;
                return Some(written(stream, open));
            }
        }
        None
    }

    fn server_turn(&mut self, id: ServerId) -> Option<Event> {
        let connections = self.streams.len();
        let server = self.servers.get_mut(id.0)?;
        server.waker.taken();
        if !server.listener.open.load(Ordering::Acquire) {
            // The `ServerSocket` was dropped.
            self.remove_listener(id);
            return None;
        }
        if !server.listener.accepting {
            return None;
        }
        if connections >= self.limits.connections
            || server.listener.connections >= self.limits.connections_per_server
        {
            if server.listener.hold_for_limit() {
                self.stats.held.add(1);
            }
            return None;
        }
        // For the accepted socket's registration, and for a pause.
        let _runtime = self.runtime.enter();
        let mut cx = Context::from_waker(server.waker.waker());
        match server.listener.poll_accept(&mut cx) {
            Accept::Nothing => None,
            Accept::Gone => {
                server.waker.again(&mut self.turn);
                None
            }
            Accept::Connection(tcp, peer) => {
                server.listener.connections += 1;
                self.stats.accepted.add(1);
                server.waker.again(&mut self.turn);
                let transport = Transport::Tcp(tcp);
                let stream = self.insert(State::Open(Stream::new(
                    transport,
                    peer,
                    Some(id),
                    &self.stats,
                )));
                Some(Event::Accepted { server: id, stream })
            }
            Accept::Failed(error) => {
                let pause = self.limits.accept_pause;
                if server.listener.hold_for_system(&error, pause) {
                    self.stats.held.add(1);
                }
                // The next turn registers the pause.
                server.waker.again(&mut self.turn);
                None
            }
            Accept::Closed(error) => {
                tracing::warn!(%error, "the operating system closed a listening socket");
                self.remove_listener(id);
                Some(Event::ServerClosed { server: id })
            }
        }
    }

    fn stream_turn(&mut self, id: StreamId) -> Option<Event> {
        let connection = self.streams.get_mut(id.0)?;
        connection.waker.taken();
        let mut cx = Context::from_waker(connection.waker.waker());
        match &mut connection.state {
            State::Connecting(attempt) => {
                let _runtime = self.runtime.enter();
                let Poll::Ready(outcome) = attempt.as_mut().poll(&mut cx) else {
                    return None;
                };
                match outcome.and_then(with_peer) {
                    Ok((transport, peer)) => {
                        self.stats.connected.add(1);
                        connection.state =
                            State::Open(Stream::new(transport, peer, None, &self.stats));
                        connection.waker.again(&mut self.turn);
                        Some(Event::Connected { stream: id })
                    }
                    Err(failure) => {
                        self.stats.connect_failed.add(1);
                        self.end(id, false, false);
                        Some(Event::ConnectFailed {
                            stream: id,
                            failure,
                        })
                    }
                }
            }
            State::Open(stream) => {
                if stream.poll_write(&mut cx) {
                    // Reading has its turn after this event.
                    connection.waker.again(&mut self.turn);
                    return Some(written(id, stream));
                }
                if stream.finished && stream.broken {
                    let cause = CloseCause::Broken(std::io::ErrorKind::BrokenPipe.into());
                    self.end(id, false, true);
                    return Some(Event::Closed { stream: id, cause });
                }
                if stream.held || stream.finished {
                    return None;
                }
                let bound = self.limits.input_bytes;
                let buffered = self.stats.buffered();
                let room = self.limits.room(bound, stream.input.len(), buffered);
                match stream.poll_read(&mut cx, &mut self.scratch, room) {
                    Read::Nothing => {
                        if stream.paused && stream.input.len() < bound && !self.is_full {
                            self.is_full = true;
                            tracing::warn!(
                                buffered,
                                "the buffers of all connections are full: reading waits until there is room"
                            );
                        }
                        None
                    }
                    Read::Data(bytes) => {
                        // There may be more, and if not the waker has to be registered.
                        connection.waker.again(&mut self.turn);
                        Some(Event::Data { stream: id, bytes })
                    }
                    Read::End(CloseCause::Finished) if stream.stays_open => {
                        stream.finished = true;
                        Some(Event::PeerFinished { stream: id })
                    }
                    Read::End(cause) => {
                        self.end(id, matches!(cause, CloseCause::Finished), true);
                        Some(Event::Closed { stream: id, cause })
                    }
                }
            }
            State::Draining(drain) => {
                match drain.poll(&mut cx, &mut self.scratch) {
                    Progress::Waiting => {}
                    Progress::Again => connection.waker.again(&mut self.turn),
                    Progress::Done => self.end(id, false, false),
                }
                None
            }
        }
    }

    /// Ends a connection for the script: its handle goes stale, and all that was written is still sent if the
    /// connection `works`.
    pub(super) fn end(&mut self, id: StreamId, works: bool, peer_finished: bool) {
        let Some(connection) = self.streams.remove(id.0) else {
            return;
        };
        match connection.state {
            State::Open(stream)
                if works && !stream.broken && !(peer_finished && stream.output.is_empty()) =>
            {
                let drain = {
                    let _runtime = self.runtime.enter();
                    Drain::new(stream, peer_finished, &self.limits)
                };
                // The first step is done at once, so that the last bytes leave in this turn.
                let rest = self.insert(State::Draining(drain));
                self.stream_turn(rest);
            }
            state => self.ended(&state),
        }
    }
}

fn written(id: StreamId, stream: &Stream) -> Event {
    Event::Written {
        stream: id,
        pending: stream.pending(),
        total: stream.total(),
    }
}

fn with_peer(transport: Transport) -> Result<(Transport, SocketAddr), ConnectFailure> {
    let peer = transport.tcp().peer_addr();
    Ok((transport, peer.map_err(ConnectFailure::Failed)?))
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::Shutdown;

    use socket2::SockRef;
    use tokio::runtime::Handle;

    use crate::{Event, Limits, Net, Refusal, Sandbox, ServerSocket};

    fn listening(net: &mut Net) -> ServerSocket {
        let mut server = ServerSocket::new(Sandbox::Application).expect("the application sandbox");
        server.bind(net, 0, Some("127.0.0.1")).expect("a free port");
        server.listen(net, 0).expect("bound");
        server.set_accepting(net, true);
        server
    }

    #[tokio::test]
    async fn a_connection_can_stay_open_when_its_peer_has_finished() {
        let mut net = Net::new(Handle::current(), Limits::default());
        let server = listening(&mut net);
        let address = ("127.0.0.1", server.local_port());
        let mut peer = std::net::TcpStream::connect(address).expect("it listens");
        let Event::Accepted { stream, .. } = net.next().await else {
            panic!("a connection");
        };
        net.keep_open_at_end(stream).expect("open");
        peer.write_all(b"ask").expect("open");
        peer.shutdown(Shutdown::Write).expect("open");
        let event = net.next().await;
        assert!(matches!(event, Event::Data { bytes: 3, .. }), "{event:?}");
        let event = net.next().await;
        assert!(matches!(event, Event::PeerFinished { .. }), "{event:?}");
        assert!(net.is_connected(stream));
        net.write(stream, b"answer").expect("open");
        net.close(stream).expect("open");
        net.shutdown(std::time::Duration::from_secs(5)).await;
        let mut answer = String::new();
        peer.read_to_string(&mut answer).expect("an end in order");
        assert_eq!(answer, "answer");
    }

    #[cfg(target_os = "linux")] // where this is how the system ends the listening
    #[tokio::test]
    async fn a_listening_socket_that_the_system_closes_is_reported() {
        let mut net = Net::new(Handle::current(), Limits::default());
        let mut server = listening(&mut net);
        let id = server.id().expect("listening");
        assert!(net.try_next().is_none());

        let listener = net.listener(id).expect("listening");
        SockRef::from(&listener.tcp)
            .shutdown(Shutdown::Both)
            .expect("a socket");
        let event = net.next().await;
        assert!(
            matches!(event, Event::ServerClosed { server } if server == id),
            "{event:?}"
        );
        assert!(!server.bound() && !server.listening());
        assert_eq!(server.local_port(), 0);
        assert_eq!(server.close(&mut net), Err(Refusal::INVALID_SOCKET));
        assert!(net.is_idle());
    }
}
