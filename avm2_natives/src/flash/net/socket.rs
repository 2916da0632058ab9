//! `flash.net.Socket`: its connection, whose rules are those of [`airshim_net::embed::SocketObject`]. What it reads and
//! writes is in `data`.

use std::cell::RefCell;
use std::net::SocketAddr;

use airshim_avm2::prelude::*;
use airshim_net::embed::{self, SocketObject};
use airshim_net::{CertificateStatus, Net, Refusal, StreamId};

use super::secure_socket::Secure;
use super::{Script, done, refuse};
use crate::Natives;
use crate::content::Content;
use crate::data_format::DataFormat;

mod data;

pub use data::*;

/// The native data of a Socket object.
pub(crate) struct Connection {
    /// The connection.
    pub(crate) socket: RefCell<SocketObject>,
    format: DataFormat,
    /// What a SecureSocket has beside that.
    pub(crate) secure: Option<Secure>,
}

impl Connection {
    /// That of an object that has no connection yet.
    pub(crate) fn new(secure: Option<Secure>) -> Self {
        Self {
            socket: RefCell::default(),
            format: DataFormat::default(),
            secure,
        }
    }

    /// The native data of a Socket object.
    pub(crate) fn of<'gc>(object: Object<'gc>) -> &'gc Self {
        Self::find(object).expect("a Socket has been allocated as one")
    }

    /// The native data of an object that may be a Socket.
    pub(crate) fn find<'gc>(object: Object<'gc>) -> Option<&'gc Self> {
        object.native()
    }

    /// Notes what the connection, which has just been opened, says of the server's certificate.
    pub(crate) fn note_certificate(&self, net: &Net) {
        if let (Some(secure), Ok(stream)) = (&self.secure, self.stream()) {
            secure.trust(net.peer_certificate(stream));
        }
    }

    /// Notes what was wrong with the certificate of a server that couldn't be connected to.
    pub(crate) fn note_failure(&self, status: Option<CertificateStatus>, refused: Option<Vec<u8>>) {
        if let (Some(secure), Some(status)) = (&self.secure, status) {
            secure.distrust(status, refused);
        }
    }

    /// The connection. Errors: IOError #2002 where there's none or it isn't open yet; whoever uses it finds that out.
    fn stream(&self) -> Result<StreamId, Refusal> {
        self.socket.borrow().stream()
    }
}

/// Makes the native data of `new Socket()`.
pub fn allocate<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    Ok(Kind::Native(Box::new(Connection::new(None))))
}

/// The object of `this`.
fn object(this: Value<'_>) -> Object<'_> {
    this.as_object()
        .expect("a method of Socket is called on an object")
}

/// The native data of `this`.
fn connection<'gc>(this: Value<'gc>) -> &'gc Connection {
    Connection::of(object(this))
}

/// Does `operation` on the network with the object's connection. Errors: those of the operation, and IOError #2002 where
/// there's no connection.
fn with_stream<'gc, T>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    operation: impl FnOnce(&mut Net, StreamId) -> Result<T, Refusal>,
) -> Result<T, Error<'gc>> {
    let net = &mut Natives::of(activation).net;
    let result = connection(this)
        .stream()
        .and_then(|stream| operation(net, stream));
    result.map_err(|refusal| refuse(activation, refusal))
}

/// `connect(host, port)` with the time that it may take in milliseconds. Errors: SecurityError #2003 and #2010.
pub fn open<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let result = connect_by(
        activation,
        this,
        args,
        |socket, script, this, content, host, port| {
            socket.connect(script, this, content, host, port)
        },
    )?;
    done(activation, result)
}

/// As [`open`], by whatever starts the connection. Gives its answer.
pub(crate) fn connect_by<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
    start: impl FnOnce(
        &mut SocketObject,
        &mut Script<'_, '_, 'gc>,
        &Object<'gc>,
        embed::Content<'_>,
        &str,
        i32,
    ) -> Result<(), Refusal>,
) -> Result<Result<(), Refusal>, Error<'gc>> {
    let object = object(this);
    let host = args.nonnull_string(activation, 0, "host")?.to_utf8_lossy();
    let content = Content::of_caller(activation);
    let content = embed::Content {
        sandbox: content.sandbox,
        url: &content.url,
    };
    let mut socket = Connection::of(object).socket.borrow_mut();
    socket.set_timeout_ms(args.uint(2));
    let mut script = Script(activation);
    Ok(start(
        &mut socket,
        &mut script,
        &object,
        content,
        &host,
        args.int(1),
    ))
}

/// `close()`: what was written is still sent (semantics §4.2). Errors: IOError #2002 where it isn't open.
pub fn internal_close<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let result = connection(this)
        .socket
        .borrow_mut()
        .close(&mut Script(activation));
    done(activation, result)
}

/// Called when the first `outputProgress` listener comes and when the last one goes.
pub fn internal_report_progress<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let mut socket = connection(this).socket.borrow_mut();
    socket.set_reports_progress(&mut Script(activation), args.bool(0));
    Ok(Value::Undefined)
}

/// `connected`.
pub fn get_connected<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let net = &Natives::of(activation).net;
    Ok(connection(this).socket.borrow().connected(net).into())
}

/// `bytesAvailable`. Errors: IOError #2002 where it isn't open.
pub fn get_bytes_available<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let net = &Natives::of(activation).net;
    match connection(this).socket.borrow().bytes_available(net) {
        Ok(count) => Ok(count.into()),
        Err(refusal) => Err(refuse(activation, refusal)),
    }
}

/// `bytesPending`. Errors: IOError #2002 where it isn't open.
pub fn get_bytes_pending<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let net = &Natives::of(activation).net;
    match connection(this).socket.borrow().bytes_pending(net) {
        Ok(count) => Ok(count.into()),
        Err(refusal) => Err(refuse(activation, refusal)),
    }
}

/// `flush()`. Errors: IOError #2002 where it isn't open.
pub fn flush<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    with_stream(activation, this, |net, stream| net.flush(stream))?;
    Ok(Value::Undefined)
}

/// `localAddress`: null where it isn't open.
pub fn get_local_address<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    address(activation, this, SocketObject::local_address)
}

/// `remoteAddress`: null where it isn't open.
pub fn get_remote_address<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    address(activation, this, SocketObject::remote_address)
}

/// `localPort`: 0 where it isn't open.
pub fn get_local_port<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    port(activation, this, SocketObject::local_address)
}

/// `remotePort`: 0 where it isn't open.
pub fn get_remote_port<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    port(activation, this, SocketObject::remote_address)
}

/// One end of a connection.
type End = fn(&SocketObject, &Net) -> Option<SocketAddr>;

fn end(activation: &mut Activation<'_, '_>, this: Value<'_>, which: End) -> Option<SocketAddr> {
    let socket = connection(this).socket.borrow();
    which(&socket, &Natives::of(activation).net)
}

fn address<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    which: End,
) -> Result<Value<'gc>, Error<'gc>> {
    let end = end(activation, this, which);
    Ok(end.map_or(Value::Null, |end| {
        activation.string(&end.ip().to_string()).into()
    }))
}

fn port<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    which: End,
) -> Result<Value<'gc>, Error<'gc>> {
    let end = end(activation, this, which);
    Ok(end.map_or(0, |end| i32::from(end.port())).into())
}

/// `tcpNoDelay`.
pub fn get_tcp_no_delay<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(connection(this).socket.borrow().tcp_no_delay().into())
}

/// `tcpNoDelay = value`: of the open connection, and of those that the object opens from now on.
pub fn set_tcp_no_delay<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let mut socket = connection(this).socket.borrow_mut();
    let result = socket.set_tcp_no_delay(&mut Script(activation), args.bool(0));
    done(activation, result)
}
