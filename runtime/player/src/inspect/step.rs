//! What each instruction does to what is known.

use std::rc::Rc;

use swf::avm2::types::Op;

use super::api::{Definition, Kind};
use super::flow::{Context, State, Walk, type_named};
use super::lookup::{Access, Found};
use super::names::{Name, Symbol, string};
use super::types::{ClassId, Type};

impl Walk<'_> {
    /// Takes one instruction.
    pub(super) fn step(&mut self, state: &mut State, op: &Op) {
        if let Some(index) = type_named(op)
            && let Some(uses) = &mut self.uses
        {
            uses.type_name(self.api, self.context.unit, index);
        }
        match op {
            Op::GetLocal { index } => state.push(state.register(*index)),
            Op::SetLocal { index } => {
                let value = state.pop();
                state.set_register(*index, value);
            }
            Op::Kill { index } => state.set_register(*index, Type::Null),
            Op::IncLocal { index } | Op::DecLocal { index } => {
                state.set_register(*index, self.core("Number"));
            }
            Op::IncLocalI { index } | Op::DecLocalI { index } => {
                state.set_register(*index, self.core("int"));
            }
            Op::HasNext2 {
                object_register, ..
            } => {
                state.set_register(*object_register, Type::Any);
                state.push(self.core("Boolean"));
            }
            Op::Dup => {
                let value = state.pop();
                state.push(value.clone());
                state.push(value);
            }
            Op::Swap => {
                let (top, below) = (state.pop(), state.pop());
                state.push(top);
                state.push(below);
            }
            Op::PushString { value } => {
                if let Some(uses) = &mut self.uses {
                    let abc = &self.api.units[self.context.unit].abc;
                    uses.text(self.api, &string(abc, *value));
                }
                state.push(self.core("String"));
            }
            Op::PushScope | Op::PushWith => {
                let value = state.pop();
                state.scopes.push(if *op == Op::PushWith {
                    Type::Any
                } else {
                    value
                });
            }
            Op::PopScope => drop(state.scopes.pop()),
            Op::GetScopeObject { index } => {
                let scope = state.scopes.get(usize::from(*index));
                state.push(scope.cloned().unwrap_or(Type::Any));
            }
            Op::GetOuterScope { index } => {
                let scope = self.context.outer.get(*index as usize);
                state.push(scope.cloned().unwrap_or(Type::Any));
            }
            Op::GetGlobalScope => state.push(Type::Global),
            Op::NewActivation => state.push(Type::Activation(self.context.method)),
            Op::NewCatch { index } => state.push(Type::Catch(index.0)),
            Op::NewFunction { index } => {
                self.function(state, index.0);
                state.push(self.core("Function"));
            }
            Op::NewClass { index } => {
                state.drop(1);
                let class = self.api.units[self.context.unit]
                    .classes
                    .get(index.0 as usize);
                state.push(class.map_or(Type::Any, |class| Type::Class(*class)));
            }
            Op::NewObject { num_args } => {
                state.drop(num_args.saturating_mul(2));
                state.push(Type::Any);
            }
            Op::NewArray { num_args } => {
                state.drop(*num_args);
                state.push(self.core("Array"));
            }
            Op::Coerce { index } => {
                let value = state.pop();
                let wanted = self.api.type_of(self.context.unit, index.0);
                // A type that isn't known doesn't unmake what is.
                state.push(if wanted == Type::Any { value } else { wanted });
            }
            Op::AsType { type_name } => {
                state.drop(1);
                state.push(self.api.type_of(self.context.unit, type_name.0));
            }
            Op::AsTypeLate => {
                let class = state.pop();
                state.drop(1);
                state.push(instance(&class));
            }
            Op::ApplyType { num_types } => self.apply_type(state, *num_types),
            Op::FindPropStrict { index } | Op::FindProperty { index } => {
                let name = self.name(state, index.0);
                let found = self.scope_of(state, &name);
                state.push(found);
            }
            Op::FindDef { .. } => state.push(Type::Global),
            Op::GetLex { index } => {
                let name = self.name(state, index.0);
                let scope = self.scope_of(state, &name);
                let value = self.read(&scope, &name);
                state.push(value);
            }
            Op::GetProperty { index } => {
                let name = self.name(state, index.0);
                let object = state.pop();
                let value = self.read(&object, &name);
                state.push(value);
            }
            Op::SetProperty { index } | Op::InitProperty { index } => {
                state.drop(1);
                let name = self.name(state, index.0);
                let object = state.pop();
                self.note_member(&object, &name, Access::Write);
            }
            Op::DeleteProperty { index } => {
                let _ = self.name(state, index.0);
                state.drop(1);
                state.push(self.core("Boolean"));
            }
            Op::GetDescendants { index } => {
                let _ = self.name(state, index.0);
                state.drop(1);
                state.push(self.core("XMLList"));
            }
            Op::CallProperty { index, num_args } | Op::CallPropLex { index, num_args } => {
                let value = self.call(state, index.0, *num_args);
                state.push(value);
            }
            Op::CallPropVoid { index, num_args } => drop(self.call(state, index.0, *num_args)),
            Op::ConstructProp { index, num_args } => {
                state.drop(*num_args);
                let name = self.name(state, index.0);
                let object = state.pop();
                let class = self.read(&object, &name);
                state.push(self.construct(&class));
            }
            Op::Construct { num_args } => {
                state.drop(*num_args);
                let class = state.pop();
                state.push(self.construct(&class));
            }
            Op::ConstructSuper { num_args } => {
                state.drop(num_args.saturating_add(1));
                if let (Some(base), Some(uses)) = (self.base(), &mut self.uses) {
                    uses.construction(self.api, base);
                }
            }
            Op::Call { num_args } => {
                state.drop(num_args.saturating_add(1));
                let callee = state.pop();
                state.push(instance(&callee));
            }
            Op::CallMethod { num_args, .. } | Op::CallStatic { num_args, .. } => {
                state.drop(num_args.saturating_add(1));
                state.push(Type::Any);
            }
            Op::GetSuper { index } => {
                let name = self.name(state, index.0);
                state.drop(1);
                let value = self.read(&self.base_type(), &name);
                state.push(value);
            }
            Op::SetSuper { index } => {
                state.drop(1);
                let name = self.name(state, index.0);
                state.drop(1);
                self.note_member(&self.base_type(), &name, Access::Write);
            }
            Op::CallSuper { index, num_args } | Op::CallSuperVoid { index, num_args } => {
                state.drop(*num_args);
                let name = self.name(state, index.0);
                state.drop(1);
                let value = self.result(&self.base_type(), &name);
                if matches!(op, Op::CallSuper { .. }) {
                    state.push(value);
                }
            }
            Op::GetSlot { index } => {
                let object = state.pop();
                state.push(self.slot(&object, *index));
            }
            Op::SetSlot { .. } => state.drop(2),
            Op::GetGlobalSlot { .. } => state.push(Type::Any),
            _ => self.simple(state, op),
        }
    }

    /// Instructions whose outcome depends on nothing that is known.
    fn simple(&self, state: &mut State, op: &Op) {
        let (pops, pushes) = match op {
            Op::Bkpt
            | Op::BkptLine { .. }
            | Op::Debug { .. }
            | Op::DebugFile { .. }
            | Op::DebugLine { .. }
            | Op::Dxns { .. }
            | Op::Jump { .. }
            | Op::Label
            | Op::Nop
            | Op::ReturnVoid
            | Op::Timestamp => (0, None),
            Op::DxnsLate
            | Op::IfFalse { .. }
            | Op::IfTrue { .. }
            | Op::LookupSwitch(_)
            | Op::Pop
            | Op::ReturnValue
            | Op::SetGlobalSlot { .. }
            | Op::Throw => (1, None),
            Op::IfEq { .. }
            | Op::IfGe { .. }
            | Op::IfGt { .. }
            | Op::IfLe { .. }
            | Op::IfLt { .. }
            | Op::IfNe { .. }
            | Op::IfNge { .. }
            | Op::IfNgt { .. }
            | Op::IfNle { .. }
            | Op::IfNlt { .. }
            | Op::IfStrictEq { .. }
            | Op::IfStrictNe { .. }
            | Op::Sf32
            | Op::Sf64
            | Op::Si16
            | Op::Si32
            | Op::Si8 => (2, None),
            Op::PushByte { .. } | Op::PushInt { .. } | Op::PushShort { .. } => (0, Some("int")),
            Op::PushUint { .. } => (0, Some("uint")),
            Op::PushDouble { .. } | Op::PushNaN => (0, Some("Number")),
            Op::PushFalse | Op::PushTrue => (0, Some("Boolean")),
            Op::PushNamespace { .. } => (0, Some("Namespace")),
            Op::PushNull | Op::PushUndefined => {
                state.push(Type::Null);
                return;
            }
            Op::CheckFilter | Op::CoerceA | Op::CoerceO | Op::ConvertO => return,
            Op::CoerceB | Op::ConvertB | Op::Not | Op::IsType { .. } => (1, Some("Boolean")),
            Op::CoerceD
            | Op::ConvertD
            | Op::Decrement
            | Op::Increment
            | Op::Negate
            | Op::Lf32
            | Op::Lf64 => (1, Some("Number")),
            Op::BitNot
            | Op::CoerceI
            | Op::ConvertI
            | Op::DecrementI
            | Op::IncrementI
            | Op::Li16
            | Op::Li32
            | Op::Li8
            | Op::NegateI
            | Op::Sxi1
            | Op::Sxi16
            | Op::Sxi8 => (1, Some("int")),
            Op::CoerceU | Op::ConvertU => (1, Some("uint")),
            Op::CoerceS | Op::ConvertS | Op::EscXAttr | Op::EscXElem | Op::TypeOf => {
                (1, Some("String"))
            }
            Op::AddI | Op::BitAnd | Op::BitOr | Op::BitXor | Op::LShift | Op::MultiplyI => {
                (2, Some("int"))
            }
            Op::RShift | Op::SubtractI => (2, Some("int")),
            Op::URShift => (2, Some("uint")),
            Op::Divide | Op::Modulo | Op::Multiply | Op::Subtract => (2, Some("Number")),
            Op::Equals
            | Op::GreaterEquals
            | Op::GreaterThan
            | Op::In
            | Op::InstanceOf
            | Op::IsTypeLate
            | Op::LessEquals
            | Op::LessThan
            | Op::StrictEquals => (2, Some("Boolean")),
            // Add, HasNext, NextName, NextValue: two for one of which nothing is known.
            _ => {
                state.drop(2);
                state.push(Type::Any);
                return;
            }
        };
        state.drop(pops);
        if let Some(class) = pushes {
            state.push(self.core(class));
        }
    }

    /// The name with an index, what the code computes of it taken from the stack.
    fn name(&self, state: &mut State, index: u32) -> Name {
        let name = self.api.units[self.context.unit].names.get(index).clone();
        match name {
            Name::Computed { pops_space } => state.drop(1 + u32::from(pops_space)),
            Name::Known {
                pops_space: true, ..
            } => state.drop(1),
            _ => {}
        }
        name
    }

    /// Where a name is found: the scopes of the code, those around it, what is defined everywhere.
    fn scope_of(&mut self, state: &State, name: &Name) -> Type {
        let Name::Known {
            local,
            spaces,
            pops_space: false,
            is_attribute: false,
        } = name
        else {
            return Type::Any;
        };
        let outer = Rc::clone(&self.context.outer);
        for scope in state.scopes.iter().rev().chain(outer.iter().rev()) {
            let has = match scope {
                Type::Activation(method) => self.variable(*method, *local).is_some(),
                Type::Catch(index) => self.caught(*index, *local).is_some(),
                Type::Instance(_) | Type::Class(_) => {
                    matches!(
                        self.api.member(scope, name, Access::Read),
                        Found::Member { .. }
                    ) || matches!(
                        self.api.member(scope, name, Access::Write),
                        Found::Member { .. }
                    )
                }
                _ => false,
            };
            if has {
                return scope.clone();
            }
        }
        if self.api.find(name).is_some() {
            if let Some(uses) = &mut self.uses {
                uses.global(self.api, name);
            }
            return Type::Global;
        }
        // What the compiler knew to be the object's own is there in a later version of its class.
        if let [space] = spaces[..]
            && space.uri == Symbol::EMPTY
            && let this @ Type::Instance(_) = &self.context.this
            && matches!(
                self.api.member(this, name, Access::Read),
                Found::Missing { .. }
            )
        {
            return this.clone();
        }
        if let Some(uses) = &mut self.uses {
            uses.global(self.api, name);
        }
        Type::Missing
    }

    /// What a name is in a value, for reading.
    fn read(&mut self, object: &Type, name: &Name) -> Type {
        self.note_member(object, name, Access::Read);
        match (object, name) {
            (Type::Vector(element), Name::Computed { .. }) => (**element).clone(),
            (Type::Missing, _) => Type::Missing,
            (Type::Global, _) => match self.api.find(name) {
                Some((_, Definition::Class(class))) => Type::Class(*class),
                Some((_, Definition::Function { .. })) => self.core("Function"),
                Some((_, Definition::Variable(value))) => value.clone(),
                None => Type::Any,
            },
            (Type::Activation(method), Name::Known { local, .. }) => {
                self.variable(*method, *local).unwrap_or(Type::Any)
            }
            (Type::Catch(index), Name::Known { local, .. }) => {
                self.caught(*index, *local).unwrap_or(Type::Any)
            }
            _ => match self.api.member(object, name, Access::Read) {
                Found::Member { member, .. } if member.kind == Kind::Method => {
                    self.core("Function")
                }
                Found::Member { member, .. } => member.value.clone(),
                _ => Type::Any,
            },
        }
    }

    /// A call of what a name is.
    fn call(&mut self, state: &mut State, index: u32, count: u32) -> Type {
        state.drop(count);
        let name = self.name(state, index);
        let object = state.pop();
        self.result(&object, &name)
    }

    fn result(&mut self, object: &Type, name: &Name) -> Type {
        if *object == Type::Global {
            return match self.api.find(name) {
                // A conversion.
                Some((_, Definition::Class(class))) => Type::Instance(*class),
                Some((_, Definition::Function { returns, .. })) => returns.clone(),
                _ => Type::Any,
            };
        }
        match self.api.member(object, name, Access::Read) {
            Found::Member { member, .. } if member.kind == Kind::Method => {
                let value = member.value.clone();
                self.note_member(object, name, Access::Read);
                value
            }
            _ => {
                let callee = self.read(object, name);
                instance(&callee)
            }
        }
    }

    fn construct(&mut self, class: &Type) -> Type {
        if let (Type::Class(class), Some(uses)) = (class, &mut self.uses) {
            uses.construction(self.api, *class);
        }
        instance(class)
    }

    fn apply_type(&self, state: &mut State, count: u32) {
        let element = if count == 1 {
            state.pop()
        } else {
            state.drop(count);
            Type::Any
        };
        state.drop(1);
        state.push(Type::VectorClass(instance(&element).into()));
    }

    fn note_member(&mut self, object: &Type, name: &Name, access: Access) {
        if let Some(uses) = &mut self.uses {
            uses.member(self.api, object, name, access);
        }
    }

    fn base(&self) -> Option<ClassId> {
        self.api.class(self.context.owner?).base
    }

    fn base_type(&self) -> Type {
        self.base().map_or(Type::Any, Type::Instance)
    }

    /// The variable of a call, if it has it.
    fn variable(&self, method: u32, local: Symbol) -> Option<Type> {
        let unit = &self.api.units[self.context.unit];
        let body = unit.abc.methods.get(method as usize)?.body?;
        let traits = &unit.abc.method_bodies.get(body.0 as usize)?.traits;
        traits.iter().find_map(|variable| {
            let (_, name) = unit.names.of_trait(variable.name.0)?;
            (name == local).then(|| self.trait_type(variable))
        })
    }

    fn trait_type(&self, variable: &swf::avm2::types::Trait) -> Type {
        use swf::avm2::types::TraitKind;
        match variable.kind {
            TraitKind::Slot { type_name, .. } | TraitKind::Const { type_name, .. } => {
                self.api.type_of(self.context.unit, type_name.0)
            }
            _ => Type::Any,
        }
    }

    /// The variable of a `catch`, if that is its name.
    fn caught(&self, index: u32, local: Symbol) -> Option<Type> {
        let exception = self.body.exceptions.get(index as usize)?;
        let unit = &self.api.units[self.context.unit];
        let (_, name) = unit.names.of_trait(exception.variable_name.0)?;
        (name == local).then(|| self.api.type_of(self.context.unit, exception.type_name.0))
    }

    /// The variable in a slot, which the file numbers or leaves to be numbered in order.
    fn slot(&self, object: &Type, index: u32) -> Type {
        use swf::avm2::types::TraitKind;
        match object {
            Type::Activation(method) => {
                let unit = &self.api.units[self.context.unit];
                let traits = unit
                    .abc
                    .methods
                    .get(*method as usize)
                    .and_then(|method| method.body)
                    .and_then(|body| unit.abc.method_bodies.get(body.0 as usize))
                    .map_or(&[][..], |body| &body.traits);
                let slot = |(position, variable): (usize, &swf::avm2::types::Trait)| {
                    let slot_id = match variable.kind {
                        TraitKind::Slot { slot_id, .. } | TraitKind::Const { slot_id, .. } => {
                            slot_id
                        }
                        _ => return None,
                    };
                    let number = if slot_id == 0 {
                        position as u32 + 1
                    } else {
                        slot_id
                    };
                    (number == index).then(|| self.trait_type(variable))
                };
                let found = traits.iter().enumerate().find_map(slot);
                found.unwrap_or(Type::Any)
            }
            Type::Catch(exception) if index == 1 => {
                let exception = self.body.exceptions.get(*exception as usize);
                exception.map_or(Type::Any, |exception| {
                    self.api.type_of(self.context.unit, exception.type_name.0)
                })
            }
            _ => Type::Any,
        }
    }

    /// A function that the code makes.
    fn function(&mut self, state: &State, method: u32) {
        if self.uses.is_none() {
            return;
        }
        // A catch's variable is known in its own method only.
        let scopes = state.scopes.iter().map(|scope| match scope {
            Type::Catch(_) => Type::Any,
            scope => scope.clone(),
        });
        let outer = self.context.outer.iter().cloned().chain(scopes).collect();
        self.functions.push(Context {
            unit: self.context.unit,
            method,
            this: Type::Any,
            owner: self.context.owner,
            outer,
        });
    }
}

/// What making an instance of a class, or a conversion to it, gives.
fn instance(class: &Type) -> Type {
    match class {
        Type::Class(class) => Type::Instance(*class),
        Type::VectorClass(element) => Type::Vector(Rc::clone(element)),
        Type::Missing => Type::Missing,
        _ => Type::Any,
    }
}
