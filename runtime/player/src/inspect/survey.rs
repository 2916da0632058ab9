//! [`survey`]: how much of each class of the library is implemented.

use super::api::{Api, Class, Definition, Member};
use super::names::Symbol;
use super::status::Status;

/// How much of a class, or whether a function, is implemented.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClassSurvey {
    /// Its name, with the package before a dot.
    pub name: String,
    /// How many members it declares itself, its constructor included.
    pub members: usize,
    /// Names of its members, those of instances and of the class.
    pub names: Vec<String>,
    /// Members that always throw, `new` for the constructor.
    pub not_implemented: Vec<String>,
    /// Members that throw in some cases.
    pub partly: Vec<String>,
    /// Whether its `isSupported` is true, or it has none.
    pub supported: bool,
}

/// All that the library declares in packages, as a SWF of the newest version sees it in AIR, in the order of names.
pub fn survey() -> Vec<ClassSurvey> {
    let api = super::library(u8::MAX);
    let mut found: Vec<ClassSurvey> = api
        .library()
        .map(|(uri, local, definition)| of(&api, uri, local, definition))
        .collect();
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

fn of(api: &Api, uri: Symbol, local: Symbol, definition: &Definition) -> ClassSurvey {
    let mut survey = ClassSurvey {
        name: api.qualified(uri, local),
        supported: true,
        ..ClassSurvey::default()
    };
    match definition {
        Definition::Class(class) => of_class(api, api.class(*class), &mut survey),
        Definition::Function { status, .. } => {
            survey.members = 1;
            note("call", status, &mut survey);
        }
        Definition::Variable(_) => {}
    }
    survey
}

fn of_class(api: &Api, class: &Class, survey: &mut ClassSurvey) {
    survey.supported = !class.is_unsupported;
    if !class.is_interface {
        survey.members = 1;
        note("new", &class.constructor, survey);
    }
    let all = class.statics.iter().chain(&class.members);
    let mut all: Vec<(&str, &Member)> = all
        .map(|(local, member)| (api.symbols.text(*local), member))
        .collect();
    all.sort_by_key(|(name, _)| *name);
    for (name, member) in all {
        survey.members += 1;
        survey.names.push(name.to_owned());
        for status in [&member.read, &member.write].into_iter().flatten() {
            note(name, status, survey);
        }
    }
}

fn note(name: &str, status: &Status, survey: &mut ClassSurvey) {
    let names = match status {
        Status::There => return,
        Status::Partly(_) => &mut survey.partly,
        Status::NotImplemented(_) => &mut survey.not_implemented,
    };
    if names.last().is_none_or(|last| last != name) {
        names.push(name.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_name(name: &str) -> ClassSurvey {
        let mut all = survey().into_iter();
        all.find(|class| class.name == name)
            .expect("a class of the library")
    }

    #[test]
    fn what_always_throws_is_told_from_what_throws_at_times() {
        let connection = of_name("flash.net.NetConnection");
        assert!(connection.not_implemented.contains(&"call".to_owned()));
        let picture = of_name("flash.display.BitmapData");
        assert!(picture.partly.contains(&"encode".to_owned()));
        assert!(!picture.not_implemented.contains(&"encode".to_owned()));
        let group = of_name("flash.net.NetGroup");
        assert_eq!(group.not_implemented[0], "new");
    }

    #[test]
    fn what_is_not_supported_says_so() {
        assert!(!of_name("flash.data.EncryptedLocalStore").supported);
        assert!(of_name("flash.net.ServerSocket").supported);
    }

    #[test]
    fn what_the_library_keeps_to_itself_is_no_member() {
        let dispatcher = of_name("flash.events.EventDispatcher");
        assert!(dispatcher.names.contains(&"dispatchEvent".to_owned()));
        assert!(!dispatcher.names.contains(&"deliver".to_owned()));
        assert!(dispatcher.not_implemented.is_empty() && dispatcher.partly.is_empty());
    }
}
