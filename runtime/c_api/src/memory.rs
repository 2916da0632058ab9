//! The memory that C passes: the only place with `unsafe` code that touches it.

use std::ffi::{CStr, c_char};

use crate::error::Failure;

/// A place of the caller's that a result goes to, or null.
///
/// Invariant, by [`Out::new`]: null, or valid for writes of a `T` as long as the call lasts.
pub(crate) struct Out<T>(*mut T);

impl<T: Copy> Out<T> {
    /// # Safety
    ///
    /// `place` is null, or valid and aligned for writes of a `T` as long as the call lasts that it was passed to.
    pub(crate) unsafe fn new(place: *mut T) -> Self {
        Self(place)
    }

    /// No place.
    pub(crate) fn none() -> Self {
        Self(std::ptr::null_mut())
    }

    /// Refuses null, before anything is done whose result would be lost.
    pub(crate) fn check(&self) -> Result<(), Failure> {
        if self.0.is_null() {
            Err(Failure::BadArgument)
        } else {
            Ok(())
        }
    }

    /// Writes the result.
    pub(crate) fn set(&self, value: T) -> Result<(), Failure> {
        self.check()?;
        self.set_if_there(value);
        Ok(())
    }

    /// Writes a result that the caller need not want.
    pub(crate) fn set_if_there(&self, value: T) {
        if !self.0.is_null() {
            // SAFETY: it isn't null, so it is valid for writes, by the type's invariant. What was there is overwritten
            // without being read, and needs no drop, being `Copy`.
            unsafe { self.0.write(value) }
        }
    }
}

/// A buffer of the caller's to be filled.
///
/// Invariant, by [`Buffer::new`]: valid for writes of its length as long as the call lasts, unless that is 0.
pub(crate) struct Buffer {
    start: *mut u8,
    length: usize,
}

impl Buffer {
    /// # Errors
    ///
    /// [`Failure::BadArgument`] for null with a length.
    ///
    /// # Safety
    ///
    /// `start` is null, or valid for writes of `length` bytes as long as the call lasts that it was passed to.
    pub(crate) unsafe fn new(start: *mut u8, length: usize) -> Result<Self, Failure> {
        if start.is_null() && length > 0 {
            return Err(Failure::BadArgument);
        }
        Ok(Self { start, length })
    }

    /// Copies as much as there is room for. Gives how much.
    pub(crate) fn fill(&self, bytes: &[u8]) -> usize {
        let count = bytes.len().min(self.length);
        if count > 0 {
            // SAFETY: `count` isn't more than either has. The length isn't 0, so the buffer is valid for writes by the
            // type's invariant. It can't overlap `bytes`, which lie in memory of the library's own.
            unsafe { std::ptr::copy_nonoverlapping(bytes.as_ptr(), self.start, count) }
        }
        count
    }
}

/// Bytes of the caller's.
///
/// # Errors
///
/// [`Failure::BadArgument`] for null with a length, and for a length that no object has.
///
/// # Safety
///
/// `start` is null, or valid for reads of `length` bytes, which nobody changes for `'a`.
pub(crate) unsafe fn bytes<'a>(start: *const u8, length: usize) -> Result<&'a [u8], Failure> {
    if length == 0 {
        return Ok(&[]);
    }
    if start.is_null() || isize::try_from(length).is_err() {
        return Err(Failure::BadArgument);
    }
    // SAFETY: neither null nor too long; for the rest the caller answers.
    Ok(unsafe { std::slice::from_raw_parts(start, length) })
}

/// A text of the caller's; `None` for null.
///
/// # Errors
///
/// [`Failure::BadArgument`] for what isn't UTF-8.
///
/// # Safety
///
/// `text` is null, or points to bytes that end with a NUL and that nobody changes for `'a`.
pub(crate) unsafe fn text<'a>(text: *const c_char) -> Result<Option<&'a str>, Failure> {
    if text.is_null() {
        return Ok(None);
    }
    // SAFETY: not null; for the rest the caller answers.
    let text = unsafe { CStr::from_ptr(text) };
    text.to_str().map(Some).map_err(|_| Failure::BadArgument)
}

/// A text with a NUL behind it, cut off where there is no more room.
pub(crate) fn copy_text<const N: usize>(text: &str) -> [c_char; N] {
    let mut length = text.len().min(N - 1);
    while !text.is_char_boundary(length) {
        length -= 1;
    }
    let mut copy = [0; N];
    for (place, byte) in copy.iter_mut().zip(&text.as_bytes()[..length]) {
        *place = *byte as c_char;
    }
    copy
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_off_between_characters() {
        let copy = |text| copy_text::<4>(text).map(|byte| byte as u8);
        assert_eq!(copy("ab"), *b"ab\0\0");
        assert_eq!(copy("abc"), *b"abc\0");
        assert_eq!(copy("abcd"), *b"abc\0");
        assert_eq!(copy("abü"), *b"ab\0\0");
    }
}
