//! The process's own limits.

/// Raises the bound of open files to what the process may have: each connection is one.
#[cfg(unix)]
pub fn raise_file_limit() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Nofile);
    if limit.current == limit.maximum {
        return;
    }
    let raised = Rlimit {
        current: limit.maximum,
        maximum: limit.maximum,
    };
    match setrlimit(Resource::Nofile, raised) {
        Ok(()) => {
            tracing::debug!(from = ?limit.current, to = ?limit.maximum, "raised the limit of open files")
        }
        Err(error) => tracing::warn!(
            "the limit of open files stays at {:?}: {error}",
            limit.current
        ),
    }
}

/// Raises the bound of open files, where there is one.
#[cfg(not(unix))]
pub fn raise_file_limit() {}
