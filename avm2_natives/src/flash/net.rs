//! The package `flash.net`.

use airshim_avm2::prelude::*;
use airshim_net::Refusal;

pub mod datagram_socket;
pub mod file_reference;
pub mod local_connection;
pub mod network_info;
mod player;
pub mod secure_socket;
pub mod server_socket;
pub mod shared_object;
pub mod socket;
pub mod url_stream;

pub(crate) use player::Script;

pub use crate::amf::class_aliases::{get_class_by_alias, register_class_alias};

/// The exception for a call that the network refused.
pub(crate) fn refuse<'gc>(activation: &mut Activation<'_, 'gc>, refusal: Refusal) -> Error<'gc> {
    let class = match refusal.class {
        airshim_net::ErrorClass::ArgumentError => ErrorClass::ArgumentError,
        airshim_net::ErrorClass::IllegalOperationError => ErrorClass::IllegalOperationError,
        airshim_net::ErrorClass::IoError => ErrorClass::IoError,
        airshim_net::ErrorClass::RangeError => ErrorClass::RangeError,
        airshim_net::ErrorClass::SecurityError => ErrorClass::SecurityError,
    };
    activation.error_with_text(class, refusal.id, &refusal.text())
}

/// What a method answers that gives nothing.
pub(crate) fn done<'gc>(
    activation: &mut Activation<'_, 'gc>,
    result: Result<(), Refusal>,
) -> Result<Value<'gc>, Error<'gc>> {
    match result {
        Ok(()) => Ok(Value::Undefined),
        Err(refusal) => Err(refuse(activation, refusal)),
    }
}

/// A new Object with these members.
pub(crate) fn object_of<'gc, const N: usize>(
    activation: &mut Activation<'_, 'gc>,
    members: [(&str, Value<'gc>); N],
) -> Result<Object<'gc>, Error<'gc>> {
    let object = activation.object();
    for (name, value) in members {
        activation.set_public(object.into(), name, value)?;
    }
    Ok(object)
}

/// `noBrowser(url, window)`: says what `navigateToURL` would have opened.
pub fn no_browser<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let text = |index| {
        args.string(index)
            .map(|text| text.to_utf8_lossy().into_owned())
    };
    let (url, window) = (text(0).unwrap_or_default(), text(1));
    tracing::warn!(
        url,
        ?window,
        "the program wants to open a page, but there is no browser"
    );
    Ok(Value::Undefined)
}
