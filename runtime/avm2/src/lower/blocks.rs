//! The instructions of a method body, and where basic blocks start.

use rustc_hash::FxHashMap;
use swf::avm2::read::Reader;
use swf::avm2::types::{MethodBody, Op};
use swf::extensions::ReadSwfExt;

use super::Fault;
use crate::error_messages::msg;

/// One bytecode instruction.
pub(super) struct Instruction {
    /// Where it starts.
    pub(super) offset: u32,
    /// Where the next one starts.
    pub(super) next: u32,
    pub(super) op: Op,
}

/// A decoded method body.
pub(super) struct Listing {
    pub(super) instructions: Vec<Instruction>,
    /// Instruction indexes by offset.
    by_offset: FxHashMap<u32, u32>,
    /// For each instruction, whether a basic block starts there.
    pub(super) leaders: Vec<bool>,
}

impl Listing {
    /// Decodes `body`. Errors: #1011 of an unknown instruction, #1020 of a cut-off one, #1021 of
    /// a branch to no instruction, #1054 of a handler's range.
    pub(super) fn decode(body: &MethodBody) -> Result<Self, Fault> {
        let code = body.code.as_slice();
        let mut reader = Reader::new(code);
        let mut instructions = Vec::with_capacity(code.len() / 2);
        let mut by_offset = FxHashMap::default();
        while !reader.as_slice().is_empty() {
            let offset = reader.pos(code) as u32;
            let op = reader
                .read_op()
                .map_err(|_| Fault::illegal_opcode(code[offset as usize], offset))?;
            by_offset.insert(offset, instructions.len() as u32);
            instructions.push(Instruction {
                offset,
                next: reader.pos(code) as u32,
                op,
            });
        }
        if instructions.is_empty() {
            return Err(Fault::with(msg::E1043, [&code.len()]));
        }
        let leaders = vec![false; instructions.len()];
        let mut listing = Self {
            instructions,
            by_offset,
            leaders,
        };
        listing.find_leaders(body)?;
        Ok(listing)
    }

    /// The instruction at `offset`. Errors: #1021.
    pub(super) fn at(&self, offset: i64) -> Result<usize, Fault> {
        u32::try_from(offset)
            .ok()
            .and_then(|offset| self.by_offset.get(&offset))
            .map(|&index| index as usize)
            .ok_or(Fault::new(msg::E1021))
    }

    fn find_leaders(&mut self, body: &MethodBody) -> Result<(), Fault> {
        self.leaders[0] = true;
        for index in 0..self.instructions.len() {
            let targets = self.targets(index)?;
            let ends = !targets.is_empty() || is_end(&self.instructions[index].op);
            for target in targets {
                self.leaders[target] = true;
            }
            if ends && index + 1 < self.leaders.len() {
                self.leaders[index + 1] = true;
            }
            // What a guarded range's handler sees must be what held at its start.
        }
        for exception in &body.exceptions {
            let from = exception.from_offset;
            let to = exception.to_offset;
            if from > to || to as usize > body.code.len() {
                return Err(Fault::new(msg::E1054));
            }
            let target = self.at(i64::from(exception.target_offset))?;
            self.leaders[target] = true;
            for edge in [from, to] {
                if let Ok(index) = self.at(i64::from(edge)) {
                    self.leaders[index] = true;
                }
            }
        }
        Ok(())
    }

    /// The instructions that the one at `index` may branch to. Errors: #1021.
    pub(super) fn targets(&self, index: usize) -> Result<Vec<usize>, Fault> {
        let instruction = &self.instructions[index];
        let next = i64::from(instruction.next);
        if let Some(offset) = branch_offset(&instruction.op) {
            return Ok(vec![self.at(next + i64::from(offset))?]);
        }
        if let Op::LookupSwitch(switch) = &instruction.op {
            let start = i64::from(instruction.offset);
            return std::iter::once(&switch.default_offset)
                .chain(switch.case_offsets.iter())
                .map(|&offset| self.at(start + i64::from(offset)))
                .collect();
        }
        Ok(Vec::new())
    }
}

/// The offset of a branch with one target.
fn branch_offset(op: &Op) -> Option<i32> {
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

/// Whether the instruction after `op` isn't reached from it.
pub(super) fn is_end(op: &Op) -> bool {
    matches!(
        op,
        Op::Jump { .. } | Op::LookupSwitch(_) | Op::ReturnValue | Op::ReturnVoid | Op::Throw
    )
}
