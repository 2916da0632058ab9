//! Checks of what a program's block defines, beyond that what it refers to is there. The class library's blocks, which
//! have native functions and names in several namespaces, aren't checked.

use std::collections::HashSet;

use swf::avm2::types::{AbcFile, Index, Method, MethodFlags, Multiname, Trait, TraitKind};

use super::Refusal;
use crate::error_messages::msg;

/// Checks a block.
///
/// # Errors
///
/// #1047 without a script, #1079 of a native method, #1033 and #1080 of a definition whose name isn't one name in one
/// namespace, #1071 of a method that initializes two things, #1122 of an interface's method with a body.
pub(super) fn check(abc: &AbcFile) -> Result<(), Refusal> {
    if abc.scripts.is_empty() {
        return Err(Refusal::new(msg::E1047, []));
    }
    let is_native = |method: &Method| method.flags.contains(MethodFlags::NATIVE);
    if abc.methods.iter().any(is_native) {
        return Err(Refusal::new(msg::E1079, []));
    }
    let sets = &abc.constant_pool.namespace_sets;
    if sets.iter().flatten().any(|index| index.as_u30() == 0) {
        return Err(Refusal::new(msg::E1080, []));
    }
    check_names(abc)?;
    check_initializers(abc)?;
    check_interfaces(abc)
}

fn check_names(abc: &AbcFile) -> Result<(), Refusal> {
    for (instance, class) in abc.instances.iter().zip(&abc.classes) {
        check_name(abc, instance.name)?;
        check_trait_names(abc, &instance.traits)?;
        check_trait_names(abc, &class.traits)?;
    }
    for script in &abc.scripts {
        check_trait_names(abc, &script.traits)?;
    }
    for body in &abc.method_bodies {
        check_trait_names(abc, &body.traits)?;
    }
    Ok(())
}

fn check_trait_names(abc: &AbcFile, traits: &[Trait]) -> Result<(), Refusal> {
    traits
        .iter()
        .try_for_each(|declared| check_name(abc, declared.name))
}

/// The name of a definition must be a qualified one.
fn check_name(abc: &AbcFile, index: Index<Multiname>) -> Result<(), Refusal> {
    let names = &abc.constant_pool.multinames;
    let index = index.as_u30();
    let Some(at) = (index as usize).checked_sub(1) else {
        return Err(Refusal::new(msg::E1032, [&index, &(names.len() + 1)]));
    };
    match names.get(at) {
        Some(Multiname::QName { namespace, .. }) if namespace.as_u30() == 0 => {
            Err(Refusal::new(msg::E1080, []))
        }
        Some(Multiname::QName { .. }) => Ok(()),
        _ => Err(Refusal::new(msg::E1033, [&index])),
    }
}

/// A method can have only one scope, so it can't make two things.
fn check_initializers(abc: &AbcFile) -> Result<(), Refusal> {
    let instances = abc.instances.iter().map(|instance| instance.init_method);
    let classes = abc.classes.iter().map(|class| class.init_method);
    let scripts = abc.scripts.iter().map(|script| script.init_method);
    let mut bound = HashSet::new();
    for method in instances.chain(classes).chain(scripts) {
        let index = method.as_u30();
        if !bound.insert(index) {
            let name = format!("MethodInfo-{index}");
            return Err(Refusal::new(msg::E1071, [&name, &"another definition"]));
        }
    }
    Ok(())
}

fn check_interfaces(abc: &AbcFile) -> Result<(), Refusal> {
    let interfaces = abc
        .instances
        .iter()
        .filter(|instance| instance.is_interface);
    for declared in interfaces.flat_map(|interface| &interface.traits) {
        let (TraitKind::Method { method, .. }
        | TraitKind::Getter { method, .. }
        | TraitKind::Setter { method, .. }) = declared.kind
        else {
            continue;
        };
        let index = method.as_u30();
        let has_body = abc
            .methods
            .get(index as usize)
            .is_some_and(|method| method.body.is_some());
        if has_body {
            let name = format!("MethodInfo-{index}");
            return Err(Refusal::new(msg::E1122, [&name]));
        }
    }
    Ok(())
}
