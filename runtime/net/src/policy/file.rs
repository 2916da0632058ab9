//! The text of a socket policy file.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::Origin;

/// A policy file: who may connect to which ports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PolicyFile {
    /// What a master file says about the others.
    pub(super) site_control: SiteControl,
    grants: Vec<Grant>,
}

/// Which policy files of a host count: `permitted-cross-domain-policies` of its master file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum SiteControl {
    /// None, not even the master file.
    None,
    /// The master file only.
    MasterOnly,
    /// All, from whichever port. Unlike with HTTP, this is the default.
    #[default]
    All,
}

/// One `allow-access-from`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Grant {
    domain: Domain,
    /// Ranges with their ends.
    ports: Vec<(u16, u16)>,
    /// Whether only content that came by HTTPS is meant.
    secure_only: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Domain {
    /// Content from everywhere, local content too.
    Any,
    /// A domain and all below it: `*.example.org` includes `example.org`.
    Suffix(String),
    /// One host, by the name or the address that is in its content's URLs.
    Exact(String),
}

/// Why a text is no policy file.
#[derive(Debug, thiserror::Error)]
pub(super) enum PolicyError {
    #[error("it is not well-formed XML: {0}")]
    Xml(#[from] quick_xml::Error),
    #[error("it is not well-formed XML: {0}")]
    Attribute(#[from] quick_xml::events::attributes::AttrError),
    #[error("its root element is {0:?} instead of \"cross-domain-policy\"")]
    Root(String),
    #[error("it ends too early")]
    End,
    #[error("there is text outside of its elements")]
    Text,
}

impl PolicyFile {
    /// Reads a file without the NUL that ends it.
    ///
    /// Elements that grant nothing to sockets are passed over, as are grants without ports or with ports that cannot be
    /// read.
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, PolicyError> {
        let text = String::from_utf8_lossy(bytes);
        let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
        let mut file = Self {
            site_control: SiteControl::default(),
            grants: Vec::new(),
        };
        let mut depth = 0usize;
        let mut has_root = false;
        loop {
            let event = reader.read_event()?;
            match &event {
                Event::Start(element) | Event::Empty(element) => {
                    match depth {
                        0 if has_root || element.name().as_ref() != "cross-domain-policy" => {
                            return Err(PolicyError::Root(element.name().as_ref().to_owned()));
                        }
                        0 => has_root = true,
                        1 => file.read_child(element)?,
                        _ => {}
                    }
                    if matches!(event, Event::Start(_)) {
                        depth += 1;
                    }
                }
                Event::End(_) => depth = depth.saturating_sub(1),
                Event::Text(text) if depth == 0 && !text.trim_ascii().is_empty() => {
                    return Err(PolicyError::Text);
                }
                Event::Eof if has_root && depth == 0 => return Ok(file),
                Event::Eof => return Err(PolicyError::End),
                _ => {}
            }
        }
    }

    fn read_child(&mut self, element: &BytesStart<'_>) -> Result<(), PolicyError> {
        match element.name().as_ref() {
            "site-control" => {
                let permitted = attribute(element, "permitted-cross-domain-policies")?;
                self.site_control = match permitted.as_deref() {
                    Some("all") => SiteControl::All,
                    Some("none") => SiteControl::None,
                    // The rest is about HTTP and FTP: nobody meant to allow more by it.
                    _ => SiteControl::MasterOnly,
                };
            }
            "allow-access-from" => {
                let domain =
                    attribute(element, "domain")?.and_then(|domain| Domain::parse(&domain));
                let ports = attribute(element, "to-ports")?.and_then(|ports| parse_ports(&ports));
                let secure = attribute(element, "secure")?;
                match (domain, ports) {
                    (Some(domain), Some(ports)) => self.grants.push(Grant {
                        domain,
                        ports,
                        // Sockets have no HTTPS of their own, so the default is the opposite of that of URL policy files.
                        secure_only: secure.is_some_and(|secure| secure.trim() == "true"),
                    }),
                    _ => tracing::info!(
                        "an allow-access-from without a domain or without to-ports grants nothing"
                    ),
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Whether the file lets content connect to a port. Where the file came from is not considered.
    pub(super) fn allows(&self, origin: &Origin, port: u16) -> bool {
        self.grants.iter().any(|grant| {
            grant.domain.has(origin.domain())
                && (origin.is_secure() || !grant.secure_only)
                && grant
                    .ports
                    .iter()
                    .any(|&(first, last)| (first..=last).contains(&port))
        })
    }
}

impl Domain {
    fn parse(text: &str) -> Option<Self> {
        let domain = text.trim().to_ascii_lowercase();
        Some(match domain.strip_prefix('*') {
            Some("") => Self::Any,
            Some(suffix) => Self::Suffix(
                suffix
                    .strip_prefix('.')
                    .filter(|it| !it.is_empty())?
                    .to_owned(),
            ),
            None if domain.is_empty() || domain.contains('*') => return None,
            None => Self::Exact(domain),
        })
    }

    fn has(&self, domain: Option<&str>) -> bool {
        match (self, domain) {
            (Self::Any, _) => true,
            (_, None) => false,
            (Self::Exact(own), Some(domain)) => own == domain,
            (Self::Suffix(suffix), Some(domain)) => {
                domain.strip_suffix(suffix.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
                    // The end of an IP address is no domain.
                    && domain.parse::<std::net::IpAddr>().is_err()
            }
        }
    }
}

/// `*`, or ports and ranges of them with commas in between.
fn parse_ports(text: &str) -> Option<Vec<(u16, u16)>> {
    text.split(',')
        .map(|part| {
            let part = part.trim();
            if part == "*" {
                return Some((0, u16::MAX));
            }
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            let (first, last) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
            (first <= last).then_some((first, last))
        })
        .collect()
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, PolicyError> {
    match element.try_get_attribute(name)? {
        Some(attribute) => {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0)?;
            Ok(Some(value.into_owned()))
        }
        None => Ok(None),
    }
}

#[cfg(test)]
mod tests;
