//! The dialect, by examples.

use super::{Flags, RegExp};
use crate::string::{WStr, WString};

fn regexp(source: &str, flags: &str) -> RegExp {
    RegExp::new(
        WString::from(source),
        Flags::parse(WString::from(flags).as_wstr()),
    )
}

/// The groups of the first match, unmatched ones as `-`.
fn find(source: &str, flags: &str, text: &str) -> Option<String> {
    let text = WString::from(text);
    let found = regexp(source, flags).exec_at(text.as_wstr(), 0)?;
    let groups = found.groups.iter().map(|group| match group {
        Some(range) => text
            .as_wstr()
            .slice(range.clone())
            .to_utf8_lossy()
            .into_owned(),
        None => "-".to_owned(),
    });
    Some(groups.collect::<Vec<_>>().join("|"))
}

#[track_caller]
fn check(source: &str, flags: &str, text: &str, expected: &str) {
    assert_eq!(
        find(source, flags, text).as_deref(),
        Some(expected),
        "/{source}/{flags} on {text:?}"
    );
}

#[track_caller]
fn check_none(source: &str, flags: &str, text: &str) {
    assert_eq!(
        find(source, flags, text),
        None,
        "/{source}/{flags} on {text:?}"
    );
}

#[test]
fn repetitions() {
    check("a*", "", "aaab", "aaa");
    check("a*?b", "", "aaab", "aaab");
    check("<.+?>", "", "<a><b>", "<a>");
    check("a{2}", "", "aaa", "aa");
    check("a{2,}", "", "aaaa", "aaaa");
    check("a{1,2}?", "", "aaaa", "a");
    check("(ab){2,3}", "", "abababab", "ababab|ab");
    check("a{,2}", "", "a{,2}", "a{,2}");
    check("a{2}{2}", "", "aaaaa", "aaaa");
    check_none("a{3}", "", "aa");
}

#[test]
fn possessive_and_atomic() {
    check_none("a++a", "", "aaa");
    check_none("(?>a+)a", "", "aaa");
    check_none("(?:ab)*+ab", "", "abab");
    check("(?>a|ab)c", "", "abc ac", "ac");
}

#[test]
fn groups_keep_their_last_match_within_a_round_of_the_group_around_them() {
    check("(a|(b))+", "", "ba", "ba|a|-");
    check("((a)|b)*?c", "", "abc", "abc|b|-");
    check("(?:(a)|b)*", "", "ab", "ab|a");
    check("(a)(b)?|(c)", "", "a", "a|a|-|-");
}

#[test]
fn empty_loops_end() {
    check("(a*)*", "", "b", "|");
    check("(a*)+", "", "aab", "aa|");
    check("(?:a?)*?b", "", "aab", "aab");
}

#[test]
fn anchors() {
    check("^b", "m", "a\nb", "b");
    check_none("^b", "", "a\nb");
    check("a$", "", "a\n", "a");
    check_none("a\\z", "", "a\n");
    check("a$", "m", "a\nb", "a");
    check("\\bfoo\\b", "", "a foo.", "foo");
    check_none("\\Boo\\B", "", "oo");
}

#[test]
fn references() {
    check("(a+)-\\1", "", "aa-aa", "aa-aa|aa");
    check("(?P<q>['\"]).*?(?P=q)", "", "x 'a\"b' y", "'a\"b'|'");
    check("(?<n>a)\\k<n>", "i", "aA", "aA|a");
    check("(a)\\g{-1}", "", "aa", "aa|a");
    check("(a)?b\\1", "", "b", "b|-");
    assert!(!regexp("\\2(a)", "").is_valid());
}

#[test]
fn looking_around() {
    check("a(?=b)", "", "acab", "a");
    check("a(?!b).", "", "abac", "ac");
    check("(?<=\\$)\\d+", "", "3 $45", "45");
    check("(?<!\\$)\\b\\d+", "", "$45 3", "3");
    check("(?<=a|bc)d", "", "bcd", "d");
    check("(?=(a+))a*b\\1", "", "baaabac", "aba|a");
    assert!(!regexp("(?<=a+)b", "").is_valid());
    assert!(!regexp("(?<=(a{3}|b{2}))c", "").is_valid());
}

#[test]
fn classes() {
    check("[^a-c]+", "", "abcdef", "def");
    check("a[^]c", "s", "a]c", "a]c");
    check("a[^]", "", "a\nb", "a\n");
    check_none("a[]", "", "a]");
    check("a|[]", "", "a]", "a");
    check("[\\w-]+", "", "+a-b", "a-b");
    check("[[:digit:][:upper:]]+", "", "a1B2c", "1B2");
    check("[a\\]]+", "", "]a", "]a");
    check("[a-]+", "", "-a", "-a");
    check("[é]", "i", "É", "É");
    assert!(!regexp("[z-a]", "").is_valid());
    assert!(!regexp("[a", "").is_valid());
}

#[test]
fn lines_end_at_any_newline() {
    for newline in [
        "\n", "\r", "\r\n", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}",
    ] {
        let text = format!("ab{newline}cd");
        check(".+", "", &text, "ab");
        check(".+$", "m", &text, "ab");
        check("^c.*", "m", &text, "cd");
        check("b$", "", &format!("ab{newline}"), "b");
        check_none("b$", "", &format!("ab{newline}{newline}"));
    }
    // What trims the lines of a request that was split at its line feeds.
    check("^(\\s+)?(.*)(\\s+)?$", "m", " key\r", " key\r| |key|\r");
}

#[test]
fn no_match_begins_within_a_newline_of_two_characters() {
    let text = WString::from("a\r\nb");
    let after = |pattern: &str| {
        let found = regexp(pattern, "m").exec_at(text.as_wstr(), 1);
        found.map(|found| found.start)
    };
    assert_eq!(after("^.*"), Some(3));
    assert_eq!(after("^[ab]|^\n"), Some(2));
}

#[test]
fn escapes() {
    check("\\x41\\u0042\\103\\t", "", "ABC\t", "ABC\t");
    check("\\x{20AC}", "", "€", "€");
    check("\\Q.*\\E+", "", "a.**", ".**");
    check("\\R", "", "a\r\nb", "\r\n");
    check("\\/", "", "/", "/");
}

#[test]
fn flags_inside_the_pattern() {
    check("a(?i)b", "", "aB", "aB");
    check("(?i:a)b", "", "Ab", "Ab");
    check_none("(?i:a)b", "", "AB");
    check("a(?s).", "", "a\n", "a\n");
    check_none("(a(?i)b)c", "", "aBC");
}

#[test]
fn extended_patterns() {
    check(" a b # comment \n c", "x", "abc", "abc");
    check("a +", "x", "aaa", "aaa");
    check("a\\ [ ]", "x", "a  ", "a  ");
    check("a(?#no)b", "", "ab", "ab");
}

#[test]
fn conditions_and_recursion() {
    check("(<)?a(?(1)>)", "", "<a>", "<a>|<");
    check("(<)?a(?(1)>|!)", "", "a!", "a!|-");
    check("(?(?=\\d)\\d{2}|x)", "", "a12", "12");
    check("\\((?:[^()]|(?R))*\\)", "", "x(a(b)c)", "(a(b)c)");
    check("^(?:(.)(?=.*(\\1)))?", "", "abca", "a|a|a");
}

#[test]
fn surrogate_pairs_are_one_character() {
    check("^.$", "", "😀", "😀");
    check("[😀-😂]", "", "a😁", "😁");
    check("(?<=😀)a", "", "😀a", "a");
}

#[test]
fn searching_from_a_place() {
    let re = regexp("^a|b", "");
    let text = WStr::from_latin1(b"aab");
    assert_eq!(re.exec_at(text, 1).map(|found| found.start), Some(2));
    assert_eq!(re.exec_at(text, 3), None);
    assert_eq!(re.exec_at(text, 9), None);
    assert_eq!(
        regexp("", "").exec_at(text, 3).map(|found| found.start),
        Some(3)
    );
}

#[test]
fn invalid_patterns_never_match() {
    for source in [
        "(",
        ")",
        "*a",
        "a{3,1}",
        "(?P<1>a)",
        "(?P<n>a)(?P<n>b)",
        "\\",
        "(?Z)",
        "[[:no:]]",
    ] {
        assert!(!regexp(source, "").is_valid(), "{source}");
        check_none(source, "", "a");
    }
    assert!(!regexp(&"(".repeat(5_000), "").is_valid());
    assert!(!regexp("((((a{99}){99}){99}){99})", "").is_valid());
}

#[test]
fn a_hopeless_search_ends() {
    check_none("(a+)+$", "", &("a".repeat(40) + "b"));
    check_none("(?:a|a)*c", "", &"a".repeat(60));
    check("(?:a|b)*", "", &"ab".repeat(100_000), &"ab".repeat(100_000));
}

#[test]
fn flags_are_told_in_a_fixed_order() {
    let flags = Flags::parse(WString::from("xsmigg?").as_wstr());
    assert_eq!(flags.letters(), "gimsx");
}
