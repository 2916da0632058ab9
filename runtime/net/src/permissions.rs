//! What the person who runs a program lets it do, whatever its sandbox would allow.
//!
//! An AIR application may do everything that its user may. Whoever runs someone else's program can say less: each kind
//! of access (to [listen](Permissions::listen), to [connect](Permissions::connect), to [read](Permissions::read) and to
//! [write](Permissions::write) files, to [run](Permissions::run) other programs) is either open or limited to what a
//! list names. The check stands right before the system call that it guards: in this crate for sockets, at the binding
//! for files and processes.
//!
//! A [`Sandbox`](crate::Sandbox) says what a program may do by where it came from; both have to agree.

use std::borrow::Cow;
use std::fmt;
use std::net::SocketAddr;
use std::path::Path;

use crate::Refusal;

mod endpoint;
mod path;

use endpoint::Endpoint;
use path::{Program, Tree};

/// A kind of access.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Access {
    /// To accept connections, or to receive datagrams, at an address of this computer.
    Listen,
    /// To send anything to a host.
    Connect,
    /// To read a file or a directory, or to learn anything of it.
    Read,
    /// To make, change or remove a file or a directory.
    Write,
    /// To start another program.
    Run,
}

impl Access {
    /// The option that opens it.
    pub const fn option(self) -> &'static str {
        match self {
            Self::Listen => "--allow-listen",
            Self::Connect => "--allow-connect",
            Self::Read => "--allow-read",
            Self::Write => "--allow-write",
            Self::Run => "--allow-run",
        }
    }

    const fn verb(self) -> &'static str {
        match self {
            Self::Listen => "listen at",
            Self::Connect => "connect to",
            Self::Read => "read",
            Self::Write => "write",
            Self::Run => "run",
        }
    }
}

/// An access that was denied. The script gets the error that AIR's security gives; what it wanted is for the log.
///
/// As a [`Refusal`] it is [`Refusal::APPLICATION_ONLY`], the SecurityError of the classes that only an application
/// may use.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Denied {
    /// What kind of access it was.
    pub access: Access,
    /// The address, host, path or program that was asked for, as the list of an option would name it.
    pub target: String,
}

impl fmt::Display for Denied {
    /// The target comes from the script and is escaped, so that it cannot make up lines of a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let target = self.target.escape_debug();
        let (verb, option) = (self.access.verb(), self.access.option());
        write!(
            f,
            "the program may not {verb} {target}; {option}={target} would allow it"
        )
    }
}

impl From<Denied> for Refusal {
    fn from(_: Denied) -> Self {
        Self::APPLICATION_ONLY
    }
}

/// A list of an option that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}={item}: {problem}", access.option())]
pub struct PermissionsError {
    access: Access,
    item: String,
    problem: Cow<'static, str>,
}

/// What a program is allowed to do. The default is all that AIR allows an application.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Permissions {
    listen: Allowed<Endpoint>,
    connect: Allowed<Endpoint>,
    read: Allowed<Tree>,
    write: Allowed<Tree>,
    run: Allowed<Program>,
}

/// What one kind of access is open to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Allowed<Rule> {
    #[default]
    All,
    Listed(Vec<Rule>),
}

impl<Rule> Allowed<Rule> {
    const NONE: Self = Self::Listed(Vec::new());

    fn by(&self, matches: impl FnMut(&Rule) -> bool) -> bool {
        match self {
            Self::All => true,
            Self::Listed(rules) => rules.iter().any(matches),
        }
    }
}

impl Permissions {
    /// Nothing at all.
    pub const fn none() -> Self {
        Self {
            listen: Allowed::NONE,
            connect: Allowed::NONE,
            read: Allowed::NONE,
            write: Allowed::NONE,
            run: Allowed::NONE,
        }
    }

    /// Opens a kind of access: to all, or to what a list names and to nothing else.
    ///
    /// Items are separated by commas; two commas stand for one that belongs to an item. They are
    ///
    /// - for [`Access::Listen`]: `ADDRESS:PORT`, `ADDRESS` (with any port) or `:PORT` (at any address). An address is
    ///   an IP address, one with the length of a prefix (`10.0.0.0/8`), `localhost` for all loopback addresses, or `*`.
    ///   An IPv6 address with a port stands in brackets. `0.0.0.0` and `::` include all addresses of their family. A
    ///   port may be a range, `8000-8099`; 0 is the port that the system chooses.
    /// - for [`Access::Connect`]: the same with host names, also `*.example.org` for all names below a domain. A name is
    ///   compared with what the program asks for, before it is looked up: a list of names allows no addresses, and
    ///   the other way round. `localhost` stands for loopback addresses too.
    /// - for [`Access::Read`] and [`Access::Write`]: a file, or a directory with all that is in it. Symbolic links are
    ///   followed on both sides before they are compared.
    /// - for [`Access::Run`]: the path of a program, or its name as found in `PATH` now.
    ///
    /// # Errors
    ///
    /// An item that cannot be understood. Nothing is changed then.
    pub fn allow(&mut self, access: Access, list: Option<&str>) -> Result<(), PermissionsError> {
        match access {
            Access::Listen => self.listen = allowed(access, list, Endpoint::local)?,
            Access::Connect => self.connect = allowed(access, list, Endpoint::remote)?,
            Access::Read => self.read = allowed(access, list, Tree::parse)?,
            Access::Write => self.write = allowed(access, list, Tree::parse)?,
            Access::Run => self.run = allowed(access, list, Program::parse)?,
        }
        Ok(())
    }

    /// Whether a socket may be bound to an address of this computer.
    ///
    /// # Errors
    ///
    /// [`Denied`], which is on the log already. So with the other checks.
    pub fn listen(&self, address: SocketAddr) -> Result<(), Denied> {
        let allowed = self.may_listen(address);
        check(allowed, Access::Listen, || address.to_string())
    }

    /// What [`listen`](Self::listen) would say, for one who only wants to know: nothing comes on the log.
    pub fn may_listen(&self, address: SocketAddr) -> bool {
        self.listen.by(|rule| rule.has_address(address))
    }

    /// Whether anything may be sent to a host, named as the program names it: by its name or its address.
    ///
    /// # Errors
    ///
    /// As [`listen`](Self::listen).
    pub fn connect(&self, host: &str, port: u16) -> Result<(), Denied> {
        let allowed = self.connect.by(|rule| rule.has_host(host, port));
        check(allowed, Access::Connect, || {
            if host.contains(':') {
                format!("[{host}]:{port}")
            } else {
                format!("{host}:{port}")
            }
        })
    }

    /// Whether a file or directory may be looked at. The path need not exist.
    ///
    /// # Errors
    ///
    /// As [`listen`](Self::listen).
    pub fn read(&self, path: &Path) -> Result<(), Denied> {
        check_tree(&self.read, Access::Read, path)
    }

    /// Whether a file or directory may be made, changed or removed. The path need not exist.
    ///
    /// # Errors
    ///
    /// As [`listen`](Self::listen).
    pub fn write(&self, path: &Path) -> Result<(), Denied> {
        check_tree(&self.write, Access::Write, path)
    }

    /// Whether a program may be started.
    ///
    /// # Errors
    ///
    /// As [`listen`](Self::listen).
    pub fn run(&self, program: &Path) -> Result<(), Denied> {
        let allowed = match &self.run {
            Allowed::All => true,
            Allowed::Listed(rules) => {
                let program = path::program(program);
                rules.iter().any(|rule| rule.is(&program))
            }
        };
        check(allowed, Access::Run, || program.display().to_string())
    }
}

fn check_tree(allowed: &Allowed<Tree>, access: Access, path: &Path) -> Result<(), Denied> {
    let allowed = match allowed {
        Allowed::All => true,
        Allowed::Listed(rules) if rules.is_empty() => false,
        Allowed::Listed(rules) => {
            path::resolved(path).is_some_and(|path| rules.iter().any(|rule| rule.has(&path)))
        }
    };
    check(allowed, access, || path.display().to_string())
}

fn check(allowed: bool, access: Access, target: impl FnOnce() -> String) -> Result<(), Denied> {
    if allowed {
        return Ok(());
    }
    let denied = Denied {
        access,
        target: target(),
    };
    tracing::warn!("{denied}");
    Err(denied)
}

fn allowed<Rule>(
    access: Access,
    list: Option<&str>,
    parse: impl Fn(&str) -> Result<Rule, Cow<'static, str>>,
) -> Result<Allowed<Rule>, PermissionsError> {
    let Some(list) = list else {
        return Ok(Allowed::All);
    };
    let rule = |item: String| {
        let parsed = if item.is_empty() {
            Err("an item is empty".into())
        } else {
            parse(&item)
        };
        parsed.map_err(|problem| PermissionsError {
            access,
            item,
            problem,
        })
    };
    items(list)
        .into_iter()
        .map(rule)
        .collect::<Result<_, _>>()
        .map(Allowed::Listed)
}

/// The items of a list, in which two commas stand for one.
fn items(list: &str) -> Vec<String> {
    let mut items = vec![String::new()];
    let mut characters = list.chars().peekable();
    while let Some(character) = characters.next() {
        match (character, items.last_mut()) {
            (',', Some(item)) if characters.next_if_eq(&',').is_some() => item.push(','),
            (',', _) => items.push(String::new()),
            (character, Some(item)) => item.push(character),
            // There is one from the start.
            (_, None) => {}
        }
    }
    items
}

#[cfg(test)]
mod tests;
