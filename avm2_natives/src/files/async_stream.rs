//! [`AsyncStream`]: a file that `FileStream.openAsync` has opened.
//!
//! One operation is under way at a time, on another thread: the stream says which one is next ([`AsyncStream::next`]), and
//! is told how it went ([`AsyncStream::complete`]), which yields what the script is to hear of. So a script's writes,
//! truncations and its `close` take effect in their order, and reading goes on when none of them waits.

use std::collections::VecDeque;
use std::sync::Arc;

use super::error::FileError;
use super::location::Location;
use super::open_file::{Mode, OpenFile};
use super::system::FileSystem;

/// The most bytes that one operation reads.
const CHUNK: usize = 64 * 1024;

/// Small writes are put together as long as they come to no more than this.
const COALESCED: usize = 64 * 1024;

/// What is to be done with the file, on a thread that may wait.
#[derive(Debug)]
pub enum Operation {
    /// Open it.
    Open {
        /// Where it is.
        location: Location,
        /// How.
        mode: Mode,
    },
    /// Read some of it.
    Read {
        /// The file.
        file: Arc<OpenFile>,
        /// From here.
        place: u64,
        /// The number of the reading that it belongs to.
        turn: u32,
    },
    /// Write to it.
    Write {
        /// The file.
        file: Arc<OpenFile>,
        /// Here; at the end where it is `None`.
        place: Option<u64>,
        /// These bytes.
        bytes: Vec<u8>,
    },
    /// Cut it off, or fill it up.
    Truncate {
        /// The file.
        file: Arc<OpenFile>,
        /// To this length.
        len: u64,
    },
    /// Let go of it.
    Close,
}

/// How an operation went.
#[derive(Debug)]
pub enum Done {
    /// It is open.
    Opened {
        /// The file.
        file: Arc<OpenFile>,
        /// Its length.
        len: u64,
    },
    /// Bytes have been read.
    Read {
        /// The number of the reading.
        turn: u32,
        /// The bytes.
        bytes: Vec<u8>,
        /// The file's length.
        len: u64,
    },
    /// So many bytes have been written.
    Written(u64),
    /// It has its new length.
    Truncated,
    /// It is closed.
    Closed,
    /// It failed.
    Failed(FileError),
}

impl Operation {
    /// Does it, and waits for it.
    pub fn run(self, files: &FileSystem) -> Done {
        self.try_run(files).unwrap_or_else(Done::Failed)
    }

    fn try_run(self, files: &FileSystem) -> Result<Done, FileError> {
        match self {
            Self::Open { location, mode } => {
                let file = Arc::new(files.open(&location, mode)?);
                let len = file.size()?;
                Ok(Done::Opened { file, len })
            }
            Self::Read { file, place, turn } => {
                let len = file.size()?;
                let rest = usize::try_from(len.saturating_sub(place)).unwrap_or(usize::MAX);
                let mut bytes = vec![0; CHUNK.min(rest)];
                let count = file.read_at(place, &mut bytes)?;
                bytes.truncate(count);
                Ok(Done::Read { turn, bytes, len })
            }
            Self::Write { file, place, bytes } => {
                let place = match place {
                    Some(place) => place,
                    None => file.size()?,
                };
                file.write_at(place, &bytes)?;
                Ok(Done::Written(bytes.len() as u64))
            }
            Self::Truncate { file, len } => {
                file.set_len(len)?;
                Ok(Done::Truncated)
            }
            Self::Close => Ok(Done::Closed),
        }
    }
}

/// What a script is to hear of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
    /// Bytes have come: `progress`, and at the file's end `complete`.
    Progress {
        /// How far the file has been read.
        loaded: u64,
        /// Its length.
        total: u64,
        /// Whether that is all.
        is_end: bool,
    },
    /// Bytes have been written: `outputProgress`.
    Written {
        /// How many still wait.
        pending: u64,
        /// How many have been given to be written since the file was opened.
        total: u64,
    },
    /// `close`.
    Closed,
    /// `ioError`.
    Failed(FileError),
}

/// What a script asked for.
#[derive(Debug)]
enum Request {
    Open(Location),
    Write { place: Option<u64>, bytes: Vec<u8> },
    Truncate(u64),
    Close,
}

/// An open file, or one that is being opened or closed.
#[derive(Debug)]
pub struct AsyncStream {
    mode: Mode,
    file: Option<Arc<OpenFile>>,
    /// Where the script is: the place of the first byte in `input`.
    position: u64,
    /// What has been read and the script hasn't taken.
    input: VecDeque<u8>,
    /// Counts the places that reading began at: what was under way when the script went elsewhere is dropped.
    turn: u32,
    /// Whether reading has come to the end.
    is_at_end: bool,
    requests: VecDeque<Request>,
    is_busy: bool,
    /// Bytes that wait to be written.
    pending: u64,
    /// Bytes that the script has written.
    total: u64,
}

impl AsyncStream {
    /// The stream of a file that is yet to be opened.
    pub fn new(location: Location, mode: Mode) -> Self {
        Self {
            mode,
            file: None,
            position: 0,
            input: VecDeque::new(),
            turn: 0,
            is_at_end: false,
            requests: VecDeque::from([Request::Open(location)]),
            is_busy: false,
            pending: 0,
            total: 0,
        }
    }

    /// How it was opened.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// Where the next byte is read or written.
    pub fn position(&self) -> u64 {
        self.position
    }

    /// Goes to a place. Reading begins anew there.
    pub fn set_position(&mut self, position: u64) {
        self.position = position;
        self.restart_reading();
    }

    /// How many bytes can be read at once.
    pub fn available(&self) -> usize {
        self.input.len()
    }

    /// Takes bytes, where there are so many.
    pub fn read_exact(&mut self, into: &mut [u8]) -> bool {
        if into.len() > self.input.len() {
            return false;
        }
        let (front, back) = self.input.as_slices();
        let split = front.len().min(into.len());
        into[..split].copy_from_slice(&front[..split]);
        let rest = into.len() - split;
        into[split..].copy_from_slice(&back[..rest]);
        self.consume(into.len());
        true
    }

    /// The bytes that can be read at once.
    pub fn peek(&mut self) -> &[u8] {
        self.input.make_contiguous()
    }

    /// Takes `count` bytes away, which are there.
    pub fn consume(&mut self, count: usize) {
        self.input.drain(..count);
        self.position += count as u64;
    }

    /// Has bytes written at the position, which moves behind them; for appending, at the end.
    pub fn write(&mut self, bytes: &[u8]) {
        let len = bytes.len() as u64;
        self.pending += len;
        self.total += len;
        let place = (self.mode != Mode::Append).then_some(self.position);
        self.position += len;
        self.restart_reading();
        if let Some(Request::Write {
            place: start,
            bytes: waiting,
        }) = self.requests.back_mut()
            && waiting.len() + bytes.len() <= COALESCED
            && start.map(|start| start + waiting.len() as u64) == place
        {
            waiting.extend_from_slice(bytes);
            return;
        }
        let bytes = bytes.to_vec();
        self.requests.push_back(Request::Write { place, bytes });
    }

    /// Has the file cut off at the position.
    pub fn truncate(&mut self) {
        self.requests.push_back(Request::Truncate(self.position));
        self.restart_reading();
    }

    /// Has the file closed when everything before is done. Nothing more is read.
    pub fn close(&mut self) {
        self.requests.push_back(Request::Close);
    }

    fn restart_reading(&mut self) {
        self.input.clear();
        self.turn += 1;
        self.is_at_end = false;
    }

    /// What to do next; `None` while something is under way and when there is nothing to do. `read_ahead` is how many
    /// bytes are to be there for the script.
    pub fn next(&mut self, read_ahead: f64) -> Option<Operation> {
        if self.is_busy {
            return None;
        }
        let operation = match self.requests.pop_front() {
            Some(Request::Open(location)) => Operation::Open {
                location,
                mode: self.mode,
            },
            Some(Request::Close) => Operation::Close,
            Some(Request::Write { place, bytes }) => Operation::Write {
                file: self.file.clone()?,
                place,
                bytes,
            },
            Some(Request::Truncate(len)) => Operation::Truncate {
                file: self.file.clone()?,
                len,
            },
            None => self.reading(read_ahead)?,
        };
        self.is_busy = true;
        Some(operation)
    }

    fn reading(&self, read_ahead: f64) -> Option<Operation> {
        let file = self.file.clone()?;
        let is_wanted = self.input.is_empty() || (self.input.len() as f64) < read_ahead;
        (self.mode.can_read() && !self.is_at_end && is_wanted).then(|| Operation::Read {
            file,
            place: self.position + self.input.len() as u64,
            turn: self.turn,
        })
    }

    /// Takes what came of the operation that [`Self::next`] gave.
    pub fn complete(&mut self, done: Done) -> Option<Report> {
        self.is_busy = false;
        match done {
            Done::Opened { file, len } => {
                self.file = Some(file);
                if self.mode == Mode::Append {
                    self.position += len;
                }
                None
            }
            Done::Read { turn, bytes, len } => {
                if turn != self.turn {
                    return None;
                }
                self.input.extend(&bytes);
                let loaded = self.position + self.input.len() as u64;
                self.is_at_end = loaded >= len;
                Some(Report::Progress {
                    loaded,
                    total: len,
                    is_end: self.is_at_end,
                })
            }
            Done::Written(count) => {
                self.pending -= count;
                Some(Report::Written {
                    pending: self.pending,
                    total: self.total,
                })
            }
            Done::Truncated => None,
            Done::Closed => {
                self.file = None;
                Some(Report::Closed)
            }
            Done::Failed(error) => {
                // What was to come after it has lost its ground. A stream that is being closed still gets closed.
                self.requests
                    .retain(|request| matches!(request, Request::Close));
                self.pending = 0;
                self.is_at_end = true;
                Some(Report::Failed(error))
            }
        }
    }

    /// Whether nothing is under way and nothing waits.
    pub fn is_settled(&self) -> bool {
        !self.is_busy && self.requests.is_empty()
    }

    /// Whether reading has come to the file's end.
    pub fn is_at_end(&self) -> bool {
        self.is_at_end
    }

    /// Whether the file has been opened and not closed.
    pub fn is_open(&self) -> bool {
        self.file.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::system::tests::Scratch;

    /// Does everything that there is to do, and gives what the script would hear.
    fn run(scratch: &Scratch, stream: &mut AsyncStream, read_ahead: f64) -> Vec<Report> {
        let mut reports = Vec::new();
        while let Some(operation) = stream.next(read_ahead) {
            assert!(stream.next(read_ahead).is_none(), "one at a time");
            reports.extend(stream.complete(operation.run(&scratch.files)));
        }
        reports
    }

    fn progress(loaded: u64, total: u64, is_end: bool) -> Report {
        Report::Progress {
            loaded,
            total,
            is_end,
        }
    }

    #[test]
    fn a_file_is_read_as_far_ahead_as_is_wanted() {
        let scratch = Scratch::new();
        let content = "x".repeat(CHUNK + 10);
        let location = scratch.file("x", &content);
        let mut stream = AsyncStream::new(location, Mode::Read);
        let (chunk, all) = (CHUNK as u64, content.len() as u64);
        assert_eq!(
            run(&scratch, &mut stream, 100.0),
            [progress(chunk, all, false)]
        );
        assert!(stream.read_exact(&mut vec![0; CHUNK - 99]));
        assert_eq!(
            run(&scratch, &mut stream, 100.0),
            [progress(all, all, true)]
        );
        assert_eq!((stream.position(), stream.available()), (chunk - 99, 109));
        assert!(!stream.read_exact(&mut [0; 110]));
        assert!(stream.read_exact(&mut [0; 109]));
        assert_eq!(run(&scratch, &mut stream, 100.0), [], "the end was told of");
        // Elsewhere it begins anew.
        stream.set_position(all - 1);
        assert_eq!(run(&scratch, &mut stream, 1.0), [progress(all, all, true)]);
    }

    #[test]
    fn what_is_read_while_the_script_goes_elsewhere_is_dropped() {
        let scratch = Scratch::new();
        let mut stream = AsyncStream::new(scratch.file("x", "abcdef"), Mode::Read);
        let open = stream.next(1.0).expect("to be opened");
        assert_eq!(stream.complete(open.run(&scratch.files)), None);
        let reading = stream.next(1.0).expect("to be read");
        stream.set_position(4);
        assert_eq!(stream.complete(reading.run(&scratch.files)), None);
        assert_eq!(run(&scratch, &mut stream, 1.0), [progress(6, 6, true)]);
        assert_eq!(stream.peek(), b"ef");
    }

    #[test]
    fn writes_are_done_in_order_before_the_file_is_closed() {
        let scratch = Scratch::new();
        let mut stream = AsyncStream::new(scratch.at("new/x"), Mode::Write);
        stream.write(b"hello ");
        stream.write(b"world");
        stream.set_position(0);
        stream.write(b"H");
        stream.set_position(8);
        stream.truncate();
        stream.close();
        let written = |pending| Report::Written { pending, total: 12 };
        assert_eq!(
            run(&scratch, &mut stream, 1.0),
            [written(1), written(0), Report::Closed]
        );
        assert_eq!(scratch.text("new/x"), "Hello wo");
        assert!(!stream.is_open() && stream.is_settled());
    }

    #[test]
    fn updating_reads_behind_what_it_wrote() {
        let scratch = Scratch::new();
        let mut stream = AsyncStream::new(scratch.file("x", "abcdef"), Mode::Update);
        run(&scratch, &mut stream, f64::INFINITY);
        assert!(stream.read_exact(&mut [0; 2]));
        stream.write(b"XY");
        assert_eq!(stream.available(), 0);
        let written = Report::Written {
            pending: 0,
            total: 2,
        };
        let reports = run(&scratch, &mut stream, f64::INFINITY);
        assert_eq!(reports, [written, progress(6, 6, true)]);
        assert_eq!(stream.peek(), b"ef");
    }

    #[test]
    fn appending_goes_on_at_the_end() {
        let scratch = Scratch::new();
        let mut stream = AsyncStream::new(scratch.file("x", "ab"), Mode::Append);
        stream.write(b"cd");
        run(&scratch, &mut stream, 1.0);
        assert_eq!((stream.position(), scratch.text("x").as_str()), (4, "abcd"));
    }

    #[test]
    fn a_failure_is_told_once() {
        let scratch = Scratch::new();
        let mut stream = AsyncStream::new(scratch.at("none"), Mode::Read);
        let reports = run(&scratch, &mut stream, 1.0);
        assert_eq!(reports, [Report::Failed(FileError::NotFound)]);
        assert!(!stream.is_open());
    }
}
