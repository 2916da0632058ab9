//! Walks through a method's code with what is known of each value, until nothing new is learned, and notes what it uses.
//!
//! Compilers coerce what they know the type of, so a walk through one method at a time, without following calls, learns
//! most. Nothing is verified: code that the verifier refuses gives some answer, in bounded time.

use std::rc::Rc;

use swf::avm2::types::{MethodBody, MethodFlags, Op};

use super::api::Api;
use super::code::{Code, Flow};
use super::types::{ClassId, Type};
use super::uses::Uses;

/// More registers than any compiler uses; what is in others isn't followed.
const MAX_REGISTERS: usize = 4096;

/// What a method runs in.
#[derive(Clone, Debug)]
pub(super) struct Context {
    /// The file.
    pub(super) unit: usize,
    /// The method's index in it.
    pub(super) method: u32,
    /// What `this` is.
    pub(super) this: Type,
    /// The class that it belongs to.
    pub(super) owner: Option<ClassId>,
    /// The scopes around it, the innermost last.
    pub(super) outer: Rc<[Type]>,
}

/// What is known at one place in the code.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct State {
    pub(super) registers: Vec<Type>,
    pub(super) stack: Vec<Type>,
    pub(super) scopes: Vec<Type>,
}

impl State {
    pub(super) fn pop(&mut self) -> Type {
        self.stack.pop().unwrap_or(Type::Any)
    }

    pub(super) fn drop(&mut self, count: u32) {
        let left = self.stack.len().saturating_sub(count as usize);
        self.stack.truncate(left);
    }

    pub(super) fn push(&mut self, value: Type) {
        self.stack.push(value);
    }

    pub(super) fn register(&self, index: u32) -> Type {
        let known = self.registers.get(index as usize);
        known.cloned().unwrap_or(Type::Any)
    }

    pub(super) fn set_register(&mut self, index: u32, value: Type) {
        if let Some(register) = self.registers.get_mut(index as usize) {
            *register = value;
        }
    }

    /// Takes over what another way to the same place knows. Gives whether that was new.
    fn join(&mut self, other: &Self) -> bool {
        let registers = join(&mut self.registers, &other.registers);
        let stack = join(&mut self.stack, &other.stack);
        let scopes = join(&mut self.scopes, &other.scopes);
        registers || stack || scopes
    }

    fn size(&self) -> usize {
        8 + self.registers.len() + self.stack.len() + self.scopes.len()
    }
}

fn join(own: &mut Vec<Type>, other: &[Type]) -> bool {
    let mut is_new = false;
    if own.len() > other.len() {
        own.truncate(other.len());
        is_new = true;
    }
    for (own, other) in own.iter_mut().zip(other) {
        let joined = own.join(other);
        is_new |= joined != *own;
        *own = joined;
    }
    is_new
}

/// A walk through one method.
pub(super) struct Walk<'a> {
    pub(super) api: &'a Api,
    pub(super) context: &'a Context,
    pub(super) body: &'a MethodBody,
    /// What is used, once the types are known.
    pub(super) uses: Option<&'a mut Uses>,
    /// Functions that the code makes, with the scopes around them.
    pub(super) functions: Vec<Context>,
}

impl<'a> Walk<'a> {
    /// Notes what a method uses. Gives the functions that it makes.
    pub(super) fn run(api: &'a Api, context: &'a Context, uses: &'a mut Uses) -> Vec<Context> {
        let abc = &api.units[context.unit].abc;
        let Some(method) = abc.methods.get(context.method as usize) else {
            return Vec::new();
        };
        for parameter in &method.params {
            uses.type_name(api, context.unit, parameter.kind.0);
        }
        uses.type_name(api, context.unit, method.return_type.0);
        let body = method
            .body
            .and_then(|body| abc.method_bodies.get(body.0 as usize));
        let Some(body) = body else { return Vec::new() };
        let Some(code) = Code::read(&body.code) else {
            return Vec::new();
        };
        let mut walk = Walk {
            api,
            context,
            body,
            uses: None,
            functions: Vec::new(),
        };
        let states = walk.settle(&code);
        walk.uses = Some(uses);
        walk.note(&code, states);
        walk.functions
    }

    fn entry(&self) -> State {
        let method = &self.api.units[self.context.unit].abc.methods[self.context.method as usize];
        let count = (self.body.num_locals as usize).min(MAX_REGISTERS);
        let mut registers = vec![Type::Null; count.max(1)];
        registers[0] = self.context.this.clone();
        let mut next = 1;
        for parameter in &method.params {
            let value = self.api.type_of(self.context.unit, parameter.kind.0);
            if let Some(register) = registers.get_mut(next) {
                *register = value;
            }
            next += 1;
        }
        let rest = MethodFlags::NEED_REST | MethodFlags::NEED_ARGUMENTS;
        if method.flags.intersects(rest)
            && let Some(register) = registers.get_mut(next)
        {
            *register = self.core("Array");
        }
        State {
            registers,
            ..State::default()
        }
    }

    /// A value of a core class.
    pub(super) fn core(&self, name: &str) -> Type {
        self.api.core_class(name).map_or(Type::Any, Type::Instance)
    }

    /// What is known at each place that code jumps to; `None` where it doesn't get there.
    fn settle(&mut self, code: &Code) -> Vec<Option<State>> {
        let count = code.instructions.len();
        let mut states: Vec<Option<State>> = vec![None; count];
        let mut is_leader = vec![false; count];
        for index in 0..count {
            if let Flow::Branch { targets, .. } = code.flow(index) {
                for target in targets {
                    is_leader[target] = true;
                }
            }
        }
        let handlers = self.handlers(code);
        for handler in &handlers {
            is_leader[handler.target] = true;
        }
        states[0] = Some(self.entry());
        let mut left = vec![0];
        // A place can learn something new twice for each value at most; hostile code shall not use all of that.
        let mut budget = 400_000 + 400 * count;
        while let Some(start) = left.pop() {
            let Some(mut state) = states[start].clone() else {
                continue;
            };
            let mut at = start;
            loop {
                let spent = state.size() / 8;
                if budget < spent {
                    return states;
                }
                budget -= spent;
                for handler in handlers.iter().filter(|handler| handler.covers(at)) {
                    let caught = State {
                        registers: state.registers.clone(),
                        stack: vec![handler.caught.clone()],
                        scopes: Vec::new(),
                    };
                    if merge(&mut states[handler.target], &caught) {
                        left.push(handler.target);
                    }
                }
                self.step(&mut state, &code.instructions[at].op);
                let next = match code.flow(at) {
                    Flow::Next => Some(at + 1),
                    Flow::End { .. } => None,
                    Flow::Branch {
                        targets,
                        falls_through,
                    } => {
                        for target in targets {
                            if merge(&mut states[target], &state) {
                                left.push(target);
                            }
                        }
                        falls_through.then_some(at + 1)
                    }
                };
                let Some(next) = next.filter(|&next| next < count) else {
                    break;
                };
                at = next;
                if is_leader[at] {
                    if merge(&mut states[at], &state) {
                        left.push(at);
                    }
                    break;
                }
            }
        }
        states
    }

    /// Goes through all that can be reached once more, and notes it.
    fn note(&mut self, code: &Code, mut states: Vec<Option<State>>) {
        let mut state: Option<State> = None;
        for (at, instruction) in code.instructions.iter().enumerate() {
            if let Some(known) = states[at].take() {
                state = Some(known);
            }
            let Some(known) = &mut state else { continue };
            self.step(known, &instruction.op);
            match code.flow(at) {
                Flow::Next
                | Flow::Branch {
                    falls_through: true,
                    ..
                } => {}
                _ => state = None,
            }
        }
    }

    fn handlers(&mut self, code: &Code) -> Vec<Handler> {
        let exceptions = self.body.exceptions.iter();
        let handlers = exceptions.filter_map(|exception| {
            let first = code.at(exception.from_offset as usize)?;
            let target = code.at(exception.target_offset as usize)?;
            let end = code.at(exception.to_offset as usize);
            Some(Handler {
                range: first..end.unwrap_or(code.instructions.len()),
                target,
                caught: self.api.type_of(self.context.unit, exception.type_name.0),
            })
        });
        handlers.collect()
    }
}

/// A handler of exceptions.
struct Handler {
    range: std::ops::Range<usize>,
    target: usize,
    caught: Type,
}

impl Handler {
    fn covers(&self, at: usize) -> bool {
        self.range.contains(&at)
    }
}

fn merge(into: &mut Option<State>, state: &State) -> bool {
    match into {
        Some(known) => known.join(state),
        None => {
            *into = Some(state.clone());
            true
        }
    }
}

/// Whether an instruction names a type.
pub(super) fn type_named(op: &Op) -> Option<u32> {
    match op {
        Op::Coerce { index } | Op::IsType { index } => Some(index.0),
        Op::AsType { type_name } => Some(type_name.0),
        _ => None,
    }
}
