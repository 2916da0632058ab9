//! The native half of `flash.net.Socket`.

use airshim_net::embed::{Content, Player, SocketObject};
use airshim_net::{Net, Refusal, StreamId};
use rquickjs::class::Trace;
use rquickjs::{Ctx, JsLifetime, Object, Result, TypedArray};

use super::{refuse, sandbox, throw};
use crate::player::Script;

/// The native half of a Socket.
#[derive(Trace, JsLifetime)]
#[rquickjs::class]
pub(crate) struct NativeSocket {
    #[qjs(skip_trace)]
    pub(crate) socket: SocketObject,
}

impl NativeSocket {
    /// Does something with the connection.
    fn with_stream<T>(
        &self,
        ctx: Ctx<'_>,
        work: impl FnOnce(&mut Net, StreamId) -> std::result::Result<T, Refusal>,
    ) -> Result<T> {
        let done = Script(ctx.clone()).with_net(|net, _| work(net, self.socket.stream()?));
        done.map_err(|refusal| refuse(&ctx, refusal))
    }
}

#[rquickjs::methods(rename_all = "camelCase")]
impl NativeSocket {
    #[qjs(constructor)]
    fn new() -> Self {
        let socket = SocketObject::new();
        Self { socket }
    }

    fn connect<'js>(
        &mut self,
        ctx: Ctx<'js>,
        this: Object<'js>,
        host: String,
        port: i32,
    ) -> Result<()> {
        let content = Content {
            sandbox: sandbox(&ctx),
            url: "app:/script.js",
        };
        let script = &mut Script(ctx.clone());
        let started = self.socket.connect(script, &this, content, &host, port);
        started.map_err(|refusal| refuse(&ctx, refusal))
    }

    fn close(&mut self, ctx: Ctx<'_>) -> Result<()> {
        let closed = self.socket.close(&mut Script(ctx.clone()));
        closed.map_err(|refusal| refuse(&ctx, refusal))
    }

    fn set_reports_progress(&mut self, ctx: Ctx<'_>, reports: bool) {
        self.socket.set_reports_progress(&mut Script(ctx), reports);
    }

    /// Reads `length` bytes. Errors: IOError #2002, EOFError #2030.
    fn read<'js>(&self, ctx: Ctx<'js>, length: usize) -> Result<TypedArray<'js, u8>> {
        let bytes = self.with_stream(ctx.clone(), |net, stream| {
            let bytes = net.input(stream)?.get(..length).map(<[u8]>::to_vec);
            if bytes.is_some() {
                net.consume(stream, length)?;
            }
            Ok(bytes)
        })?;
        match bytes {
            Some(bytes) => TypedArray::new(ctx, bytes),
            None => {
                let text = "Error #2030: End of file was encountered.";
                Err(throw(&ctx, "EOFError", 2030, text))
            }
        }
    }

    fn write(&self, ctx: Ctx<'_>, bytes: Vec<u8>) -> Result<()> {
        self.with_stream(ctx, |net, stream| net.write(stream, &bytes))
    }

    fn flush(&self, ctx: Ctx<'_>) -> Result<()> {
        self.with_stream(ctx, Net::flush)
    }

    fn bytes_available(&self, ctx: Ctx<'_>) -> Result<usize> {
        self.with_stream(ctx, |net, stream| Ok(net.input(stream)?.len()))
    }

    fn connected(&self, ctx: Ctx<'_>) -> bool {
        Script(ctx).with_net(|net, _| self.socket.connected(net))
    }

    fn remote_address(&self, ctx: Ctx<'_>) -> Option<String> {
        let peer = Script(ctx).with_net(|net, _| self.socket.remote_address(net));
        Some(peer?.ip().to_string())
    }

    fn remote_port(&self, ctx: Ctx<'_>) -> u16 {
        let peer = Script(ctx).with_net(|net, _| self.socket.remote_address(net));
        peer.map_or(0, |peer| peer.port())
    }
}
