//! A worked example of embedding `airshim-net`: `flash.net.ServerSocket` and `Socket` in QuickJS, a script engine that knows
//! nothing of Flash.
//!
//! What a player has to do is here in small: `natives` are the native halves of the classes, `player` is how they reach the
//! engine and how events reach the script, `flash.js` the script halves, and [`Machine`] the loop.

mod natives;
mod player;

use std::cell::RefCell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::Poll;

use airshim_net::embed::{Delivery, Objects, deliver};
use airshim_net::{Event, Limits, Net, Sandbox};
use rquickjs::{CatchResultExt, Class, Context, Function, JsLifetime, Runtime};

use natives::{NativeServerSocket, NativeSocket};
use player::{Root, Script};

/// What the native functions find beside their own object.
#[derive(Clone, JsLifetime)]
struct Host(Rc<RefCell<State>>);

struct State {
    net: Net,
    objects: Objects<Root>,
    sandbox: Sandbox,
}

/// An engine with the classes, and the loop that its scripts live in.
pub struct Machine {
    context: Context,
    host: Host,
}

impl Machine {
    /// An engine whose scripts are in this sandbox, and give what they `trace` to a function. To be made on a tokio runtime.
    ///
    /// # Errors
    ///
    /// The engine's, where it has no memory.
    pub fn new(sandbox: Sandbox, trace: impl Fn(String) + 'static) -> rquickjs::Result<Self> {
        let host = Host(Rc::new(RefCell::new(State {
            net: Net::new(tokio::runtime::Handle::current(), Limits::default()),
            objects: Objects::new(),
            sandbox,
        })));
        let context = Context::full(&Runtime::new()?)?;
        context.with(|ctx| {
            let stored = ctx.store_userdata(host.clone());
            assert!(stored.is_ok(), "a new engine's data is not in use");
            let globals = ctx.globals();
            Class::<NativeServerSocket>::define(&globals)?;
            Class::<NativeSocket>::define(&globals)?;
            globals.set("trace", Function::new(ctx.clone(), trace)?)?;
            ctx.eval::<(), _>(include_str!("flash.js"))
        })?;
        Ok(Self { context, host })
    }

    /// Runs a script, and then delivers events until nothing can happen any more.
    ///
    /// # Errors
    ///
    /// The exception that the script itself has thrown. Those of listeners are traced, and the program goes on.
    pub async fn run(&self, source: &str) -> Result<(), String> {
        self.context.with(|ctx| {
            let result = ctx.eval::<(), _>(source).catch(&ctx);
            result.map_err(|error| error.to_string())
        })?;
        while let Some(event) = self.next().await {
            self.context
                .with(|ctx| match deliver(&mut Script(ctx.clone()), event) {
                    Delivery::Dispatched(outcome) => {
                        outcome.catch(&ctx).map_err(|error| error.to_string())
                    }
                    Delivery::Unheard | Delivery::Other(_) => Ok(()),
                })?;
        }
        Ok(())
    }

    /// Waits for the next event; `None` when there can be none any more, which is no event itself.
    async fn next(&self) -> Option<Event> {
        poll_fn(|cx| {
            let net = &mut self.host.0.borrow_mut().net;
            match net.poll_next(cx) {
                Poll::Pending if net.is_idle() => Poll::Ready(None),
                polled => polled.map(Some),
            }
        })
        .await
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        // What keeps objects alive must not outlive the engine.
        let roots = self.host.0.borrow_mut().objects.take_all();
        drop(roots);
    }
}
