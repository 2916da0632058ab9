//! Keys by their names in input files.

use airshim_natives::input::Key;
use serde::Deserialize;

/// A key as a file names it.
#[derive(Debug, Deserialize)]
pub(super) enum KeyName {
    /// The key that types a character.
    Char(char),
    /// The same, on the number pad.
    Numpad(char),
    /// A key with a name.
    #[serde(untagged)]
    Named(String),
}

/// Where `flash.ui.KeyLocation` says that a key is.
const STANDARD: u32 = 0;
const LEFT: u32 = 1;
const RIGHT: u32 = 2;
const NUMPAD: u32 = 3;

/// The numbers of a key. An unknown one has none.
pub(super) fn key(name: &KeyName) -> Key {
    match name {
        KeyName::Char(character) => Key {
            code: code_of_character(*character),
            character: u32::from(*character),
            location: STANDARD,
        },
        KeyName::Numpad(character) => Key {
            code: match character {
                '0'..='9' => 96 + u32::from(*character) - u32::from('0'),
                '*' => 106,
                '+' => 107,
                '-' => 109,
                '.' => 110,
                '/' => 111,
                _ => 0,
            },
            character: u32::from(*character),
            location: NUMPAD,
        },
        KeyName::Named(name) => named(name),
    }
}

/// The key of a US keyboard that types a character.
fn code_of_character(character: char) -> u32 {
    match character {
        'a'..='z' => u32::from(character.to_ascii_uppercase()),
        'A'..='Z' | '0'..='9' | ' ' => u32::from(character),
        ')' => 48,
        '!' => 49,
        '@' => 50,
        '#' => 51,
        '$' => 52,
        '%' => 53,
        '^' => 54,
        '&' => 55,
        '*' => 56,
        '(' => 57,
        ';' | ':' => 186,
        '=' | '+' => 187,
        ',' | '<' => 188,
        '-' | '_' => 189,
        '.' | '>' => 190,
        '/' | '?' => 191,
        '`' | '~' => 192,
        '[' | '{' => 219,
        '\\' | '|' => 220,
        ']' | '}' => 221,
        '\'' | '"' => 222,
        _ => 0,
    }
}

fn named(name: &str) -> Key {
    let (code, character, location) = match name {
        "Backspace" => (8, 8, STANDARD),
        "Tab" => (9, 9, STANDARD),
        "Enter" => (13, 13, STANDARD),
        "LeftShift" => (16, 0, LEFT),
        "RightShift" => (16, 0, RIGHT),
        "LeftControl" => (17, 0, LEFT),
        "RightControl" => (17, 0, RIGHT),
        "LeftAlt" => (18, 0, LEFT),
        "Pause" => (19, 0, STANDARD),
        "CapsLock" => (20, 0, STANDARD),
        "Escape" => (27, 27, STANDARD),
        "Space" => (32, 32, STANDARD),
        "PageUp" => (33, 0, STANDARD),
        "PageDown" => (34, 0, STANDARD),
        "End" => (35, 0, STANDARD),
        "Home" => (36, 0, STANDARD),
        "ArrowLeft" => (37, 0, STANDARD),
        "ArrowUp" => (38, 0, STANDARD),
        "ArrowRight" => (39, 0, STANDARD),
        "ArrowDown" => (40, 0, STANDARD),
        "Insert" => (45, 0, STANDARD),
        "Delete" => (46, 127, STANDARD),
        "NumLock" => (144, 0, NUMPAD),
        "ScrollLock" => (145, 0, STANDARD),
        "NumpadInsert" => (45, 0, NUMPAD),
        "NumpadDelete" => (46, 127, NUMPAD),
        "NumpadHome" => (36, 0, NUMPAD),
        "NumpadEnd" => (35, 0, NUMPAD),
        "NumpadPageUp" => (33, 0, NUMPAD),
        "NumpadPageDown" => (34, 0, NUMPAD),
        "NumpadLeft" => (37, 0, NUMPAD),
        "NumpadUp" => (38, 0, NUMPAD),
        "NumpadRight" => (39, 0, NUMPAD),
        "NumpadDown" => (40, 0, NUMPAD),
        _ => match name
            .strip_prefix('F')
            .and_then(|digits| digits.parse::<u32>().ok())
        {
            Some(number @ 1..=15) => (111 + number, 0, STANDARD),
            _ => (0, 0, STANDARD),
        },
    };
    Key {
        code,
        character,
        location,
    }
}
