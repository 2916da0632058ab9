//! The native half of `flash.net.ServerSocket`.

use airshim_net::embed::{Player, ServerSocketObject};
use rquickjs::class::Trace;
use rquickjs::{Ctx, JsLifetime, Object, Result};

use super::{refuse, sandbox};
use crate::player::Script;

/// The native half of a ServerSocket.
#[derive(Trace, JsLifetime)]
#[rquickjs::class]
pub(crate) struct NativeServerSocket {
    #[qjs(skip_trace)]
    socket: ServerSocketObject,
}

#[rquickjs::methods(rename_all = "camelCase")]
impl NativeServerSocket {
    #[qjs(constructor)]
    fn new(ctx: Ctx<'_>) -> Result<Self> {
        let socket = ServerSocketObject::new(sandbox(&ctx)).map_err(|error| refuse(&ctx, error))?;
        Ok(Self { socket })
    }

    fn bind(&mut self, ctx: Ctx<'_>, port: i32, address: Option<String>) -> Result<()> {
        let bound =
            Script(ctx.clone()).with_net(|net, _| self.socket.bind(net, port, address.as_deref()));
        bound.map_err(|error| refuse(&ctx, error))
    }

    fn listen<'js>(&mut self, ctx: Ctx<'js>, this: Object<'js>, backlog: i32) -> Result<()> {
        let listening = self.socket.listen(&mut Script(ctx.clone()), &this, backlog);
        listening.map_err(|error| refuse(&ctx, error))
    }

    fn set_accepting(&mut self, ctx: Ctx<'_>, accepting: bool) {
        Script(ctx).with_net(|net, _| self.socket.set_accepting(net, accepting));
    }

    fn close(&mut self, ctx: Ctx<'_>) -> Result<()> {
        let closed = self.socket.close(&mut Script(ctx.clone()));
        closed.map_err(|error| refuse(&ctx, error))
    }

    #[qjs(get)]
    fn bound(&self) -> bool {
        self.socket.bound()
    }

    #[qjs(get)]
    fn listening(&self) -> bool {
        self.socket.listening()
    }

    #[qjs(get)]
    fn local_address(&self) -> Option<String> {
        Some(self.socket.local_address()?.to_string())
    }

    #[qjs(get)]
    fn local_port(&self) -> u16 {
        self.socket.local_port()
    }
}
