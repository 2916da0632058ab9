//! `[[Put]]` of XML (ECMA-357 section 9.1.1.2).

use super::children::{element_with_text, insert_children, leave_first, replace_child, set_text};
use super::content::Content;
use super::node::Node;
use super::notification::{Command, Part, notify};
use super::query::Query;
use super::{Xml, is_xml_name};
use crate::prelude::*;

/// `[[Put]]` of XML (ECMA-357 section 9.1.1.2).
pub(crate) fn put_in_node<'gc>(
    activation: &mut Activation<'_, 'gc>,
    node: Node<'gc>,
    query: Query<'gc>,
    value: Value<'gc>,
) -> Result<(), Error<'gc>> {
    if query.index().is_some() {
        return Err(activation.error(ErrorClass::TypeError, msg::E1087, []));
    }
    if !node.is_element() {
        return Ok(());
    }
    if let Some(local) = query.local()
        && !is_xml_name(local.as_wstr())
    {
        return Err(activation.error(ErrorClass::TypeError, msg::E1117, [&local]));
    }
    if query.is_attribute() {
        let text = attribute_text(activation, value)?;
        return put_attribute(activation, node, query, text);
    }
    let content = Content::copy_from_value(activation, value)?;
    put_children(activation, node, query, content)
}

/// An attribute's value: of a list the texts of its nodes, with spaces between. Errors: what
/// `toString` throws.
pub(super) fn attribute_text<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
) -> Result<AvmString<'gc>, Error<'gc>> {
    let Some(Xml::List(list)) = Xml::of(value) else {
        return super::to_string(activation, value);
    };
    let mut text = WString::new();
    for (index, node) in list.items().into_iter().enumerate() {
        if index > 0 {
            text.push_str(" ");
        }
        let node = activation.xml_object(node).into();
        text.push_wstr(super::to_string(activation, node)?.as_wstr());
    }
    Ok(AvmString::new(activation.mc(), text))
}

/// Sets the first attribute that is found; the others that are found go, and where there's none
/// it is made.
pub(super) fn put_attribute<'gc>(
    activation: &mut Activation<'_, 'gc>,
    node: Node<'gc>,
    query: Query<'gc>,
    text: AvmString<'gc>,
) -> Result<(), Error<'gc>> {
    let mc = activation.mc();
    let first = node
        .attributes_ref()
        .iter()
        .copied()
        .find(|other| query.finds_attribute(*other));
    if let Some(attribute) = first {
        node.remove_attributes(mc, |other| {
            *other != attribute && query.finds_attribute(*other)
        });
        let old = Part::text(attribute.value());
        attribute.set_value(mc, text);
        let name = Part::name_of(attribute);
        return notify(activation, node, Command::AttributeChanged, name, old);
    }
    let Some(name) = query.to_name(activation) else {
        return Ok(());
    };
    let attribute = Node::attribute(mc, name, text);
    node.push_attribute(mc, attribute);
    let (name, text) = (Part::name_of(attribute), Part::text(Some(text)));
    notify(activation, node, Command::AttributeAdded, name, text)
}

/// Puts the content into the first child that is found, or in its place; the others that are
/// found go, and where there's none it is made.
fn put_children<'gc>(
    activation: &mut Activation<'_, 'gc>,
    node: Node<'gc>,
    query: Query<'gc>,
    content: Content<'gc>,
) -> Result<(), Error<'gc>> {
    let place = leave_first(activation, node, query);
    let name = query.to_name(activation);
    let text = match (content, name) {
        (Content::Text(text), Some(name)) => (text, name),
        (content, _) => {
            let nodes = content.into_nodes(activation);
            return match place {
                Some(place) => replace_child(activation, node, place, &nodes),
                None => insert_children(activation, node, node.child_count(), &nodes),
            };
        }
    };
    match (place.and_then(|place| node.child_at(place)), text) {
        (Some(element), (text, _)) => set_text(activation, element, text),
        (None, (text, name)) => {
            let element = element_with_text(activation, name, text);
            insert_children(activation, node, node.child_count(), &[element])
        }
    }
}
