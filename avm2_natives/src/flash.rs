//! The package `flash`, its sub-packages on the same path.

pub mod desktop;
pub mod display;
pub mod events;
pub mod filesystem;
pub mod media;
pub mod net;
pub mod system;
pub mod text;
pub mod utils;
