//! Files that were made to do harm, or that are damaged: each is refused by `airshim run` with one clear line, in bounded time
//! and memory. They are made here, always the same ones.

mod bytecode;
mod case;
mod descriptors;
mod movies;
mod packages;
mod regressions;
mod signatures;
mod zip_bytes;
