//! `===` and `==` of XML, Namespace and QName (ECMA-357 sections 11.5, 9.1.1.9 and
//! 9.2.1.9).

use rustc_hash::FxHashMap;

use super::Xml;
use super::depth::{TooDeep, Walk};
use super::names::{local_name, namespace, uri};
use super::node::{Node, NodeKind};
use super::query::q_name;
use crate::prelude::*;

/// Whether two objects are handles to the same node, or Namespaces of one URI.
pub(crate) fn strict_equals<'gc>(a: Object<'gc>, b: Object<'gc>) -> bool {
    match (Xml::of_object(a), Xml::of_object(b)) {
        (Some(Xml::Node(a)), Some(Xml::Node(b))) => a == b,
        (None, None) => same_namespace(a.into(), b.into()),
        _ => false,
    }
}

fn same_namespace<'gc>(a: Value<'gc>, b: Value<'gc>) -> bool {
    match (namespace(a), namespace(b)) {
        (Some((_, a)), Some((_, b))) => a == b || a.uri() == b.uri(),
        _ => false,
    }
}

/// `a == b`, where ECMA-357 says how these two compare; `None` where it says nothing. Errors:
/// Error #1023 of documents that are too deep, and what `toString` throws.
pub(crate) fn abstract_equals<'gc>(
    activation: &mut Activation<'_, 'gc>,
    a: Value<'gc>,
    b: Value<'gc>,
) -> Result<Option<bool>, Error<'gc>> {
    match (Xml::of(a), Xml::of(b)) {
        (Some(Xml::List(_)), _) => list_equals(activation, a, b).map(Some),
        (_, Some(Xml::List(_))) => list_equals(activation, b, a).map(Some),
        (Some(Xml::Node(a)), Some(Xml::Node(b))) => nodes_equal(activation, a, b).map(Some),
        (Some(xml), None) | (None, Some(xml)) if xml.has_simple_content() => {
            let a = super::to_string(activation, a)?;
            let b = super::to_string(activation, b)?;
            Ok(Some(a == b))
        }
        (None, None) => Ok(names_equal(activation, a, b)),
        _ => Ok(None),
    }
}

/// Whether two Namespaces have one URI, or two QNames one name; `None` of anything else.
fn names_equal<'gc>(
    activation: &Activation<'_, 'gc>,
    a: Value<'gc>,
    b: Value<'gc>,
) -> Option<bool> {
    if let (Some(a), Some(b)) = (q_name(a), q_name(b)) {
        return Some(
            local_name(activation, &a) == local_name(activation, &b)
                && uri(activation, &a).strict_equals(uri(activation, &b)),
        );
    }
    same_namespace(a, b).then_some(true)
}

/// `[[Equals]]` of an XMLList (ECMA-357 section 9.2.1.9).
fn list_equals<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Value<'gc>,
    other: Value<'gc>,
) -> Result<bool, Error<'gc>> {
    let items = Xml::of(list).map_or_else(Vec::new, Xml::nodes);
    if matches!(other, Value::Undefined) && items.is_empty() {
        return Ok(true);
    }
    if let Some(Xml::List(other)) = Xml::of(other) {
        if items.len() != other.len() {
            return Ok(false);
        }
        for (a, b) in items.into_iter().zip(other.items()) {
            if !nodes_equal(activation, a, b)? {
                return Ok(false);
            }
        }
        return Ok(true);
    }
    match *items {
        [only] => {
            let only = activation.xml_object(only).into();
            Value::abstract_equals(only, other, activation)
        }
        _ => Ok(false),
    }
}

/// `==` of two nodes: text and attributes equal simple content by their text.
fn nodes_equal<'gc>(
    activation: &mut Activation<'_, 'gc>,
    a: Node<'gc>,
    b: Node<'gc>,
) -> Result<bool, Error<'gc>> {
    let is_text = |node: Node<'gc>| node.is_text() || node.is_attribute();
    if is_text(a) && b.has_simple_content() || is_text(b) && a.has_simple_content() {
        let (a, b) = (activation.xml_object(a), activation.xml_object(b));
        let a = super::to_string(activation, a.into())?;
        return Ok(a == super::to_string(activation, b.into())?);
    }
    trees_equal(a, b).map_err(|error| error.into_error(activation))
}

/// `contains()` of an XML (ECMA-357 section 13.4.4.10): unlike with `==`, text that isn't XML
/// equals nothing. Errors: Error #1023 of documents that are too deep.
pub(crate) fn contains<'gc>(
    activation: &mut Activation<'_, 'gc>,
    node: Node<'gc>,
    value: Value<'gc>,
) -> Result<bool, Error<'gc>> {
    match Xml::of(value) {
        Some(Xml::Node(other)) => {
            trees_equal(node, other).map_err(|error| error.into_error(activation))
        }
        _ => Ok(false),
    }
}

/// `[[Equals]]` of XML (ECMA-357 section 9.1.1.9): attributes may come in any order.
fn trees_equal<'gc>(a: Node<'gc>, b: Node<'gc>) -> Result<bool, TooDeep> {
    let mut walk = Walk::default();
    let mut pending = vec![(a, b, 0)];
    while let Some((a, b, depth)) = pending.pop() {
        if a == b {
            continue;
        }
        walk.visit(depth)?;
        if !same_node(a, b) {
            return Ok(false);
        }
        let (a, b) = (a.children_ref(), b.children_ref());
        if a.len() != b.len() {
            return Ok(false);
        }
        pending.extend(a.iter().zip(b.iter()).map(|(a, b)| (*a, *b, depth + 1)));
    }
    Ok(true)
}

/// Whether two nodes are the same but for their children.
fn same_node<'gc>(a: Node<'gc>, b: Node<'gc>) -> bool {
    let same_kind = match (a.kind(), b.kind()) {
        (NodeKind::Text | NodeKind::CData, NodeKind::Text | NodeKind::CData) => true,
        (a, b) => a == b,
    };
    let same_name = match (a.name(), b.name()) {
        (Some(a), Some(b)) => a.local == b.local && a.ns.uri == b.ns.uri,
        (None, None) => true,
        _ => false,
    };
    if !same_kind || !same_name || a.value() != b.value() {
        return false;
    }
    let (a, b) = (a.attributes_ref(), b.attributes_ref());
    if a.is_empty() && b.is_empty() {
        return true;
    }
    let key_and_value = |attribute: &Node<'gc>| {
        let key = attribute.name().map(|name| (name.local, name.ns.uri));
        (key, attribute.value())
    };
    let values: FxHashMap<_, _> = b.iter().map(key_and_value).collect();
    a.len() == b.len()
        && a.iter()
            .map(key_and_value)
            .all(|(key, value)| values.get(&key) == Some(&value))
}
