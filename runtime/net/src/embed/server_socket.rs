//! The native half of a `flash.net.ServerSocket` object.

use std::ops::Deref;

use super::Player;
use crate::{Net, Refusal, Sandbox, ServerSocket};

/// The native data of a `flash.net.ServerSocket` object: the [`ServerSocket`] itself, which it gives to be read, and whether
/// the object has a `connect` listener.
///
/// A finalizer only has to drop it: that closes the server.
#[derive(Debug)]
pub struct ServerSocketObject {
    socket: ServerSocket,
    accepting: bool,
}

impl ServerSocketObject {
    /// `new ServerSocket()`.
    ///
    /// # Errors
    ///
    /// [`Refusal::APPLICATION_ONLY`] unless the calling code is in the application sandbox.
    pub fn new(sandbox: Sandbox) -> Result<Self, Refusal> {
        Ok(Self {
            socket: ServerSocket::new(sandbox)?,
            accepting: false,
        })
    }

    /// `bind(localPort, localAddress)`.
    ///
    /// # Errors
    ///
    /// Those of [`ServerSocket::bind`].
    pub fn bind(&mut self, net: &mut Net, port: i32, address: Option<&str>) -> Result<(), Refusal> {
        self.socket.bind(net, port, address)
    }

    /// `listen(backlog)`. The object `this` is kept alive until the listening ends.
    ///
    /// # Errors
    ///
    /// Those of [`ServerSocket::listen`].
    pub fn listen<P: Player>(
        &mut self,
        player: &mut P,
        this: &P::Object,
        backlog: i32,
    ) -> Result<(), Refusal> {
        let was_listening = self.socket.listening();
        player.with_net(|net, _| {
            let listening = self.socket.listen(net, backlog);
            listening.map(|()| self.socket.set_accepting(net, self.accepting))
        })?;
        if let Some(id) = self.socket.id().filter(|_| !was_listening) {
            let root = player.root(this);
            player.with_net(|_, objects| objects.servers.insert(id, root));
        }
        Ok(())
    }

    /// Says whether the object has a listener for `connect`: to be called when the first comes and when the last one goes.
    /// Connections wait in the system's queue until there is one (semantics §12 row 8).
    pub fn set_accepting(&mut self, net: &mut Net, accepting: bool) {
        self.accepting = accepting;
        self.socket.set_accepting(net, accepting);
    }

    /// `close()`.
    ///
    /// # Errors
    ///
    /// Those of [`ServerSocket::close`].
    pub fn close<P: Player>(&mut self, player: &mut P) -> Result<(), Refusal> {
        let id = self.socket.id();
        let root = player.with_net(|net, objects| {
            let closed = self.socket.close(net);
            closed.map(|()| id.and_then(|id| objects.servers.remove(&id)))
        })?;
        if let Some(root) = root {
            player.release(root);
        }
        Ok(())
    }
}

impl Deref for ServerSocketObject {
    type Target = ServerSocket;

    fn deref(&self) -> &ServerSocket {
        &self.socket
    }
}
