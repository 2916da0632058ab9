//! `flash.net.DatagramSocket`. Its rules are those of [`airshim_net::embed::DatagramSocketObject`]; this binds them to
//! the script's object.

use std::cell::{RefCell, RefMut};
use std::net::IpAddr;

use airshim_avm2::prelude::*;
use airshim_net::embed::DatagramSocketObject;
use airshim_net::{DatagramSocket, Net, Refusal};

use super::{Script, done, refuse};
use crate::content::Content;
use crate::{Natives, data_io};

/// The native data of a DatagramSocket object.
struct Datagrams(RefCell<DatagramSocketObject>);

/// Makes the native data of `new DatagramSocket()`. Errors: SecurityError #3205 outside of the application sandbox.
pub fn allocate<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    let socket = new_socket(activation)?;
    Ok(Kind::Native(Box::new(Datagrams(RefCell::new(socket)))))
}

fn new_socket<'gc>(
    activation: &mut Activation<'_, 'gc>,
) -> Result<DatagramSocketObject, Error<'gc>> {
    let sandbox = Content::of_caller(activation).sandbox;
    DatagramSocketObject::new(sandbox).map_err(|refusal| refuse(activation, refusal))
}

/// The object of `this`.
fn object(this: Value<'_>) -> Object<'_> {
    this.as_object()
        .expect("a method of DatagramSocket is called on an object")
}

/// The native data of `this`.
fn socket<'gc>(this: Value<'gc>) -> RefMut<'gc, DatagramSocketObject> {
    let datagrams: &Datagrams = object(this)
        .native()
        .expect("a DatagramSocket has been allocated as one");
    datagrams.0.borrow_mut()
}

/// Does `operation` on the object's socket. Errors: those of the operation.
fn with_socket<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    operation: impl FnOnce(&mut DatagramSocketObject, &mut Net) -> Result<(), Refusal>,
) -> Result<Value<'gc>, Error<'gc>> {
    let result = operation(&mut socket(this), &mut Natives::of(activation).net);
    done(activation, result)
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
    let mut socket = new_socket(activation)?;
    let packet = packet(activation, args)?;
    let net = &mut Natives::of(activation).net;
    let result = socket.send(net, &packet, text(args, 3).as_deref(), args.int(4));
    done(activation, result)
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
    let result = socket(this).receive(&mut Script(activation), &object(this));
    done(activation, result)
}

/// `close()`. Errors: IOError #2002 where it isn't bound.
pub fn close<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let result = socket(this).close(&mut Script(activation));
    done(activation, result)
}

/// `connected`.
pub fn get_connected<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(socket(this).connected().into())
}

/// `bound`.
pub fn get_bound<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(socket(this).bound().into())
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
    let local = socket(this).local_address();
    Ok(address(activation, local))
}

/// `localPort`: 0 where it isn't bound.
pub fn get_local_port<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(i32::from(socket(this).local_port()).into())
}

/// `remoteAddress`: null where it isn't connected.
pub fn get_remote_address<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let remote = socket(this).remote_address();
    Ok(address(activation, remote))
}

/// `remotePort`: 0 where it isn't connected.
pub fn get_remote_port<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(i32::from(socket(this).remote_port()).into())
}
