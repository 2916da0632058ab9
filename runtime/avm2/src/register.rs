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
    let register = register.unlock();
    // A content that is shorter than its word fills the word.
    let content = match value {
        Value::Int(int) => Some(u64::from(int as u32)),
        Value::Bool(bool) => Some(u64::from(bool)),
        _ => None,
    };
    // SAFETY: a value is two words, of which the first is its tag: it's `repr(u64)`. The content of an int is 4 bytes, that
    // of a Boolean one, at the beginning of the second word, and the bytes after it have no meaning; on a little-endian
    // machine these are the low bytes of `content`, so that the two words written are the value. The pointer may be
    // written, as it comes from a `Cell`, which isn't shared between threads, and to whose inside nobody has a reference.
    unsafe {
        let [tag, given] = std::mem::transmute::<Value<'gc>, [Word; 2]>(value);
        let content = match content {
            Some(content) if cfg!(target_endian = "little") => Word::new(content),
            _ => given,
        };
        let words = register.as_ptr().cast::<Word>();
        words.write_volatile(tag);
        words.add(1).write_volatile(content);
    }
}

#[cfg(test)]
mod tests {
    use gc_arena::arena::rootless_mutate;
    use gc_arena::barrier::Write;
    use gc_arena::lock::Lock;

    use super::{read, write};
    use crate::string::AvmString;
    use crate::value::Value;

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
