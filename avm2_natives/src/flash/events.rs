//! The package `flash.events`. Dispatching itself is ActionScript: `EventDispatcher.as` (semantics §6).

pub use crate::airshim::report_uncaught;
