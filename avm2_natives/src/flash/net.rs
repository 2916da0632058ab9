//! The package `flash.net`.

use airshim_avm2::prelude::*;
use airshim_net::Refusal;

pub mod file_reference;
pub mod server_socket;
pub mod shared_object;
pub mod socket;
pub mod url_loader;

pub use crate::amf::class_aliases::{get_class_by_alias, register_class_alias};

/// The exception for a call that the network refused.
pub(crate) fn refuse<'gc>(activation: &mut Activation<'_, 'gc>, refusal: Refusal) -> Error<'gc> {
    let class = match refusal.class {
        airshim_net::ErrorClass::ArgumentError => ErrorClass::ArgumentError,
        airshim_net::ErrorClass::IoError => ErrorClass::IoError,
        airshim_net::ErrorClass::RangeError => ErrorClass::RangeError,
        airshim_net::ErrorClass::SecurityError => ErrorClass::SecurityError,
    };
    let text = format!("Error #{}: {}", refusal.id, refusal.message);
    activation.error_with_text(class, refusal.id, &text)
}
