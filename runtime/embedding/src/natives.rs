//! The native halves of the classes: arguments in, exceptions out. The rules are `airshim-net`'s.

use airshim_net::embed::{Content, Player, ServerSocketObject, SocketObject};
use airshim_net::{Net, Refusal, Sandbox, StreamId};
use rquickjs::class::Trace;
use rquickjs::function::Constructor;
use rquickjs::{Ctx, Error, JsLifetime, Object, Result, TypedArray};

use crate::Host;
use crate::player::Script;

/// Throws the error that AIR throws.
fn refuse(ctx: &Ctx<'_>, refusal: Refusal) -> Error {
    throw(ctx, refusal.class.name(), refusal.id, &refusal.text())
}

fn throw(ctx: &Ctx<'_>, class: &str, id: u32, text: &str) -> Error {
    let error = || -> Result<Object<'_>> {
        let class: Constructor<'_> = ctx.globals().get(class)?;
        let error: Object<'_> = class.construct((text,))?;
        error.set("errorID", id)?;
        Ok(error)
    };
    match error() {
        Ok(error) => ctx.throw(error.into_value()),
        Err(error) => error,
    }
}

/// Where the script comes from. A player asks the code that calls.
fn sandbox(ctx: &Ctx<'_>) -> Sandbox {
    let host = ctx.userdata::<Host>();
    host.expect("the machine has stored it").0.borrow().sandbox
}

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
