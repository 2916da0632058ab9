//! Binds the native methods of the compiled class library to their Rust functions.

use std::process::ExitCode;

use airshim_native_table::{ClassLibrary, Modules, build_script};

fn main() -> ExitCode {
    build_script(&ClassLibrary {
        swf: "library/flash.swf",
        types: "airshim_avm2::library",
        modules: Modules::Packages,
    })
}
