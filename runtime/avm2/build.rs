//! Binds the native methods of the core classes to the functions in `src/globals`.

use std::process::ExitCode;

use airshim_native_table::{ClassLibrary, Modules, build_script};

fn main() -> ExitCode {
    build_script(&ClassLibrary {
        swf: "library/core.swf",
        types: "crate::library",
        modules: Modules::Core,
    })
}
