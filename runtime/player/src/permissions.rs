//! The options that say what a program may do: `airshim run --allow-listen=…` and the table of a test.

use airshim_net::{Access, Permissions, PermissionsError};
use clap::Args;
use serde::Deserialize;

/// What a program may do, as it is asked for. Without any of it, all that AIR allows.
///
/// A list limits one kind of access to what it names; the form of the lists is that of [`Permissions::allow`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Args, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[command(next_help_heading = "Permissions")]
pub struct PermissionOptions {
    /// Deny everything that no --allow option allows
    #[arg(long)]
    pub sandboxed: bool,

    /// Listen at these addresses only [ADDRESS:PORT, ADDRESS, :PORT]; at all without a list
    #[arg(long = "allow-listen", value_name = "ADDRESS:PORT,…", require_equals = true, num_args = 0..=1)]
    #[arg(default_missing_value = ALL)]
    #[serde(rename = "listen")]
    pub allow_listen: Option<String>,

    /// Connect to these hosts only [HOST:PORT, HOST, :PORT, *.DOMAIN, ADDRESS/BITS]; to all without a list
    #[arg(long = "allow-connect", value_name = "HOST:PORT,…", require_equals = true, num_args = 0..=1)]
    #[arg(default_missing_value = ALL)]
    #[serde(rename = "connect")]
    pub allow_connect: Option<String>,

    /// Read these files and directories only; all without a list
    #[arg(long = "allow-read", value_name = "PATH,…", require_equals = true, num_args = 0..=1)]
    #[arg(default_missing_value = ALL)]
    #[serde(rename = "read")]
    pub allow_read: Option<String>,

    /// Make, change and remove these files and what is in these directories only; all without a list
    #[arg(long = "allow-write", value_name = "PATH,…", require_equals = true, num_args = 0..=1)]
    #[arg(default_missing_value = ALL)]
    #[serde(rename = "write")]
    pub allow_write: Option<String>,

    /// Start these programs only [a path, or a name in PATH]; all without a list
    #[arg(long = "allow-run", value_name = "PROGRAM,…", require_equals = true, num_args = 0..=1)]
    #[arg(default_missing_value = ALL)]
    #[serde(rename = "run")]
    pub allow_run: Option<String>,
}

/// What an option without a list stands for.
const ALL: &str = "*";

impl PermissionOptions {
    /// What an option without a list stands for.
    pub(crate) const ALL: &str = ALL;

    /// The permissions that are asked for.
    ///
    /// # Errors
    ///
    /// A list that cannot be understood.
    pub fn permissions(&self) -> Result<Permissions, PermissionsError> {
        let mut permissions = if self.sandboxed {
            Permissions::none()
        } else {
            Permissions::default()
        };
        for (access, list) in [
            (Access::Listen, &self.allow_listen),
            (Access::Connect, &self.allow_connect),
            (Access::Read, &self.allow_read),
            (Access::Write, &self.allow_write),
            (Access::Run, &self.allow_run),
        ] {
            if let Some(list) = list {
                permissions.allow(access, (list != ALL).then_some(list))?;
            }
        }
        Ok(permissions)
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use clap::Parser;

    use super::*;

    #[derive(Debug, Parser)]
    struct Command {
        #[command(flatten)]
        options: PermissionOptions,
    }

    fn permissions(options: &[&str]) -> Permissions {
        let command = Command::try_parse_from([&["airshim"], options].concat());
        let options = command.expect("a command line").options;
        options.permissions().expect("lists")
    }

    #[test]
    fn without_options_everything_is_allowed() {
        assert_eq!(permissions(&[]), Permissions::default());
    }

    #[test]
    fn sandboxed_denies_what_is_not_allowed_by_name() {
        assert_eq!(permissions(&["--sandboxed"]), Permissions::none());
        let some = permissions(&["--sandboxed", "--allow-connect", "--allow-read=/tmp"]);
        assert!(some.connect("example.org", 80).is_ok());
        assert!(some.read(Path::new("/tmp/a")).is_ok());
        assert!(some.write(Path::new("/tmp/a")).is_err());
    }

    #[test]
    fn a_list_limits_one_kind_only() {
        let some = permissions(&["--allow-connect=example.org:80"]);
        assert!(some.connect("example.org", 81).is_err());
        assert!(some.write(Path::new("/tmp/a")).is_ok());
    }

    #[test]
    fn a_list_is_given_with_an_equals_sign() {
        let command = ["airshim", "--allow-read", "/tmp"];
        assert!(Command::try_parse_from(command).is_err());
        let command = Command::try_parse_from(["airshim", "--allow-read="]);
        assert!(command.is_err() || command.is_ok_and(|it| it.options.permissions().is_err()));
    }
}
