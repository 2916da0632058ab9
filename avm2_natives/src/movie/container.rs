//! The outer shell of a SWF: signature, version, declared length and compression.
//!
//! SWF file format specification, version 19, chapter "The SWF header". Decompression is done here and not by
//! the `swf` crate, because that crate accepts a cut-off body in silence and has no bound for an LZMA stream
//! that expands beyond its declared length.

use std::io::{self, Read, Write};

use lzma_rs::decompress::{Options, UnpackedSize};

use super::{Compression, MovieError};

/// Bytes before the (possibly compressed) body: signature, version, length.
const HEADER_LENGTH: usize = 8;

/// What is reserved for the body at first, in bytes, whatever the header promises.
const MAX_RESERVE: usize = 16 * 1024 * 1024;

/// A SWF's body after decompression, with what its first eight bytes say.
#[derive(Debug)]
pub(super) struct Container {
    /// The SWF version, which decides what the player offers to the content.
    pub(super) version: u8,
    /// How it was compressed.
    pub(super) compression: Compression,
    /// The decompressed body: stage size, frame rate, frame count and tags.
    pub(super) body: Vec<u8>,
    /// How long the header says that the body is.
    pub(super) declared_length: usize,
}

impl Container {
    /// Takes a file apart.
    ///
    /// # Errors
    ///
    /// [`MovieError::NotSwf`] for another signature, [`MovieError::TooLarge`] where the body is, or declares
    /// to be, longer than `max_length` bytes, [`MovieError::CutOff`] where the file ends in its header or in
    /// the compressed stream, [`MovieError::Corrupt`] where the stream isn't what its signature announces.
    pub(super) fn open(file: &[u8], max_length: usize) -> Result<Self, MovieError> {
        let signature = file.get(..3).ok_or(MovieError::NotSwf)?;
        let compression = match signature {
            b"FWS" => Compression::None,
            b"CWS" => Compression::Zlib,
            b"ZWS" => Compression::Lzma,
            _ => return Err(MovieError::NotSwf),
        };
        let (Some(&version), Some(length)) = (file.get(3), file.get(4..HEADER_LENGTH)) else {
            return Err(MovieError::CutOff {
                expected: HEADER_LENGTH,
                found: file.len(),
            });
        };
        let length =
            u32::from_le_bytes(length.try_into().expect("the slice is four bytes long")) as usize;
        let Some(declared_length) = length.checked_sub(HEADER_LENGTH) else {
            return Err(MovieError::Corrupt(
                "the header's length is shorter than the header".into(),
            ));
        };
        if declared_length > max_length {
            return Err(MovieError::TooLarge { limit: max_length });
        }
        let compressed = &file[HEADER_LENGTH..];
        let mut body = Bounded {
            bytes: Vec::with_capacity(declared_length.min(MAX_RESERVE)),
            limit: max_length,
            exceeded: false,
        };
        let outcome = match compression {
            Compression::None => body.write_all(compressed),
            Compression::Zlib => inflate(compressed, &mut body),
            Compression::Lzma => decompress_lzma(compressed, &mut body),
        };
        if body.exceeded {
            return Err(MovieError::TooLarge { limit: max_length });
        }
        match outcome {
            Ok(()) => Ok(Self {
                version,
                compression,
                body: body.bytes,
                declared_length,
            }),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Err(MovieError::CutOff {
                expected: declared_length,
                found: body.bytes.len(),
            }),
            Err(error) => Err(MovieError::Corrupt(format!(
                "its compressed data can't be read: {error}"
            ))),
        }
    }

    /// Whether the body is shorter than the header says.
    pub(super) fn is_cut_off(&self) -> bool {
        self.body.len() < self.declared_length
    }
}

/// Expands the zlib stream of a `CWS` file.
fn inflate(compressed: &[u8], body: &mut Bounded) -> io::Result<()> {
    let mut stream = flate2::read::ZlibDecoder::new(compressed);
    let mut chunk = [0; 16 * 1024];
    loop {
        match stream.read(&mut chunk)? {
            0 => return Ok(()),
            count => body.write_all(&chunk[..count])?,
        }
    }
}

/// Expands the LZMA stream of a `ZWS` file, whose header is not that of an `.lzma` file: four bytes of
/// compressed length come first, then five bytes of properties, and no uncompressed length.
fn decompress_lzma(compressed: &[u8], body: &mut Bounded) -> io::Result<()> {
    const COMPRESSED_LENGTH: usize = 4;
    let mut stream = compressed
        .get(COMPRESSED_LENGTH..)
        .ok_or(io::ErrorKind::UnexpectedEof)?;
    let options = Options {
        unpacked_size: UnpackedSize::UseProvided(None),
        allow_incomplete: false,
        memlimit: Some(body.limit),
    };
    let outcome = lzma_rs::lzma_decompress_with_options(&mut stream, body, &options);
    outcome.map_err(|error| match error {
        lzma_rs::error::Error::IoError(error) => error,
        lzma_rs::error::Error::HeaderTooShort(error) => error,
        // A stream that stops before its end mark is reported in several ways, by their text only.
        _ if stream.is_empty() => io::ErrorKind::UnexpectedEof.into(),
        other => io::Error::new(io::ErrorKind::InvalidData, format!("{other:?}")),
    })
}

/// A buffer that refuses to grow beyond its limit.
struct Bounded {
    bytes: Vec<u8>,
    limit: usize,
    exceeded: bool,
}

impl Write for Bounded {
    fn write(&mut self, chunk: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + chunk.len() > self.limit {
            self.exceeded = true;
            return Err(io::Error::new(
                io::ErrorKind::OutOfMemory,
                "longer than allowed",
            ));
        }
        self.bytes.extend_from_slice(chunk);
        Ok(chunk.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
