//! What a call answers.

use std::ffi::c_char;
use std::panic::{AssertUnwindSafe, catch_unwind};

use airshim_net::{ErrorClass, Refusal};

use crate::memory::{Out, copy_text};

/// What has become of a call.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AirshimStatus {
    /// It was done.
    Ok = 0,
    /// There is no event; or nothing happened in the time given.
    None = 1,
    /// It was refused: the script is to see the exception in the AirshimError.
    Refused = 2,
    /// The context or the object isn't there, was freed, or is of another kind.
    BadHandle = 3,
    /// A pointer is null that must not be, a text isn't UTF-8, a number isn't one of an enumeration.
    BadArgument = 4,
    /// The operating system refuses what the library needs for itself: a thread, a descriptor.
    System = 5,
    /// A mistake in the library. The context can't be used any more, but freed.
    Internal = 6,
}

/// The class of an exception.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AirshimErrorClass {
    /// `ArgumentError`
    ArgumentError = 0,
    /// `flash.errors.IllegalOperationError`
    IllegalOperationError = 1,
    /// `flash.errors.IOError`
    IoError = 2,
    /// `RangeError`
    RangeError = 3,
    /// `SecurityError`
    SecurityError = 4,
}

/// The exception that a script is to see.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct AirshimError {
    /// The class.
    pub error_class: AirshimErrorClass,
    /// `Error.errorID`.
    pub id: u32,
    /// The name of the class with its package, NUL-terminated.
    pub class_name: [c_char; 48],
    /// `Error.message`, NUL-terminated: `Error #2002: Operation attempted on invalid socket.`
    pub message: [c_char; 128],
}

impl From<Refusal> for AirshimError {
    fn from(refusal: Refusal) -> Self {
        Self {
            error_class: match refusal.class {
                ErrorClass::ArgumentError => AirshimErrorClass::ArgumentError,
                ErrorClass::IllegalOperationError => AirshimErrorClass::IllegalOperationError,
                ErrorClass::IoError => AirshimErrorClass::IoError,
                ErrorClass::RangeError => AirshimErrorClass::RangeError,
                ErrorClass::SecurityError => AirshimErrorClass::SecurityError,
            },
            id: refusal.id,
            class_name: copy_text(refusal.class.qualified_name()),
            message: copy_text(&refusal.text()),
        }
    }
}

/// Why a call wasn't done.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    Refused(Refusal),
    BadHandle,
    BadArgument,
    System,
    /// There is nothing to give.
    None,
    Internal,
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Does a call that no script hears of.
pub(crate) fn call(work: impl FnOnce() -> Result<(), Failure>) -> AirshimStatus {
    call_for_script(Out::none(), work)
}

/// Does a call, whose exception goes to `error`. A panic ends here.
pub(crate) fn call_for_script(
    error: Out<AirshimError>,
    work: impl FnOnce() -> Result<(), Failure>,
) -> AirshimStatus {
    // What a panic leaves behind lies under a lock, which is then poisoned.
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(())) => AirshimStatus::Ok,
        Ok(Err(Failure::None)) => AirshimStatus::None,
        Ok(Err(Failure::Refused(refusal))) => {
            error.set_if_there(refusal.into());
            AirshimStatus::Refused
        }
        Ok(Err(Failure::BadHandle)) => AirshimStatus::BadHandle,
        Ok(Err(Failure::BadArgument)) => AirshimStatus::BadArgument,
        Ok(Err(Failure::System)) => AirshimStatus::System,
        Ok(Err(Failure::Internal)) | Err(_) => AirshimStatus::Internal,
    }
}
