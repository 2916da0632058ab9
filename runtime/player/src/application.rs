//! Opening an application: a SWF, an application descriptor, a package, or a folder that one was unpacked or installed in.
//!
//! [`open`] finds out which it is by the content, not by the name. What it gives has a root folder, which `app:/` is, a
//! content SWF below it, and, but for a bare SWF, a [`Descriptor`]. A package is unpacked into a folder of its own, which is
//! removed when the application is dropped.

mod descriptor;
mod package;
mod profile;
mod scratch;
mod signature;

use std::fs;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use airshim_natives::files::percent_decoded;
use thiserror::Error;

pub use descriptor::{Descriptor, DescriptorError, InitialWindow};
pub use package::{PackageError, PackageLimits};
pub use profile::Profile;
pub use scratch::ScratchFolder;
pub use signature::{Signature, Signer, Unverified};

use crate::exit_code::Exit;

/// Where a package and an installed application have their descriptor.
const DESCRIPTOR: &str = "META-INF/AIR/application.xml";

/// The longest descriptor that is read: 1 MiB.
const MAX_DESCRIPTOR_LENGTH: u64 = 1024 * 1024;

/// How applications are opened.
#[derive(Clone, Copy, Debug, Default)]
pub struct OpenOptions {
    /// What a package may unpack to.
    pub limits: PackageLimits,
    /// Whether a package whose files aren't those that were signed is opened all the same.
    pub allow_unsigned: bool,
}

/// An application that can be run.
#[derive(Debug)]
pub struct OpenedApplication {
    /// The folder that `app:/` is.
    pub root: PathBuf,
    /// The SWF.
    pub content: PathBuf,
    /// Its place below the root, as a URL has it.
    pub content_url: String,
    /// The descriptor; a bare SWF has none.
    pub descriptor: Option<Descriptor>,
    /// What the signature of its package says; `None` where it is no package.
    pub signature: Option<Signature>,
    /// The folder that it was unpacked into.
    _unpacked: Option<ScratchFolder>,
}

/// Why an application can't be opened.
#[derive(Debug, Error)]
pub enum OpenError {
    /// The path that was given can't be read.
    #[error("{}: {source}", path.display())]
    Io {
        /// The path.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// There is no descriptor where one is looked for.
    #[error("{}: there is no descriptor: {source}; give the application's XML file", path.display())]
    NoDescriptor {
        /// Where it was looked for.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A folder isn't one that an application was installed in.
    #[error(
        "{}: a folder without {DESCRIPTOR}, share/{DESCRIPTOR} or Contents/Resources/{DESCRIPTOR}; \
         give the application's .swf, its descriptor or its package", .0.display()
    )]
    NoApplication(PathBuf),
    /// A descriptor is wrong.
    #[error("{}: {source}", path.display())]
    Descriptor {
        /// The descriptor.
        path: PathBuf,
        /// What is wrong with it.
        source: DescriptorError,
    },
    /// The content that a descriptor names isn't there.
    #[error(
        "{}: <content> names {}, which isn't in {}; name a file relative to that folder",
        descriptor.display(), quoted(.content), root.display()
    )]
    NoContent {
        /// The descriptor.
        descriptor: PathBuf,
        /// The content.
        content: String,
        /// The root folder.
        root: PathBuf,
    },
    /// The content is no SWF.
    #[error("{}: <content> names {}; only SWFs run here, not HTML", descriptor.display(), quoted(.content))]
    NotSwf {
        /// The descriptor.
        descriptor: PathBuf,
        /// The content.
        content: String,
    },
    /// A package is damaged, too large or isn't what was signed.
    #[error("{}: {source}", path.display())]
    Package {
        /// The package.
        path: PathBuf,
        /// What is wrong with it.
        source: PackageError,
    },
}

impl OpenError {
    /// The code that the command ends with.
    pub fn exit(&self) -> Exit {
        match self {
            Self::Io { .. } | Self::NoApplication(_) | Self::NoContent { .. } => Exit::FileNotFound,
            Self::NoDescriptor { .. } => Exit::DescriptorNotFound,
            Self::Descriptor { .. } => Exit::DescriptorInvalid,
            Self::NotSwf { .. } | Self::Package { .. } => Exit::NotRunnable,
        }
    }
}

/// Opens the application at `path`.
///
/// # Errors
///
/// It can't be read, or is none that can be run.
pub fn open(path: &Path, options: &OpenOptions) -> Result<OpenedApplication, OpenError> {
    let failed = |source| OpenError::Io {
        path: path.to_owned(),
        source,
    };
    if fs::metadata(path).map_err(failed)?.is_dir() {
        return installed(path)?.ok_or_else(|| OpenError::NoApplication(path.to_owned()));
    }
    let mut start = Vec::new();
    let file = fs::File::open(path).map_err(failed)?;
    file.take(512).read_to_end(&mut start).map_err(failed)?;
    match kind_of(&start) {
        Kind::Package => package::open(path, options),
        Kind::Descriptor => open_descriptor(path, None),
        Kind::Movie => Ok(bare(path)),
        Kind::Other => {
            // A captive runtime's executable, with the package behind it or installed beside it.
            if package::is_appended(path) {
                return package::open(path, options);
            }
            let beside = path.parent().and_then(|folder| {
                let folders = [Some(folder), folder.parent()];
                folders
                    .into_iter()
                    .flatten()
                    .find_map(|folder| installed(folder).transpose())
            });
            match beside {
                Some(opened) if is_executable(&start) => opened,
                _ => Ok(bare(path)),
            }
        }
    }
}

/// Opens the application of a descriptor, with another root folder than the descriptor's own where one is given.
///
/// # Errors
///
/// As [`open`].
pub fn open_descriptor(path: &Path, root: Option<&Path>) -> Result<OpenedApplication, OpenError> {
    let text = read_text(path, path)?;
    let root = match root {
        Some(root) => root.to_owned(),
        None => folder_of(path),
    };
    with_descriptor(path, &text, root)
}

/// What a file is, by its first bytes.
#[derive(Debug, PartialEq, Eq)]
enum Kind {
    Movie,
    Package,
    Descriptor,
    Other,
}

fn kind_of(start: &[u8]) -> Kind {
    if matches!(start.get(..3), Some(b"FWS" | b"CWS" | b"ZWS")) {
        return Kind::Movie;
    }
    if start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06") {
        return Kind::Package;
    }
    let marks: [&[u8]; 3] = [b"\xEF\xBB\xBF", b"\xFE\xFF", b"\xFF\xFE"];
    let is_marked = marks.iter().any(|mark| start.starts_with(mark));
    if is_marked || start.trim_ascii_start().starts_with(b"<") {
        return Kind::Descriptor;
    }
    Kind::Other
}

/// ELF, PE, and Mach-O of one or several architectures.
fn is_executable(start: &[u8]) -> bool {
    start.starts_with(b"\x7FELF")
        || start.starts_with(b"MZ")
        || matches!(
            start.get(..4),
            Some(
                b"\xFE\xED\xFA\xCE"
                    | b"\xFE\xED\xFA\xCF"
                    | b"\xCE\xFA\xED\xFE"
                    | b"\xCF\xFA\xED\xFE"
                    | b"\xCA\xFE\xBA\xBE"
            )
        )
}

/// A SWF by itself: an application whose root is the SWF's folder.
fn bare(path: &Path) -> OpenedApplication {
    let name = path
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    OpenedApplication {
        root: folder_of(path),
        content: path.to_owned(),
        content_url: airshim_natives::files::percent_encoded(&name),
        descriptor: None,
        signature: None,
        _unpacked: None,
    }
}

/// The application that is installed in a folder, if one is. Windows has its files in the folder itself, Linux in `share`,
/// macOS in `Contents/Resources`, with its executables below `Contents`, too.
fn installed(folder: &Path) -> Result<Option<OpenedApplication>, OpenError> {
    for below in ["", "share", "Contents/Resources", "Resources"] {
        let root = folder.join(below);
        let descriptor = root.join(DESCRIPTOR);
        if descriptor.is_file() {
            let text = read_text(&descriptor, &descriptor)?;
            return with_descriptor(&descriptor, &text, root).map(Some);
        }
    }
    Ok(None)
}

fn with_descriptor(path: &Path, text: &str, root: PathBuf) -> Result<OpenedApplication, OpenError> {
    let descriptor = Descriptor::parse(text).map_err(|source| OpenError::Descriptor {
        path: path.to_owned(),
        source,
    })?;
    let missing = || OpenError::NoContent {
        descriptor: path.to_owned(),
        content: descriptor.content.clone(),
        root: root.clone(),
    };
    let below = percent_decoded(&descriptor.content).ok_or_else(missing)?;
    let below = PathBuf::from(below.trim_start_matches('/'));
    let stays_below = below
        .components()
        .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let content = root.join(&below);
    if !stays_below || !content.is_file() {
        return Err(missing());
    }
    let is_html = below.extension().is_some_and(|extension| {
        extension.eq_ignore_ascii_case("html") || extension.eq_ignore_ascii_case("htm")
    });
    if is_html {
        return Err(OpenError::NotSwf {
            descriptor: path.to_owned(),
            content: descriptor.content,
        });
    }
    Ok(OpenedApplication {
        root,
        content,
        content_url: descriptor.content.trim_start_matches('/').to_owned(),
        descriptor: Some(descriptor),
        signature: None,
        _unpacked: None,
    })
}

/// How much of a text from a file is shown, in characters.
const MOST_SHOWN: usize = 100;

/// The beginning of a text that may be of any length.
fn shortened(text: &str) -> &str {
    let end = text.char_indices().nth(MOST_SHOWN);
    end.map_or(text, |(end, _)| &text[..end])
}

/// A text in quotes, cut off where it is too long for a line.
fn quoted(text: &str) -> String {
    let shown = shortened(text);
    if shown.len() == text.len() {
        format!("{text:?}")
    } else {
        format!("{shown:?}...")
    }
}

/// The folder that a file is in; the current one where its path doesn't say.
fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// A descriptor's text, in UTF-8, or in UTF-16 with a byte order mark. Errors call the file `shown`.
fn read_text(path: &Path, shown: &Path) -> Result<String, OpenError> {
    let mut bytes = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(MAX_DESCRIPTOR_LENGTH + 1).read_to_end(&mut bytes))
        .map_err(|source| OpenError::NoDescriptor {
            path: shown.to_owned(),
            source,
        })?;
    let wrong = |source| OpenError::Descriptor {
        path: shown.to_owned(),
        source,
    };
    if bytes.len() as u64 > MAX_DESCRIPTOR_LENGTH {
        return Err(wrong(DescriptorError::TooLong));
    }
    descriptor::decode(&bytes).map_err(wrong)
}

#[cfg(test)]
mod tests;
