//! [`VectorStorage`]: the elements of an ActionScript `Vector.<T>`.
//!
//! `Vector.<int>`, `Vector.<uint>` and `Vector.<Number>` hold machine numbers; every other element
//! type holds values. The script-visible rules (when a length may change, which index is valid) are
//! checked here and reported as a [`VectorError`], which the caller turns into an exception.

use std::mem::size_of;
use std::ops::Range;

use gc_arena::Collect;

use crate::types::Type;
use crate::value::Value;

/// The most memory that one vector's elements may take, in bytes. A longer one is refused as the
/// reference VM refuses it when it runs out of memory (#1000).
const MAX_BYTES: usize = 1 << 30;

/// Why an operation on a vector was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VectorError {
    /// No element has this index: RangeError #1125.
    #[error("the index {index} is out of range {length}")]
    OutOfRange {
        /// The index asked for.
        index: u32,
        /// The vector's length.
        length: u32,
    },
    /// The length of a fixed vector may not change: RangeError #1126.
    #[error("the vector is fixed")]
    Fixed,
    /// The vector would be larger than memory allows: Error #1000.
    #[error("the vector would be too long")]
    TooLong,
}

/// The elements by representation.
#[derive(Clone, Debug, Collect)]
#[collect(no_drop)]
pub enum Elements<'gc> {
    /// `Vector.<int>`
    Int(Vec<i32>),
    /// `Vector.<uint>`
    Uint(Vec<u32>),
    /// `Vector.<Number>`
    Number(Vec<f64>),
    /// Any other element type. A missing element is `null`.
    Object(Vec<Value<'gc>>),
}

/// An element type with a representation of its own.
trait Element<'gc>: Copy {
    /// What a new element is before anything is stored.
    const DEFAULT: Self;

    /// Takes a value that has been coerced to the element type.
    fn from_value(value: Value<'gc>) -> Self;

    /// The element as a script sees it.
    fn into_value(self) -> Value<'gc>;
}

impl<'gc> Element<'gc> for i32 {
    const DEFAULT: Self = 0;

    fn from_value(value: Value<'gc>) -> Self {
        match value {
            Value::Int(int) => int,
            other => other.as_number().unwrap_or(0.0) as i32,
        }
    }

    fn into_value(self) -> Value<'gc> {
        Value::Int(self)
    }
}

impl<'gc> Element<'gc> for u32 {
    const DEFAULT: Self = 0;

    fn from_value(value: Value<'gc>) -> Self {
        value.as_number().unwrap_or(0.0) as u32
    }

    fn into_value(self) -> Value<'gc> {
        match i32::try_from(self) {
            Ok(int) => Value::Int(int),
            Err(_) => Value::Number(f64::from(self)),
        }
    }
}

impl<'gc> Element<'gc> for f64 {
    const DEFAULT: Self = 0.0;

    fn from_value(value: Value<'gc>) -> Self {
        value.as_number().unwrap_or(f64::NAN)
    }

    fn into_value(self) -> Value<'gc> {
        Value::Number(self)
    }
}

impl<'gc> Element<'gc> for Value<'gc> {
    const DEFAULT: Self = Value::Null;

    fn from_value(value: Value<'gc>) -> Self {
        value
    }

    fn into_value(self) -> Value<'gc> {
        self
    }
}

/// Evaluates one expression for whichever vector the elements are.
macro_rules! with_elements {
    ($elements:expr, $vec:ident => $body:expr) => {
        match $elements {
            Elements::Int($vec) => $body,
            Elements::Uint($vec) => $body,
            Elements::Number($vec) => $body,
            Elements::Object($vec) => $body,
        }
    };
}

/// As [`with_elements`], for an expression that is again a vector of the same type.
macro_rules! map_elements {
    ($elements:expr, $vec:ident => $body:expr) => {
        match $elements {
            Elements::Int($vec) => Elements::Int($body),
            Elements::Uint($vec) => Elements::Uint($body),
            Elements::Number($vec) => Elements::Number($body),
            Elements::Object($vec) => Elements::Object($body),
        }
    };
}

/// The elements of a `Vector.<T>`, `T`, and whether the length is fixed.
///
/// Values passed in have been coerced to the element type by the caller.
#[derive(Clone, Collect)]
#[collect(no_drop)]
pub struct VectorStorage<'gc> {
    elements: Elements<'gc>,
    fixed: bool,
    element_type: Type<'gc>,
}

impl<'gc> VectorStorage<'gc> {
    /// An empty vector of `element_type`, not fixed.
    pub fn new(element_type: Type<'gc>) -> Self {
        let elements = match element_type {
            Type::Int => Elements::Int(Vec::new()),
            Type::Uint => Elements::Uint(Vec::new()),
            Type::Number => Elements::Number(Vec::new()),
            _ => Elements::Object(Vec::new()),
        };
        Self::with_elements(elements, element_type)
    }

    fn with_elements(elements: Elements<'gc>, element_type: Type<'gc>) -> Self {
        Self {
            elements,
            fixed: false,
            element_type,
        }
    }

    /// The type `T` of the elements, to which the caller coerces what it stores.
    #[inline]
    pub fn element_type(&self) -> Type<'gc> {
        self.element_type
    }

    /// The elements in their own representation.
    #[inline]
    pub fn elements(&self) -> &Elements<'gc> {
        &self.elements
    }

    /// Whether the length may not change.
    #[inline]
    pub fn is_fixed(&self) -> bool {
        self.fixed
    }

    /// Sets whether the length may not change.
    pub fn set_fixed(&mut self, fixed: bool) {
        self.fixed = fixed;
    }

    /// The vector's `length`.
    #[inline]
    pub fn len(&self) -> u32 {
        with_elements!(&self.elements, vec => vec.len() as u32)
    }

    /// Whether the length is 0.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The element at `index`; `None` past the end.
    #[inline]
    pub fn get(&self, index: u32) -> Option<Value<'gc>> {
        let index = index as usize;
        with_elements!(&self.elements, vec => vec.get(index).map(|element| element.into_value()))
    }

    /// The elements in order.
    pub fn iter(&self) -> impl Iterator<Item = Value<'gc>> {
        (0..self.len()).map_while(|index| self.get(index))
    }

    /// Stores an element; at the index that equals the length it appends one.
    ///
    /// # Errors
    ///
    /// [`VectorError::OutOfRange`] past the end, and at the end of a fixed vector.
    #[inline]
    pub fn set(&mut self, index: u32, value: Value<'gc>) -> Result<(), VectorError> {
        let length = self.len();
        if index < length {
            let index = index as usize;
            with_elements!(&mut self.elements, vec => vec[index] = Element::from_value(value));
            return Ok(());
        }
        if index > length || self.fixed {
            return Err(VectorError::OutOfRange { index, length });
        }
        self.push(value)
    }

    /// Stores an element in the place of another one, if `value` is as it would be stored: a number in a vector of
    /// numbers that holds it exactly, anything in a `Vector.<*>`. Whether it was.
    #[inline]
    pub fn set_if_exact(&mut self, index: u32, value: Value<'gc>) -> bool {
        let index = index as usize;
        match (&mut self.elements, value) {
            (Elements::Int(vec), Value::Int(int)) if index < vec.len() => vec[index] = int,
            (Elements::Uint(vec), Value::Int(int)) if index < vec.len() && int >= 0 => {
                vec[index] = int as u32;
            }
            (Elements::Number(vec), Value::Number(number)) if index < vec.len() => {
                vec[index] = number;
            }
            (Elements::Number(vec), Value::Int(int)) if index < vec.len() => {
                vec[index] = f64::from(int);
            }
            (Elements::Object(vec), _) if index < vec.len() && self.element_type == Type::Any => {
                vec[index] = value;
            }
            _ => return false,
        }
        true
    }

    /// Sets `length`: cuts elements off, or adds elements of the type's default.
    ///
    /// # Errors
    ///
    /// [`VectorError::Fixed`], [`VectorError::TooLong`].
    pub fn set_len(&mut self, length: u32) -> Result<(), VectorError> {
        self.check_not_fixed()?;
        self.reserve(u64::from(length.saturating_sub(self.len())))?;
        let length = length as usize;
        with_elements!(&mut self.elements, vec => vec.resize(length, Element::DEFAULT));
        Ok(())
    }

    /// Appends an element.
    ///
    /// # Errors
    ///
    /// [`VectorError::Fixed`], [`VectorError::TooLong`].
    #[inline]
    pub fn push(&mut self, value: Value<'gc>) -> Result<(), VectorError> {
        self.check_not_fixed()?;
        self.reserve(1)?;
        with_elements!(&mut self.elements, vec => vec.push(Element::from_value(value)));
        Ok(())
    }

    /// Removes and returns the last element; `None` of an empty vector.
    ///
    /// # Errors
    ///
    /// [`VectorError::Fixed`].
    pub fn pop(&mut self) -> Result<Option<Value<'gc>>, VectorError> {
        self.check_not_fixed()?;
        Ok(with_elements!(&mut self.elements, vec => vec.pop().map(|element| element.into_value())))
    }

    /// Inserts an element before `index`, which is at most the length.
    ///
    /// # Errors
    ///
    /// [`VectorError::Fixed`], [`VectorError::TooLong`], [`VectorError::OutOfRange`].
    pub fn insert(&mut self, index: u32, value: Value<'gc>) -> Result<(), VectorError> {
        self.check_not_fixed()?;
        let length = self.len();
        if index > length {
            return Err(VectorError::OutOfRange { index, length });
        }
        self.splice(index, 0, &[value])?;
        Ok(())
    }

    /// Removes and returns the element at `index`.
    ///
    /// # Errors
    ///
    /// [`VectorError::Fixed`], [`VectorError::OutOfRange`].
    pub fn remove(&mut self, index: u32) -> Result<Value<'gc>, VectorError> {
        self.check_not_fixed()?;
        let length = self.len();
        if index >= length {
            return Err(VectorError::OutOfRange { index, length });
        }
        let index = index as usize;
        Ok(with_elements!(&mut self.elements, vec => vec.remove(index).into_value()))
    }

    /// Replaces the `count` elements from `start` on by `items`, and returns the removed ones. A
    /// range past the end is cut at the end. Works on a fixed vector too, as the reference VM's
    /// `splice` does; callers that must not change the length check [`Self::is_fixed`].
    ///
    /// # Errors
    ///
    /// [`VectorError::TooLong`].
    pub fn splice(
        &mut self,
        start: u32,
        count: u32,
        items: &[Value<'gc>],
    ) -> Result<Self, VectorError> {
        self.reserve(items.len() as u64)?;
        let range = self.range(start, start.saturating_add(count));
        let items = items.iter().copied();
        let removed = map_elements!(
            &mut self.elements,
            vec => vec.splice(range, items.map(Element::from_value)).collect()
        );
        Ok(Self::with_elements(removed, self.element_type))
    }

    /// A copy of the elements `start..end`, cut at the length; not fixed.
    pub fn slice(&self, start: u32, end: u32) -> Self {
        let range = self.range(start, end);
        let elements = map_elements!(&self.elements, vec => vec[range].to_vec());
        Self::with_elements(elements, self.element_type)
    }

    /// Puts the elements in the opposite order.
    pub fn reverse(&mut self) {
        with_elements!(&mut self.elements, vec => vec.reverse());
    }

    fn range(&self, start: u32, end: u32) -> Range<usize> {
        let length = self.len();
        let end = end.min(length);
        start.min(end) as usize..end as usize
    }

    /// Refuses where the length may not change.
    ///
    /// # Errors
    ///
    /// [`VectorError::Fixed`].
    pub fn check_not_fixed(&self) -> Result<(), VectorError> {
        if self.fixed {
            return Err(VectorError::Fixed);
        }
        Ok(())
    }

    /// Makes room for `added` elements more, or refuses.
    #[inline]
    fn reserve(&mut self, added: u64) -> Result<(), VectorError> {
        with_elements!(&mut self.elements, vec => reserve_in(vec, added))
    }
}

fn reserve_in<T>(vec: &mut Vec<T>, added: u64) -> Result<(), VectorError> {
    let most = MAX_BYTES / size_of::<T>();
    let added = usize::try_from(added).map_err(|_| VectorError::TooLong)?;
    if added > most - vec.len().min(most) {
        return Err(VectorError::TooLong);
    }
    vec.try_reserve(added).map_err(|_| VectorError::TooLong)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ints<'gc>(values: &[i32]) -> VectorStorage<'gc> {
        VectorStorage::with_elements(Elements::Int(values.to_vec()), Type::Int)
    }

    fn shown(vector: &VectorStorage<'_>) -> Vec<i32> {
        match vector.elements() {
            Elements::Int(vec) => vec.clone(),
            other => panic!("not ints: {other:?}"),
        }
    }

    #[test]
    fn writing_at_the_end_appends_unless_fixed() {
        let mut vector = ints(&[1]);
        assert_eq!(vector.set(1, Value::Int(2)), Ok(()));
        let refused = VectorError::OutOfRange {
            index: 3,
            length: 2,
        };
        assert_eq!(vector.set(3, Value::Int(2)), Err(refused));
        vector.set_fixed(true);
        assert_eq!(vector.set(1, Value::Int(5)), Ok(()));
        assert!(vector.set(2, Value::Int(2)).is_err());
        assert_eq!(shown(&vector), [1, 5]);
    }

    #[test]
    fn a_fixed_vector_keeps_its_length() {
        let mut vector = ints(&[1, 2]);
        vector.set_fixed(true);
        assert_eq!(vector.push(Value::Int(3)), Err(VectorError::Fixed));
        assert_eq!(vector.set_len(1), Err(VectorError::Fixed));
        assert!(vector.pop().is_err());
        assert!(vector.remove(0).is_err());
        assert!(vector.insert(0, Value::Int(1)).is_err());
        assert_eq!(shown(&vector), [1, 2]);
    }

    #[test]
    fn a_hostile_length_is_refused() {
        let mut vector = ints(&[]);
        assert_eq!(vector.set_len(u32::MAX), Err(VectorError::TooLong));
        assert_eq!(vector.len(), 0);
        let mut objects = VectorStorage::new(Type::Object);
        assert_eq!(objects.set_len(1 << 30), Err(VectorError::TooLong));
    }

    #[test]
    fn new_elements_have_the_default_of_their_type() {
        let mut vector = VectorStorage::new(Type::Object);
        vector.set_len(1).expect("one element fits");
        assert!(matches!(vector.get(0), Some(Value::Null)));
        assert!(vector.get(1).is_none());
        let mut numbers = VectorStorage::new(Type::Number);
        numbers.set_len(1).expect("one element fits");
        assert!(matches!(numbers.get(0), Some(Value::Number(0.0))));
    }

    #[test]
    fn a_large_uint_is_a_number() {
        let mut vector =
            VectorStorage::with_elements(Elements::Uint(vec![u32::MAX, 1]), Type::Uint);
        assert!(matches!(
            vector.get(0),
            Some(Value::Number(4_294_967_295.0))
        ));
        assert!(matches!(vector.get(1), Some(Value::Int(1))));
        vector.set(1, Value::Number(3e9)).expect("in range");
        assert!(matches!(vector.get(1), Some(Value::Number(3e9))));
    }

    #[test]
    fn splice_and_slice_cut_at_the_end() {
        let mut vector = ints(&[0, 1, 2, 3]);
        let removed = vector.splice(2, u32::MAX, &[Value::Int(9)]).expect("fits");
        assert_eq!(shown(&removed), [2, 3]);
        assert_eq!(shown(&vector), [0, 1, 9]);
        assert_eq!(shown(&vector.slice(1, 100)), [1, 9]);
        assert_eq!(shown(&vector.slice(5, 2)), [0; 0]);
        vector.insert(3, Value::Int(4)).expect("at the end");
        assert!(vector.insert(9, Value::Int(4)).is_err());
        vector.reverse();
        assert_eq!(shown(&vector), [4, 9, 1, 0]);
    }
}
