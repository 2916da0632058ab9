//! The methods of `String` that take a regular expression: `match`, `replace`, `search`, `split`.

use std::rc::Rc;

use super::text_of;
use crate::prelude::*;
use crate::regexp::{Flags, Match, RegExp, RegExpData};

/// The data of a value that is a RegExp.
fn data_of<'gc>(value: Value<'gc>) -> Option<&'gc RegExpData> {
    match value.as_object()?.kind() {
        Kind::RegExp(data) => Some(data),
        _ => None,
    }
}

fn compiled(value: Value<'_>) -> Option<Rc<RegExp>> {
    data_of(value).map(RegExpData::compiled)
}

/// A part of a string as a value of its own.
fn part<'gc>(
    activation: &mut Activation<'_, 'gc>,
    text: AvmString<'gc>,
    range: std::ops::Range<usize>,
) -> Value<'gc> {
    AvmString::from_wstr(activation.mc(), text.as_wstr().slice(range)).into()
}

/// The values of a match's groups, `undefined` for those that took no part. Group 0 is the whole
/// match.
fn group_values<'gc>(
    activation: &mut Activation<'_, 'gc>,
    text: AvmString<'gc>,
    found: &Match,
) -> Vec<Value<'gc>> {
    let groups = found.groups.iter().cloned();
    groups
        .map(|group| group.map_or(Value::Undefined, |range| part(activation, text, range)))
        .collect()
}

/// Where to look for the next match after one: behind it, and behind one character more if it is
/// empty.
fn behind(text: WStr<'_>, found: &Match) -> usize {
    if found.end > found.start {
        found.end
    } else {
        next_character(text, found.end)
    }
}

/// Where the character at `index` ends. A pair of surrogates is one character.
fn next_character(text: WStr<'_>, index: usize) -> usize {
    let pair = matches!(text.get(index), Some(0xD800..=0xDBFF))
        && matches!(text.get(index + 1), Some(0xDC00..=0xDFFF));
    index + if pair { 2 } else { 1 }
}

/// The matches of an expression, one behind the other.
fn matches<'a>(regexp: &'a RegExp, text: WStr<'a>) -> impl Iterator<Item = Match> + 'a {
    let mut start = 0;
    std::iter::from_fn(move || {
        let found = regexp.exec_at(text, start)?;
        start = behind(text, &found);
        Some(found)
    })
}

/// `match` with a global expression: the text of every match.
///
/// `lastIndex` is 0 afterwards. AVM2 has a slip there, which programs can see: where `lastIndex`
/// was 0 before, it is 1 afterwards.
pub fn _match_all<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (Some(text), Some(data)) = (args.string(0), data_of(args.at(1))) else {
        return Ok(Value::Null);
    };
    let regexp = data.compiled();
    let end = text.len();
    let found: Vec<_> = matches(&regexp, text.as_wstr())
        .enumerate()
        // An empty match at the very end counts only if it's the first.
        .filter(|(index, found)| *index == 0 || found.start < end)
        .map(|(_, found)| found)
        .map(|found| part(activation, text, found.start..found.end))
        .collect();
    data.last_index.set(i32::from(data.last_index.get() == 0));
    Ok(activation.array(found).into())
}

/// `search`: where the first match starts. `lastIndex` plays no part.
pub fn _search<'gc>(
    _activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (Some(text), Some(regexp)) = (args.string(0), compiled(args.at(1))) else {
        return Ok(Value::Int(-1));
    };
    Ok(super::find_result(
        regexp.exec_at(text.as_wstr(), 0).map(|found| found.start),
    ))
}

/// The arguments for a function that replaces a match: the match, its groups, where it starts, and
/// the whole text. A pattern that is no RegExp is found as text.
pub fn _find_from<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let Some(text) = args.string(0) else {
        return Ok(Value::Null);
    };
    let mut from = usize::try_from(args.int(2)).unwrap_or(0);
    if args.bool(3) {
        from = next_character(text.as_wstr(), from);
    }
    let found = match compiled(args.at(1)) {
        Some(regexp) => regexp
            .exec_at(text.as_wstr(), from)
            .map(|found| (found.start, group_values(activation, text, &found))),
        None => {
            let pattern = args.at(1).to_avm_string(activation)?;
            let start = text.as_wstr().find(pattern.as_wstr(), from);
            start.map(|start| (start, vec![pattern.into()]))
        }
    };
    let Some((start, mut values)) = found else {
        return Ok(Value::Null);
    };
    values.extend([Value::from(start), Value::from(text)]);
    Ok(activation.array(values).into())
}

/// `replace` with text. In it, `$` has a meaning if the pattern is a RegExp.
pub fn _replace_by_text<'gc>(
    activation: &mut Activation<'_, 'gc>,
    _this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let (Some(text), Some(replacement)) = (args.string(0), args.string(2)) else {
        return Ok(Value::Null);
    };
    let (text, replacement) = (text.as_wstr(), replacement.as_wstr());
    let replaced = match compiled(args.at(1)) {
        Some(regexp) => replace_matches(&regexp, text, replacement),
        None => {
            let pattern = args.at(1).to_avm_string(activation)?;
            text.replace_first(pattern.as_wstr(), replacement)
        }
    };
    Ok(AvmString::new(activation.mc(), replaced).into())
}

fn replace_matches(regexp: &RegExp, text: WStr<'_>, replacement: WStr<'_>) -> WString {
    let count = if regexp.flags().contains(Flags::GLOBAL) {
        usize::MAX
    } else {
        1
    };
    let mut replaced = WString::with_capacity(text.len());
    let mut end = 0;
    for found in matches(regexp, text).take(count) {
        replaced.push_wstr(text.slice(end..found.start));
        push_replacement(&mut replaced, text, &found, replacement);
        end = found.end;
    }
    replaced.push_wstr(text.slice(end..text.len()));
    replaced
}

/// Appends a replacement, in which `$&`, `` $` ``, `$'`, `$$`, `$1` and `$12` stand for parts of
/// the text (ECMA-262 §15.5.4.11). What doesn't fit stays as it is.
fn push_replacement(out: &mut WString, text: WStr<'_>, found: &Match, replacement: WStr<'_>) {
    let mut rest = replacement;
    while let Some(dollar) = rest.find(WStr::from_static_str("$"), 0) {
        out.push_wstr(rest.slice(0..dollar));
        rest = rest.slice(dollar + 1..rest.len());
        let (insertion, len) = match rest.get(0).and_then(|unit| u8::try_from(unit).ok()) {
            Some(b'$') => (WStr::from_static_str("$"), 1),
            Some(b'&') => (text.slice(found.start..found.end), 1),
            Some(b'`') => (text.slice(0..found.start), 1),
            Some(b'\'') => (text.slice(found.end..text.len()), 1),
            Some(b'0'..=b'9') => match group_reference(rest, found.groups.len()) {
                Some((group, len)) => {
                    let range = found.groups[group].clone().unwrap_or_default();
                    (text.slice(range), len)
                }
                None => (WStr::from_static_str("$"), 0),
            },
            _ => (WStr::from_static_str("$"), 0),
        };
        out.push_wstr(insertion);
        rest = rest.slice(len..rest.len());
    }
    out.push_wstr(rest);
}

/// The group that one or two digits at the start of the text stand for, and how many digits are
/// used up. AVM2 uses up one of `01` only, though it means group 1.
fn group_reference(text: WStr<'_>, groups: usize) -> Option<(usize, usize)> {
    let digit = |index| {
        let digit = char::from_u32(u32::from(text.get(index)?))?.to_digit(10)?;
        usize::try_from(digit).ok()
    };
    let exists = |group: &usize| (1..groups).contains(group);
    let first = digit(0)?;
    let both = digit(1).map(|second| 10 * first + second).filter(exists);
    match both {
        Some(group) => Some((group, if first == 0 { 1 } else { 2 })),
        None => Some(first).filter(exists).map(|group| (group, 1)),
    }
}

/// `split(delim, limit)`
pub fn split<'gc>(
    activation: &mut Activation<'_, 'gc>,
    this: Value<'gc>,
    args: &[Value<'gc>],
) -> Result<Value<'gc>, Error<'gc>> {
    let text = text_of(this);
    let delimiter = args.at(0);
    let limit = match args.at(1) {
        Value::Undefined => u32::MAX,
        limit => limit.to_u32(activation)?,
    };
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let parts = match compiled(delimiter) {
        _ if limit == 0 => Vec::new(),
        Some(regexp) if !regexp.source().is_empty() => {
            split_at_matches(activation, text, &regexp, limit)
        }
        Some(_) => split_at_text(activation, text, WStr::EMPTY, limit),
        None if text.is_empty() => vec![text.into()],
        None => {
            let delimiter = delimiter.to_avm_string(activation)?;
            split_at_text(activation, text, delimiter.as_wstr(), limit)
        }
    };
    Ok(activation.array(parts).into())
}

fn split_at_text<'gc>(
    activation: &mut Activation<'_, 'gc>,
    text: AvmString<'gc>,
    delimiter: WStr<'_>,
    limit: usize,
) -> Vec<Value<'gc>> {
    let parts = text.as_wstr().split(delimiter).take(limit);
    parts
        .map(|part| match (part.len(), part.get(0)) {
            (1, Some(unit)) => activation.character(unit).into(),
            _ => AvmString::from_wstr(activation.mc(), part).into(),
        })
        .collect()
}

/// The parts between the matches, and after each of them the match's groups.
///
/// AVM2 ends at an empty match. The limit is looked at before the groups are added and before the
/// next part is, so that there may be one value more than the limit.
fn split_at_matches<'gc>(
    activation: &mut Activation<'_, 'gc>,
    text: AvmString<'gc>,
    regexp: &RegExp,
    limit: usize,
) -> Vec<Value<'gc>> {
    let mut parts = Vec::new();
    let mut start = 0;
    while let Some(found) = regexp.exec_at(text.as_wstr(), start) {
        if found.start == found.end {
            break;
        }
        parts.push(part(activation, text, start..found.start));
        if parts.len() >= limit {
            return parts;
        }
        let groups = group_values(activation, text, &found);
        let room = limit - parts.len();
        parts.extend(groups.into_iter().skip(1).take(room));
        start = found.end;
    }
    parts.push(part(activation, text, start..text.len()));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_replaces(text: &str, pattern: &str, flags: &str, by: &str, expected: &str) {
        let flags = Flags::parse(WString::from(flags).as_wstr());
        let regexp = RegExp::new(pattern.into(), flags);
        let (text, by) = (WString::from(text), WString::from(by));
        assert_eq!(
            replace_matches(&regexp, text.as_wstr(), by.as_wstr()),
            expected
        );
    }

    #[test]
    fn replaces_one_or_all() {
        assert_replaces("123  123", r"\d+", "", "x", "x  123");
        assert_replaces("123  123", r"\d+", "g", "x", "x  x");
        assert_replaces("123  123", ".*", "g", "x", "xx");
        assert_replaces("aaa", "", "g", "x", "xaxaxax");
        assert_replaces("😀", "x*", "g", "-", "-😀-");
    }

    #[test]
    fn dollars_stand_for_parts() {
        for (by, expected) in [
            ("$k", "a$kc"),
            ("|$&|", "a|b|c"),
            ("$`", "aac"),
            ("$'", "acc"),
            ("$$1", "a$1c"),
            ("$", "a$c"),
            ("<$1>", "a<b>c"),
            ("<$0>", "a<$0>c"),
            ("<$00>", "a<$00>c"),
            ("<$01>", "a<b1>c"),
            ("<$2>", "a<$2>c"),
            ("<$20>", "a<$20>c"),
            ("<$10>", "a<b0>c"),
        ] {
            assert_replaces("abc", "(b)", "", by, expected);
        }
        assert_replaces(
            "abbbbbbbbb#bbc",
            "(.)(.)(.)(.)(.)(.)(.)(.)(.)(.)",
            "",
            "<$10>",
            "<b>#bbc",
        );
    }
}
