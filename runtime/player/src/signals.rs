//! The signals that ask a process to end.

use std::io;

/// Waits for SIGINT and SIGTERM, or for Ctrl-C where those don't exist.
#[derive(Debug)]
pub struct Watch {
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
    #[cfg(windows)]
    interrupt: tokio::signal::windows::CtrlC,
}

/// Starts to watch: from now on these signals don't end the process by themselves. Needs tokio's I/O driver.
///
/// # Errors
///
/// The operating system's refusal to have them handled.
#[cfg(unix)]
pub fn watch() -> io::Result<Watch> {
    use tokio::signal::unix::{SignalKind, signal};
    Ok(Watch {
        interrupt: signal(SignalKind::interrupt())?,
        terminate: signal(SignalKind::terminate())?,
    })
}

/// Starts to watch: from now on Ctrl-C doesn't end the process by itself.
///
/// # Errors
///
/// The operating system's refusal to have it handled.
#[cfg(windows)]
pub fn watch() -> io::Result<Watch> {
    Ok(Watch {
        interrupt: tokio::signal::windows::ctrl_c()?,
    })
}

impl Watch {
    /// Completes when a signal has come.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future loses no signal.
    pub async fn next(&mut self) {
        #[cfg(unix)]
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
        #[cfg(windows)]
        self.interrupt.recv().await;
    }
}
