//! [`CheckedOps`]: instructions that name no register and no instruction that isn't there.

use std::ops::Deref;

use crate::code::{Handler, Op, Reg, SwitchTable};

/// The instructions of a method, checked: all registers that they name lie below a number of registers, all targets of
/// jumps, tables and handlers are instructions, and the last instruction doesn't go on to one after it. The interpreter
/// relies on that in place of checks of its own.
#[derive(Debug)]
pub(crate) struct CheckedOps(Box<[Op]>);

impl CheckedOps {
    /// Checks `ops`, which run in a frame of so many registers. `None` where they name something that isn't there: the
    /// lowering that made them is wrong.
    pub(crate) fn new(
        mut ops: Vec<Op>,
        registers: u32,
        switches: &[SwitchTable],
        handlers: &[Handler<'_>],
    ) -> Option<Self> {
        let len = ops.len();
        let is_there = |target: u32| (target as usize) < len;
        let stops = matches!(
            ops.last()?,
            Op::Jump { .. }
                | Op::Switch { .. }
                | Op::Return { .. }
                | Op::ReturnUndefined {}
                | Op::Throw { .. }
        );
        let ops_are_right = ops.iter_mut().all(|op| {
            let mut last: u32 = 0;
            op.for_each_register(|register: Reg| last = last.max(u32::from(register)));
            if let Op::CallValue { base, .. } = *op {
                last = last.max(u32::from(base) + 1);
            }
            last < registers && op.target().is_none_or(|target| is_there(*target))
        });
        let tables_are_right = switches.iter().all(|table| {
            is_there(table.default) && table.cases.iter().all(|&target| is_there(target))
        });
        let handlers_are_right = handlers.iter().all(|handler| is_there(handler.target));
        (stops && ops_are_right && tables_are_right && handlers_are_right)
            .then(|| Self(ops.into_boxed_slice()))
    }
}

impl Deref for CheckedOps {
    type Target = [Op];

    #[inline]
    fn deref(&self) -> &[Op] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::CheckedOps;
    use crate::code::{Op, SwitchTable};

    fn check(ops: &[Op], switches: &[SwitchTable]) -> bool {
        CheckedOps::new(ops.to_vec(), 3, switches, &[]).is_some()
    }

    const END: Op = Op::ReturnUndefined {};

    #[test]
    fn code_that_is_right_passes() {
        assert!(check(&[Op::Move { dst: 2, src: 0 }, END], &[]));
        assert!(check(&[Op::Jump { target: 0 }], &[]));
        let call = Op::CallValue {
            dst: 0,
            base: 1,
            argc: 0,
        };
        assert!(check(&[call, END], &[]));
    }

    #[test]
    fn registers_must_be_there() {
        assert!(!check(&[Op::Move { dst: 3, src: 0 }, END], &[]));
        assert!(!check(&[Op::Move { dst: 0, src: 3 }, END], &[]));
        let call = Op::CallValue {
            dst: 0,
            base: 2,
            argc: 0,
        };
        assert!(!check(&[call, END], &[]));
        let last = Op::CallValue {
            dst: 0,
            base: u16::MAX,
            argc: 0,
        };
        assert!(!check(&[last, END], &[]));
    }

    #[test]
    fn targets_must_be_there() {
        assert!(!check(&[Op::Jump { target: 1 }], &[]));
        let jump = Op::JumpIf {
            a: 0,
            when: true,
            target: 2,
        };
        assert!(!check(&[jump, END], &[]));
        let table = |default, case| SwitchTable {
            default,
            cases: [case].into(),
        };
        let switch = Op::Switch { a: 0, table: 0 };
        assert!(check(&[switch], &[table(0, 0)]));
        assert!(!check(&[switch], &[table(1, 0)]));
        assert!(!check(&[switch], &[table(0, 1)]));
    }

    #[test]
    fn the_last_instruction_must_not_go_on() {
        assert!(!check(&[], &[]));
        assert!(!check(&[END, Op::Move { dst: 0, src: 0 }], &[]));
        let jump = Op::JumpIf {
            a: 0,
            when: true,
            target: 0,
        };
        assert!(!check(&[jump], &[]));
    }
}
