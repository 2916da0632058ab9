//! What an application is and uses, found out without running it: `airshim inspect`.
//!
//! [`inspect`] reads the program's bytecode beside the class library's own. A walk through each method (`flow`) follows
//! the types of values as far as the code tells them, so that a member's name leads to the class that declares it
//! (`lookup`); whether what is declared is implemented, the library's bytecode tells (`status`).

mod api;
mod code;
mod flow;
mod lookup;
mod names;
mod report;
mod status;
mod step;
mod survey;
mod text;
mod types;
mod uses;

use std::rc::Rc;

use airshim_avm2::api_version::ApiVersion;
use airshim_avm2::{Config, Runtime};
use swf::avm2::read::Reader;
use swf::avm2::types::{Index, Method, Trait, TraitKind};
use thiserror::Error;

pub use report::{ClassReport, DescriptorReport, MemberReport, MovieReport, Report, Standing, Use};
pub use survey::{ClassSurvey, survey};
pub use text::Text;

use crate::application::Descriptor;
use crate::movie::Movie;
use api::{Api, Origin};
use flow::{Context, Walk};
use types::Type;
use uses::Uses;

/// Why a program's bytecode can't be looked into.
#[derive(Debug, Error)]
#[error("its bytecode can't be loaded: block {block} {name:?} is damaged: {source}")]
pub struct InspectError {
    /// The number of the block, from 1.
    block: usize,
    /// Its name.
    name: String,
    /// What is wrong.
    source: swf::error::AbcParseError,
}

/// What an application is and uses, as one of AIR.
///
/// # Errors
///
/// Its bytecode is damaged.
pub fn inspect(movie: &Movie, descriptor: Option<&Descriptor>) -> Result<Report, InspectError> {
    let mut api = library(movie.version);
    let mut files = Vec::new();
    for (index, block) in movie.abc_blocks.iter().enumerate() {
        let abc = Reader::new(&block.bytes)
            .read()
            .map_err(|source| InspectError {
                block: index + 1,
                name: block.name.clone(),
                source,
            })?;
        files.push(abc);
    }
    api.add_program(files);
    let uses = uses_of(&api);
    Ok(Report::new(&api, &uses, descriptor, movie))
}

/// The class library, as a SWF of a version sees it in AIR.
fn library(swf_version: u8) -> Api {
    let version = ApiVersion::of(&Config {
        runtime: Runtime::Air,
        swf_version,
        ..Config::default()
    });
    Api::new(
        version,
        &[&airshim_avm2::LIBRARY, &airshim_natives::LIBRARY],
    )
}

/// What the program's files use.
fn uses_of(api: &Api) -> Uses {
    let mut uses = Uses::default();
    for (number, unit) in api.units.iter().enumerate() {
        if unit.origin != Origin::Program {
            continue;
        }
        let mut seen = vec![false; unit.abc.methods.len()];
        let mut left = declared(api, number, &mut uses);
        while let Some(context) = left.pop() {
            // Code that makes itself, or is shared, is looked into once.
            let Some(is_seen) = seen.get_mut(context.method as usize) else {
                continue;
            };
            if !std::mem::replace(is_seen, true) {
                left.extend(Walk::run(api, &context, &mut uses));
            }
        }
    }
    uses
}

/// The methods that a file's scripts and classes declare. Notes the types that they name, and what classes extend.
fn declared(api: &Api, number: usize, uses: &mut Uses) -> Vec<Context> {
    let unit = &api.units[number];
    let mut found = Vec::new();
    let mut of_traits = |traits: &[Trait], context: &Context, uses: &mut Uses| {
        for member in traits {
            match member.kind {
                TraitKind::Slot { type_name, .. } | TraitKind::Const { type_name, .. } => {
                    uses.type_name(api, number, type_name.0);
                }
                TraitKind::Method { method, .. }
                | TraitKind::Getter { method, .. }
                | TraitKind::Setter { method, .. }
                | TraitKind::Function {
                    function: method, ..
                } => found.push(Context {
                    method: method.0,
                    ..context.clone()
                }),
                TraitKind::Class { .. } => {}
            }
        }
    };
    let context = |method: Index<Method>, this, owner, outer: &Rc<[Type]>| Context {
        unit: number,
        method: method.0,
        this,
        owner,
        outer: Rc::clone(outer),
    };
    let mut initializers = Vec::new();
    for script in &unit.abc.scripts {
        let script_context = context(script.init_method, Type::Global, None, &Rc::default());
        of_traits(&script.traits, &script_context, uses);
        initializers.push(script_context);
    }
    for (index, &id) in unit.classes.iter().enumerate() {
        let (instance, class) = (&unit.abc.instances[index], &unit.abc.classes[index]);
        uses.type_name(api, number, instance.super_name.0);
        for interface in &instance.interfaces {
            uses.type_name(api, number, interface.0);
        }
        // The statics of what it extends are in scope, too, its own first.
        let mut outer: Vec<Type> = api.chain(id).map(Type::Class).collect();
        outer.reverse();
        let outer: Rc<[Type]> = outer.into();
        let of_instance = context(instance.init_method, Type::Instance(id), Some(id), &outer);
        of_traits(&instance.traits, &of_instance, uses);
        let of_class = context(class.init_method, Type::Class(id), Some(id), &outer);
        of_traits(&class.traits, &of_class, uses);
        initializers.extend([of_instance, of_class]);
    }
    found.extend(initializers);
    found
}
