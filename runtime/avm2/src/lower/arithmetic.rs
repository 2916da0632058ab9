//! The arithmetic instructions and conversions.

use super::ops::{Binary, Step};
use super::state::{Known, Operand, Place};
use super::{Fault, Lowering};
use crate::code::{Op, Reg};
use crate::error_messages::msg;
use crate::types::Type;
use crate::value::Value;

impl<'gc> Lowering<'gc> {
    pub(super) fn binary(&mut self, make: Binary, known: Known<'gc>) -> Step<'gc> {
        let (b, _) = self.pop_register()?;
        let (a, _) = self.pop_register()?;
        let dst = self.push(known)?;
        self.emit.op(make(dst, a, b));
        Ok(())
    }

    pub(super) fn unary(&mut self, make: fn(Reg, Reg) -> Op, known: Known<'gc>) -> Step<'gc> {
        let (a, _) = self.pop_register()?;
        let dst = self.push(known)?;
        self.emit.op(make(dst, a));
        Ok(())
    }

    pub(super) fn add(&mut self) -> Step<'gc> {
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

    pub(super) fn subtract(&mut self) -> Step<'gc> {
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

    pub(super) fn add_int(&mut self, make: Binary) -> Step<'gc> {
        self.make_int_pair()?;
        self.binary(make, Known::Type(Type::Int))
    }

    /// Makes the topmost two operands ints.
    pub(super) fn make_int_pair(&mut self) -> Step<'gc> {
        let right = self.pop()?;
        self.convert_to_int()?;
        self.state.stack.push(right);
        self.convert_to_int()
    }

    /// `add_i` and so on of an int and a small constant.
    pub(super) fn increment(&mut self, by: i16, as_int: bool) -> Step<'gc> {
        if as_int {
            self.convert_to_int()?;
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

    pub(super) fn convert_to_int(&mut self) -> Step<'gc> {
        let operand = self.pop()?;
        if operand.known.is_int() {
            self.state.stack.push(operand);
            return Ok(());
        }
        let own = self.emit.stack_register(self.state.stack.len());
        // A sum of ints that is made an int at once wraps around, as adding them as ints does.
        if let Place::Register(register) = operand.place
            && register >= self.emit.stack_register(0)
            && !self
                .state
                .stack
                .iter()
                .any(|other| other.place == operand.place)
            && let Some(last) = self.emit.last()
            && let Some(narrow) = narrowed(*last, register)
        {
            self.emit.replace_last(narrow);
            return Ok(self.push_place(Known::Type(Type::Int), operand.place)?);
        }
        let a = self.load(operand, own);
        let dst = self.push(Known::Type(Type::Int))?;
        self.emit.op(Op::ToInt { dst, a });
        Ok(())
    }

    pub(super) fn convert(&mut self, make: fn(Reg, Reg) -> Op, ty: Type<'gc>) -> Step<'gc> {
        let top = *self.state.stack.last().ok_or(Fault::new(msg::E1024))?;
        if top.known.is(ty) {
            return Ok(());
        }
        self.unary(make, Known::Type(ty))
    }

    pub(super) fn convert_to_number(&mut self) -> Step<'gc> {
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
    pub(super) fn coerce(&mut self, ty: Type<'gc>) -> Step<'gc> {
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

    pub(super) fn retype(&mut self, known: Known<'gc>) -> Step<'gc> {
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
