//! What one ABC block contributes to the table.

use std::collections::BTreeMap;

use swf::avm2::read::Reader;
use swf::avm2::types::{AbcFile, Index, MethodFlags, Multiname, Namespace, Trait, TraitKind};

use crate::names::{Modules, identifier};
use crate::versions::versions;

/// Why a block can't be bound.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error("{0}")]
    Abc(#[from] swf::error::AbcParseError),
    #[error("{0} is out of bounds")]
    OutOfBounds(&'static str),
    #[error("a trait's name is not a plain qualified name")]
    TraitName,
    #[error("a name is not UTF-8")]
    Utf8,
    #[error("native method {0} belongs to no class or package")]
    Unreachable(u32),
    #[error("{0:?} is no API version")]
    ApiVersion(String),
}

type Result<T> = std::result::Result<T, Error>;

/// One ABC block of the library: the classes and functions of one source file.
#[derive(Debug, Eq, PartialEq)]
pub(crate) struct Block {
    /// The source's path without its ending: `flash/net/Socket`.
    pub(crate) name: String,
    /// Where the ABC starts in the SWF file.
    pub(crate) offset: usize,
    /// How many bytes of ABC there are.
    pub(crate) len: usize,
    /// Namespace URI and local name of what code outside of the file can name, and the API versions that have it.
    pub(crate) definitions: Vec<(String, String, Vec<u16>)>,
    /// The public members of classes that not all API versions have.
    pub(crate) members: Vec<Member>,
    /// The paths of the functions behind native methods, by method index.
    pub(crate) natives: BTreeMap<u32, String>,
    /// What classes do natively beyond methods.
    pub(crate) classes: Vec<ClassHooks>,
}

/// A public member of a class that not all API versions have.
#[derive(Debug, Eq, PartialEq)]
pub(crate) struct Member {
    pub(crate) class_index: u32,
    pub(crate) is_static: bool,
    pub(crate) name: String,
    /// The API versions that have it.
    pub(crate) versions: Vec<u16>,
}

/// The paths of the functions that a class's metadata asks for.
#[derive(Debug, Default, Eq, PartialEq)]
pub(crate) struct ClassHooks {
    pub(crate) class_index: u32,
    /// `[Allocator]`
    pub(crate) allocate: Option<String>,
    /// `[Call]`, or `[Call("function")]`
    pub(crate) call: Option<String>,
    /// `[Construct]`
    pub(crate) construct: Option<String>,
}

impl Block {
    /// Reads the block `name`, whose bytes `abc` lie at `offset` in the SWF file.
    pub(crate) fn read(name: &str, offset: usize, abc: &[u8], modules: Modules) -> Result<Self> {
        let file = Reader::new(abc).read()?;
        let package = name
            .rsplit_once('/')
            .map_or(String::new(), |(directory, _)| directory.replace('/', "."));
        let mut binder = Binder {
            abc: &file,
            modules,
            package,
            natives: BTreeMap::new(),
            classes: Vec::new(),
            members: Vec::new(),
        };
        let mut definitions = Vec::new();
        for script in &file.scripts {
            for definition in &script.traits {
                let name = binder.qualified_name(definition.name)?;
                binder.definition(definition, &name)?;
                if name.is_visible {
                    let versions = versions(&file, &definition.metadata)?;
                    definitions.push((name.uri, name.local, versions));
                }
            }
        }
        binder.check_all_bound()?;
        let Binder {
            natives,
            classes,
            members,
            ..
        } = binder;
        Ok(Self {
            name: name.to_owned(),
            offset,
            len: abc.len(),
            definitions,
            members,
            natives,
            classes,
        })
    }
}

/// The name of a trait.
struct QualifiedName {
    uri: String,
    local: String,
    /// Whether the namespace is one that other files can name, so not private.
    is_visible: bool,
    /// Whether `uri` is the name of a package.
    is_package: bool,
}

struct Binder<'a> {
    abc: &'a AbcFile,
    modules: Modules,
    /// The package of the source file: that of definitions outside of the `package` block too.
    package: String,
    natives: BTreeMap<u32, String>,
    classes: Vec<ClassHooks>,
    members: Vec<Member>,
}

impl Binder<'_> {
    fn definition(&mut self, definition: &Trait, name: &QualifiedName) -> Result<()> {
        let package = if name.is_package {
            name.uri.clone()
        } else {
            self.package.clone()
        };
        if let TraitKind::Class { class, .. } = definition.kind {
            let module = self.modules.class_module(&package, &name.local);
            self.class(class.as_u30(), &module)?;
            self.versioned_members(class.as_u30())?;
            self.hooks(definition, class.as_u30(), &module)
        } else if let Some((method, function)) = self.native_member(definition)? {
            self.natives.insert(
                method,
                format!("{}::{function}", self.modules.package_module(&package)),
            );
            Ok(())
        } else {
            Ok(())
        }
    }

    fn class(&mut self, class: u32, module: &str) -> Result<()> {
        let abc = self.abc;
        let instance = abc
            .instances
            .get(class as usize)
            .ok_or(Error::OutOfBounds("a class"))?;
        let statics = &abc
            .classes
            .get(class as usize)
            .ok_or(Error::OutOfBounds("a class"))?
            .traits;

        let init = instance.init_method.as_u30();
        if self.is_native(init)? {
            self.natives
                .insert(init, format!("{module}::instance_init"));
        }
        let mut members = Vec::new();
        for member in &instance.traits {
            members.extend(self.native_member(member)?);
        }
        for member in statics {
            let Some((method, mut function)) = self.native_member(member)? else {
                continue;
            };
            if members.iter().any(|(_, taken)| *taken == function) {
                function.insert_str(0, "static_");
            }
            self.natives.insert(method, format!("{module}::{function}"));
        }
        for (method, function) in members {
            self.natives.insert(method, format!("{module}::{function}"));
        }
        Ok(())
    }

    fn versioned_members(&mut self, class: u32) -> Result<()> {
        let (instance, statics) = (
            &self.abc.instances[class as usize].traits,
            &self.abc.classes[class as usize].traits,
        );
        let all = instance.iter().map(|member| (member, false));
        for (member, is_static) in all.chain(statics.iter().map(|member| (member, true))) {
            let versions = versions(self.abc, &member.metadata)?;
            let name = self.qualified_name(member.name)?;
            // A pair of getter and setter is one member.
            let is_known = self.members.iter().any(|known| {
                (known.class_index, known.is_static) == (class, is_static)
                    && known.name == name.local
            });
            if !versions.is_empty() && name.is_package && name.uri.is_empty() && !is_known {
                self.members.push(Member {
                    class_index: class,
                    is_static,
                    name: name.local,
                    versions,
                });
            }
        }
        Ok(())
    }

    fn hooks(&mut self, definition: &Trait, class_index: u32, module: &str) -> Result<()> {
        let mut hooks = ClassHooks {
            class_index,
            ..ClassHooks::default()
        };
        for metadata in &definition.metadata {
            let metadata = self
                .abc
                .metadata
                .get(metadata.0 as usize)
                .ok_or(Error::OutOfBounds("metadata"))?;
            match self.string(metadata.name)?.as_str() {
                "Allocator" => hooks.allocate = Some(format!("{module}::allocate")),
                "Call" => {
                    let function = match metadata.items.first() {
                        Some(item) => self.string(item.value)?,
                        None => "call".to_owned(),
                    };
                    hooks.call = Some(format!("{module}::{function}"));
                }
                "Construct" => hooks.construct = Some(format!("{module}::construct")),
                _ => {}
            }
        }
        if hooks.allocate.is_some() || hooks.call.is_some() || hooks.construct.is_some() {
            self.classes.push(hooks);
        }
        Ok(())
    }

    /// The method index and the Rust name of a member, if it is a native method.
    fn native_member(&self, member: &Trait) -> Result<Option<(u32, String)>> {
        let (method, prefix) = match &member.kind {
            TraitKind::Method { method, .. } => (method, ""),
            TraitKind::Function { function, .. } => (function, ""),
            TraitKind::Getter { method, .. } => (method, "get_"),
            TraitKind::Setter { method, .. } => (method, "set_"),
            TraitKind::Slot { .. } | TraitKind::Const { .. } | TraitKind::Class { .. } => {
                return Ok(None);
            }
        };
        if !self.is_native(method.as_u30())? {
            return Ok(None);
        }
        let local = identifier(&self.qualified_name(member.name)?.local);
        let function = if prefix.is_empty() {
            local
        } else {
            format!("{prefix}{}", local.trim_end_matches('_'))
        };
        Ok(Some((method.as_u30(), function)))
    }

    fn is_native(&self, method: u32) -> Result<bool> {
        let method = self
            .abc
            .methods
            .get(method as usize)
            .ok_or(Error::OutOfBounds("a method"))?;
        Ok(method.flags.contains(MethodFlags::NATIVE))
    }

    fn check_all_bound(&self) -> Result<()> {
        for index in 0..self.abc.methods.len() as u32 {
            if self.is_native(index)? && !self.natives.contains_key(&index) {
                return Err(Error::Unreachable(index));
            }
        }
        Ok(())
    }

    fn qualified_name(&self, name: Index<Multiname>) -> Result<QualifiedName> {
        let pool = &self.abc.constant_pool;
        let Some(Multiname::QName { namespace, name }) = entry(&pool.multinames, name) else {
            return Err(Error::TraitName);
        };
        let local = self.string(*name)?;
        let (uri, is_visible, is_package) = match entry(&pool.namespaces, *namespace) {
            Some(Namespace::Package(uri) | Namespace::PackageInternal(uri)) => (*uri, true, true),
            Some(Namespace::Namespace(uri) | Namespace::Explicit(uri)) => (*uri, true, false),
            Some(
                Namespace::Private(uri)
                | Namespace::Protected(uri)
                | Namespace::StaticProtected(uri),
            ) => (*uri, false, false),
            None => return Err(Error::OutOfBounds("a namespace")),
        };
        Ok(QualifiedName {
            uri: self.string(uri)?,
            local,
            is_visible,
            is_package,
        })
    }

    fn string(&self, index: Index<String>) -> Result<String> {
        string(self.abc, index)
    }
}

/// A string of the constant pool, whose entry 0 is the empty one.
pub(crate) fn string(abc: &AbcFile, index: Index<String>) -> Result<String> {
    if index.0 == 0 {
        return Ok(String::new());
    }
    let bytes = entry(&abc.constant_pool.strings, index).ok_or(Error::OutOfBounds("a string"))?;
    String::from_utf8(bytes.clone()).map_err(|_| Error::Utf8)
}

/// An entry of a constant pool, whose entry 0 is implied and not stored.
fn entry<T, I>(pool: &[T], index: Index<I>) -> Option<&T> {
    pool.get((index.0 as usize).checked_sub(1)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index<T>(i: u32) -> Index<T> {
        Index::new(i)
    }

    /// `package p { [Allocator] class C { [API("661")] native static function get(); native function get();
    /// native function C() } }`
    /// and `package p { native function openIt() }`, with a private helper function `hidden`.
    fn sample() -> Vec<u8> {
        use swf::avm2::types::{
            Class, ConstantPool, Instance, Metadata, MetadataItem, Method, Script,
        };
        let strings = [
            "p",
            "C",
            "get",
            "Allocator",
            "openIt",
            "hidden",
            "",
            "API",
            "661",
        ];
        let pool = ConstantPool {
            ints: vec![],
            uints: vec![],
            doubles: vec![],
            strings: strings.map(|s| s.as_bytes().to_vec()).to_vec(),
            namespaces: vec![
                Namespace::Package(index(1)),
                Namespace::Private(index(7)),
                Namespace::Package(index(7)),
            ],
            namespace_sets: vec![],
            multinames: [(1, 2), (3, 3), (1, 5), (2, 6)]
                .map(|(ns, name)| Multiname::QName {
                    namespace: index(ns),
                    name: index(name),
                })
                .to_vec(),
        };
        let native = Method {
            name: index(0),
            params: vec![],
            return_type: index(0),
            flags: MethodFlags::NATIVE,
            body: None,
        };
        let plain = Method {
            flags: MethodFlags::empty(),
            ..native.clone()
        };
        let member = |name, kind, metadata| Trait {
            name: index(name),
            kind,
            metadata,
            is_final: false,
            is_override: false,
        };
        let method = |name, i| {
            member(
                name,
                TraitKind::Method {
                    disp_id: 0,
                    method: index(i),
                },
                vec![],
            )
        };
        let abc = AbcFile {
            major_version: 46,
            minor_version: 16,
            constant_pool: pool,
            methods: vec![
                plain.clone(),
                native.clone(),
                native.clone(),
                native.clone(),
                native,
                plain,
            ],
            metadata: vec![
                Metadata {
                    name: index(4),
                    items: vec![],
                },
                Metadata {
                    name: index(8),
                    // One item: the crate writes several in another order than it reads them.
                    items: vec![MetadataItem {
                        key: index(0),
                        value: index(9),
                    }],
                },
            ],
            instances: vec![Instance {
                name: index(1),
                super_name: index(0),
                is_sealed: true,
                is_final: false,
                is_interface: false,
                protected_namespace: None,
                interfaces: vec![],
                init_method: index(1),
                traits: vec![method(2, 2)],
            }],
            classes: vec![Class {
                init_method: index(0),
                traits: vec![Trait {
                    metadata: vec![index(1)],
                    ..method(2, 3)
                }],
            }],
            scripts: vec![Script {
                init_method: index(0),
                traits: vec![
                    member(
                        1,
                        TraitKind::Class {
                            slot_id: 1,
                            class: index(0),
                        },
                        vec![index(0)],
                    ),
                    method(3, 4),
                    method(4, 5),
                ],
            }],
            method_bodies: vec![],
        };
        let mut bytes = Vec::new();
        swf::avm2::write::Writer::new(&mut bytes)
            .write(abc)
            .expect("writing to memory");
        bytes
    }

    #[test]
    fn natives_hooks_and_definitions_are_found() {
        let bytes = sample();
        let block = Block::read("p/C", 7, &bytes, Modules::Packages).expect("a valid block");
        let natives: Vec<_> = block
            .natives
            .iter()
            .map(|(index, path)| (*index, path.as_str()))
            .collect();
        assert_eq!(
            natives,
            [
                (1, "crate::p::c::instance_init"),
                (2, "crate::p::c::get"),
                (3, "crate::p::c::static_get"),
                (4, "crate::p::open_it"),
            ]
        );
        assert_eq!(
            block.definitions,
            [
                ("p".into(), "C".into(), vec![]),
                ("p".into(), "openIt".into(), vec![])
            ]
        );
        assert_eq!(
            block.members,
            [Member {
                class_index: 0,
                is_static: true,
                name: "get".into(),
                versions: vec![661],
            }]
        );
        assert_eq!(block.classes.len(), 1);
        assert_eq!(
            block.classes[0].allocate.as_deref(),
            Some("crate::p::c::allocate")
        );
        assert_eq!((block.offset, block.len), (7, bytes.len()));
    }

    #[test]
    fn a_cut_off_block_is_an_error() {
        let bytes = sample();
        for len in 0..bytes.len() - 1 {
            assert!(
                Block::read("p/C", 0, &bytes[..len], Modules::Packages).is_err(),
                "{len} bytes"
            );
        }
    }
}
