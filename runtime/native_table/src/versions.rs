//! The versions of the API in which a definition or a member is there, by its metadata.

use swf::avm2::types::{AbcFile, Index, Metadata};

use crate::block::{Error, string};

/// AIR 1.0, the first of AIR's own versions.
const FIRST_AIR: u16 = 661;

/// The API versions that `metadata` names: those of `[API("661","667")]`, or AIR's first one for `[Version("air2.0")]`, which
/// only says that AIR alone has it. Nothing where every runtime has it in every version.
pub(crate) fn versions(abc: &AbcFile, metadata: &[Index<Metadata>]) -> Result<Vec<u16>, Error> {
    let mut versions = Vec::new();
    for index in metadata {
        let entry = abc
            .metadata
            .get(index.0 as usize)
            .ok_or(Error::OutOfBounds("metadata"))?;
        match string(abc, entry.name)?.as_str() {
            "API" => {
                for item in &entry.items {
                    let text = string(abc, item.value)?;
                    let version = text.parse().map_err(|_| Error::ApiVersion(text))?;
                    versions.push(version);
                }
            }
            "Version" => {
                for item in &entry.items {
                    if string(abc, item.value)?.starts_with("air") {
                        versions.push(FIRST_AIR);
                    }
                }
            }
            _ => {}
        }
    }
    Ok(versions)
}
