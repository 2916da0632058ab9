//! The library's diagnostics.

use tracing::level_filters::LevelFilter;

use crate::error::{AirshimStatus, Failure, call};

/// Prints the library's diagnostics to stderr from now on: why the system refused a bind, at which limit accepting stopped.
/// 1 is for errors only, 2 with warnings, 3 with information, 4 and 5 for debugging. To be called once for a process;
/// AIRSHIM_STATUS_SYSTEM where the process has another log already.
#[unsafe(no_mangle)]
pub extern "C" fn airshim_log_to_stderr(level: i32) -> AirshimStatus {
    call(|| {
        let level = match level {
            1 => LevelFilter::ERROR,
            2 => LevelFilter::WARN,
            3 => LevelFilter::INFO,
            4 => LevelFilter::DEBUG,
            5 => LevelFilter::TRACE,
            _ => return Err(Failure::BadArgument),
        };
        tracing_subscriber::fmt()
            .with_max_level(level)
            .with_writer(std::io::stderr)
            .try_init()
            .map_err(|_| Failure::System)
    })
}
