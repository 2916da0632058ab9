//! [`AvmString`]: an immutable ActionScript string on the collected heap.
//!
//! A concatenation is kept as a pair (a rope) until its text is first read, so that building a
//! string piece by piece costs time in proportion to its length.

use std::cell::{Cell, OnceCell};
use std::fmt;

use gc_arena::{Collect, Gc, Mutation, lock::Lock};

use super::{WStr, WString};

/// Joined text shorter than this is copied at once: a rope node would cost more than the copy.
const ROPE_MIN_LEN: usize = 64;

/// The longest text that is kept without an allocation of its own, in Latin-1 code units. Most names, words and numbers
/// are no longer.
const SHORT: usize = 22;

/// The text of a string.
enum Text {
    /// Up to [`SHORT`] code units, all below 256: so many of the bytes.
    Short(u8, [u8; SHORT]),
    /// Any other text.
    Long(WString),
}

impl Text {
    /// The parts one after the other, which together aren't longer than [`SHORT`].
    fn short<const PARTS: usize>(parts: [&[u8]; PARTS]) -> Self {
        let mut bytes = [0; SHORT];
        let mut len = 0;
        for part in parts {
            bytes[len..len + part.len()].copy_from_slice(part);
            len += part.len();
        }
        Self::Short(len as u8, bytes)
    }

    fn copy(text: WStr<'_>) -> Self {
        match text {
            WStr::Latin1(units) if units.len() <= SHORT => Self::short([units]),
            _ => {
                let mut owned = WString::with_capacity(text.len());
                owned.push_wstr(text);
                Self::from(owned)
            }
        }
    }

    #[inline]
    fn as_wstr(&self) -> WStr<'_> {
        match self {
            Self::Short(len, bytes) => WStr::Latin1(&bytes[..usize::from(*len)]),
            Self::Long(text) => text.as_wstr(),
        }
    }
}

impl From<WString> for Text {
    fn from(text: WString) -> Self {
        match text.as_wstr() {
            WStr::Latin1(units) if units.len() <= SHORT => Self::short([units]),
            _ => Self::Long(text),
        }
    }
}

#[derive(Collect)]
#[collect(no_drop)]
pub(crate) struct StringData<'gc> {
    /// The text, once it is known. A rope's text is put together at the first read.
    #[collect(require_static)]
    text: OnceCell<Text>,
    /// The halves of a rope that nobody has read yet.
    halves: Lock<Option<(AvmString<'gc>, AvmString<'gc>)>>,
    len: usize,
    /// Zero while it has not been computed.
    #[collect(require_static)]
    hash: Cell<u32>,
    /// Whether this string is the one that stands for its text in the interner.
    #[collect(require_static)]
    interned: Cell<bool>,
}

/// An immutable string of UTF-16 code units. Copying it copies a pointer.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub struct AvmString<'gc>(Gc<'gc, StringData<'gc>>);

impl<'gc> AvmString<'gc> {
    /// A string that owns `text`.
    pub fn new(mc: &Mutation<'gc>, text: impl Into<WString>) -> Self {
        Self::from_text(mc, Text::from(text.into()))
    }

    fn from_text(mc: &Mutation<'gc>, text: Text) -> Self {
        let len = text.as_wstr().len();
        Self(Gc::new(
            mc,
            StringData {
                text: OnceCell::from(text),
                halves: Lock::new(None),
                len,
                hash: Cell::new(0),
                interned: Cell::new(false),
            },
        ))
    }

    /// A string with the text of a Rust string.
    pub fn from_utf8(mc: &Mutation<'gc>, text: &str) -> Self {
        if text.is_ascii() {
            return Self::from_wstr(mc, WStr::from_latin1(text.as_bytes()));
        }
        Self::new(mc, WString::from(text))
    }

    /// A string with a copy of `text`.
    pub fn from_wstr(mc: &Mutation<'gc>, text: WStr<'_>) -> Self {
        Self::from_text(mc, Text::copy(text))
    }

    /// `left` followed by `right`. Long results are ropes, which cost the same however long they
    /// are.
    pub fn concat(mc: &Mutation<'gc>, left: Self, right: Self) -> Self {
        let len = left.len() + right.len();
        if left.is_empty() {
            return right;
        }
        if right.is_empty() {
            return left;
        }
        if len <= SHORT
            && let (WStr::Latin1(left), WStr::Latin1(right)) = (left.as_wstr(), right.as_wstr())
        {
            return Self::from_text(mc, Text::short([left, right]));
        }
        if len < ROPE_MIN_LEN {
            let mut text = WString::with_capacity(len);
            text.push_wstr(left.as_wstr());
            text.push_wstr(right.as_wstr());
            return Self::new(mc, text);
        }
        Self(Gc::new(
            mc,
            StringData {
                text: OnceCell::new(),
                halves: Lock::new(Some((left, right))),
                len,
                hash: Cell::new(0),
                interned: Cell::new(false),
            },
        ))
    }

    /// The length in UTF-16 code units.
    pub fn len(self) -> usize {
        self.0.len
    }

    /// Whether there is no code unit in it.
    pub fn is_empty(self) -> bool {
        self.0.len == 0
    }

    /// The text.
    pub fn as_wstr(self) -> WStr<'gc> {
        let data = Gc::as_ref(self.0);
        match data.text.get() {
            Some(text) => text.as_wstr(),
            None => data.text.get_or_init(|| self.flatten().into()).as_wstr(),
        }
    }

    /// Puts a rope's text together. It walks the rope with a stack of its own: a rope may be
    /// millions of nodes deep.
    fn flatten(self) -> WString {
        let mut text = WString::with_capacity(self.0.len);
        let mut pending = vec![self];
        while let Some(part) = pending.pop() {
            let data = Gc::as_ref(part.0);
            match (data.text.get(), data.halves.get()) {
                (Some(known), _) => text.push_wstr(known.as_wstr()),
                (None, Some((left, right))) => {
                    pending.push(right);
                    pending.push(left);
                }
                (None, None) => {}
            }
        }
        // The halves would keep every intermediate string alive. Forgetting them adopts nothing,
        // so `take` needs no write barrier.
        self.0.halves.take();
        text
    }

    /// A hash of the text, the same for equal text in either form.
    pub fn hash_code(self) -> u32 {
        let known = self.0.hash.get();
        if known != 0 {
            return known;
        }
        let hash = self.as_wstr().hash_code().max(1);
        self.0.hash.set(hash);
        hash
    }

    /// The text as UTF-8; a lone surrogate becomes U+FFFD.
    pub fn to_utf8_lossy(self) -> std::borrow::Cow<'gc, str> {
        self.as_wstr().to_utf8_lossy()
    }

    pub(crate) fn is_interned(self) -> bool {
        self.0.interned.get()
    }

    pub(super) fn mark_interned(self) {
        self.0.interned.set(true);
    }

    pub(super) fn data(self) -> Gc<'gc, StringData<'gc>> {
        self.0
    }

    pub(super) fn from_data(data: Gc<'gc, StringData<'gc>>) -> Self {
        Self(data)
    }

    pub(crate) fn ptr_eq(self, other: Self) -> bool {
        Gc::ptr_eq(self.0, other.0)
    }

    pub(crate) fn address(self) -> usize {
        Gc::as_ptr(self.0) as usize
    }
}

impl PartialEq for AvmString<'_> {
    fn eq(&self, other: &Self) -> bool {
        if self.ptr_eq(*other) {
            return true;
        }
        if self.len() != other.len() || (self.is_interned() && other.is_interned()) {
            return false;
        }
        self.as_wstr() == other.as_wstr()
    }
}

impl Eq for AvmString<'_> {}

impl fmt::Debug for AvmString<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.to_utf8_lossy(), f)
    }
}

impl fmt::Display for AvmString<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_utf8_lossy())
    }
}
