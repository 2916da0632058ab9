//! Character classes: `[a-z\d[:punct:]]`.

use super::InvalidPattern;
use super::charset::{CharSet, complement, posix_class};
use super::escape::{self, Escape};
use super::parser::Input;

/// Reads a class whose `[` has been read.
pub(super) fn parse(input: &mut Input, ignore_case: bool) -> Result<CharSet, InvalidPattern> {
    let negated = input.eat("^");
    let mut ranges = Vec::new();
    // As in ECMAScript, `[]` takes nothing and `[^]` anything.
    while !input.eat("]") {
        let low = match item(input)? {
            Item::Nothing => continue,
            Item::Set(set) => {
                ranges.extend(set);
                continue;
            }
            Item::Char(low) => low,
        };
        let mark = input.mark();
        if !input.eat("-") {
            ranges.push((low, low));
            continue;
        }
        if input.peek() == Some(']') {
            ranges.extend([(low, low), (0x2D, 0x2D)]);
            continue;
        }
        match item(input)? {
            Item::Char(high) if high >= low => ranges.push((low, high)),
            Item::Char(_) => return Err(InvalidPattern),
            // Before a set the hyphen stands for itself.
            Item::Set(_) | Item::Nothing => {
                input.reset(mark);
                input.next();
                ranges.extend([(low, low), (0x2D, 0x2D)]);
            }
        }
    }
    Ok(CharSet::new(ranges, negated, ignore_case))
}

enum Item {
    Char(u32),
    Set(Vec<(u32, u32)>),
    /// The end of a quotation.
    Nothing,
}

fn item(input: &mut Input) -> Result<Item, InvalidPattern> {
    if let Some(set) = posix(input)? {
        return Ok(Item::Set(set));
    }
    if input.eat("\\E") {
        return Ok(Item::Nothing);
    }
    if input.eat("\\Q") {
        let text = input.until("\\E").ok_or(InvalidPattern)?;
        return Ok(Item::Set(
            text.chars().map(|c| (u32::from(c), u32::from(c))).collect(),
        ));
    }
    if input.eat("\\b") {
        return Ok(Item::Char(0x08));
    }
    if input.eat("\\") {
        return Ok(match escape::parse(input)? {
            Escape::Char(c) => Item::Char(c),
            Escape::Set(set) => Item::Set(set),
        });
    }
    input.next().map(Item::Char).ok_or(InvalidPattern)
}

/// `[:name:]` or `[:^name:]`
fn posix(input: &mut Input) -> Result<Option<Vec<(u32, u32)>>, InvalidPattern> {
    let mark = input.mark();
    if !input.eat("[:") {
        return Ok(None);
    }
    let negated = input.eat("^");
    let name = input.until(":]");
    let Some(name) = name.filter(|name| name.bytes().all(|b| b.is_ascii_lowercase())) else {
        // A bracket that stands for itself.
        input.reset(mark);
        return Ok(None);
    };
    let ranges = posix_class(&name).ok_or(InvalidPattern)?;
    Ok(Some(if negated {
        complement(ranges)
    } else {
        ranges.to_vec()
    }))
}
