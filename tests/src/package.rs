//! [`Package`]: `.air` packages, made as `adt` makes them from an application's files, always with the same bytes.
//!
//! The layout is that of the AIR documentation: `mimetype` first and not compressed, the descriptor and the signature below
//! `META-INF`.

use std::fs;
use std::io::{self, Cursor, Write};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use signing::SigningKey;

pub mod signing;

/// Where a package has its descriptor.
pub const DESCRIPTOR: &str = "META-INF/AIR/application.xml";

/// Where a package has its signature.
pub const SIGNATURE: &str = "META-INF/signatures.xml";

/// The content of `mimetype`.
const MIMETYPE: &[u8] = b"application/vnd.adobe.air-application-installer-package+zip";

/// The files of a package, by their names, in order.
#[derive(Clone, Debug, Default)]
pub struct Package {
    entries: Vec<(String, Vec<u8>)>,
}

impl Package {
    /// A package with a descriptor and nothing else that makes an application.
    pub fn new(descriptor: &[u8]) -> Self {
        Self::default()
            .with("mimetype", MIMETYPE)
            .with(DESCRIPTOR, descriptor)
    }

    /// The package of a fixture: its `application.xml`, its program and its folder `www`.
    ///
    /// # Errors
    ///
    /// The fixture's files can't be read.
    pub fn of_fixture(folder: &Path) -> io::Result<Self> {
        let descriptor = fs::read(folder.join("application.xml"))?;
        Self::new(&descriptor)
            .with("test.swf", &fs::read(folder.join("test.swf"))?)
            .with_folder("www", &folder.join("www"))
    }

    /// With one more file.
    #[must_use]
    pub fn with(mut self, name: &str, content: &[u8]) -> Self {
        self.entries.push((name.to_owned(), content.to_owned()));
        self
    }

    /// With all files of a folder.
    ///
    /// # Errors
    ///
    /// One of them can't be read.
    pub fn with_folder(mut self, name: &str, folder: &Path) -> io::Result<Self> {
        let mut found: Vec<_> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
        found.sort_by_key(fs::DirEntry::file_name);
        for entry in found {
            let name = format!("{name}/{}", entry.file_name().to_string_lossy());
            self = if entry.file_type()?.is_dir() {
                self.with_folder(&name, &entry.path())?
            } else {
                self.with(&name, &fs::read(entry.path())?)
            };
        }
        Ok(self)
    }

    /// With the content of a file, which is there already, changed.
    #[must_use]
    pub fn changed(mut self, name: &str, change: impl FnOnce(&mut Vec<u8>)) -> Self {
        let entry = self.entries.iter_mut().find(|(entry, _)| entry == name);
        change(&mut entry.expect("the package has the file").1);
        self
    }

    /// With a signature of all files until now.
    #[must_use]
    pub fn signed(self, key: &SigningKey) -> Self {
        let signature = key.sign(&self.entries);
        self.with(SIGNATURE, signature.as_bytes())
    }

    /// The content of a file.
    pub fn content(&self, name: &str) -> Option<&[u8]> {
        let found = self.entries.iter().find(|(entry, _)| entry == name);
        found.map(|(_, content)| &**content)
    }

    /// The package as a file has it.
    pub fn to_bytes(&self) -> Vec<u8> {
        let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in &self.entries {
            let method = match &**name {
                "mimetype" => CompressionMethod::Stored,
                _ => CompressionMethod::Deflated,
            };
            writer
                .start_file(&**name, options.compression_method(method))
                .expect("a name that ZIP can hold");
            writer.write_all(content).expect("in memory");
        }
        writer.finish().expect("in memory").into_inner()
    }

    /// Puts the files into a folder, as the installer does.
    ///
    /// # Errors
    ///
    /// The folder can't be written to.
    pub fn install(&self, folder: &Path) -> io::Result<()> {
        for (name, content) in &self.entries {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap_or(folder))?;
            fs::write(path, content)?;
        }
        Ok(())
    }
}
