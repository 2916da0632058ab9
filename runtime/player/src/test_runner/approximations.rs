//! Numbers in the output that may differ a little.

use regex::Regex;
use serde::Deserialize;
use thiserror::Error;

/// `[approximations]` of a `test.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Approximations {
    /// Whether a line that is nothing but a number is compared as one.
    pub bare_numbers: bool,
    /// Patterns whose groups are numbers to compare as such.
    pub number_patterns: Vec<String>,
    /// The largest absolute difference; the machine epsilon where it is missing.
    pub epsilon: Option<f64>,
    /// The largest difference in proportion to the larger number; the machine epsilon where it is missing.
    pub max_relative: Option<f64>,
}

/// Why approximations can't be used.
#[derive(Debug, Error)]
pub enum ApproximationsError {
    /// Nothing would be approximated.
    #[error("there is neither `bare_numbers` nor a number pattern")]
    Empty,
    /// A pattern isn't a regular expression.
    #[error("{0}")]
    Pattern(#[from] regex::Error),
}

impl Approximations {
    /// Checks what the types don't.
    ///
    /// # Errors
    ///
    /// [`ApproximationsError`].
    pub fn validate(&self) -> Result<(), ApproximationsError> {
        if !self.bare_numbers && self.number_patterns.is_empty() {
            return Err(ApproximationsError::Empty);
        }
        self.compile().map(drop)
    }

    /// Makes what compares lines.
    ///
    /// # Errors
    ///
    /// A pattern that isn't a regular expression.
    pub fn compile(&self) -> Result<LineComparison<'_>, ApproximationsError> {
        let patterns = self
            .number_patterns
            .iter()
            .map(|pattern| Regex::new(pattern))
            .collect::<Result<_, _>>()?;
        Ok(LineComparison {
            options: self,
            patterns,
        })
    }

    /// Whether two numbers are close enough to be the same.
    fn are_close(&self, actual: f64, expected: f64) -> bool {
        if actual == expected || (actual.is_nan() && expected.is_nan()) {
            return true;
        }
        if !actual.is_finite() || !expected.is_finite() {
            return false;
        }
        let difference = (actual - expected).abs();
        let largest = actual.abs().max(expected.abs());
        difference <= self.epsilon.unwrap_or(f64::EPSILON)
            || difference <= largest * self.max_relative.unwrap_or(f64::EPSILON)
    }
}

/// Compares lines with their numbers approximated.
#[derive(Debug)]
pub struct LineComparison<'o> {
    options: &'o Approximations,
    patterns: Vec<Regex>,
}

impl LineComparison<'_> {
    /// Whether a line of output counts as the expected one.
    pub fn accepts(&self, actual: &str, expected: &str) -> bool {
        if actual == expected {
            return true;
        }
        if self.options.bare_numbers
            && let (Ok(actual), Ok(expected)) = (actual.parse(), expected.parse())
        {
            return self.options.are_close(actual, expected);
        }
        // The first pattern that fits both lines decides.
        self.patterns
            .iter()
            .find_map(|pattern| self.accepts_by(pattern, actual, expected))
            .unwrap_or(false)
    }

    /// Compares two lines by one pattern; `None` where it doesn't fit both.
    fn accepts_by(&self, pattern: &Regex, actual: &str, expected: &str) -> Option<bool> {
        let actual_groups = pattern.captures(actual)?;
        let expected_groups = pattern.captures(expected)?;
        let numbers_match = actual_groups
            .iter()
            .zip(expected_groups.iter())
            .skip(1)
            .all(|pair| match pair {
                (None, None) => true,
                (Some(actual), Some(expected)) => {
                    match (actual.as_str().parse(), expected.as_str().parse()) {
                        (Ok(actual), Ok(expected)) => self.options.are_close(actual, expected),
                        _ => actual.as_str() == expected.as_str(),
                    }
                }
                _ => false,
            });
        Some(numbers_match && pattern.replace_all(actual, "") == pattern.replace_all(expected, ""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bare_numbers_are_compared_by_size() {
        let options = Approximations {
            bare_numbers: true,
            epsilon: Some(0.01),
            ..Approximations::default()
        };
        let comparison = options.compile().expect("no patterns");
        assert!(comparison.accepts("1.001", "1.002"));
        assert!(comparison.accepts("NaN", "NaN"));
        assert!(!comparison.accepts("1.1", "1.2"));
        assert!(!comparison.accepts("Infinity", "1"));
        assert!(!comparison.accepts("x 1.001", "x 1.002"));
    }

    #[test]
    fn groups_of_patterns_are_compared_by_size_and_the_rest_by_text() {
        let options = Approximations {
            number_patterns: vec![r"x=(-?[\d.]+)".into()],
            max_relative: Some(0.1),
            ..Approximations::default()
        };
        let comparison = options.compile().expect("valid pattern");
        assert!(comparison.accepts("(x=100, y=1)", "(x=101, y=1)"));
        assert!(!comparison.accepts("(x=100, y=1)", "(x=101, y=2)"));
        assert!(!comparison.accepts("(x=100, y=1)", "(x=201, y=1)"));
        assert!(!comparison.accepts("y=1", "y=2"));
    }

    #[test]
    fn a_bad_pattern_is_refused() {
        let options = Approximations {
            number_patterns: vec!["(".into()],
            ..Approximations::default()
        };
        assert!(options.validate().is_err());
        assert!(Approximations::default().validate().is_err());
    }
}
