//! What became of conversations.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::io;

/// How many errors are kept as text.
const KEPT: usize = 20;

/// Counts conversations.
#[derive(Debug, Default)]
pub(super) struct Tally {
    held: RefCell<BTreeMap<&'static str, u64>>,
    error_count: Cell<u64>,
    errors: RefCell<Vec<String>>,
}

impl Tally {
    pub(super) fn succeeded(&self, kind: &'static str) {
        *self.held.borrow_mut().entry(kind).or_default() += 1;
    }

    pub(super) fn failed(&self, kind: &'static str, error: &io::Error) {
        self.error_count.set(self.error_count.get() + 1);
        let mut errors = self.errors.borrow_mut();
        if errors.len() < KEPT {
            errors.push(format!("{kind}: {error}"));
        }
    }

    pub(super) fn held(&self) -> BTreeMap<&'static str, u64> {
        self.held.borrow().clone()
    }

    pub(super) fn error_count(&self) -> u64 {
        self.error_count.get()
    }

    pub(super) fn errors(&self) -> Vec<String> {
        self.errors.borrow().clone()
    }
}
