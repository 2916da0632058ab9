//! Where a line may be broken.
//!
//! As the player does it: behind a space and a hyphen, and on both sides of what is as wide as an ideograph, but not
//! behind what opens nor before what closes a bracket or ends a sentence.

const SPACE: u16 = b' ' as u16;
const HYPHEN: u16 = b'-' as u16;

/// From here on characters count as ideographs: technical symbols, boxes, CJK, Hangul and their punctuation. The Jamo that
/// come before it do, too.
const WIDE_FROM: u16 = 0x2300;

/// Whether a character is one at which a line ends without a trace.
pub fn is_space(unit: u16) -> bool {
    unit == SPACE
}

/// Whether a line may end between two characters.
pub fn may_break(left: u16, right: u16) -> bool {
    if is_space(right) {
        return false;
    }
    if is_space(left) || left == HYPHEN {
        return true;
    }
    let splits_a_pair = (0xD800..0xDC00).contains(&left) && (0xDC00..0xE000).contains(&right);
    if splits_a_pair || opens(left) || closes(right) {
        return false;
    }
    is_wide(left) || is_wide(right)
}

/// Whether it is like an ideograph.
pub fn is_wide(unit: u16) -> bool {
    unit >= WIDE_FROM || matches!(unit, 0x1100..=0x11FF)
}

fn opens(unit: u16) -> bool {
    matches!(
        char::from_u32(unit.into()),
        Some(
            '(' | '['
                | '{'
                | '\u{2045}'
                | '〈'
                | '《'
                | '「'
                | '『'
                | '【'
                | '〔'
                | '〖'
                | '〘'
                | '〚'
                | '〝'
                | '\u{FD3E}'
                | '︵'
                | '︷'
                | '︹'
                | '︻'
                | '︽'
                | '︿'
                | '﹁'
                | '﹃'
                | '﹙'
                | '﹛'
                | '﹝'
                | '（'
                | '［'
                | '｛'
        )
    )
}

fn closes(unit: u16) -> bool {
    matches!(
        char::from_u32(unit.into()),
        Some(
            '!' | ')'
                | ','
                | '.'
                | ':'
                | ';'
                | '?'
                | ']'
                | '}'
                | '\u{2046}'
                | '、'
                | '。'
                | '〉'
                | '》'
                | '」'
                | '』'
                | '】'
                | '〕'
                | '〗'
                | '〙'
                | '〛'
                | '〜'
                | '〞'
                | '〟'
                | '\u{FD3F}'
                | '︶'
                | '︸'
                | '︺'
                | '︼'
                | '︾'
                | '﹀'
                | '﹂'
                | '﹄'
                | '﹚'
                | '﹜'
                | '﹞'
                | '！'
                | '）'
                | '，'
                | '．'
                | '：'
                | '；'
                | '？'
                | '］'
                | '｝'
        )
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn breaks(text: &str) -> bool {
        let units: Vec<u16> = text.encode_utf16().collect();
        let [left, right] = units[..] else {
            panic!("{text} is two characters");
        };
        may_break(left, right)
    }

    #[test]
    fn words_break_behind_spaces_and_hyphens() {
        for text in [" a", "-a", "--", " !"] {
            assert!(breaks(text), "{text}");
        }
        for text in ["ab", "a ", "  ", "a-", "a/", "é-"] {
            assert!(!breaks(text), "{text}");
        }
    }

    #[test]
    fn ideographs_break_on_both_sides_but_for_punctuation() {
        for text in ["形形", "a形", "形a", "글の", "形（", "。形", "形(", "!形"] {
            assert!(breaks(text), "{text}");
        }
        for text in ["形。", "（形", "形!", "(形", "a。", "（a"] {
            assert!(!breaks(text), "{text}");
        }
    }

    #[test]
    fn surrogate_pairs_stay_whole() {
        assert!(!breaks("😀"));
    }
}
