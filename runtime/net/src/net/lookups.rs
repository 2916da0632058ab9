//! What a [`Net`] looks up in the domain name system.

use std::net::SocketAddr;
use std::sync::Arc;
use std::task::{Context, Poll};

use super::Net;
use crate::dns::{self, Lookup, RecordType};
use crate::event::{Event, LookupId};
use crate::ready::{Source, SourceWaker};

/// A look-up under way.
pub(super) struct LookupEntry {
    waker: SourceWaker,
    lookup: Lookup,
}

impl std::fmt::Debug for LookupEntry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Lookup")
    }
}

impl Net {
    /// Asks this name server from now on, rather than those that the system is set to.
    pub fn set_name_server(&mut self, server: Option<SocketAddr>) {
        self.name_server = server;
        self.resolver = None;
    }

    /// Starts to look up records: `DNSResolver.lookup`. What becomes of it is an event, [`LookedUp`](Event::LookedUp) or
    /// [`LookupFailed`](Event::LookupFailed). The [`Permissions`](crate::Permissions) must allow to connect to what is looked up
    /// at port 53.
    ///
    /// The queries are sent by tasks on the runtime that the context was made with.
    pub fn look_up(&mut self, host: &str, record_type: RecordType) -> LookupId {
        let server = self.name_server;
        let resolver = self
            .resolver
            .get_or_insert_with(|| Arc::new(dns::resolver(server)));
        let resolver = Arc::clone(resolver);
        let lookup = dns::look_up(resolver, host, record_type, Arc::clone(&self.permissions));
        let Self {
            lookups,
            ready,
            turn,
            ..
        } = self;
        let key = lookups.insert_with(|key| {
            let waker = SourceWaker::new(Source::Lookup(LookupId(key)), Arc::clone(ready));
            waker.again(turn);
            LookupEntry { waker, lookup }
        });
        LookupId(key)
    }

    pub(super) fn lookup_turn(&mut self, id: LookupId) -> Option<Event> {
        let _runtime = self.runtime.enter();
        let entry = self.lookups.get_mut(id.0)?;
        entry.waker.taken();
        let waker = entry.waker.clone();
        let mut cx = Context::from_waker(waker.waker());
        let Poll::Ready(outcome) = entry.lookup.as_mut().poll(&mut cx) else {
            return None;
        };
        self.lookups.remove(id.0);
        Some(match outcome {
            Ok(records) => Event::LookedUp {
                lookup: id,
                records,
            },
            Err(failure) => Event::LookupFailed {
                lookup: id,
                failure,
            },
        })
    }
}
