//! Runs Adobe AIR programs that host TCP servers: application, sandbox, event loop and command.
//!
//! A [`movie::Movie`] is what a SWF holds; [`program::Program`] is one that runs, with its virtual machine and its
//! sockets; [`event_loop::run`] is the loop it lives in. [`cli`] is the command line over them, and
//! [`test_runner`] runs folders of tests with them.

pub mod application;
pub mod cli;
pub mod event_loop;
pub mod exit_code;
pub mod host;
pub mod input;
pub mod inspect;
pub mod limits;
pub mod logging;
pub mod memory;
pub mod metrics;
pub mod permissions;
pub mod program;
mod sandbox;
pub mod service;
pub mod signals;
pub mod test_runner;
mod ticks;
mod trust;

pub use airshim_natives::movie;
