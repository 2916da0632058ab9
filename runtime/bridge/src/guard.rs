//! Who is let in: the page that this host served, and nobody else.
//!
//! Other pages in the same browser can send requests here, and so can every program of this machine. What they can't have is
//! the token, which is new for each start and is part of every path; what a page can't choose is its `Origin`, and a page
//! whose name was pointed at this machine afterwards shows that by its `Host`.

use std::net::SocketAddr;

use hyper::header::{HOST, HeaderMap, HeaderName, ORIGIN};

/// Bytes of a token.
const TOKEN_BYTES: usize = 16;

/// A secret in hexadecimal digits, 128 bits of the system's random numbers.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Token(String);

impl Token {
    /// Its length in characters.
    pub(crate) const LENGTH: usize = TOKEN_BYTES * 2;

    pub(crate) fn new() -> std::io::Result<Self> {
        let mut bytes = [0; TOKEN_BYTES];
        getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
        Ok(Self(
            bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
        ))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Compares in a time that doesn't depend on where the texts differ.
    pub(crate) fn is(&self, text: &str) -> bool {
        let differences = self
            .0
            .bytes()
            .zip(text.bytes())
            .fold(0, |all, (one, other)| all | (one ^ other));
        self.0.len() == text.len() && differences == 0
    }
}

/// It doesn't belong on a log.
impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token")
    }
}

/// Why a request is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Intruder {
    #[error("the Host isn't the address that this bridge listens on")]
    Host,
    #[error("it comes from a page of another origin")]
    Origin,
    #[error("the token in its path isn't that of this start")]
    Token,
}

/// The check that each request has to pass.
#[derive(Clone, Debug)]
pub(crate) struct Guard {
    host: String,
    origin: String,
    token: Token,
}

impl Guard {
    pub(crate) fn new(address: SocketAddr, token: Token) -> Self {
        let host = address.to_string();
        Self {
            origin: format!("http://{host}"),
            host,
            token,
        }
    }

    /// The address as a URL has it: `127.0.0.1:8080`.
    pub(crate) fn host(&self) -> &str {
        &self.host
    }

    /// Where everything is: `/TOKEN`.
    pub(crate) fn prefix(&self) -> String {
        format!("/{}", self.token.as_str())
    }

    /// Lets a request in, and gives the part of its path behind the token. One that `acts` must name the page's origin,
    /// as browsers let it; for others that may be missing.
    pub(crate) fn admit<'p>(
        &self,
        headers: &HeaderMap,
        path: &'p str,
        acts: bool,
    ) -> Result<&'p str, Intruder> {
        if text(headers, &HOST) != Some(&self.host) || headers.get_all(HOST).iter().count() != 1 {
            return Err(Intruder::Host);
        }
        match text(headers, &ORIGIN) {
            Some(origin) if origin == self.origin => {}
            None if !acts && !headers.contains_key(ORIGIN) => {}
            _ => return Err(Intruder::Origin),
        }
        // Images and the like of other pages name no origin, but browsers tell this.
        let site = text(headers, &HeaderName::from_static("sec-fetch-site"));
        if !matches!(site, None | Some("same-origin" | "none")) {
            return Err(Intruder::Origin);
        }
        let (token, rest) = path
            .strip_prefix('/')
            .and_then(|path| path.split_once('/'))
            .unwrap_or_default();
        if self.token.is(token) {
            Ok(rest)
        } else {
            Err(Intruder::Token)
        }
    }
}

fn text<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn admitted(headers: &[(&'static str, &str)], acts: bool) -> Result<String, Intruder> {
        let token = Token("a1b2".into());
        let guard = Guard::new(([127, 0, 0, 1], 8080).into(), token);
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().expect("a value"));
        }
        guard.admit(&map, "/a1b2/app/x", acts).map(str::to_owned)
    }

    const HERE: (&str, &str) = ("host", "127.0.0.1:8080");
    const OWN: (&str, &str) = ("origin", "http://127.0.0.1:8080");

    #[test]
    fn the_own_page_is_let_in() {
        assert_eq!(admitted(&[HERE], false).as_deref(), Ok("app/x"));
        assert_eq!(admitted(&[HERE, OWN], true).as_deref(), Ok("app/x"));
        assert_eq!(
            admitted(&[HERE, OWN, ("sec-fetch-site", "same-origin")], true).as_deref(),
            Ok("app/x")
        );
        assert_eq!(
            admitted(&[HERE, ("sec-fetch-site", "none")], false).as_deref(),
            Ok("app/x")
        );
    }

    #[test]
    fn a_name_that_points_here_is_refused() {
        assert_eq!(
            admitted(&[("host", "evil.example:8080"), OWN], true),
            Err(Intruder::Host)
        );
        assert_eq!(
            admitted(&[("host", "127.0.0.1"), OWN], true),
            Err(Intruder::Host)
        );
        assert_eq!(admitted(&[OWN], true), Err(Intruder::Host));
        assert_eq!(
            admitted(&[HERE, ("host", "x"), OWN], true),
            Err(Intruder::Host)
        );
    }

    #[test]
    fn another_origin_is_refused() {
        for origin in [
            "http://127.0.0.1:8081",
            "https://127.0.0.1:8080",
            "http://localhost:8080",
            "null",
            "",
        ] {
            assert_eq!(
                admitted(&[HERE, ("origin", origin)], false),
                Err(Intruder::Origin),
                "{origin}"
            );
        }
        assert_eq!(
            admitted(&[HERE], true),
            Err(Intruder::Origin),
            "no page leaves it out there"
        );
        assert_eq!(
            admitted(&[HERE, ("sec-fetch-site", "cross-site")], false),
            Err(Intruder::Origin)
        );
        assert_eq!(
            admitted(&[HERE, ("sec-fetch-site", "same-site")], false),
            Err(Intruder::Origin)
        );
    }

    #[test]
    fn only_the_whole_token_counts() {
        let guard = Guard::new(([127, 0, 0, 1], 8080).into(), Token("a1b2".into()));
        let mut headers = HeaderMap::new();
        headers.insert(HOST, "127.0.0.1:8080".parse().expect("a value"));
        for path in [
            "/", "", "//", "/a1b/x", "/a1b22/x", "/A1B2/x", "/a1b2", "a1b2/x", "/x/a1b2/",
        ] {
            assert_eq!(
                guard.admit(&headers, path, false),
                Err(Intruder::Token),
                "{path}"
            );
        }
        assert_eq!(guard.admit(&headers, "/a1b2/", false), Ok(""));
    }

    #[test]
    fn tokens_are_long_and_differ() {
        let one = Token::new().expect("random numbers");
        assert_eq!(one.as_str().len(), Token::LENGTH);
        assert_ne!(one, Token::new().expect("random numbers"));
        assert_eq!(format!("{one:?}"), "Token");
    }
}
