//! Whether a test's output is the expected one.

use std::borrow::Cow;

use super::approximations::Approximations;
use super::diff;

/// Compares a program's output with the expected one; a mismatch is described by a diff.
///
/// Line ends are made the same, a missing line end at the end is no difference, and NUL characters are taken
/// out of the output: the format's expected files don't have them.
///
/// # Errors
///
/// The description of the difference, for people to read.
pub fn compare(
    actual: &str,
    expected: &str,
    approximations: Option<&Approximations>,
) -> Result<(), String> {
    let actual = normalise(actual);
    let expected = normalise(expected);
    let (actual_lines, expected_lines) = (lines(&actual), lines(&expected));
    let accepted = match approximations {
        None => actual_lines == expected_lines,
        Some(approximations) => {
            let comparison = approximations
                .compile()
                .map_err(|error| error.to_string())?;
            actual_lines.len() == expected_lines.len()
                && actual_lines
                    .iter()
                    .zip(&expected_lines)
                    .all(|(a, e)| comparison.accepts(a, e))
        }
    };
    if accepted {
        Ok(())
    } else {
        Err(diff::unified(&expected_lines, &actual_lines))
    }
}

/// Replaces the port in lines `listening on ADDRESS:PORT` by the word `PORT`: a server's free port differs
/// from run to run.
pub fn normalise_ports(output: &str) -> String {
    let mut normalised = String::with_capacity(output.len());
    for line in output.split_inclusive('\n') {
        let (text, end) = line.split_at(line.trim_end_matches(['\r', '\n']).len());
        match listening_address(text) {
            Some((address, _)) => {
                normalised.push_str(LISTENING);
                normalised.push_str(address);
                normalised.push_str(":PORT");
            }
            None => normalised.push_str(text),
        }
        normalised.push_str(end);
    }
    normalised
}

/// The address and port of a line `listening on ADDRESS:PORT`; an IPv6 address may stand in brackets.
pub fn listening_address(line: &str) -> Option<(&str, u16)> {
    let (address, port) = line.strip_prefix(LISTENING)?.rsplit_once(':')?;
    Some((address, port.parse().ok()?))
}

/// What such a line starts with.
const LISTENING: &str = "listening on ";

fn normalise(text: &str) -> Cow<'_, str> {
    if text.contains(['\r', '\0']) {
        Cow::Owned(text.replace("\r\n", "\n").replace('\0', ""))
    } else {
        Cow::Borrowed(text)
    }
}

/// Splits by line feeds alone, unlike `str::lines`: a carriage return within the output is part of it.
fn lines(text: &str) -> Vec<&str> {
    text.strip_suffix('\n')
        .unwrap_or(text)
        .split('\n')
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_do_not_matter() {
        assert_eq!(compare("a\nb\n", "a\r\nb", None), Ok(()));
        assert_eq!(compare("a\0b\n", "ab\n", None), Ok(()));
        assert_eq!(compare("", "", None), Ok(()));
        assert!(compare("a\n\n", "a\n", None).is_err());
        assert!(compare("a\rb", "a\nb", None).is_err());
    }

    #[test]
    fn a_difference_is_described() {
        let description = compare("a\nc\n", "a\nb\n", None).expect_err("different");
        assert!(
            description.contains("-b") && description.contains("+c"),
            "{description}"
        );
    }

    #[test]
    fn approximations_need_the_same_number_of_lines() {
        let approximations = Approximations {
            bare_numbers: true,
            epsilon: Some(1.0),
            ..Approximations::default()
        };
        assert!(compare("1\n2\n", "1.5\n2\n", Some(&approximations)).is_ok());
        assert!(compare("1\n", "1.5\n2\n", Some(&approximations)).is_err());
    }

    #[test]
    fn ports_are_replaced_in_listening_lines_only() {
        assert_eq!(
            normalise_ports(
                "listening on 127.0.0.1:4711\r\nlistening on ::1:80\nconnected to 127.0.0.1:4711"
            ),
            "listening on 127.0.0.1:PORT\r\nlistening on ::1:PORT\nconnected to 127.0.0.1:4711"
        );
        assert_eq!(
            normalise_ports("listening on a pipe\n"),
            "listening on a pipe\n"
        );
    }
}
