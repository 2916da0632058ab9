//! `flash.net.ServerSocket`. Its rules are those of [`airshim_net::embed::ServerSocketObject`]; this binds them to the
//! script's object.

use std::cell::{RefCell, RefMut};

use airshim_avm2::prelude::*;
use airshim_net::ServerSocket;
use airshim_net::embed::ServerSocketObject;

use super::{Script, done, refuse};
use crate::Natives;
use crate::content::Content;

/// The native data of a ServerSocket object.
struct Server(RefCell<ServerSocketObject>);

/// Makes the native data of `new ServerSocket()`. Errors: SecurityError #3205 outside of the application sandbox.
pub fn allocate<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    let sandbox = Content::of_caller(activation).sandbox;
    match ServerSocketObject::new(sandbox) {
        Ok(socket) => Ok(Kind::Native(Box::new(Server(RefCell::new(socket))))),
        Err(refusal) => Err(refuse(activation, refusal)),
    }
}

/// The object of `this`.
fn object(this: Value<'_>) -> Object<'_> {
    this.as_object()
        .expect("a method of ServerSocket is called on an object")
}

/// The native data of `this`.
fn socket<'gc>(this: Value<'gc>) -> RefMut<'gc, ServerSocketObject> {
    let server: &Server = object(this)
        .native()
        .expect("a ServerSocket has been allocated as one");
    server.0.borrow_mut()
}

/// `ServerSocket.isSupported`.
pub fn get_is_supported<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(ServerSocket::is_supported().into())
}

/// `bind(localPort, localAddress)`. Errors: semantics §2, rows "port" to "bind after close()"; SecurityError #3205 where
/// the program's permissions don't have the address.
pub fn internal_bind<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let address = args
        .string(1)
        .map(|address| address.to_utf8_lossy().into_owned());
    let net = &mut Natives::of(activation).net;
    let result = socket(this).bind(net, args.int(0), address.as_deref());
    done(activation, result)
}

/// `listen(backlog)`. Errors: RangeError #2006, IOError #2002.
pub fn internal_listen<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let result = socket(this).listen(&mut Script(activation), &object(this), args.int(0));
    done(activation, result)
}

/// `close()`. Errors: IOError #2002 where it is neither bound nor listening.
pub fn internal_close<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let result = socket(this).close(&mut Script(activation));
    done(activation, result)
}

/// Called when the first `connect` listener comes and when the last one goes.
pub fn internal_set_accepting<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let net = &mut Natives::of(activation).net;
    socket(this).set_accepting(net, args.bool(0));
    Ok(Value::Undefined)
}

/// `bound`.
pub fn internal_bound<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(socket(this).bound().into())
}

/// `listening`.
pub fn internal_listening<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(socket(this).listening().into())
}

/// `localAddress`: null where it isn't bound.
pub fn get_local_address<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let address = socket(this).local_address();
    Ok(address.map_or(Value::Null, |address| {
        activation.string(&address.to_string()).into()
    }))
}

/// `localPort`: 0 where it isn't bound.
pub fn get_local_port<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(i32::from(socket(this).local_port()).into())
}
