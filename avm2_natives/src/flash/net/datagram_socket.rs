//! `flash.net.DatagramSocket`. Its rules are those of [`airshim_net::DatagramSocket`]; this binds them to the script's
//! object.

use std::cell::{RefCell, RefMut};
use std::net::IpAddr;

use airshim_avm2::prelude::*;
use airshim_net::{DatagramSocket, Net, Refusal};

use super::refuse;
use crate::content::Content;
use crate::{Natives, data_io};

/// The native data of a DatagramSocket object.
struct Datagrams {
    socket: RefCell<DatagramSocket>,
}

/// Makes the native data of `new DatagramSocket()`. Errors: SecurityError #3205 outside of the application sandbox.
pub fn allocate<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    let socket = new_socket(activation)?;
    Ok(Kind::Native(Box::new(Datagrams {
        socket: RefCell::new(socket),
    })))
}

fn new_socket<'gc>(activation: &mut Activation<'_, 'gc>) -> Result<DatagramSocket, Error<'gc>> {
    let sandbox = Content::of_caller(activation).sandbox;
    DatagramSocket::new(sandbox).map_err(|refusal| refuse(activation, refusal))
}

/// The object of `this` and its socket.
fn socket<'gc>(this: Value<'gc>) -> (Object<'gc>, RefMut<'gc, DatagramSocket>) {
    let object = this
        .as_object()
        .expect("a method of DatagramSocket is called on an object");
    (object, socket_of(object))
}

fn socket_of<'gc>(object: Object<'gc>) -> RefMut<'gc, DatagramSocket> {
    let datagrams: &Datagrams = object
        .native()
        .expect("a DatagramSocket has been allocated as one");
    datagrams.socket.borrow_mut()
}

/// The address and port that events show as the packet's destination: the socket's own.
pub(crate) fn local_end(object: Object<'_>) -> (String, u16) {
    let socket = socket_of(object);
    let address = socket.local_address().as_ref().map(IpAddr::to_string);
    (address.unwrap_or_default(), socket.local_port())
}

/// Does `operation` on the object's socket. Errors: those of the operation.
fn with_socket<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    operation: impl FnOnce(&mut DatagramSocket, &mut Net) -> Result<(), Refusal>,
) -> Result<Value<'gc>, Error<'gc>> {
    let result = operation(&mut socket(this).1, &mut Natives::of(activation).net);
    match result {
        Ok(()) => Ok(Value::Undefined),
        Err(refusal) => Err(refuse(activation, refusal)),
    }
}

fn text(args: &[Value<'_>], index: usize) -> Option<String> {
    args.string(index)
        .map(|text| text.to_utf8_lossy().into_owned())
}

/// The bytes that the first three arguments name. Errors: TypeError #2007, RangeError #2006.
fn packet<'gc>(
    activation: &mut Activation<'_, 'gc>,
    args: &[Value<'gc>],
) -> Result<Vec<u8>, Error<'gc>> {
    let bytes = args.nonnull_object(activation, 0, "bytes")?;
    let storage = bytes
        .as_byte_array()
        .expect("the parameter is declared as a ByteArray");
    let storage = storage.borrow();
    match data_io::slice_to_write(storage.bytes(), args.uint(1), args.uint(2)) {
        Ok(packet) => Ok(packet.to_vec()),
        Err(error) => {
            drop(storage);
            Err(data_io::throw(activation, error))
        }
    }
}

/// `DatagramSocket.isSupported`.
pub fn get_is_supported<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(DatagramSocket::is_supported().into())
}

/// `DatagramSocket.broadcast(bytes, offset, length, address, port)`. Errors: as those of `send`.
pub fn broadcast<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let packet = packet(activation, args)?;
    let mut socket = new_socket(activation)?;
    let net = &mut Natives::of(activation).net;
    match socket.send(net, &packet, text(args, 3).as_deref(), args.int(4)) {
        Ok(()) => Ok(Value::Undefined),
        Err(refusal) => Err(refuse(activation, refusal)),
    }
}

/// `bind(localPort, localAddress)`. Errors: semantics §8.
pub fn bind<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let address = text(args, 1);
    with_socket(activation, this, |socket, net| {
        socket.bind(net, args.int(0), address.as_deref())
    })
}

/// `connect(remoteAddress, remotePort)`. Errors: semantics §8.
pub fn connect<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let address = text(args, 0);
    with_socket(activation, this, |socket, net| {
        socket.connect(net, address.as_deref(), args.int(1))
    })
}

/// `send(bytes, offset, length, address, port)`. Errors: TypeError #2007, RangeError #2006, and those of semantics §8.
pub fn send<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let packet = packet(activation, args)?;
    let address = text(args, 3);
    with_socket(activation, this, |socket, net| {
        socket.send(net, &packet, address.as_deref(), args.int(4))
    })
}

/// `receive()`: from now on packets may come, so the object is kept alive until it is closed. Errors: IOError #2002 where it
/// isn't bound.
pub fn receive<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (object, mut socket) = socket(this);
    let result = socket.receive(&mut Natives::of(activation).net);
    result.map_err(|refusal| refuse(activation, refusal))?;
    if let Some(id) = socket.id()
        && !Natives::of(activation).datagrams.contains_key(&id)
    {
        let root = activation.root(object);
        Natives::of(activation).datagrams.insert(id, root);
    }
    Ok(Value::Undefined)
}

/// `close()`. Errors: IOError #2002 where it isn't bound.
pub fn close<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let id = socket(this).1.id();
    if let Some(root) = id.and_then(|id| Natives::of(activation).datagrams.remove(&id)) {
        activation.unroot(root);
    }
    with_socket(activation, this, DatagramSocket::close)
}

/// `connected`.
pub fn get_connected<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(socket(this).1.connected().into())
}

/// `bound`.
pub fn get_bound<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(socket(this).1.bound().into())
}

fn address<'gc>(activation: &mut Activation<'_, 'gc>, address: Option<IpAddr>) -> Value<'gc> {
    address.map_or(Value::Null, |address| {
        activation.string(&address.to_string()).into()
    })
}

/// `localAddress`: null where it isn't bound.
pub fn get_local_address<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let local = socket(this).1.local_address();
    Ok(address(activation, local))
}

/// `localPort`: 0 where it isn't bound.
pub fn get_local_port<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(i32::from(socket(this).1.local_port()).into())
}

/// `remoteAddress`: null where it isn't connected.
pub fn get_remote_address<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let remote = socket(this).1.remote_address();
    Ok(address(activation, remote))
}

/// `remotePort`: 0 where it isn't connected.
pub fn get_remote_port<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(i32::from(socket(this).1.remote_port()).into())
}
