//! Opening a SWF: what the runtime needs of the file, and clear refusals of what it can't run.
//!
//! Tag layouts follow the SWF file format specification, version 19. What a character looks like is read when the
//! program first makes one: see [`crate::symbols`].

mod container;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use airshim_avm2::string::WString;
use swf::extensions::ReadSwfExt;
use swf::read::Reader;
use swf::{DoAbc2Flag, FileAttributes, TagCode};
use thiserror::Error;

use container::Container;

/// The first SWF version with ActionScript 3.
const FIRST_AVM2_VERSION: u8 = 9;

/// Twips per pixel: the unit of lengths in a SWF.
const TWIPS: f64 = 20.0;

/// The longest SWF, decompressed, that is opened: 256 MiB. A hostile file can declare 4 GiB.
pub const MAX_MOVIE_LENGTH: usize = 256 * 1024 * 1024;

/// How a text field is drawn: what CSMTextSettings says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextSettings {
    /// Whether by the advanced way of anti-aliasing.
    pub is_advanced: bool,
    /// How thick the edges of its glyphs are.
    pub thickness: f64,
    /// How sharp they are.
    pub sharpness: f64,
}

/// A SWF, reduced to what a program without a screen needs.
#[derive(Debug, Clone, PartialEq)]
pub struct Movie {
    /// The SWF version: it decides which API versions the content sees.
    pub version: u8,
    /// How the file is compressed.
    pub compression: Compression,
    /// Frames per second, of the header's 8.8 fixed-point number.
    pub frame_rate: f64,
    /// The stage's width and height, in pixels.
    pub stage_size: (f64, f64),
    /// The number of frames on the main timeline, as the header has it.
    pub frame_count: u16,
    /// The network bit of FileAttributes: a local SWF gets the sandbox "local with network" with it.
    pub uses_network: bool,
    /// The bounds that the SWF sets for its own scripts.
    pub script_limits: Option<ScriptLimits>,
    /// The bytecode, in the order of the tags.
    pub abc_blocks: Vec<AbcBlock>,
    /// Classes bound to characters, in the order of the tags.
    pub symbol_classes: Vec<SymbolClass>,
    /// The characters that the movie defines.
    pub characters: BTreeMap<u16, CharacterTag>,
    /// The tags of the main timeline, in [`Movie::bytes`].
    pub tags: Range<usize>,
    /// The tables that all its DefineBits tags share (JPEGTables), in [`Movie::bytes`].
    pub jpeg_tables: Option<Range<usize>>,
    /// The grids for scaling in nine parts, by character: left, top, right and bottom in twips.
    pub scaling_grids: BTreeMap<u16, [i32; 4]>,
    /// How text fields are drawn, by character.
    pub text_settings: BTreeMap<u16, TextSettings>,
    /// Whether it is one of ActionScript 3. [`Movie::parse`] gives no other.
    pub is_action_script_3: bool,
    /// The background's colour, 0xRRGGBB.
    pub background: Option<u32>,
    /// The characters that are bytes: files that the compiler embedded.
    pub binary_data: BTreeMap<u16, Vec<u8>>,
    /// Names of frames on the main timeline, in order.
    pub frame_labels: Vec<FrameLabel>,
    /// The scenes that the main timeline is divided into, in order; none where it isn't.
    pub scenes: Vec<Scene>,
    /// How many frames there are: `frame_count` may say something else.
    pub shown_frames: u16,
    /// The length of the file as it is, in bytes: LoaderInfo's `bytesTotal`.
    pub file_length: usize,
    /// The whole file after decompression, with the header of an uncompressed one: LoaderInfo's `bytes`.
    pub bytes: Arc<[u8]>,
}

/// How a SWF is compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compression {
    /// Not at all: `FWS`.
    None,
    /// By zlib: `CWS`.
    Zlib,
    /// By LZMA: `ZWS`.
    Lzma,
}

impl Compression {
    /// `none`, `zlib` or `lzma`.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Zlib => "zlib",
            Self::Lzma => "lzma",
        }
    }
}

/// Where a character is defined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CharacterTag {
    /// The kind of its tag.
    pub code: TagCode,
    /// The whole tag with its header, in [`Movie::bytes`].
    pub range: Range<usize>,
}

/// One DoABC tag.
#[derive(Debug, Clone, PartialEq)]
pub struct AbcBlock {
    /// The name in the tag; empty for the tag without one.
    pub name: String,
    /// Whether its scripts run only when something of them is looked up (SWF19, DoABC, flag 1).
    pub lazy: bool,
    /// The ABC file.
    pub bytes: Vec<u8>,
    /// The frame it is in, from 0: its code isn't there before the playhead gets to it.
    pub frame: u16,
}

/// One entry of a SymbolClass tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SymbolClass {
    /// The character; 0 is the main timeline itself, whose class is the document class.
    pub id: u16,
    /// The class's name, its package before a dot.
    pub name: String,
    /// The frame that the tag is in, from 0.
    pub frame: u16,
}

/// A part of the main timeline, which ends where the next one begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scene {
    /// Its first frame, from 0.
    pub frame: u16,
    /// Its name.
    pub name: String,
}

/// A name of a frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameLabel {
    /// The frame, from 0.
    pub frame: u16,
    /// Its name.
    pub name: String,
}

/// The ScriptLimits tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScriptLimits {
    /// How deep calls may nest before Error #1023.
    pub max_recursion_depth: u16,
    /// How many seconds a script may run before Error #1502.
    pub timeout_seconds: u16,
}

/// Why a file can't be run.
#[derive(Debug, Error)]
pub enum MovieError {
    /// The file could not be read.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// The first bytes aren't a SWF's.
    #[error("not a SWF file (it starts with neither FWS, CWS nor ZWS); give the compiled .swf")]
    NotSwf,
    /// ActionScript 1 or 2, or a version before ActionScript 3.
    #[error(
        "an ActionScript 1 or 2 movie (SWF version {version}); only ActionScript 3 runs here, so compile it for SWF version 9 or later"
    )]
    NotActionScript3 {
        /// The SWF version in the header.
        version: u8,
    },
    /// The file ends too early.
    #[error("cut off: {expected} bytes are announced and {found} are there; copy the file again")]
    CutOff {
        /// What the header announces.
        expected: usize,
        /// What the file holds.
        found: usize,
    },
    /// The file contradicts itself.
    #[error("damaged: {0}; build or copy the file again")]
    Corrupt(String),
    /// The file is larger than the bound.
    #[error("larger than {limit} bytes when decompressed; this runtime opens nothing larger")]
    TooLarge {
        /// The bound, in bytes.
        limit: usize,
    },
}

impl Movie {
    /// Reads a SWF from a file.
    ///
    /// # Errors
    ///
    /// As [`Movie::parse`], and [`MovieError::Io`] where the file can't be read.
    pub fn open(path: &Path) -> Result<Self, MovieError> {
        Self::parse(&std::fs::read(path)?)
    }

    /// Reads a SWF: uncompressed, zlib or LZMA.
    ///
    /// # Errors
    ///
    /// [`MovieError`] says what is wrong with it. A file longer than its header says is accepted, as the
    /// reference player does; so is a last tag that claims more than is left, and a missing End tag, where the
    /// file is as long as it says.
    pub fn parse(file: &[u8]) -> Result<Self, MovieError> {
        let movie = Self::parse_any(file)?;
        if !movie.is_action_script_3 || movie.version < FIRST_AVM2_VERSION {
            return Err(MovieError::NotActionScript3 {
                version: movie.version,
            });
        }
        Ok(movie)
    }

    /// As [`Movie::parse`], and takes movies of ActionScript 1 and 2, too.
    ///
    /// # Errors
    ///
    /// As [`Movie::parse`].
    pub fn parse_any(file: &[u8]) -> Result<Self, MovieError> {
        let container = Container::open(file, MAX_MOVIE_LENGTH)?;
        let end = container.body.len().min(container.declared_length);
        let mut reader = Reader::new(&container.body[..end], container.version);
        let mut movie = Self::read_header(&mut reader, &container)?;
        movie.file_length = file.len();
        movie.bytes = uncompressed(&container, end);
        // Of what is left, where it begins in the whole.
        let position = |rest: &Reader<'_>| HEADER_LENGTH + end - rest.as_slice().len();
        movie.tags = position(&reader)..movie.bytes.len();
        let mut tags = TagReader {
            movie: &mut movie,
            frame: 0,
            is_first: true,
        };
        loop {
            let start = position(&reader);
            match next_tag(&mut reader) {
                Some((END, _)) => break,
                Some((code, body)) => tags.read(code, body, start..position(&reader))?,
                None if container.is_cut_off() => return Err(cut_off(&container)),
                None => {
                    tracing::debug!(
                        "the movie has no End tag, or its last tag is longer than what is left"
                    );
                    break;
                }
            }
        }
        tags.movie.shown_frames = tags.frame;
        Ok(movie)
    }

    /// The name of the class of the main timeline, if the movie gives it one: the one that is bound to character 0, or
    /// else to a character that isn't there.
    pub fn document_class(&self) -> Option<&str> {
        let bound = |is_root: &dyn Fn(u16) -> bool| {
            self.symbol_classes
                .iter()
                .find(|symbol| is_root(symbol.id))
                .map(|symbol| symbol.name.as_str())
        };
        bound(&|id| id == 0).or_else(|| bound(&|id| !self.characters.contains_key(&id)))
    }

    fn read_header(reader: &mut Reader<'_>, container: &Container) -> Result<Self, MovieError> {
        let stage = reader.read_rectangle().map_err(|_| cut_off(container))?;
        let frame_rate = reader.read_u16().map_err(|_| cut_off(container))?;
        let frame_count = reader.read_u16().map_err(|_| cut_off(container))?;
        let pixels = |from: swf::Twips, to: swf::Twips| {
            f64::from(to.get().saturating_sub(from.get())) / TWIPS
        };
        Ok(Self {
            version: container.version,
            compression: container.compression,
            frame_rate: f64::from(frame_rate) / 256.0,
            stage_size: (
                pixels(stage.x_min, stage.x_max),
                pixels(stage.y_min, stage.y_max),
            ),
            frame_count,
            uses_network: false,
            script_limits: None,
            abc_blocks: Vec::new(),
            symbol_classes: Vec::new(),
            characters: BTreeMap::new(),
            tags: 0..0,
            jpeg_tables: None,
            scaling_grids: BTreeMap::new(),
            text_settings: BTreeMap::new(),
            is_action_script_3: false,
            background: None,
            binary_data: BTreeMap::new(),
            frame_labels: Vec::new(),
            scenes: Vec::new(),
            shown_frames: 0,
            file_length: 0,
            bytes: Arc::default(),
        })
    }
}

/// The file as it would be without compression.
fn uncompressed(container: &Container, end: usize) -> Arc<[u8]> {
    let body = &container.body[..end];
    let length = u32::try_from(body.len() + HEADER_LENGTH).unwrap_or(u32::MAX);
    let mut bytes = Vec::with_capacity(body.len() + HEADER_LENGTH);
    bytes.extend_from_slice(b"FWS");
    bytes.push(container.version);
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(body);
    bytes.into()
}

/// The code of the tag that ends the list.
const END: u16 = 0;

/// Bytes before a SWF's body: signature, version, length.
const HEADER_LENGTH: usize = 8;

fn cut_off(container: &Container) -> MovieError {
    MovieError::CutOff {
        expected: container.declared_length,
        found: container.body.len(),
    }
}

/// The next tag's code and body; `None` where the bytes don't suffice for it.
pub(crate) fn next_tag<'a>(reader: &mut Reader<'a>) -> Option<(u16, &'a [u8])> {
    let (code, length) = reader.read_tag_code_and_length().ok()?;
    if length > reader.as_slice().len() {
        return None;
    }
    Some((code, reader.read_slice(length).ok()?))
}

/// Whether a tag only gives frames names, without which the program runs all the same.
fn names_frames(code: TagCode) -> bool {
    matches!(
        code,
        TagCode::FrameLabel | TagCode::DefineSceneAndFrameLabelData
    )
}

/// Sorts tags into a movie.
struct TagReader<'m> {
    movie: &'m mut Movie,
    frame: u16,
    is_first: bool,
}

impl TagReader<'_> {
    /// Takes a tag with its code and its body, which lies with its header at `range` in the whole.
    fn read(&mut self, code: u16, body: &[u8], range: Range<usize>) -> Result<(), MovieError> {
        let is_first = std::mem::replace(&mut self.is_first, false);
        let Some(code) = TagCode::from_u16(code) else {
            return Ok(());
        };
        let mut body = Reader::new(body, self.movie.version);
        let outcome = match code {
            // SWF19: FileAttributes must be the first tag; elsewhere it has no effect.
            TagCode::FileAttributes if is_first => self.read_file_attributes(&mut body),
            TagCode::DoAbc => {
                self.push_abc(String::new(), false, body.read_slice_to_end());
                Ok(())
            }
            TagCode::DoAbc2 => self.read_do_abc_2(&mut body),
            TagCode::SymbolClass => self.read_symbol_class(&mut body),
            TagCode::ScriptLimits => self.read_script_limits(&mut body),
            TagCode::FrameLabel => self.read_frame_label(&mut body),
            TagCode::DefineSceneAndFrameLabelData => self.read_scenes(&mut body),
            code if defines_character(code) => {
                // What it looks like doesn't matter; a tag too short for its number is passed over like any drawing.
                if let Ok(id) = body.read_u16() {
                    self.movie
                        .characters
                        .entry(id)
                        .or_insert(CharacterTag { code, range });
                    if code == TagCode::DefineBinaryData && body.read_u32().is_ok() {
                        let bytes = body.read_slice_to_end().to_vec();
                        self.movie.binary_data.insert(id, bytes);
                    }
                }
                Ok(())
            }
            TagCode::JpegTables => {
                self.movie.jpeg_tables = Some(range.end - body.as_slice().len()..range.end);
                Ok(())
            }
            TagCode::DefineScalingGrid => {
                // Only how it's drawn depends on it.
                if let (Ok(id), Ok(grid)) = (body.read_u16(), body.read_rectangle()) {
                    let grid = [grid.x_min, grid.y_min, grid.x_max, grid.y_max];
                    self.movie
                        .scaling_grids
                        .insert(id, grid.map(swf::Twips::get));
                }
                Ok(())
            }
            TagCode::CsmTextSettings => {
                if let (Ok(id), Ok(flags), Ok(thickness), Ok(sharpness)) = (
                    body.read_u16(),
                    body.read_u8(),
                    body.read_f32(),
                    body.read_f32(),
                ) {
                    let settings = TextSettings {
                        is_advanced: flags & 0b0100_0000 != 0,
                        thickness: thickness.into(),
                        sharpness: sharpness.into(),
                    };
                    self.movie.text_settings.insert(id, settings);
                }
                Ok(())
            }
            TagCode::SetBackgroundColor => {
                if let Ok(color) = body.read_rgb() {
                    let [red, green, blue] = [color.r, color.g, color.b].map(u32::from);
                    self.movie.background = Some(red << 16 | green << 8 | blue);
                }
                Ok(())
            }
            TagCode::ShowFrame => {
                self.frame = self.frame.saturating_add(1);
                Ok(())
            }
            _ => Ok(()),
        };
        match outcome {
            Err(error) if names_frames(code) => {
                tracing::warn!("its {code:?} tag can't be read to the end: {error}");
                Ok(())
            }
            outcome => outcome.map_err(|error| {
                MovieError::Corrupt(format!("its {code:?} tag can't be read: {error}"))
            }),
        }
    }

    fn read_file_attributes(&mut self, body: &mut Reader<'_>) -> swf::error::Result<()> {
        let attributes = body.read_file_attributes()?;
        self.movie.is_action_script_3 = attributes.contains(FileAttributes::IS_ACTION_SCRIPT_3);
        self.movie.uses_network = attributes.contains(FileAttributes::USE_NETWORK_SANDBOX);
        Ok(())
    }

    fn read_do_abc_2(&mut self, body: &mut Reader<'_>) -> swf::error::Result<()> {
        let tag = body.read_do_abc_2()?;
        let lazy = tag.flags.contains(DoAbc2Flag::LAZY_INITIALIZE);
        self.push_abc(tag.name.to_string_lossy(swf::UTF_8), lazy, tag.data);
        Ok(())
    }

    fn push_abc(&mut self, name: String, lazy: bool, bytes: &[u8]) {
        self.movie.abc_blocks.push(AbcBlock {
            name,
            lazy,
            bytes: bytes.to_vec(),
            frame: self.frame,
        });
    }

    fn read_symbol_class(&mut self, body: &mut Reader<'_>) -> swf::error::Result<()> {
        for _ in 0..body.read_u16()? {
            let id = body.read_u16()?;
            // As the names in bytecode are read, which this one has to match.
            let name = WString::from_utf8_bytes(body.read_str()?.as_bytes());
            self.movie.symbol_classes.push(SymbolClass {
                id,
                name: name.as_wstr().to_utf8_lossy().into_owned(),
                frame: self.frame,
            });
        }
        Ok(())
    }

    fn read_script_limits(&mut self, body: &mut Reader<'_>) -> swf::error::Result<()> {
        self.movie.script_limits = Some(ScriptLimits {
            max_recursion_depth: body.read_u16()?,
            timeout_seconds: body.read_u16()?,
        });
        Ok(())
    }

    fn read_frame_label(&mut self, body: &mut Reader<'_>) -> swf::error::Result<()> {
        let name = body.read_str()?.to_string_lossy(swf::UTF_8);
        self.add_label(self.frame, name);
        Ok(())
    }

    /// Scenes, and once more the labels.
    fn read_scenes(&mut self, body: &mut Reader<'_>) -> swf::error::Result<()> {
        for _ in 0..body.read_encoded_u32()? {
            let frame = u16::try_from(body.read_encoded_u32()?).unwrap_or(u16::MAX);
            let name = body.read_str()?.to_string_lossy(swf::UTF_8);
            self.movie.scenes.push(Scene { frame, name });
        }
        for _ in 0..body.read_encoded_u32()? {
            let frame = u16::try_from(body.read_encoded_u32()?).unwrap_or(u16::MAX);
            let name = body.read_str()?.to_string_lossy(swf::UTF_8);
            self.add_label(frame, name);
        }
        self.movie.scenes.sort_by_key(|scene| scene.frame);
        Ok(())
    }

    fn add_label(&mut self, frame: u16, name: String) {
        let label = FrameLabel { frame, name };
        if !self.movie.frame_labels.contains(&label) {
            self.movie.frame_labels.push(label);
        }
    }
}

/// Whether a tag begins with the number of the character that it defines.
fn defines_character(code: TagCode) -> bool {
    matches!(
        code,
        TagCode::DefineShape
            | TagCode::DefineBits
            | TagCode::DefineButton
            | TagCode::DefineFont
            | TagCode::DefineText
            | TagCode::DefineSound
            | TagCode::DefineBitsLossless
            | TagCode::DefineBitsJpeg2
            | TagCode::DefineShape2
            | TagCode::DefineShape3
            | TagCode::DefineText2
            | TagCode::DefineButton2
            | TagCode::DefineBitsJpeg3
            | TagCode::DefineBitsLossless2
            | TagCode::DefineEditText
            | TagCode::DefineSprite
            | TagCode::DefineMorphShape
            | TagCode::DefineFont2
            | TagCode::DefineVideoStream
            | TagCode::DefineFont3
            | TagCode::DefineShape4
            | TagCode::DefineMorphShape2
            | TagCode::DefineBinaryData
            | TagCode::DefineBitsJpeg4
            | TagCode::DefineFont4
    )
}
