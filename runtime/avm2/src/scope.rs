//! Scope chains: where a function looks for the names it doesn't define (AVM2 specification,
//! section 2.4).

use gc_arena::{Collect, Gc, Mutation};

use crate::domain::Domain;
use crate::object::Object;
use crate::string::Name;
use crate::vtable::VTable;

/// One object of a scope chain.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub struct ScopeEntry<'gc> {
    /// The object.
    pub object: Object<'gc>,
    /// The layout that the code in this scope may count on: the object's own or, of an instance, that of the class
    /// whose method the code is in.
    pub layout: Gc<'gc, VTable<'gc>>,
    /// Whether it came there by `with`, so that its dynamic properties and its prototypes count.
    pub is_with: bool,
}

impl<'gc> ScopeEntry<'gc> {
    /// An object whose layout is always the same one.
    pub fn exact(object: Object<'gc>) -> Self {
        Self {
            object,
            layout: object.vtable(),
            is_with: false,
        }
    }
}

/// The scope chain that a function captured, outermost object first.
#[derive(Collect)]
#[collect(no_drop)]
pub struct ScopeChain<'gc> {
    /// The objects.
    pub entries: Box<[ScopeEntry<'gc>]>,
    /// Where to look after them.
    pub domain: Gc<'gc, Domain<'gc>>,
    /// The URI of the default XML namespace of the function that captured the chain, where it had set one (ECMA-357
    /// section 12.1).
    pub(crate) default_xml: Option<Name<'gc>>,
}

impl<'gc> ScopeChain<'gc> {
    /// A chain without objects.
    pub fn empty(mc: &Mutation<'gc>, domain: Gc<'gc, Domain<'gc>>) -> Gc<'gc, Self> {
        Gc::new(
            mc,
            Self {
                entries: Box::new([]),
                domain,
                default_xml: None,
            },
        )
    }

    /// This chain with `more` objects inside of it.
    pub fn extended(
        &self,
        mc: &Mutation<'gc>,
        more: impl IntoIterator<Item = ScopeEntry<'gc>>,
    ) -> Gc<'gc, Self> {
        Gc::new(
            mc,
            Self {
                entries: self.entries.iter().copied().chain(more).collect(),
                domain: self.domain,
                default_xml: self.default_xml,
            },
        )
    }

    /// This chain with another default XML namespace.
    pub(crate) fn with_default_xml(&self, mc: &Mutation<'gc>, uri: Name<'gc>) -> Gc<'gc, Self> {
        Gc::new(
            mc,
            Self {
                entries: self.entries.clone(),
                domain: self.domain,
                default_xml: Some(uri),
            },
        )
    }
}
