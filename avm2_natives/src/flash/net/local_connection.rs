//! `flash.net.LocalConnection`: a channel of [`airshim_net`] and the messages to others, as AMF0.

use std::cell::Cell;

use airshim_avm2::bytearray::ObjectEncoding;
use airshim_avm2::prelude::*;
use airshim_net::{ChannelId, Refusal, Sandbox, is_local_connection_supported};

use super::refuse;
use crate::application::PlayerRuntime;
use crate::content::Content;
use crate::{Natives, amf};

/// The most bytes of AMF that a message may have.
const MAX_MESSAGE: usize = 40 << 10;

/// The native data of a LocalConnection object.
struct Channel {
    id: Cell<Option<ChannelId>>,
}

/// Makes the native data of `new LocalConnection()`.
pub fn allocate<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    Ok(Kind::Native(Box::new(Channel {
        id: Cell::new(None),
    })))
}

fn channel<'gc>(this: Value<'gc>) -> (Object<'gc>, &'gc Channel) {
    let object = this
        .as_object()
        .expect("a method of LocalConnection is called on an object");
    let channel = object.native();
    (
        object,
        channel.expect("a LocalConnection has been allocated as one"),
    )
}

/// `LocalConnection.isSupported`.
pub fn get_is_supported<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(is_local_connection_supported().into())
}

/// `domain`: for an application `app#` and its id, for others `localhost`.
pub fn get_domain<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let sandbox = Content::of_caller(activation).sandbox;
    let application = &Natives::of(activation).application;
    let is_application =
        application.runtime == PlayerRuntime::Air && sandbox == Sandbox::Application;
    let domain = match (is_application, application.publisher_id.as_str()) {
        (false, _) => "localhost".to_owned(),
        (true, "") => format!("app#{}", application.id),
        (true, publisher) => format!("app#{}.{publisher}", application.id),
    };
    Ok(activation.string(&domain).into())
}

/// `openChannel(name)`: the object is kept alive until it is closed. Errors: ArgumentError #2082.
pub fn open_channel<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let name = args.nonnull_string(activation, 0, "name")?.to_utf8_lossy();
    let (object, channel) = channel(this);
    let opened = match channel.id.get() {
        Some(_) => Err(Refusal::CHANNEL_IN_USE),
        None => Natives::of(activation).net.open_channel(&name),
    };
    let id = opened.map_err(|refusal| refuse(activation, refusal))?;
    channel.id.set(Some(id));
    let root = activation.root(object);
    Natives::of(activation).channels.insert(id, root);
    Ok(Value::Undefined)
}

/// `close()`. Errors: ArgumentError #2083 where it isn't connected.
pub fn close<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let Some(id) = channel(this).1.id.take() else {
        return Err(activation.error(ErrorClass::ArgumentError, msg::E2083, []));
    };
    Natives::of(activation).net.close_channel(id);
    if let Some(root) = Natives::of(activation).channels.remove(&id) {
        activation.unroot(root);
    }
    Ok(Value::Undefined)
}

/// `sendMessage(name, message)`. Errors: ArgumentError #2084 for one that is too long.
pub fn send_message<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let name = args.nonnull_string(activation, 0, "name")?.to_utf8_lossy();
    let bytes = amf::encode(activation, args.at(1), ObjectEncoding::Amf0)?;
    let sent = match bytes.len() {
        ..=MAX_MESSAGE => Natives::of(activation).net.send_to_channel(&name, bytes),
        _ => Err(Refusal::MESSAGE_TOO_LONG),
    };
    let message = sent.map_err(|refusal| refuse(activation, refusal))?;
    let root = activation.root(channel(this).0);
    Natives::of(activation).local_messages.insert(message, root);
    Ok(Value::Undefined)
}
