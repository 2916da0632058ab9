//! Where the instructions of bytecode branch to.

use swf::avm2::types::Op;

/// How far a branch with one target goes, in bytes from the end of the instruction; `None` of any other instruction (AVM2
/// specification, section 5, `jump` and `if…`). `lookupswitch` has several targets, counted from its beginning.
pub fn branch_offset(op: &Op) -> Option<i32> {
    match *op {
        Op::Jump { offset }
        | Op::IfEq { offset }
        | Op::IfFalse { offset }
        | Op::IfGe { offset }
        | Op::IfGt { offset }
        | Op::IfLe { offset }
        | Op::IfLt { offset }
        | Op::IfNe { offset }
        | Op::IfNge { offset }
        | Op::IfNgt { offset }
        | Op::IfNle { offset }
        | Op::IfNlt { offset }
        | Op::IfStrictEq { offset }
        | Op::IfStrictNe { offset }
        | Op::IfTrue { offset } => Some(offset),
        _ => None,
    }
}
