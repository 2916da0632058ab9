//! Reading: `[[Get]]`, `[[HasProperty]]`, `[[Descendants]]`, calls and enumeration (ECMA-357
//! sections 9.1.1, 9.2.1, 11.2.2 and 12.2).

use super::Xml;
use super::depth::{TooDeep, Walk};
use super::list::Target;
use super::node::Node;
use super::query::Query;
use crate::name::Multiname;
use crate::object::NameData;
use crate::prelude::*;

/// A property of an XML or XMLList: an XMLList, or of an index a node or `undefined`.
pub(crate) fn get_property<'gc>(
    activation: &mut Activation<'_, 'gc>,
    object: Object<'gc>,
    name: &Multiname<'gc>,
) -> Result<Value<'gc>, Error<'gc>> {
    let query = Query::from_multiname(activation, name);
    Ok(get(activation, object, query))
}

/// `[[Get]]` of an XML or XMLList (ECMA-357 sections 9.1.1.1 and 9.2.1.1).
pub(crate) fn get<'gc>(
    activation: &Activation<'_, 'gc>,
    object: Object<'gc>,
    query: Query<'gc>,
) -> Value<'gc> {
    let Some(xml) = Xml::of_object(object) else {
        return Value::Undefined;
    };
    if let Some(index) = query.index() {
        return match xml {
            Xml::Node(_) if index == 0 => object.into(),
            Xml::Node(_) => Value::Undefined,
            Xml::List(list) => match list.get(index as usize) {
                Some(node) => activation.xml_object(node).into(),
                None => Value::Undefined,
            },
        };
    }
    get_list(activation, object, xml, query).into()
}

/// [`get`] of what isn't an index.
pub(crate) fn get_list<'gc>(
    activation: &Activation<'_, 'gc>,
    object: Object<'gc>,
    xml: Xml<'gc>,
    query: Query<'gc>,
) -> Object<'gc> {
    let mut found = Vec::new();
    match xml {
        Xml::Node(node) => find(node, query, &mut found),
        Xml::List(list) => {
            for item in list.items() {
                find(item, query, &mut found);
            }
        }
    }
    activation.xml_list(found, Some(Target { object, query }))
}

/// Adds the children or attributes of `node` that are found.
fn find<'gc>(node: Node<'gc>, query: Query<'gc>, found: &mut Vec<Node<'gc>>) {
    if query.is_attribute() {
        let attributes = node.attributes_ref();
        found.extend(
            attributes
                .iter()
                .filter(|attribute| query.finds_attribute(**attribute)),
        );
    } else {
        found.extend(
            node.children_ref()
                .iter()
                .filter(|child| query.finds_child(**child)),
        );
    }
}

/// Whether an XML or XMLList has a property (ECMA-357 sections 9.1.1.6 and 9.2.1.5).
pub(crate) fn has_property<'gc>(
    activation: &mut Activation<'_, 'gc>,
    object: Object<'gc>,
    name: &Multiname<'gc>,
) -> Result<bool, Error<'gc>> {
    let query = Query::from_multiname(activation, name);
    Ok(Xml::of_object(object).is_some_and(|xml| has(xml, query)))
}

/// [`has_property`] by a query.
pub(crate) fn has<'gc>(xml: Xml<'gc>, query: Query<'gc>) -> bool {
    if let Some(index) = query.index() {
        return (index as usize) < xml.len();
    }
    let has = |node: Node<'gc>| {
        node.attributes_ref()
            .iter()
            .any(|attribute| query.finds_attribute(*attribute))
            || node
                .children_ref()
                .iter()
                .any(|child| query.finds_child(*child))
    };
    match xml {
        Xml::Node(node) => has(node),
        Xml::List(list) => list.items().into_iter().any(has),
    }
}

/// `object..name` (ECMA-357 section 11.2.3). Errors: Error #1023 of a document that is too deep.
pub(crate) fn descendants<'gc>(
    activation: &mut Activation<'_, 'gc>,
    object: Object<'gc>,
    name: &Multiname<'gc>,
) -> Result<Value<'gc>, Error<'gc>> {
    let query = Query::from_multiname(activation, name);
    match Xml::of_object(object) {
        Some(xml) => Ok(descendants_list(activation, xml, query)?.into()),
        None => Ok(Value::Undefined),
    }
}

/// `[[Descendants]]` (ECMA-357 sections 9.1.1.8 and 9.2.1.8). Errors: Error #1023 of a document
/// that is too deep.
pub(crate) fn descendants_list<'gc>(
    activation: &mut Activation<'_, 'gc>,
    xml: Xml<'gc>,
    query: Query<'gc>,
) -> Result<Object<'gc>, Error<'gc>> {
    match collect_descendants(xml, query) {
        Ok(found) => Ok(activation.xml_list(found, None)),
        Err(error) => Err(error.into_error(activation)),
    }
}

fn collect_descendants<'gc>(xml: Xml<'gc>, query: Query<'gc>) -> Result<Vec<Node<'gc>>, TooDeep> {
    let mut found = Vec::new();
    let mut walk = Walk::default();
    let mut pending: Vec<_> = xml
        .nodes()
        .into_iter()
        .rev()
        .map(|node| (node, 0))
        .collect();
    while let Some((node, depth)) = pending.pop() {
        walk.visit(depth)?;
        if query.is_attribute() {
            find(node, query, &mut found);
        } else if depth > 0 && query.finds_child(node) {
            found.push(node);
        }
        pending.extend(
            node.children_ref()
                .iter()
                .rev()
                .map(|child| (*child, depth + 1)),
        );
    }
    Ok(found)
}

/// The nodes among the children that are wanted, as a list (for `elements()` and its like).
pub(crate) fn select<'gc>(
    activation: &Activation<'_, 'gc>,
    xml: Xml<'gc>,
    target: Option<Target<'gc>>,
    is_wanted: impl Fn(Node<'gc>) -> bool,
) -> Object<'gc> {
    let mut found = Vec::new();
    for node in xml.nodes() {
        found.extend(
            node.children_ref()
                .iter()
                .filter(|child| is_wanted(**child)),
        );
    }
    activation.xml_list(found, target)
}

/// `child()` of an index: the children of that place.
pub(crate) fn children_at<'gc>(
    activation: &Activation<'_, 'gc>,
    xml: Xml<'gc>,
    index: u32,
) -> Object<'gc> {
    let nodes = xml.nodes();
    let found = nodes
        .into_iter()
        .filter_map(|node| node.child_at(index as usize))
        .collect();
    activation.xml_list(found, None)
}

/// Calls a property of an XML or XMLList (ECMA-357 section 11.2.2.1): a method of its class'
/// prototype, for a list of one of the node's, and for simple content of the string. `None` where
/// the class itself declares the method.
///
/// # Errors
///
/// TypeError #1006 where there's no such method, and what it throws.
pub(crate) fn call_property<'gc>(
    activation: &mut Activation<'_, 'gc>,
    object: Object<'gc>,
    name: &Multiname<'gc>,
    args: &[Value<'gc>],
) -> Result<Option<Value<'gc>>, Error<'gc>> {
    if !name.is_attribute && object.vtable().find(name).is_some() {
        return Ok(None);
    }
    if let Some(method) = activation.get_dynamic(object.into(), name) {
        return activation.call(method, object.into(), args).map(Some);
    }
    let query = Query::from_multiname(activation, name);
    let Some(xml) = Xml::of_object(object) else {
        return Ok(None);
    };
    if query.index().is_none() && !has(xml, query) {
        if let Xml::List(list) = xml
            && let Some(only) = list.single()
        {
            let only = activation.xml_object(only).into();
            return activation.call_property(only, name, args).map(Some);
        }
        if xml.has_simple_content() {
            let text = super::to_string(activation, object.into())?;
            return activation.call_property(text.into(), name, args).map(Some);
        }
    }
    Err(activation.not_a_function())
}

/// The place of the property after the one at `place` in a `for … in` of an XML, XMLList,
/// Namespace or QName; 0 where there's none, and before the first (ECMA-357 sections 12.2, 13.2.5
/// and 13.3.5).
pub(crate) fn next_place(object: Object<'_>, place: i32) -> i32 {
    let len = match object.kind() {
        Kind::Name(_) => 2,
        _ => Xml::of_object(object).map_or(0, Xml::len),
    };
    match usize::try_from(place) {
        Ok(done) if done < len => place.saturating_add(1),
        _ => 0,
    }
}

/// The name of the property at a place that [`next_place`] gave; `null` at any other.
pub(crate) fn name_at<'gc>(
    activation: &Activation<'_, 'gc>,
    object: Object<'gc>,
    place: i32,
) -> Value<'gc> {
    let name = match (object.kind(), place) {
        (Kind::Name(_), 1) => "uri",
        (Kind::Name(data), _) => match **data {
            NameData::Namespace { .. } => "prefix",
            NameData::QName(_) => "localName",
        },
        _ if place > 0 && next_place(object, place - 1) == place => {
            return Value::Int(place - 1);
        }
        _ => return Value::Null,
    };
    activation.name(name).string().into()
}

/// The value of the property at a place that [`next_place`] gave. Those of a QName come in the
/// opposite order of its names, as in the reference VM.
pub(crate) fn value_at<'gc>(
    activation: &Activation<'_, 'gc>,
    object: Object<'gc>,
    place: i32,
) -> Value<'gc> {
    match (object.kind(), Xml::of_object(object)) {
        (Kind::Name(data), _) => match (&**data, place) {
            (NameData::Namespace { namespace, .. }, 1) => namespace.uri().string().into(),
            (NameData::Namespace { prefix, .. }, _) => *prefix,
            (NameData::QName(name), 1) => super::names::local_name(activation, name).into(),
            (NameData::QName(name), _) => super::names::uri(activation, name),
        },
        (_, Some(Xml::Node(_))) => object.into(),
        (_, Some(Xml::List(list))) => {
            let node = usize::try_from(place.saturating_sub(1))
                .ok()
                .and_then(|index| list.get(index));
            node.map_or(Value::Undefined, |node| activation.xml_object(node).into())
        }
        _ => Value::Undefined,
    }
}
