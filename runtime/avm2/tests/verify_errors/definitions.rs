//! Definitions that are refused (AVM2 specification, section 4).

use swf::avm2::types::*;

use crate::assembly::{Assembly, RETURN, error_of};

fn declared(name: Index<Multiname>, kind: TraitKind) -> Trait {
    Trait {
        name,
        kind,
        metadata: Vec::new(),
        is_final: false,
        is_override: false,
    }
}

fn method_trait(name: Index<Multiname>, method: Index<Method>) -> Trait {
    declared(name, TraitKind::Method { disp_id: 0, method })
}

fn overriding(mut declared: Trait) -> Trait {
    declared.is_override = true;
    declared
}

fn slot(name: Index<Multiname>, type_name: Index<Multiname>, value: Option<DefaultValue>) -> Trait {
    let kind = TraitKind::Slot {
        slot_id: 0,
        type_name,
        value,
    };
    declared(name, kind)
}

/// The error of a class B that extends A, each with the trait that is made for it.
fn error_of_two(
    base: impl FnOnce(&mut Assembly) -> Trait,
    derived: impl FnOnce(&mut Assembly) -> Trait,
) -> Option<u32> {
    let mut program = Assembly::new();
    let base = base(&mut program);
    let derived = derived(&mut program);
    program.class("A", "Object", vec![base]);
    program.class("B", "A", vec![derived]);
    program.make_classes();
    program.error()
}

fn plain_method(program: &mut Assembly) -> Trait {
    let method = program.method(&[RETURN]);
    method_trait(program.name("x"), method)
}

fn plain_slot(program: &mut Assembly) -> Trait {
    slot(program.name("x"), Index::new(0), None)
}

fn getter(program: &mut Assembly) -> Trait {
    let method = program.method(&[0x21, 0x48]);
    declared(program.name("x"), TraitKind::Getter { disp_id: 0, method })
}

fn setter(program: &mut Assembly) -> Trait {
    let method = program.method_with_param(Index::new(0), None);
    declared(program.name("x"), TraitKind::Setter { disp_id: 0, method })
}

fn other(program: &mut Assembly) -> Trait {
    let method = program.method(&[RETURN]);
    method_trait(program.name("other"), method)
}

#[test]
fn what_overrides_says_so() {
    assert_eq!(
        error_of_two(plain_method, |p| overriding(plain_method(p))),
        None
    );
    assert_eq!(error_of_two(plain_method, plain_method), Some(1053));
    assert_eq!(
        error_of_two(other, |p| overriding(plain_method(p))),
        Some(1053)
    );
    assert_eq!(error_of_two(getter, |p| overriding(getter(p))), None);
    assert_eq!(error_of_two(getter, getter), Some(1053));
    assert_eq!(error_of_two(getter, setter), None, "the other half");
    assert_eq!(error_of_two(getter, |p| overriding(setter(p))), Some(1053));
    assert_eq!(error_of_two(setter, |p| overriding(setter(p))), None);
}

#[test]
fn a_method_overrides_a_method() {
    assert_eq!(
        error_of_two(getter, |p| overriding(plain_method(p))),
        Some(1053)
    );
    assert_eq!(error_of_two(plain_method, getter), Some(1053));
    assert_eq!(error_of_two(plain_slot, plain_method), Some(1053));
}

#[test]
fn what_is_final_stays() {
    let base = |program: &mut Assembly| {
        let mut base = plain_method(program);
        base.is_final = true;
        base
    };
    assert_eq!(
        error_of_two(base, |p| overriding(plain_method(p))),
        Some(1053)
    );
}

#[test]
fn an_override_takes_the_same() {
    let with = |kind: &'static str, default: Option<DefaultValue>| {
        move |program: &mut Assembly| {
            let kind = program.name(kind);
            let method = program.method_with_param(kind, default);
            method_trait(program.name("x"), method)
        }
    };
    let overriding_with =
        |kind, default| move |p: &mut Assembly| overriding(with(kind, default)(p));
    let null = Some(DefaultValue::Null);
    assert_eq!(
        error_of_two(with("String", None), overriding_with("String", None)),
        None
    );
    assert_eq!(
        error_of_two(with("String", None), overriding_with("Object", None)),
        Some(1053)
    );
    assert_eq!(
        error_of_two(with("String", None), overriding_with("String", null)),
        Some(1053)
    );
    assert_eq!(
        error_of_two(with("int", None), |p| overriding(plain_method(p))),
        Some(1053)
    );
}

#[test]
fn a_class_has_what_its_interfaces_ask_for() {
    let program = |wanted: fn(&mut Assembly) -> Trait, has: fn(&mut Assembly) -> Trait| {
        let mut program = Assembly::new();
        let wanted = wanted(&mut program);
        let has = has(&mut program);
        for method in &mut program.abc.methods[1..2] {
            method.body = None;
        }
        program
            .abc
            .method_bodies
            .retain(|body| body.method.as_u30() != 1);
        program.class("I", "", vec![wanted]);
        let interface = program.name("I");
        program
            .class("A", "Object", vec![has])
            .interfaces
            .push(interface);
        program.make_classes();
        program.error()
    };
    assert_eq!(program(plain_method, plain_method), None);
    assert_eq!(program(plain_method, other), Some(1053));
    assert_eq!(program(plain_method, getter), Some(1053));
    assert_eq!(program(getter, getter), None);
    assert_eq!(program(getter, setter), Some(1053));
    assert_eq!(program(plain_slot, other), Some(1057));
}

#[test]
fn interfaces_have_no_code() {
    let mut program = Assembly::new();
    let method = plain_method(&mut program);
    program.class("I", "", vec![method]);
    assert_eq!(program.error(), Some(1122));
}

#[test]
fn classes_extend_classes() {
    let mut program = Assembly::new();
    program.class("A", "Object", Vec::new()).is_final = true;
    program.class("B", "A", Vec::new());
    program.make_classes();
    assert_eq!(program.error(), Some(1103));
    let mut program = Assembly::new();
    program.class("A", "Object", Vec::new());
    let class = program.name("A");
    program
        .class("B", "Object", Vec::new())
        .interfaces
        .push(class);
    program.make_classes();
    assert_eq!(program.error(), Some(1111));
    let mut program = Assembly::new();
    program.class("A", "B", Vec::new());
    program.class("B", "A", Vec::new());
    program.make_classes();
    assert!(program.error().is_some(), "classes that extend each other");
}

#[test]
fn nothing_is_of_type_void() {
    let with_slot = |type_name: &'static str| {
        let mut program = Assembly::new();
        let type_name = program.name(type_name);
        let slot = slot(program.name("x"), type_name, None);
        program.class("A", "Object", vec![slot]);
        program.make_classes();
        program.error()
    };
    assert_eq!(with_slot("void"), Some(1022));
    assert_eq!(with_slot("int"), None);
    let mut program = Assembly::new();
    let void = program.name("void");
    let method = program.method_with_param(void, None);
    // newfunction; pushnull; call 0
    program.script().code = vec![0x40, method.as_u30() as u8, 0x20, 0x41, 0, 0x29, RETURN];
    assert_eq!(program.error(), Some(1022));
}

#[test]
fn defaults_are_of_their_type() {
    let param = |kind: &'static str, default| {
        let mut program = Assembly::new();
        program.abc.constant_pool.ints.push(-1);
        program.abc.constant_pool.doubles.push(1.5);
        let kind = program.name(kind);
        let method = program.method_with_param(kind, Some(default));
        program.script().code = vec![0x40, method.as_u30() as u8, 0x20, 0x41, 0, 0x29, RETURN];
        program.error()
    };
    let (int, double) = (
        DefaultValue::Int(Index::new(1)),
        DefaultValue::Double(Index::new(1)),
    );
    let text = DefaultValue::String(Index::new(1));
    assert_eq!(param("int", int), None);
    assert_eq!(param("int", double), Some(1102));
    assert_eq!(param("int", DefaultValue::Null), Some(1102));
    assert_eq!(param("uint", int), Some(1102));
    assert_eq!(param("Number", int), None);
    assert_eq!(param("Number", double), None);
    assert_eq!(param("Number", text), Some(1102));
    assert_eq!(param("Boolean", DefaultValue::True), None);
    assert_eq!(param("Boolean", int), Some(1102));
    assert_eq!(param("String", text), None);
    assert_eq!(param("String", int), Some(1102));
    assert_eq!(param("Object", text), None);
    assert_eq!(param("Array", DefaultValue::Null), None);
    assert_eq!(param("Array", int), Some(1102));
    let mut program = Assembly::new();
    let type_name = program.name("int");
    let slot = slot(program.name("x"), type_name, Some(text));
    program.class("A", "Object", vec![slot]);
    program.make_classes();
    assert_eq!(program.error(), Some(1102), "a variable");
}

#[test]
fn names_are_qualified() {
    let named = |make: fn(&mut Assembly) -> Multiname| {
        let mut program = Assembly::new();
        let name = make(&mut program);
        let name = program.multiname(name);
        let slot = slot(name, Index::new(0), None);
        program.abc.scripts[0].traits.push(slot);
        program.error()
    };
    assert_eq!(named(|_| Multiname::RTQNameL), Some(1033));
    let in_no_namespace = |program: &mut Assembly| Multiname::QName {
        namespace: Index::new(0),
        name: program.string("x"),
    };
    assert_eq!(named(in_no_namespace), Some(1080));
    let mut program = Assembly::new();
    program
        .abc
        .constant_pool
        .namespace_sets
        .push(vec![Index::new(0)]);
    assert_eq!(program.error(), Some(1080));
    let mut program = Assembly::new();
    let slot = slot(Index::new(0), Index::new(0), None);
    program.abc.scripts[0].traits.push(slot);
    assert_eq!(program.error(), Some(1032));
}

#[test]
fn methods_are_bytecode_of_one_definition() {
    let mut program = Assembly::new();
    program.abc.methods[0].flags |= MethodFlags::NATIVE;
    assert_eq!(program.error(), Some(1079));
    let mut program = Assembly::new();
    let script = program.abc.scripts[0].clone();
    program.abc.scripts.push(script);
    assert_eq!(program.error(), Some(1071));
    let mut program = Assembly::new();
    let body = program.abc.method_bodies[0].clone();
    program.abc.method_bodies.push(body);
    assert_eq!(program.error(), Some(1121));
    let mut program = Assembly::new();
    program.abc.scripts[0].init_method = Index::new(9);
    assert_eq!(program.error(), Some(1027));
}

#[test]
fn a_block_is_of_a_known_form() {
    let mut program = Assembly::new();
    program.abc.scripts.clear();
    assert_eq!(program.error(), Some(1047));
    let mut program = Assembly::new();
    program.abc.major_version = 45;
    assert_eq!(program.error(), Some(1042));
    assert_eq!(error_of(&[]), Some(1107));
    // A multiname of kind 0x63.
    let name = [16, 0, 46, 0, 0, 0, 0, 0, 0, 0, 2, 0x63];
    assert_eq!(error_of(&name), Some(1033));
}
