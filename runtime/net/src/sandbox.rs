//! The security sandboxes and what each may do on the network.

use std::fmt;

use crate::Refusal;

/// Where a program came from, as `Security.sandboxType` names it.
///
/// The embedder decides it when it loads the program and passes it to every call that depends on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sandbox {
    /// Installed with the application: everything under the application's directory.
    Application,
    /// Loaded from a server. The default, because it is the one with the fewest rights that still has a network.
    #[default]
    Remote,
    /// A local file without rights on the network.
    LocalWithFile,
    /// A local file that gave up reading other local files for the network.
    LocalWithNetwork,
    /// A local file that the user trusts.
    LocalTrusted,
}

/// Whether a program may open a connection; see [`Sandbox::may_connect`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConnectPermission {
    /// To any host and port.
    Granted,
    /// Only to hosts whose socket policy file allows the program's origin.
    ///
    /// [`Net::connect_by_policy`](crate::Net::connect_by_policy) asks for it.
    NeedsPolicyFile,
}

impl Sandbox {
    /// The value of `Security.sandboxType`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Application => "application",
            Self::Remote => "remote",
            Self::LocalWithFile => "localWithFile",
            Self::LocalWithNetwork => "localWithNetwork",
            Self::LocalTrusted => "localTrusted",
        }
    }

    /// Whether the program may host servers, and use the other classes that only AIR has.
    ///
    /// # Errors
    ///
    /// [`Refusal::APPLICATION_ONLY`] in every sandbox but [`Sandbox::Application`].
    pub const fn may_serve(self) -> Result<(), Refusal> {
        match self {
            Self::Application => Ok(()),
            _ => Err(Refusal::APPLICATION_ONLY),
        }
    }

    /// Whether the program may connect to other hosts.
    ///
    /// # Errors
    ///
    /// [`Refusal::LOCAL_WITH_FILE`] in [`Sandbox::LocalWithFile`].
    pub const fn may_connect(self) -> Result<ConnectPermission, Refusal> {
        match self {
            Self::Application | Self::LocalTrusted => Ok(ConnectPermission::Granted),
            Self::Remote | Self::LocalWithNetwork => Ok(ConnectPermission::NeedsPolicyFile),
            Self::LocalWithFile => Err(Refusal::LOCAL_WITH_FILE),
        }
    }
}

impl fmt::Display for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
