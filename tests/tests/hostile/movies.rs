//! SWFs: cut off, with lengths that aren't true, with damaged compression, with tags that are too short.

use std::io::Write;

use airshim::movie::Movie;
use airshim_tests::paths::fixture;
use airshim_tests::temporary::TemporaryFolder;
use flate2::Compression;
use flate2::write::ZlibEncoder;

use crate::case::{Case, Run, assert_refused, code};

/// Bytes before a SWF's body.
const HEADER: usize = 8;

fn refused(name: impl Into<String>, bytes: Vec<u8>, says: &str) -> Case {
    Case::new(name, "app.swf", bytes, code::NOT_RUNNABLE, says)
}

/// A program, not compressed.
fn plain() -> Vec<u8> {
    let file = std::fs::read(fixture("echo_server")).expect("it is compiled");
    Movie::parse(&file).expect("it is whole").bytes.to_vec()
}

/// A SWF of this body, compressed as its signature says.
fn packed(signature: &[u8; 3], body: &[u8]) -> Vec<u8> {
    let compressed = match signature {
        b"FWS" => body.to_vec(),
        b"CWS" => {
            let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
            encoder.write_all(body).expect("in memory");
            encoder.finish().expect("in memory")
        }
        _ => {
            let mut stream = Vec::new();
            lzma_rs::lzma_compress(&mut &*body, &mut stream).expect("in memory");
            // A SWF has the properties, and no length behind them, but one before.
            let mut own = (stream.len() as u32 - 13).to_le_bytes().to_vec();
            own.extend_from_slice(&stream[..5]);
            own.extend_from_slice(&stream[13..]);
            own
        }
    };
    let mut bytes = signature.to_vec();
    bytes.push(13);
    bytes.extend_from_slice(&((body.len() + HEADER) as u32).to_le_bytes());
    bytes.extend(compressed);
    bytes
}

/// A tag with its header.
pub(crate) fn tag(code: u16, body: &[u8]) -> Vec<u8> {
    let mut bytes = (code << 6 | 0x3F).to_le_bytes().to_vec();
    bytes.extend_from_slice(&(body.len() as u32).to_le_bytes());
    bytes.extend_from_slice(body);
    bytes
}

/// A SWF of ActionScript 3 with these tags.
pub(crate) fn movie(tags: &[Vec<u8>]) -> Vec<u8> {
    packed(b"FWS", &body(tags))
}

fn body(tags: &[Vec<u8>]) -> Vec<u8> {
    // No stage, 24 frames a second, one frame; then FileAttributes.
    let mut body = vec![0, 0, 24, 1, 0];
    body.extend(tag(69, &[8, 0, 0, 0]));
    body.extend(tags.concat());
    body.extend([0x40, 0, 0, 0]);
    body
}

#[test]
fn movies_that_are_cut_off() {
    let plain = plain();
    let mut cases = Vec::new();
    for signature in [b"FWS", b"CWS", b"ZWS"] {
        let whole = packed(signature, &plain[HEADER..]);
        let shown = String::from_utf8_lossy(signature).into_owned();
        for length in 3..8 {
            cases.push(refused(
                format!("{shown} of {length} bytes"),
                whole[..length].to_vec(),
                "cut off",
            ));
        }
        // In the stage's size, in the first tags, and all over the bytecode.
        let later = (1..14).map(|part| 24 + (whole.len() - 25) * part / 13);
        for length in [8, 9, 12, 15, 18].into_iter().chain(later) {
            cases.push(refused(
                format!("{shown} cut off at {length}"),
                whole[..length].to_vec(),
                "cut off",
            ));
        }
    }
    for length in 1..3 {
        cases.push(refused(
            format!("{length} bytes"),
            plain[..length].to_vec(),
            "not a SWF",
        ));
    }
    cases.push(refused("nothing", Vec::new(), "empty"));
    assert_refused(&cases, 70);
}

#[test]
fn lengths_that_are_not_true() {
    let plain = plain();
    let body = &plain[HEADER..];
    let with_length = |signature: &[u8; 3], length: u32| {
        let mut bytes = packed(signature, body);
        bytes[4..8].copy_from_slice(&length.to_le_bytes());
        bytes
    };
    let mut cases = Vec::new();
    for signature in [b"FWS", b"CWS", b"ZWS"] {
        let shown = String::from_utf8_lossy(signature).into_owned();
        for (length, says) in [
            (0, "shorter than the header"),
            (7, "shorter than the header"),
            (8, "cut off"),
            (12, "cut off"),
            (300 << 20, "larger than"),
            (u32::MAX, "larger than"),
        ] {
            cases.push(refused(
                format!("{shown} that says {length}"),
                with_length(signature, length),
                says,
            ));
        }
    }
    assert_refused(&cases, 18);
}

#[test]
fn damaged_compression() {
    let plain = plain();
    let zlib = packed(b"CWS", &plain[HEADER..]);
    let lzma = packed(b"ZWS", &plain[HEADER..]);
    let with = |whole: &[u8], place: usize, bytes: &[u8]| {
        let mut changed = whole.to_vec();
        changed[place..place + bytes.len()].copy_from_slice(bytes);
        changed
    };
    let damaged = "compressed data can't be read";
    let bomb = |signature| {
        let mut bytes = packed(signature, &vec![0; 300 << 20]);
        bytes[4..8].copy_from_slice(&1000_u32.to_le_bytes());
        bytes
    };
    let middle = zlib.len() / 2;
    let cases = [
        refused(
            "a zlib stream of another method",
            with(&zlib, 8, &[0x79]),
            damaged,
        ),
        refused(
            "a zlib stream with a dictionary",
            with(&zlib, 9, &[0xFF]),
            damaged,
        ),
        refused("a block of no kind", with(&zlib, 10, &[0xFF]), damaged),
        refused(
            "other bits in the middle",
            with(&zlib, middle, &[0x55; 8]),
            "; ",
        ),
        refused(
            "a wrong checksum",
            with(&zlib, zlib.len() - 4, &[1, 2, 3, 4]),
            damaged,
        ),
        refused(
            "what isn't compressed",
            with(&packed(b"FWS", &plain[HEADER..]), 0, b"CWS"),
            damaged,
        ),
        refused(
            "the same as LZMA",
            with(&packed(b"FWS", &plain[HEADER..]), 0, b"ZWS"),
            "; ",
        ),
        refused(
            "LZMA of other properties",
            with(&lzma, 12, &[0xFF]),
            damaged,
        ),
        refused("other bits in LZMA", with(&lzma, 30, &[0x55; 16]), "; "),
        refused("a bomb of zlib", bomb(b"CWS"), "larger than"),
    ];
    assert_refused(&cases, 10);
}

#[test]
fn tags_that_are_too_short() {
    let short = |name: &str, code: u16, body: &[u8]| {
        refused(name, movie(&[tag(code, body)]), "tag can't be read")
    };
    let mut without_end = movie(&[]);
    let length = without_end.len();
    without_end.truncate(length - 4);
    without_end[4..8].copy_from_slice(&(length as u32).to_le_bytes());
    let mut old = movie(&[]);
    old[3] = 8;
    let cases = [
        short("DoABC without a name", 82, &[1, 0, 0, 0]),
        short("DoABC whose name has no end", 82, &[1, 0, 0, 0, b'a', b'b']),
        short("DoABC of one byte", 82, &[1]),
        short("SymbolClass of one byte", 76, &[1]),
        short("SymbolClass with fewer entries", 76, &[9, 0, 0, 0, b'a', 0]),
        short("SymbolClass whose name has no end", 76, &[1, 0, 0, 0, b'a']),
        short("ScriptLimits of one byte", 65, &[1]),
        refused("no End tag", without_end, "cut off"),
        refused("version 8", old, "ActionScript 1 or 2"),
        refused(
            "no FileAttributes",
            packed(b"FWS", &[0, 0, 24, 1, 0, 0x40, 0, 0, 0]),
            "ActionScript 1 or 2",
        ),
        refused("no tags at all", packed(b"FWS", &[0, 0, 24, 1, 0]), "; "),
        refused(
            "a stage of 31 bits that isn't there",
            packed(b"FWS", &[0xF8, 0]),
            "cut off",
        ),
    ];
    assert_refused(&cases, 12);
}

#[test]
fn names_of_frames_take_no_time() {
    // 300,000 names, each another one, in one tag and in tags of their own.
    let mut names = Vec::new();
    push_encoded(&mut names, 0);
    push_encoded(&mut names, 300_000);
    for number in 0..300_000_u32 {
        push_encoded(&mut names, number % 5);
        names.extend_from_slice(format!("{number}\0").as_bytes());
    }
    let single: Vec<u8> = (0..300_000_u32)
        .flat_map(|number| tag(43, format!("{number}\0").as_bytes()))
        .collect();
    let folder = TemporaryFolder::new();
    for (file, movie) in [
        ("one.swf", movie(&[tag(86, &names)])),
        ("many.swf", movie(&[single])),
    ] {
        // They harm nobody otherwise: there is no code.
        let run = Run::of(&folder.write(file, &movie), &[]);
        assert_eq!(run.problem(), None);
        assert_eq!(run.finished.code, Some(0), "{file}: {:?}", run.finished);
    }
}

/// A number in groups of seven bits.
fn push_encoded(bytes: &mut Vec<u8>, mut number: u32) {
    while number > 0x7F {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}
