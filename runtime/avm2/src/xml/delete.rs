//! `[[Delete]]` (ECMA-357 sections 9.1.1.3 and 9.2.1.3).

use gc_arena::Gc;

use super::Xml;
use super::list::{self, XmlListData};
use super::node::Node;
use super::notification::{Command, Part, notify};
use super::query::Query;
use crate::prelude::*;

/// `[[Delete]]` of an XML or XMLList (ECMA-357 sections 9.1.1.3 and 9.2.1.3). Errors: as
/// [`super::delete_property`].
pub(crate) fn delete<'gc>(
    activation: &mut Activation<'_, 'gc>,
    object: Object<'gc>,
    query: Query<'gc>,
) -> Result<(), Error<'gc>> {
    match (Xml::of_object(object), query.index()) {
        (Some(Xml::Node(_)), Some(_)) => {
            Err(activation.error(ErrorClass::TypeError, msg::E1087, []))
        }
        (Some(Xml::Node(node)), None) => delete_in_node(activation, node, query),
        (Some(Xml::List(list)), Some(index)) => {
            delete_at(activation, list, index as usize).map(|_| ())
        }
        (Some(Xml::List(list)), None) => {
            for item in list.items() {
                delete_in_node(activation, item, query)?;
            }
            Ok(())
        }
        (None, _) => Ok(()),
    }
}

fn delete_in_node<'gc>(
    activation: &mut Activation<'_, 'gc>,
    node: Node<'gc>,
    query: Query<'gc>,
) -> Result<(), Error<'gc>> {
    if query.is_attribute() {
        return delete_attributes(activation, node, |other| query.finds_attribute(other));
    }
    let removed = node.remove_children(activation.mc(), |child| query.finds_child(*child));
    for child in removed {
        notify_removed(activation, node, child)?;
    }
    Ok(())
}

fn delete_attributes<'gc>(
    activation: &mut Activation<'_, 'gc>,
    node: Node<'gc>,
    is_removed: impl Fn(Node<'gc>) -> bool,
) -> Result<(), Error<'gc>> {
    for attribute in node.remove_attributes(activation.mc(), |other| is_removed(*other)) {
        let (name, old) = (Part::name_of(attribute), Part::text(attribute.value()));
        notify(activation, node, Command::AttributeRemoved, name, old)?;
    }
    Ok(())
}

fn notify_removed<'gc>(
    activation: &mut Activation<'_, 'gc>,
    parent: Node<'gc>,
    child: Node<'gc>,
) -> Result<(), Error<'gc>> {
    notify(
        activation,
        parent,
        Command::NodeRemoved,
        Part::Node(child),
        Part::NULL,
    )
}

/// `[[Delete]]` of an XMLList's index: the node goes from its document too. Whether there was
/// one. Errors: what a notification throws.
pub(super) fn delete_at<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Gc<'gc, XmlListData<'gc>>,
    index: usize,
) -> Result<bool, Error<'gc>> {
    let Some(item) = list.get(index) else {
        return Ok(false);
    };
    list::update(list, activation.mc(), |items| {
        items.remove(index);
    });
    match item.parent() {
        Some(parent) if item.is_attribute() => {
            delete_attributes(activation, parent, |other| other == item)?;
        }
        Some(parent) => {
            let place = parent.index_of(item);
            if place
                .and_then(|place| parent.remove_child_at(activation.mc(), place))
                .is_some()
            {
                notify_removed(activation, parent, item)?;
            }
        }
        None => {}
    }
    Ok(true)
}
