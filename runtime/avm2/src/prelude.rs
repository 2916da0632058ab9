//! What a native function needs, in one import.

pub use crate::activation::Activation;
pub use crate::args::Args;
pub use crate::error::{Error, ErrorClass};
pub use crate::error_messages::msg;
pub use crate::object::{Kind, Object};
pub use crate::string::{AvmString, Name, WStr, WString};
pub use crate::value::Value;
