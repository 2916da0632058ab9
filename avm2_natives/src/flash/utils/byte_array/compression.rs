//! What `ByteArray.compress` and `uncompress` do to bytes.

use std::io::{self, Read, Write};

use airshim_avm2::bytearray::ByteArrayStorage;
use flate2::Compression;
use flate2::bufread::{DeflateDecoder, ZlibDecoder};
use flate2::write::{DeflateEncoder, ZlibEncoder};
use lzma_rs::{compress as lzma_compress, decompress as lzma_decompress};

/// A value of `flash.utils.CompressionAlgorithm`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Algorithm {
    /// DEFLATE with zlib's header and checksum.
    Zlib,
    /// DEFLATE alone.
    Deflate,
    /// LZMA with a header of thirteen bytes: one of parameters, four of the size of the window, eight of the length.
    Lzma,
}

impl Algorithm {
    /// The algorithm that a value of `flash.utils.CompressionAlgorithm` names.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        match name {
            "zlib" => Some(Self::Zlib),
            "deflate" => Some(Self::Deflate),
            "lzma" => Some(Self::Lzma),
            _ => None,
        }
    }
}

/// Why bytes can't be converted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// They aren't what the algorithm makes: IOError #2058.
    Malformed,
    /// The result would be longer than a ByteArray may be: MemoryError #1000.
    OutOfMemory,
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::OutOfMemory => Self::OutOfMemory,
            _ => Self::Malformed,
        }
    }
}

impl From<lzma_rs::error::Error> for Failure {
    fn from(error: lzma_rs::error::Error) -> Self {
        match error {
            lzma_rs::error::Error::IoError(error) => error.into(),
            _ => Self::Malformed,
        }
    }
}

/// The length of the header of LZMA.
const LZMA_HEADER: usize = 13;
/// Where in it the size of the window is, and the length of the content.
const LZMA_WINDOW: std::ops::Range<usize> = 1..5;
const LZMA_LENGTH: std::ops::Range<usize> = 5..13;
/// The window that the reference implementation compresses with.
const LZMA_WINDOW_SIZE: u32 = 1 << 20;

/// Collects bytes, as many as a ByteArray may have.
#[derive(Default)]
struct Sink(ByteArrayStorage);

impl Sink {
    fn into_bytes(mut self) -> Vec<u8> {
        self.0.replace(Vec::new())
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.0.write(bytes) {
            Ok(()) => Ok(bytes.len()),
            Err(_) => Err(io::ErrorKind::OutOfMemory.into()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// `bytes`, compressed.
///
/// LZMA is written without back-references: its model of single bytes is all that makes the result shorter, and any
/// reader of LZMA can read it.
///
/// # Errors
///
/// [`Failure::OutOfMemory`].
pub(super) fn compress(algorithm: Algorithm, bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut sink = Sink::default();
    let sink = match algorithm {
        Algorithm::Zlib => {
            let mut encoder = ZlibEncoder::new(sink, Compression::best());
            encoder.write_all(bytes)?;
            encoder.finish()?
        }
        Algorithm::Deflate => {
            let mut encoder = DeflateEncoder::new(sink, Compression::best());
            encoder.write_all(bytes)?;
            encoder.finish()?
        }
        Algorithm::Lzma => {
            let options = lzma_compress::Options {
                unpacked_size: lzma_compress::UnpackedSize::WriteToHeader(Some(bytes.len() as u64)),
            };
            let mut input = bytes;
            lzma_rs::lzma_compress_with_options(&mut input, &mut sink, &options)?;
            sink
        }
    };
    let mut compressed = sink.into_bytes();
    if algorithm == Algorithm::Lzma
        && let Some(window) = compressed.get_mut(LZMA_WINDOW)
    {
        window.copy_from_slice(&LZMA_WINDOW_SIZE.to_le_bytes());
    }
    Ok(compressed)
}

/// What was compressed to `bytes`. Bytes behind the end of the compressed ones are ignored. `None` for bytes that are too
/// short to be LZMA, which stay as they are.
///
/// # Errors
///
/// [`Failure`].
pub(super) fn uncompress(algorithm: Algorithm, bytes: &[u8]) -> Result<Option<Vec<u8>>, Failure> {
    match algorithm {
        Algorithm::Zlib => drain(ZlibDecoder::new(bytes)).map(Some),
        Algorithm::Deflate => drain(DeflateDecoder::new(bytes)).map(Some),
        Algorithm::Lzma if bytes.len() < LZMA_HEADER => Ok(None),
        Algorithm::Lzma => unlzma(bytes).map(Some),
    }
}

fn drain(mut decoder: impl Read) -> Result<Vec<u8>, Failure> {
    let mut sink = Sink::default();
    io::copy(&mut decoder, &mut sink)?;
    Ok(sink.into_bytes())
}

fn unlzma(mut bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let length = bytes
        .get(LZMA_LENGTH)
        .and_then(|length| length.first_chunk())
        .map(|length| u64::from_le_bytes(*length));
    let length = length.ok_or(Failure::Malformed)?;
    // A length that no ByteArray has is refused before any work is done.
    let length = u32::try_from(length).map_err(|_| Failure::OutOfMemory)?;
    let options = lzma_decompress::Options {
        // The window needn't be larger than what it looks back on.
        memlimit: Some(length as usize),
        ..lzma_decompress::Options::default()
    };
    let mut sink = Sink::default();
    lzma_rs::lzma_decompress_with_options(&mut bytes, &mut sink, &options)?;
    Ok(sink.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALGORITHMS: [Algorithm; 3] = [Algorithm::Zlib, Algorithm::Deflate, Algorithm::Lzma];

    const TEXT: &[u8] = b"hello, hello, hello, yellow";

    /// The text as liblzma compresses it, with back-references, and an end marker behind what the header counts.
    const FOREIGN_LZMA: &[u8] = &[
        0x5D, 0x00, 0x00, 0x10, 0x00, 0x1B, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x34,
        0x19, 0x49, 0xEE, 0x8D, 0xEF, 0x8C, 0x88, 0x49, 0x5D, 0xFB, 0x95, 0x03, 0xCB, 0x42, 0xFF,
        0xFF, 0xEE, 0xA2, 0x80, 0x00,
    ];

    fn compressed(algorithm: Algorithm, bytes: &[u8]) -> Vec<u8> {
        compress(algorithm, bytes).expect("there is memory for a few bytes")
    }

    /// Bytes with repetitions that aren't all the same.
    fn sample() -> Vec<u8> {
        (0..5000_u32)
            .map(|i| (i * i / 7 % 100).to_le_bytes()[0])
            .collect()
    }

    #[test]
    fn what_was_compressed_comes_back() {
        for algorithm in ALGORITHMS {
            for bytes in [b"".to_vec(), b"a".to_vec(), b"string".to_vec(), sample()] {
                let compressed = compressed(algorithm, &bytes);
                assert_eq!(
                    uncompress(algorithm, &compressed),
                    Ok(Some(bytes)),
                    "{algorithm:?}"
                );
            }
            assert!(compressed(algorithm, &sample()).len() < sample().len());
        }
    }

    #[test]
    fn headers_are_those_of_the_reference() {
        let zlib = compressed(Algorithm::Zlib, b"string");
        assert_eq!((&zlib[..2], zlib.len()), (&[120, 218][..], 14));
        assert_eq!(compressed(Algorithm::Deflate, b"string").len(), 8);
        let lzma = compressed(Algorithm::Lzma, b"string");
        assert_eq!(
            lzma[..LZMA_HEADER],
            [0x5D, 0, 0, 0x10, 0, 6, 0, 0, 0, 0, 0, 0, 0]
        );
    }

    #[test]
    fn foreign_lzma_is_read() {
        assert_eq!(
            uncompress(Algorithm::Lzma, FOREIGN_LZMA),
            Ok(Some(TEXT.to_vec()))
        );
    }

    #[test]
    fn bytes_behind_the_end_are_ignored() {
        for algorithm in ALGORITHMS {
            let mut bytes = compressed(algorithm, b"string");
            bytes.extend(b"more");
            assert_eq!(
                uncompress(algorithm, &bytes),
                Ok(Some(b"string".to_vec())),
                "{algorithm:?}"
            );
        }
    }

    #[test]
    fn what_is_cut_off_is_refused() {
        for algorithm in ALGORITHMS {
            let bytes = compressed(algorithm, &sample());
            for len in (LZMA_HEADER..bytes.len() - 5).step_by(7) {
                let result = uncompress(algorithm, &bytes[..len]);
                assert_eq!(result, Err(Failure::Malformed), "{algorithm:?}");
            }
        }
    }

    #[test]
    fn damage_does_no_harm() {
        for algorithm in ALGORITHMS {
            let bytes = compressed(algorithm, &sample()[..300]);
            for index in 0..bytes.len() {
                for bit in 0..8 {
                    let mut damaged = bytes.clone();
                    damaged[index] ^= 1 << bit;
                    // Whatever comes of it, it is an answer.
                    let _ = uncompress(algorithm, &damaged);
                }
            }
        }
    }

    #[test]
    fn lengths_in_lzma_are_checked() {
        assert_eq!(uncompress(Algorithm::Lzma, b"too short"), Ok(None));
        let mut bytes = compressed(Algorithm::Lzma, b"string");
        bytes[5] += 1;
        assert_eq!(uncompress(Algorithm::Lzma, &bytes), Err(Failure::Malformed));
        bytes[12] = 1;
        assert_eq!(
            uncompress(Algorithm::Lzma, &bytes),
            Err(Failure::OutOfMemory)
        );
    }
}
