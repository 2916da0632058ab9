//! The compiled class library: ABC blocks that are parsed when one of their definitions is first
//! looked up, and the Rust functions behind their native methods.
//!
//! The build script of a crate that carries a library writes one [`Library`] constant.

use crate::activation::Activation;
use crate::error::Error;
use crate::name::QName;
use crate::object::{Kind, Object};
use crate::string::Name;
use crate::value::Value;

/// A native method. `args` are coerced to the declared types, default values filled in; rest
/// arguments follow.
pub type NativeFn = for<'gc> fn(
    &mut Activation<'_, 'gc>,
    Value<'gc>,
    &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>>;

/// Makes the native data of a new instance of the class (or of a subclass).
pub type AllocateFn =
    for<'gc> fn(&mut Activation<'_, 'gc>, Object<'gc>) -> Result<Kind<'gc>, Error<'gc>>;

/// A compiled class library.
#[derive(Debug)]
pub struct Library {
    /// The SWF file, uncompressed.
    pub swf: &'static [u8],
    /// Its ABC blocks.
    pub blocks: &'static [Block],
}

/// One ABC block of a library: one ActionScript source file.
#[derive(Debug)]
pub struct Block {
    /// The source's path without its ending: `flash/net/Socket`.
    pub name: &'static str,
    /// Where the ABC starts in [`Library::swf`].
    pub offset: usize,
    /// How many bytes of ABC there are.
    pub len: usize,
    /// What its scripts define.
    pub definitions: &'static [Definition],
    /// The public members of its classes that not all API versions have.
    pub members: &'static [VersionedMember],
    /// The functions of its native methods, by method index, in ascending order.
    pub natives: &'static [(u32, NativeFn)],
    /// What its classes do natively beyond methods.
    pub classes: &'static [ClassHooks],
}

/// What a block defines and others can name.
#[derive(Debug)]
pub struct Definition {
    /// The URI of its namespace.
    pub uri: &'static str,
    /// Its local name.
    pub name: &'static str,
    /// The API versions that have it, all of them where there are none: see `api_version`.
    pub versions: &'static [u16],
}

/// A public member of a class that not all API versions have.
#[derive(Debug)]
pub struct VersionedMember {
    /// The class's index in the block.
    pub class_index: u32,
    /// Whether it is a member of the class object.
    pub is_static: bool,
    /// Its local name.
    pub name: &'static str,
    /// The API versions that have it.
    pub versions: &'static [u16],
}

/// What a class does natively beyond its methods.
#[derive(Debug)]
pub struct ClassHooks {
    /// The class's index in the block.
    pub class_index: u32,
    /// Makes the native data of an instance.
    pub allocate: Option<AllocateFn>,
    /// Calling the class as a function.
    pub call: Option<NativeFn>,
    /// `new Class(…)`, altogether.
    pub construct: Option<NativeFn>,
}

impl Library {
    /// The ABC of a block.
    pub(crate) fn abc(&self, block: &Block) -> &'static [u8] {
        &self.swf[block.offset..block.offset + block.len]
    }
}

impl Block {
    /// The API versions that have the definition `name`.
    pub(crate) fn versions(&self, name: QName<'_>) -> &'static [u16] {
        let (uri, local) = (name.ns.uri().to_utf8_lossy(), name.name.to_utf8_lossy());
        self.definitions
            .iter()
            .find(|definition| definition.uri == uri && definition.name == local)
            .map_or(&[], |definition| definition.versions)
    }

    /// The API versions that have a public member of the class with index `class`.
    pub(crate) fn member_versions(
        &self,
        class: u32,
        is_static: bool,
        name: Name<'_>,
    ) -> &'static [u16] {
        let name = name.to_utf8_lossy();
        self.members
            .iter()
            .find(|member| {
                (member.class_index, member.is_static) == (class, is_static) && member.name == name
            })
            .map_or(&[], |member| member.versions)
    }

    /// The function of the native method with index `method`.
    pub(crate) fn native(&self, method: u32) -> Option<NativeFn> {
        let at = self
            .natives
            .binary_search_by_key(&method, |&(index, _)| index)
            .ok()?;
        Some(self.natives[at].1)
    }

    /// What the class with index `class` does natively.
    pub(crate) fn hooks(&self, class: u32) -> Option<&'static ClassHooks> {
        self.classes.iter().find(|hooks| hooks.class_index == class)
    }
}
