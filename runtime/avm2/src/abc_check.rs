//! Reading an ABC block, and the checks of it as a whole (AVM2 specification, section 4): that what one part says of
//! another is there. What is wrong within a method is found when the method is verified.

mod definitions;

use std::fmt::Display;

use swf::avm2::read::Reader;
use swf::avm2::types::{AbcFile, Index, Method, Multiname, Namespace, Trait, TraitKind};
use swf::error::AbcParseError;

use crate::error_messages::{Message, msg};

/// How deeply type names may nest: `Vector.<Vector.<…>>`.
const MAX_TYPE_DEPTH: u32 = 16;

/// Why a block was refused.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// The number of the VerifyError.
    pub(crate) id: u32,
    /// Its text.
    pub(crate) text: String,
}

impl Refusal {
    fn new<const ARGS: usize>(message: Message<ARGS>, args: [&dyn Display; ARGS]) -> Self {
        Self {
            id: message.id,
            text: message.format(args),
        }
    }
}

/// Reads a block.
///
/// # Errors
///
/// #1107 where it's cut off or malformed, #1042 of another version, #1033 of an unknown kind of constant, #1045 of trait,
/// #1027, #1032 and #1060 of an index that is out of range, #1121 where a method has two bodies, and those of
/// `definitions::check` of a program's block.
pub(crate) fn read(bytes: &[u8], is_library: bool) -> Result<AbcFile, Refusal> {
    let corrupt = || Refusal::new(msg::E1107, []);
    if bytes.len() > u32::MAX as usize || !counts_fit(bytes) {
        return Err(corrupt());
    }
    let abc = match Reader::new(bytes).read() {
        Ok(abc) => abc,
        Err(AbcParseError::MethodInfoOutOfBounds {
            method_count,
            method_index,
        }) => {
            return Err(Refusal::new(
                msg::E1027,
                [&method_index.as_u30(), &method_count],
            ));
        }
        Err(AbcParseError::DuplicateMethodBody { method_index }) => {
            let name = format!("MethodInfo-{}", method_index.as_u30());
            return Err(Refusal::new(msg::E1121, [&name]));
        }
        Err(AbcParseError::InvalidTraitKind { kind }) => {
            return Err(Refusal::new(msg::E1045, [&kind]));
        }
        // The reader doesn't tell which constant it is.
        Err(
            AbcParseError::InvalidMultiname { kind } | AbcParseError::InvalidNamespace { kind },
        ) => {
            return Err(Refusal::new(msg::E1033, [&kind]));
        }
        Err(_) => return Err(corrupt()),
    };
    if !(46..=47).contains(&abc.major_version) {
        return Err(Refusal::new(
            msg::E1042,
            [&abc.major_version, &abc.minor_version],
        ));
    }
    check_pool(&abc)?;
    check_definitions(&abc)?;
    if !is_library {
        definitions::check(&abc)?;
    }
    Ok(abc)
}

fn in_range(index: u32, len: usize) -> Result<(), Refusal> {
    if index as usize > len {
        return Err(Refusal::new(msg::E1032, [&index, &(len + 1)]));
    }
    Ok(())
}

fn check_pool(abc: &AbcFile) -> Result<(), Refusal> {
    let pool = &abc.constant_pool;
    let string = |index: u32| in_range(index, pool.strings.len());
    let namespace = |index: u32| in_range(index, pool.namespaces.len());
    let set = |index: u32| in_range(index, pool.namespace_sets.len());
    for entry in &pool.namespaces {
        let (Namespace::Namespace(name)
        | Namespace::Package(name)
        | Namespace::PackageInternal(name)
        | Namespace::Protected(name)
        | Namespace::Explicit(name)
        | Namespace::StaticProtected(name)
        | Namespace::Private(name)) = entry;
        string(name.as_u30())?;
    }
    for index in pool.namespace_sets.iter().flatten() {
        namespace(index.as_u30())?;
    }
    for entry in &pool.multinames {
        match entry {
            Multiname::QName {
                namespace: ns,
                name,
            }
            | Multiname::QNameA {
                namespace: ns,
                name,
            } => {
                namespace(ns.as_u30())?;
                string(name.as_u30())?;
            }
            Multiname::RTQName { name } | Multiname::RTQNameA { name } => string(name.as_u30())?,
            Multiname::RTQNameL | Multiname::RTQNameLA => {}
            Multiname::Multiname {
                namespace_set,
                name,
            }
            | Multiname::MultinameA {
                namespace_set,
                name,
            } => {
                set(namespace_set.as_u30())?;
                string(name.as_u30())?;
            }
            Multiname::MultinameL { namespace_set } | Multiname::MultinameLA { namespace_set } => {
                set(namespace_set.as_u30())?
            }
            Multiname::TypeName {
                base_type,
                parameters,
            } => {
                in_range(base_type.as_u30(), pool.multinames.len())?;
                for parameter in parameters {
                    in_range(parameter.as_u30(), pool.multinames.len())?;
                }
            }
        }
    }
    check_type_names(&pool.multinames)
}

/// Checks that no type name contains itself, nor nests too deeply.
fn check_type_names(names: &[Multiname]) -> Result<(), Refusal> {
    let mut depths = vec![0_u32; names.len() + 1];
    for _ in 0..=MAX_TYPE_DEPTH {
        let mut settled = true;
        for (at, name) in names.iter().enumerate() {
            let Multiname::TypeName {
                base_type,
                parameters,
            } = name
            else {
                continue;
            };
            let parts = parameters.iter().chain([base_type]);
            let deepest = parts.map(|part| depths[part.as_u30() as usize]).max();
            let depth = deepest.map_or(1, |deepest| deepest + 1);
            settled &= depths[at + 1] == depth;
            depths[at + 1] = depth;
        }
        if settled {
            return Ok(());
        }
    }
    Err(Refusal::new(msg::E1107, []))
}

fn check_definitions(abc: &AbcFile) -> Result<(), Refusal> {
    let name = |index: u32| in_range(index, abc.constant_pool.multinames.len());
    for method in &abc.methods {
        name(method.return_type.as_u30())?;
        for param in &method.params {
            name(param.kind.as_u30())?;
        }
    }
    let method = |index: Index<Method>| {
        let (index, count) = (index.as_u30(), abc.methods.len());
        if index as usize >= count {
            return Err(Refusal::new(msg::E1027, [&index, &count]));
        }
        Ok(())
    };
    let check_traits = |traits: &[Trait]| {
        for declared in traits {
            name(declared.name.as_u30())?;
            match &declared.kind {
                TraitKind::Slot { type_name, .. } | TraitKind::Const { type_name, .. } => {
                    name(type_name.as_u30())?;
                }
                TraitKind::Method { method: index, .. }
                | TraitKind::Getter { method: index, .. }
                | TraitKind::Setter { method: index, .. }
                | TraitKind::Function {
                    function: index, ..
                } => method(*index)?,
                TraitKind::Class { class, .. } => {
                    let (index, count) = (class.as_u30(), abc.classes.len());
                    if index as usize >= count {
                        return Err(Refusal::new(msg::E1060, [&index, &count]));
                    }
                }
            }
        }
        Ok(())
    };
    for (instance, class) in abc.instances.iter().zip(&abc.classes) {
        name(instance.name.as_u30())?;
        name(instance.super_name.as_u30())?;
        for interface in &instance.interfaces {
            name(interface.as_u30())?;
        }
        method(instance.init_method)?;
        check_traits(&instance.traits)?;
        method(class.init_method)?;
        check_traits(&class.traits)?;
    }
    for script in &abc.scripts {
        method(script.init_method)?;
        check_traits(&script.traits)?;
    }
    for body in &abc.method_bodies {
        check_traits(&body.traits)?;
        for exception in &body.exceptions {
            name(exception.type_name.as_u30())?;
            name(exception.variable_name.as_u30())?;
        }
    }
    Ok(())
}

/// Whether no trait announces more metadata than there are bytes: the reader would take the memory for all of it at
/// once. True, too, of what is malformed otherwise, which the reader finds.
fn counts_fit(bytes: &[u8]) -> bool {
    let mut scan = Scan { bytes, fits: true };
    // Where the scan ends early, so will the reader, or it has found a count that doesn't fit.
    let _ = scan.file();
    scan.fits
}

/// A walk over a block that looks at counts only.
struct Scan<'a> {
    bytes: &'a [u8],
    fits: bool,
}

impl Scan<'_> {
    fn skip(&mut self, count: usize) -> Option<()> {
        self.bytes = self.bytes.get(count..)?;
        Some(())
    }

    fn byte(&mut self) -> Option<u8> {
        let (&byte, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(byte)
    }

    fn u30(&mut self) -> Option<u32> {
        let mut value = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            value |= u32::from(byte & 0x7f).wrapping_shl(shift);
            if byte & 0x80 == 0 {
                break;
            }
        }
        Some(value)
    }

    fn u30s(&mut self, count: u32) -> Option<()> {
        for _ in 0..count {
            self.u30()?;
        }
        Some(())
    }

    /// As many of something as the next number says, `less` of which aren't there.
    fn list(&mut self, less: u32, each: impl Fn(&mut Self) -> Option<()>) -> Option<u32> {
        let count = self.u30()?.saturating_sub(less);
        for _ in 0..count {
            each(self)?;
        }
        Some(count)
    }

    fn file(&mut self) -> Option<()> {
        self.skip(4)?;
        self.list(1, |scan| scan.u30s(1))?;
        self.list(1, |scan| scan.u30s(1))?;
        self.list(1, |scan| scan.skip(8))?;
        self.list(1, |scan| {
            let length = scan.u30()?;
            scan.skip(length as usize)
        })?;
        self.list(1, |scan| scan.byte().and_then(|_| scan.u30s(1)))?;
        self.list(1, |scan| scan.list(0, |scan| scan.u30s(1)).map(|_| ()))?;
        self.list(1, Self::multiname)?;
        self.list(0, Self::method)?;
        self.list(0, |scan| {
            scan.u30()?;
            let items = scan.u30()?;
            scan.u30s(items.checked_mul(2)?)
        })?;
        let classes = self.list(0, |scan| {
            scan.u30s(2)?;
            let flags = scan.byte()?;
            scan.u30s(u32::from(flags >> 3 & 1))?;
            scan.list(0, |scan| scan.u30s(1))?;
            scan.u30()?;
            scan.traits()
        })?;
        for _ in 0..classes {
            self.u30()?;
            self.traits()?;
        }
        self.list(0, |scan| scan.u30().and_then(|_| scan.traits()))?;
        self.list(0, |scan| {
            scan.u30s(5)?;
            let length = scan.u30()?;
            scan.skip(length as usize)?;
            scan.list(0, |scan| scan.u30s(5))?;
            scan.traits()
        })?;
        Some(())
    }

    fn multiname(&mut self) -> Option<()> {
        match self.byte()? {
            0x07 | 0x0d | 0x09 | 0x0e => self.u30s(2),
            0x0f | 0x10 | 0x1b | 0x1c => self.u30s(1),
            0x1d => {
                self.u30()?;
                self.list(0, |scan| scan.u30s(1)).map(|_| ())
            }
            _ => Some(()),
        }
    }

    fn method(&mut self) -> Option<()> {
        let params = self.u30()?;
        self.u30()?;
        self.u30s(params)?;
        self.u30()?;
        let flags = self.byte()?;
        if flags & 0x08 != 0 {
            self.list(0, |scan| scan.u30().and_then(|_| scan.skip(1)))?;
        }
        if flags & 0x80 != 0 {
            self.u30s(params)?;
        }
        Some(())
    }

    fn traits(&mut self) -> Option<()> {
        self.list(0, |scan| {
            scan.u30()?;
            let kind = scan.byte()?;
            scan.u30s(2)?;
            if matches!(kind & 0x0f, 0 | 6) && scan.u30()? != 0 {
                scan.byte()?;
            }
            if kind & 0x40 != 0 {
                let count = scan.u30()?;
                if count as usize > scan.bytes.len() {
                    scan.fits = false;
                    return None;
                }
                scan.u30s(count)?;
            }
            Some(())
        })
        .map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A block whose parts are empty, but for the given ones.
    fn block(multinames: &[u8], scripts: &[u8], bodies: &[u8]) -> Vec<u8> {
        let mut bytes = vec![16, 0, 46, 0, 0, 0, 0, 0, 0, 0];
        bytes.extend_from_slice(multinames);
        // One method, no metadata, no classes.
        bytes.extend_from_slice(&[1, 0, 0, 0, 0, 0, 0]);
        bytes.extend_from_slice(scripts);
        bytes.extend_from_slice(bodies);
        bytes
    }

    /// By what the checks of any block find: these blocks have no more than what a test is about.
    fn refused(bytes: &[u8]) -> Option<u32> {
        read(bytes, true).err().map(|refusal| refusal.id)
    }

    const BODY: [u8; 9] = [0, 1, 1, 0, 1, 1, 0x47, 0, 0];

    #[test]
    fn reads_a_sound_block() {
        let mut bodies = vec![1];
        bodies.extend_from_slice(&BODY);
        let bytes = block(&[0], &[1, 0, 0], &bodies);
        assert_eq!(refused(&bytes), None);
        for length in 0..bytes.len() {
            assert_eq!(refused(&bytes[..length]), Some(1107), "{length} bytes");
        }
    }

    #[test]
    fn refuses_methods_that_are_not_there() {
        assert_eq!(refused(&block(&[0], &[1, 1, 0], &[0])), Some(1027));
        let mut bodies = vec![1, 5];
        bodies.extend_from_slice(&BODY[1..]);
        assert_eq!(refused(&block(&[0], &[0], &bodies)), Some(1027));
    }

    #[test]
    fn refuses_a_second_body() {
        let mut bodies = vec![2];
        bodies.extend_from_slice(&BODY);
        bodies.extend_from_slice(&BODY);
        assert_eq!(refused(&block(&[0], &[0], &bodies)), Some(1121));
    }

    #[test]
    fn refuses_names_of_names_without_end() {
        // A type name that is its own parameter, and one of a name that isn't there.
        assert_eq!(refused(&block(&[2, 0x1d, 0, 1, 1], &[0], &[0])), Some(1107));
        assert_eq!(refused(&block(&[2, 0x1d, 0, 1, 7], &[0], &[0])), Some(1032));
        assert_eq!(refused(&block(&[2, 0x1d, 0, 1, 0], &[0], &[0])), None);
    }

    #[test]
    fn refuses_classes_that_are_not_there() {
        // A script with a trait of kind "class".
        let script = [1, 0, 1, 0, 4, 0, 3];
        assert_eq!(refused(&block(&[0], &script, &[0])), Some(1060));
    }

    #[test]
    fn takes_no_memory_for_metadata_that_is_not_there() {
        // A slot trait with metadata, 2^32 - 1 of them.
        let script = [1, 0, 1, 0, 0x40, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0x0f];
        assert_eq!(refused(&block(&[0], &script, &[0])), Some(1107));
    }

    #[test]
    fn reads_any_bytes() {
        let mut seed = 1_u32;
        for length in 0..500 {
            let mut bytes: Vec<u8> = (0..length)
                .map(|_| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (seed >> 27) as u8
                })
                .collect();
            if length > 4 {
                bytes[..4].copy_from_slice(&[16, 0, 46, 0]);
            }
            drop(read(&bytes, false));
        }
    }
}
