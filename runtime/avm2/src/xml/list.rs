//! The data of an XMLList (ECMA-357 section 9.2).

use gc_arena::lock::RefLock;
use gc_arena::{Collect, Gc, Mutation};

use super::node::Node;
use super::query::Query;
use crate::object::Object;

/// What a list was taken from, so that what is assigned to it ends up there.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub struct Target<'gc> {
    /// The XML or XMLList.
    pub object: Object<'gc>,
    /// The property of it.
    pub query: Query<'gc>,
}

/// The nodes of an XMLList, and where they were found.
#[derive(Collect)]
#[collect(no_drop)]
pub struct XmlListData<'gc> {
    items: RefLock<Vec<Node<'gc>>>,
    target: Option<Target<'gc>>,
}

impl<'gc> XmlListData<'gc> {
    /// A list of `items`.
    pub fn new(
        mc: &Mutation<'gc>,
        items: Vec<Node<'gc>>,
        target: Option<Target<'gc>>,
    ) -> Gc<'gc, Self> {
        Gc::new(
            mc,
            Self {
                items: RefLock::new(items),
                target,
            },
        )
    }

    /// The nodes.
    pub fn items(&self) -> Vec<Node<'gc>> {
        self.items.borrow().clone()
    }

    /// The number of nodes.
    pub fn len(&self) -> usize {
        self.items.borrow().len()
    }

    /// Whether there's no node.
    pub fn is_empty(&self) -> bool {
        self.items.borrow().is_empty()
    }

    /// The node at `index`.
    pub fn get(&self, index: usize) -> Option<Node<'gc>> {
        self.items.borrow().get(index).copied()
    }

    /// The node, if there's exactly one.
    pub fn single(&self) -> Option<Node<'gc>> {
        match self.items.borrow().as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    }

    /// Where the list was found.
    pub fn target(&self) -> Option<Target<'gc>> {
        self.target
    }
}

/// Changes the nodes of a list by `change`.
pub(super) fn update<'gc>(
    list: Gc<'gc, XmlListData<'gc>>,
    mc: &Mutation<'gc>,
    change: impl FnOnce(&mut Vec<Node<'gc>>),
) {
    let items = gc_arena::barrier::field!(Gc::write(mc, list), XmlListData, items).unlock();
    change(&mut items.borrow_mut());
}
