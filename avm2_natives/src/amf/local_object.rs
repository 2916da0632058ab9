//! The files of local shared objects (`.sol`), as Flash Player and AIR write them: a header with the object's name and the
//! version of AMF, then each property as its name, its value and a zero byte. In AMF3 the names and values of one file
//! share their tables of references.

use airshim_avm2::bytearray::ObjectEncoding;
use airshim_avm2::prelude::*;

use super::amf3_input::Input;
use super::amf3_output::Output;
use super::members::dynamic_members;
use super::{Bytes, amf0_input, amf0_output, byte_array, storage};

/// What every file begins with, before its length.
const MAGIC: [u8; 2] = [0x00, 0xBF];

/// What follows the length: a signature, and a mark that is always the same.
const SIGNATURE: [u8; 10] = *b"TCSO\0\x04\0\0\0\0";

/// The file of an object with this name and the properties of `data`.
///
/// # Errors
///
/// As [`super::encode`].
pub(crate) fn encode<'gc>(
    activation: &mut Activation<'_, 'gc>,
    name: &str,
    data: Object<'gc>,
    encoding: ObjectEncoding,
) -> Result<Vec<u8>, Error<'gc>> {
    let mut body = SIGNATURE.to_vec();
    body.extend_from_slice(&u16::try_from(name.len()).unwrap_or(0).to_be_bytes());
    body.extend_from_slice(name.as_bytes());
    body.extend_from_slice(&[0, 0, 0, encoding.number() as u8]);
    let members = dynamic_members(activation, data)?;
    match encoding {
        ObjectEncoding::Amf3 => {
            let output = Output::default();
            for (name, value) in members {
                output.text(activation, name.as_wstr())?;
                output.value(activation, value)?;
                output.raw(activation, &[0])?;
            }
            let bytes = output.0.borrow_mut().bytes.replace(Vec::new());
            body.extend_from_slice(&bytes);
        }
        ObjectEncoding::Amf0 => {
            for (name, value) in members {
                let name = name.as_wstr().to_utf8_bytes_lenient();
                // A longer name has no place in the format; its property is left out.
                let Ok(len) = u16::try_from(name.len()) else {
                    continue;
                };
                body.extend_from_slice(&len.to_be_bytes());
                body.extend_from_slice(&name);
                body.extend_from_slice(&amf0_output::encode(activation, value)?);
                body.push(0);
            }
        }
    }
    let mut file = MAGIC.to_vec();
    file.extend_from_slice(&u32::try_from(body.len()).unwrap_or(u32::MAX).to_be_bytes());
    file.extend_from_slice(&body);
    Ok(file)
}

/// The encoding and the body of a file, without its header. `None` where it is none.
fn split(file: &[u8]) -> Option<(ObjectEncoding, &[u8])> {
    let rest = file.strip_prefix(&MAGIC)?;
    let (len, rest) = rest.split_first_chunk::<4>()?;
    let len = u32::from_be_bytes(*len) as usize;
    let rest = rest.get(..len).unwrap_or(rest).strip_prefix(&SIGNATURE)?;
    let (len, rest) = rest.split_first_chunk::<2>()?;
    let rest = rest.get(usize::from(u16::from_be_bytes(*len))..)?;
    let (head, body) = rest.split_first_chunk::<4>()?;
    let encoding = ObjectEncoding::from_number(u32::from(head[3]))?;
    Some((encoding, body))
}

/// Sets the properties of `data` to those of a file. Gives the file's encoding; `None` where it is none. What comes
/// before a damaged property is there.
///
/// # Errors
///
/// As [`super::decode`].
pub(crate) fn decode_into<'gc>(
    activation: &mut Activation<'_, 'gc>,
    file: &[u8],
    data: Object<'gc>,
) -> Result<Option<ObjectEncoding>, Error<'gc>> {
    let Some((encoding, body)) = split(file) else {
        return Ok(None);
    };
    let bytes = byte_array(activation, body.to_vec())?;
    let input = Input {
        bytes: Bytes(bytes),
        objects: activation.array(Vec::new()),
        strings: activation.array(Vec::new()),
        state: Default::default(),
    };
    while storage(bytes).borrow().bytes_available() > 0 {
        let (name, value) = match encoding {
            ObjectEncoding::Amf3 => (input.text(activation)?, input.value(activation)?),
            ObjectEncoding::Amf0 => {
                let len = input.bytes.u16(activation)?;
                let name = input.bytes.text(activation, usize::from(len))?;
                (name, amf0_input::read(activation, bytes)?)
            }
        };
        let name = activation.intern(name);
        activation.set_named(data.into(), name, value)?;
        if storage(bytes).borrow().bytes_available() > 0 {
            input.bytes.byte(activation)?;
        }
    }
    Ok(Some(encoding))
}
