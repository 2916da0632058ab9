//! Objects and their slots in one block of memory.
//!
//! Most objects have few slots. To have them behind the object saves an allocation for each, and a way through memory at
//! each access: the benchmark `binary_trees`, which makes objects of two slots, took 1.25 times as long without.

use std::cell::Cell;
use std::ptr::NonNull;

use gc_arena::lock::Lock;
use gc_arena::{Collect, Gc, Mutation};

use crate::value::Value;

/// Where an object's slots are.
pub(crate) struct Slots<'gc>(Cell<NonNull<[Lock<Value<'gc>>]>>);

// SAFETY: the values are traced where they are, by `WithSlots`, which the block of memory was made as and is traced as.
unsafe impl<'gc> Collect<'gc> for Slots<'gc> {
    const NEEDS_TRACE: bool = false;
}

impl<'gc> Slots<'gc> {
    /// Those of an object that isn't in its place yet: none.
    pub(crate) fn none() -> Self {
        Self(Cell::new(NonNull::from(&[])))
    }

    #[inline(always)]
    pub(crate) fn of<H: HasSlots<'gc>>(object: Gc<'gc, H>) -> &'gc [Lock<Value<'gc>>] {
        // SAFETY: the pointer is the one of `none`, to nothing, or the one that `place` has set: to values behind the object
        // in its own block of memory or in a box that lies there. Neither is moved or replaced as long as the object is
        // there, which it is for `'gc`, since nothing is collected meanwhile.
        unsafe { Gc::as_ref(object).slots().0.get().as_ref() }
    }
}

/// What slots are put behind: the part of an object that is the same in all.
pub(crate) trait HasSlots<'gc>: Collect<'gc> + 'gc {
    fn slots(&self) -> &Slots<'gc>;
}

/// An object and its slots: an array of them, or a box where they are many.
#[derive(Collect)]
#[collect(no_drop)]
#[repr(C)]
struct WithSlots<H, S> {
    object: H,
    slots: S,
}

/// Allocates `object` with slots of these values.
pub(crate) fn allocate<'gc, H: HasSlots<'gc>>(
    mc: &Mutation<'gc>,
    object: H,
    values: impl ExactSizeIterator<Item = Value<'gc>>,
) -> Gc<'gc, H> {
    match values.len() {
        0 => place(mc, object, array::<0>(values)),
        1 => place(mc, object, array::<1>(values)),
        2 => place(mc, object, array::<2>(values)),
        3 => place(mc, object, array::<3>(values)),
        4 => place(mc, object, array::<4>(values)),
        5 => place(mc, object, array::<5>(values)),
        6 => place(mc, object, array::<6>(values)),
        7 => place(mc, object, array::<7>(values)),
        8 => place(mc, object, array::<8>(values)),
        _ => place::<_, Box<[_]>>(mc, object, values.map(Lock::new).collect()),
    }
}

fn array<'gc, const LEN: usize>(
    mut values: impl Iterator<Item = Value<'gc>>,
) -> [Lock<Value<'gc>>; LEN] {
    std::array::from_fn(|_| Lock::new(values.next().unwrap_or(Value::Undefined)))
}

fn place<'gc, H, S>(mc: &Mutation<'gc>, object: H, slots: S) -> Gc<'gc, H>
where
    H: HasSlots<'gc>,
    S: AsRef<[Lock<Value<'gc>>]> + Collect<'gc> + 'gc,
{
    let whole = Gc::new(mc, WithSlots { object, slots });
    let placed = Gc::as_ref(whole);
    placed
        .object
        .slots()
        .0
        .set(NonNull::from(placed.slots.as_ref()));
    // SAFETY: the object is the first field of a `repr(C)` struct, so that a pointer to the struct is one to it.
    unsafe { Gc::cast(whole) }
}

#[cfg(test)]
mod tests {
    use gc_arena::lock::Lock;
    use gc_arena::{Arena, Collect, Gc, Rootable};

    use super::{HasSlots, Slots};
    use crate::string::AvmString;
    use crate::value::Value;

    #[derive(Collect)]
    #[collect(no_drop)]
    struct Header<'gc> {
        before: AvmString<'gc>,
        slots: Slots<'gc>,
    }

    impl<'gc> HasSlots<'gc> for Header<'gc> {
        fn slots(&self) -> &Slots<'gc> {
            &self.slots
        }
    }

    type Objects<'gc> = Vec<Gc<'gc, Header<'gc>>>;

    /// Objects of all sizes keep what their slots hold, and keep that alive.
    #[test]
    fn slots_live_with_their_object() {
        let mut arena = Arena::<Rootable![Objects<'_>]>::new(|mc| {
            let text = |text: String| AvmString::from_utf8(mc, &text);
            (0..20)
                .map(|len| {
                    let slots: Vec<Value<'_>> = (0..len)
                        .map(|slot| text(format!("slot {slot} of {len}")).into())
                        .collect();
                    let header = Header {
                        before: text(format!("object of {len}")),
                        slots: Slots::none(),
                    };
                    super::allocate(mc, header, slots.into_iter())
                })
                .collect()
        });
        arena.finish_cycle();
        arena.finish_cycle();
        arena.mutate(|_, objects| {
            for (len, &object) in objects.iter().enumerate() {
                assert_eq!(object.before.to_string(), format!("object of {len}"));
                let held: Vec<String> = Slots::of(object)
                    .iter()
                    .map(Lock::get)
                    .filter_map(Value::as_string)
                    .map(|text| text.to_string())
                    .collect();
                let expected: Vec<String> = (0..len)
                    .map(|slot| format!("slot {slot} of {len}"))
                    .collect();
                assert_eq!(held, expected);
            }
        });
    }

    #[test]
    fn an_object_out_of_place_has_no_slots() {
        gc_arena::arena::rootless_mutate(|mc| {
            let header = Header {
                before: AvmString::from_utf8(mc, ""),
                slots: Slots::none(),
            };
            assert!(Slots::of(Gc::new(mc, header)).is_empty());
        });
    }
}
