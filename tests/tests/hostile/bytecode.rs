//! ABC blocks: counts and indexes that lead nowhere, code that isn't any. What is wrong with a block as a whole is refused
//! before anything runs; what is wrong with a method is its VerifyError when it is first called, as in the reference player,
//! and is printed as an error that nobody catches.

use airshim::movie::Movie;
use airshim_tests::paths::fixture;
use airshim_tests::temporary::TemporaryFolder;
use swf::avm2::read::Reader;
use swf::avm2::types::{AbcFile, Exception, Index, Multiname, Namespace, TraitKind};
use swf::avm2::write::Writer;

use crate::case::{Case, Run, assert_refused, code};
use crate::movies::{movie, tag};

/// An index that no pool has.
const WILD: u32 = 0x0FFF_FFFF;

/// The first block of a program.
fn block() -> Vec<u8> {
    let file = std::fs::read(fixture("echo_server")).expect("it is compiled");
    let movie = Movie::parse(&file).expect("it is whole");
    movie.abc_blocks[0].bytes.clone()
}

/// A program of one block, whose document class is `Test`.
fn program(block: &[u8]) -> Vec<u8> {
    let mut do_abc = vec![0, 0, 0, 0, 0];
    do_abc.extend_from_slice(block);
    movie(&[tag(82, &do_abc), tag(76, b"\x01\x00\x00\x00Test\x00")])
}

fn changed(change: impl FnOnce(&mut AbcFile)) -> Vec<u8> {
    let bytes = block();
    let mut abc = Reader::new(&bytes).read().expect("the compiler's own");
    change(&mut abc);
    let mut bytes = Vec::new();
    Writer::new(&mut bytes).write(abc).expect("in memory");
    program(&bytes)
}

/// The body of the document class's constructor.
fn constructor(abc: &mut AbcFile) -> &mut swf::avm2::types::MethodBody {
    let method = abc.instances[0].init_method;
    let bodies = &mut abc.method_bodies;
    let body = bodies.iter_mut().find(|body| body.method == method);
    body.expect("it has one")
}

#[test]
fn blocks_that_cannot_be_read() {
    let whole = block();
    let refused = |name: String, block: &[u8]| {
        Case::new(
            name,
            "app.swf",
            program(block),
            code::NOT_RUNNABLE,
            "VerifyError: Error #",
        )
    };
    let mut cases = vec![
        refused(
            "another version".to_owned(),
            &[&[16, 0, 99, 0], &whole[4..]].concat(),
        ),
        refused(
            "a pool of 2^30 integers".to_owned(),
            &[16, 0, 46, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F],
        ),
        refused(
            "a number without an end".to_owned(),
            &[16, 0, 46, 0, 0x80, 0x80, 0x80],
        ),
        refused("nothing but the version".to_owned(), &[16, 0, 46, 0]),
    ];
    for part in 1..14 {
        let length = whole.len() * part / 14;
        cases.push(refused(
            format!("cut off after {length} bytes"),
            &whole[..length],
        ));
    }
    assert_refused(&cases, 17);
}

#[test]
fn indexes_that_lead_nowhere() {
    type Change = fn(&mut AbcFile);
    let changes: [(&str, Change); 20] = [
        ("a namespace's name", |abc| {
            abc.constant_pool.namespaces[0] = Namespace::Package(Index::new(WILD))
        }),
        ("a set's namespace", |abc| {
            abc.constant_pool
                .namespace_sets
                .push(vec![Index::new(WILD)])
        }),
        ("a name's text", |abc| {
            abc.constant_pool.multinames[0] = Multiname::QName {
                namespace: Index::new(1),
                name: Index::new(WILD),
            };
        }),
        ("a name's namespace", |abc| {
            abc.constant_pool.multinames[0] = Multiname::QName {
                namespace: Index::new(WILD),
                name: Index::new(1),
            };
        }),
        ("a name's set", |abc| {
            let name = Multiname::Multiname {
                namespace_set: Index::new(WILD),
                name: Index::new(1),
            };
            abc.constant_pool.multinames.push(name);
        }),
        ("a type's parameter", |abc| {
            let base_type = Index::new(1);
            let parameters = vec![Index::new(WILD)];
            abc.constant_pool.multinames.push(Multiname::TypeName {
                base_type,
                parameters,
            });
        }),
        ("a type of itself", |abc| {
            let own = Index::new(abc.constant_pool.multinames.len() as u32 + 1);
            abc.constant_pool.multinames.push(Multiname::TypeName {
                base_type: own,
                parameters: vec![own],
            });
            abc.methods[0].return_type = own;
            abc.instances[0].super_name = own;
        }),
        ("a method's result", |abc| {
            let method = abc.instances[0].init_method.as_u30() as usize;
            abc.methods[method].return_type = Index::new(WILD);
        }),
        ("a class's name", |abc| {
            abc.instances[0].name = Index::new(WILD)
        }),
        ("a class's base", |abc| {
            abc.instances[0].super_name = Index::new(WILD)
        }),
        ("a class as its own base", |abc| {
            abc.instances[0].super_name = abc.instances[0].name
        }),
        ("an interface", |abc| {
            abc.instances[0].interfaces.push(Index::new(WILD))
        }),
        ("a class's constructor", |abc| {
            abc.instances[0].init_method = Index::new(WILD)
        }),
        ("a class's initializer", |abc| {
            abc.classes[0].init_method = Index::new(WILD)
        }),
        ("a script's initializer", |abc| {
            abc.scripts[0].init_method = Index::new(WILD)
        }),
        ("a class of a script", |abc| {
            for item in &mut abc.scripts[0].traits {
                if let TraitKind::Class { class, .. } = &mut item.kind {
                    *class = Index::new(WILD);
                }
            }
        }),
        ("a method of a class", |abc| {
            for item in &mut abc.instances[0].traits {
                if let TraitKind::Method { method, .. } = &mut item.kind {
                    *method = Index::new(WILD);
                }
            }
        }),
        ("a trait's name", |abc| {
            abc.scripts[0].traits[0].name = Index::new(WILD)
        }),
        ("a body's method", |abc| {
            abc.method_bodies[0].method = Index::new(WILD)
        }),
        ("two bodies of a method", |abc| {
            let body = abc.method_bodies[0].clone();
            abc.method_bodies.push(body);
        }),
    ];
    let cases: Vec<(String, Vec<u8>)> = changes
        .into_iter()
        .map(|(name, change)| (name.to_owned(), changed(change)))
        .collect();
    assert_errors(&cases);
}

#[test]
fn code_that_is_none() {
    let mut cases: Vec<(String, Vec<u8>)> = [
        ("no code", &[][..]),
        ("an unknown instruction", &[0xFE]),
        ("no end", &[0x02]),
        ("an instruction without its operand", &[0x24]),
        ("an operand without an end", &[0x25, 0x80]),
        ("a jump behind the code", &[0x10, 0xFF, 0xFF, 0x00, 0x47]),
        ("a jump before the code", &[0x10, 0x00, 0x00, 0xFF, 0x47]),
        (
            "a jump into an instruction",
            &[0x10, 1, 0, 0, 0x25, 1, 0x29, 0x47],
        ),
        ("nothing on the stack", &[0x29, 0x47]),
        ("too much on the stack", &[0x26; 5000]),
        ("no scope", &[0x1D, 0x47]),
        (
            "too many scopes",
            &[
                0xD0, 0x30, 0xD0, 0x30, 0xD0, 0x30, 0xD0, 0x30, 0xD0, 0x30, 0xD0, 0x30, 0xD0, 0x30,
                0x47,
            ],
        ),
        ("a register that isn't there", &[0x62, 0x7F, 0x29, 0x47]),
        (
            "a string that isn't there",
            &[0x2C, 0xFF, 0xFF, 0x7F, 0x29, 0x47],
        ),
        (
            "a number that isn't there",
            &[0x2F, 0xFF, 0xFF, 0x7F, 0x29, 0x47],
        ),
        (
            "a name that isn't there",
            &[0x60, 0xFF, 0xFF, 0x7F, 0x29, 0x47],
        ),
        (
            "a class that isn't there",
            &[0x20, 0x58, 0xFF, 0xFF, 0x7F, 0x29, 0x47],
        ),
        (
            "a function that isn't there",
            &[0x40, 0xFF, 0xFF, 0x7F, 0x29, 0x47],
        ),
        (
            "a switch that has no cases",
            &[0x24, 0, 0x1B, 4, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F],
        ),
        (
            "2^30 arguments",
            &[0x4F, 1, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0x47],
        ),
        (
            "an object of 2^30 properties",
            &[0x55, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0x29, 0x47],
        ),
    ]
    .into_iter()
    .map(|(name, code)| {
        let bytes = changed(|abc| constructor(abc).code = code.to_vec());
        (name.to_owned(), bytes)
    })
    .collect();
    let exception = |from, to, target| {
        changed(|abc| {
            constructor(abc).exceptions.push(Exception {
                from_offset: from,
                to_offset: to,
                target_offset: target,
                variable_name: Index::new(0),
                type_name: Index::new(0),
            });
        })
    };
    cases.push((
        "a handler that isn't in the code".to_owned(),
        exception(0, 1, 100_000),
    ));
    cases.push((
        "a range that ends before it begins".to_owned(),
        exception(5, 1, 0),
    ));
    cases.push((
        "a stack of 2^28 values".to_owned(),
        changed(|abc| constructor(abc).max_stack = WILD),
    ));
    cases.push((
        "2^28 registers".to_owned(),
        changed(|abc| constructor(abc).num_locals = WILD),
    ));
    assert_errors(&cases);
}

/// Runs each. Each has to end by an error with a number that the reference player has for such a thing.
fn assert_errors(cases: &[(String, Vec<u8>)]) {
    let folder = TemporaryFolder::new();
    let mut problems = Vec::new();
    for (index, (name, bytes)) in cases.iter().enumerate() {
        let run = Run::of(&folder.write(&format!("{index}.swf"), bytes), &[]);
        let text = &run.finished.stderr;
        let is_told = text.lines().any(|line| {
            [
                "VerifyError: Error #",
                "ReferenceError: Error #",
                "TypeError: Error #",
                "Error: Error #",
            ]
            .iter()
            .any(|start| line.contains(start))
        });
        let problem = run
            .problem()
            .or_else(|| (!is_told).then(|| "no error".to_owned()));
        problems
            .extend(problem.map(|problem| format!("{name}: {problem}\n    {:?}", run.finished)));
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn bytes_changed_at_random() {
    let folder = TemporaryFolder::new();
    let whole = block();
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut below = |bound: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as usize % bound
    };
    for number in 0..60 {
        let mut block = whole.clone();
        for _ in 0..=below(3) {
            let place = 4 + below(block.len() - 4);
            block[place] = below(256) as u8;
        }
        let path = folder.write(&format!("{number}.swf"), &program(&block));
        let run = Run::of(&path, &[]);
        assert_eq!(run.problem(), None, "number {number}: {:?}", run.finished);
    }
}
