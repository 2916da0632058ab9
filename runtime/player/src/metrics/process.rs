//! What the operating system knows of the process.

use super::Text;

/// Adds the samples, on Linux.
pub(super) fn add(text: &mut Text) {
    if let Some(bytes) = resident_bytes() {
        text.gauge(
            "process_resident_memory_bytes",
            "Memory of the process in use.",
            bytes as f64,
        );
    }
    if let Ok(entries) = std::fs::read_dir("/proc/self/fd") {
        // One of them is the handle with which they are counted.
        let open = entries.count().saturating_sub(1);
        text.gauge("process_open_fds", "Open file descriptors.", open as f64);
    }
    #[cfg(unix)]
    {
        let limit = rustix::process::getrlimit(rustix::process::Resource::Nofile).current;
        let limit = limit.map_or(f64::INFINITY, |limit| limit as f64);
        text.gauge(
            "process_max_fds",
            "How many file descriptors there may be.",
            limit,
        );
    }
}

fn resident_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}
