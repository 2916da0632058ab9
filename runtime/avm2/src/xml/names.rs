//! The values `Namespace` and `QName` (ECMA-357 sections 13.2 and 13.3), from and to names of XML.

use gc_arena::Gc;

use super::name_chars::is_xml_name;
use super::node::{XmlName, XmlNamespace};
use super::query::q_name;
use crate::name::{Multiname, Namespace, NamespaceKind, NamespaceSet};
use crate::object::NameData;
use crate::prelude::*;

/// What the Namespace holds that `value` is: its prefix and the namespace.
pub(crate) fn namespace<'gc>(value: Value<'gc>) -> Option<(Value<'gc>, Namespace<'gc>)> {
    match value.as_object()?.kind() {
        Kind::Name(data) => match Gc::as_ref(*data) {
            NameData::Namespace { prefix, namespace } => Some((*prefix, *namespace)),
            NameData::QName(_) => None,
        },
        _ => None,
    }
}

/// A QName's local name: `*` is any.
pub(crate) fn local_name<'gc>(
    activation: &Activation<'_, 'gc>,
    name: &Multiname<'gc>,
) -> AvmString<'gc> {
    name.name
        .map_or_else(|| activation.character(u16::from(b'*')), Name::string)
}

/// A QName's URI: `null` is any.
pub(crate) fn uri<'gc>(activation: &Activation<'_, 'gc>, name: &Multiname<'gc>) -> Value<'gc> {
    let none = activation.names().empty;
    match name.ns.as_slice() {
        None => Value::Null,
        Some(_) if name.ns.contains_public() => none.string().into(),
        Some(set) => set.first().map_or(none, |ns| ns.uri()).string().into(),
    }
}

/// A QName as text: `uri::localName` (ECMA-357 section 13.3.4.2).
pub(crate) fn q_name_text<'gc>(
    activation: &Activation<'_, 'gc>,
    name: &Multiname<'gc>,
) -> AvmString<'gc> {
    let local = local_name(activation, name);
    let uri = match uri(activation, name) {
        Value::String(uri) if uri.is_empty() => return local,
        Value::String(uri) => uri,
        _ => activation.character(u16::from(b'*')),
    };
    let mut text = WString::from(uri.as_wstr());
    text.push_str("::");
    text.push_wstr(local.as_wstr());
    AvmString::new(activation.mc(), text)
}

/// A QName for the name of a node.
pub(crate) fn q_name_value<'gc>(
    activation: &Activation<'_, 'gc>,
    name: XmlName<'gc>,
    is_attribute: bool,
) -> Value<'gc> {
    let ns = activation.namespace(NamespaceKind::Public, name.ns.uri);
    q_name_object(
        activation,
        Multiname {
            is_attribute,
            ..Multiname::qualified(ns, name.local)
        },
    )
}

fn q_name_object<'gc>(activation: &Activation<'_, 'gc>, name: Multiname<'gc>) -> Value<'gc> {
    let data = Gc::new(activation.mc(), NameData::QName(name));
    activation
        .instantiate(activation.classes().q_name, Kind::Name(data))
        .into()
}

/// A Namespace for a namespace of XML.
pub(crate) fn namespace_value<'gc>(
    activation: &Activation<'_, 'gc>,
    ns: XmlNamespace<'gc>,
) -> Value<'gc> {
    let prefix = ns
        .prefix
        .map_or(Value::Undefined, |prefix| prefix.string().into());
    namespace_object(
        activation,
        prefix,
        activation.namespace(NamespaceKind::Public, ns.uri),
    )
}

fn namespace_object<'gc>(
    activation: &Activation<'_, 'gc>,
    prefix: Value<'gc>,
    namespace: Namespace<'gc>,
) -> Value<'gc> {
    let data = Gc::new(activation.mc(), NameData::Namespace { prefix, namespace });
    activation
        .instantiate(activation.classes().namespace, Kind::Name(data))
        .into()
}

/// The namespace of XML that `value` stands for (ECMA-357 section 13.2.2 with one argument).
/// Errors: what `toString` throws.
pub(crate) fn to_xml_namespace<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
) -> Result<XmlNamespace<'gc>, Error<'gc>> {
    if let Some((prefix, namespace)) = namespace(value) {
        let prefix = prefix.as_string().map(|prefix| activation.intern(prefix));
        return Ok(XmlNamespace {
            prefix,
            uri: namespace.uri(),
        });
    }
    let uri = uri_of_value(activation, value)?;
    Ok(XmlNamespace {
        prefix: uri.is_empty().then_some(uri),
        uri,
    })
}

/// The URI that `value` is or has. Errors: what `toString` throws.
fn uri_of_value<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
) -> Result<Name<'gc>, Error<'gc>> {
    if let Some((_, namespace)) = namespace(value) {
        return Ok(namespace.uri());
    }
    let text = match q_name(value).map(|name| uri(activation, &name)) {
        Some(Value::String(uri)) => uri,
        _ => super::to_string(activation, value)?,
    };
    Ok(activation.intern(text))
}

/// `new Namespace(…)` (ECMA-357 section 13.2.2). Errors: TypeError #1098 of a prefix for no
/// namespace, and what `toString` throws.
pub(crate) fn new_namespace<'gc>(
    activation: &mut Activation<'_, 'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (prefix, uri) = match *args {
        [] => {
            let empty = activation.names().empty;
            return Ok(namespace_value(
                activation,
                XmlNamespace {
                    prefix: Some(empty),
                    uri: empty,
                },
            ));
        }
        [value] => {
            if let Some((prefix, namespace)) = namespace(value) {
                return Ok(namespace_object(activation, prefix, namespace));
            }
            let ns = to_xml_namespace(activation, value)?;
            return Ok(namespace_value(activation, ns));
        }
        [prefix, uri, ..] => (prefix, uri_of_value(activation, uri)?),
    };
    let is_missing = prefix.is_null_or_undefined();
    let prefix = super::to_string(activation, prefix)?;
    let prefix = if prefix.is_empty() {
        Some(activation.names().empty)
    } else if uri.is_empty() {
        return Err(activation.error(ErrorClass::TypeError, msg::E1098, [&prefix]));
    } else if is_missing || !is_xml_name(prefix.as_wstr()) {
        None
    } else {
        Some(activation.intern(prefix))
    };
    Ok(namespace_value(activation, XmlNamespace { prefix, uri }))
}

/// `new QName(…)` (ECMA-357 section 13.3.2). Errors: what `toString` throws.
pub(crate) fn new_q_name<'gc>(
    activation: &mut Activation<'_, 'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (namespace_arg, name) = match *args {
        [] => (Value::Undefined, Value::Undefined),
        [name] => (Value::Undefined, name),
        [namespace, name, ..] => (namespace, name),
    };
    let is_qualified = args.len() > 1 && !matches!(namespace_arg, Value::Undefined);
    if !is_qualified && let Some(name) = q_name(name) {
        return Ok(q_name_object(activation, name));
    }
    let local = match (q_name(name), name) {
        (Some(name), _) => local_name(activation, &name),
        (None, Value::Undefined) => activation.names().empty.string(),
        (None, name) => super::to_string(activation, name)?,
    };
    let local = Some(local).filter(|local| local.as_wstr() != WStr::from_latin1(b"*"));
    let ns = if !is_qualified {
        match local {
            Some(_) => {
                let uri = activation.default_xml_uri();
                NamespaceSet::One(activation.namespace(NamespaceKind::Public, uri))
            }
            None => NamespaceSet::Any,
        }
    } else if matches!(namespace_arg, Value::Null) {
        NamespaceSet::Any
    } else if let Some((_, namespace)) = namespace(namespace_arg) {
        NamespaceSet::One(namespace)
    } else {
        let uri = uri_of_value(activation, namespace_arg)?;
        NamespaceSet::One(activation.namespace(NamespaceKind::Public, uri))
    };
    let empty = activation.names().empty;
    let name = Multiname {
        ns,
        name: local.map(|local| activation.intern(local)),
        ..Multiname::qualified(activation.public_namespace(), empty)
    };
    Ok(q_name_object(activation, name))
}
