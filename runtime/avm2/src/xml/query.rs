//! [`Query`]: what is looked for among the children or attributes of a node (ECMA-357 sections
//! 10.5 and 10.6).

use gc_arena::{Collect, Gc};

use super::node::{Node, XmlName, XmlNamespace};
use crate::name::{Multiname, Namespace, NamespaceKind, NamespaceSet};
use crate::object::NameData;
use crate::prelude::*;

/// A name that finds children or attributes.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub struct Query<'gc> {
    /// The local name; `None` is any.
    local: Option<Name<'gc>>,
    ns: NamespaceSet<'gc>,
    /// The URI that the public namespace stands for: of an element's name that says nothing of its
    /// namespace the default namespace's, else none.
    default_uri: Option<Name<'gc>>,
    is_attribute: bool,
    /// Whether it is a plain `*`, which finds names in all namespaces, and text too.
    finds_all: bool,
}

impl<'gc> Query<'gc> {
    /// All children (`*`).
    pub(crate) fn children() -> Self {
        Self {
            local: None,
            ns: NamespaceSet::Any,
            default_uri: None,
            is_attribute: false,
            finds_all: true,
        }
    }

    /// All attributes (`@*`).
    pub(crate) fn attributes() -> Self {
        Self {
            is_attribute: true,
            ..Self::children()
        }
    }

    /// The attributes of the name that `attribute` has.
    pub(crate) fn like_attribute(activation: &Activation<'_, 'gc>, attribute: Node<'gc>) -> Self {
        let Some(name) = attribute.name() else {
            return Self::attributes();
        };
        let ns = activation.namespace(NamespaceKind::Public, name.ns.uri);
        Self {
            local: Some(name.local),
            ns: NamespaceSet::One(ns),
            default_uri: None,
            is_attribute: true,
            finds_all: false,
        }
    }

    /// What a property's name finds. A string that came from the operand stack may be `*` or
    /// start with `@`.
    pub(crate) fn from_multiname(activation: &Activation<'_, 'gc>, name: &Multiname<'gc>) -> Self {
        let is_set = matches!(name.ns, NamespaceSet::Many(_));
        let (local, has_at_sign) = match name.name {
            Some(local) => without_at_sign(activation, local),
            None => (None, false),
        };
        let is_attribute = name.is_attribute || has_at_sign;
        Self {
            local,
            ns: name.ns,
            default_uri: (is_set && !is_attribute).then(|| activation.default_xml_uri()),
            is_attribute,
            finds_all: local.is_none() && is_set,
        }
    }

    /// What the argument of a method finds (ECMA-357 section 10.6). Errors: TypeError #1009 and
    /// #1010 of `null` and `undefined`, and what `toString` throws.
    pub(crate) fn from_value(
        activation: &mut Activation<'_, 'gc>,
        value: Value<'gc>,
    ) -> Result<Self, Error<'gc>> {
        if let Some(name) = q_name(value) {
            return Ok(Self::from_q_name(name));
        }
        let text = text_of(activation, value)?;
        let (local, is_attribute) = without_at_sign(activation, activation.intern(text));
        let uri = if is_attribute {
            activation.names().empty
        } else {
            activation.default_xml_uri()
        };
        let ns = activation.namespace(NamespaceKind::Public, uri);
        Ok(Self {
            local,
            ns: NamespaceSet::One(ns),
            default_uri: None,
            is_attribute,
            finds_all: local.is_none(),
        })
    }

    /// What the argument of `attribute()` finds (ECMA-357 section 10.5.1). Errors: as
    /// [`Self::from_value`].
    pub(crate) fn from_attribute_value(
        activation: &mut Activation<'_, 'gc>,
        value: Value<'gc>,
    ) -> Result<Self, Error<'gc>> {
        if let Some(name) = q_name(value) {
            return Ok(Self {
                is_attribute: true,
                ..Self::from_q_name(name)
            });
        }
        let text = text_of(activation, value)?;
        if is_star(text.as_wstr()) {
            return Ok(Self::attributes());
        }
        Ok(Self {
            local: Some(activation.intern(text)),
            ns: NamespaceSet::One(activation.public_namespace()),
            default_uri: None,
            is_attribute: true,
            finds_all: false,
        })
    }

    fn from_q_name(name: Multiname<'gc>) -> Self {
        Self {
            local: name.name,
            ns: name.ns,
            default_uri: None,
            is_attribute: name.is_attribute,
            finds_all: name.name.is_none() && matches!(name.ns, NamespaceSet::Any),
        }
    }

    /// The local name; `None` is any.
    pub(crate) fn local(self) -> Option<Name<'gc>> {
        self.local
    }

    /// Whether it finds attributes rather than children.
    pub(crate) fn is_attribute(self) -> bool {
        self.is_attribute
    }

    /// The place in a list that it stands for.
    pub(crate) fn index(self) -> Option<u32> {
        self.local.filter(|_| !self.is_attribute)?.as_index()
    }

    /// Whether it finds `node` among the children of an element.
    pub(crate) fn finds_child(self, node: Node<'gc>) -> bool {
        !self.is_attribute
            && (self.finds_all
                || node.is_element() && node.name().is_some_and(|name| self.fits(name)))
    }

    /// Whether it finds `node` among the attributes of an element.
    pub(crate) fn finds_attribute(self, node: Node<'gc>) -> bool {
        self.is_attribute && (self.finds_all || node.name().is_some_and(|name| self.fits(name)))
    }

    /// Whether the local name is this one or any, of whatever namespace.
    pub(crate) fn fits_local(self, local: Name<'gc>) -> bool {
        self.local.is_none_or(|wanted| wanted == local)
    }

    fn fits(self, name: XmlName<'gc>) -> bool {
        if !self.fits_local(name.local) {
            return false;
        }
        match self.ns {
            NamespaceSet::Any => true,
            NamespaceSet::One(ns) => self.stands_for(ns, name.ns.uri),
            // Without any namespace it is the one without a URI.
            NamespaceSet::Many(set) if set.is_empty() => name.ns.uri.is_empty(),
            NamespaceSet::Many(set) => set.iter().any(|ns| self.stands_for(*ns, name.ns.uri)),
        }
    }

    /// Whether a namespace stands for a URI in XML.
    fn stands_for(self, ns: Namespace<'gc>, uri: Name<'gc>) -> bool {
        match (uri_in_xml(ns), self.default_uri) {
            (Some(own), _) => own == uri,
            (None, Some(default)) => default == uri,
            (None, None) => uri.is_empty(),
        }
    }

    /// The name of what is created where nothing of this name is found; `None` of `*`.
    pub(crate) fn to_name(self, activation: &Activation<'_, 'gc>) -> Option<XmlName<'gc>> {
        let local = self.local?;
        let none = activation.names().empty;
        let default = if self.is_attribute {
            none
        } else {
            activation.default_xml_uri()
        };
        let uri = match self.ns {
            NamespaceSet::Any => default,
            NamespaceSet::One(ns) => uri_in_xml(ns).unwrap_or(none),
            NamespaceSet::Many(set) => {
                let uris: Option<Vec<_>> = set.iter().map(|ns| uri_in_xml(*ns)).collect();
                uris.and_then(|uris| uris.first().copied())
                    .unwrap_or(default)
            }
        };
        let prefix = uri.is_empty().then_some(uri);
        Some(XmlName {
            ns: XmlNamespace { prefix, uri },
            local,
        })
    }
}

/// The URI that a namespace stands for in XML; `None` of `public` and of those that are
/// ActionScript's alone, such as a class's private one, which stand for what `public` does.
fn uri_in_xml<'gc>(ns: Namespace<'gc>) -> Option<Name<'gc>> {
    match ns.kind() {
        NamespaceKind::Public | NamespaceKind::Explicit => {
            Some(ns.uri()).filter(|uri| !uri.is_empty())
        }
        _ => None,
    }
}

/// What the QName holds that `value` is.
pub(crate) fn q_name<'gc>(value: Value<'gc>) -> Option<Multiname<'gc>> {
    match value.as_object()?.kind() {
        Kind::Name(data) => match Gc::as_ref(*data) {
            NameData::QName(name) => Some(*name),
            NameData::Namespace { .. } => None,
        },
        _ => None,
    }
}

/// A name's text. Errors: TypeError #1009 and #1010 of `null` and `undefined`, and what
/// `toString` throws.
fn text_of<'gc>(
    activation: &mut Activation<'_, 'gc>,
    value: Value<'gc>,
) -> Result<AvmString<'gc>, Error<'gc>> {
    if value.is_null_or_undefined() {
        return Err(activation.null_error(value));
    }
    super::to_string(activation, value)
}

fn is_star(text: WStr<'_>) -> bool {
    text == WStr::from_latin1(b"*")
}

/// A local name without a `@` before it, `None` of `*`, and whether there was one.
fn without_at_sign<'gc>(
    activation: &Activation<'_, 'gc>,
    name: Name<'gc>,
) -> (Option<Name<'gc>>, bool) {
    let text = name.as_wstr();
    let has_at_sign = text.get(0) == Some(u16::from(b'@'));
    let bare = text.slice(usize::from(has_at_sign)..text.len());
    if is_star(bare) {
        return (None, has_at_sign);
    }
    let local = if has_at_sign {
        activation.intern_wstr(bare)
    } else {
        name
    };
    (Some(local), has_at_sign)
}
