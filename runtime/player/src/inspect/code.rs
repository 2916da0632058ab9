//! [`Code`]: the instructions of one method, and where each of them can lead.

use std::collections::HashMap;

use airshim_avm2::branches::branch_offset;
use swf::avm2::read::Reader;
use swf::avm2::types::Op;
use swf::extensions::ReadSwfExt;

/// One instruction.
#[derive(Debug)]
pub(super) struct Instruction {
    pub(super) op: Op,
    /// Where it begins, in bytes.
    pub(super) start: usize,
    /// Where the next one begins.
    pub(super) end: usize,
}

/// The instructions of a method in the order of its code.
#[derive(Debug)]
pub(super) struct Code {
    pub(super) instructions: Vec<Instruction>,
    at: HashMap<usize, usize>,
}

/// Where an instruction can lead.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Flow {
    /// To the next one.
    Next,
    /// To any of these, and to the next one where it falls through. What isn't an instruction is left out.
    Branch {
        targets: Vec<usize>,
        falls_through: bool,
    },
    /// Out of the method: by returning, or by throwing.
    End { returns: bool },
}

impl Code {
    /// Reads the instructions, up to the first thing that is none; `None` where there is none at all.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        let mut instructions = Vec::new();
        let position = |reader: &Reader<'_>| bytes.len() - reader.as_slice().len();
        loop {
            let start = position(&reader);
            if start == bytes.len() {
                break;
            }
            let Ok(op) = reader.read_op() else { break };
            instructions.push(Instruction {
                op,
                start,
                end: position(&reader),
            });
        }
        let at = instructions
            .iter()
            .enumerate()
            .map(|(index, instruction)| (instruction.start, index))
            .collect();
        (!instructions.is_empty()).then_some(Self { instructions, at })
    }

    /// The instruction that begins at a place in the bytes.
    pub(super) fn at(&self, offset: usize) -> Option<usize> {
        self.at.get(&offset).copied()
    }

    /// Where an instruction can lead.
    pub(super) fn flow(&self, index: usize) -> Flow {
        let Instruction { op, start, end } = &self.instructions[index];
        let target = |from: usize, offset: i32| {
            let place = usize::try_from(from as i64 + i64::from(offset)).ok()?;
            self.at(place)
        };
        match op {
            Op::ReturnVoid | Op::ReturnValue => Flow::End { returns: true },
            Op::Throw => Flow::End { returns: false },
            // Its offsets count from its own beginning.
            Op::LookupSwitch(switch) => Flow::Branch {
                targets: std::iter::once(&switch.default_offset)
                    .chain(&switch.case_offsets)
                    .filter_map(|offset| target(*start, *offset))
                    .collect(),
                falls_through: false,
            },
            _ => match branch_offset(op) {
                Some(offset) => Flow::Branch {
                    targets: target(*end, offset).into_iter().collect(),
                    falls_through: !matches!(op, Op::Jump { .. }),
                },
                None => Flow::Next,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn branches_lead_to_instructions() {
        // 0: pushtrue, 1: iffalse +1 (to 6), 5: nop, 6: returnvoid.
        let code = Code::read(&[0x26, 0x12, 1, 0, 0, 0x02, 0x47]).expect("four instructions");
        assert_eq!(code.instructions.len(), 4);
        assert_eq!(code.flow(0), Flow::Next);
        assert_eq!(
            code.flow(1),
            Flow::Branch {
                targets: vec![3],
                falls_through: true
            }
        );
        assert_eq!(code.flow(3), Flow::End { returns: true });
    }

    #[test]
    fn a_branch_into_the_middle_or_out_of_the_code_leads_nowhere() {
        // jump -2, jump +100.
        for bytes in [[0x10, 0xFE, 0xFF, 0xFF], [0x10, 100, 0, 0]] {
            let code = Code::read(&bytes).expect("an instruction");
            assert_eq!(
                code.flow(0),
                Flow::Branch {
                    targets: vec![],
                    falls_through: false
                }
            );
        }
    }

    #[test]
    fn what_is_no_instruction_ends_the_code() {
        assert!(Code::read(&[0xFF, 0x47]).is_none());
        assert_eq!(
            Code::read(&[0x47, 0xFF])
                .expect("an instruction")
                .instructions
                .len(),
            1
        );
    }
}
