//! [`InputFile`]: events to be played, frame by frame.

use std::collections::VecDeque;
use std::path::Path;

use airshim_natives::input::{InputEvent, MouseButton};
use serde::Deserialize;
use thiserror::Error;

use super::keys::{KeyName, key};

/// Why an input file can't be used.
#[derive(Debug, Error)]
pub enum InputFileError {
    /// It can't be read.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// It isn't a list of events.
    #[error("not a list of input events: {0}")]
    Malformed(#[from] serde_json::Error),
}

/// The events of a file that are still to be played.
#[derive(Debug, Default)]
pub struct InputFile {
    events: VecDeque<Event>,
    clipboard: String,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "type")]
enum Event {
    Wait,
    MouseMove {
        pos: (f64, f64),
    },
    MouseDown {
        pos: (f64, f64),
        btn: Button,
    },
    MouseUp {
        pos: (f64, f64),
        btn: Button,
    },
    MouseWheel {
        #[serde(default)]
        lines: Option<f64>,
        #[serde(default)]
        pixels: Option<f64>,
    },
    KeyDown {
        #[serde(alias = "key_code")]
        key: KeyName,
    },
    KeyUp {
        #[serde(alias = "key_code")]
        key: KeyName,
    },
    TextInput {
        codepoint: char,
    },
    TextControl {
        code: String,
    },
    SetClipboardText {
        text: String,
    },
    FocusGained,
    FocusLost,
    ImePreedit {},
    ImeCommit {
        text: String,
    },
}

#[derive(Debug, Clone, Copy, Deserialize)]
enum Button {
    Left,
    Middle,
    Right,
}

impl From<Button> for MouseButton {
    fn from(button: Button) -> Self {
        match button {
            Button::Left => Self::Left,
            Button::Middle => Self::Middle,
            Button::Right => Self::Right,
        }
    }
}

impl InputFile {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// [`InputFileError`] says what is wrong with it, and where.
    pub fn open(path: &Path) -> Result<Self, InputFileError> {
        Self::parse(&std::fs::read_to_string(path)?)
    }

    /// Reads the text of a file.
    ///
    /// # Errors
    ///
    /// [`InputFileError::Malformed`].
    pub fn parse(text: &str) -> Result<Self, InputFileError> {
        Ok(Self {
            events: serde_json::from_str(text)?,
            clipboard: String::new(),
        })
    }

    /// Whether all events have been played.
    pub fn is_over(&self) -> bool {
        self.events.is_empty()
    }

    /// The events of the next frame.
    pub fn next_frame(&mut self) -> Vec<InputEvent> {
        let mut events = Vec::new();
        while let Some(event) = self.events.pop_front() {
            match event {
                Event::Wait => break,
                Event::SetClipboardText { text } => self.clipboard = text,
                Event::TextControl { code } if code == "Paste" && !self.clipboard.is_empty() => {
                    events.push(InputEvent::Text(self.clipboard.clone()));
                }
                other => events.extend(converted(other)),
            }
        }
        events
    }
}

fn converted(event: Event) -> Option<InputEvent> {
    Some(match event {
        Event::MouseMove { pos: (x, y) } => InputEvent::MouseMove { x, y },
        Event::MouseDown { pos: (x, y), btn } => InputEvent::MouseDown {
            x,
            y,
            button: btn.into(),
        },
        Event::MouseUp { pos: (x, y), btn } => InputEvent::MouseUp {
            x,
            y,
            button: btn.into(),
        },
        Event::MouseWheel { lines, pixels } => InputEvent::MouseWheel {
            lines: lines.or(pixels).unwrap_or(0.0),
        },
        Event::KeyDown { key: name } => InputEvent::KeyDown(key(&name)),
        Event::KeyUp { key: name } => InputEvent::KeyUp(key(&name)),
        Event::TextInput { codepoint } => InputEvent::Text(codepoint.to_string()),
        Event::TextControl { code } => InputEvent::Control(code),
        Event::ImeCommit { text } => InputEvent::Text(text),
        Event::FocusGained => InputEvent::FocusGained,
        Event::FocusLost => InputEvent::FocusLost,
        Event::Wait | Event::SetClipboardText { .. } | Event::ImePreedit {} => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_ends_the_events_of_a_frame() {
        let mut file = InputFile::parse(
            r#"[{"type":"MouseMove","pos":[1,2]},{"type":"Wait"},
                {"type":"KeyDown","key":{"Char":"a"}},{"type":"TextInput","codepoint":"a"}]"#,
        )
        .expect("valid");
        assert_eq!(
            file.next_frame(),
            [InputEvent::MouseMove { x: 1.0, y: 2.0 }]
        );
        assert!(!file.is_over());
        let events = file.next_frame();
        assert_eq!(events[1], InputEvent::Text("a".into()));
        assert!(file.is_over());
    }

    #[test]
    fn an_unknown_event_is_refused() {
        let error = InputFile::parse(r#"[{"type":"Shake"}]"#).expect_err("unknown");
        assert!(error.to_string().contains("Shake"), "{error}");
    }
}
