//! The ActionScript virtual machine: AVM2 without sockets, files, clock or threads.
//!
//! [`Machine`] is the way in: it holds a collected heap, loads ABC blocks and runs functions of them. What a program
//! needs of its surroundings it asks of a [`Host`]. Classes beyond the core ones come as [`library::Library`], compiled
//! declarations with the Rust functions behind their native methods; a native function works with an [`Activation`].
//!
//! A method is verified and lowered to register instructions at its first call (`lower`), and interpreted (`interp`) on
//! a stack of the machine's own, so that a script can be left at any back-edge of a loop, garbage collected, and the
//! script gone on with.

mod abc_check;
mod activation;
pub mod api_version;
pub mod args;
pub mod array_storage;
pub mod branches;
pub mod bytearray;
mod call;
mod checked_ops;
pub mod class;
mod code;
pub mod config;
pub mod date;
pub mod describe;
pub mod dictionary;
pub mod domain;
pub mod error;
pub mod error_messages;
pub mod function;
pub mod globals;
pub mod host;
mod interp;
pub mod library;
mod lower;
mod machine;
pub mod method;
pub mod name;
pub mod names;
mod native_calls;
pub mod number;
pub mod object;
mod object_slots;
pub mod prelude;
mod profile;
mod property;
pub mod property_map;
mod proxy;
pub mod regexp;
mod register;
pub mod scope;
pub mod script;
mod serialization;
mod stack;
pub mod string;
pub mod types;
pub mod unit;
pub mod value;
mod vector;
pub mod vector_storage;
pub mod vm;
pub mod vtable;
pub mod xml;

pub use activation::Activation;
pub use config::{Config, Runtime};
pub use core_library::LIBRARY;
pub use domain::Domain;
pub use gc_arena::Gc;
pub use host::Host;
pub use machine::{Call, LoadError, Machine, Outcome};
pub use profile::{FunctionProfile, Profile};
pub use vm::{DomainId, RootId};

/// The compiled core classes: the declarations of `globals/` and the functions behind them.
mod core_library {
    include!(concat!(env!("OUT_DIR"), "/native_table.rs"));
}
