//! One instruction: what it does to the abstract state, and what it is lowered to. Those of a family with more to it are
//! functions of the family's module.

use swf::avm2::types as abc;

use super::scopes::outer_known;
use super::state::{Known, Operand, Place};
use super::{Fault, Lowering, Stop};
use crate::activation::Activation;
use crate::class::ClassDef;
use crate::code::{MemoryType, Op, Reg};
use crate::error_messages::msg;
use crate::method::Method;
use crate::name::Multiname;
use crate::types::Type;
use crate::unit::Unit;
use crate::value::Value;

/// What lowering an instruction comes to.
pub(super) type Step<'gc> = Result<(), Stop<'gc>>;

/// Two operands and where to put the result.
pub(super) type Binary = fn(Reg, Reg, Reg) -> Op;

impl<'gc> Lowering<'gc> {
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
                self.call_without_this(argc);
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
                if argc == 0 && self.is_this_of_nothing_below() {
                    self.pop()?;
                    return Ok(());
                }
                let count = 1 + usize::from(argc);
                let base = self.settle_top(count)?;
                self.drop_top(count);
                self.emit.op(Op::ConstructSuper { base, argc });
                Ok(())
            }
            B::ReturnVoid => {
                match self.result {
                    Type::Any | Type::Void => self.emit.op(Op::ReturnUndefined {}),
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
                    self.emit.op(Op::ReturnUndefined {});
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
                let scopes = self.live_scopes();
                let scopes = self.emit.scope_state(scopes, layouts);
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
                let scopes = self.live_scopes();
                let scopes = self.emit.scope_state(scopes, layouts);
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
        let [below, top] = [self.state.stack[len - 2], self.state.stack[len - 1]];
        // A value that was just made goes under a local, as in an assignment to a variable of an outer function: it stays
        // where it is.
        let goes_under = matches!(top.place, Place::Register(_)) && !in_own(&top);
        // Each is in the register that will be the other's own: they change places through the
        // register above, which `registers` has one more of.
        if !goes_under && (in_own(&below) || in_own(&top)) {
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

    pub(super) fn convert_to_string(&mut self) -> Step<'gc> {
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

/// How many operands complete a name.
pub(super) fn late_operands(name: &Multiname<'_>) -> usize {
    usize::from(name.lazy_ns) + usize::from(name.lazy_name)
}

/// The number of a call's arguments. Errors: #1024 of more than there can be operands.
pub(super) fn argument_count(count: u32) -> Result<u16, Fault> {
    u16::try_from(count).map_err(|_| Fault::new(msg::E1024))
}
