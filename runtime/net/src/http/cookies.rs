//! Cookies, by RFC 6265: those of one program, kept while it runs.

use std::sync::{Mutex, PoisonError};

use super::url::Url;

/// The most cookies that are kept; the oldest give way.
const MAX_COOKIES: usize = 1000;

/// All cookies of a program.
#[derive(Debug, Default)]
pub(crate) struct CookieJar {
    cookies: Mutex<Vec<Cookie>>,
}

#[derive(Debug, PartialEq, Eq)]
struct Cookie {
    name: String,
    value: String,
    domain: String,
    /// Whether hosts below the domain get it too.
    with_subdomains: bool,
    path: String,
    secure: bool,
}

impl CookieJar {
    /// The value of the `Cookie` header for a request; `None` where there are none.
    pub(super) fn header(&self, url: &Url) -> Option<String> {
        let cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        let mut matching: Vec<&Cookie> =
            cookies.iter().filter(|cookie| cookie.is_for(url)).collect();
        // Longer paths first, then as they came: the sort keeps that order.
        matching.sort_by_key(|cookie| std::cmp::Reverse(cookie.path.len()));
        let pairs: Vec<String> = matching
            .iter()
            .map(|cookie| format!("{}={}", cookie.name, cookie.value))
            .collect();
        (!pairs.is_empty()).then(|| pairs.join("; "))
    }

    /// Keeps what a `Set-Cookie` header says.
    pub(super) fn store(&self, url: &Url, header: &str) {
        let Some((cookie, is_over)) = Cookie::parse(url, header) else {
            tracing::debug!(url = url.as_str(), "a cookie was refused");
            return;
        };
        let mut cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        cookies.retain(|known| {
            (&known.name, &known.domain, &known.path)
                != (&cookie.name, &cookie.domain, &cookie.path)
        });
        if !is_over {
            if cookies.len() >= MAX_COOKIES {
                cookies.remove(0);
            }
            cookies.push(cookie);
        }
    }
}

impl Cookie {
    /// Reads a `Set-Cookie` header. The flag says that the cookie is to be forgotten.
    ///
    /// `Expires` is not looked at but for the past that servers name to delete a cookie: in 1970 or before. All cookies
    /// end with the program anyway.
    fn parse(url: &Url, header: &str) -> Option<(Self, bool)> {
        let mut parts = header.split(';');
        let (name, value) = parts.next()?.split_once('=')?;
        let mut cookie = Self {
            name: name.trim().to_owned(),
            value: value.trim().to_owned(),
            domain: url.host(),
            with_subdomains: false,
            path: default_path(url.path()).to_owned(),
            secure: false,
        };
        let mut is_over = false;
        for attribute in parts {
            let (name, value) = attribute.split_once('=').unwrap_or((attribute, ""));
            let value = value.trim();
            match name.trim().to_ascii_lowercase().as_str() {
                "domain" if !value.is_empty() => {
                    cookie.domain = value.trim_start_matches('.').to_ascii_lowercase();
                    cookie.with_subdomains = true;
                }
                "path" if value.starts_with('/') => cookie.path = value.to_owned(),
                "secure" => cookie.secure = true,
                "max-age" => is_over = value.parse::<i64>().is_ok_and(|seconds| seconds <= 0),
                "expires" => is_over |= value.contains("1970") || value.contains("Jan-70"),
                _ => {}
            }
        }
        // A domain without a dot would be that of all hosts below a top-level domain.
        let is_own = cookie.domain == url.host()
            || (cookie.domain.contains('.') && is_below(&url.host(), &cookie.domain));
        (is_own && !cookie.name.is_empty()).then_some((cookie, is_over))
    }

    fn is_for(&self, url: &Url) -> bool {
        let host = url.host();
        let path = match url.path() {
            "" => "/",
            path => path,
        };
        (host == self.domain || self.with_subdomains && is_below(&host, &self.domain))
            && (!self.secure || url.is_secure())
            && path.strip_prefix(self.path.as_str()).is_some_and(|rest| {
                rest.is_empty() || self.path.ends_with('/') || rest.starts_with('/')
            })
    }
}

/// Whether `host` is a name below `domain`. An address has no names below it.
fn is_below(host: &str, domain: &str) -> bool {
    host.parse::<std::net::IpAddr>().is_err()
        && host
            .strip_suffix(domain)
            .is_some_and(|rest| rest.ends_with('.'))
}

/// The directory of a path.
fn default_path(path: &str) -> &str {
    match path.rfind('/') {
        None | Some(0) => "/",
        Some(end) => &path[..end],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).expect("a URL")
    }

    #[test]
    fn cookies_go_back_to_where_they_came_from() {
        let jar = CookieJar::default();
        jar.store(&url("http://a.example/x/y"), "n=1; HttpOnly");
        jar.store(
            &url("http://a.example/"),
            "wide=2; Domain=.example.; Path=/",
        );
        jar.store(
            &url("http://a.b.example/"),
            "sub=3; domain=b.example; path=/",
        );
        jar.store(&url("https://a.example/"), "safe=4; Secure; Path=/");
        let header = |text: &str| jar.header(&url(text));
        assert_eq!(header("http://a.example/x/z").as_deref(), Some("n=1"));
        assert_eq!(header("http://a.example/"), None);
        assert_eq!(header("http://a.example/xy"), None);
        assert_eq!(header("http://c.b.example/").as_deref(), Some("sub=3"));
        assert_eq!(
            header("https://a.example/x/").as_deref(),
            Some("n=1; safe=4")
        );
        assert_eq!(header("http://other.example/x/"), None);
    }

    #[test]
    fn a_cookie_is_replaced_and_deleted() {
        let jar = CookieJar::default();
        let here = url("http://127.0.0.1:80/");
        jar.store(&here, "n=1");
        jar.store(&here, "n=2; Path=/");
        assert_eq!(jar.header(&here).as_deref(), Some("n=2"));
        jar.store(&here, "n=; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
        assert_eq!(jar.header(&here), None);
        jar.store(&here, "n=3");
        jar.store(&here, "n=3; max-age=0");
        assert_eq!(jar.header(&here), None);
    }

    #[test]
    fn cookies_for_others_are_refused() {
        let jar = CookieJar::default();
        let here = url("http://a.example/");
        for header in ["x=1; Domain=b.example", "x=1; Domain=example", "x", "=1"] {
            jar.store(&here, header);
        }
        assert_eq!(jar.header(&here), None);
    }
}
