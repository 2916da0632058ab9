//! How deep and how large a document may be.
//!
//! Nothing here recurses in Rust, but every walk through a document is counted: ECMA-357 lets a
//! node be put in two places, so that a document may contain itself, or a part of it very often.

use crate::activation::Activation;
use crate::error::{Error, ErrorClass};
use crate::error_messages::msg;

/// Elements nested deeper than this end in a stack overflow, #1023.
pub(super) const MAX_DEPTH: usize = 4_000;

/// A walk that visits more nodes than this ends in a stack overflow, #1023.
const MAX_NODES: usize = 1 << 24;

/// A document has more levels than [`MAX_DEPTH`], or it has too many nodes.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) struct TooDeep;

impl TooDeep {
    /// The exception: Error #1023.
    pub(super) fn into_error<'gc>(self, activation: &mut Activation<'_, 'gc>) -> Error<'gc> {
        activation.error(ErrorClass::Error, msg::E1023, [])
    }
}

/// A walk through a document.
#[derive(Debug, Default)]
pub(super) struct Walk {
    nodes: usize,
}

impl Walk {
    /// Counts a node that is `depth` levels below where the walk began.
    ///
    /// # Errors
    ///
    /// The document is too deep or too large.
    pub(super) fn visit(&mut self, depth: usize) -> Result<(), TooDeep> {
        self.nodes += 1;
        if depth > MAX_DEPTH || self.nodes > MAX_NODES {
            Err(TooDeep)
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_walk_ends() {
        let mut walk = Walk::default();
        assert_eq!(walk.visit(MAX_DEPTH), Ok(()));
        assert_eq!(walk.visit(MAX_DEPTH + 1), Err(TooDeep));
        assert!((0..=MAX_NODES).any(|_| walk.visit(0).is_err()));
    }
}
