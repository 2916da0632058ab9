//! From other values to XML (ECMA-357 sections 10.3, 10.4, 11.4.1, 12.1 and 13.1.2).

use super::node::{Node, NodeKind, XmlNamespace};
use super::settings::Settings;
use super::writer;
use super::{Xml, names, parser};
use crate::prelude::*;

/// In programs of earlier SWF versions, markup ends at its first NUL.
const READS_NUL_FROM: u8 = 11;

impl<'gc> Activation<'_, 'gc> {
    /// The URI of the default XML namespace: the one that the running function has set, or else the one that was in
    /// force where it was made; empty without either. Functions of the class library work with that of their caller.
    pub(super) fn default_xml_uri(&self) -> Name<'gc> {
        let stack = self.vm().stack;
        let frames = stack.frames.borrow();
        frames
            .iter()
            .rev()
            .find(|frame| frame.code.method.unit.block().is_none())
            .and_then(|frame| {
                let own = frame.code.default_xml.and_then(|register| {
                    match stack.register(frame.base, register) {
                        Value::String(uri) => Some(self.intern(uri)),
                        _ => None,
                    }
                });
                own.or(frame.scope.default_xml)
            })
            .unwrap_or(self.names().empty)
    }

    /// The text of markup that a script has made. Errors: what `toString` throws.
    fn parse_xml(&mut self, value: Value<'gc>) -> Result<Vec<Node<'gc>>, Error<'gc>> {
        let text = super::to_string(self, value)?;
        let default = XmlNamespace {
            prefix: None,
            uri: self.default_xml_uri(),
        };
        let mut markup = text.as_wstr();
        if self.vm().config().swf_version < READS_NUL_FROM
            && let Some(end) = markup.iter().position(|unit| unit == 0)
        {
            markup = markup.slice(0..end);
        }
        parser::parse(self, markup, default)
    }

    /// A copy of a node, of which settings leave parts out (ECMA-357 section 9.1.1.7). Errors:
    /// Error #1023 of a document that is too deep.
    pub(crate) fn copy_node(&mut self, node: Node<'gc>) -> Result<Node<'gc>, Error<'gc>> {
        let settings = Settings::of(self);
        let keeps = |kind| match kind {
            NodeKind::Comment => !settings.ignore_comments,
            NodeKind::ProcessingInstruction => !settings.ignore_processing_instructions,
            _ => true,
        };
        match node.deep_copy(self.mc(), keeps) {
            Ok(copy) => Ok(copy),
            Err(error) => Err(error.into_error(self)),
        }
    }
}

/// `value` as an XML's node (ECMA-357 section 10.3). Errors: TypeError #1088 of what isn't one
/// node, #1009 and #1010 of `null` and `undefined`, those of parsing, and what `toString` throws.
pub(crate) fn to_node<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
) -> Result<Node<'gc>, Error<'gc>> {
    if value.is_null_or_undefined() {
        return Err(activation.null_error(value));
    }
    if let Some(xml) = Xml::of(value) {
        return match xml.single() {
            Some(node) => Ok(node),
            None => Err(activation.error(ErrorClass::TypeError, msg::E1088, [])),
        };
    }
    let nodes = activation.parse_xml(value)?;
    match root_of(&nodes) {
        Ok(Some(root)) => Ok(root),
        Ok(None) => Ok(empty_text(activation)),
        Err(Several) => Err(activation.error(ErrorClass::TypeError, msg::E1088, [])),
    }
}

/// An empty text, as `new XML()` makes it.
pub(crate) fn empty_text<'gc>(activation: &Activation<'_, 'gc>) -> Node<'gc> {
    Node::text(activation.mc(), activation.names().empty.string())
}

/// There's more than one root.
struct Several;

/// The node that a document stands for: its only element, whatever else there is, or its only
/// node but for white space.
fn root_of<'gc>(nodes: &[Node<'gc>]) -> Result<Option<Node<'gc>>, Several> {
    let is_blank = |node: Node<'gc>| {
        node.kind() == NodeKind::Text
            && node
                .value()
                .is_none_or(|text| parser::trim(text.as_wstr()).is_empty())
    };
    // A message that ends with a NUL, as those of XMLSocket do, may come with it.
    let is_end = |node: Node<'gc>| {
        node.kind() == NodeKind::Text
            && node
                .value()
                .is_none_or(|text| text.as_wstr().iter().all(|unit| unit == 0))
    };
    let nodes = match nodes {
        [rest @ .., last] if is_end(*last) => rest,
        all => all,
    };
    let mut elements = nodes.iter().filter(|node| node.is_element());
    match (elements.next(), elements.next()) {
        (Some(only), None)
            if nodes
                .iter()
                .all(|node| node.kind() != NodeKind::Text || is_blank(*node)) =>
        {
            return Ok(Some(*only));
        }
        (Some(_), _) => return Err(Several),
        (None, _) => {}
    }
    match nodes {
        [] => Ok(None),
        [only] => Ok(Some(*only)),
        _ => {
            let mut others = nodes.iter().filter(|node| !is_blank(**node));
            match (others.next(), others.next()) {
                (only, None) => Ok(only.or(nodes.first()).copied()),
                _ => Err(Several),
            }
        }
    }
}

/// `value` as the nodes of an XMLList (ECMA-357 section 10.4). Errors: those of parsing, and what
/// `toString` throws.
pub(crate) fn to_nodes<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
) -> Result<Vec<Node<'gc>>, Error<'gc>> {
    match Xml::of(value) {
        Some(xml) => Ok(xml.nodes()),
        None if value.is_null_or_undefined() => Ok(Vec::new()),
        None => activation.parse_xml(value),
    }
}

/// `a + b` of two that are XML or XMLList: a list of the nodes of both; `None` of other values
/// (ECMA-357 section 11.4.1).
pub(crate) fn add<'gc>(
    activation: &mut Activation<'_, 'gc>,
    a: Value<'gc>,
    b: Value<'gc>,
) -> Result<Option<Value<'gc>>, Error<'gc>> {
    let (Some(a), Some(b)) = (Xml::of(a), Xml::of(b)) else {
        return Ok(None);
    };
    let mut nodes = a.nodes();
    nodes.extend(b.nodes());
    Ok(Some(activation.xml_list(nodes, None).into()))
}

/// The URI that `default xml namespace = value` sets (ECMA-357 section 12.1). Errors: what `toString` throws.
pub(crate) fn default_namespace_uri<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
) -> Result<AvmString<'gc>, Error<'gc>> {
    let ns = names::to_xml_namespace(activation, value)?;
    Ok(ns.uri.string())
}

/// `value` as text of an attribute's value in markup (ECMA-357 section 10.2.1.2). Errors: what
/// `toString` throws.
pub(crate) fn escape_attribute_value<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
) -> Result<AvmString<'gc>, Error<'gc>> {
    let text = super::to_string(activation, value)?;
    Ok(AvmString::new(
        activation.mc(),
        writer::escape_attribute_text(text.as_wstr()),
    ))
}

/// `value` as markup in the content of an element: XML as it is written, other values as text
/// (ECMA-357 sections 10.2 and 10.2.1.1). Errors: what `toString` throws.
pub(crate) fn escape_element_value<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
) -> Result<AvmString<'gc>, Error<'gc>> {
    super::to_xml_string(activation, value)
}
