//! `[[Put]]` and `[[ResolveValue]]` of XMLList (ECMA-357 sections 9.2.1.2 and 9.2.1.10).

use gc_arena::Gc;

use super::Xml;
use super::access::get;
use super::assign::{attribute_text, put_attribute, put_in_node};
use super::children::{element_with_text, insert_children, replace_child, set_text, text_after};
use super::content::Content;
use super::depth::{MAX_DEPTH, TooDeep};
use super::list::{self, XmlListData};
use super::node::Node;
use super::query::Query;
use crate::prelude::*;

/// `[[Put]]` of an XML or XMLList (ECMA-357 sections 9.1.1.2 and 9.2.1.2). Errors: as
/// [`super::set_property`].
pub(crate) fn put<'gc>(
    activation: &mut Activation<'_, 'gc>,
    object: Object<'gc>,
    query: Query<'gc>,
    value: Value<'gc>,
) -> Result<(), Error<'gc>> {
    let list = match Xml::of_object(object) {
        Some(Xml::List(list)) => list,
        Some(Xml::Node(node)) => return put_in_node(activation, node, query, value),
        None => return Ok(()),
    };
    if let Some(index) = query.index() {
        return put_in_list(activation, list, index as usize, value);
    }
    if list.is_empty() {
        let resolved = resolve(activation, object)?;
        let Some(only) = resolved.and_then(Xml::of_object).and_then(Xml::single) else {
            return Ok(());
        };
        list::update(list, activation.mc(), |items| items.push(only));
    }
    match list.single() {
        Some(only) => put_in_node(activation, only, query, value),
        None => Err(activation.error(ErrorClass::TypeError, msg::E1089, [])),
    }
}

/// `[[Put]]` of an XMLList's index (ECMA-357 section 9.2.1.2, step 2).
fn put_in_list<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Gc<'gc, XmlListData<'gc>>,
    index: usize,
    value: Value<'gc>,
) -> Result<(), Error<'gc>> {
    let holder = match list.target() {
        Some(target) => match resolve(activation, target.object)?.and_then(Xml::of_object) {
            Some(holder) => Some(holder),
            None => return Ok(()),
        },
        None => None,
    };
    if let Some(item) = list.get(index) {
        return put_at_item(activation, list, index, item, value);
    }
    let holder = match holder.map(Xml::single) {
        Some(None) => return Ok(()),
        Some(Some(holder)) if !holder.is_element() => return Ok(()),
        Some(holder) => holder,
        None => None,
    };
    let query = list
        .target()
        .map_or_else(Query::children, |target| target.query);
    if query.is_attribute() {
        return match holder {
            Some(holder) => append_attribute(activation, list, holder, query, value),
            None => Ok(()),
        };
    }
    let last = list.len().checked_sub(1).and_then(|last| list.get(last));
    let nodes = match Content::from_value(activation, value)? {
        Content::Nodes(nodes) => nodes,
        // Where the list is of all children, the text gets an element like the one before it.
        Content::Text(text) => {
            let node = match query.to_name(activation) {
                Some(name) => element_with_text(activation, name, text),
                None => text_after(activation, last, text),
            };
            vec![node]
        }
    };
    if let Some(holder) = holder {
        let after_last = last
            .and_then(|last| holder.index_of(last))
            .map(|place| place + 1);
        let place = after_last.unwrap_or(holder.child_count());
        insert_children(activation, holder, place, &nodes)?;
    }
    list::update(list, activation.mc(), |items| items.extend(nodes));
    Ok(())
}

/// Assigns to what comes after the last of a list of attributes, if its element has no such
/// attribute.
fn append_attribute<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Gc<'gc, XmlListData<'gc>>,
    holder: Node<'gc>,
    query: Query<'gc>,
    value: Value<'gc>,
) -> Result<(), Error<'gc>> {
    let find = || {
        holder
            .attributes()
            .into_iter()
            .find(|other| query.finds_attribute(*other))
    };
    if find().is_some() {
        return Ok(());
    }
    put_in_node(activation, holder, query, value)?;
    if let Some(attribute) = find() {
        list::update(list, activation.mc(), |items| items.push(attribute));
    }
    Ok(())
}

/// Assigns to a node of a list.
fn put_at_item<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Gc<'gc, XmlListData<'gc>>,
    index: usize,
    item: Node<'gc>,
    value: Value<'gc>,
) -> Result<(), Error<'gc>> {
    if item.is_attribute() {
        let text = attribute_text(activation, value)?;
        return match item.parent() {
            Some(parent) => {
                let query = Query::like_attribute(activation, item);
                put_attribute(activation, parent, query, text)
            }
            None => {
                item.set_value(activation.mc(), text);
                Ok(())
            }
        };
    }
    let content = Content::from_value(activation, value)?;
    let nodes = match content {
        Content::Text(text) if item.is_element() => return set_text(activation, item, text),
        content => content.into_nodes(activation),
    };
    if let Some(parent) = item.parent()
        && let Some(place) = parent.index_of(item)
    {
        replace_child(activation, parent, place, &nodes)?;
    }
    list::update(list, activation.mc(), |items| {
        if index < items.len() {
            items.splice(index..=index, nodes);
        }
    });
    Ok(())
}

/// `[[ResolveValue]]` (ECMA-357 section 9.2.1.10): an empty list's place in its document, where
/// elements are made for it; `None` where it has none. Errors: those of [`put`], so TypeError
/// #1089 where it's in several elements, and Error #1023 of a place that is too deep.
fn resolve<'gc>(
    activation: &mut Activation<'_, 'gc>,
    object: Object<'gc>,
) -> Result<Option<Object<'gc>>, Error<'gc>> {
    let mut missing = Vec::new();
    let mut current = object;
    while let Some(Xml::List(list)) = Xml::of_object(current)
        && list.is_empty()
    {
        let Some(target) = list.target() else {
            return Ok(None);
        };
        if target.query.is_attribute() || target.query.local().is_none() {
            return Ok(None);
        }
        if missing.len() >= MAX_DEPTH {
            return Err(TooDeep.into_error(activation));
        }
        missing.push(target.query);
        current = target.object;
    }
    while let Some(query) = missing.pop() {
        let holder = Xml::of_object(current).and_then(Xml::single);
        let mut found = get(activation, current, query);
        if Xml::of(found).is_none_or(|found| found.len() == 0) {
            let Some(holder) = holder else {
                return Err(activation.error(ErrorClass::TypeError, msg::E1089, []));
            };
            let nothing = activation.names().empty.string().into();
            put_in_node(activation, holder, query, nothing)?;
            found = get(activation, current, query);
        }
        match found.as_object() {
            Some(found) if Xml::of_object(found).is_some_and(|xml| xml.len() > 0) => {
                current = found;
            }
            _ => return Ok(None),
        }
    }
    Ok(Some(current))
}
