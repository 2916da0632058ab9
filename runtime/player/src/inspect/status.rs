//! [`Status`]: whether what the class library declares is implemented, as its own bytecode says.
//!
//! A declared member that isn't there calls `airshim.Unimplemented.throwFor` with its name. So nothing has to keep a list:
//! where no way through a method's code leads to its end without that call, the member isn't implemented; where some do,
//! it is but for the cases that the calls name.

use std::collections::HashMap;
use std::rc::Rc;

use swf::avm2::read::Reader;
use swf::avm2::types::{AbcFile, Index, Multiname, Op, Trait, TraitKind};

use super::code::{Code, Flow};
use super::names::string;

/// Whether a member does what AIR's does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Status {
    /// It does.
    There,
    /// It throws in the cases that these texts name.
    Partly(Rc<[String]>),
    /// It always throws; this is what the error names.
    NotImplemented(Rc<str>),
}

/// The status of a method of the library.
pub(super) fn of_method(abc: &AbcFile, method: u32) -> Status {
    let body = abc
        .methods
        .get(method as usize)
        .and_then(|method| method.body)
        .and_then(|body| abc.method_bodies.get(body.0 as usize));
    let Some(body) = body else {
        return Status::There;
    };
    let Some(code) = Code::read(&body.code) else {
        return Status::There;
    };
    let mut named: HashMap<usize, String> = HashMap::new();
    let mut last = None;
    for (at, instruction) in code.instructions.iter().enumerate() {
        match &instruction.op {
            Op::GetLex { index } | Op::FindPropStrict { index }
                if local_name(abc, *index) == "Unimplemented" =>
            {
                last = None;
            }
            Op::PushString { value } => {
                last.get_or_insert_with(|| string(abc, *value).trim_end().to_owned());
            }
            Op::CallProperty { index, .. } | Op::CallPropVoid { index, .. }
                if local_name(abc, *index) == "throwFor" =>
            {
                named.insert(at, last.clone().unwrap_or_default());
            }
            _ => {}
        }
    }
    if named.is_empty() {
        return Status::There;
    }
    let ends = |at: usize| {
        named.contains_key(&at)
            || matches!(&code.instructions[at].op,
                Op::CallProperty { index, .. } | Op::CallPropVoid { index, .. }
                    if local_name(abc, *index) == "throwError")
    };
    let mut texts: Vec<(usize, String)> = named.clone().into_iter().collect();
    texts.sort();
    let mut texts: Vec<String> = texts.into_iter().map(|(_, text)| text).collect();
    texts.dedup();
    if returns(&code, ends) {
        Status::Partly(texts.into())
    } else {
        Status::NotImplemented(texts.swap_remove(0).into())
    }
}

/// Whether some way through the code leads to its end, where none goes on behind an instruction that `ends` it.
fn returns(code: &Code, ends: impl Fn(usize) -> bool) -> bool {
    let mut seen = vec![false; code.instructions.len()];
    let mut left = vec![0];
    while let Some(at) = left.pop() {
        let Some(is_seen) = seen.get_mut(at) else {
            return true;
        };
        if std::mem::replace(is_seen, true) || ends(at) {
            continue;
        }
        match code.flow(at) {
            Flow::Next => left.push(at + 1),
            Flow::End { returns: true } => return true,
            Flow::End { returns: false } => {}
            Flow::Branch {
                targets,
                falls_through,
            } => {
                left.extend(targets);
                if falls_through {
                    left.push(at + 1);
                }
            }
        }
    }
    false
}

/// Whether the static `isSupported` of a class is false whatever happens.
pub(super) fn says_unsupported(abc: &AbcFile, statics: &[Trait]) -> bool {
    statics.iter().any(|member| {
        if local_name(abc, member.name) != "isSupported" {
            return false;
        }
        let TraitKind::Getter { method, .. } = member.kind else {
            return false;
        };
        let body = abc
            .methods
            .get(method.0 as usize)
            .and_then(|method| method.body)
            .and_then(|body| abc.method_bodies.get(body.0 as usize));
        body.is_some_and(|body| {
            let mut reader = Reader::new(&body.code);
            let mut ops = Vec::new();
            while let Ok(op) = reader.read_op() {
                if !matches!(
                    op,
                    Op::GetLocal { index: 0 }
                        | Op::PushScope
                        | Op::Debug { .. }
                        | Op::DebugFile { .. }
                        | Op::DebugLine { .. }
                ) {
                    ops.push(op);
                }
            }
            matches!(ops[..], [Op::PushFalse, Op::ReturnValue])
        })
    })
}

fn local_name(abc: &AbcFile, index: Index<Multiname>) -> String {
    let name = (index.0 as usize)
        .checked_sub(1)
        .and_then(|index| abc.constant_pool.multinames.get(index));
    match name {
        Some(Multiname::QName { name, .. } | Multiname::Multiname { name, .. }) => {
            string(abc, *name)
        }
        _ => String::new(),
    }
}
