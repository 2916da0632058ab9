//! [`Content`]: what is put into a document, from the value that a script assigns.

use super::node::Node;
use super::{Xml, convert};
use crate::prelude::*;

/// From this SWF version on, text that a method puts in is text and no markup.
const TEXT_FROM_VERSION: u8 = 10;

/// What is put into a document.
#[derive(Clone)]
pub(super) enum Content<'gc> {
    /// A text.
    Text(AvmString<'gc>),
    /// Nodes, in order; perhaps none.
    Nodes(Vec<Node<'gc>>),
}

impl<'gc> Content<'gc> {
    /// What assigning `value` puts in: of XML that is text, the text. Errors: what `toString`
    /// throws.
    pub(super) fn from_value(
        activation: &mut Activation<'_, 'gc>,
        value: Value<'gc>,
    ) -> Result<Self, Error<'gc>> {
        let Some(xml) = Xml::of(value) else {
            return super::to_string(activation, value).map(Self::Text);
        };
        match xml.single() {
            Some(node) if node.is_text() || node.is_attribute() => {
                super::to_string(activation, value).map(Self::Text)
            }
            _ => Ok(Self::Nodes(children_of(activation, xml))),
        }
    }

    /// As [`Self::from_value`], of copies of the nodes. Errors: Error #1023 of what is too deep.
    pub(super) fn copy_from_value(
        activation: &mut Activation<'_, 'gc>,
        value: Value<'gc>,
    ) -> Result<Self, Error<'gc>> {
        let mut content = Self::from_value(activation, value)?;
        if let Self::Nodes(nodes) = &mut content {
            for node in nodes {
                *node = activation.copy_node(*node)?;
            }
        }
        Ok(content)
    }

    /// What inserting `value` puts in (ECMA-357 section 9.1.1.11). In old SWFs anything but XML
    /// is parsed. Errors: what `toString` throws, and of old SWFs those of parsing.
    pub(super) fn from_inserted(
        activation: &mut Activation<'_, 'gc>,
        value: Value<'gc>,
    ) -> Result<Vec<Node<'gc>>, Error<'gc>> {
        if let Some(xml) = Xml::of(value) {
            return Ok(children_of(activation, xml));
        }
        if Self::parses_text(activation) {
            return convert::to_node(activation, value).map(|node| vec![node]);
        }
        let text = super::to_string(activation, value)?;
        Ok(vec![Node::text(activation.mc(), text)])
    }

    /// Whether text that is put in by a method is markup, as it was in old SWFs.
    pub(super) fn parses_text(activation: &Activation<'_, 'gc>) -> bool {
        activation.vm().config().swf_version < TEXT_FROM_VERSION
    }

    /// The nodes to put in.
    pub(super) fn into_nodes(self, activation: &Activation<'_, 'gc>) -> Vec<Node<'gc>> {
        match self {
            Self::Text(text) => vec![Node::text(activation.mc(), text)],
            Self::Nodes(nodes) => nodes,
        }
    }
}

/// The nodes of `xml` as an element can have them as children: text in place of attributes.
fn children_of<'gc>(activation: &Activation<'_, 'gc>, xml: Xml<'gc>) -> Vec<Node<'gc>> {
    let as_child = |node: Node<'gc>| match node.value() {
        Some(value) if node.is_attribute() => Node::text(activation.mc(), value),
        _ => node,
    };
    xml.nodes().into_iter().map(as_child).collect()
}
