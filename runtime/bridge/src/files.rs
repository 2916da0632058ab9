//! Files that the page may read: those of the player and of the program's folder.

use std::io;
use std::path::{Component, Path, PathBuf};

use airshim_net::Permissions;
use bytes::{Bytes, BytesMut};
use futures_util::stream;
use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt, StreamBody};
use hyper::body::Frame;
use tokio::fs::File;
use tokio::io::AsyncReadExt;

/// What an answer holds.
pub(crate) type Body = BoxBody<Bytes, io::Error>;

/// Bytes that are read at a time.
const CHUNK: usize = 64 << 10;

/// A file below `folder`, by a path as a URL has it, percent-encoded. Nothing outside of the folder is found, by whatever
/// links.
pub(crate) fn find(folder: &Path, path: &str) -> Option<PathBuf> {
    let path = PathBuf::from(decoded(path)?);
    let stays_below = path
        .components()
        .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    if !stays_below || path.as_os_str().is_empty() {
        return None;
    }
    let folder = folder.canonicalize().ok()?;
    let file = folder.join(path).canonicalize().ok()?;
    (file.starts_with(&folder) && file.is_file()).then_some(file)
}

/// A file's content, if it may be read.
pub(crate) async fn open(file: &Path, permissions: &Permissions) -> Option<(u64, Body)> {
    permissions.read(file).ok()?;
    let opened = File::open(file).await.ok()?;
    let length = opened.metadata().await.ok()?.len();
    let parts = stream::try_unfold(opened, |mut file| async move {
        let mut part = BytesMut::with_capacity(CHUNK);
        let count = file.read_buf(&mut part).await?;
        Ok::<_, io::Error>((count > 0).then(|| (Frame::data(part.freeze()), file)))
    });
    Some((length, BodyExt::boxed(StreamBody::new(parts))))
}

/// The type of a file's content, by its name.
pub(crate) fn content_type(path: &Path) -> &'static str {
    let extension = path
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default();
    match extension.to_ascii_lowercase().as_str() {
        "swf" => "application/x-shockwave-flash",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "xml" => "application/xml",
        "txt" | "as" | "csv" => "text/plain; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "mp3" => "audio/mpeg",
        // HTML too: nothing from the program's folder is shown as a page.
        _ => "application/octet-stream",
    }
}

/// A text with its percent-encoded bytes decoded; `None` where that isn't UTF-8.
pub(crate) fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let mut digit = || char::from(rest.next()?).to_digit(16);
                (digit()? * 16 + digit()?) as u8
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes)
        .ok()
        .filter(|text| !text.contains('\0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_below_the_folder_is_found() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(find(folder, "Cargo.toml").is_some());
        assert!(find(folder, "src/./lib%2Ers").is_some());
        for path in [
            "",
            ".",
            "src",
            "../Cargo.toml",
            "%2e%2e/net/Cargo.toml",
            "/etc/passwd",
            "src/../../net/Cargo.toml",
            "a%00",
            "none",
        ] {
            assert_eq!(find(folder, path), None, "{path}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_leads_nowhere_else() {
        let folder =
            std::env::temp_dir().join(format!("airshim-bridge-link-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let link = folder.join("link");
        std::os::unix::fs::symlink("/etc/passwd", &link).expect("a link");
        assert_eq!(find(&folder, "link"), None);
        std::fs::remove_dir_all(&folder).expect("its end");
    }
}
