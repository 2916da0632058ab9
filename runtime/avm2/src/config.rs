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
    /// How many ActionScript calls may be under way at once; one more is Error #1023. It's at least
    /// [`MIN_CALL_DEPTH`](Self::MIN_CALL_DEPTH).
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
    /// Whether to measure where the time goes, for [`Machine::profile`](crate::Machine::profile).
    pub profile: bool,
}

impl Config {
    /// How many ActionScript calls may always be under way: those of the class library itself are counted, too.
    pub const MIN_CALL_DEPTH: usize = 64;
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
            profile: false,
        }
    }
}
