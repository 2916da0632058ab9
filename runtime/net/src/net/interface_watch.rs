//! Noticing that the machine's network interfaces change.

use std::pin::Pin;
use std::sync::Arc;
use std::task::Context;
use std::time::Duration;

use tokio::time::{Instant, Sleep};

use super::Net;
use crate::event::Event;
use crate::interfaces::{self, NetworkInterface};
use crate::ready::{Source, SourceWaker};

/// How often the system is asked, which has no portable way to tell by itself.
const INTERVAL: Duration = Duration::from_secs(2);

/// What was found last, and when to look again.
pub(crate) struct InterfaceWatch {
    waker: SourceWaker,
    known: Vec<NetworkInterface>,
    next: Pin<Box<Sleep>>,
}

impl std::fmt::Debug for InterfaceWatch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("InterfaceWatch")
            .field("known", &self.known)
            .finish_non_exhaustive()
    }
}

impl Net {
    /// Says whether changes of the machine's network interfaces are to be reported, as
    /// [`Event::InterfacesChanged`]. Looking out for them does not keep a program busy: see [`Net::is_idle`].
    pub fn watch_interfaces(&mut self, watch: bool) {
        if watch == self.interface_watch.is_some() {
            return;
        }
        self.interface_watch = watch.then(|| {
            let _runtime = self.runtime.enter();
            let waker = SourceWaker::new(Source::Interfaces, Arc::clone(&self.ready));
            waker.wake();
            InterfaceWatch {
                waker,
                known: interfaces::read().unwrap_or_default(),
                next: Box::pin(tokio::time::sleep(INTERVAL)),
            }
        });
    }

    pub(super) fn interfaces_turn(&mut self) -> Option<Event> {
        let _runtime = self.runtime.enter();
        let watch = self.interface_watch.as_mut()?;
        watch.waker.taken();
        let waker = watch.waker.clone();
        let mut cx = Context::from_waker(waker.waker());
        let mut changed = false;
        while watch.next.as_mut().poll(&mut cx).is_ready() {
            watch.next.as_mut().reset(Instant::now() + INTERVAL);
            // A system that doesn't answer has said nothing new.
            if let Ok(now) = interfaces::read() {
                changed |= now != watch.known;
                watch.known = now;
            }
        }
        changed.then_some(Event::InterfacesChanged)
    }
}
