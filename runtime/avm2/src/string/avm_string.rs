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
    /// Code units that are all below 256.
    Latin1(Box<[u8]>),
    /// Any code units.
    Wide(Box<[u16]>),
}

impl Text {
    /// The parts one after the other, which together aren't longer than [`SHORT`].
    #[inline]
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
            WStr::Latin1(units) => Self::Latin1(units.into()),
            WStr::Wide(_) => {
                let mut owned = WString::new();
                owned.push_wstr(text);
                Self::from(owned)
            }
        }
    }

    #[inline]
    fn as_wstr(&self) -> WStr<'_> {
        match self {
            Self::Short(len, bytes) => WStr::Latin1(&bytes[..usize::from(*len)]),
            Self::Latin1(units) => WStr::Latin1(units),
            Self::Wide(units) => WStr::Wide(units),
        }
    }
}

impl From<WString> for Text {
    fn from(text: WString) -> Self {
        match text {
            WString::Latin1(units) if units.len() <= SHORT => Self::short([&units]),
            WString::Latin1(units) => Self::Latin1(units.into_boxed_slice()),
            WString::Wide(units) => Self::Wide(units.into_boxed_slice()),
        }
    }
}

/// Of [`StringData::hash`], the bit that isn't the hash's: whether the string is the one that stands for its text in the
/// interner.
const INTERNED: u32 = 1 << 31;

#[derive(Collect)]
#[collect(no_drop)]
pub(crate) struct StringData<'gc> {
    /// The text, once it is known. A rope's text is put together at the first read.
    #[collect(require_static)]
    text: OnceCell<Text>,
    /// The halves of a rope that nobody has read yet.
    halves: Lock<Option<(AvmString<'gc>, AvmString<'gc>)>>,
    /// In code units.
    len: u32,
    /// Zero while it has not been computed, but for [`INTERNED`].
    #[collect(require_static)]
    hash: Cell<u32>,
}

impl<'gc> StringData<'gc> {
    #[inline]
    fn new(
        text: OnceCell<Text>,
        halves: Option<(AvmString<'gc>, AvmString<'gc>)>,
        len: usize,
    ) -> Self {
        Self {
            text,
            halves: Lock::new(halves),
            len: u32::try_from(len)
                .expect("a text is checked against MAX_LEN, or was there as a whole"),
            hash: Cell::new(0),
        }
    }
}

/// An immutable string of UTF-16 code units. Copying it copies a pointer.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub struct AvmString<'gc>(Gc<'gc, StringData<'gc>>);

impl<'gc> AvmString<'gc> {
    /// The most code units that a string made by adding strings may have.
    pub const MAX_LEN: usize = i32::MAX as usize;

    /// A string that owns `text`.
    pub fn new(mc: &Mutation<'gc>, text: impl Into<WString>) -> Self {
        Self::from_text(mc, Text::from(text.into()))
    }

    fn from_text(mc: &Mutation<'gc>, text: Text) -> Self {
        let len = text.as_wstr().len();
        Self(Gc::new(mc, StringData::new(text.into(), None, len)))
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
        let halves = Some((left, right));
        Self(Gc::new(mc, StringData::new(OnceCell::new(), halves, len)))
    }

    /// The length in UTF-16 code units.
    pub fn len(self) -> usize {
        self.0.len as usize
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
        let mut text = WString::with_capacity(self.len());
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
        if known & !INTERNED != 0 {
            return known & !INTERNED;
        }
        let hash = self.as_wstr().hash_code();
        self.0.hash.set(known | hash);
        hash
    }

    /// The text as UTF-8; a lone surrogate becomes U+FFFD.
    pub fn to_utf8_lossy(self) -> std::borrow::Cow<'gc, str> {
        self.as_wstr().to_utf8_lossy()
    }

    pub(crate) fn is_interned(self) -> bool {
        self.0.hash.get() & INTERNED != 0
    }

    pub(super) fn mark_interned(self) {
        self.0.hash.set(self.0.hash.get() | INTERNED);
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
