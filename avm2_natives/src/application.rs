//! [`Application`]: what the classes tell a program about itself. The embedder fills it in before the program starts.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use airshim_net::Sandbox;

use crate::movie::Movie;

/// Which runtime a program sees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PlayerRuntime {
    /// Adobe AIR on a desktop.
    #[default]
    Air,
    /// Flash Player, which has none of AIR's classes.
    FlashPlayer,
}

/// The program that runs: where it came from and how it was started.
#[derive(Clone, Debug)]
pub struct Application {
    /// The sandbox, which decides what the program may do (semantics §10).
    pub sandbox: Sandbox,
    /// The runtime that it sees.
    pub runtime: PlayerRuntime,
    /// Whether it runs as under a debugger: `Capabilities.isDebugger`.
    pub debugger: bool,
    /// `NativeApplication.applicationID`.
    pub id: String,
    /// `NativeApplication.publisherID`.
    pub publisher_id: String,
    /// The text of the application descriptor, if there is one.
    pub descriptor: Option<String>,
    /// `LoaderInfo.url`: for an installed application an `app:` URL.
    pub url: String,
    /// The directory that the program lies in, which relative and `app:` URLs start from.
    pub directory: Option<PathBuf>,
    /// `LoaderInfo.parameters`, in order.
    pub parameters: Vec<(String, String)>,
    /// The width and height of the screen that the program is told of, in pixels. There is none.
    pub screen: (f64, f64),
    /// What the first window is to be.
    pub window: WindowInfo,
    /// Whether the application's profile lets it start other programs: `NativeProcess.isSupported`.
    pub can_start_programs: bool,
    /// Whether it is a command-line application: without a window, a stage and a display list.
    pub command_line: bool,
    /// The main SWF's own facts.
    pub movie: MovieInfo,
}

/// What a descriptor says of the first window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WindowInfo {
    /// Its title.
    pub title: String,
    /// Its place on the screen.
    pub place: (Option<i32>, Option<i32>),
    /// Whether it is shown before the program asks for it.
    pub visible: bool,
}

/// What `LoaderInfo`, `Stage` and `MovieClip` show of the main SWF.
#[derive(Clone, Debug)]
pub struct MovieInfo {
    /// Its SWF version.
    pub version: u8,
    /// Its length in bytes, as a file.
    pub length: u32,
    /// The whole of it, decompressed.
    pub bytes: Arc<[u8]>,
    /// Frames per second.
    pub frame_rate: f64,
    /// The stage's width in pixels.
    pub width: i32,
    /// The stage's height in pixels.
    pub height: i32,
}

/// What one frame behind the first of the main timeline brings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrameCode {
    /// The frame, counted from 1.
    pub frame: u16,
    /// Its ABC blocks, each with whether its scripts wait until something of them is looked up.
    pub blocks: Vec<(Vec<u8>, bool)>,
    /// The classes that it binds to characters, whose scripts run with the frame.
    pub classes: Vec<(u16, String)>,
}

impl FrameCode {
    /// The code in the first frame of a movie.
    pub fn first(movie: &Movie) -> Self {
        let blocks = movie.abc_blocks.iter().filter(|block| block.frame == 0);
        Self {
            frame: 1,
            blocks: blocks
                .map(|block| (block.bytes.clone(), block.lazy))
                .collect(),
            classes: Vec::new(),
        }
    }

    /// The code in the frames of a movie behind the first one, by frame.
    pub fn later(movie: &Movie) -> Vec<Self> {
        let mut frames: BTreeMap<u16, Self> = BTreeMap::new();
        for block in movie.abc_blocks.iter().filter(|block| block.frame > 0) {
            let code = frames.entry(block.frame).or_default();
            code.blocks.push((block.bytes.clone(), block.lazy));
        }
        for symbol in movie
            .symbol_classes
            .iter()
            .filter(|symbol| symbol.frame > 0)
        {
            let code = frames.entry(symbol.frame).or_default();
            code.classes.push((symbol.id, symbol.name.clone()));
        }
        for (&frame, code) in &mut frames {
            code.frame = frame.saturating_add(1);
        }
        frames.into_values().collect()
    }
}

impl Default for MovieInfo {
    /// A SWF of one frame, with the authoring tools' stage of 550 by 400 pixels and 24 frames per second.
    fn default() -> Self {
        Self {
            version: 0,
            length: 0,
            bytes: Arc::default(),
            frame_rate: 24.0,
            width: 550,
            height: 400,
        }
    }
}

impl Application {
    /// A bare SWF as an AIR application of its own: named after the file, in the sandbox "application" (semantics §11.3).
    pub fn bare(name: &str) -> Self {
        Self {
            sandbox: Sandbox::Application,
            runtime: PlayerRuntime::Air,
            debugger: true,
            id: name.to_owned(),
            publisher_id: String::new(),
            descriptor: None,
            url: format!("app:/{name}.swf"),
            directory: None,
            parameters: Vec::new(),
            screen: (1024.0, 768.0),
            window: WindowInfo::default(),
            can_start_programs: true,
            command_line: false,
            movie: MovieInfo::default(),
        }
    }
}

/// One start of the program, or one more while it runs: an `invoke` event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Invocation {
    /// `InvokeEvent.arguments`.
    pub arguments: Vec<String>,
    /// `InvokeEvent.currentDirectory`: the directory that the program was started from.
    pub current_directory: Option<std::path::PathBuf>,
    /// `InvokeEvent.reason` is "login" rather than "standard".
    pub at_login: bool,
}
