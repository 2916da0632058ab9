//! The instructions of a method body that can be reached, and where basic blocks start.
//!
//! Only what control can get to is decoded, as the reference VM does: obfuscators fill the rest with garbage.
//! What is wrong with an instruction is remembered with it, and is an error once the verifier gets there.

use rustc_hash::FxHashMap;
use swf::avm2::read::Reader;
use swf::avm2::types::{MethodBody, Op};
use swf::extensions::ReadSwfExt;

use super::Fault;
use crate::branches::branch_offset;
use crate::error_messages::msg;

/// How often the handlers are gone through for one that can be reached.
const MAX_ROUNDS: u32 = 64;

/// One bytecode instruction.
pub(super) struct Instruction {
    /// Where it starts.
    pub(super) offset: u32,
    /// Where the next one starts.
    pub(super) next: u32,
    pub(super) op: Op,
    /// The instructions that it may branch to.
    pub(super) targets: Box<[u32]>,
    /// What is wrong with it.
    pub(super) fault: Option<Fault>,
}

/// A decoded method body.
pub(super) struct Listing {
    /// The instructions that can be reached, by offset.
    pub(super) instructions: Vec<Instruction>,
    /// For each instruction, whether a basic block starts there.
    pub(super) leaders: Vec<bool>,
    /// For each exception handler, the instruction it starts with; `None` of one that can't be reached.
    pub(super) handlers: Vec<Option<usize>>,
}

impl Listing {
    /// Whether an instruction sets the local with index 0.
    pub(super) fn sets_this(&self) -> bool {
        self.instructions.iter().any(|instruction| {
            matches!(
                instruction.op,
                Op::SetLocal { index: 0 }
                    | Op::Kill { index: 0 }
                    | Op::IncLocal { index: 0 }
                    | Op::DecLocal { index: 0 }
                    | Op::IncLocalI { index: 0 }
                    | Op::DecLocalI { index: 0 }
                    | Op::HasNext2 {
                        object_register: 0,
                        ..
                    }
                    | Op::HasNext2 {
                        index_register: 0,
                        ..
                    }
            )
        })
    }

    /// Decodes `body`. Errors: #1043 of a body without code, #1054 of a handler's range, #1021 of instructions that
    /// overlap.
    pub(super) fn decode(body: &MethodBody, method: &str) -> Result<Self, Fault> {
        let code = body.code.as_slice();
        if code.is_empty() {
            return Err(Fault::with(msg::E1043, [&code.len()]));
        }
        for exception in &body.exceptions {
            let ends = [exception.to_offset, exception.target_offset];
            if exception.from_offset > exception.to_offset
                || ends.iter().any(|&end| end as usize > code.len())
            {
                return Err(Fault::new(msg::E1054));
            }
        }
        let mut decoder = Decoder {
            code,
            method,
            places: vec![Place::Unknown; code.len()],
            found: Vec::new(),
            pending: vec![0],
            throwing: std::collections::BTreeSet::new(),
        };
        let mut reached = vec![false; body.exceptions.len()];
        for round in 0.. {
            decoder.follow()?;
            // A handler can be reached where something that can throw can be. Where each makes but the next one
            // reachable, over and over, the rest is taken to be.
            for (at, exception) in body.exceptions.iter().enumerate() {
                let range = exception.from_offset..exception.to_offset;
                let throws = || decoder.throwing.range(range).next().is_some();
                if !reached[at] && (round > MAX_ROUNDS || throws()) {
                    reached[at] = true;
                    decoder.pending.push(exception.target_offset);
                }
            }
            if decoder.pending.is_empty() {
                break;
            }
        }
        Self::arrange(body, decoder.found, &reached)
    }

    /// Orders the instructions, and finds where blocks start.
    fn arrange(
        body: &MethodBody,
        mut found: Vec<(Instruction, Vec<i64>)>,
        reached: &[bool],
    ) -> Result<Self, Fault> {
        found.sort_unstable_by_key(|(instruction, _)| instruction.offset);
        let by_offset: FxHashMap<i64, usize> = found
            .iter()
            .enumerate()
            .map(|(index, (instruction, _))| (i64::from(instruction.offset), index))
            .collect();
        let mut leaders = vec![false; found.len()];
        leaders[0] = true;
        let mut handlers = vec![None; reached.len()];
        for (at, exception) in body.exceptions.iter().enumerate() {
            if !reached[at] {
                continue;
            }
            let target = by_offset.get(&i64::from(exception.target_offset));
            let &target = target.ok_or(Fault::new(msg::E1020))?;
            handlers[at] = Some(target);
            leaders[target] = true;
        }
        for (index, (_, targets)) in found.iter().enumerate() {
            for target in targets.iter().filter_map(|target| by_offset.get(target)) {
                leaders[*target] |= *target > index;
            }
        }
        let mut instructions = Vec::with_capacity(found.len());
        let labels: Vec<bool> = found
            .iter()
            .map(|(instruction, _)| matches!(instruction.op, Op::Label))
            .collect();
        let mut backward = Vec::new();
        for (index, (mut instruction, offsets)) in found.into_iter().enumerate() {
            let mut targets = Vec::with_capacity(offsets.len());
            for offset in offsets {
                match by_offset.get(&offset) {
                    // A branch backward goes to a label, or else to where one forward goes.
                    Some(&target) if target > index || labels[target] || leaders[target] => {
                        backward.push(target);
                        targets.push(target as u32);
                    }
                    _ => instruction.fault = Some(Fault::new(msg::E1021)),
                }
            }
            instruction.targets = targets.into_boxed_slice();
            instructions.push(instruction);
        }
        for target in backward {
            leaders[target] = true;
        }
        for index in 1..instructions.len() {
            let previous: &Instruction = &instructions[index - 1];
            if !previous.targets.is_empty() || is_end(&previous.op) {
                leaders[index] = true;
            }
        }
        // Within a block, the same handlers are in force everywhere.
        for (exception, _) in body.exceptions.iter().zip(&handlers) {
            for edge in [exception.from_offset, exception.to_offset] {
                let at = instructions.partition_point(|instruction| instruction.offset < edge);
                if let Some(leader) = leaders.get_mut(at) {
                    *leader = true;
                }
            }
        }
        Ok(Self {
            instructions,
            leaders,
            handlers,
        })
    }

    /// The instruction after the one at `index`, to which control goes on; `None` where the code ends.
    pub(super) fn after(&self, index: usize) -> Option<usize> {
        let next = self.instructions.get(index + 1)?;
        (next.offset == self.instructions[index].next).then_some(index + 1)
    }
}

/// What is known of a byte of the code.
#[derive(Copy, Clone, PartialEq)]
enum Place {
    Unknown,
    /// An instruction starts there.
    Start,
    /// It's inside of one.
    Inside,
}

/// The search for the instructions that can be reached.
struct Decoder<'a> {
    code: &'a [u8],
    method: &'a str,
    places: Vec<Place>,
    /// The instructions, with the offsets they branch to.
    found: Vec<(Instruction, Vec<i64>)>,
    /// Where to go on.
    pending: Vec<u32>,
    /// Where the instructions are that can throw.
    throwing: std::collections::BTreeSet<u32>,
}

impl Decoder<'_> {
    /// Decodes from all pending places on. Errors: #1021 where instructions overlap.
    fn follow(&mut self) -> Result<(), Fault> {
        while let Some(start) = self.pending.pop() {
            let mut offset = start;
            while (offset as usize) < self.code.len() {
                match self.places[offset as usize] {
                    Place::Start => break,
                    Place::Inside => return Err(Fault::new(msg::E1021)),
                    Place::Unknown => {}
                }
                let (instruction, targets) = self.decode_one(offset);
                let next = instruction.next;
                for inside in &mut self.places[offset as usize..next as usize] {
                    if *inside != Place::Unknown {
                        return Err(Fault::new(msg::E1021));
                    }
                    *inside = Place::Inside;
                }
                self.places[offset as usize] = Place::Start;
                let ends = is_end(&instruction.op) || instruction.fault.is_some();
                let backward = targets.iter().any(|&target| target <= i64::from(offset));
                if can_throw(&instruction.op) || backward {
                    self.throwing.insert(offset);
                }
                self.pending.extend(
                    targets
                        .iter()
                        .filter_map(|&target| u32::try_from(target).ok()),
                );
                self.found.push((instruction, targets));
                if ends {
                    break;
                }
                offset = next;
            }
        }
        Ok(())
    }

    fn decode_one(&self, offset: u32) -> (Instruction, Vec<i64>) {
        let rest = &self.code[offset as usize..];
        let mut reader = Reader::new(rest);
        match reader.read_op() {
            Ok(op) => {
                let next = offset + reader.pos(rest) as u32;
                let targets = targets(&op, offset, next);
                let instruction = Instruction {
                    offset,
                    next,
                    op,
                    targets: Box::default(),
                    fault: None,
                };
                (instruction, targets)
            }
            Err(error) => {
                let fault = match error {
                    swf::error::AbcParseError::IllegalOpcode { opcode } => {
                        Fault::with(msg::E1011, [&self.method, &opcode, &offset])
                    }
                    _ => Fault::new(msg::E1012),
                };
                let instruction = Instruction {
                    offset,
                    next: offset + 1,
                    op: Op::Nop,
                    targets: Box::default(),
                    fault: Some(fault),
                };
                (instruction, Vec::new())
            }
        }
    }
}

/// The offsets that an instruction may branch to.
fn targets(op: &Op, offset: u32, next: u32) -> Vec<i64> {
    if let Some(distance) = branch_offset(op) {
        return vec![i64::from(next) + i64::from(distance)];
    }
    let Op::LookupSwitch(switch) = op else {
        return Vec::new();
    };
    std::iter::once(&switch.default_offset)
        .chain(switch.case_offsets.iter())
        .map(|&distance| i64::from(offset) + i64::from(distance))
        .collect()
}

/// Whether the instruction after `op` isn't reached from it.
pub(super) fn is_end(op: &Op) -> bool {
    matches!(
        op,
        Op::Jump { .. } | Op::LookupSwitch(_) | Op::ReturnValue | Op::ReturnVoid | Op::Throw
    )
}

/// Whether `op` can throw, other than by running out of time or memory.
pub(super) fn can_throw(op: &Op) -> bool {
    !matches!(
        op,
        Op::Bkpt
            | Op::BkptLine { .. }
            | Op::CoerceA
            | Op::CoerceB
            | Op::ConvertB
            | Op::Debug { .. }
            | Op::DebugFile { .. }
            | Op::DebugLine { .. }
            | Op::Dup
            | Op::GetGlobalScope
            | Op::GetLocal { .. }
            | Op::GetOuterScope { .. }
            | Op::GetScopeObject { .. }
            | Op::IfFalse { .. }
            | Op::IfStrictEq { .. }
            | Op::IfStrictNe { .. }
            | Op::IfTrue { .. }
            | Op::Jump { .. }
            | Op::Kill { .. }
            | Op::Label
            | Op::LookupSwitch(_)
            | Op::Nop
            | Op::Not
            | Op::Pop
            | Op::PopScope
            | Op::PushByte { .. }
            | Op::PushDouble { .. }
            | Op::PushFalse
            | Op::PushInt { .. }
            | Op::PushNaN
            | Op::PushNull
            | Op::PushShort { .. }
            | Op::PushString { .. }
            | Op::PushTrue
            | Op::PushUint { .. }
            | Op::PushUndefined
            | Op::ReturnVoid
            | Op::SetLocal { .. }
            | Op::StrictEquals
            | Op::Swap
            | Op::Timestamp
            | Op::TypeOf
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use swf::avm2::types::{Exception, Index};

    fn body(code: &[u8]) -> MethodBody {
        MethodBody {
            method: Index::new(0),
            max_stack: 4,
            num_locals: 4,
            init_scope_depth: 0,
            max_scope_depth: 4,
            code: code.to_vec(),
            exceptions: Vec::new(),
            traits: Vec::new(),
        }
    }

    fn exception(from_offset: u32, to_offset: u32, target_offset: u32) -> Exception {
        Exception {
            from_offset,
            to_offset,
            target_offset,
            variable_name: Index::new(0),
            type_name: Index::new(0),
        }
    }

    fn decode(code: &[u8]) -> Result<Listing, u32> {
        Listing::decode(&body(code), "m()").map_err(|fault| fault.id)
    }

    const JUMP: u8 = 0x10;
    const LABEL: u8 = 0x09;
    const PUSH_TRUE: u8 = 0x26;
    const POP: u8 = 0x29;
    const RETURN_VOID: u8 = 0x47;
    const THROW: u8 = 0x03;
    const ILLEGAL: u8 = 0x6b;

    #[test]
    fn skips_what_cannot_be_reached() {
        let listing = decode(&[JUMP, 2, 0, 0, ILLEGAL, ILLEGAL, RETURN_VOID]).expect("valid");
        let offsets: Vec<u32> = listing.instructions.iter().map(|i| i.offset).collect();
        assert_eq!(offsets, [0, 6]);
        assert!(listing.instructions.iter().all(|i| i.fault.is_none()));
    }

    #[test]
    fn remembers_faults_where_they_are() {
        let fault = |code: &[u8], at: usize| {
            let listing = decode(code).expect("decoded");
            listing.instructions[at]
                .fault
                .as_ref()
                .map(|fault| fault.id)
        };
        assert_eq!(fault(&[LABEL, ILLEGAL], 1), Some(1011));
        // A jump that is cut off.
        assert_eq!(fault(&[LABEL, JUMP, 0], 1), Some(1012));
        // Out of the code, to itself without a label, and back to a label.
        assert_eq!(fault(&[JUMP, 100, 0, 0], 0), Some(1021));
        assert_eq!(fault(&[POP, JUMP, 0xfc, 0xff, 0xff], 1), Some(1021));
        assert_eq!(fault(&[LABEL, JUMP, 0xfb, 0xff, 0xff], 1), None);
    }

    #[test]
    fn refuses_overlapping_instructions() {
        // To the middle of the jump itself.
        assert_eq!(decode(&[JUMP, 0xfe, 0xff, 0xff]).err(), Some(1021));
        assert_eq!(decode(&[]).err(), Some(1043));
    }

    #[test]
    fn reaches_handlers_only_of_what_can_throw() {
        let mut body = body(&[PUSH_TRUE, POP, RETURN_VOID, PUSH_TRUE, THROW]);
        body.exceptions = vec![exception(0, 2, 3), exception(3, 5, 3), exception(0, 2, 4)];
        let listing = Listing::decode(&body, "m()").expect("valid");
        assert_eq!(listing.handlers, [None, None, None]);
        assert_eq!(listing.instructions.len(), 3);
        body.code[1] = THROW;
        let listing = Listing::decode(&body, "m()").expect("valid");
        assert_eq!(listing.handlers, [Some(2), Some(2), Some(3)]);
        body.exceptions[0].to_offset = 6;
        let refused = Listing::decode(&body, "m()").map_err(|fault| fault.id);
        assert_eq!(refused.err(), Some(1054));
    }

    #[test]
    fn decodes_any_bytes() {
        // A linear congruential generator's bytes: whatever they mean, decoding ends.
        let mut seed = 1_u32;
        for length in 1..400 {
            let code: Vec<u8> = (0..length)
                .map(|_| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (seed >> 24) as u8
                })
                .collect();
            let mut body = body(&code);
            body.exceptions = vec![exception(0, length, length / 2), exception(1, 1, 0)];
            drop(Listing::decode(&body, "m()"));
        }
    }
}
