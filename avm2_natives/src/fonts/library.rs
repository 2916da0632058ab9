//! [`FontLibrary`]: the fonts that a program can use.

use std::collections::HashMap;
use std::rc::Rc;

use airshim_avm2::DomainId;
use swf::Tag;

use super::{Face, Summary, device, summary};
use crate::symbols::{LoadedMovie, Movies};
use crate::text::format::Format;

/// How a font is stored, as FontType names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FontKind {
    /// Glyphs in a DefineFont tag.
    Embedded,
    /// An OpenType font in a DefineFont4 tag.
    EmbeddedCff,
}

/// A font of a SWF.
#[derive(Clone, Debug)]
pub struct EmbeddedFont {
    /// The number of its SWF.
    pub movie: u32,
    /// Its character.
    pub id: u16,
    /// Its name and style.
    pub summary: Summary,
    /// How it is stored.
    pub kind: FontKind,
    /// Whether it says how large its glyphs are: others can't be laid out, and aren't listed.
    pub has_layout: bool,
    /// Its measures.
    face: Rc<Face>,
}

impl EmbeddedFont {
    /// Whether it can show every character of a text.
    pub fn has_glyphs(&self, text: impl Iterator<Item = u16>) -> bool {
        text.into_iter().all(|unit| self.face.has(unit))
    }

    fn read(movie: &LoadedMovie, number: u32, id: u16) -> Option<Self> {
        let summary = summary(movie, id)?;
        let (kind, has_layout, face) = match movie.definition(id)? {
            Tag::DefineFont2(font) => {
                let face = Face::embedded(&font);
                (FontKind::Embedded, font.layout.is_some(), face)
            }
            Tag::DefineFont4(_) => {
                let face = Face::missing(&device::face(&summary.name, false, false));
                (FontKind::EmbeddedCff, false, face)
            }
            _ => return None,
        };
        Some(Self {
            movie: number,
            id,
            summary,
            kind,
            has_layout,
            face: Rc::new(face),
        })
    }
}

/// What names a face: the font, bold, italic, and whether it has to be embedded.
type FaceKey = (Rc<str>, bool, bool, bool);

/// The fonts of all SWFs of a program, read when text is first laid out, and the faces that were asked for.
#[derive(Debug, Default)]
pub struct FontLibrary {
    fonts: Vec<EmbeddedFont>,
    /// How many SWFs have been read.
    movies_read: u32,
    /// What `Font.registerFont` was called with, by index.
    registered: Vec<usize>,
    faces: HashMap<FaceKey, Rc<Face>>,
}

impl FontLibrary {
    /// Reads the fonts of SWFs that are new.
    fn refresh(&mut self, movies: &Movies) {
        while let Some(movie) = movies.get(self.movies_read) {
            let mut ids: Vec<u16> = movie.movie.characters.keys().copied().collect();
            ids.sort_unstable();
            let fonts = ids
                .into_iter()
                .filter_map(|id| EmbeddedFont::read(movie, self.movies_read, id));
            self.fonts.extend(fonts);
            self.movies_read += 1;
            self.faces.clear();
        }
    }

    /// The face that shows text of a format. An embedded font that isn't there shows nothing; one that lacks the style is
    /// taken in another.
    pub fn face(&mut self, movies: &Movies, format: &Format, is_embedded: bool) -> Rc<Face> {
        self.refresh(movies);
        let key = (
            Rc::clone(&format.font),
            format.bold,
            format.italic,
            is_embedded,
        );
        if let Some(face) = self.faces.get(&key) {
            return Rc::clone(face);
        }
        let face = if is_embedded {
            self.embedded(format).unwrap_or_else(|| {
                let device = device::face(&format.font, format.bold, format.italic);
                Rc::new(Face::missing(&device))
            })
        } else {
            Rc::new(device::face(&format.font, format.bold, format.italic))
        };
        self.faces.insert(key, Rc::clone(&face));
        face
    }

    fn embedded(&self, format: &Format) -> Option<Rc<Face>> {
        let named = || {
            self.fonts.iter().filter(|font| {
                font.kind == FontKind::Embedded
                    && font.has_layout
                    && font.summary.name.eq_ignore_ascii_case(&format.font)
            })
        };
        let exact = named().find(|font| {
            font.summary.is_bold == format.bold && font.summary.is_italic == format.italic
        });
        let found = exact.or_else(|| named().next())?;
        Some(Rc::clone(&found.face))
    }

    /// The font that a character is.
    pub fn font(&mut self, movies: &Movies, movie: u32, id: u16) -> Option<&EmbeddedFont> {
        self.refresh(movies);
        self.fonts
            .iter()
            .find(|font| font.movie == movie && font.id == id)
    }

    /// Lists a font for all SWFs, once for each name and style.
    pub fn register(&mut self, movies: &Movies, movie: u32, id: u16) {
        self.refresh(movies);
        let found = self
            .fonts
            .iter()
            .position(|font| font.movie == movie && font.id == id);
        let is_listed = |found: &usize| {
            let summary = &self.fonts[*found].summary;
            self.registered
                .iter()
                .any(|&other| self.fonts[other].summary == *summary)
        };
        let found = found.filter(|found| !is_listed(found));
        self.registered.extend(found);
    }

    /// The fonts that code of a domain sees: those of its SWFs and those that were registered, by name.
    pub fn listed(&mut self, movies: &Movies, domain: DomainId) -> Vec<EmbeddedFont> {
        self.refresh(movies);
        let own = self.fonts.iter().filter(|font| {
            let is_own = movies
                .get(font.movie)
                .is_some_and(|movie| movie.domain == domain);
            is_own && font.kind == FontKind::Embedded && font.has_layout
        });
        let registered = self.registered.iter().map(|&index| &self.fonts[index]);
        let mut listed: Vec<EmbeddedFont> = own.chain(registered).cloned().collect();
        listed.sort_by_key(|font| font.summary.name.to_lowercase());
        listed
    }
}
