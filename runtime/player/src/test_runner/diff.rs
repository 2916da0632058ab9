//! A unified diff of a bounded length.

use std::fmt::Write;

/// Lines of the same text shown around a change.
const CONTEXT: usize = 3;

/// The most lines that a diff has.
const MAX_LINES: usize = 60;

/// The most characters shown of a line.
const MAX_LINE_LENGTH: usize = 400;

/// The most cells of the table that the longest common subsequence is found with; beyond it, what lies between
/// the first and the last difference counts as changed as a whole.
const MAX_CELLS: usize = 4_000_000;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Edit {
    Keep,
    Delete,
    Insert,
}

/// Describes how to get from `expected` (`-`) to `actual` (`+`), as `diff -u` does.
pub(super) fn unified(expected: &[&str], actual: &[&str]) -> String {
    let edits = edits(expected, actual);
    let mut text = String::from("--- expected\n+++ actual\n");
    let mut printed = 0;
    let (mut line_expected, mut line_actual) = (0, 0);
    let mut index = 0;
    while index < edits.len() {
        let Some(distance) = edits[index..].iter().position(|edit| *edit != Edit::Keep) else {
            break;
        };
        // Everything up to the first change, less its context, is left out.
        let skipped = distance.saturating_sub(CONTEXT);
        index += skipped;
        line_expected += skipped;
        line_actual += skipped;
        let end = hunk_end(&edits, index);
        let count = |kind| {
            edits[index..end]
                .iter()
                .filter(|edit| **edit != kind)
                .count()
        };
        let header = (
            line_expected + 1,
            count(Edit::Insert),
            line_actual + 1,
            count(Edit::Delete),
        );
        push(
            &mut text,
            format_args!(
                "@@ -{},{} +{},{} @@",
                header.0, header.1, header.2, header.3
            ),
        );
        for edit in &edits[index..end] {
            if printed == MAX_LINES {
                push(
                    &mut text,
                    format_args!("… (the rest of the diff is left out)"),
                );
                return text;
            }
            printed += 1;
            let (mark, line) = match edit {
                Edit::Keep => (' ', expected[line_expected]),
                Edit::Delete => ('-', expected[line_expected]),
                Edit::Insert => ('+', actual[line_actual]),
            };
            line_expected += usize::from(*edit != Edit::Insert);
            line_actual += usize::from(*edit != Edit::Delete);
            push(&mut text, format_args!("{mark}{}", shorten(line)));
        }
        index = end;
    }
    text
}

fn push(text: &mut String, line: std::fmt::Arguments<'_>) {
    writeln!(text, "{line}").expect("writing to a string can't fail");
}

fn shorten(line: &str) -> String {
    let mut characters = line.chars();
    let mut shown: String = characters.by_ref().take(MAX_LINE_LENGTH).collect();
    if characters.next().is_some() {
        shown.push('…');
    }
    shown
}

/// Where a hunk that starts at `start` ends: after the context behind its last change.
fn hunk_end(edits: &[Edit], start: usize) -> usize {
    let mut last_change = start;
    for (index, edit) in edits.iter().enumerate().skip(start) {
        if *edit != Edit::Keep {
            last_change = index;
        } else if index > last_change + 2 * CONTEXT {
            break;
        }
    }
    (last_change + 1 + CONTEXT).min(edits.len())
}

/// The shortest way from one text to the other, as far as the bound on memory allows.
fn edits(expected: &[&str], actual: &[&str]) -> Vec<Edit> {
    let prefix = expected
        .iter()
        .zip(actual)
        .take_while(|(e, a)| e == a)
        .count();
    let (expected, actual) = (&expected[prefix..], &actual[prefix..]);
    let suffix = expected
        .iter()
        .rev()
        .zip(actual.iter().rev())
        .take_while(|(e, a)| e == a)
        .count();
    let (expected, actual) = (
        &expected[..expected.len() - suffix],
        &actual[..actual.len() - suffix],
    );

    let mut edits = vec![Edit::Keep; prefix];
    if expected.len().saturating_mul(actual.len()) > MAX_CELLS {
        edits.extend(expected.iter().map(|_| Edit::Delete));
        edits.extend(actual.iter().map(|_| Edit::Insert));
    } else {
        push_shortest(&mut edits, expected, actual);
    }
    edits.extend(std::iter::repeat_n(Edit::Keep, suffix));
    edits
}

/// Appends the edits along a longest common subsequence.
fn push_shortest(edits: &mut Vec<Edit>, expected: &[&str], actual: &[&str]) {
    let width = actual.len() + 1;
    // `common[i * width + j]`: how many lines `expected[i..]` and `actual[j..]` have in common, in order.
    let mut common = vec![0_u32; (expected.len() + 1) * width];
    for i in (0..expected.len()).rev() {
        for j in (0..actual.len()).rev() {
            common[i * width + j] = if expected[i] == actual[j] {
                common[(i + 1) * width + j + 1] + 1
            } else {
                common[(i + 1) * width + j].max(common[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < expected.len() || j < actual.len() {
        let edit = if i < expected.len() && j < actual.len() && expected[i] == actual[j] {
            Edit::Keep
        } else if j == actual.len()
            || (i < expected.len() && common[(i + 1) * width + j] >= common[i * width + j + 1])
        {
            Edit::Delete
        } else {
            Edit::Insert
        };
        i += usize::from(edit != Edit::Insert);
        j += usize::from(edit != Edit::Delete);
        edits.push(edit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_line_is_shown_in_its_context() {
        let expected = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
        let mut actual = expected;
        actual[4] = "five";
        assert_eq!(
            unified(&expected, &actual),
            "--- expected\n+++ actual\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n"
        );
    }

    #[test]
    fn far_changes_get_hunks_of_their_own() {
        let expected: Vec<String> = (0..100).map(|n| n.to_string()).collect();
        let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
        let mut actual = expected.clone();
        actual.remove(90);
        actual.insert(10, "new");
        let diff = unified(&expected, &actual);
        assert_eq!(diff.matches("@@ -").count(), 2, "{diff}");
        assert!(
            diff.contains("@@ -8,6 +8,7 @@") && diff.contains("@@ -88,7 +89,6 @@"),
            "{diff}"
        );
    }

    #[test]
    fn length_is_bounded() {
        let expected = vec!["x"; 5000];
        let actual = vec!["y"; 5000];
        let diff = unified(&expected, &actual);
        assert!(diff.lines().count() <= MAX_LINES + 4);
        let long = "z".repeat(10_000);
        assert!(unified(&[&long], &["y"]).len() < 1000);
    }

    #[test]
    fn everything_missing() {
        assert_eq!(
            unified(&["a"], &[""]),
            "--- expected\n+++ actual\n@@ -1,1 +1,1 @@\n-a\n+\n"
        );
    }
}
