//! The channels between programs of a [`Net`], and the messages that it sends there.

use std::collections::VecDeque;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use super::Net;
use crate::Refusal;
use crate::event::{ChannelId, Event, LocalMessageId};
use crate::local::{Incoming, MAX_MESSAGE, Outgoing};
use crate::ready::{Source, SourceWaker};
use crate::slots::Key;

/// An open channel.
#[derive(Debug)]
pub(super) struct Channel {
    waker: SourceWaker,
    name: String,
    incoming: Incoming,
}

/// The messages on their way to one channel. Only the first of them is being sent: they arrive in order.
#[derive(Debug)]
pub(super) struct Outbox {
    waker: SourceWaker,
    channel: String,
    messages: VecDeque<LocalMessage>,
    /// The connection for the first message, where the receiver had no room at first.
    outgoing: Option<Outgoing>,
}

#[derive(Debug)]
struct LocalMessage {
    id: LocalMessageId,
    bytes: Vec<u8>,
    /// Whether the channel was open when the script sent the message. If not, it must not find one that is opened later.
    was_open: bool,
}

impl Net {
    /// Opens a channel: `LocalConnection.connect`. Messages are reported by [`Event::LocalMessage`].
    ///
    /// A channel counts as listening at this machine's loopback address, at no port of it, for
    /// [`Permissions::listen`](crate::Permissions::listen).
    ///
    /// # Errors
    ///
    /// - [`Refusal::APPLICATION_ONLY`]: the permissions do not allow it.
    /// - [`Refusal::CHANNEL_IN_USE`]: a program of this user has the channel open, or the system refuses; the log says which.
    pub fn open_channel(&mut self, name: &str) -> Result<ChannelId, Refusal> {
        self.permissions
            .listen(SocketAddr::new(Ipv4Addr::LOCALHOST.into(), 0))?;
        let incoming = {
            let _runtime = self.runtime.enter();
            Incoming::open(name).map_err(|error| {
                tracing::info!(name, %error, "a channel cannot be opened");
                Refusal::CHANNEL_IN_USE
            })?
        };
        let (ready, turn) = (&self.ready, &mut self.turn);
        let key = self.channels.insert_with(|key| {
            let waker = SourceWaker::new(Source::Channel(ChannelId(key)), Arc::clone(ready));
            // The first turn registers the waker.
            waker.again(turn);
            Channel {
                waker,
                name: name.to_owned(),
                incoming,
            }
        });
        Ok(ChannelId(key))
    }

    /// Closes a channel. Messages that were not reported are lost.
    pub fn close_channel(&mut self, id: ChannelId) {
        self.channels.remove(id.0);
    }

    /// Sends a message to whoever has a channel open, once the script is done. Whether it arrived is told by
    /// [`Event::LocalMessageSent`].
    ///
    /// A channel counts as this machine, at no port of it, for [`Permissions::connect`](crate::Permissions::connect).
    ///
    /// # Errors
    ///
    /// - [`Refusal::APPLICATION_ONLY`]: the permissions do not allow it.
    /// - [`Refusal::MESSAGE_TOO_LONG`]: it has more than 64 KiB.
    pub fn send_to_channel(
        &mut self,
        name: &str,
        bytes: Vec<u8>,
    ) -> Result<LocalMessageId, Refusal> {
        self.permissions.connect("localhost", 0)?;
        if bytes.len() > MAX_MESSAGE {
            return Err(Refusal::MESSAGE_TOO_LONG);
        }
        let id = LocalMessageId(self.next_message);
        self.next_message += 1;
        let message = LocalMessage {
            id,
            bytes,
            was_open: Outgoing::is_open(name),
        };
        if let Some(outbox) = self
            .outboxes
            .iter_mut()
            .find(|outbox| outbox.channel == name)
        {
            outbox.messages.push_back(message);
            return Ok(id);
        }
        let (ready, turn) = (&self.ready, &mut self.turn);
        self.outboxes.insert_with(|key| {
            let waker = SourceWaker::new(Source::Outbox(key), Arc::clone(ready));
            waker.again(turn);
            Outbox {
                waker,
                channel: name.to_owned(),
                messages: VecDeque::from([message]),
                outgoing: None,
            }
        });
        Ok(id)
    }

    pub(super) fn channel_turn(&mut self, id: ChannelId) -> Option<Event> {
        let _runtime = self.runtime.enter();
        let channel = self.channels.get_mut(id.0)?;
        channel.waker.taken();
        let waker = channel.waker.clone();
        let mut cx = Context::from_waker(waker.waker());
        match channel.incoming.poll_receive(&mut cx, &mut self.scratch) {
            Poll::Pending => None,
            Poll::Ready(Ok(length)) => {
                waker.again(&mut self.turn);
                Some(Event::LocalMessage {
                    channel: id,
                    bytes: self.scratch[..length].to_vec(),
                })
            }
            Poll::Ready(Err(error)) => {
                tracing::warn!(name = channel.name, %error, "a channel gives no more messages");
                None
            }
        }
    }

    pub(super) fn outbox_turn(&mut self, key: Key) -> Option<Event> {
        let _runtime = self.runtime.enter();
        let outbox = self.outboxes.get_mut(key)?;
        outbox.waker.taken();
        let waker = outbox.waker.clone();
        let mut cx = Context::from_waker(waker.waker());
        let Poll::Ready((message, outcome)) = outbox.poll_send(&mut cx) else {
            return None;
        };
        let delivered = outcome
            .inspect_err(|error| {
                tracing::info!(channel = outbox.channel, %error, "a message found nobody");
            })
            .is_ok();
        if delivered {
            // What the program sends to itself it hears before it is told about the next message that it sent.
            let mut channels = self.channels.iter();
            if let Some(channel) = channels.find(|channel| channel.name == outbox.channel) {
                self.turn.push_front(channel.waker.source());
            }
        }
        if outbox.messages.is_empty() {
            self.outboxes.remove(key);
        } else {
            waker.again(&mut self.turn);
        }
        Some(Event::LocalMessageSent { message, delivered })
    }
}

impl Outbox {
    /// Sends the first message. When it is gone, well or not, gives its handle and what became of it.
    fn poll_send(&mut self, cx: &mut Context<'_>) -> Poll<(LocalMessageId, io::Result<()>)> {
        let Some(message) = self.messages.front() else {
            return Poll::Pending;
        };
        let outcome = if message.was_open {
            let connected = match self.outgoing.take() {
                Some(outgoing) => Ok(outgoing),
                None => Outgoing::connect(&self.channel),
            };
            match connected {
                Ok(outgoing) => {
                    let outgoing = self.outgoing.insert(outgoing);
                    ready!(outgoing.poll_send(cx, &message.bytes))
                }
                Err(error) => Err(error),
            }
        } else {
            Err(io::ErrorKind::NotFound.into())
        };
        let id = message.id;
        self.outgoing = None;
        self.messages.pop_front();
        Poll::Ready((id, outcome))
    }
}
