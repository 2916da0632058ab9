//! What a Socket reads and writes: the members of IDataInput and IDataOutput (semantics §4.2 and §5).

use airshim_avm2::bytearray::{DataError, Endian};
use airshim_avm2::prelude::*;
use airshim_net::{Net, Refusal, StreamId};

use super::{connection, refuse};
use crate::data_format::DataFormat;
use crate::data_io::{DataInput, DataOutput};
use crate::{Natives, amf, data_input_natives, data_output_natives};

data_input_natives!(with_input);
data_output_natives!(with_output);

/// The bytes that an open connection has received.
struct SocketInput<'a> {
    net: &'a mut Net,
    stream: StreamId,
    endian: Endian,
}

impl DataInput for SocketInput<'_> {
    fn endian(&self) -> Endian {
        self.endian
    }

    fn bytes_available(&self) -> usize {
        self.net.input(self.stream).map_or(0, <[u8]>::len)
    }

    fn read_with<R>(
        &mut self,
        len: usize,
        use_them: impl FnOnce(&[u8]) -> R,
    ) -> Result<R, DataError> {
        let input = self.net.input(self.stream).unwrap_or_default();
        let result = use_them(input.get(..len).ok_or(DataError::EndOfFile)?);
        self.net
            .consume(self.stream, len)
            .expect("the connection is open, its input has just been read");
        Ok(result)
    }
}

/// Where an open connection takes bytes.
struct SocketOutput<'a> {
    net: &'a mut Net,
    stream: StreamId,
    endian: Endian,
    /// Why bytes were not taken.
    refusal: Option<Refusal>,
}

impl DataOutput for SocketOutput<'_> {
    fn endian(&self) -> Endian {
        self.endian
    }

    fn write_all(&mut self, bytes: &[u8]) -> Result<(), DataError> {
        if let Err(refusal) = self.net.write(self.stream, bytes) {
            // Reported in place of what the caller makes of the answer.
            self.refusal = Some(refusal);
        }
        Ok(())
    }
}

/// Lends the input of an open connection. Errors: IOError #2002 where it isn't open.
fn with_input<'gc, R>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    read: impl FnOnce(&mut SocketInput<'_>) -> R,
) -> Result<R, Error<'gc>> {
    let connection = connection(this);
    let net = &mut Natives::of(activation).net;
    match connection
        .stream()
        .and_then(|stream| net.input(stream).map(|_| stream))
    {
        Ok(stream) => Ok(read(&mut SocketInput {
            net,
            stream,
            endian: connection.format.endian.get(),
        })),
        Err(refusal) => Err(refuse(activation, refusal)),
    }
}

/// Lends the output of an open connection. Errors: IOError #2002 where it isn't open, IOError #2031 where more waits to
/// be sent than the limits allow.
fn with_output<'gc, R>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    write: impl FnOnce(&mut SocketOutput<'_>) -> R,
) -> Result<R, Error<'gc>> {
    let connection = connection(this);
    let net = &mut Natives::of(activation).net;
    let stream = match connection
        .stream()
        .and_then(|stream| net.bytes_pending(stream).map(|_| stream))
    {
        Ok(stream) => stream,
        Err(refusal) => return Err(refuse(activation, refusal)),
    };
    let mut output = SocketOutput {
        net,
        stream,
        endian: connection.format.endian.get(),
        refusal: None,
    };
    let result = write(&mut output);
    match output.refusal {
        None => Ok(result),
        Some(refusal) => Err(refuse(activation, refusal)),
    }
}

/// `readObject()`. Errors: EOFError #2030 where the object hasn't arrived as a whole; nothing is consumed then.
pub fn read_object<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    _args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let encoding = connection(this).format.object_encoding.get();
    let available = super::with_stream(activation, this, |net, stream| {
        Ok(net.input(stream)?.to_vec())
    })?;
    let (value, count) = amf::decode(activation, available, encoding)?;
    super::with_stream(activation, this, |net, stream| net.consume(stream, count))?;
    Ok(value)
}

/// `writeObject(object)`.
pub fn write_object<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    // Refused before the object's own code runs, which encoding may call.
    super::with_stream(activation, this, |net, stream| net.bytes_pending(stream))?;
    let encoding = connection(this).format.object_encoding.get();
    let bytes = amf::encode(activation, args.at(0), encoding)?;
    super::with_stream(activation, this, |net, stream| net.write(stream, &bytes))?;
    Ok(Value::Undefined)
}

fn format<'gc>(this: Value<'gc>) -> &'gc DataFormat {
    &connection(this).format
}

crate::data_format_natives!(format, "endian");
