//! How the network reaches the engine.

use airshim_net::Net;
use airshim_net::embed::{Objects, Player, ScriptEvent, SocketObject};
use rquickjs::function::This;
use rquickjs::{Class, Ctx, Function, Object, Persistent, function::Constructor};

use crate::Host;
use crate::natives::NativeSocket;

/// A reference that keeps a script's object alive.
pub(crate) type Root = Persistent<Object<'static>>;

/// The engine, as a native function gets it.
pub(crate) struct Script<'js>(pub(crate) Ctx<'js>);

impl<'js> Player for Script<'js> {
    type Object = Object<'js>;
    type Root = Root;
    type Outcome = rquickjs::Result<()>;

    fn with_net<T>(&mut self, work: impl FnOnce(&mut Net, &mut Objects<Root>) -> T) -> T {
        let host = self.0.userdata::<Host>();
        let host = host.expect("the machine has stored it");
        let state = &mut *host.0.borrow_mut();
        work(&mut state.net, &mut state.objects)
    }

    fn root(&mut self, object: &Object<'js>) -> Root {
        Persistent::save(&self.0, object.clone())
    }

    fn new_socket(&mut self, socket: SocketObject) -> Result<Object<'js>, Self::Outcome> {
        let native = Class::instance(self.0.clone(), NativeSocket { socket }).map_err(Err)?;
        let class: Constructor = self.0.globals().get("Socket").map_err(Err)?;
        class.construct((native,)).map_err(Err)
    }

    fn dispatch(&mut self, target: &Root, event: ScriptEvent<Object<'js>>) -> Self::Outcome {
        let target = target.clone().restore(&self.0)?;
        let object = Object::new(self.0.clone())?;
        object.set("type", event.event_type())?;
        match event {
            ScriptEvent::ServerSocketConnect { socket } => object.set("socket", socket)?,
            ScriptEvent::SocketData { bytes_loaded } => object.set("bytesLoaded", bytes_loaded)?,
            ScriptEvent::OutputProgress {
                bytes_pending,
                bytes_total,
            } => {
                object.set("bytesPending", bytes_pending)?;
                object.set("bytesTotal", bytes_total)?;
            }
            ScriptEvent::IoError { text, id, .. } | ScriptEvent::SecurityError { text, id } => {
                object.set("text", text)?;
                object.set("errorID", id)?;
            }
            ScriptEvent::Connect | ScriptEvent::Close | ScriptEvent::DatagramData { .. } => {}
        }
        let dispatch: Function = target.get("dispatchEvent")?;
        dispatch.call((This(target), object))
    }
}
