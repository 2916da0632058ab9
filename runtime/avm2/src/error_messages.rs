//! The run-time error messages, by number.
//!
//! One table for every error that the virtual machine or a native class raises. The texts and numbers are those of
//! Adobe's run-time error reference. How many arguments a message takes follows from its text, at compile time: passing
//! too few or too many to [`Message::format`] does not compile.

use std::fmt::{Display, Write};

/// A numbered error message whose text has `ARGS` places to fill, written `%1`, `%2`, …
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message<const ARGS: usize> {
    /// The number a script sees as `errorID`.
    pub id: u32,
    /// The text, without the number and with its arguments still as `%1`, `%2`, …
    pub text: &'static str,
}

impl<const ARGS: usize> Message<ARGS> {
    /// The whole message as a script sees it in `message`: `Error #2003: Invalid socket port number specified.`
    pub fn format(&self, args: [&dyn Display; ARGS]) -> String {
        let mut out = format!("Error #{}: ", self.id);
        fill(&mut out, self.text, &args);
        out
    }
}

/// Appends `text` to `out` with `%1`, `%2`, … replaced by the arguments. A `%` that no argument's number follows stays.
pub(crate) fn fill(out: &mut String, text: &str, args: &[&dyn Display]) {
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let digit = rest.bytes().next().filter(u8::is_ascii_digit);
        match digit.and_then(|digit| args.get(usize::from(digit).wrapping_sub(usize::from(b'1')))) {
            Some(arg) => {
                write!(out, "{arg}").expect("writing to a String does not fail");
                rest = &rest[1..];
            }
            None => out.push('%'),
        }
    }
    out.push_str(rest);
}

/// How many arguments `text` takes: the highest digit that follows a `%`.
const fn count_args(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut highest = 0;
    let mut at = 1;
    while at < bytes.len() {
        if bytes[at - 1] == b'%'
            && bytes[at].is_ascii_digit()
            && (bytes[at] - b'0') as usize > highest
        {
            highest = (bytes[at] - b'0') as usize;
        }
        at += 1;
    }
    highest
}

/// The number in the name of a message: 2003 for `E2003`.
const fn id_of(name: &str) -> u32 {
    let bytes = name.as_bytes();
    let mut id = 0;
    let mut at = 1;
    while at < bytes.len() {
        assert!(
            bytes[at].is_ascii_digit(),
            "a message is named E and its number"
        );
        id = id * 10 + (bytes[at] - b'0') as u32;
        at += 1;
    }
    id
}

macro_rules! messages {
    ($($name:ident $text:literal)*) => {$(
        #[doc = concat!("`", $text, "`")]
        pub const $name: Message<{ count_args($text) }> = Message { id: id_of(stringify!($name)), text: $text };
    )*
        /// Every message's number and text, ascending by number.
        pub const ALL: &[(u32, &str)] = &[$((id_of(stringify!($name)), $text)),*];
    };
}

pub mod msg;

#[cfg(test)]
mod tests {
    use super::{count_args, fill, msg};

    #[test]
    fn formats_number_and_arguments() {
        assert_eq!(
            msg::E2003.format([]),
            "Error #2003: Invalid socket port number specified."
        );
        assert_eq!(
            msg::E2007.format([&"bytes"]),
            "Error #2007: Parameter bytes must be non-null."
        );
        let text = msg::E1125.format([&5, &3]);
        assert_eq!(text, "Error #1125: The index 5 is out of range 3.");
    }

    #[test]
    fn counts_the_highest_place() {
        assert_eq!(count_args("none"), 0);
        assert_eq!(count_args("100%"), 0);
        assert_eq!(count_args("%2 before %1, %2"), 2);
    }

    #[test]
    fn keeps_a_percent_sign_without_argument() {
        let mut out = String::new();
        fill(&mut out, "50% of %1%", &[&"all"]);
        assert_eq!(out, "50% of all%");
    }

    #[test]
    fn the_table_is_sorted() {
        assert!(msg::ALL.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert_eq!(msg::text_of(1000), Some("The system is out of memory."));
        assert_eq!(msg::text_of(1), None);
    }
}
