//! The names of sandboxes.

use airshim_net::Sandbox;

/// The sandbox of a name: the value of `Security.sandboxType`, or the same with hyphens as on the command line.
pub(crate) fn from_name(name: &str) -> Option<Sandbox> {
    match name {
        "application" => Some(Sandbox::Application),
        "remote" => Some(Sandbox::Remote),
        "localWithFile" | "local-with-file" => Some(Sandbox::LocalWithFile),
        "localWithNetwork" | "local-with-network" => Some(Sandbox::LocalWithNetwork),
        "localTrusted" | "local-trusted" => Some(Sandbox::LocalTrusted),
        _ => None,
    }
}
