//! Code that the verifier refuses (AVM2 specification, section 3).

use swf::avm2::types::*;

use crate::assembly::{Assembly, ENTER, RETURN};

/// The error of a script that runs `code`.
fn error(code: &[u8]) -> Option<u32> {
    Assembly::running(code).error()
}

/// As [`error`]; the code comes behind `getlocal_0`, `pushscope`.
fn error_in_scope(code: &[u8]) -> Option<u32> {
    error(&[&ENTER, code].concat())
}

#[test]
fn sound_code_runs() {
    assert_eq!(error(&[RETURN]), None);
    assert_eq!(error_in_scope(&[RETURN]), None);
}

#[test]
fn code_ends_and_begins() {
    assert_eq!(error(&[]), Some(1043));
    assert_eq!(error(&[0x02]), Some(1020), "nop at the end");
    assert_eq!(error(&[0x24]), Some(1012), "pushbyte without its byte");
    assert_eq!(error(&[0xff]), Some(1011));
    assert_eq!(error(&[0x00]), Some(1011));
}

#[test]
fn branches_lead_to_instructions() {
    assert_eq!(error(&[0x10, 0, 0, 0, RETURN]), None);
    assert_eq!(error(&[0x10, 0xff, 0, 0, RETURN]), Some(1021), "far ahead");
    assert_eq!(
        error(&[0x10, 0x80, 0xff, 0xff, RETURN]),
        Some(1021),
        "far back"
    );
    assert_eq!(
        error(&[0x26, 0x11, 1, 0, 0, 0x24, RETURN, RETURN]),
        Some(1021),
        "into a pushbyte"
    );
}

#[test]
fn stacks_have_bounds() {
    assert_eq!(
        error(&[0x20, 0x20, 0x20, RETURN]),
        Some(1023),
        "three operands"
    );
    assert_eq!(error(&[0x29, RETURN]), Some(1024), "pop");
    assert_eq!(error(&[0xa0, RETURN]), Some(1024), "add");
    assert_eq!(
        error_in_scope(&[0xd0, 0x30, RETURN]),
        Some(1017),
        "two scopes"
    );
    assert_eq!(error(&[0x1d, RETURN]), Some(1018), "popscope");
    assert_eq!(
        error_in_scope(&[0x65, 1, 0x29, RETURN]),
        Some(1019),
        "getscopeobject 1"
    );
}

#[test]
fn states_agree_where_branches_meet() {
    // pushtrue; iftrue +1; pushnull; returnvoid
    let stack = [0x26, 0x11, 1, 0, 0, 0x20, RETURN];
    assert_eq!(error(&stack), Some(1030));
    // pushtrue; iftrue +2; getlocal_0; pushscope; returnvoid
    let scope = [0x26, 0x11, 2, 0, 0, 0xd0, 0x30, RETURN];
    assert_eq!(error(&scope), Some(1031));
}

#[test]
fn registers_are_there() {
    assert_eq!(error(&[0x62, 2, 0x29, RETURN]), Some(1025), "getlocal 2");
    assert_eq!(error(&[0x20, 0x63, 9, RETURN]), Some(1025), "setlocal 9");
    assert_eq!(error(&[0x08, 2, RETURN]), Some(1025), "kill 2");
    assert_eq!(error(&[0x32, 0, 5, 0x29, RETURN]), Some(1025), "hasnext2");
    assert_eq!(
        error(&[0x32, 1, 1, 0x29, RETURN]),
        Some(1124),
        "hasnext2 of one register"
    );
}

#[test]
fn constants_are_there() {
    assert_eq!(error(&[0x2c, 9, 0x29, RETURN]), Some(1032), "pushstring");
    assert_eq!(error(&[0x2d, 9, 0x29, RETURN]), Some(1032), "pushint");
    assert_eq!(error(&[0x2e, 9, 0x29, RETURN]), Some(1032), "pushuint");
    assert_eq!(error(&[0x2f, 9, 0x29, RETURN]), Some(1032), "pushdouble");
    assert_eq!(error(&[0x31, 9, 0x29, RETURN]), Some(1032), "pushnamespace");
    assert_eq!(
        error_in_scope(&[0x5d, 9, 0x29, RETURN]),
        Some(1032),
        "findpropstrict"
    );
    assert_eq!(error(&[0x40, 9, 0x29, RETURN]), Some(1027), "newfunction");
    assert_eq!(
        error_in_scope(&[0x20, 0x58, 9, 0x29, RETURN]),
        Some(1060),
        "newclass"
    );
    assert_eq!(error(&[0x20, 0x80, 9, 0x29, RETURN]), Some(1032), "coerce");
}

#[test]
fn names_fit_their_instructions() {
    let mut program = Assembly::running(&[]);
    let late = program.multiname(Multiname::RTQNameL);
    let late = late.as_u30() as u8;
    program.script().code = vec![0xd0, 0x30, 0x60, late, 0x29, RETURN];
    assert_eq!(
        program.error(),
        Some(1078),
        "getlex of a name that is known late"
    );
    let mut program = Assembly::running(&[]);
    let name = program.name("x").as_u30() as u8;
    program.script().code = vec![0x5d, name, 0x29, RETURN];
    assert_eq!(
        program.error(),
        Some(1013),
        "findpropstrict without a scope"
    );
    let mut program = Assembly::running(&[]);
    let missing = program.name("Missing").as_u30() as u8;
    program.script().code = vec![0x20, 0x80, missing, 0x29, RETURN];
    assert_eq!(
        program.error(),
        Some(1014),
        "coerce to a class that isn't there"
    );
}

#[test]
fn early_binding_needs_a_known_type() {
    assert_eq!(
        error(&[0x20, 0x43, 1, 0, 0x29, RETURN]),
        Some(1051),
        "callmethod on null"
    );
    assert_eq!(
        error(&[0x20, 0x6c, 1, 0x29, RETURN]),
        Some(1051),
        "getslot of null"
    );
    assert_eq!(
        error(&[0xd0, 0x6c, 5, 0x29, RETURN]),
        Some(1026),
        "getslot 5 of the global object"
    );
    assert_eq!(
        error(&[0x20, 0x44, 9, 0, 0x29, RETURN]),
        Some(1027),
        "callstatic"
    );
    assert_eq!(
        error(&[0x6e, 1, 0x29, RETURN]),
        Some(1114),
        "getglobalslot without a scope"
    );
}

#[test]
fn flags_say_what_a_method_needs() {
    assert_eq!(error(&[0x57, 0x29, RETURN]), Some(1113), "newactivation");
    assert_eq!(error(&[0x06, 1, RETURN]), Some(1015), "dxns");
}

#[test]
fn handlers_lie_within_the_code() {
    let handler = |from_offset, to_offset, target_offset| {
        let mut program = Assembly::running(&[0x02, 0x02, RETURN]);
        program.script().exceptions.push(Exception {
            from_offset,
            to_offset,
            target_offset,
            variable_name: Index::new(0),
            type_name: Index::new(0),
        });
        program.error()
    };
    assert_eq!(handler(0, 1, 2), None);
    assert_eq!(handler(1, 0, 2), Some(1054), "it ends before it starts");
    assert_eq!(handler(0, 9, 2), Some(1054), "it ends behind the code");
    assert_eq!(handler(0, 1, 9), Some(1054), "it leads behind the code");
}

#[test]
fn a_class_is_made_of_its_superclass() {
    let mut program = Assembly::new();
    program.class("A", "Object", Vec::new());
    let wrong = program.name("Array").as_u30() as u8;
    // getlocal_0; pushscope; getlex Array; newclass 0; pop
    program.script().code = vec![0xd0, 0x30, 0x60, wrong, 0x58, 0, 0x29, RETURN];
    assert_eq!(program.error(), Some(1108));
}

#[test]
fn a_variable_that_is_called_sees_the_global_object() {
    let mut program = Assembly::new();
    let called = program.name("called").as_u30() as u8;
    let missing = program.name("missing").as_u30() as u8;
    // An activation has no such property, and isn't dynamic: getlocal_0; getproperty missing; returnvalue
    let function = program.method(&[0xd0, 0x66, missing, 0x48]);
    program.abc.methods[0].flags |= MethodFlags::NEED_ACTIVATION;
    let any = Index::new(0);
    let script = program.script();
    script.max_scope_depth = 2;
    script.traits.push(Trait {
        name: Index::new(called.into()),
        kind: TraitKind::Slot {
            slot_id: 0,
            type_name: any,
            value: None,
        },
        metadata: Vec::new(),
        is_final: false,
        is_override: false,
    });
    let function = function.as_u30() as u8;
    // getlocal_0; pushscope; newactivation; dup; setlocal_1; pushscope
    script.code = vec![0xd0, 0x30, 0x57, 0x2a, 0xd5, 0x30];
    // getlocal_1; newfunction; setproperty called; getlocal_1; callproperty called; pop
    script.code.extend([0xd1, 0x40, function, 0x61, called]);
    script.code.extend([0xd1, 0x46, called, 0, 0x29, RETURN]);
    assert_eq!(program.error(), None);
}
