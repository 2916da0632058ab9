//! [`Config`]: the settable limits and modes of a virtual machine.

/// Which runtime's classes and behaviour a program sees.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub enum Runtime {
    /// Adobe AIR.
    #[default]
    Air,
    /// Flash Player: AIR's own classes aren't there.
    FlashPlayer,
}

/// The settings of a virtual machine.
#[derive(Clone, Debug)]
pub struct Config {
    /// Whose classes are there.
    pub runtime: Runtime,
    /// The version of the SWF that is run.
    pub swf_version: u8,
    /// How many ActionScript calls may be under way at once; one more is Error #1023.
    pub max_call_depth: usize,
    /// How many values the stack of ActionScript calls holds; one more is Error #1023.
    pub max_stack_values: usize,
    /// How long a script may run before it's stopped with #1502, in milliseconds; `None` for
    /// ever.
    pub script_timeout_ms: Option<f64>,
    /// How many bytes of objects may be alive before an allocation is Error #1000; `None` for as
    /// many as there are.
    pub max_memory: Option<usize>,
    /// Whether error messages carry their text and call stacks, as in the debug player.
    pub debugger: bool,
}

impl Config {
    /// Whether a program sees what an API version brought (avmplus, api-versions): Flash Player has nothing of AIR's own
    /// versions, nor of those behind the SWF's. AIR shows everything.
    pub fn sees_api(&self, version: u16) -> bool {
        const AIR_ONLY: [u16; 6] = [661, 663, 664, 666, 668, 669];
        if self.runtime == Runtime::Air || version == 0 {
            return true;
        }
        let newest = match self.swf_version {
            ..=9 => 660,
            10 => 667,
            11 => 670,
            12 => 672,
            swf_version => 674 + 2 * (u16::from(swf_version) - 13),
        };
        let is_air_only = AIR_ONLY.contains(&version) || (version > 670 && version % 2 == 1);
        !is_air_only && version <= newest
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            runtime: Runtime::Air,
            swf_version: 50,
            max_call_depth: 4096,
            max_stack_values: 1 << 17,
            script_timeout_ms: Some(15_000.0),
            max_memory: None,
            debugger: true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flash_player_sees_what_its_swf_version_knows_and_nothing_of_air() {
        let player = |swf_version| Config {
            runtime: Runtime::FlashPlayer,
            swf_version,
            ..Config::default()
        };
        assert!(player(9).sees_api(0));
        assert!(!player(9).sees_api(662));
        assert!(player(10).sees_api(662));
        assert!(player(11).sees_api(670));
        assert!(!player(11).sees_api(674));
        assert!(player(13).sees_api(674));
        assert!(player(21).sees_api(690));
        assert!(!player(50).sees_api(661));
        assert!(!player(50).sees_api(675));
        assert!(Config::default().sees_api(661));
    }
}
