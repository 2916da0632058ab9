//! The branching instructions.

use swf::avm2::types as abc;

use super::Lowering;
use super::ops::Step;
use super::state::Place;
use crate::code::{Op, Reg, SwitchTable};
use crate::types::Type;

impl<'gc> Lowering<'gc> {
    /// Lowers the branch at `index`, whose targets are instruction indexes.
    pub(super) fn branch(&mut self, index: usize, targets: &[u32]) -> Step<'gc> {
        use abc::Op as B;
        let target = targets[0];
        // The listing isn't changed while its instructions are walked.
        let op = self.listing.instructions[index].op.clone();
        match op {
            B::Jump { .. } => {
                self.settle_stack();
                self.emit.op(Op::Jump { target });
            }
            B::IfTrue { .. } | B::IfFalse { .. } => {
                let when = matches!(op, B::IfTrue { .. });
                let (a, _) = self.pop_register()?;
                self.settle_stack();
                self.emit.op(Op::JumpIf { a, when, target });
            }
            B::LookupSwitch(_) => {
                self.require(0, Type::Int)?;
                let (a, _) = self.pop_register()?;
                self.settle_stack();
                let table = SwitchTable {
                    default: target,
                    cases: targets[1..].into(),
                };
                let table = self.emit.switch(table);
                self.emit.op(Op::Switch { a, table });
            }
            _ => {
                if let Some(right) = self.state.stack.last().copied()
                    && let Place::Int(imm) = right.place
                    && let Ok(imm) = i16::try_from(imm)
                    && let Some(op) = comparison_with(&op, target)
                {
                    self.pop()?;
                    let (a, _) = self.pop_register()?;
                    self.settle_stack();
                    self.emit.op(op(a, imm));
                    return Ok(());
                }
                let op = comparison(&op, target);
                let (b, _) = self.pop_register()?;
                let (a, _) = self.pop_register()?;
                self.settle_stack();
                self.emit.op(op(a, b));
            }
        }
        Ok(())
    }
}

/// The jump that a branch which compares with a small constant is lowered to.
fn comparison_with(op: &abc::Op, target: u32) -> Option<impl Fn(Reg, i16) -> Op> {
    use abc::Op as B;
    let when = matches!(
        op,
        B::IfLt { .. } | B::IfLe { .. } | B::IfGt { .. } | B::IfGe { .. } | B::IfEq { .. }
    );
    let op: fn(Reg, i16, bool, u32) -> Op = match op {
        B::IfLt { .. } | B::IfNlt { .. } => |a, imm, when, target| Op::JumpIfLessImm {
            a,
            imm,
            when,
            target,
        },
        B::IfLe { .. } | B::IfNle { .. } => |a, imm, when, target| Op::JumpIfLessEqualsImm {
            a,
            imm,
            when,
            target,
        },
        B::IfGt { .. } | B::IfNgt { .. } => |a, imm, when, target| Op::JumpIfGreaterImm {
            a,
            imm,
            when,
            target,
        },
        B::IfGe { .. } | B::IfNge { .. } => |a, imm, when, target| Op::JumpIfGreaterEqualsImm {
            a,
            imm,
            when,
            target,
        },
        B::IfEq { .. } | B::IfNe { .. } => |a, imm, when, target| Op::JumpIfEqualsImm {
            a,
            imm,
            when,
            target,
        },
        _ => return None,
    };
    Some(move |a, imm| op(a, imm, when, target))
}

/// The jump that a comparing branch is lowered to. `a > b` is `b < a`, and `a >= b` is `b <= a`.
fn comparison(op: &abc::Op, target: u32) -> impl Fn(Reg, Reg) -> Op {
    use abc::Op as B;
    let when = matches!(
        op,
        B::IfLt { .. }
            | B::IfLe { .. }
            | B::IfGt { .. }
            | B::IfGe { .. }
            | B::IfEq { .. }
            | B::IfStrictEq { .. }
    );
    type Make = fn(Reg, Reg, bool, u32) -> Op;
    let less: Make = |a, b, when, target| Op::JumpIfLess { a, b, when, target };
    let less_equals: Make = |a, b, when, target| Op::JumpIfLessEquals { a, b, when, target };
    let (make, swapped) = match op {
        B::IfLt { .. } | B::IfNlt { .. } => (less, false),
        B::IfLe { .. } | B::IfNle { .. } => (less_equals, false),
        B::IfGt { .. } | B::IfNgt { .. } => (less, true),
        B::IfGe { .. } | B::IfNge { .. } => (less_equals, true),
        B::IfEq { .. } | B::IfNe { .. } => {
            let equals: Make = |a, b, when, target| Op::JumpIfEquals { a, b, when, target };
            (equals, false)
        }
        _ => {
            let strict: Make = |a, b, when, target| Op::JumpIfStrictEquals { a, b, when, target };
            (strict, false)
        }
    };
    move |a, b| {
        let (a, b) = if swapped { (b, a) } else { (a, b) };
        make(a, b, when, target)
    }
}
