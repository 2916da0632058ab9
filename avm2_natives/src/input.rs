//! [`InputEvent`]: what the mouse and the keyboard do, as the embedder reports it.

use crate::airshim::swf_symbol::Facts;

/// A button of the mouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MouseButton {
    /// The one for clicking.
    Left,
    /// The wheel.
    Middle,
    /// The one for menus.
    Right,
}

/// A key, as `flash.ui.Keyboard` numbers it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Key {
    /// The key's own number.
    pub code: u32,
    /// The character that it types; 0 for none.
    pub character: u32,
    /// Which one of several like it, as `flash.ui.KeyLocation` numbers them.
    pub location: u32,
}

/// One thing that a device has done. Places are pixels of the stage.
#[derive(Clone, Debug, PartialEq)]
pub enum InputEvent {
    /// The pointer is somewhere else.
    MouseMove {
        /// From the left.
        x: f64,
        /// From the top.
        y: f64,
    },
    /// A button is pressed.
    MouseDown {
        /// From the left.
        x: f64,
        /// From the top.
        y: f64,
        /// Which button.
        button: MouseButton,
    },
    /// A button is let go.
    MouseUp {
        /// From the left.
        x: f64,
        /// From the top.
        y: f64,
        /// Which button.
        button: MouseButton,
    },
    /// The wheel is turned by so many lines, up where it's positive.
    MouseWheel {
        /// How many.
        lines: f64,
    },
    /// A key is pressed.
    KeyDown(Key),
    /// A key is let go.
    KeyUp(Key),
    /// Text is typed.
    Text(String),
    /// An editing key, by its name in Ruffle's input files: `Backspace`, `MoveLeftWord`, `SelectAll` …
    Control(String),
    /// The window has come to the front.
    FocusGained,
    /// The window has gone from the front.
    FocusLost,
}

impl InputEvent {
    /// As the script's side takes it; `now` is in milliseconds.
    pub(crate) fn facts(&self, now: f64) -> Facts {
        let mut facts = Facts::new();
        facts.set("time", now);
        let kind = match self {
            Self::MouseMove { x, y } => {
                facts.set("x", *x);
                facts.set("y", *y);
                "MouseMove"
            }
            Self::MouseDown { x, y, button } | Self::MouseUp { x, y, button } => {
                facts.set("x", *x);
                facts.set("y", *y);
                let name = match button {
                    MouseButton::Left => "Left",
                    MouseButton::Middle => "Middle",
                    MouseButton::Right => "Right",
                };
                facts.set("button", name);
                if matches!(self, Self::MouseDown { .. }) {
                    "MouseDown"
                } else {
                    "MouseUp"
                }
            }
            Self::MouseWheel { lines } => {
                facts.set("lines", *lines);
                "MouseWheel"
            }
            Self::KeyDown(key) | Self::KeyUp(key) => {
                facts.set("keyCode", key.code);
                facts.set("charCode", key.character);
                facts.set("location", key.location);
                if matches!(self, Self::KeyDown(_)) {
                    "KeyDown"
                } else {
                    "KeyUp"
                }
            }
            Self::Text(text) => {
                facts.set("text", text.as_str());
                "TextInput"
            }
            Self::Control(code) => {
                facts.set("code", code.as_str());
                "TextControl"
            }
            Self::FocusGained => "FocusGained",
            Self::FocusLost => "FocusLost",
        };
        facts.set("type", kind);
        facts
    }
}
