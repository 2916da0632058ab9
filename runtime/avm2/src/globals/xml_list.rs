//! `XMLList` (ECMA-357 section 13.5). A list of one node has the methods of the node.

use gc_arena::Gc;

use super::xml::{
    attribute_list, child_list, descendant_list, element_list, has_own, instruction_list,
    is_enumerable, list, methods, select, text_or_nothing,
};
use crate::prelude::*;
use crate::xml::natives as xml;
use crate::xml::{Node, NodeKind, Query, Xml, XmlListData, to_xml_string as markup};

/// `XMLList(value)`: a list as it is. Errors: as [`construct`].
pub fn call<'gc>(
    activation: &mut Activation<'_, 'gc>,
    class: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    match Xml::of(args.at(0)) {
        Some(Xml::List(_)) => Ok(args.at(0)),
        _ => construct(activation, class, args),
    }
}

/// `new XMLList(value)`: the nodes of a list or XML, other values parsed. Errors: TypeError #1083
/// to #1097 and #1104 of text that isn't XML.
pub fn construct<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _class: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let nodes = xml::to_nodes(activation, args.at(0))?;
    Ok(activation.xml_list(nodes, None).into())
}

fn data<'gc>(this: Value<'gc>) -> Gc<'gc, XmlListData<'gc>> {
    match Xml::of(this) {
        Some(Xml::List(list)) => list,
        _ => unreachable!("methods of XMLList are bound to instances of XMLList"),
    }
}

/// The text of `args[0]` for the prototype's `toString`. Errors: TypeError #1034 of anything but
/// an instance and the prototype, #1009 of `null` and `undefined`.
pub fn _text_of<'gc>(
    activation: &mut Activation<'_, 'gc>,
    class: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    text_or_nothing(activation, class, args.at(0), to_string)
}

methods! {
    /// `toString()`: of simple content the text.
    to_string |activation, this, _args| crate::xml::to_string(activation, this)?;
    /// `toXMLString()`: the nodes as they are written.
    to_xml_string |activation, this, _args| markup(activation, this)?;
    /// `toJSON(k)`
    to_json |activation, _this, _args| activation.string("XMLList");
    /// `hasOwnProperty(P)`: whether a node has such children or attributes, or the list the index.
    has_own_property |activation, this, args| has_own(activation, this, args.at(0))?;
    /// `propertyIsEnumerable(P)`: the indices are.
    property_is_enumerable |activation, this, args| is_enumerable(activation, this, args.at(0))?;
    /// `length()`
    length |_activation, this, _args| data(this).len();
    /// `hasSimpleContent()`
    has_simple_content |_activation, this, _args| Xml::List(data(this)).has_simple_content();
    /// `hasComplexContent()`
    has_complex_content |_activation, this, _args| Xml::List(data(this)).has_complex_content();
    /// `contains(value)`: whether a node equals the value.
    contains |activation, this, args| any_equals(activation, data(this), args.at(0))?;
    /// `copy()`
    copy |activation, this, _args| {
        let mut nodes = data(this).items();
        for node in &mut nodes {
            *node = activation.copy_node(*node)?;
        }
        activation.xml_list(nodes, None)
    };
    /// `normalize()`: joins neighbouring texts.
    normalize |activation, this, _args| {
        xml::normalize_list(activation, data(this))?;
        this
    };
    /// `parent()`: that of all nodes, or `undefined`.
    parent |activation, this, _args| match common_parent(data(this)) {
        Some(parent) => activation.xml_object(parent).into(),
        None => Value::Undefined,
    };

    /// `attribute(name)`
    attribute |activation, this, args| attribute_list(activation, this, args.at(0))?;
    /// `attributes()`
    attributes |activation, this, _args| list(activation, this, Query::attributes());
    /// `child(name)`: the nodes' children of a name, or those at an index.
    child |activation, this, args| child_list(activation, this, args.at(0))?;
    /// `children()`
    children |activation, this, _args| list(activation, this, Query::children());
    /// `descendants(name)`
    descendants |activation, this, args| descendant_list(activation, this, args.at(0))?;
    /// `elements(name)`
    elements |activation, this, args| element_list(activation, this, args.at(0))?;
    /// `text()`
    text |activation, this, _args| select(activation, this, Node::is_text);
    /// `comments()`
    comments |activation, this, _args| {
        select(activation, this, |child| child.kind() == NodeKind::Comment)
    };
    /// `processingInstructions(name)`
    processing_instructions |activation, this, args| {
        instruction_list(activation, this, args.at(0))?
    };
}

/// Whether a node of the list `==` a value (ECMA-357 section 13.5.4.7).
fn any_equals<'gc>(
    activation: &mut Activation<'_, 'gc>,
    list: Gc<'gc, XmlListData<'gc>>,
    value: Value<'gc>,
) -> Result<bool, Error<'gc>> {
    for node in list.items() {
        let node = Value::from(activation.xml_object(node));
        if node.abstract_equals(value, activation)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The parent of all nodes of a list, if they have the same.
fn common_parent<'gc>(list: Gc<'gc, XmlListData<'gc>>) -> Option<Node<'gc>> {
    let items = list.items();
    let (first, others) = items.split_first()?;
    let parent = first.parent()?;
    others
        .iter()
        .all(|other| other.parent() == Some(parent))
        .then_some(parent)
}

/// Defines the natives that do what the only node's method does. Errors: TypeError #1086 of a list
/// that hasn't one node.
macro_rules! methods_of_the_node {
    ($($name:ident $script_name:literal)*) => {$(
        #[doc = concat!("`", $script_name, "()` of the only node.")]
        pub fn $name<'gc>(
            activation: &mut Activation<'_, 'gc>,
            this: Value<'gc>,
            args: &[Value<'gc>],
        ) -> Result<Value<'gc>, Error<'gc>> {
            let Some(node) = data(this).single() else {
                return Err(activation.error(ErrorClass::TypeError, msg::E1086, [&$script_name]));
            };
            let node = activation.xml_object(node).into();
            super::xml::$name(activation, node, args)
        }
    )*};
}

methods_of_the_node! {
    add_namespace "addNamespace"
    append_child "appendChild"
    child_index "childIndex"
    in_scope_namespaces "inScopeNamespaces"
    insert_child_after "insertChildAfter"
    insert_child_before "insertChildBefore"
    local_name "localName"
    name "name"
    _namespace "namespace"
    namespace_declarations "namespaceDeclarations"
    node_kind "nodeKind"
    prepend_child "prependChild"
    remove_namespace "removeNamespace"
    replace "replace"
    set_children "setChildren"
    set_local_name "setLocalName"
    set_name "setName"
    set_namespace "setNamespace"
}
