//! The package `flash.net.dns`.

pub mod dns_resolver;
