//! Numbers: conversions from and to text, and to the integer types. Pure algorithms, which know
//! nothing of the virtual machine.
//!
//! Behaviour is ECMA-262 edition 3, §9.3 to §9.8 and §15.7, with AVM2's differences noted where
//! they are.

mod decimal;
mod digits;
mod format;
mod integer;
mod parse;

pub use decimal::{to_exponential, to_fixed, to_fixed_legacy, to_precision};
pub use format::{int_to_wstring, integer_to_radix, number_to_wstring, to_radix_string};
pub use integer::{to_int32, to_integer, to_uint32};
pub use parse::{parse_float, parse_float_legacy, parse_int, string_to_number};
