//! The sort algorithm of `Array.sort`, `Array.sortOn` and `Vector.sort`.
//!
//! Scripts see the algorithm: it is not stable, and a comparison function is called on certain pairs
//! in a certain order, which matters where its answers contradict each other. This quicksort makes
//! the comparisons that the reference VM makes; the tests hold a run recorded there.

use std::cmp::Ordering;

/// Sorts `items` by `compare`, in place. Any answers of `compare` end in some order of the items.
///
/// # Errors
///
/// The first one that `compare` returns; the items are then in no particular order.
pub(crate) fn quick_sort<T, E>(
    items: &mut [T],
    compare: &mut impl FnMut(&T, &T) -> Result<Ordering, E>,
) -> Result<(), E> {
    let mut rest = items;
    while rest.len() > 3 {
        let (left_end, right_start) = partition(rest, compare)?;
        let (left, right) = rest.split_at_mut(left_end);
        let right = &mut right[right_start - left_end..];
        // The smaller part first: so the depth of the recursion is logarithmic.
        let (smaller, larger) = if left.len() >= right.len() {
            (right, left)
        } else {
            (left, right)
        };
        quick_sort(smaller, compare)?;
        rest = larger;
    }
    sort_up_to_three(rest, compare)
}

/// Moves what is less than the middle item before it and what is greater after it. Returns where the
/// former ends and the latter starts; what lies between is in its place.
fn partition<T, E>(
    items: &mut [T],
    compare: &mut impl FnMut(&T, &T) -> Result<Ordering, E>,
) -> Result<(usize, usize), E> {
    items.swap(0, items.len() / 2);
    let mut low = 0;
    let mut high = items.len();
    loop {
        low += 1;
        while low < items.len() && compare(&items[low], &items[0])?.is_le() {
            low += 1;
        }
        high -= 1;
        while high > 0 && compare(&items[high], &items[0])?.is_ge() {
            high -= 1;
        }
        if high < low {
            break;
        }
        items.swap(low, high);
    }
    items.swap(0, high);
    Ok((high, low))
}

fn sort_up_to_three<T, E>(
    items: &mut [T],
    compare: &mut impl FnMut(&T, &T) -> Result<Ordering, E>,
) -> Result<(), E> {
    let mut in_order = |items: &mut [T], at: usize| -> Result<bool, E> {
        let swap = compare(&items[at], &items[at + 1])?.is_gt();
        if swap {
            items.swap(at, at + 1);
        }
        Ok(!swap)
    };
    if items.len() >= 2 {
        in_order(items, 0)?;
    }
    if items.len() == 3 && !in_order(items, 1)? {
        in_order(items, 0)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::*;

    /// A generator of comparison results that contradict each other (Xorshift).
    fn random(state: &mut i32) -> i32 {
        *state ^= state.wrapping_shl(13);
        *state ^= ((*state as u32) >> 17) as i32;
        *state ^= state.wrapping_shl(5);
        *state
    }

    #[test]
    fn compares_the_pairs_that_the_reference_compares() {
        let mut state = 0x1234_5678;
        let mut items: Vec<i32> = (0..50).collect();
        let mut count = 0;
        let Ok(()) = quick_sort(&mut items, &mut |_, _| {
            count += 1;
            let random = random(&mut state);
            Ok::<_, Infallible>(if random % 8 == 0 {
                Ordering::Equal
            } else {
                random.cmp(&0)
            })
        });
        assert_eq!(count, 208);
        let expected = [
            13, 35, 24, 1, 8, 33, 6, 3, 9, 38, 20, 7, 23, 40, 19, 16, 12, 15, 14, 4, 22, 37, 21,
            18, 45, 25, 41, 27, 36, 32, 47, 44, 43, 48, 29, 5, 26, 11, 10, 39, 17, 42, 49, 2, 31,
            28, 0, 30, 34, 46,
        ];
        assert_eq!(items, expected);
    }

    #[test]
    fn sorts_every_short_sequence() {
        for length in 0..7_u32 {
            for number in 0..4_u32.pow(length) {
                let items: Vec<u32> = (0..length).map(|at| number / 4_u32.pow(at) % 4).collect();
                let mut sorted = items.clone();
                let Ok(()) = quick_sort(&mut sorted, &mut |a, b| Ok::<_, Infallible>(a.cmp(b)));
                let mut expected = items;
                expected.sort_unstable();
                assert_eq!(sorted, expected);
            }
        }
    }

    #[test]
    fn stops_at_an_error() {
        let mut items = [3, 1, 2];
        assert_eq!(quick_sort(&mut items, &mut |_, _| Err("no")), Err("no"));
    }
}
