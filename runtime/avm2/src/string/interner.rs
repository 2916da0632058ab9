//! Interned names: one string object for each text that is used to look something up.
//!
//! Looking a property up compares [`Name`] pointers. The interner holds its strings weakly, so
//! that names which a program computes (`object[key]`) can be collected again.

use std::fmt;
use std::hash::{Hash, Hasher};

use gc_arena::{Collect, Gc, GcWeak, Mutation};
use hashbrown::HashTable;

use super::avm_string::{AvmString, StringData};
use super::{WStr, WString};

/// A string that stands for all strings of its text: two names are equal exactly if they are the
/// same object.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub struct Name<'gc>(AvmString<'gc>);

impl<'gc> Name<'gc> {
    /// The string.
    pub fn string(self) -> AvmString<'gc> {
        self.0
    }

    /// The text.
    pub fn as_wstr(self) -> WStr<'gc> {
        self.0.as_wstr()
    }

    /// The text as UTF-8; a lone surrogate becomes U+FFFD.
    pub fn to_utf8_lossy(self) -> std::borrow::Cow<'gc, str> {
        self.0.to_utf8_lossy()
    }

    /// Whether the text is empty.
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// The name as a `u32` index, where its text is the canonical decimal form of one
    /// (ECMA-262 array index).
    pub fn as_index(self) -> Option<u32> {
        index_of(self.as_wstr())
    }
}

/// `text` as a `u32`, where it is the canonical decimal form of one below `u32::MAX`.
pub fn index_of(text: WStr<'_>) -> Option<u32> {
    let len = text.len();
    if len == 0 || len > 10 || (len > 1 && text.at(0) == u16::from(b'0')) {
        return None;
    }
    let mut value: u64 = 0;
    for unit in text.iter() {
        let digit = unit.wrapping_sub(u16::from(b'0'));
        if digit > 9 {
            return None;
        }
        value = value * 10 + u64::from(digit);
    }
    u32::try_from(value).ok().filter(|&index| index != u32::MAX)
}

impl PartialEq for Name<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.0.ptr_eq(other.0)
    }
}

impl Eq for Name<'_> {}

impl Hash for Name<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.address().hash(state);
    }
}

impl fmt::Debug for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// The weak set of interned strings.
pub(crate) struct Interner<'gc> {
    table: HashTable<(u32, GcWeak<'gc, StringData<'gc>>)>,
    /// The table is swept for dead entries when it has grown to this.
    sweep_at: usize,
}

// SAFETY: every `GcWeak` that the table holds is traced; entries are only added through
// `GcRefLock::unlock`, which runs the write barrier.
unsafe impl<'gc> Collect<'gc> for Interner<'gc> {
    fn trace<T: gc_arena::collect::Trace<'gc>>(&self, cc: &mut T) {
        for (_, entry) in &self.table {
            entry.trace(cc);
        }
    }
}

impl<'gc> Interner<'gc> {
    pub(crate) fn new() -> Self {
        Self {
            table: HashTable::new(),
            sweep_at: 4096,
        }
    }

    /// The name for the text of `string`; the string itself becomes the name where there was none.
    pub(crate) fn intern(&mut self, mc: &Mutation<'gc>, string: AvmString<'gc>) -> Name<'gc> {
        if string.is_interned() {
            return Name(string);
        }
        let text = string.as_wstr();
        if let Some(known) = self.find(mc, string.hash_code(), text) {
            return known;
        }
        self.insert(string)
    }

    /// The name for `text`.
    pub(crate) fn intern_wstr(&mut self, mc: &Mutation<'gc>, text: WStr<'_>) -> Name<'gc> {
        let hash = text.hash_code();
        match self.find(mc, hash, text) {
            Some(known) => known,
            None => self.insert(AvmString::from_wstr(mc, text)),
        }
    }

    /// The name for `text`.
    pub(crate) fn intern_str(&mut self, mc: &Mutation<'gc>, text: &str) -> Name<'gc> {
        if text.is_ascii() {
            self.intern_wstr(mc, WStr::from_latin1(text.as_bytes()))
        } else {
            self.intern_wstr(mc, WString::from(text).as_wstr())
        }
    }

    fn find(&self, mc: &Mutation<'gc>, hash: u32, text: WStr<'_>) -> Option<Name<'gc>> {
        let mut found = None;
        self.table.find(
            u64::from(hash) | u64::from(hash) << 32,
            |(entry_hash, weak)| {
                if *entry_hash != hash {
                    return false;
                }
                let Some(data) = weak.upgrade(mc) else {
                    return false;
                };
                let candidate = AvmString::from_data(data);
                let equal = candidate.as_wstr() == text;
                if equal {
                    found = Some(Name(candidate));
                }
                equal
            },
        );
        found
    }

    fn insert(&mut self, string: AvmString<'gc>) -> Name<'gc> {
        if self.table.len() >= self.sweep_at {
            self.table.retain(|(_, weak)| !weak.is_dropped());
            self.sweep_at = (self.table.len() * 2).max(4096);
        }
        string.mark_interned();
        let hash = string.hash_code();
        let rehash = |&(hash, _): &(u32, _)| u64::from(hash) | u64::from(hash) << 32;
        self.table.insert_unique(
            u64::from(hash) | u64::from(hash) << 32,
            (hash, Gc::downgrade(string.data())),
            rehash,
        );
        Name(string)
    }
}
