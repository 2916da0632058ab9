//! `XML` (ECMA-357 section 13.4). The documents themselves are [`crate::xml`].

use crate::library::NativeFn;
use crate::prelude::*;
use crate::types::Type;
use crate::xml::natives as xml;
use crate::xml::{Node, NodeKind, Query, Settings, Target, Xml, to_xml_string as markup};

/// `XML(value)`: XML as it is, other values parsed. Errors: as [`construct`].
pub fn call<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _class: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let value = args.at(0);
    if value.is_null_or_undefined() {
        return Ok(activation.xml_object(xml::empty_text(activation)).into());
    }
    if let Some(Xml::Node(_)) = Xml::of(value) {
        return Ok(value);
    }
    let node = xml::to_node(activation, value)?;
    Ok(activation.xml_object(node).into())
}

/// `new XML(value)`: a copy of XML, other values parsed. Errors: TypeError #1088 of a list or text
/// that isn't one node, #1083 to #1097 and #1104 of text that isn't XML, Error #1023 of a document
/// that is too deep.
pub fn construct<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _class: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let value = args.at(0);
    let mut node = if value.is_null_or_undefined() {
        xml::empty_text(activation)
    } else {
        xml::to_node(activation, value)?
    };
    if Xml::of(value).is_some() {
        node = activation.copy_node(node)?;
    }
    Ok(activation.xml_object(node).into())
}

/// Defines the static properties that are settings.
macro_rules! settings {
    ($($(#[$doc:meta])* $get:ident $set:ident: $field:ident = $args:ident => $new:expr;)*) => {$(
        $(#[$doc])*
        pub fn $get<'gc>(
            activation: &mut Activation<'_, 'gc>,
            _class: Value<'gc>,
            _args: &[Value<'gc>],
        ) -> Result<Value<'gc>, Error<'gc>> {
            Ok(Settings::of(activation).$field.into())
        }

        $(#[$doc])*
        pub fn $set<'gc>(
            activation: &mut Activation<'_, 'gc>,
            _class: Value<'gc>,
            $args: &[Value<'gc>],
        ) -> Result<Value<'gc>, Error<'gc>> {
            Settings::update(activation, |settings| settings.$field = $new);
            Ok(Value::Undefined)
        }
    )*};
}

settings! {
    /// `XML.ignoreComments`
    get_ignore_comments set_ignore_comments: ignore_comments = args => args.bool(0);
    /// `XML.ignoreProcessingInstructions`
    get_ignore_processing_instructions set_ignore_processing_instructions:
        ignore_processing_instructions = args => args.bool(0);
    /// `XML.ignoreWhitespace`
    get_ignore_whitespace set_ignore_whitespace: ignore_whitespace = args => args.bool(0);
    /// `XML.prettyPrinting`
    get_pretty_printing set_pretty_printing: pretty_printing = args => args.bool(0);
    /// `XML.prettyIndent`
    get_pretty_indent set_pretty_indent: pretty_indent = args => args.int(0);
}

fn node<'gc>(this: Value<'gc>) -> Node<'gc> {
    match Xml::of(this) {
        Some(Xml::Node(node)) => node,
        _ => unreachable!("methods of XML are bound to instances of XML"),
    }
}

fn object<'gc>(this: Value<'gc>) -> Object<'gc> {
    this.as_object().expect("XML is an object")
}

/// Defines natives by what they give.
macro_rules! methods {
    ($(
        $(#[$doc:meta])*
        $name:ident |$activation:ident, $this:ident, $args:ident| $value:expr;
    )*) => {$(
        $(#[$doc])*
        pub fn $name<'gc>(
            $activation: &mut Activation<'_, 'gc>,
            $this: Value<'gc>,
            $args: &[Value<'gc>],
        ) -> Result<Value<'gc>, Error<'gc>> {
            Ok($value.into())
        }
    )*};
}
pub(super) use methods;

/// The text of `args[0]` for the prototype's `toString`. Errors: as `text_or_nothing`.
pub fn _text_of<'gc>(
    activation: &mut Activation<'_, 'gc>,
    class: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    text_or_nothing(activation, class, args.at(0), to_string)
}

/// What `to_string` gives for an instance of `class`, and nothing for its prototype. Errors:
/// TypeError #1034 of any other object, #1009 of `null` and `undefined`.
pub(super) fn text_or_nothing<'gc>(
    activation: &mut Activation<'_, 'gc>,
    class: Value<'gc>,
    value: Value<'gc>,
    to_string: NativeFn,
) -> Result<Value<'gc>, Error<'gc>> {
    let class = class.as_object().and_then(Object::as_class);
    let class = class.expect("a static method is called with its class as receiver");
    if value
        .as_object()
        .is_some_and(|object| class.prototype() == Some(object))
    {
        return Ok(activation.names().empty.string().into());
    }
    match Type::Class(class).coerce(activation, value)? {
        Value::Null => Err(activation.null_error(Value::Null)),
        instance => to_string(activation, instance, &[]),
    }
}

methods! {
    /// `toString()`: of simple content the text.
    to_string |activation, this, _args| crate::xml::to_string(activation, this)?;
    /// `toXMLString()`: the node as it is written.
    to_xml_string |activation, this, _args| markup(activation, this)?;
    /// `toJSON(k)`
    to_json |activation, _this, _args| activation.string("XML");
    /// `hasOwnProperty(P)`: whether there are such children or attributes.
    has_own_property |activation, this, args| has_own(activation, this, args.at(0))?;
    /// `propertyIsEnumerable(P)`: only 0 is.
    property_is_enumerable |activation, this, args| is_enumerable(activation, this, args.at(0))?;
    /// `nodeKind()`
    node_kind |activation, this, _args| activation.string(node(this).kind().name());
    /// `length()`: 1.
    length |_activation, _this, _args| 1;
    /// `hasSimpleContent()`
    has_simple_content |_activation, this, _args| node(this).has_simple_content();
    /// `hasComplexContent()`
    has_complex_content |_activation, this, _args| node(this).has_complex_content();
    /// `contains(value)`: whether it equals XML.
    contains |activation, this, args| xml::contains(activation, node(this), args.at(0))?;
    /// `copy()`
    copy |activation, this, _args| {
        let copy = activation.copy_node(node(this))?;
        activation.xml_object(copy)
    };
    /// `normalize()`: joins neighbouring texts.
    normalize |activation, this, _args| {
        xml::normalize_node(activation, node(this))?;
        this
    };

    /// `attribute(name)`
    attribute |activation, this, args| attribute_list(activation, this, args.at(0))?;
    /// `attributes()`
    attributes |activation, this, _args| list(activation, this, Query::attributes());
    /// `child(name)`: the children of a name, or the one at an index.
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

    /// `parent()`: `undefined` of a root.
    parent |activation, this, _args| match node(this).parent() {
        Some(parent) => activation.xml_object(parent).into(),
        None => Value::Undefined,
    };
    /// `childIndex()`: -1 of a root and an attribute.
    child_index |_activation, this, _args| match node(this).child_index() {
        Some(index) => Value::from(index),
        None => Value::from(-1),
    };
    /// `appendChild(child)`
    append_child |activation, this, args| {
        xml::append_child(activation, node(this), args.at(0))?;
        this
    };
    /// `prependChild(child)`
    prepend_child |activation, this, args| {
        xml::prepend_child(activation, node(this), args.at(0))?;
        this
    };
    /// `insertChildAfter(child1, child2)`: `undefined` where child1 is no child.
    insert_child_after |activation, this, args| {
        let node = node(this);
        let is_inserted = xml::insert_child(activation, node, args.at(0), args.at(1), true)?;
        if is_inserted { this } else { Value::Undefined }
    };
    /// `insertChildBefore(child1, child2)`: `undefined` where child1 is no child.
    insert_child_before |activation, this, args| {
        let node = node(this);
        let is_inserted = xml::insert_child(activation, node, args.at(0), args.at(1), false)?;
        if is_inserted { this } else { Value::Undefined }
    };
    /// `replace(name, value)`
    replace |activation, this, args| {
        xml::replace(activation, node(this), args.at(0), args.at(1))?;
        this
    };
    /// `setChildren(value)`
    set_children |activation, this, args| {
        xml::put_in_node(activation, node(this), Query::children(), args.at(0))?;
        this
    };

    /// `name()`: a QName, or `null` of text and comments.
    name |activation, this, _args| match node(this).name() {
        Some(name) => xml::q_name_value(activation, name, node(this).is_attribute()),
        None => Value::Null,
    };
    /// `localName()`: `null` of text and comments.
    local_name |_activation, this, _args| match node(this).name() {
        Some(name) => name.local.string().into(),
        None => Value::Null,
    };
    /// `setName(name)`
    set_name |activation, this, args| {
        xml::set_name(activation, node(this), args.at(0))?;
        Value::Undefined
    };
    /// `setLocalName(name)`
    set_local_name |activation, this, args| {
        xml::set_local_name(activation, node(this), args.at(0))?;
        Value::Undefined
    };
    /// `namespace(prefix)`; `args` is whether there is a prefix, then it.
    _namespace |activation, this, args| {
        let prefix = args.bool(0).then(|| args.at(1));
        xml::namespace_of_node(activation, node(this), prefix)?
    };
    /// `setNamespace(ns)`
    set_namespace |activation, this, args| {
        xml::set_namespace(activation, node(this), args.at(0))?;
        Value::Undefined
    };
    /// `addNamespace(ns)`
    add_namespace |activation, this, args| {
        xml::add_namespace(activation, node(this), args.at(0))?;
        this
    };
    /// `removeNamespace(ns)`
    remove_namespace |activation, this, args| {
        xml::remove_namespace(activation, node(this), args.at(0))?;
        this
    };
    /// `inScopeNamespaces()`
    in_scope_namespaces |activation, this, _args| {
        xml::in_scope_namespaces(activation, node(this))
    };
    /// `namespaceDeclarations()`
    namespace_declarations |activation, this, _args| {
        xml::namespace_declarations(activation, node(this))
    };

    /// `notification()`: the function that is told of changes.
    notification |_activation, this, _args| node(this).notification();
    /// `setNotification(f)`
    set_notification |activation, this, args| {
        node(this).set_notification(activation.mc(), args.object(0));
        Value::Undefined
    };
}

// --- What XML and XMLList have in common ---------------------------------------------------------

fn xml_of<'gc>(this: Value<'gc>) -> Xml<'gc> {
    Xml::of(this).expect("methods of XML and XMLList are bound to instances of them")
}

/// `hasOwnProperty()` (ECMA-357 sections 13.4.4.14 and 13.5.4.11). Errors: what `toString` throws.
pub(super) fn has_own<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    name: Value<'gc>,
) -> Result<bool, Error<'gc>> {
    if name.is_null_or_undefined() {
        return Ok(false);
    }
    let query = Query::from_value(activation, name)?;
    Ok(xml::has(xml_of(this), query))
}

/// `propertyIsEnumerable()` (ECMA-357 sections 13.4.4.30 and 13.5.4.18). Errors: what `toString`
/// throws.
pub(super) fn is_enumerable<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    name: Value<'gc>,
) -> Result<bool, Error<'gc>> {
    let name = crate::xml::to_string(activation, name)?;
    let index = activation.intern(name).as_index();
    Ok(index.is_some_and(|index| (index as usize) < xml_of(this).len()))
}

/// A list of what a query finds.
pub(super) fn list<'gc>(
    activation: &Activation<'_, 'gc>,
    this: Value<'gc>,
    query: Query<'gc>,
) -> Object<'gc> {
    xml::get_list(activation, object(this), xml_of(this), query)
}

/// `attribute()` (ECMA-357 sections 13.4.4.4 and 13.5.4.2). Errors: TypeError #1009 and #1010 of
/// `null` and `undefined`, and what `toString` throws.
pub(super) fn attribute_list<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    name: Value<'gc>,
) -> Result<Object<'gc>, Error<'gc>> {
    let query = Query::from_attribute_value(activation, name)?;
    Ok(list(activation, this, query))
}

/// `child()` (ECMA-357 sections 13.4.4.6 and 13.5.4.4). Errors: as [`attribute_list`].
pub(super) fn child_list<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    name: Value<'gc>,
) -> Result<Object<'gc>, Error<'gc>> {
    let query = Query::from_value(activation, name)?;
    Ok(match query.index() {
        Some(index) => xml::children_at(activation, xml_of(this), index),
        None => list(activation, this, query),
    })
}

/// `descendants()` (ECMA-357 sections 13.4.4.12 and 13.5.4.9). Errors: as [`attribute_list`], and
/// Error #1023 of a document that is too deep.
pub(super) fn descendant_list<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    name: Value<'gc>,
) -> Result<Object<'gc>, Error<'gc>> {
    let query = Query::from_value(activation, name)?;
    xml::descendants_list(activation, xml_of(this), query)
}

/// `elements()` (ECMA-357 sections 13.4.4.13 and 13.5.4.10). Errors: as [`attribute_list`].
pub(super) fn element_list<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    name: Value<'gc>,
) -> Result<Object<'gc>, Error<'gc>> {
    let query = Query::from_value(activation, name)?;
    let target = Target {
        object: object(this),
        query,
    };
    let is_wanted = |child: Node<'gc>| child.is_element() && query.finds_child(child);
    Ok(xml::select(
        activation,
        xml_of(this),
        Some(target),
        is_wanted,
    ))
}

/// `processingInstructions()` (ECMA-357 sections 13.4.4.28 and 13.5.4.17). Errors: as
/// [`attribute_list`].
pub(super) fn instruction_list<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    name: Value<'gc>,
) -> Result<Object<'gc>, Error<'gc>> {
    let query = Query::from_value(activation, name)?;
    Ok(select(activation, this, |child| {
        child.kind() == NodeKind::ProcessingInstruction
            && !query.is_attribute()
            && child
                .name()
                .is_some_and(|name| query.fits_local(name.local))
    }))
}

/// The children that are wanted.
pub(super) fn select<'gc>(
    activation: &Activation<'_, 'gc>,
    this: Value<'gc>,
    is_wanted: impl Fn(Node<'gc>) -> bool,
) -> Object<'gc> {
    xml::select(activation, xml_of(this), None, is_wanted)
}
