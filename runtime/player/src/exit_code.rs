//! The command's exit codes.
//!
//! Where the AIR debug launcher has a code for a condition, this command uses the same (semantics §11.3). A
//! program that ends by `NativeApplication.exit(n)` gives `n`.

use std::process::ExitCode;

/// How the command ends when the program under it doesn't say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// The program ended, or every test passed.
    Success,
    /// A test failed, or what `--click`, `--type` or `--await` asked for did not happen.
    Failed,
    /// The command line can't be understood.
    Usage,
    /// The runtime can't start: no event loop, or its own class library doesn't load.
    RuntimeFailed,
    /// There is no application descriptor where one is named.
    DescriptorNotFound,
    /// The application descriptor is wrong.
    DescriptorInvalid,
    /// The SWF, or the folder of tests, can't be read.
    FileNotFound,
    /// The file isn't a SWF that this runtime can run.
    NotRunnable,
    /// The application isn't made for the profile that was asked for.
    ProfileUnsupported,
    /// There is no screen of the size that was asked for.
    ScreenSizeUnsupported,
}

impl Exit {
    /// The number that the operating system gets.
    pub fn code(self) -> u8 {
        match self {
            Self::Success => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::RuntimeFailed => 4,
            Self::DescriptorNotFound => 6,
            Self::DescriptorInvalid => 7,
            Self::FileNotFound => 8,
            Self::NotRunnable => 9,
            Self::ProfileUnsupported => 10,
            Self::ScreenSizeUnsupported => 11,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
