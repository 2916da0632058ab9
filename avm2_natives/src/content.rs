//! [`Content`]: where running code came from, and so what it may do.

use airshim_avm2::DomainId;
use airshim_avm2::prelude::*;
use airshim_net::Sandbox;

use crate::Natives;
use crate::application::PlayerRuntime;

/// One SWF, or several that are at home in the same place. Each has application domains of its own, whose code carries
/// its sandbox wherever it is called from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// What it may do (semantics §10).
    pub sandbox: Sandbox,
    /// Where it was loaded from.
    pub url: String,
}

impl Content {
    /// The content whose code is running, apart from the class library's.
    pub(crate) fn of_caller(activation: &mut Activation<'_, '_>) -> Self {
        let number = activation.caller_domain().content as usize;
        let contents = &Natives::of(activation).contents;
        contents
            .get(number)
            .cloned()
            .expect("domains are made for contents that are entered before")
    }

    /// Whether the running code is an AIR application's own.
    pub(crate) fn is_application_of_air(activation: &mut Activation<'_, '_>) -> bool {
        Self::of_caller(activation).sandbox == Sandbox::Application
            && Natives::of(activation).application.runtime == PlayerRuntime::Air
    }

    /// What an application loads from somewhere else: remote content, or a local file, which its SWF gives either the
    /// network or other files.
    pub(crate) fn loaded(url: String, uses_network: bool) -> Self {
        let scheme = url.split(':').next().unwrap_or_default().trim();
        let is_remote = ["http", "https"]
            .iter()
            .any(|remote| scheme.eq_ignore_ascii_case(remote));
        let sandbox = match (is_remote, uses_network) {
            (true, _) => Sandbox::Remote,
            (false, true) => Sandbox::LocalWithNetwork,
            (false, false) => Sandbox::LocalWithFile,
        };
        Self { sandbox, url }
    }

    /// Makes it one of the program's contents, and makes a domain for its code, which sees nothing of the program's own.
    pub(crate) fn enter(self, activation: &mut Activation<'_, '_>) -> DomainId {
        let contents = &mut Natives::of(activation).contents;
        let known = contents.iter().position(|known| *known == self);
        let number = known.unwrap_or(contents.len());
        if known.is_none() {
            contents.push(self);
        }
        let number = u32::try_from(number).expect("each content has a SWF in memory");
        activation.new_domain_of_content(DomainId::SYSTEM, number)
    }
}
