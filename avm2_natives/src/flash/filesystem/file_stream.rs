//! `flash.filesystem.FileStream`: opening, closing and where it is. What it reads and writes is in `data`, what happens in
//! the background in `background`.

use std::cell::{Cell, RefCell};

use airshim_avm2::prelude::*;

use super::file_error;
use crate::Natives;
use crate::data_format::DataFormat;
use crate::files::{AsyncStream, FileError, Location, Mode, SyncStream};
use crate::flash::net::file_reference::FileData;

mod background;
mod data;

pub use background::*;
pub use data::*;

/// What a FileStream has open.
enum Open {
    Nothing,
    Sync(SyncStream),
    /// The session of this number.
    Async(u32),
}

/// The native data of a FileStream.
pub(crate) struct FileStreamData {
    open: RefCell<Open>,
    /// The files that are open in the background, or are being closed there, by the number of their session.
    sessions: RefCell<Vec<(u32, AsyncStream)>>,
    /// Counts the calls of `open` and `openAsync`. Of sessions before the last one nothing is told any more.
    last_session: Cell<u32>,
    read_ahead: Cell<f64>,
    format: DataFormat,
}

impl FileStreamData {
    fn of<'gc>(object: Object<'gc>) -> &'gc Self {
        object
            .native()
            .expect("a FileStream has been allocated as one")
    }

    /// Does `operation` with the open file of a session.
    fn with_session<T>(
        &self,
        session: u32,
        operation: impl FnOnce(&mut AsyncStream) -> T,
    ) -> Option<T> {
        let mut sessions = self.sessions.borrow_mut();
        let (_, stream) = sessions.iter_mut().find(|(number, _)| *number == session)?;
        Some(operation(stream))
    }
}

/// Allocates the native data. Errors: SecurityError #3205 outside of the application sandbox.
pub fn allocate<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _class: Object<'gc>,
) -> Result<Kind<'gc>, Error<'gc>> {
    Natives::require_application_sandbox(activation)?;
    Ok(Kind::Native(Box::new(FileStreamData {
        open: RefCell::new(Open::Nothing),
        sessions: RefCell::default(),
        last_session: Cell::new(0),
        read_ahead: Cell::new(f64::INFINITY),
        format: DataFormat::default(),
    })))
}

fn stream<'gc>(this: Value<'gc>) -> &'gc FileStreamData {
    FileStreamData::of(
        this.as_object()
            .expect("a method of FileStream is called on an object"),
    )
}

/// The exception for a stream that isn't open, or not open for this: IOError #2037 (AIR's reference names the class, not
/// the number).
fn not_open<'gc>(activation: &mut Activation<'_, 'gc>) -> Error<'gc> {
    activation.error(ErrorClass::IoError, msg::E2037, [])
}

/// The file and the mode that `open` and `openAsync` are given. Errors: TypeError #2007 for null, ArgumentError #2008 for
/// an unknown mode, and those of a file without a place.
fn target<'gc>(
    activation: &mut Activation<'_, 'gc>,
    args: &[Value<'gc>],
) -> Result<(Location, Mode), Error<'gc>> {
    let file = args.nonnull_object(activation, 0, "file")?;
    let mode = args.nonnull_string(activation, 1, "fileMode")?;
    let mode = Mode::from_name(&mode.to_utf8_lossy())
        .ok_or_else(|| activation.error(ErrorClass::ArgumentError, msg::E2008, [&"fileMode"]))?;
    Ok((FileData::of(file).location(activation)?, mode))
}

/// Closes what is open. Of it nothing is told any more.
fn give_up<'gc>(activation: &mut Activation<'_, 'gc>, this: Value<'gc>) {
    let data = stream(this);
    data.last_session.set(data.last_session.get() + 1);
    if let Open::Async(session) = data.open.replace(Open::Nothing) {
        data.with_session(session, AsyncStream::close);
        go_on(activation, this, session);
    }
}

/// `open(file, fileMode)`. Errors: those of finding the file, IOError where it can't be opened, SecurityError where the program
/// may not.
pub fn open<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (location, mode) = target(activation, args)?;
    give_up(activation, this);
    let opened = Natives::of(activation)
        .files
        .open(&location, mode)
        .and_then(|file| SyncStream::new(file, mode));
    let opened = opened.map_err(|error| file_error(activation, error))?;
    stream(this).open.replace(Open::Sync(opened));
    Ok(Value::Undefined)
}

/// `openAsync(file, fileMode)`. Errors: those of finding the file, SecurityError where the program may not; others come as
/// `ioError`.
pub fn open_async<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (location, mode) = target(activation, args)?;
    give_up(activation, this);
    let allowed = Natives::of(activation)
        .files
        .allow_open(&location, mode)
        .map(drop);
    allowed.map_err(|error| file_error(activation, error))?;
    let data = stream(this);
    let session = data.last_session.get();
    data.sessions
        .borrow_mut()
        .push((session, AsyncStream::new(location, mode)));
    data.open.replace(Open::Async(session));
    go_on(activation, this, session);
    Ok(Value::Undefined)
}

/// `close()`. A stream that was opened in the background gets `close` once everything is written. Without an open file
/// nothing happens.
pub fn close<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let data = stream(this);
    if let Open::Async(session) = data.open.replace(Open::Nothing) {
        data.with_session(session, AsyncStream::close);
        go_on(activation, this, session);
    }
    Ok(Value::Undefined)
}

/// Does `sync` or `background` with what is open. Errors: IOError #2037 where nothing is, and those of the operation.
fn with_open<'gc, T>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    sync: impl FnOnce(&mut SyncStream) -> Result<T, FileError>,
    background: impl FnOnce(&mut AsyncStream) -> T,
) -> Result<T, Error<'gc>> {
    let data = stream(this);
    let result = match &mut *data.open.borrow_mut() {
        Open::Nothing => None,
        Open::Sync(stream) => Some(sync(stream)),
        Open::Async(session) => data.with_session(*session, background).map(Ok),
    };
    match result {
        Some(Ok(result)) => Ok(result),
        Some(Err(error)) => Err(file_error(activation, error)),
        None => Err(not_open(activation)),
    }
}

/// What goes on in the background after a call, if the stream is open there.
fn go_on_with_open<'gc>(activation: &mut Activation<'_, 'gc>, this: Value<'gc>) {
    let session = match &*stream(this).open.borrow() {
        Open::Async(session) => Some(*session),
        _ => None,
    };
    if let Some(session) = session {
        go_on(activation, this, session);
    }
}

/// `truncate()`. Errors: IOError #2037 unless it is open for writing.
pub fn truncate<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    require(activation, this, Mode::can_write)?;
    with_open(activation, this, SyncStream::truncate, |stream| {
        stream.truncate();
    })?;
    go_on_with_open(activation, this);
    Ok(Value::Undefined)
}

/// Errors: IOError #2037 unless it is open in a mode that can do this.
fn require<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    can: impl FnOnce(Mode) -> bool,
) -> Result<(), Error<'gc>> {
    let mode = with_open(
        activation,
        this,
        |stream| Ok(stream.mode()),
        |stream| stream.mode(),
    )?;
    if can(mode) {
        Ok(())
    } else {
        Err(not_open(activation))
    }
}

/// `bytesAvailable`: up to the file's end, or as far as has been read in the background.
pub fn get_bytes_available<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let available = with_open(
        activation,
        this,
        |stream| stream.available(),
        |stream| stream.available() as u64,
    )?;
    Ok(u32::try_from(available).unwrap_or(u32::MAX).into())
}

/// `position`.
pub fn get_position<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let position = with_open(
        activation,
        this,
        |stream| Ok(stream.position()),
        |stream| stream.position(),
    )?;
    Ok((position as f64).into())
}

/// `position = value`. What lies before the beginning counts as the beginning.
pub fn set_position<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    // As far as the system counts; a conversion from a Number saturates, and takes NaN for 0.
    let position = (args.number(0) as u64).min(i64::MAX as u64);
    with_open(
        activation,
        this,
        |stream| {
            stream.set_position(position);
            Ok(())
        },
        |stream| stream.set_position(position),
    )?;
    go_on_with_open(activation, this);
    Ok(Value::Undefined)
}

/// `readAhead`.
pub fn get_read_ahead<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    Ok(stream(this).read_ahead.get().into())
}

/// `readAhead = value`.
pub fn set_read_ahead<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    stream(this).read_ahead.set(args.number(0));
    go_on_with_open(activation, this);
    Ok(Value::Undefined)
}

fn format<'gc>(this: Value<'gc>) -> &'gc DataFormat {
    &stream(this).format
}

crate::data_format_natives!(format, "endian");
