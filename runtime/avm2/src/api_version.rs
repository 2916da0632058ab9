//! [`ApiVersion`]: which definitions and members of the class library a program sees.
//!
//! The runtimes' releases are numbered in one row, from 660 (Flash Player 9) on, AIR's and Flash Player's in turn, and
//! what came with a release has its number in the declaration, as `[API("674")]`. A program sees what was there in the
//! release that its SWF's version stands for, so a name that came later can't clash with one of its own.
//!
//! The class library itself sees everything. Its hidden members are in a namespace that only it can name, and its hidden
//! definitions are found by it alone.

use crate::config::{Config, Runtime};

/// Flash Player 9, SWF version 9.
const FIRST: u16 = 660;

/// SWF version 13, from which on each version of the SWF format came with two releases: Flash Player's and AIR's.
const FIRST_REGULAR: u16 = 674;

/// The newest release that a program knows of.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct ApiVersion {
    runtime: Runtime,
    newest: u16,
}

impl ApiVersion {
    /// The release of `config.runtime` that the version of its SWF stands for.
    pub fn of(config: &Config) -> Self {
        let (player, air) = match config.swf_version {
            ..=9 => (FIRST, FIRST + 1),
            10 => (667, 669),
            11 => (670, 671),
            12 => (672, 673),
            later => {
                let player = FIRST_REGULAR + 2 * (u16::from(later) - 13);
                (player, player + 1)
            }
        };
        let newest = match config.runtime {
            Runtime::Air => air,
            Runtime::FlashPlayer => player,
        };
        Self {
            runtime: config.runtime,
            newest,
        }
    }

    /// Whether a program sees what came with `versions`.
    pub fn shows(self, versions: &[u16]) -> bool {
        versions.is_empty()
            || versions.iter().any(|&version| {
                version <= self.newest && (self.runtime == Runtime::Air || !is_air_only(version))
            })
    }
}

/// Whether a release is one of AIR. AIR has everything of Flash Player's too.
fn is_air_only(version: u16) -> bool {
    match version {
        661 | 663 | 664 | 666 | 668 | 669 | 671 | 673 => true,
        FIRST_REGULAR.. => version % 2 == 1,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shows(runtime: Runtime, swf_version: u8, versions: &[u16]) -> bool {
        let config = Config {
            runtime,
            swf_version,
            ..Config::default()
        };
        ApiVersion::of(&config).shows(versions)
    }

    #[test]
    fn what_has_no_version_is_always_there() {
        assert!(shows(Runtime::Air, 9, &[]));
        assert!(shows(Runtime::FlashPlayer, 9, &[]));
    }

    #[test]
    fn flash_player_has_nothing_of_air() {
        for version in [661, 663, 664, 666, 668, 669, 671, 673, 675, 677, 691, 729] {
            assert!(!shows(Runtime::FlashPlayer, 50, &[version]), "{version}");
            assert!(shows(Runtime::Air, 50, &[version]), "{version}");
        }
        for version in [660, 662, 665, 667, 670, 672, 674, 676, 690] {
            assert!(shows(Runtime::FlashPlayer, 50, &[version]), "{version}");
            assert!(shows(Runtime::Air, 50, &[version]), "{version}");
        }
    }

    #[test]
    fn older_programs_do_not_see_what_is_newer() {
        // JSON came with SWF version 13, errorID with AIR 1.0 and Flash Player 10.1, isPlaying with version 18.
        for (version, older, newer) in [(674, 12, 13), (667, 9, 10), (684, 17, 18)] {
            assert!(!shows(Runtime::FlashPlayer, older, &[version]));
            assert!(shows(Runtime::FlashPlayer, newer, &[version]));
            assert!(!shows(Runtime::Air, older, &[version]));
            assert!(shows(Runtime::Air, newer, &[version]));
        }
        assert!(shows(Runtime::Air, 9, &[661, 667]));
        assert!(!shows(Runtime::FlashPlayer, 9, &[661, 667]));
    }
}
