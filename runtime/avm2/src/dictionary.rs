//! [`DictionaryStorage`]: the entries of a `flash.utils.Dictionary`.
//!
//! An object is a key by its identity. Anything else is a key by the name that it would be as a
//! property of any other object, so that `dictionary[1]` and `dictionary["1"]` are one entry.

use std::hash::BuildHasher;

use gc_arena::{Collect, Mutation};
use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

use crate::number;
use crate::object::{Object, WeakObject};
use crate::string::{AvmString, index_of};
use crate::value::Value;

/// The key of an entry.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Collect)]
#[collect(no_drop)]
enum Key<'gc> {
    /// A name that is an array index.
    Index(u32),
    /// Any other name.
    Name(AvmString<'gc>),
    /// An object, by identity.
    Object(Object<'gc>),
}

impl<'gc> Key<'gc> {
    fn new(mc: &Mutation<'gc>, value: Value<'gc>) -> Self {
        if let Some(index) = value.as_index() {
            return Self::Index(index);
        }
        let name = match value {
            Value::Object(object) => return Self::Object(object),
            Value::String(name) => name,
            Value::Undefined => AvmString::from_utf8(mc, "undefined"),
            Value::Null => AvmString::from_utf8(mc, "null"),
            Value::Bool(bool) => AvmString::from_utf8(mc, if bool { "true" } else { "false" }),
            Value::Int(int) => AvmString::new(mc, number::int_to_wstring(int)),
            Value::Number(number) => AvmString::new(mc, number::number_to_wstring(number)),
        };
        index_of(name.as_wstr()).map_or(Self::Name(name), Self::Index)
    }

    /// The key as a script sees it in `for … in`.
    fn to_value(self) -> Value<'gc> {
        match self {
            Self::Index(index) => Value::from(index),
            Self::Name(name) => Value::String(name),
            Self::Object(object) => Value::Object(object),
        }
    }

    fn hash(self) -> u64 {
        match self {
            Self::Index(index) => FxBuildHasher.hash_one(index),
            Self::Name(name) => FxBuildHasher.hash_one(name.hash_code()),
            Self::Object(object) => hash_address(object.address()),
        }
    }
}

fn hash_address(address: usize) -> u64 {
    FxBuildHasher.hash_one(address)
}

/// How an entry holds its key.
///
/// The memory of a collected object isn't used again while a weak pointer to it is left, so an
/// address identifies a weakly held key for as long as the entry exists.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
enum HeldKey<'gc> {
    Strong(Key<'gc>),
    Weak(WeakObject<'gc>),
    /// A removed entry stays as a gap until the entries are compacted, so that an enumeration
    /// that is under way keeps its place.
    Removed,
}

impl<'gc> HeldKey<'gc> {
    fn is(self, key: Key<'gc>) -> bool {
        match (self, key) {
            (Self::Strong(own), _) => own == key,
            (Self::Weak(own), Key::Object(object)) => own.address() == object.address(),
            _ => false,
        }
    }

    fn hash(self) -> u64 {
        match self {
            Self::Strong(key) => key.hash(),
            Self::Weak(object) => hash_address(object.address()),
            Self::Removed => 0,
        }
    }

    /// The key, unless it was removed or collected.
    fn alive(self, mc: &Mutation<'gc>) -> Option<Key<'gc>> {
        match self {
            Self::Strong(key) => Some(key),
            Self::Weak(object) => object.upgrade(mc).map(Key::Object),
            Self::Removed => None,
        }
    }
}

#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
struct Entry<'gc> {
    key: HeldKey<'gc>,
    value: Value<'gc>,
}

/// From this number of entries on, adding one first looks for gaps to close.
const COMPACT_FROM: usize = 32;

/// An insertion-ordered map whose object keys may be held weakly: an entry goes away some time
/// after nothing else refers to its key. Values are always held strongly.
#[derive(Collect)]
#[collect(no_drop)]
pub struct DictionaryStorage<'gc> {
    entries: Vec<Entry<'gc>>,
    /// Positions in `entries` by the key's hash.
    #[collect(require_static)]
    index: HashTable<u32>,
    weak_keys: bool,
    /// The number of entries at which collected keys and gaps are next looked for.
    #[collect(require_static)]
    compact_at: usize,
}

impl<'gc> DictionaryStorage<'gc> {
    /// An empty dictionary. With `weak_keys` it doesn't keep its object keys alive.
    pub fn new(weak_keys: bool) -> Self {
        Self {
            entries: Vec::new(),
            index: HashTable::new(),
            weak_keys,
            compact_at: COMPACT_FROM,
        }
    }

    /// Whether object keys are held weakly.
    pub fn has_weak_keys(&self) -> bool {
        self.weak_keys
    }

    fn position(&self, key: Key<'gc>) -> Option<usize> {
        self.index
            .find(key.hash(), |&position| {
                self.entries[position as usize].key.is(key)
            })
            .map(|&position| position as usize)
    }

    /// The value of `key`.
    #[inline]
    pub fn get(&self, mc: &Mutation<'gc>, key: Value<'gc>) -> Option<Value<'gc>> {
        self.position(Key::new(mc, key))
            .map(|position| self.entries[position].value)
    }

    /// Whether there is an entry for `key`.
    pub fn contains(&self, mc: &Mutation<'gc>, key: Value<'gc>) -> bool {
        self.position(Key::new(mc, key)).is_some()
    }

    /// Sets the value of `key`.
    pub fn set(&mut self, mc: &Mutation<'gc>, key: Value<'gc>, value: Value<'gc>) {
        let key = Key::new(mc, key);
        if let Some(position) = self.position(key) {
            self.entries[position].value = value;
            return;
        }
        if self.entries.len() >= self.compact_at {
            self.compact(mc);
        }
        let position = self.entries.len() as u32;
        let key = match key {
            Key::Object(object) if self.weak_keys => HeldKey::Weak(object.downgrade()),
            key => HeldKey::Strong(key),
        };
        self.entries.push(Entry { key, value });
        let entries = &self.entries;
        self.index
            .insert_unique(key.hash(), position, |&p| entries[p as usize].key.hash());
    }

    /// Removes `key`; whether it was there.
    pub fn remove(&mut self, mc: &Mutation<'gc>, key: Value<'gc>) -> bool {
        let key = Key::new(mc, key);
        let Some(position) = self.position(key) else {
            return false;
        };
        if let Ok(entry) = self
            .index
            .find_entry(key.hash(), |&candidate| candidate as usize == position)
        {
            entry.remove();
        }
        self.entries[position] = Entry {
            key: HeldKey::Removed,
            value: Value::Undefined,
        };
        if self.index.is_empty() {
            self.entries.clear();
        }
        true
    }

    /// Closes the gaps and drops entries whose key was collected. That happens when an entry is
    /// added, never on removal: an enumeration may remove what it visits and keeps its place.
    fn compact(&mut self, mc: &Mutation<'gc>) {
        self.entries.retain(|entry| entry.key.alive(mc).is_some());
        self.index.clear();
        let entries = &self.entries;
        for (position, entry) in entries.iter().enumerate() {
            self.index
                .insert_unique(entry.key.hash(), position as u32, |&p| {
                    entries[p as usize].key.hash()
                });
        }
        self.compact_at = COMPACT_FROM.max(self.entries.len() * 2);
    }

    /// The place of the next entry after `place` (0 before the first one, and as the answer: no
    /// more).
    pub fn next_place(&self, mc: &Mutation<'gc>, place: usize) -> usize {
        self.entries
            .iter()
            .enumerate()
            .skip(place)
            .find(|(_, entry)| entry.key.alive(mc).is_some())
            .map_or(0, |(position, _)| position + 1)
    }

    /// The key at a place that [`Self::next_place`] gave.
    pub fn key_at(&self, mc: &Mutation<'gc>, place: usize) -> Option<Value<'gc>> {
        let key = self.entries.get(place.checked_sub(1)?)?.key;
        key.alive(mc).map(Key::to_value)
    }

    /// The value at a place that [`Self::next_place`] gave.
    pub fn value_at(&self, place: usize) -> Option<Value<'gc>> {
        self.entries
            .get(place.checked_sub(1)?)
            .map(|entry| entry.value)
    }

    /// Keys and values in the order in which the keys were added.
    pub fn iter(&self, mc: &Mutation<'gc>) -> impl Iterator<Item = (Value<'gc>, Value<'gc>)> {
        self.entries.iter().filter_map(move |entry| {
            let key = entry.key.alive(mc)?;
            Some((key.to_value(), entry.value))
        })
    }
}

#[cfg(test)]
mod tests {
    use gc_arena::arena::rootless_mutate;

    use super::*;

    fn shown<'a>(mc: &Mutation<'a>, map: &DictionaryStorage<'a>) -> Vec<String> {
        let mut place = 0;
        let mut shown = Vec::new();
        loop {
            place = map.next_place(mc, place);
            let (Some(key), Some(value)) = (map.key_at(mc, place), map.value_at(place)) else {
                return shown;
            };
            shown.push(format!("{key:?}={value:?}"));
        }
    }

    #[test]
    fn entries_keep_their_order() {
        rootless_mutate(|mc| {
            let mut map = DictionaryStorage::new(false);
            for key in [5, 3, 9] {
                map.set(mc, Value::Int(key), Value::Int(key));
            }
            map.set(mc, Value::Int(5), Value::Int(50));
            assert!(map.remove(mc, Value::Int(3)));
            assert!(!map.remove(mc, Value::Int(3)));
            map.set(mc, Value::Int(3), Value::Int(30));
            let expected = ["Int(5)=Int(50)", "Int(9)=Int(9)", "Int(3)=Int(30)"];
            assert_eq!(shown(mc, &map), expected);
        });
    }

    #[test]
    fn primitive_keys_are_names() {
        rootless_mutate(|mc| {
            let text = |text| Value::String(AvmString::from_utf8(mc, text));
            let mut map = DictionaryStorage::new(false);
            let keys = [
                Value::Int(1),
                Value::Int(-3),
                Value::Number(2.5),
                Value::Null,
            ];
            for key in keys {
                map.set(mc, key, Value::Undefined);
            }
            for name in ["1", "-3", "2.5", "null"] {
                map.set(mc, text(name), Value::Bool(true));
            }
            assert_eq!(map.iter(mc).count(), 4);
            assert!(
                keys.iter()
                    .all(|&key| matches!(map.get(mc, key), Some(Value::Bool(true))))
            );
            assert!(matches!(map.key_at(mc, 1), Some(Value::Int(1))));
        });
    }

    #[test]
    fn gaps_are_closed_when_entries_are_added() {
        rootless_mutate(|mc| {
            let mut map = DictionaryStorage::new(false);
            map.set(mc, Value::Int(0), Value::Null);
            for key in 1..10_000 {
                map.set(mc, Value::Int(key), Value::Null);
                assert!(map.remove(mc, Value::Int(key)));
            }
            assert!(map.entries.len() <= COMPACT_FROM);
            assert!(map.contains(mc, Value::Int(0)));
        });
    }
}
