//! The package `flash.system`.

pub mod application_domain;
pub mod capabilities;
pub mod security;
#[expect(
    clippy::module_inception,
    reason = "the package system has a class System"
)]
pub mod system;
