//! Puts the shim's classes into a program, and what they have to know of it.
//!
//! A program that another SWF loads has no stage while its document's constructor runs; AIR programs count on theirs. So the
//! shim's bytecode goes in front of the program's own, and the program stays the player's main SWF.

use std::collections::HashSet;
use std::ops::Range;

/// The SWF version that the merged file gets where it has a lower one: the player shows a main SWF of this version all
/// members that the shim uses.
pub(crate) const MERGED_VERSION: u8 = 50;

/// The tag DoABC2, which holds bytecode.
const DO_ABC_2: u16 = 82;
/// The tag FileAttributes, which has to stay the first one.
const FILE_ATTRIBUTES: u16 = 69;
/// The tag DefineBinaryData: bytes that a class of its own stands for.
const DEFINE_BINARY_DATA: u16 = 87;
/// The tag SymbolClass, which says which class that is.
const SYMBOL_CLASS: u16 = 76;
/// The tag End.
const END: u16 = 0;

/// The shim's class that stands for what it has to know.
const START_DATA: &str = "airshim.bridge.StartData";

/// The length from which on a tag's length has four bytes of its own.
const LONG: usize = 0x3f;

/// Why a file can't be merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MergeError {
    /// It is no SWF, or a compressed one.
    #[error("it isn't an uncompressed SWF")]
    NotSwf,
    /// It ends within its header or a tag.
    #[error("the SWF is cut off")]
    CutOff,
    /// It would be longer than a SWF can be.
    #[error("the SWF is too long")]
    TooLong,
    /// There are as many symbols in it as a SWF can have.
    #[error("the SWF has no number left for another symbol")]
    NoSymbol,
}

/// Gives `program` with the bytecode of `shim` in front of its own. Both are uncompressed SWFs, from the header on. The shim's class
/// `StartData` gets `start_data` for its content, where there is any.
///
/// # Errors
///
/// [`MergeError`], where one of the files isn't a whole SWF.
pub(crate) fn merge(
    program: &[u8],
    shim: &[u8],
    start_data: Option<&[u8]>,
) -> Result<Vec<u8>, MergeError> {
    let start = first_tag(program)?;
    let place = match tag(program, start)? {
        Tag {
            code: FILE_ATTRIBUTES,
            whole,
            ..
        } => whole.end,
        _ => start,
    };
    let mut merged = program[..place].to_vec();
    let mut offset = first_tag(shim)?;
    let mut count = 0;
    loop {
        let Tag { code, whole, body } = tag(shim, offset)?;
        match code {
            END => break,
            DO_ABC_2 => {
                count += 1;
                merged.extend(renamed(&shim[body], count)?);
            }
            _ => {}
        }
        offset = whole.end;
    }
    if let Some(data) = start_data {
        let symbol = unused_symbol(program)?.to_le_bytes();
        // Four bytes are reserved.
        merged.extend(long_tag(DEFINE_BINARY_DATA, &[&symbol, &[0; 4], data])?);
        let one = 1u16.to_le_bytes();
        let name = START_DATA.as_bytes();
        merged.extend(long_tag(SYMBOL_CLASS, &[&one, &symbol, name, &[0]])?);
    }
    merged.extend_from_slice(&program[place..]);
    let length = u32::try_from(merged.len()).map_err(|_| MergeError::TooLong)?;
    merged[3] = merged[3].max(MERGED_VERSION);
    merged[4..8].copy_from_slice(&length.to_le_bytes());
    Ok(merged)
}

struct Tag {
    code: u16,
    /// Its place in the file, header included.
    whole: Range<usize>,
    body: Range<usize>,
}

/// A DoABC2 tag with a name of its own: a player takes blocks of the same name for one, and compilers call most of them alike.
fn renamed(body: &[u8], number: usize) -> Result<Vec<u8>, MergeError> {
    let (flags, rest) = body.split_at_checked(4).ok_or(MergeError::CutOff)?;
    let name = rest.iter().position(|byte| *byte == 0);
    let bytecode = &rest[name.ok_or(MergeError::CutOff)?..];
    let name = format!("airshim/bridge/{number}");
    long_tag(DO_ABC_2, &[flags, name.as_bytes(), bytecode])
}

/// A tag with the long form of its length, which is allowed to each, and a body of these parts.
fn long_tag(code: u16, parts: &[&[u8]]) -> Result<Vec<u8>, MergeError> {
    let head = code << 6 | LONG as u16;
    let body = parts.concat();
    let length = u32::try_from(body.len()).map_err(|_| MergeError::TooLong)?;
    Ok([&head.to_le_bytes()[..], &length.to_le_bytes(), &body].concat())
}

/// A symbol's number that the program has no symbol of.
fn unused_symbol(program: &[u8]) -> Result<u16, MergeError> {
    let mut used = HashSet::new();
    let mut offset = first_tag(program)?;
    loop {
        let Tag { code, whole, body } = tag(program, offset)?;
        if code == END {
            break;
        }
        // Where a tag defines a symbol, its number comes first. What else comes first in other tags does no harm.
        if let Some(number) = program[body].first_chunk() {
            used.insert(u16::from_le_bytes(*number));
        }
        offset = whole.end;
    }
    // 0 is the program's document.
    (1..=u16::MAX)
        .rev()
        .find(|number| !used.contains(number))
        .ok_or(MergeError::NoSymbol)
}

fn tag(file: &[u8], offset: usize) -> Result<Tag, MergeError> {
    let bytes = |range: Range<usize>| file.get(range).ok_or(MergeError::CutOff);
    let head = bytes(offset..offset + 2)?;
    let head = u16::from_le_bytes([head[0], head[1]]);
    let mut length = usize::from(head) & LONG;
    let mut body = offset + 2;
    if length == LONG {
        let long = bytes(body..body + 4)?;
        length = u32::from_le_bytes([long[0], long[1], long[2], long[3]]) as usize;
        body += 4;
    }
    let end = body.checked_add(length).ok_or(MergeError::CutOff)?;
    bytes(body..end)?;
    Ok(Tag {
        code: head >> 6,
        whole: offset..end,
        body: body..end,
    })
}

/// Where the tags begin: behind signature, version, length, the stage's rectangle, frame rate and number of frames.
fn first_tag(file: &[u8]) -> Result<usize, MergeError> {
    if !file.starts_with(b"FWS") {
        return Err(MergeError::NotSwf);
    }
    // Five bits say how many bits each of the four sides has.
    let bits = usize::from(*file.get(8).ok_or(MergeError::CutOff)? >> 3);
    let rectangle = (5 + 4 * bits).div_ceil(8);
    Ok(8 + rectangle + 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A SWF with an empty stage and these tags.
    fn swf(version: u8, tags: &[(u16, &[u8])]) -> Vec<u8> {
        let mut file = b"FWS\0\0\0\0\0\x08\0".to_vec();
        file[3] = version;
        file.extend_from_slice(&[0, 24, 1, 0]);
        // A rectangle of one bit a side has nine bits.
        for (code, body) in tags {
            let short = body.len().min(LONG) as u16;
            file.extend_from_slice(&(code << 6 | short).to_le_bytes());
            if body.len() >= LONG {
                file.extend_from_slice(&(body.len() as u32).to_le_bytes());
            }
            file.extend_from_slice(body);
        }
        file.extend_from_slice(&[0, 0]);
        let length = file.len() as u32;
        file[4..8].copy_from_slice(&length.to_le_bytes());
        file
    }

    /// The body of a DoABC2 tag.
    fn block(name: &str, code: &str) -> Vec<u8> {
        format!("flag{name}\0{code}").into_bytes()
    }

    /// Such a tag with the long form of its length.
    fn long(body: &[u8]) -> Vec<u8> {
        let head = DO_ABC_2 << 6 | LONG as u16;
        [
            &head.to_le_bytes()[..],
            &(body.len() as u32).to_le_bytes(),
            body,
        ]
        .concat()
    }

    /// A SWF that begins with these attributes and continues so.
    fn continued(version: u8, attributes: &[(u16, &[u8])], rest: &[Vec<u8>]) -> Vec<u8> {
        let mut file = swf(version, attributes);
        file.truncate(file.len() - 2);
        file.extend(rest.concat());
        let length = file.len() as u32;
        file[4..8].copy_from_slice(&length.to_le_bytes());
        file
    }

    const ATTRIBUTES: (u16, &[u8]) = (FILE_ATTRIBUTES, &[8, 0, 0, 0]);

    #[test]
    fn the_bytecode_comes_behind_the_attributes_and_before_all_else() {
        let program = swf(20, &[ATTRIBUTES, (9, &[1, 2, 3]), (DO_ABC_2, b"own")]);
        let (one, two) = (block("frame1", &"x".repeat(100)), block("frame1", "b"));
        let shim = swf(
            50,
            &[ATTRIBUTES, (DO_ABC_2, &one), (76, b"x"), (DO_ABC_2, &two)],
        );
        let own = swf(20, &[(9, &[1, 2, 3]), (DO_ABC_2, b"own")]);
        let blocks = [
            long(&block("airshim/bridge/1", &"x".repeat(100))),
            long(&block("airshim/bridge/2", "b")),
            own[first_tag(&own).expect("tags")..].to_vec(),
        ];
        assert_eq!(
            merge(&program, &shim, None),
            Ok(continued(50, &[ATTRIBUTES], &blocks))
        );
    }

    #[test]
    fn without_attributes_the_bytecode_comes_first_and_a_higher_version_stays() {
        let program = swf(51, &[(DO_ABC_2, b"own")]);
        let merged = merge(&program, &swf(50, &[(DO_ABC_2, &block("", "a"))]), None);
        let own = program[first_tag(&program).expect("tags")..].to_vec();
        let blocks = [long(&block("airshim/bridge/1", "a")), own];
        assert_eq!(merged, Ok(continued(51, &[], &blocks)));
    }

    #[test]
    fn what_the_shim_has_to_know_is_the_data_of_a_symbol_that_the_program_has_not() {
        let own = [(9, &[1, 2, 3][..]), (2, &[0xff, 0xff, 7])];
        let program = swf(20, &own);
        let merged = merge(&program, &swf(50, &[]), Some(b"{}")).expect("merged");
        let mut offset = first_tag(&merged).expect("tags");
        let mut tags = Vec::new();
        loop {
            let Tag { code, whole, body } = tag(&merged, offset).expect("a tag");
            if code == END {
                break;
            }
            tags.push((code, merged[body].to_vec()));
            offset = whole.end;
        }
        let symbol = b"\x01\0\xfe\xffairshim.bridge.StartData\0";
        let expected = [
            (DEFINE_BINARY_DATA, b"\xfe\xff\0\0\0\0{}".to_vec()),
            (SYMBOL_CLASS, symbol.to_vec()),
            (9, vec![1, 2, 3]),
            (2, vec![0xff, 0xff, 7]),
        ];
        assert_eq!(tags, expected);
    }

    #[test]
    fn what_is_damaged_is_refused() {
        let program = swf(20, &[(DO_ABC_2, b"own")]);
        let shim = swf(50, &[(DO_ABC_2, &block("", "a"))]);
        assert_eq!(merge(b"CWS", &shim, None), Err(MergeError::NotSwf));
        assert_eq!(merge(b"FWS", &shim, None), Err(MergeError::CutOff));
        for length in 8..shim.len() {
            assert_eq!(
                merge(&program, &shim[..length], None),
                Err(MergeError::CutOff),
                "{length}"
            );
        }
        let nameless = swf(50, &[(DO_ABC_2, b"flagname")]);
        assert_eq!(merge(&program, &nameless, None), Err(MergeError::CutOff));
    }
}
