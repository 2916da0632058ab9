//! From ActionScript names to the paths of the Rust functions behind them.

/// Where a crate keeps the native functions of its classes and packages.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Modules {
    /// Modules follow the packages from the crate's root: `flash.net.Socket.flush` is
    /// `crate::flash::net::socket::flush`, `flash.utils.getTimer` is `crate::flash::utils::get_timer`.
    Packages,
    /// The language's own classes: `Array.push` is `crate::globals::array::push`, a package-level function is in
    /// `crate::globals::toplevel`, and what all the Vector classes share in `crate::globals::vector`.
    Core,
}

/// The package of the classes that `Vector.<T>` turns into.
const VECTOR_PACKAGE: &str = "__AS3__.vec";

impl Modules {
    /// The path of the module of the class `name` in `package`.
    pub(crate) fn class_module(self, package: &str, name: &str) -> String {
        match self {
            Self::Core if package == VECTOR_PACKAGE => "crate::globals::vector".to_owned(),
            Self::Core => format!(
                "crate::globals{}::{}",
                module_path(package),
                identifier(name)
            ),
            Self::Packages => format!("crate{}::{}", module_path(package), identifier(name)),
        }
    }

    /// The path of the module of the functions in `package`.
    pub(crate) fn package_module(self, package: &str) -> String {
        match self {
            Self::Core if package.is_empty() => "crate::globals::toplevel".to_owned(),
            Self::Core => format!("crate::globals{}", module_path(package)),
            Self::Packages if package.is_empty() => "crate::toplevel".to_owned(),
            Self::Packages => format!("crate{}", module_path(package)),
        }
    }
}

/// `flash.net` as `::flash::net`, the empty package as nothing.
fn module_path(package: &str) -> String {
    package
        .split('.')
        .filter(|part| !part.is_empty())
        .map(|part| format!("::{}", identifier(part)))
        .collect()
}

/// An ActionScript name as a Rust identifier in snake case: `readUTFBytes` is `read_utf_bytes`. A name that is a
/// Rust keyword gets an underscore: `match_`.
pub(crate) fn identifier(name: &str) -> String {
    let mut snake = snake_case(name);
    if KEYWORDS.contains(&snake.as_str()) {
        snake.push('_');
    }
    snake
}

/// An underscore goes before an uppercase letter that follows a lowercase letter or a digit, and before the last of
/// several uppercase letters where a lowercase one follows (`XMLList`: `xml_list`).
fn snake_case(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut snake = String::with_capacity(name.len() + 4);
    for (i, &c) in chars.iter().enumerate() {
        if c.is_uppercase() && i > 0 {
            let before = chars[i - 1];
            let ends_acronym =
                before.is_uppercase() && chars.get(i + 1).is_some_and(|next| next.is_lowercase());
            if before.is_lowercase() || before.is_ascii_digit() || ends_acronym {
                snake.push('_');
            }
        }
        // `$` is a letter in ActionScript only.
        if c == '$' {
            snake.push('_')
        } else {
            snake.extend(c.to_lowercase())
        }
    }
    snake
}

/// Strict and reserved keywords of the 2024 edition.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_snake_case() {
        for (name, expected) in [
            ("push", "push"),
            ("localPort", "local_port"),
            ("readUTFBytes", "read_utf_bytes"),
            ("writeUTF", "write_utf"),
            ("toXMLString", "to_xml_string"),
            ("getUTCDate", "get_utc_date"),
            ("parseInt", "parse_int"),
            ("decodeURIComponent", "decode_uri_component"),
            ("isNaN", "is_na_n"),
            ("XMLList", "xml_list"),
            ("JSON", "json"),
            ("URIError", "uri_error"),
            ("ID3Info", "id3_info"),
            ("atan2", "atan2"),
            ("utf8Length", "utf8_length"),
            ("_init", "_init"),
            ("_dontEnumPrototype", "_dont_enum_prototype"),
            ("match", "match_"),
            ("Vector$int", "vector_int"),
        ] {
            assert_eq!(identifier(name), expected, "{name}");
        }
    }

    #[test]
    fn core_classes_live_in_globals() {
        assert_eq!(
            Modules::Core.class_module("", "Array"),
            "crate::globals::array"
        );
        assert_eq!(
            Modules::Core.class_module("__AS3__.vec", "Vector$double"),
            "crate::globals::vector"
        );
        assert_eq!(Modules::Core.package_module(""), "crate::globals::toplevel");
        assert_eq!(
            Modules::Core.package_module("flash.utils"),
            "crate::globals::flash::utils"
        );
    }

    #[test]
    fn other_classes_live_where_their_packages_are() {
        assert_eq!(
            Modules::Packages.class_module("flash.net", "ServerSocket"),
            "crate::flash::net::server_socket"
        );
        assert_eq!(
            Modules::Packages.package_module("flash.utils"),
            "crate::flash::utils"
        );
        assert_eq!(Modules::Packages.package_module(""), "crate::toplevel");
    }
}
