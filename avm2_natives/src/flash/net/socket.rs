//! `flash.net.Socket`: its connection. What it reads and writes is in `data`.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use airshim_avm2::prelude::*;
use airshim_net::{ConnectPermission, Net, Origin, Refusal, StreamId};

use super::refuse;
use super::secure_socket::Secure;
use crate::Natives;
use crate::content::Content;
use crate::data_format::DataFormat;
use crate::natives::OpenSocket;

mod data;

pub use data::*;

/// The native data of a Socket object.
pub(crate) struct Connection {
    /// The connection, from `connect` or from being accepted until it ends.
    stream: Cell<Option<StreamId>>,
    /// The host given to `connect`, for the text of a failure.
    host: RefCell<String>,
    format: DataFormat,
    no_delay: Cell<bool>,
    /// Whether the object has an `outputProgress` listener.
    reports_progress: Cell<bool>,
    /// What a SecureSocket has beside that.
    pub(crate) secure: Option<Secure>,
}

impl Connection {
    /// That of an object that has no connection yet.
    pub(crate) fn new(secure: Option<Secure>) -> Self {
        Self {
            stream: Cell::new(None),
            host: RefCell::default(),
            format: DataFormat::default(),
            no_delay: Cell::new(false),
            reports_progress: Cell::new(false),
            secure,
        }
    }

    /// The native data of a Socket object.
    pub(crate) fn of<'gc>(object: Object<'gc>) -> &'gc Self {
        object.native().expect("a Socket has been allocated as one")
    }

    /// Gives a Socket object a connection, and keeps the object alive as long as that lasts.
    pub(crate) fn register<'gc>(
        activation: &mut Activation<'_, 'gc>,
        object: Object<'gc>,
        stream: StreamId,
    ) {
        let connection = Self::of(object);
        connection.stream.set(Some(stream));
        let socket = OpenSocket {
            root: activation.root(object),
            reports_progress: connection.reports_progress.get(),
        };
        Natives::of(activation).sockets.insert(stream, socket);
    }

    /// Takes the connection away, which has ended.
    pub(crate) fn end(&self) {
        self.stream.set(None);
    }

    /// Notes what the connection, which has just been opened, says of the server's certificate.
    pub(crate) fn note_certificate(&self, net: &Net) {
        if let (Some(secure), Some(stream)) = (&self.secure, self.stream.get()) {
            secure.trust(net.peer_certificate(stream));
        }
    }

    /// The host that it was to be connected to.
    pub(crate) fn host(&self) -> String {
        self.host.borrow().clone()
    }

    /// Applies to a connection that has just been opened what was set before. Errors are of no use to the script then.
    pub(crate) fn apply_options(&self, net: &mut Net) {
        if let Some(stream) = self.stream.get().filter(|_| self.no_delay.get())
            && let Err(refusal) = net.set_tcp_nodelay(stream, true)
        {
            tracing::debug!(%refusal, "tcpNoDelay cannot be set");
        }
    }

    /// The connection. Errors: IOError #2002 where there's none or it isn't open yet; whoever uses it finds that out.
    fn stream(&self) -> Result<StreamId, Refusal> {
        self.stream.get().ok_or(Refusal::INVALID_SOCKET)
    }
}

/// Makes the native data of `new Socket()`.
pub fn allocate<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    Ok(Kind::Native(Box::new(Connection::new(None))))
}

fn connection<'gc>(this: Value<'gc>) -> &'gc Connection {
    Connection::of(
        this.as_object()
            .expect("a method of Socket is called on an object"),
    )
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
    connect_by(
        activation,
        this,
        args,
        |net, host, port, timeout, origin| match origin {
            None => net.connect(host, port, timeout),
            Some(origin) => net.connect_by_policy(host, port, timeout, origin),
        },
    )
}

/// As [`open`], by whatever starts the connection: with the origin of content that needs a policy file.
pub(crate) fn connect_by<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
    start: impl FnOnce(&mut Net, &str, i32, Duration, Option<Origin>) -> Result<StreamId, Refusal>,
) -> Result<Value<'gc>, Error<'gc>> {
    let object = this
        .as_object()
        .expect("a method of Socket is called on an object");
    let host = args
        .nonnull_string(activation, 0, "host")?
        .to_utf8_lossy()
        .into_owned();
    let host = host.split('\0').next().unwrap_or_default().to_owned();
    let timeout = Duration::from_millis(args.uint(2).into());
    let content = Content::of_caller(activation);
    let net = &mut Natives::of(activation).net;
    let opened = content.sandbox.may_connect().and_then(|permission| {
        let origin = match permission {
            ConnectPermission::Granted => None,
            ConnectPermission::NeedsPolicyFile => Some(Origin::of_url(&content.url)),
        };
        start(net, &host, args.int(1), timeout, origin)
    });
    let stream = opened.map_err(|refusal| refuse(activation, refusal))?;
    // The port has been accepted: only now does a connection that is open give way (semantics §4.2).
    let connection = Connection::of(object);
    if connection.stream.get().is_some() {
        disconnect(activation, object, connection);
    }
    connection.host.replace(host);
    Connection::register(activation, object, stream);
    Ok(Value::Undefined)
}

/// Ends the object's connection in order, and lets go of the object.
fn disconnect<'gc>(
    activation: &mut Activation<'_, 'gc>,
    object: Object<'gc>,
    connection: &Connection,
) {
    debug_assert!(std::ptr::eq(Connection::of(object), connection));
    let Some(stream) = connection.stream.take() else {
        return;
    };
    let natives = Natives::of(activation);
    // Refused where the connection has ended by itself, which comes to the same.
    let _ = natives.net.close(stream);
    if let Some(socket) = natives.sockets.remove(&stream) {
        activation.unroot(socket.root);
    }
}

/// `close()`: what was written is still sent (semantics §4.2). Errors: IOError #2002 where it isn't open.
pub fn internal_close<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let object = this
        .as_object()
        .expect("a method of Socket is called on an object");
    let connection = Connection::of(object);
    if connection.stream.get().is_none() {
        return Err(refuse(activation, Refusal::INVALID_SOCKET));
    }
    disconnect(activation, object, connection);
    Ok(Value::Undefined)
}

/// Called when the first `outputProgress` listener comes and when the last one goes.
pub fn internal_report_progress<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let connection = connection(this);
    connection.reports_progress.set(args.bool(0));
    let sockets = &mut Natives::of(activation).sockets;
    if let Some(socket) = connection
        .stream
        .get()
        .and_then(|stream| sockets.get_mut(&stream))
    {
        socket.reports_progress = args.bool(0);
    }
    Ok(Value::Undefined)
}

/// `connected`.
pub fn get_connected<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let net = &Natives::of(activation).net;
    Ok(connection(this)
        .stream
        .get()
        .is_some_and(|stream| net.is_connected(stream))
        .into())
}

/// `bytesAvailable`. Errors: IOError #2002 where it isn't open.
pub fn get_bytes_available<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let count = with_stream(activation, this, |net, stream| Ok(net.input(stream)?.len()))?;
    Ok(count.into())
}

/// `bytesPending`. Errors: IOError #2002 where it isn't open.
pub fn get_bytes_pending<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let count = with_stream(activation, this, |net, stream| net.bytes_pending(stream))?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX).into())
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
    address(activation, this, Net::local_address)
}

/// `remoteAddress`: null where it isn't open.
pub fn get_remote_address<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    address(activation, this, Net::remote_address)
}

/// `localPort`: 0 where it isn't open.
pub fn get_local_port<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    port(activation, this, Net::local_address)
}

/// `remotePort`: 0 where it isn't open.
pub fn get_remote_port<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    port(activation, this, Net::remote_address)
}

/// One end of a connection.
type End = fn(&Net, StreamId) -> Result<std::net::SocketAddr, Refusal>;

fn end(
    activation: &mut Activation<'_, '_>,
    connection: &Connection,
    end: End,
) -> Option<std::net::SocketAddr> {
    end(&Natives::of(activation).net, connection.stream.get()?).ok()
}

fn address<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    which: End,
) -> Result<Value<'gc>, Error<'gc>> {
    let end = end(activation, connection(this), which);
    Ok(end.map_or(Value::Null, |end| {
        activation.string(&end.ip().to_string()).into()
    }))
}

fn port<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    which: End,
) -> Result<Value<'gc>, Error<'gc>> {
    let end = end(activation, connection(this), which);
    Ok(end.map_or(0, |end| i32::from(end.port())).into())
}

/// `tcpNoDelay`.
pub fn get_tcp_no_delay<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(connection(this).no_delay.get().into())
}

/// `tcpNoDelay = value`: of the open connection, and of those that the object opens from now on.
pub fn set_tcp_no_delay<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let connection = connection(this);
    connection.no_delay.set(args.bool(0));
    let net = &mut Natives::of(activation).net;
    if let Some(stream) = connection
        .stream
        .get()
        .filter(|&stream| net.is_connected(stream))
    {
        let result = net.set_tcp_nodelay(stream, args.bool(0));
        result.map_err(|refusal| refuse(activation, refusal))?;
    }
    Ok(Value::Undefined)
}
