//! `Array.sort`, `Array.sortOn` and what `Vector.sort` shares with them.
//!
//! The elements to sort are turned into keys once; then positions are sorted by comparing keys.

use std::cmp::Ordering;

use super::elements::{edit, length, look};
use super::quick_sort::quick_sort;
use crate::array_storage::ArrayStorage;
use crate::prelude::*;

/// In programs of earlier SWF versions, `NUMERIC` compares integers by a subtraction that overflows.
const EXACT_INTEGERS_FROM: u8 = 11;

/// In programs of earlier SWF versions, the result of a comparison function is cut to an integer, so
/// that 0.5 means equal.
const EXACT_RESULTS_FROM: u8 = 13;

/// The longest result of `RETURNINDEXEDARRAY`.
const MAX_INDEXED: u32 = 1 << 26;

/// The options of a sort: the constants of class Array.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Options(i32);

impl Options {
    const CASEINSENSITIVE: i32 = 1;
    const DESCENDING: i32 = 2;
    const UNIQUESORT: i32 = 4;
    const RETURNINDEXEDARRAY: i32 = 8;
    const NUMERIC: i32 = 16;

    /// The options as a script passes them; other bits have no meaning.
    pub(crate) fn new(bits: i32) -> Self {
        Self(bits)
    }

    /// Whether the result is the order of the indexes, the list left as it is.
    pub(crate) fn returns_indexes(self) -> bool {
        self.has(Self::RETURNINDEXEDARRAY)
    }

    fn has(self, option: i32) -> bool {
        self.0 & option != 0
    }

    fn direct(self, ordering: Ordering) -> Ordering {
        if self.has(Self::DESCENDING) {
            ordering.reverse()
        } else {
            ordering
        }
    }
}

/// What one comparison looks at of each value, by position.
enum Keys<'gc> {
    Numbers(Vec<f64>),
    /// Numbers in a program older than [`EXACT_INTEGERS_FROM`].
    LegacyNumbers(Vec<f64>),
    Strings(Vec<StringKey<'gc>>),
}

impl<'gc> Keys<'gc> {
    /// What `options` compare of `values`. Errors: those of the conversions.
    fn new(
        activation: &mut Activation<'_, 'gc>,
        values: impl Iterator<Item = Value<'gc>>,
        options: Options,
    ) -> Result<Self, Error<'gc>> {
        if options.has(Options::NUMERIC) {
            let numbers = values.map(|value| value.to_number(activation));
            let numbers = numbers.collect::<Result<_, _>>()?;
            if activation.vm().config.swf_version < EXACT_INTEGERS_FROM {
                return Ok(Self::LegacyNumbers(numbers));
            }
            return Ok(Self::Numbers(numbers));
        }
        let fold = options.has(Options::CASEINSENSITIVE);
        let strings = values.map(|value| {
            let string = value.to_avm_string(activation)?;
            Ok(StringKey::new(if fold {
                fold_case(activation, string)
            } else {
                string
            }))
        });
        Ok(Self::Strings(strings.collect::<Result<_, _>>()?))
    }

    fn compare(&self, a: usize, b: usize) -> Ordering {
        match self {
            Self::Numbers(numbers) => compare_numbers(numbers[a], numbers[b]),
            Self::LegacyNumbers(numbers) => compare_legacy_numbers(numbers[a], numbers[b]),
            Self::Strings(strings) => strings[a].compare(&strings[b]),
        }
    }
}

/// A string and, in front, how it begins: most pairs differ there.
#[derive(Clone, Copy)]
struct StringKey<'gc> {
    /// The first four code units, the first one highest; zeros where there are fewer, which is less than any code unit or
    /// the same, so that two beginnings that differ are in the strings' order.
    beginning: u64,
    string: AvmString<'gc>,
}

impl<'gc> StringKey<'gc> {
    fn new(string: AvmString<'gc>) -> Self {
        let text = string.as_wstr();
        let unit = |at| u64::from(text.get(at).unwrap_or(0));
        Self {
            beginning: unit(0) << 48 | unit(1) << 32 | unit(2) << 16 | unit(3),
            string,
        }
    }

    fn compare(&self, other: &Self) -> Ordering {
        self.beginning
            .cmp(&other.beginning)
            .then_with(|| self.string.as_wstr().cmp(&other.string.as_wstr()))
    }
}

fn fold_case<'gc>(activation: &Activation<'_, 'gc>, string: AvmString<'gc>) -> AvmString<'gc> {
    AvmString::new(activation.mc(), string.as_wstr().to_lowercase())
}

/// The order of numbers in which NaN comes last.
fn compare_numbers(a: f64, b: f64) -> Ordering {
    a.partial_cmp(&b)
        .unwrap_or_else(|| a.is_nan().cmp(&b.is_nan()))
}

/// The order of numbers in old programs: integers of up to 29 bits are compared by a subtraction that
/// overflows.
fn compare_legacy_numbers(a: f64, b: f64) -> Ordering {
    match (small_integer(a), small_integer(b)) {
        (Some(a), Some(b)) => (a << 3).wrapping_sub(b << 3).cmp(&0),
        _ => compare_numbers(a, b),
    }
}

fn small_integer(number: f64) -> Option<i32> {
    let int = number as i32;
    (f64::from(int) == number && (-(1 << 28)..1 << 28).contains(&int)).then_some(int)
}

/// Sorts the positions of `values`. `None`: two values are equal, which `UNIQUESORT` refuses.
///
/// # Errors
///
/// What `callback` or a conversion throws.
pub(crate) fn sorted_positions<'gc>(
    activation: &mut Activation<'_, 'gc>,
    values: &[Value<'gc>],
    callback: Option<Value<'gc>>,
    options: Options,
) -> Result<Option<Vec<u32>>, Error<'gc>> {
    if let Some(callback) = callback {
        let truncates = activation.vm().config.swf_version < EXACT_RESULTS_FROM;
        let callback = activation.repeated(callback, Value::Null);
        return sort_positions(values.len(), options, |a, b| {
            let result = activation.call_again(&callback, [values[a], values[b]])?;
            if let Value::Int(result) = result {
                return Ok(options.direct(result.cmp(&0)));
            }
            let mut result = result.to_number(activation)?;
            if truncates {
                result = result.trunc();
            }
            Ok(options.direct(result.partial_cmp(&0.0).unwrap_or(Ordering::Equal)))
        });
    }
    match Keys::new(activation, values.iter().copied(), options)? {
        Keys::Numbers(numbers) => sort_keys(numbers, options, |a, b| compare_numbers(*a, *b)),
        Keys::LegacyNumbers(numbers) => {
            sort_keys(numbers, options, |a, b| compare_legacy_numbers(*a, *b))
        }
        Keys::Strings(strings) => sort_keys(strings, options, StringKey::compare),
    }
}

/// Sorts the positions of `keys`. The keys are moved along, so that those compared lie side by side.
fn sort_keys<'gc, K>(
    keys: Vec<K>,
    options: Options,
    compare: impl Fn(&K, &K) -> Ordering,
) -> Result<Option<Vec<u32>>, Error<'gc>> {
    let mut items: Vec<(K, u32)> = keys.into_iter().zip(0..).collect();
    let is_unique = sort_items(&mut items, options, |(a, _), (b, _)| {
        Ok(options.direct(compare(a, b)))
    })?;
    Ok(is_unique.then(|| items.into_iter().map(|(_, position)| position).collect()))
}

fn sort_positions<'gc>(
    count: usize,
    options: Options,
    mut compare: impl FnMut(usize, usize) -> Result<Ordering, Error<'gc>>,
) -> Result<Option<Vec<u32>>, Error<'gc>> {
    let count = u32::try_from(count).expect("no list is longer");
    let mut positions: Vec<u32> = (0..count).collect();
    let is_unique = sort_items(&mut positions, options, |a, b| {
        compare(*a as usize, *b as usize)
    })?;
    Ok(is_unique.then_some(positions))
}

/// Sorts `items`. `false`: two of them are equal, which `UNIQUESORT` refuses.
fn sort_items<'gc, T>(
    items: &mut [T],
    options: Options,
    mut compare: impl FnMut(&T, &T) -> Result<Ordering, Error<'gc>>,
) -> Result<bool, Error<'gc>> {
    quick_sort(items, &mut compare)?;
    if options.has(Options::UNIQUESORT) {
        for pair in items.windows(2) {
            if compare(&pair[0], &pair[1])?.is_eq() {
                return Ok(false);
            }
        }
    }
    Ok(true)
}

/// The arguments of a `sort`: a comparison function and options, or options only.
///
/// # Errors
///
/// What the conversion of the options throws.
pub(crate) fn sort_arguments<'gc>(
    activation: &mut Activation<'_, 'gc>,
    args: &[Value<'gc>],
) -> Result<(Option<Value<'gc>>, Options), Error<'gc>> {
    let (callback, options) = match args.at(0) {
        callback if activation.is_callable(callback) => (Some(callback), args.at(1)),
        Value::Undefined | Value::Null => (None, args.at(1)),
        options => (None, options),
    };
    Ok((callback, Options::new(options.to_i32(activation)?)))
}

/// `sort`. The result is the list; 0 where `UNIQUESORT` refused; an Array of indexes with
/// `RETURNINDEXEDARRAY`.
pub(super) fn sort<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (callback, options) = sort_arguments(activation, args)?;
    let split = SplitList::read(activation, list)?;
    let positions = sorted_positions(activation, &split.values, callback, options)?;
    split.finish(activation, list, positions, options)
}

/// `sortOn`: by properties of the elements.
pub(super) fn sort_on<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let fields = field_names(activation, args.at(0))?;
    let each = field_options(activation, args.at(1), fields.len())?;
    let options = each.first().copied().unwrap_or_default();
    let split = SplitList::read(activation, list)?;
    let mut keys = Vec::with_capacity(fields.len());
    for (&field, &options) in fields.iter().zip(&each) {
        let values = property_of_each(activation, &split.values, field)?;
        keys.push((Keys::new(activation, values.into_iter(), options)?, options));
    }
    let positions = sort_positions(split.values.len(), options, |a, b| {
        let mut orderings = keys
            .iter()
            .map(|(keys, options)| options.direct(keys.compare(a, b)));
        Ok(orderings
            .find(|ordering| ordering.is_ne())
            .unwrap_or(Ordering::Equal))
    })?;
    split.finish(activation, list, positions, options)
}

fn field_names<'gc>(
    activation: &mut Activation<'_, 'gc>,
    names: Value<'gc>,
) -> Result<Vec<Name<'gc>>, Error<'gc>> {
    let names = match names {
        Value::Object(list) if list.as_array().is_some() => {
            super::elements::to_vec(activation, names)?
        }
        Value::String(_) => vec![names],
        // Anything else names no field.
        _ => Vec::new(),
    };
    let mut fields = Vec::with_capacity(names.len());
    for name in names {
        let name = name.to_avm_string(activation)?;
        fields.push(activation.intern(name));
    }
    Ok(fields)
}

/// The options of each field: one number for all, or an Array with one for each. An Array of another
/// length counts as no options.
fn field_options<'gc>(
    activation: &mut Activation<'_, 'gc>,
    options: Value<'gc>,
    fields: usize,
) -> Result<Vec<Options>, Error<'gc>> {
    if options.as_object().and_then(Object::as_array).is_none() {
        return Ok(vec![Options::new(options.to_i32(activation)?); fields]);
    }
    let options = super::elements::to_vec(activation, options)?;
    if options.len() != fields {
        return Ok(vec![Options::default(); fields]);
    }
    let each = options
        .into_iter()
        .map(|options| Ok(Options::new(options.to_i32(activation)?)));
    each.collect()
}

fn property_of_each<'gc>(
    activation: &mut Activation<'_, 'gc>,
    values: &[Value<'gc>],
    field: Name<'gc>,
) -> Result<Vec<Value<'gc>>, Error<'gc>> {
    let get = |&value: &Value<'gc>| match value {
        Value::Null => Ok(Value::Undefined),
        value => activation.get_named(value, field),
    };
    values.iter().map(get).collect()
}

/// The elements of a list for sorting. Whatever the order, `undefined` elements go to the end and
/// holes after them.
struct SplitList<'gc> {
    values: Vec<Value<'gc>>,
    /// The index of each of `values`.
    indexes: Vec<u32>,
    /// The indexes of `undefined` elements.
    undefined: Vec<u32>,
    length: u32,
}

impl<'gc> SplitList<'gc> {
    fn read(activation: &mut Activation<'_, 'gc>, list: Value<'gc>) -> Result<Self, Error<'gc>> {
        look(activation, list, |array| {
            let mut split = Self {
                values: Vec::new(),
                indexes: Vec::new(),
                undefined: Vec::new(),
                length: array.len(),
            };
            for (index, value) in array.iter() {
                if matches!(value, Value::Undefined) {
                    split.undefined.push(index);
                } else {
                    split.values.push(value);
                    split.indexes.push(index);
                }
            }
            split
        })
    }

    /// The result of the method, from the sorted positions of `values`.
    fn finish(
        self,
        activation: &mut Activation<'_, 'gc>,
        list: Value<'gc>,
        positions: Option<Vec<u32>>,
        options: Options,
    ) -> Result<Value<'gc>, Error<'gc>> {
        let Some(positions) = positions else {
            return Ok(Value::Int(0));
        };
        if options.has(Options::UNIQUESORT) && self.length - self.values.len() as u32 > 1 {
            return Ok(Value::Int(0));
        }
        if options.returns_indexes() {
            return self.indexed(activation, &positions);
        }
        let sorted = positions
            .iter()
            .map(|&position| self.values[position as usize]);
        let undefined = self.undefined.iter().map(|_| Value::Undefined);
        let mut elements: ArrayStorage<'gc> = sorted.chain(undefined).collect();
        // A comparison may have changed the length.
        let length = length(activation, list)?.max(elements.len());
        elements.set_len(length);
        edit(activation, list, |array| *array = elements)?;
        Ok(list)
    }

    fn indexed(
        &self,
        activation: &mut Activation<'_, 'gc>,
        positions: &[u32],
    ) -> Result<Value<'gc>, Error<'gc>> {
        if self.length > MAX_INDEXED {
            return Err(activation.error(ErrorClass::MemoryError, msg::E1000, []));
        }
        let mut is_hole = vec![true; self.length as usize];
        let mut order: Vec<u32> = positions
            .iter()
            .map(|&position| self.indexes[position as usize])
            .collect();
        order.extend(&self.undefined);
        for &index in &order {
            is_hole[index as usize] = false;
        }
        order.extend((0..self.length).filter(|&index| is_hole[index as usize]));
        let indexes = order.into_iter().map(Value::from).collect();
        Ok(activation.array_from_storage(indexes).into())
    }
}

#[cfg(test)]
mod tests {
    use gc_arena::arena::rootless_mutate;

    use super::*;

    #[test]
    fn nan_is_the_greatest_number() {
        assert_eq!(compare_numbers(f64::NAN, f64::INFINITY), Ordering::Greater);
        assert_eq!(compare_numbers(-1.0, f64::NAN), Ordering::Less);
        assert_eq!(compare_numbers(f64::NAN, f64::NAN), Ordering::Equal);
        assert_eq!(compare_numbers(-0.0, 0.0), Ordering::Equal);
        assert_eq!(compare_numbers(2.0, 1.0), Ordering::Greater);
    }

    #[test]
    fn strings_are_ordered_by_code_units() {
        rootless_mutate(|mc| {
            let words = [
                "",
                "\0",
                "\0\0\0\0\0",
                "a",
                "a\0",
                "ab",
                "abcd",
                "abcd\0",
                "abcda",
                "abce",
                "ÿ",
                "Ā",
                "Āa",
                "豈",
            ];
            let keys = words.map(|word| StringKey::new(AvmString::from_utf8(mc, word)));
            for (at, a) in keys.iter().enumerate() {
                for (other, b) in keys.iter().enumerate() {
                    assert_eq!(
                        a.compare(b),
                        at.cmp(&other),
                        "{a:?} {b:?}",
                        a = words[at],
                        b = words[other]
                    );
                }
            }
        });
    }

    #[test]
    fn old_programs_overflow() {
        let mut numbers = [287e6, -273e6, -270e6, 87e6, -245e6];
        let mut compare = |a: &f64, b: &f64| Ok::<_, ()>(compare_legacy_numbers(*a, *b));
        quick_sort(&mut numbers, &mut compare).expect("the comparison does not fail");
        assert_eq!(numbers, [-273e6, -270e6, 87e6, -245e6, 287e6]);
    }

    #[test]
    fn descending_turns_the_order_around() {
        let descending = Options::new(Options::DESCENDING | Options::NUMERIC);
        assert_eq!(descending.direct(Ordering::Less), Ordering::Greater);
        assert_eq!(Options::default().direct(Ordering::Less), Ordering::Less);
    }
}
