//! Malformed and unusual SWFs.

use std::borrow::Cow;

use swf::{Compression, DoAbc2, Fixed8, Header, Rectangle, SwfStr, SymbolClassLink, Tag, Twips};

use super::*;

fn header(compression: Compression, version: u8) -> Header {
    Header {
        compression,
        version,
        stage_size: Rectangle {
            x_min: Twips::from_pixels(0.0),
            x_max: Twips::from_pixels(550.0),
            y_min: Twips::from_pixels(0.0),
            y_max: Twips::from_pixels(400.0),
        },
        frame_rate: Fixed8::from_f32(30.0),
        num_frames: 2,
    }
}

fn tags() -> Vec<Tag<'static>> {
    vec![
        Tag::FileAttributes(
            FileAttributes::IS_ACTION_SCRIPT_3 | FileAttributes::USE_NETWORK_SANDBOX,
        ),
        Tag::ScriptLimits {
            max_recursion_depth: 1000,
            timeout_in_seconds: 60,
        },
        Tag::DoAbc2(DoAbc2 {
            flags: DoAbc2Flag::LAZY_INITIALIZE,
            name: SwfStr::from_utf8_str("frame1"),
            data: &[16, 0, 46, 0],
        }),
        Tag::SymbolClass(vec![SymbolClassLink {
            id: 0,
            class_name: SwfStr::from_utf8_str("app.Main"),
        }]),
        Tag::ShowFrame,
        Tag::FrameLabel(swf::FrameLabel {
            label: SwfStr::from_utf8_str("second"),
            is_anchor: false,
        }),
        Tag::DoAbc(&[1, 2, 3]),
        Tag::ShowFrame,
    ]
}

fn build(compression: Compression, version: u8, tags: &[Tag<'_>]) -> Vec<u8> {
    let mut file = Vec::new();
    swf::write_swf(&header(compression, version), tags, &mut file).expect("writing to memory");
    file
}

fn refusal(file: &[u8]) -> String {
    Movie::parse(file).expect_err("the file is bad").to_string()
}

#[test]
fn each_compression_gives_the_same_movie() {
    let plain = Movie::parse(&build(Compression::None, 13, &tags())).expect("valid");
    for compression in [Compression::Zlib, Compression::Lzma] {
        let mut movie = Movie::parse(&build(compression, 13, &tags())).expect("valid");
        // What the header itself says is different.
        movie.file_length = plain.file_length;
        assert_ne!(movie.compression, plain.compression);
        movie.compression = plain.compression;
        assert_eq!(movie, plain);
    }
    assert_eq!(plain.version, 13);
    assert_eq!(plain.frame_rate, 30.0);
    assert_eq!(plain.stage_size, (550.0, 400.0));
    assert_eq!(plain.frame_count, 2);
    assert!(plain.uses_network);
    assert_eq!(
        plain.script_limits,
        Some(ScriptLimits {
            max_recursion_depth: 1000,
            timeout_seconds: 60
        })
    );
    assert_eq!(plain.document_class(), Some("app.Main"));
    assert_eq!(
        plain.frame_labels,
        [FrameLabel {
            frame: 1,
            name: "second".into()
        }]
    );
    let [first, second] = &plain.abc_blocks[..] else {
        panic!("two blocks")
    };
    assert_eq!(
        (first.name.as_str(), first.lazy, first.bytes.len()),
        ("frame1", true, 4)
    );
    assert_eq!(
        (second.name.as_str(), second.lazy, second.bytes.len()),
        ("", false, 3)
    );
}

#[test]
fn every_cut_of_an_uncompressed_file_is_refused_without_a_panic() {
    let file = build(Compression::None, 13, &tags());
    // The End tag takes two bytes; without them the movie is still whole in all that matters, but shorter
    // than it says.
    for length in 0..file.len() {
        let refusal = refusal(&file[..length]);
        let expected = match length {
            0 => "empty",
            1 | 2 => "not a SWF file",
            _ => "cut off",
        };
        assert!(refusal.contains(expected), "cut at {length}: {refusal}");
    }
}

#[test]
fn every_cut_of_a_compressed_file_is_refused_without_a_panic() {
    for compression in [Compression::Zlib, Compression::Lzma] {
        let file = build(compression, 13, &tags());
        // The checksum behind a zlib stream, and the end mark of an LZMA one, may be missing.
        for length in 0..file.len() - 12 {
            let refusal = refusal(&file[..length]);
            assert!(
                ["empty", "not a SWF file", "cut off", "damaged"]
                    .iter()
                    .any(|text| refusal.contains(text)),
                "{compression:?} cut at {length}: {refusal}"
            );
        }
    }
}

#[test]
fn any_flipped_byte_is_survived() {
    for compression in [Compression::None, Compression::Zlib, Compression::Lzma] {
        let file = build(compression, 13, &tags());
        for index in 0..file.len() {
            for flip in [0x01, 0x80, 0xff] {
                let mut damaged = Cow::Borrowed(&file[..]);
                damaged.to_mut()[index] ^= flip;
                // Whether it parses depends on the byte; it must only not panic or hang.
                drop(Movie::parse(&damaged));
            }
        }
    }
}

#[test]
fn other_files_are_refused() {
    assert!(refusal(b"").contains("empty"));
    for file in [
        &b"F"[..],
        b"PK\x03\x04",
        b"<?xml version=\"1.0\"?>",
        b"GIF89a",
    ] {
        assert!(refusal(file).contains("not a SWF file"));
    }
}

#[test]
fn names_of_frames_that_are_cut_off_are_no_obstacle() {
    let mut list = tags();
    // Two scenes, of which there is one, and a label without an end.
    list.push(Tag::Unknown {
        tag_code: TagCode::DefineSceneAndFrameLabelData as u16,
        data: &[2, 0, b's', 0],
    });
    list.push(Tag::Unknown {
        tag_code: TagCode::FrameLabel as u16,
        data: b"cut",
    });
    let movie = Movie::parse(&build(Compression::None, 13, &list)).expect("it can be run");
    assert_eq!(movie.scenes.len(), 1);
    assert_eq!(movie.abc_blocks.len(), 2);
}

#[test]
fn action_script_2_is_refused() {
    let without_flag = build(Compression::None, 8, &[Tag::DoAction(&[0]), Tag::ShowFrame]);
    assert!(refusal(&without_flag).contains("ActionScript 1 or 2 movie (SWF version 8)"));
    let too_old = build(Compression::None, 8, &tags());
    assert!(refusal(&too_old).contains("ActionScript 1 or 2"));
    let mut late_flag = tags();
    late_flag.rotate_left(1);
    assert!(refusal(&build(Compression::None, 13, &late_flag)).contains("ActionScript 1 or 2"));
}

#[test]
fn a_file_larger_than_the_bound_is_refused_before_it_is_expanded() {
    let mut file = build(Compression::Zlib, 13, &tags());
    file[4..8].copy_from_slice(&u32::MAX.to_le_bytes());
    assert!(refusal(&file).contains("larger than"));
    // A stream that expands beyond what its header says is bounded too.
    let bytes = vec![0; 1 << 20];
    let bomb = build(Compression::Zlib, 13, &[Tag::DoAbc(&bytes)]);
    assert!(matches!(
        Container::open(&bomb, 1 << 16),
        Err(MovieError::TooLarge { .. })
    ));
    let bomb = build(Compression::Lzma, 13, &[Tag::DoAbc(&bytes)]);
    assert!(matches!(
        Container::open(&bomb, 1 << 16),
        Err(MovieError::TooLarge { .. })
    ));
}

#[test]
fn bytes_behind_the_declared_length_are_ignored() {
    let mut file = build(Compression::None, 13, &tags());
    file.extend_from_slice(b"trailing");
    assert!(Movie::parse(&file).is_ok());
}

#[test]
fn a_damaged_tag_is_named() {
    let mut list = tags();
    list.insert(
        3,
        Tag::Unknown {
            tag_code: TagCode::SymbolClass as u16,
            data: &[9],
        },
    );
    assert!(refusal(&build(Compression::None, 13, &list)).contains("SymbolClass"));
}
