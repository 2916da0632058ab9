//! Names of a program's bytecode: multinames with their strings numbered once for all files, so that they compare fast.

use std::collections::HashMap;
use std::rc::Rc;

use swf::avm2::types::{AbcFile, Index, Multiname, Namespace, NamespaceSet};

/// A string by its number in [`Symbols`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Symbol(u32);

impl Symbol {
    /// The empty string.
    pub(super) const EMPTY: Self = Self(0);
}

/// All strings of all files.
#[derive(Debug)]
pub(super) struct Symbols {
    numbers: HashMap<Rc<str>, Symbol>,
    texts: Vec<Rc<str>>,
}

impl Default for Symbols {
    fn default() -> Self {
        let mut symbols = Self {
            numbers: HashMap::new(),
            texts: Vec::new(),
        };
        symbols.number("");
        symbols
    }
}

impl Symbols {
    /// The number of a text.
    pub(super) fn number(&mut self, text: &str) -> Symbol {
        if let Some(&symbol) = self.numbers.get(text) {
            return symbol;
        }
        let symbol = Symbol(self.texts.len() as u32);
        let text: Rc<str> = text.into();
        self.texts.push(Rc::clone(&text));
        self.numbers.insert(text, symbol);
        symbol
    }

    /// The text of a number.
    pub(super) fn text(&self, symbol: Symbol) -> &str {
        &self.texts[symbol.0 as usize]
    }

    /// The number of a text that is known already.
    pub(super) fn known(&self, text: &str) -> Option<Symbol> {
        self.numbers.get(text).copied()
    }
}

/// A namespace, as far as finding things goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Space {
    /// Its URI; that of a private one is unlike any other's.
    pub(super) uri: Symbol,
    /// Whether code elsewhere can't name it.
    pub(super) is_private: bool,
}

impl Space {
    /// That of names outside of packages.
    pub(super) const PUBLIC: Self = Self {
        uri: Symbol::EMPTY,
        is_private: false,
    };
}

/// A multiname.
#[derive(Clone, Debug)]
pub(super) enum Name {
    /// Any name; as a type, any type.
    Any,
    /// A local name in one of several namespaces.
    Known {
        /// The namespaces; empty where the code computes one.
        spaces: Rc<[Space]>,
        /// The local name.
        local: Symbol,
        /// Whether the stack has the namespace.
        pops_space: bool,
        /// Whether it is the name of an XML attribute.
        is_attribute: bool,
    },
    /// A name that the code computes.
    Computed {
        /// Whether the stack has the namespace, too.
        pops_space: bool,
    },
    /// A type with parameters: only Vector has one.
    Parameterized {
        /// Its first parameter.
        parameter: Option<u32>,
    },
}

/// The names of one ABC file, by their index there.
#[derive(Debug)]
pub(super) struct Names {
    names: Vec<Name>,
}

impl Names {
    /// Reads the names of the file with number `unit`.
    pub(super) fn read(abc: &AbcFile, unit: usize, symbols: &mut Symbols) -> Self {
        let pool = &abc.constant_pool;
        let spaces = pool.namespaces.iter().enumerate().map(|(index, space)| {
            let (uri, is_private) = match space {
                Namespace::Private(_) => return private(unit, index, symbols),
                Namespace::Namespace(uri)
                | Namespace::Package(uri)
                | Namespace::PackageInternal(uri)
                | Namespace::Protected(uri)
                | Namespace::Explicit(uri)
                | Namespace::StaticProtected(uri) => (*uri, false),
            };
            Space {
                uri: symbols.number(&string(abc, uri)),
                is_private,
            }
        });
        let spaces: Vec<Space> = spaces.collect();
        let mut names = vec![Name::Any];
        for multiname in &pool.multinames {
            names.push(read_name(abc, multiname, &spaces, symbols));
        }
        Self { names }
    }

    /// The name with an index; any name for an index that isn't there.
    pub(super) fn get(&self, index: u32) -> &Name {
        self.names.get(index as usize).unwrap_or(&Name::Any)
    }

    /// The kind of namespace and local name of a trait's name.
    pub(super) fn of_trait(&self, index: u32) -> Option<(Space, Symbol)> {
        match self.get(index) {
            Name::Known { spaces, local, .. } => Some((*spaces.first()?, *local)),
            _ => None,
        }
    }
}

fn private(unit: usize, index: usize, symbols: &mut Symbols) -> Space {
    Space {
        uri: symbols.number(&format!("\0private {unit} {index}")),
        is_private: true,
    }
}

fn read_name(abc: &AbcFile, name: &Multiname, spaces: &[Space], symbols: &mut Symbols) -> Name {
    let one = |index: Index<Namespace>| -> Rc<[Space]> {
        let space = (index.0 as usize)
            .checked_sub(1)
            .and_then(|index| spaces.get(index));
        space.copied().into_iter().collect()
    };
    let set = |index: Index<NamespaceSet>| -> Rc<[Space]> {
        let set = (index.0 as usize)
            .checked_sub(1)
            .and_then(|index| abc.constant_pool.namespace_sets.get(index));
        let members = set.into_iter().flatten();
        members.flat_map(|&space| one(space).to_vec()).collect()
    };
    let mut known = |spaces, name: Index<String>, pops_space, is_attribute| match name.0 {
        0 => Name::Any,
        _ => Name::Known {
            spaces,
            local: symbols.number(&string(abc, name)),
            pops_space,
            is_attribute,
        },
    };
    match *name {
        Multiname::QName { namespace, name } => known(one(namespace), name, false, false),
        Multiname::QNameA { namespace, name } => known(one(namespace), name, false, true),
        Multiname::RTQName { name } => known(Rc::default(), name, true, false),
        Multiname::RTQNameA { name } => known(Rc::default(), name, true, true),
        Multiname::Multiname {
            namespace_set,
            name,
        } => known(set(namespace_set), name, false, false),
        Multiname::MultinameA {
            namespace_set,
            name,
        } => known(set(namespace_set), name, false, true),
        Multiname::RTQNameL | Multiname::RTQNameLA => Name::Computed { pops_space: true },
        Multiname::MultinameL { .. } | Multiname::MultinameLA { .. } => {
            Name::Computed { pops_space: false }
        }
        Multiname::TypeName { ref parameters, .. } => Name::Parameterized {
            parameter: parameters.first().map(|parameter| parameter.0),
        },
    }
}

/// A string of a constant pool; empty where the index isn't there.
pub(super) fn string(abc: &AbcFile, index: Index<String>) -> String {
    let bytes = (index.0 as usize)
        .checked_sub(1)
        .and_then(|index| abc.constant_pool.strings.get(index));
    bytes.map_or_else(String::new, |bytes| {
        String::from_utf8_lossy(bytes).into_owned()
    })
}
