//! The Rust source of the table.

use std::fmt::{Result, Write};
use std::path::Path;

use crate::block::{Block, ClassHooks, Member};

/// The table of `blocks`, which lie in the SWF file at `path`. `types` is the path of the module with the table's types.
pub(crate) fn table(
    blocks: &[Block],
    path: &Path,
    types: &str,
) -> std::result::Result<String, std::fmt::Error> {
    let mut out = String::new();
    writeln!(
        out,
        "/// The class library of this crate: generated from its compiled ActionScript declarations."
    )?;
    writeln!(
        out,
        "#[allow(unreachable_pub, reason = \"the including module decides who sees it\")]"
    )?;
    writeln!(
        out,
        "pub static LIBRARY: {types}::Library = {types}::Library {{"
    )?;
    writeln!(out, "    swf: include_bytes!({path:?}),")?;
    writeln!(out, "    blocks: &[")?;
    for item in blocks {
        block(&mut out, item, types)?;
    }
    writeln!(out, "    ],")?;
    writeln!(out, "}};")?;
    Ok(out)
}

fn block(out: &mut String, block: &Block, types: &str) -> Result {
    let Block {
        name,
        offset,
        len,
        definitions,
        members,
        natives,
        classes,
    } = block;
    writeln!(out, "        {types}::Block {{")?;
    writeln!(out, "            name: {name:?},")?;
    writeln!(out, "            offset: {offset},")?;
    writeln!(out, "            len: {len},")?;
    writeln!(out, "            definitions: &[")?;
    for (uri, local, versions) in definitions {
        writeln!(
            out,
            "                {types}::Definition {{ uri: {uri:?}, name: {local:?}, versions: &{versions:?} }},"
        )?;
    }
    writeln!(out, "            ],")?;
    writeln!(out, "            members: &[")?;
    for member in members {
        let Member {
            class_index,
            is_static,
            name,
            versions,
        } = member;
        writeln!(
            out,
            "                {types}::VersionedMember {{ class_index: {class_index}, is_static: {is_static}, \
             name: {name:?}, versions: &{versions:?} }},"
        )?;
    }
    writeln!(out, "            ],")?;
    writeln!(out, "            natives: &[")?;
    for (index, function) in natives {
        writeln!(
            out,
            "                ({index}, {function} as {types}::NativeFn),"
        )?;
    }
    writeln!(out, "            ],")?;
    writeln!(out, "            classes: &[")?;
    for item in classes {
        hooks(out, item, types)?;
    }
    writeln!(out, "            ],")?;
    writeln!(out, "        }},")
}

fn hooks(out: &mut String, hooks: &ClassHooks, types: &str) -> Result {
    let optional = |path: &Option<String>, kind: &str| match path {
        Some(path) => format!("Some({path} as {types}::{kind})"),
        None => "None".to_owned(),
    };
    writeln!(out, "                {types}::ClassHooks {{")?;
    writeln!(
        out,
        "                    class_index: {},",
        hooks.class_index
    )?;
    writeln!(
        out,
        "                    allocate: {},",
        optional(&hooks.allocate, "AllocateFn")
    )?;
    writeln!(
        out,
        "                    call: {},",
        optional(&hooks.call, "NativeFn")
    )?;
    writeln!(
        out,
        "                    construct: {},",
        optional(&hooks.construct, "NativeFn")
    )?;
    writeln!(out, "                }},")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn a_block_names_its_functions_by_path() {
        let block = Block {
            name: "flash/net/Socket".into(),
            offset: 12,
            len: 34,
            definitions: vec![("flash.net".into(), "Socket".into(), vec![])],
            members: vec![Member {
                class_index: 0,
                is_static: false,
                name: "localPort".into(),
                versions: vec![661],
            }],
            natives: BTreeMap::from([(3, "crate::flash::net::socket::flush".into())]),
            classes: vec![ClassHooks {
                class_index: 0,
                allocate: Some("crate::flash::net::socket::allocate".into()),
                ..ClassHooks::default()
            }],
        };
        let source = table(
            &[block],
            Path::new("library/flash.swf"),
            "airshim_avm2::library",
        )
        .expect("formatting");
        assert!(
            source.contains("include_bytes!(\"library/flash.swf\")"),
            "{source}"
        );
        assert!(
            source.contains("{ uri: \"flash.net\", name: \"Socket\", versions: &[] }"),
            "{source}"
        );
        assert!(
            source.contains("is_static: false, name: \"localPort\", versions: &[661] }"),
            "{source}"
        );
        assert!(
            source.contains(
                "(3, crate::flash::net::socket::flush as airshim_avm2::library::NativeFn),"
            ),
            "{source}"
        );
        assert!(
            source.contains(
                "Some(crate::flash::net::socket::allocate as airshim_avm2::library::AllocateFn)"
            ),
            "{source}"
        );
    }
}
