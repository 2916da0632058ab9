//! XML as a type of the language: E4X (ECMA-357, 2nd edition), with the reference VM's habits.
//!
//! A document is a tree of [`node::Node`]s on the collected heap. XML objects are handles to
//! nodes, of which a node may have several: `===` compares the nodes. An XMLList is a list of
//! nodes that remembers what it was taken from ([`list::Target`]).
//!
//! The functions here are what the rest of the machine asks for; the methods of the classes are
//! in [`crate::globals`]. No walk through a document recurses in Rust (`depth`).

mod access;
mod assign;
mod assign_list;
mod children;
mod content;
mod convert;
mod delete;
mod depth;
mod equality;
mod list;
mod name_chars;
mod names;
mod namespaces;
mod node;
mod normalize;
mod notification;
mod parser;
mod query;
mod settings;
mod writer;

use gc_arena::Gc;

use crate::name::Multiname;
use crate::prelude::*;

pub(crate) use access::{
    call_property, descendants, get_property, has_property, name_at, next_place, value_at,
};
pub(crate) use convert::{
    add, default_namespace_uri, escape_attribute_value, escape_element_value,
};
pub(crate) use equality::{abstract_equals, strict_equals};
pub use list::{Target, XmlListData};
pub(crate) use name_chars::is_xml_name;
pub use node::{Node, NodeData, NodeKind, XmlName, XmlNamespace, XmlNode};
pub use query::Query;
pub use settings::Settings;

/// What the natives of the classes use.
pub(crate) mod natives {
    pub(crate) use super::access::*;
    pub(crate) use super::assign::put_in_node;
    pub(crate) use super::children::*;
    pub(crate) use super::convert::*;
    pub(crate) use super::equality::contains;
    pub(crate) use super::names::*;
    pub(crate) use super::namespaces::*;
    pub(crate) use super::normalize::*;
    pub(crate) use super::query::q_name;
}

/// What an XML or XMLList object refers to.
#[derive(Copy, Clone)]
pub(crate) enum Xml<'gc> {
    /// An XML's node.
    Node(Node<'gc>),
    /// An XMLList's nodes.
    List(Gc<'gc, XmlListData<'gc>>),
}

impl<'gc> Xml<'gc> {
    /// What `object` refers to, if it is an XML or XMLList.
    pub(crate) fn of_object(object: Object<'gc>) -> Option<Self> {
        match object.kind() {
            Kind::Xml(node) => Some(Self::Node(Node(*node))),
            Kind::XmlList(list) => Some(Self::List(*list)),
            _ => None,
        }
    }

    /// What `value` refers to, if it is an XML or XMLList.
    pub(crate) fn of(value: Value<'gc>) -> Option<Self> {
        Self::of_object(value.as_object()?)
    }

    /// The node, or the only one of a list.
    pub(crate) fn single(self) -> Option<Node<'gc>> {
        match self {
            Self::Node(node) => Some(node),
            Self::List(list) => list.single(),
        }
    }

    /// All nodes.
    pub(crate) fn nodes(self) -> Vec<Node<'gc>> {
        match self {
            Self::Node(node) => vec![node],
            Self::List(list) => list.items(),
        }
    }

    /// The number of nodes.
    pub(crate) fn len(self) -> usize {
        match self {
            Self::Node(_) => 1,
            Self::List(list) => list.len(),
        }
    }

    /// `hasSimpleContent()` (ECMA-357 sections 13.4.4.16 and 13.5.4.13).
    pub(crate) fn has_simple_content(self) -> bool {
        match self {
            Self::Node(node) => node.has_simple_content(),
            Self::List(list) => match list.single() {
                Some(only) => only.has_simple_content(),
                None => !list.items().into_iter().any(Node::is_element),
            },
        }
    }

    /// `hasComplexContent()` (ECMA-357 sections 13.4.4.15 and 13.5.4.12).
    pub(crate) fn has_complex_content(self) -> bool {
        match self {
            Self::Node(node) => node.has_complex_content(),
            Self::List(list) => match list.single() {
                Some(only) => only.has_complex_content(),
                None => list.items().into_iter().any(Node::is_element),
            },
        }
    }
}

impl<'gc> Activation<'_, 'gc> {
    /// A new XML object for a node.
    pub(crate) fn xml_object(&self, node: Node<'gc>) -> Object<'gc> {
        self.instantiate(self.classes().xml, Kind::Xml(node.0))
    }

    /// A new XMLList.
    pub(crate) fn xml_list(
        &self,
        items: Vec<Node<'gc>>,
        target: Option<Target<'gc>>,
    ) -> Object<'gc> {
        let list = XmlListData::new(self.mc(), items, target);
        self.instantiate(self.classes().xml_list, Kind::XmlList(list))
    }
}

/// `value` as text: of XML as ECMA-357 section 10.1 has it. Errors: what `toString` throws, Error
/// #1023 of a document that is too deep.
pub(crate) fn to_string<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
) -> Result<AvmString<'gc>, Error<'gc>> {
    match Xml::of(value) {
        Some(xml) => writer::to_string(activation, xml),
        None => value.to_avm_string(activation),
    }
}

/// `toXMLString()` (ECMA-357 section 10.2); of anything but XML, its text as the content of an
/// element. Errors: as [`to_string`].
pub(crate) fn to_xml_string<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
) -> Result<AvmString<'gc>, Error<'gc>> {
    match Xml::of(value) {
        Some(xml) => writer::to_xml_string(activation, xml),
        None => {
            let text = value.to_avm_string(activation)?;
            let escaped = writer::escape_element_text(text.as_wstr());
            Ok(AvmString::new(activation.mc(), escaped))
        }
    }
}

/// Assigns to a property of an XML or XMLList (ECMA-357 sections 9.1.1.2 and 9.2.1.2).
///
/// # Errors
///
/// TypeError #1087 of an XML's index, #1089 of a list of several, #1117 of a name that XML can't
/// have, #1118 where a node would be inside of itself; Error #1023 of what is too deep to be
/// copied; what `toString` of the value and a notification throw.
pub(crate) fn set_property<'gc>(
    activation: &mut Activation<'_, 'gc>,
    object: Object<'gc>,
    name: &Multiname<'gc>,
    value: Value<'gc>,
) -> Result<(), Error<'gc>> {
    let query = Query::from_multiname(activation, name);
    assign_list::put(activation, object, query, value)
}

/// Deletes a property of an XML or XMLList (ECMA-357 sections 9.1.1.3 and 9.2.1.3). Errors:
/// TypeError #1087 of an XML's index, what a notification throws.
pub(crate) fn delete_property<'gc>(
    activation: &mut Activation<'_, 'gc>,
    object: Object<'gc>,
    name: &Multiname<'gc>,
) -> Result<bool, Error<'gc>> {
    let query = Query::from_multiname(activation, name);
    delete::delete(activation, object, query)?;
    Ok(true)
}
