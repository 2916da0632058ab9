//! The HTTP requests of a [`Net`].

use std::sync::Arc;
use std::task::{Context, Poll};

use super::Net;
use crate::Refusal;
use crate::event::{Event, FetchId};
use crate::http::{Fetch, HttpRequest, Progress, Surroundings};
use crate::ready::{Source, SourceWaker};
use crate::tls::TrustedCertificates;

/// A request under way.
pub(super) struct FetchEntry {
    waker: SourceWaker,
    fetch: Fetch,
}

impl std::fmt::Debug for FetchEntry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Fetch")
    }
}

impl Net {
    /// Starts an HTTP request. What becomes of it are events: [`Response`](Event::Response), any number of
    /// [`Body`](Event::Body), [`Fetched`](Event::Fetched); or [`FetchFailed`](Event::FetchFailed) at any time.
    ///
    /// The caller has asked [`Sandbox::may_connect`](crate::Sandbox::may_connect) before.
    ///
    /// # Errors
    ///
    /// [`Refusal::ADDRESS`], `ArgumentError #2004`: the method or a header holds what HTTP cannot send.
    pub fn fetch(&mut self, request: HttpRequest) -> Result<FetchId, Refusal> {
        self.fetch_with(request, TrustedCertificates::default())
    }

    /// The same, with certificates that this request alone trusts.
    ///
    /// # Errors
    ///
    /// Those of [`fetch`](Self::fetch).
    pub fn fetch_with(
        &mut self,
        request: HttpRequest,
        certificates: TrustedCertificates,
    ) -> Result<FetchId, Refusal> {
        request.check()?;
        let surroundings = Arc::new(Surroundings {
            permissions: Arc::clone(&self.permissions),
            trust: Arc::clone(&self.trust),
            cookies: Arc::clone(&self.cookies),
            certificates,
        });
        let Self {
            fetches,
            ready,
            turn,
            ..
        } = self;
        let key = fetches.insert_with(|key| {
            let waker = SourceWaker::new(Source::Fetch(FetchId(key)), Arc::clone(ready));
            waker.again(turn);
            FetchEntry {
                waker,
                fetch: Fetch::new(request, surroundings),
            }
        });
        Ok(FetchId(key))
    }

    /// Gives up a request, whose connection is closed at once. There are no more events of it. Says whether there was such
    /// a request.
    pub fn cancel_fetch(&mut self, id: FetchId) -> bool {
        self.fetches.remove(id.0).is_some()
    }

    /// Trusts certificates beside those that the system trusts, in all connections that are made from now on.
    pub fn trust(&mut self, certificates: TrustedCertificates) {
        self.trust = Arc::new(crate::tls::Trust::with(certificates));
    }

    pub(super) fn fetch_turn(&mut self, id: FetchId) -> Option<Event> {
        let _runtime = self.runtime.enter();
        let entry = self.fetches.get_mut(id.0)?;
        entry.waker.taken();
        let waker = entry.waker.clone();
        let mut cx = Context::from_waker(waker.waker());
        let Poll::Ready(progress) = entry.fetch.poll(&mut cx) else {
            return None;
        };
        match progress {
            Progress::Response(response) => {
                waker.again(&mut self.turn);
                Some(Event::Response {
                    fetch: id,
                    response,
                })
            }
            Progress::Body(bytes) => {
                waker.again(&mut self.turn);
                (!bytes.is_empty()).then_some(Event::Body { fetch: id, bytes })
            }
            Progress::Done => {
                self.fetches.remove(id.0);
                Some(Event::Fetched { fetch: id })
            }
            Progress::Failed(failure) => {
                self.fetches.remove(id.0);
                Some(Event::FetchFailed { fetch: id, failure })
            }
        }
    }
}
