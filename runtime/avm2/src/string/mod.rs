//! ActionScript text: sequences of UTF-16 code units, kept in one byte a unit where all units are
//! below 256.
//!
//! [`WStr`] borrows text, [`WString`] owns it and grows, [`AvmString`] is the immutable string of
//! the collected heap and [`Name`] an interned one. Surrogates need not be paired.

mod avm_string;
mod case;
mod decode;
mod escape;
mod interner;
mod search;
mod uri;
mod wstr;
mod wstring;

pub use avm_string::*;
pub use case::{unit_to_lowercase, unit_to_uppercase};
pub use escape::{escape, unescape};
pub use interner::*;
pub use search::is_space;
pub use uri::{UriPart, decode_uri, encode_uri};
pub use wstr::{Units, WStr};
pub use wstring::WString;
