//! Reading and writing a register in steps that the processor forwards.
//!
//! A value is two words: a tag, and a content that may be shorter than its word. An instruction mostly reads what the one
//! before has written. The processor forwards such a write to the read only where the read isn't wider: where one load of
//! 16 bytes follows two stores of 8, or a load of 8 a store of 4, it waits until the stores have reached the cache. With
//! [`Cell`](std::cell::Cell)'s own `get` and `set` a loop of 50 million additions of ints took 1.3 times as long, and a loop
//! over a `Vector.<int>` 1.6 times. So values are read and written here a whole word at a time.

use std::mem::MaybeUninit;

use gc_arena::barrier::Write;
use gc_arena::lock::Lock;

use crate::value::Value;

/// One half of a value: whatever bytes there are, also those that nobody has set.
type Word = MaybeUninit<u64>;

const _: () = assert!(size_of::<Value<'_>>() == 2 * size_of::<Word>());
const _: () = assert!(align_of::<Value<'_>>() == align_of::<Word>());

/// The value of a register.
#[inline(always)]
pub(crate) fn read<'gc>(register: &Lock<Value<'gc>>) -> Value<'gc> {
    // SAFETY: the pointer comes from a reference to the register, so that it may be read; nothing writes it meanwhile, as
    // a `Lock` isn't shared between threads. Two words are as large as a value and aligned as one (asserted above), and
    // those read here are the bytes of the value that the register holds. The reads are volatile only so that the
    // compiler doesn't make them one.
    unsafe {
        let words = register.as_ptr().cast::<Word>();
        let tag = words.read_volatile();
        let content = words.add(1).read_volatile();
        std::mem::transmute::<[Word; 2], Value<'gc>>([tag, content])
    }
}

/// Sets a register.
#[inline(always)]
pub(crate) fn write<'gc>(register: &Write<Lock<Value<'gc>>>, value: Value<'gc>) {
    match value {
        Value::Int(int) => write_int(register, int),
        Value::Bool(bool) => write_bool(register, bool),
        // SAFETY: the words of a value are a value.
        _ => unsafe {
            let [tag, content] = std::mem::transmute::<Value<'gc>, [Word; 2]>(value);
            write_words(register, tag, content);
        },
    }
}

/// Sets a register to an int.
#[inline(always)]
pub(crate) fn write_int(register: &Write<Lock<Value<'_>>>, int: i32) {
    const TAG: Word = tag(Value::Int(0));
    // SAFETY: the content of an int is 4 bytes at the beginning of the second word, and the bytes after it have no meaning.
    unsafe { write_words(register, TAG, low(u64::from(int as u32), 4)) }
}

/// Sets a register to a Boolean.
#[inline(always)]
pub(crate) fn write_bool(register: &Write<Lock<Value<'_>>>, bool: bool) {
    const TAG: Word = tag(Value::Bool(false));
    // SAFETY: as of an int, but that the content is one byte, 0 or 1.
    unsafe { write_words(register, TAG, low(u64::from(bool), 1)) }
}

/// Sets a register to a number that isn't held as an int.
#[inline(always)]
pub(crate) fn write_number(register: &Write<Lock<Value<'_>>>, number: f64) {
    const TAG: Word = tag(Value::Number(0.0));
    // SAFETY: the content of a number is the second word.
    unsafe { write_words(register, TAG, Word::new(number.to_bits())) }
}

/// Sets a register to what another one holds.
#[inline(always)]
pub(crate) fn copy<'gc>(register: &Write<Lock<Value<'gc>>>, from: &Lock<Value<'gc>>) {
    // SAFETY: as in `read`; and the words of a value are a value.
    unsafe {
        let words = from.as_ptr().cast::<Word>();
        write_words(
            register,
            words.read_volatile(),
            words.add(1).read_volatile(),
        );
    }
}

/// The first word of a value.
const fn tag(value: Value<'_>) -> Word {
    // SAFETY: a value is two words (asserted above).
    unsafe { std::mem::transmute::<Value<'_>, [Word; 2]>(value)[0] }
}

/// A word whose first `bytes` bytes in memory are the low ones of `content`, in the machine's order.
#[inline(always)]
const fn low(content: u64, bytes: u32) -> Word {
    Word::new(if cfg!(target_endian = "little") {
        content
    } else {
        content << (64 - 8 * bytes)
    })
}

/// Writes both words of a register.
///
/// # Safety
///
/// They must be those of a value.
#[inline(always)]
unsafe fn write_words<'gc>(register: &Write<Lock<Value<'gc>>>, tag: Word, content: Word) {
    let words = register.unlock().as_ptr().cast::<Word>();
    // SAFETY: the pointer may be written, as it comes from a `Cell`, which isn't shared between threads, and to whose inside
    // nobody has a reference; a register is as large as two words and aligned as one (asserted above).
    unsafe {
        words.write_volatile(tag);
        words.add(1).write_volatile(content);
    }
}

#[cfg(test)]
mod tests {
    use gc_arena::arena::rootless_mutate;
    use gc_arena::barrier::Write;
    use gc_arena::lock::Lock;

    use super::{copy, read, write, write_bool, write_int, write_number};
    use crate::string::AvmString;
    use crate::value::Value;

    #[test]
    fn each_kind_has_a_way_of_its_own() {
        rootless_mutate(|_| {
            let (mut register, mut other) = (Lock::new(Value::Null), Lock::new(Value::Null));
            for int in [0, 1, -1, i32::MIN, i32::MAX] {
                write_int(Write::from_mut(&mut register), int);
                assert!(matches!(register.get(), Value::Int(held) if held == int));
                copy(Write::from_mut(&mut other), &register);
                assert!(matches!(other.get(), Value::Int(held) if held == int));
            }
            for bool in [false, true] {
                write_bool(Write::from_mut(&mut register), bool);
                assert!(matches!(register.get(), Value::Bool(held) if held == bool));
            }
            for number in [0.0, -0.5, f64::INFINITY] {
                write_number(Write::from_mut(&mut register), number);
                assert!(matches!(register.get(), Value::Number(held) if held == number));
            }
        });
    }

    #[test]
    fn a_register_holds_what_was_written() {
        rootless_mutate(|mc| {
            let text = AvmString::from_utf8(mc, "text");
            let values = [
                Value::Undefined,
                Value::Null,
                Value::Bool(true),
                Value::Bool(false),
                Value::Int(-7),
                Value::Int(i32::MAX),
                Value::Number(-0.0),
                Value::Number(f64::NAN),
                Value::String(text),
            ];
            let mut register = Lock::new(Value::Null);
            for value in values {
                write(Write::from_mut(&mut register), value);
                for held in [read(&register), register.get()] {
                    let is_nan = value.as_number().is_some_and(f64::is_nan);
                    assert!(value.strict_equals(held) || is_nan);
                    assert_eq!(format!("{held:?}"), format!("{value:?}"));
                }
            }
        });
    }
}
