//! `flash.net.ServerSocket`. Its rules are those of [`airshim_net::ServerSocket`]; this binds them to the script's object.

use std::cell::{RefCell, RefMut};

use airshim_avm2::prelude::*;
use airshim_net::{Refusal, ServerSocket};

use super::refuse;
use crate::Natives;
use crate::content::Content;

/// The native data of a ServerSocket object.
struct Server {
    socket: RefCell<ServerSocket>,
    /// Whether the object has a `connect` listener (semantics §12 row 8).
    accepting: std::cell::Cell<bool>,
}

/// Makes the native data of `new ServerSocket()`. Errors: SecurityError #3205 outside of the application sandbox.
pub fn allocate<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    let sandbox = Content::of_caller(activation).sandbox;
    let socket = ServerSocket::new(sandbox).map_err(|refusal| refuse(activation, refusal))?;
    Ok(Kind::Native(Box::new(Server {
        socket: RefCell::new(socket),
        accepting: std::cell::Cell::new(false),
    })))
}

/// The object of `this` and its native data.
fn server<'gc>(this: Value<'gc>) -> (Object<'gc>, &'gc Server) {
    let object = this
        .as_object()
        .expect("a method of ServerSocket is called on an object");
    let server = object
        .native()
        .expect("a ServerSocket has been allocated as one");
    (object, server)
}

fn socket<'gc>(this: Value<'gc>) -> RefMut<'gc, ServerSocket> {
    server(this).1.socket.borrow_mut()
}

fn done<'gc>(
    activation: &mut Activation<'_, 'gc>,
    result: Result<(), Refusal>,
) -> Result<Value<'gc>, Error<'gc>> {
    result
        .map(|()| Value::Undefined)
        .map_err(|refusal| refuse(activation, refusal))
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
    let (object, server) = server(this);
    let mut socket = server.socket.borrow_mut();
    let was_listening = socket.listening();
    let natives = Natives::of(activation);
    let result = socket.listen(&mut natives.net, args.int(0));
    if result.is_ok() && !was_listening {
        socket.set_accepting(&mut natives.net, server.accepting.get());
        if let Some(id) = socket.id() {
            let root = activation.root(object);
            Natives::of(activation).servers.insert(id, root);
        }
    }
    done(activation, result)
}

/// `close()`. Errors: IOError #2002 where it is neither bound nor listening.
pub fn internal_close<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let mut socket = socket(this);
    let id = socket.id();
    let natives = Natives::of(activation);
    let result = socket.close(&mut natives.net);
    if let Some(root) = id.and_then(|id| natives.servers.remove(&id)) {
        activation.unroot(root);
    }
    done(activation, result)
}

/// Called when the first `connect` listener comes and when the last one goes.
pub fn internal_set_accepting<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (_, server) = server(this);
    server.accepting.set(args.bool(0));
    let net = &mut Natives::of(activation).net;
    server.socket.borrow_mut().set_accepting(net, args.bool(0));
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
