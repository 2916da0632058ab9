//! Packages: `.air` and `.airi` files, which are ZIP archives, also behind a captive runtime's executable.
//!
//! Nothing in a package is trusted: names that would lead out of the folder, links, and more or larger files than the
//! limits allow are refused while unpacking, by what comes out and not by what the archive says of itself.

use std::collections::{BTreeMap, HashSet};
use std::fs::{self, File};
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Component, Path, PathBuf};

use sha2::{Digest, Sha256};
use thiserror::Error;
use zip::read::ZipFile;
use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

use super::scratch::ScratchFolder;
use super::signature::{self, Difference, Signature, Signer};
use super::{
    DESCRIPTOR, OpenError, OpenOptions, OpenedApplication, quoted, read_text, with_descriptor,
};

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
    #[error("{0}; make room for it, or set TMPDIR to a folder that can be written to")]
    Io(#[from] io::Error),
    /// A file can't be made where it is to be unpacked.
    #[error("{} can't be unpacked: {source}; build the package again, or set TMPDIR to a folder with more room", quoted(.name))]
    Unusable {
        /// Its name.
        name: String,
        /// Why.
        source: io::Error,
    },
    /// It is no ZIP archive, or a damaged one.
    #[error("damaged, or no package: {0}; copy or build it again")]
    Damaged(String),
    /// It holds no application.
    #[error("holds no {DESCRIPTOR}, so no AIR application; give a package that adt has made")]
    NoApplication,
    /// A name leads out of the package, or is no file's.
    #[error(
        "holds {}, which isn't the name of a file below the package's own folder; don't run it", quoted(.0)
    )]
    Escapes(String),
    /// It has more than one file of a name.
    #[error("holds {} twice; build it again", quoted(.0))]
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
    // Errors name the package, which the user knows, and not the folder.
    let shown = path.join(DESCRIPTOR);
    let text = read_text(&descriptor, &shown)?;
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

/// Unpacks all of a package, or nothing where something is wrong that can be seen beforehand.
fn unpack(path: &Path, folder: &Path, limits: &PackageLimits) -> Result<Digests, PackageError> {
    let mut archive = ZipArchive::new(BufReader::new(File::open(path)?)).map_err(damaged)?;
    let targets = plan(path, &mut archive, limits)?;
    let mut digests = Digests::new();
    let mut rest = limits.bytes;
    for (index, target) in targets.into_iter().enumerate() {
        let entry = open_entry(&mut archive, index).map_err(damaged)?;
        let size = entry.size();
        if size > rest {
            return Err(PackageError::TooLarge(limits.bytes));
        }
        rest -= size;
        let unusable = |source| PackageError::Unusable {
            name: target.name.clone(),
            source,
        };
        let path = folder.join(&target.below);
        if target.is_folder {
            fs::create_dir_all(&path).map_err(unusable)?;
            continue;
        }
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(unusable)?;
        }
        let mut out = File::create_new(&path).map_err(unusable)?;
        // One byte more than it says, to see whether there is one.
        let mut input = entry.take(size.saturating_add(1));
        let (digest, count) = copy(&mut input, &mut out).map_err(|error| match error {
            CopyError::Read(error) => {
                PackageError::Damaged(format!("{}: {error}", quoted(&target.name)))
            }
            CopyError::Write(error) => unusable(error),
        })?;
        if count != size {
            let name = quoted(&target.name);
            let problem = format!("{name}: another length than the {size} bytes that it says");
            return Err(PackageError::Damaged(problem));
        }
        digests.insert(target.name, digest);
    }
    Ok(digests)
}

fn damaged(error: ZipError) -> PackageError {
    PackageError::Damaged(error.to_string())
}

/// Where an entry of a package goes.
struct Target {
    name: String,
    below: PathBuf,
    is_folder: bool,
}

/// Where all entries go, in their order. Errors: what can be seen to be wrong without unpacking anything.
fn plan(
    path: &Path,
    archive: &mut ZipArchive<BufReader<File>>,
    limits: &PackageLimits,
) -> Result<Vec<Target>, PackageError> {
    if archive.len() > limits.files {
        return Err(PackageError::TooManyFiles(limits.files));
    }
    if let Some(name) = listed_twice(path, archive.central_directory_start(), limits)? {
        return Err(PackageError::Twice(name));
    }
    if archive.has_overlapping_files().map_err(damaged)? {
        let problem = "its files lie over each other".to_owned();
        return Err(PackageError::Damaged(problem));
    }
    let mut targets = Vec::with_capacity(archive.len());
    let mut total = 0_u64;
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(damaged)?;
        let name = entry.name().map_err(damaged)?.into_owned();
        let below = safe_path(&name).ok_or_else(|| PackageError::Escapes(name.clone()))?;
        // The file type bits of a UNIX mode: 0o10 is a file, 0o04 a folder, anything else a link or a device.
        let kind = entry.unix_mode().map_or(0, |mode| (mode >> 12) & 0o17);
        if !matches!(kind, 0 | 0o10 | 0o04) {
            return Err(PackageError::Escapes(name));
        }
        total = total.saturating_add(entry.size());
        targets.push(Target {
            is_folder: entry.is_dir(),
            name,
            below,
        });
    }
    if total > limits.bytes {
        return Err(PackageError::TooLarge(limits.bytes));
    }
    Ok(targets)
}

/// A name that stands in an archive's directory more than once: the library gives the last entry of a name only.
fn listed_twice(
    path: &Path,
    directory: u64,
    limits: &PackageLimits,
) -> Result<Option<String>, PackageError> {
    /// Bytes of an entry in front of its name, which is followed by two more fields (APPNOTE 4.3.12).
    const HEADER: usize = 46;
    let mut file = BufReader::new(File::open(path)?);
    file.seek(SeekFrom::Start(directory))?;
    let mut names = HashSet::new();
    let mut header = [0; HEADER];
    while file.read_exact(&mut header).is_ok() && header.starts_with(b"PK\x01\x02") {
        if names.len() >= limits.files {
            return Err(PackageError::TooManyFiles(limits.files));
        }
        let length = |place: usize| u16::from_le_bytes([header[place], header[place + 1]]);
        let mut name = vec![0; length(28).into()];
        file.read_exact(&mut name)?;
        file.seek_relative(i64::from(length(30)) + i64::from(length(32)))?;
        let shown = String::from_utf8_lossy(&name).into_owned();
        if !names.insert(name) {
            return Ok(Some(shown));
        }
    }
    Ok(None)
}

/// Why bytes can't be copied.
enum CopyError {
    Read(io::Error),
    Write(io::Error),
}

/// Copies all bytes. Gives their SHA-256 and how many they are.
fn copy(input: &mut impl Read, out: &mut impl Write) -> Result<([u8; 32], u64), CopyError> {
    let mut hash = Sha256::new();
    let mut total = 0;
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match input.read(&mut buffer) {
            Ok(0) => return Ok((hash.finalize().into(), total)),
            Ok(count) => {
                hash.update(&buffer[..count]);
                out.write_all(&buffer[..count]).map_err(CopyError::Write)?;
                total += count as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(CopyError::Read(error)),
        }
    }
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
