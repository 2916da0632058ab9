//! ZIP archives, byte by byte, also such as no library writes. Layouts are those of PKWARE's APPNOTE.

use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// One entry, as it is to be written.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) name: Vec<u8>,
    /// What it unpacks to.
    pub(crate) content: Vec<u8>,
    /// The general purpose bits.
    pub(crate) flags: u16,
    /// The number of the compression method that is announced; 8 deflates and all others store.
    pub(crate) method: u16,
    /// The file's type and permissions, as UNIX has them.
    pub(crate) mode: u32,
}

impl Entry {
    pub(crate) fn new(name: &str, content: &[u8]) -> Self {
        Self {
            name: name.as_bytes().to_vec(),
            content: content.to_vec(),
            flags: 0,
            method: 8,
            mode: 0o100_644,
        }
    }
}

/// An archive, and where its parts are.
#[derive(Clone, Debug, Default)]
pub(crate) struct Archive {
    pub(crate) bytes: Vec<u8>,
    /// Where the local headers begin.
    pub(crate) local: Vec<usize>,
    /// Where the compressed contents begin.
    pub(crate) data: Vec<usize>,
    /// Where the entries of the directory begin.
    pub(crate) central: Vec<usize>,
    /// Where the end of the directory begins.
    pub(crate) end: usize,
}

impl Archive {
    pub(crate) fn new(entries: &[Entry]) -> Self {
        let mut archive = Self::default();
        let mut commons = Vec::new();
        for entry in entries {
            let packed = match entry.method {
                8 => deflated(&entry.content),
                _ => entry.content.clone(),
            };
            let mut crc = flate2::Crc::new();
            crc.update(&entry.content);
            let mut common = Vec::new();
            // Version 2.0, on the first day that there is.
            push(
                &mut common,
                &[20, u32::from(entry.flags), u32::from(entry.method), 0, 0x21],
                2,
            );
            let lengths = [crc.sum(), packed.len() as u32, entry.content.len() as u32];
            push(&mut common, &lengths, 4);
            push(&mut common, &[entry.name.len() as u32, 0], 2);
            archive.local.push(archive.bytes.len());
            archive.bytes.extend_from_slice(b"PK\x03\x04");
            archive.bytes.extend_from_slice(&common);
            archive.bytes.extend_from_slice(&entry.name);
            archive.data.push(archive.bytes.len());
            archive.bytes.extend_from_slice(&packed);
            commons.push(common);
        }
        let start = archive.bytes.len() as u32;
        for (index, (entry, common)) in entries.iter().zip(commons).enumerate() {
            archive.central.push(archive.bytes.len());
            archive.bytes.extend_from_slice(b"PK\x01\x02\x14\x03");
            archive.bytes.extend_from_slice(&common);
            push(&mut archive.bytes, &[0, 0, 0], 2);
            let place = archive.local[index] as u32;
            push(&mut archive.bytes, &[entry.mode << 16, place], 4);
            archive.bytes.extend_from_slice(&entry.name);
        }
        archive.end = archive.bytes.len();
        let count = entries.len() as u32;
        archive.bytes.extend_from_slice(b"PK\x05\x06");
        push(&mut archive.bytes, &[0, 0, count, count], 2);
        push(&mut archive.bytes, &[archive.end as u32 - start, start], 4);
        push(&mut archive.bytes, &[0], 2);
        archive
    }

    /// The bytes, with some of them others.
    pub(crate) fn with(&self, place: usize, bytes: &[u8]) -> Vec<u8> {
        let mut changed = self.bytes.clone();
        changed[place..place + bytes.len()].copy_from_slice(bytes);
        changed
    }
}

pub(crate) fn deflated(content: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).expect("in memory");
    encoder.finish().expect("in memory")
}

/// Appends numbers of so many bytes, the lowest first.
fn push(bytes: &mut Vec<u8>, numbers: &[u32], width: usize) {
    for number in numbers {
        bytes.extend_from_slice(&number.to_le_bytes()[..width]);
    }
}
