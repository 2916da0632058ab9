//! [`Report`]: what an application is and uses, for printing.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use super::api::{Api, Class, Definition, Origin};
use super::lookup::Access;
use super::names::Symbol;
use super::status::Status;
use super::types::ClassId;
use super::uses::Uses;
use crate::application::Descriptor;
use crate::movie::Movie;

/// All that is known of an application without running it, and what is on its stage where it was run.
#[derive(Debug, Serialize)]
pub struct Report {
    /// The descriptor; a bare SWF has none.
    pub descriptor: Option<DescriptorReport>,
    /// The SWF.
    pub movie: MovieReport,
    /// The class of its main timeline, whose object the program begins with.
    pub document_class: Option<String>,
    /// The library's classes that it uses.
    pub classes: Vec<ClassReport>,
    /// The library's functions that it uses.
    pub functions: Vec<Use>,
    /// Classes and functions that it names and that neither it nor the library has.
    pub missing: Vec<Use>,
    /// Names that it looks up in values of which nothing is known, where no class that has the name works: in a class of
    /// AIR that isn't declared, or not implemented, or else properties that an object gets while the program runs.
    pub candidates: Vec<Use>,
    /// What is on the stage.
    pub stage: Option<Value>,
}

/// What a descriptor says.
#[derive(Debug, Serialize)]
pub struct DescriptorReport {
    /// The version of its format.
    pub format: String,
    /// The application's id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its name.
    pub name: String,
    /// The SWF, below the application's root.
    pub content: String,
    /// The first window's title.
    pub title: Option<String>,
    /// Its width in pixels.
    pub width: Option<u32>,
    /// Its height in pixels.
    pub height: Option<u32>,
    /// Whether it is shown before the program asks for it.
    pub visible: bool,
    /// The profiles that it is made for.
    pub profiles: Vec<&'static str>,
    /// The native extensions that it needs, none of which is there.
    pub extensions: Vec<String>,
}

/// What a SWF's header and tags say.
#[derive(Debug, Serialize)]
pub struct MovieReport {
    /// The SWF version.
    pub version: u8,
    /// `none`, `zlib` or `lzma`.
    pub compression: &'static str,
    /// The length of the file in bytes.
    pub file_length: usize,
    /// Its length without compression.
    pub length: usize,
    /// The stage's width in pixels.
    pub width: f64,
    /// The stage's height in pixels.
    pub height: f64,
    /// Frames per second.
    pub frame_rate: f64,
    /// Frames of the main timeline.
    pub frames: u16,
    /// The bytecode's blocks.
    pub code_blocks: usize,
    /// Its classes.
    pub classes: usize,
    /// Symbols of its library that have a class.
    pub symbols: usize,
}

/// Whether something works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It does.
    Implemented,
    /// It throws in some cases.
    Partly,
    /// It is declared and throws.
    NotImplemented,
    /// It isn't declared.
    NotDeclared,
}

/// Something that a program uses.
#[derive(Debug, Serialize)]
pub struct Use {
    /// Its name.
    pub name: String,
    /// Whether it works.
    pub status: Standing,
    /// What doesn't.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// How many places use it.
    pub uses: u32,
}

/// A class of the library that a program uses.
#[derive(Debug, Serialize)]
pub struct ClassReport {
    /// Its name.
    pub name: String,
    /// Whether its `isSupported` is true, or it has none.
    pub supported: bool,
    /// How many places name it.
    pub uses: u32,
    /// Its members that are used, `new` for its instances.
    pub members: Vec<MemberReport>,
}

/// A member that a program uses.
#[derive(Debug, Serialize)]
pub struct MemberReport {
    /// What it is.
    #[serde(flatten)]
    pub member: Use,
    /// Whether it is the class's rather than an instance's.
    pub is_static: bool,
}

impl Report {
    pub(super) fn new(
        api: &Api,
        uses: &Uses,
        descriptor: Option<&Descriptor>,
        movie: &Movie,
    ) -> Self {
        let program = api.classes.iter();
        let classes = program.filter(|class| class.origin == Origin::Program);
        Self {
            descriptor: descriptor.map(DescriptorReport::new),
            movie: MovieReport {
                version: movie.version,
                compression: movie.compression.name(),
                file_length: movie.file_length,
                length: movie.bytes.len(),
                width: movie.stage_size.0,
                height: movie.stage_size.1,
                frame_rate: movie.frame_rate,
                frames: movie.shown_frames.max(movie.frame_count),
                code_blocks: movie.abc_blocks.len(),
                classes: classes.count(),
                symbols: movie
                    .symbol_classes
                    .iter()
                    .filter(|symbol| symbol.id != 0)
                    .count(),
            },
            document_class: movie.document_class().map(str::to_owned),
            classes: class_reports(api, uses),
            functions: functions(api, uses),
            missing: missing(api, uses),
            candidates: candidates(api, uses),
            stage: None,
        }
    }

    /// What doesn't work, or not in all cases: classes, members and functions together, by how bad it is.
    pub fn count(&self, standing: Standing) -> usize {
        let members = self.classes.iter().flat_map(|class| &class.members);
        let members = members.map(|member| &member.member);
        let others = self.functions.iter().chain(&self.missing);
        let all = members.chain(others);
        all.filter(|found| found.status == standing).count()
    }
}

impl DescriptorReport {
    fn new(descriptor: &Descriptor) -> Self {
        let window = &descriptor.window;
        Self {
            format: descriptor.format.to_string(),
            id: descriptor.id.clone(),
            version: descriptor.version.clone(),
            name: descriptor.name.clone(),
            content: descriptor.content.clone(),
            title: window.title.clone(),
            width: window.width,
            height: window.height,
            visible: window.visible,
            profiles: descriptor
                .profiles
                .iter()
                .map(|profile| profile.name())
                .collect(),
            extensions: descriptor.extensions.clone(),
        }
    }
}

/// A status with what it says.
fn standing(status: &Status) -> (Standing, Vec<String>) {
    match status {
        Status::There => (Standing::Implemented, Vec::new()),
        Status::Partly(texts) => (Standing::Partly, texts.to_vec()),
        Status::NotImplemented(text) => (Standing::NotImplemented, vec![text.to_string()]),
    }
}

fn class_reports(api: &Api, uses: &Uses) -> Vec<ClassReport> {
    let mut ids: BTreeSet<ClassId> = uses.classes.keys().copied().collect();
    ids.extend(uses.constructed.keys());
    ids.extend(uses.members.keys().map(|((class, ..), _)| class));
    ids.extend(uses.missing_members.keys().map(|((class, ..), _)| class));
    let reports = ids.into_iter().map(|id| {
        let mut members = Vec::new();
        if let Some(&count) = uses.constructed.get(&id) {
            let (status, notes) = standing(constructor(api, id));
            members.push(MemberReport {
                member: Use {
                    name: "new".to_owned(),
                    status,
                    notes,
                    uses: count,
                },
                is_static: true,
            });
        }
        members.extend(used_members(api, uses, id));
        members.extend(missing_members(api, uses, id));
        members.sort_by(|a, b| {
            let key = |member: &MemberReport| (member.member.name != "new", !member.is_static);
            (key(a), &a.member.name).cmp(&(key(b), &b.member.name))
        });
        ClassReport {
            name: api.class_name(id),
            supported: !api.class(id).is_unsupported,
            uses: uses.classes.get(&id).copied().unwrap_or(0),
            members,
        }
    });
    let mut reports: Vec<ClassReport> = reports.collect();
    // Those of the language itself are taken for granted where they work.
    let works = |member: &MemberReport| member.member.status == Standing::Implemented;
    let is_of_language = |name: &str| !name.contains('.') || name.starts_with("__AS3__.");
    reports.retain(|class| !is_of_language(&class.name) || !class.members.iter().all(works));
    reports.sort_by(|a, b| a.name.cmp(&b.name));
    reports
}

/// What making an instance does: what the first of its constructors does that isn't as it should be.
fn constructor(api: &Api, class: ClassId) -> &Status {
    api.chain(class)
        .map(|class| &api.class(class).constructor)
        .find(|status| **status != Status::There)
        .unwrap_or(&Status::There)
}

fn used_members(api: &Api, uses: &Uses, class: ClassId) -> Vec<MemberReport> {
    let mut found: BTreeMap<(bool, Symbol), (u32, Status)> = BTreeMap::new();
    for ((key, access), count) in &uses.members {
        let &(of, is_static, local) = key;
        if of != class {
            continue;
        }
        let members = if is_static {
            &api.class(class).statics
        } else {
            &api.class(class).members
        };
        let member = members.get(&local).expect("what was found there");
        let status = match access {
            Access::Read => &member.read,
            Access::Write => &member.write,
        };
        let status = status.clone().unwrap_or(Status::There);
        let entry = found
            .entry((is_static, local))
            .or_insert((0, Status::There));
        entry.0 += count;
        if entry.1 == Status::There || matches!(status, Status::NotImplemented(_)) {
            entry.1 = status;
        }
    }
    let reports = found
        .into_iter()
        .map(|((is_static, local), (uses, status))| {
            let (status, notes) = standing(&status);
            MemberReport {
                member: Use {
                    name: api.symbols.text(local).to_owned(),
                    status,
                    notes,
                    uses,
                },
                is_static,
            }
        });
    reports.collect()
}

fn missing_members(api: &Api, uses: &Uses, class: ClassId) -> Vec<MemberReport> {
    let found = uses.missing_members.iter();
    let found = found.filter(|((key, _), _)| key.0 == class);
    let reports = found.map(|(((class, is_static, local), access), count)| {
        let of = api.class(*class);
        let notes = match declared(of, *is_static, *local) {
            Some(true) if *access == Access::Write => vec!["it can't be written".to_owned()],
            Some(true) => vec!["it can't be read".to_owned()],
            Some(false) => vec!["the SWF's version is too old for it".to_owned()],
            None => Vec::new(),
        };
        MemberReport {
            member: Use {
                name: api.symbols.text(*local).to_owned(),
                status: Standing::NotDeclared,
                notes,
                uses: *count,
            },
            is_static: *is_static,
        }
    });
    reports.collect()
}

/// Whether a class has a member by that name that the program sees, or one that it doesn't see.
fn declared(class: &Class, is_static: bool, local: Symbol) -> Option<bool> {
    let members = if is_static {
        &class.statics
    } else {
        &class.members
    };
    members.get(&local).map(|member| member.is_visible)
}

fn functions(api: &Api, uses: &Uses) -> Vec<Use> {
    let found = uses.functions.iter().filter_map(|(&(uri, local), count)| {
        let Some(Definition::Function { status, .. }) = api.definition(uri, local) else {
            return None;
        };
        let (status, notes) = standing(status);
        Some(Use {
            name: api.qualified(uri, local),
            status,
            notes,
            uses: *count,
        })
    });
    let mut found: Vec<Use> = found
        .filter(|function| function.name.contains('.') || function.status != Standing::Implemented)
        .collect();
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

fn missing(api: &Api, uses: &Uses) -> Vec<Use> {
    let found = uses.missing.iter().map(|(&(uri, local), count)| Use {
        name: api.qualified(uri, local),
        status: Standing::NotDeclared,
        notes: if api.is_later(uri, local) {
            vec!["the SWF's version is too old for it".to_owned()]
        } else {
            Vec::new()
        },
        uses: *count,
    });
    let mut found: Vec<Use> = found.collect();
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

fn candidates(api: &Api, uses: &Uses) -> Vec<Use> {
    let mut found = Vec::new();
    for (&local, &count) in &uses.untyped {
        if uses.dynamic.contains(&local) {
            continue;
        }
        let of_class = |class: &Class| {
            let member = class.members.get(&local);
            let member = member.or_else(|| class.statics.get(&local));
            member.map(|member| {
                let status = member.read.clone().or_else(|| member.write.clone());
                (class.origin, status.unwrap_or(Status::There))
            })
        };
        let having: Vec<_> = api.classes.iter().filter_map(of_class).collect();
        let works = |(origin, status): &(Origin, Status)| {
            *origin == Origin::Program || !matches!(status, Status::NotImplemented(_))
        };
        if having.iter().any(works) {
            continue;
        }
        let notes = having.iter().flat_map(|(_, status)| standing(status).1);
        found.push(Use {
            name: api.symbols.text(local).to_owned(),
            status: if having.is_empty() {
                Standing::NotDeclared
            } else {
                Standing::NotImplemented
            },
            notes: notes.collect(),
            uses: count,
        });
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}
