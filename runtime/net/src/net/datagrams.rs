//! The UDP sockets of a [`Net`].

use std::collections::VecDeque;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use socket2::SockRef;
use tokio::io::ReadBuf;
use tokio::net::UdpSocket;

use super::Net;
use crate::Refusal;
use crate::event::{DatagramId, Event};
use crate::ready::{Source, SourceWaker};

/// A bound UDP socket.
#[derive(Debug)]
pub(crate) struct Datagrams {
    waker: SourceWaker,
    udp: UdpSocket,
    /// The address that it is bound to.
    local: SocketAddr,
    /// Cleared when the [`DatagramSocket`](crate::DatagramSocket) was dropped.
    open: Arc<AtomicBool>,
    /// Whether the script wants the packets that arrive.
    receiving: bool,
    /// Packets that the system had no room for, each with its receiver unless the socket is connected.
    outbox: VecDeque<(Vec<u8>, Option<SocketAddr>)>,
    /// The bytes in `outbox`.
    pending: usize,
}

impl Datagrams {
    /// Whether something can still happen to it.
    pub(super) fn is_active(&self) -> bool {
        self.receiving || !self.outbox.is_empty()
    }

    /// Sends the packets that wait. An error belongs to the first of them, which is gone then.
    fn poll_send(&mut self, cx: &mut Context<'_>) -> io::Result<()> {
        while let Some((packet, remote)) = self.outbox.front() {
            let sent = match remote {
                Some(remote) => self.udp.poll_send_to(cx, packet, *remote),
                None => self.udp.poll_send(cx, packet),
            };
            let Poll::Ready(sent) = sent else {
                break;
            };
            self.pending -= packet.len();
            self.outbox.pop_front();
            sent?;
        }
        Ok(())
    }
}

impl Net {
    /// Takes over a bound socket.
    pub(crate) fn add_datagram(
        &mut self,
        udp: std::net::UdpSocket,
        local: SocketAddr,
    ) -> io::Result<(DatagramId, SourceWaker, Arc<AtomicBool>)> {
        let udp = {
            let _runtime = self.runtime.enter();
            UdpSocket::from_std(udp)?
        };
        let open = Arc::new(AtomicBool::new(true));
        let ready = &self.ready;
        let mut waker = None;
        let key = self.datagrams.insert_with(|key| Datagrams {
            waker: waker
                .insert(SourceWaker::new(
                    Source::Datagram(DatagramId(key)),
                    Arc::clone(ready),
                ))
                .clone(),
            udp,
            local,
            open: Arc::clone(&open),
            receiving: false,
            outbox: VecDeque::new(),
            pending: 0,
        });
        let waker = waker.expect("the entry has just been made");
        Ok((DatagramId(key), waker, open))
    }

    pub(crate) fn remove_datagram(&mut self, id: DatagramId) {
        self.datagrams.remove(id.0);
    }

    /// Restricts a socket to one peer; gives the address that it then has here.
    pub(crate) fn connect_datagram(
        &mut self,
        id: DatagramId,
        remote: SocketAddr,
    ) -> io::Result<SocketAddr> {
        let socket = self.datagrams.get_mut(id.0);
        let socket = socket.ok_or(io::ErrorKind::NotFound)?;
        SockRef::from(&socket.udp).connect(&remote.into())?;
        socket.local = socket.udp.local_addr()?;
        Ok(socket.local)
    }

    /// The address that a socket is bound to.
    pub(crate) fn datagram_address(&self, id: DatagramId) -> Option<SocketAddr> {
        Some(self.datagrams.get(id.0)?.local)
    }

    pub(crate) fn receive_datagrams(&mut self, id: DatagramId) {
        if let Some(socket) = self.datagrams.get_mut(id.0) {
            socket.receiving = true;
            socket.waker.wake();
        }
    }

    /// Sends a packet now, or puts it behind those that wait.
    pub(crate) fn send_datagram(
        &mut self,
        id: DatagramId,
        packet: &[u8],
        remote: Option<SocketAddr>,
    ) -> Result<(), Refusal> {
        let limit = self.limits.output_bytes;
        let socket = self
            .datagrams
            .get_mut(id.0)
            .ok_or(Refusal::INVALID_SOCKET)?;
        if socket.outbox.is_empty() {
            // Past the runtime, which doesn't know yet that a new socket can be written to.
            let system = SockRef::from(&socket.udp);
            let sent = match remote {
                Some(remote) => system.send_to(packet, &remote.into()),
                None => system.send(packet),
            };
            match sent {
                Ok(_) => return Ok(()),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(error) => return Err(refused(&error, packet.len(), remote)),
            }
        }
        if packet.len() > limit.saturating_sub(socket.pending) {
            tracing::warn!(
                pending = socket.pending,
                "packet refused: the output is full"
            );
            return Err(Refusal::OUTPUT_FULL);
        }
        socket.pending += packet.len();
        socket.outbox.push_back((packet.to_vec(), remote));
        socket.waker.wake();
        Ok(())
    }

    pub(super) fn datagram_turn(&mut self, id: DatagramId) -> Option<Event> {
        let socket = self.datagrams.get_mut(id.0)?;
        socket.waker.taken();
        if !socket.open.load(Ordering::Acquire) {
            // The `DatagramSocket` was dropped.
            self.remove_datagram(id);
            return None;
        }
        let _runtime = self.runtime.enter();
        let waker = socket.waker.clone();
        let mut cx = Context::from_waker(waker.waker());
        if let Err(error) = socket.poll_send(&mut cx) {
            socket.waker.again(&mut self.turn);
            return Some(Event::DatagramFailed { socket: id, error });
        }
        if !socket.receiving {
            return None;
        }
        let mut buffer = ReadBuf::new(&mut self.scratch);
        let from = match socket.udp.poll_recv_from(&mut cx, &mut buffer) {
            Poll::Pending => return None,
            Poll::Ready(from) => from,
        };
        // There may be more, and if not the waker has to be registered.
        socket.waker.again(&mut self.turn);
        Some(match from {
            Ok(from) => Event::Datagram {
                socket: id,
                from,
                data: buffer.filled().to_vec(),
            },
            Err(error) => Event::DatagramFailed { socket: id, error },
        })
    }
}

/// What the script is told of an error in sending; the log gets the system's reason.
fn refused(error: &io::Error, length: usize, remote: Option<SocketAddr>) -> Refusal {
    tracing::warn!(?remote, length, %error, "DatagramSocket.send failed");
    // The longest packet that UDP has a length for, less the headers; the system may have a lower limit.
    const LONGEST: usize = 65_507;
    if length > LONGEST || is_too_long(error) {
        Refusal::TOO_LONG
    } else {
        Refusal::INVALID_SOCKET
    }
}

/// Whether the system says that a packet is too long: EMSGSIZE, which the standard library has no kind for.
fn is_too_long(error: &io::Error) -> bool {
    let code = if cfg!(target_os = "linux") {
        90
    } else if cfg!(windows) {
        10_040
    } else {
        40
    };
    error.raw_os_error() == Some(code)
}
