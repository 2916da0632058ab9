//! How the network's own halves of the socket classes reach this virtual machine.

use airshim_avm2::prelude::*;
use airshim_avm2::{Call, RootId};
use airshim_net::Net;
use airshim_net::embed::{Objects, Player, ScriptEvent, SocketObject};

use super::socket::Connection;
use crate::dispatch::Handler;
use crate::{Natives, amf};

/// The running program. An event comes to the call of the function that dispatches it.
pub(crate) struct Script<'a, 'b, 'gc>(pub(crate) &'a mut Activation<'b, 'gc>);

impl<'gc> Player for Script<'_, '_, 'gc> {
    type Object = Object<'gc>;
    type Root = RootId;
    type Outcome = Result<Option<Call<'gc>>, Error<'gc>>;

    fn with_net<T>(&mut self, work: impl FnOnce(&mut Net, &mut Objects<RootId>) -> T) -> T {
        let natives = Natives::of(self.0);
        work(&mut natives.net, &mut natives.objects)
    }

    fn root(&mut self, object: &Object<'gc>) -> RootId {
        self.0.root(*object)
    }

    fn release(&mut self, root: RootId) {
        self.0.unroot(root);
    }

    fn new_socket(&mut self, socket: SocketObject) -> Result<Object<'gc>, Self::Outcome> {
        let class = self.0.class("flash.net.Socket").map_err(Err)?;
        let object = self.0.construct(class, &[]).map_err(Err)?;
        Connection::of(object).socket.replace(socket);
        Ok(object)
    }

    fn dispatch(&mut self, target: &RootId, event: ScriptEvent<Object<'gc>>) -> Self::Outcome {
        let activation = &mut *self.0;
        let Some(object) = activation.rooted(*target) else {
            return Ok(None);
        };
        let target: Value<'gc> = object.into();
        let call = match event {
            ScriptEvent::ServerSocketConnect { socket } => {
                Handler::Accepted.call(activation, &[target, socket.into()])
            }
            ScriptEvent::Connect => {
                Connection::of(object).note_certificate(&Natives::of(activation).net);
                Handler::Connected.call(activation, &[target])
            }
            ScriptEvent::Close => {
                let handler = match Connection::find(object) {
                    Some(_) => Handler::Closed,
                    None => Handler::ServerClosed,
                };
                handler.call(activation, &[target])
            }
            ScriptEvent::SocketData { bytes_loaded } => {
                Handler::Data.call(activation, &[target, bytes_loaded.into()])
            }
            ScriptEvent::OutputProgress {
                bytes_pending,
                bytes_total,
            } => {
                let numbers = [bytes_pending, bytes_total].map(|number| (number as f64).into());
                Handler::Written.call(activation, &[target, numbers[0], numbers[1]])
            }
            ScriptEvent::IoError {
                text,
                id,
                certificate,
                refused,
            } => {
                let handler = match Connection::find(object) {
                    Some(connection) => {
                        connection.note_failure(certificate, refused);
                        Handler::Failed
                    }
                    None => Handler::DatagramFailed,
                };
                let args = [target, activation.string(&text).into(), id.into()];
                handler.call(activation, &args)
            }
            ScriptEvent::SecurityError { text, id } => {
                let args = [target, activation.string(&text).into(), id.into()];
                Handler::Denied.call(activation, &args)
            }
            ScriptEvent::DatagramData {
                source,
                destination,
                data,
            } => {
                let args = [
                    target,
                    activation.string(&source.ip().to_string()).into(),
                    i32::from(source.port()).into(),
                    activation.string(&destination.ip().to_string()).into(),
                    i32::from(destination.port()).into(),
                    amf::byte_array(activation, data)?.into(),
                ];
                Handler::Datagram.call(activation, &args)
            }
        };
        call.map(Some)
    }
}
