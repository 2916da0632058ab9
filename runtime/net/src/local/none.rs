//! A platform without channels.

use std::convert::Infallible;
use std::io;
use std::task::{Context, Poll};

/// The receiving end of a channel, of which there are none.
#[derive(Debug)]
pub(crate) struct Incoming(Infallible);

impl Incoming {
    pub(crate) fn open(_channel: &str) -> io::Result<Self> {
        Err(io::ErrorKind::Unsupported.into())
    }

    pub(crate) fn poll_receive(
        &self,
        _cx: &mut Context<'_>,
        _buffer: &mut [u8],
    ) -> Poll<io::Result<usize>> {
        match self.0 {}
    }
}

/// A connection to a channel, of which there are none.
#[derive(Debug)]
pub(crate) struct Outgoing(Infallible);

impl Outgoing {
    pub(crate) fn is_open(_channel: &str) -> bool {
        false
    }

    pub(crate) fn connect(_channel: &str) -> io::Result<Self> {
        Err(io::ErrorKind::Unsupported.into())
    }

    pub(crate) fn poll_send(&self, _cx: &mut Context<'_>, _message: &[u8]) -> Poll<io::Result<()>> {
        match self.0 {}
    }
}
