//! The native halves of the core classes: `Array.push` is [`array::push`]. Their declarations are in
//! `globals/*.as`.

pub mod array;
pub mod boolean;
pub mod class;
pub mod date;
pub mod error;
pub mod function;
pub mod int;
pub mod json;
pub mod math;
pub mod namespace;
pub mod number;
pub mod object;
pub mod q_name;
pub mod reg_exp;
pub mod string;
pub mod toplevel;
pub mod uint;
pub mod vector;
pub mod xml;
pub mod xml_list;

/// The subclasses of `Error` have nothing native of their own but being called.
macro_rules! error_classes {
    ($($(#[$doc:meta])* $module:ident)*) => {$(
        $(#[$doc])*
        pub mod $module {
            pub use super::error::call;
        }
    )*};
}

error_classes! {
    /// `ArgumentError`
    argument_error
    /// `DefinitionError`
    definition_error
    /// `EvalError`
    eval_error
    /// `RangeError`
    range_error
    /// `ReferenceError`
    reference_error
    /// `SecurityError`
    security_error
    /// `SyntaxError`
    syntax_error
    /// `TypeError`
    type_error
    /// `URIError`
    uri_error
    /// `UninitializedError`
    uninitialized_error
    /// `VerifyError`
    verify_error
}
