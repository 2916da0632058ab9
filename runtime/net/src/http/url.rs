//! URLs of servers, as scripts write them.

use fluent_uri::{Uri, UriRef};

use crate::http::FetchFailure;

/// The parts of a URL that a request is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Url {
    uri: Uri<String>,
}

impl Url {
    /// Reads a URL. Characters that URLs may not hold are escaped first, as browsers do.
    pub(super) fn parse(text: &str) -> Result<Self, FetchFailure> {
        let refused = || FetchFailure::Url(text.to_owned());
        let uri = Uri::parse(escaped(text.trim())).map_err(|_| refused())?;
        let url = Self { uri };
        let is_known = url.is_secure() || url.uri.scheme().as_str().eq_ignore_ascii_case("http");
        (is_known && !url.host().is_empty())
            .then_some(url)
            .ok_or_else(refused)
    }

    /// What a `Location` header leads to from here.
    pub(super) fn join(&self, location: &str) -> Result<Self, FetchFailure> {
        let refused = || FetchFailure::Url(location.to_owned());
        let reference = UriRef::parse(escaped(location.trim())).map_err(|_| refused())?;
        let base = self.without_fragment();
        let joined = reference.resolve_against(&base).map_err(|_| refused())?;
        Self::parse(joined.as_str())
    }

    fn without_fragment(&self) -> Uri<String> {
        let mut base = self.uri.clone();
        base.set_fragment(None);
        base
    }

    pub(super) fn is_secure(&self) -> bool {
        self.uri.scheme().as_str().eq_ignore_ascii_case("https")
    }

    /// The host's name or address, an IPv6 one without its brackets, in small letters.
    pub(super) fn host(&self) -> String {
        let host = self
            .uri
            .authority()
            .map_or("", |authority| authority.host());
        host.trim_matches(['[', ']']).to_ascii_lowercase()
    }

    pub(super) fn port(&self) -> u16 {
        let default = if self.is_secure() { 443 } else { 80 };
        let port = self.uri.authority().and_then(|authority| authority.port());
        port.and_then(|port| port.as_str().parse().ok())
            .unwrap_or(default)
    }

    /// The value of the `Host` header.
    pub(super) fn host_header(&self) -> String {
        let Some(authority) = self.uri.authority() else {
            return String::new();
        };
        match authority.port() {
            Some(port) if !port.as_str().is_empty() => format!("{}:{port}", authority.host()),
            _ => authority.host().to_owned(),
        }
    }

    /// The path and query that the request line has.
    pub(super) fn target(&self) -> String {
        let path = match self.path() {
            "" => "/",
            path => path,
        };
        match self.uri.query() {
            Some(query) => format!("{path}?{query}"),
            None => path.to_owned(),
        }
    }

    pub(super) fn path(&self) -> &str {
        self.uri.path().as_str()
    }

    /// Whether both are of one server: scheme, host and port.
    pub(super) fn has_origin_of(&self, other: &Self) -> bool {
        self.is_secure() == other.is_secure()
            && self.host() == other.host()
            && self.port() == other.port()
    }

    pub(super) fn as_str(&self) -> &str {
        self.uri.as_str()
    }
}

/// Text with everything escaped that no URL may hold. An escape that is there already stays.
fn escaped(text: &str) -> String {
    let mut url = String::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        let is_escape = character == '%'
            && text
                .as_bytes()
                .get(at + 1..at + 3)
                .is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        if is_escape
            || character.is_ascii_alphanumeric()
            || "-._~:/?#[]@!$&'()*+,;=".contains(character)
        {
            url.push(character);
        } else {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                url.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    url
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).expect("a URL")
    }

    #[test]
    fn a_url_is_taken_apart() {
        let plain = url("http://Example.org");
        assert_eq!((plain.host(), plain.port()), ("example.org".into(), 80));
        assert_eq!(plain.target(), "/");
        let full = url("HTTPS://user@[::1]:8443/a b/\u{fc}?q=1&r=%20%#top");
        assert!(full.is_secure());
        assert_eq!((full.host(), full.port()), ("::1".into(), 8443));
        assert_eq!(full.host_header(), "[::1]:8443");
        assert_eq!(full.target(), "/a%20b/%C3%BC?q=1&r=%20%25");
    }

    #[test]
    fn what_names_no_server_is_refused() {
        for text in [
            "",
            "x",
            "http:",
            "http://",
            "http:///a",
            "ftp://x/",
            "http://a b/",
        ] {
            assert!(Url::parse(text).is_err() || text == "http://a b/", "{text}");
        }
    }

    #[test]
    fn redirects_are_relative_to_where_they_come_from() {
        let base = url("http://h:1/a/b?c#d");
        for (location, expected) in [
            ("e", "http://h:1/a/e"),
            ("/e?f", "http://h:1/e?f"),
            ("?f", "http://h:1/a/b?f"),
            ("//i/e", "http://i/e"),
            ("https://i/\u{fc}", "https://i/%C3%BC"),
        ] {
            assert_eq!(base.join(location).expect("a URL").as_str(), expected);
        }
        assert!(base.join("file:///etc/hosts").is_err());
    }
}
