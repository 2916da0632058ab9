//! Build-time generator of the table that binds native methods of a compiled class library to Rust functions.
//!
//! The core classes and the `flash.*` classes are declared in ActionScript and compiled to one SWF per crate. That
//! crate's build script calls [`build_script`], which walks the ABC blocks of the SWF and writes a Rust file with
//! one table: where each block lies in the SWF, what it defines, and which Rust function stands behind each of its
//! `native` methods. The functions are named by path, so a method without its function is a compile error.
//!
//! The crate then includes the file, in any module:
//!
//! ```text
//! include!(concat!(env!("OUT_DIR"), "/native_table.rs"));
//! ```

mod block;
mod emit;
mod names;
mod versions;

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

pub use crate::names::Modules;

/// A compiled class library and the crate that carries it.
#[derive(Copy, Clone, Debug)]
pub struct ClassLibrary {
    /// The SWF file, relative to the crate's directory.
    pub swf: &'static str,
    /// The path of the module that has the table's types: `Library`, `Block`, `ClassHooks`, `NativeFn`, `AllocateFn`.
    pub types: &'static str,
    /// Where the native functions of classes and packages are.
    pub modules: Modules,
}

/// Why there is no table.
#[derive(Debug, thiserror::Error)]
enum Error {
    #[error("cannot read {}: {source}\nIt is compiled from ActionScript by swf_fixtures/build/build.sh library", path.display())]
    Read { path: PathBuf, source: io::Error },
    #[error("{} is not a readable SWF file: {source}", path.display())]
    Swf {
        path: PathBuf,
        source: swf::error::Error,
    },
    #[error("{} is compressed; the runtime reads its blocks in place", .0.display())]
    Compressed(PathBuf),
    #[error("{} has no ABC blocks", .0.display())]
    Empty(PathBuf),
    #[error("block {block}: {source}")]
    Block { block: String, source: block::Error },
    #[error("cannot write the table: {0}")]
    Write(#[from] io::Error),
    #[error("not run by cargo: {0} is not set")]
    NoCargo(#[from] env::VarError),
    #[error("cannot write the table: {0}")]
    Format(#[from] fmt::Error),
}

/// The whole of a build script: writes `$OUT_DIR/native_table.rs` with `LIBRARY`, the table of `library`.
///
/// A failure is told on stderr, which cargo shows, and in the exit code.
pub fn build_script(library: &ClassLibrary) -> ExitCode {
    match generate(library) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn generate(library: &ClassLibrary) -> Result<(), Error> {
    let path = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join(library.swf);
    println!("cargo::rerun-if-changed={}", path.display());
    let bytes = fs::read(&path).map_err(|source| Error::Read {
        path: path.clone(),
        source,
    })?;
    let table = table(library, &path, &bytes)?;
    fs::write(
        Path::new(&env::var("OUT_DIR")?).join("native_table.rs"),
        table,
    )?;
    Ok(())
}

/// The Rust source of the table for the library in `bytes`, the contents of `path`.
fn table(library: &ClassLibrary, path: &Path, bytes: &[u8]) -> Result<String, Error> {
    if !bytes.starts_with(b"FWS") {
        return Err(Error::Compressed(path.to_owned()));
    }
    let unreadable = |source| Error::Swf {
        path: path.to_owned(),
        source,
    };
    let buffer = swf::decompress_swf(bytes).map_err(unreadable)?;
    let file = swf::parse_swf(&buffer).map_err(unreadable)?;
    // `buffer.data` is a copy of what follows the header, up to the end of the file.
    let header_len = bytes.len() - buffer.data.len();

    let mut blocks = Vec::new();
    for tag in &file.tags {
        let swf::Tag::DoAbc2(tag) = tag else { continue };
        let name = tag.name.to_str_lossy(swf::UTF_8).into_owned();
        let offset = header_len + (tag.data.as_ptr().addr() - buffer.data.as_ptr().addr());
        let block =
            block::Block::read(&name, offset, tag.data, library.modules).map_err(|source| {
                Error::Block {
                    block: name,
                    source,
                }
            })?;
        blocks.push(block);
    }
    if blocks.is_empty() {
        return Err(Error::Empty(path.to_owned()));
    }
    Ok(emit::table(&blocks, path, library.types)?)
}
