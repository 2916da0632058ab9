//! [`Profile`]: the kinds of devices that AIR applications are made for.

/// A device profile, by which an application is told what there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// A computer.
    Desktop,
    /// A computer, with the right to start other programs.
    ExtendedDesktop,
    /// A telephone or tablet.
    MobileDevice,
    /// The same, with what only some of them have.
    ExtendedMobileDevice,
    /// A television set.
    Tv,
    /// The same, with native code.
    ExtendedTv,
}

impl Profile {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Desktop,
        Self::ExtendedDesktop,
        Self::MobileDevice,
        Self::ExtendedMobileDevice,
        Self::Tv,
        Self::ExtendedTv,
    ];

    /// Its name in a descriptor.
    pub fn name(self) -> &'static str {
        match self {
            Self::Desktop => "desktop",
            Self::ExtendedDesktop => "extendedDesktop",
            Self::MobileDevice => "mobileDevice",
            Self::ExtendedMobileDevice => "extendedMobileDevice",
            Self::Tv => "tv",
            Self::ExtendedTv => "extendedTV",
        }
    }

    /// The profile of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|profile| profile.name() == name)
    }
}
