//! [`Content`]: where running code came from, and so what it may do.

use airshim_avm2::prelude::*;
use airshim_net::Sandbox;

use crate::Natives;

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
}
