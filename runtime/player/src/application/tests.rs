use std::io::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use std::fs::File;

use super::*;

const DESCRIPTOR_TEXT: &str = "<application xmlns=\"http://ns.adobe.com/air/application/51.0\"><id>a.b</id>\
    <versionNumber>1.0</versionNumber><filename>App</filename><initialWindow><content>bin/My%20App.swf</content>\
    </initialWindow></application>";

/// A package of these files behind `start`, in a folder of its own.
fn package(start: &[u8], files: &[(&str, &[u8])]) -> (ScratchFolder, PathBuf) {
    let folder = ScratchFolder::new("test").expect("a folder");
    let path = folder.path().join("App.air");
    let mut start = io::Cursor::new(start.to_vec());
    start.set_position(start.get_ref().len() as u64);
    let mut writer = ZipWriter::new(start);
    for (name, content) in files {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .expect("a name");
        writer.write_all(content).expect("in memory");
    }
    let bytes = writer.finish().expect("in memory").into_inner();
    fs::write(&path, bytes).expect("a folder");
    (folder, path)
}

fn signatures(files: &[(&str, &[u8])]) -> String {
    let references: String = files
        .iter()
        .map(|(name, content)| {
            let digest = STANDARD.encode(Sha256::digest(content));
            format!(
                "<Reference URI=\"{}\"><DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>\
                 <DigestValue>{digest}\n</DigestValue></Reference>",
                name.replace(' ', "%20")
            )
        })
        .collect();
    format!(
        "<signatures><Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\" Id=\"PackageSignature\"><SignedInfo>\
         <CanonicalizationMethod Algorithm=\"none\"/></SignedInfo>\
         <Object><Manifest Id=\"PackageContents\">{references}</Manifest></Object></Signature></signatures>"
    )
}

const FILES: [(&str, &[u8]); 3] = [
    (
        "mimetype",
        b"application/vnd.adobe.air-application-installer-package+zip",
    ),
    (DESCRIPTOR, DESCRIPTOR_TEXT.as_bytes()),
    ("bin/My App.swf", b"FWS"),
];

fn open_error(path: &Path, options: &OpenOptions) -> String {
    match open(path, options) {
        Ok(_) => panic!("{} can be opened", path.display()),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_package_is_unpacked_and_removed_again() {
    let (_folder, path) = package(b"", &FILES);
    let opened = open(&path, &OpenOptions::default()).expect("a package");
    assert_eq!(fs::read(&opened.content).expect("unpacked"), b"FWS");
    assert_eq!(opened.content_url, "bin/My%20App.swf");
    assert_eq!(opened.signature, Some(Signature::Unsigned));
    assert_eq!(
        opened
            .descriptor
            .as_ref()
            .map(|descriptor| descriptor.id.as_str()),
        Some("a.b")
    );
    let root = opened.root.clone();
    drop(opened);
    assert!(!root.exists());
}

#[test]
fn adts_packages_have_a_wrong_checksum_of_their_hash() {
    let folder = ScratchFolder::new("test").expect("a folder");
    let path = folder.path().join("App.air");
    let mut writer = ZipWriter::new(io::Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let hash = *b"the place of thirty-two bytes...";
    let name = "META-INF/AIR/hash";
    for (name, content) in FILES.into_iter().chain([(name, &hash[..])]) {
        writer.start_file(name, stored).expect("a name");
        writer.write_all(content).expect("in memory");
    }
    let mut bytes = writer.finish().expect("in memory").into_inner();
    let overwrite = |bytes: &mut [u8], old: &[u8], new: &[u8]| {
        let at = bytes.windows(old.len()).position(|found| found == old);
        bytes[at.expect("it is there")..][..new.len()].copy_from_slice(new);
    };
    overwrite(&mut bytes, &hash, &[7; 32]);
    fs::write(&path, &bytes).expect("a folder");
    let opened = open(&path, &OpenOptions::default()).expect("a package");
    let root = opened.content.ancestors().nth(2).expect("the folder");
    assert_eq!(fs::read(root.join(name)).expect("unpacked"), [7; 32]);

    overwrite(&mut bytes, b"FWS", b"CWS");
    fs::write(&path, &bytes).expect("a folder");
    let error = open_error(&path, &OpenOptions::default());
    assert!(
        error.contains("\"bin/My App.swf\": Invalid checksum"),
        "{error}"
    );
}

#[test]
fn a_package_may_stand_behind_an_executable() {
    let (_folder, path) = package(b"\x7FELF and more", &FILES);
    let opened = open(&path, &OpenOptions::default()).expect("a package");
    assert!(opened.descriptor.is_some());
}

#[test]
fn what_was_signed_is_compared() {
    let signed = signatures(&FILES);
    let with = |files: &[(&str, &[u8])]| {
        let mut files = files.to_vec();
        files.push((signature::FILE, signed.as_bytes()));
        package(b"", &files)
    };
    let (_folder, path) = with(&FILES);
    let opened = open(&path, &OpenOptions::default()).expect("a signed package");
    let signer = Signer::Unverified(Unverified::UnknownMethod("none".to_owned()));
    assert_eq!(
        opened.signature,
        Some(Signature::Matches { files: 3, signer })
    );

    let mut changed = FILES.to_vec();
    changed[2].1 = b"FWT";
    changed.push(("more", b""));
    changed.remove(0);
    let (_folder, path) = with(&changed);
    let error = open_error(&path, &OpenOptions::default());
    assert!(
        error.contains("bin/My App.swf has been changed, mimetype is missing, more has been added; get it again"),
        "{error}"
    );
    let allowed = OpenOptions {
        allow_unsigned: true,
        ..OpenOptions::default()
    };
    let opened = open(&path, &allowed).expect("allowed");
    assert!(
        matches!(opened.signature, Some(Signature::Differs(differences)) if differences.len() == 3)
    );

    let mut broken = FILES.to_vec();
    broken.push((signature::FILE, b"<signatures/>"));
    let (_folder, path) = package(b"", &broken);
    assert!(open_error(&path, &OpenOptions::default()).contains("it has no <Signature>"));
    assert!(open(&path, &allowed).is_ok());
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    for name in [
        "../x",
        "a/../../x",
        "/etc/x",
        "C:/x",
        "a\\..\\..\\x",
        "a/./../../x",
    ] {
        let mut files = FILES.to_vec();
        files.push((name, b"x"));
        let (folder, path) = package(b"", &files);
        let error = open_error(&path, &OpenOptions::default());
        assert!(
            error.contains("isn't the name of a file below"),
            "{name}: {error}"
        );
        assert!(!folder.path().join("x").exists());
    }
}

#[test]
fn links_are_refused() {
    let folder = ScratchFolder::new("test").expect("a folder");
    let path = folder.path().join("App.air");
    let mut writer = ZipWriter::new(File::create(&path).expect("a folder"));
    writer
        .add_symlink("link", "/etc", SimpleFileOptions::default())
        .expect("a name");
    writer.finish().expect("a file");
    assert!(open_error(&path, &OpenOptions::default()).contains("\"link\""));
}

#[test]
fn limits_hold_for_what_comes_out() {
    let zeros = vec![0; 4 << 20];
    let mut files = FILES.to_vec();
    files.push(("zeros", &zeros));
    let (_folder, path) = package(b"", &files);
    let size = fs::metadata(&path).expect("written").len();
    assert!(size < 100_000, "a bomb of {size} bytes");
    let limited = |bytes, files| OpenOptions {
        limits: PackageLimits { bytes, files },
        ..OpenOptions::default()
    };
    assert!(
        open_error(&path, &limited(3 << 20, 100))
            .contains("unpacks to more than 3 MiB; set --max-package-size")
    );
    assert!(open_error(&path, &limited(8 << 20, 3)).contains("holds more than 3 files"));
    assert!(open(&path, &limited(8 << 20, 4)).is_ok());
}

#[test]
fn damaged_packages_say_so() {
    let (_folder, path) = package(b"", &FILES);
    let whole = fs::read(&path).expect("written");
    for len in [30, whole.len() / 2, whole.len() - 10] {
        fs::write(&path, &whole[..len]).expect("writable");
        assert!(
            open_error(&path, &OpenOptions::default()).contains("damaged, or no package"),
            "{len}"
        );
    }
    let (_folder, path) = package(b"", &FILES[..1]);
    assert!(
        open_error(&path, &OpenOptions::default())
            .contains("holds no META-INF/AIR/application.xml")
    );
}

#[test]
fn a_descriptors_content_is_below_its_root() {
    let folder = ScratchFolder::new("test").expect("a folder");
    let descriptor = folder.path().join("App-app.xml");
    let root = folder.path().join("root");
    fs::create_dir_all(root.join("bin")).expect("a folder");
    fs::write(&descriptor, DESCRIPTOR_TEXT).expect("a folder");
    let error = open_error(&descriptor, &OpenOptions::default());
    assert!(
        error.contains("<content> names \"bin/My%20App.swf\", which isn't in"),
        "{error}"
    );
    fs::write(root.join("bin/My App.swf"), b"FWS").expect("a folder");
    let opened = open_descriptor(&descriptor, Some(&root)).expect("there");
    assert_eq!(opened.root, root);

    let escaping = DESCRIPTOR_TEXT.replace("bin/My%20App.swf", "..%2fApp-app.xml");
    fs::write(&descriptor, escaping).expect("a folder");
    let refused = open_descriptor(&descriptor, Some(&root)).map_err(|error| error.exit());
    assert_eq!(refused.err(), Some(Exit::FileNotFound));
    fs::write(root.join("index.html"), b"").expect("a folder");
    fs::write(
        &descriptor,
        DESCRIPTOR_TEXT.replace("bin/My%20App.swf", "index.html"),
    )
    .expect("a folder");
    let refused = open_descriptor(&descriptor, Some(&root)).map_err(|error| error.exit());
    assert_eq!(refused.err(), Some(Exit::NotRunnable));
    fs::write(&descriptor, "<application/>").expect("a folder");
    let refused = open_descriptor(&descriptor, Some(&root)).map_err(|error| error.exit());
    assert_eq!(refused.err(), Some(Exit::DescriptorInvalid));
    let refused = open_descriptor(&root.join("none.xml"), None).map_err(|error| error.exit());
    assert_eq!(refused.err(), Some(Exit::DescriptorNotFound));
}

#[test]
fn an_installed_application_is_found_by_its_folder_or_executable() {
    for below in ["", "share", "Contents/Resources"] {
        let folder = ScratchFolder::new("test").expect("a folder");
        let root = folder.path().join(below);
        fs::create_dir_all(root.join("META-INF/AIR")).expect("a folder");
        fs::create_dir_all(root.join("bin")).expect("a folder");
        fs::write(root.join(DESCRIPTOR), DESCRIPTOR_TEXT).expect("a folder");
        fs::write(root.join("bin/My App.swf"), b"FWS").expect("a folder");
        let opened = open(folder.path(), &OpenOptions::default()).expect("installed");
        assert!(opened.content.is_file());
        fs::create_dir_all(folder.path().join("bin")).expect("a folder");
        let executable = folder.path().join("bin/App");
        fs::write(&executable, b"\x7FELF\x02\x01").expect("a folder");
        let opened = open(&executable, &OpenOptions::default()).expect("installed");
        assert!(opened.descriptor.is_some());
    }
    let empty = ScratchFolder::new("test").expect("a folder");
    assert!(
        open_error(empty.path(), &OpenOptions::default())
            .contains("a folder without META-INF/AIR/application.xml")
    );
}
