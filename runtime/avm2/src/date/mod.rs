//! The calendar behind ActionScript's `Date`: pure functions on time values, without a VM.
//!
//! A time value counts milliseconds from 1970-01-01T00:00:00Z, leap seconds not counted, and is
//! NaN for an invalid date (ECMA-262 3rd edition, section 15.9.1).

mod calendar;
mod format;
mod parse;
mod zone;

pub use calendar::{Fields, make_date, make_day, make_time, time_clip};
pub use format::{Style, format};
pub use parse::parse;
pub use zone::LocalZone;
