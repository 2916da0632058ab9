//! `flash.net.URLStream`: files and what servers answer, read as it comes. `URLLoader` and `sendToURL` are built on it.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use airshim_avm2::bytearray::{DataError, Endian};
use airshim_avm2::prelude::*;
use airshim_net::{
    ConnectPermission, FetchId, HttpRequest, HttpResponse, Sandbox, TrustedCertificates,
};

use super::refuse;
use crate::application::PlayerRuntime;
use crate::content::Content;
use crate::data_format::DataFormat;
use crate::data_io::DataInput;
use crate::files::{Location, Scheme};
use crate::natives::Deferred;
use crate::{Natives, amf, data_input_natives};

mod local_file;

data_input_natives!(with_input);

/// The native data of a URLStream object.
pub(crate) struct UrlStream {
    source: Cell<Source>,
    /// Counts the loads, so that what belongs to an earlier one is told apart.
    load: Cell<u32>,
    /// Whether anything was ever loaded, so that there's something to read.
    has_input: Cell<bool>,
    input: RefCell<Input>,
    /// A file that was read, while `open` is dispatched.
    file: RefCell<Vec<u8>>,
    format: DataFormat,
}

/// Where bytes are to come from.
#[derive(Clone, Copy)]
enum Source {
    /// Nowhere.
    Closed,
    /// A file, or an answer that was refused: an event that waits.
    Deferred,
    /// A server.
    Fetch(FetchId),
}

/// Bytes that have come, and how many of them the script has read.
#[derive(Default)]
struct Input {
    bytes: Vec<u8>,
    position: usize,
}

impl Input {
    fn rest(&self) -> &[u8] {
        &self.bytes[self.position..]
    }
}

impl UrlStream {
    /// The native data of a URLStream object.
    pub(crate) fn of<'gc>(object: Object<'gc>) -> &'gc Self {
        object
            .native()
            .expect("a URLStream has been allocated as one")
    }

    /// Whether a load is the current one.
    pub(crate) fn is_loading(&self, load: u32) -> bool {
        matches!(self.source.get(), Source::Deferred) && self.load.get() == load
    }

    /// Adds bytes that have come. What the script has read already is let go. Gives how many there are to read.
    pub(crate) fn push(&self, bytes: &[u8]) -> usize {
        let mut input = self.input.borrow_mut();
        let position = std::mem::take(&mut input.position);
        input.bytes.drain(..position);
        input.bytes.extend_from_slice(bytes);
        input.bytes.len()
    }

    /// Keeps a file until the script may read it.
    pub(crate) fn set_file(&self, bytes: Vec<u8>) {
        self.file.replace(bytes);
    }

    /// Ends the load. What has come can still be read.
    fn end(&self) {
        self.source.set(Source::Closed);
    }
}

/// Makes the native data of `new URLStream()`.
pub fn allocate<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    Ok(Kind::Native(Box::new(UrlStream {
        source: Cell::new(Source::Closed),
        load: Cell::new(0),
        has_input: Cell::new(false),
        input: RefCell::default(),
        file: RefCell::default(),
        format: DataFormat::default(),
    })))
}

fn stream<'gc>(this: Value<'gc>) -> (Object<'gc>, &'gc UrlStream) {
    let object = this
        .as_object()
        .expect("a method of URLStream is called on an object");
    (object, UrlStream::of(object))
}

/// Begins a load: forgets the one before and what came of it. Gives its number.
fn begin<'gc>(activation: &mut Activation<'_, 'gc>, object: Object<'gc>, source: Source) -> u32 {
    give_up(activation, object);
    let stream = UrlStream::of(object);
    stream.load.set(stream.load.get().wrapping_add(1));
    stream.source.set(source);
    stream.has_input.set(true);
    stream.input.take();
    stream.load.get()
}

/// Ends what the object loads, if anything, and lets go of the object. Says whether there was something.
fn give_up<'gc>(activation: &mut Activation<'_, 'gc>, object: Object<'gc>) -> bool {
    let stream = UrlStream::of(object);
    match stream.source.replace(Source::Closed) {
        Source::Closed => return false,
        // The event finds that the load is over.
        Source::Deferred => {}
        Source::Fetch(id) => {
            let natives = Natives::of(activation);
            natives.net.cancel_fetch(id);
            if let Some(root) = natives.fetches.remove(&id) {
                activation.unroot(root);
            }
        }
    }
    true
}

/// `readFile(url)`: has a file read once the running handler has returned. Errors: SecurityError #2148 in a sandbox that
/// has no access to local files, or where the program may not read the file.
pub fn read_file<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let url = args.nonnull_string(activation, 0, "url")?.to_utf8_lossy();
    let content = Content::of_caller(activation);
    let natives = Natives::of(activation);
    let path = if Scheme::AppStorage.is_of(&url) {
        let location = Location::from_url(&url, natives.files.folders());
        location.map(|location| location.path().to_owned())
    } else {
        local_file::local_path(&url, natives.application.directory.as_deref())
    };
    // The application's own URLs are for its own content (semantics §10).
    let is_applications = natives.application.runtime == PlayerRuntime::Air
        && (Scheme::AppStorage.is_of(&url) || Scheme::App.is_of(&url));
    let has_no_files = matches!(content.sandbox, Sandbox::Remote | Sandbox::LocalWithNetwork)
        || is_applications && content.sandbox != Sandbox::Application;
    let is_denied = |path| natives.permissions().read(path).is_err();
    if has_no_files || path.as_deref().is_some_and(is_denied) {
        let own = content.url;
        return Err(activation.error(ErrorClass::SecurityError, msg::E2148, [&own, &&*url]));
    }
    tracing::debug!(%url, ?path, "loading a file");
    let (object, _) = stream(this);
    let load = begin(activation, object, Source::Deferred);
    let stream = activation.root(object);
    Natives::of(activation).defer(Deferred::FileLoad { stream, load, path });
    Ok(Value::Undefined)
}

/// `fetch(url, method, headers, body, followRedirects, manageCookies, idleTimeout, accepted)`: asks a server, which may show
/// the accepted certificate. The headers are names and values by turns. Errors: SecurityError #2028 in the sandbox that has no network, ArgumentError #2004 for what HTTP
/// can't send.
pub fn fetch<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let text = |value: &Value<'gc>| {
        value
            .as_string()
            .map(|text| text.to_utf8_lossy().into_owned())
    };
    let url = args
        .nonnull_string(activation, 0, "url")?
        .to_utf8_lossy()
        .into_owned();
    let Content { sandbox, url: own } = Content::of_caller(activation);
    let Ok(permission) = sandbox.may_connect() else {
        return Err(activation.error(ErrorClass::SecurityError, msg::E2028, [&own, &url]));
    };
    let (object, _) = stream(this);
    if permission == ConnectPermission::NeedsPolicyFile {
        // This runtime fetches no policy files of HTTP servers.
        let load = begin(activation, object, Source::Deferred);
        let stream = activation.root(object);
        let text = msg::E2048.format([&own, &url]);
        Natives::of(activation).defer(Deferred::LoadDenied { stream, load, text });
        return Ok(Value::Undefined);
    }
    let mut headers = Vec::new();
    if let Some(list) = args.object(2).and_then(Object::as_array) {
        let elements: Vec<_> = list.iter().map(|(_, value)| text(&value)).collect();
        for pair in elements.chunks_exact(2) {
            if let [Some(name), Some(value)] = pair {
                headers.push((name.clone(), value.clone()));
            }
        }
    }
    let body = args.object(3).and_then(|body| {
        let storage = body.as_byte_array()?;
        Some(storage.borrow().bytes().to_vec())
    });
    let idle_timeout = args.number(6);
    let request = HttpRequest {
        method: text(&args.at(1)).unwrap_or_default(),
        headers,
        body,
        follow_redirects: args.bool(4),
        manage_cookies: args.bool(5),
        idle_timeout: (idle_timeout > 0.0)
            .then(|| Duration::try_from_secs_f64(idle_timeout / 1000.0).ok())
            .flatten(),
        url,
    };
    tracing::debug!(url = %request.url, method = %request.method, "asking a server");
    let mut certificates = TrustedCertificates::default();
    if let Some(accepted) = args.object(7).and_then(Object::as_byte_array) {
        certificates.accept(accepted.borrow().bytes());
    }
    let net = &mut Natives::of(activation).net;
    let started = net.fetch_with(request, certificates);
    let id = started.map_err(|refusal| refuse(activation, refusal))?;
    begin(activation, object, Source::Fetch(id));
    let root = activation.root(object);
    Natives::of(activation).fetches.insert(id, root);
    Ok(Value::Undefined)
}

/// A response's beginning, for the script: status, URL, whether it was redirected, length or -1, headers.
pub(crate) fn response_args<'gc>(
    activation: &mut Activation<'_, 'gc>,
    stream: Object<'gc>,
    response: &HttpResponse,
) -> [Value<'gc>; 6] {
    let mut headers = Vec::new();
    for (name, value) in &response.headers {
        headers.push(activation.string(&spelt_as_usual(name)).into());
        headers.push(activation.string(value).into());
    }
    [
        stream.into(),
        i32::from(response.status).into(),
        activation.string(&response.url).into(),
        response.redirected.into(),
        response.length.map_or(-1.0, |length| length as f64).into(),
        activation.array(headers).into(),
    ]
}

/// A header's name, which comes in small letters, as programs look for it: `Content-Type`.
fn spelt_as_usual(name: &str) -> String {
    let mut starts_word = true;
    let spelt = name.chars().map(|character| {
        let is_first = std::mem::replace(&mut starts_word, character == '-');
        match is_first {
            true => character.to_ascii_uppercase(),
            false => character,
        }
    });
    spelt.collect()
}

/// `takeFile()`: lets the file that was read be read from.
pub fn take_file<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (_, stream) = stream(this);
    stream.push(&stream.file.take());
    Ok(Value::Undefined)
}

/// `finish()`: the load is over, and what came of it can still be read. Says whether it was under way.
pub fn finish<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (_, stream) = stream(this);
    let was_open = !matches!(stream.source.get(), Source::Closed);
    stream.end();
    Ok(was_open.into())
}

/// `close()`: gives up the load. Errors: IOError #2029 where there's none.
pub fn close<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    stop(activation, this, &[])?;
    stream(this).1.input.take();
    Ok(Value::Undefined)
}

/// `stop()`: gives up the load, and leaves what came of it. Errors: IOError #2029 where there's none.
pub fn stop<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (object, _) = stream(this);
    if !give_up(activation, object) {
        return Err(activation.error(ErrorClass::IoError, msg::E2029, []));
    }
    Ok(Value::Undefined)
}

/// `connected`.
pub fn get_connected<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok((!matches!(stream(this).1.source.get(), Source::Closed)).into())
}

/// `bytesAvailable`.
pub fn get_bytes_available<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(stream(this).1.input.borrow().rest().len().into())
}

/// The bytes that have come.
struct StreamInput<'a> {
    input: &'a mut Input,
    endian: Endian,
}

impl DataInput for StreamInput<'_> {
    fn endian(&self) -> Endian {
        self.endian
    }

    fn bytes_available(&self) -> usize {
        self.input.rest().len()
    }

    fn read_with<R>(
        &mut self,
        len: usize,
        use_them: impl FnOnce(&[u8]) -> R,
    ) -> Result<R, DataError> {
        let bytes = self.input.rest().get(..len);
        let result = use_them(bytes.ok_or(DataError::EndOfFile)?);
        self.input.position += len;
        Ok(result)
    }
}

/// Lends what has come. Errors: IOError #2029 where nothing was ever loaded.
fn with_input<'gc, R>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    read: impl FnOnce(&mut StreamInput<'_>) -> R,
) -> Result<R, Error<'gc>> {
    let (_, stream) = stream(this);
    if !stream.has_input.get() {
        return Err(activation.error(ErrorClass::IoError, msg::E2029, []));
    }
    Ok(read(&mut StreamInput {
        input: &mut stream.input.borrow_mut(),
        endian: stream.format.endian.get(),
    }))
}

/// `readObject()`. Errors: EOFError #2030 where the object hasn't come as a whole; nothing is consumed then.
pub fn read_object<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let available = with_input(activation, this, |input| input.input.rest().to_vec())?;
    let encoding = stream(this).1.format.object_encoding.get();
    let (value, count) = amf::decode(activation, available, encoding)?;
    with_input(activation, this, |input| input.input.position += count)?;
    Ok(value)
}

fn format<'gc>(this: Value<'gc>) -> &'gc DataFormat {
    &stream(this).1.format
}

crate::data_format_natives!(format, "endian");
