//! The instructions that change only operands: what each does to the abstract state, and what it
//! is lowered to.

use gc_arena::Gc;
use swf::avm2::types as abc;

use super::names::{Found, known_of};
use super::state::{Known, Operand, Place, Scope};
use super::{Fault, Lowering, Stop};
use crate::activation::Activation;
use crate::class::ClassDef;
use crate::code::{KnownMethod, MemoryType, Op, Reg, ScopeState, SwitchTable};
use crate::error_messages::msg;
use crate::method::Method;
use crate::name::Multiname;
use crate::types::Type;
use crate::unit::Unit;
use crate::value::Value;
use crate::vtable::{Property, VTable};

type Step<'gc> = Result<(), Stop<'gc>>;

/// Two operands and where to put the result.
type Binary = fn(Reg, Reg, Reg) -> Op;

impl<'gc> Lowering<'gc> {
    // --- The operand stack -----------------------------------------------------------------

    fn push_place(&mut self, known: Known<'gc>, place: Place) -> Result<(), Fault> {
        if self.state.stack.len() >= self.emit.max_stack() {
            return Err(Fault::new(msg::E1023));
        }
        self.state.stack.push(Operand { known, place });
        Ok(())
    }

    /// Pushes a result that the next instruction puts into its own register, which is given.
    fn push(&mut self, known: Known<'gc>) -> Result<Reg, Fault> {
        let register = self.emit.stack_register(self.state.stack.len());
        self.push_place(known, Place::Register(register))?;
        Ok(register)
    }

    fn push_constant(&mut self, known: Known<'gc>, value: Value<'gc>) -> Result<(), Fault> {
        let index = self.emit.constant(value);
        self.push_place(known, Place::Constant(index))
    }

    fn pop(&mut self) -> Result<Operand<'gc>, Fault> {
        self.state.stack.pop().ok_or(Fault::new(msg::E1024))
    }

    /// Pops an operand that must be in a register.
    fn pop_register(&mut self) -> Result<(Reg, Known<'gc>), Fault> {
        let operand = self.pop()?;
        let own = self.emit.stack_register(self.state.stack.len());
        Ok((self.load(operand, own), operand.known))
    }

    /// The register that holds `operand`; `own` is loaded with it if none does.
    fn load(&mut self, operand: Operand<'gc>, own: Reg) -> Reg {
        match operand.place {
            Place::Register(register) => register,
            Place::Int(value) => {
                self.emit.op(Op::LoadInt { dst: own, value });
                own
            }
            Place::Constant(index) => {
                self.emit.op(Op::LoadConst { dst: own, index });
                own
            }
        }
    }

    /// Puts the operand at `depth` into its own register.
    fn settle(&mut self, depth: usize) {
        let own = self.emit.stack_register(depth);
        let operand = self.state.stack[depth];
        match operand.place {
            Place::Register(register) if register == own => {}
            Place::Register(src) => self.emit.op(Op::Move { dst: own, src }),
            _ => {
                self.load(operand, own);
            }
        }
        self.state.stack[depth].place = Place::Register(own);
    }

    /// Puts all operands into their own registers.
    pub(super) fn settle_stack(&mut self) {
        for depth in 0..self.state.stack.len() {
            self.settle(depth);
        }
    }

    /// Puts the topmost `count` operands into their own registers, and gives the first one's.
    fn settle_top(&mut self, count: usize) -> Result<Reg, Fault> {
        let len = self.state.stack.len();
        let first = len.checked_sub(count).ok_or(Fault::new(msg::E1024))?;
        for depth in first..len {
            self.settle(depth);
        }
        Ok(self.emit.stack_register(first))
    }

    fn drop_top(&mut self, count: usize) {
        let len = self.state.stack.len();
        self.state.stack.truncate(len.saturating_sub(count));
    }

    /// Before `register` is overwritten: operands that are still to be read from it move out.
    fn release(&mut self, register: Reg) {
        for depth in 0..self.state.stack.len() {
            let own = self.emit.stack_register(depth);
            if self.state.stack[depth].place == Place::Register(register) && own != register {
                self.settle(depth);
            }
        }
    }

    /// What is known of the operand below `above` others. Errors: #1024.
    fn known_at(&self, above: usize) -> Result<Known<'gc>, Fault> {
        let at = self.state.stack.len().checked_sub(above + 1);
        let at = at.ok_or(Fault::new(msg::E1024))?;
        Ok(self.state.stack[at].known)
    }

    /// Checks that the operand below `above` others is known to be of the type. Errors: #1058.
    fn require(&self, above: usize, ty: Type<'gc>) -> Result<(), Fault> {
        let known = self.known_at(above)?;
        if known.is(ty) {
            return Ok(());
        }
        Err(Fault::with(msg::E1058, [&known.name(), &ty.name()]))
    }

    // --- Locals ----------------------------------------------------------------------------

    fn local(&self, index: u32) -> Result<usize, Fault> {
        if index >= self.body.num_locals {
            return Err(Fault::with(msg::E1025, [&index]));
        }
        Ok(index as usize)
    }

    fn get_local(&mut self, index: u32) -> Step<'gc> {
        let local = self.local(index)?;
        Ok(self.push_place(self.state.locals[local], Place::Register(local as Reg))?)
    }

    fn set_local(&mut self, index: u32) -> Step<'gc> {
        let local = self.local(index)?;
        let operand = self.pop()?;
        let register = local as Reg;
        let own = self.emit.stack_register(self.state.stack.len());
        let released = self
            .state
            .stack
            .iter()
            .any(|operand| operand.place == Place::Register(register));
        self.release(register);
        match operand.place {
            Place::Int(value) => self.emit.op(Op::LoadInt {
                dst: register,
                value,
            }),
            Place::Constant(index) => self.emit.op(Op::LoadConst {
                dst: register,
                index,
            }),
            Place::Register(src) if src == register => {}
            Place::Register(src)
                if src == own && !released && self.retarget_last(own, register) => {}
            Place::Register(src) => self.emit.op(Op::Move { dst: register, src }),
        }
        self.state.locals[local] = operand.known;
        Ok(())
    }

    /// Lets the last instruction, if it's what put a value into `from`, put it into `to`.
    fn retarget_last(&mut self, from: Reg, to: Reg) -> bool {
        let Some(last) = self.emit.last() else {
            return false;
        };
        match last.destination() {
            Some(dst) if *dst == from => {
                *dst = to;
                true
            }
            _ => false,
        }
    }

    fn change_local(&mut self, index: u32, by: i16, as_int: bool) -> Step<'gc> {
        let local = self.local(index)?;
        let register = local as Reg;
        self.release(register);
        let known = self.state.locals[local];
        if as_int {
            if !known.is_int() {
                self.emit.op(Op::ToInt {
                    dst: register,
                    a: register,
                });
            }
            self.emit.op(Op::AddIntImm {
                dst: register,
                a: register,
                imm: by,
            });
            self.state.locals[local] = Known::Type(Type::Int);
        } else {
            self.emit.op(Op::AddImm {
                dst: register,
                a: register,
                imm: by,
            });
            self.state.locals[local] = Known::Type(Type::Number);
        }
        Ok(())
    }

    // --- Arithmetic ------------------------------------------------------------------------

    fn binary(&mut self, make: Binary, known: Known<'gc>) -> Step<'gc> {
        let (b, _) = self.pop_register()?;
        let (a, _) = self.pop_register()?;
        let dst = self.push(known)?;
        self.emit.op(make(dst, a, b));
        Ok(())
    }

    fn unary(&mut self, make: fn(Reg, Reg) -> Op, known: Known<'gc>) -> Step<'gc> {
        let (a, _) = self.pop_register()?;
        let dst = self.push(known)?;
        self.emit.op(make(dst, a));
        Ok(())
    }

    fn add(&mut self) -> Step<'gc> {
        let right = self.pop()?;
        let left = self.pop()?;
        let depth = self.state.stack.len();
        let own = self.emit.stack_register(depth);
        let known = if left.known.is_numeric() && right.known.is_numeric() {
            Known::Type(Type::Number)
        } else if left.known.is(Type::String) && right.known.is(Type::String) {
            Known::Type(Type::String)
        } else {
            Known::Any
        };
        if let (Place::Int(imm), true) = (right.place, left.known.is_numeric())
            && let Ok(imm) = i16::try_from(imm)
        {
            let a = self.load(left, own);
            let dst = self.push(known)?;
            self.emit.op(Op::AddImm { dst, a, imm });
            return Ok(());
        }
        let a = self.load(left, own);
        let b = self.load(right, self.emit.stack_register(depth + 1));
        let dst = self.push(known)?;
        self.emit.op(Op::Add { dst, a, b });
        Ok(())
    }

    fn subtract(&mut self) -> Step<'gc> {
        if let Some(Operand {
            place: Place::Int(imm),
            ..
        }) = self.state.stack.last().copied()
            && let Ok(imm) = i16::try_from(-i64::from(imm))
        {
            self.pop()?;
            let (a, _) = self.pop_register()?;
            let dst = self.push(Known::Type(Type::Number))?;
            self.emit.op(Op::AddImm { dst, a, imm });
            return Ok(());
        }
        self.binary(
            |dst, a, b| Op::Subtract { dst, a, b },
            Known::Type(Type::Number),
        )
    }

    fn add_int(&mut self, make: Binary) -> Step<'gc> {
        self.make_int_pair()?;
        self.binary(make, Known::Type(Type::Int))
    }

    /// Makes the topmost two operands ints.
    fn make_int_pair(&mut self) -> Step<'gc> {
        let right = self.pop()?;
        if !self
            .state
            .stack
            .last()
            .ok_or(Fault::new(msg::E1024))?
            .known
            .is_int()
        {
            self.convert_to_int()?;
        }
        self.state.stack.push(right);
        if !right.known.is_int() {
            self.convert_to_int()?;
        }
        Ok(())
    }

    /// `add_i` and so on of an int and a small constant.
    fn increment(&mut self, by: i16, as_int: bool) -> Step<'gc> {
        if as_int {
            if !self
                .state
                .stack
                .last()
                .ok_or(Fault::new(msg::E1024))?
                .known
                .is_int()
            {
                self.convert_to_int()?;
            }
            let (a, _) = self.pop_register()?;
            let dst = self.push(Known::Type(Type::Int))?;
            self.emit.op(Op::AddIntImm { dst, a, imm: by });
        } else {
            let (a, _) = self.pop_register()?;
            let dst = self.push(Known::Type(Type::Number))?;
            self.emit.op(Op::AddImm { dst, a, imm: by });
        }
        Ok(())
    }

    fn convert_to_int(&mut self) -> Step<'gc> {
        let operand = self.pop()?;
        if operand.known.is_int() {
            self.state.stack.push(operand);
            return Ok(());
        }
        let own = self.emit.stack_register(self.state.stack.len());
        // A sum of ints that is made an int at once wraps around, as adding them as ints does.
        if operand.place == Place::Register(own)
            && let Some(last) = self.emit.last()
            && let Some(narrow) = narrowed(*last, own)
        {
            self.emit.replace_last(narrow);
            return Ok(self.push_place(Known::Type(Type::Int), Place::Register(own))?);
        }
        let a = self.load(operand, own);
        let dst = self.push(Known::Type(Type::Int))?;
        self.emit.op(Op::ToInt { dst, a });
        Ok(())
    }

    fn convert(&mut self, make: fn(Reg, Reg) -> Op, ty: Type<'gc>) -> Step<'gc> {
        let top = *self.state.stack.last().ok_or(Fault::new(msg::E1024))?;
        if top.known.is(ty) {
            return Ok(());
        }
        self.unary(make, Known::Type(ty))
    }

    fn convert_to_number(&mut self) -> Step<'gc> {
        let top = *self.state.stack.last().ok_or(Fault::new(msg::E1024))?;
        // An int is a number already, whichever form it's held in.
        if top.known.is_numeric() {
            if let Some(top) = self.state.stack.last_mut() {
                top.known = Known::Type(Type::Number);
            }
            return Ok(());
        }
        self.unary(|dst, a| Op::ToNumber { dst, a }, Known::Type(Type::Number))
    }

    /// Makes the topmost operand a value of type `ty`.
    fn coerce(&mut self, ty: Type<'gc>) -> Step<'gc> {
        let top = *self.state.stack.last().ok_or(Fault::new(msg::E1024))?;
        match ty {
            Type::Any => Ok(()),
            Type::Void => {
                self.pop()?;
                Ok(self.push_constant(Known::Undefined, Value::Undefined)?)
            }
            Type::Boolean => self.convert(|dst, a| Op::ToBoolean { dst, a }, ty),
            Type::Int => self.convert_to_int(),
            Type::Uint => self.convert(|dst, a| Op::ToUint { dst, a }, ty),
            Type::Number => self.convert_to_number(),
            Type::String => {
                if top.known == Known::Null {
                    return Ok(());
                }
                self.convert(|dst, a| Op::CoerceString { dst, a }, ty)
            }
            Type::Object => match top.known {
                Known::Type(_) | Known::Layout(_) | Known::Null => {
                    self.retype(Known::Type(Type::Object))
                }
                _ => self.convert(|dst, a| Op::CoerceObject { dst, a }, ty),
            },
            Type::Class(class) => {
                let fits = match top.known {
                    Known::Null => true,
                    Known::Type(Type::Class(known)) => known.is_subclass_of(&class),
                    Known::Layout(layout) => layout
                        .class_def()
                        .is_some_and(|known| known.is_subclass_of(&class)),
                    _ => false,
                };
                if fits {
                    return self.retype(Known::Type(ty));
                }
                let index = self.emit.class(ty);
                let (a, _) = self.pop_register()?;
                let dst = self.push(Known::Type(ty))?;
                self.emit.op(Op::CoerceClass {
                    dst,
                    a,
                    class: index,
                });
                Ok(())
            }
        }
    }

    fn retype(&mut self, known: Known<'gc>) -> Step<'gc> {
        if let Some(top) = self.state.stack.last_mut()
            && !matches!((top.known, known), (Known::Layout(_), _))
            && top.known != Known::Null
        {
            // What is known already may be more.
            if !matches!(
                (top.known, known),
                (Known::Type(Type::Class(_)), Known::Type(Type::Object))
            ) {
                top.known = known;
            }
        }
        Ok(())
    }

    // --- Branches --------------------------------------------------------------------------

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

    // --- Scopes ----------------------------------------------------------------------------

    fn scope_state(&self) -> ScopeState {
        ScopeState {
            count: self.state.scopes.len() as u16,
            with: self
                .state
                .scopes
                .iter()
                .enumerate()
                .filter(|(depth, scope)| scope.is_with && *depth < 64)
                .fold(0, |bits, (depth, _)| bits | 1 << depth),
        }
    }

    fn scope_layouts(&self) -> super::emit::ScopeLayouts<'gc> {
        self.state
            .scopes
            .iter()
            .map(|scope| self.layout(scope.known))
            .collect()
    }

    fn push_scope(&mut self, is_with: bool) -> Step<'gc> {
        let depth = self.state.scopes.len();
        if depth >= self.emit.max_scopes() {
            return Err(Fault::new(msg::E1017).into());
        }
        let (src, known) = self.pop_register()?;
        let reg = self.emit.scope_register(depth);
        self.release(reg);
        self.emit.op(Op::PushScope { reg, src });
        self.state.scopes.push(Scope { known, is_with });
        Ok(())
    }

    fn pop_scope(&mut self) -> Step<'gc> {
        if self.state.scopes.pop().is_none() {
            return Err(Fault::new(msg::E1018).into());
        }
        Ok(())
    }

    fn get_scope_object(&mut self, index: usize) -> Step<'gc> {
        let Some(scope) = self.state.scopes.get(index) else {
            return Err(Fault::with(msg::E1019, [&index]).into());
        };
        let known = scope.known;
        Ok(self.push_place(known, Place::Register(self.emit.scope_register(index)))?)
    }

    /// Checks the index of an entry of a constant pool, which must not be that of the default. Errors: #1032.
    fn check_index(&self, index: u32, len: usize) -> Result<(), Fault> {
        if index == 0 || index as usize > len {
            return Err(Fault::with(msg::E1032, [&index, &(len + 1)]));
        }
        Ok(())
    }

    /// The name that an instruction on a property has. Errors: #1032, and #1058 where what is to complete it isn't
    /// known to be a namespace. `above` is how many operands lie above those that complete it.
    fn property_name(
        &self,
        activation: &mut Activation<'_, 'gc>,
        index: abc::Index<abc::Multiname>,
        above: usize,
    ) -> Result<Gc<'gc, Multiname<'gc>>, Stop<'gc>> {
        let name = self.multiname(activation, index)?;
        if name.lazy_ns {
            let class = activation.class("Namespace")?.as_class();
            let namespace = class.map_or(Type::Any, ClassDef::as_type);
            self.require(above + usize::from(name.lazy_name), namespace)?;
        }
        Ok(name)
    }

    fn multiname(
        &self,
        activation: &mut Activation<'_, 'gc>,
        index: abc::Index<abc::Multiname>,
    ) -> Result<Gc<'gc, Multiname<'gc>>, Stop<'gc>> {
        let pool = &self.method.unit.abc().constant_pool.multinames;
        self.check_index(index.as_u30(), pool.len())?;
        Ok(self.method.unit.multiname(activation, index.as_u30())?)
    }

    fn find_property(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        name: Gc<'gc, Multiname<'gc>>,
        strict: bool,
    ) -> Step<'gc> {
        if self.state.scopes.is_empty() && self.outer.entries.is_empty() {
            return Err(Fault::new(msg::E1013).into());
        }
        if !name.is_lazy() {
            match self.resolve_scope(activation, &name)? {
                Found::Local(depth) => return self.get_scope_object(depth),
                Found::Script(script) => {
                    let index = self.emit.script(script);
                    let dst = self.push(Known::Global(script))?;
                    self.emit.op(Op::GetScriptGlobal { dst, script: index });
                    return Ok(());
                }
                Found::Outer(depth) => {
                    let dst = self.push(outer_known(&self.outer.entries[depth]))?;
                    self.emit.op(Op::GetOuterScope {
                        dst,
                        depth: depth as u16,
                    });
                    return Ok(());
                }
                Found::Late => {}
            }
        }
        let late = late_operands(&name);
        let base = self.settle_top(late)?;
        self.drop_top(late);
        let scopes = self.scope_state();
        let site = self.emit.site(name, scopes);
        let dst = self.push(Known::Any)?;
        self.emit.op(Op::FindProperty {
            dst,
            base,
            site,
            strict,
        });
        Ok(())
    }

    fn get_lex(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        name: Gc<'gc, Multiname<'gc>>,
    ) -> Step<'gc> {
        if name.is_lazy() {
            return Err(Fault::with(msg::E1078, [&"getlex", &*name]).into());
        }
        if self.state.scopes.is_empty() && self.outer.entries.is_empty() {
            return Err(Fault::new(msg::E1013).into());
        }
        if matches!(self.resolve_scope(activation, &name)?, Found::Late) {
            let scopes = self.scope_state();
            let site = self.emit.site(name, scopes);
            let dst = self.push(Known::Any)?;
            self.emit.op(Op::GetLex { dst, site });
            return Ok(());
        }
        self.find_property(activation, name, true)?;
        self.get_property(activation, name)
    }

    // --- Properties ------------------------------------------------------------------------

    fn get_property(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        name: Gc<'gc, Multiname<'gc>>,
    ) -> Step<'gc> {
        let scopes = self.scope_state();
        if name.is_lazy() {
            if name.lazy_name && !name.lazy_ns {
                let site = self.emit.site(name, scopes);
                let (index, _) = self.pop_register()?;
                let (object, _) = self.pop_register()?;
                let dst = self.push(Known::Any)?;
                self.emit.op(Op::GetIndex {
                    dst,
                    object,
                    index,
                    site,
                });
                return Ok(());
            }
            let count = 1 + late_operands(&name);
            let base = self.settle_top(count)?;
            self.drop_top(count);
            let site = self.emit.site(name, scopes);
            let dst = self.push(Known::Any)?;
            self.emit.op(Op::GetPropertyLate { dst, base, site });
            return Ok(());
        }
        let (object, known) = self.pop_register()?;
        if let Some(layout) = self.layout(known)
            && let Some(property) = layout.find(&name)
        {
            let result = self.member_known(activation, layout, property)?;
            match property {
                Property::Slot(slot) | Property::Const(slot) => {
                    if let Some(object) = self
                        .constant_class(known, property)
                        .and_then(|class| class.class_object())
                    {
                        return Ok(
                            self.push_constant(Known::Layout(object.vtable()), object.into())?
                        );
                    }
                    let result = self.declared_class(activation, known, property, result);
                    let dst = self.push(result)?;
                    self.emit.op(Op::GetSlot { dst, object, slot });
                    return Ok(());
                }
                Property::Accessor { get: Some(id), .. } => {
                    // A getter is a call: its receiver must be the topmost operand.
                    self.state.stack.push(Operand {
                        known,
                        place: Place::Register(object),
                    });
                    let base = self.settle_top(1)?;
                    self.drop_top(1);
                    let dst = self.push(result)?;
                    self.emit.op(Op::CallMethod {
                        dst,
                        base,
                        argc: 0,
                        id,
                    });
                    return Ok(());
                }
                _ => {}
            }
        }
        if let Some(layout) = self.primitive_layout(activation, known)
            && let Some(property @ Property::Accessor { get: Some(id), .. }) = layout.find(&name)
        {
            let result = self.member_known(activation, layout, property)?;
            self.state.stack.push(Operand {
                known,
                place: Place::Register(object),
            });
            let slot = layout.methods[id as usize];
            return self.call_known(KnownMethod { slot, scope: None }, 1, result);
        }
        let site = self.emit.site(name, scopes);
        let dst = self.push(Known::Any)?;
        self.emit.op(Op::GetProperty { dst, object, site });
        Ok(())
    }

    /// A call of a method that is known, on the topmost `operands`: the receiver, which may be null, and arguments.
    fn call_known(
        &mut self,
        method: KnownMethod<'gc>,
        operands: usize,
        result: Known<'gc>,
    ) -> Step<'gc> {
        let (dst, base) = self.call(operands, result)?;
        let known = self.emit.known_method(method);
        let argc = argument_count(operands as u32 - 1)?;
        self.emit.op(Op::CallKnown {
            dst,
            base,
            argc,
            known,
        });
        Ok(())
    }

    fn set_property(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        name: Gc<'gc, Multiname<'gc>>,
        init: bool,
    ) -> Step<'gc> {
        let scopes = self.scope_state();
        if name.is_lazy() {
            if name.lazy_name && !name.lazy_ns && !init {
                let site = self.emit.site(name, scopes);
                let (src, _) = self.pop_register()?;
                let (index, _) = self.pop_register()?;
                let (object, _) = self.pop_register()?;
                self.emit.op(Op::SetIndex {
                    object,
                    index,
                    src,
                    site,
                });
                return Ok(());
            }
            let count = 2 + late_operands(&name);
            let base = self.settle_top(count)?;
            let src = base + count as Reg - 1;
            self.drop_top(count);
            let site = self.emit.site(name, scopes);
            self.emit.op(Op::SetPropertyLate {
                base,
                src,
                site,
                init,
            });
            return Ok(());
        }
        let len = self.state.stack.len();
        let holder = len.checked_sub(2).map(|at| self.state.stack[at].known);
        let holder = holder.ok_or(Fault::new(msg::E1024))?;
        if let Some(layout) = self.layout(holder)
            && let Some(property) = layout.find(&name)
        {
            match property {
                Property::Slot(slot) => return self.set_known_slot(activation, layout, slot),
                Property::Const(slot)
                    if init && layout.is_set_by(slot, self.method.owner().class) =>
                {
                    return self.set_known_slot(activation, layout, slot);
                }
                Property::Accessor { set: Some(id), .. } => {
                    let base = self.settle_top(2)?;
                    self.drop_top(2);
                    self.emit.op(Op::CallMethod {
                        dst: base,
                        base,
                        argc: 1,
                        id,
                    });
                    return Ok(());
                }
                _ => {}
            }
        }
        let site = self.emit.site(name, scopes);
        let (src, _) = self.pop_register()?;
        let (object, _) = self.pop_register()?;
        self.emit.op(if init {
            Op::InitProperty { object, src, site }
        } else {
            Op::SetProperty { object, src, site }
        });
        Ok(())
    }

    fn set_known_slot(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        layout: Gc<'gc, VTable<'gc>>,
        slot: u32,
    ) -> Step<'gc> {
        let declared = layout.slots[slot as usize];
        let ty = self.slot_type(activation, &declared)?;
        self.coerce(ty)?;
        let (src, _) = self.pop_register()?;
        let (object, _) = self.pop_register()?;
        self.emit.op(Op::SetSlot { object, slot, src });
        Ok(())
    }

    /// The layout that an instruction on a slot of a value counts on. Errors: #1051 where it isn't known, #1026.
    fn slot_layout(
        &self,
        activation: &Activation<'_, 'gc>,
        known: Known<'gc>,
        id: u32,
    ) -> Result<(Gc<'gc, VTable<'gc>>, u32), Fault> {
        let layout = self.layout(known);
        let Some(layout) = layout.or_else(|| self.primitive_layout(activation, known)) else {
            return Err(Fault::with(msg::E1051, [&known.name()]));
        };
        match id.checked_sub(1) {
            Some(slot) if (slot as usize) < layout.slots.len() => Ok((layout, slot)),
            _ => Err(Fault::with(
                msg::E1026,
                [&id, &layout.slots.len(), &known.name()],
            )),
        }
    }

    fn get_slot(&mut self, activation: &mut Activation<'_, 'gc>, id: u32) -> Step<'gc> {
        let (layout, slot) = self.slot_layout(activation, self.known_at(0)?, id)?;
        let (object, _) = self.pop_register()?;
        let declared = layout.slots[slot as usize];
        let result = known_of(self.slot_type(activation, &declared)?);
        let dst = self.push(result)?;
        self.emit.op(Op::GetSlot { dst, object, slot });
        Ok(())
    }

    fn set_slot(&mut self, activation: &mut Activation<'_, 'gc>, id: u32) -> Step<'gc> {
        let (layout, slot) = self.slot_layout(activation, self.known_at(1)?, id)?;
        self.set_known_slot(activation, layout, slot)
    }

    /// An instruction on a property whose object (and whatever of the name comes from the stack)
    /// are the topmost operands, and that gives a result.
    fn on_property(
        &mut self,
        name: Gc<'gc, Multiname<'gc>>,
        make: fn(Reg, Reg, u16) -> Op,
    ) -> Step<'gc> {
        let count = 1 + late_operands(&name);
        let base = self.settle_top(count)?;
        self.drop_top(count);
        let scopes = self.scope_state();
        let site = self.emit.site(name, scopes);
        let dst = self.push(Known::Any)?;
        self.emit.op(make(dst, base, site));
        Ok(())
    }

    // --- Calls -----------------------------------------------------------------------------

    /// A call whose receiver and arguments are the topmost operands. Arguments that a late name
    /// has come between are handled by the instruction.
    fn call(&mut self, operands: usize, known: Known<'gc>) -> Result<(Reg, Reg), Stop<'gc>> {
        let base = self.settle_top(operands)?;
        self.drop_top(operands);
        let dst = self.push(known)?;
        Ok((dst, base))
    }

    fn call_property(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        name: Gc<'gc, Multiname<'gc>>,
        argc: u32,
        lex: bool,
    ) -> Step<'gc> {
        let argc = argument_count(argc)?;
        let operands = 1 + late_operands(&name) + usize::from(argc);
        let receiver = self.state.stack.len().checked_sub(operands);
        let receiver = receiver.ok_or(Fault::new(msg::E1024))?;
        let known = self.state.stack[receiver].known;
        if !name.is_lazy()
            && let Some(layout) = self.layout(known)
            && let Some(property) = layout.find(&name)
            && argc == 1
            && let Some(class) = self.constant_class(known, property)
            && self.convert_by_call(ClassDef::as_type(class), 1)?
        {
            return Ok(());
        }
        if !name.is_lazy()
            && !lex
            && let Some(layout) = self.layout(known)
            && let Some(Property::Method(id)) = layout.find(&name)
        {
            let slot = layout.methods[id as usize];
            let method = slot.method;
            let result = known_of(Method::signature(method, activation)?.result);
            if let Known::Global(script) = known {
                let scope = script.function_scope(activation);
                return self.call_known(
                    KnownMethod {
                        slot,
                        scope: Some(scope),
                    },
                    operands,
                    result,
                );
            }
            if let Known::Layout(_) = known {
                return self.call_known(KnownMethod { slot, scope: None }, operands, result);
            }
            let (dst, base) = self.call(operands, result)?;
            self.emit.op(Op::CallMethod {
                dst,
                base,
                argc,
                id,
            });
            return Ok(());
        }
        if !name.is_lazy()
            && let Some(layout) =
                self.primitive_layout(activation, self.state.stack[receiver].known)
            && let Some(Property::Method(id)) = layout.find(&name)
        {
            let slot = layout.methods[id as usize];
            let result = known_of(Method::signature(slot.method, activation)?.result);
            return self.call_known(KnownMethod { slot, scope: None }, operands, result);
        }
        let scopes = self.scope_state();
        let lazy = name.is_lazy();
        let site = self.emit.site(name, scopes);
        let (dst, base) = self.call(operands, Known::Any)?;
        self.emit.op(if lazy {
            Op::CallPropertyLate {
                dst,
                base,
                argc,
                site,
            }
        } else {
            Op::CallProperty {
                dst,
                base,
                argc,
                site,
            }
        });
        Ok(())
    }

    /// The class of which `known` is the class object.
    fn constructed_class(&self, known: Known<'gc>) -> Option<Gc<'gc, ClassDef<'gc>>> {
        match known {
            Known::Layout(layout) => layout.constructs().filter(|class| !class.is_interface()),
            _ => None,
        }
    }

    /// The class that the operand below `above` others is known to be.
    fn constant_class_at(&self, above: usize) -> Option<Gc<'gc, ClassDef<'gc>>> {
        let at = self.state.stack.len().checked_sub(above + 1)?;
        match self.state.stack[at].place {
            Place::Constant(index) => self.emit.constant_at(index).as_object()?.as_class(),
            _ => None,
        }
    }

    /// The call of a class, as a conversion of the topmost operand, in whose place and that of the `below` ones under it
    /// the result comes; of the types that are converted to by instructions. Whether it's one of them.
    fn convert_by_call(&mut self, ty: Type<'gc>, below: usize) -> Result<bool, Stop<'gc>> {
        if !matches!(
            ty,
            Type::Int | Type::Uint | Type::Number | Type::Boolean | Type::String
        ) {
            return Ok(false);
        }
        let argument = self.pop()?;
        for _ in 0..below {
            self.pop()?;
        }
        // It may lie above its new place.
        let place = match argument.place {
            Place::Register(src) => {
                let own = self.emit.stack_register(self.state.stack.len());
                if src > own {
                    self.emit.op(Op::Move { dst: own, src });
                    Place::Register(own)
                } else {
                    argument.place
                }
            }
            constant => constant,
        };
        self.push_place(argument.known, place)?;
        match ty {
            Type::String => self.convert_to_string()?,
            ty => self.coerce(ty)?,
        }
        Ok(true)
    }

    fn construct_property(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        name: Gc<'gc, Multiname<'gc>>,
        argc: u32,
    ) -> Step<'gc> {
        let argc = argument_count(argc)?;
        let operands = 1 + late_operands(&name) + usize::from(argc);
        let known = if name.is_lazy() {
            Known::Any
        } else {
            match activation.find_class(self.outer.domain, &name)? {
                Some(class) if !class.is_interface() && class.construct_hook().is_none() => {
                    Known::Type(ClassDef::as_type(class))
                }
                _ => Known::Any,
            }
        };
        let scopes = self.scope_state();
        let site = self.emit.site(name, scopes);
        // What the scope has by that name may be another class.
        let known = match known {
            Known::Type(Type::Class(_)) if self.could_be_hidden() => Known::Any,
            known => known,
        };
        let (dst, base) = self.call(operands, known)?;
        self.emit.op(Op::ConstructProperty {
            dst,
            base,
            argc,
            site,
        });
        Ok(())
    }

    fn could_be_hidden(&self) -> bool {
        self.state.scopes.iter().any(|scope| scope.is_with)
            || self.outer.entries.iter().any(|entry| entry.is_with)
    }

    /// Makes the lowest of the topmost `operands`, the receiver of `super`, one of the superclass. Errors: #1035 in a
    /// class that has none.
    fn coerce_receiver(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        operands: usize,
    ) -> Step<'gc> {
        let Some(superclass) = self.method.superclass(activation, self.declarer)? else {
            return Err(Fault::with(msg::E1035, [&self.method.shown_name()]).into());
        };
        self.coerce_operand(operands, ClassDef::as_type(superclass))
    }

    /// Makes the lowest of the topmost `operands` a value of type `ty`, which isn't a primitive one. Errors: #1024.
    fn coerce_operand(&mut self, operands: usize, ty: Type<'gc>) -> Step<'gc> {
        let above = operands.checked_sub(1).ok_or(Fault::new(msg::E1024))?;
        let fits = match (self.known_at(above)?, ty) {
            (Known::Type(Type::Class(known)), Type::Class(wanted)) => known.is_subclass_of(&wanted),
            (Known::Type(known), Type::Object) => !matches!(known, Type::Any | Type::Void),
            (Known::Layout(_) | Known::Global(_), Type::Object) => true,
            (Known::Layout(layout), Type::Class(wanted)) => layout
                .class_def()
                .is_some_and(|known| known.is_subclass_of(&wanted)),
            _ => false,
        };
        if !fits {
            let base = self.settle_top(operands)?;
            let class = self.emit.class(ty);
            self.emit.op(Op::CoerceClass {
                dst: base,
                a: base,
                class,
            });
        }
        Ok(())
    }

    fn call_super(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        name: Gc<'gc, Multiname<'gc>>,
        argc: u32,
    ) -> Step<'gc> {
        let argc = argument_count(argc)?;
        let operands = 1 + late_operands(&name) + usize::from(argc);
        self.coerce_receiver(activation, operands)?;
        let scopes = self.scope_state();
        let site = self.emit.site(name, scopes);
        let (dst, base) = self.call(operands, Known::Any)?;
        self.emit.op(Op::CallSuper {
            dst,
            base,
            argc,
            site,
        });
        Ok(())
    }

    // --- One instruction -------------------------------------------------------------------

    /// Lowers the instruction at `index`, which isn't a branch.
    pub(super) fn instruction(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        index: usize,
    ) -> Step<'gc> {
        use abc::Op as B;
        // The listing isn't changed while its instructions are walked.
        let op = self.listing.instructions[index].op.clone();
        match op {
            B::Nop | B::Label | B::Bkpt | B::BkptLine { .. } | B::Timestamp | B::Debug { .. } => {
                Ok(())
            }
            B::DebugLine { line_num } => {
                self.emit.set_line(line_num);
                Ok(())
            }
            B::DebugFile { file_name } => {
                let file = self.method.unit.string(activation, file_name.as_u30())?;
                self.emit.set_file(file.string());
                Ok(())
            }

            B::PushByte { value } => self.push_int(i32::from(value as i8)),
            B::PushShort { value } => self.push_int(i32::from(value)),
            B::PushInt { value } => {
                let pool = &self.method.unit.abc().constant_pool.ints;
                self.check_index(value.as_u30(), pool.len())?;
                let value = self.method.unit.int(activation, value.as_u30())?;
                self.push_int(value)
            }
            B::PushUint { value } => {
                let pool = &self.method.unit.abc().constant_pool.uints;
                self.check_index(value.as_u30(), pool.len())?;
                let value = self.method.unit.uint(activation, value.as_u30())?;
                Ok(self.push_constant(Known::Type(Type::Uint), Value::from(value))?)
            }
            B::PushDouble { value } => {
                let pool = &self.method.unit.abc().constant_pool.doubles;
                self.check_index(value.as_u30(), pool.len())?;
                let value = self.method.unit.double(activation, value.as_u30())?;
                Ok(self.push_constant(Known::Type(Type::Number), Value::Number(value))?)
            }
            B::PushNaN => {
                Ok(self.push_constant(Known::Type(Type::Number), Value::Number(f64::NAN))?)
            }
            B::PushString { value } => {
                let pool = &self.method.unit.abc().constant_pool.strings;
                self.check_index(value.as_u30(), pool.len())?;
                let value = self.method.unit.string(activation, value.as_u30())?;
                Ok(self.push_constant(Known::Type(Type::String), value.string().into())?)
            }
            B::PushNamespace { value } => self.push_namespace(activation, value.as_u30()),
            B::PushTrue => Ok(self.push_constant(Known::Type(Type::Boolean), Value::Bool(true))?),
            B::PushFalse => Ok(self.push_constant(Known::Type(Type::Boolean), Value::Bool(false))?),
            B::PushNull => Ok(self.push_constant(Known::Null, Value::Null)?),
            B::PushUndefined => Ok(self.push_constant(Known::Undefined, Value::Undefined)?),

            B::Pop => {
                self.pop()?;
                Ok(())
            }
            B::Dup => {
                let top = *self.state.stack.last().ok_or(Fault::new(msg::E1024))?;
                Ok(self.push_place(top.known, top.place)?)
            }
            B::Swap => self.swap(),

            B::GetLocal { index } => self.get_local(index),
            B::SetLocal { index } => self.set_local(index),
            B::Kill { index } => {
                let local = self.local(index)?;
                self.release(local as Reg);
                let undefined = self.emit.constant(Value::Undefined);
                self.emit.op(Op::LoadConst {
                    dst: local as Reg,
                    index: undefined,
                });
                self.state.locals[local] = Known::Undefined;
                Ok(())
            }
            B::IncLocal { index } => self.change_local(index, 1, false),
            B::DecLocal { index } => self.change_local(index, -1, false),
            B::IncLocalI { index } => self.change_local(index, 1, true),
            B::DecLocalI { index } => self.change_local(index, -1, true),

            B::Add => self.add(),
            B::AddI => self.add_int(|dst, a, b| Op::AddInt { dst, a, b }),
            B::Subtract => self.subtract(),
            B::SubtractI => self.add_int(|dst, a, b| Op::SubtractInt { dst, a, b }),
            B::Multiply => self.binary(
                |dst, a, b| Op::Multiply { dst, a, b },
                Known::Type(Type::Number),
            ),
            B::MultiplyI => self.add_int(|dst, a, b| Op::MultiplyInt { dst, a, b }),
            B::Divide => self.binary(
                |dst, a, b| Op::Divide { dst, a, b },
                Known::Type(Type::Number),
            ),
            B::Modulo => self.binary(
                |dst, a, b| Op::Modulo { dst, a, b },
                Known::Type(Type::Number),
            ),
            B::Negate => self.unary(|dst, a| Op::Negate { dst, a }, Known::Type(Type::Number)),
            B::NegateI => {
                self.convert_to_int()?;
                self.unary(|dst, a| Op::NegateInt { dst, a }, Known::Type(Type::Int))
            }
            B::Increment => self.increment(1, false),
            B::IncrementI => self.increment(1, true),
            B::Decrement => self.increment(-1, false),
            B::DecrementI => self.increment(-1, true),
            B::BitAnd => self.binary(|dst, a, b| Op::BitAnd { dst, a, b }, Known::Type(Type::Int)),
            B::BitOr => self.binary(|dst, a, b| Op::BitOr { dst, a, b }, Known::Type(Type::Int)),
            B::BitXor => self.binary(|dst, a, b| Op::BitXor { dst, a, b }, Known::Type(Type::Int)),
            B::BitNot => self.unary(|dst, a| Op::BitNot { dst, a }, Known::Type(Type::Int)),
            B::LShift => self.binary(
                |dst, a, b| Op::ShiftLeft { dst, a, b },
                Known::Type(Type::Int),
            ),
            B::RShift => self.binary(
                |dst, a, b| Op::ShiftRight { dst, a, b },
                Known::Type(Type::Int),
            ),
            B::URShift => self.binary(
                |dst, a, b| Op::ShiftRightUnsigned { dst, a, b },
                Known::Type(Type::Uint),
            ),

            B::Equals => self.compare(|dst, a, b| Op::Equals { dst, a, b }),
            B::StrictEquals => self.compare(|dst, a, b| Op::StrictEquals { dst, a, b }),
            B::LessThan => self.compare(|dst, a, b| Op::LessThan { dst, a, b }),
            B::LessEquals => self.compare(|dst, a, b| Op::LessEquals { dst, a, b }),
            B::GreaterThan => self.compare(|dst, a, b| Op::LessThan { dst, a: b, b: a }),
            B::GreaterEquals => self.compare(|dst, a, b| Op::LessEquals { dst, a: b, b: a }),
            B::Not => self.unary(|dst, a| Op::Not { dst, a }, Known::Type(Type::Boolean)),
            B::TypeOf => self.unary(|dst, a| Op::TypeOf { dst, a }, Known::Type(Type::String)),
            B::In => self.compare(|dst, a, b| Op::In { dst, a, b }),
            B::InstanceOf => self.compare(|dst, a, b| Op::InstanceOf { dst, a, b }),
            B::IsTypeLate => self.compare(|dst, a, b| Op::IsTypeLate { dst, a, b }),
            B::AsTypeLate => {
                let class = self.constructed_class(self.known_at(0)?);
                let known = match class.map(ClassDef::as_type) {
                    Some(ty @ Type::Class(_)) => Known::Type(ty),
                    _ => Known::Any,
                };
                self.binary(|dst, a, b| Op::AsTypeLate { dst, a, b }, known)
            }
            B::IsType { index } => {
                let class = self.type_index(activation, index)?.1;
                let (a, _) = self.pop_register()?;
                let dst = self.push(Known::Type(Type::Boolean))?;
                self.emit.op(Op::IsType { dst, a, class });
                Ok(())
            }
            B::AsType { type_name: index } => {
                let (ty, class) = self.type_index(activation, index)?;
                let (a, _) = self.pop_register()?;
                // A number that isn't of the type becomes null.
                let known = match ty {
                    Type::Class(_) | Type::String | Type::Object => Known::Type(ty),
                    _ => Known::Any,
                };
                let dst = self.push(known)?;
                self.emit.op(Op::AsType { dst, a, class });
                Ok(())
            }

            B::ConvertI | B::CoerceI => self.convert_to_int(),
            B::ConvertU | B::CoerceU => self.coerce(Type::Uint),
            B::ConvertD | B::CoerceD => self.convert_to_number(),
            B::ConvertB | B::CoerceB => self.coerce(Type::Boolean),
            B::ConvertS => self.convert_to_string(),
            B::CoerceS => self.coerce(Type::String),
            B::CoerceA => {
                // What is known stays known, but where verifying asks for a namespace.
                let class = activation.class("Namespace")?.as_class();
                if let (Some(class), Some(top)) = (class, self.state.stack.last_mut())
                    && top.known.is(ClassDef::as_type(class))
                {
                    top.known = Known::Any;
                }
                Ok(())
            }
            B::CoerceO => self.coerce(Type::Object),
            B::ConvertO => {
                let (a, known) = self.pop_register()?;
                self.emit.op(Op::CheckNotNull { a });
                self.push_place(known, Place::Register(a))?;
                Ok(())
            }
            B::Coerce { index } => {
                let name = self.multiname(activation, index)?;
                let ty = activation.resolve_type(self.method.unit.domain(), &name)?;
                self.coerce(ty)
            }

            B::PushScope => self.push_scope(false),
            B::PushWith => self.push_scope(true),
            B::PopScope => self.pop_scope(),
            B::GetScopeObject { index } => self.get_scope_object(usize::from(index)),
            B::GetGlobalScope => {
                if self.outer.entries.is_empty() {
                    return self.get_scope_object(0);
                }
                let known = Known::Layout(self.outer.entries[0].object.vtable());
                let dst = self.push(known)?;
                self.emit.op(Op::GetGlobalScope { dst });
                Ok(())
            }
            B::GetOuterScope { index } => self.get_outer_scope(index),
            B::FindProperty { index } | B::FindPropStrict { index } => {
                let strict = matches!(op, B::FindPropStrict { .. });
                let name = self.property_name(activation, index, 0)?;
                self.find_property(activation, name, strict)
            }
            B::FindDef { index } => {
                let name = self.multiname(activation, index)?;
                self.find_property(activation, name, true)
            }
            B::GetLex { index } => {
                let name = self.multiname(activation, index)?;
                self.get_lex(activation, name)
            }

            B::GetProperty { index } => {
                let name = self.property_name(activation, index, 0)?;
                self.get_property(activation, name)
            }
            B::SetProperty { index } => {
                let name = self.property_name(activation, index, 1)?;
                self.set_property(activation, name, false)
            }
            B::InitProperty { index } => {
                let name = self.property_name(activation, index, 1)?;
                self.set_property(activation, name, true)
            }
            B::DeleteProperty { index } => {
                let name = self.property_name(activation, index, 0)?;
                self.on_property(name, |dst, base, site| Op::DeleteProperty {
                    dst,
                    base,
                    site,
                })
            }
            B::GetDescendants { index } => {
                let name = self.property_name(activation, index, 0)?;
                self.on_property(name, |dst, base, site| Op::GetDescendants {
                    dst,
                    base,
                    site,
                })
            }
            B::GetSuper { index } => {
                let name = self.property_name(activation, index, 0)?;
                self.coerce_receiver(activation, 1 + late_operands(&name))?;
                self.on_property(name, |dst, base, site| Op::GetSuper { dst, base, site })
            }
            B::SetSuper { index } => {
                let name = self.property_name(activation, index, 1)?;
                let count = 2 + late_operands(&name);
                self.coerce_receiver(activation, count)?;
                let base = self.settle_top(count)?;
                self.drop_top(count);
                let scopes = self.scope_state();
                let site = self.emit.site(name, scopes);
                let src = base + count as Reg - 1;
                self.emit.op(Op::SetSuper { base, src, site });
                Ok(())
            }
            B::GetSlot { index } => self.get_slot(activation, index),
            B::SetSlot { index } => self.set_slot(activation, index),
            B::GetGlobalSlot { index } => {
                self.instruction_global_scope()?;
                self.get_slot(activation, index)
            }
            B::SetGlobalSlot { index } => {
                self.instruction_global_scope()?;
                self.swap()?;
                self.set_slot(activation, index)
            }

            B::Call { num_args } => {
                let argc = argument_count(num_args)?;
                if argc == 1
                    && let Some(class) = self.constant_class_at(2)
                    && self.convert_by_call(ClassDef::as_type(class), 2)?
                {
                    return Ok(());
                }
                let (dst, base) = self.call(2 + usize::from(argc), Known::Any)?;
                self.emit.op(Op::CallValue { dst, base, argc });
                Ok(())
            }
            B::CallMethod { index, num_args } => {
                let argc = argument_count(num_args)?;
                let known = self.known_at(usize::from(argc))?;
                let Some(layout) = self.layout(known) else {
                    return Err(Fault::with(msg::E1051, [&known.name()]).into());
                };
                let count = layout.methods.len();
                if index as usize >= count {
                    let args: [&dyn std::fmt::Display; 3] = [&index, &count, &known.name()];
                    return Err(Fault::with(msg::E1028, args).into());
                }
                let (dst, base) = self.call(1 + usize::from(argc), Known::Any)?;
                self.emit.op(Op::CallMethod {
                    dst,
                    base,
                    argc,
                    id: index,
                });
                Ok(())
            }
            B::CallStatic { index, num_args } => {
                let argc = argument_count(num_args)?;
                let method = Unit::method(self.method.unit, activation, index.as_u30())?;
                if !self.method.unit.is_trait_method(index.as_u30()) {
                    return Err(Fault::new(msg::E1107).into());
                }
                if let Some(class) = method.owner().class.filter(|_| !method.owner().is_static) {
                    self.coerce_operand(1 + usize::from(argc), ClassDef::as_type(class))?;
                }
                let (dst, base) = self.call(1 + usize::from(argc), Known::Any)?;
                self.emit.op(Op::CallStatic {
                    dst,
                    base,
                    argc,
                    method: index.as_u30(),
                });
                Ok(())
            }
            B::CallProperty { index, num_args } => {
                let above = num_args as usize;
                let name = self.property_name(activation, index, above)?;
                self.call_property(activation, name, num_args, false)
            }
            B::CallPropLex { index, num_args } => {
                let above = num_args as usize;
                let name = self.property_name(activation, index, above)?;
                self.call_property(activation, name, num_args, true)
            }
            B::CallPropVoid { index, num_args } => {
                let above = num_args as usize;
                let name = self.property_name(activation, index, above)?;
                self.call_property(activation, name, num_args, false)?;
                self.pop()?;
                Ok(())
            }
            B::CallSuper { index, num_args } => {
                let above = num_args as usize;
                let name = self.property_name(activation, index, above)?;
                self.call_super(activation, name, num_args)
            }
            B::CallSuperVoid { index, num_args } => {
                let above = num_args as usize;
                let name = self.property_name(activation, index, above)?;
                self.call_super(activation, name, num_args)?;
                self.pop()?;
                Ok(())
            }
            B::Construct { num_args } => {
                let argc = argument_count(num_args)?;
                let known = match self.constructed_class(self.known_at(usize::from(argc))?) {
                    Some(class) if class.construct_hook().is_none() => {
                        Known::Type(ClassDef::as_type(class))
                    }
                    _ => Known::Any,
                };
                let (dst, base) = self.call(1 + usize::from(argc), known)?;
                self.emit.op(Op::Construct { dst, base, argc });
                Ok(())
            }
            B::ConstructProp { index, num_args } => {
                let name = self.property_name(activation, index, num_args as usize)?;
                self.construct_property(activation, name, num_args)
            }
            B::ConstructSuper { num_args } => {
                let argc = argument_count(num_args)?;
                let count = 1 + usize::from(argc);
                let base = self.settle_top(count)?;
                self.drop_top(count);
                self.emit.op(Op::ConstructSuper { base, argc });
                Ok(())
            }
            B::ReturnVoid => {
                match self.result {
                    Type::Any | Type::Void => self.emit.op(Op::ReturnUndefined),
                    _ => {
                        self.state.stack.clear();
                        // There may be no room on the operand stack; its first register is
                        // always there.
                        let dst = self.emit.stack_register(0);
                        let index = self.emit.constant(self.result.default_value());
                        self.emit.op(Op::LoadConst { dst, index });
                        self.emit.op(Op::Return { src: dst });
                    }
                }
                Ok(())
            }
            B::ReturnValue => {
                if self.result == Type::Void {
                    self.pop()?;
                    self.emit.op(Op::ReturnUndefined);
                    return Ok(());
                }
                self.coerce(self.result)?;
                let (src, _) = self.pop_register()?;
                self.emit.op(Op::Return { src });
                Ok(())
            }
            B::Throw => {
                let (src, _) = self.pop_register()?;
                self.emit.op(Op::Throw { src });
                Ok(())
            }

            B::NewFunction { index } => {
                let layouts = self.scope_layouts();
                let scopes = self.emit.scope_state(self.scope_state(), layouts);
                Unit::method(self.method.unit, activation, index.as_u30())?;
                if self.method.unit.is_trait_method(index.as_u30()) {
                    return Err(Fault::new(msg::E1107).into());
                }
                let function = activation.core().function;
                let dst = self.push(Known::Type(Type::Class(function)))?;
                self.emit.op(Op::NewFunction {
                    dst,
                    method: index.as_u30(),
                    scopes,
                });
                Ok(())
            }
            B::NewClass { index } => {
                let layouts = self.scope_layouts();
                let scopes = self.emit.scope_state(self.scope_state(), layouts);
                self.check_class(index.as_u30())?;
                let class = activation.class_class()?;
                self.coerce(Type::Class(class))?;
                let base = self.settle_top(1)?;
                self.drop_top(1);
                let dst = self.push(Known::Any)?;
                self.emit.op(Op::NewClass {
                    dst,
                    base,
                    class: index.as_u30(),
                    scopes,
                });
                Ok(())
            }
            B::NewActivation => {
                if !self.method.has(abc::MethodFlags::NEED_ACTIVATION) {
                    return Err(Fault::new(msg::E1113).into());
                }
                let layout = Method::activation_vtable(self.method, activation)?;
                let dst = self.push(Known::Layout(layout))?;
                self.emit.op(Op::NewActivation { dst });
                Ok(())
            }
            B::NewCatch { index } => {
                let handler = index.as_u30();
                let Some(info) = self.handlers.get(handler as usize) else {
                    return Err(Fault::new(msg::E1054).into());
                };
                let known = Known::Layout(info.vtable);
                let dst = self.push(known)?;
                self.emit.op(Op::NewCatch {
                    dst,
                    handler: handler as u16,
                });
                Ok(())
            }
            B::NewObject { num_args } => {
                let pairs = argument_count(num_args)?;
                let (dst, base) = self.call(usize::from(pairs) * 2, Known::Any)?;
                self.emit.op(Op::NewObject { dst, base, pairs });
                Ok(())
            }
            B::NewArray { num_args } => {
                let count = argument_count(num_args)?;
                let (dst, base) = self.call(usize::from(count), Known::Any)?;
                self.emit.op(Op::NewArray { dst, base, count });
                Ok(())
            }
            B::ApplyType { num_types } => {
                let count = argument_count(num_types)?;
                let (dst, base) = self.call(1 + usize::from(count), Known::Any)?;
                self.emit.op(Op::ApplyType { dst, base, count });
                Ok(())
            }

            B::HasNext2 {
                object_register,
                index_register,
            } => {
                let object = self.local(object_register)?;
                let index = self.local(index_register)?;
                if object == index {
                    return Err(Fault::new(msg::E1124).into());
                }
                self.release(object as Reg);
                self.release(index as Reg);
                self.state.locals[object] = Known::Any;
                self.state.locals[index] = Known::Type(Type::Int);
                let dst = self.push(Known::Type(Type::Boolean))?;
                self.emit.op(Op::HasNext {
                    dst,
                    object: object as Reg,
                    index: index as Reg,
                });
                Ok(())
            }
            B::HasNext | B::NextName | B::NextValue if !self.known_at(0)?.is_int() => {
                let known = self.known_at(0)?.name();
                Err(Fault::with(msg::E1058, [&known, &"int"]).into())
            }
            B::HasNext => self.binary(
                |dst, object, index| Op::NextPlace { dst, object, index },
                Known::Type(Type::Int),
            ),
            B::NextName => self.binary(
                |dst, object, index| Op::NextName { dst, object, index },
                Known::Any,
            ),
            B::NextValue => self.binary(
                |dst, object, index| Op::NextValue { dst, object, index },
                Known::Any,
            ),

            B::Li8 => self.load_memory(MemoryType::Byte),
            B::Li16 => self.load_memory(MemoryType::Short),
            B::Li32 => self.load_memory(MemoryType::Int),
            B::Lf32 => self.load_memory(MemoryType::Float),
            B::Lf64 => self.load_memory(MemoryType::Double),
            B::Si8 => self.store_memory(MemoryType::Byte),
            B::Si16 => self.store_memory(MemoryType::Short),
            B::Si32 => self.store_memory(MemoryType::Int),
            B::Sf32 => self.store_memory(MemoryType::Float),
            B::Sf64 => self.store_memory(MemoryType::Double),
            B::Sxi1 => self.sign_extend(1),
            B::Sxi8 => self.sign_extend(8),
            B::Sxi16 => self.sign_extend(16),

            B::CheckFilter => {
                let (a, known) = self.pop_register()?;
                self.emit.op(Op::CheckFilter { a });
                self.push_place(known, Place::Register(a))?;
                Ok(())
            }
            B::Dxns { index } => {
                self.check_sets_namespace()?;
                let uri = self.method.unit.string(activation, index.as_u30())?;
                let own = self.emit.stack_register(self.state.stack.len());
                let index = self.emit.constant(uri.string().into());
                self.emit.op(Op::LoadConst { dst: own, index });
                self.emit.op(Op::SetDefaultXmlNamespace { src: own });
                Ok(())
            }
            B::DxnsLate => {
                self.check_sets_namespace()?;
                let (src, _) = self.pop_register()?;
                self.emit.op(Op::SetDefaultXmlNamespace { src });
                Ok(())
            }
            B::EscXAttr | B::EscXElem => {
                let attribute = matches!(op, B::EscXAttr);
                let (a, _) = self.pop_register()?;
                let dst = self.push(Known::Type(Type::String))?;
                self.emit.op(Op::EscapeXml { dst, a, attribute });
                Ok(())
            }
            B::Jump { .. }
            | B::IfEq { .. }
            | B::IfFalse { .. }
            | B::IfGe { .. }
            | B::IfGt { .. }
            | B::IfLe { .. }
            | B::IfLt { .. }
            | B::IfNe { .. }
            | B::IfNge { .. }
            | B::IfNgt { .. }
            | B::IfNle { .. }
            | B::IfNlt { .. }
            | B::IfStrictEq { .. }
            | B::IfStrictNe { .. }
            | B::IfTrue { .. }
            | B::LookupSwitch(_) => Ok(()),
        }
    }

    /// Checks that the method may set the default XML namespace. Errors: #1015.
    fn check_sets_namespace(&self) -> Result<(), Fault> {
        if self.method.has(abc::MethodFlags::SET_DXNS) {
            return Ok(());
        }
        Err(Fault::with(msg::E1015, [&self.method.shown_name()]))
    }

    /// Checks the index of a class. Errors: #1060.
    fn check_class(&self, index: u32) -> Result<(), Fault> {
        let count = self.method.unit.abc().classes.len();
        if index as usize >= count {
            return Err(Fault::with(msg::E1060, [&index, &count]));
        }
        Ok(())
    }

    fn push_int(&mut self, value: i32) -> Step<'gc> {
        Ok(self.push_place(Known::Type(Type::Int), Place::Int(value))?)
    }

    fn push_namespace(&mut self, activation: &mut Activation<'_, 'gc>, index: u32) -> Step<'gc> {
        let pool = &self.method.unit.abc().constant_pool.namespaces;
        self.check_index(index, pool.len())?;
        let Some(namespace) = self.method.unit.namespace(activation, index)? else {
            return Ok(self.push_constant(Known::Null, Value::Null)?);
        };
        let object = activation.namespace_object(namespace, Value::Undefined)?;
        let class = activation.class("Namespace")?.as_class();
        let known = class.map_or(Known::Any, |class| Known::Type(ClassDef::as_type(class)));
        Ok(self.push_constant(known, object.into())?)
    }

    fn compare(&mut self, make: Binary) -> Step<'gc> {
        self.binary(make, Known::Type(Type::Boolean))
    }

    fn swap(&mut self) -> Step<'gc> {
        let len = self.state.stack.len();
        if len < 2 {
            return Err(Fault::new(msg::E1024).into());
        }
        let (low, high) = (
            self.emit.stack_register(len - 2),
            self.emit.stack_register(len - 1),
        );
        let in_own = |operand: &Operand<'gc>| {
            operand.place == Place::Register(low) || operand.place == Place::Register(high)
        };
        // Each is in the register that will be the other's own: they change places through the
        // register above, which `registers` has one more of.
        if in_own(&self.state.stack[len - 1]) || in_own(&self.state.stack[len - 2]) {
            self.settle(len - 2);
            self.settle(len - 1);
            let spare = high + 1;
            self.emit.op(Op::Move {
                dst: spare,
                src: low,
            });
            self.emit.op(Op::Move {
                dst: low,
                src: high,
            });
            self.emit.op(Op::Move {
                dst: high,
                src: spare,
            });
            let known = self.state.stack[len - 1].known;
            self.state.stack[len - 1].known = self.state.stack[len - 2].known;
            self.state.stack[len - 2].known = known;
        } else {
            self.state.stack.swap(len - 1, len - 2);
        }
        Ok(())
    }

    fn convert_to_string(&mut self) -> Step<'gc> {
        let top = *self.state.stack.last().ok_or(Fault::new(msg::E1024))?;
        // A String variable may hold null, which `convert_s` makes "null".
        if let Place::Constant(index) = top.place
            && matches!(self.emit.constant_at(index), Value::String(_))
        {
            return Ok(());
        }
        self.unary(|dst, a| Op::ToString { dst, a }, Known::Type(Type::String))
    }

    fn type_index(
        &mut self,
        activation: &mut Activation<'_, 'gc>,
        index: abc::Index<abc::Multiname>,
    ) -> Result<(Type<'gc>, u16), Stop<'gc>> {
        let name = self.multiname(activation, index)?;
        let ty = activation.resolve_type(self.method.unit.domain(), &name)?;
        Ok((ty, self.emit.class(ty)))
    }

    fn get_outer_scope(&mut self, depth: u32) -> Step<'gc> {
        let Some(entry) = self.outer.entries.get(depth as usize) else {
            return Err(Fault::with(msg::E1019, [&depth]).into());
        };
        let dst = self.push(outer_known(entry))?;
        self.emit.op(Op::GetOuterScope {
            dst,
            depth: depth as u16,
        });
        Ok(())
    }

    fn instruction_global_scope(&mut self) -> Step<'gc> {
        if self.outer.entries.is_empty() {
            if self.state.scopes.is_empty() {
                return Err(Fault::new(msg::E1114).into());
            }
            return self.get_scope_object(0);
        }
        let dst = self.push(Known::Layout(self.outer.entries[0].object.vtable()))?;
        self.emit.op(Op::GetGlobalScope { dst });
        Ok(())
    }

    fn load_memory(&mut self, width: MemoryType) -> Step<'gc> {
        let known = match width {
            MemoryType::Float | MemoryType::Double => Known::Type(Type::Number),
            _ => Known::Type(Type::Int),
        };
        self.convert_to_int()?;
        let (address, _) = self.pop_register()?;
        let dst = self.push(known)?;
        self.emit.op(Op::LoadMemory {
            dst,
            address,
            width,
        });
        Ok(())
    }

    fn store_memory(&mut self, width: MemoryType) -> Step<'gc> {
        self.convert_to_int()?;
        let (address, _) = self.pop_register()?;
        let (src, _) = self.pop_register()?;
        self.emit.op(Op::StoreMemory {
            address,
            src,
            width,
        });
        Ok(())
    }

    fn sign_extend(&mut self, bits: u8) -> Step<'gc> {
        self.convert_to_int()?;
        let (a, _) = self.pop_register()?;
        let dst = self.push(Known::Type(Type::Int))?;
        self.emit.op(Op::SignExtend { dst, a, bits });
        Ok(())
    }
}

/// What is known of an object of the captured scope chain.
fn outer_known<'gc>(entry: &crate::scope::ScopeEntry<'gc>) -> Known<'gc> {
    match entry.layout.class_def() {
        // An instance may be of a subclass.
        Some(class) if Gc::ptr_eq(class.instance, entry.layout) => {
            Known::Type(ClassDef::as_type(class))
        }
        _ => Known::Layout(entry.layout),
    }
}

/// The int form of an instruction whose sum, in `dst`, is to become an int.
fn narrowed(last: Op, dst: Reg) -> Option<Op> {
    match last {
        Op::AddImm { dst: d, a, imm } if d == dst => Some(Op::AddIntImm { dst, a, imm }),
        Op::Add { dst: d, a, b } if d == dst => Some(Op::AddInt { dst, a, b }),
        Op::Subtract { dst: d, a, b } if d == dst => Some(Op::SubtractInt { dst, a, b }),
        _ => None,
    }
}

/// How many operands complete a name.
fn late_operands(name: &Multiname<'_>) -> usize {
    usize::from(name.lazy_ns) + usize::from(name.lazy_name)
}

fn argument_count(count: u32) -> Result<u16, Fault> {
    u16::try_from(count).map_err(|_| Fault::new(msg::E1024))
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

/// The jump that a comparing branch is lowered to.
fn comparison(op: &abc::Op, target: u32) -> impl Fn(Reg, Reg) -> Op {
    use abc::Op as B;
    let op = op.clone();
    move |a, b| match op {
        B::IfLt { .. } => Op::JumpIfLess {
            a,
            b,
            when: true,
            target,
        },
        B::IfNlt { .. } => Op::JumpIfLess {
            a,
            b,
            when: false,
            target,
        },
        B::IfLe { .. } => Op::JumpIfLessEquals {
            a,
            b,
            when: true,
            target,
        },
        B::IfNle { .. } => Op::JumpIfLessEquals {
            a,
            b,
            when: false,
            target,
        },
        B::IfGt { .. } => Op::JumpIfLess {
            a: b,
            b: a,
            when: true,
            target,
        },
        B::IfNgt { .. } => Op::JumpIfLess {
            a: b,
            b: a,
            when: false,
            target,
        },
        B::IfGe { .. } => Op::JumpIfLessEquals {
            a: b,
            b: a,
            when: true,
            target,
        },
        B::IfNge { .. } => Op::JumpIfLessEquals {
            a: b,
            b: a,
            when: false,
            target,
        },
        B::IfEq { .. } => Op::JumpIfEquals {
            a,
            b,
            when: true,
            target,
        },
        B::IfNe { .. } => Op::JumpIfEquals {
            a,
            b,
            when: false,
            target,
        },
        B::IfStrictEq { .. } => Op::JumpIfStrictEquals {
            a,
            b,
            when: true,
            target,
        },
        _ => Op::JumpIfStrictEquals {
            a,
            b,
            when: false,
            target,
        },
    }
}
