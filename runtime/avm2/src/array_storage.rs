//! [`ArrayStorage`]: the elements of an ActionScript `Array`.
//!
//! An array may be as long as 2^32 - 1 and have holes anywhere. Elements from index 0 up lie in a
//! vector; an element far beyond its end goes to an ordered map, so that a length or an index alone
//! never costs memory. Elements move from the map to the vector when the vector reaches them.

use std::collections::BTreeMap;

use gc_arena::Collect;

use crate::value::Value;

/// A vector always grows over a gap of this many missing elements, and over a longer one when it is
/// no longer than the vector itself.
const SMALL_GAP: usize = 1024;

/// The elements of an `Array`: those that exist, and the length.
#[derive(Clone, Debug, Default, Collect)]
#[collect(no_drop)]
pub struct ArrayStorage<'gc> {
    /// The elements 0, 1, …; a hole is `None`. Never longer than `length`.
    dense: Vec<Option<Value<'gc>>>,
    /// Elements at or beyond the end of `dense` and below `length`. Never an empty map.
    #[allow(
        clippy::box_collection,
        reason = "most arrays have none, and an array stays small"
    )]
    sparse: Option<Box<BTreeMap<u32, Value<'gc>>>>,
    length: u32,
}

impl<'gc> ArrayStorage<'gc> {
    /// An empty array.
    pub fn new() -> Self {
        Self::default()
    }

    /// An array of `length` holes. Allocates nothing.
    pub fn with_length(length: u32) -> Self {
        Self {
            length,
            ..Self::default()
        }
    }

    /// An empty array with room for `capacity` elements.
    pub fn with_capacity(capacity: usize) -> Self {
        Self {
            dense: Vec::with_capacity(capacity),
            ..Self::default()
        }
    }

    /// The array's `length`.
    #[inline]
    pub fn len(&self) -> u32 {
        self.length
    }

    /// Whether the length is 0.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// The elements from index 0 to the last one in the vector; a hole is `None`. All elements when
    /// [`Self::is_dense`].
    #[inline]
    pub fn dense(&self) -> &[Option<Value<'gc>>] {
        &self.dense
    }

    /// Whether [`Self::dense`] is the whole array.
    #[inline]
    pub fn is_dense(&self) -> bool {
        self.dense.len() == self.length as usize
    }

    /// The element at `index`; `None` for a hole and past the end.
    #[inline]
    pub fn get(&self, index: u32) -> Option<Value<'gc>> {
        match self.dense.get(index as usize) {
            Some(element) => *element,
            None => self.sparse.as_ref()?.get(&index).copied(),
        }
    }

    /// Stores an element, growing the array as needed. An `index` of `u32::MAX` is no array index
    /// (the caller makes it a property of the object); here it is ignored.
    #[inline]
    pub fn set(&mut self, index: u32, value: Value<'gc>) {
        match self.dense.get_mut(index as usize) {
            Some(element) => *element = Some(value),
            None => self.set_beyond_dense(index, value),
        }
    }

    fn set_beyond_dense(&mut self, index: u32, value: Value<'gc>) {
        if index == u32::MAX {
            return;
        }
        self.length = self.length.max(index + 1);
        let gap = index as usize - self.dense.len();
        if gap == 0 && self.sparse.is_none() {
            self.dense.push(Some(value));
            return;
        }
        let first_sparse = self.sparse.as_ref().and_then(|map| map.keys().next());
        let near = gap <= self.dense.len().max(SMALL_GAP);
        if !near || first_sparse.is_some_and(|&first| first < index) {
            self.sparse.get_or_insert_default().insert(index, value);
            return;
        }
        self.dense.resize(index as usize, None);
        self.dense.push(Some(value));
        self.take_in_sparse();
    }

    /// Moves the elements that now follow the vector out of the map.
    fn take_in_sparse(&mut self) {
        let Some(map) = &mut self.sparse else { return };
        while let Some(entry) = map.first_entry() {
            if *entry.key() as usize > self.dense.len() {
                break;
            }
            let (index, value) = entry.remove_entry();
            match self.dense.get_mut(index as usize) {
                Some(element) => *element = Some(value),
                None => self.dense.push(Some(value)),
            }
        }
        self.drop_empty_sparse();
    }

    fn drop_empty_sparse(&mut self) {
        if self.sparse.as_ref().is_some_and(|map| map.is_empty()) {
            self.sparse = None;
        }
    }

    /// Makes a hole at `index`. Returns whether there was an element. The length stays.
    pub fn delete(&mut self, index: u32) -> bool {
        if let Some(element) = self.dense.get_mut(index as usize) {
            return element.take().is_some();
        }
        let removed = self.sparse.as_mut().and_then(|map| map.remove(&index));
        self.drop_empty_sparse();
        removed.is_some()
    }

    /// Sets `length`: cuts elements off, or adds holes without allocating.
    pub fn set_len(&mut self, length: u32) {
        self.dense.truncate(length as usize);
        if let Some(map) = &mut self.sparse {
            map.split_off(&length);
            self.drop_empty_sparse();
        }
        self.length = length;
    }

    /// Appends an element. An array of the greatest possible length stays as it is.
    #[inline]
    pub fn push(&mut self, value: Value<'gc>) {
        if self.is_dense() && self.length < u32::MAX {
            self.dense.push(Some(value));
            self.length += 1;
        } else {
            self.set(self.length, value);
        }
    }

    /// Makes the array one shorter and returns the last element, `None` if that is a hole or the
    /// array is empty.
    ///
    /// As in the reference VM, where the vector ends before the array and nothing lies beyond it,
    /// the last element is the vector's, not the hole at the end.
    pub fn pop(&mut self) -> Option<Value<'gc>> {
        let last = self.length.checked_sub(1)?;
        if self.sparse.is_none() && !self.dense.is_empty() {
            self.length = last;
            return self.dense.pop().flatten();
        }
        let value = self.get(last);
        self.set_len(last);
        value
    }

    /// Removes the first position; returns the element that was there, `None` if it was a hole or
    /// the array is empty.
    pub fn shift(&mut self) -> Option<Value<'gc>> {
        self.remove(0)
    }

    /// Removes the position `index`; returns the element that was there, `None` if it was a hole or
    /// there is no such position.
    pub fn remove(&mut self, index: u32) -> Option<Value<'gc>> {
        if index >= self.length {
            return None;
        }
        if (index as usize) < self.dense.len() && self.sparse.is_none() {
            self.length -= 1;
            return self.dense.remove(index as usize);
        }
        self.splice(index, 1, &[]).get(0)
    }

    /// Replaces the `count` positions from `start` on by `items`, and returns the removed part.
    /// A range past the end is cut at the end.
    pub fn splice(&mut self, start: u32, count: u32, items: &[Value<'gc>]) -> Self {
        let start = start.min(self.length);
        let count = count.min(self.length - start);
        if self.sparse.is_none() && start as usize <= self.dense.len() {
            return self.splice_dense(start, count, items);
        }
        let removed = self.slice(start, start + count);
        let rest = self.slice(start + count, self.length);
        self.set_len(start);
        for &item in items {
            self.push(item);
        }
        self.append(&rest);
        removed
    }

    fn splice_dense(&mut self, start: u32, count: u32, items: &[Value<'gc>]) -> Self {
        let added = u32::try_from(items.len()).unwrap_or(u32::MAX);
        let first = start as usize;
        let end = self.dense.len().min(first + count as usize);
        let items = items.iter().copied().map(Some);
        let dense: Vec<_> = self.dense.splice(first..end, items).collect();
        self.length = (self.length - count).saturating_add(added);
        self.dense.truncate(self.length as usize);
        Self {
            dense,
            sparse: None,
            length: count,
        }
    }

    /// A copy of the positions `start..end`, cut at the length.
    pub fn slice(&self, start: u32, end: u32) -> Self {
        let end = end.min(self.length);
        let start = start.min(end);
        let dense_end = self.dense.len().min(end as usize);
        let dense_start = dense_end.min(start as usize);
        let mut part = Self {
            dense: self.dense[dense_start..dense_end].to_vec(),
            sparse: None,
            length: end - start,
        };
        if let Some(map) = &self.sparse {
            for (&index, &value) in map.range(start..end) {
                part.set(index - start, value);
            }
        }
        part
    }

    /// Appends all positions of `other`, holes too. Positions past the greatest possible length are
    /// dropped.
    pub fn append(&mut self, other: &Self) {
        let start = self.length;
        if self.is_dense() && other.sparse.is_none() {
            self.dense.extend_from_slice(&other.dense);
        } else {
            for (index, value) in other.iter() {
                self.set(start.saturating_add(index), value);
            }
        }
        self.length = start.saturating_add(other.length);
        self.dense.truncate(self.length as usize);
    }

    /// Puts the positions in the opposite order, holes too; but, as in the reference VM, holes after
    /// the end of the vector stay there when nothing lies beyond them.
    pub fn reverse(&mut self) {
        if self.sparse.is_none() {
            self.dense.reverse();
            return;
        }
        let old = std::mem::replace(self, Self::with_length(self.length));
        let mut elements: Vec<_> = old.iter().collect();
        elements.reverse();
        for (index, value) in elements {
            self.set(old.length - 1 - index, value);
        }
    }

    /// The elements that exist with their indexes, ascending.
    pub fn iter(&self) -> impl Iterator<Item = (u32, Value<'gc>)> {
        self.iter_from(0)
    }

    /// The elements that exist at `from` or later with their indexes, ascending.
    pub fn iter_from(&self, from: u32) -> impl Iterator<Item = (u32, Value<'gc>)> {
        let start = self.dense.len().min(from as usize);
        let dense = (from..)
            .zip(&self.dense[start..])
            .filter_map(|(index, element)| element.map(|value| (index, value)));
        let sparse = self.sparse.iter().flat_map(move |map| map.range(from..));
        dense.chain(sparse.map(|(&index, &value)| (index, value)))
    }

    /// The index of the first element that exists at `from` or later: one step of a for-in loop.
    pub fn next_index(&self, from: u32) -> Option<u32> {
        let start = self.dense.len().min(from as usize);
        let tail = &self.dense[start..];
        if let Some(offset) = tail.iter().position(Option::is_some) {
            return u32::try_from(start + offset).ok();
        }
        let map = self.sparse.as_ref()?;
        map.range(from..).next().map(|(&index, _)| index)
    }
}

impl<'gc> FromIterator<Value<'gc>> for ArrayStorage<'gc> {
    fn from_iter<I: IntoIterator<Item = Value<'gc>>>(values: I) -> Self {
        Self::from(values.into_iter().map(Some).collect::<Vec<_>>())
    }
}

impl<'gc> From<Vec<Value<'gc>>> for ArrayStorage<'gc> {
    fn from(values: Vec<Value<'gc>>) -> Self {
        values.into_iter().collect()
    }
}

impl<'gc> From<Vec<Option<Value<'gc>>>> for ArrayStorage<'gc> {
    /// Takes the elements as they are, `None` for a hole; those past the greatest length are dropped.
    fn from(mut dense: Vec<Option<Value<'gc>>>) -> Self {
        dense.truncate(u32::MAX as usize);
        let length = u32::try_from(dense.len()).expect("truncated to fit");
        Self {
            dense,
            sparse: None,
            length,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ints<'gc>(values: &[i32]) -> ArrayStorage<'gc> {
        values.iter().map(|&value| Value::Int(value)).collect()
    }

    fn shown(array: &ArrayStorage<'_>) -> Vec<(u32, i32)> {
        let int = |value| match value {
            Value::Int(int) => int,
            other => panic!("not an int: {other:?}"),
        };
        array
            .iter()
            .map(|(index, value)| (index, int(value)))
            .collect()
    }

    #[test]
    fn a_far_element_costs_no_memory() {
        let mut array = ints(&[1, 2]);
        array.set(u32::MAX - 1, Value::Int(3));
        assert_eq!(array.len(), u32::MAX);
        assert_eq!(array.dense().len(), 2);
        assert_eq!(shown(&array), [(0, 1), (1, 2), (u32::MAX - 1, 3)]);
        array.push(Value::Int(4));
        assert_eq!(array.len(), u32::MAX);
        assert!(array.delete(u32::MAX - 1));
        assert!(!array.delete(u32::MAX - 1));
        assert_eq!(array.len(), u32::MAX);
    }

    #[test]
    fn an_array_filled_downwards_ends_dense() {
        let mut array = ArrayStorage::new();
        for index in (0..5000).rev() {
            array.set(index, Value::Int(1));
        }
        assert!(array.is_dense());
        assert!(array.dense().iter().all(Option::is_some));
    }

    #[test]
    fn a_late_near_element_keeps_the_map_in_order() {
        let mut array = ArrayStorage::new();
        array.set(5000, Value::Int(1));
        array.set(5001, Value::Int(2));
        array.set(0, Value::Int(3));
        assert_eq!(shown(&array), [(0, 3), (5000, 1), (5001, 2)]);
        array.set_len(5001);
        assert_eq!(shown(&array), [(0, 3), (5000, 1)]);
        array.set_len(5000);
        assert_eq!(shown(&array), [(0, 3)]);
    }

    #[test]
    fn pop_and_shift_count_holes() {
        let mut array = ints(&[1, 2]);
        array.set_len(5);
        assert!(matches!(array.pop(), Some(Value::Int(2))));
        assert!(matches!(array.shift(), Some(Value::Int(1))));
        assert!(array.shift().is_none());
        assert!(array.pop().is_none());
        assert_eq!(array.len(), 1);
        array.set(9_999, Value::Int(3));
        assert!(matches!(array.pop(), Some(Value::Int(3))));
        assert_eq!(array.len(), 9_999);
        array.set_len(0);
        assert!(array.pop().is_none());
    }

    #[test]
    fn splice_moves_what_follows() {
        let mut array = ints(&[0, 1, 2, 3]);
        let removed = array.splice(1, 2, &[Value::Int(7)]);
        assert_eq!(shown(&removed), [(0, 1), (1, 2)]);
        assert_eq!(shown(&array), [(0, 0), (1, 7), (2, 3)]);
        array.set(100_000, Value::Int(9));
        array.splice(0, 1, &[Value::Int(5), Value::Int(6)]);
        assert_eq!(
            shown(&array),
            [(0, 5), (1, 6), (2, 7), (3, 3), (100_001, 9)]
        );
        let removed = array.splice(3, u32::MAX, &[]);
        assert_eq!(removed.len(), 99_999);
        assert_eq!(shown(&removed), [(0, 3), (99_998, 9)]);
        assert_eq!(array.len(), 3);
    }

    #[test]
    fn splice_past_the_vector_keeps_holes() {
        let mut array = ints(&[1]);
        array.set_len(4);
        let removed = array.splice(3, 1, &[Value::Int(2), Value::Int(3)]);
        assert_eq!(removed.len(), 1);
        assert_eq!(array.len(), 5);
        assert_eq!(shown(&array), [(0, 1), (3, 2), (4, 3)]);
    }

    #[test]
    fn reverse_moves_holes_between_elements() {
        let mut array = ints(&[1, 2]);
        array.set(9_000, Value::Int(3));
        array.set_len(10_000);
        array.reverse();
        assert_eq!(shown(&array), [(999, 3), (9_998, 2), (9_999, 1)]);
        assert_eq!(array.len(), 10_000);
    }

    #[test]
    fn for_in_skips_holes() {
        let mut array = ints(&[1, 2, 3]);
        array.delete(1);
        array.set(1_000_000, Value::Int(4));
        assert_eq!(array.next_index(0), Some(0));
        assert_eq!(array.next_index(1), Some(2));
        assert_eq!(array.next_index(3), Some(1_000_000));
        assert_eq!(array.next_index(1_000_001), None);
    }
}
