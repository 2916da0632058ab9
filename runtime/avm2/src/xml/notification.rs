//! Telling the functions that `setNotification` was given of changes.

use super::names::namespace_value;
use super::node::{Node, XmlNamespace};
use crate::prelude::*;

/// What has happened.
#[derive(Copy, Clone, Debug)]
pub(super) enum Command {
    /// An attribute is new: its name, its value.
    AttributeAdded,
    /// An attribute has a new value: its name, its old value.
    AttributeChanged,
    /// An attribute is gone: its name, its value.
    AttributeRemoved,
    /// A child is new.
    NodeAdded,
    /// A child has taken the place of another: the new one, the old one.
    NodeChanged,
    /// A child is gone.
    NodeRemoved,
    /// The content is a new text: the new one, the old one.
    TextSet,
    /// The name is new: the new one, the old one.
    NameSet,
    /// The name's namespace is new.
    NamespaceSet,
    /// A namespace is declared.
    NamespaceAdded,
    /// A namespace is declared no longer.
    NamespaceRemoved,
}

impl Command {
    fn name(self) -> &'static str {
        match self {
            Self::AttributeAdded => "attributeAdded",
            Self::AttributeChanged => "attributeChanged",
            Self::AttributeRemoved => "attributeRemoved",
            Self::NodeAdded => "nodeAdded",
            Self::NodeChanged => "nodeChanged",
            Self::NodeRemoved => "nodeRemoved",
            Self::TextSet => "textSet",
            Self::NameSet => "nameSet",
            Self::NamespaceSet => "namespaceSet",
            Self::NamespaceAdded => "namespaceAdded",
            Self::NamespaceRemoved => "namespaceRemoved",
        }
    }
}

/// What a function is told of a change. The objects are made only where there's a function.
pub(super) enum Part<'gc> {
    /// Any value.
    Value(Value<'gc>),
    /// A node.
    Node(Node<'gc>),
    /// Several nodes.
    Nodes(Vec<Node<'gc>>),
    /// A namespace.
    Namespace(XmlNamespace<'gc>),
}

impl<'gc> Part<'gc> {
    /// Nothing.
    pub(super) const NULL: Self = Self::Value(Value::Null);

    /// A text, if there is one.
    pub(super) fn text(text: Option<AvmString<'gc>>) -> Self {
        Self::Value(text.into())
    }

    /// The local name of an attribute.
    pub(super) fn name_of(attribute: Node<'gc>) -> Self {
        Self::text(attribute.name().map(|name| name.local.string()))
    }

    fn to_value(&self, activation: &Activation<'_, 'gc>) -> Value<'gc> {
        match self {
            Self::Value(value) => *value,
            Self::Node(node) => activation.xml_object(*node).into(),
            Self::Nodes(nodes) => activation.xml_list(nodes.clone(), None).into(),
            Self::Namespace(ns) => namespace_value(activation, *ns),
        }
    }
}

/// Tells `target`'s function and those of the elements around it, innermost first. Errors: what
/// they throw.
pub(super) fn notify<'gc>(
    activation: &mut Activation<'_, 'gc>,
    target: Node<'gc>,
    command: Command,
    value: Part<'gc>,
    detail: Part<'gc>,
) -> Result<(), Error<'gc>> {
    let listeners: Vec<_> = std::iter::successors(Some(target), |node| node.parent())
        .filter_map(|node| Some((node, node.notification()?)))
        .collect();
    if listeners.is_empty() {
        return Ok(());
    }
    let command = activation.string(command.name());
    let (value, detail) = (value.to_value(activation), detail.to_value(activation));
    for (node, function) in listeners {
        let current = activation.xml_object(node);
        let changed = activation.xml_object(target);
        let args = [
            current.into(),
            command.into(),
            changed.into(),
            value,
            detail,
        ];
        activation.call(function.into(), Value::Null, &args)?;
    }
    Ok(())
}
