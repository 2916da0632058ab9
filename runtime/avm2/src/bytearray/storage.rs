//! [`ByteArrayStorage`]: bytes that grow, with a position for reading and writing.

use super::{DataError, Endian, ObjectEncoding};

/// The most bytes that one array holds. A longer one is refused as the reference VM refuses it
/// when it runs out of memory (#1000).
const MAX_LEN: usize = 1 << 30;

/// The bytes of a ByteArray and the state that its methods share.
///
/// The position may lie beyond the end: reading there meets the end of the bytes, writing there
/// fills the gap with zeros.
#[derive(Clone, Debug, Default)]
pub struct ByteArrayStorage {
    bytes: Vec<u8>,
    position: u32,
    endian: Endian,
    object_encoding: ObjectEncoding,
    shareable: bool,
}

impl ByteArrayStorage {
    /// An empty array, big-endian, encoding objects as AMF3.
    pub fn new() -> Self {
        Self::default()
    }

    /// An array of these bytes, positioned at their start.
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Self {
            bytes,
            ..Self::default()
        }
    }

    /// The bytes.
    #[inline]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The bytes, to be changed in place.
    #[inline]
    pub fn bytes_mut(&mut self) -> &mut [u8] {
        &mut self.bytes
    }

    /// The number of bytes.
    #[inline]
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether there are no bytes.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Cuts bytes off, or adds zeros. A position beyond the new end moves back to it.
    ///
    /// # Errors
    ///
    /// [`DataError::OutOfMemory`].
    pub fn set_len(&mut self, len: usize) -> Result<(), DataError> {
        self.grow(len)?;
        self.bytes.truncate(len);
        if self.position as usize > len {
            self.position = len as u32;
        }
        Ok(())
    }

    /// Adds zeros up to a length of `len`, if there are fewer bytes.
    fn grow(&mut self, len: usize) -> Result<(), DataError> {
        let Some(additional) = len.checked_sub(self.bytes.len()) else {
            return Ok(());
        };
        self.reserve(additional)?;
        self.bytes.resize(len, 0);
        Ok(())
    }

    fn reserve(&mut self, additional: usize) -> Result<(), DataError> {
        if additional > MAX_LEN - self.bytes.len().min(MAX_LEN) {
            return Err(DataError::OutOfMemory);
        }
        self.bytes
            .try_reserve(additional)
            .map_err(|_| DataError::OutOfMemory)
    }

    /// Where the next read or write starts, in bytes from the start.
    #[inline]
    pub fn position(&self) -> u32 {
        self.position
    }

    /// Moves to any position, also beyond the end.
    #[inline]
    pub fn set_position(&mut self, position: u32) {
        self.position = position;
    }

    /// The number of bytes from the position to the end.
    #[inline]
    pub fn bytes_available(&self) -> usize {
        self.bytes.len().saturating_sub(self.position as usize)
    }

    /// The bytes from the position to the end.
    pub fn remaining(&self) -> &[u8] {
        self.bytes.get(self.position as usize..).unwrap_or_default()
    }

    /// The next `len` bytes; the position moves behind them.
    ///
    /// # Errors
    ///
    /// [`DataError::EndOfFile`]; nothing is consumed then.
    #[inline]
    pub fn read(&mut self, len: usize) -> Result<&[u8], DataError> {
        if len > self.bytes_available() {
            return Err(DataError::EndOfFile);
        }
        let start = self.position as usize;
        self.position += len as u32;
        Ok(self.bytes.get(start..start + len).unwrap_or_default())
    }

    /// Writes at the position, over what is there and on beyond the end; the position moves
    /// behind what was written.
    ///
    /// # Errors
    ///
    /// [`DataError::OutOfMemory`]; nothing is written then.
    #[inline]
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), DataError> {
        let start = self.position as usize;
        if start == self.bytes.len() {
            self.reserve(bytes.len())?;
            self.bytes.extend_from_slice(bytes);
        } else {
            self.write_at(start, bytes)?;
        }
        self.position = (start + bytes.len()) as u32;
        Ok(())
    }

    /// Writes at `start` without a look at the position, growing as needed: up to `start` for no bytes at all.
    ///
    /// # Errors
    ///
    /// [`DataError::OutOfMemory`]; nothing is written then.
    pub fn write_at(&mut self, start: usize, bytes: &[u8]) -> Result<(), DataError> {
        let end = start
            .checked_add(bytes.len())
            .ok_or(DataError::OutOfMemory)?;
        self.reserve(end.saturating_sub(self.bytes.len()))?;
        self.grow(start)?;
        let inside = bytes.len().min(self.bytes.len() - start);
        let (over, beyond) = bytes.split_at(inside);
        self.bytes[start..start + inside].copy_from_slice(over);
        self.bytes.extend_from_slice(beyond);
        Ok(())
    }

    /// The byte at `index`.
    #[inline]
    pub fn get(&self, index: u32) -> Option<u8> {
        self.bytes.get(index as usize).copied()
    }

    /// Sets the byte at `index`, growing with zeros as needed.
    ///
    /// # Errors
    ///
    /// [`DataError::OutOfMemory`].
    #[inline]
    pub fn set_byte(&mut self, index: usize, byte: u8) -> Result<(), DataError> {
        if index >= self.bytes.len() {
            self.grow(index + 1)?;
        }
        self.bytes[index] = byte;
        Ok(())
    }

    /// The `N` bytes from `address` on, as domain memory reads them; `None` where they don't all
    /// exist.
    #[inline]
    pub fn load<const N: usize>(&self, address: u32) -> Option<[u8; N]> {
        self.bytes.get(address as usize..)?.first_chunk().copied()
    }

    /// Writes `N` bytes from `address` on, as domain memory writes them; `None` where they don't
    /// all exist. It never grows.
    #[inline]
    pub fn store<const N: usize>(&mut self, address: u32, bytes: [u8; N]) -> Option<()> {
        *self.bytes.get_mut(address as usize..)?.first_chunk_mut()? = bytes;
        Some(())
    }

    /// Removes all bytes and gives their memory back.
    pub fn clear(&mut self) {
        self.replace(Vec::new());
    }

    /// Puts other bytes in place of all, positioned at their start. Gives the former bytes.
    pub fn replace(&mut self, bytes: Vec<u8>) -> Vec<u8> {
        self.position = 0;
        std::mem::replace(&mut self.bytes, bytes)
    }

    /// The byte order of numbers.
    #[inline]
    pub fn endian(&self) -> Endian {
        self.endian
    }

    /// Sets the byte order of numbers.
    pub fn set_endian(&mut self, endian: Endian) {
        self.endian = endian;
    }

    /// The format of objects.
    pub fn object_encoding(&self) -> ObjectEncoding {
        self.object_encoding
    }

    /// Sets the format of objects.
    pub fn set_object_encoding(&mut self, encoding: ObjectEncoding) {
        self.object_encoding = encoding;
    }

    /// Whether workers would share the bytes in place of copying them.
    pub fn is_shareable(&self) -> bool {
        self.shareable
    }

    /// Sets whether workers would share the bytes.
    pub fn set_shareable(&mut self, shareable: bool) {
        self.shareable = shareable;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing_beyond_the_end_fills_with_zeros() {
        let mut array = ByteArrayStorage::from_bytes(vec![1]);
        array.set_position(3);
        assert_eq!(array.bytes_available(), 0);
        assert_eq!(array.write(&[7, 8]), Ok(()));
        assert_eq!(array.bytes(), [1, 0, 0, 7, 8]);
        assert_eq!(array.position(), 5);
    }

    #[test]
    fn writing_in_the_middle_overwrites() {
        let mut array = ByteArrayStorage::from_bytes(vec![1, 2, 3]);
        array.set_position(2);
        assert_eq!(array.write(&[8, 9]), Ok(()));
        assert_eq!(array.bytes(), [1, 2, 8, 9]);
    }

    #[test]
    fn a_read_that_does_not_fit_consumes_nothing() {
        let mut array = ByteArrayStorage::from_bytes(vec![1, 2, 3]);
        assert_eq!(array.read(2), Ok(&[1, 2][..]));
        assert_eq!(array.read(2), Err(DataError::EndOfFile));
        assert_eq!(array.position(), 2);
        assert_eq!(array.read(usize::MAX), Err(DataError::EndOfFile));
        array.set_position(u32::MAX);
        assert_eq!(array.read(0), Ok(&[][..]));
        assert_eq!(array.remaining(), []);
    }

    #[test]
    fn shortening_moves_the_position_back() {
        let mut array = ByteArrayStorage::new();
        array.set_position(100);
        assert_eq!(array.set_len(2), Ok(()));
        assert_eq!(array.position(), 2);
        assert_eq!(array.bytes(), [0, 0]);
    }

    #[test]
    fn a_hostile_length_is_refused() {
        let mut array = ByteArrayStorage::from_bytes(vec![1]);
        assert_eq!(
            array.set_len(u32::MAX as usize),
            Err(DataError::OutOfMemory)
        );
        assert_eq!(
            array.set_byte(u32::MAX as usize, 1),
            Err(DataError::OutOfMemory)
        );
        array.set_position(u32::MAX);
        assert_eq!(array.write(&[1, 2]), Err(DataError::OutOfMemory));
        assert_eq!(array.bytes(), [1]);
    }

    #[test]
    fn domain_memory_does_not_grow() {
        let mut array = ByteArrayStorage::from_bytes(vec![0; 4]);
        assert_eq!(array.store(2, [1, 2]), Some(()));
        assert_eq!(array.store(3, [1, 2]), None);
        assert_eq!(array.load::<4>(0), Some([0, 0, 1, 2]));
        assert_eq!(array.load::<4>(1), None);
        assert_eq!(array.load::<1>(u32::MAX), None);
    }
}
