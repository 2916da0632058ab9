//! Putting children into elements: `[[Insert]]` and `[[Replace]]` (ECMA-357 sections 9.1.1.11 and
//! 9.1.1.12), and the methods made of them.

use super::Xml;
use super::content::Content;
use super::node::{Node, XmlName};
use super::notification::{Command, Part, notify};
use super::query::Query;
use crate::prelude::*;

/// From this SWF version on, `appendChild` takes a child away from where it was.
const MOVES_FROM_VERSION: u8 = 21;

/// Checks that nodes can be put into `parent`. Errors: TypeError #1118 where one of them is
/// `parent` or around it.
fn check_not_cyclic<'gc>(
    activation: &mut Activation<'_, 'gc>,
    parent: Node<'gc>,
    nodes: &[Node<'gc>],
) -> Result<(), Error<'gc>> {
    if nodes
        .iter()
        .any(|node| node.is_element() && parent.is_inside(*node))
    {
        return Err(activation.error(ErrorClass::TypeError, msg::E1118, []));
    }
    Ok(())
}

/// `[[Insert]]` (ECMA-357 section 9.1.1.11): puts nodes before the child at `place`, or at the
/// end. Errors: TypeError #1118, and what a notification throws.
pub(super) fn insert_children<'gc>(
    activation: &mut Activation<'_, 'gc>,
    parent: Node<'gc>,
    place: usize,
    nodes: &[Node<'gc>],
) -> Result<(), Error<'gc>> {
    check_not_cyclic(activation, parent, nodes)?;
    parent.insert_children(activation.mc(), place, nodes);
    for node in nodes {
        notify(
            activation,
            parent,
            Command::NodeAdded,
            Part::Node(*node),
            Part::NULL,
        )?;
    }
    Ok(())
}

/// `[[Replace]]` (ECMA-357 section 9.1.1.12): puts nodes in place of the child at `place`. Errors:
/// TypeError #1118, and what a notification throws.
pub(super) fn replace_child<'gc>(
    activation: &mut Activation<'_, 'gc>,
    parent: Node<'gc>,
    place: usize,
    nodes: &[Node<'gc>],
) -> Result<(), Error<'gc>> {
    check_not_cyclic(activation, parent, nodes)?;
    let mc = activation.mc();
    let old = parent.remove_child_at(mc, place);
    parent.insert_children(mc, place, nodes);
    let old = old.map_or(Part::NULL, Part::Node);
    let new = match nodes {
        [] => return notify(activation, parent, Command::NodeRemoved, old, Part::NULL),
        [node] => Part::Node(*node),
        nodes => Part::Nodes(nodes.to_vec()),
    };
    notify(activation, parent, Command::NodeChanged, new, old)
}

/// What a text becomes that is added after `last` at the end of all children: an element like
/// that one, or else a text.
pub(super) fn text_after<'gc>(
    activation: &Activation<'_, 'gc>,
    last: Option<Node<'gc>>,
    text: AvmString<'gc>,
) -> Node<'gc> {
    match last.filter(|last| last.is_element()).and_then(Node::name) {
        Some(name) => element_with_text(activation, name, text),
        None => Node::text(activation.mc(), text),
    }
}

/// Puts a text in place of an element's children.
pub(super) fn set_text<'gc>(
    activation: &mut Activation<'_, 'gc>,
    element: Node<'gc>,
    text: AvmString<'gc>,
) -> Result<(), Error<'gc>> {
    let mc = activation.mc();
    let only = element.child_at(0).filter(|_| element.child_count() == 1);
    let old = Part::text(only.and_then(Node::value));
    element.clear_children(mc);
    if !text.is_empty() {
        element.push_child(mc, Node::text(mc, text));
    }
    notify(
        activation,
        element,
        Command::TextSet,
        Part::text(Some(text)),
        old,
    )
}

/// A new element with a text, which is left out if it's empty.
pub(super) fn element_with_text<'gc>(
    activation: &Activation<'_, 'gc>,
    name: XmlName<'gc>,
    text: AvmString<'gc>,
) -> Node<'gc> {
    let element = Node::element(activation.mc(), name);
    if !text.is_empty() {
        element.push_child(activation.mc(), Node::text(activation.mc(), text));
    }
    element
}

/// Removes all children that are found but for the first; the place of that.
pub(super) fn leave_first<'gc>(
    activation: &Activation<'_, 'gc>,
    node: Node<'gc>,
    query: Query<'gc>,
) -> Option<usize> {
    let first = node
        .children_ref()
        .iter()
        .position(|child| query.finds_child(*child))?;
    let mut place = 0;
    node.remove_children(activation.mc(), |child| {
        place += 1;
        place > first + 1 && query.finds_child(*child)
    });
    Some(first)
}

/// `appendChild()` (ECMA-357 section 13.4.4.3): a text goes into an element like the last child,
/// if that is one. Errors: TypeError #1118, what `toString` and a notification throw.
pub(crate) fn append_child<'gc>(
    activation: &mut Activation<'_, 'gc>,
    node: Node<'gc>,
    value: Value<'gc>,
) -> Result<(), Error<'gc>> {
    if !node.is_element() {
        return Ok(());
    }
    let parses_text = Content::parses_text(activation);
    let nodes = if parses_text && Xml::of(value).is_none() {
        Content::from_inserted(activation, value)?
    } else {
        match Content::from_value(activation, value)? {
            Content::Nodes(nodes) => nodes,
            Content::Text(text) => {
                let last = node.child_count().checked_sub(1).filter(|_| !parses_text);
                vec![text_after(
                    activation,
                    last.and_then(|last| node.child_at(last)),
                    text,
                )]
            }
        }
    };
    if activation.vm().config().swf_version >= MOVES_FROM_VERSION {
        check_not_cyclic(activation, node, &nodes)?;
        for child in &nodes {
            if let Some(parent) = child.parent() {
                parent.remove_child(activation.mc(), *child);
            }
        }
    }
    insert_children(activation, node, node.child_count(), &nodes)
}

/// `prependChild()` (ECMA-357 section 13.4.4.29). Errors: TypeError #1118, what `toString` and a
/// notification throw, and of old SWFs those of parsing.
pub(crate) fn prepend_child<'gc>(
    activation: &mut Activation<'_, 'gc>,
    node: Node<'gc>,
    value: Value<'gc>,
) -> Result<(), Error<'gc>> {
    if !node.is_element() {
        return Ok(());
    }
    let nodes = Content::from_inserted(activation, value)?;
    insert_children(activation, node, 0, &nodes)
}

/// `insertChildBefore()`, or with `is_after` `insertChildAfter()` (ECMA-357 sections 13.4.4.18 and
/// 13.4.4.19); whether `place` is a child or `null`. Errors: as [`prepend_child`].
pub(crate) fn insert_child<'gc>(
    activation: &mut Activation<'_, 'gc>,
    node: Node<'gc>,
    place: Value<'gc>,
    value: Value<'gc>,
    is_after: bool,
) -> Result<bool, Error<'gc>> {
    if !node.is_element() {
        return Ok(false);
    }
    let index = if place.is_null_or_undefined() {
        if is_after { 0 } else { node.child_count() }
    } else {
        let sibling = Xml::of(place).and_then(Xml::single);
        match sibling.and_then(|sibling| node.index_of(sibling)) {
            Some(index) => index + usize::from(is_after),
            None => return Ok(false),
        }
    };
    let nodes = Content::from_inserted(activation, value)?;
    insert_children(activation, node, index, &nodes)?;
    Ok(true)
}

/// `replace()` (ECMA-357 section 13.4.4.32). Errors: TypeError #1009 and #1010 of a name that is
/// `null` or `undefined`, what `toString` and a notification throw, and of old SWFs those of
/// parsing.
pub(crate) fn replace<'gc>(
    activation: &mut Activation<'_, 'gc>,
    node: Node<'gc>,
    name: Value<'gc>,
    value: Value<'gc>,
) -> Result<(), Error<'gc>> {
    if !node.is_element() {
        return Ok(());
    }
    let query = Query::from_value(activation, name)?;
    let mut nodes = Content::from_inserted(activation, value)?;
    if Xml::of(value).is_some() {
        for node in &mut nodes {
            *node = activation.copy_node(*node)?;
        }
    }
    let place = match query.index() {
        Some(index) if (index as usize) < node.child_count() => index as usize,
        Some(_) => return insert_children(activation, node, node.child_count(), &nodes),
        None => match leave_first(activation, node, query) {
            Some(place) => place,
            None => return Ok(()),
        },
    };
    replace_child(activation, node, place, &nodes)
}
