//! Packages: `.air` and `.airi` files, which are ZIP archives, also behind a captive runtime's executable.
//!
//! Nothing in a package is trusted: names that would lead out of the folder, links, and more or larger files than the
//! limits allow are refused while unpacking, by what comes out and not by what the archive says of itself.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufReader, Read};
use std::path::{Component, Path, PathBuf};

use sha2::{Digest, Sha256};
use thiserror::Error;
use zip::read::ZipFile;
use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

use super::scratch::ScratchFolder;
use super::signature::{self, Difference, Signature, Signer};
use super::{DESCRIPTOR, OpenError, OpenOptions, OpenedApplication, read_text, with_descriptor};

/// The hash of the whole package.
pub(super) const HASH: &str = "META-INF/AIR/hash";

/// What a package may unpack to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackageLimits {
    /// Bytes of all its files together.
    pub bytes: u64,
    /// How many files and folders.
    pub files: usize,
}

impl Default for PackageLimits {
    /// 2 GiB in 65,536 files.
    fn default() -> Self {
        Self {
            bytes: 2 << 30,
            files: 65_536,
        }
    }
}

/// What is wrong with a package.
#[derive(Debug, Error)]
pub enum PackageError {
    /// The file can't be read, or the folder for what is in it can't be written.
    #[error("{0}")]
    Io(#[from] io::Error),
    /// It is no ZIP archive, or a damaged one.
    #[error("damaged, or no package: {0}; copy or build it again")]
    Damaged(String),
    /// It holds no application.
    #[error("holds no {DESCRIPTOR}, so no AIR application; give a package that adt has made")]
    NoApplication,
    /// A name leads out of the package, or is no file's.
    #[error(
        "holds {0:?}, which isn't the name of a file below the package's own folder; don't run it"
    )]
    Escapes(String),
    /// It has more than one file of a name.
    #[error("holds {0:?} twice; build it again")]
    Twice(String),
    /// It unpacks to too many bytes.
    #[error("unpacks to more than {} MiB; set --max-package-size if it is meant to", .0 / (1 << 20))]
    TooLarge(u64),
    /// It holds too many files.
    #[error("holds more than {0} files; set --max-package-files if it is meant to")]
    TooManyFiles(usize),
    /// The list of what was signed can't be understood.
    #[error("META-INF/signatures.xml: {0}; get the package again, or run it with --allow-unsigned")]
    Signature(String),
    /// Its files aren't those that were signed.
    #[error(
        "not what was signed: {}; get it again, or run it with --allow-unsigned", signature::list(.0)
    )]
    Differs(Vec<Difference>),
}

/// Opens a package: unpacks it, compares its files with its signature, reads its descriptor.
pub(super) fn open(path: &Path, options: &OpenOptions) -> Result<OpenedApplication, OpenError> {
    let failed = |source: PackageError| OpenError::Package {
        path: path.to_owned(),
        source,
    };
    let folder = ScratchFolder::new("app").map_err(|error| failed(error.into()))?;
    let digests = unpack(path, folder.path(), &options.limits).map_err(failed)?;
    let signature = check(folder.path(), &digests, options).map_err(failed)?;
    let descriptor = folder.path().join(DESCRIPTOR);
    if !descriptor.is_file() {
        return Err(failed(PackageError::NoApplication));
    }
    let text = read_text(&descriptor)?;
    // Errors name the package, which the user knows, and not the folder.
    let shown = path.join(DESCRIPTOR);
    let opened = with_descriptor(&shown, &text, folder.path().to_owned())?;
    Ok(OpenedApplication {
        signature: Some(signature),
        _unpacked: Some(folder),
        ..opened
    })
}

/// Whether a package stands behind what the file is at its beginning.
pub(super) fn is_appended(path: &Path) -> bool {
    let archive = File::open(path)
        .map_err(drop)
        .and_then(|file| ZipArchive::new(BufReader::new(file)).map_err(drop));
    archive.is_ok_and(|archive| archive.index_for_name(DESCRIPTOR).is_some())
}

/// The SHA-256 of each file by its name in the package.
type Digests = BTreeMap<String, [u8; 32]>;

fn unpack(path: &Path, folder: &Path, limits: &PackageLimits) -> Result<Digests, PackageError> {
    let file = BufReader::new(File::open(path)?);
    let mut archive =
        ZipArchive::new(file).map_err(|error| PackageError::Damaged(error.to_string()))?;
    if archive.len() > limits.files {
        return Err(PackageError::TooManyFiles(limits.files));
    }
    let mut digests = Digests::new();
    let mut rest = limits.bytes;
    for index in 0..archive.len() {
        let damaged = |error: ZipError| PackageError::Damaged(error.to_string());
        let entry = open_entry(&mut archive, index).map_err(damaged)?;
        let name = entry.name().map_err(damaged)?.into_owned();
        let below = safe_path(&name).ok_or_else(|| PackageError::Escapes(name.clone()))?;
        // The file type bits of a UNIX mode: 0o10 is a file, 0o04 a folder, anything else a link or a device.
        let kind = entry.unix_mode().map_or(0, |mode| (mode >> 12) & 0o17);
        if !matches!(kind, 0 | 0o10 | 0o04) {
            return Err(PackageError::Escapes(name));
        }
        let target = folder.join(&below);
        if entry.is_dir() {
            fs::create_dir_all(&target)?;
            continue;
        }
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)?;
        }
        let mut out = match File::create_new(&target) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                return Err(PackageError::Twice(name));
            }
            out => out?,
        };
        let mut input = Hashing {
            input: entry.take(rest.saturating_add(1)),
            hash: Sha256::new(),
        };
        let count = io::copy(&mut input, &mut out).map_err(|error| match error.kind() {
            // What the decompressor makes of bad bytes, and of a wrong checksum.
            io::ErrorKind::InvalidData
            | io::ErrorKind::InvalidInput
            | io::ErrorKind::Other
            | io::ErrorKind::UnexpectedEof => PackageError::Damaged(format!("{name}: {error}")),
            _ => error.into(),
        })?;
        rest = rest
            .checked_sub(count)
            .ok_or(PackageError::TooLarge(limits.bytes))?;
        digests.insert(name, input.hash.finalize().into());
    }
    Ok(digests)
}

/// An entry's content. adt writes the package's hash over a place that it has kept free, and leaves the checksum of the empty
/// place: that one checksum is wrong in every package.
fn open_entry<R: Read + io::Seek>(
    archive: &mut ZipArchive<R>,
    index: usize,
) -> Result<ZipFile<'_, R>, ZipError> {
    let raw = archive.by_index_raw(index)?;
    let is_unchecked = raw.name()? == HASH && raw.compression() == CompressionMethod::Stored;
    drop(raw);
    if is_unchecked {
        archive.by_index_raw(index)
    } else {
        archive.by_index(index)
    }
}

/// Compares the files with what was signed. A package that wasn't signed has nothing to compare with.
fn check(
    folder: &Path,
    digests: &Digests,
    options: &OpenOptions,
) -> Result<Signature, PackageError> {
    let checked = match fs::read_to_string(folder.join(signature::FILE)) {
        Ok(text) => signature::check(&text, digests),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Signature::Unsigned),
        Err(error) => Err(error.to_string()),
    };
    let signature = match checked {
        Ok(Signature::Differs(differences)) if !options.allow_unsigned => {
            return Err(PackageError::Differs(differences));
        }
        Ok(signature) => signature,
        Err(problem) if options.allow_unsigned => {
            tracing::warn!("META-INF/signatures.xml: {problem}: the package counts as unsigned");
            Signature::Unsigned
        }
        Err(problem) => return Err(PackageError::Signature(problem)),
    };
    match &signature {
        Signature::Matches {
            signer: Signer::Known { expired: false, .. },
            ..
        } => tracing::info!("the package: {signature}"),
        Signature::Matches { .. } => tracing::warn!("the package: {signature}"),
        Signature::Differs(_) => {
            tracing::warn!("{signature}; it is run because of --allow-unsigned")
        }
        Signature::Unsigned => tracing::info!("the package isn't signed"),
    }
    Ok(signature)
}

/// The path below the folder that an entry's name stands for. `None` for what would lie elsewhere, here or on another
/// platform.
fn safe_path(name: &str) -> Option<PathBuf> {
    if name.contains(['\\', '\0', ':']) {
        return None;
    }
    let path = Path::new(name);
    let is_below = path
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    (is_below && !name.is_empty()).then(|| path.to_owned())
}

/// Hashes what is read through it.
struct Hashing<R> {
    input: R,
    hash: Sha256,
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(into)?;
        self.hash.update(&into[..count]);
        Ok(count)
    }
}
