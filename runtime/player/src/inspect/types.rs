//! What is known of a value before the program runs.

use std::rc::Rc;

/// A class by its number in [`Api`](super::api::Api).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct ClassId(pub(super) u32);

/// The static type of a value: a lattice, with [`Type::Null`] at the bottom and [`Type::Any`] at the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Type {
    /// `null`, or nothing yet: fits every type.
    Null,
    /// Nothing is known.
    Any,
    /// An instance of a class, or of one that extends it.
    Instance(ClassId),
    /// A class itself.
    Class(ClassId),
    /// A Vector of a type.
    Vector(Rc<Type>),
    /// The class of Vectors of a type.
    VectorClass(Rc<Type>),
    /// What the scripts of all files define.
    Global,
    /// The variables of a call: those of the method with this index in the same file.
    Activation(u32),
    /// The variable of a `catch`, by its index in the method.
    Catch(u32),
    /// What a name stands for that nothing defines, and all that is made of it.
    Missing,
}

impl Type {
    /// What is known of a value that is of one type or another.
    pub(super) fn join(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Null, other) => other.clone(),
            (_, Self::Null) => self.clone(),
            _ if self == other => self.clone(),
            _ => Self::Any,
        }
    }
}
