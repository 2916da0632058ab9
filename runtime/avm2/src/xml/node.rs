//! The nodes of an XML document on the collected heap (ECMA-357 section 9.1).

use std::cell::Ref;

use gc_arena::lock::RefLock;
use gc_arena::{Collect, Gc, Mutation};
use rustc_hash::FxHashSet;

use super::depth::{TooDeep, Walk};
use crate::object::Object;
use crate::string::{AvmString, Name};

/// What a node is.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Collect)]
#[collect(require_static)]
pub enum NodeKind {
    /// `<a>…</a>`
    Element,
    /// `name="value"`
    Attribute,
    /// Text between tags.
    Text,
    /// `<![CDATA[…]]>`: text that is written as such again.
    CData,
    /// `<!--…-->`
    Comment,
    /// `<?name …?>`
    ProcessingInstruction,
}

impl NodeKind {
    /// What `nodeKind()` calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Element => "element",
            Self::Attribute => "attribute",
            Self::Text | Self::CData => "text",
            Self::Comment => "comment",
            Self::ProcessingInstruction => "processing-instruction",
        }
    }
}

/// A namespace as XML has it: a URI and perhaps a prefix.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub struct XmlNamespace<'gc> {
    /// The prefix; `None` where it is still to be chosen, empty for the default namespace.
    pub prefix: Option<Name<'gc>>,
    /// The URI, empty for no namespace.
    pub uri: Name<'gc>,
}

impl XmlNamespace<'_> {
    /// Whether prefix and URI are the same.
    pub fn is_same(self, other: Self) -> bool {
        self.prefix == other.prefix && self.uri == other.uri
    }
}

/// The name of an element, an attribute or a processing instruction.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub struct XmlName<'gc> {
    /// The namespace.
    pub ns: XmlNamespace<'gc>,
    /// The local name.
    pub local: Name<'gc>,
}

/// The parts of a node.
#[derive(Collect)]
#[collect(no_drop)]
pub struct NodeData<'gc> {
    kind: NodeKind,
    name: Option<XmlName<'gc>>,
    /// The text of everything but elements.
    value: Option<AvmString<'gc>>,
    parent: Option<Node<'gc>>,
    attributes: Vec<Node<'gc>>,
    children: Vec<Node<'gc>>,
    /// The namespaces that an element declares.
    namespaces: Vec<XmlNamespace<'gc>>,
    /// The function that `setNotification` was given.
    notification: Option<Object<'gc>>,
}

/// What an XML object refers to.
pub type XmlNode<'gc> = RefLock<NodeData<'gc>>;

/// A node. Copying it copies a pointer; `==` compares identity.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub struct Node<'gc>(pub(crate) Gc<'gc, XmlNode<'gc>>);

impl PartialEq for Node<'_> {
    fn eq(&self, other: &Self) -> bool {
        Gc::ptr_eq(self.0, other.0)
    }
}

impl Eq for Node<'_> {}

impl<'gc> Node<'gc> {
    fn new(
        mc: &Mutation<'gc>,
        kind: NodeKind,
        name: Option<XmlName<'gc>>,
        value: Option<AvmString<'gc>>,
    ) -> Self {
        let data = NodeData {
            kind,
            name,
            value,
            parent: None,
            attributes: Vec::new(),
            children: Vec::new(),
            namespaces: Vec::new(),
            notification: None,
        };
        Self(Gc::new(mc, RefLock::new(data)))
    }

    /// A new element without content.
    pub fn element(mc: &Mutation<'gc>, name: XmlName<'gc>) -> Self {
        Self::new(mc, NodeKind::Element, Some(name), None)
    }

    /// A new attribute.
    pub fn attribute(mc: &Mutation<'gc>, name: XmlName<'gc>, value: AvmString<'gc>) -> Self {
        Self::new(mc, NodeKind::Attribute, Some(name), Some(value))
    }

    /// A new text node.
    pub fn text(mc: &Mutation<'gc>, value: AvmString<'gc>) -> Self {
        Self::new(mc, NodeKind::Text, None, Some(value))
    }

    /// A new CDATA section.
    pub fn cdata(mc: &Mutation<'gc>, value: AvmString<'gc>) -> Self {
        Self::new(mc, NodeKind::CData, None, Some(value))
    }

    /// A new comment.
    pub fn comment(mc: &Mutation<'gc>, value: AvmString<'gc>) -> Self {
        Self::new(mc, NodeKind::Comment, None, Some(value))
    }

    /// A new processing instruction.
    pub fn instruction(mc: &Mutation<'gc>, name: XmlName<'gc>, value: AvmString<'gc>) -> Self {
        Self::new(mc, NodeKind::ProcessingInstruction, Some(name), Some(value))
    }

    /// What it is.
    pub fn kind(self) -> NodeKind {
        self.0.borrow().kind
    }

    /// Whether it is an element.
    pub fn is_element(self) -> bool {
        self.kind() == NodeKind::Element
    }

    /// Whether it is an attribute.
    pub fn is_attribute(self) -> bool {
        self.kind() == NodeKind::Attribute
    }

    /// Whether it is text or a CDATA section.
    pub fn is_text(self) -> bool {
        matches!(self.kind(), NodeKind::Text | NodeKind::CData)
    }

    /// The name; `None` for text and comments.
    pub fn name(self) -> Option<XmlName<'gc>> {
        self.0.borrow().name
    }

    /// Renames it.
    pub fn set_name(self, mc: &Mutation<'gc>, name: XmlName<'gc>) {
        self.0.unlock(mc).borrow_mut().name = Some(name);
    }

    /// The text of everything but elements.
    pub fn value(self) -> Option<AvmString<'gc>> {
        self.0.borrow().value
    }

    /// Sets the text.
    pub fn set_value(self, mc: &Mutation<'gc>, value: AvmString<'gc>) {
        self.0.unlock(mc).borrow_mut().value = Some(value);
    }

    /// The element that holds it.
    pub fn parent(self) -> Option<Node<'gc>> {
        self.0.borrow().parent
    }

    /// Sets [`Self::parent`].
    pub fn set_parent(self, mc: &Mutation<'gc>, parent: Option<Node<'gc>>) {
        self.0.unlock(mc).borrow_mut().parent = parent;
    }

    /// The attributes, in order.
    pub fn attributes(self) -> Vec<Node<'gc>> {
        self.0.borrow().attributes.clone()
    }

    /// The children, in order.
    pub fn children(self) -> Vec<Node<'gc>> {
        self.0.borrow().children.clone()
    }

    /// The attributes, to be looked at and not changed meanwhile.
    pub(super) fn attributes_ref(self) -> Ref<'gc, [Node<'gc>]> {
        Ref::map(Gc::as_ref(self.0).borrow(), |data| {
            data.attributes.as_slice()
        })
    }

    /// The children, to be looked at and not changed meanwhile.
    pub(super) fn children_ref(self) -> Ref<'gc, [Node<'gc>]> {
        Ref::map(Gc::as_ref(self.0).borrow(), |data| data.children.as_slice())
    }

    /// The child at `index`.
    pub fn child_at(self, index: usize) -> Option<Node<'gc>> {
        self.0.borrow().children.get(index).copied()
    }

    /// The number of children.
    pub fn child_count(self) -> usize {
        self.0.borrow().children.len()
    }

    /// The namespaces that it declares.
    pub fn namespaces(self) -> Vec<XmlNamespace<'gc>> {
        self.0.borrow().namespaces.clone()
    }

    /// The function to be told of changes.
    pub fn notification(self) -> Option<Object<'gc>> {
        self.0.borrow().notification
    }

    /// Sets [`Self::notification`].
    pub fn set_notification(self, mc: &Mutation<'gc>, function: Option<Object<'gc>>) {
        self.0.unlock(mc).borrow_mut().notification = function;
    }

    /// Adds an attribute at the end.
    pub fn push_attribute(self, mc: &Mutation<'gc>, attribute: Node<'gc>) {
        attribute.set_parent(mc, Some(self));
        self.0.unlock(mc).borrow_mut().attributes.push(attribute);
    }

    /// Takes the attributes away that `is_removed` is true of; gives them in their order.
    pub fn remove_attributes(
        self,
        mc: &Mutation<'gc>,
        is_removed: impl FnMut(&mut Node<'gc>) -> bool,
    ) -> Vec<Node<'gc>> {
        let mut data = self.0.unlock(mc).borrow_mut();
        let removed: Vec<_> = data.attributes.extract_if(.., is_removed).collect();
        for attribute in &removed {
            attribute.set_parent(mc, None);
        }
        removed
    }

    /// Inserts children before the one at `index`, or at the end. They are not taken away from
    /// where they were before.
    pub fn insert_children(self, mc: &Mutation<'gc>, index: usize, children: &[Node<'gc>]) {
        for child in children {
            child.set_parent(mc, Some(self));
        }
        let mut data = self.0.unlock(mc).borrow_mut();
        let index = index.min(data.children.len());
        data.children.splice(index..index, children.iter().copied());
    }

    /// Adds a child at the end.
    pub fn push_child(self, mc: &Mutation<'gc>, child: Node<'gc>) {
        child.set_parent(mc, Some(self));
        self.0.unlock(mc).borrow_mut().children.push(child);
    }

    /// Takes the children away that `is_removed` is true of; gives them in their order.
    pub fn remove_children(
        self,
        mc: &Mutation<'gc>,
        is_removed: impl FnMut(&mut Node<'gc>) -> bool,
    ) -> Vec<Node<'gc>> {
        let mut data = self.0.unlock(mc).borrow_mut();
        let removed: Vec<_> = data.children.extract_if(.., is_removed).collect();
        if removed.is_empty() {
            return removed;
        }
        let left: FxHashSet<usize> = data.children.iter().map(|child| child.address()).collect();
        for child in &removed {
            if child.parent() == Some(self) && !left.contains(&child.address()) {
                child.set_parent(mc, None);
            }
        }
        removed
    }

    /// A number that differs from those of all other living nodes.
    fn address(self) -> usize {
        Gc::as_ptr(self.0) as usize
    }

    /// Takes the child at `index` away, if there is one.
    pub fn remove_child_at(self, mc: &Mutation<'gc>, index: usize) -> Option<Node<'gc>> {
        if index >= self.child_count() {
            return None;
        }
        let child = self.0.unlock(mc).borrow_mut().children.remove(index);
        self.disown(mc, child);
        Some(child)
    }

    /// Forgets that this is the parent of a node that isn't its child any more. A node may have
    /// been put in several places, and its parent is the last of them.
    fn disown(self, mc: &Mutation<'gc>, child: Node<'gc>) {
        if child.parent() == Some(self) && self.index_of(child).is_none() {
            child.set_parent(mc, None);
        }
    }

    /// Takes a child away.
    pub fn remove_child(self, mc: &Mutation<'gc>, child: Node<'gc>) {
        if let Some(index) = self.index_of(child) {
            self.remove_child_at(mc, index);
        }
    }

    /// Takes all children away.
    pub fn clear_children(self, mc: &Mutation<'gc>) {
        let children = std::mem::take(&mut self.0.unlock(mc).borrow_mut().children);
        for child in children {
            self.disown(mc, child);
        }
    }

    /// The place of a child.
    pub fn index_of(self, child: Node<'gc>) -> Option<usize> {
        self.0
            .borrow()
            .children
            .iter()
            .position(|other| *other == child)
    }

    /// Its place in its parent, if it's a child of one.
    pub fn child_index(self) -> Option<usize> {
        self.parent()?.index_of(self)
    }

    /// Whether `node` is this one or one above it.
    pub fn is_inside(self, node: Node<'gc>) -> bool {
        std::iter::successors(Some(self), |inner| inner.parent()).any(|inner| inner == node)
    }

    /// Sets the declared namespaces.
    pub fn set_namespaces(self, mc: &Mutation<'gc>, namespaces: Vec<XmlNamespace<'gc>>) {
        self.0.unlock(mc).borrow_mut().namespaces = namespaces;
    }

    /// Declares a namespace, unless one of the same prefix is declared here.
    pub fn declare(self, mc: &Mutation<'gc>, ns: XmlNamespace<'gc>) {
        let mut data = self.0.unlock(mc).borrow_mut();
        if !data
            .namespaces
            .iter()
            .any(|known| known.prefix == ns.prefix)
        {
            data.namespaces.push(ns);
        }
    }

    /// The namespaces that are declared here and above, those nearest first. Of several with one
    /// prefix only the nearest counts.
    pub fn in_scope_namespaces(self) -> Vec<XmlNamespace<'gc>> {
        let mut found: Vec<XmlNamespace<'gc>> = Vec::new();
        for node in std::iter::successors(Some(self), |node| node.parent()) {
            for ns in &node.0.borrow().namespaces {
                if !found.iter().any(|known| known.prefix == ns.prefix) {
                    found.push(*ns);
                }
            }
        }
        found
    }

    /// A copy of it and everything in it, without a parent (ECMA-357 section 9.1.1.7). The nodes
    /// inside that `keeps` doesn't want are left out.
    ///
    /// # Errors
    ///
    /// Too many levels or nodes.
    pub(super) fn deep_copy(
        self,
        mc: &Mutation<'gc>,
        keeps: impl Fn(NodeKind) -> bool,
    ) -> Result<Self, TooDeep> {
        let copy = self.shallow_copy(mc);
        let mut walk = Walk::default();
        let mut pending = vec![(self, copy, 0)];
        while let Some((from, to, depth)) = pending.pop() {
            for child in from
                .children_ref()
                .iter()
                .filter(|child| keeps(child.kind()))
            {
                walk.visit(depth + 1)?;
                let child_copy = child.shallow_copy(mc);
                to.push_child(mc, child_copy);
                if child.child_count() > 0 {
                    pending.push((*child, child_copy, depth + 1));
                }
            }
        }
        Ok(copy)
    }

    /// A copy of it and its attributes, without children.
    fn shallow_copy(self, mc: &Mutation<'gc>) -> Self {
        let copy = {
            let data = self.0.borrow();
            Self::new(mc, data.kind, data.name, data.value)
        };
        copy.set_namespaces(mc, self.namespaces());
        for attribute in self.attributes_ref().iter() {
            copy.push_attribute(mc, attribute.shallow_copy(mc));
        }
        copy
    }

    /// Whether it has no element as a child and is no comment or processing instruction
    /// (ECMA-357 section 13.4.4.16).
    pub fn has_simple_content(self) -> bool {
        match self.kind() {
            NodeKind::Comment | NodeKind::ProcessingInstruction => false,
            _ => !self
                .0
                .borrow()
                .children
                .iter()
                .any(|child| child.is_element()),
        }
    }

    /// Whether it has an element as a child (ECMA-357 section 13.4.4.15).
    pub fn has_complex_content(self) -> bool {
        self.0
            .borrow()
            .children
            .iter()
            .any(|child| child.is_element())
    }
}
