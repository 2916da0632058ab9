//! HTTP requests that scripted servers expect: the step `expect_request`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::client_script::Quoted;

/// What a request must be. What is left out may be anything.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedRequest {
    /// The method.
    pub method: String,
    /// The path with its query.
    pub path: String,
    /// Headers, by name in any case, each with its whole value.
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    /// Headers that must not be there.
    #[serde(default)]
    pub without: Vec<String>,
    /// The body; empty where it is left out.
    #[serde(default)]
    pub body: String,
}

/// The longest request that is read.
const MAX_LENGTH: usize = 16 << 20;

/// A request that came.
#[derive(Debug, Default)]
pub(super) struct Request {
    method: String,
    path: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Request {
    /// Reads a request; `receive` is asked for bytes until it is whole.
    ///
    /// # Errors
    ///
    /// What came, where it isn't a request.
    pub(super) fn read(
        mut receive: impl FnMut(&mut [u8]) -> std::io::Result<usize>,
    ) -> Result<Self, String> {
        let mut bytes = Vec::new();
        let mut buffer = [0; 4096];
        loop {
            if let Some(request) = Self::parse(&bytes)? {
                return Ok(request);
            }
            if bytes.len() > MAX_LENGTH {
                return Err("the request is too long".into());
            }
            match receive(&mut buffer) {
                Ok(0) => return Err(format!("the connection ended after {}", Quoted(&bytes))),
                Ok(count) => bytes.extend_from_slice(&buffer[..count]),
                Err(error) => return Err(format!("{error} after {}", Quoted(&bytes))),
            }
        }
    }

    /// Takes a request apart; `None` where it isn't whole yet.
    fn parse(bytes: &[u8]) -> Result<Option<Self>, String> {
        let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else {
            return Ok(None);
        };
        let malformed = || format!("no HTTP request: {}", Quoted(bytes));
        let head = std::str::from_utf8(&bytes[..end]).map_err(|_| malformed())?;
        let mut lines = head.split("\r\n");
        let mut first = lines.next().unwrap_or_default().split(' ');
        let (Some(method), Some(path), Some("HTTP/1.1")) =
            (first.next(), first.next(), first.next())
        else {
            return Err(malformed());
        };
        let mut request = Self {
            method: method.into(),
            path: path.into(),
            ..Self::default()
        };
        for line in lines {
            let (name, value) = line.split_once(':').ok_or_else(malformed)?;
            request
                .headers
                .push((name.to_owned(), value.trim().to_owned()));
        }
        let length = match request.header("content-length") {
            Some(length) => length.parse().map_err(|_| malformed())?,
            None => 0,
        };
        let body = &bytes[end + 4..];
        if body.len() < length {
            return Ok(None);
        }
        request.body = body.to_vec();
        Ok(Some(request))
    }

    fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}

impl ExpectedRequest {
    /// Compares a request with what it must be.
    ///
    /// # Errors
    ///
    /// The first difference.
    pub(super) fn check(&self, request: &Request) -> Result<(), String> {
        let same = |what: &str, expected: &str, got: &str| {
            (expected == got)
                .then_some(())
                .ok_or_else(|| format!("{what}: got {got:?}"))
        };
        same("method", &self.method, &request.method)?;
        same("path", &self.path, &request.path)?;
        for (name, value) in &self.headers {
            let got = request.header(name);
            let got = got.ok_or_else(|| format!("the header {name} is missing"))?;
            same(name, value, got)?;
        }
        for name in &self.without {
            if let Some(value) = request.header(name) {
                return Err(format!("there is a header {name}: {value:?}"));
            }
        }
        if self.body.as_bytes() != request.body {
            return Err(format!("the body is {}", Quoted(&request.body)));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(expected: &str, request: &[u8]) -> Result<(), String> {
        let expected: ExpectedRequest = toml::from_str(expected).expect("valid");
        let mut rest = request;
        let request = Request::read(|buffer| {
            // One byte at a time: a request may come in any pieces.
            let Some((byte, tail)) = rest.split_first() else {
                return Ok(0);
            };
            (buffer[0], rest) = (*byte, tail);
            Ok(1)
        })?;
        expected.check(&request)
    }

    #[test]
    fn a_request_is_compared_by_its_parts() {
        let request = b"POST /a?b HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc";
        let expect = |more: &str| {
            check(
                &format!("method = \"POST\"\npath = \"/a?b\"\n{more}"),
                request,
            )
        };
        assert_eq!(expect("body = \"abc\"\nheaders = { host = \"x\" }"), Ok(()));
        for wrong in [
            "body = \"abd\"",
            "",
            "body = \"abc\"\nheaders = { Host = \"y\" }",
            "body = \"abc\"\nheaders = { Missing = \"y\" }",
            "body = \"abc\"\nwithout = [\"HOST\"]",
        ] {
            assert!(expect(wrong).is_err(), "{wrong}");
        }
        assert!(check("method = \"GET\"\npath = \"/a?b\"", request).is_err());
    }

    #[test]
    fn what_is_no_request_is_said() {
        let expected = "method = \"GET\"\npath = \"/\"";
        assert!(check(expected, b"GET / HTTP/1.1\r\nHost").is_err());
        assert!(check(expected, b"hello\r\n\r\n").is_err());
    }
}
