//! The frames of a timeline: what each changes on its display list (SWF19, chapter "The display list").

use std::ops::Range;

use swf::extensions::ReadSwfExt;
use swf::read::Reader;
use swf::{Filter, PlaceObject, PlaceObjectAction, Tag, TagCode};

use super::LoadedMovie;
use crate::movie::next_tag;

/// What one frame brings.
#[derive(Debug, Default)]
pub struct Frame {
    /// The frame's names.
    pub labels: Vec<String>,
    /// The changes of the display list, in order.
    pub operations: Vec<Operation>,
}

/// One change of a display list.
#[derive(Debug)]
pub enum Operation {
    /// An object is put at a depth, or the one there is changed.
    Place(Box<Place>),
    /// The object at a depth is taken away.
    Remove {
        /// The depth.
        depth: u16,
    },
}

/// What happens at the depth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// A new object of this character, or of the class that is named, where there is none.
    Place(u16),
    /// The object stays.
    Modify,
    /// The object gives way to a new one.
    Replace(u16),
}

/// A PlaceObject tag. What it leaves out stays as it was.
#[derive(Debug)]
pub struct Place {
    /// What is to happen.
    pub action: Action,
    /// Where.
    pub depth: u16,
    /// a, b, c, d; tx and ty in pixels.
    pub matrix: Option<[f64; 6]>,
    /// Multipliers of red, green, blue and alpha, then the offsets.
    pub color: Option<[f64; 8]>,
    /// How far a morph has got, or of a clip the frame that it was placed in.
    pub ratio: Option<u16>,
    /// The object's name.
    pub name: Option<String>,
    /// The class to make one of, in place of a character.
    pub class_name: Option<String>,
    /// The object is a mask for all depths up to this one.
    pub clip_depth: Option<u16>,
    /// The blend mode by its name in ActionScript.
    pub blend_mode: Option<&'static str>,
    /// Whether it is visible.
    pub is_visible: Option<bool>,
    /// Whether it is cached as a bitmap.
    pub is_cached: Option<bool>,
    /// The filters.
    pub filters: Option<Vec<Filter>>,
    /// The opaque background, 0xRRGGBB.
    pub background: Option<u32>,
}

/// The frames of the timeline with this character number; none where the character has no timeline.
pub(super) fn frames(movie: &LoadedMovie, character: u16) -> Vec<Frame> {
    let Some(range) = tags(movie, character) else {
        return Vec::new();
    };
    let mut reader = Reader::new(&movie.movie.bytes[range], movie.movie.version);
    let mut frames = Vec::new();
    let mut frame = Frame::default();
    loop {
        let tag = reader.as_slice();
        let Some((code, body)) = next_tag(&mut reader) else {
            break;
        };
        let tag = &tag[..tag.len() - reader.as_slice().len()];
        match TagCode::from_u16(code) {
            Some(TagCode::End) => break,
            Some(TagCode::ShowFrame) => frames.push(std::mem::take(&mut frame)),
            Some(TagCode::FrameLabel) => {
                if let Ok(label) = Reader::new(body, movie.movie.version).read_str() {
                    frame.labels.push(label.to_string_lossy(swf::UTF_8));
                }
            }
            Some(
                TagCode::PlaceObject
                | TagCode::PlaceObject2
                | TagCode::PlaceObject3
                | TagCode::PlaceObject4
                | TagCode::RemoveObject
                | TagCode::RemoveObject2,
            ) => match Reader::new(tag, movie.movie.version).read_tag() {
                Ok(Tag::PlaceObject(place)) => {
                    if let Some(place) = Place::of(&place) {
                        frame.operations.push(Operation::Place(Box::new(place)));
                    }
                }
                Ok(Tag::RemoveObject(remove)) => {
                    let depth = remove.depth;
                    frame.operations.push(Operation::Remove { depth });
                }
                Ok(_) => {}
                Err(error) => {
                    tracing::warn!(character, frame = frames.len() + 1, %error, "a tag of a timeline can't be read");
                }
            },
            _ => {}
        }
    }
    frames
}

/// How many frames the timeline claims to have.
pub fn claimed_frames(movie: &LoadedMovie, character: u16) -> u16 {
    if character == super::MAIN_TIMELINE {
        return movie.movie.frame_count;
    }
    let body = movie.movie.characters.get(&character).and_then(|tag| {
        let bytes = movie.movie.bytes.get(tag.range.clone())?;
        next_tag(&mut Reader::new(bytes, movie.movie.version))
    });
    match body {
        Some((_, [_, _, low, high, ..])) => u16::from_le_bytes([*low, *high]),
        _ => 1,
    }
}

/// Where the tags of a timeline are.
fn tags(movie: &LoadedMovie, character: u16) -> Option<Range<usize>> {
    /// The character's number and the number of frames stand before a sprite's tags.
    const SPRITE_HEADER: usize = 4;
    if character == super::MAIN_TIMELINE {
        return Some(movie.movie.tags.clone());
    }
    let tag = movie.movie.characters.get(&character)?;
    if tag.code != TagCode::DefineSprite {
        return None;
    }
    let bytes = movie.movie.bytes.get(tag.range.clone())?;
    let (_, body) = next_tag(&mut Reader::new(bytes, movie.movie.version))?;
    let start = tag.range.end - body.len() + SPRITE_HEADER;
    (start <= tag.range.end).then_some(start..tag.range.end)
}

impl Place {
    fn of(tag: &PlaceObject<'_>) -> Option<Self> {
        let class_name = tag.class_name.map(|name| name.to_string_lossy(swf::UTF_8));
        let action = match tag.action {
            PlaceObjectAction::Place(id) => Action::Place(id),
            PlaceObjectAction::Replace(id) => Action::Replace(id),
            PlaceObjectAction::Modify if class_name.is_some() => Action::Replace(0),
            PlaceObjectAction::Modify => Action::Modify,
            PlaceObjectAction::None if class_name.is_some() => Action::Place(0),
            PlaceObjectAction::None => return None,
        };
        Some(Self {
            action,
            depth: tag.depth,
            matrix: tag.matrix.as_ref().map(matrix),
            color: tag.color_transform.as_ref().map(color),
            ratio: tag.ratio,
            name: tag.name.map(|name| name.to_string_lossy(swf::UTF_8)),
            class_name,
            clip_depth: tag.clip_depth,
            blend_mode: tag.blend_mode.map(blend_mode),
            is_visible: tag.is_visible,
            is_cached: tag.is_bitmap_cached,
            filters: tag.filters.clone(),
            background: tag.background_color.as_ref().map(|color| {
                let [red, green, blue] = [color.r, color.g, color.b].map(u32::from);
                red << 16 | green << 8 | blue
            }),
        })
    }
}

/// a, b, c and d, then tx and ty in pixels.
pub fn matrix(matrix: &swf::Matrix) -> [f64; 6] {
    [
        matrix.a.to_f64(),
        matrix.b.to_f64(),
        matrix.c.to_f64(),
        matrix.d.to_f64(),
        matrix.tx.to_pixels(),
        matrix.ty.to_pixels(),
    ]
}

/// The multipliers of red, green, blue and alpha, then the offsets.
pub fn color(transform: &swf::ColorTransform) -> [f64; 8] {
    [
        transform.r_multiply.to_f64(),
        transform.g_multiply.to_f64(),
        transform.b_multiply.to_f64(),
        transform.a_multiply.to_f64(),
        transform.r_add.into(),
        transform.g_add.into(),
        transform.b_add.into(),
        transform.a_add.into(),
    ]
}

/// The name of a blend mode in `flash.display.BlendMode`.
pub fn blend_mode(mode: swf::BlendMode) -> &'static str {
    match mode {
        swf::BlendMode::Normal => "normal",
        swf::BlendMode::Layer => "layer",
        swf::BlendMode::Multiply => "multiply",
        swf::BlendMode::Screen => "screen",
        swf::BlendMode::Lighten => "lighten",
        swf::BlendMode::Darken => "darken",
        swf::BlendMode::Difference => "difference",
        swf::BlendMode::Add => "add",
        swf::BlendMode::Subtract => "subtract",
        swf::BlendMode::Invert => "invert",
        swf::BlendMode::Alpha => "alpha",
        swf::BlendMode::Erase => "erase",
        swf::BlendMode::Overlay => "overlay",
        swf::BlendMode::HardLight => "hardlight",
    }
}
