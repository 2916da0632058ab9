//! Working a program without a screen: input files, and actions from the command line.
//!
//! An input file is a JSON list of events in the format of Ruffle's tests (`input.json`): `MouseMove`, `MouseDown`,
//! `MouseUp`, `MouseWheel`, `KeyDown`, `KeyUp`, `TextInput`, `TextControl`, `FocusGained`, `FocusLost`, and `Wait`, which
//! ends the events of a frame.

mod actions;
mod file;
mod keys;

pub use actions::{Action, Actions, TraceWatch};
pub use file::{InputFile, InputFileError};
