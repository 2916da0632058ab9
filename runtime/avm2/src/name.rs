//! Namespaces, qualified names and multinames (AVM2 specification, sections 3 and 4.4).

use std::fmt;
use std::ops::Deref;

use gc_arena::{Collect, Gc, Mutation};

use crate::string::{AvmString, Name};

/// What a namespace is for. Two namespaces are equal if kind and URI are, but for private ones,
/// each of which equals only itself.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Collect)]
#[collect(require_static)]
pub enum NamespaceKind {
    /// `public` of a package, and namespaces declared with a URI. The empty URI is `public`.
    Public,
    /// `internal` of a package.
    Internal,
    /// `protected` of a class, for its instances.
    Protected,
    /// A namespace that a compiler marked as explicit.
    Explicit,
    /// `protected` of a class, for its static members.
    StaticProtected,
    /// `private`.
    Private,
}

#[derive(Collect)]
#[collect(no_drop)]
struct NamespaceData<'gc> {
    kind: NamespaceKind,
    uri: Name<'gc>,
}

/// A namespace. Those that are equal are the same object, so comparing them compares pointers.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub struct Namespace<'gc>(Gc<'gc, NamespaceData<'gc>>);

impl<'gc> Namespace<'gc> {
    /// A new namespace object. Only [`crate::vm::Vm`] makes those that aren't private, so that
    /// equal ones stay unique.
    pub(crate) fn unique(mc: &Mutation<'gc>, kind: NamespaceKind, uri: Name<'gc>) -> Self {
        Self(Gc::new(mc, NamespaceData { kind, uri }))
    }

    /// What the namespace is for.
    pub fn kind(self) -> NamespaceKind {
        self.0.kind
    }

    /// The URI; for a package, its dotted name.
    pub fn uri(self) -> Name<'gc> {
        Gc::as_ref(self.0).uri
    }

    /// Whether this is the public namespace without a URI.
    pub fn is_public(self) -> bool {
        self.0.kind == NamespaceKind::Public && self.0.uri.is_empty()
    }
}

impl PartialEq for Namespace<'_> {
    fn eq(&self, other: &Self) -> bool {
        Gc::ptr_eq(self.0, other.0)
    }
}

impl Eq for Namespace<'_> {}

impl fmt::Debug for Namespace<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}({})", self.0.kind, self.0.uri)
    }
}

/// The namespaces in which a multiname looks for its local name.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub enum NamespaceSet<'gc> {
    /// Every namespace (`*::name`).
    Any,
    /// One.
    One(Namespace<'gc>),
    /// Several.
    Many(Gc<'gc, Several<'gc>>),
}

/// Namespaces in the order of the constant pool.
#[derive(Collect)]
#[collect(no_drop)]
pub struct Several<'gc> {
    list: Box<[Namespace<'gc>]>,
    /// Whether the public one without a URI is among them, which is asked at each access by a computed name.
    contains_public: bool,
}

impl<'gc> Deref for Several<'gc> {
    type Target = [Namespace<'gc>];

    fn deref(&self) -> &Self::Target {
        &self.list
    }
}

impl<'gc> NamespaceSet<'gc> {
    /// The set of the namespaces of `list`.
    pub(crate) fn several(mc: &Mutation<'gc>, list: Box<[Namespace<'gc>]>) -> Self {
        let contains_public = list.iter().any(|ns| ns.is_public());
        Self::Many(Gc::new(
            mc,
            Several {
                list,
                contains_public,
            },
        ))
    }

    /// Whether a member of `namespace` is found.
    #[inline]
    pub fn contains(&self, namespace: Namespace<'gc>) -> bool {
        match self {
            Self::Any => true,
            Self::One(one) => *one == namespace,
            Self::Many(set) => set.contains(&namespace),
        }
    }

    /// Whether the set holds the public namespace without a URI, the one in which dynamic
    /// properties live.
    #[inline]
    pub fn contains_public(&self) -> bool {
        match self {
            Self::Any => true,
            Self::One(one) => one.is_public(),
            Self::Many(set) => set.contains_public,
        }
    }

    /// The namespaces; `None` stands for any.
    pub fn as_slice(&self) -> Option<&[Namespace<'gc>]> {
        match self {
            Self::Any => None,
            Self::One(one) => Some(std::slice::from_ref(one)),
            Self::Many(set) => Some(set),
        }
    }
}

/// A name as the constant pool holds it, or completed at run time.
#[derive(Copy, Clone, Collect)]
#[collect(no_drop)]
pub struct Multiname<'gc> {
    /// Where to look.
    pub ns: NamespaceSet<'gc>,
    /// The local name; `None` is any (`*`), or not yet known where `lazy_name`.
    pub name: Option<Name<'gc>>,
    /// Whether it names an XML attribute (`@name`).
    pub is_attribute: bool,
    /// Whether the local name comes from the operand stack.
    pub lazy_name: bool,
    /// Whether the namespace comes from the operand stack.
    pub lazy_ns: bool,
    /// The arguments of a parameterised type (`Vector.<T>`), of which `self` is the base.
    pub parameters: Option<Gc<'gc, Box<[Gc<'gc, Multiname<'gc>>]>>>,
}

impl<'gc> Multiname<'gc> {
    /// A name in one namespace.
    pub fn qualified(ns: Namespace<'gc>, name: Name<'gc>) -> Self {
        Self {
            ns: NamespaceSet::One(ns),
            name: Some(name),
            is_attribute: false,
            lazy_name: false,
            lazy_ns: false,
            parameters: None,
        }
    }

    /// The name `*`, which as a type means untyped.
    pub fn is_any(&self) -> bool {
        self.name.is_none() && !self.lazy_name && !self.is_attribute
    }

    /// Whether something of it comes from the operand stack.
    pub fn is_lazy(&self) -> bool {
        self.lazy_name || self.lazy_ns
    }

    /// The local name, empty for `*`, as messages show it.
    pub fn local_name(&self) -> std::borrow::Cow<'gc, str> {
        self.name
            .map_or(std::borrow::Cow::Borrowed("*"), |name| name.to_utf8_lossy())
    }
}

impl fmt::Display for Multiname<'_> {
    /// As error messages show it: `uri::name` where there's one namespace with a URI, else the
    /// local name.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_attribute {
            f.write_str("@")?;
        }
        if let NamespaceSet::One(ns) = self.ns
            && !ns.uri().is_empty()
            && ns.kind() != NamespaceKind::Private
        {
            write!(f, "{}::", ns.uri())?;
        }
        f.write_str(&self.local_name())
    }
}

/// A name in one namespace, as definitions have it.
#[derive(Copy, Clone, PartialEq, Eq, Collect)]
#[collect(no_drop)]
pub struct QName<'gc> {
    /// The namespace.
    pub ns: Namespace<'gc>,
    /// The local name.
    pub name: Name<'gc>,
}

impl<'gc> QName<'gc> {
    /// The `package::Name` form of getQualifiedClassName.
    pub fn to_qualified(self, mc: &Mutation<'gc>) -> AvmString<'gc> {
        if self.ns.uri().is_empty() {
            return self.name.string();
        }
        AvmString::from_utf8(mc, &self.to_string())
    }
}

impl QName<'_> {
    /// The `package.Name` form, in which most messages show a class.
    pub fn to_dotted(self) -> String {
        if self.ns.uri().is_empty() {
            self.name.to_string()
        } else {
            format!("{}.{}", self.ns.uri(), self.name)
        }
    }
}

impl fmt::Display for QName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ns.uri().is_empty() {
            write!(f, "{}", self.name)
        } else {
            write!(f, "{}::{}", self.ns.uri(), self.name)
        }
    }
}

impl<'gc> From<QName<'gc>> for Multiname<'gc> {
    fn from(name: QName<'gc>) -> Self {
        Self::qualified(name.ns, name.name)
    }
}
