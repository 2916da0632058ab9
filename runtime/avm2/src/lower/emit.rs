//! [`Emitter`]: the instructions, constants and tables of the code being made.

use gc_arena::Gc;
use rustc_hash::FxHashMap;
use swf::avm2::types::MethodBody;

use super::Fault;
use crate::code::{KnownMethod, Op, Reg, ScopeState, SiteIndex, SwitchTable};
use crate::error_messages::msg;
use crate::name::Multiname;
use crate::script::Script;
use crate::string::AvmString;
use crate::types::Type;
use crate::value::Value;
use crate::vtable::VTable;

/// The layouts of the scopes at one place, as far as they are known.
pub(super) type ScopeLayouts<'gc> = Box<[Option<Gc<'gc, VTable<'gc>>>]>;

/// What [`Emitter`] made.
pub(super) struct Parts<'gc> {
    pub(super) ops: Vec<Op>,
    pub(super) offsets: Vec<u32>,
    pub(super) constants: Vec<Value<'gc>>,
    pub(super) sites: Vec<(Gc<'gc, Multiname<'gc>>, ScopeState)>,
    pub(super) classes: Vec<Type<'gc>>,
    pub(super) known_methods: Vec<KnownMethod<'gc>>,
    pub(super) scripts: Vec<Gc<'gc, Script<'gc>>>,
    pub(super) switches: Vec<SwitchTable>,
    pub(super) scope_states: Vec<ScopeState>,
    pub(super) scope_layouts: Vec<ScopeLayouts<'gc>>,
    pub(super) lines: Vec<(u32, u32)>,
    pub(super) block_starts: FxHashMap<usize, u32>,
    pub(super) file: Option<AvmString<'gc>>,
    pub(super) registers: u32,
    pub(super) locals: u32,
    pub(super) scope_register: Reg,
    pub(super) stack_register: Reg,
}

/// Collects the code of one method.
pub(super) struct Emitter<'gc> {
    ops: Vec<Op>,
    offsets: Vec<u32>,
    offset: u32,
    constants: Vec<Value<'gc>>,
    sites: Vec<(Gc<'gc, Multiname<'gc>>, ScopeState)>,
    /// Where the sites beyond [`SHARED_SITES_FROM`] are, which have one place for each name and state of the scopes.
    shared_sites: FxHashMap<(*const Multiname<'gc>, ScopeState), usize>,
    classes: Vec<Type<'gc>>,
    known_methods: Vec<KnownMethod<'gc>>,
    scripts: Vec<Gc<'gc, Script<'gc>>>,
    switches: Vec<SwitchTable>,
    scope_states: Vec<ScopeState>,
    scope_layouts: Vec<ScopeLayouts<'gc>>,
    lines: Vec<(u32, u32)>,
    file: Option<AvmString<'gc>>,
    /// Where each block's code starts, by the index of its first instruction.
    block_starts: FxHashMap<usize, u32>,
    /// Where the code of the current block starts: what is before it can't be improved any more.
    block_start: usize,
    locals: u32,
    max_scopes: u32,
    max_stack: u32,
    too_large: bool,
}

/// How many sites of its own a method may have. Only lists of tens of thousands of literals have more.
const SHARED_SITES_FROM: usize = 1 << 15;

impl<'gc> Emitter<'gc> {
    /// An emitter for a method with `hidden` locals after those that its bytecode names.
    pub(super) fn new(body: &MethodBody, hidden: u32) -> Self {
        Self {
            ops: Vec::new(),
            offsets: Vec::new(),
            offset: 0,
            constants: Vec::new(),
            sites: Vec::new(),
            shared_sites: FxHashMap::default(),
            classes: Vec::new(),
            known_methods: Vec::new(),
            scripts: Vec::new(),
            switches: Vec::new(),
            scope_states: Vec::new(),
            scope_layouts: Vec::new(),
            lines: Vec::new(),
            file: None,
            block_starts: FxHashMap::default(),
            block_start: 0,
            locals: body.num_locals + hidden,
            max_scopes: body.max_scope_depth.saturating_sub(body.init_scope_depth),
            max_stack: body.max_stack,
            too_large: false,
        }
    }

    /// Forgets everything, for the walk that counts.
    pub(super) fn start_over(&mut self) {
        self.ops.clear();
        self.offsets.clear();
        self.constants.clear();
        self.sites.clear();
        self.shared_sites.clear();
        self.classes.clear();
        self.known_methods.clear();
        self.scripts.clear();
        self.switches.clear();
        self.scope_states.clear();
        self.scope_layouts.clear();
        self.lines.clear();
        self.block_starts.clear();
        self.too_large = false;
    }

    pub(super) fn start_block(&mut self, first: usize) {
        self.block_starts.insert(first, self.ops.len() as u32);
        self.block_start = self.ops.len();
    }

    pub(super) fn set_offset(&mut self, offset: u32) {
        self.offset = offset;
    }

    /// Where the bytecode of the current instruction is.
    pub(super) fn offset(&self) -> u32 {
        self.offset
    }

    pub(super) fn set_line(&mut self, line: u32) {
        self.lines.push((self.ops.len() as u32, line));
    }

    pub(super) fn set_file(&mut self, file: AvmString<'gc>) {
        self.file.get_or_insert(file);
    }

    pub(super) fn op(&mut self, op: Op) {
        self.ops.push(op);
        self.offsets.push(self.offset);
    }

    /// The last instruction, if it's of the current block.
    pub(super) fn last(&mut self) -> Option<&mut Op> {
        if self.ops.len() > self.block_start {
            self.ops.last_mut()
        } else {
            None
        }
    }

    /// Replaces the last instruction.
    pub(super) fn replace_last(&mut self, op: Op) {
        if let Some(last) = self.last() {
            *last = op;
        }
    }

    pub(super) fn max_stack(&self) -> usize {
        self.max_stack as usize
    }

    pub(super) fn max_scopes(&self) -> usize {
        self.max_scopes as usize
    }

    pub(super) fn scope_register(&self, depth: usize) -> Reg {
        (self.locals as usize + depth) as Reg
    }

    pub(super) fn stack_register(&self, depth: usize) -> Reg {
        (self.locals as usize + self.max_scopes as usize + depth) as Reg
    }

    pub(super) fn constant(&mut self, value: Value<'gc>) -> u32 {
        self.constants.push(value);
        self.constants.len() as u32 - 1
    }

    pub(super) fn constant_at(&self, index: u32) -> Value<'gc> {
        self.constants[index as usize]
    }

    pub(super) fn site(&mut self, name: Gc<'gc, Multiname<'gc>>, scopes: ScopeState) -> SiteIndex {
        let next = self.sites.len();
        let index = if next < SHARED_SITES_FROM {
            next
        } else {
            let key = (Gc::as_ptr(name), scopes);
            *self.shared_sites.entry(key).or_insert(next)
        };
        if index == next {
            self.sites.push((name, scopes));
        }
        self.index16(index)
    }

    /// Keeps the scopes at a place where a function or class is made.
    pub(super) fn scope_state(&mut self, scopes: ScopeState, layouts: ScopeLayouts<'gc>) -> u16 {
        self.scope_states.push(scopes);
        self.scope_layouts.push(layouts);
        self.index16(self.scope_states.len() - 1)
    }

    pub(super) fn class(&mut self, ty: Type<'gc>) -> u16 {
        if let Some(known) = self.classes.iter().position(|known| *known == ty) {
            return known as u16;
        }
        self.classes.push(ty);
        self.index16(self.classes.len() - 1)
    }

    pub(super) fn script(&mut self, script: Gc<'gc, Script<'gc>>) -> u16 {
        if let Some(known) = self
            .scripts
            .iter()
            .position(|known| Gc::ptr_eq(*known, script))
        {
            return known as u16;
        }
        self.scripts.push(script);
        self.index16(self.scripts.len() - 1)
    }

    pub(super) fn known_method(&mut self, method: KnownMethod<'gc>) -> u16 {
        self.known_methods.push(method);
        self.index16(self.known_methods.len() - 1)
    }

    pub(super) fn switch(&mut self, table: SwitchTable) -> u32 {
        self.switches.push(table);
        self.switches.len() as u32 - 1
    }

    fn index16(&mut self, index: usize) -> u16 {
        u16::try_from(index).unwrap_or_else(|_| {
            self.too_large = true;
            0
        })
    }

    /// The code; branch targets, instruction indexes until now, become those of [`Op`]s. Errors:
    /// #1043 of a method with more sites than an instruction can name.
    pub(super) fn finish(mut self) -> Result<Parts<'gc>, Fault> {
        if self.too_large {
            return Err(Fault::with(msg::E1043, [&self.ops.len()]));
        }
        let starts = &self.block_starts;
        let resolve = |target: &mut u32| {
            if let Some(&start) = starts.get(&(*target as usize)) {
                *target = start;
            }
        };
        self.ops.iter_mut().filter_map(Op::target).for_each(resolve);
        for table in &mut self.switches {
            resolve(&mut table.default);
            table.cases.iter_mut().for_each(resolve);
        }
        self.lines.dedup_by_key(|&mut (_, line)| line);
        Ok(Parts {
            locals: self.locals,
            scope_register: self.scope_register(0),
            stack_register: self.stack_register(0),
            // One more, so that an exception has a place even where no operand has.
            registers: self.locals + self.max_scopes + self.max_stack + 1,
            ops: self.ops,
            offsets: self.offsets,
            constants: self.constants,
            sites: self.sites,
            classes: self.classes,
            known_methods: self.known_methods,
            scripts: self.scripts,
            switches: self.switches,
            scope_states: self.scope_states,
            scope_layouts: self.scope_layouts,
            lines: self.lines,
            block_starts: self.block_starts,
            file: self.file,
        })
    }
}
