//! The dynamic properties of an object, in the order in which they were added.

use std::cell::Cell;

use gc_arena::Collect;
use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;
use std::hash::BuildHasher;

use crate::string::Name;
use crate::value::Value;

/// The key of a dynamic property. A canonical array index is kept as a number, so that
/// `object[5]` and `object["5"]` are one property and no string is made for the former.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Collect)]
#[collect(no_drop)]
pub enum PropertyKey<'gc> {
    /// An array index.
    Index(u32),
    /// Any other name.
    Name(Name<'gc>),
}

impl<'gc> PropertyKey<'gc> {
    /// The key for `name`.
    #[inline]
    pub fn from_name(name: Name<'gc>) -> Self {
        match name.as_index() {
            Some(index) => Self::Index(index),
            None => Self::Name(name),
        }
    }

    /// The key as a script sees it in `for … in`.
    pub fn to_value(self) -> Value<'gc> {
        match self {
            Self::Index(index) => Value::from(index),
            Self::Name(name) => Value::String(name.string()),
        }
    }
}

#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
struct Entry<'gc> {
    key: PropertyKey<'gc>,
    value: Value<'gc>,
    enumerable: bool,
    /// A deleted entry stays as a gap until the map is compacted, so that an enumeration that is
    /// under way keeps its place.
    live: bool,
}

/// Below this number of entries a linear search beats a hash table.
const INDEX_FROM: usize = 9;

/// An insertion-ordered map from [`PropertyKey`] to value.
#[derive(Default)]
pub struct PropertyMap<'gc> {
    entries: Vec<Entry<'gc>>,
    /// Positions in `entries` by the key's hash; empty while the map is small.
    index: HashTable<u32>,
    live: usize,
}

// SAFETY: all `Gc` pointers are in `entries`, which is traced whole; the map is only written
// through a `RefLock`, whose unlocking runs the write barrier.
unsafe impl<'gc> Collect<'gc> for PropertyMap<'gc> {
    fn trace<T: gc_arena::collect::Trace<'gc>>(&self, cc: &mut T) {
        for entry in &self.entries {
            entry.trace(cc);
        }
    }
}

fn hash(key: PropertyKey<'_>) -> u64 {
    FxBuildHasher.hash_one(key)
}

impl<'gc> PropertyMap<'gc> {
    /// The number of properties.
    pub fn len(&self) -> usize {
        self.live
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.live == 0
    }

    fn position(&self, key: PropertyKey<'gc>) -> Option<usize> {
        if self.index.is_empty() {
            return self
                .entries
                .iter()
                .position(|entry| entry.live && entry.key == key);
        }
        self.index
            .find(hash(key), |&position| {
                self.entries[position as usize].key == key
            })
            .map(|&position| position as usize)
    }

    /// The value of `key`.
    #[inline]
    pub fn get(&self, key: PropertyKey<'gc>) -> Option<Value<'gc>> {
        self.position(key)
            .map(|position| self.entries[position].value)
    }

    /// As [`Self::get`], where a property of that key, in this map or one like it, was last found at `hint`.
    #[inline]
    pub(crate) fn get_hinted(&self, key: PropertyKey<'gc>, hint: &Cell<u32>) -> Option<Value<'gc>> {
        if let Some(entry) = self.entries.get(hint.get() as usize)
            && entry.key == key
            && entry.live
        {
            return Some(entry.value);
        }
        let position = self.position(key)?;
        hint.set(position as u32);
        Some(self.entries[position].value)
    }

    /// Sets the property that is there by `key`, looked for as [`Self::get_hinted`] does; whether it was there.
    #[inline]
    pub(crate) fn replace_hinted(
        &mut self,
        key: PropertyKey<'gc>,
        value: Value<'gc>,
        hint: &Cell<u32>,
    ) -> bool {
        let at = hint.get() as usize;
        if let Some(entry) = self.entries.get_mut(at)
            && entry.key == key
            && entry.live
        {
            entry.value = value;
            return true;
        }
        let Some(position) = self.position(key) else {
            return false;
        };
        hint.set(position as u32);
        self.entries[position].value = value;
        true
    }

    /// Whether there is a property `key`.
    pub fn contains(&self, key: PropertyKey<'gc>) -> bool {
        self.position(key).is_some()
    }

    /// Sets `key`, which is enumerable where it is new.
    pub fn set(&mut self, key: PropertyKey<'gc>, value: Value<'gc>) {
        if let Some(position) = self.position(key) {
            self.entries[position].value = value;
            return;
        }
        // Compacting when a property is removed would shift the places of an enumeration that
        // removes what it visits.
        if self.entries.len() > 32 && self.live * 2 < self.entries.len() {
            self.entries.retain(|entry| entry.live);
            self.rebuild_index();
        }
        let position = self.entries.len() as u32;
        self.entries.push(Entry {
            key,
            value,
            enumerable: true,
            live: true,
        });
        self.live += 1;
        if !self.index.is_empty() {
            let entries = &self.entries;
            self.index
                .insert_unique(hash(key), position, |&p| hash(entries[p as usize].key));
        } else if self.entries.len() >= INDEX_FROM {
            self.rebuild_index();
        }
    }

    /// Removes `key`; whether it was there.
    pub fn remove(&mut self, key: PropertyKey<'gc>) -> bool {
        let Some(position) = self.position(key) else {
            return false;
        };
        if let Ok(entry) = self
            .index
            .find_entry(hash(key), |&candidate| candidate as usize == position)
        {
            entry.remove();
        }
        let entry = &mut self.entries[position];
        entry.live = false;
        entry.value = Value::Undefined;
        self.live -= 1;
        if self.live == 0 {
            self.entries.clear();
            self.index.clear();
        }
        true
    }

    fn rebuild_index(&mut self) {
        let entries = &self.entries;
        self.index.clear();
        for (position, entry) in entries.iter().enumerate() {
            if entry.live {
                self.index
                    .insert_unique(hash(entry.key), position as u32, |&p| {
                        hash(entries[p as usize].key)
                    });
            }
        }
    }

    /// Whether `key` shows in `for … in`; `None` where there is no such property.
    pub fn is_enumerable(&self, key: PropertyKey<'gc>) -> Option<bool> {
        self.position(key)
            .map(|position| self.entries[position].enumerable)
    }

    /// Shows or hides `key` in `for … in`.
    pub fn set_enumerable(&mut self, key: PropertyKey<'gc>, enumerable: bool) {
        if let Some(position) = self.position(key) {
            self.entries[position].enumerable = enumerable;
        }
    }

    /// The place of the next enumerable property after `place` (0 before the first one, and as
    /// the answer: no more).
    pub fn next_place(&self, place: usize) -> usize {
        self.entries
            .iter()
            .enumerate()
            .skip(place)
            .find(|(_, entry)| entry.live && entry.enumerable)
            .map_or(0, |(position, _)| position + 1)
    }

    /// The greatest place of a property.
    pub fn places(&self) -> usize {
        self.entries.len()
    }

    /// The key at a place that [`Self::next_place`] gave.
    pub fn key_at(&self, place: usize) -> Option<PropertyKey<'gc>> {
        self.entries
            .get(place.checked_sub(1)?)
            .map(|entry| entry.key)
    }

    /// The value at a place that [`Self::next_place`] gave.
    pub fn value_at(&self, place: usize) -> Option<Value<'gc>> {
        self.entries
            .get(place.checked_sub(1)?)
            .map(|entry| entry.value)
    }

    /// The enumerable keys in order.
    pub fn enumerable_keys(&self) -> impl Iterator<Item = PropertyKey<'gc>> + '_ {
        self.entries
            .iter()
            .filter(|entry| entry.live && entry.enumerable)
            .map(|entry| entry.key)
    }
}
