//! What a FileStream reads and writes: the members of IDataInput and IDataOutput.

use airshim_avm2::bytearray::{DataError, Endian};
use airshim_avm2::prelude::*;

use super::{Open, go_on_with_open, require, stream, with_open};
use crate::data_io::{DataInput, DataOutput};
use crate::files::{AsyncStream, FileError, Mode, SyncStream};
use crate::flash::filesystem::file_error;
use crate::{amf, data_input_natives, data_output_natives};

data_input_natives!(with_input);
data_output_natives!(with_output);

/// An object is looked for in so many bytes first, and in eight times as many as long as it goes on behind them.
const OBJECT_WINDOW: usize = 64 * 1024;

/// The open file, of either kind.
enum Source<'a> {
    Sync(&'a mut SyncStream),
    Async(&'a mut AsyncStream),
}

/// The open file with a byte order, and with what went wrong, which a [`DataError`] has no room for.
struct Lent<'a> {
    source: Source<'a>,
    endian: Endian,
    failure: Option<FileError>,
}

impl Lent<'_> {
    /// A failure is reported in place of what the caller makes of the answer.
    fn note<T>(&mut self, result: Result<T, FileError>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(error) => {
                self.failure = Some(error);
                None
            }
        }
    }
}

impl DataInput for Lent<'_> {
    fn endian(&self) -> Endian {
        self.endian
    }

    fn bytes_available(&self) -> usize {
        match &self.source {
            // Where the system doesn't say, reading will tell why.
            Source::Sync(stream) => stream
                .available()
                .map_or(0, |count| usize::try_from(count).unwrap_or(usize::MAX)),
            Source::Async(stream) => stream.available(),
        }
    }

    fn read_with<R>(
        &mut self,
        len: usize,
        use_them: impl FnOnce(&[u8]) -> R,
    ) -> Result<R, DataError> {
        // Before anything is allocated for them.
        if len > self.bytes_available() {
            return Err(DataError::EndOfFile);
        }
        let mut bytes = vec![0; len];
        self.read_exact(&mut bytes)?;
        Ok(use_them(&bytes))
    }

    fn read_exact(&mut self, into: &mut [u8]) -> Result<(), DataError> {
        let is_read = match &mut self.source {
            Source::Sync(stream) => stream.read_exact(into),
            Source::Async(stream) => Ok(stream.read_exact(into)),
        };
        match self.note(is_read) {
            Some(true) => Ok(()),
            _ => Err(DataError::EndOfFile),
        }
    }
}

impl DataOutput for Lent<'_> {
    fn endian(&self) -> Endian {
        self.endian
    }

    fn write_all(&mut self, bytes: &[u8]) -> Result<(), DataError> {
        let written = match &mut self.source {
            Source::Sync(stream) => stream.write(bytes),
            Source::Async(stream) => {
                stream.write(bytes);
                Ok(())
            }
        };
        self.note(written);
        Ok(())
    }
}

/// Lends the file that is open. Errors: IOError #2037 where none is, IOError for what the system reports.
fn lend<'gc, R>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    operate: impl FnOnce(&mut Lent<'_>) -> R,
) -> Result<R, Error<'gc>> {
    let data = stream(this);
    let endian = data.format.endian.get();
    let mut failure = None;
    let run = |source: Source<'_>| {
        let mut lent = Lent {
            source,
            endian,
            failure: None,
        };
        let result = operate(&mut lent);
        failure = lent.failure;
        result
    };
    let result = match &mut *data.open.borrow_mut() {
        Open::Nothing => None,
        Open::Sync(stream) => Some(run(Source::Sync(stream))),
        Open::Async(session) => data.with_session(*session, |stream| run(Source::Async(stream))),
    };
    if let Some(error) = failure {
        return Err(file_error(activation, error));
    }
    let result = result.ok_or_else(|| super::not_open(activation))?;
    go_on_with_open(activation, this);
    Ok(result)
}

/// Lends the file for reading. Errors: those of [`lend`], IOError #2037 where it isn't open for that.
fn with_input<'gc, R>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    read: impl FnOnce(&mut Lent<'_>) -> R,
) -> Result<R, Error<'gc>> {
    require(activation, this, Mode::can_read)?;
    lend(activation, this, read)
}

/// Lends the file for writing. Errors: those of [`lend`], IOError #2037 where it isn't open for that.
fn with_output<'gc, R>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    write: impl FnOnce(&mut Lent<'_>) -> R,
) -> Result<R, Error<'gc>> {
    require(activation, this, Mode::can_write)?;
    lend(activation, this, write)
}

/// `readObject()`. Errors: EOFError #2030 where the object isn't there as a whole; nothing is consumed then.
pub fn read_object<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    require(activation, this, Mode::can_read)?;
    let encoding = stream(this).format.object_encoding.get();
    let mut window = OBJECT_WINDOW;
    loop {
        let (bytes, available) = with_open(
            activation,
            this,
            |stream| Ok((stream.peek(window)?, stream.available()?)),
            |stream| (stream.peek().to_vec(), stream.available() as u64),
        )?;
        let is_all = bytes.len() as u64 >= available;
        match amf::decode(activation, bytes, encoding) {
            Ok((value, count)) => {
                with_open(
                    activation,
                    this,
                    |stream| {
                        stream.set_position(stream.position() + count as u64);
                        Ok(())
                    },
                    |stream| stream.consume(count),
                )?;
                go_on_with_open(activation, this);
                return Ok(value);
            }
            Err(error) if is_all => return Err(error),
            // Most likely it goes on behind the window. If not, the whole rest of the file gives the same error.
            Err(_) => window = window.saturating_mul(8),
        }
    }
}

/// `writeObject(object)`.
pub fn write_object<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    // Refused before the object's own code runs, which encoding may call.
    require(activation, this, Mode::can_write)?;
    let encoding = stream(this).format.object_encoding.get();
    let bytes = amf::encode(activation, args.at(0), encoding)?;
    let written = with_output(activation, this, |output| output.write_all(&bytes))?;
    debug_assert_eq!(written, Ok(()));
    Ok(Value::Undefined)
}
