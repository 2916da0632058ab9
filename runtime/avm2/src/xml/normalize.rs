//! `normalize()` (ECMA-357 sections 13.4.4.26 and 13.5.4.15).

use gc_arena::{Gc, Mutation};

use super::delete::delete_at;
use super::depth::{TooDeep, Walk};
use super::list::XmlListData;
use super::node::Node;
use super::parser::trim;
use crate::prelude::*;

/// Joins neighbouring texts inside of a node, and removes those of white space only. Errors:
/// Error #1023 of a document that is too deep.
pub(crate) fn normalize_node<'gc>(
    activation: &mut Activation<'_, 'gc>,
    node: Node<'gc>,
) -> Result<(), Error<'gc>> {
    normalize(activation.mc(), node).map_err(|error| error.into_error(activation))
}

fn normalize<'gc>(mc: &Mutation<'gc>, node: Node<'gc>) -> Result<(), TooDeep> {
    let mut walk = Walk::default();
    let mut pending = vec![(node, 0)];
    while let Some((node, depth)) = pending.pop() {
        walk.visit(depth)?;
        let children = node.children();
        if children.iter().any(|child| child.is_text()) {
            normalize_children(mc, node, &children);
        }
        let elements = children.into_iter().filter(|child| child.is_element());
        pending.extend(elements.map(|child| (child, depth + 1)));
    }
    Ok(())
}

fn normalize_children<'gc>(mc: &Mutation<'gc>, node: Node<'gc>, children: &[Node<'gc>]) {
    node.clear_children(mc);
    for run in children.chunk_by(|a, b| a.is_text() && b.is_text()) {
        let [first, others @ ..] = run else { continue };
        if first.is_text() {
            join(mc, *first, others);
            if first
                .value()
                .is_none_or(|text| trim(text.as_wstr()).is_empty())
            {
                continue;
            }
        }
        node.push_child(mc, *first);
    }
}

/// Adds the texts of `others` to that of `first`.
fn join<'gc>(mc: &Mutation<'gc>, first: Node<'gc>, others: &[Node<'gc>]) {
    if others.is_empty() {
        return;
    }
    let mut text = WString::new();
    for value in std::iter::once(&first)
        .chain(others)
        .filter_map(|node| node.value())
    {
        text.push_wstr(value.as_wstr());
    }
    first.set_value(mc, AvmString::new(mc, text));
}

/// Joins neighbouring texts of a list, removes the empty ones, and normalizes the elements.
/// Errors: Error #1023 of a document that is too deep, what a notification throws.
pub(crate) fn normalize_list<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Gc<'gc, XmlListData<'gc>>,
) -> Result<(), Error<'gc>> {
    let mut index = 0;
    while let Some(item) = list.get(index) {
        if item.is_text() {
            let mut others = Vec::new();
            while let Some(other) = list.get(index + 1 + others.len())
                && other.is_text()
            {
                others.push(other);
            }
            join(activation.mc(), item, &others);
            for _ in &others {
                delete_at(activation, list, index + 1)?;
            }
            if item.value().is_none_or(AvmString::is_empty) {
                delete_at(activation, list, index)?;
                continue;
            }
        } else {
            normalize_node(activation, item)?;
        }
        index += 1;
    }
    Ok(())
}
