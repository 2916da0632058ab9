//! Verifying a method and lowering it to register instructions, at its first call (AVM2
//! specification, section 3.9).
//!
//! The operand stack becomes registers. Values that are only read from a local, or are constants,
//! get no instruction of their own: an [`Operand`](state::Operand) remembers where they are.
//! Verifying and lowering are one walk over each basic block: it is repeated until the states at
//! the starts of all blocks stay the same, and the instructions of the last walk are kept.

mod arithmetic;
mod blocks;
mod branches;
mod calls;
mod emit;
mod names;
mod operands;
mod ops;
mod properties;
mod scopes;
mod state;

use std::collections::BTreeSet;
use std::fmt::Display;

use gc_arena::Gc;
use gc_arena::lock::Lock;
use rustc_hash::FxHashMap;
use swf::avm2::types as abc;

use self::blocks::Listing;
use self::emit::Emitter;
use self::state::{Known, MergeError, Operand, Place, State};
use crate::activation::Activation;
use crate::checked_ops::CheckedOps;
use crate::class::ClassDef;
use crate::code::{Code, Handler, Reg, Site};
use crate::error::{Error, ErrorClass};
use crate::error_messages::{Message, msg};
use crate::method::{Method, Signature};
use crate::scope::ScopeChain;
use crate::types::{Type, TypeRef};

/// A method with more registers than this is refused; no compiler makes one.
const MAX_REGISTERS: u32 = 60_000;

/// How many entries the states at the starts of a method's blocks may have together: what bounds the memory that
/// verifying it takes.
const MAX_STATE_ENTRIES: usize = 1 << 22;

/// How many steps verifying a method may take, each an instruction or an entry of a state.
const MAX_WORK: usize = 1 << 28;

/// Why bytecode was refused.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    id: u32,
    text: String,
}

impl Fault {
    fn new(message: Message<0>) -> Self {
        Self::with(message, [])
    }

    fn with<const ARGS: usize>(message: Message<ARGS>, args: [&dyn Display; ARGS]) -> Self {
        Self {
            id: message.id,
            text: message.format(args),
        }
    }
}

/// What stops the lowering of a method.
enum Stop<'gc> {
    /// The bytecode is wrong: a VerifyError.
    Fault(Fault),
    /// Looking something up threw.
    Error(Error<'gc>),
}

impl From<Fault> for Stop<'_> {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl<'gc> From<Error<'gc>> for Stop<'gc> {
    fn from(error: Error<'gc>) -> Self {
        Self::Error(error)
    }
}

impl From<MergeError> for Fault {
    fn from(error: MergeError) -> Self {
        match error {
            MergeError::StackDepth(a, b) => Self::with(msg::E1030, [&a, &b]),
            MergeError::ScopeDepth(a, b) => Self::with(msg::E1031, [&a, &b]),
            MergeError::With(a, b) => Self::with(msg::E1068, [&a, &b]),
        }
    }
}

/// The code of `method`, which has a body. Errors: VerifyError of wrong bytecode.
pub(crate) fn lower<'gc>(
    activation: &mut Activation<'_, 'gc>,
    method: Gc<'gc, Method<'gc>>,
    scope: Gc<'gc, ScopeChain<'gc>>,
    declarer: Option<Gc<'gc, ClassDef<'gc>>>,
) -> Result<Gc<'gc, Code<'gc>>, Error<'gc>> {
    let mut lowering = match Lowering::new(activation, method, scope, declarer) {
        Ok(lowering) => lowering,
        Err(stop) => return Err(to_error(activation, stop)),
    };
    match lowering.run(activation) {
        Ok(code) => Ok(code),
        Err(stop) => {
            let method = method.display_name();
            let offset = lowering.emit.offset();
            if let Stop::Fault(fault) = &stop {
                tracing::debug!(method, offset, text = fault.text, "bytecode is refused");
            }
            Err(to_error(activation, stop))
        }
    }
}

fn to_error<'gc>(activation: &mut Activation<'_, 'gc>, stop: Stop<'gc>) -> Error<'gc> {
    match stop {
        Stop::Fault(fault) => {
            activation.error_with_text(ErrorClass::VerifyError, fault.id, &fault.text)
        }
        Stop::Error(error) => error,
    }
}

/// The lowering of one method.
struct Lowering<'gc> {
    method: Gc<'gc, Method<'gc>>,
    body: &'gc abc::MethodBody,
    listing: Listing,
    /// The scope chain that the method captured: of whatever objects, but of these layouts.
    outer: Gc<'gc, ScopeChain<'gc>>,
    declarer: Option<Gc<'gc, ClassDef<'gc>>>,
    result: Type<'gc>,
    quick_params: Option<Box<[Type<'gc>]>>,
    /// Whether nothing but the call sets the register of `this`.
    this_stays: bool,
    /// Whether an instruction reads the scopes' registers when it runs. It is known before the last walk.
    scopes_are_read: bool,
    /// The state at the start of each block, by the index of its first instruction.
    entries: FxHashMap<usize, State<'gc>>,
    state: State<'gc>,
    emit: Emitter<'gc>,
    /// Guarded ranges, with the instruction index of their handlers.
    handlers: Vec<HandlerInfo<'gc>>,
    /// The entries of all states in `entries`.
    kept: usize,
    /// The steps taken.
    work: usize,
}

/// The parameters' types, of a method whose calls need nothing but them to be checked.
fn quick_params<'gc>(
    method: Gc<'gc, Method<'gc>>,
    signature: &Signature<'gc>,
) -> Option<Box<[Type<'gc>]>> {
    let extra = abc::MethodFlags::NEED_REST | abc::MethodFlags::NEED_ARGUMENTS;
    if method.info().flags.intersects(extra) {
        return None;
    }
    Some(signature.params.iter().map(|param| param.ty).collect())
}

struct HandlerInfo<'gc> {
    from: u32,
    to: u32,
    /// The instruction it starts with; `None` if nothing leads to it.
    target: Option<usize>,
    catches: Type<'gc>,
    vtable: Gc<'gc, crate::vtable::VTable<'gc>>,
}

impl<'gc> Lowering<'gc> {
    fn new(
        activation: &mut Activation<'_, 'gc>,
        method: Gc<'gc, Method<'gc>>,
        outer: Gc<'gc, ScopeChain<'gc>>,
        declarer: Option<Gc<'gc, ClassDef<'gc>>>,
    ) -> Result<Self, Stop<'gc>> {
        let Some(body) = Gc::as_ref(method).body() else {
            return Err(Fault::with(msg::E1001, [&method.shown_name()]).into());
        };
        let signature = Method::signature(method, activation)?;
        let registers = u64::from(body.num_locals)
            + u64::from(body.max_scope_depth.saturating_sub(body.init_scope_depth))
            + u64::from(body.max_stack);
        if registers + 8 > u64::from(MAX_REGISTERS) {
            return Err(Fault::new(msg::E1023).into());
        }
        let needed = signature.params.len() as u32
            + 1
            + u32::from(
                method
                    .info()
                    .flags
                    .intersects(abc::MethodFlags::NEED_REST | abc::MethodFlags::NEED_ARGUMENTS),
            );
        if needed > body.num_locals {
            return Err(Fault::with(msg::E1025, [&needed]).into());
        }
        let listing = Listing::decode(body, &method.shown_name())?;
        let this_stays = !listing.sets_this();
        let mut lowering = Self {
            method,
            body,
            listing,
            outer,
            declarer,
            result: signature.result,
            quick_params: quick_params(method, &signature),
            this_stays,
            scopes_are_read: false,
            entries: FxHashMap::default(),
            state: State {
                locals: Vec::new(),
                stack: Vec::new(),
                scopes: Vec::new(),
            },
            emit: Emitter::new(body, u32::from(method.has(abc::MethodFlags::SET_DXNS))),
            handlers: Vec::new(),
            kept: 0,
            work: 0,
        };
        lowering.state = lowering.entry_state(&signature);
        lowering.collect_handlers(activation)?;
        Ok(lowering)
    }

    fn entry_state(&self, signature: &crate::method::Signature<'gc>) -> State<'gc> {
        let mut locals = vec![Known::Undefined; self.body.num_locals as usize];
        let owner = self.method.owner();
        locals[0] = match owner.class {
            Some(class) if owner.is_static => match class.class_object() {
                Some(object) => Known::Layout(object.vtable()),
                None => Known::Any,
            },
            Some(class) => Known::Type(ClassDef::as_type(class)),
            None => owner.script.map_or(Known::Any, Known::Global),
        };
        for (local, param) in locals[1..].iter_mut().zip(&signature.params) {
            *local = match param.ty {
                Type::Any | Type::Void => Known::Any,
                ty => Known::Type(ty),
            };
        }
        let extra = signature.params.len() + 1;
        if let Some(local) = locals.get_mut(extra)
            && self
                .method
                .info()
                .flags
                .intersects(abc::MethodFlags::NEED_REST | abc::MethodFlags::NEED_ARGUMENTS)
        {
            *local = Known::Any;
        }
        State {
            locals,
            stack: Vec::new(),
            scopes: Vec::new(),
        }
    }

    fn collect_handlers(&mut self, activation: &mut Activation<'_, 'gc>) -> Result<(), Stop<'gc>> {
        let unit = self.method.unit;
        for (exception, &target) in self.body.exceptions.iter().zip(&self.listing.handlers) {
            let catches = match exception.type_name.as_u30() {
                0 => Type::Any,
                name => {
                    let name = unit.multiname(activation, name)?;
                    TypeRef::resolve(TypeRef::named(activation.mc(), unit, name), activation)?
                }
            };
            let vtable = names::catch_vtable(
                activation,
                unit,
                exception.variable_name.as_u30(),
                exception.type_name.as_u30(),
            )?;
            self.handlers.push(HandlerInfo {
                from: exception.from_offset,
                to: exception.to_offset,
                target,
                catches,
                vtable,
            });
        }
        Ok(())
    }

    /// Finds the states at the starts of all blocks, then keeps the instructions of a last walk.
    ///
    /// What a walk looks up may be there only since an earlier one has asked for it, so that even the last one may find
    /// something new; then it wasn't the last. States only get weaker, and steps are counted: it ends.
    fn run(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
    ) -> Result<Gc<'gc, Code<'gc>>, Stop<'gc>> {
        self.keep(0)?;
        let mut pending = BTreeSet::from([0]);
        while !pending.is_empty() {
            while let Some(block) = pending.pop_first() {
                self.walk(activation, block, &mut pending)?;
            }
            self.emit.start_over();
            let mut blocks: Vec<usize> = self.entries.keys().copied().collect();
            blocks.sort_unstable();
            for block in blocks {
                self.walk(activation, block, &mut pending)?;
            }
        }
        self.finish(activation)
    }

    /// Walks the block that starts with the instruction `first`. Blocks whose state at the start it changes are added
    /// to `pending`.
    fn walk(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        first: usize,
        pending: &mut BTreeSet<usize>,
    ) -> Result<(), Stop<'gc>> {
        self.state = self.entries[&first].clone();
        self.emit.start_block(first);
        let guards = self.guards(self.listing.instructions[first].offset)?;
        // The locals as the handlers know them already.
        let mut known_to_handlers: Option<Vec<Known<'gc>>> = None;
        let mut index = first;
        loop {
            self.spend(1)?;
            let instruction = &self.listing.instructions[index];
            self.emit.set_offset(instruction.offset);
            if let Some(fault) = &instruction.fault {
                return Err(fault.clone().into());
            }
            let ends = blocks::is_end(&instruction.op);
            let backward = |&target: &u32| target as usize <= index;
            let throws =
                blocks::can_throw(&instruction.op) || instruction.targets.iter().any(backward);
            let targets = instruction.targets.clone();
            if throws && !guards.is_empty() {
                self.spend(self.state.locals.len())?;
                if known_to_handlers.as_ref() != Some(&self.state.locals) {
                    self.flow_into_handlers(&guards, pending)?;
                    known_to_handlers = Some(self.state.locals.clone());
                }
            }
            if targets.is_empty() {
                self.instruction(activation, index)?;
            } else {
                self.branch(index, &targets)?;
                for &target in &targets {
                    self.flow_into(target as usize, pending)?;
                }
            }
            if ends {
                return Ok(());
            }
            index = self.listing.after(index).ok_or(Fault::new(msg::E1020))?;
            if self.listing.leaders[index] {
                self.settle_stack();
                return Ok(self.flow_into(index, pending)?);
            }
        }
    }

    /// Counts steps. Errors: #1043 once there are too many.
    fn spend(&mut self, steps: usize) -> Result<(), Fault> {
        self.work = self.work.saturating_add(steps);
        if self.work > MAX_WORK {
            return Err(Fault::with(msg::E1043, [&self.body.code.len()]));
        }
        Ok(())
    }

    /// Makes the current state that at the start of the block at `target`. Errors: #1043 once there are too many.
    fn keep(&mut self, target: usize) -> Result<(), Fault> {
        self.kept += self.state.len() + 1;
        if self.kept > MAX_STATE_ENTRIES {
            return Err(Fault::with(msg::E1043, [&self.body.code.len()]));
        }
        self.entries.insert(target, self.state.clone());
        Ok(())
    }

    /// Carries the current state to the start of the block at `target`.
    fn flow_into(&mut self, target: usize, pending: &mut BTreeSet<usize>) -> Result<(), Fault> {
        self.spend(self.state.len())?;
        match self.entries.get_mut(&target) {
            Some(known) => {
                if known.merge(&self.state)? {
                    pending.insert(target);
                }
            }
            None => {
                self.keep(target)?;
                pending.insert(target);
            }
        }
        Ok(())
    }

    /// The handlers in force in the block that starts at `offset`.
    fn guards(&mut self, offset: u32) -> Result<Vec<usize>, Fault> {
        self.spend(self.handlers.len())?;
        let guards = |handler: &HandlerInfo<'gc>| offset >= handler.from && offset < handler.to;
        Ok((0..self.handlers.len())
            .filter(|&at| guards(&self.handlers[at]))
            .collect())
    }

    /// An exception may come at any instruction of a guarded range: what holds there of the
    /// locals must hold in the handler.
    fn flow_into_handlers(
        &mut self,
        guards: &[usize],
        pending: &mut BTreeSet<usize>,
    ) -> Result<(), Fault> {
        for &at in guards {
            let handler = &self.handlers[at];
            let Some(target) = handler.target else {
                continue;
            };
            if self.emit.max_stack() == 0 {
                return Err(Fault::new(msg::E1023));
            }
            let known = match handler.catches {
                Type::Any | Type::Void => Known::Any,
                ty => Known::Type(ty),
            };
            let caught = State {
                locals: self.state.locals.clone(),
                stack: vec![Operand {
                    known,
                    place: Place::Register(self.emit.stack_register(0)),
                }],
                scopes: Vec::new(),
            };
            let current = std::mem::replace(&mut self.state, caught);
            let result = self.flow_into(target, pending);
            self.state = current;
            result?;
        }
        Ok(())
    }

    fn finish(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
    ) -> Result<Gc<'gc, Code<'gc>>, Stop<'gc>> {
        let mc = activation.mc();
        let emit = std::mem::replace(&mut self.emit, Emitter::new(self.body, 0));
        let parts = emit.finish()?;
        let sites: Box<[_]> = parts
            .sites
            .into_iter()
            .map(|(name, scopes)| {
                Gc::new(
                    mc,
                    Site {
                        name,
                        scopes,
                        cache: Lock::new(None),
                        hint: std::cell::Cell::new(0),
                    },
                )
            })
            .collect();
        let handlers: Box<[_]> = self
            .handlers
            .iter()
            .map(|handler| {
                let start = handler
                    .target
                    .and_then(|target| parts.block_starts.get(&target));
                Handler {
                    // A handler that no reachable code leads to is never entered.
                    from: start.map_or(0, |_| handler.from),
                    to: start.map_or(0, |_| handler.to),
                    target: start.copied().unwrap_or(0),
                    catches: (handler.catches != Type::Any).then_some(handler.catches),
                    vtable: handler.vtable,
                    stack_register: parts.stack_register,
                }
            })
            .collect();
        if tracing::enabled!(tracing::Level::TRACE) {
            for (pc, (op, offset)) in parts.ops.iter().zip(&parts.offsets).enumerate() {
                tracing::trace!(method = self.method.display_name(), pc, offset, ?op);
            }
            for (index, site) in sites.iter().enumerate() {
                tracing::trace!(
                    method = self.method.display_name(),
                    index,
                    name = site.name.to_string()
                );
            }
        }
        let ops = CheckedOps::new(parts.ops, parts.registers, &parts.switches, &handlers);
        debug_assert!(ops.is_some(), "the lowering names what is there");
        let code = Code {
            method: self.method,
            ops: ops.ok_or(Fault::new(msg::E1020))?,
            offsets: parts.offsets.into_boxed_slice(),
            constants: parts.constants.into_iter().map(Lock::new).collect(),
            sites: Gc::new(mc, sites),
            classes: parts.classes.into_boxed_slice(),
            known_methods: parts.known_methods.into_boxed_slice(),
            scripts: parts.scripts.into_boxed_slice(),
            handlers,
            switches: parts.switches.into_boxed_slice(),
            quick_params: self.quick_params.take(),
            registers: parts.registers,
            locals: parts.locals,
            default_xml: self
                .method
                .has(abc::MethodFlags::SET_DXNS)
                .then_some(self.body.num_locals as Reg),
            scope_register: parts.scope_register,
            scope_states: parts.scope_states.into_boxed_slice(),
            scope_layouts: parts.scope_layouts.into_boxed_slice(),
            lines: parts.lines.into_boxed_slice(),
            file: parts.file,
            declarer: self.declarer,
            entered: std::cell::Cell::new(0),
            samples: std::cell::Cell::new(0),
        };
        Ok(Gc::new(mc, code))
    }
}
