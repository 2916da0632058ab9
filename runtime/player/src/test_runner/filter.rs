//! The `filter` of a test: a small expression in the manner of Rust's `cfg`.

use thiserror::Error;

/// A condition on the platform: `os = "linux"`, `arch = "x86_64"`, `family = "unix"`, and `all(…)`, `any(…)`,
/// `not(…)` of conditions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter(Condition);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Condition {
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    Equals { value: String, actual: &'static str },
}

/// Why a filter can't be understood.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{expected} expected at {rest:?}")]
pub struct FilterError {
    expected: &'static str,
    rest: String,
}

impl Filter {
    /// Reads an expression.
    ///
    /// # Errors
    ///
    /// Text that isn't an expression, or a name other than `os`, `arch` and `family`.
    pub fn parse(text: &str) -> Result<Self, FilterError> {
        let mut parser = Parser { rest: text };
        let condition = parser.condition(MAX_DEPTH)?;
        parser.skip_space();
        if parser.rest.is_empty() {
            Ok(Self(condition))
        } else {
            Err(parser.error("the end"))
        }
    }

    /// Whether the condition holds on the platform that this program runs on.
    pub fn holds(&self) -> bool {
        self.0.holds()
    }
}

impl Condition {
    fn holds(&self) -> bool {
        match self {
            Self::All(conditions) => conditions.iter().all(Self::holds),
            Self::Any(conditions) => conditions.iter().any(Self::holds),
            Self::Not(condition) => !condition.holds(),
            Self::Equals { value, actual } => value == actual,
        }
    }
}

/// How deep parentheses may nest.
const MAX_DEPTH: usize = 32;

struct Parser<'t> {
    rest: &'t str,
}

impl<'t> Parser<'t> {
    fn error(&self, expected: &'static str) -> FilterError {
        FilterError {
            expected,
            rest: self.rest.into(),
        }
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn accept(&mut self, token: &str) -> bool {
        self.skip_space();
        match self.rest.strip_prefix(token) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn expect(&mut self, token: &'static str) -> Result<(), FilterError> {
        if self.accept(token) {
            Ok(())
        } else {
            Err(self.error(token))
        }
    }

    fn word(&mut self) -> &'t str {
        self.skip_space();
        let end = self
            .rest
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word
    }

    fn condition(&mut self, depth: usize) -> Result<Condition, FilterError> {
        let depth = depth
            .checked_sub(1)
            .ok_or_else(|| self.error("a flatter expression"))?;
        let before = self.rest;
        let actual = match self.word() {
            "all" => return Ok(Condition::All(self.list(depth)?)),
            "any" => return Ok(Condition::Any(self.list(depth)?)),
            "not" => {
                self.expect("(")?;
                let condition = self.condition(depth)?;
                self.expect(")")?;
                return Ok(Condition::Not(Box::new(condition)));
            }
            "os" => std::env::consts::OS,
            "arch" => std::env::consts::ARCH,
            "family" => std::env::consts::FAMILY,
            _ => {
                self.rest = before;
                return Err(self.error("os, arch, family, all, any or not"));
            }
        };
        self.expect("=")?;
        self.expect("\"")?;
        let Some((value, rest)) = self.rest.split_once('"') else {
            return Err(self.error("a closing quote"));
        };
        self.rest = rest;
        Ok(Condition::Equals {
            value: value.into(),
            actual,
        })
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Condition>, FilterError> {
        self.expect("(")?;
        let mut conditions = Vec::new();
        while !self.accept(")") {
            conditions.push(self.condition(depth)?);
            if !self.accept(",") {
                self.expect(")")?;
                break;
            }
        }
        Ok(conditions)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(text: &str) -> bool {
        Filter::parse(text).expect("valid").holds()
    }

    #[test]
    fn expressions_are_evaluated() {
        let here = format!("os = \"{}\"", std::env::consts::OS);
        assert!(holds(&here));
        assert!(!holds(&format!("not({here})")));
        assert!(holds(&format!("any(os = \"none\", {here})")));
        assert!(!holds(&format!("all(os = \"none\", {here},)")));
        assert!(holds("all()") && !holds("any()"));
    }

    #[test]
    fn nonsense_is_refused() {
        let deep = "not(".repeat(1000);
        for text in [
            "",
            "os",
            "os = linux",
            "os = \"linux",
            "size = \"1\"",
            "not(os = \"a\"",
            "any() x",
            &deep,
        ] {
            assert!(Filter::parse(text).is_err(), "{text}");
        }
    }
}
