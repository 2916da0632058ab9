//! The call and construction instructions.

use gc_arena::Gc;

use super::names::known_of;
use super::ops::{Step, argument_count, late_operands};
use super::state::{Known, Place};
use super::{Fault, Lowering, Stop};
use crate::activation::Activation;
use crate::class::ClassDef;
use crate::code::{KnownMethod, Op, Reg};
use crate::error_messages::msg;
use crate::method::Method;
use crate::name::Multiname;
use crate::types::Type;
use crate::value::Value;
use crate::vtable::Property;

impl<'gc> Lowering<'gc> {
    /// Where the class library calls a function by its value, `null` in place of the library's own `this`, which the
    /// compiler passes, so that the function sees its global object.
    pub(super) fn call_without_this(&mut self, argc: u16) {
        let at = self.state.stack.len().checked_sub(usize::from(argc) + 1);
        let receiver = at.and_then(|at| self.state.stack.get_mut(at));
        if let Some(operand) = receiver
            && operand.place == Place::Register(0)
            && self.method.unit.block().is_some()
        {
            operand.known = Known::Null;
            operand.place = Place::Constant(self.emit.constant(Value::Null));
        }
    }

    /// A call whose receiver and arguments are the topmost operands. Arguments that a late name
    /// has come between are handled by the instruction.
    pub(super) fn call(
        &mut self,
        operands: usize,
        known: Known<'gc>,
    ) -> Result<(Reg, Reg), Stop<'gc>> {
        let base = self.settle_top(operands)?;
        self.drop_top(operands);
        let dst = self.push(known)?;
        Ok((dst, base))
    }

    pub(super) fn call_property(
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

    /// Whether the topmost operand is the receiver of a constructor whose superclass is Object, whose own does nothing.
    pub(super) fn is_this_of_nothing_below(&self) -> bool {
        let superclass = self.declarer.and_then(|class| class.superclass);
        let top = self.state.stack.last();
        self.this_stays
            && top.is_some_and(|top| top.place == Place::Register(0))
            && !self.method.owner().is_static
            && superclass.is_some_and(|class| ClassDef::as_type(class) == Type::Object)
    }

    /// The class of which `known` is the class object.
    pub(super) fn constructed_class(&self, known: Known<'gc>) -> Option<Gc<'gc, ClassDef<'gc>>> {
        match known {
            Known::Layout(layout) => layout.constructs().filter(|class| !class.is_interface()),
            _ => None,
        }
    }

    /// The class that the operand below `above` others is known to be.
    pub(super) fn constant_class_at(&self, above: usize) -> Option<Gc<'gc, ClassDef<'gc>>> {
        let at = self.state.stack.len().checked_sub(above + 1)?;
        match self.state.stack[at].place {
            Place::Constant(index) => self.emit.constant_at(index).as_object()?.as_class(),
            _ => None,
        }
    }

    /// The call of a class, as a conversion of the topmost operand, in whose place and that of the `below` ones under it
    /// the result comes; of the types that are converted to by instructions. Whether it's one of them.
    pub(super) fn convert_by_call(
        &mut self,
        ty: Type<'gc>,
        below: usize,
    ) -> Result<bool, Stop<'gc>> {
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

    pub(super) fn construct_property(
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

    pub(super) fn could_be_hidden(&self) -> bool {
        self.state.scopes.iter().any(|scope| scope.is_with)
            || self.outer.entries.iter().any(|entry| entry.is_with)
    }

    /// Makes the lowest of the topmost `operands`, the receiver of `super`, one of the superclass. Errors: #1035 in a
    /// class that has none.
    pub(super) fn coerce_receiver(
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
    pub(super) fn coerce_operand(&mut self, operands: usize, ty: Type<'gc>) -> Step<'gc> {
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

    pub(super) fn call_super(
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
}
