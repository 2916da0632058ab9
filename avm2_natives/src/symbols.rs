//! [`Movies`]: the SWFs that a program consists of, with what is bound to the characters of each.

pub mod timeline;

use std::cell::RefCell;
use std::collections::{HashMap, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

use airshim_avm2::{DomainId, RootId};
use swf::Tag;
use swf::read::Reader;

use crate::application::FrameCode;
use crate::movie::Movie;
use timeline::Frame;

/// The character that stands for a movie's main timeline.
pub const MAIN_TIMELINE: u16 = 0;

/// A SWF that belongs to the program.
#[derive(Debug)]
pub struct LoadedMovie {
    /// What it holds.
    pub movie: Arc<Movie>,
    /// The domain that its code is in.
    pub domain: DomainId,
    /// The classes that are bound to characters so far.
    classes: HashMap<u16, String>,
    /// The characters that are bound to classes so far.
    characters: HashMap<String, u16>,
    /// The code in frames that the playhead hasn't come to, by frame.
    later_code: VecDeque<FrameCode>,
    /// The timelines that have been read.
    timelines: RefCell<HashMap<u16, Rc<[Frame]>>>,
    /// The script's objects that stand for characters.
    pub(crate) symbols: HashMap<u16, RootId>,
}

impl LoadedMovie {
    /// A movie whose code is to run in `domain`, with the bindings of its first frame.
    pub fn new(movie: Arc<Movie>, domain: DomainId) -> Self {
        let mut loaded = Self {
            domain,
            classes: HashMap::new(),
            characters: HashMap::new(),
            later_code: FrameCode::later(&movie).into(),
            timelines: RefCell::default(),
            symbols: HashMap::new(),
            movie: Arc::clone(&movie),
        };
        for symbol in movie
            .symbol_classes
            .iter()
            .filter(|symbol| symbol.frame == 0)
        {
            loaded.bind(symbol.id, &symbol.name);
        }
        loaded
    }

    /// Binds a class to a character. The first class of a character stays, and so does the first character of a class.
    pub(crate) fn bind(&mut self, character: u16, class: &str) {
        self.classes
            .entry(character)
            .or_insert_with(|| class.to_owned());
        self.characters.entry(class.to_owned()).or_insert(character);
    }

    /// The class that is bound to a character.
    pub fn class_of(&self, character: u16) -> Option<&str> {
        self.classes.get(&character).map(String::as_str)
    }

    /// The character that a class is bound to.
    pub fn character_of(&self, class: &str) -> Option<u16> {
        self.characters.get(class).copied()
    }

    /// The code that the playhead meets next on its way to `frame`.
    pub(crate) fn next_code(&mut self, frame: i32) -> Option<FrameCode> {
        let next = self.later_code.front()?;
        if i32::from(next.frame) > frame {
            return None;
        }
        self.later_code.pop_front()
    }

    /// The frames of a character's timeline; none where it has no timeline.
    pub fn frames(&self, character: u16) -> Rc<[Frame]> {
        let mut known = self.timelines.borrow_mut();
        let frames = known
            .entry(character)
            .or_insert_with(|| timeline::frames(self, character).into());
        Rc::clone(frames)
    }

    /// What defines a character; `None` where nothing does or it can't be read, which is logged.
    pub fn definition(&self, character: u16) -> Option<Tag<'_>> {
        let tag = self.movie.characters.get(&character)?;
        let bytes = self.movie.bytes.get(tag.range.clone())?;
        match Reader::new(bytes, self.movie.version).read_tag() {
            Ok(definition) => Some(definition),
            Err(error) => {
                tracing::warn!(character, code = ?tag.code, %error, "a character can't be read");
                None
            }
        }
    }
}

/// All movies of a program, by their number. The first one is the program itself.
#[derive(Debug, Default)]
pub struct Movies(Vec<LoadedMovie>);

impl Movies {
    /// Adds a movie and gives its number.
    pub fn add(&mut self, movie: LoadedMovie) -> u32 {
        self.0.push(movie);
        self.0.len() as u32 - 1
    }

    /// The movie with a number.
    pub fn get(&self, number: u32) -> Option<&LoadedMovie> {
        self.0.get(number as usize)
    }

    /// As [`Movies::get`], to be changed.
    pub fn get_mut(&mut self, number: u32) -> Option<&mut LoadedMovie> {
        self.0.get_mut(number as usize)
    }

    /// The movie and the character that a class is bound to.
    pub fn linked(&self, domain: DomainId, class: &str) -> Option<(u32, u16)> {
        self.0.iter().enumerate().find_map(|(number, movie)| {
            let character = (movie.domain == domain).then(|| movie.character_of(class))??;
            Some((number as u32, character))
        })
    }
}
