//! [`SyncStream`]: a file that `FileStream.open` has opened.

use super::error::FileError;
use super::open_file::{Mode, OpenFile};

/// Bytes that are read from the file at once, where a script reads few.
const WINDOW: usize = 64 * 1024;

/// A file, read and written at a position, while the caller waits. Writing goes to the system at once.
#[derive(Debug)]
pub struct SyncStream {
    file: OpenFile,
    mode: Mode,
    position: u64,
    /// Bytes of the file that have been read ahead, from `window_start` on.
    window: Vec<u8>,
    window_start: u64,
}

impl SyncStream {
    /// The stream of a file, at its beginning, or for appending at its end.
    ///
    /// # Errors
    ///
    /// The system's.
    pub fn new(file: OpenFile, mode: Mode) -> Result<Self, FileError> {
        let position = match mode {
            Mode::Append => file.size()?,
            _ => 0,
        };
        Ok(Self {
            file,
            mode,
            position,
            window: Vec::new(),
            window_start: 0,
        })
    }

    /// How it was opened.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// Where the next byte is read or written.
    pub fn position(&self) -> u64 {
        self.position
    }

    /// Goes to a place, which may lie behind the end.
    pub fn set_position(&mut self, position: u64) {
        self.position = position;
    }

    /// How many bytes follow.
    ///
    /// # Errors
    ///
    /// The system's.
    pub fn available(&self) -> Result<u64, FileError> {
        Ok(self.file.size()?.saturating_sub(self.position))
    }

    /// Fills `into`, where so many bytes are there; otherwise gives false and stays where it is.
    ///
    /// # Errors
    ///
    /// The system's.
    pub fn read_exact(&mut self, into: &mut [u8]) -> Result<bool, FileError> {
        let is_there = self.peek_into(into)?;
        if is_there {
            self.position += into.len() as u64;
        }
        Ok(is_there)
    }

    fn peek_into(&mut self, into: &mut [u8]) -> Result<bool, FileError> {
        if into.len() >= WINDOW {
            return Ok(self.file.read_at(self.position, into)? == into.len());
        }
        if let Some(bytes) = self.windowed(into.len()) {
            into.copy_from_slice(bytes);
            return Ok(true);
        }
        let mut window = std::mem::take(&mut self.window);
        window.resize(WINDOW, 0);
        let count = self.file.read_at(self.position, &mut window)?;
        window.truncate(count);
        self.window = window;
        self.window_start = self.position;
        match self.windowed(into.len()) {
            Some(bytes) => into.copy_from_slice(bytes),
            None => return Ok(false),
        }
        Ok(true)
    }

    fn windowed(&self, len: usize) -> Option<&[u8]> {
        let start = self.position.checked_sub(self.window_start)?;
        let start = usize::try_from(start).ok()?;
        self.window.get(start..start.checked_add(len)?)
    }

    /// The next bytes, as many as there are up to `len`, without moving on.
    ///
    /// # Errors
    ///
    /// The system's.
    pub fn peek(&self, len: usize) -> Result<Vec<u8>, FileError> {
        let available = usize::try_from(self.available()?).unwrap_or(usize::MAX);
        let mut bytes = vec![0; len.min(available)];
        let count = self.file.read_at(self.position, &mut bytes)?;
        bytes.truncate(count);
        Ok(bytes)
    }

    /// Writes at the position and moves it on; for appending, at the end.
    ///
    /// # Errors
    ///
    /// The system's.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), FileError> {
        self.window.clear();
        if self.mode == Mode::Append {
            self.position = self.file.size()?;
        }
        self.file.write_at(self.position, bytes)?;
        self.position += bytes.len() as u64;
        Ok(())
    }

    /// Cuts the file off at the position.
    ///
    /// # Errors
    ///
    /// The system's.
    pub fn truncate(&mut self) -> Result<(), FileError> {
        self.window.clear();
        self.file.set_len(self.position)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::system::tests::Scratch;

    fn open(scratch: &Scratch, mode: Mode) -> SyncStream {
        let file = scratch.files.open(&scratch.at("x"), mode).expect("there");
        SyncStream::new(file, mode).expect("a file")
    }

    fn read(stream: &mut SyncStream, len: usize) -> Option<String> {
        let mut bytes = vec![0; len];
        let is_there = stream.read_exact(&mut bytes).expect("readable");
        is_there.then(|| String::from_utf8(bytes).expect("text"))
    }

    #[test]
    fn reading_stops_before_the_end() {
        let scratch = Scratch::new();
        scratch.file("x", "hello world");
        let mut stream = open(&scratch, Mode::Read);
        assert_eq!(read(&mut stream, 5).as_deref(), Some("hello"));
        assert_eq!((stream.position(), stream.available()), (5, Ok(6)));
        assert_eq!(read(&mut stream, 7), None);
        assert_eq!(stream.position(), 5, "nothing was consumed");
        stream.set_position(8);
        assert_eq!(read(&mut stream, 3).as_deref(), Some("rld"));
        stream.set_position(100);
        assert_eq!(stream.available(), Ok(0));
        assert_eq!(read(&mut stream, 1), None);
    }

    #[test]
    fn updating_reads_what_it_wrote_and_fills_gaps_with_zeros() {
        let scratch = Scratch::new();
        scratch.file("x", "abcdef");
        let mut stream = open(&scratch, Mode::Update);
        assert_eq!(read(&mut stream, 2).as_deref(), Some("ab"));
        stream.write(b"XY").expect("writable");
        assert_eq!(read(&mut stream, 2).as_deref(), Some("ef"));
        stream.set_position(0);
        assert_eq!(read(&mut stream, 6).as_deref(), Some("abXYef"));
        stream.set_position(8);
        stream.write(b"!").expect("writable");
        assert_eq!(scratch.text("x"), "abXYef\0\0!");
        stream.set_position(2);
        stream.truncate().expect("writable");
        assert_eq!(scratch.text("x"), "ab");
    }

    #[test]
    fn appending_always_writes_at_the_end() {
        let scratch = Scratch::new();
        scratch.file("x", "ab");
        let mut stream = open(&scratch, Mode::Append);
        assert_eq!(stream.position(), 2);
        stream.set_position(0);
        stream.write(b"c").expect("writable");
        assert_eq!((stream.position(), scratch.text("x").as_str()), (3, "abc"));
        let mut stream = open(&scratch, Mode::Write);
        assert_eq!(scratch.text("x"), "", "writing begins anew");
        stream.write(b"z").expect("writable");
        assert_eq!(scratch.text("x"), "z");
    }
}
