//! The names that the machine itself uses.

use gc_arena::{Collect, Mutation};

use crate::string::{Interner, Name};

macro_rules! names {
    ($($field:ident: $text:expr,)*) => {
        /// Names that are made once, when the machine starts.
        #[derive(Collect)]
        #[collect(no_drop)]
        pub struct Names<'gc> {
            $(
                #[doc = concat!("`", $text, "`")]
                pub $field: Name<'gc>,
            )*
        }

        impl<'gc> Names<'gc> {
            pub(crate) fn new(mc: &Mutation<'gc>, interner: &mut Interner<'gc>) -> Self {
                Self { $($field: interner.intern_str(mc, $text),)* }
            }
        }
    };
}

names! {
    empty: "",
    asterisk: "*",
    undefined: "undefined",
    null: "null",
    true_: "true",
    false_: "false",
    object: "object",
    boolean: "boolean",
    number: "number",
    string: "string",
    function: "function",
    xml: "xml",
    void: "void",
    to_string: "toString",
    value_of: "valueOf",
    constructor: "constructor",
    prototype: "prototype",
    length: "length",
    name: "name",
    message: "message",
}
