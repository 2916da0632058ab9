//! CSS as `StyleSheet.parseCSS` reads it, and [`Sheet`]: its styles as HTML needs them.

use std::collections::HashMap;

use super::format::Patch;

/// A rule: its selectors and its properties, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rule {
    /// What it is for.
    pub selectors: Vec<String>,
    /// Names in camel case, and values.
    pub properties: Vec<(String, String)>,
}

/// Whether an element of a style is shown, and on lines of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Display {
    /// On lines of its own.
    #[default]
    Block,
    /// Within a line.
    Inline,
    /// Not at all.
    None,
}

/// What a style makes of text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Style {
    /// The format.
    pub patch: Patch,
    /// How it is shown.
    pub display: Display,
}

/// Styles by their selectors, in lower case.
pub type Sheet = HashMap<String, Style>;

/// The rules of a style sheet; `None` where it isn't one, of which nothing is taken then.
///
/// A property's name reaches up to its colon, whatever is before that, but may have no space within; a value reaches up to
/// a semicolon or a brace. Where a line ends, so much of a value's space is dropped.
pub fn parse(source: &str) -> Option<Vec<Rule>> {
    let source = without_comments(source);
    let mut rest = source.as_str();
    let mut rules = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return Some(rules);
        }
        let (selectors, behind) = rest.split_once('{')?;
        let mut rule = Rule {
            selectors: selectors
                .split(',')
                .map(|selector| Some(word(selector.trim_end())?.to_owned()))
                .collect::<Option<_>>()?,
            properties: Vec::new(),
        };
        rest = properties(behind, &mut rule)?;
        rules.push(rule);
    }
}

/// Reads the properties of a rule. Gives what is behind its brace.
fn properties<'a>(mut rest: &'a str, rule: &mut Rule) -> Option<&'a str> {
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return Some(rest);
        }
        if let Some(behind) = rest.strip_prefix('}') {
            return Some(behind);
        }
        let (name, behind) = rest.split_once(':')?;
        let name = camel_case(word(name)?);
        let behind = behind.trim_start();
        let end = behind.find([';', '}'])?;
        rule.properties.push((name, joined_lines(&behind[..end])));
        rest = &behind[end..];
        rest = rest.strip_prefix(';').unwrap_or(rest);
    }
}

/// A name without the space before it, but with that behind it; `None` where space is within.
fn word(text: &str) -> Option<&str> {
    let text = text.trim_start();
    (!text.trim_end().contains(char::is_whitespace)).then_some(text)
}

fn joined_lines(value: &str) -> String {
    let mut lines = value.split(['\r', '\n']);
    let mut joined = lines.next().unwrap_or_default().to_owned();
    joined.extend(lines.map(str::trim_start));
    joined
}

/// What is behind a hyphen becomes a capital, and the hyphen goes.
fn camel_case(name: &str) -> String {
    let mut result = String::with_capacity(name.len());
    let mut characters = name.chars();
    while let Some(character) = characters.next() {
        match character {
            '-' => result.extend(characters.next().into_iter().flat_map(char::to_uppercase)),
            other => result.push(other),
        }
    }
    result
}

fn without_comments(source: &str) -> String {
    let mut result = String::with_capacity(source.len());
    let mut rest = source;
    while let Some((before, comment)) = rest.split_once("/*") {
        result.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, behind)| behind);
    }
    result.push_str(rest);
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(source: &str) -> Vec<(String, String)> {
        let rules = parse(source).expect("it is a style sheet");
        let [rule] = &rules[..] else {
            panic!("{source} is one rule");
        };
        rule.properties.clone()
    }

    fn pair(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn names_are_turned_to_camel_case() {
        assert_eq!(one("a{font-size:1}"), [pair("fontSize", "1")]);
        assert_eq!(one("a{a--b:1}"), [pair("a-b", "1")]);
    }

    #[test]
    fn values_keep_the_space_behind_them_in_their_line() {
        assert_eq!(one("a { b: c d  }"), [pair("b", "c d  ")]);
        assert_eq!(one("a { b: c \n }"), [pair("b", "c ")]);
    }

    #[test]
    fn rules_may_share_properties_and_stay_open() {
        let rules = parse("/* x */ a, .b { c: d; } e {").expect("it is a style sheet");
        assert_eq!(rules[0].selectors, ["a", ".b"]);
        assert_eq!(rules[1].selectors, ["e"]);
    }

    #[test]
    fn what_is_no_style_sheet_has_no_rules() {
        for source in [
            "a",
            "a b { c: d }",
            "a { b c: d }",
            "a { b }",
            "a { b: c",
            "a{b:c;;}",
        ] {
            assert_eq!(parse(source), None, "{source}");
        }
    }
}
