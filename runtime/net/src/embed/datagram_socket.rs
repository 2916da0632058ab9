//! The native half of a `flash.net.DatagramSocket` object.

use std::ops::Deref;

use super::Player;
use crate::{DatagramSocket, Net, Refusal, Sandbox};

/// The native data of a `flash.net.DatagramSocket` object: the [`DatagramSocket`] itself, which it gives to be read.
///
/// A finalizer only has to drop it: that closes the socket.
#[derive(Debug)]
pub struct DatagramSocketObject {
    socket: DatagramSocket,
}

impl DatagramSocketObject {
    /// `new DatagramSocket()`.
    ///
    /// # Errors
    ///
    /// [`Refusal::APPLICATION_ONLY`] unless the calling code is in the application sandbox.
    pub fn new(sandbox: Sandbox) -> Result<Self, Refusal> {
        Ok(Self {
            socket: DatagramSocket::new(sandbox)?,
        })
    }

    /// `bind(localPort, localAddress)`.
    ///
    /// # Errors
    ///
    /// Those of [`DatagramSocket::bind`].
    pub fn bind(&mut self, net: &mut Net, port: i32, address: Option<&str>) -> Result<(), Refusal> {
        self.socket.bind(net, port, address)
    }

    /// `connect(remoteAddress, remotePort)`.
    ///
    /// # Errors
    ///
    /// Those of [`DatagramSocket::connect`].
    pub fn connect(
        &mut self,
        net: &mut Net,
        address: Option<&str>,
        port: i32,
    ) -> Result<(), Refusal> {
        self.socket.connect(net, address, port)
    }

    /// `send(bytes, offset, length, address, port)`, with the part of `bytes` that is meant.
    ///
    /// # Errors
    ///
    /// Those of [`DatagramSocket::send`].
    pub fn send(
        &mut self,
        net: &mut Net,
        packet: &[u8],
        address: Option<&str>,
        port: i32,
    ) -> Result<(), Refusal> {
        self.socket.send(net, packet, address, port)
    }

    /// `receive()`. The object `this` is kept alive until it is closed.
    ///
    /// # Errors
    ///
    /// Those of [`DatagramSocket::receive`].
    pub fn receive<P: Player>(&mut self, player: &mut P, this: &P::Object) -> Result<(), Refusal> {
        let id = self.socket.id();
        let is_kept = player.with_net(|net, objects| {
            let receiving = self.socket.receive(net);
            receiving.map(|()| id.is_some_and(|id| objects.datagrams.contains_key(&id)))
        })?;
        if let Some(id) = id.filter(|_| !is_kept) {
            let root = player.root(this);
            player.with_net(|_, objects| objects.datagrams.insert(id, root));
        }
        Ok(())
    }

    /// `close()`.
    ///
    /// # Errors
    ///
    /// Those of [`DatagramSocket::close`].
    pub fn close<P: Player>(&mut self, player: &mut P) -> Result<(), Refusal> {
        let id = self.socket.id();
        let root = player.with_net(|net, objects| {
            let closed = self.socket.close(net);
            closed.map(|()| id.and_then(|id| objects.datagrams.remove(&id)))
        })?;
        if let Some(root) = root {
            player.release(root);
        }
        Ok(())
    }
}

impl Deref for DatagramSocketObject {
    type Target = DatagramSocket;

    fn deref(&self) -> &DatagramSocket {
        &self.socket
    }
}
