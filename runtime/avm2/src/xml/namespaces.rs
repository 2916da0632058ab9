//! The namespaces that elements declare (ECMA-357 sections 9.1.1.13, 13.3.5.4 and 13.4.4).

use gc_arena::Mutation;

use super::depth::{TooDeep, Walk};
use super::names::{namespace_value, q_name_value, to_xml_namespace};
use super::node::{Node, NodeKind, XmlName, XmlNamespace};
use super::notification::{Command, Part, notify};
use super::query::q_name;
use super::{is_xml_name, names};
use crate::prelude::*;

/// The first of `scope` that has a URI.
pub(super) fn find_by_uri<'gc>(
    scope: &[XmlNamespace<'gc>],
    uri: Name<'gc>,
) -> Option<XmlNamespace<'gc>> {
    scope.iter().find(|ns| ns.uri == uri).copied()
}

/// `[[AddInScopeNamespace]]` (ECMA-357 section 9.1.1.13): one without a prefix isn't added.
/// Whether it was.
fn add_in_scope<'gc>(mc: &Mutation<'gc>, node: Node<'gc>, ns: XmlNamespace<'gc>) -> bool {
    let (Some(prefix), NodeKind::Element, Some(name)) = (ns.prefix, node.kind(), node.name())
    else {
        return false;
    };
    if prefix.is_empty() && name.ns.uri.is_empty() {
        return false;
    }
    let mut namespaces = node.namespaces();
    if namespaces.iter().any(|known| known.is_same(ns)) {
        return false;
    }
    namespaces.retain(|known| known.prefix != ns.prefix);
    namespaces.push(ns);
    node.set_namespaces(mc, namespaces);
    true
}

/// Adds the namespace of a node's new name to the element that the node is or belongs to.
fn add_for_name<'gc>(mc: &Mutation<'gc>, node: Node<'gc>, ns: XmlNamespace<'gc>) {
    match node.kind() {
        NodeKind::Attribute => {
            if let Some(parent) = node.parent() {
                add_in_scope(mc, parent, ns);
            }
        }
        _ => {
            add_in_scope(mc, node, ns);
        }
    }
}

/// The namespace of a name as the element that it's used in declares it: of several of the URI
/// the first, and of none one without a prefix (ECMA-357 section 13.3.5.4).
fn namespace_of<'gc>(scope: &[XmlNamespace<'gc>], name: XmlName<'gc>) -> XmlNamespace<'gc> {
    let uri = name.ns.uri;
    let none = XmlNamespace {
        prefix: uri.is_empty().then_some(uri),
        uri,
    };
    find_by_uri(scope, uri).unwrap_or(none)
}

/// `namespace()` (ECMA-357 section 13.4.4.23): that of the node's name, or the one of `prefix`.
/// Errors: what the prefix's `toString` throws.
pub(crate) fn namespace_of_node<'gc>(
    activation: &mut Activation<'_, 'gc>,
    node: Node<'gc>,
    prefix: Option<Value<'gc>>,
) -> Result<Value<'gc>, Error<'gc>> {
    if matches!(
        node.kind(),
        NodeKind::Text | NodeKind::CData | NodeKind::Comment
    ) {
        return Ok(Value::Null);
    }
    if node.kind() == NodeKind::ProcessingInstruction {
        return Ok(Value::Null);
    }
    let scope = node.in_scope_namespaces();
    let Some(prefix) = prefix else {
        let found = node.name().map(|name| namespace_of(&scope, name));
        return Ok(found.map_or(Value::Null, |ns| namespace_value(activation, ns)));
    };
    let prefix = super::to_string(activation, prefix)?;
    let prefix = activation.intern(prefix);
    let found = scope.into_iter().find(|ns| ns.prefix == Some(prefix));
    Ok(found.map_or(Value::Undefined, |ns| namespace_value(activation, ns)))
}

/// `inScopeNamespaces()` (ECMA-357 section 13.4.4.17): where there is none, the namespace without
/// prefix and URI.
pub(crate) fn in_scope_namespaces<'gc>(
    activation: &Activation<'_, 'gc>,
    node: Node<'gc>,
) -> Object<'gc> {
    let mut found = node.in_scope_namespaces();
    if found.is_empty() {
        let empty = activation.names().empty;
        found.push(XmlNamespace {
            prefix: Some(empty),
            uri: empty,
        });
    }
    namespace_array(activation, &found)
}

/// `namespaceDeclarations()` (ECMA-357 section 13.4.4.24): those that the parent doesn't declare
/// just so.
pub(crate) fn namespace_declarations<'gc>(
    activation: &Activation<'_, 'gc>,
    node: Node<'gc>,
) -> Object<'gc> {
    let outer = node
        .parent()
        .map_or_else(Vec::new, Node::in_scope_namespaces);
    let mut own = node.namespaces();
    own.retain(|ns| !outer.iter().any(|known| known.is_same(*ns)));
    namespace_array(activation, &own)
}

fn namespace_array<'gc>(
    activation: &Activation<'_, 'gc>,
    namespaces: &[XmlNamespace<'gc>],
) -> Object<'gc> {
    activation.array(
        namespaces
            .iter()
            .map(|ns| namespace_value(activation, *ns))
            .collect(),
    )
}

/// `addNamespace()` (ECMA-357 section 13.4.4.2). Errors: what `toString` and a notification throw.
pub(crate) fn add_namespace<'gc>(
    activation: &mut Activation<'_, 'gc>,
    node: Node<'gc>,
    value: Value<'gc>,
) -> Result<(), Error<'gc>> {
    let ns = to_xml_namespace(activation, value)?;
    if add_in_scope(activation.mc(), node, ns) {
        notify(
            activation,
            node,
            Command::NamespaceAdded,
            Part::Namespace(ns),
            Part::NULL,
        )?;
    }
    Ok(())
}

/// `removeNamespace()` (ECMA-357 section 13.4.4.31): from the element and those in it, except
/// where its name or an attribute's uses it. Errors: what `toString` and a notification throw,
/// Error #1023 of a document that is too deep.
pub(crate) fn remove_namespace<'gc>(
    activation: &mut Activation<'_, 'gc>,
    node: Node<'gc>,
    value: Value<'gc>,
) -> Result<(), Error<'gc>> {
    let ns = to_xml_namespace(activation, value)?;
    match remove_in_scope(activation.mc(), node, ns) {
        Ok(true) => notify(
            activation,
            node,
            Command::NamespaceRemoved,
            Part::Namespace(ns),
            Part::NULL,
        ),
        Ok(false) => Ok(()),
        Err(error) => Err(error.into_error(activation)),
    }
}

/// Whether something was removed.
fn remove_in_scope<'gc>(
    mc: &Mutation<'gc>,
    node: Node<'gc>,
    ns: XmlNamespace<'gc>,
) -> Result<bool, TooDeep> {
    let mut was_removed = false;
    let mut walk = Walk::default();
    let mut pending = vec![(node, 0)];
    while let Some((node, depth)) = pending.pop() {
        walk.visit(depth)?;
        let uses = |node: Node<'gc>| node.name().is_some_and(|name| name.ns.uri == ns.uri);
        if !node.is_element()
            || uses(node)
            || node
                .attributes_ref()
                .iter()
                .any(|attribute| uses(*attribute))
        {
            continue;
        }
        let mut namespaces = node.namespaces();
        let is_it = |known: &XmlNamespace<'gc>| match ns.prefix {
            Some(_) => known.is_same(ns),
            None => known.uri == ns.uri,
        };
        if let Some(index) = namespaces.iter().position(is_it) {
            namespaces.remove(index);
            node.set_namespaces(mc, namespaces);
            was_removed = true;
        }
        pending.extend(node.children_ref().iter().map(|child| (*child, depth + 1)));
    }
    Ok(was_removed)
}

/// `setNamespace()` (ECMA-357 section 13.4.4.36). Errors: what `toString` and a notification
/// throw.
pub(crate) fn set_namespace<'gc>(
    activation: &mut Activation<'_, 'gc>,
    node: Node<'gc>,
    value: Value<'gc>,
) -> Result<(), Error<'gc>> {
    let (NodeKind::Element | NodeKind::Attribute, Some(name)) = (node.kind(), node.name()) else {
        return Ok(());
    };
    let ns = to_xml_namespace(activation, value)?;
    node.set_name(activation.mc(), XmlName { ns, ..name });
    add_for_name(activation.mc(), node, ns);
    notify(
        activation,
        node,
        Command::NamespaceSet,
        Part::Namespace(ns),
        Part::NULL,
    )
}

/// `setName()` (ECMA-357 section 13.4.4.35). Errors: TypeError #1117 of a name that XML can't
/// have, what `toString` and a notification throw.
pub(crate) fn set_name<'gc>(
    activation: &mut Activation<'_, 'gc>,
    node: Node<'gc>,
    value: Value<'gc>,
) -> Result<(), Error<'gc>> {
    if node.name().is_none() {
        return Ok(());
    }
    // `new QName(undefined)` has an empty name (ECMA-357 section 13.3.2).
    let value = match value {
        Value::Undefined => activation.names().empty.string().into(),
        value => value,
    };
    let local = local_name(activation, value)?;
    let uri = match q_name(value).map(|name| names::uri(activation, &name)) {
        _ if node.kind() == NodeKind::ProcessingInstruction => activation.names().empty,
        Some(Value::String(uri)) => activation.intern(uri),
        _ if node.is_attribute() => activation.names().empty,
        _ => activation.default_xml_uri(),
    };
    let ns = XmlNamespace {
        prefix: uri.is_empty().then_some(uri),
        uri,
    };
    let name = XmlName { ns, local };
    node.set_name(activation.mc(), name);
    let new = match q_name(value) {
        Some(_) => q_name_value(activation, name, false),
        None => local.string().into(),
    };
    let local = Part::text(Some(local.string()));
    notify(activation, node, Command::NameSet, Part::Value(new), local)
}

/// `setLocalName()` (ECMA-357 section 13.4.4.34). Errors: as [`set_name`].
pub(crate) fn set_local_name<'gc>(
    activation: &mut Activation<'_, 'gc>,
    node: Node<'gc>,
    value: Value<'gc>,
) -> Result<(), Error<'gc>> {
    let Some(name) = node.name() else {
        return Ok(());
    };
    let local = local_name(activation, value)?;
    node.set_name(activation.mc(), XmlName { local, ..name });
    let old = Part::text(Some(name.local.string()));
    notify(
        activation,
        node,
        Command::NameSet,
        Part::text(Some(local.string())),
        old,
    )
}

/// The local name that `value` is or has. Errors: TypeError #1117 where XML can't have it, and
/// what `toString` throws.
fn local_name<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
) -> Result<Name<'gc>, Error<'gc>> {
    let text = match q_name(value) {
        Some(name) => names::local_name(activation, &name),
        None => super::to_string(activation, value)?,
    };
    if !is_xml_name(text.as_wstr()) {
        return Err(activation.error(ErrorClass::TypeError, msg::E1117, [&text]));
    }
    Ok(activation.intern(text))
}
