//! Where content came from, as policy files tell it apart.

use std::fmt;

/// The origin of content: the domain of its URL, and whether it came encrypted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Origin {
    domain: Option<String>,
    is_secure: bool,
}

impl Origin {
    /// The origin of what has been loaded from a URL. Anything but `http:` and `https:` has no domain.
    pub fn of_url(url: &str) -> Self {
        let Some((scheme, rest)) = url.split_once("://") else {
            return Self::default();
        };
        let is_secure = scheme.eq_ignore_ascii_case("https");
        if !is_secure && !scheme.eq_ignore_ascii_case("http") {
            return Self::default();
        }
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let host = authority.rsplit('@').next().unwrap_or_default();
        let host = match host.strip_prefix('[') {
            Some(host) => host.split(']').next().unwrap_or_default(),
            None => host.split(':').next().unwrap_or_default(),
        };
        let host = host.strip_suffix('.').unwrap_or(host);
        Self {
            domain: (!host.is_empty()).then(|| host.to_ascii_lowercase()),
            is_secure,
        }
    }

    /// The domain in small letters. Local content has none.
    pub fn domain(&self) -> Option<&str> {
        self.domain.as_deref()
    }

    /// Whether the content came by HTTPS.
    pub fn is_secure(&self) -> bool {
        self.is_secure
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.domain().unwrap_or("the local computer"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_domain_is_the_host_of_a_web_address() {
        let domain = |url: &str| Origin::of_url(url).domain().map(str::to_owned);
        assert_eq!(
            domain("http://Example.org/a.swf").as_deref(),
            Some("example.org")
        );
        assert_eq!(
            domain("https://example.org:8443?x").as_deref(),
            Some("example.org")
        );
        assert_eq!(
            domain("http://user:pw@example.org./").as_deref(),
            Some("example.org")
        );
        assert_eq!(domain("http://[::1]:80/a.swf").as_deref(), Some("::1"));
        for url in ["file:///a.swf", "app:/a.swf", "a.swf", "http:///a", ""] {
            assert_eq!(domain(url), None, "{url}");
        }
    }

    #[test]
    fn only_https_is_secure() {
        assert!(Origin::of_url("HTTPS://example.org/").is_secure());
        assert!(!Origin::of_url("http://example.org/").is_secure());
        assert!(!Origin::of_url("file:///a.swf").is_secure());
    }
}
