//! The bytes behind a `flash.utils.ByteArray`.
//!
//! They belong to the virtual machine, not to the class library, because instructions work on
//! them: indexed access, and the domain memory of the "Alchemy" opcodes (`li8`, `si32`, …).

mod storage;

pub use storage::ByteArrayStorage;

/// The order of a number's bytes. `bigEndian` is the default everywhere in `flash.*`.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub enum Endian {
    /// The most significant byte first.
    #[default]
    Big,
    /// The least significant byte first.
    Little,
}

impl Endian {
    /// The value of `flash.utils.Endian` for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Big => "bigEndian",
            Self::Little => "littleEndian",
        }
    }

    /// The order that a value of `flash.utils.Endian` names.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "bigEndian" => Some(Self::Big),
            "littleEndian" => Some(Self::Little),
            _ => None,
        }
    }

    /// Turns bytes in this order into bytes in big-endian order, and back.
    #[inline]
    pub fn to_big<const N: usize>(self, mut bytes: [u8; N]) -> [u8; N] {
        if self == Self::Little {
            bytes.reverse();
        }
        bytes
    }
}

/// The version of the Action Message Format that `readObject` and `writeObject` use.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub enum ObjectEncoding {
    /// The format of ActionScript 1 and 2.
    Amf0,
    /// The format of ActionScript 3, the default.
    #[default]
    Amf3,
}

impl ObjectEncoding {
    /// The value of `flash.net.ObjectEncoding` for it.
    pub fn number(self) -> u32 {
        match self {
            Self::Amf0 => 0,
            Self::Amf3 => 3,
        }
    }

    /// The encoding that a value of `flash.net.ObjectEncoding` names.
    pub fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Amf0),
            3 => Some(Self::Amf3),
            _ => None,
        }
    }
}

/// Why a read or write of bytes was refused.
#[derive(Copy, Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DataError {
    /// There are fewer bytes than the read needs: EOFError #2030. Nothing was consumed.
    #[error("the end of the bytes was encountered")]
    EndOfFile,
    /// An offset or a length lies outside of what is there: RangeError #2006.
    #[error("an index is out of bounds")]
    OutOfRange,
    /// The bytes would take more memory than there is or than one array may: Error #1000.
    #[error("out of memory")]
    OutOfMemory,
}
