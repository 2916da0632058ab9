//! [`Jobs`]: work that would keep a script waiting, done on other threads.
//!
//! A native starts a job with what is to be done elsewhere, and with what is to be done with the result in the virtual
//! machine. The player's loop polls for finished jobs and has [`dispatch::finished`](crate::dispatch::finished) deliver
//! them, between handlers.

use std::fmt::{self, Debug, Formatter};
use std::task::{Context, Poll};

use airshim_avm2::Call;
use airshim_avm2::prelude::*;
use tokio::runtime::Handle;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// What a delivery gives: the function to be called, if any.
pub type Delivered<'gc> = Result<Option<Call<'gc>>, Error<'gc>>;

/// Something that has happened, to be brought into the virtual machine.
pub struct Finished(Box<dyn Deliver + Send>);

impl Finished {
    /// Brings it in.
    pub(crate) fn deliver<'gc>(self, activation: &mut Activation<'_, 'gc>) -> Delivered<'gc> {
        self.0.deliver(activation)
    }
}

impl Debug for Finished {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("Finished")
    }
}

/// A function from an activation to what it calls, behind a pointer.
trait Deliver {
    fn deliver<'gc>(self: Box<Self>, activation: &mut Activation<'_, 'gc>) -> Delivered<'gc>;
}

impl<F> Deliver for F
where
    F: for<'gc> FnOnce(&mut Activation<'_, 'gc>) -> Delivered<'gc>,
{
    fn deliver<'gc>(self: Box<Self>, activation: &mut Activation<'_, 'gc>) -> Delivered<'gc> {
        self(activation)
    }
}

/// What comes from other threads.
enum Message {
    Finished(Finished),
    /// A reporter is gone.
    Ended,
}

/// The jobs of one program.
pub struct Jobs {
    handle: Handle,
    sender: UnboundedSender<Message>,
    receiver: UnboundedReceiver<Message>,
    /// How many reporters there are.
    running: usize,
}

impl Jobs {
    /// No jobs, on this runtime.
    pub(crate) fn new(handle: Handle) -> Self {
        let (sender, receiver) = unbounded_channel();
        Self {
            handle,
            sender,
            receiver,
            running: 0,
        }
    }

    /// The runtime that the jobs run on.
    pub(crate) fn handle(&self) -> &Handle {
        &self.handle
    }

    /// Does `work`, which may wait, on a thread for such work, and then `deliver` in the virtual machine.
    pub(crate) fn spawn<T: Send + 'static>(
        &mut self,
        work: impl FnOnce() -> T + Send + 'static,
        deliver: impl for<'gc> FnOnce(&mut Activation<'_, 'gc>, T) -> Delivered<'gc> + Send + 'static,
    ) {
        let reporter = self.reporter();
        self.handle.spawn_blocking(move || {
            let result = work();
            reporter.report(move |activation| deliver(activation, result));
        });
    }

    /// A way to report from elsewhere. As long as there is one, the program isn't over.
    pub(crate) fn reporter(&mut self) -> Reporter {
        self.running += 1;
        Reporter(self.sender.clone())
    }

    /// Whether nothing is under way.
    pub fn is_idle(&self) -> bool {
        self.running == 0 && self.receiver.is_empty()
    }

    /// The next thing that has happened.
    pub fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Finished> {
        loop {
            match self.receiver.poll_recv(cx) {
                Poll::Ready(Some(Message::Finished(finished))) => return Poll::Ready(finished),
                Poll::Ready(Some(Message::Ended)) => self.running -= 1,
                // This holds a sender itself, so the channel doesn't close.
                Poll::Ready(None) | Poll::Pending => return Poll::Pending,
            }
        }
    }
}

impl Debug for Jobs {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Jobs")
            .field("running", &self.running)
            .finish_non_exhaustive()
    }
}

/// Reports what has happened to the virtual machine, from any thread.
pub(crate) struct Reporter(UnboundedSender<Message>);

impl Reporter {
    /// Has `deliver` called in the virtual machine. What the same reporter reports is delivered in order.
    pub(crate) fn report(
        &self,
        deliver: impl for<'gc> FnOnce(&mut Activation<'_, 'gc>) -> Delivered<'gc> + Send + 'static,
    ) {
        // Refused when the program has ended, and nobody is left to hear of it.
        let _ = self.0.send(Message::Finished(Finished(Box::new(deliver))));
    }
}

impl Drop for Reporter {
    fn drop(&mut self) {
        // As above.
        let _ = self.0.send(Message::Ended);
    }
}
