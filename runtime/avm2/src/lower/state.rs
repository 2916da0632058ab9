//! What the verifier knows at one place of a method: the abstract state of AVM2 specification,
//! section 3.9.

use gc_arena::Gc;

use crate::class::ClassDef;
use crate::code::Reg;
use crate::script::Script;
use crate::types::Type;
use crate::vtable::VTable;

/// What is known of a value.
#[derive(Copy, Clone)]
pub(super) enum Known<'gc> {
    /// Nothing.
    Any,
    /// It's `undefined`.
    Undefined,
    /// It's `null`.
    Null,
    /// It has been coerced to this type.
    Type(Type<'gc>),
    /// It's an object of exactly this layout.
    Layout(Gc<'gc, VTable<'gc>>),
    /// It's the global object of this script.
    Global(Gc<'gc, Script<'gc>>),
}

impl PartialEq for Known<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Type(a), Self::Type(b)) => a == b,
            (Self::Layout(a), Self::Layout(b)) => Gc::ptr_eq(*a, *b),
            (Self::Global(a), Self::Global(b)) => Gc::ptr_eq(*a, *b),
            (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b),
        }
    }
}

impl<'gc> Known<'gc> {
    /// What is known where either may be.
    fn merge(self, other: Self) -> Self {
        match (self, other) {
            (a, b) if a == b => a,
            (Self::Null, Self::Type(ty)) | (Self::Type(ty), Self::Null) if is_reference(ty) => {
                Self::Type(ty)
            }
            (Self::Type(Type::Class(a)), Self::Type(Type::Class(b))) => {
                let common = a
                    .ancestors()
                    .iter()
                    .zip(b.ancestors())
                    .take_while(|(a, b)| Gc::ptr_eq(**a, **b))
                    .last();
                common.map_or(Self::Any, |(class, _)| {
                    Self::Type(ClassDef::as_type(*class))
                })
            }
            _ => Self::Any,
        }
    }

    /// The type as messages show it.
    pub(super) fn name(self) -> String {
        match self {
            Self::Any => "*".to_owned(),
            Self::Undefined => "void".to_owned(),
            Self::Null => "null".to_owned(),
            Self::Type(ty) => ty.name(),
            Self::Layout(layout) => layout.name.to_string(),
            Self::Global(script) => script.global.vtable().name.to_string(),
        }
    }

    pub(super) fn is(self, ty: Type<'gc>) -> bool {
        self == Self::Type(ty)
    }

    pub(super) fn is_int(self) -> bool {
        self.is(Type::Int)
    }

    /// Whether it's a number of any type.
    pub(super) fn is_numeric(self) -> bool {
        matches!(self, Self::Type(Type::Int | Type::Uint | Type::Number))
    }
}

fn is_reference(ty: Type<'_>) -> bool {
    matches!(ty, Type::String | Type::Object | Type::Class(_))
}

/// Where an operand is.
#[derive(Copy, Clone, Debug, PartialEq)]
pub(super) enum Place {
    /// In a register: its own on the operand stack, that of an operand below it, or a local's.
    Register(Reg),
    /// An int that needs no register yet.
    Int(i32),
    /// A constant that needs no register yet.
    Constant(u32),
}

/// An entry of the operand stack.
#[derive(Copy, Clone, PartialEq)]
pub(super) struct Operand<'gc> {
    pub(super) known: Known<'gc>,
    pub(super) place: Place,
}

/// An entry of the scope stack.
#[derive(Copy, Clone, PartialEq)]
pub(super) struct Scope<'gc> {
    pub(super) known: Known<'gc>,
    pub(super) is_with: bool,
    /// Where the object can be read: the scope's own register, or that of `this`.
    pub(super) place: Reg,
}

/// The abstract state.
#[derive(Clone, PartialEq)]
pub(super) struct State<'gc> {
    pub(super) locals: Vec<Known<'gc>>,
    pub(super) stack: Vec<Operand<'gc>>,
    pub(super) scopes: Vec<Scope<'gc>>,
}

/// Why two states can't be merged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum MergeError {
    /// The operand stacks differ in depth.
    StackDepth(usize, usize),
    /// The scope stacks differ in depth.
    ScopeDepth(usize, usize),
    /// A scope is there by `with` on one way only; the types.
    With(String, String),
}

impl<'gc> State<'gc> {
    /// How many entries it has.
    pub(super) fn len(&self) -> usize {
        self.locals.len() + self.stack.len() + self.scopes.len()
    }

    /// Weakens this state to what also holds of `other`; whether that changed it.
    pub(super) fn merge(&mut self, other: &Self) -> Result<bool, MergeError> {
        if self.stack.len() != other.stack.len() {
            return Err(MergeError::StackDepth(other.stack.len(), self.stack.len()));
        }
        if self.scopes.len() != other.scopes.len() {
            return Err(MergeError::ScopeDepth(
                other.scopes.len(),
                self.scopes.len(),
            ));
        }
        for (mine, theirs) in self.scopes.iter().zip(&other.scopes) {
            if mine.is_with != theirs.is_with {
                return Err(MergeError::With(theirs.known.name(), mine.known.name()));
            }
        }
        let mut changed = false;
        let mut weaken = |mine: &mut Known<'gc>, theirs: Known<'gc>| {
            let merged = mine.merge(theirs);
            changed |= merged != *mine;
            *mine = merged;
        };
        for (mine, theirs) in self.locals.iter_mut().zip(&other.locals) {
            weaken(mine, *theirs);
        }
        for (mine, theirs) in self.stack.iter_mut().zip(&other.stack) {
            weaken(&mut mine.known, theirs.known);
        }
        for (mine, theirs) in self.scopes.iter_mut().zip(&other.scopes) {
            weaken(&mut mine.known, theirs.known);
        }
        for (mine, theirs) in self.scopes.iter_mut().zip(&other.scopes) {
            // The scope's own register, which lies behind that of `this`, holds the object either way.
            changed |= mine.place < theirs.place;
            mine.place = mine.place.max(theirs.place);
        }
        Ok(changed)
    }
}
