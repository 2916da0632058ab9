//! Channels as Unix datagram sockets.

use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::os::unix::net::UnixDatagram as StdDatagram;
use std::path::{Path, PathBuf};
use std::task::{Context, Poll, ready};

use rustix::net::{RecvFlags, SendFlags};
use tokio::net::UnixDatagram;

use super::file_name;

/// The receiving end of a channel. Dropping it closes the channel.
#[derive(Debug)]
pub(crate) struct Incoming {
    socket: UnixDatagram,
    path: PathBuf,
}

impl Incoming {
    /// Opens a channel. Must be called within the runtime.
    ///
    /// # Errors
    ///
    /// [`io::ErrorKind::AddrInUse`]: some program has it open.
    pub(crate) fn open(channel: &str) -> io::Result<Self> {
        let path = directory()?.join(file_name(channel));
        let socket = match StdDatagram::bind(&path) {
            // What a program left behind that was killed is in nobody's use.
            Err(error) if error.kind() == io::ErrorKind::AddrInUse && is_abandoned(&path) => {
                std::fs::remove_file(&path)?;
                StdDatagram::bind(&path)?
            }
            outcome => outcome?,
        };
        socket.set_nonblocking(true)?;
        Ok(Self {
            socket: UnixDatagram::from_std(socket)?,
            path,
        })
    }

    /// The next message, copied to the front of `buffer`.
    pub(crate) fn poll_receive(
        &self,
        cx: &mut Context<'_>,
        buffer: &mut [u8],
    ) -> Poll<io::Result<usize>> {
        loop {
            // Past the runtime, which hears of a message only when it looks at all sockets: one that this program sent to
            // itself is here already.
            match rustix::net::recv(&self.socket, &mut *buffer, RecvFlags::DONTWAIT) {
                Ok((_, length)) => return Poll::Ready(Ok(length)),
                Err(rustix::io::Errno::AGAIN) => {}
                Err(error) => return Poll::Ready(Err(error.into())),
            }
            ready!(self.socket.poll_recv_ready(cx))?;
            // Ready as the runtime remembers it, which the attempt has just shown to be past: make it forget.
            let outcome = self.socket.try_recv(buffer);
            match outcome {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                outcome => return Poll::Ready(outcome),
            }
        }
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_file(&self.path) {
            tracing::debug!(path = %self.path.display(), %error, "a channel's file stays behind");
        }
    }
}

/// A connection to a channel, for one message.
#[derive(Debug)]
pub(crate) struct Outgoing {
    socket: UnixDatagram,
}

impl Outgoing {
    /// Whether some program has a channel open.
    pub(crate) fn is_open(channel: &str) -> bool {
        connect(channel).is_ok()
    }

    /// Connects to a channel. Must be called within the runtime.
    pub(crate) fn connect(channel: &str) -> io::Result<Self> {
        let socket = connect(channel)?;
        socket.set_nonblocking(true)?;
        Ok(Self {
            socket: UnixDatagram::from_std(socket)?,
        })
    }

    /// Sends the message, now or when the receiver has room for it.
    pub(crate) fn poll_send(&self, cx: &mut Context<'_>, message: &[u8]) -> Poll<io::Result<()>> {
        match rustix::net::send(&self.socket, message, SendFlags::DONTWAIT) {
            Ok(_) => return Poll::Ready(Ok(())),
            Err(rustix::io::Errno::AGAIN) => {}
            Err(error) => return Poll::Ready(Err(error.into())),
        }
        self.socket.poll_send(cx, message).map_ok(drop)
    }
}

fn connect(channel: &str) -> io::Result<StdDatagram> {
    let socket = StdDatagram::unbound()?;
    socket.connect(directory()?.join(file_name(channel)))?;
    Ok(socket)
}

/// Whether a socket's file has no socket behind it any more.
fn is_abandoned(path: &Path) -> bool {
    StdDatagram::unbound()
        .and_then(|socket| socket.connect(path))
        .is_err_and(|error| error.kind() == io::ErrorKind::ConnectionRefused)
}

/// The directory of the user's channels, which nobody else can enter.
fn directory() -> io::Result<PathBuf> {
    let user = rustix::process::geteuid().as_raw();
    let path = match std::env::var_os("XDG_RUNTIME_DIR") {
        Some(runtime) if !runtime.is_empty() => PathBuf::from(runtime).join("airshim"),
        _ => std::env::temp_dir().join(format!("airshim-{user}")),
    };
    match std::fs::DirBuilder::new().mode(0o700).create(&path) {
        Ok(()) => return Ok(path),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(error),
    }
    // Someone else may have made it, to listen in.
    let metadata = std::fs::symlink_metadata(&path)?;
    if metadata.is_dir() && metadata.uid() == user && metadata.mode() & 0o077 == 0 {
        Ok(path)
    } else {
        Err(io::Error::other(format!(
            "{} must be a directory that belongs to the user and that nobody else can enter",
            path.display()
        )))
    }
}
