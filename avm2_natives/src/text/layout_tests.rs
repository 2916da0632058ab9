//! Tests of the layout, in a font whose measures are round: Courier New at 10 pixels is 6 wide (120 twips), and its lines
//! are 8.3 and 3 pixels high (166 and 60 twips).

use std::rc::Rc;

use super::*;
use crate::fonts::FontLibrary;
use crate::symbols::Movies;

const WIDTH: i32 = 120;
const HEIGHT: i32 = 226;

fn format() -> Format {
    Format {
        font: "Courier New".into(),
        size: 10,
        ..Format::default()
    }
}

fn lay_out(text: &str, format: Format, frame: Frame) -> Layout {
    let format = Rc::new(format);
    let mut styled = StyledText::default();
    styled.push(&text.encode_utf16().collect::<Vec<_>>(), &format);
    let mut library = FontLibrary::default();
    let movies = Movies::default();
    Layout::new(&styled, &format, frame, |format| {
        library.face(&movies, format, false)
    })
}

/// A field with room for so many characters of 6 pixels in a line.
fn frame(characters: i32) -> Frame {
    Frame {
        width: 2 * GUTTER + characters * WIDTH,
        wraps: true,
        is_input: false,
        is_password: false,
    }
}

fn ranges(layout: &Layout) -> Vec<Range<usize>> {
    layout
        .lines()
        .iter()
        .map(|line| line.range.clone())
        .collect()
}

#[test]
fn lines_break_at_words_and_their_spaces_stand_out() {
    let layout = lay_out("one two three", format(), frame(7));
    assert_eq!(ranges(&layout), [0..8, 8..13]);
    assert_eq!(layout.lines()[0].width, 8 * WIDTH);
    assert_eq!(layout.lines()[1].y, GUTTER + HEIGHT);
}

#[test]
fn words_that_are_too_long_break_anywhere() {
    let layout = lay_out("abcdefgh", format(), frame(3));
    assert_eq!(ranges(&layout), [0..3, 3..6, 6..8]);
}

#[test]
fn an_empty_text_has_a_line_without_height() {
    let layout = lay_out("", format(), frame(3));
    assert_eq!(layout.lines().len(), 1);
    assert_eq!(layout.lines()[0].range, 0..0);
    assert_eq!(layout.text_height(), 0);
    let frame = Frame {
        is_input: true,
        ..frame(3)
    };
    assert_eq!(lay_out("", format(), frame).text_height(), HEIGHT);
}

#[test]
fn the_last_line_without_text_counts_where_one_can_type() {
    let leading = Format {
        leading: 2,
        ..format()
    };
    let layout = lay_out("a\rb\r", leading.clone(), frame(3));
    assert_eq!(ranges(&layout), [0..2, 2..4, 4..4]);
    assert_eq!(layout.text_height(), 2 * HEIGHT + 40);
    let frame = Frame {
        is_input: true,
        ..frame(3)
    };
    let layout = lay_out("a\rb\r", leading, frame);
    assert_eq!(layout.text_height(), 3 * HEIGHT + 80);
}

#[test]
fn alignment_leaves_spaces_at_broken_ends_out() {
    let centered = Format {
        align: Align::Center,
        ..format()
    };
    let layout = lay_out("ab cdef", centered, frame(4));
    assert_eq!(layout.lines()[0].x, GUTTER + WIDTH);
    assert_eq!(layout.lines()[0].width, 2 * WIDTH);
    let right = Format {
        align: Align::Right,
        ..format()
    };
    let layout = lay_out("ab", right, frame(4));
    assert_eq!(layout.lines()[0].x, GUTTER + 2 * WIDTH);
}

#[test]
fn justified_lines_share_out_what_is_left() {
    let justified = Format {
        align: Align::Justify,
        ..format()
    };
    let layout = lay_out("a b c dddd", justified, frame(7));
    assert_eq!(layout.lines()[0].width, 5 * WIDTH);
    assert_eq!(
        layout.char_box(1),
        Some([GUTTER + WIDTH, GUTTER, 2 * WIDTH, HEIGHT])
    );
    assert_eq!(
        layout.char_box(4),
        Some([GUTTER + 6 * WIDTH, GUTTER, WIDTH, HEIGHT])
    );
    assert_eq!(layout.lines()[1].width, 4 * WIDTH);
}

#[test]
fn margins_and_indents_move_lines() {
    let moved = Format {
        left_margin: 6,
        indent: 6,
        ..format()
    };
    let layout = lay_out("ab cd", moved, frame(4));
    assert_eq!(ranges(&layout), [0..3, 3..5]);
    assert_eq!(layout.lines()[0].x, GUTTER + 2 * WIDTH);
    assert_eq!(layout.lines()[1].x, GUTTER + WIDTH);
}

#[test]
fn tabs_end_at_their_stops() {
    let stops = Format {
        tab_stops: [30, 60].into(),
        ..format()
    };
    let layout = lay_out("a\tb\tc", stops, frame(20));
    assert_eq!(
        layout.char_box(2).map(|place| place[0]),
        Some(GUTTER + 30 * TWIPS)
    );
    assert_eq!(
        layout.char_box(4).map(|place| place[0]),
        Some(GUTTER + 60 * TWIPS)
    );
}

#[test]
fn points_lead_to_characters_lines_and_carets() {
    let layout = lay_out("ab\rcd", format(), frame(10));
    assert_eq!(layout.char_at(GUTTER + WIDTH + 1, GUTTER), Some(1));
    assert_eq!(layout.char_at(GUTTER + 2 * WIDTH, GUTTER), None);
    assert_eq!(layout.line_at(GUTTER + HEIGHT), 1);
    assert_eq!(layout.caret_at(GUTTER + WIDTH - 1, GUTTER), 1);
    assert_eq!(layout.caret_at(10_000, GUTTER), 2);
    assert_eq!(layout.caret_at(10_000, 10_000), 5);
}

#[test]
fn scrolling_ends_when_the_last_line_is_in_view() {
    let layout = lay_out("a\rb\rc\rd", format(), frame(10));
    assert_eq!(layout.max_scroll(2 * HEIGHT), 3);
    assert_eq!(layout.bottom_line(1, 2 * HEIGHT), 2);
    assert_eq!(layout.bottom_line(3, 2 * HEIGHT), 4);
    assert_eq!(layout.max_scroll(0), 4);
    let narrow = Frame {
        wraps: false,
        ..frame(4)
    };
    assert_eq!(lay_out("abcdef", format(), narrow).max_scroll_h(), 12);
}
